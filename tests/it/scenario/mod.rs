//! What an author writes, and what is said about it.

// Helpers of tests may fail like tests.
#![allow(clippy::expect_used)]

mod broken;
mod chance;
mod command;
mod everything_at_once;
mod fuzz;
mod guide;
mod includes;
mod library;
mod lowering;
mod migrate;
mod new;
mod pictures;
mod places;
mod robustness;
mod roles;
mod schema;
mod sense;
mod silences;
mod slips;
mod soundness;
mod texts;
mod translations;
mod watching;

use fulcrum::scenario::diagnostic::{Diagnostic, Severity};
use fulcrum::scenario::model::Scenario;
use fulcrum::scenario::source::Place;
use fulcrum::scenario::{Loaded, load};

/// A small scenario without any fault.
pub(crate) const GOOD: &str = r#"(
    format: 1,
    title: "The small one",
    summary: "One choice.",
    turns: 6,
    notes: "Open with a question.",
    company: (product: "a box", cash: 50),
    meters: [(id: "fame", name: "Fame")],
    flags: ["seen"],
    founders: [(id: "maren", name: "Maren", about: "Dreams.", lead: 65, manage: 30, listen: 45)],
    people: [(id: "tomasz", name: "Tomasz", role: "Operations", about: "Quiet.", lead: 20, manage: 75, salary: 6)],
    stages: [(id: "garage", name: "The garage", about: "Cold.", calls_for: (vision: 65, process: 35))],
    situations: [
        (
            id: "first",
            title: "The first yes",
            kind: Growth,
            text: "The baker rings at six and wants a box, today, and he wants to know what it costs, which nobody has yet asked.",
            choices: [
                (text: "Go.", lean: Vision(2), effects: [Set("seen"), Hire("tomasz"), Add("fame", 3)], result: "You went."),
                (text: "Wait.", lean: Process(1), when: [Not(Flag("seen"))], result: "You waited."),
            ],
        ),
    ],
    shocks: [(id: "flood", name: "A flood", text: "Wet.", chance: 6, kind: Breakdown, effects: [Add("cash", -10)])],
    endings: [
        (id: "broke", name: "Broke", when: [AtMost("cash", -1)], at_once: true, text: "No money."),
        (id: "famous", name: "Famous", when: [AtLeast("fame", 90)], text: "All know you."),
        (id: "on", name: "It goes on", text: "On it goes."),
    ],
)
"#;

/// The small scenario with one part replaced.
fn with(old: &str, new: &str) -> Marked {
    assert!(GOOD.contains(old), "{old} is not in the small scenario");
    Marked::new(&GOOD.replacen(old, new, 1))
}

/// A text in which `«` and `»` mark the places that problems should have.
struct Marked {
    text: String,
    places: Vec<Place>,
}

impl Marked {
    fn new(marked: &str) -> Self {
        let (mut text, mut places, mut open) = (String::new(), Vec::new(), Vec::new());
        let (mut line, mut column) = (1, 1);
        for c in marked.chars() {
            match c {
                '«' => open.push((places.len(), places.push(Place { line, column, ..Place::default() })).0),
                '»' => {
                    let place: &mut Place = &mut places[open.pop().expect("a mark that was opened")];
                    (place.end_line, place.end_column) = (line, column);
                }
                _ => {
                    text.push(c);
                    (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
                }
            }
        }
        Self { text, places }
    }

    fn load(&self) -> Loaded {
        load("test.ron", &self.text)
    }

    fn scenario(&self) -> Scenario {
        let loaded = self.load();
        loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
    }

    /// Exactly these problems are found, each at the next mark.
    fn finds(&self, codes: &[&str]) -> Vec<Diagnostic> {
        let loaded = self.load();
        let found: Vec<(&str, Place)> = loaded.diagnostics.iter().map(|found| (found.code.id(), found.place)).collect();
        let expected: Vec<(&str, Place)> = codes.iter().copied().zip(self.places.iter().copied()).collect();
        assert_eq!(codes.len(), self.places.len(), "a mark for each code");
        assert_eq!(found, expected, "{:#?}", loaded.diagnostics);
        let playable = !loaded.diagnostics.iter().any(|found| found.severity == Severity::Error);
        assert_eq!(loaded.scenario.is_some(), playable);
        loaded.diagnostics
    }

    fn help(&self, code: &str) -> String {
        let mut found = self.finds(&[code]);
        found.remove(0).help.unwrap_or_default()
    }
}

#[test]
fn the_small_scenario_is_without_fault() {
    Marked::new(GOOD).finds(&[]);
}
