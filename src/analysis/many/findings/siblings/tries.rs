//! The choices of a situation, each tried in the same state under the same dice.

use super::FEWEST;
use super::visits::Visit;
use crate::analysis::futures::worth;
use crate::analysis::many::stats::clear;
use crate::analysis::policy::Policy;
use crate::scenario::model::{Meter, Milli, ONE, Scenario};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::{moment, turn};

/// Fewer than this say nothing about a kind of state.
const FEWEST_ALIKE: usize = 30;

/// A scenario, and the same without anything that its author wrote into the choices: only lean, manner and attention.
pub(super) struct Rules<'a> {
    pub scenario: &'a Scenario,
    bare: Scenario,
}

impl<'a> Rules<'a> {
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut bare = scenario.clone();
        for choice in bare.situations.iter_mut().flat_map(|situation| &mut situation.choices) {
            choice.cost = 0;
            choice.effects.clear();
            choice.outcomes.truncate(1);
            choice.outcomes.iter_mut().for_each(|outcome| outcome.effects.clear());
        }
        bare.replan();
        Self { scenario, bare }
    }

    /// Tries every choice that was open.
    pub fn tried(&self, visit: &Visit) -> Try {
        let (scenario, company) = (self.scenario, visit.state(self.scenario));
        let demand = moment::demand(scenario, &company);
        let choices = &scenario.situation(company.desk).choices;
        let open = |place: usize| turn::may_choose(scenario, &company, place).is_ok();
        let (direction, order) = (company.get(Meter::DIRECTION), company.get(Meter::ORDER));
        Try {
            cash: company.get(Meter::CASH),
            beam: (direction - order) / ((direction + order) / ONE).max(1),
            stage: company.stage.0,
            founder: company.nature,
            fits: choices.iter().map(|choice| moment::fit(choice.lean, demand, scenario.params.mixed_fit)).collect(),
            worth: (0..choices.len())
                .map(|place| open(place).then(|| self.play_out(scenario, company.clone(), Dice::new(visit.seed), place)))
                .collect(),
        }
    }

    /// How much more the better of two choices would have been worth, had nothing been written into either.
    #[allow(clippy::cast_precision_loss, reason = "euros")]
    pub fn bare(&self, visit: &Visit, better: usize, worse: usize) -> f64 {
        let company = visit.state(self.scenario);
        let end = |place: usize| self.play_out(&self.bare, company.clone(), Dice::new(visit.seed), place);
        (end(better) - end(worse)) as f64
    }

    /// What the company is worth in the end: this choice by the rules of `first`, what follows by a reader.
    fn play_out(&self, first: &Scenario, mut company: Company, dice: Dice, choice: usize) -> i64 {
        let mut taken = turn::play_silently(first, &mut company, dice, choice);
        while taken.is_ok() && company.ended.is_none() {
            let next = Policy::Reader.choose(self.scenario, &company, dice);
            taken = turn::play_silently(self.scenario, &mut company, dice, next);
        }
        worth(self.scenario, &company)
    }
}

/// One state in which a situation was met, and what each of its choices came to.
pub(super) struct Try {
    cash: Milli,
    /// Direction against order, in thousandths: -1000 (all order) to 1000.
    beam: i32,
    stage: u8,
    founder: [Milli; 3],
    /// By choice: how well it met the moment, in thousandths.
    pub fits: Vec<i32>,
    /// By choice: what the company was worth in the end, in euros; nothing if it was closed.
    worth: Vec<Option<i64>>,
}

impl Try {
    /// How much more one choice was worth than another; nothing unless both were open.
    #[allow(clippy::cast_precision_loss, reason = "euros")]
    pub fn more(&self, better: usize, worse: usize) -> Option<f64> {
        Some((self.worth[better]? - self.worth[worse]?) as f64)
    }
}

fn differences(open: &[(&Try, f64)]) -> Vec<f64> {
    open.iter().map(|(_, more)| *more).collect()
}

/// Whether one choice does clearly better than another in every kind of state: each third of cash and of the beam, each
/// stage and each founder.
pub(super) fn everywhere(tries: &[Try], better: usize, worse: usize) -> bool {
    let mut open: Vec<(&Try, f64)> = tries.iter().filter_map(|one| Some((one, one.more(better, worse)?))).collect();
    if open.len() < FEWEST || !clear(&differences(&open)) {
        return false;
    }
    let ranks: [fn(&Try) -> Milli; 2] = [|one| one.cash, |one| one.beam];
    let kinds: [fn(&Try) -> (u8, [Milli; 3]); 2] = [|one| (one.stage, [0; 3]), |one| (0, one.founder)];
    ranks.iter().all(|rank| {
        open.sort_by_key(|(one, _)| rank(one));
        open.chunks(open.len().div_ceil(3)).all(|third| clear(&differences(third)))
    }) && kinds.iter().all(|kind| {
        open.sort_by_key(|(one, _)| kind(one));
        let mut alike = open.chunk_by(|(a, _), (b, _)| kind(a) == kind(b));
        alike.all(|alike| alike.len() < FEWEST_ALIKE || clear(&differences(alike)))
    })
}
