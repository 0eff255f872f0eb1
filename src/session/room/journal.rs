//! A workshop's journal: [`Opening`] first, then a line for each [`Entry`]. A line counts once its line break is there.

use std::sync::Arc;

use super::entry::Entry;
use super::opening::{FORMAT, Opening};
use super::refused::Refused;
use super::state::Room;
use crate::scenario::model::Scenario;

/// A journal that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Its first line.
    pub opening: Opening,
    /// The rest.
    pub entries: Vec<Entry>,
    /// How many bytes of the source were whole, good lines.
    pub whole: usize,
    /// The first damaged line, if there is one, counted from 1, and what is wrong with it; what follows it was left out.
    pub damage: Option<(usize, String)>,
}

/// Why a journal cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is not even a whole first line.
    Empty,
    /// Written by a newer version of the program.
    Newer(u32),
    /// The first line is not how a workshop begins.
    NoOpening(String),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => write!(f, "the journal is empty: nothing happened in it"),
            Self::Newer(format) => {
                write!(f, "the workshop's journal has format {format}, this program reads up to {FORMAT}: use a newer Fulcrum")
            }
            Self::NoOpening(why) => {
                write!(f, "this is not a workshop's journal: its first line does not say how one began ({why})")
            }
        }
    }
}

impl Journal {
    /// Reads a journal up to its first damaged line; what follows the last line break is left out.
    ///
    /// # Errors
    /// If its first line is missing or damaged: then there is nothing to go by.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut lines = (1..).zip(bytes.split_inclusive(|&b| b == b'\n').take_while(|line| line.ends_with(b"\n")));
        let (_, first) = lines.next().ok_or(Unreadable::Empty)?;
        let mut journal = Self { opening: opening(first)?, entries: Vec::new(), whole: first.len(), damage: None };
        for (n, line) in lines {
            match serde_json::from_slice(line) {
                Ok(entry) => journal.entries.push(entry),
                Err(e) => {
                    journal.damage = Some((n, e.to_string()));
                    break;
                }
            }
            journal.whole += line.len();
        }
        Ok(journal)
    }

    /// The room that it makes; with it, if an entry does not fit, its place from 0 and why: the room then stands before it.
    #[must_use]
    pub fn fold(&self, scenario: Arc<Scenario>) -> (Room, Option<(usize, Refused)>) {
        let mut room = Room::open(scenario, self.opening.clone());
        for (n, entry) in self.entries.iter().enumerate() {
            if let Err(refused) = room.apply(entry) {
                return (room, Some((n, refused)));
            }
        }
        (room, None)
    }
}

fn opening(line: &[u8]) -> Result<Opening, Unreadable> {
    let format = |value: &serde_json::Value| u32::try_from(value.get("workshop")?.as_u64()?).ok();
    match serde_json::from_slice::<Opening>(line) {
        Ok(opening) if opening.workshop > FORMAT => Err(Unreadable::Newer(opening.workshop)),
        Ok(opening) => Ok(opening),
        Err(e) => {
            // A newer format may have fields that this one does not know.
            let newer = serde_json::from_slice(line).ok().as_ref().and_then(format).filter(|format| *format > FORMAT);
            Err(newer.map_or_else(|| Unreadable::NoOpening(e.to_string()), Unreadable::Newer))
        }
    }
}
