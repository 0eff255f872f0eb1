//! Shares: of games, of founders, of debriefs.

use std::sync::Arc;

use rayon::prelude::*;

use super::affordable;
use super::estimate::{Estimate, Seeds};
use super::gauge::nothing;
use super::trial::Trial;
use crate::analysis::debrief::profile::{Archetype, profile};
use crate::analysis::game::founder;
use crate::scenario::model::{EndingId, ONE, Policy, Scenario, Skill};
use crate::session::Run;
use crate::session::journal::Founding;
use crate::session::view::draw;

/// From this many points on somebody is strong in a skill.
const STRONG: u8 = 60;

fn share(seeds: Seeds, hit: impl Fn(u64) -> bool + Sync) -> Option<Estimate> {
    let hits = (0..seeds.games).into_par_iter().filter(|n| hit(seeds.first.wrapping_add(*n))).count();
    Estimate::share(hits as u64, seeds.games)
}

/// Games that end so.
pub(super) fn ending(scenario: &Scenario, ending: EndingId, policy: Policy, seeds: Seeds) -> Option<Estimate> {
    let trial = Trial::new(scenario, policy);
    share(affordable(policy, seeds), |seed| trial.play(seed, &mut nothing()).ended == Some(ending))
}

/// Founders drawn by lot who are strong in this (A20).
pub(super) fn natures(skill: Skill, seeds: Seeds) -> Option<Estimate> {
    share(seeds, |seed| draw(seed).skills[skill as usize] >= STRONG)
}

/// Runs whose debrief says how they were played (A16, A33). Debriefs take long: a twentieth of the games.
pub(super) fn recognised(scenario: &Scenario, policy: Policy, seeds: Seeds) -> Option<Estimate> {
    let scenario = Arc::new(scenario.clone());
    share(seeds.fewer(20), |seed| {
        let skills = founder(&scenario, policy, seed).map(|points| u8::try_from(points / ONE).unwrap_or(0));
        let mut run = Run::begin(Arc::clone(&scenario), Founding { skills, ..Founding::of(&scenario, seed, 0) });
        while run.company.ended.is_none() {
            let choice = policy.choose(&scenario, &run.company, run.dice());
            if run.decide(choice).is_err() {
                break;
            }
        }
        names(policy).contains(&profile(&run).archetype)
    })
}

/// What the debrief may call it.
fn names(policy: Policy) -> &'static [Archetype] {
    match policy {
        Policy::Visionary | Policy::ComfortVision => &[Archetype::Visionary, Archetype::HabitVision],
        Policy::Operator | Policy::ComfortProcess => &[Archetype::Operator, Archetype::HabitProcess],
        Policy::Reader => &[Archetype::Reader],
        _ => &[],
    }
}
