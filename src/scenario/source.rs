//! The text of a file, and where in it something stands.

use serde::Serialize;

/// A stretch of a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    /// Where nothing stands: the place of a stand-in for something that could not be read.
    pub(super) const BROKEN: Span = Span { start: usize::MAX, end: usize::MAX };

    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    pub(super) fn to(self, end: Span) -> Self {
        Self::new(self.start, end.end)
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
pub struct Source<'s> {
    /// As shown: a path, or the name of a shipped scenario.
    pub name: &'s str,
    /// The whole text.
    pub text: &'s str,
    starts: Vec<usize>,
}

impl<'s> Source<'s> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn new(name: &'s str, text: &'s str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { name, text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// A line by its number, counted from 1, without its end.
    #[must_use]
    pub fn line(&self, number: usize) -> &'s str {
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index));
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        start.and_then(|start| self.text.get(*start..end)).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    pub(super) fn slice(&self, span: Span) -> &'s str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    pub(super) fn place(&self, span: Span) -> Place {
        if span == Span::BROKEN {
            return Place::default();
        }
        let (line, column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end);
        Place { line, column, end_line, end_column }
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts[line - 1];
        let before = self.text.get(start..at).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The byte at a line and column, both counted from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = line.checked_sub(1).and_then(|index| self.starts.get(index)) else { return self.text.len() };
        let rest = &self.text[*start..];
        rest.char_indices().nth(column.saturating_sub(1)).map_or(self.text.len(), |(at, _)| start + at)
    }
}
