use std::collections::BTreeMap;

use super::{begun, played, quick, scenario, shipped};
use fulcrum::analysis::debrief::profile::{Archetype, profile};
use fulcrum::analysis::policy::Policy;
use fulcrum::sim::turn::{self, open_choices};

#[test]
fn every_policy_is_found_by_its_name() {
    for policy in Policy::ALL {
        assert_eq!(Policy::parse(policy.name()), Some(policy));
    }
    assert_eq!(Policy::parse("genius"), None);
}

#[test]
fn a_bot_takes_only_what_can_be_taken_and_the_same_again() {
    for scenario in shipped() {
        for policy in quick() {
            for seed in 0..10 {
                let mut run = begun(&scenario, seed);
                while run.company.ended.is_none() {
                    let choice = policy.choose(&scenario, &run.company, run.dice());
                    assert!(open_choices(&scenario, &run.company).any(|open| open == choice), "{}", policy.name());
                    assert_eq!(choice, policy.choose(&scenario, &run.company, run.dice()), "{}", policy.name());
                    run.decide(choice).unwrap();
                }
            }
        }
    }
}

#[test]
fn after_the_end_nobody_panics() {
    let run = played(&scenario("first-week"), Policy::Random, 1);
    for policy in Policy::ALL {
        let _ = policy.choose(&run.scenario, &run.company, run.dice());
    }
}

#[test]
fn the_visionary_never_takes_less_vision_than_there_is() {
    let scenario = scenario("first-week");
    let run = played(&scenario, Policy::Visionary, 3);
    for played in &run.turns {
        let (situation, choice) = run.decided(played);
        let most = (0..situation.choices.len())
            .filter(|&n| turn::may_choose(&scenario, &played.before, n).is_ok())
            .map(|n| situation.choices[n].lean.balance())
            .max();
        assert_eq!(Some(choice.lean.balance()), most);
    }
}

#[test]
fn looking_ahead_does_no_worse_than_chance() {
    let scenario = scenario("first-week");
    let value = |policy: Policy| -> i64 {
        (0..10).map(|seed| fulcrum::analysis::futures::worth(&scenario, &played(&scenario, policy, seed).company)).sum()
    };
    assert!(value(Policy::Lookahead) > value(Policy::Random));
}

/// How often each name is given in so many games of the flagship, each of at most so many turns.
fn named(policy: Policy, games: u64, turns: usize) -> BTreeMap<&'static str, u64> {
    let scenario = scenario("garage-to-growth");
    let mut names = BTreeMap::new();
    for seed in 0..games {
        let mut run = begun(&scenario, seed);
        while run.company.ended.is_none() && run.turns.len() < turns {
            let choice = policy.choose(&scenario, &run.company, run.dice());
            run.decide(choice).expect("a bot takes what can be taken");
        }
        *names.entry(profile(&run).archetype.id()).or_default() += 1;
    }
    names
}

#[test]
fn each_bot_is_mostly_told_how_it_plays() {
    let told = |policy: Policy, any_of: &[Archetype], hundredths: u64| {
        let names = named(policy, 200, usize::MAX);
        let right: u64 = any_of.iter().filter_map(|name| names.get(name.id())).sum();
        assert!(right * 100 >= hundredths * 200, "{}: {names:?}", policy.name());
    };
    told(Policy::Visionary, &[Archetype::HabitVision], 90);
    told(Policy::ComfortVision, &[Archetype::HabitVision], 90);
    told(Policy::Operator, &[Archetype::HabitProcess], 90);
    told(Policy::ComfortProcess, &[Archetype::HabitProcess], 90);
    told(Policy::Balanced, &[Archetype::Bridge], 75);
    told(Policy::Reader, &[Archetype::Reader], 90);
    told(Policy::Grower, &[Archetype::Reader], 90);
    told(Policy::Random, &[Archetype::Mixed], 75);
}

#[test]
fn a_short_game_is_given_no_name_unless_every_answer_came_from_one_side() {
    for policy in [Policy::Random, Policy::Reader, Policy::Balanced] {
        let names = named(policy, 200, 6);
        assert!(names.get("archetype-early").is_some_and(|games| *games >= 190), "{}: {names:?}", policy.name());
        assert!(!names.contains_key("archetype-reader") && !names.contains_key("archetype-bridge"), "{names:?}");
    }
    assert!(named(Policy::Visionary, 40, 6).keys().all(|name| name.ends_with("vision") || name.ends_with("visionary")));
    assert_eq!(named(Policy::Visionary, 1, 4).keys().collect::<Vec<_>>(), [&"archetype-early"]);
}
