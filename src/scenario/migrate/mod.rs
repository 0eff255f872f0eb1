//! Brings a file of an older format forward: by edits at their places, so that comments and layout stay as they are.
//!
//! | format | what it is |
//! |---|---|
//! | 0 | the drafts before the first release: a file that does not say its format |
//! | 1 | the current one |
//!
//! Whoever changes the format raises [`CURRENT`] and adds a step: a function from the tree of a file to the edits that
//! turn it into one of the next format.

mod diff;
mod edits;

pub use diff::unified;

use super::diagnostic::{Code, Diagnostic, Report};
use super::edit::{Edit, apply};
use super::source::Source;
use super::syntax::{self, Node};
use edits::{state_format, stated_format};

/// The format that this program reads.
pub const CURRENT: i32 = 1;

/// The way from one format to the next.
struct Step {
    /// Where it leads.
    to: i32,
    /// What it does, for the author.
    about: &'static str,
    edits: fn(&Node, &Source, i32) -> Vec<Edit>,
}

/// One for each format after the first, in order.
const STEPS: [Step; 1] = [Step { to: 1, about: "the file says which format it is written in", edits: state_format }];

/// A file, brought forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The format that it had.
    pub from: i32,
    /// What it says now.
    pub text: String,
    /// What was done, step by step; nothing if it was current already.
    pub steps: Vec<&'static str>,
}

/// Why a file was not brought forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is written for a later version of this program.
    Newer(i32),
    /// It cannot be taken apart.
    Broken(Vec<Diagnostic>),
}

/// Brings a file forward to the [`CURRENT`] format.
///
/// # Errors
/// If it is broken, or of a format that this program does not know yet.
pub fn migrate(name: &str, text: &str) -> Result<Migrated, Refused> {
    let (mark, mut text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest.to_owned()),
        None => ("", text.to_owned()),
    };
    let from =
        edited(name, &text, |node, source, report| stated_format(node, source, report).map(|format| (format, Vec::new())))?.0;
    if from > CURRENT {
        return Err(Refused::Newer(from));
    }
    let mut steps = Vec::new();
    for step in STEPS.iter().filter(|step| step.to > from) {
        text = edited(name, &text, |node, source, _| Some(((), (step.edits)(node, source, step.to))))?.1;
        steps.push(step.about);
    }
    Ok(Migrated { from, text: format!("{mark}{text}"), steps })
}

/// Takes a text apart, and puts it together again with these edits.
fn edited<T>(
    name: &str,
    text: &str,
    edits: impl FnOnce(&Node, &Source, &mut Report) -> Option<(T, Vec<Edit>)>,
) -> Result<(T, String), Refused> {
    let mut report = Report::new();
    let file = report.add_source(Source::new(name, text));
    let source = report.source(file);
    let found = syntax::parse(file, &source, &mut report).and_then(|parsed| edits(&parsed.node, &source, &mut report));
    match found {
        // What was guessed is nothing to build on.
        Some((value, edits)) if !report.has_errors() => Ok((value, apply(text, edits))),
        _ => Err(Refused::Broken(report.finish().diagnostics)),
    }
}

/// Reports that a file is of another format than the one that this program reads.
pub(super) fn report_other(format: &super::raw::Whole, report: &mut Report) {
    let message = format!("this program reads format {CURRENT}, not {}", format.value);
    let help = if format.value > CURRENT {
        "the file is meant for a newer Fulcrum: get that, or ask its author for an older file".to_owned()
    } else {
        "bring the file forward: fulcrum migrate FILE".to_owned()
    };
    report.add(Code::UnknownFormat, format.span, message).help(help);
}
