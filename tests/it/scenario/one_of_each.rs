//! For every code there is, one small file that has just this problem, at just this place.

use std::collections::BTreeSet;

use fulcrum::scenario::diagnostic::Code;
use fulcrum::scenario::{load, load_bytes};

use super::{GOOD, Marked, with};

/// Code, what is replaced in the small scenario, by what (the place marked), and a part of the help.
const SNIPPETS: &[(&str, &str, &str, &str)] = &[
    ("unclosed", "calls_for: (vision: 65, process: 35))],", "calls_for: (vision: 65, process: 35)«]»,", "put `)`"),
    ("syntax", "turns: 6,\n", "turns: 6«»\n", "put `,`"),
    ("wrong-type", "turns: 6", "turns: «\"6\"»", "write 6"),
    ("unknown-field", "summary", "«sumary»", "did you mean `summary`?"),
    ("duplicate-field", "turns: 6", "turns: 6, «turns»: 7", "keep one"),
    ("missing-field", "(text: \"Go.\", lean: Vision(2),", "«(»text: \"Go.\",", "for example `lean: Vision(2)`"),
    ("unknown-variant", "kind: Growth", "kind: «Grwth»", "did you mean `Growth`?"),
    ("wrong-arguments", "lean: Process(1)", "lean: «Process(1, 2)»", "like this: `Process(2)`"),
    ("unknown-format", "format: 1", "format: «2»", "a newer Fulcrum"),
    ("bad-id", "id: \"first\"", "id: «\"First Yes\"»", "write \"first-yes\""),
    ("duplicate-id", "flags: [\"seen\"]", "flags: [\"seen\", «\"seen\"»]", "another id"),
    ("unknown-id", "Add(\"fame\"", "Add(«\"fmae\"»", "did you mean `fame`?"),
    ("unknown-placeholder", "You went.", "You went to «{compny}».", "did you mean `company`?"),
    ("empty-text", "\"Go.\"", "«\"  \"»", "write"),
    ("out-of-range", "lean: Vision(2)", "lean: Vision(«4»)", "from 1 to 3"),
    (
        "bad-chances",
        "result: \"You went.\"",
        "outcomes: «[(chance: 60, text: \"Good.\"), (chance: 30, text: \"Bad.\")]»",
        "add up to 100",
    ),
    ("too-few", "(text: \"Wait.\", lean: Process(1), when: [Not(Flag(\"seen\"))], result: \"You waited.\"),", "", "2 to 4"),
    (
        "too-many",
        "flags: [\"seen\"]",
        "goals: «[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\",\"l\",\"m\",\"n\",\"o\",\"p\",\"q\"]», flags: [\"seen\"]",
        "leave some out",
    ),
    ("bad-effect", "Set(\"seen\")", "Over(3, «Set(\"seen\")»)", "write `Over("),
    ("bad-support", "lean: Vision(2)", "lean: Vision(2), rests_on: [«\"cash\"»]", "a skill, a stock or a gauge"),
    (
        "bad-expectation",
        "endings:",
        "expectations: [(claim: A01, says: \"It is so.\", holds: «Level(policy: \"reader\", measure: \"value\")»)], endings:",
        "add `at_least`",
    ),
    ("last-ending", "name: \"It goes on\",", "name: \"It goes on\", when: «[AtLeast(\"cash\", 1)]»,", "remove its conditions"),
    ("unused-text", "result: \"You went.\"", "result: «\"You went.\"», outcomes: [(chance: 100)]", "move it"),
    ("unused-flag", "flags: [\"seen\"]", "flags: [\"seen\", «\"heard\"»]", "remove it"),
    ("unread-flag", "[Not(Flag(\"seen\"))]", "[]", "ask for it"),
    ("unset-flag", "Set(\"seen\"), ", "", "add an effect"),
    ("unused-person", ", Hire(\"tomasz\")", "", "Hire"),
    ("unused-meter", ", Add(\"fame\", 3)", "", "Add"),
    ("never-up", "kind: Growth,", "kind: Growth, weight: 0, stages: [\"garage\"], ", "Follow"),
    ("never-reached", "[Not(Flag(\"seen\"))]", "[Not(Flag(\"seen\")), «Turn(from: 9)»]", "earlier turn"),
    ("no-way-out", "lean: Vision(2),", "lean: Vision(2), when: [Turn(to: 3)],", "open to all"),
    ("one-sided", "Process(1)", "Vision(1)", "the other way"),
    ("missing-notes", "    notes: \"Open with a question.\",\n", "", "how to open"),
    (
        "short-text",
        "\"The baker rings at six and wants a box, today, and he wants to know what it costs, which nobody has yet asked.\"",
        "«\"The baker rings.\"»",
        "60 to 110",
    ),
    ("open-stage", "process: 35))],", "process: 35), enter: «[AtLeast(\"cash\", 1)]»)],", "remove them"),
];

/// Places of the snippets above whose problem shows elsewhere than where the replacement stands.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "too-few",
        "choices: «[\n                (text: \"Go.\", lean: Vision(2), effects: [Set(\"seen\"), Hire(\"tomasz\"), Add(\"fame\", 3)], result: \"You went.\"),\n                \n            ]»",
    ),
    ("unread-flag", "flags: [«\"seen\"»]"),
    ("unset-flag", "flags: [«\"seen\"»]"),
    ("unused-person", "people: [(id: «\"tomasz\"»"),
    ("unused-meter", "meters: [(id: «\"fame\"»"),
    ("no-way-out", "id: «\"first\"»"),
    ("one-sided", "id: «\"first\"»"),
    ("missing-notes", "title: «\"The small one\"»"),
];

fn snippet(code: &str) -> (Marked, &'static str) {
    let (_, old, new, help) = SNIPPETS.iter().find(|(known, ..)| *known == code).expect("a snippet");
    assert!(GOOD.contains(old), "{old}");
    let mut text = GOOD.replacen(old, new, 1);
    for (_, place) in ELSEWHERE.iter().filter(|(known, _)| *known == code) {
        let plain = place.replace(['«', '»'], "");
        assert!(text.contains(&plain), "{plain}");
        text = text.replacen(&plain, place, 1);
    }
    (Marked::new(&text), help)
}

#[test]
fn each_problem_is_found_at_its_exact_place_with_help() {
    for (code, ..) in SNIPPETS.iter().filter(|(code, ..)| *code != "never-up") {
        let (marked, help) = snippet(code);
        let said = marked.help(code);
        assert!(said.contains(help), "{code}: {said}");
    }
}

#[test]
fn every_code_has_a_snippet_and_an_explanation() {
    let elsewhere = ["too-large", "not-text", "too-deep", "long-text", "same-turn", "empty-stage"];
    let tested: BTreeSet<&str> = SNIPPETS.iter().map(|(code, ..)| *code).chain(elsewhere).collect();
    let all: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(tested, all);
    assert_eq!(all.len(), Code::ALL.len(), "ids are unique");
    assert!(Code::ALL.iter().all(|code| code.about().ends_with('.') && !code.about().contains('\n')));
}

#[test]
fn a_file_of_five_mebibytes_is_too_large() {
    let loaded = load("big.ron", &" ".repeat(5 * 1024 * 1024));
    assert_eq!(loaded.diagnostics[0].code, Code::TooLarge);
}

#[test]
fn a_file_that_is_not_utf_8_is_told_where() {
    let loaded = load_bytes("latin.ron", b"(\n  title: \"Caf\xe9\",\n)");
    let found = &loaded.diagnostics[0];
    assert_eq!((found.code, found.place.line, found.place.column), (Code::NotText, 2, 14));
}

#[test]
fn brackets_beyond_all_need_are_refused_before_anything_overflows() {
    for bracket in ["(", "[", "{", "Not(", "a: ("] {
        let loaded = load("deep.ron", &bracket.repeat(100_000));
        assert_eq!(loaded.diagnostics.len(), 1, "{bracket}");
        assert_eq!(loaded.diagnostics[0].code, Code::TooDeep, "{bracket}");
    }
}

#[test]
fn long_texts_are_counted_in_words() {
    let forty_one = "word ".repeat(41);
    let help = with("\"Go.\"", &format!("«\"{forty_one}\"»")).help("long-text");
    assert!(help.contains("shorten"), "{help}");
    with("\"Go.\"", &format!("\"{} —\"", "word ".repeat(40))).finds(&[]);
}

#[test]
fn a_situation_without_weight_turn_or_follower_never_comes_up() {
    let second = GOOD.replacen("    ],\n    shocks", &format!("{SECOND}\n    ],\n    shocks"), 1);
    Marked::new(&second.replace('@', "weight: 0,").replace("\"second\"", "«\"second\"»")).finds(&["never-up"]);
    Marked::new(&second.replace('@', "weight: 0, at: 3,")).finds(&[]);
    let followed =
        second.replace('@', "weight: 0,").replacen("Add(\"fame\", 3)", "Add(\"fame\", 3), After(2, Follow(\"second\"))", 1);
    Marked::new(&followed).finds(&[]);
}

#[test]
fn two_situations_for_the_same_turn_point_at_each_other() {
    let second = GOOD.replacen("    ],\n    shocks", &format!("{SECOND}\n    ],\n    shocks"), 1);
    let second = second.replace('@', "at: «3»,").replacen("kind: Growth,", "kind: Growth, at: 3,", 1);
    let found = Marked::new(&second).finds(&["same-turn"]);
    assert_eq!(found[0].also.as_ref().map(|also| also.place.line), Some(17));
}

#[test]
fn a_stage_without_situations_is_empty() {
    let stages = "35)), (id: «\"loft\"», name: \"Loft\", about: \"Warm.\", calls_for: (vision: 1, process: 1), enter: [AtLeast(\"customers\", 5)])],";
    let text = GOOD.replacen("35))],", stages, 1).replacen("kind: Growth,", "kind: Growth, stages: [\"garage\"],", 1);
    Marked::new(&text).finds(&["empty-stage"]);
}

const SECOND: &str = r#"
        (
            id: "second", @ title: "Again", kind: Steady,
            text: "The baker rings at seven and wants another box, today, and he wants to know what it costs, which somebody has asked.",
            choices: [(text: "Go.", lean: Vision(1)), (text: "Wait.", lean: Process(1))],
        ),"#;
