//! A text as tokens in which quotes and brackets are in order. A missing quote turns everything behind it inside out; so where
//! something is amiss, the texts that may lack theirs are tried.

use std::collections::BTreeSet;

use super::brackets::{self, Balanced};
use super::quotes::swallows;
use super::scan::{Kind, Token, scan};
use super::slip::Slip;
use crate::scenario::diagnostic::Code;
use crate::scenario::source::{Source, Span};

/// So many missing quotes are looked for, and so many texts are tried for each.
const TRIES: (usize, usize) = (8, 4);

/// A text in tokens, and what was mended for it.
pub(super) struct Split {
    pub(super) tokens: Vec<Token>,
    pub(super) slips: Vec<Slip>,
    /// What need not be as its author meant it.
    pub(super) doubtful: Vec<Span>,
    /// Whether it is of use to go on.
    pub(super) readable: bool,
    /// Where the texts begin that lack their closing quote.
    pub(super) cut: BTreeSet<u32>,
}

struct Attempt {
    split: Split,
    /// Texts that may lack their closing quote.
    suspects: Vec<u32>,
    /// Where it becomes clear that something is amiss.
    trouble: Option<u32>,
}

pub(super) fn split(file: u16, source: &Source, end: Span) -> Split {
    let mut cut = BTreeSet::new();
    let mut best = attempt(file, source, end, &cut);
    while best.trouble.is_some() && cut.len() < TRIES.0 {
        let better = best.suspects.iter().find_map(|suspect| {
            let mut cut = cut.clone();
            // It may be none of this one's fault: then things become worse.
            let next = cut.insert(*suspect).then(|| attempt(file, source, end, &cut))?;
            let better = next.trouble.is_none() || next.trouble >= best.trouble;
            better.then_some((cut, next))
        });
        let Some(better) = better else { break };
        (cut, best) = better;
    }
    let doubts = cut.iter().map(|start| Span { start: *start, end: *start, ..end });
    best.split.doubtful.extend(doubts);
    best.split.cut = cut;
    best.split
}

fn attempt(file: u16, source: &Source, end: Span, cut: &BTreeSet<u32>) -> Attempt {
    let scanned = scan(file, &source.text, cut);
    let texts = scanned.tokens.iter().filter(|token| token.kind == Kind::Text && swallows(source.slice(token.span)));
    let mut suspects: Vec<u32> = texts.take(TRIES.1).map(|token| token.span.start).collect();
    let mut slips = scanned.slips;
    if let Some(open) = scanned.open_text {
        suspects.push(open.start);
        slips.push(Slip::new(Code::Unclosed, open, "this text is never closed", "put `\"` where it ends"));
    }
    let balanced = brackets::balance(scanned.tokens, end);
    let trouble = balanced.trouble.or(scanned.open_text.map(|open| open.start));
    slips.extend(balanced.slips);
    let Balanced { tokens, doubtful, readable, .. } = balanced;
    let split = Split { tokens, slips, doubtful, readable, cut: BTreeSet::new() };
    Attempt { split, suspects, trouble }
}
