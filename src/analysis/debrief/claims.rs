//! So what: the articles' ideas that this run let one experience, with its own turns as the evidence.

use super::evidence::{self, Finding};
use super::label::Label;
use super::timeline::place;
use crate::scenario::model::Claim;
use crate::session::Run;
use crate::session::view::words::claim_id;
use crate::text::{say, say_with};

/// The most that are shown.
pub const MOST: usize = 8;
/// The most turns that are named for one of them.
const TURNS: usize = 2;

/// An idea that was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMet {
    /// Which.
    pub claim: Claim,
    /// What it says.
    pub words: String,
    /// "After article 002".
    pub source: String,
    /// What it rests on.
    pub label: Label,
    /// That in a sentence.
    pub grounds: String,
    /// The turns that show it, in order.
    pub evidence: Vec<Evidence>,
    /// How strongly it showed, in thousandths of a point that moved, about.
    pub strength: i64,
}

/// A turn that shows an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// From 1.
    pub turn: u8,
    /// "Month 3, “The first yes”: …"
    pub words: String,
}

/// The ideas that were met, the strongest first.
#[must_use]
pub fn claims(run: &Run) -> Vec<ClaimMet> {
    let mut findings = evidence::all(run);
    findings.sort_by_key(|finding| (finding.claim, -finding.strength, finding.place));
    let mut met: Vec<&[Finding]> = findings.chunk_by(|a, b| a.claim == b.claim).collect();
    met.sort_by_key(|of_one| (-strength(of_one), of_one[0].claim));
    met.truncate(MOST);
    let mut named = Vec::new();
    met.into_iter().map(|of_one| one(run, of_one, &mut named)).collect()
}

/// A second turn counts for half: many weak signs are not a strong one.
fn strength(of_one: &[Finding]) -> i64 {
    of_one[0].strength + of_one.get(1).map_or(0, |second| second.strength / 2)
}

/// The findings for one claim, the strongest first. A turn that another claim has named counts for a quarter, and what reads
/// like the finding before it for half: ideas are not all told of the same two turns, nor in the same words.
fn one(run: &Run, findings: &[Finding], named: &mut Vec<usize>) -> ClaimMet {
    let claim = findings[0].claim;
    let mut shown: Vec<&Finding> = Vec::new();
    while shown.len() < TURNS {
        let weight = |finding: &Finding| {
            let alike = shown.iter().any(|other| other.id == finding.id);
            finding.strength / if named.contains(&finding.place) { 4 } else { 1 } / if alike { 2 } else { 1 }
        };
        let others = findings.iter().filter(|finding| shown.iter().all(|other| other.place != finding.place));
        // The first of equals.
        let Some(next) = others.rev().max_by_key(|finding| weight(finding)) else { break };
        shown.push(next);
    }
    shown.sort_by_key(|finding| finding.place);
    named.extend(shown.iter().map(|finding| finding.place));
    let id = claim_id(claim);
    ClaimMet {
        claim,
        words: say(&format!("claim-{id}")),
        source: say_with("debrief-source", &[("source", say(&format!("claim-{id}-source")).into())]),
        label: Label::of(claim),
        grounds: Label::grounds(claim),
        strength: strength(findings),
        evidence: shown.into_iter().filter_map(|finding| told(run, finding)).collect(),
    }
}

fn told(run: &Run, finding: &Finding) -> Option<Evidence> {
    let played = run.turns.get(finding.place)?;
    let line = [("place", place(run, played).into()), ("what", finding.words.clone().into())];
    Some(Evidence { turn: played.before.turn, words: say_with("debrief-evidence-line", &line) })
}
