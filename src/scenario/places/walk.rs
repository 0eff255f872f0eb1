//! Goes through a file along the tables of the format, as the reader does.

use std::ops::Range;

use super::{Declared, Id, Mark, Outline, Section, What};
use crate::scenario::diagnostic::{Report, closest};
use crate::scenario::model::{Measure, Skill};
use crate::scenario::schema::{Field, Record, Says, Shape, Takes, Thing, root};
use crate::scenario::source::{Source, Span};
use crate::scenario::syntax::{self, Args, Entry, Kind, Node, Value};

/// As many characters are kept of what something says.
const KEPT: usize = 240;

pub(super) fn outline(source: &Source, holds: &'static Record) -> Outline {
    let mut report = Report::new();
    let mut walk = Walk { source, out: Outline { marks: Vec::new(), things: Vec::new(), sections: Vec::new(), guessed: true } };
    if let Some(parsed) = syntax::parse(0, source, &mut report) {
        walk.out.guessed = parsed.guessed;
        walk.file(&parsed.node, holds);
    }
    walk.out.marks.sort_by_key(|mark| mark.at.start);
    walk.out
}

/// The names of a file's own fields; of one in which nothing can be made out, all names that are followed by a colon.
/// None if it holds something else than fields.
pub(super) fn names(source: &Source) -> Vec<String> {
    let Some(parsed) = syntax::parse(0, source, &mut Report::new()) else {
        let tokens = syntax::behind(source, 0);
        let pairs = tokens.iter().zip(tokens.iter().skip(1));
        let named = pairs.filter(|(token, next)| (token.kind, next.kind) == (Kind::Word, Kind::Colon));
        let known = |name: &str| root().fields.iter().any(|field| field.name == name);
        return named.map(|(token, _)| source.slice(token.span).to_owned()).filter(|name| known(name)).collect();
    };
    match &parsed.node.value {
        Value::Call { args: Args::Named(entries), .. } => entries.iter().map(|entry| entry.name.to_owned()).collect(),
        _ => Vec::new(),
    }
}

struct Walk<'a> {
    source: &'a Source,
    out: Outline,
}

impl Walk<'_> {
    fn file(&mut self, node: &Node, holds: &'static Record) {
        let Value::Call { args: Args::Named(entries), .. } = &node.value else { return };
        for (field, entry) in matched(entries, holds.fields) {
            let whole = entry.span.to(entry.value.span).range();
            self.out.sections.push(Section { name: field.name, at: entry.span.range(), whole });
        }
        self.group(entries, holds.fields);
    }

    fn mark(&mut self, at: Range<usize>, what: What) {
        self.out.marks.push(Mark { at, what });
    }

    fn group(&mut self, entries: &[Entry], fields: &'static [Field]) {
        for (field, entry) in matched(entries, fields) {
            self.mark(entry.span.range(), What::Field(field));
            self.value(&entry.value, field, field.shape());
        }
    }

    fn value(&mut self, node: &Node, field: &'static Field, shape: Shape) {
        match (&node.value, shape) {
            (Value::Call { name: Some("Some"), args: Args::Ordered(inner), .. }, _) if inner.len() == 1 => {
                self.value(&inner[0], field, shape);
            }
            (Value::Text(text), Shape::Text) => self.text(text, node.span, field),
            (Value::Number(_), Shape::Whole) => self.mark(node.span.range(), What::Value(field)),
            (Value::Call { name: Some(_), args: Args::None, .. }, Shape::Truth) => {
                self.mark(node.span.range(), What::Value(field));
            }
            (Value::Call { name: Some(word), args: Args::None, .. }, Shape::Claim) => {
                self.mark(node.span.range(), What::Claim((*word).to_owned()));
            }
            (Value::List(items), Shape::List(inner)) => items.iter().for_each(|item| self.value(item, field, inner())),
            (Value::Call { args: Args::Named(entries), .. }, Shape::Record(record)) => {
                self.declare(entries, record, node.span);
                self.group(entries, record.fields);
            }
            (Value::Call { name: Some(word), head, args }, Shape::OneOf(one_of)) => {
                let Some(variant) = one_of.variant(word) else { return };
                self.mark(head.range(), What::Word(one_of, variant));
                match (args, variant.takes) {
                    (Args::Ordered(values), Takes::Ordered(fields)) => {
                        fields.iter().zip(values).for_each(|(field, value)| self.value(value, field, field.shape()));
                    }
                    (Args::Named(entries), Takes::Named(fields)) => self.group(entries, fields),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, span: Span, field: &'static Field) {
        let at = self.inside(span);
        match field.says() {
            Some(Says::New(thing)) => {
                if thing == Thing::Flag {
                    let whole = span.range();
                    self.out.things.push(Declared { thing, id: text.to_owned(), at: at.clone(), whole, said: Vec::new() });
                }
                self.mark(at, What::Id(Id { thing, id: text.to_owned(), new: true }));
            }
            Some(Says::Names(thing)) => {
                let (thing, id) = meant(thing, text);
                self.mark(at.end - id.len().min(at.len())..at.end, What::Id(Id { thing, id: id.to_owned(), new: false }));
            }
            Some(Says::File) => self.mark(at, What::File(text.to_owned())),
            Some(Says::Prose) | None => self.mark(at, What::Value(field)),
        }
    }

    /// What stands between the quotes.
    fn inside(&self, span: Span) -> Range<usize> {
        let Range { start, end } = span.range();
        let written = self.source.slice(span);
        match (written.find('"'), written.rfind('"')) {
            (Some(first), Some(last)) if first < last => start + first + 1..start + last,
            (Some(first), _) => start + first + 1..end,
            _ => start..end,
        }
    }

    fn declare(&mut self, entries: &[Entry], record: &'static Record, whole: Span) {
        let new = |field: &&Field| field.name == "id" && matches!(field.says(), Some(Says::New(_)));
        let Some(Says::New(thing)) = record.fields.iter().find(new).and_then(Field::says) else { return };
        let Some((_, id)) = matched(entries, record.fields).find(|(field, _)| field.name == "id") else { return };
        let Value::Text(text) = &id.value.value else { return };
        let at = self.inside(id.value.span);
        let said = matched(entries, record.fields).filter_map(|(field, entry)| Some((field.name, said(&entry.value)?)));
        let said = said.collect();
        self.out.things.push(Declared { thing, id: text.clone().into_owned(), at, whole: whole.range(), said });
    }
}

/// What is written in plain fields.
fn said(node: &Node) -> Option<String> {
    match &node.value {
        Value::Text(text) => {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(words.char_indices().nth(KEPT).map_or_else(|| words.clone(), |(at, _)| format!("{}…", &words[..at])))
        }
        Value::Number(word) | Value::Call { name: Some(word), args: Args::None, .. } => Some((*word).to_owned()),
        Value::List(items) => items.iter().map(said).collect::<Option<Vec<_>>>().map(|items| items.join(", ")),
        _ => None,
    }
}

/// The fields that are given; as the reader does, a misspelt name is taken for the one that was meant.
fn matched<'n, 's>(entries: &'n [Entry<'s>], fields: &'static [Field]) -> impl Iterator<Item = (&'static Field, &'n Entry<'s>)> {
    let given = |field: &Field| entries.iter().any(|entry| entry.name == field.name);
    entries.iter().filter_map(move |entry| {
        let found = fields.iter().find(|field| field.name == entry.name);
        let near = || {
            let free = fields.iter().filter(|field| !given(field)).map(|field| field.name);
            closest(entry.name, free).and_then(|meant| fields.iter().find(|field| field.name == meant))
        };
        Some((found.or_else(near)?, entry))
    })
}

/// What a name stands for where several kinds of things can be named.
fn meant(thing: Thing, text: &str) -> (Thing, &str) {
    let skill = Skill::ALL.iter().any(|skill| skill.name() == text);
    match thing {
        Thing::Measure if Measure::NAMED.iter().any(|(name, ..)| *name == text) => (Thing::Measure, text),
        Thing::Measure | Thing::Support if skill => (Thing::Skill, text),
        Thing::Measure => text.strip_prefix("ends-").map_or((Thing::Meter, text), |ending| (Thing::Ending, ending)),
        Thing::Support => (Thing::Meter, text),
        other => (other, text),
    }
}
