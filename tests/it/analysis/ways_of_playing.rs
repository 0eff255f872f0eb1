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

#[test]
fn each_bot_is_told_how_it_plays() {
    let told = |policy: Policy, any_of: &[Archetype], at_least: usize| {
        for scenario in shipped() {
            let right = (0..40).filter(|&seed| any_of.contains(&profile(&played(&scenario, policy, seed)).archetype)).count();
            assert!(right >= at_least, "{} in {}: {right} of 40", policy.name(), scenario.id);
        }
    };
    told(Policy::Visionary, &[Archetype::Visionary, Archetype::HabitVision], 40);
    told(Policy::ComfortVision, &[Archetype::Visionary, Archetype::HabitVision], 38);
    told(Policy::Operator, &[Archetype::Operator, Archetype::HabitProcess], 40);
    told(Policy::ComfortProcess, &[Archetype::Operator, Archetype::HabitProcess], 38);
    told(Policy::Reader, &[Archetype::Reader], 38);
}
