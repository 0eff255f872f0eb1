//! Tables as spreadsheets write them (RFC 4180): cells parted by commas, semicolons or tabs, and in quotes where they hold such.
//!
//! A spreadsheet runs a text that looks like a formula. So one is written with an apostrophe before it, which is taken off
//! again when the table is read here: whatever is written is read back as it was.

use std::ops::Range;

/// A cell: what it says, and where it stands in its file, quotes included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Without quotes around it, those inside it single again, and without the apostrophe of [`write()`].
    pub text: String,
    /// In bytes.
    pub at: Range<usize>,
}

/// Where a table cannot be read on, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// In bytes.
    pub at: Range<usize>,
    /// In one sentence.
    pub what: &'static str,
}

/// What parts the cells: whichever comes first in the first line, outside of quotes; else a comma.
#[must_use]
pub fn separator(text: &str) -> char {
    let mut quoted = false;
    let first = text.lines().next().unwrap_or("").chars().find(|&c| {
        quoted ^= c == '"';
        !quoted && matches!(c, ',' | ';' | '\t')
    });
    first.unwrap_or(',')
}

/// The rows of a table; lines with nothing in them are left out.
///
/// # Errors
/// If a quote is never closed, or something stands behind one that was.
pub fn parse(text: &str, separator: char) -> Result<Vec<Vec<Cell>>, Malformed> {
    let (mut rows, mut row, mut at) = (Vec::new(), Vec::new(), 0);
    while at < text.len() {
        let mut cell = if text[at..].starts_with('"') { quoted(text, at)? } else { plain(text, at, separator) };
        at = cell.at.end;
        if cell.text.strip_prefix('\'').is_some_and(is_formula) {
            cell.text.remove(0);
        }
        row.push(cell);
        let rest = &text[at..];
        if rest.starts_with(separator) {
            at += separator.len_utf8();
            if at < text.len() {
                continue;
            }
            row.push(Cell { text: String::new(), at: at..at });
        } else if rest.is_empty() || rest.starts_with(['\n', '\r']) {
            at += if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
        } else {
            let end = at + rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
            return Err(torn(text, row.last().map_or(at, |cell: &Cell| cell.at.start)..at, end));
        }
        rows.push(std::mem::take(&mut row));
    }
    rows.retain(|row| row.iter().any(|cell| !cell.text.trim().is_empty()));
    Ok(rows)
}

/// A quote in the wrong place: if a cell goes over several lines, it was probably forgotten at the end of the first one.
fn torn(text: &str, cell: Range<usize>, end: usize) -> Malformed {
    match text[cell.clone()].find(['\n', '\r']) {
        Some(line) => {
            Malformed { at: cell.start..cell.start + line, what: "the quote that opens this cell is probably never closed" }
        }
        None => Malformed { at: cell.end..end, what: "something stands behind the quote that closes this cell" },
    }
}

fn plain(text: &str, start: usize, separator: char) -> Cell {
    let rest = &text[start..];
    let length = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
    Cell { text: rest[..length].to_owned(), at: start..start + length }
}

fn quoted(text: &str, start: usize) -> Result<Cell, Malformed> {
    let mut at = start + 1;
    loop {
        let Some(quote) = text[at..].find('"') else {
            let line = text[start..].find(['\n', '\r']).map_or(text.len(), |end| start + end);
            return Err(Malformed { at: start..line, what: "the quote that opens this cell is never closed" });
        };
        at += quote + 1;
        if !text[at..].starts_with('"') {
            return Ok(Cell { text: text[start + 1..at - 1].replace("\"\"", "\""), at: start..at });
        }
        at += 1;
    }
}

/// Whether a spreadsheet would take a cell for a formula, or did so before it got its apostrophes. Figures are none.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err()
}

/// Writes a row and the end of its line. What a spreadsheet would take for a formula gets an apostrophe before it.
pub fn write<C: AsRef<str>>(row: &[C], separator: char, end: &str, out: &mut String) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            out.push(separator);
        }
        let cell = cell.as_ref();
        let defused = is_formula(cell).then(|| format!("'{cell}"));
        let cell = defused.as_deref().unwrap_or(cell);
        let odd = |c: char| matches!(c, '"' | '\n' | '\r' | ',' | ';' | '\t');
        if cell.contains(odd) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str(end);
}
