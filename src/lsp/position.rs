//! Bytes of a text, and an editor's lines and columns, both counted from 0.

use std::ops::Range;

use lsp_types::{Position, PositionEncodingKind};

use crate::scenario::source::Source;

/// What an editor counts columns in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// Whatever nobody speaks about.
    #[default]
    Utf16,
    Utf32,
}

impl Encoding {
    /// The first of those that an editor offers that there is.
    pub(super) fn of(offered: &[PositionEncodingKind]) -> Self {
        let known = |kind: &PositionEncodingKind| match kind.as_str() {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        };
        offered.iter().find_map(known).unwrap_or_default()
    }

    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn length(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }

    /// Where a position lies, in bytes: behind the end of a line at its end, behind the last line at the end, inside a
    /// character before it.
    pub(super) fn offset(self, source: &Source, position: Position) -> usize {
        let number = usize::try_from(position.line).unwrap_or(usize::MAX).saturating_add(1);
        let start = source.offset(number, 1);
        let mut left = usize::try_from(position.character).unwrap_or(usize::MAX);
        let mut at = start;
        for c in source.line(number).chars() {
            let length = self.length(c);
            if length > left {
                break;
            }
            left -= length;
            at += c.len_utf8();
        }
        at
    }

    /// The position of a byte.
    pub(super) fn position(self, source: &Source, offset: usize) -> Position {
        let (number, start) = source.line_at(offset);
        let before = source.text.get(start..offset).unwrap_or_else(|| source.line(number));
        // All count plain letters alike, and a line may be as long as its file.
        let column = if before.is_ascii() { before.len() } else { before.chars().map(|c| self.length(c)).sum() };
        let narrow = |count| u32::try_from(count).unwrap_or(u32::MAX);
        Position { line: narrow(number - 1), character: narrow(column) }
    }

    pub(super) fn range(self, source: &Source, bytes: &Range<usize>) -> lsp_types::Range {
        lsp_types::Range { start: self.position(source, bytes.start), end: self.position(source, bytes.end) }
    }

    pub(super) fn bytes(self, source: &Source, range: lsp_types::Range) -> Range<usize> {
        let start = self.offset(source, range.start);
        start..self.offset(source, range.end).max(start)
    }
}
