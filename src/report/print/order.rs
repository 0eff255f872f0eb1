//! Which card comes on which turn: the same for all tables, as far as their marks allow.

use crate::scenario::model::{Scenario, Situation, SituationId, StageId};
use crate::sim::dice::{Dice, Purpose};

/// The running order of a game on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Turns that have a card of their own, with its place among the situations.
    pub fixed: Vec<(u8, usize)>,
    /// For each stage the cards in the order in which they are looked through; the first that may come is taken.
    pub decks: Vec<Vec<usize>>,
    /// Cards that come only where another one sends to them.
    pub sent: Vec<usize>,
}

impl Order {
    /// Draws lots as the game does, once for each stage: what weighs more comes sooner, on average.
    #[must_use]
    pub fn of(scenario: &Scenario, seed: u64) -> Self {
        let all = || scenario.situations.iter().enumerate();
        let mut fixed: Vec<(u8, usize)> = all().filter_map(|(place, situation)| Some((situation.at?, place))).collect();
        fixed.sort_by_key(|(turn, place)| (*turn, *place));
        fixed.dedup_by_key(|(turn, _)| *turn);
        let sent = all().filter(|(_, situation)| situation.weight == 0 && situation.at.is_none()).map(|(place, _)| place);
        let decks = (0..scenario.stages.len()).map(|stage| deck(scenario, stage, seed));
        Self { decks: decks.collect(), sent: sent.collect(), fixed }
    }
}

/// The stage that a situation is told for on its card: the first in which it may come.
#[must_use]
pub fn stage_of(situation: &Situation) -> StageId {
    StageId(u8::try_from(situation.stages.trailing_zeros().min(31)).unwrap_or(0))
}

fn deck(scenario: &Scenario, stage: usize, seed: u64) -> Vec<usize> {
    let luck = Dice::new(seed).on(u8::try_from(stage + 1).unwrap_or(u8::MAX));
    let drawn = scenario
        .situations
        .iter()
        .enumerate()
        .filter(|(_, situation)| situation.weight > 0 && situation.stages >> stage & 1 == 1);
    let mut lots: Vec<(u64, usize)> = drawn
        .map(|(place, situation)| {
            let lot = luck.bits(Purpose::Card(SituationId(u16::try_from(place).unwrap_or(u16::MAX))));
            (lot / u64::from(situation.weight), place)
        })
        .collect();
    lots.sort_unstable();
    lots.into_iter().map(|(_, place)| place).collect()
}
