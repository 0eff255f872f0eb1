//! A team's company and what lies on its desk.

use serde::Serialize;

use crate::session::Run;
use crate::session::room::{Phase, Room};
use crate::session::view::{self, Beam, ChoiceView, Gauge};

/// A company as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompanyView {
    /// The stage's name.
    pub stage: String,
    /// Cash, customers, team.
    pub numbers: Vec<Gauge>,
    /// The gauges.
    pub gauges: Vec<Gauge>,
    /// The beam.
    pub beam: Beam,
    /// How it ended, if it did: the ending's name.
    pub ended: Option<String>,
}

impl CompanyView {
    pub(super) fn of(run: &Run) -> Self {
        Self {
            stage: run.scenario.stage(run.company.stage).name.clone(),
            numbers: view::numbers(run),
            gauges: view::gauges(run),
            beam: view::beam(run),
            ended: run.ending().map(|ending| ending.name.clone()),
        }
    }
}

/// What lies on a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SituationView {
    /// Its title.
    pub title: String,
    /// "Crisis".
    pub kind: String,
    /// Its icon.
    pub kind_icon: &'static str,
    /// What such a moment calls for, as a phrase.
    pub calls: String,
    /// What happens.
    pub paragraphs: Vec<String>,
    /// Two to four; none as long as the situation is being told.
    pub choices: Vec<ChoiceView>,
}

impl SituationView {
    /// What lies on a team's desk, while its turn is being played.
    pub(super) fn of(room: &Room, run: &Run) -> Option<Self> {
        if !room.phase.is_before_outcome() || run.company.ended.is_some() {
            return None;
        }
        let view::TurnView { title, kind, kind_icon, calls, paragraphs, choices, .. } = view::turn(run);
        let choices = if room.phase == Phase::Brief { Vec::new() } else { choices };
        Some(Self { title, kind, kind_icon, calls, paragraphs, choices })
    }
}
