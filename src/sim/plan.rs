//! What the rules ask a scenario most often, looked up instead of searched for.

use super::dice::{Key, Purpose};
use crate::scenario::model::{EndingId, Scenario, ShockId, SituationId, StageId};

/// The situations, shocks and endings of a scenario in the order in which the rules ask for them.
/// [`crate::scenario::load`] makes it; whoever changes those of a scenario by hand makes it again with [`Plan::of`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    at: Vec<Option<SituationId>>,
    stages: Vec<Draws>,
    at_once: Vec<EndingId>,
}

/// What luck may bring in a stage; both by ascending id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Draws {
    lots: Vec<Lot>,
    hazards: Vec<Hazard>,
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
}

/// A shock that may come in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hazard {
    /// What its luck goes by.
    pub key: Key,
    /// Which.
    pub id: ShockId,
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
        }
    }

    /// The situation that comes with this turn for certain.
    #[inline]
    pub(super) fn at(&self, turn: u8) -> Option<SituationId> {
        self.at.get(usize::from(turn)).copied().flatten()
    }

    /// What this stage may draw, by ascending id.
    #[inline]
    pub(super) fn lots(&self, stage: StageId) -> &[Lot] {
        self.stages.get(stage.index()).map_or(&[], |draws| &draws.lots)
    }

    /// The shocks that may come in this stage, by ascending id.
    #[inline]
    pub(super) fn hazards(&self, stage: StageId) -> &[Hazard] {
        self.stages.get(stage.index()).map_or(&[], |draws| &draws.hazards)
    }

    /// The endings that are checked every turn.
    #[inline]
    pub(super) fn at_once(&self) -> &[EndingId] {
        &self.at_once
    }
}

impl Draws {
    fn of(scenario: &Scenario, stage: usize) -> Self {
        let situations = (0_u16..).map(SituationId).zip(&scenario.situations);
        let lots = situations.filter(|(_, situation)| situation.weight > 0 && situation.stages >> stage & 1 == 1);
        let shocks = (0_u8..).map(ShockId).zip(&scenario.shocks).filter(|(_, shock)| shock.stages >> stage & 1 == 1);
        Self {
            lots: lots
                .map(|(id, situation)| Lot {
                    key: Purpose::Lot(id).key(),
                    id,
                    weight: situation.weight,
                    wait: situation.again.wait(),
                })
                .collect(),
            hazards: shocks.map(|(id, _)| Hazard { key: Purpose::Shock(id).key(), id }).collect(),
        }
    }
}
