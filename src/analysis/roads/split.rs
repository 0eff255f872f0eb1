//! Luck and judgement: what the decisions were worth on average, and what the dice added. Together they are the result, to the euro.
//!
//! What a state is worth is what comes of it on average, as this player plays. From turn to turn it changes twice: by the
//! decision, as far as it was better than this player's usual ones, and by everything that the decision did not settle.

use super::{Mean, Roads};
use crate::analysis::futures::worth;
use crate::session::Run;

/// A turn's part in it, in euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TurnSplit {
    /// How much better the decision was than this player's usual ones, on average.
    pub judgement: Mean,
    /// What the dice, shocks and situations then added.
    pub luck: i64,
}

/// A result, split; in euros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// What the company was worth in the end.
    pub result: i64,
    /// What it would be worth on average if every decision were left to chance.
    pub by_lot: i64,
    /// What this player's manner adds to that on average, before any one decision.
    pub manner: i64,
    /// The turns, in order.
    pub turns: Vec<TurnSplit>,
}

impl Split {
    /// What the decisions were worth on average, beyond leaving them to chance.
    #[must_use]
    pub fn judgement(&self) -> i64 {
        self.manner + self.turns.iter().map(|turn| turn.judgement.value).sum::<i64>()
    }

    /// What the dice added.
    #[must_use]
    pub fn luck(&self) -> i64 {
        self.turns.iter().map(|turn| turn.luck).sum()
    }
}

pub(super) fn split(run: &Run, roads: &[Roads], by_lot: i64) -> Split {
    let result = worth(&run.scenario, &run.company);
    let Some(first) = roads.first() else { return Split { result, by_lot: result, ..Split::default() } };
    let afterwards = roads.iter().skip(1).map(Roads::expected).chain([result]);
    let turns = roads.iter().zip(afterwards);
    let turns = turns.map(|(roads, after)| TurnSplit { judgement: roads.judgement, luck: after - roads.taken.worth.value });
    Split { result, by_lot, manner: first.expected() - by_lot, turns: turns.collect() }
}
