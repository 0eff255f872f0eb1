//! The values of a well-formed file, each with its place.

use std::borrow::Cow;

use super::scan::{Kind, Token};
use crate::scenario::source::{Source, Span};

/// A value and its place.
#[derive(Debug)]
pub(in crate::scenario) struct Node<'s> {
    pub(in crate::scenario) span: Span,
    pub(in crate::scenario) value: Value<'s>,
}

#[derive(Debug)]
pub(in crate::scenario) enum Value<'s> {
    Text(Cow<'s, str>),
    /// As written; see [`Node::whole`].
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

/// `None` if the tokens do not fit together, which a text that `ron` accepts should never lead to.
pub(super) fn build<'s>(source: &Source<'s>, tokens: &[Token]) -> Option<Node<'s>> {
    let mut builder = Builder { text: source.text, tokens, at: 0 };
    builder.skip_attributes()?;
    let node = builder.value()?;
    (builder.at == tokens.len()).then_some(node)
}

struct Builder<'s, 't> {
    text: &'s str,
    tokens: &'t [Token],
    at: usize,
}

impl<'s> Builder<'s, '_> {
    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).copied();
        self.at += 1;
        token
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.tokens.get(self.at + ahead).map(|token| token.kind)
    }

    fn slice(&self, span: Span) -> Option<&'s str> {
        self.text.get(span.start..span.end)
    }

    /// `#![enable(…)]` and the like, at the very top.
    fn skip_attributes(&mut self) -> Option<()> {
        while self.kind(0) == Some(Kind::Word) && self.slice(self.tokens[self.at].span)?.starts_with('#') {
            while self.next()?.kind != Kind::Close(']') {}
        }
        Some(())
    }

    fn value(&mut self) -> Option<Node<'s>> {
        let token = self.next()?;
        let (value, end) = match token.kind {
            Kind::Text => (self.text_value(token.span)?, token.span),
            Kind::Word => {
                let word = self.slice(token.span)?;
                if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
                    (Value::Number(word), token.span)
                } else if word.ends_with('\'') {
                    (Value::Other("a single letter"), token.span)
                } else if self.kind(0) == Some(Kind::Open('(')) {
                    self.next()?;
                    let (args, end) = self.args()?;
                    (Value::Call { name: Some(word), head: token.span, args }, end)
                } else {
                    (Value::Call { name: Some(word), head: token.span, args: Args::None }, token.span)
                }
            }
            Kind::Open('(') => {
                let (args, end) = self.args()?;
                (Value::Call { name: None, head: token.span, args }, end)
            }
            Kind::Open('[') => {
                let (items, end) = self.items(']')?;
                (Value::List(items), end)
            }
            Kind::Open(_) => (Value::Other("a map in braces"), self.skip_map()?),
            Kind::Close(_) | Kind::Comma | Kind::Colon => return None,
        };
        Some(Node { span: token.span.to(end), value })
    }

    fn args(&mut self) -> Option<(Args<'s>, Span)> {
        if !(self.kind(0) == Some(Kind::Word) && self.kind(1) == Some(Kind::Colon)) {
            return self.items(')').map(|(items, end)| (Args::Ordered(items), end));
        }
        let mut entries = Vec::new();
        while self.kind(0) != Some(Kind::Close(')')) {
            let name = self.next()?.span;
            (self.next()?.kind == Kind::Colon).then_some(())?;
            let value = self.value()?;
            entries.push(Entry { name: self.slice(name)?, span: name, value });
            self.comma();
        }
        Some((Args::Named(entries), self.next()?.span))
    }

    fn items(&mut self, close: char) -> Option<(Vec<Node<'s>>, Span)> {
        let mut items = Vec::new();
        while self.kind(0) != Some(Kind::Close(close)) {
            items.push(self.value()?);
            self.comma();
        }
        Some((items, self.next()?.span))
    }

    fn comma(&mut self) {
        if self.kind(0) == Some(Kind::Comma) {
            self.at += 1;
        }
    }

    fn skip_map(&mut self) -> Option<Span> {
        while self.kind(0) != Some(Kind::Close('}')) {
            if matches!(self.kind(0), Some(Kind::Comma | Kind::Colon)) {
                self.at += 1;
            } else {
                self.value()?;
            }
        }
        Some(self.next()?.span)
    }

    /// Plain texts stand in the file as they are; the others are `ron`'s to read.
    fn text_value(&self, span: Span) -> Option<Value<'s>> {
        let written = self.slice(span)?;
        let plain = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|text| !text.contains('\\'));
        Some(match plain {
            Some(text) => Value::Text(Cow::Borrowed(text)),
            None if written.starts_with('b') => Value::Other("a string of bytes"),
            None => Value::Text(Cow::Owned(ron::from_str(written).ok()?)),
        })
    }
}
