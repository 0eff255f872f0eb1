//! From text to a tree in which everything knows its place.
//!
//! The `ron` crate alone decides what is well formed, and reads each text and number. What it cannot do is to say where
//! a value stood and to go on behind a mistake; so a small scanner splits the text at the same places, once.

mod refused;
mod scan;
mod tree;

pub(super) use tree::{Args, Entry, Node, Value};

use super::diagnostic::{Code, Report};
use super::source::Span;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// How deep brackets may stand inside brackets.
pub const MAX_DEPTH: usize = 64;

/// The one value that a file holds, or nothing if it is not well formed: then that is reported.
pub(super) fn parse<'s>(report: &mut Report<'s>) -> Option<Node<'s>> {
    let source = report.source;
    if source.text.len() > MAX_BYTES {
        let message = format!("the file is larger than {} MiB", MAX_BYTES / 1024 / 1024);
        report.add(Code::TooLarge, Span::new(0, 0), message).help("is this really a scenario?");
        return None;
    }
    let tokens = scan::tokens(report)?;
    if let Err(error) = ron::Options::default().without_recursion_limit().from_str::<serde::de::IgnoredAny>(source.text) {
        refused::explain(&error, &tokens, report);
        return None;
    }
    let node = tree::build(source, &tokens);
    if node.is_none() {
        report.add(Code::Syntax, Span::new(0, 0), "the file cannot be taken apart").help("remove what is unusual in it");
    }
    node
}
