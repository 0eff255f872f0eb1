//! What authors do to a game: they change it by hand, and save the file in the middle of it.

use std::sync::Arc;

use fulcrum::scenario::load;
use fulcrum::scenario::model::{FlagId, Meter, ONE, Scenario};
use fulcrum::session::Run;
use fulcrum::session::change::Change;
use fulcrum::session::view::{Chance, Standing, standings};

use super::{begun, decide, fold, scenario};
use fulcrum::analysis::policy::Policy;

const TUTORIAL: &str = include_str!("../../../scenarios/first-week.ron");
const FLAGSHIP: &str = include_str!("../../../scenarios/garage-to-growth.ron");

/// A shipped scenario with a place of its text changed.
fn edited(text: &str, from: &str, to: &str) -> Arc<Scenario> {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let loaded = load("edited.ron", &text.replacen(from, to, 1));
    Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}

fn played(scenario: &Arc<Scenario>, seed: u64, turns: usize) -> Run {
    let mut run = begun(scenario, seed);
    for _ in 0..turns {
        decide(&mut run, Policy::Reader);
    }
    run
}

fn path(run: &Run) -> Vec<(String, usize)> {
    run.turns.iter().map(|played| (run.decided(played).0.id.clone(), played.choice)).collect()
}

fn standing(run: &Run, id: &str) -> Standing {
    standings(run).into_iter().find(|one| one.id == id).expect("there is such a situation")
}

#[test]
fn whatever_is_changed_by_hand_is_so_afterwards_and_survives_the_journal() {
    let scenario = scenario("garage-to-growth");
    let mut run = played(&scenario, 5, 2);
    let elsewhere = scenario.situations.iter().find(|one| one.id != run.situation().id).expect("another").id.clone();
    let (stage, flag, person) = (scenario.stages[2].id.clone(), scenario.flags[0].clone(), scenario.people[0].id.clone());
    let team = run.company.get(Meter::TEAM);
    for change in [
        Change::Desk(elsewhere.clone()),
        Change::Stage(stage),
        Change::Meter("trust".to_owned(), 7),
        Change::Meter("morale".to_owned(), 999),
        Change::Meter("team".to_owned(), -3),
        Change::Flag(flag, true),
        Change::Person(person, true),
    ] {
        assert!(run.change(change.clone()).is_some(), "{change:?}");
    }
    assert_eq!(run.situation().id, elsewhere);
    assert_eq!(run.company.stage.index(), 2);
    assert_eq!(run.company.get(Meter::TRUST), 7 * ONE);
    assert_eq!(run.company.get(Meter::MORALE), 100 * ONE, "no meter leaves its range");
    assert!(run.company.has(FlagId(0)));
    assert_eq!(run.company.get(Meter::TEAM), 2 * ONE, "one person at least, and the one who was hired");
    assert_ne!(run.company.get(Meter::TEAM), team);
    assert!(run.is_arranged());
    decide(&mut run, Policy::Reader);
    let again = fold(&scenario, run.journal());
    assert_eq!(again.company, run.company);
    assert_eq!(again.turns, run.turns);
}

#[test]
fn what_the_scenario_does_not_have_cannot_be_changed() {
    let mut run = played(&scenario("first-week"), 5, 1);
    let before = run.clone();
    let nothing = "nothing".to_owned();
    for change in [
        Change::Desk(nothing.clone()),
        Change::Stage(nothing.clone()),
        Change::Meter(nothing.clone(), 1),
        Change::Flag(nothing.clone(), true),
        Change::Person(nothing, true),
    ] {
        assert_eq!(run.change(change), None);
    }
    assert_eq!((run.company, run.entries), (before.company, before.entries));
}

#[test]
fn taking_a_decision_back_keeps_what_was_changed_before_it() {
    let scenario = scenario("first-week");
    let mut run = played(&scenario, 5, 1);
    run.change(Change::Meter("trust".to_owned(), 3)).expect("there is trust");
    let changed = run.company.clone();
    decide(&mut run, Policy::Reader);
    run.undo(2).expect("it was played");
    assert_eq!(run.company, changed);
    decide(&mut run, Policy::Operator);
    assert_eq!(fold(&scenario, run.journal()).company, run.company);
    let branch = run.branch(3).expect("it was reached");
    assert_eq!(branch.company, run.company, "a branch has been changed as well");
}

#[test]
fn causes_still_add_up_to_the_change_of_a_turn() {
    use fulcrum::sim::cause::Tracked;
    let mut run = played(&scenario("first-week"), 5, 1);
    run.change(Change::Meter("trust".to_owned(), 90)).expect("there is trust");
    decide(&mut run, Policy::Reader);
    for (place, played) in run.turns.iter().enumerate() {
        let by = run.after(place).get(Meter::TRUST) - played.before.get(Meter::TRUST);
        assert_eq!(played.ledger.total(Tracked::Meter(Meter::TRUST)), by);
    }
}

#[test]
fn a_game_that_is_over_goes_on_at_whatever_is_put_on_the_desk() {
    let scenario = scenario("first-week");
    let mut run = begun(&scenario, 5);
    while run.ending().is_none() {
        decide(&mut run, Policy::Reader);
    }
    run.change(Change::Desk(scenario.situations[1].id.clone())).expect("it is there");
    assert!(run.ending().is_none());
    decide(&mut run, Policy::Reader);
    assert!(run.ending().is_some(), "the last turn is the last one still");
}

#[test]
fn a_saved_comma_changes_nothing() {
    let scenario = scenario("garage-to-growth");
    let run = played(&scenario, 8, 6);
    let carried = run.under(Arc::clone(&scenario));
    assert_eq!(carried.stopped_at, None);
    assert_eq!((path(&carried.run), &carried.run.company), (path(&run), &run.company));
    assert!(!carried.run.is_arranged());
}

#[test]
fn whoever_mends_a_text_or_a_number_stands_where_they_stood() {
    let run = played(&scenario("first-week"), 8, 3);
    let now = run.situation();
    let changed = edited(TUTORIAL, &now.title, "A better title");
    let carried = run.under(changed);
    assert_eq!(carried.run.situation().title, "A better title");
    assert_eq!(carried.run.situation().id, now.id);
    assert_eq!(path(&carried.run), path(&run));
    assert_eq!(carried.run.founding.seed, run.founding.seed);
    // And it can be gone on with.
    assert_eq!(fold(&carried.run.scenario, carried.run.journal()).company, carried.run.company);
}

#[test]
fn a_new_situation_does_not_push_aside_what_was_played() {
    let run = played(&scenario("garage-to-growth"), 8, 5);
    let (id, text) = (
        "situations: [",
        "situations: [(id: \"brand-new\", title: \"New\", kind: Growth, weight: 1000, again: After(1), text: \"T.\", choices: [(text: \"A.\", lean: Vision(1)), (text: \"B.\", lean: Process(1))]),",
    );
    let changed = edited(FLAGSHIP, id, text);
    let fresh = played(&changed, 8, 5);
    assert_ne!(path(&fresh), path(&run), "the dice alone would bring the new one");
    let carried = run.under(changed);
    assert_eq!(carried.stopped_at, None);
    assert_eq!(path(&carried.run), path(&run));
    assert_eq!(carried.run.situation().id, run.situation().id);
}

#[test]
fn a_choice_is_known_by_its_words_wherever_it_stands_now() {
    let run = played(&scenario("first-week"), 8, 1);
    let (situation, taken) = run.decided(&run.turns[0]);
    let id = situation.id.clone();
    let mut changed = (*run.scenario).clone();
    let place = changed.situations.iter().position(|one| one.id == id).expect("it is there");
    changed.situations[place].choices.reverse();
    changed.replan();
    let carried = run.under(Arc::new(changed));
    assert_eq!(carried.run.decided(&carried.run.turns[0]).1.text, taken.text);
}

#[test]
fn where_a_situation_is_gone_the_game_stands_before_it() {
    let run = played(&scenario("garage-to-growth"), 8, 5);
    let gone = run.decided(&run.turns[3]).0.id.clone();
    let changed = edited(FLAGSHIP, &format!("id: \"{gone}\""), &format!("id: \"{gone}-anew\""));
    let carried = run.under(changed);
    assert_eq!(carried.stopped_at, Some(4));
    assert_eq!(path(&carried.run), path(&run)[..3]);
}

#[test]
fn an_author_is_told_why_a_situation_may_come_or_not() {
    let scenario = scenario("garage-to-growth");
    let run = played(&scenario, 5, 3);
    let all = standings(&run);
    assert_eq!(all.len(), scenario.situations.len());
    assert_eq!(standing(&run, &run.situation().id).chance, Chance::OnDesk);
    let came = run.decided(&run.turns[0]).0;
    assert!(standing(&run, &came.id).hindrances.iter().any(|why| why.contains("turn 1")), "{:?}", standing(&run, &came.id));
    let stage = run.company.stage.index();
    let elsewhere = scenario.situations.iter().find(|one| one.stages >> stage & 1 == 0).expect("one for other stages");
    let why = standing(&run, &elsewhere.id);
    assert_eq!(why.chance, Chance::None);
    assert!(why.hindrances.iter().any(|why| why.contains(&scenario.stages[stage].id)), "{why:?}");
    let drawn: u32 = all.iter().map(|one| if let Chance::Drawn(percent) = one.chance { u32::from(percent) } else { 0 }).sum();
    assert!((90..=110).contains(&drawn), "the shares are of everything that may be drawn: {drawn}");
}

#[test]
fn only_what_may_come_ever_comes_by_lot() {
    let scenario = scenario("garage-to-growth");
    for seed in 0..40 {
        let mut run = begun(&scenario, seed);
        while run.ending().is_none() {
            let certain: Vec<String> =
                standings(&run).into_iter().filter(|one| one.chance == Chance::Certain(1)).map(|one| one.id).collect();
            decide(&mut run, Policy::Random);
            if run.ending().is_some() {
                break;
            }
            // As it stood when the lots were drawn: nothing on the desk yet.
            let mut before = run.clone();
            let desk = before.company.desk;
            before.company.seen[desk.index()] = 0;
            before.company.desk = fulcrum::scenario::model::SituationId(u16::MAX);
            let now = standing(&before, &run.situation().id);
            let follows = certain.contains(&now.id) || now.hindrances.iter().all(|why| why.contains("weight"));
            assert!(now.hindrances.is_empty() || follows, "{now:?}");
        }
    }
}
