//! How long it takes to try every road of a long game over a thousand futures: on one thread, and on all.

#![allow(missing_docs, clippy::expect_used, clippy::print_stdout, reason = "a bench")]

use std::time::{Duration, Instant};

use fulcrum::analysis::policy::Policy;
use fulcrum::analysis::roads::{ENOUGH, Search};
use fulcrum::scenario::library::resolve;
use fulcrum::session::Run;
use fulcrum::session::journal::Founding;

fn main() {
    let scenario = resolve("garage-to-growth").expect("it is shipped").load().scenario.expect("it is good");
    let scenario = std::sync::Arc::new(scenario);
    let mut run = Run::begin(scenario.clone(), Founding::of(&scenario, 7, 0));
    while run.ending().is_none() {
        let choice = Policy::Balanced.choose(&scenario, &run.company, run.dice());
        run.decide(choice).expect("a bot takes what can be taken");
    }
    let roads: usize = Search::of(&run).roads().iter().map(|turn| 1 + turn.others.len()).sum();
    println!("{} turns, {roads} roads, {ENOUGH} futures each", run.turns.len());
    let one = best(&run, 1);
    let all = best(&run, 0);
    println!("one thread:   {:7.0} ms", one.as_secs_f64() * 1e3);
    println!("all threads:  {:7.0} ms", all.as_secs_f64() * 1e3);
    println!("one / all:    {:7.2}", one.as_secs_f64() / all.as_secs_f64());
}

/// The best of five; 0 threads are as many as there are cores.
fn best(run: &Run, threads: usize) -> Duration {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let once = || {
        let start = Instant::now();
        pool.install(|| Search::of(run).deepen(ENOUGH));
        start.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap_or_default()
}
