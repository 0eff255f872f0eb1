//! What holds in every game of every shipped scenario, whatever is chosen.

use fulcrum::scenario::library::{SHIPPED, resolve};
use fulcrum::scenario::model::{Meter, ONE, Scenario, Skill};
use fulcrum::sim::FULL;
use fulcrum::sim::cause::{Ledger, Silent, Tracked};
use fulcrum::sim::company::Company;
use fulcrum::sim::dice::{Dice, Purpose};
use fulcrum::sim::turn;
use proptest::prelude::*;

fn shipped() -> Vec<Scenario> {
    let load = |name: &str| resolve(name).expect("it is shipped").load().scenario.expect("it has no errors");
    SHIPPED.iter().map(|(name, _)| load(name)).collect()
}

fn found(scenario: &Scenario, seed: u64) -> (Company, Dice) {
    let founder = usize::try_from(seed % 16).unwrap_or(0) % scenario.founders.len();
    let dice = Dice::new(seed);
    (turn::found(scenario, scenario.founders[founder].skills, dice), dice)
}

/// The pick-th of the choices that are open, going round.
fn picked(scenario: &Scenario, company: &Company, pick: u8) -> usize {
    let open: Vec<_> = turn::open_choices(scenario, company).collect();
    open[usize::from(pick) % open.len()]
}

fn check_bounds(scenario: &Scenario, company: &Company) -> Result<(), TestCaseError> {
    for meter in scenario.meters() {
        let (value, name) = (company.get(meter), meter.index());
        if meter.is_gauge() {
            prop_assert!((0..=FULL).contains(&value), "meter {name} is {value}");
        }
    }
    prop_assert!(company.get(Meter::CUSTOMERS) >= 0 && company.get(Meter::CUSTOMERS) % ONE == 0);
    prop_assert!(company.get(Meter::TEAM) >= ONE && company.get(Meter::TEAM) % ONE == 0);
    for skill in Skill::ALL {
        prop_assert!((0..=FULL).contains(&company.skill(skill)));
    }
    prop_assert!(company.turn >= 1 && company.turn <= scenario.turns);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_game_stays_in_bounds_adds_up_and_comes_out_the_same_again(seed: u64, picks in prop::collection::vec(any::<u8>(), 60)) {
        for scenario in shipped() {
            let (mut company, dice) = found(&scenario, seed);
            let (mut again, _) = found(&scenario, seed);
            let mut picks = picks.iter().copied();
            while company.ended.is_none() {
                let choice = picked(&scenario, &company, picks.next().expect("no game is longer"));
                let before = company.clone();
                let mut ledger = Ledger::default();
                let told = turn::play(&scenario, &mut company, dice, choice, &mut ledger).expect("it is open");
                check_bounds(&scenario, &company)?;

                // Every change has its causes, to the last thousandth.
                for meter in scenario.meters() {
                    prop_assert_eq!(ledger.total(Tracked::Meter(meter)), company.get(meter) - before.get(meter));
                }
                for skill in Skill::ALL {
                    prop_assert_eq!(ledger.total(Tracked::Skill(skill)), company.skill(skill) - before.skill(skill));
                }
                prop_assert!(ledger.entries.iter().all(|entry| entry.by != 0));

                // The same seed and decisions; nobody records, and nothing differs.
                let untold = turn::play(&scenario, &mut again, dice, choice, &mut Silent).expect("it is open");
                prop_assert_eq!(told, untold);
                prop_assert_eq!(&company, &again);
                prop_assert_eq!(company.fingerprint(), again.fingerprint());
            }
        }
    }

    #[test]
    fn what_cannot_be_taken_changes_nothing(seed: u64, choice in 4_usize..1_000) {
        for scenario in shipped() {
            let (mut company, dice) = found(&scenario, seed);
            let before = company.clone();
            prop_assert!(turn::play_silently(&scenario, &mut company, dice, choice).is_err());
            prop_assert_eq!(company, before);
        }
    }
}

#[test]
fn every_game_reaches_an_ending_and_every_situation_leaves_a_way_on() {
    for scenario in shipped() {
        let mut endings = vec![0; scenario.endings.len()];
        for seed in 0..400 {
            let (mut company, dice) = found(&scenario, seed);
            let mut turns = 0;
            while company.ended.is_none() {
                assert!(turns < scenario.turns, "{}: seed {seed} goes on for ever", scenario.id);
                let lot = dice.below(company.turn, Purpose::Mind(9), 256);
                let choice = picked(&scenario, &company, u8::try_from(lot).unwrap_or(0));
                turn::play_silently(&scenario, &mut company, dice, choice).expect("it is open");
                turns += 1;
            }
            let ending = company.ended.expect("it ended");
            assert!(ending.index() < scenario.endings.len());
            endings[ending.index()] += 1;
            assert!(turn::open_choices(&scenario, &company).next().is_none(), "nothing is open once it is over");
        }
        let reached = endings.iter().filter(|&&games| games > 0).count();
        assert!(reached >= 2, "{}: random play sees only {reached} of its endings", scenario.id);
    }
}

#[test]
fn other_luck_makes_another_game() {
    let scenario = resolve("garage-to-growth").expect("it is shipped").load().scenario.expect("it has no errors");
    let end = |seed| {
        let (mut company, dice) = found(&scenario, seed);
        while company.ended.is_none() {
            let choice = picked(&scenario, &company, 1);
            turn::play_silently(&scenario, &mut company, dice, choice).expect("it is open");
        }
        company.fingerprint()
    };
    let ends: std::collections::BTreeSet<_> = (0..50).map(|n| end(n * 16)).collect();
    assert_eq!(ends.len(), 50);
}
