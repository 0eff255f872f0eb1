//! What the rules ask a scenario most often, looked up instead of searched for and worked out.

mod figures;

pub(super) use figures::{Desk, Figures};

use super::desk;
use super::dice::{Key, Odds, Purpose};
use crate::scenario::model::{EndingId, Kind, Scenario, ShockId, Situation, SituationId, StageId};

/// The situations, shocks and endings of a scenario in the order in which the rules ask for them, and the numbers that do not
/// change during a game. [`crate::scenario::load`] makes it; whoever changes a scenario by hand calls [`Scenario::replan`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    at: Vec<Option<SituationId>>,
    stages: Vec<Draws>,
    at_once: Vec<EndingId>,
    desks: Vec<Desk>,
}

/// What luck may bring in a stage; both by ascending id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Draws {
    lots: Lots,
    hazards: Vec<Hazard>,
}

/// The situations that a stage may draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lots {
    /// By ascending id.
    pub all: Vec<Lot>,
    /// The lot that is drawn, divided by its weight, lies below this in most turns: see [`super::desk`].
    pub usual: u64,
}

/// A situation that a stage may draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lot {
    /// What its luck goes by.
    pub key: Key,
    /// Which.
    pub id: SituationId,
    /// Above 0.
    pub weight: u16,
    /// See [`crate::scenario::model::Again::wait`].
    pub wait: u8,
    /// The sort of moment.
    pub kind: Kind,
    /// Whether it has conditions.
    pub asks: bool,
    /// Bits below these draw more than [`Lots::usual`].
    pub bar: u64,
}

/// A shock that may come in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hazard {
    /// What its luck goes by.
    pub key: Key,
    /// Which.
    pub id: ShockId,
    /// How likely it is.
    pub odds: Odds,
}

impl Plan {
    /// The plan of this scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let situations = || (0_u16..).map(SituationId).zip(&scenario.situations);
        let at = |turn: u8| situations().find(|(_, situation)| situation.at == Some(turn)).map(|(id, _)| id);
        let endings = (0_u8..).map(EndingId).zip(&scenario.endings).filter(|(_, ending)| ending.at_once);
        Self {
            at: (0..=scenario.turns).map(at).collect(),
            stages: (0..scenario.stages.len()).map(|stage| Draws::of(scenario, stage)).collect(),
            at_once: endings.map(|(id, _)| id).collect(),
            desks: Desk::all(scenario),
        }
    }

    /// The situation that comes with this turn for certain.
    #[inline]
    pub(super) fn at(&self, turn: u8) -> Option<SituationId> {
        self.at.get(usize::from(turn)).copied().flatten()
    }

    /// What this stage may draw, by ascending id.
    #[inline]
    pub(super) fn lots(&self, stage: StageId) -> &Lots {
        &self.stages[stage.index()].lots
    }

    /// The shocks that may come in this stage, by ascending id.
    #[inline]
    pub(super) fn hazards(&self, stage: StageId) -> &[Hazard] {
        &self.stages[stage.index()].hazards
    }

    /// This situation, as the rules take it.
    #[inline]
    pub(super) fn desk(&self, situation: SituationId) -> &Desk {
        &self.desks[situation.index()]
    }

    /// The endings that are checked every turn.
    #[inline]
    pub(super) fn at_once(&self) -> &[EndingId] {
        &self.at_once
    }
}

impl Lot {
    fn of(id: SituationId, situation: &Situation, usual: u64) -> Self {
        Self {
            key: Purpose::Lot(id).key(),
            id,
            weight: situation.weight,
            wait: situation.again.wait(),
            kind: situation.kind,
            asks: !situation.when.is_empty(),
            bar: desk::bar(usual * u64::from(situation.weight)),
        }
    }
}

impl Draws {
    fn of(scenario: &Scenario, stage: usize) -> Self {
        let situations = (0_u16..).map(SituationId).zip(&scenario.situations);
        let lots = situations.filter(|(_, situation)| situation.weight > 0 && situation.stages >> stage & 1 == 1);
        let weights: u64 = lots.clone().map(|(_, situation)| u64::from(situation.weight)).sum();
        let usual = 4 * desk::HALVING / weights.max(1);
        let shocks = (0_u8..).map(ShockId).zip(&scenario.shocks).filter(|(_, shock)| shock.stages >> stage & 1 == 1);
        Self {
            lots: Lots { all: lots.map(|(id, situation)| Lot::of(id, situation, usual)).collect(), usual },
            hazards: shocks
                .filter_map(|(id, shock)| {
                    Some(Hazard { key: Purpose::Shock(id).key(), id, odds: Odds::in_hundred(shock.chance)? })
                })
                .collect(),
        }
    }
}
