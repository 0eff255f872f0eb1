//! What a choice comes to as far as it depends on nothing but the scenario.

use super::super::moment::{self, Effort};
use crate::scenario::model::{Choice, Demand, Kind, Milli, Scenario, Side, Situation, Style};

/// A situation on the desk, as the rules take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Desk {
    /// What the moment calls for, by stage.
    pub demands: Vec<Demand>,
    /// Its choices.
    pub choices: Vec<Figures>,
    /// Whoever has this much money can take every choice; nobody can where a choice has conditions.
    pub affords_all: Option<Milli>,
}

/// The numbers of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Figures {
    /// How well it meets the moment, by stage: see [`moment::fit`].
    pub fits: Vec<i32>,
    /// The attention that it takes.
    pub effort: Effort,
    /// Per mille by which luck moves what it brings: vision further than process (A13).
    pub spread: i32,
    /// Direction that it brings in all, done with full strength (A14, A31).
    pub vision: Milli,
    /// Order, likewise.
    pub process: Milli,
    /// Points of fit that it changes at once, in a moment of change (A18).
    pub change: i32,
    /// Whether it makes a promise (A17).
    pub promises: bool,
    /// Morale that an inspiring one lifts later, done with full strength (A15).
    pub lift: Milli,
    /// The side that it leans to.
    pub side: Option<Side>,
    /// How far it is practice in leading and in managing, at skill 0 (A21).
    pub practice: [Milli; 2],
}

impl Desk {
    pub(super) fn all(scenario: &Scenario) -> Vec<Self> {
        let weight = scenario.params.moment_weight;
        let of = |situation: &Situation| {
            let stages = scenario.stages.iter();
            let demands: Vec<Demand> = stages.map(|stage| moment::mix(situation.calls_for, stage.calls_for, weight)).collect();
            let free = situation.choices.iter().all(|choice| choice.when.is_empty());
            let dearest = situation.choices.iter().map(|choice| choice.cost).max().unwrap_or(0);
            Self {
                choices: situation.choices.iter().map(|choice| Figures::of(choice, situation.kind, &demands, scenario)).collect(),
                demands,
                affords_all: free.then_some(dearest),
            }
        };
        scenario.situations.iter().map(of).collect()
    }
}

impl Figures {
    fn of(choice: &Choice, kind: Kind, demands: &[Demand], scenario: &Scenario) -> Self {
        let p = &scenario.params;
        let (vision, process) = (i32::from(choice.lean.vision), i32::from(choice.lean.process));
        let breadth = if vision > 0 && process > 0 { p.breadth } else { 100 };
        Self {
            fits: demands.iter().map(|demand| moment::fit(choice.lean, *demand, p.mixed_fit)).collect(),
            effort: Effort::of(choice, p),
            spread: (p.vision_spread * vision + p.process_spread * process) * 10 / (vision + process).max(1),
            vision: vision * p.vision_gain * breadth,
            process: process * p.process_gain * breadth,
            change: if matches!(kind, Kind::Shift | Kind::Initiative) { 3 * vision } else { 0 },
            promises: vision >= 2 || vision > 0 && process > 0,
            lift: if choice.style == Style::Inspiring { p.inspiring_gain * 100 } else { 0 },
            side: choice.lean.side(),
            practice: [vision, process].map(|steps| steps * p.skill_by_use * 100),
        }
    }
}
