//! What the rules ask a scenario most often, looked up instead of searched for and worked out.

mod alias;
mod figures;
mod rates;

use alias::Alias;
pub(super) use figures::{Bundle, Desk, Figures, Meeting, Outcome};
pub(super) use rates::Rates;

use super::dice::{Key, Odds, Purpose};
use crate::scenario::model::{EndingId, Kind, Scenario, Situation, SituationId, StageId};

/// The situations, shocks and endings of a scenario in the order in which the rules ask for them, and the numbers that do not
/// change during a game. [`crate::scenario::load`] makes it; whoever changes a scenario by hand calls [`Scenario::replan`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    at: Vec<Option<SituationId>>,
    stages: Vec<Draws>,
    at_once: Vec<EndingId>,
    desks: Vec<Desk>,
    /// The parameters, as the rules use them.
    pub(super) rates: Rates,
}

/// What luck may bring in a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Draws {
    lots: Lots,
    hazards: Vec<Hazards>,
}

/// The situations that a stage may draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lots {
    /// By ascending id.
    pub all: Vec<Lot>,
    /// Draws each by its weight.
    by_weight: Alias,
}

/// A situation that a stage may draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lot {
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
}

/// Shocks that share the bits of one draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hazards {
    /// What their luck goes by.
    pub key: Key,
    /// The first of them; the others follow.
    pub first: u8,
    /// How likely each is.
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
            rates: Rates::of(&scenario.params),
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
    pub(super) fn hazards(&self, stage: StageId) -> &[Hazards] {
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

impl Lots {
    fn of(scenario: &Scenario, stage: usize) -> Self {
        let situations = (0_u16..).map(SituationId).zip(&scenario.situations);
        let here = situations.filter(|(_, situation)| situation.weight > 0 && situation.stages >> stage & 1 == 1);
        let all: Vec<Lot> = here.map(|(id, situation)| Lot::of(id, situation)).collect();
        let weights: Vec<u16> = all.iter().map(|lot| lot.weight).collect();
        Self { all, by_weight: Alias::of(&weights) }
    }

    /// The one that such bits draw; none where there is none.
    #[inline]
    pub fn drawn(&self, bits: u32) -> Option<&Lot> {
        self.all.get(self.by_weight.draw(bits))
    }
}

impl Lot {
    fn of(id: SituationId, situation: &Situation) -> Self {
        Self {
            id,
            weight: situation.weight,
            wait: situation.again.wait(),
            kind: situation.kind,
            asks: !situation.when.is_empty(),
        }
    }
}

impl Draws {
    fn of(scenario: &Scenario, stage: usize) -> Self {
        let chances: Vec<u8> =
            scenario.shocks.iter().map(|shock| shock.chance * u8::from(shock.stages >> stage & 1 == 1)).collect();
        let hazards = (0_u8..).zip(chances.chunks(Odds::LANES)).map(|(n, chances)| Hazards {
            key: Purpose::Shocks(n).key(),
            first: n * 4,
            odds: Odds::in_hundred(chances),
        });
        Self { lots: Lots::of(scenario, stage), hazards: hazards.filter(|hazards| hazards.odds.are_any()).collect() }
    }
}
