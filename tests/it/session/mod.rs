//! Runs and their journals, who keeps them, and what a screen shows of them.
#![allow(clippy::expect_used, reason = "these are tests")]

mod actor;
mod authors;
mod damage;
mod journals;
mod shelves;
mod stories;
mod turns;
mod undo;

use std::sync::Arc;

use crate::games::{begun, scenario, shipped};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;
use fulcrum::session::journal::Journal;
use fulcrum::sim::turn::open_choices;

fn decide(run: &mut Run, policy: Policy) {
    let choice = policy.choose(&run.scenario, &run.company, run.dice());
    run.decide(choice).expect("a bot takes what can be taken");
}

fn played(scenario: &Arc<Scenario>, seed: u64) -> Run {
    let mut run = begun(scenario, seed);
    while run.company.ended.is_none() {
        decide(&mut run, Policy::Random);
    }
    run
}

/// A game in which much was taken back, played to its end and beyond it.
fn wandering(scenario: &Arc<Scenario>, seed: u64) -> Run {
    let mut run = begun(scenario, seed);
    for turns_back in [1, 3] {
        for _ in 0..3 {
            decide(&mut run, Policy::Random);
        }
        let turn = run.company.turn - turns_back;
        run.undo(turn).expect("it was played");
    }
    while run.company.ended.is_none() {
        let last = open_choices(&run.scenario, &run.company).last().expect("one is always open");
        run.decide(last).expect("it is open");
    }
    run.reflect(vec![-2, 2, 0, 1, -1, 0, 0, 2]);
    run.commit("Ask “why?” on Monday,\nand \"how?\" on Tuesday 🙂".to_owned());
    run
}

fn fold(scenario: &Arc<Scenario>, journal: Journal) -> Run {
    Run::fold(Arc::clone(scenario), journal).expect("it fits")
}

#[track_caller]
fn same(one: &Run, other: &Run) {
    assert_eq!(one.founding, other.founding);
    assert_eq!(one.entries, other.entries);
    assert_eq!(one.turns, other.turns);
    assert_eq!(one.company, other.company);
    assert_eq!(one.reflection, other.reflection);
    assert_eq!(one.commitment, other.commitment);
}
