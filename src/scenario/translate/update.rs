//! Writes a translation's file, or brings it up to date. No translation is ever lost.

use super::gather::wanted;
use super::matching::matching;
use super::sheet::{Row, Sheet};
use super::{ORPHAN, STALE};
use crate::csv;
use crate::scenario::diagnostic::{Code, Diagnostic, Report};
use crate::scenario::model::Scenario;
use crate::scenario::source::{Source, Span};

/// How many texts stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that there are.
    pub texts: usize,
    /// Translated, and as the original is.
    pub translated: usize,
    /// Not translated yet; names, which may stay as they are, do not count.
    pub missing: usize,
    /// Of those, the ones that are new in the file.
    pub new: usize,
    /// Translated, but the original has changed since.
    pub stale: usize,
    /// Kept at the end, since they belong to nothing.
    pub orphans: usize,
}

/// A file as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Updated {
    /// All of it.
    pub text: String,
    /// How many texts stand how in it.
    pub counts: Counts,
}

/// Why a file is left as it is: what is wrong with it, and its text.
#[derive(Debug)]
pub struct Refused(pub Vec<Diagnostic>, pub std::sync::Arc<Source>);

/// A row of the new file.
struct Line<'a> {
    row: Option<&'a Row>,
    place: &'a str,
    original: String,
    state: &'static str,
}

/// The file for this scenario, made from what there was, if there was anything; a new one parts its cells by `separator`.
///
/// # Errors
/// If what there was cannot be read as a table.
pub fn update(scenario: &Scenario, name: &str, old: Option<&str>, separator: char) -> Result<Updated, Refused> {
    let source = Source::new(name, old.unwrap_or(""));
    let sheet = match old {
        None => Sheet::empty(separator),
        Some(_) => Sheet::read(&source.text).map_err(|fault| {
            let mut report = Report::new();
            let file = report.add_source(source.clone());
            let span = Span::new(file, fault.malformed.at.start, fault.malformed.at.end);
            report.add(Code::BadTranslation, span, fault.malformed.what).help(fault.help);
            let finished = report.finish();
            Refused(finished.diagnostics, std::sync::Arc::clone(&finished.sources[0]))
        })?,
    }
    .with_state();
    let texts = wanted(scenario);
    let mut found = matching(&texts, &sheet.rows);
    // A text that was given another id is found by what it says.
    for (text, place) in texts.iter().zip(&mut found.rows).filter(|(_, place)| place.is_none()) {
        let at = found.orphans.iter().position(|orphan| sheet.rows[*orphan].original == text.original);
        *place = at.map(|at| found.orphans.remove(at));
    }
    let mut counts = Counts { texts: texts.len(), orphans: found.orphans.len(), ..Counts::default() };
    let mut lines = Vec::new();
    for (text, row) in texts.iter().zip(&found.rows) {
        let row = row.map(|row| &sheet.rows[row]);
        let translated = row.is_some_and(|row| !row.translation.text.is_empty());
        let stale = translated && row.is_some_and(|row| row.stale || row.original != text.original);
        counts.new += usize::from(row.is_none());
        counts.stale += usize::from(stale);
        counts.translated += usize::from(translated && !stale);
        counts.missing += usize::from(!translated && !text.spot.is_name);
        lines.push(Line { row, place: &text.spot.place, original: text.original.clone(), state: if stale { STALE } else { "" } });
    }
    for row in found.orphans.iter().map(|row| &sheet.rows[*row]) {
        lines.push(Line { row: Some(row), place: &row.place.text, original: row.original.clone(), state: ORPHAN });
    }
    let text = write(&sheet, &lines, old);
    Ok(Updated { text, counts })
}

/// With the marks, separators and ends of lines that it had.
fn write(sheet: &Sheet, lines: &[Line], old: Option<&str>) -> String {
    // Without the mark, spreadsheets take the letters for others.
    let mark = old.is_none_or(|old| old.starts_with('\u{feff}'));
    let end = if old.is_some_and(|old| old.contains("\r\n")) { "\r\n" } else { "\n" };
    let mut out = String::from(if mark { "\u{feff}" } else { "" });
    let mut add = |cells: &[String]| {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        csv::write(&cells, sheet.separator, end, &mut out);
    };
    add(&sheet.columns);
    for line in lines {
        let translation = line.row.map_or("", |row| &row.translation.text);
        add(&sheet.line(line.row, [line.place, &line.original, translation, line.state]));
    }
    out
}
