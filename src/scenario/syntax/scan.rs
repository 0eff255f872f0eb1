//! Splits a text at brackets, commas, colons, words and texts, and sees to it that what is opened is closed.

use super::MAX_DEPTH;
use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::source::{Source, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of `([{`.
    Open(char),
    /// One of `)]}`.
    Close(char),
    Comma,
    Colon,
    /// Between double quotes, raw or not.
    Text,
    /// Names, numbers, and whatever else has no space in it.
    Word,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

/// All tokens, or nothing if something is left open or nested too deep: then that is reported.
pub(super) fn tokens(report: &mut Report) -> Option<Vec<Token>> {
    let source = report.source;
    let mut scanner = Scanner { text: source.text, at: 0, tokens: Vec::with_capacity(source.text.len() / 16) };
    let mut open: Vec<Token> = Vec::new();
    loop {
        let token = match scanner.next() {
            Ok(Some(token)) => token,
            Ok(None) => break,
            Err(unclosed) => {
                unclosed_at_end(unclosed, &scanner.tokens, report);
                return None;
            }
        };
        scanner.tokens.push(token);
        match token.kind {
            Kind::Open(_) if open.len() == MAX_DEPTH => {
                let message = format!("brackets stand more than {MAX_DEPTH} deep here");
                report.add(Code::TooDeep, token.span, message).help("write it with fewer brackets inside brackets");
                return None;
            }
            Kind::Open(_) => open.push(token),
            Kind::Close(close) => match open.pop() {
                None => {
                    report.add(Code::Unclosed, token.span, format!("this `{close}` closes nothing")).help("remove it");
                    return None;
                }
                Some(opened) if closing(opened) != close => {
                    let message = format!("`{close}` cannot close `{}`", source.slice(opened.span));
                    let help = format!("put `{}` where that bracket ends", closing(opened));
                    report.add(Code::Unclosed, token.span, message).help(help).also(opened.span, "opened here");
                    return None;
                }
                Some(_) => {}
            },
            _ => {}
        }
    }
    if let Some(opened) = open.pop() {
        let message = format!("this `{}` is never closed", source.slice(opened.span));
        let help = format!("put `{}` where it ends", closing(opened));
        let end = Span::new(source.text.trim_end().len(), source.text.trim_end().len());
        let said = report.add(Code::Unclosed, opened.span, message).help(help);
        match swallowing(&scanner.tokens, source) {
            Some(text) => said.also(text, "or does this text lack its closing quote?"),
            None => said.also(end, "the file ends here"),
        };
        return None;
    }
    Some(scanner.tokens)
}

fn closing(opened: Token) -> char {
    match opened.kind {
        Kind::Open('(') => ')',
        Kind::Open('[') => ']',
        _ => '}',
    }
}

/// A text or comment that runs to the end of the file; often an earlier text is the one that lacks its quote.
fn unclosed_at_end(Unclosed { what, span }: Unclosed, tokens: &[Token], report: &mut Report) {
    let (span, what) = match swallowing(tokens, report.source) {
        Some(earlier) => (Span::new(earlier.start, earlier.start + 1), "text"),
        None => (span, what),
    };
    let end = if what == "text" { "\"" } else { "*/" };
    report.add(Code::Unclosed, span, format!("this {what} is never closed")).help(format!("put `{end}` where it ends"));
}

/// The first text that goes over a line's end and stops just where another one should begin: it lacks its closing quote.
pub(super) fn swallowing(tokens: &[Token], source: &Source) -> Option<Span> {
    let texts = tokens.iter().filter(|token| token.kind == Kind::Text).map(|token| token.span);
    texts.into_iter().find(|span| {
        let inside = source.slice(*span).trim_matches('"');
        let last = inside.rsplit('\n').next().unwrap_or("");
        let before = last.trim_end();
        inside.contains('\n') && (is_field(before) || before.ends_with(['[', '(']))
    })
}

/// Whether a line is cut off behind `name:`.
fn is_field(line: &str) -> bool {
    let name = line.trim_start().trim_start_matches('(');
    name.strip_suffix(':').is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
}

struct Unclosed {
    what: &'static str,
    span: Span,
}

struct Scanner<'s> {
    text: &'s str,
    at: usize,
    tokens: Vec<Token>,
}

impl Scanner<'_> {
    fn next(&mut self) -> Result<Option<Token>, Unclosed> {
        self.skip_space()?;
        let start = self.at;
        let Some(first) = self.rest().chars().next() else { return Ok(None) };
        let kind = match first {
            '(' | '[' | '{' => Kind::Open(first),
            ')' | ']' | '}' => Kind::Close(first),
            ',' => Kind::Comma,
            ':' => Kind::Colon,
            _ => {
                let kind = self.text_or_word()?;
                return Ok(Some(Token { kind, span: Span::new(start, self.at) }));
            }
        };
        self.at += 1;
        Ok(Some(Token { kind, span: Span::new(start, self.at) }))
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// White space and comments; block comments may stand inside each other.
    fn skip_space(&mut self) -> Result<(), Unclosed> {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(is_space).len();
            let rest = self.rest();
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.skip_block()?;
            } else {
                return Ok(());
            }
        }
    }

    fn skip_block(&mut self) -> Result<(), Unclosed> {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            let Some(at) = rest.find(['/', '*']) else {
                return Err(Unclosed { what: "comment", span: Span::new(start, start + 2) });
            };
            let rest = &rest[at..];
            let step = match rest.get(..2) {
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
                return Ok(());
            }
        }
    }

    fn text_or_word(&mut self) -> Result<Kind, Unclosed> {
        let start = self.at;
        let bare = self.rest().trim_start_matches('b');
        let prefix = self.rest().len() - bare.len();
        if prefix <= 1 {
            if bare.starts_with('"') {
                self.at += prefix;
                return self.quoted(start);
            }
            let hashes = bare.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
            if let Some(hashes) = hashes.filter(|hashes| bare[1 + hashes..].starts_with('"')) {
                let end = format!("\"{}", "#".repeat(hashes));
                let from = start + prefix + 1 + hashes + 1;
                let length = self.text[from..].find(&end).ok_or(Unclosed { what: "text", span: Span::new(start, from) })?;
                self.at = from + length + end.len();
                return Ok(Kind::Text);
            }
            if bare.starts_with('\'')
                && let Some(length) = letter(&bare[1..])
            {
                self.at += prefix + 1 + length;
                return Ok(Kind::Word);
            }
        }
        // At least one character, so that nothing can stop the scanner.
        let rest = self.rest();
        let first = rest.chars().next().map_or(1, char::len_utf8);
        self.at += first + rest[first..].find(ends_word).unwrap_or(rest.len() - first);
        Ok(Kind::Word)
    }

    fn quoted(&mut self, start: usize) -> Result<Kind, Unclosed> {
        self.at += 1;
        loop {
            let rest = self.rest();
            let Some(at) = rest.find(['"', '\\']) else {
                return Err(Unclosed { what: "text", span: Span::new(start, start + 1) });
            };
            if rest[at..].starts_with('"') {
                self.at += at + 1;
                return Ok(Kind::Text);
            }
            self.at += at + 1 + rest[at + 1..].chars().next().map_or(0, char::len_utf8);
        }
    }
}

/// How long a single letter is with its closing quote, if that is what stands here.
fn letter(rest: &str) -> Option<usize> {
    let (_, first) = rest.char_indices().next()?;
    let from = if first == '\\' { 2 } else { first.len_utf8() };
    let end = rest.get(from..)?.find('\'')?;
    let longest = if first == '\\' { 10 } else { 0 };
    (end <= longest).then_some(from + end + 1)
}

/// What RON takes for white space.
fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

fn ends_word(c: char) -> bool {
    is_space(c) || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"' | '\'' | '/')
}
