//! Which numbers are kept on paper: few, and those on which something depends.

use crate::report::words;
use crate::scenario::model::{Condition, Meter, Milli, ONE, Scenario, StageId};
use crate::sim::params::Params;

/// A column of the scoring sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Which meter it is.
    pub meter: Meter,
    /// As written at its head.
    pub name: String,
    /// Where it starts; money in thousands of euros.
    pub start: i32,
}

/// The columns of the scoring sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// In the order of the sheet.
    pub tracks: Vec<Track>,
}

/// What every company keeps count of.
const ALWAYS: [Meter; 5] = [Meter::DIRECTION, Meter::ORDER, Meter::MORALE, Meter::CUSTOMERS, Meter::CASH];

impl Sheet {
    /// The five that matter everywhere, the author's own, and whatever a condition asks for.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let asked = asked(scenario);
        let own = |meter: &Meter| meter.index() >= Meter::BUILT_IN;
        let more = scenario.meters().filter(|meter| !ALWAYS.contains(meter) && (own(meter) || asked.contains(meter)));
        let tracks = ALWAYS.into_iter().chain(more).map(|meter| Track {
            meter,
            name: words::meter(scenario, meter),
            start: rounded(scenario.start[meter.index()]),
        });
        Self { tracks: tracks.collect() }
    }

    /// The column of a meter.
    #[must_use]
    pub fn place(&self, meter: Meter) -> Option<usize> {
        self.tracks.iter().position(|track| track.meter == meter)
    }

    /// Where a change of a meter is counted, and how much of it: what has no column of its own counts half with its nearest
    /// neighbour, and somebody more or less in the team by what a turn of them costs.
    pub(super) fn carried(&self, scenario: &Scenario, stage: StageId, meter: Meter, by: Milli) -> Option<(usize, Milli)> {
        if let Some(place) = self.place(meter) {
            return Some((place, by));
        }
        let (to, by) = match meter {
            Meter::TEAM => (Meter::CASH, -by / ONE * scenario.stage(stage).cost_per_head),
            Meter::TRUST | Meter::OWNERSHIP | Meter::LEARNING => (Meter::MORALE, by / 2),
            Meter::DELIVERY | Meter::INSIGHT => (Meter::ORDER, by / 2),
            _ => (Meter::DIRECTION, by / 2),
        };
        self.place(to).map(|place| (place, by))
    }
}

/// Gauges that some condition asks for. People follow customers on paper, so nobody counts them.
fn asked(scenario: &Scenario) -> Vec<Meter> {
    fn of(conditions: &[Condition], into: &mut Vec<Meter>) {
        for condition in conditions {
            match condition {
                Condition::AtLeast(meter, _) | Condition::AtMost(meter, _) if *meter != Meter::TEAM => into.push(*meter),
                Condition::Not(inner) => of(std::slice::from_ref(inner), into),
                Condition::Any(any) => of(any, into),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    let choices = scenario.situations.iter().flat_map(|situation| &situation.choices).map(|choice| &choice.when);
    let all = scenario.endings.iter().map(|ending| &ending.when).chain(scenario.stages.iter().map(|stage| &stage.enter));
    for when in all.chain(scenario.situations.iter().map(|situation| &situation.when)).chain(choices) {
        of(when, &mut found);
    }
    found
}

/// Thousandths as whole points, halves away from nothing.
#[must_use]
pub fn rounded(milli: Milli) -> i32 {
    (milli + milli.signum() * ONE / 2) / ONE
}

/// The few numbers of the paper rules, made from those of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Points of Direction for a step of vision, and of Order for a step of process.
    pub step: [i32; 2],
    /// What fades of each at the end of a turn.
    pub fades: [i32; 2],
    /// Below this nothing fades.
    pub floor: i32,
    /// So many open promises are too many.
    pub promises: i32,
}

impl Rules {
    /// Where the weaker of the two stocks is strong enough to win customers.
    pub const STRONG: i32 = 45;
    /// Below this it loses some.
    pub const WEAK: i32 = 30;
    /// From here on the stock that a choice leans to helps the die; below [`Rules::WEAK`] it hinders.
    pub const LUCKY: i32 = 55;

    /// About half of what a step could bring at most, and what fades of a stock in its middle.
    #[must_use]
    pub fn of(p: &Params) -> Self {
        let fades = |decay: i32| (decay * (55 - p.stock_floor) + 50) / 100;
        Self {
            step: [p.vision_gain, p.process_gain].map(|gain| (gain + 10) / 20),
            fades: [p.direction_decay, p.order_decay].map(fades),
            floor: p.stock_floor,
            promises: p.promise_patience,
        }
    }

    /// How many customers a turn wins or loses in this stage.
    #[must_use]
    pub fn customers(scenario: &Scenario, stage: StageId) -> i32 {
        (rounded(scenario.stage(stage).reach) / 36).max(1)
    }

    /// What a turn leaves of the money, in thousands, with so many customers: what they pay, some of it late, less rent and the
    /// people whom they need.
    #[must_use]
    pub fn cash(scenario: &Scenario, stage: StageId, customers: i32) -> i32 {
        let (p, stage) = (&scenario.params, scenario.stage(stage));
        let paid = i64::from(customers) * i64::from(p.price) * i64::from(200 - p.late_pay) / 200;
        let people = 2 + i64::from(customers) * 10 / i64::from(p.customers_per_head.max(1));
        let left = paid - i64::from(stage.running_costs) - people * i64::from(stage.cost_per_head);
        rounded(Milli::try_from(left).unwrap_or(0))
    }
}
