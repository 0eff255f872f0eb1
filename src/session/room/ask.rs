//! What can be asked of a room: by a seat, and by the facilitator. They are two types, so that no phone can do a facilitator's work.

use serde::Deserialize;

use super::clock::Millis;
use super::entry::Event;
use super::people::{Name, SeatId};
use super::phase::{Pace, Phase, Times};
use super::refused::Refused;
use super::state::Room;
use crate::session::Run;
use crate::text::say_with;

/// How somebody wants to come in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// What others are to see.
    #[serde(default)]
    pub name: Option<String>,
    /// The place of the team; without it, one that has the fewest.
    #[serde(default)]
    pub team: Option<u8>,
}

/// What somebody at a phone can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum SeatAsk {
    /// To answer so in this turn.
    Vote {
        /// The turn that is meant.
        turn: u8,
        /// The place of the choice.
        choice: u8,
    },
    /// To be called so.
    Rename(String),
    /// To play for this team.
    Team(u8),
    /// To keep what one means to do.
    Commit(String),
    /// To go on: in solo play only.
    Next {
        /// Where the one who asks believes to be.
        from: Phase,
        /// In which turn.
        turn: u8,
    },
}

/// What the facilitator can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum HostAsk {
    /// To go on by one step. Asked twice by mistake, it is done once.
    Next {
        /// Where the one who asks believes to be.
        from: Phase,
        /// In which turn.
        turn: u8,
    },
    /// To go back by one step; a decision that was taken is taken back.
    Back {
        /// Where the one who asks believes to be.
        from: Phase,
        /// In which turn.
        turn: u8,
    },
    /// To begin the turn again, without its answers.
    Again,
    /// To go to the debrief at once.
    Debrief,
    /// To let the clock stand still, or go on.
    Pause(bool),
    /// So many seconds more, 1 to 3,600.
    Extend(u16),
    /// To decide for a team, or to let its answers count again.
    Rule {
        /// The place of the team.
        team: u8,
        /// The place of the choice.
        choice: Option<u8>,
    },
    /// To put a situation on every desk.
    Bring(String),
    /// To call somebody so.
    Rename {
        /// Who.
        seat: SeatId,
        /// How.
        name: String,
    },
    /// To let somebody play for another team.
    Move {
        /// Who.
        seat: SeatId,
        /// The place of the team.
        team: u8,
    },
    /// To let somebody play another role, or observe.
    Recast {
        /// Who.
        seat: SeatId,
        /// The place of the role.
        role: Option<u8>,
    },
    /// To take a seat away.
    Remove(SeatId),
    /// To give a seat back.
    Restore(SeatId),
    /// To call a team so.
    Call {
        /// The place of the team.
        team: u8,
        /// How.
        name: String,
    },
    /// To let something else move the room on.
    Pace(Pace),
    /// To give other times.
    Times(Times),
    /// To let people come in, or not.
    Door(bool),
}

/// The most characters of what somebody means to do.
const LONGEST_COMMITMENT: usize = 500;

impl Room {
    /// What happens when somebody comes in; the token gives the seat back later.
    ///
    /// # Errors
    /// If the door is closed, the room is full, or there is no such team.
    pub fn joins(&self, wish: &Wish, token: super::opening::Secret) -> Result<Event, Refused> {
        let number = self.seats.len() + 1;
        let guest = || Name::parse(&say_with("room-guest", &[("number", number.into())]));
        let asked = wish.name.as_deref().and_then(Name::parse).or_else(guest).ok_or(Refused::NoName)?;
        let name = self.unused(asked.clone());
        // Somebody of the same name whose phone has forgotten its seat belongs to the same team.
        let namesake = self.people().find(|seat| seat.name == asked && seat.name != name).map(|seat| seat.team);
        let team = wish.team.or(namesake).unwrap_or_else(|| self.smallest_team());
        Ok(Event::Join { token, name, team })
    }

    /// The name itself, or with the first number that makes it nobody else's.
    fn unused(&self, name: Name) -> Name {
        let taken = |name: &Name| self.people().any(|seat| seat.name == *name);
        if !taken(&name) {
            return name;
        }
        (2..=self.seats.len() + 2).map(|n| name.numbered(n)).find(|name| !taken(name)).unwrap_or(name)
    }

    fn smallest_team(&self) -> u8 {
        let mut sizes = vec![0usize; self.teams.len()];
        self.people().for_each(|seat| sizes[usize::from(seat.team)] += 1);
        // Who is out of the game already is nobody's first choice.
        let open = (0u8..).zip(&sizes).filter(|(team, _)| !self.teams[usize::from(*team)].is_over());
        open.min_by_key(|(_, size)| **size).map_or(0, |(team, _)| team)
    }

    /// What happens when a seat asks for something; `None` if nothing needs to.
    ///
    /// # Errors
    /// Why it is not done.
    pub fn seat_asks(&self, seat: SeatId, ask: &SeatAsk) -> Result<Option<Event>, Refused> {
        let person = self.person(seat)?;
        Ok(match ask {
            SeatAsk::Vote { turn, choice } if *turn == self.turn && person.vote(*turn) == Some(*choice) => None,
            SeatAsk::Vote { turn, choice } => Some(Event::Vote { seat, turn: *turn, choice: *choice }),
            SeatAsk::Rename(name) => Some(Event::Rename { seat, name: self.unused(Name::parse(name).ok_or(Refused::NoName)?) }),
            SeatAsk::Team(_) if self.phase != Phase::Lobby => return Err(Refused::TeamsAreSet),
            SeatAsk::Team(team) => Some(Event::Move { seat, team: *team }),
            SeatAsk::Commit(text) => {
                let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
                if text.chars().count() > LONGEST_COMMITMENT {
                    return Err(Refused::TooLong);
                }
                Some(Event::Commit { seat, text: text.trim().to_owned() })
            }
            SeatAsk::Next { .. } if !self.is_solo() => return Err(Refused::NoWay),
            SeatAsk::Next { from, turn } => self.is_at(*from, *turn).then(|| self.onward(&|_| 0)).transpose()?,
        })
    }

    /// What happens when the facilitator asks for something; `None` if nothing needs to. `computer` answers where nobody does.
    ///
    /// # Errors
    /// Why it is not done.
    pub fn host_asks(&self, ask: &HostAsk, computer: &dyn Fn(&Run) -> usize) -> Result<Option<Event>, Refused> {
        let name = |name: &str| Name::parse(name).ok_or(Refused::NoName);
        Ok(Some(match ask {
            HostAsk::Next { from, turn } => return self.is_at(*from, *turn).then(|| self.onward(computer)).transpose(),
            HostAsk::Back { from, turn } => return Ok(self.is_at(*from, *turn).then_some(Event::Back)),
            HostAsk::Again => Event::Again,
            HostAsk::Debrief => Event::Go { to: Phase::Debrief(super::Step::Happened), computer: vec![], decided: vec![] },
            HostAsk::Pause(pause) if *pause == self.clock.is_paused() => return Ok(None),
            HostAsk::Pause(pause) => Event::Pause(*pause),
            HostAsk::Extend(seconds) => Event::Extend(u64::from((*seconds).clamp(1, 3_600)) * 1_000),
            HostAsk::Rule { team, choice } => Event::Rule { team: *team, choice: *choice },
            HostAsk::Bring(situation) => Event::Bring { situation: situation.clone() },
            HostAsk::Rename { seat, name: new } => Event::Rename { seat: *seat, name: self.unused(name(new)?) },
            HostAsk::Move { seat, team } => Event::Move { seat: *seat, team: *team },
            HostAsk::Recast { seat, role } => Event::Recast { seat: *seat, role: *role },
            HostAsk::Remove(seat) => Event::Remove { seat: *seat, removed: true },
            HostAsk::Restore(seat) => Event::Remove { seat: *seat, removed: false },
            HostAsk::Call { team, name: new } => Event::Call { team: *team, name: name(new)? },
            HostAsk::Pace(pace) => Event::Pace(*pace),
            HostAsk::Times(times) => Event::Times(times.within()),
            HostAsk::Door(open) => Event::Door(*open),
        }))
    }

    /// What the clock, or that everybody here has answered, calls for now; it may take several steps.
    #[must_use]
    pub fn due(&self, now: Millis, is_here: &dyn Fn(SeatId) -> bool, computer: &dyn Fn(&Run) -> usize) -> Option<Event> {
        if self.held || self.clock.is_paused() || self.pace == Pace::ByHand || self.is_solo() {
            return None;
        }
        let all = self.pace == Pace::WhenAll;
        let goes_on = match self.phase {
            Phase::Discuss => self.clock.is_up(now),
            Phase::Vote => self.clock.is_up(now) || all && self.all_answered(is_here),
            Phase::Locked => all,
            _ => false,
        };
        goes_on.then(|| self.onward(computer).ok()).flatten()
    }

    /// Whether everybody who is here, and may, has answered; not if nobody has.
    #[must_use]
    pub fn all_answered(&self, is_here: &dyn Fn(SeatId) -> bool) -> bool {
        let mut answered = false;
        for seat in self.voters() {
            match seat.vote(self.turn) {
                Some(_) => answered = true,
                None if is_here(seat.id) => return false,
                None => {}
            }
        }
        answered
    }

    fn is_at(&self, from: Phase, turn: u8) -> bool {
        (self.phase, self.turn) == (from, turn)
    }
}
