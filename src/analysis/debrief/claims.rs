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
    let mut met: Vec<ClaimMet> = findings.chunk_by(|a, b| a.claim == b.claim).map(|of_one| one(run, of_one)).collect();
    met.sort_by_key(|claim| (-claim.strength, claim.claim));
    met.truncate(MOST);
    met
}

/// The findings for one claim, the strongest first.
fn one(run: &Run, findings: &[Finding]) -> ClaimMet {
    let claim = findings[0].claim;
    let mut shown: Vec<&Finding> = Vec::new();
    for finding in findings {
        if shown.len() < TURNS && shown.iter().all(|other| other.place != finding.place) {
            shown.push(finding);
        }
    }
    shown.sort_by_key(|finding| finding.place);
    let id = claim_id(claim);
    ClaimMet {
        claim,
        words: say(&format!("claim-{id}")),
        source: say_with("debrief-source", &[("source", say(&format!("claim-{id}-source")).into())]),
        label: Label::of(claim),
        grounds: Label::grounds(claim),
        // A second turn counts for half: many weak signs are not a strong one.
        strength: findings[0].strength + findings.get(1).map_or(0, |second| second.strength / 2),
        evidence: shown.into_iter().filter_map(|finding| told(run, finding)).collect(),
    }
}

fn told(run: &Run, finding: &Finding) -> Option<Evidence> {
    let played = run.turns.get(finding.place)?;
    let line = [("place", place(run, played).into()), ("what", finding.words.clone().into())];
    Some(Evidence { turn: played.before.turn, words: say_with("debrief-evidence-line", &line) })
}
