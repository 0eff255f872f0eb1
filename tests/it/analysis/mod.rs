//! Bots, futures, the debrief and its charts.
#![allow(clippy::expect_used, reason = "these are tests")]

mod charts;
mod claims;
mod debriefs;
mod many;
mod roads;
mod traffic;
mod ways_of_playing;

use std::sync::Arc;

use crate::games::{begun, scenario, shipped};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;

fn played(scenario: &Arc<Scenario>, policy: Policy, seed: u64) -> Run {
    let mut run = begun(scenario, seed);
    while run.company.ended.is_none() {
        let choice = policy.choose(scenario, &run.company, run.dice());
        run.decide(choice).expect("a bot takes what can be taken");
    }
    run
}

/// All but the slow one.
fn quick() -> impl Iterator<Item = Policy> {
    Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead)
}
