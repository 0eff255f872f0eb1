//! The file of a translation: its columns, and what its rows mean.

use super::{ORPHAN, STALE};
use crate::csv::{self, Cell, Malformed};
use crate::scenario::text;

/// The columns, in the order in which they are written; all but the last are needed.
pub(super) const COLUMNS: [&str; 4] = ["place", "original", "translation", "state"];

/// A file of translations, read.
pub(super) struct Sheet {
    pub(super) separator: char,
    /// As written, in their order; those that are not ours are kept.
    pub(super) columns: Vec<String>,
    /// Where each of [`COLUMNS`] is.
    at: [Option<usize>; 4],
    pub(super) rows: Vec<Row>,
}

/// One line of it.
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// The name of the text's place.
    pub(super) place: Cell,
    /// What the text said when it was translated, tidied.
    pub(super) original: String,
    /// Tidied; empty where there is none yet.
    pub(super) translation: Cell,
    /// Whether it is marked as stale.
    pub(super) stale: bool,
    /// Whether it is marked as belonging to nothing.
    pub(super) orphan: bool,
}

/// What is wrong with it, and what helps.
pub(super) struct Fault {
    pub(super) malformed: Malformed,
    pub(super) help: String,
}

impl Sheet {
    /// One without rows.
    pub(super) fn empty(separator: char) -> Self {
        let columns = COLUMNS.map(str::to_owned).to_vec();
        Self { separator, columns, at: [0, 1, 2, 3].map(Some), rows: Vec::new() }
    }

    /// Reads a file's text, without a byte order mark.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        let separator = csv::separator(text);
        let quotes = "a cell that holds quotes, separators or line breaks stands between quotes, and its own quotes are doubled";
        let mut rows = csv::parse(text, separator).map_err(|malformed| Fault { malformed, help: quotes.to_owned() })?.into_iter();
        let head = rows.next().unwrap_or_default();
        let columns: Vec<String> = head.iter().map(|cell| cell.text.trim().to_lowercase()).collect();
        let at = COLUMNS.map(|wanted| columns.iter().position(|column| column == wanted));
        if at[..3].iter().any(Option::is_none) {
            let end = head.last().map_or(0, |cell| cell.at.end);
            let help = format!("the first line is: {}", COLUMNS.join(&separator.to_string()));
            return Err(Fault { malformed: Malformed { at: 0..end, what: "the first line does not name all columns" }, help });
        }
        let columns = head.into_iter().map(|cell| cell.text).collect();
        let mut sheet = Self { separator, columns, at, rows: Vec::new() };
        for cells in rows {
            let row = sheet.row(cells)?;
            sheet.rows.push(row);
        }
        Ok(sheet)
    }

    fn row(&self, cells: Vec<Cell>) -> Result<Row, Fault> {
        let whole = cells.first().map_or(0, |cell| cell.at.start)..cells.last().map_or(0, |cell| cell.at.end);
        let fault = |what, help: &str| Fault { malformed: Malformed { at: whole.clone(), what }, help: help.to_owned() };
        if cells.len() > self.columns.len() {
            let help = "put a text that holds a comma or a semicolon between quotes";
            return Err(fault("this line has more cells than the first one", help));
        }
        // Some programs leave out what is empty at the end of a line.
        let cell = |column: usize| self.at[column].and_then(|at| cells.get(at)).cloned();
        let (Some(place), Some(original)) = (cell(0), cell(1)) else {
            return Err(fault("this line has too few cells", "each line has a place, the original and its translation"));
        };
        let end = whole.end;
        let translation = cell(2).unwrap_or(Cell { text: String::new(), at: end..end });
        let state = cell(3).map_or_else(String::new, |cell| cell.text.trim().to_lowercase());
        Ok(Row {
            place: Cell { text: place.text.trim().to_owned(), at: place.at },
            original: tidy(&original.text),
            translation: Cell { text: tidy(&translation.text), at: translation.at },
            stale: state == STALE,
            orphan: state == ORPHAN,
            cells,
        })
    }

    /// A row's cells as they are to be written: the old ones, if there are any, with ours in their columns.
    pub(super) fn line(&self, old: Option<&Row>, ours: [&str; 4]) -> Vec<String> {
        let mut line: Vec<String> = self.columns.iter().map(|_| String::new()).collect();
        for (new, old) in line.iter_mut().zip(old.iter().flat_map(|row| &row.cells)) {
            new.clone_from(&old.text);
        }
        for (column, words) in self.at.iter().zip(ours) {
            if let Some(cell) = column.and_then(|column| line.get_mut(column)) {
                words.clone_into(cell);
            }
        }
        line
    }

    /// Makes sure that there is a column for the state.
    pub(super) fn with_state(mut self) -> Self {
        if self.at[3].is_none() {
            self.at[3] = Some(self.columns.len());
            self.columns.push(COLUMNS[3].to_owned());
        }
        self
    }
}

/// As in a scenario's file, but every line break parts paragraphs: nobody breaks lines inside a cell for nothing.
pub(super) fn tidy(written: &str) -> String {
    let lines = written.lines().map(text::tidy).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
