//! Weak spots of a scenario, found by playing it: each with its place, its share and interval, and what to do.
//!
//! They come from the games of all quick policies, whoever was asked for, so that "never" means never. A finding that is
//! not true costs more trust than one that is missed, so each has to be clear.

mod code;
mod company;
mod coverage;
mod rules;
mod sequence;
mod siblings;

pub use code::Code;

use super::stats::Measured;
use super::{Plan, Progress, Summary, play_many};
use crate::analysis::policy::Policy;
use crate::scenario::model::{EndingId, Meter, Scenario, SituationId, StageId};

/// With fewer games than this "never" says too little.
pub const ENOUGH: u32 = 1_000;
/// A policy that was not asked for plays no more than this.
const SURVEYED: u32 = 20_000;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The scenario as a whole.
    Scenario,
    /// A rule of thumb.
    Rule(Policy),
    /// A meter.
    Meter(Meter),
    /// An ending.
    Ending(EndingId),
    /// A stage.
    Stage(StageId),
    /// A situation.
    Situation(SituationId),
    /// A choice of a situation, counted from 0.
    Choice(SituationId, usize),
}

/// A weak spot.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What kind of weak spot.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// How much of it, with its interval.
    pub share: Measured,
    /// What it is a share of, as in "of 20,000 games".
    pub of: String,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// What is looked through.
struct Survey<'a> {
    scenario: &'a Scenario,
    plan: &'a Plan,
    /// One for each quick policy.
    summaries: Vec<&'a Summary>,
}

impl<'a> Survey<'a> {
    fn by(&self, policy: Policy) -> Option<&'a Summary> {
        self.summaries.iter().find(|summary| summary.policy == policy).copied()
    }

    /// All the games.
    fn games(&self) -> u64 {
        self.summaries.iter().map(|summary| summary.games).sum()
    }

    /// The games with seeds of their own: the policies share theirs, so that more of them make "never" no surer.
    fn independent(&self) -> u64 {
        self.summaries.iter().map(|summary| summary.games).min().unwrap_or(0)
    }
}

/// Looks for weak spots, the worst first. `None` if there are too few games to tell: see [`ENOUGH`].
///
/// `played` may hold any policies; those that are missing are played.
#[must_use]
pub fn findings(scenario: &Scenario, plan: &Plan, played: &[Summary], progress: Progress<'_>) -> Option<Vec<Finding>> {
    if plan.games < ENOUGH {
        return None;
    }
    let known = |policy: &Policy| played.iter().any(|summary| summary.policy == *policy);
    let missing: Vec<Summary> = Plan::quick()
        .filter(|policy| !known(policy))
        .map(|policy| play_many(scenario, policy, plan.seed, plan.games.min(SURVEYED), progress))
        .collect();
    // Always in the same order, whoever was asked for.
    let of = |policy| played.iter().chain(&missing).find(|summary| summary.policy == policy);
    let survey = Survey { scenario, plan, summaries: Plan::quick().filter_map(of).collect() };
    let mut found = coverage::look(&survey);
    found.extend(company::look(&survey));
    found.extend(rules::look(&survey));
    found.extend(sequence::look(&survey));
    found.extend(siblings::look(&survey));
    found.sort_by_key(|finding| (finding.code, finding.place));
    Some(found)
}

/// Findings of one kind that need the same done about them, together.
pub fn alike(findings: &[Finding]) -> impl Iterator<Item = &[Finding]> {
    findings.chunk_by(|one, next| one.code == next.code && one.help == next.help)
}

/// The beginning of a choice's text, enough to know it by.
fn quoted(text: &str) -> String {
    const ENOUGH: usize = 44;
    if text.chars().count() <= ENOUGH {
        return format!("“{text}”");
    }
    let cut: String = text.chars().take(ENOUGH).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("“{}…”", words.trim_end_matches([',', ';', ':', '.']))
}
