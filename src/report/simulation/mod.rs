//! Many games written out: for a terminal, for a table, for a script, and as a page to show and print.

mod csv;
mod json;
mod page;
mod stated;
mod text;

pub use csv::{CSV_COLUMNS, csv};
pub use json::json;
pub use page::page;
pub use stated::{Needed, Stated};
pub use text::text;

use crate::analysis::many::findings::Finding;
use crate::analysis::many::{Plan, Summary};
use crate::scenario::model::Scenario;

/// Many games and what was found in them.
#[derive(Clone, Copy, Debug)]
pub struct Simulation<'a> {
    /// What was played.
    pub scenario: &'a Scenario,
    /// How it was asked for: a path or a bare name.
    pub name: &'a str,
    /// Who was to play how much.
    pub plan: &'a Plan,
    /// What came of it, in the order of the plan.
    pub summaries: &'a [Summary],
    /// The weak spots; `None` if there were too few games to look for any.
    pub findings: Option<&'a [Finding]>,
}

impl Simulation<'_> {
    /// All decisions of all games.
    #[must_use]
    pub fn decisions(&self) -> u64 {
        self.summaries.iter().map(|summary| summary.decisions).sum()
    }
}

/// How long it took: for whoever asks, never part of the results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Threads that played.
    pub threads: usize,
    /// Seconds that the games took, without the search for weak spots.
    pub seconds: f64,
}

impl Pace {
    /// Decisions in a second.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "for people")]
    pub fn per_second(self, decisions: u64) -> f64 {
        decisions as f64 / self.seconds.max(1e-9)
    }
}
