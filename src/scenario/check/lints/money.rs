//! How much money there can be at the very most.

use crate::scenario::model::{Effect, EffectId, Meter, Milli, ONE, Scenario};

/// More than that is held by no till.
const FULL: i64 = 1_000_000 * ONE as i64;
/// What one turn can bring in customers beside what authors write, in reaches of the largest stage; far more than it does.
const RUSH: i64 = 4;

/// The most money at each turn, from turn 1 on at place 1: the start, then whatever the rules and the authored effects could
/// add if all went well.
pub(super) fn most(scenario: &Scenario) -> Vec<Milli> {
    let reach = scenario.stages.iter().map(|stage| i64::from(stage.reach)).max().unwrap_or(0);
    let (more_cash, more_customers) = (added(scenario, Meter::CASH), added(scenario, Meter::CUSTOMERS));
    let start = |meter: Meter| i64::from(scenario.start[meter.index()]);
    let (mut cash, mut customers) = (start(Meter::CASH), start(Meter::CUSTOMERS));
    let mut most = vec![narrow(cash); 2];
    for _ in 1..scenario.turns {
        customers = (customers.max(reach) + RUSH * reach + more_customers).min(FULL);
        cash = (cash + customers * i64::from(scenario.params.price.max(0)) / 1_000 + more_cash).min(FULL);
        most.push(narrow(cash));
    }
    most
}

/// What a turn can add to a meter by authored effects: those of its choice, later ones included, and every shock.
fn added(scenario: &Scenario, meter: Meter) -> i64 {
    let sum = |effects: &[EffectId]| effects.iter().map(|effect| gain(scenario, *effect, meter)).sum::<i64>();
    let choices = scenario.situations.iter().flat_map(|situation| &situation.choices);
    let choice = choices.map(|choice| {
        let outcome = choice.outcomes.iter().map(|outcome| sum(&outcome.effects)).max().unwrap_or(0);
        sum(&choice.effects) + outcome
    });
    choice.max().unwrap_or(0) + scenario.shocks.iter().map(|shock| sum(&shock.effects)).sum::<i64>()
}

fn gain(scenario: &Scenario, effect: EffectId, meter: Meter) -> i64 {
    match scenario.effect(effect) {
        Effect::Add(changed, by) if changed == meter => i64::from(by.max(0)),
        Effect::After(_, later) => gain(scenario, later, meter),
        _ => 0,
    }
}

fn narrow(amount: i64) -> Milli {
    Milli::try_from(amount).unwrap_or(Milli::MAX)
}
