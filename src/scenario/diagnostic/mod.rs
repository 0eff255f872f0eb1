//! What is wrong with a file, as data: a stable code, a place, a sentence, and what to do. [`super::render`] writes it out.

mod codes;
mod report;
mod suggest;

pub use codes::Code;
pub(crate) use codes::codes;
pub(super) use report::{Report, Silence};
pub(crate) use suggest::closest;
pub(super) use suggest::list;

use serde::Serialize;

use super::source::Place;

/// How bad it is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, but probably not as meant.
    Warning,
    /// It could be better.
    Hint,
}

impl Severity {
    /// All three, worst first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Hint];

    /// In a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        ["error", "warning", "hint"][self as usize]
    }
}

/// A second place that belongs to the problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Also {
    /// The file that it is in.
    pub file: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is there, in a few words.
    pub label: String,
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of problem it is.
    pub code: Code,
    /// The file that it is in: a path, or the name of a shipped scenario.
    pub file: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// What to write in that place instead, where that is plain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
    /// Where else to look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Also>,
}
