//! Quotes that are missing, or none: where a text was meant to end.

use super::scan::is_space;

/// As many bytes are looked at to find the end of a text.
const FAR: usize = 4_000;

/// What word processors make of a quote, and the single quote.
pub(super) fn is_odd_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}')
}

/// How long a text is that begins with an odd quote, if its end can be told.
pub(super) fn odd_quoted(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    let single = |c| matches!(c, '\'' | '\u{2018}'..='\u{201b}' | '\u{2039}' | '\u{203a}');
    let alike = move |c| c == '"' || is_odd_quote(c) && single(c) == single(first);
    closing(&rest[first.len_utf8()..], alike).map(|length| first.len_utf8() + length)
}

/// The bytes up to and with the first quote behind which a text can be over: at the end of a list or group, or before the
/// next value or field.
pub(super) fn closing(rest: &str, quote: impl Fn(char) -> bool) -> Option<usize> {
    let quotes = rest.char_indices().take_while(|(at, _)| *at < FAR).filter(|(_, c)| quote(*c));
    quotes.map(|(at, c)| at + c.len_utf8()).find(|end| is_over(&rest[*end..]))
}

fn is_over(rest: &str) -> bool {
    let next = rest.trim_start_matches(is_space);
    match next.chars().next() {
        None | Some(')' | ']' | '}') => true,
        Some(',') => {
            let next = next[1..].trim_start_matches(is_space);
            next.chars().next().is_none_or(|c| matches!(c, '(' | '[' | ')' | ']' | '}' | '"' | '/') || is_odd_quote(c))
                || named(next).is_some_and(|next| next.starts_with([':', '(', '=']))
        }
        _ => rest[..rest.len() - next.len()].contains('\n') && named(next).is_some_and(|next| next.starts_with(':')),
    }
}

/// What follows a name and the spaces behind it.
fn named(rest: &str) -> Option<&str> {
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    (behind.len() < rest.len()).then(|| behind.trim_start_matches(' '))
}

/// Whether a text goes over a line's end and stops just where another one should begin: it may lack its closing quote.
pub(super) fn swallows(text: &str) -> bool {
    let inside = text.trim_matches('"');
    let last = inside.rsplit('\n').next().unwrap_or("");
    let before = last.trim_end();
    inside.len() > last.len() && (is_field(before) || before.ends_with(['[', '(']))
}

/// Whether a line is cut off behind `name:`.
fn is_field(line: &str) -> bool {
    let name = line.trim_start().trim_start_matches('(');
    name.strip_suffix(':').is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
}
