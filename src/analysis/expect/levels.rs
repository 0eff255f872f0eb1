//! Whole games against whole games: policies, ways that are kept, things that are added.

use super::affordable;
use super::estimate::{Estimate, Seeds};
use super::gauge::relative;
use super::trial::Trial;
use crate::scenario::model::{Lift, Measure, Policy, Scenario, Setting, StageId, Way};
use crate::sim::moment;

/// The fewest games of all the policies concerned.
fn all_affordable(policies: impl IntoIterator<Item = Policy>, seeds: Seeds) -> Seeds {
    policies.into_iter().map(|policy| affordable(policy, seeds)).min_by_key(|seeds| seeds.games).unwrap_or(seeds)
}

/// The median value of a policy, in per cent of the best of the others' (A01, A02, A12).
pub(super) fn beats(scenario: &Scenario, policy: Policy, than: &[Policy], seeds: Seeds) -> Option<Estimate> {
    let seeds = all_affordable(than.iter().copied().chain([policy]), seeds);
    Estimate::over(seeds, |section| {
        let median = |policy: Policy| {
            let trial = Trial::new(scenario, policy);
            median(section.clone().map(|seed| moment::value(scenario, &trial.play(seed, &mut super::gauge::nothing()))).collect())
        };
        let best = than.iter().map(|other| median(*other)).fold(f64::NEG_INFINITY, f64::max);
        Some(100.0 * median(policy) / best)
    })
}

#[allow(clippy::cast_precision_loss, reason = "euros")]
pub(super) fn median(mut values: Vec<i64>) -> f64 {
    values.sort_unstable();
    let middle = values.len() / 2;
    match (values.get(middle), values.get(middle.wrapping_sub(1))) {
        (Some(high), Some(low)) if values.len().is_multiple_of(2) => (*low + *high) as f64 / 2.0,
        (Some(value), _) => *value as f64,
        _ => f64::NAN,
    }
}

/// A measure under a policy.
pub(super) fn level(scenario: &Scenario, setting: Setting, measure: Measure, seeds: Seeds) -> Option<Estimate> {
    let trial = Trial::new(scenario, setting.under);
    let thousands = if measure == Measure::Value { 1_000.0 } else { 1.0 };
    Estimate::over(affordable(setting.under, seeds), |section| {
        trial.measure(section, measure, setting.stage).map(|mean| mean / thousands)
    })
}

/// A measure at the beginning of a stage (R5).
pub(super) fn entering(scenario: &Scenario, stage: StageId, policy: Policy, measure: Measure, seeds: Seeds) -> Option<Estimate> {
    let trial = Trial::new(scenario, policy);
    Estimate::over(affordable(policy, seeds), |section| trial.at_entry(section, measure, stage))
}

/// How much further up (`sign` 1) or down (-1) a measure is than under the nearest of others.
pub(super) fn apart(
    scenario: &Scenario,
    setting: Setting,
    than: &[Policy],
    measure: Measure,
    sign: f64,
    seeds: Seeds,
) -> Option<Estimate> {
    let seeds = all_affordable(than.iter().copied().chain([setting.under]), seeds);
    Estimate::over(seeds, |section| {
        let mean = |policy| Trial::new(scenario, policy).measure(section.clone(), measure, setting.stage);
        let own = mean(setting.under)?;
        let percent = |other: f64| if relative(measure) { 100.0 / other } else { 1.0 };
        let margins = than.iter().filter_map(|other| mean(*other)).map(|other| sign * (own - other) * percent(other));
        margins.reduce(f64::min)
    })
}

/// What keeping to one way in some stages moves, against keeping to another (A07, A08, A09, A15).
pub(super) fn keeping(
    scenario: &Scenario,
    (way, than): (Way, Way),
    (from, to): (StageId, StageId),
    under: Policy,
    measure: Measure,
    seeds: Seeds,
) -> Option<Estimate> {
    let kept = |way| Trial::new(scenario, under).keeping(way, from, to);
    compared(&kept(way), &kept(than), measure, None, affordable(under, seeds))
}

/// What something moves (A17 to A34).
pub(super) fn with(
    scenario: &Scenario,
    what: Lift,
    given: &[Lift],
    than: Option<Lift>,
    setting: Setting,
    measure: Measure,
    seeds: Seeds,
) -> Option<Estimate> {
    let trial = || Trial::new(scenario, setting.under).with(given.iter().copied());
    compared(&trial().with([what]), &trial().with(than), measure, setting.stage, affordable(setting.under, seeds))
}

/// The same seeds on both sides.
fn compared(one: &Trial, other: &Trial, measure: Measure, stage: Option<StageId>, seeds: Seeds) -> Option<Estimate> {
    Estimate::ratio(seeds, |section| {
        let mean = |trial: &Trial| trial.measure(section.clone(), measure, stage);
        let (one, other) = (mean(one)?, mean(other)?);
        Some(if relative(measure) { (100.0 * (one - other), other) } else { (one - other, 1.0) })
    })
}
