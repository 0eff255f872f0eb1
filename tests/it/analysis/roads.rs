//! Roads not taken, luck and judgement: on shipped games, and on scenarios whose answers are known beforehand.

use std::sync::Arc;

use super::{played, quick, scenario, shipped};
use fulcrum::analysis::debrief::causes::changes;
use fulcrum::analysis::futures::{Manner, play_out, worth};
use fulcrum::analysis::policy::Policy;
use fulcrum::analysis::roads::{Roads, Search};
use fulcrum::scenario::load;
use fulcrum::scenario::model::{Meter, Scenario};
use fulcrum::session::Run;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::origin::Origin;

fn searched(run: &Run, games: u32) -> Search<'_> {
    let mut search = Search::of(run);
    search.deepen(games);
    search
}

fn roads(run: &Run, games: u32) -> Vec<Roads> {
    searched(run, games).roads()
}

#[test]
fn the_road_that_was_taken_differs_from_itself_by_nothing() {
    for name in ["first-week", "garage-to-growth"] {
        let run = played(&scenario(name), Policy::Balanced, 5);
        for (place, found) in roads(&run, 8).into_iter().enumerate() {
            assert_eq!(found.taken.choice, run.turns[place].choice);
            assert_eq!((found.taken.more.value, found.taken.more.within, found.taken.ahead), (0, 0, 50));
            assert!(found.taken.meters.iter().all(|(_, by)| (by.value, by.within) == (0, 0)));
            assert!(found.others.iter().all(|road| road.choice != found.taken.choice));
        }
    }
}

#[test]
fn the_same_futures_come_again_however_they_are_cut_up() {
    let run = played(&scenario("first-week"), Policy::Random, 9);
    let mut steps = Search::of(&run);
    for games in [3, 40, 41, 100] {
        steps.deepen(games);
    }
    assert_eq!(steps.roads(), roads(&run, 100));
    assert_eq!(steps.split(), searched(&run, 100).split());
}

#[test]
fn luck_and_judgement_are_the_result_to_the_euro() {
    for scenario in shipped() {
        for (seed, policy) in (0..).zip(quick()) {
            let run = played(&scenario, policy, seed);
            let split = searched(&run, 6).split();
            assert_eq!(split.result, worth(&scenario, &run.company));
            assert_eq!(split.by_lot + split.judgement() + split.luck(), split.result, "{}", policy.name());
        }
    }
}

#[test]
fn origins_are_the_whole_of_every_change() {
    for scenario in shipped() {
        for (seed, policy) in (0..).zip(quick()) {
            let run = played(&scenario, policy, seed);
            let changes = changes(&run);
            assert_eq!(changes.len(), 1 + scenario.meters().count());
            for change in changes {
                assert_eq!(change.parts.iter().sum::<i64>(), change.last.0 - change.first.0, "{}", change.label);
                for (origin, whole) in Origin::ALL.into_iter().zip(change.parts) {
                    assert_eq!(change.turns.iter().map(|turn| turn[origin as usize]).sum::<i64>(), whole);
                }
            }
        }
    }
}

#[test]
fn a_run_replayed_under_its_own_luck_ends_as_it_ended() {
    let scenario = scenario("first-week");
    let run = played(&scenario, Policy::Reader, 4);
    let first = &run.turns[0];
    let dice: Dice = run.dice();
    let end = play_out(&scenario, &first.before, first.choice, dice, dice, |company, dice| {
        Policy::Reader.choose(&scenario, company, dice)
    });
    assert_eq!(end, run.company);
}

#[test]
fn what_somebody_would_probably_do_is_as_likely_as_they_do_it() {
    let scenario = scenario("garage-to-growth");
    let run = played(&scenario, Policy::Balanced, 3);
    let manner = Manner::of(&run);
    for played in run.turns.iter().step_by(5) {
        let open: Vec<usize> = fulcrum::sim::turn::open_choices(&scenario, &played.before).collect();
        let odds = manner.odds(&scenario, &played.before, &open);
        let mut taken = vec![0_i64; open.len()];
        for seed in 0..4_000 {
            let choice = manner.choose(&scenario, &played.before, Dice::new(seed));
            taken[open.iter().position(|one| *one == choice).unwrap()] += 1;
        }
        let whole: i64 = odds.iter().sum();
        for (taken, odds) in taken.iter().zip(&odds) {
            assert!((taken - odds * 4_000 / whole).abs() < 130, "{taken} of 4000, {odds} of {whole}");
        }
    }
}

/// One turn, and two choices of which the second brings ten thousand more with a chance of `percent`; nothing else differs.
fn bet(percent: u8) -> Arc<Scenario> {
    let text = format!(
        "(format: 1, title: \"T\", summary: \"S\", turns: 1,
        stages: [(id: \"one\", name: \"N\", about: \"N.\", calls_for: (vision: 1, process: 1))],
        situations: [(id: \"bet\", title: \"T\", kind: Steady, text: \"T.\", choices: [
            (text: \"Sure\", lean: Both(1, 1), attention: 1, outcomes: [(chance: 100, text: \"A.\", effects: [Add(\"cash\", 0)])]),
            (text: \"Bet\", lean: Both(1, 1), attention: 1, rests_on: [], outcomes: [
                (chance: {percent}, text: \"A.\", effects: [Add(\"cash\", 10)]), (chance: {}, text: \"B.\", effects: [Add(\"cash\", -10)])]),
        ])], endings: [(id: \"end\", name: \"E\", text: \"E.\")])",
        100 - percent
    );
    let loaded = load("bet.ron", &text);
    Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}

/// The chance of the good end as the rules make it: the author's, shifted by what it rests on.
fn chance(scenario: &Arc<Scenario>) -> f64 {
    let run = crate::games::begun(scenario, 3);
    let cash = |seed: u64, choice: usize| {
        let mut other = Run::begin(Arc::clone(scenario), fulcrum::session::journal::Founding { seed, ..run.founding.clone() });
        other.decide(choice).expect("it is open");
        other.company.get(Meter::CASH)
    };
    let good = (0..20_000).filter(|&seed| cash(seed, 1) > cash(seed, 0)).count();
    f64::from(u32::try_from(good).expect("20,000 at most")) / 20_000.0
}

#[test]
#[allow(clippy::cast_precision_loss, reason = "thousands of euros")]
fn a_bet_is_worth_what_its_odds_say() {
    for percent in [20, 50, 80] {
        let scenario = bet(percent);
        let mut run = crate::games::begun(&scenario, 3);
        run.decide(0).unwrap();
        let known = (2.0 * chance(&scenario) - 1.0) * 10_000.0;
        let found = &roads(&run, 4_000)[0];
        let bet = found.best().unwrap();
        let off = (bet.more.value as f64 - known).abs();
        assert!(off < 450.0, "{percent}: {} of {known}", bet.more.value);
        // Of a throw with two ends 20,000 apart the interval is known as well: 1.96 of its standard errors.
        let p = chance(&scenario);
        let within = 1.96 * 20_000.0 * (p * (1.0 - p) / 4_000.0).sqrt();
        assert!((bet.more.within as f64 - within).abs() < within / 20.0, "{} of {within}", bet.more.within);
        assert_eq!(bet.more.is_clear(), known.abs() > 1_000.0, "{percent}");
    }
}

#[test]
fn a_good_decision_with_a_bad_result_is_told_so() {
    use fulcrum::analysis::debrief::debrief_over;
    use fulcrum::analysis::debrief::decisions::{Judged, Luck};
    let scenario = bet(80);
    let lost = (0..).map(|seed| {
        let mut run = crate::games::begun(&scenario, seed);
        run.decide(1).unwrap();
        run
    });
    let run = lost.into_iter().find(|run| run.turns[0].turned.outcome == 1).unwrap();
    let debrief = debrief_over(&run, 1_000);
    let decision = &debrief.decisions[0];
    assert_eq!((decision.judged, decision.luck), (Judged::Best, Luck::Bad), "{decision:?}");
    assert!(decision.added < -10_000, "{}", decision.added);
    assert!(debrief.split.judgement() > 0 && debrief.split.luck() < 0, "{:?}", debrief.split);
}
