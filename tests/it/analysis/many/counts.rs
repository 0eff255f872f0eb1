use std::sync::atomic::{AtomicU64, Ordering};

use super::{HEALTHY, in_threads, plan, played, written};
use crate::games::{scenario, shipped};
use fulcrum::analysis::game::play;
use fulcrum::analysis::many::findings::findings;
use fulcrum::analysis::many::{Plan, play_all};
use fulcrum::analysis::policy::Policy;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::{moment, turn};

#[test]
fn any_number_of_threads_gives_the_same_to_the_bit() {
    let healthy = written(HEALTHY);
    let plan = plan(1_000, Plan::quick());
    let all = || {
        let summaries = played(&healthy, &plan);
        let found = findings(&healthy, &plan, &summaries, &|_| {});
        (summaries, found)
    };
    let alone = in_threads(1, all);
    assert_eq!(alone, in_threads(2, all));
    assert_eq!(alone, in_threads(5, all));
}

#[test]
fn every_policy_plays_the_same_seeds_one_after_the_other() {
    for scenario in shipped() {
        let plan = plan(40, [Policy::Reader, Policy::Random]);
        for summary in played(&scenario, &plan) {
            for (game, &value) in (0_u64..).zip(&summary.values) {
                let mut company = turn::found(&scenario, [0; 3], Dice::new(0));
                play(&scenario, summary.policy, plan.seed + game, &mut company, &mut ());
                assert_eq!(value, moment::value(&scenario, &company));
            }
        }
    }
}

#[test]
fn what_is_counted_adds_up() {
    for scenario in shipped() {
        for summary in played(&scenario, &plan(120, Plan::quick())) {
            assert_eq!((summary.games, summary.values.len()), (120, 120));
            assert_eq!(summary.endings.iter().sum::<u64>(), 120, "every game ends once");
            let choices = || summary.traffic.choices.iter().flatten();
            assert_eq!(choices().map(|choice| choice.taken).sum::<u64>(), summary.decisions);
            assert!(choices().all(|choice| choice.taken <= choice.open && choice.open + choice.too_dear <= choice.shown));
            assert!(summary.traffic.games.iter().all(|&games| games <= 120));
            assert_eq!(summary.traffic.stages[0], 120, "every game begins in the first stage");
            let promises = summary.promises;
            assert!(promises.on_time <= promises.finished && promises.finished <= promises.started);
            for spread in summary.meters.iter().chain([&summary.value]) {
                let figures = [spread.p10, spread.p25, spread.p50, spread.p75, spread.p90];
                assert!(figures.is_sorted(), "{spread:?}");
            }
        }
    }
}

#[test]
fn a_path_leads_from_the_start_to_the_end() {
    let scenario = scenario("garage-to-growth");
    for summary in played(&scenario, &plan(60, [Policy::Visionary, Policy::Reader])) {
        for (place, path) in summary.paths.iter().enumerate() {
            let turns = usize::from(scenario.turns);
            assert_eq!((path.mean.len(), path.p10.len(), path.p90.len()), (turns + 1, turns + 1, turns + 1));
            assert!((path.mean[0] - f64::from(scenario.start[place])).abs() < 1e-9);
            assert!((path.mean[turns] - summary.meters[place].mean).abs() < 1e-6);
            assert_eq!(i64::from(path.p10[turns]), summary.meters[place].p10);
            assert!(path.p10.iter().zip(&path.p90).all(|(low, high)| low <= high));
        }
    }
}

#[test]
fn who_looks_ahead_plays_a_tenth_and_progress_tells_of_every_game() {
    let scenario = scenario("first-week");
    let plan = plan(20, [Policy::Lookahead, Policy::Operator]);
    let told = AtomicU64::new(0);
    let summaries = play_all(&scenario, &plan, &|games| {
        told.fetch_add(games, Ordering::Relaxed);
    });
    assert_eq!([summaries[0].games, summaries[1].games], [2, 20]);
    assert_eq!((told.into_inner(), plan.games_in_all()), (22, 22));
}
