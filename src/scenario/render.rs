//! Diagnostics written out: for people, as GitHub's annotations, and as JSON.

use std::io::{self, Write};
use std::sync::Arc;

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
    pub fn write(&self, files: &[Arc<Source>], colour: bool, out: &mut dyn Write) -> io::Result<()> {
        let paint = |code: &'static str| if colour { code } else { "" };
        let (bold, blue, plain) = (paint("\x1b[1m"), paint("\x1b[1;34m"), paint("\x1b[0m"));
        let tint = match self.severity {
            Severity::Error => paint("\x1b[1;31m"),
            Severity::Warning => paint("\x1b[1;33m"),
            Severity::Hint => paint("\x1b[1;36m"),
        };
        let Place { line, column, .. } = self.place;
        let wide = self.also.as_ref().map_or(line, |also| also.place.line.max(line)).to_string().len();
        writeln!(out, "{tint}{}[{}]{plain}{bold}: {}{plain}", self.severity.word(), self.code.id(), self.message)?;
        writeln!(out, "{:wide$}{blue}-->{plain} {}:{line}:{column}", "", self.file)?;
        // Of a picture there is no line to show.
        let lines = self.also.is_some() || files.iter().any(|file| file.name == self.file && !file.text.is_empty());
        if lines {
            writeln!(out, "{:wide$} {blue}|{plain}", "")?;
        }
        let mut views = vec![View { file: &self.file, place: self.place, sign: '^', tint, label: String::new() }];
        if let Some(also) = &self.also {
            let before = also.file == self.file && also.place < self.place;
            let label = format!(" {}", also.label);
            let view = View { file: &also.file, place: also.place, sign: '-', tint: blue, label };
            views.insert(usize::from(!before), view);
        }
        let mut shown = (self.file.as_str(), 0, String::new());
        for View { file, place, sign, tint, label } in views.into_iter().filter(|_| lines) {
            let (text, marks) = excerpt(files, file, place, sign);
            if file != shown.0 {
                writeln!(out, "{:wide$}{blue}:::{plain} {file}:{}:{}", "", place.line, place.column)?;
                writeln!(out, "{:wide$} {blue}|{plain}", "")?;
            }
            // A line that is there already, and whole, can carry both marks.
            if shown != (file, place.line, text.clone()) || text.contains('…') {
                writeln!(out, "{blue}{:>wide$} |{plain} {text}", place.line)?;
            }
            writeln!(out, "{:wide$} {blue}|{plain} {tint}{marks}{label}{plain}", "")?;
            shown = (file, place.line, text);
        }
        if let Some(help) = &self.help {
            writeln!(out, "{:wide$} {blue}={plain} {bold}help{plain}: {help}", "")?;
        }
        writeln!(out)
    }

    /// The line that it is about, cut to a readable length: what stands before the place, the place, and what follows.
    #[must_use]
    pub fn excerpt(&self, files: &[Arc<Source>]) -> [String; 3] {
        let (text, marks) = excerpt(files, &self.file, self.place, '^');
        let from = marks.chars().take_while(|mark| *mark == ' ').count();
        let part = |skip: usize, take: usize| text.chars().skip(skip).take(take).collect::<String>();
        let marked = marks.chars().count() - from;
        [part(0, from).trim_start().to_owned(), part(from, marked), part(from + marked, usize::MAX)]
    }

    /// Writes it as a workflow command, which GitHub shows beside the line in a change.
    ///
    /// # Errors
    /// If nothing can be written there.
    pub fn annotate(&self, out: &mut dyn Write) -> io::Result<()> {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        let Place { line, column, end_line, end_column } = self.place;
        let file = property(&self.file.replace('\\', "/"));
        write!(out, "::{word} file={file},line={line},endLine={end_line}")?;
        if line == end_line {
            // Columns mean something to GitHub only within one line.
            write!(out, ",col={column},endColumn={end_column}")?;
        }
        write!(out, ",title={}::{}", property(self.code.id()), escaped(&self.message))?;
        match &self.help {
            Some(help) => writeln!(out, "%0A{}", escaped(help)),
            None => writeln!(out),
        }
    }
}

/// A place that is shown, and what is written under it.
struct View<'d> {
    file: &'d str,
    place: Place,
    sign: char,
    tint: &'static str,
    label: String,
}

/// What would end a command, or begin one.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What would end a property as well.
fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

/// The line, cut to a readable length around the place, and the marks that belong under it.
fn excerpt(files: &[Arc<Source>], file: &str, place: Place, sign: char) -> (String, String) {
    let line = files.iter().find(|source| source.name == file).map_or("", |source| source.line(place.line));
    let length = line.chars().count();
    let from = (place.column - 1).min(length);
    let to = if place.end_line == place.line { (place.end_column - 1).clamp(from, length) } else { length };
    let first = line.chars().position(|c| !c.is_whitespace()).unwrap_or(0).min(from);
    // Start at the line's first word where the place is still in sight then, otherwise a little before the place.
    let start = if length <= WIDTH {
        0
    } else if from + 20 < first + WIDTH {
        first
    } else {
        from - 20
    };
    let end = length.min(start + WIDTH);
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let mut text: String = line.chars().skip(start).take(end - start).map(visible).collect();
    let mut marks = String::new();
    if start > first {
        text.insert(0, '…');
        marks.push(' ');
    }
    if end < length {
        text.push('…');
    }
    let length = to.min(end).saturating_sub(from).max(1);
    marks.extend(std::iter::repeat_n(' ', from - start));
    marks.extend(std::iter::repeat_n(sign, length));
    (text, marks)
}

/// What was found in a scenario, as `fulcrum check --format json` lists it.
#[derive(Debug, Serialize)]
pub struct FileReport<'d> {
    /// The path of the scenario's file, or the name of a shipped scenario.
    pub file: &'d str,
    /// Whether it can be played.
    pub ok: bool,
    /// Everything that was found in it and in the files that it includes, in the order of reading.
    pub diagnostics: &'d [Diagnostic],
    /// How many problems there are beyond those.
    pub more: usize,
    /// How many warnings and hints the author allowed.
    pub allowed: usize,
}
