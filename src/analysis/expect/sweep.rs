//! Every share of process, from none to all: which pays best (R1, R2, R10).

use std::ops::Range;

use super::estimate::{Estimate, Seeds};
use super::levels::median;
use super::trial::{Trial, furthest};
use crate::analysis::game::founder;
use crate::scenario::model::{Lift, Policy, Scenario, Side, StageId, Way};
use crate::sim::cause::Silent;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::{moment, turn};

/// The shares that are tried: 0, 10, … 100 per cent.
const STEPS: usize = 11;
/// What counts as nearly as good, in per cent of the best.
const NEARLY: f64 = 95.0;

/// The median value at each share.
type Curve = [f64; STEPS];

/// The share that pays best. If the fall is not the steeper one on this side, or the best lies at an end, it is no inner optimum
/// of the kind asked for, and the figure is told as 0 or 100.
pub(super) fn optimum(scenario: &Scenario, stage: Option<StageId>, steeper: Option<Side>, seeds: Seeds) -> Option<Estimate> {
    Estimate::over(seeds, |section| {
        let curve = curve(scenario, stage, &section);
        let best = best(&curve);
        let slope = |to: usize| (height(&curve, best) - curve[to]) / ((best - 10.0 * position(to)).abs()).max(1.0);
        let chaotic = slope(0) > slope(STEPS - 1);
        Some(match steeper {
            // Steeper where process is lacking, or where it is too much.
            Some(Side::Vision) if !chaotic => 0.0,
            Some(Side::Process) if chaotic => 100.0,
            _ => best,
        })
    })
    .map(|Estimate { mean, low, high }| Estimate { mean, low: low.max(0.0), high: high.min(100.0) })
}

/// How far the best share falls in a market that is harder to foresee.
pub(super) fn falls(scenario: &Scenario, market: i32, seeds: Seeds) -> Option<Estimate> {
    let wilder = Trial::new(scenario, Policy::Random).with([Lift::Market(market)]);
    Estimate::over(seeds, |section| {
        Some(best(&curve(scenario, None, &section)) - best(&curve(wilder.scenario(), None, &section)))
    })
}

/// How much narrower the range becomes that is nearly as good.
pub(super) fn narrows(scenario: &Scenario, market: i32, seeds: Seeds) -> Option<Estimate> {
    let wilder = Trial::new(scenario, Policy::Random).with([Lift::Market(market)]);
    Estimate::over(seeds, |section| {
        Some(width(&curve(scenario, None, &section)) - width(&curve(wilder.scenario(), None, &section)))
    })
}

#[allow(clippy::cast_precision_loss, reason = "at most ten")]
fn position(step: usize) -> f64 {
    step as f64
}

/// Each share is a lot drawn every turn; outside the stage, if there is one, the reader plays. Smoothed over neighbours.
fn curve(scenario: &Scenario, stage: Option<StageId>, seeds: &Range<u64>) -> Curve {
    let mut raw = [0.0; STEPS];
    for (step, height) in raw.iter_mut().enumerate() {
        let share = u32::try_from(step).unwrap_or(0) * 10;
        *height = median(seeds.clone().map(|seed| played(scenario, stage, share, seed)).collect());
    }
    let mut smooth = raw;
    for step in 1..STEPS - 1 {
        smooth[step] = (raw[step - 1] + 2.0 * raw[step] + raw[step + 1]) / 4.0;
    }
    smooth
}

fn played(scenario: &Scenario, stage: Option<StageId>, share: u32, seed: u64) -> i64 {
    let dice = Dice::new(seed);
    let mut company = turn::found(scenario, founder(scenario, Policy::Random, seed), dice);
    while company.ended.is_none() {
        let side = if dice.below(company.turn, Purpose::Mind(4), 100) < share { Side::Process } else { Side::Vision };
        let choice = match stage {
            Some(only) if only != company.stage => Policy::Reader.choose(scenario, &company, dice),
            _ => furthest(scenario, &company, Way::Lean(side)),
        };
        if turn::play(scenario, &mut company, dice, choice, &mut Silent).is_err() {
            break;
        }
    }
    moment::value(scenario, &company)
}

/// The share at the top, in per cent, between steps by a parabola.
fn best(curve: &Curve) -> f64 {
    let top = (0..STEPS).max_by(|a, b| curve[*a].total_cmp(&curve[*b])).unwrap_or(0);
    let between = match (top.checked_sub(1).map(|n| curve[n]), curve.get(top + 1)) {
        (Some(before), Some(after)) if 2.0 * curve[top] > before + after => {
            (after - before) / (2.0 * (2.0 * curve[top] - before - after))
        }
        _ => 0.0,
    };
    10.0 * (position(top) + between)
}

/// The height at a share, straight between steps.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn height(curve: &Curve, share: f64) -> f64 {
    let step = (share / 10.0).clamp(0.0, 10.0);
    let below = step.floor() as usize;
    let above = (below + 1).min(STEPS - 1);
    curve[below] + (curve[above] - curve[below]) * (step - position(below))
}

/// How wide the range of shares is that are nearly as good as the best, in points of per cent.
fn width(curve: &Curve) -> f64 {
    let enough = height(curve, best(curve)) * NEARLY / 100.0;
    f64::from(u8::try_from((0..=100).filter(|share| height(curve, f64::from(*share)) >= enough).count()).unwrap_or(0))
}
