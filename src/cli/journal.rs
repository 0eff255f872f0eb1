//! A game from its journal, as far as it can be read.

use std::path::Path;

use super::{Failure, playable};
use crate::scenario::library;
use crate::session::Run;
use crate::session::journal::Journal;

/// A game that was read.
pub struct Read {
    /// As far as it went well.
    pub run: Run,
    /// Why it went no further, if so.
    pub problem: Option<String>,
    /// The last so many bytes are half a line; they were left out.
    pub torn: usize,
}

impl Read {
    /// Whether the scenario has been edited since the game was begun.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.run.scenario.fingerprint != self.run.founding.fingerprint
    }
}

/// Reads a journal and plays it again.
///
/// # Errors
/// If there is nothing to go by: no first line, or no scenario.
pub fn read(journal: &Path) -> Result<Read, Failure> {
    let path = journal.display();
    let bytes = std::fs::read(journal).map_err(|e| Failure::new(format!("{path} cannot be read: {e}"), ""))?;
    let (entries, damage) = Journal::salvage(&bytes).map_err(|e| Failure::new(format!("{path}: {e}"), ""))?;
    let torn = if damage.is_some() { 0 } else { bytes.len() - entries.whole };
    let scenario = playable(&whereabouts(journal, &entries.founding.scenario))?;
    let (run, problem) = match Run::fold(scenario, entries) {
        Ok(run) => (run, damage.map(|damage| damage.to_string())),
        Err(partly) => (partly.0, Some(partly.1.to_string())),
    };
    Ok(Read { run, problem, torn })
}

/// A journal that came with its scenario knows it by a path from where it was played; here it may lie beside the journal.
pub(super) fn whereabouts(journal: &Path, scenario: &str) -> String {
    let path = Path::new(scenario);
    if path.exists() || library::names().iter().any(|name| name == scenario) {
        return scenario.to_owned();
    }
    // A folder's scenario is found by its folder: its file has the same name everywhere.
    let path = if path.ends_with(library::MAIN) { path.parent().unwrap_or(path) } else { path };
    let beside = journal.parent().zip(path.file_name()).map(|(folder, name)| folder.join(name));
    beside.filter(|beside| beside.exists()).map_or_else(|| scenario.to_owned(), |beside| beside.display().to_string())
}
