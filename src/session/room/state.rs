//! A room as it stands.

use std::collections::VecDeque;
use std::sync::Arc;

use super::clock::{Clock, Millis};
use super::entry::{Decided, Entry, Event};
use super::opening::{Mode, Opening};
use super::people::{Name, Seat, SeatId};
use super::phase::{Pace, Phase, Step, Times};
use super::refused::Refused;
use super::verdict::{By, Tally, Verdict};
use crate::scenario::model::Scenario;
use crate::session::Run;
use crate::session::journal::Founding;
use crate::session::view;
use crate::sim::turn::{may_choose, open_choices};
use crate::text::say_with;

/// How many of the last happenings are kept at hand.
const FEED: usize = 80;

/// A team and its company.
#[derive(Clone, Debug)]
pub struct Team {
    /// What it is called.
    pub name: Name,
    /// Its company's game.
    pub run: Arc<Run>,
    /// What the computer answers in this turn, once answers are locked.
    pub computer: Option<u8>,
    /// What the facilitator decided in this turn.
    pub ruled: Option<u8>,
    /// What was decided, turn by turn.
    pub verdicts: Vec<Verdict>,
}

impl Team {
    /// Whether its company's game is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.run.company.ended.is_some()
    }

    /// What was decided in this turn, once it is final.
    #[must_use]
    pub fn decided(&self, turn: u8) -> Option<&Verdict> {
        self.verdicts.last().filter(|verdict| verdict.turn == turn)
    }

    /// The choice, or the first that can be taken if it cannot be any more.
    fn possible(&self, choice: u8) -> u8 {
        if self.check(choice).is_ok() {
            return choice;
        }
        open_choices(&self.run.scenario, &self.run.company).next().and_then(|first| u8::try_from(first).ok()).unwrap_or(choice)
    }

    /// Whether its company can take a choice now.
    pub(super) fn check(&self, choice: u8) -> Result<(), Refused> {
        if self.is_over() {
            return Err(Refused::TeamIsOver);
        }
        let place = usize::from(choice);
        if place >= self.run.situation().choices.len() {
            return Err(Refused::NoChoice);
        }
        may_choose(&self.run.scenario, &self.run.company, place).map(drop).map_err(|_| {
            let why = view::turn(&self.run).choices.swap_remove(place).closed;
            Refused::Closed(why.unwrap_or_default())
        })
    }
}

/// A room as it stands. Copying it is cheap.
#[derive(Clone, Debug)]
pub struct Room {
    /// The rules and texts.
    pub scenario: Arc<Scenario>,
    /// How it began.
    pub opening: Arc<Opening>,
    /// All that were ever taken.
    pub seats: Vec<Arc<Seat>>,
    /// One, or as many as play side by side.
    pub teams: Vec<Team>,
    /// Where in the turn it stands.
    pub phase: Phase,
    /// The turn: 0 in the lobby.
    pub turn: u8,
    /// The time that is left.
    pub clock: Clock,
    /// What moves it on, besides the facilitator.
    pub pace: Pace,
    /// How long people talk and answer.
    pub times: Times,
    /// Whether people may come in.
    pub door: bool,
    /// Whether nothing moves it on by itself until the facilitator does: after a step back.
    pub held: bool,
    /// From where the facilitator went to the debrief.
    pub(super) left_at: Option<Phase>,
    /// The last things that happened, the newest last.
    pub feed: VecDeque<Arc<Entry>>,
    /// How many things happened.
    pub version: u64,
    /// How many had when something changed that everybody sees.
    pub shown: u64,
}

impl Room {
    /// Opens.
    #[must_use]
    pub fn open(scenario: Arc<Scenario>, opening: Opening) -> Self {
        let teams = (1..=opening.teams).map(|n| {
            let named = say_with("room-team", &[("number", usize::from(n).into())]);
            let founding = Founding { scenario: opening.scenario.clone(), ..Founding::of(&scenario, opening.seed, 0) };
            let run = Arc::new(Run::begin(Arc::clone(&scenario), founding));
            // A text without a single letter would be a fault of the texts.
            let name = Name::parse(&named).or_else(|| Name::parse("?"))?;
            Some(Team { name, run, computer: None, ruled: None, verdicts: Vec::new() })
        });
        Self {
            teams: teams.flatten().collect(),
            scenario,
            opening: Arc::new(opening),
            seats: Vec::new(),
            phase: Phase::Lobby,
            turn: 0,
            clock: Clock::Open,
            pace: Pace::default(),
            times: Times::default(),
            door: true,
            held: false,
            left_at: None,
            feed: VecDeque::new(),
            version: 0,
            shown: 0,
        }
    }

    /// Whether one person plays without a facilitator.
    #[must_use]
    pub fn is_solo(&self) -> bool {
        self.opening.mode == Mode::Solo
    }

    /// Who sits here: without those whose seat was taken away.
    pub fn people(&self) -> impl Iterator<Item = &Arc<Seat>> {
        self.seats.iter().filter(|seat| !seat.removed)
    }

    /// Who can answer in this turn.
    pub fn voters(&self) -> impl Iterator<Item = &Arc<Seat>> {
        self.people().filter(|seat| self.may_vote(seat))
    }

    /// Whether this person can answer: observers cannot, nor can who has no company any more.
    #[must_use]
    pub fn may_vote(&self, seat: &Seat) -> bool {
        let over = self.teams.get(usize::from(seat.team)).is_none_or(Team::is_over);
        !over && !self.observes(seat)
    }

    /// Whether this person only looks on: nobody does who plays alone, or where there are no roles.
    #[must_use]
    pub fn observes(&self, seat: &Seat) -> bool {
        !self.is_solo() && !self.scenario.roles.is_empty() && seat.role.is_none()
    }

    /// Who sits there.
    ///
    /// # Errors
    /// If nobody does.
    pub fn person(&self, seat: SeatId) -> Result<&Arc<Seat>, Refused> {
        self.seats.get(seat.index()).filter(|seat| !seat.removed).ok_or(Refused::NoSeat)
    }

    /// Whose seat this is, taken away or not.
    #[must_use]
    pub fn seat_of(&self, token: &str) -> Option<&Arc<Seat>> {
        self.seats.iter().find(|seat| seat.token.is(token))
    }

    pub(super) fn team(&self, team: u8) -> Result<&Team, Refused> {
        self.teams.get(usize::from(team)).ok_or(Refused::NoTeam)
    }

    /// A team's answers in this turn.
    #[must_use]
    pub fn tally(&self, team: u8) -> Tally {
        let Some(at) = self.teams.get(usize::from(team)) else { return Tally::default() };
        let mut tally = Tally { counts: vec![0; at.run.situation().choices.len()], computer: at.computer, silent: 0 };
        for seat in self.voters().filter(|seat| seat.team == team) {
            let counted = seat.vote(self.turn).and_then(|choice| tally.counts.get_mut(usize::from(choice)));
            *counted.unwrap_or(&mut tally.silent) += 1;
        }
        tally
    }

    /// What a team has decided in this turn, or would if its answers were final; `None` if it has no company any more.
    #[must_use]
    pub fn verdict(&self, team: u8) -> Option<Verdict> {
        let at = self.teams.get(usize::from(team))?;
        if let Some(verdict) = at.decided(self.turn) {
            return Some(verdict.clone());
        }
        if at.is_over() {
            return None;
        }
        let tally = self.tally(team);
        let (choice, by) = at.ruled.map_or_else(|| tally.settle(self.turn, at.run.dice()), |choice| (choice, By::Facilitator));
        Some(Verdict { turn: self.turn, tally, choice, by })
    }

    /// The roles of a team that nobody plays.
    #[must_use]
    pub fn roles_missing(&self, team: u8) -> Vec<u8> {
        let played = |role: u8| self.people().any(|seat| seat.team == team && seat.role == Some(role));
        (0u8..).zip(self.scenario.roles.iter()).map(|(role, _)| role).filter(|role| !played(*role)).collect()
    }

    /// What going on by one step is.
    pub(super) fn onward(&self, computer: &dyn Fn(&Run) -> usize) -> Result<Event, Refused> {
        let to = self.next().ok_or(Refused::NoWay)?;
        let computer = if to == Phase::Locked { self.stand_ins(computer) } else { Vec::new() };
        let decided = if to == Phase::Outcome { self.decide()? } else { Vec::new() };
        Ok(Event::Go { to, computer, decided })
    }

    /// What the computer answers: for a role that nobody plays, and where nobody answered.
    fn stand_ins(&self, computer: &dyn Fn(&Run) -> usize) -> Vec<(u8, u8)> {
        let teams = (0u8..).zip(&self.teams).filter(|(_, team)| !team.is_over());
        let wanted = teams.filter(|(n, _)| self.tally(*n).answered() == 0 || !self.roles_missing(*n).is_empty());
        wanted.map(|(n, team)| (n, u8::try_from(computer(&team.run)).unwrap_or(0))).collect()
    }

    fn decide(&self) -> Result<Vec<Decided>, Refused> {
        let mut all = Vec::new();
        for (team, at) in (0u8..).zip(&self.teams) {
            let Some(Verdict { choice, by, .. }) = self.verdict(team) else { continue };
            let choice = at.possible(choice);
            let mut run = Run::clone(&at.run);
            run.decide(usize::from(choice)).map_err(|_| Refused::NoChoice)?;
            all.push(Decided { team, choice, by, state: run.company.fingerprint() });
        }
        Ok(all)
    }

    /// Where going on leads.
    #[must_use]
    pub fn next(&self) -> Option<Phase> {
        let solo = self.is_solo();
        Some(match self.phase {
            Phase::Brief => Phase::Discuss,
            Phase::Discuss => Phase::Vote,
            Phase::Vote if solo => Phase::Outcome,
            Phase::Vote => Phase::Locked,
            Phase::Locked => Phase::Reveal,
            Phase::Reveal => Phase::Outcome,
            Phase::Outcome if !solo && self.has_lesson(self.turn) => Phase::Lesson,
            Phase::Outcome | Phase::Lesson if self.is_over() => Phase::Debrief(Step::Happened),
            Phase::Lobby | Phase::Outcome | Phase::Lesson if solo => Phase::Vote,
            Phase::Lobby | Phase::Outcome | Phase::Lesson => Phase::Brief,
            Phase::Debrief(step) => step.next().map_or(Phase::Closed, Phase::Debrief),
            Phase::Closed => return None,
        })
    }

    /// Where going back leads.
    #[must_use]
    pub fn before(&self) -> Option<Phase> {
        Some(match self.phase {
            Phase::Lobby => return None,
            Phase::Brief if self.turn <= 1 => Phase::Lobby,
            Phase::Brief if self.has_lesson(self.turn - 1) => Phase::Lesson,
            Phase::Discuss => Phase::Brief,
            Phase::Vote if self.is_solo() && self.turn <= 1 => Phase::Lobby,
            Phase::Vote if self.is_solo() => Phase::Outcome,
            Phase::Vote => Phase::Discuss,
            Phase::Locked => Phase::Vote,
            Phase::Reveal => Phase::Locked,
            Phase::Outcome if self.is_solo() => Phase::Vote,
            Phase::Outcome => Phase::Reveal,
            Phase::Brief | Phase::Lesson => Phase::Outcome,
            Phase::Debrief(step) => step.before().map_or(self.left_at.unwrap_or(Phase::Outcome), Phase::Debrief),
            Phase::Closed => Phase::Debrief(Step::NowWhat),
        })
    }

    /// Whether what followed this turn, the last that was decided, has a lesson for some team.
    #[must_use]
    pub fn has_lesson(&self, turn: u8) -> bool {
        self.teams
            .iter()
            .filter(|team| team.decided(turn).is_some())
            .any(|team| view::outcome(&team.run).is_some_and(|outcome| outcome.lesson.is_some()))
    }

    /// Whether no company is left to be played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.teams.iter().all(Team::is_over)
    }

    pub(super) fn remember(&mut self, entry: &Entry) {
        self.feed.push_back(Arc::new(entry.clone()));
        if self.feed.len() > FEED {
            self.feed.pop_front();
        }
    }

    /// How much time is left, if there is an end.
    #[must_use]
    pub fn left(&self, now: Millis) -> Option<u64> {
        self.clock.left(now)
    }
}
