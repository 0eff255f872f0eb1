//! Shipped scenarios, and games begun in them.
#![allow(clippy::expect_used, reason = "these are tests")]

use std::sync::Arc;

use fulcrum::scenario::library::{SHIPPED, resolve};
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;
use fulcrum::session::journal::Founding;

/// The shipped scenario of this name.
pub fn scenario(name: &str) -> Arc<Scenario> {
    let loaded = resolve(name).expect("it is shipped").load();
    Arc::new(loaded.scenario.expect("it has no errors"))
}

/// All of them.
pub fn shipped() -> impl Iterator<Item = Arc<Scenario>> {
    SHIPPED.iter().map(|(name, _)| scenario(name))
}

/// A game with this luck; founders take turns.
pub fn begun(scenario: &Arc<Scenario>, seed: u64) -> Run {
    let founder = usize::try_from(seed).unwrap_or(0) % scenario.founders.len();
    Run::begin(Arc::clone(scenario), Founding::of(scenario, seed, founder))
}
