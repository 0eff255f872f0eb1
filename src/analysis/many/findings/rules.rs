//! Rules of thumb: ways to play without reading anything. One that does as well as a reader games the scenario.

use super::sequence::values;
use super::{Code, Finding, Place, Survey};
use crate::analysis::many::stats::{Measured, median};
use crate::analysis::policy::Policy;

/// Ways to play without looking at anything but the list of choices.
fn blind() -> impl Iterator<Item = Policy> {
    Policy::RULES.into_iter().chain([Policy::Visionary, Policy::Operator])
}

/// This close to the reader is as good.
pub(super) const CLOSE: f64 = 0.95;
/// How many games a rule or a sequence plays at most.
pub(super) const TRIED: usize = 4_000;
/// The games are cut into so many parts, to see how much a ratio of medians strays.
const PARTS: usize = 20;

pub(super) fn look(survey: &Survey<'_>) -> Vec<Finding> {
    let Some(reader) = survey.by(Policy::Reader) else { return Vec::new() };
    let games = reader.values.len().min(TRIED);
    let reader = &reader.values[..games];
    if median(reader) <= 0 {
        return Vec::new();
    }
    let ratios: Vec<(Policy, Measured)> = blind()
        .map(|rule| {
            let always = vec![rule; usize::from(survey.scenario.turns)];
            (rule, ratio(&values(survey.scenario, &always, survey.plan.seed, games as u64), reader))
        })
        .collect();
    let wins = ratios.iter().filter(|(_, ratio)| ratio.low >= CLOSE);
    if ratios.iter().all(|(_, ratio)| ratio.low >= CLOSE && ratio.high <= 2.0 - CLOSE) {
        return nothing_matters(&ratios).into_iter().collect();
    }
    wins.map(|&(rule, ratio)| finding(rule, ratio)).collect()
}

/// The median of one against that of the other, over the same seeds.
pub(super) fn ratio(one: &[i64], other: &[i64]) -> Measured {
    #[allow(clippy::cast_precision_loss, reason = "euros")]
    let of = |one: &[i64], other: &[i64]| median(one) as f64 / median(other).max(1) as f64;
    let size = one.len().div_ceil(PARTS).max(1);
    let parts: Vec<f64> = one.chunks(size).zip(other.chunks(size)).map(|(one, other)| of(one, other)).collect();
    Measured::around(of(one, other), &parts)
}

fn finding(rule: Policy, ratio: Measured) -> Finding {
    let per_cent = ratio.estimate * 100.0;
    Finding {
        code: Code::WinningRule,
        place: Place::Rule(rule),
        share: ratio,
        of: "the reader’s median worth".to_owned(),
        message: format!("to play “{}” is worth {per_cent:.0}% of what reading the moment is worth", rule.name()),
        help: match rule {
            Policy::AlwaysFirst | Policy::AlwaysSecond | Policy::AlwaysLast => {
                "change the order of the choices, so that their place tells nothing"
            }
            Policy::AlwaysMixed => "let a mixed choice cost more attention or money, or let more moments call for one side",
            Policy::Cheapest => "let the dearer choices bring more, in the moments that call for them",
            Policy::Alternating => "let moments of one kind follow each other, or let changing sides cost more",
            _ => "add moments that call for the other side, and let missing them hurt",
        }
        .to_owned(),
    }
}

fn nothing_matters(ratios: &[(Policy, Measured)]) -> Option<Finding> {
    let (_, worst) = ratios.iter().min_by(|(_, a), (_, b)| a.estimate.total_cmp(&b.estimate))?;
    Some(Finding {
        code: Code::NothingMatters,
        place: Place::Scenario,
        share: *worst,
        of: "the reader’s median worth".to_owned(),
        message: "whatever rule one plays by, the company is worth about the same in the end".to_owned(),
        help: "let choices cost or bring more, or give the game more turns for what they set in motion".to_owned(),
    })
}
