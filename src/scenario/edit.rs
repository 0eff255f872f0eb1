//! Changes to a text at certain places; everything else stays as it is, to the byte.

use std::ops::Range;

/// What stands there from now on. An empty stretch is where something is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// What.
    pub new: String,
}

/// The text with all edits made; they do not overlap.
#[must_use]
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.at.start);
    let mut edited = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for Edit { at, new } in edits {
        edited.push_str(text.get(done..at.start).unwrap_or_default());
        edited.push_str(&new);
        done = at.end;
    }
    edited + text.get(done..).unwrap_or_default()
}

/// The white space before something that is the first on its line.
pub(super) fn indent(text: &str, at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    line.trim().is_empty().then_some(line)
}
