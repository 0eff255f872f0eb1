//! What a check says can never be is never seen in any game: thousands of small scenarios made by chance, each played by chance.

use std::fmt::Write;

use fulcrum::scenario::diagnostic::Code;
use fulcrum::scenario::load;
use fulcrum::scenario::model::{Meter, ONE, Scenario};
use fulcrum::sim::company::Company;
use fulcrum::sim::desk::all_hold;
use fulcrum::sim::dice::Dice;
use fulcrum::sim::turn;

use super::chance::{Chance, asked};

const FLAGS: [&str; 3] = ["a", "b", "c"];
const PEOPLE: [&str; 2] = ["ada", "bo"];
const STAGES: [&str; 3] = ["one", "two", "three"];
const SITUATIONS: usize = 7;
const TURNS: usize = 8;

fn condition(chance: &mut Chance, depth: usize) -> String {
    match chance.below(if depth == 0 { 5 } else { 7 }) {
        0 => format!("Flag(\"{}\")", chance.of(&FLAGS)),
        1 => format!("Hired(\"{}\")", chance.of(&PEOPLE)),
        2 => {
            let from = 1 + chance.below(TURNS);
            format!("Turn(from: {from}, to: {})", from + chance.below(TURNS + 1 - from))
        }
        3 => format!("AtLeast(\"{}\", {})", chance.of(&["fame", "cash", "order", "customers"]), 10 * chance.below(11)),
        4 => format!("AtMost(\"{}\", {})", chance.of(&["fame", "cash", "order", "team"]), 10 * chance.below(8)),
        5 => format!("Not({})", condition(chance, depth - 1)),
        _ => format!("Any([{}, {}])", condition(chance, depth - 1), condition(chance, depth - 1)),
    }
}

fn conditions(chance: &mut Chance, most: usize) -> String {
    let count = chance.below(most + 1);
    let all: Vec<String> = (0..count).map(|_| condition(chance, 2)).collect();
    format!("[{}]", all.join(", "))
}

fn effect(chance: &mut Chance) -> String {
    match chance.below(9) {
        0 | 1 => format!("Set(\"{}\")", chance.of(&FLAGS)),
        2 => format!("Clear(\"{}\")", chance.of(&FLAGS)),
        3 => format!("Hire(\"{}\")", chance.of(&PEOPLE)),
        4 => format!("Leave(\"{}\")", chance.of(&PEOPLE)),
        5 => format!("Follow(\"s{}\")", chance.below(SITUATIONS)),
        6 => format!("Add(\"fame\", {})", 5 + chance.below(20)),
        7 => format!("After({}, {})", 1 + chance.below(3), effect(chance)),
        _ => format!("End(\"e{}\")", chance.below(3)),
    }
}

fn effects(chance: &mut Chance) -> String {
    let all: Vec<String> = (0..chance.below(3)).map(|_| effect(chance)).collect();
    format!("[{}]", all.join(", "))
}

/// A small scenario that follows from its number.
fn written(chance: &mut Chance) -> String {
    let mut text = format!(
        "(format: 1, title: \"T\", summary: \"S\", turns: {TURNS}, flags: [\"a\", \"b\", \"c\"], company: (cash: 60),
        meters: [(id: \"fame\", name: \"Fame\", start: 30)],
        people: [(id: \"ada\", name: \"A\", role: \"R\", about: \"A.\", lead: 9, manage: 9, salary: 1),
                 (id: \"bo\", name: \"B\", role: \"R\", about: \"B.\", lead: 9, manage: 9, salary: 1)],
        stages: ["
    );
    for (index, id) in STAGES.iter().enumerate() {
        let enter = if index == 0 { "[]".to_owned() } else { conditions(chance, 3) };
        let _ = write!(text, "(id: \"{id}\", name: \"N\", about: \"N.\", calls_for: (vision: 1, process: 1), enter: {enter}), ");
    }
    text += "], situations: [";
    // One that may always come, so that the desk never has to show whatever there is.
    text += "(id: \"always\", title: \"T\", kind: Steady, text: \"T.\", again: After(1), choices: [
        (text: \"C\", lean: Vision(1)), (text: \"C\", lean: Process(2)), (text: \"C\", lean: Both(1, 1))]), ";
    for number in 0..SITUATIONS {
        let (weight, again) = ([0, 10, 10][chance.below(3)], ["Never", "After(1)", "After(3)"][chance.below(3)]);
        let at = if chance.below(6) == 0 { format!("at: {},", 1 + chance.below(TURNS)) } else { String::new() };
        let stages = if chance.below(2) == 0 { format!("\"{}\"", chance.of(&STAGES)) } else { String::new() };
        let _ = write!(
            text,
            "(id: \"s{number}\", title: \"T\", kind: Steady, text: \"T.\", weight: {weight}, again: {again}, {at} stages: [{stages}], when: {}, choices: [",
            conditions(chance, 3)
        );
        for lean in ["Vision(1)", "Process(2)", "Both(1, 1)"] {
            let cost = [0, 0, 20, 70, 400, 3_000][chance.below(6)];
            let _ = write!(
                text,
                "(text: \"C\", lean: {lean}, cost: {cost}, when: {}, effects: {}), ",
                conditions(chance, 2),
                effects(chance)
            );
        }
        text += "]), ";
    }
    text += "], endings: [";
    for number in 0..3 {
        let _ = write!(text, "(id: \"e{number}\", name: \"E\", text: \"E.\", at_once: {}, when: {}), ", chance.below(3) == 0, {
            let one = condition(chance, 1);
            format!("[{one}]")
        });
    }
    text + "(id: \"last\", name: \"L\", text: \"L.\")])"
}

/// What is said never to be.
struct Never<'s> {
    scenario: &'s Scenario,
    up: Vec<usize>,
    /// Situation and choice.
    taken: Vec<(usize, usize)>,
    afforded: Vec<(usize, usize)>,
    begun: Vec<usize>,
    reached: Vec<usize>,
}

impl Never<'_> {
    fn seen(&self, company: &Company, what: &dyn std::fmt::Display) {
        let desk = company.desk.index();
        let situation = &self.scenario.situations[desk];
        // What the desk repeats for want of anything else does not count.
        let meant = all_hold(&situation.when, company) && situation.stages >> company.stage.0 & 1 == 1 && situation.weight > 0;
        assert!(!(meant && self.up.contains(&desk)), "situation {desk} came up\n{what}");
        for (number, choice) in situation.choices.iter().enumerate() {
            let open = meant && all_hold(&choice.when, company);
            assert!(!(open && self.taken.contains(&(desk, number))), "situation {desk}, choice {number} was open\n{what}");
            let rich = company.get(Meter::CASH) >= choice.cost;
            assert!(
                !(open && rich && self.afforded.contains(&(desk, number))),
                "situation {desk}, choice {number} could be paid\n{what}"
            );
        }
        assert!(!self.begun.contains(&company.stage.index()), "stage {} began\n{what}", company.stage.index());
    }
}

#[test]
fn what_is_said_never_to_be_is_never_seen() {
    let mut said = [0; 5];
    for number in 0..asked("FULCRUM_FUZZ", 1_500) {
        let mut chance = Chance(number);
        let text = written(&mut chance);
        let loaded = load("made.ron", &text);
        let scenario = loaded.scenario.as_ref().unwrap_or_else(|| panic!("{:#?}\n{text}", loaded.diagnostics));
        let mut never = Never { scenario, up: vec![], taken: vec![], afforded: vec![], begun: vec![], reached: vec![] };
        for found in &loaded.diagnostics {
            let id = found.message.split('`').nth(1).unwrap_or_default();
            match found.code {
                Code::NeverUp => never.up.extend(scenario.situations.iter().position(|situation| situation.id == id)),
                Code::NeverEntered => never.begun.extend(scenario.stages.iter().position(|stage| stage.id == id)),
                Code::NeverReached => never.reached.extend(scenario.endings.iter().position(|ending| ending.id == id)),
                Code::NeverTaken | Code::NeverAffordable => {
                    // Choices have no names: the place tells which one it is.
                    let line: usize = text.lines().take(found.place.line - 1).map(|line| line.len() + 1).sum();
                    let before = &text[..line + found.place.column];
                    let situation = before.matches("(id: \"s").count();
                    let choice = before[before.rfind("(id: \"s").unwrap_or(0)..].matches("(text: \"C\"").count() - 1;
                    let list = if found.code == Code::NeverTaken { &mut never.taken } else { &mut never.afforded };
                    list.push((situation, choice));
                }
                _ => {}
            }
        }
        for (count, list) in
            said.iter_mut().zip([never.up.len(), never.taken.len(), never.afforded.len(), never.begun.len(), never.reached.len()])
        {
            *count += list;
        }
        for seed in 0..6 {
            let dice = Dice::new(seed);
            let mut company = turn::found(scenario, [50 * ONE; 3], dice);
            while company.ended.is_none() {
                never.seen(&company, &text);
                let open: Vec<usize> = turn::open_choices(scenario, &company).collect();
                let choice = open[chance.below(open.len())];
                turn::play_silently(scenario, &mut company, dice, choice).expect("it is open");
            }
            let ended = company.ended.map_or(0, fulcrum::scenario::model::EndingId::index);
            assert!(!never.reached.contains(&ended), "e{ended} was reached\n{text}");
        }
    }
    assert!(said.iter().all(|count| *count > 50), "too little was said to learn from: {said:?}");
}
