//! How fast bots play. `benches/README.md` says how to run it and what came out.
#![allow(clippy::print_stdout, reason = "this is what it is for")]

#[path = "games/by_hand/mod.rs"]
mod by_hand;
#[path = "games/instructions.rs"]
mod instructions;
#[path = "games/tables.rs"]
mod tables;

use std::hint::black_box;
use std::time::Instant;

use fulcrum::analysis::game;
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::library::resolve;
use fulcrum::scenario::model::Scenario;
use fulcrum::sim::company::Company;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::{moment, turn};
use rayon::prelude::*;

use by_hand::Game;
use tables::Tables;

/// The scenario that is measured.
const FLAGSHIP: &str = "garage-to-growth";
/// Seeds whose ends must be the same before anything is timed.
const COMPARED: u64 = 5_000;
/// Games of a round; short enough that many rounds pass undisturbed.
const ROUND: u64 = 400;
/// Rounds of a comparison.
const ROUNDS: usize = 250;

fn main() -> Result<(), String> {
    let loaded = resolve(FLAGSHIP).map_err(|error| format!("{error:?}"))?.load();
    let scenario = loaded.scenario.ok_or("the flagship has errors")?;
    let tables = Tables::of(&scenario);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1)?.parse::<u64>().ok()
    };
    if let Some(count) = number("--decisions") {
        println!("{}", decisions(&scenario, count));
    } else if let Some(count) = number("--decisions-by-hand") {
        println!("{}", decisions_by_hand(&tables, count));
    } else {
        by_policy(&scenario);
        against_the_hand(&scenario, &tables)?;
        on_threads(&scenario)?;
        count_instructions();
    }
    Ok(())
}

fn anybody(scenario: &Scenario) -> Company {
    turn::found(scenario, game::founder(scenario, Policy::Random, 0), Dice::new(0))
}

/// Plays games until so many decisions have been taken, and nothing else: for counting instructions and allocations.
fn decisions(scenario: &Scenario, count: u64) -> u64 {
    let mut company = anybody(scenario);
    let (mut seed, mut taken) = (0, 0);
    while taken < count {
        game::play(scenario, Policy::Random, seed, &mut company, &mut ());
        taken += u64::from(company.turn);
        seed += 1;
    }
    taken
}

/// The same in the loop written by hand.
fn decisions_by_hand(tables: &Tables, count: u64) -> u64 {
    let mut game = Game::new(tables);
    let (mut seed, mut taken) = (0, 0);
    while taken < count {
        taken += u64::from(game.play(seed).0);
        seed += 1;
    }
    taken
}

/// Every policy that does not look ahead: the best round, and the one in the middle.
fn by_policy(scenario: &Scenario) {
    println!("policy            games/s    median decisions/s");
    let mut company = anybody(scenario);
    for policy in Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead) {
        let mut rounds: Vec<(f64, f64)> = (0..40)
            .map(|round| {
                let mut taken = 0_u32;
                let begun = Instant::now();
                for seed in round * ROUND..(round + 1) * ROUND {
                    game::play(scenario, policy, seed, &mut company, &mut ());
                    taken += u32::from(company.turn);
                }
                (per_second(ROUND, begun), f64::from(taken) / begun.elapsed().as_secs_f64())
            })
            .collect();
        rounds.sort_by(|a, b| b.0.total_cmp(&a.0));
        let ((best, decisions), (median, _)) = (rounds[0], rounds[rounds.len() / 2]);
        println!("{:<15} {best:>9.0} {median:>9.0} {decisions:>11.0}", policy.name());
    }
}

/// The rules and the loop written by hand, turn and turn about.
fn against_the_hand(scenario: &Scenario, tables: &Tables) -> Result<(), String> {
    let (mut company, mut game) = (anybody(scenario), Game::new(tables));
    for seed in 0..COMPARED {
        game::play(scenario, Policy::Random, seed, &mut company, &mut ());
        let ending = company.ended.ok_or("a game does not end")?;
        let (ends, by_hand) = ((company.turn, ending.0, moment::value(scenario, &company)), game.play(seed));
        if ends != by_hand {
            return Err(format!("seed {seed}: the rules come to {ends:?}, the loop written by hand to {by_hand:?}"));
        }
    }
    let mut rounds = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS as u64 {
        let seeds = || round * ROUND..(round + 1) * ROUND;
        let begun = Instant::now();
        seeds().for_each(|seed| game::play(scenario, Policy::Random, seed, black_box(&mut company), &mut ()));
        let rules = per_second(ROUND, begun);
        let begun = Instant::now();
        seeds().for_each(|seed| {
            black_box(game.play(seed));
        });
        rounds.push((rules, per_second(ROUND, begun)));
    }
    let best = |which: fn(&(f64, f64)) -> f64| rounds.iter().map(which).fold(0.0, f64::max);
    let (rules, by_hand) = (best(|round| round.0), best(|round| round.1));
    let mut ratios: Vec<f64> = rounds.iter().map(|(rules, by_hand)| rules / by_hand).collect();
    ratios.sort_by(f64::total_cmp);
    println!("\nrandom, one core, the same {COMPARED} ends; the best of {ROUNDS} rounds of {ROUND} games each");
    println!("rules     {rules:>9.0} games/s");
    println!("by hand   {by_hand:>9.0} games/s");
    println!("ratio     best {:.2}, median {:.2}, worst {:.2}", rules / by_hand, ratios[ROUNDS / 2], ratios[0]);
    Ok(())
}

/// The same games on one thread and on two.
fn on_threads(scenario: &Scenario) -> Result<(), String> {
    let games = 60_000_u32;
    println!("\nrandom, {games} games");
    let mut sums = Vec::new();
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| error.to_string())?;
        let begun = Instant::now();
        let sum: i64 = pool.install(|| {
            let play = |company: &mut Company, seed: u32| {
                game::play(scenario, Policy::Random, seed.into(), company, &mut ());
                moment::value(scenario, company)
            };
            (0..games).into_par_iter().with_min_len(256).map_init(|| anybody(scenario), play).sum()
        });
        println!("{threads} threads {:>9.0} games/s", per_second(games.into(), begun));
        sums.push(sum);
    }
    if sums[0] == sums[1] { Ok(()) } else { Err("the number of threads changes what comes out".to_owned()) }
}

fn count_instructions() {
    println!("\ninstructions for each decision");
    for (who, argument) in [("rules", "--decisions"), ("by hand", "--decisions-by-hand")] {
        match instructions::for_each_decision(argument) {
            Ok(count) => println!("{who:<9} {count:>9}"),
            Err(why) => println!("{who:<9}   skipped: {why}"),
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "a few thousand")]
fn per_second(games: u64, begun: Instant) -> f64 {
    games as f64 / begun.elapsed().as_secs_f64()
}
