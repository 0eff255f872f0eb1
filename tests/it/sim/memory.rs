//! Companies that are begun again or cloned into memory that is there already are like new ones.

use fulcrum::scenario::model::Scenario;
use fulcrum::sim::company::Company;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::turn;

use crate::games;

/// Every state of the game of this seed, always with the last choice that is open.
fn states(scenario: &Scenario, mut company: Company, seed: u64) -> Vec<Company> {
    let mut states = vec![company.clone()];
    while company.ended.is_none() {
        let last = turn::open_choices(scenario, &company).last().expect("one is always open");
        turn::play_silently(scenario, &mut company, Dice::new(seed), last).expect("it is open");
        states.push(company.clone());
    }
    states
}

#[test]
fn a_company_founded_again_lives_as_a_new_one_whatever_became_of_the_old_one() {
    let scenarios: Vec<_> = games::shipped().collect();
    let mut old = turn::found(&scenarios[0], scenarios[0].founders[0].skills, Dice::new(0));
    for seed in 0..40 {
        for scenario in &scenarios {
            let skills = scenario.founders[0].skills;
            turn::found_again(&mut old, scenario, skills, Dice::new(seed));
            let new = turn::found(scenario, skills, Dice::new(seed));
            assert_eq!(old.fingerprint(), new.fingerprint());
            let lived = states(scenario, new, seed);
            assert_eq!(states(scenario, old, seed), lived);
            old = lived.into_iter().next_back().expect("there is an end");
        }
    }
}

#[test]
fn a_company_cloned_into_another_is_the_same_and_leaves_nothing_of_the_other() {
    let scenario = games::scenario("garage-to-growth");
    let lived = |seed| states(&scenario, turn::found(&scenario, scenario.founders[1].skills, Dice::new(seed)), seed);
    let (one, other) = (lived(1), lived(2));
    let mut memory = other[0].clone();
    for state in one.iter().rev().zip(&other).flat_map(|(a, b)| [a, b]) {
        memory.clone_from(state);
        assert_eq!(&memory, state);
    }
}
