//! Many games, what is counted in them, and the weak spots that they show.

mod counts;
mod figures;
mod page;
mod weak_spots;

use fulcrum::analysis::many::{Plan, Summary, play_all};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::load;
use fulcrum::scenario::model::Scenario;

/// A scenario in which nothing weak is found.
const HEALTHY: &str = include_str!("healthy.ron");

/// The healthy scenario with one part replaced.
fn with(old: &str, new: &str) -> Scenario {
    assert!(HEALTHY.contains(old), "{old} is not in the healthy scenario");
    written(&HEALTHY.replacen(old, new, 1))
}

fn written(text: &str) -> Scenario {
    let loaded = load("test.ron", text);
    loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

fn plan(games: u32, policies: impl IntoIterator<Item = Policy>) -> Plan {
    Plan { games, seed: 11, policies: policies.into_iter().collect() }
}

fn played(scenario: &Scenario, plan: &Plan) -> Vec<Summary> {
    play_all(scenario, plan, &|_| {})
}

fn in_threads<T: Send>(threads: usize, play: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads").install(play)
}
