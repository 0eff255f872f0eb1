//! How long something takes to come back (A04).

use std::ops::Range;

use super::affordable;
use super::estimate::{Estimate, Seeds};
use super::gauge::now;
use crate::analysis::game::founder;
use crate::scenario::model::{Kind, Measure, Policy, Scenario};
use crate::sim::cause::Silent;
use crate::sim::dice::Dice;
use crate::sim::turn;

/// Whoever has not recovered by then counts as one turn more.
const PATIENCE: u8 = 6;

/// How many turns longer one policy takes than another.
pub(super) fn later(
    scenario: &Scenario,
    (slower, faster): (Policy, Policy),
    after: Kind,
    measure: Measure,
    seeds: Seeds,
) -> Option<Estimate> {
    let seeds = affordable(slower, affordable(faster, seeds));
    Estimate::over(seeds, |section| {
        let mean = |policy| taken(scenario, policy, after, measure, section.clone());
        Some(mean(slower)? - mean(faster)?)
    })
}

/// The turns until the measure is back where it was when such a moment came, on average.
#[allow(clippy::cast_precision_loss, reason = "counts")]
fn taken(scenario: &Scenario, policy: Policy, after: Kind, measure: Measure, seeds: Range<u64>) -> Option<f64> {
    let (mut turns, mut count) = (0_u64, 0_u64);
    let mut waiting: Vec<(u8, i32)> = Vec::new();
    for seed in seeds {
        let dice = Dice::new(seed);
        let mut company = turn::found(scenario, founder(scenario, policy, seed), dice);
        waiting.clear();
        while company.ended.is_none() {
            let at = company.turn;
            if scenario.situation(company.desk).kind == after && at + PATIENCE <= scenario.turns {
                waiting.push((at, now(measure, scenario, &company)));
                count += 1;
            }
            let choice = policy.choose(scenario, &company, dice);
            if turn::play(scenario, &mut company, dice, choice, &mut Silent).is_err() {
                break;
            }
            let reached = now(measure, scenario, &company);
            waiting.retain(|(since, before)| {
                let passed = at + 1 - since;
                let over = reached >= *before || passed > PATIENCE;
                turns += if over { u64::from(passed) } else { 0 };
                !over
            });
        }
        turns += waiting.len() as u64 * u64::from(PATIENCE + 1);
    }
    (count > 0).then(|| turns as f64 / count as f64)
}
