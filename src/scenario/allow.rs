//! What an author means to be so: warnings and hints that are silenced in the file, by code and with a reason.

use std::ops::Range;

use super::diagnostic::{Code, Report, Severity, Silence};
use super::edit::{self, Edit};
use super::raw::{Allow, List};
use super::source::{Source, Span};
use super::syntax::{self, Args, Entry, Kind, Node, Value};

/// Takes the exceptions that stand in a group and count in this area; everywhere, if none is given.
pub(super) fn hear(list: &List<Allow>, area: Option<Span>, report: &mut Report) {
    for allow in list {
        if allow.because.value.trim().is_empty() {
            let said = report.add(Code::EmptyText, allow.because.span, "an exception needs its reason");
            said.help("say why it is meant to be so: whoever reads the file next will ask");
        }
        let (code, span) = (&allow.code.value, allow.code.span);
        match Code::from_id(code) {
            None => {
                let known = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
                let said = report.add(Code::UnknownId, span, format!("no warning or hint has the code `{code}`"));
                said.suggest(code, known.map(|code| code.id()));
            }
            Some(code) if code.severity() == Severity::Error => {
                let message = format!("`{}` is an error, and an error cannot be allowed", code.id());
                report.add(Code::CannotAllow, span, message).help("mend what it says, and remove this");
            }
            Some(code) => report.silence(Silence { code, area, span }),
        }
    }
}

/// The changes with which a file allows a warning or hint.
pub struct Silencing {
    /// Where it will be allowed, in words.
    pub area: &'static str,
    /// What to write where.
    pub edits: Vec<Edit>,
}

/// How to allow a problem that stands in this stretch of a file: in the situation that it belongs to, or else in the file.
/// Nothing if it is an error, or where brackets are missing.
#[must_use]
pub fn silence(source: &Source, at: &Range<usize>, code: Code) -> Option<Silencing> {
    if code.severity() == Severity::Error || matches!(code, Code::UnusedAllow | Code::CannotAllow) {
        return None;
    }
    let parsed = syntax::parse(0, source, &mut Report::new()).filter(|parsed| !parsed.guessed)?;
    let entries = entries(&parsed.node)?;
    let lists = entries.iter().filter(|entry| entry.name == "situations").map(|entry| &entry.value.value);
    let mut situations = lists.filter_map(|list| if let Value::List(items) = list { Some(items) } else { None }).flatten();
    let around = situations.find(|node| node.span.range().start <= at.start && at.end <= node.span.range().end);
    let (area, node) = around.map_or(("this file", &parsed.node), |situation| ("this situation", situation));
    let new = format!("(code: \"{}\", because: \"{REASON}\")", code.id());
    Some(Silencing { area, edits: added(source, node, &new)? })
}

/// Stands where the author's reason belongs.
const REASON: &str = "say here why it is meant to be so";

fn entries<'n, 's>(node: &'n Node<'s>) -> Option<&'n [Entry<'s>]> {
    if let Value::Call { args: Args::Named(entries), .. } = &node.value { Some(entries) } else { None }
}

/// Puts an exception into the list of a group, or the list behind its last field.
fn added(source: &Source, node: &Node, new: &str) -> Option<Vec<Edit>> {
    let entries = entries(node)?;
    let put = |at: usize, new: String| Edit { at: at..at, new };
    if let Some(allow) = entries.iter().find(|entry| entry.name == "allow") {
        let Value::List(items) = &allow.value.value else { return None };
        let Some(first) = items.first().map(|item| item.span.range().start) else {
            return Some(vec![put(allow.value.span.range().start + 1, new.to_owned())]);
        };
        let apart =
            edit::indent(&source.text, first).map_or_else(|| " ".to_owned(), |indent| format!("{}{indent}", line_end(source)));
        return Some(vec![put(first, format!("{new},{apart}"))]);
    }
    let last = entries.last()?;
    let behind = last.value.span.range().end;
    let next = syntax::behind(source, behind).first().copied().filter(|token| token.kind == Kind::Comma);
    let end = next.map_or(behind, |comma| behind + comma.span.range().end);
    let comma = next.is_none().then(|| put(behind, ",".to_owned()));
    let field = match edit::indent(&source.text, last.span.range().start) {
        None => put(end, format!(" allow: [{new}]")),
        Some(indent) => {
            // A comment may follow on the line.
            let rest = &source.text[end..];
            let line = rest.split('\n').next().unwrap_or("").trim_end();
            let remark = line.trim_start().is_empty() || line.trim_start().starts_with("//");
            let end = end + if remark { line.len() } else { 0 };
            put(end, format!("{}{indent}allow: [{new}],", line_end(source)))
        }
    };
    // Both may belong in one place: then they are one.
    Some(match comma {
        Some(comma) if comma.at == field.at => vec![put(behind, format!("{}{}", comma.new, field.new))],
        comma => comma.into_iter().chain([field]).collect(),
    })
}

/// How the lines of a file end.
fn line_end(source: &Source) -> &'static str {
    if source.text.contains("\r\n") { "\r\n" } else { "\n" }
}
