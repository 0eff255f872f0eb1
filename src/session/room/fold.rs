//! What each thing that happens does to a room. It is checked first, and then done whole or not at all.

use std::sync::Arc;

use super::clock::{Clock, Millis};
use super::entry::{Decided, Entry, Event};
use super::opening::Opening;
use super::people::{Name, Seat, SeatId};
use super::phase::Phase;
use super::refused::Refused;
use super::state::{Room, Team};
use super::verdict::Verdict;
use crate::session::Run;
use crate::session::change::Change;

impl Room {
    /// Lets something happen.
    ///
    /// # Errors
    /// If it cannot; then nothing has changed.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), Refused> {
        let stamp = self.version + 1;
        let seen_by_all = self.happen(entry.at, &entry.event, stamp)?;
        self.version = stamp;
        if seen_by_all {
            self.shown = stamp;
        }
        self.remember(entry);
        Ok(())
    }

    /// `true` if everybody sees it.
    fn happen(&mut self, at: Millis, event: &Event, stamp: u64) -> Result<bool, Refused> {
        match event {
            Event::Join { token, name, team } => self.join(token.clone(), name.clone(), *team, stamp)?,
            Event::Rename { seat, name } => self.seat(*seat, stamp)?.name = name.clone(),
            Event::Move { seat, team } => self.move_to(*seat, *team, stamp)?,
            Event::Recast { seat, role } => {
                if role.is_some_and(|role| usize::from(role) >= self.scenario.roles.len()) {
                    return Err(Refused::NoRole);
                }
                self.seat(*seat, stamp)?.role = *role;
            }
            Event::Remove { seat, removed } => {
                let seat = Arc::make_mut(self.seats.get_mut(seat.index()).ok_or(Refused::NoSeat)?);
                (seat.removed, seat.stamp) = (*removed, stamp);
            }
            Event::Vote { seat, turn, choice } => self.vote(*seat, *turn, *choice, stamp)?,
            Event::Commit { seat, text } => {
                let seat = self.seat(*seat, stamp)?;
                seat.commitment = (!text.is_empty()).then(|| text.as_str().into());
            }
            Event::Go { to, computer, decided } => {
                self.go(*to, computer, decided)?;
                self.enter(*to, at);
                self.held = false;
                return Ok(true);
            }
            Event::Back => {
                let to = self.before().ok_or(Refused::NoWay)?;
                self.back();
                self.enter(to, at);
                self.held = true;
                return Ok(true);
            }
            Event::Again => {
                self.again(stamp)?;
                self.enter(if self.is_solo() { Phase::Vote } else { Phase::Brief }, at);
                return Ok(true);
            }
            Event::Rule { team, choice } => {
                let at = self.team(*team)?;
                if !self.phase.is_before_outcome() {
                    return Err(Refused::NotInTurn);
                }
                choice.map_or(Ok(()), |choice| at.check(choice))?;
                self.teams[usize::from(*team)].ruled = *choice;
                return Ok(self.phase == Phase::Reveal);
            }
            Event::Bring { situation } => {
                self.bring(situation, stamp)?;
                return Ok(true);
            }
            Event::Call { team, name } => {
                self.teams.get_mut(usize::from(*team)).ok_or(Refused::NoTeam)?.name = name.clone();
                return Ok(true);
            }
            Event::Pause(pause) => self.clock = if *pause { self.clock.paused(at) } else { self.clock.running(at) },
            Event::Extend(more) => self.clock = self.clock.extended(at, *more),
            Event::Resumed => {
                // As if no time had passed since the last thing happened.
                let last = self.feed.back().map_or(at, |entry| entry.at);
                self.clock = if self.clock.is_paused() { self.clock } else { self.clock.paused(last).running(at) };
            }
            Event::Pace(pace) => self.pace = *pace,
            Event::Times(times) => self.times = times.within(),
            Event::Door(open) => self.door = *open,
        }
        Ok(matches!(event, Event::Pause(_) | Event::Extend(_) | Event::Resumed))
    }

    /// A seat that is not taken away.
    fn seat(&mut self, seat: SeatId, stamp: u64) -> Result<&mut Seat, Refused> {
        self.person(seat)?;
        let seat = Arc::make_mut(self.seats.get_mut(seat.index()).ok_or(Refused::NoSeat)?);
        seat.stamp = stamp;
        Ok(seat)
    }

    fn join(&mut self, token: super::opening::Secret, name: Name, team: u8, stamp: u64) -> Result<(), Refused> {
        self.team(team)?;
        if !self.door {
            return Err(Refused::DoorIsClosed);
        }
        if self.seats.len() >= Opening::MOST_SEATS {
            return Err(Refused::Full);
        }
        let id = SeatId(u32::try_from(self.seats.len()).map_err(|_| Refused::Full)?);
        let (role, since) = (self.rarest_role(team), self.turn);
        let (removed, votes, commitment) = (false, Vec::new(), None);
        self.seats.push(Arc::new(Seat { id, token, name, team, role, removed, since, votes, commitment, stamp }));
        Ok(())
    }

    /// The first of the roles that the fewest of a team play; `None` where there are no roles.
    fn rarest_role(&self, team: u8) -> Option<u8> {
        // Who plays alone sees what everybody sees.
        let mut players = vec![0usize; if self.is_solo() { 0 } else { self.scenario.roles.len() }];
        for seat in self.people().filter(|seat| seat.team == team) {
            if let Some(count) = seat.role.and_then(|role| players.get_mut(usize::from(role))) {
                *count += 1;
            }
        }
        (0u8..).zip(players).min_by_key(|(_, count)| *count).map(|(role, _)| role)
    }

    fn move_to(&mut self, seat: SeatId, team: u8, stamp: u64) -> Result<(), Refused> {
        self.team(team)?;
        let (turn, role) = (self.turn, self.rarest_role(team));
        let seat = self.seat(seat, stamp)?;
        if seat.team != team {
            // An answer to another company's question is none to this one's.
            seat.answer(turn, None);
            (seat.team, seat.role) = (team, role);
        }
        Ok(())
    }

    fn vote(&mut self, seat: SeatId, turn: u8, choice: u8, stamp: u64) -> Result<(), Refused> {
        let person = self.person(seat)?;
        if turn != self.turn {
            return Err(Refused::OtherTurn);
        }
        if self.phase != Phase::Vote || !self.may_vote(person) {
            return Err(Refused::NotVoting);
        }
        self.team(person.team)?.check(choice)?;
        self.seat(seat, stamp)?.answer(turn, Some(choice));
        Ok(())
    }

    /// Checks and does what going there brings, but for the clock.
    fn go(&mut self, to: Phase, computer: &[(u8, u8)], decided: &[Decided]) -> Result<(), Refused> {
        let to_debrief = to == Phase::Debrief(super::Step::Happened);
        if self.next() != Some(to) && !(to_debrief && self.phase.is_in_turn()) {
            return Err(Refused::NoWay);
        }
        for (team, choice) in computer {
            self.team(*team)?.check(*choice)?;
        }
        match to {
            Phase::Brief => self.begin_turn(),
            Phase::Vote if self.is_solo() => self.begin_turn(),
            Phase::Locked => computer.iter().for_each(|(team, choice)| self.teams[usize::from(*team)].computer = Some(*choice)),
            Phase::Outcome => self.decided(decided)?,
            Phase::Debrief(super::Step::Happened) => self.left_at = Some(self.phase),
            _ => {}
        }
        Ok(())
    }

    fn begin_turn(&mut self) {
        self.turn += 1;
        for team in &mut self.teams {
            (team.computer, team.ruled) = (None, None);
        }
    }

    fn decided(&mut self, decided: &[Decided]) -> Result<(), Refused> {
        let mut done = Vec::new();
        for one in decided {
            let team = self.team(one.team)?;
            team.check(one.choice)?;
            let mut run = Run::clone(&team.run);
            run.decide(usize::from(one.choice)).map_err(|_| Refused::NoChoice)?;
            if run.company.fingerprint() != one.state {
                return Err(Refused::Differs);
            }
            let verdict = Verdict { turn: self.turn, tally: self.tally(one.team), choice: one.choice, by: one.by };
            done.push((usize::from(one.team), run, verdict));
        }
        for (team, run, verdict) in done {
            self.teams[team].run = Arc::new(run);
            self.teams[team].verdicts.push(verdict);
        }
        Ok(())
    }

    /// Takes back what the present phase brought.
    fn back(&mut self) {
        match self.phase {
            Phase::Locked => self.teams.iter_mut().for_each(|team| team.computer = None),
            Phase::Outcome => self.take_back(),
            Phase::Brief => self.turn -= 1,
            Phase::Vote if self.is_solo() => self.turn -= 1,
            _ => {}
        }
    }

    fn take_back(&mut self) {
        let turn = self.turn;
        for team in self.teams.iter_mut().filter(|team| team.decided(turn).is_some()) {
            team.verdicts.pop();
            let _ = Arc::make_mut(&mut team.run).undo(turn);
        }
    }

    fn again(&mut self, stamp: u64) -> Result<(), Refused> {
        if !self.phase.is_in_turn() {
            return Err(Refused::NotInTurn);
        }
        self.take_back();
        self.forget_answers(stamp);
        Ok(())
    }

    fn forget_answers(&mut self, stamp: u64) {
        let turn = self.turn;
        for seat in self.seats.iter_mut().filter(|seat| seat.vote(turn).is_some()) {
            let seat = Arc::make_mut(seat);
            seat.answer(turn, None);
            seat.stamp = stamp;
        }
        for team in &mut self.teams {
            (team.computer, team.ruled) = (None, None);
        }
    }

    fn bring(&mut self, situation: &str, stamp: u64) -> Result<(), Refused> {
        if !matches!(self.phase, Phase::Brief | Phase::Discuss | Phase::Vote) {
            return Err(Refused::NotInTurn);
        }
        let change = Change::Desk(situation.to_owned());
        let mut runs = Vec::new();
        for team in &self.teams {
            let mut run = Run::clone(&team.run);
            if !team.is_over() {
                run.change(change.clone()).ok_or_else(|| Refused::NoSituation(situation.to_owned()))?;
            }
            runs.push(Arc::new(run));
        }
        self.teams.iter_mut().zip(runs).for_each(|(team, run): (&mut Team, _)| team.run = run);
        self.forget_answers(stamp);
        Ok(())
    }

    fn enter(&mut self, phase: Phase, at: Millis) {
        self.phase = phase;
        self.clock = Clock::start(at, if self.is_solo() { None } else { self.times.of(phase) });
    }
}
