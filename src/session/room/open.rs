//! A workshop's journal on a shelf: a new one, or one to go on with.

use std::io;
use std::sync::Arc;

use super::entry::{Entry, Event};
use super::journal::{Journal, Unreadable};
use super::opening::Opening;
use super::refused::Refused;
use super::state::Room;
use crate::scenario::model::Scenario;
use crate::session::journal::line;
use crate::session::shelf::{Lines, Shelf};

/// How the names of workshops end.
pub const ENDING: &str = ".workshop";

/// A room whose journal lies open.
pub struct Opened {
    /// The room.
    pub room: Room,
    /// Where its journal goes on.
    pub lines: Box<dyn Lines>,
    /// The journal's name on the shelf.
    pub name: String,
    /// What whoever goes on with it should know.
    pub notes: Vec<Note>,
}

/// What one should know of a workshop that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The last line was half written: nothing in it had been acknowledged. So many bytes.
    Torn(usize),
    /// The journal is damaged. What was before is kept under another name; the old journal was left alone.
    Damaged {
        /// The damaged line, counted from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// The scenario is not what it was when the workshop began.
    Edited,
}

/// Why a journal cannot be gone on with.
#[derive(Debug)]
pub enum Trouble {
    /// The machine's reason.
    Files(io::Error),
    /// It cannot be read at all.
    Unreadable(Unreadable),
}

impl From<io::Error> for Trouble {
    fn from(e: io::Error) -> Self {
        Self::Files(e)
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Files(e) => write!(f, "the workshop's journal cannot be used: {e}"),
            Self::Unreadable(e) => e.fmt(f),
        }
    }
}

/// Begins a journal under this name; one that is there already is left alone, and a number tells the new one apart.
///
/// # Errors
/// What the machine says.
pub fn create(shelf: &dyn Shelf, name: &str, scenario: Arc<Scenario>, opening: Opening) -> io::Result<Opened> {
    let name = unused(shelf, name)?;
    let mut lines = shelf.open_alone(&name, 0)?;
    lines.add(&line(&opening))?;
    Ok(Opened { room: Room::open(scenario, opening), lines, name, notes: Vec::new() })
}

/// A journal that was read, but not opened yet: its scenario has to be found first.
#[derive(Clone, Debug)]
pub struct Found {
    name: String,
    bytes: Vec<u8>,
    journal: Journal,
}

impl Found {
    /// Reads the journal of this name.
    ///
    /// # Errors
    /// If it is not there, or there is nothing to go by in it.
    pub fn read(shelf: &dyn Shelf, name: &str) -> Result<Self, Trouble> {
        let bytes = shelf.read(name)?;
        let journal = Journal::read(&bytes).map_err(Trouble::Unreadable)?;
        Ok(Self { name: name.to_owned(), bytes, journal })
    }

    /// How the workshop began.
    #[must_use]
    pub fn opening(&self) -> &Opening {
        &self.journal.opening
    }

    /// Goes on with it. `at`: what time it is.
    ///
    /// # Errors
    /// What the machine says.
    pub fn resume(self, folder: &dyn Shelf, scenario: Arc<Scenario>, at: u64) -> Result<Opened, Trouble> {
        let edited = scenario.fingerprint != self.journal.opening.fingerprint;
        let (mut room, stuck) = self.journal.fold(scenario);
        // The first line is the opening.
        let stuck = stuck.map(|(entry, why)| (entry + 2, why.words()));
        let mut notes = Vec::new();
        if edited {
            notes.push(Note::Edited);
        }
        let (name, mut lines) = if let Some((damaged, why)) = stuck.or_else(|| self.journal.damage.clone()) {
            let good: usize = self.bytes.split_inclusive(|byte| *byte == b'\n').take(damaged - 1).map(<[u8]>::len).sum();
            notes.push(Note::Damaged { line: damaged, why });
            let name = unused(folder, &self.name)?;
            let mut lines = folder.open_alone(&name, 0)?;
            lines.add(&String::from_utf8_lossy(&self.bytes[..good]))?;
            (name, lines)
        } else {
            let torn = self.bytes.len() - self.journal.whole;
            notes.extend((torn > 0).then_some(Note::Torn(torn)));
            let lines = folder.open_alone(&self.name, self.journal.whole)?;
            (self.name, lines)
        };
        let resumed = Entry { at, event: Event::Resumed };
        // It can always happen.
        if room.apply(&resumed) == Ok::<(), Refused>(()) {
            lines.add(&line(&resumed))?;
        }
        Ok(Opened { room, lines, name, notes })
    }
}

/// This name, or the first with a number that nothing has on the shelf.
fn unused(shelf: &dyn Shelf, name: &str) -> io::Result<String> {
    let taken = shelf.list("")?;
    let (stem, ending) = name.rfind('.').map_or((name, ""), |dot| name.split_at(dot));
    let names = (1..).map(|n| if n == 1 { name.to_owned() } else { format!("{stem}-{n}{ending}") });
    let mut free = names.filter(|name| !taken.contains(name));
    free.next().ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}

/// What a workshop's journal is called: "2026-11-22-KLMT.workshop".
#[must_use]
pub fn name(opening: &Opening, seconds: u64) -> String {
    let (year, month, day) = date(seconds / 86_400);
    format!("{year}-{month:02}-{day:02}-{}{ENDING}", opening.code.as_str())
}

/// Year, month and day of a day since 1970.
fn date(day: u64) -> (u64, u64, u64) {
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let (mut year, mut left) = (1970, day);
    while left >= 365 + u64::from(leap(year)) {
        left -= 365 + u64::from(leap(year));
        year += 1;
    }
    let months = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while left >= months[month] {
        left -= months[month];
        month += 1;
    }
    (year, month as u64 + 1, left + 1)
}
