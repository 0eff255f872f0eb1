//! Changes to a text at certain places; everything else stays as it is, to the byte.

use std::ops::Range;

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::edit::{Edit, indent};
use crate::scenario::source::{Source, Span};
use crate::scenario::syntax::{Args, Entry, Node, Value};

fn range(span: Span) -> Range<usize> {
    span.range()
}

/// The fields of a scenario; nothing if it is something else.
fn fields<'n, 's>(file: &'n Node<'s>) -> Option<&'n [Entry<'s>]> {
    match &file.value {
        Value::Call { args: Args::Named(entries), .. } => Some(entries),
        Value::Call { args: Args::Ordered(values), .. } if values.is_empty() => Some(&[]),
        _ => None,
    }
}

/// The format that a file says it has: 0 if it says none.
pub(super) fn stated_format(file: &Node, _: &Source, report: &mut Report) -> Option<i32> {
    let Some(fields) = fields(file) else {
        let message = format!("expected a scenario in brackets: `(title: …, …)`, found {}", file.describe());
        report.add(Code::WrongType, file.span, message);
        return None;
    };
    let Some(format) = fields.iter().find(|field| field.name == "format") else { return Some(0) };
    let stated = if let Value::Number(number) = format.value.value { ron::from_str(number).ok() } else { None };
    if stated.is_none() {
        let message = format!("expected the number of a format, found {}", format.value.describe());
        report.add(Code::WrongType, format.value.span, message).help("leave the field out if you do not know it");
    }
    stated
}

/// Lets a file say that it has this format: the number that is there, or else a field of its own, before all others.
pub(super) fn state_format(file: &Node, source: &Source, format: i32) -> Vec<Edit> {
    let Some(fields) = fields(file) else { return Vec::new() };
    if let Some(stated) = fields.iter().find(|field| field.name == "format") {
        return vec![Edit { at: range(stated.value.span), new: format.to_string() }];
    }
    let Some(at) = inside(file, source) else { return Vec::new() };
    let field = format!("format: {format},");
    let rest = &source.text[at..];
    // The rest of the line behind the bracket, with its end.
    let line = &rest[..rest.find('\n').map_or(rest.len(), |end| end + 1)];
    let (at, new) = if line.ends_with('\n') && line.trim().is_empty() {
        let end = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
        let indent = fields.first().and_then(|first| indent(&source.text, first.span.range().start)).unwrap_or("  ");
        (at + line.len(), format!("{indent}{field}{end}"))
    } else {
        let space = if rest.starts_with(char::is_whitespace) || fields.is_empty() { "" } else { " " };
        (at, format!("{field}{space}"))
    };
    vec![Edit { at: at..at, new }]
}

/// Just behind the bracket with which the scenario opens.
fn inside(file: &Node, source: &Source) -> Option<usize> {
    let Value::Call { name, head, .. } = &file.value else { return None };
    if name.is_none() {
        return Some(range(*head).end);
    }
    let mut at = range(*head).end;
    // Comments may stand between the name and its bracket.
    loop {
        let rest = source.text.get(at..)?;
        at += match rest.chars().next()? {
            '(' => return Some(at + 1),
            '/' if rest.starts_with("//") => rest.find('\n')?,
            '/' => block(rest)?,
            other => other.len_utf8(),
        };
    }
}

/// How long the comment is that begins here; comments may stand in comments.
fn block(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let found = at + text.get(at..)?.find(['/', '*'])?;
        match text.get(found..found + 2) {
            Some("/*") => (depth, at) = (depth + 1, found + 2),
            Some("*/") => (depth, at) = (depth.checked_sub(1)?, found + 2),
            _ => at = found + 1,
        }
        if depth == 0 {
            return Some(at);
        }
    }
}
