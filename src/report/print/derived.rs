//! What follows from a choice by itself: what the rules give for meeting or missing the moment, and for its manner.

use crate::scenario::model::{Choice, MAX_METERS, Meter, Milli, ONE, Scenario, SituationId, StageId, When};
use crate::sim::cause::{Cause, Recorder, Tracked};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::{moment, turn};

/// A founder who is neither good nor bad at anything.
const NOBODY: [Milli; 3] = [50 * ONE; 3];

/// The scenario with every choice open, to try them.
pub(super) struct Trying(Scenario);

/// What a choice brings by the rules alone.
pub(super) struct Derived {
    /// By meter.
    pub gives: [Milli; MAX_METERS],
    /// The chance of the best outcome, in thousandths.
    pub best: i32,
}

/// Adds up what comes of the moment and the manner; what the dice and the author add is told otherwise.
struct Sums([Milli; MAX_METERS]);

impl Recorder for Sums {
    fn changed(&mut self, what: Tracked, by: Milli, cause: Cause) {
        if let (Tracked::Meter(meter), Cause::Met | Cause::Moment(_) | Cause::Style(_) | Cause::Change) = (what, cause) {
            self.0[meter.index()] += by;
        }
    }
}

impl Trying {
    pub fn new(scenario: &Scenario) -> Self {
        let mut open = scenario.clone();
        for choice in open.situations.iter_mut().flat_map(|situation| &mut situation.choices) {
            (choice.when, choice.cost) = (When::default(), 0);
        }
        open.replan();
        Self(open)
    }

    /// A company that has just begun, in this stage, with this on its desk.
    fn company(&self, stage: StageId, desk: SituationId) -> Company {
        let mut company = turn::found(&self.0, NOBODY, Dice::new(0));
        (company.stage, company.desk) = (stage, desk);
        company
    }

    pub fn choice(&self, stage: StageId, desk: SituationId, place: usize, choice: &Choice) -> Derived {
        let mut company = self.company(stage, desk);
        let best = moment::best_chance(&self.0, &company, choice);
        let mut sums = Sums([0; MAX_METERS]);
        // One that cannot be taken brings nothing; here all can.
        let _ = turn::play(&self.0, &mut company, Dice::new(0), place, &mut sums);
        // An inspiring word lifts people in the turns that follow.
        sums.0[Meter::MORALE.index()] += 3 * company.impulses[0].lift;
        Derived { gives: sums.0, best }
    }
}
