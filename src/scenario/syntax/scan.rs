//! Splits a text at brackets, commas, colons, words and texts; quotes that are missing or of the wrong sort are mended.

use std::collections::BTreeSet;

use super::quotes::{closing, is_odd_quote, odd_quoted, swallows};
use super::slip::{self, Slip};
use crate::scenario::diagnostic::Code;
use crate::scenario::source::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario) enum Kind {
    /// One of `([{`.
    Open(char),
    /// One of `)]}`.
    Close(char),
    Comma,
    Colon,
    /// Between double quotes, raw or not.
    Text,
    /// Between quotes that are none, or with a quote missing: reported, and taken as it was meant.
    Mended,
    /// Names, numbers, and whatever else has no space in it.
    Word,
    /// `=` or `;`, which people write for a colon or a comma.
    Odd(char),
}

#[derive(Clone, Copy, Debug)]
pub(in crate::scenario) struct Token {
    pub(in crate::scenario) kind: Kind,
    pub(in crate::scenario) span: Span,
}

/// What a text splits into, and what had to be mended for it.
pub(super) struct Scanned {
    pub(super) tokens: Vec<Token>,
    pub(super) slips: Vec<Slip>,
    /// A text that is never closed.
    pub(super) open_text: Option<Span>,
}

/// Splits a text. The texts that begin at the places `cut` lack their closing quote: they end with their line.
pub(super) fn scan(file: u16, text: &str, cut: &BTreeSet<u32>) -> Scanned {
    let mut scanner = Scanner {
        file,
        text,
        cut,
        at: 0,
        tokens: Vec::with_capacity(text.len() / 12),
        slips: Vec::new(),
        odd_spaces: None,
        open_text: None,
        looks: 2 * slip::MOST,
    };
    while let Some(token) = scanner.next() {
        scanner.tokens.push(token);
    }
    scanner.tell_odd_spaces();
    Scanned { tokens: scanner.tokens, slips: scanner.slips, open_text: scanner.open_text }
}

struct Scanner<'s> {
    file: u16,
    text: &'s str,
    cut: &'s BTreeSet<u32>,
    at: usize,
    tokens: Vec<Token>,
    slips: Vec<Slip>,
    /// The first, and how many there are.
    odd_spaces: Option<(Span, usize)>,
    open_text: Option<Span>,
    /// How often it will still be asked where a text was meant to end: that looks far ahead.
    looks: usize,
}

impl<'s> Scanner<'s> {
    fn next(&mut self) -> Option<Token> {
        self.skip_space();
        let start = self.at;
        let first = self.rest().chars().next()?;
        let kind = match first {
            '(' | '[' | '{' => Kind::Open(first),
            ')' | ']' | '}' => Kind::Close(first),
            ',' => Kind::Comma,
            ':' => Kind::Colon,
            '=' | ';' => Kind::Odd(first),
            _ => {
                let (kind, start) = self.text_or_word(first);
                return Some(Token { kind, span: self.span(start, self.at) });
            }
        };
        self.at += 1;
        Some(Token { kind, span: self.span(start, self.at) })
    }

    fn slip(&mut self, slip: Slip) {
        if self.slips.len() < slip::MOST {
            self.slips.push(slip);
        }
    }

    fn may_look(&mut self) -> bool {
        let may = self.looks > 0;
        self.looks = self.looks.saturating_sub(1);
        may
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    fn rest(&self) -> &'s str {
        &self.text[self.at..]
    }

    /// White space and comments; block comments may stand inside each other.
    fn skip_space(&mut self) {
        loop {
            let blank = self.text.as_bytes()[self.at..].iter().take_while(|byte| matches!(byte, b'\t'..=b'\r' | b' '));
            self.at += blank.count();
            let rest = self.rest();
            let first = rest.chars().next().unwrap_or('a');
            if first.is_ascii() && !matches!(first, '/' | '#' | '-') {
                return;
            }
            let line = || rest.find('\n').unwrap_or(rest.len());
            if is_space(first) {
                self.at += first.len_utf8();
            } else if rest.starts_with("//") {
                self.at += line();
            } else if rest.starts_with("/*") {
                self.skip_block();
            } else if is_odd_space(first) {
                let here = self.span(self.at, self.at + first.len_utf8());
                self.odd_spaces.get_or_insert((here, 0)).1 += 1;
                self.at += first.len_utf8();
            } else if (first == '#' && !rest.starts_with("#!")) || rest.starts_with("-- ") {
                let marks = if first == '#' { 1 } else { 2 };
                let what = format!("`{}` does not begin a comment", &rest[..marks]);
                self.slip(Slip::syntax(self.span(self.at, self.at + marks), what, "a comment begins with `//`"));
                self.at += line();
            } else {
                return;
            }
        }
    }

    fn skip_block(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            let Some(at) = rest.find(['/', '*']) else {
                let span = self.span(start, start + 2);
                let help = "put `*/` where it ends";
                self.slip(Slip::new(Code::Unclosed, span, "this comment is never closed", help));
                self.at = self.text.len();
                return;
            };
            let step = match rest.get(at..at + 2) {
                Some("/*") => {
                    depth += 1;
                    2
                }
                Some("*/") => {
                    depth -= 1;
                    2
                }
                _ => 1,
            };
            self.at += at + step;
            if depth == 0 {
                return;
            }
        }
    }

    fn text_or_word(&mut self, first: char) -> (Kind, usize) {
        let start = self.at;
        let bare = self.rest().trim_start_matches('b');
        let prefix = self.rest().len() - bare.len();
        if prefix <= 1 {
            if bare.starts_with('"') {
                self.at += prefix;
                return (self.quoted(start), start);
            }
            let hashes = bare.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
            if let Some(hashes) = hashes.filter(|hashes| bare[1 + hashes..].starts_with('"')) {
                return (self.raw(start, start + prefix + 1 + hashes + 1, hashes), start);
            }
            if bare.starts_with('\'')
                && let Some(length) = letter(&bare[1..])
            {
                self.at += prefix + 1 + length;
                return (Kind::Word, start);
            }
        }
        if is_odd_quote(first)
            && self.may_look()
            && let Some(length) = odd_quoted(self.rest())
        {
            let what = format!("a text begins and ends with a straight double quote, not with `{first}`");
            let span = self.span(start, start + first.len_utf8());
            self.slip(Slip::syntax(span, what, "write \" here, and at the end of the text"));
            self.at += length;
            return (Kind::Mended, start);
        }
        if is_dash(first) && self.rest()[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) {
            let span = self.span(start, start + first.len_utf8());
            self.slip(Slip::syntax(span, format!("`{first}` is a dash, not a minus sign"), "write `-`").instead("-"));
        }
        // At least one character, so that nothing can stop the scanner.
        let rest = self.rest();
        let from = first.len_utf8();
        let plain = rest[from..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        self.at += from + plain;
        self.at += self.rest().find(ends_word).unwrap_or(self.rest().len());
        if self.rest().starts_with('"') { self.without_opening_quote(start) } else { (Kind::Word, start) }
    }

    /// A text behind its opening quote; it begins at `start`.
    fn quoted(&mut self, start: usize) -> Kind {
        self.at += 1;
        if self.cut.contains(&self.span(start, start).start) {
            return self.without_closing_quote(start);
        }
        loop {
            let Some(length) = self.rest().find('"') else {
                self.open_text = Some(self.span(start, start + 1));
                self.at = self.text.len();
                return Kind::Text;
            };
            let quote = self.at + length;
            // Escapes up to there; one of them may be that of the quote.
            while let Some(at) = self.text[self.at..quote.max(self.at)].find('\\') {
                self.at += at + 1;
                self.at += self.rest().chars().next().map_or(0, char::len_utf8);
            }
            if self.at <= quote {
                self.at = quote + 1;
                return self.with_quotes_inside(start);
            }
        }
    }

    fn raw(&mut self, start: usize, from: usize, hashes: usize) -> Kind {
        let end = format!("\"{}", "#".repeat(hashes));
        if let Some(length) = self.text[from..].find(&end) {
            self.at = from + length + end.len();
        } else {
            self.open_text = Some(self.span(start, from));
            self.at = self.text.len();
        }
        Kind::Text
    }

    /// A text that goes on right behind its closing quote: the quote was meant to stand inside it.
    fn with_quotes_inside(&mut self, start: usize) -> Kind {
        let goes_on = self.rest().starts_with(|c: char| c.is_alphanumeric() || c == '_');
        // It may as well be another text that begins here.
        if !goes_on || swallows(&self.text[start..self.at]) {
            return Kind::Text;
        }
        let Some(length) = self.may_look().then(|| closing(self.rest(), |c| c == '"')).flatten() else { return Kind::Text };
        let word: String = self.rest().chars().take_while(|c| c.is_alphanumeric()).take(20).collect();
        let what = format!("the text ends at this quote, and `{word}` stands right behind it");
        let help = "inside a text write \u{201c} and \u{201d}, or \\\"; two texts are parted by a comma";
        self.slip(Slip::syntax(self.span(self.at - 1, self.at), what, help));
        self.at += length;
        Kind::Mended
    }

    /// A text that ends with its line, or with a quote that is none.
    fn without_closing_quote(&mut self, start: usize) -> Kind {
        let line = self.rest().split('\n').next().unwrap_or("");
        let odd = line.rfind(is_odd_quote).filter(|at| {
            let behind = line[*at..].trim_start_matches(is_odd_quote);
            behind.trim_start().is_empty() || behind.trim_start().starts_with([',', ')', ']'])
        });
        let mark = self.span(start, start + 1);
        if let Some(at) = odd {
            let quote = line[at..].chars().next().unwrap_or('"');
            let span = self.span(self.at + at, self.at + at + quote.len_utf8());
            let what = format!("a text begins and ends with a straight double quote, not with `{quote}`");
            self.slip(Slip::syntax(span, what, "write \" here").also(mark, "it begins here"));
            self.at += at + quote.len_utf8();
        } else {
            let slip = Slip::new(Code::Unclosed, mark, "this text is never closed", "put `\"` where it ends");
            self.slip(slip);
            self.at += line.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | ')' | ']')).len();
        }
        Kind::Mended
    }

    /// A word that ends with a quote is the last one of a text that lacks its first.
    fn without_opening_quote(&mut self, word: usize) -> (Kind, usize) {
        if !self.may_look() {
            return (Kind::Word, word);
        }
        let mut start = word;
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let mut first = self.tokens.len();
        while let Some(last) = first.checked_sub(1).map(|at| self.tokens[at]) {
            let of_the_text = matches!(last.kind, Kind::Word | Kind::Comma) && last.span.start as usize >= line;
            let before = first.checked_sub(2).map(|at| self.tokens[at].kind);
            let parts_texts = last.kind == Kind::Comma && matches!(before, Some(Kind::Text | Kind::Mended | Kind::Close(_)));
            if !of_the_text || parts_texts {
                break;
            }
            start = last.span.start as usize;
            first -= 1;
        }
        // Right behind a text it may as well be that one that lacks its quote.
        if first > 0 && self.tokens[first - 1].kind == Kind::Text {
            return (Kind::Word, word);
        }
        self.tokens.truncate(first);
        let rest = &self.text[start..];
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let span = self.span(start, start + rest.split(ends_word).next().unwrap_or("").len().max(first));
        self.slip(Slip::syntax(span, "the opening quote of this text is missing", "put \" before it"));
        self.at += 1;
        (Kind::Mended, start)
    }

    fn tell_odd_spaces(&mut self) {
        let Some((first, count)) = self.odd_spaces else { return };
        let what = match count {
            1 => "an unusual space stands here, which looks like an ordinary one".to_owned(),
            more => format!("an unusual space stands here, which looks like an ordinary one; there are {more} of them"),
        };
        self.slip(Slip::syntax(first, what, "replace it by an ordinary space"));
    }
}

/// How long a single letter is with its closing quote, if that is what stands here.
fn letter(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    let (from, longest) = if first == '\\' { (2, 10) } else { (first.len_utf8(), 0) };
    let end = rest.get(from..)?.char_indices().take(longest + 1).find(|(_, c)| *c == '\'')?.0;
    Some(from + end + 1)
}

/// What RON takes for white space.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// What looks like white space and is none to RON.
fn is_odd_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

/// What people type for a minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn ends_word(c: char) -> bool {
    is_space(c)
        || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"' | '/' | '=' | ';')
        || is_odd_quote(c)
        || is_odd_space(c)
}
