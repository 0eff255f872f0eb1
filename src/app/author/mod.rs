//! For authors: the game is played from a file, follows it as it is saved, and opens to a panel (F1) that jumps, changes and explains.
//!
//! All of it is there only if [`Author`] is: for games of a file that was named on the command line.

mod company;
mod follow;
mod panel;
mod problems;
mod situations;
mod strip;

use std::sync::Arc;

use bevy::prelude::*;

use crate::scenario::Loaded;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::model::Pictures;
use crate::scenario::source::Source;

/// The file that is being written, as it was read last. Insert it before the plugin.
#[derive(Resource, Clone, Debug)]
pub struct Author {
    /// The path that finds it.
    pub path: String,
    /// What was found in it when it was read last.
    pub problems: Vec<Diagnostic>,
    /// Its text and those of what it includes.
    pub files: Vec<Arc<Source>>,
    /// The pictures that lie beside it.
    pub pictures: Pictures,
    /// What happened last, in words.
    pub said: String,
    /// Whether what is played is not what the file says: it cannot be played as it is.
    pub behind: bool,
}

impl Author {
    /// Of a scenario that was found at this path, and is played.
    #[must_use]
    pub fn of(path: &str, loaded: &Loaded) -> Self {
        Self {
            path: path.to_owned(),
            problems: loaded.diagnostics.clone(),
            files: loaded.files.clone(),
            pictures: loaded.pictures.clone(),
            said: String::new(),
            behind: false,
        }
    }

    fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|found| found.severity == severity).count()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((follow::plugin, panel::plugin, strip::plugin));
}
