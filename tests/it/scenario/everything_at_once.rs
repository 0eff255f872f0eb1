//! A file with many mistakes is told all of them in one go, and none of them twice.

use super::{Marked, with};

#[test]
fn mistakes_of_every_kind_are_told_in_one_run_each_at_its_place() {
    let marked = Marked::new(
        r#"(
    format: 1,
    title: «"Mistakes of every kind"»,
    «sumary»: "Of the pen, types, names, numbers and sense, in one file.",
    turns: «90»,
    flags: ["patent-filed", «"patent-filed"»],
    stages: [(id: "garage", name: "The garage", about: "Cold.", calls_for: (vision: 65, process: 35))],
    situations: [
        (
            id: "first", title: "The first yes", kind: «Grwth», stages: [«"garrage"»],
            text: «"The baker — “Joost” — rings at six and wants a box."»,
            choices: [
                (
                    text: "Say yes, «{compny}».",
                    lean: Vision(«7»), effects: [Add(«"moral"», 3), «Ad»("cash", 3)],
                    cost: «"ten"»«» attention: «2.5»,
                ),
                (
                    text: "Say no."«;» lean: Process(1),
                    outcomes: «[
                        (chance: 60, text: "Good."),
                        (chance: 30, text: "Bad.", effects: [Over(3, «Set("patent-filed")»)]),
                    ]»,
                    claims: [«A77»],
                ),
            ],
        ),
        (
            id: «"second"», title: "The second yes", kind: Growth,
            text: "The baker rings at seven and wants another box, today, and he wants to know what it costs, which somebody has asked.",
            choices: [
                (text: "Say yes.", lean: Process(2)),
                (text: «"Say yes again."», lean: Process(2)),
            ],
        ),
        (
            id: "third", title: "The third yes", kind: Growth, weight«=»5,
            text: "The baker rings at eight and wants a third box, today, and he wants to know what it costs, which he knows by now.",
            choices: [
                (text: "Say yes.", lean: Process(2)),
                (text: "Say no.", lean: Process(1), effects: [Add(«fit», 2)],«,»),
            ],
        ),
    ],
)"#,
    );
    marked.finds(&[
        "missing-notes",
        "unknown-field",
        "out-of-range",
        "duplicate-id",
        "unknown-variant",
        "unknown-id",
        "short-text",
        "unknown-placeholder",
        "out-of-range",
        "unknown-id",
        "unknown-variant",
        "wrong-type",
        "syntax",
        "wrong-type",
        "syntax",
        "bad-chances",
        "bad-effect",
        "unknown-id",
        "one-sided",
        "same-choices",
        "syntax",
        "wrong-type",
        "syntax",
    ]);
}

#[test]
fn two_bad_fields_of_one_choice_are_two_problems() {
    with("lean: Vision(2),", "lean: «5», cost: «\"much\"»,").finds(&["wrong-type", "wrong-type"]);
}

#[test]
fn what_stands_behind_a_misspelt_field_is_checked_as_well() {
    with(
        "choices: [\n                (text: \"Go.\", lean: Vision(2)",
        "«choises»: [\n                (text: \"Go.\", lean: Vision(«9»)",
    )
    .finds(&["unknown-field", "out-of-range"]);
}

#[test]
fn an_id_that_cannot_be_read_does_not_make_every_reference_wrong() {
    with("(id: \"tomasz\"", "(id: «7»").finds(&["wrong-type"]);
    with("(id: \"garage\"", "(id: «garage»").finds(&["wrong-type"]);
}

#[test]
fn chances_that_cannot_be_read_are_not_added_up() {
    with("result: \"You went.\"", "outcomes: [(chance: «\"most\"»), (chance: 30)]").finds(&["wrong-type"]);
}

#[test]
fn a_choice_that_cannot_be_read_still_counts() {
    with("(text: \"Wait.\", lean: Process(1), when: [Not(Flag(\"seen\"))], result: \"You waited.\"),", "«\"Wait.\"»,")
        .finds(&["wrong-type"]);
}

#[test]
fn names_without_a_near_one_are_answered_by_the_list() {
    let help = with("Hire(\"tomasz\")", "Hire(«\"somebody-else\"»), Hire(\"tomasz\")").help("unknown-id");
    assert_eq!(help, "there is only `tomasz`");
}

#[test]
fn a_meter_of_ones_own_cannot_take_the_name_of_a_built_in_one() {
    let taken =
        |name: &str| Marked::new(&with("id: \"fame\"", &format!("id: «\"{name}\"»")).text.replace("Add(\"fame\", 3)", ""));
    for name in ["cash", "lead"] {
        let loaded = taken(name).load();
        assert_eq!(loaded.diagnostics[0].code.id(), "duplicate-id", "{name}");
    }
}
