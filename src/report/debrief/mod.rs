//! The debrief of a game written out: a page to print, a text, a table, a document for scripts.
//!
//! | what | where |
//! |---|---|
//! | what is told, in the order of a debrief, as blocks | `parts` |
//! | blocks as a page, and as plain text | `html`, `markdown` |
//! | blocks as documents for the pages of a game in a browser | `doc` |
//! | every road of every turn as a table | `csv` |
//! | everything, ids beside words | `json` |

mod csv;
mod doc;
mod html;
mod ids;
mod json;
mod markdown;
mod parts;

pub use csv::CSV_COLUMNS;
pub use doc::step;

use crate::analysis::debrief::Debrief;
use crate::session::Run;
use crate::text::{say, say_with};

/// A game that is to be written out.
#[derive(Clone, Copy, Debug)]
pub struct Game<'a> {
    /// The game.
    pub run: &'a Run,
    /// What it means.
    pub debrief: &'a Debrief,
    /// Why the journal could be read only so far, if it could; no path is in it.
    pub problem: Option<&'a str>,
}

/// A way to write a debrief out. The same game gives the same text; a line break is at its end.
pub trait Exporter {
    /// Writes the debrief out.
    fn write(&self, game: &Game<'_>) -> String;
}

/// What a debrief can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One page that needs nothing from elsewhere.
    Html,
    /// A text that can be read as it is.
    Markdown,
    /// One row for each road of each turn: see [`CSV_COLUMNS`].
    Csv,
    /// One document with everything in it.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 4] = [Format::Html, Format::Markdown, Format::Csv, Format::Json];

    /// Who writes it.
    #[must_use]
    pub fn exporter(self) -> &'static dyn Exporter {
        match self {
            Format::Html => &html::Html,
            Format::Markdown => &markdown::Markdown,
            Format::Csv => &csv::Csv,
            Format::Json => &json::Json,
        }
    }
}

/// The debrief as a page, for whoever has the game at hand.
#[must_use]
pub fn page(run: &Run, debrief: &Debrief) -> String {
    Format::Html.exporter().write(&Game { run, debrief, problem: None })
}

impl Game<'_> {
    /// What one should know before one reads on: titles and sentences.
    fn notes(&self) -> Vec<(String, String)> {
        let problem = self.problem.map(|why| {
            let values = [("turns", self.run.turns.len().into()), ("why", why.to_owned().into())];
            (say("report-damaged"), say_with("report-damaged-about", &values))
        });
        let edited = self.is_edited().then(|| (say("report-edited"), say("report-edited-about")));
        let arranged = self.run.is_arranged().then(|| (say("report-arranged"), say("report-arranged-about")));
        [problem, edited, arranged].into_iter().flatten().collect()
    }

    /// Whether the scenario's file has changed since the game was begun.
    fn is_edited(&self) -> bool {
        self.run.scenario.fingerprint != self.run.founding.fingerprint
    }

    /// The game in a few facts: names and what stands beside them.
    fn facts(&self) -> Vec<(String, String)> {
        let (run, debrief) = (self.run, self.debrief);
        let played = say_with("report-turns", &[("turns", run.turns.len().into())]);
        [
            ("report-company", run.founding.company.clone()),
            ("report-founder", run.founding.founder.clone()),
            ("report-scenario", run.scenario.title.clone()),
            ("report-played", played),
            ("report-ending", debrief.ending.name.clone()),
            ("report-worth", debrief.value.last.clone()),
            ("report-seed", run.founding.seed.to_string()),
        ]
        .map(|(id, fact)| (say(id), fact))
        .to_vec()
    }

    fn title(&self) -> String {
        say_with("report-title", &[("company", self.run.founding.company.clone().into())])
    }
}
