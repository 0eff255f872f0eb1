//! Which situation comes: by weight, seldom the same kind twice, the same for teams in like states.

use fulcrum::scenario::load;
use fulcrum::scenario::model::{Kind, Scenario, SituationId};
use fulcrum::sim::company::Company;
use fulcrum::sim::desk;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::turn;

const GAMES: u64 = 16_000;

fn world(weights: [u16; 3]) -> Scenario {
    let [a, b, c] = weights;
    let situation = |id: &str, kind: &str, weight: u16| {
        format!(
            r#"(id: "{id}", title: "{id}", stages: ["one"], kind: {kind}, text: "So it is.", again: After(1), weight: {weight}, choices: [
                (text: "This.", lean: Vision(1), result: "So it goes."), (text: "That.", lean: Process(1), result: "So it goes.")])"#
        )
    };
    let situations = [situation("a", "Steady", a), situation("b", "Growth", b), situation("c", "People", c)].join(",\n");
    let text = format!(
        r#"(format: 1, title: "Three days", summary: "For tests.", turns: 20,
        company: (product: "a box", cash: 5000, customers: 15, team: 10, direction: 50, order: 50, morale: 55, trust: 55,
            ownership: 50, innovation: 50, delivery: 50, fit: 50, learning: 30, insight: 20),
        founders: [(id: "ada", name: "Ada", about: "Even.", lead: 50, manage: 50, listen: 50, portrait: 1)],
        stages: [(id: "one", name: "One", about: "Small.", calls_for: (vision: 50, process: 50), running_costs: 5, cost_per_head: 2, reach: 40, look: Garage)],
        situations: [{situations}],
        endings: [(id: "end", name: "The end", text: "It ends.", when: [])])"#
    );
    let loaded = load("test.ron", &text);
    loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn company(scenario: &Scenario) -> Company {
    let mut company = turn::found(scenario, scenario.founders[0].skills, Dice::new(0));
    company.seen.fill(0);
    company.turn = 5;
    company
}

/// What comes under this seed.
fn drawn(scenario: &Scenario, company: &Company, seed: u64) -> SituationId {
    desk::next(scenario, &mut company.clone(), Dice::new(seed).on(company.turn))
}

/// How often each of the three comes, in a thousand.
fn shares(scenario: &Scenario, company: &Company) -> [u64; 3] {
    let mut counts = [0; 3];
    (0..GAMES).for_each(|seed| counts[usize::from(drawn(scenario, company, seed).0)] += 1);
    counts.map(|count| count * 1_000 / GAMES)
}

fn assert_near(shares: [u64; 3], expected: [u64; 3]) {
    assert!(shares.iter().zip(expected).all(|(share, expected)| share.abs_diff(expected) <= 12), "{shares:?}, not {expected:?}");
}

#[test]
fn situations_come_by_their_weights() {
    let scenario = world([10, 20, 50]);
    assert_near(shares(&scenario, &company(&scenario)), [125, 250, 625]);
}

#[test]
fn a_second_moment_of_the_same_kind_is_half_as_likely() {
    let scenario = world([10, 20, 50]);
    let again = Company { last_kind: Some(Kind::People), ..company(&scenario) };
    assert_near(shares(&scenario, &again), [182, 364, 455]);
}

#[test]
fn teams_to_whom_the_same_may_come_meet_the_same() {
    let scenario = world([10, 20, 50]);
    let one = company(&scenario);
    let mut other = one.clone();
    // To the other team this has just come.
    other.seen[1] = 5;
    for seed in 0..500 {
        let (first, second) = (drawn(&scenario, &one, seed), drawn(&scenario, &other, seed));
        assert!(first == second || first == SituationId(1), "seed {seed}: {first:?} and {second:?}");
        assert_ne!(second, SituationId(1));
    }
}

#[test]
fn where_hardly_anything_may_come_the_few_still_come_by_their_weights() {
    let scenario = world([1, 3, 1_000]);
    let mut company = company(&scenario);
    company.seen[2] = 5;
    assert_near(shares(&scenario, &company), [250, 750, 0]);
}
