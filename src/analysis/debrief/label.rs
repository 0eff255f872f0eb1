//! What an idea rests on: practitioners' articles, research as well, or research that disagrees (R9).

use crate::scenario::model::Claim;
use crate::session::view::words::claim_id;
use crate::text::say;

/// The label of an idea's evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Practitioners say it; no study of it is named.
    Articles,
    /// A study points the same way.
    Research,
    /// Studies disagree, with it or among themselves.
    Contested,
}

/// The articles' ideas that studies point to as well. Which studies, says the text `grounds-…`.
const SUPPORTED: [u8; 8] = [1, 3, 4, 5, 8, 12, 14, 33];
/// Those about which studies disagree.
const DISPUTED: [u8; 3] = [2, 7, 32];
/// Findings of research that other research does not bear out, or that say so of others.
const DISPUTED_FINDINGS: [u8; 2] = [7, 9];

impl Label {
    /// Of an idea.
    #[must_use]
    pub fn of(claim: Claim) -> Self {
        match claim {
            Claim::Article(n) if DISPUTED.contains(&n) => Self::Contested,
            Claim::Article(n) if SUPPORTED.contains(&n) => Self::Research,
            Claim::Article(_) => Self::Articles,
            Claim::Research(n) if DISPUTED_FINDINGS.contains(&n) => Self::Contested,
            Claim::Research(_) => Self::Research,
        }
    }

    /// For scripts: `articles`, `research`, `contested`.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["articles", "research", "contested"][self as usize]
    }

    /// In a word or two, for people.
    #[must_use]
    pub fn words(self) -> String {
        say(["grounds-articles", "grounds-research", "grounds-contested"][self as usize])
    }

    /// What an idea rests on, in a sentence: which studies, and what they dispute.
    #[must_use]
    pub fn grounds(claim: Claim) -> String {
        match (Self::of(claim), claim) {
            (Self::Articles, _) => say("grounds-articles-about"),
            (Self::Research, Claim::Research(_)) => say("grounds-research-about"),
            _ => say(&format!("grounds-{}", claim_id(claim))),
        }
    }
}
