//! A workshop's room: what people and the facilitator can do, and what is kept of it.
#![allow(clippy::expect_used, reason = "these are tests")]

mod actor;
mod debriefs;
mod journals;
mod people;
mod turns;
mod views;

use std::sync::Arc;

use crate::games::scenario;
use fulcrum::scenario::model::Scenario;
use fulcrum::session::room::{
    Code, Entry, Event, HostAsk, Journal, Mode, Opening, Phase, Refused, Room, SeatAsk, SeatId, Secret, Snapshot, Wish,
};

/// A room that is asked, and the journal of what happened in it.
pub struct Hall {
    pub room: Room,
    pub entries: Vec<Entry>,
    pub now: u64,
}

/// A secret for the seat of this number.
pub fn secret(number: u8) -> Secret {
    Secret::from_chance([number; 16])
}

pub fn opening(scenario: &Scenario, mode: Mode, teams: u8) -> Opening {
    Opening::new(scenario, &scenario.id, 7, mode, teams, Code::from_chance([1, 2, 3, 4, 5, 6, 7, 8]), secret(255))
}

impl Hall {
    pub fn of(scenario: &Arc<Scenario>, mode: Mode, teams: u8) -> Self {
        let room = Room::open(Arc::clone(scenario), opening(scenario, mode, teams));
        Self { room, entries: Vec::new(), now: 1_000_000 }
    }

    /// A room for one company, with so many people in it.
    pub fn with(people: u8) -> Self {
        let mut hall = Self::of(&scenario("first-week"), Mode::Room, 1);
        hall.fills(people);
        hall
    }

    /// Two teams, with so many people in all.
    pub fn teams(people: u8) -> Self {
        let mut hall = Self::of(&scenario("first-week"), Mode::Teams, 2);
        hall.fills(people);
        hall
    }

    pub fn happens(&mut self, event: Event) -> Result<(), Refused> {
        self.now += 1_000;
        let entry = Entry { at: self.now, event };
        self.room.apply(&entry)?;
        self.entries.push(entry);
        Ok(())
    }

    pub fn comes(&mut self, wish: Wish, token: Secret) -> Result<SeatId, Refused> {
        let event = self.room.joins(&wish, token)?;
        self.happens(event)?;
        Ok(self.room.seats.last().expect("somebody came in").id)
    }

    pub fn joins(&mut self, number: u8) -> SeatId {
        self.comes(Wish::default(), secret(number)).expect("the door is open")
    }

    /// So many people come in.
    pub fn fills(&mut self, people: u8) {
        for number in 0..people {
            self.joins(number);
        }
    }

    pub fn seat(&mut self, seat: SeatId, ask: SeatAsk) -> Result<(), Refused> {
        match self.room.seat_asks(seat, &ask)? {
            Some(event) => self.happens(event),
            None => Ok(()),
        }
    }

    pub fn votes(&mut self, seat: u32, choice: u8) -> Result<(), Refused> {
        let turn = self.room.turn;
        self.seat(SeatId(seat), SeatAsk::Vote { turn, choice })
    }

    pub fn host(&mut self, ask: HostAsk) -> Result<(), Refused> {
        // The computer takes the first that it can.
        match self.room.host_asks(&ask, &|_| 0)? {
            Some(event) => self.happens(event),
            None => Ok(()),
        }
    }

    pub fn next(&mut self) {
        let (from, turn) = (self.room.phase, self.room.turn);
        self.host(HostAsk::Next { from, turn }).expect("it goes on");
    }

    pub fn back(&mut self) {
        let (from, turn) = (self.room.phase, self.room.turn);
        self.host(HostAsk::Back { from, turn }).expect("it goes back");
    }

    /// Goes on until it stands there.
    pub fn to(&mut self, phase: Phase) {
        for _ in 0..200 {
            if self.room.phase == phase {
                return;
            }
            self.next();
        }
        panic!("{phase:?} is never reached");
    }

    pub fn snapshot(&self) -> Snapshot {
        Snapshot { room: self.room.clone(), here: Arc::default(), found_at: None, number: 0, stopped: false }
    }

    pub fn journal(&self) -> String {
        let mut text = fulcrum::session::journal::line(&*self.room.opening);
        text.extend(self.entries.iter().map(fulcrum::session::journal::line));
        text
    }

    /// The room that its journal makes.
    pub fn again(&self) -> Room {
        let journal = Journal::read(self.journal().as_bytes()).expect("it can be read");
        let (room, problem) = journal.fold(Arc::clone(&self.room.scenario));
        assert_eq!(problem, None, "every entry fits");
        room
    }
}

/// Everything of a room that counts, to be compared.
pub fn state(room: &Room) -> String {
    let teams: Vec<_> = room
        .teams
        .iter()
        .map(|team| (&team.name, team.run.company.fingerprint(), &team.verdicts, team.computer, team.ruled))
        .collect();
    format!(
        "{:?} {:?}",
        (room.phase, room.turn, room.clock, room.pace, room.times, room.door, room.held, room.version),
        (&room.seats, teams)
    )
}
