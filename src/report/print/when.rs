//! Conditions in words, for people who have only a sheet of paper; flags are marks with a letter.

use super::sheet::rounded;
use crate::report::words;
use crate::scenario::model::{Condition, FlagId, Meter, Milli, ONE, Scenario};
use crate::text::{say, say_with};

/// The letter of a mark.
pub(super) fn mark(flag: FlagId) -> String {
    let letter = char::from(b'A' + flag.0 % 26);
    if flag.0 < 26 { letter.to_string() } else { format!("{letter}{}", 1 + flag.0 / 26) }
}

/// All of them; empty where nothing is asked.
pub(super) fn all(scenario: &Scenario, conditions: &[Condition]) -> String {
    joined(scenario, conditions, false, "paper-and")
}

fn joined(scenario: &Scenario, conditions: &[Condition], not: bool, by: &str) -> String {
    let said: Vec<String> = conditions.iter().map(|condition| one(scenario, condition, not)).collect();
    said.join(&say(by))
}

fn one(scenario: &Scenario, condition: &Condition, not: bool) -> String {
    let turns = |id: &str, turn: u8| say_with(id, &[("turn", i32::from(turn).into())]);
    match condition {
        // Not at least so much is at most a point less, and the other way round.
        Condition::AtLeast(meter, value) => amount(scenario, *meter, *value - if not { ONE } else { 0 }, not),
        Condition::AtMost(meter, value) => amount(scenario, *meter, *value + if not { ONE } else { 0 }, !not),
        Condition::Turn(1, to) => turns(if not { "paper-turn-after" } else { "paper-turn-to" }, *to),
        Condition::Turn(from, to) if *to >= scenario.turns => {
            turns(if not { "paper-turn-before" } else { "paper-turn-from" }, *from)
        }
        Condition::Turn(from, to) => {
            let id = if not { "paper-turn-outside" } else { "paper-turn-between" };
            say_with(id, &[("from", i32::from(*from).into()), ("to", i32::from(*to).into())])
        }
        Condition::Flag(flag) => say_with(if not { "paper-unmarked" } else { "paper-marked" }, &[("mark", mark(*flag).into())]),
        Condition::Hired(id) => {
            let name = scenario.people.get(id.index()).map_or_else(String::new, |person| person.name.clone());
            say_with(if not { "paper-not-hired" } else { "paper-hired" }, &[("name", name.into())])
        }
        Condition::Not(inner) => one(scenario, inner, !not),
        Condition::Any(any) => joined(scenario, any, not, if not { "paper-and" } else { "paper-or" }),
    }
}

/// A meter that stands so high or so low. People follow customers on paper, so those are asked for instead.
fn amount(scenario: &Scenario, meter: Meter, value: Milli, low: bool) -> String {
    let (meter, points) = match (meter, rounded(value)) {
        (Meter::TEAM, people) => (Meter::CUSTOMERS, ((people - 2) * scenario.params.customers_per_head / 10).max(0)),
        (meter, points) => (meter, points),
    };
    let id = if low { "paper-at-most" } else { "paper-at-least" };
    say_with(id, &[("track", words::meter(scenario, meter).into()), ("points", points.into())])
}
