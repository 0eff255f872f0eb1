//! The debrief of a workshop: what the teams did beside each other, where they parted ways, where a vote was close; and what is
//! told to one person alone, against the others.

mod apart;
mod close;
mod personal;

pub use apart::{Parting, TeamChoice, partings};
pub use close::{CloseVote, close_votes};
pub use personal::{Answer, Lot, Personal, personal, shares};

use std::sync::Arc;

use super::debrief::{Debrief, debrief_over};
use super::roads::ENOUGH;
use crate::session::Run;
use crate::session::room::{Room, Seat, Verdict};

/// A team's part.
#[derive(Clone, Debug)]
pub struct TeamPart {
    /// Its name.
    pub name: String,
    /// Its game.
    pub run: Arc<Run>,
    /// How its people answered, turn by turn.
    pub verdicts: Vec<Verdict>,
    /// What its game means.
    pub debrief: Debrief,
}

/// A workshop that is looked back upon.
#[derive(Clone, Debug)]
pub struct Group {
    /// Several companies side by side, or one.
    pub teams: Vec<TeamPart>,
    /// Who took part: all who sit in the room.
    pub people: Vec<Arc<Seat>>,
}

impl Group {
    /// Looks back; takes up to half a second for each team, so not for a thread that somebody waits for.
    #[must_use]
    pub fn of(room: &Room) -> Self {
        Self::over(room, ENOUGH)
    }

    /// The same over so many futures for each road.
    #[must_use]
    pub fn over(room: &Room, futures: u32) -> Self {
        let teams = room.teams.iter().map(|team| TeamPart {
            name: team.name.as_str().to_owned(),
            run: Arc::clone(&team.run),
            verdicts: team.verdicts.clone(),
            debrief: debrief_over(&team.run, futures),
        });
        Self { teams: teams.collect(), people: room.people().cloned().collect() }
    }

    /// Whether there is more than one company.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.teams.len() > 1
    }
}
