//! What a company suffers from, and when (R4).

use std::ops::Range;

use super::affordable;
use super::estimate::{Estimate, Seeds};
use crate::analysis::game::founder;
use crate::scenario::model::{Meter, ONE, Policy, Scenario, Strain};
use crate::sim::cause::Silent;
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::{moment, turn};

/// The fewest turns between the worst of two strains that follow each other; below 0 if they come in another order.
pub(super) fn in_order(scenario: &Scenario, order: &[Strain], policy: Policy, seeds: Seeds) -> Option<Estimate> {
    Estimate::over(affordable(policy, seeds), |section| {
        let worst = worst(scenario, order, policy, section);
        worst?.windows(2).map(|pair| pair[1] - pair[0]).reduce(f64::min)
    })
}

/// The turn on which each strain is at its worst, on average over the games in which it is felt at all.
#[allow(clippy::cast_precision_loss, reason = "counts")]
fn worst(scenario: &Scenario, order: &[Strain], policy: Policy, seeds: Range<u64>) -> Option<Vec<f64>> {
    let mut sums = vec![(0_u64, 0_u64); order.len()];
    let mut peaks = vec![(0, 0_u8); order.len()];
    for seed in seeds {
        let dice = Dice::new(seed);
        let mut company = turn::found(scenario, founder(scenario, policy, seed), dice);
        peaks.fill((0, 0));
        while company.ended.is_none() {
            for (strain, peak) in order.iter().zip(&mut peaks) {
                let level = level(*strain, scenario, &company);
                if level > peak.0 {
                    *peak = (level, company.turn);
                }
            }
            let choice = policy.choose(scenario, &company, dice);
            if turn::play(scenario, &mut company, dice, choice, &mut Silent).is_err() {
                break;
            }
        }
        for ((turns, games), (_, turn)) in sums.iter_mut().zip(&peaks).filter(|(_, (level, _))| *level > 0) {
            *turns += u64::from(*turn);
            *games += 1;
        }
    }
    sums.iter().map(|(turns, games)| (*games > 0).then(|| *turns as f64 / *games as f64)).collect()
}

/// How much a company suffers from it now; 0 = not at all.
fn level(strain: Strain, scenario: &Scenario, company: &Company) -> i32 {
    let (direction, order) = (company.get(Meter::DIRECTION), company.get(Meter::ORDER));
    let asked = 2 * moment::demand(scenario, company).0 - 1_000;
    let held = (direction - order) / ((direction + order) / ONE).max(1);
    match strain {
        Strain::Leadership => (asked - held).max(0),
        Strain::Control => (held - asked).max(0),
        Strain::Autonomy => company.command / 100 * (4 - company.staff.count.min(4)) / 4,
        Strain::RedTape => (order - direction).max(0) / 100,
    }
}
