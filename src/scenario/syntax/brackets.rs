//! Sees to it that every bracket has its other half. Where one is missing or wrong, it is guessed which, so that reading can
//! go on; what stands in between is in doubt then.

use super::MAX_DEPTH;
use super::scan::{Kind, Token};
use super::slip::Slip;
use crate::scenario::diagnostic::Code;
use crate::scenario::source::Span;

/// Beyond so many wrong brackets, guessing is of no use.
const MOST: usize = 8;
/// More brackets are not looked at that may close everything too early.
const EARLY: u8 = 4;

/// Tokens in which every bracket has its other half.
pub(super) struct Balanced {
    pub(super) tokens: Vec<Token>,
    pub(super) slips: Vec<Slip>,
    /// What need not be as its author meant it.
    pub(super) doubtful: Vec<Span>,
    /// Whether it is of use to go on.
    pub(super) readable: bool,
    /// Where it becomes clear that something is amiss.
    pub(super) trouble: Option<u32>,
}

/// What may be wrong where a bracket closes that cannot close what is open.
#[derive(Clone, Copy)]
enum Guess {
    /// So many brackets should have been closed before.
    Unclosed(usize),
    /// It should be of the other sort.
    OtherSort,
    /// It should not be there.
    TooMany,
}

pub(super) fn balance(tokens: Vec<Token>, end: Span) -> Balanced {
    let mut balanced = Balanced { tokens: Vec::new(), slips: Vec::new(), doubtful: Vec::new(), readable: true, trouble: None };
    let mut open = Open { tokens: Vec::new(), early: EARLY };
    // Most files are in order: then nothing is copied.
    let good = tokens.iter().enumerate().position(|(at, token)| !open.fits(*token, &tokens[at + 1..]));
    let Some(wrong) = good.or((!open.tokens.is_empty()).then_some(tokens.len())) else {
        return Balanced { tokens, ..balanced };
    };
    balanced.trouble = Some(tokens.get(wrong).map_or(end.start, |token| token.span.start));
    balanced.tokens.extend_from_slice(&tokens[..wrong]);
    for (at, token) in tokens.iter().enumerate().skip(wrong) {
        if at != wrong && open.fits(*token, &tokens[at + 1..]) {
            balanced.tokens.push(*token);
            continue;
        }
        if let Kind::Open(_) = token.kind {
            let message = format!("brackets stand more than {MAX_DEPTH} deep here");
            let help = "write it with fewer brackets inside brackets";
            balanced.slips.push(Slip::new(Code::TooDeep, token.span, message, help));
            balanced.readable = false;
            return balanced;
        }
        if balanced.slips.len() >= MOST {
            balanced.readable = false;
            return balanced;
        }
        balanced.mend(*token, &tokens[at + 1..], &mut open.tokens);
    }
    balanced.end(&mut open.tokens, end);
    balanced
}

/// The brackets that are open.
struct Open {
    tokens: Vec<Token>,
    /// How often it will still be asked whether the last one is closed too early: that looks at the whole rest of a file.
    early: u8,
}

impl Open {
    /// Opens or closes; false if a bracket closes what is not open or should not be closed yet, or too many are open.
    fn fits(&mut self, token: Token, rest: &[Token]) -> bool {
        match token.kind {
            Kind::Open(_) if self.tokens.len() == MAX_DEPTH => false,
            Kind::Open(_) => {
                self.tokens.push(token);
                true
            }
            Kind::Close(close) => {
                let fit = self.tokens.last().is_some_and(|last| closing(*last) == close);
                if self.tokens.len() == 1 && fit && !rest.is_empty() && self.early > 0 {
                    self.early -= 1;
                    if is_too_early(close, rest) {
                        return false;
                    }
                }
                if fit {
                    self.tokens.pop();
                }
                fit
            }
            _ => true,
        }
    }
}

/// Whether this bracket closes the last that is open, and with the rest of the file another one would do so better.
fn is_too_early(close: char, rest: &[Token]) -> bool {
    fitting(rest, vec![close]) == 1 + rest.len() + MAX_DEPTH
}

impl Balanced {
    fn mend(&mut self, token: Token, rest: &[Token], open: &mut Vec<Token>) {
        let Kind::Close(close) = token.kind else { return };
        match guess(close, rest, open) {
            Guess::Unclosed(count) => {
                for _ in 0..count {
                    let Some(opened) = open.pop() else { break };
                    self.slips.push(unclosed(opened).also(token.span, "this one closes a bracket that was opened before it"));
                    self.doubtful.push(opened.span.to(token.span.first(0)));
                    // What is around may lack what was swallowed.
                    self.doubtful.extend(open.iter().map(|opened| opened.span));
                    self.tokens.push(Token { kind: Kind::Close(closing(opened)), span: token.span.first(0) });
                }
                open.pop();
                self.tokens.push(token);
            }
            Guess::OtherSort => {
                let Some(opened) = open.pop() else { return };
                let (right, message) = (closing(opened), format!("`{close}` cannot close `{}`", sign(opened)));
                let slip = Slip::new(Code::Unclosed, token.span, message, format!("write `{right}` here"));
                self.slips.push(slip.also(opened.span, "opened here"));
                self.tokens.push(Token { kind: Kind::Close(right), ..token });
            }
            Guess::TooMany => {
                let message = match open.as_slice() {
                    [only] if closing(*only) == close => format!("this `{close}` closes the whole scenario, and more follows"),
                    _ => format!("this `{close}` closes nothing"),
                };
                self.slips.push(Slip::new(Code::Unclosed, token.span, message, "remove it"));
            }
        }
    }

    /// Whatever is still open where the file ends.
    fn end(&mut self, open: &mut Vec<Token>, end: Span) {
        let Some(innermost) = open.last().copied() else { return };
        let around = match open.len() - 1 {
            0 => String::new(),
            1 => ", nor is the one around it".to_owned(),
            more => format!(", nor are the {more} around it"),
        };
        let message = format!("this `{}` is never closed{around}", sign(innermost));
        let help = format!("put `{}` where it ends", closing(innermost));
        self.slips.push(Slip::new(Code::Unclosed, innermost.span, message, help).also(end, "the file ends here"));
        self.doubtful.push(innermost.span.to(end));
        while let Some(opened) = open.pop() {
            // What it lacks may stand in the part that is missing.
            self.doubtful.push(opened.span);
            self.tokens.push(Token { kind: Kind::Close(closing(opened)), span: end });
        }
    }
}

fn unclosed(opened: Token) -> Slip {
    let help = format!("put `{}` where it ends", closing(opened));
    Slip::new(Code::Unclosed, opened.span, format!("this `{}` is never closed", sign(opened)), help)
}

/// Tries what may be meant, and takes that with which the rest of the file fits best.
fn guess(close: char, rest: &[Token], open: &[Token]) -> Guess {
    let signs: Vec<char> = open.iter().map(|opened| closing(*opened)).collect();
    let mut tries = Vec::new();
    if let Some(at) = signs.iter().rposition(|sign| *sign == close) {
        tries.push((Guess::Unclosed(signs.len() - 1 - at), &signs[..at]));
    }
    if let Some((_, before)) = signs.split_last() {
        tries.push((Guess::OtherSort, before));
    }
    tries.push((Guess::TooMany, &signs[..]));
    let mut best = (Guess::TooMany, 0);
    for (guess, left) in tries {
        let fitting = fitting(rest, left.to_vec());
        if fitting > best.1 {
            best = (guess, fitting);
        }
    }
    best.0
}

/// How far the rest of a file fits if so many brackets are open; the whole of it counts more the fewer are left open.
fn fitting(rest: &[Token], mut open: Vec<char>) -> usize {
    for (at, token) in rest.iter().enumerate() {
        match token.kind {
            Kind::Open(_) if open.len() > MAX_DEPTH => return 1 + at,
            Kind::Open(_) => open.push(closing(*token)),
            Kind::Close(close) if open.pop() != Some(close) => return 1 + at,
            _ => {}
        }
    }
    1 + rest.len() + MAX_DEPTH - open.len().min(MAX_DEPTH)
}

fn sign(opened: Token) -> char {
    match opened.kind {
        Kind::Open(sign) => sign,
        _ => ' ',
    }
}

fn closing(opened: Token) -> char {
    match opened.kind {
        Kind::Open('(') => ')',
        Kind::Open('[') => ']',
        _ => '}',
    }
}
