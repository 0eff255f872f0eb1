//! What a choice comes to as far as it depends on nothing but the scenario.

use super::super::arith::{Share, percent};
use super::super::cause::Cause;
use super::super::moment::{self, Backing, Effort};
use crate::scenario::model::{
    self, Choice, Demand, Effect, EffectId, Kind, Lean, MAX_CHOICES, Meter, Milli, Scenario, Side, Situation, Style,
};

/// A situation on the desk, as the rules take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Desk {
    /// The sort of moment.
    pub kind: Kind,
    /// What the moment calls for, by stage.
    pub demands: Vec<Demand>,
    /// Its choices.
    pub choices: Vec<Figures>,
    /// What they cost at once; where there is none, more than anybody has.
    pub costs: [Milli; MAX_CHOICES],
    /// Those with conditions, one bit for each.
    pub asking: u32,
}

/// The numbers of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Figures {
    /// How it meets the moment, by stage.
    pub meets: Vec<Meeting>,
    /// What its odds rest on.
    pub backing: Backing,
    /// The attention that it takes.
    pub effort: Effort,
    /// How much it weighs, done with full strength.
    pub weight: Share,
    /// How far luck moves what it brings: vision further than process (A13).
    pub spread: Share,
    /// How much of what fails a full culture of learning takes away (A29).
    pub shield: Share,
    /// Direction that it brings in all, done with full strength (A14, A31).
    pub vision: Milli,
    /// Order, likewise.
    pub process: Milli,
    /// Fit that it changes at once, done with full strength, in a moment of change (A18).
    pub change: Milli,
    /// What it leaves of the change that is still fresh (A18).
    pub unsettled: Share,
    /// How much of what is seen of the drift is mended (A19).
    pub mends: Share,
    /// Whether it makes a promise (A17).
    pub promises: bool,
    /// Morale that an inspiring one lifts later, done with full strength (A15).
    pub lift: Milli,
    /// Where it stands between the two sides.
    pub lean: Lean,
    /// The side that it leans to.
    pub side: Option<Side>,
    /// Its manner.
    pub style: Style,
    /// How far it is practice in leading and in managing, at skill 0 (A21).
    pub practice: [Milli; 2],
    /// How it may turn out, the best first; never empty.
    pub outcomes: Vec<Outcome>,
}

/// One way in which a choice may turn out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Outcome {
    /// In a hundred, before anything shifts it.
    pub chance: u8,
    /// What it does, what the choice does for certain included.
    pub effects: Bundle,
}

/// Effects that happen together, each with its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Bundle {
    /// Changes of meters, filled up by nothings: mostly all of it, and what always goes the same way is quick.
    pub changes: [(Meter, Milli, Cause); 4],
    /// All that does not fit in there.
    pub others: Vec<(EffectId, Cause)>,
}

/// How a choice meets the moment in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Meeting {
    /// What the moment calls for.
    pub demand: Demand,
    /// See [`moment::fit`].
    pub fit: Share,
    /// The same, a moment that is missed weighing more (A12).
    pub weighed: Share,
    /// The chance of the best outcome with nothing behind it; may lie below none.
    pub chance: Share,
}

impl Desk {
    pub(super) fn all(scenario: &Scenario) -> Vec<Self> {
        let weight = scenario.params.moment_weight;
        let of = |situation: &Situation| {
            let stages = scenario.stages.iter();
            let demands: Vec<Demand> = stages.map(|stage| moment::mix(situation.calls_for, stage.calls_for, weight)).collect();
            Self {
                kind: situation.kind,
                choices: situation.choices.iter().map(|choice| Figures::of(choice, situation.kind, &demands, scenario)).collect(),
                demands,
                costs: std::array::from_fn(|place| situation.choices.get(place).map_or(Milli::MAX, |choice| choice.cost)),
                asking: situation.choices.iter().rev().fold(0, |bits, choice| bits << 1 | u32::from(!choice.when.is_empty())),
            }
        };
        scenario.situations.iter().map(of).collect()
    }

    /// Whether this choice has conditions.
    #[inline]
    pub fn asks(&self, choice: usize) -> bool {
        self.asking >> choice & 1 == 1
    }
}

impl Figures {
    fn of(choice: &Choice, kind: Kind, demands: &[Demand], scenario: &Scenario) -> Self {
        let p = &scenario.params;
        let (vision, process) = (i32::from(choice.lean.vision), i32::from(choice.lean.process));
        let breadth = if vision > 0 && process > 0 { p.breadth } else { 100 };
        let steps = (vision + process).max(1);
        let outcome = |one: &model::Outcome| {
            let certain = choice.effects.iter().map(|effect| (*effect, Cause::Choice));
            let effects = certain.chain(one.effects.iter().map(|effect| (*effect, Cause::Outcome)));
            Outcome { chance: one.chance, effects: Bundle::of(effects, scenario) }
        };
        Self {
            meets: demands.iter().map(|demand| Meeting::of(choice, *demand, scenario)).collect(),
            backing: Backing::of(choice, p),
            effort: Effort::of(choice, p),
            weight: Share::ratio(i64::from(vision.max(process) + 1) * i64::from(p.gain_scale), 400),
            spread: Share::ratio((p.vision_spread * vision + p.process_spread * process).into(), i64::from(100 * steps)),
            shield: if vision > 0 { percent(p.learning_shield) } else { Share::NONE },
            vision: vision * p.vision_gain * breadth,
            process: process * p.process_gain * breadth,
            change: if matches!(kind, Kind::Shift | Kind::Initiative) { 3_000 * vision } else { 0 },
            unsettled: Share::ONE - percent((p.change_consolidates * process).min(100)),
            mends: percent(50 + 100 * process),
            promises: vision >= 2 || vision > 0 && process > 0,
            lift: if choice.style == Style::Inspiring { p.inspiring_gain * 100 } else { 0 },
            lean: choice.lean,
            side: choice.lean.side(),
            style: choice.style,
            practice: [vision, process].map(|steps| steps * p.skill_by_use * 100),
            outcomes: choice.outcomes.iter().map(outcome).collect(),
        }
    }
}

impl Bundle {
    fn of(effects: impl Iterator<Item = (EffectId, Cause)>, scenario: &Scenario) -> Self {
        let mut bundle = Self { changes: [(Meter::MORALE, 0, Cause::Choice); 4], others: Vec::new() };
        let mut free = bundle.changes.iter_mut();
        for (effect, cause) in effects {
            // People who come have to be taken in.
            match scenario.effect(effect) {
                Effect::Add(meter, by) if meter != Meter::TEAM && free.len() > 0 => {
                    free.by_ref().take(1).for_each(|free| *free = (meter, by, cause));
                }
                _ => bundle.others.push((effect, cause)),
            }
        }
        bundle
    }
}

impl Meeting {
    fn of(choice: &Choice, demand: Demand, scenario: &Scenario) -> Self {
        let p = &scenario.params;
        let fit = moment::fit(choice.lean, demand, p.mixed_fit);
        let weighed = i64::from(fit) * 100 + i64::from(fit.min(0)) * i64::from(p.missed);
        Self {
            demand,
            fit: Share::permille(fit),
            weighed: Share::ratio(weighed, 100_000),
            chance: moment::chance_alone(choice, fit, p),
        }
    }
}
