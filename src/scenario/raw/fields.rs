//! Groups of fields and words with values: every field is found by its name, and whatever is amiss is reported.

use super::read::Field;
use crate::scenario::diagnostic::{Code, Report, closest, list};
use crate::scenario::schema::{self, Shape, Variant};
use crate::scenario::source::Span;
use crate::scenario::syntax::{Args, Entry, Node, Value};

/// How many characters of an example fit into a message.
const SHORT: usize = 40;

/// Reports that something else was expected.
pub(super) fn wrong<T>(node: &Node, expected: &str, report: &mut Report) -> Option<T> {
    let said = report.add(Code::WrongType, node.span, format!("expected {expected}, found {}", node.describe()));
    match &node.value {
        Value::Number(word) | Value::Call { name: Some(word), args: Args::None, .. } if expected.starts_with("a text") => {
            said.help(format!("write \"{word}\"")).instead(format!("\"{word}\""))
        }
        Value::Text(text) if expected == "a whole number" && text.parse::<i32>().is_ok() => {
            said.help(format!("write {text}")).instead(text.as_ref())
        }
        Value::Call { .. } | Value::Text(_) if expected.starts_with("a list") => said.help("put it in `[` and `]`"),
        Value::Other("a map in braces") if expected.starts_with("a list") => said.help("write `[` and `]`"),
        _ => said.help(format!("write {expected} here")),
    };
    None
}

/// The values of a group `(name: value, …)` or `Word(value, …)`, each found by its field's name.
pub(super) struct Fields<'n, 's> {
    /// Where it begins.
    pub(super) head: Span,
    what: &'static str,
    shape: fn() -> Shape,
    slots: Vec<(&'static str, Option<&'n Node<'s>>)>,
}

impl<'n, 's> Fields<'n, 's> {
    /// Reads `(name: value, …)` that stands on its own.
    pub(super) fn group(
        node: &'n Node<'s>,
        (kind, what): (&str, &'static str),
        names: &[&'static str],
        shape: fn() -> Shape,
        report: &mut Report,
    ) -> Option<Self> {
        match &node.value {
            Value::Call { name, head, args } if name.is_none_or(|name| name == kind) => {
                Self::named(*head, args, what, names, shape, report)
            }
            _ => None,
        }
        .or_else(|| {
            let first: Vec<String> = names.iter().take(2).map(|name| format!("{name}: …")).collect();
            let more = if names.len() > 2 { ", …" } else { "" };
            wrong(node, &format!("{what} in brackets: `({}{more})`", first.join(", ")), report)
        })
    }

    /// Reads the `name: value, …` inside brackets; nothing if something else is inside.
    pub(super) fn named(
        head: Span,
        args: &'n Args<'s>,
        what: &'static str,
        names: &[&'static str],
        shape: fn() -> Shape,
        report: &mut Report,
    ) -> Option<Self> {
        let entries: &[Entry] = match args {
            Args::Named(entries) => entries,
            Args::Ordered(values) if values.is_empty() => &[],
            _ => return None,
        };
        let mut fields = Self { head, what, shape, slots: names.iter().map(|name| (*name, None)).collect() };
        let mut unknown = Vec::new();
        for entry in entries {
            match fields.slots.iter_mut().find(|(name, _)| *name == entry.name) {
                None => unknown.push(entry),
                Some((_, slot @ None)) => *slot = Some(&entry.value),
                Some((name, Some(_))) => {
                    let first = entries.iter().find(|first| first.name == *name).map_or(Span::BROKEN, |first| first.span);
                    let message = format!("`{name}` is given twice in {what}");
                    report.add(Code::DuplicateField, entry.span, message).also(first, "first here").help("keep one of them");
                }
            }
        }
        for entry in unknown {
            let message = format!("{what} has no field `{}`", entry.name);
            let said = report.add(Code::UnknownField, entry.span, message);
            // A misspelt name is read as the one that was meant, so that what stands behind it is checked as well.
            let free = fields.slots.iter().filter(|(_, slot)| slot.is_none()).map(|(name, _)| *name);
            if let Some(meant) = closest(entry.name, free) {
                said.meant(entry.name, meant);
                if let Some((_, slot)) = fields.slots.iter_mut().find(|(name, _)| *name == meant) {
                    *slot = Some(&entry.value);
                }
            } else {
                said.help(format!("its fields are {}", list(names, "and")));
            }
        }
        Some(fields)
    }

    /// Reads the values inside `Word(value, …)`; nothing if there are too many or too few: then that is reported.
    pub(super) fn ordered(node: &'n Node<'s>, names: &[&'static str], shape: fn() -> Shape, report: &mut Report) -> Option<Self> {
        let Value::Call { name, head, args } = &node.value else { return None };
        let name = name.unwrap_or_default();
        let values: &[Node] = match args {
            Args::Ordered(values) => values,
            Args::None => &[],
            Args::Named(_) => {
                let message = format!("the values of `{name}` stand without names");
                report.add(Code::WrongArguments, node.span, message).help(like(shape(), name));
                return None;
            }
        };
        if values.len() != names.len() {
            let takes = match names.len() {
                0 => "takes no values".to_owned(),
                1 => "takes one value".to_owned(),
                more => format!("takes {more} values"),
            };
            let here = if values.len() == 1 { "here is 1".to_owned() } else { format!("here are {}", values.len()) };
            let message = format!("`{name}` {takes}, {here}");
            report.add(Code::WrongArguments, node.span, message).help(like(shape(), name));
            return None;
        }
        let slots = names.iter().zip(values).map(|(name, value)| (*name, Some(value))).collect();
        Some(Self { head: *head, what: "", shape, slots })
    }

    /// What could stand in a field, if that is short.
    fn example(&self, name: &str) -> String {
        let shape = (self.shape)();
        let fields = shape.fields().iter().chain(shape.words().iter().flat_map(Variant::fields));
        let example = fields.into_iter().find(|field| field.name == name).map(schema::Field::example);
        example.filter(|example| example.chars().count() <= SHORT).unwrap_or_else(|| "…".to_owned())
    }

    /// The value of one field.
    pub(super) fn take<T: Field>(&mut self, name: &'static str, report: &mut Report) -> T {
        match self.slots.iter().find(|(slot, _)| *slot == name).and_then(|(_, node)| *node) {
            Some(node) => T::read(node, report).unwrap_or_else(T::broken),
            None => T::absent(self.head).unwrap_or_else(|| {
                let message = format!("{} has no `{name}`", self.what);
                report
                    .add(Code::MissingField, self.head, message)
                    .help(format!("add it, for example `{name}: {}`", self.example(name)));
                T::broken()
            }),
        }
    }
}

/// How a word is written, with its values.
fn like(shape: Shape, word: &str) -> String {
    let example = shape.words().iter().find(|known| known.name == word).map(Variant::example);
    format!("write it like this: `{}`", example.as_deref().unwrap_or(word))
}

/// Reports what is none of the words that may stand here.
pub(super) fn unknown_word<T>(node: &Node, what: &str, names: &[&str], report: &mut Report) -> Option<T> {
    match &node.value {
        Value::Call { name: Some(word), head, args } if names.contains(word) && !matches!(args, Args::None) => {
            let said = report.add(Code::WrongArguments, head.to(node.span), format!("`{word}` takes no values"));
            said.help(format!("write `{word}`"));
        }
        Value::Call { name: Some(word), head, .. } => {
            report.add(Code::UnknownVariant, *head, format!("`{word}` is not {what}")).suggest(word, names.iter().copied());
        }
        Value::Text(text) => {
            let said = report.add(Code::WrongType, node.span, format!("expected {what}, found a text"));
            match closest(text, names.iter().copied()) {
                Some(meant) => said.help(format!("write {meant}, without quotes")).instead(meant),
                None => said.help(format!("there are {}, without quotes", list(names, "and"))),
            };
        }
        _ => {
            let said = report.add(Code::WrongType, node.span, format!("expected {what}, found {}", node.describe()));
            said.help(format!("there are {}", list(names, "and")));
        }
    }
    None
}

/// Reports that the fields of a word are to be named.
pub(super) fn unnamed<T>(node: &Node, shape: Shape, report: &mut Report) -> Option<T> {
    let Value::Call { name: Some(word), .. } = &node.value else { return None };
    let said = report.add(Code::WrongArguments, node.span, format!("the values of `{word}` stand with their names"));
    said.help(like(shape, word));
    None
}
