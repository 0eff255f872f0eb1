//! The texts of files, and where in them something stands.

use serde::Serialize;

/// A stretch of one of the files of a scenario, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file, in the order in which they were read.
    pub(super) file: u16,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    /// Where nothing stands: the place of a stand-in for something that could not be read.
    pub(super) const BROKEN: Span = Span { file: u16::MAX, start: u32::MAX, end: u32::MAX };

    pub(super) fn new(file: u16, start: usize, end: usize) -> Self {
        // Files are smaller than that: larger ones are not looked into.
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self { file, start: narrow(start), end: narrow(end) }
    }

    /// From the beginning of this one to the end of another in the same file; nowhere if one of them is nowhere.
    pub(super) fn to(self, end: Span) -> Self {
        if self == Self::BROKEN || end == Self::BROKEN { Self::BROKEN } else { Self { end: end.end, ..self } }
    }

    /// Just behind it.
    pub(super) fn behind(self) -> Self {
        Self { start: self.end, ..self }
    }

    /// Its first so many bytes.
    pub(super) fn first(self, bytes: u32) -> Self {
        Self { end: self.start + bytes, ..self }
    }

    pub(super) fn contains(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    pub(super) fn overlaps(self, other: Span) -> bool {
        self.file == other.file && self.start < other.end && other.start < self.end
    }

    pub(super) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A stretch of a text as people count: lines and columns from 1, columns in characters, the end just behind the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The line on which it begins.
    pub line: usize,
    /// The column at which it begins.
    pub column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// The column behind its last character.
    pub end_column: usize,
}

/// A file's text and its lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// As shown: a path, or the name of a shipped scenario.
    pub name: String,
    /// The whole text, without a byte order mark.
    pub text: String,
    starts: Vec<usize>,
}

impl Source {
    /// Finds the lines of a text; a byte order mark is left out.
    #[must_use]
    pub fn new(name: impl Into<String>, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { name: name.into(), starts: std::iter::once(0).chain(breaks).collect(), text }
    }

    /// A line by its number, counted from 1, without its end.
    #[must_use]
    pub fn line(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index));
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        start.and_then(|start| self.text.get(*start..end)).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// The number of the line on which a byte lies, counted from 1, and where that line begins.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        (line, self.starts[line - 1])
    }

    /// Where a line and a column lie in the text, in bytes; behind the end of a line, at its end.
    #[must_use]
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(self.text.len());
        let line = self.text[start..].split('\n').next().unwrap_or("");
        start + line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
    }

    /// Where a place lies in the text, in bytes.
    #[must_use]
    pub fn range(&self, place: &Place) -> std::ops::Range<usize> {
        let start = self.offset(place.line, place.column);
        start..self.offset(place.end_line, place.end_column).max(start)
    }

    pub(super) fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }
}

/// Finds places; quick as long as one asks for them in the order of the text, however long its lines are.
#[derive(Default)]
pub(super) struct Finger {
    line: usize,
    at: usize,
    column: usize,
}

impl Finger {
    pub(super) fn find(&mut self, source: &Source, at: usize) -> (usize, usize) {
        let line = source.starts.partition_point(|start| *start <= at);
        if line != self.line || at < self.at {
            *self = Self { line, at: source.starts[line - 1], column: 1 };
        }
        self.column += source.text.get(self.at..at).unwrap_or("").chars().count();
        self.at = at;
        (line, self.column)
    }
}
