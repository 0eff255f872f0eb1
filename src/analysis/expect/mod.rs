//! Expectations, measured: each is a figure over many seeded games with its 95% interval, and the range that it must lie in.
//!
//! What is compared is compared under common random numbers: the same seeds, the same dice, on both sides.

mod estimate;
mod gauge;
mod levels;
mod odds;
mod pairs;
mod recovery;
mod strains;
mod sweep;
mod trial;

pub use estimate::{Estimate, Seeds};

use crate::scenario::model::{Expectation, Holds, Measure, Needed, Policy, Scenario};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// In a hundred, or in per cent of something else.
    Percent,
    /// Points of a gauge or skill; people, customers, thousands of euros; promises.
    Points,
    /// Tenths of attention.
    Tenths,
    /// Turns.
    Turns,
}

impl Unit {
    /// As it is written behind a number.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unit::Percent => "%",
            Unit::Points => "points",
            Unit::Tenths => "tenths",
            Unit::Turns => "turns",
        }
    }

    fn of(measure: Measure) -> Self {
        match measure {
            Measure::Value
            | Measure::Ends(_)
            | Measure::OnTime
            | Measure::Finished
            | Measure::Bets
            | Measure::AsksWhy
            | Measure::Strength => Unit::Percent,
            Measure::Attention | Measure::Effort => Unit::Tenths,
            _ => Unit::Points,
        }
    }
}

/// How an expectation came out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The figure; nothing if the games gave none (no such situation came up).
    pub estimate: Option<Estimate>,
    /// What it counts.
    pub unit: Unit,
    /// Where it must lie.
    pub needed: Needed,
}

/// What that amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// The whole interval lies in the range.
    Holds,
    /// The figure lies in the range, its interval not wholly: more games would tell.
    Open,
    /// The figure lies outside, by so much.
    Fails(f64),
    /// There was nothing to measure.
    Unmeasured,
}

impl Measured {
    /// What it amounts to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let Some(Estimate { mean, low, high }) = self.estimate else { return Verdict::Unmeasured };
        let least = self.needed.at_least.map_or(f64::NEG_INFINITY, f64::from);
        let most = self.needed.at_most.map_or(f64::INFINITY, f64::from);
        // Nothing is more, or less, than nothing.
        let beyond = |figure: f64| figure < least || figure > most || (figure == 0.0 && (least == 0.0 || most == 0.0));
        if beyond(mean) {
            Verdict::Fails((least - mean).max(mean - most))
        } else if beyond(low) || beyond(high) {
            Verdict::Open
        } else {
            Verdict::Holds
        }
    }

    /// Whether it holds.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.verdict() == Verdict::Holds
    }
}

/// Measures one expectation. Policies that look ahead play a twentieth of the games.
#[must_use]
pub fn measure(scenario: &Scenario, expectation: &Expectation, seeds: Seeds) -> Measured {
    let (estimate, unit, needed) = match &expectation.holds {
        Holds::Beats(policy, than, needed) => (levels::beats(scenario, *policy, than, seeds), Unit::Percent, *needed),
        Holds::Level(setting, measure, needed) => {
            (levels::level(scenario, *setting, *measure, seeds), Unit::of(*measure), *needed)
        }
        Holds::Above(setting, than, measure, needed) => {
            (levels::apart(scenario, *setting, than, *measure, 1.0, seeds), Unit::of(*measure), *needed)
        }
        Holds::Below(setting, than, measure, needed) => {
            (levels::apart(scenario, *setting, than, *measure, -1.0, seeds), Unit::of(*measure), *needed)
        }
        Holds::Entering(stage, policy, measure, needed) => {
            (levels::entering(scenario, *stage, *policy, *measure, seeds), Unit::of(*measure), *needed)
        }
        Holds::EndingShare(ending, policy, needed) => (odds::ending(scenario, *ending, *policy, seeds), Unit::Percent, *needed),
        Holds::Natures(skill, needed) => (odds::natures(*skill, seeds), Unit::Percent, *needed),
        Holds::Recognised(policy, needed) => (odds::recognised(scenario, *policy, seeds), Unit::Percent, *needed),
        Holds::Choosing { way, than, kind, setting, moves, after, needed } => {
            let pair = pairs::Pair::new(scenario, *way, *than, *kind, *setting);
            (pair.moves(*moves, *after, seeds), Unit::of(*moves), *needed)
        }
        Holds::Scatters { way, than, under, after, needed } => {
            let pair = pairs::Pair::new(scenario, *way, *than, None, trial::anywhere(*under));
            (pair.scatters(*after, seeds), Unit::Percent, *needed)
        }
        Holds::PeaksLater((way, moves), (than, which_moves), under, needed) => {
            let pair = pairs::Pair::new(scenario, *way, *than, None, trial::anywhere(*under));
            (pair.peaks_later(*moves, *which_moves, seeds), Unit::Turns, *needed)
        }
        Holds::Keeping { way, than, from, to, under, moves, needed } => {
            let stages = (*from, *to);
            (levels::keeping(scenario, (*way, *than), stages, *under, *moves, seeds), Unit::of(*moves), *needed)
        }
        Holds::RecoversLater(slower, faster, after, measure, needed) => {
            (recovery::later(scenario, (*slower, *faster), *after, *measure, seeds), Unit::Turns, *needed)
        }
        Holds::Optimum(stage, steeper, needed) => (sweep::optimum(scenario, *stage, *steeper, seeds), Unit::Percent, *needed),
        Holds::OptimumFalls(market, needed) => (sweep::falls(scenario, *market, seeds), Unit::Percent, *needed),
        Holds::OptimumNarrows(market, needed) => (sweep::narrows(scenario, *market, seeds), Unit::Percent, *needed),
        Holds::With { what, given, than, setting, moves, needed } => {
            (levels::with(scenario, *what, given, *than, *setting, *moves, seeds), Unit::of(*moves), *needed)
        }
        Holds::InOrder(order, under, needed) => (strains::in_order(scenario, order, *under, seeds), Unit::Turns, *needed),
    };
    Measured { estimate, unit, needed }
}

/// Fewer games for who takes long to think.
fn affordable(policy: Policy, seeds: Seeds) -> Seeds {
    if policy == Policy::Lookahead { seeds.fewer(20) } else { seeds }
}
