//! Diagnostics written out for people, and as JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::diagnostic::{Diagnostic, Severity};
use super::source::{Place, Source};

/// How many characters of a line are shown.
const WIDTH: usize = 110;

impl Diagnostic {
    /// Writes it with the line that it is about, and marks the place.
    ///
    /// # Errors
    /// If nothing can be written there.
    pub fn write(&self, source: &Source, colour: bool, out: &mut dyn Write) -> io::Result<()> {
        let paint = |code: &'static str| if colour { code } else { "" };
        let (bold, blue, plain) = (paint("\x1b[1m"), paint("\x1b[1;34m"), paint("\x1b[0m"));
        let (word, tint) = match self.severity {
            Severity::Error => ("error", paint("\x1b[1;31m")),
            Severity::Warning => ("warning", paint("\x1b[1;33m")),
            Severity::Hint => ("hint", paint("\x1b[1;36m")),
        };
        let Place { line, column, .. } = self.place;
        let wide = self.also.as_ref().map_or(line, |also| also.place.line.max(line)).to_string().len();
        writeln!(out, "{tint}{word}[{}]{plain}{bold}: {}{plain}", self.code.id(), self.message)?;
        writeln!(out, "{:wide$}{blue}-->{plain} {}:{line}:{column}", "", source.name)?;
        writeln!(out, "{:wide$} {blue}|{plain}", "")?;
        let excerpt = |place: Place, sign, tint: &str, label: &str, out: &mut dyn Write| -> io::Result<()> {
            let (text, marks) = excerpt(source, place, sign);
            writeln!(out, "{blue}{:>wide$} |{plain} {text}", place.line)?;
            writeln!(out, "{:wide$} {blue}|{plain} {tint}{marks}{label}{plain}", "")
        };
        excerpt(self.place, '^', tint, "", out)?;
        if let Some(also) = &self.also {
            excerpt(also.place, '-', blue, &format!(" {}", also.label), out)?;
        }
        if let Some(help) = &self.help {
            writeln!(out, "{:wide$} {blue}={plain} {bold}help{plain}: {help}", "")?;
        }
        writeln!(out)
    }
}

/// The line, cut to a readable length around the place, and the marks that belong under it.
fn excerpt(source: &Source, place: Place, sign: char) -> (String, String) {
    let line: Vec<char> = source.line(place.line).chars().collect();
    let from = (place.column - 1).min(line.len());
    let to = if place.end_line == place.line { (place.end_column - 1).clamp(from, line.len()) } else { line.len() };
    let first = line.iter().position(|c| !c.is_whitespace()).unwrap_or(0).min(from);
    // Start at the line's first word where the place is still in sight then, otherwise a little before the place.
    let start = if line.len() <= WIDTH {
        0
    } else if from + 20 < first + WIDTH {
        first
    } else {
        from - 20
    };
    let end = line.len().min(start + WIDTH);
    let visible = |c: &char| if c.is_control() { ' ' } else { *c };
    let mut text: String = line[start..end].iter().map(visible).collect();
    let mut marks = String::new();
    if start > first {
        text.insert(0, '…');
        marks.push(' ');
    }
    if end < line.len() {
        text.push('…');
    }
    let length = to.min(end).saturating_sub(from).max(1);
    marks.extend(std::iter::repeat_n(' ', from - start));
    marks.extend(std::iter::repeat_n(sign, length));
    (text, marks)
}

/// The diagnostics of one file, as `fulcrum check --format json` lists them.
#[derive(Debug, Serialize)]
pub struct FileReport<'d> {
    /// A path, or the name of a shipped scenario.
    pub file: &'d str,
    /// Whether it can be played.
    pub ok: bool,
    /// Everything that was found, in the order of the file.
    pub diagnostics: &'d [Diagnostic],
}
