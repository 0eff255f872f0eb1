//! What can be written at a place. Only what stands before it counts, and which fields follow: so it can be told in a file
//! that is broken just there, as it is while somebody writes.

use std::ops::Range;

use super::holds;
use crate::scenario::diagnostic::closest;
use crate::scenario::schema::{Field, Record, Shape, Takes};
use crate::scenario::source::Source;
use crate::scenario::syntax::{self, Before, Kind, Token};

/// A place where something is being written.
#[derive(Clone)]
pub struct Cursor {
    /// What stands there already of the name, word or text, in bytes; texts without their quotes.
    pub typed: Range<usize>,
    /// What belongs there.
    pub wants: Wants,
}

/// What belongs at a place.
#[derive(Clone)]
pub enum Wants {
    /// The whole of a file.
    File(&'static Record),
    /// The name of one of these fields.
    Name {
        /// All that there are.
        fields: &'static [Field],
        /// The names of those that are there.
        given: Vec<String>,
        /// Whether its value stands there already.
        valued: bool,
    },
    /// A value of this field, or an item of its list.
    Value {
        /// The field.
        field: &'static Field,
        /// What may stand there.
        shape: Shape,
    },
    /// What stands between quotes.
    Text {
        /// The field.
        field: &'static Field,
        /// Whether the closing quote is there.
        closed: bool,
    },
}

/// What belongs at a place in a file, in bytes; nothing in comments and where nothing can be told.
#[must_use]
pub fn cursor(source: &Source, at: usize, included: bool) -> Option<Cursor> {
    let text = &source.text;
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let Before { mut tokens, text: quote } = syntax::before(source, at);
    if let Some(quote) = quote {
        let Stand { field, shape: Shape::Text } = follow(source, &tokens, included).expected()? else { return None };
        let start = quote + text[quote..at].find('"').map_or(0, |before| before + 1);
        let rest = text[at..].find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')));
        let end = at + rest.unwrap_or(text.len() - at);
        let closed = text[end..].starts_with('"');
        let typed = start..if closed { end } else { at };
        return Some(Cursor { typed, wants: Wants::Text { field: field?, closed } });
    }
    let typing = tokens.pop_if(|last| last.kind == Kind::Word && last.span.range().end == at);
    let start = typing.map_or(at, |word| word.span.range().start);
    let before = tokens.last().map_or(0, |last| last.span.range().end);
    if in_comment(&text[before..start]) {
        return None;
    }
    let rest = text[at..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    let typed = start..at + rest.unwrap_or(text.len() - at);
    let stack = follow(source, &tokens, included);
    let apart = typing.is_some() || text[before..start].contains('\n');
    let wants = match stack.frames.last() {
        None if tokens.is_empty() => Wants::File(holds(included)),
        // A comma is missing, or not yet written.
        Some(Frame { holds: Holds::Names { fields, given, current }, filled, .. }) if current.is_none() || *filled && apart => {
            let valued = text[typed.end..].trim_start_matches(' ').starts_with(':');
            let given = given.iter().cloned().chain(following(source, typed.end)).collect();
            Wants::Name { fields, given, valued }
        }
        Some(frame) if !frame.filled => {
            let Stand { field, shape } = stack.expected()?;
            Wants::Value { field: field?, shape }
        }
        _ => return None,
    };
    Some(Cursor { typed, wants })
}

/// Whether what stands between two values ends inside a comment.
fn in_comment(gap: &str) -> bool {
    let line = gap.rsplit('\n').next().unwrap_or("");
    let block = gap.rfind("/*").is_some_and(|open| gap.rfind("*/").is_none_or(|close| close < open));
    line.contains("//") || block
}

/// The names of the fields that follow in the same brackets.
fn following(source: &Source, at: usize) -> Vec<String> {
    let tokens = syntax::behind(source, at);
    let (mut depth, mut names) = (0_usize, Vec::new());
    for (token, next) in tokens.iter().zip(tokens.iter().skip(1)) {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) if depth == 0 => break,
            Kind::Close(_) => depth -= 1,
            Kind::Word if depth == 0 && next.kind == Kind::Colon => {
                let Range { start, end } = token.span.range();
                names.extend(source.text.get(at + start..at + end).map(str::to_owned));
            }
            _ => {}
        }
    }
    names
}

/// What may stand at a place, and in which field.
struct Stand {
    field: Option<&'static Field>,
    shape: Shape,
}

/// Brackets that are open.
struct Frame {
    close: char,
    holds: Holds,
    /// Whether there is a value already, behind the last comma or colon.
    filled: bool,
}

enum Holds {
    Names {
        fields: &'static [Field],
        given: Vec<String>,
        /// The one whose value comes.
        current: Option<&'static Field>,
    },
    /// Values without names, and how many there were.
    Values(&'static [Field], usize),
    /// Any number of the same.
    Items(Option<&'static Field>, Shape),
    /// Nobody knows.
    Anything,
}

struct Stack {
    whole: &'static Record,
    frames: Vec<Frame>,
}

impl Stack {
    /// What may stand next.
    fn expected(&self) -> Option<Stand> {
        let Some(frame) = self.frames.last() else { return Some(Stand { field: None, shape: Shape::Record(self.whole) }) };
        let of = |field: &'static Field| Stand { field: Some(field), shape: field.shape() };
        match &frame.holds {
            Holds::Names { current, .. } => current.map(of),
            Holds::Values(fields, index) => fields.get(*index).map(of),
            Holds::Items(field, shape) => Some(Stand { field: *field, shape: *shape }),
            Holds::Anything => None,
        }
    }

    fn open(&mut self, sign: char, word: Option<&str>) {
        let stand = self.expected();
        let holds = match (sign, stand) {
            ('[', Some(Stand { field, shape: Shape::List(inner) })) => Holds::Items(field, inner()),
            ('(', Some(Stand { field, shape })) => inside(field, shape, word),
            _ => Holds::Anything,
        };
        let close = if sign == '(' {
            ')'
        } else if sign == '[' {
            ']'
        } else {
            '}'
        };
        self.frames.push(Frame { close, holds, filled: false });
    }

    /// Closes what is open; a bracket that closes nothing is left aside.
    fn close(&mut self, sign: char) {
        if let Some(at) = self.frames.iter().rposition(|frame| frame.close == sign) {
            self.frames.truncate(at);
        }
        self.fill();
    }

    fn fill(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.filled = true;
        }
    }

    fn comma(&mut self) {
        let Some(frame) = self.frames.last_mut() else { return };
        frame.filled = false;
        match &mut frame.holds {
            Holds::Names { current, .. } => *current = None,
            Holds::Values(_, index) => *index += 1,
            Holds::Items(..) | Holds::Anything => {}
        }
    }

    /// Begins a field; false where there are none.
    fn name(&mut self, name: &str) -> bool {
        let Some(Frame { holds: Holds::Names { fields, given, current }, filled, .. }) = self.frames.last_mut() else {
            return false;
        };
        let fields: &'static [Field] = fields;
        let find = |name: &str| fields.iter().find(|field| field.name == name);
        *current = find(name).or_else(|| find(closest(name, fields.iter().map(|field| field.name))?));
        given.push(name.to_owned());
        *filled = false;
        true
    }
}

/// What stands in round brackets.
fn inside(field: Option<&'static Field>, shape: Shape, word: Option<&str>) -> Holds {
    let names = |fields| Holds::Names { fields, given: Vec::new(), current: None };
    match (shape, word) {
        (_, Some("Some")) => Holds::Items(field, shape),
        (Shape::Record(record), _) => names(record.fields),
        (Shape::OneOf(one_of), Some(word)) => match one_of.variant(word) {
            Some(variant) => match variant.takes {
                Takes::Ordered(fields) => Holds::Values(fields, 0),
                Takes::Named(fields) => names(fields),
                Takes::Nothing => Holds::Anything,
            },
            None => Holds::Anything,
        },
        _ => Holds::Anything,
    }
}

/// Follows the brackets up to a place.
fn follow(source: &Source, tokens: &[Token], included: bool) -> Stack {
    let mut stack = Stack { whole: holds(included), frames: Vec::new() };
    let mut word = None;
    for (index, token) in tokens.iter().enumerate() {
        let written = source.slice(token.span);
        let named = matches!(tokens.get(index + 1).map(|next| next.kind), Some(Kind::Colon | Kind::Odd('=')));
        match token.kind {
            Kind::Word | Kind::Text | Kind::Mended if named && stack.name(written.trim_matches('"')) => {}
            Kind::Word => {
                word = Some(written);
                stack.fill();
                continue;
            }
            Kind::Text | Kind::Mended => stack.fill(),
            Kind::Open(sign) => stack.open(sign, word),
            Kind::Close(sign) => stack.close(sign),
            Kind::Comma => stack.comma(),
            Kind::Colon | Kind::Odd(_) => {}
        }
        word = None;
    }
    stack
}
