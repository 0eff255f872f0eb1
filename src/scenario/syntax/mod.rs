//! From text to a tree in which everything knows its place.
//!
//! A text is split (`scan`), its brackets are paired (`brackets`), and the tree is built (`tree`). Each step reports the slips
//! that it meets, mends them as they were probably meant, and goes on. Whatever passes without a slip is good RON: tests hold
//! this against the `ron` crate, which also reads the texts that hold escapes.

mod brackets;
mod escapes;
mod node;
mod quotes;
mod scan;
mod slip;
mod split;
mod tree;

pub(super) use node::{Args, Entry, Node, Value};
pub(super) use scan::{Kind, Token};

use std::collections::BTreeSet;

use super::diagnostic::Report;
use super::source::{Source, Span};

/// How deep brackets may stand inside brackets.
pub const MAX_DEPTH: usize = 64;

/// A file's tree.
pub(super) struct Parsed<'s> {
    pub(super) node: Node<'s>,
    /// Whether some of it need not be as its author meant it: then nothing can be said of what is not there.
    pub(super) guessed: bool,
}

/// What stands before a place in a file, and what the place is part of.
pub(super) struct Before {
    pub(super) tokens: Vec<Token>,
    /// Where the text begins that the place is in.
    pub(super) text: Option<usize>,
}

/// Whatever of a file stands before a place, however broken the file may be: that is where somebody is writing.
pub(super) fn before(source: &Source, at: usize) -> Before {
    let end = Span::new(0, source.text.len(), source.text.len());
    // Which quotes are missing shows in the whole of it.
    let cut = split::split(0, source, end).cut;
    let scan::Scanned { mut tokens, open_text, .. } = scan::scan(0, &source.text[..at], &cut);
    let cut = |token: &Token| token.kind == Kind::Mended && token.span.end as usize == at && cut.contains(&token.span.start);
    let text = tokens.last().filter(|last| open_text.is_some() || cut(last)).map(|last| last.span.start as usize);
    if text.is_some() {
        tokens.pop();
    }
    Before { tokens, text }
}

/// What stands behind a place in a file.
pub(super) fn behind(source: &Source, at: usize) -> Vec<Token> {
    scan::scan(0, &source.text[at..], &BTreeSet::new()).tokens
}

/// The one value that a file holds, or nothing if none can be made out. Every slip is reported.
pub(super) fn parse<'s>(file: u16, source: &'s Source, report: &mut Report) -> Option<Parsed<'s>> {
    let end = source.text.trim_end().len();
    let end = Span::new(file, end, end);
    let split::Split { tokens, mut slips, doubtful, readable, .. } = split::split(file, source, end);
    let built = readable.then(|| tree::build(source, &tokens, end));
    let (node, more) = built.unwrap_or_default();
    // Where brackets or quotes are missing, whatever else is odd is their fault.
    slips.extend(more.into_iter().filter(|slip| !doubtful.iter().any(|doubtful| doubtful.contains(slip.span))));
    let hopeless = slips.len() >= slip::MOST;
    for slip in slips {
        slip.tell(report);
    }
    let guessed = !doubtful.is_empty();
    for span in doubtful {
        report.doubt(span);
    }
    node.filter(|_| !hopeless).map(|node| Parsed { node, guessed })
}
