//! The values of a file, each with its place.

use std::borrow::Cow;

use crate::scenario::source::Span;

/// A value and its place.
#[derive(Debug)]
pub(in crate::scenario) struct Node<'s> {
    pub(in crate::scenario) span: Span,
    pub(in crate::scenario) value: Value<'s>,
}

#[derive(Debug)]
pub(in crate::scenario) enum Value<'s> {
    Text(Cow<'s, str>),
    /// As written.
    Number(&'s str),
    List(Vec<Node<'s>>),
    /// A word, brackets, or both: `Never`, `(id: "x")`, `Add("cash", 3)`.
    Call {
        name: Option<&'s str>,
        head: Span,
        args: Args<'s>,
    },
    /// What no scenario uses, in words.
    Other(&'static str),
}

#[derive(Debug)]
pub(in crate::scenario) enum Args<'s> {
    None,
    Ordered(Vec<Node<'s>>),
    Named(Vec<Entry<'s>>),
}

/// `name: value`.
#[derive(Debug)]
pub(in crate::scenario) struct Entry<'s> {
    pub(in crate::scenario) name: &'s str,
    pub(in crate::scenario) span: Span,
    pub(in crate::scenario) value: Node<'s>,
}

impl Node<'_> {
    /// What it is, for "found …".
    pub(in crate::scenario) fn describe(&self) -> String {
        match &self.value {
            Value::Text(_) => "a text".to_owned(),
            Value::Number(number) => format!("the number {number}"),
            Value::List(_) => "a list".to_owned(),
            Value::Call { name: Some(name), .. } => format!("`{name}`"),
            Value::Call { args: Args::Named(_), .. } => "fields in brackets".to_owned(),
            Value::Call { .. } => "values in brackets".to_owned(),
            Value::Other(what) => (*what).to_owned(),
        }
    }
}
