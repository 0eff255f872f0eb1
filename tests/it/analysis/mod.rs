//! Bots, futures, the debrief and its charts.
#![allow(clippy::expect_used, reason = "these are tests")]

mod charts;
mod debriefs;
mod roads;
mod ways_of_playing;

use std::sync::Arc;

use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::library::{SHIPPED, resolve};
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;
use fulcrum::session::journal::Founding;

fn scenario(name: &str) -> Arc<Scenario> {
    let loaded = resolve(name).expect("it is shipped").load();
    Arc::new(loaded.scenario.expect("it has no errors"))
}

fn shipped() -> impl Iterator<Item = Arc<Scenario>> {
    SHIPPED.iter().map(|(name, _)| scenario(name))
}

fn begun(scenario: &Arc<Scenario>, seed: u64) -> Run {
    let founder = usize::try_from(seed).unwrap_or(0) % scenario.founders.len();
    Run::begin(Arc::clone(scenario), Founding::of(scenario, seed, founder))
}

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
