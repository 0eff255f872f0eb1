//! What `ron` says of a text that it refuses, in the words of people who write scenarios.

use ron::error::{Error, SpannedError};

use super::scan::{self, Kind, Token};
use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::source::{Source, Span};

/// Reports the first thing that `ron` stumbled over.
pub(super) fn explain(error: &SpannedError, tokens: &[Token], report: &mut Report) {
    let source = report.source;
    let at = place(error, tokens, source);
    let found = source.slice(at).chars().next();
    let behind = tokens.iter().rev().find(|token| token.span.end <= at.start);
    let before = behind.map_or(at, |token| Span::new(token.span.end, token.span.end));
    let first = Span::new(at.start, after(at.start, source));
    let (span, message, help) = match (&error.code, found) {
        (_, Some('“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')) => {
            (first, "a text begins and ends with a straight double quote".to_owned(), "write \" here, on both sides")
        }
        (_, Some('\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{feff}')) => (
            first,
            "an unusual space stands here, which looks like an ordinary one".to_owned(),
            "replace it by an ordinary space",
        ),
        (_, Some(',')) => (at, "there is a comma too many".to_owned(), "remove it"),
        (_, Some(c @ (';' | '='))) => {
            let meant = if c == ';' { ',' } else { ':' };
            (at, format!("`{c}` has no meaning here"), if meant == ',' { "did you mean `,`?" } else { "did you mean `:`?" })
        }
        (Error::ExpectedComma, _) => (before, "a comma is missing here".to_owned(), "put `,` between the two"),
        (Error::ExpectedMapColon, _) => (before, "a colon is missing here".to_owned(), "a field is written `name: value`"),
        (Error::Eof, _) if tokens.is_empty() => (at, "the file is empty".to_owned(), "begin with `fulcrum new FILE`"),
        (Error::Eof, _) => (at, "the file ends too early".to_owned(), "what is still to come?"),
        (Error::TrailingCharacters, _) => {
            (at, "something follows behind the end of the scenario".to_owned(), "one pair of brackets holds all of a scenario")
        }
        (Error::InvalidEscape(_), _) => (
            at,
            "a backslash before something that it does not change".to_owned(),
            "write \\\\ for a backslash, \\\" for a quote",
        ),
        (Error::ExpectedIdentifier, _) => {
            (at, "the name of a field is expected here".to_owned(), "a field is written `name: value`")
        }
        (Error::UnexpectedChar(c), _) => (at, format!("`{c}` has no meaning here"), "remove it, or put it into a text"),
        (other, _) => (at, lower(&other.to_string()), "something is missing or too much just before this"),
    };
    let said = report.add(Code::Syntax, span, message).help(help);
    if let Some(text) = scan::swallowing(tokens, source).filter(|text| text.start < at.start) {
        said.also(Span::new(text.start, text.start + 1), "or does this text lack its closing quote?");
    }
}

/// What `ron` stumbled over: from where it stood, past white space, the whole of what comes next.
fn place(error: &SpannedError, tokens: &[Token], source: &Source) -> Span {
    let at = source.offset(error.span.start.line, error.span.start.col);
    if matches!(error.code, Error::InvalidEscape(_)) {
        let escape = source.text[at..].find('\\').map_or(at, |found| at + found);
        return Span::new(escape, after(escape + 1, source).max(escape));
    }
    let token = tokens.iter().find(|token| token.span.end > at);
    match token {
        None => Span::new(source.text.len(), source.text.len()),
        // In the middle of something: just the one character.
        Some(token) if token.span.start < at => Span::new(at, after(at, source)),
        Some(token) if token.kind == Kind::Text => Span::new(token.span.start, token.span.start + 1),
        Some(token) => token.span,
    }
}

/// Behind the character that stands there.
fn after(at: usize, source: &Source) -> usize {
    let rest = source.text.get(at..).unwrap_or("");
    at.min(source.text.len()) + rest.chars().next().map_or(0, char::len_utf8)
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
