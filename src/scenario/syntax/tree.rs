//! From tokens to values.

use std::borrow::Cow;

use super::escapes;
use super::node::{Args, Entry, Node, Value};
use super::scan::{Kind, Token, is_dash};
use super::slip::{self, Slip};
use crate::scenario::source::{Source, Span};

/// Builds the tree of tokens in which every bracket has its other half; tells every slip, and reads on behind it.
pub(super) fn build<'s>(source: &'s Source, tokens: &[Token], end: Span) -> (Option<Node<'s>>, Vec<Slip>) {
    let mut builder = Builder { source, tokens, at: 0, end, slips: Vec::new() };
    let node = builder.file();
    (node, builder.slips)
}

struct Builder<'s, 't> {
    source: &'s Source,
    tokens: &'t [Token],
    at: usize,
    /// Where the file ends.
    end: Span,
    slips: Vec<Slip>,
}

impl<'s> Builder<'s, '_> {
    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.tokens.get(self.at + ahead).map(|token| token.kind)
    }

    /// Where the next token stands.
    fn here(&self) -> Span {
        self.tokens.get(self.at).map_or(self.end, |token| token.span)
    }

    /// Just behind the last token.
    fn behind(&self) -> Span {
        self.at.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(self.end.first(0), |token| token.span.behind())
    }

    fn slice(&self, span: Span) -> &'s str {
        self.source.slice(span)
    }

    fn word(&self) -> &'s str {
        self.slice(self.here())
    }

    fn take(&mut self, kind: Kind) -> bool {
        let found = self.kind(0) == Some(kind);
        self.at += usize::from(found);
        found
    }

    fn slip(&mut self, span: Span, what: impl Into<String>, help: impl Into<String>) {
        if self.slips.len() < slip::MOST {
            self.slips.push(Slip::syntax(span, what, help));
        }
    }

    /// A slip that is mended by writing this in its place.
    fn mend(&mut self, span: Span, what: impl Into<String>, help: impl Into<String>, new: &'static str) {
        if self.slips.len() < slip::MOST {
            self.slips.push(Slip::syntax(span, what, help).instead(new));
        }
    }

    /// Attributes, one value, and nothing behind it.
    fn file(&mut self) -> Option<Node<'s>> {
        self.attributes();
        if self.kind(0).is_none() {
            let end = Span::new(self.end.file, self.source.text.len(), self.source.text.len());
            self.slip(end, "the file is empty", "begin with `fulcrum new FILE`");
            return None;
        }
        if self.begins_entry() {
            let help = "put `(` before the first field and `)` at the end of the file";
            self.slip(self.here(), "a scenario stands in round brackets", help);
            let head = self.here().first(0);
            let args = Args::Named(self.entries(None));
            return Some(Node { span: head.to(self.end), value: Value::Call { name: None, head, args } });
        }
        let node = self.value();
        if self.kind(0).is_some() {
            let help = "one pair of round brackets holds all of a scenario; is one of them closed too early?";
            self.slip(self.here(), "something follows behind the end of the scenario", help);
        }
        node
    }

    /// `#![enable(…)]` and the like, at the very top: `ron` knows which there are.
    fn attributes(&mut self) {
        while self.kind(0) == Some(Kind::Word) && self.word().starts_with("#!") {
            let begin = self.here();
            while self.kind(0).is_some() && !self.take(Kind::Close(']')) {
                self.at += 1;
            }
            let span = begin.to(self.behind());
            if ron::from_str::<()>(&format!("{}()", self.slice(span))).is_err() {
                self.slip(span, "this line has no meaning here", "remove it: no scenario needs it");
            }
        }
    }

    fn value(&mut self) -> Option<Node<'s>> {
        let token = *self.tokens.get(self.at)?;
        let head = token.span;
        if !matches!(token.kind, Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Odd(_)) {
            self.at += 1;
        }
        let value = match token.kind {
            Kind::Text => self.text(head),
            Kind::Mended => Value::Text(Cow::Borrowed(self.slice(head).trim_matches(|c: char| !c.is_alphanumeric()))),
            Kind::Word => self.word_value(head)?,
            Kind::Open('(') => Value::Call { name: None, head, args: self.args() },
            Kind::Open('[') => Value::List(self.items(']')),
            Kind::Open(_) => {
                self.map();
                Value::Other("a map in braces")
            }
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Odd(_) => return None,
        };
        Some(Node { span: head.to(self.behind()), value })
    }

    fn word_value(&mut self, head: Span) -> Option<Value<'s>> {
        let word = self.slice(head);
        let first = word.chars().next().unwrap_or(' ');
        if first.is_ascii_digit() || matches!(first, '+' | '-' | '.') {
            return Some(Value::Number(word));
        }
        // The dash was told.
        if is_dash(first) && word[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Value::Number(&word[first.len_utf8()..]));
        }
        if word.ends_with('\'') {
            return Some(Value::Other("a single letter"));
        }
        let name = word.trim_start_matches(|c: char| !starts_name(c) && !c.is_ascii_digit());
        if name.len() < word.len() {
            let odd = &word[..word.len() - name.len()];
            let help = "remove it, or put it in quotes if it belongs to a text";
            self.slip(head.first(u32::try_from(odd.len()).unwrap_or(0)), format!("`{odd}` has no meaning here"), help);
        }
        let word = Some(name).filter(|name| !name.is_empty())?;
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Value::Number(word));
        }
        let args = if self.take(Kind::Open('(')) {
            self.args()
        } else if first.is_ascii_uppercase() && self.at_plain_value() {
            let (value, here) = (self.word(), self.here());
            self.slip(here, "this belongs into brackets", format!("write `{word}({value})`"));
            Args::Ordered(self.value().into_iter().collect())
        } else {
            Args::None
        };
        Some(Value::Call { name: Some(word), head, args })
    }

    /// Whether a number or a text comes next, which is not the name of a field.
    fn at_plain_value(&self) -> bool {
        let number = || self.word().starts_with(|c: char| c.is_ascii_digit() || c == '-');
        self.kind(1) != Some(Kind::Colon)
            && match self.kind(0) {
                Some(Kind::Word) => number(),
                Some(kind) => kind == Kind::Text,
                None => false,
            }
    }

    /// What stands in round brackets, and the closing one.
    fn args(&mut self) -> Args<'s> {
        if self.has_names() { Args::Named(self.entries(Some(')'))) } else { Args::Ordered(self.items(')')) }
    }

    /// Whether the brackets that were just opened hold fields: one of the first few has its name.
    fn has_names(&self) -> bool {
        let (mut depth, mut ahead) = (0, 0);
        loop {
            match self.kind(ahead) {
                Some(Kind::Open(_)) => depth += 1,
                Some(Kind::Close(_)) if depth > 0 => depth -= 1,
                Some(Kind::Close(_)) | None => return false,
                Some(Kind::Colon | Kind::Odd('=')) if depth == 0 => return true,
                Some(_) => {}
            }
            ahead += 1;
            // The usual case is told by the second token; the rest is for slips.
            if ahead > 12 {
                return false;
            }
        }
    }

    /// Whether `name:` comes next, or what is meant to be that.
    fn begins_entry(&self) -> bool {
        matches!(self.kind(0), Some(Kind::Word | Kind::Text)) && matches!(self.kind(1), Some(Kind::Colon | Kind::Odd('=')))
    }

    /// Fields up to the closing bracket, and that; up to the end of the file if there is none.
    fn entries(&mut self, close: Option<char>) -> Vec<Entry<'s>> {
        let mut entries = Vec::new();
        loop {
            if self.closes(close) {
                return entries;
            }
            if self.too_many_commas() {
                continue;
            }
            if let Some(entry) = self.entry() {
                entries.push(entry);
            }
            self.parted();
        }
    }

    fn entry(&mut self) -> Option<Entry<'s>> {
        let span = self.here();
        let Some(name) = self.name() else {
            self.nameless();
            return None;
        };
        if matches!(self.kind(0), Some(Kind::Comma | Kind::Close(_)) | None) {
            self.slip(self.behind(), format!("`{name}` has no value"), format!("write `{name}: …`, or remove it"));
            return None;
        }
        let value = self.value()?;
        Some(Entry { name, span, value })
    }

    /// The name of a field and its colon.
    fn name(&mut self) -> Option<&'s str> {
        let span = self.here();
        let word = self.slice(span);
        match (self.kind(0)?, self.kind(1)) {
            (Kind::Word, Some(Kind::Colon)) => {}
            (Kind::Word | Kind::Text, Some(Kind::Odd('='))) => {
                let sign = self.tokens[self.at + 1].span;
                self.mend(sign, "`=` has no meaning here", "write `:` between a name and its value", ":");
            }
            (Kind::Text | Kind::Mended, Some(Kind::Colon)) => {
                let name = word.trim_matches('"');
                self.slip(span, "the name of a field stands without quotes", format!("write `{name}: …`"));
            }
            // `turns 6`, but not `Vision(2)`.
            (Kind::Word, Some(Kind::Word | Kind::Text | Kind::Mended | Kind::Open(_)))
                if word.starts_with(|c: char| c.is_ascii_lowercase()) =>
            {
                self.at += 1;
                self.mend(self.behind(), "a colon is missing here", format!("write `{word}: …`"), ":");
                return Some(word);
            }
            _ => return None,
        }
        self.at += 2;
        Some(word.trim_matches('"'))
    }

    /// Something that stands where the name of a field should.
    fn nameless(&mut self) {
        let (span, word) = (self.here(), self.word());
        let (what, help) = match self.kind(0) {
            Some(Kind::Word) if word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit()) && self.at > 1 => {
                let before = self.slice(self.tokens[self.at - 2].span);
                ("a number is written without commas".to_owned(), format!("write {before}{word}"))
            }
            Some(Kind::Odd(sign)) => (format!("`{sign}` has no meaning here"), "remove it".to_owned()),
            Some(Kind::Colon) => {
                ("a name is missing before this colon".to_owned(), "a field is written `name: value`".to_owned())
            }
            _ => ("the name of a field is expected here".to_owned(), "a field is written `name: value`".to_owned()),
        };
        self.slip(span, what, help);
        let slips = self.slips.len();
        if self.value().is_none() && self.here() == span {
            self.at += 1;
        }
        // Whatever is wrong inside is no news.
        self.slips.truncate(slips);
    }

    /// Values up to the closing bracket, and that.
    fn items(&mut self, close: char) -> Vec<Node<'s>> {
        let mut items = Vec::new();
        loop {
            if self.closes(Some(close)) {
                return items;
            }
            if self.too_many_commas() {
                continue;
            }
            if self.begins_entry() {
                self.slip(self.here(), "this field belongs into round brackets", "write `(name: value, …)`");
                self.name();
            }
            let here = self.here();
            match self.value() {
                Some(item) => items.push(item),
                None if self.here() == here => {
                    let sign = self.word();
                    self.slip(here, format!("`{sign}` has no meaning here"), "remove it");
                    self.at += 1;
                }
                None => {}
            }
            self.parted();
        }
    }

    /// Whether all is over that these brackets hold.
    fn closes(&mut self, close: Option<char>) -> bool {
        match (self.kind(0), close) {
            (None, _) => true,
            (Some(Kind::Close(found)), Some(close)) => {
                self.at += usize::from(found == close);
                true
            }
            // Nothing is open: what closes here was reported.
            (Some(Kind::Close(_)), None) => {
                self.at += 1;
                self.closes(close)
            }
            _ => false,
        }
    }

    fn too_many_commas(&mut self) -> bool {
        let found = self.kind(0) == Some(Kind::Comma);
        if found {
            self.mend(self.here(), "there is a comma too many", "remove it", "");
            self.at += 1;
        }
        found
    }

    /// A comma, or the end of the brackets.
    fn parted(&mut self) {
        match self.kind(0) {
            Some(Kind::Comma) => self.at += 1,
            Some(Kind::Odd(sign)) => {
                self.mend(self.here(), format!("`{sign}` has no meaning here"), "did you mean `,`?", ",");
                self.at += 1;
            }
            Some(Kind::Close(_)) | None => {}
            Some(_) => self.mend(self.behind(), "a comma is missing here", "put `,` between the two", ","),
        }
    }

    fn map(&mut self) {
        while !self.closes(Some('}')) {
            let here = self.at;
            if self.value().is_none() && self.at == here {
                self.at += 1;
            }
        }
    }

    /// Plain texts stand in the file as they are; the others are `ron`'s to read.
    fn text(&mut self, span: Span) -> Value<'s> {
        let written = self.slice(span);
        let plain = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|text| !text.contains('\\'));
        match plain {
            Some(text) => Value::Text(Cow::Borrowed(text)),
            None if written.starts_with('b') => Value::Other("a string of bytes"),
            None => Value::Text(ron::from_str(written).map_or_else(
                |_| {
                    self.escape(span);
                    Cow::Borrowed(written)
                },
                Cow::Owned,
            )),
        }
    }

    /// A text in which a backslash stands before something that it does not change.
    fn escape(&mut self, span: Span) {
        let found = escapes::wrong(self.slice(span));
        let place = Span::new(span.file, span.start as usize + found.start, span.start as usize + found.end);
        let help = "write \\\\ for a backslash, \\\" for a quote";
        self.slip(place, "a backslash before something that it does not change", help);
    }
}

/// Whether a word can be the name of something; which letters of which script can begin one is not worth a quarrel, since
/// nothing has such a name.
fn starts_name(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}
