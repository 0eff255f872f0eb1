//! What is played, but hardly as it was meant: told where nothing is broken, and only the cause of it.

use super::{GOOD, Marked, with};

/// Situations put behind that of the small scenario.
fn and(situations: &str) -> Marked {
    and_with("", "", situations)
}

/// The same, with one part replaced as well.
fn and_with(old: &str, new: &str, situations: &str) -> Marked {
    assert!(GOOD.contains(old));
    let text = GOOD.replacen(old, new, 1).replacen("    ],\n    shocks", &format!("{situations}\n    ],\n    shocks"), 1);
    Marked::new(&text)
}

/// A situation of this id with these fields, and choices with these fields.
fn situation(id: &str, fields: &str, choices: [&str; 2]) -> String {
    format!(
        r#"
        (
            id: {id}, {fields} title: "Again", kind: Steady,
            text: "The baker rings at seven and wants another box, today, and he wants to know what it costs, which somebody has asked.",
            choices: [(text: "Go.", lean: Vision(1){}), (text: "Wait.", lean: Process(1){})],
        ),"#,
        choices[0], choices[1]
    )
}

fn plain(id: &str, fields: &str) -> String {
    situation(id, fields, ["", ""])
}

#[test]
fn long_texts_are_counted_in_words() {
    let forty_one = "word ".repeat(41);
    let help = with("\"Go.\"", &format!("«\"{forty_one}\"»")).help("long-text");
    assert!(help.contains("shorten"), "{help}");
    with("\"Go.\"", &format!("\"{} —\"", "word ".repeat(40))).finds(&[]);
}

#[test]
fn every_text_that_is_shown_has_its_limit() {
    let long = |count: usize| format!("«\"{}\"»", "word ".repeat(count).trim());
    for (old, count) in [
        ("\"The small one\"", 13),
        ("\"The first yes\"", 13),
        ("\"One choice.\"", 61),
        ("\"a box\"", 17),
        ("\"Fame\"", 5),
        ("\"Maren\"", 9),
        ("\"Dreams.\"", 51),
        ("\"Operations\"", 9),
        ("\"Quiet.\"", 31),
        ("\"The garage\"", 13),
        ("\"Cold.\"", 81),
        ("\"You went.\"", 81),
        ("\"Wet.\"", 51),
        ("\"Broke\"", 13),
        ("\"No money.\"", 101),
    ] {
        with(old, &long(count)).finds(&["long-text"]);
    }
    // One endless word is as long as many.
    with("\"Go.\"", &format!("«\"{}\"»", "o".repeat(600))).finds(&["long-text"]);
}

#[test]
fn a_situation_without_weight_turn_or_follower_never_comes_up() {
    and(&plain("«\"second\"»", "weight: 0,")).finds(&["never-up"]);
    and(&plain("\"second\"", "weight: 0, at: 3,")).finds(&[]);
    and_with("Add(\"fame\", 3)", "Add(\"fame\", 3), After(2, Follow(\"second\"))", &plain("\"second\"", "weight: 0,")).finds(&[]);
}

#[test]
fn conditions_that_contradict_each_other_are_told_at_the_second_of_them() {
    let never = |when: &str| and(&plain("\"second\"", &format!("when: [{when}],"))).finds(&["never-up"]);
    for (when, why) in [
        ("AtLeast(\"cash\", 50), «AtMost(\"cash\", 10)»", "`cash` would have to be 50 or more, and 10 or less"),
        ("Turn(from: 5), «Turn(to: 2)»", "turn 5 or later, and turn 2 or earlier"),
        ("Flag(\"seen\"), «Not(Flag(\"seen\"))»", "the flag `seen` would have to be set, and not set"),
        ("Not(Hired(\"tomasz\")), «Hired(\"tomasz\")»", "`tomasz` would have to work here, and not work here"),
        ("Not(AtLeast(\"order\", 30)), AtLeast(\"trust\", 3), «AtLeast(\"order\", 40)»", "`order` would have to be 40 or more"),
        ("AtLeast(\"order\", 40), «Any([AtMost(\"order\", 10), AtMost(\"order\", 20)])»", "`order` would have to be 40 or more"),
        ("AtLeast(\"order\", 40), «Not(Any([Flag(\"seen\"), AtLeast(\"order\", 20)]))»", "`order` would have to be 40 or more"),
        ("«AtMost(\"fame\", 40)»", "`fame` never falls below 50"),
        ("«AtMost(\"team\", 0)»", "`team` never falls below 1"),
    ] {
        let found = never(when);
        assert!(found[0].message.contains(why), "{}", found[0].message);
        assert_eq!(found[0].also.is_some(), !why.contains("never falls"), "{when}");
    }
    for when in [
        "AtLeast(\"cash\", 10), AtMost(\"cash\", 10)",
        "Any([Flag(\"seen\"), AtMost(\"fame\", 40)])",
        "Not(Not(Flag(\"seen\")))",
        "Not(Turn(from: 2, to: 4)), Turn(from: 2)",
        "Not(Any([Turn(to: 2), Flag(\"seen\")]))",
    ] {
        and(&plain("\"second\"", &format!("when: [{when}],"))).finds(&[]);
    }
}

#[test]
fn a_flag_that_nothing_sets_is_told_where_a_situation_waits_for_it_and_only_there() {
    let found = and_with("flags: [\"seen\"]", "flags: [\"seen\", \"heard\"]", &plain("\"second\"", "when: [«Flag(\"heard\")»],"))
        .finds(&["never-up"]);
    assert!(found[0].message.contains("nothing sets the flag `heard`"));
    let found = and_with("Hire(\"tomasz\"), ", "", &plain("\"second\"", "when: [«Hired(\"tomasz\")»],")).finds(&["never-up"]);
    assert!(found[0].message.contains("nobody ever hires `tomasz`"));
}

#[test]
fn only_the_first_cause_is_told_and_not_what_comes_of_it() {
    // The second never comes up, so its flag is never set, so the third never comes up.
    let second = situation("\"second\"", "when: [Flag(\"seen\"), «Not(Flag(\"seen\"))»],", [", effects: [Set(\"heard\")]", ""]);
    let third = plain("\"third\"", "when: [Flag(\"heard\")],");
    and_with("flags: [\"seen\"]", "flags: [\"seen\", \"heard\"]", &format!("{second}{third}")).finds(&["never-up"]);
}

#[test]
fn what_waits_for_itself_never_comes_up() {
    let own = situation("\"second\"", "when: [«Flag(\"heard\")»],", [", effects: [Set(\"heard\")]", ""]);
    let found = and_with("flags: [\"seen\"]", "flags: [\"seen\", \"heard\"]", &own).finds(&["never-up"]);
    assert!(found[0].message.contains("nothing that can come before it sets the flag `heard`"));
    let one = situation("«\"second\"»", "weight: 0,", [", effects: [Follow(\"third\")]", ""]);
    let other = situation("«\"third\"»", "weight: 0,", [", effects: [Follow(\"second\")]", ""]);
    and(&format!("{one}{other}")).finds(&["never-up", "never-up"]);
}

#[test]
fn a_choice_that_contradicts_its_situation_is_never_taken() {
    let found = and(&situation("\"second\"", "when: [Turn(from: 4)],", [", when: [«Turn(to: 2)»]", ""])).finds(&["never-taken"]);
    assert!(found[0].also.is_some());
    // Where it can also follow something, its conditions need not hold.
    let followed = situation("\"second\"", "when: [Turn(from: 4)],", [", when: [Turn(to: 2)]", ""]);
    and_with("Add(\"fame\", 3)", "Add(\"fame\", 3), Follow(\"second\")", &followed).finds(&[]);
}

#[test]
fn a_price_beyond_all_money_is_told() {
    let found = and(&situation("\"second\"", "weight: 0, at: 1,", [", cost: «60»", ""])).finds(&["never-affordable"]);
    assert!(found[0].message.contains("never be more than 50"), "{}", found[0].message);
    and(&situation("\"second\"", "weight: 0, at: 1,", [", cost: 50", ""])).finds(&[]);
    and(&situation("\"second\"", "weight: 0, at: 6,", [", cost: 60", ""])).finds(&[]);
    and(&situation("\"second\"", "", [", cost: «900000»", ""])).finds(&["never-affordable"]);
    and(&situation("\"second\"", "", [", when: [AtMost(\"cash\", 5)], cost: «8»", ""])).finds(&["never-affordable"]);
}

#[test]
fn a_stage_that_never_begins_is_told_once_for_all_that_waits_for_it() {
    let loft = |enter: &str| {
        let stages = format!(
            "35)), (id: \"loft\", name: \"Loft\", about: \"Warm.\", calls_for: (vision: 1, process: 1), enter: [{enter}])],"
        );
        and_with("35))],", &stages, &plain("\"second\"", "stages: [\"loft\"],"))
    };
    let found = loft("AtLeast(\"order\", 60), «AtMost(\"order\", 40)»").finds(&["never-entered"]);
    assert!(found[0].message.ends_with("one situation waits for it"), "{}", found[0].message);
    loft("AtLeast(\"customers\", 5)").finds(&[]);
}

#[test]
fn a_stage_that_begins_too_late_for_a_situation_is_taken_into_account() {
    let stages =
        "35)), (id: \"loft\", name: \"Loft\", about: \"Warm.\", calls_for: (vision: 1, process: 1), enter: [Turn(from: 4)])],";
    let found =
        and_with("35))],", stages, &plain("\"second\"", "stages: [\"loft\"], when: [«Turn(to: 3)»],")).finds(&["never-up"]);
    assert!(found[0].message.contains("turn 4 or later, and turn 3 or earlier"), "{}", found[0].message);
    and_with("35))],", stages, &plain("\"second\"", "stages: [\"loft\"], when: [Turn(to: 4)],")).finds(&[]);
}

#[test]
fn more_stages_than_turns_are_too_many() {
    let stage = |n: u8| {
        let id = if n == 6 { "«\"s6\"»".to_owned() } else { format!("\"s{n}\"") };
        format!(
            ", (id: {id}, name: \"S\", about: \"S.\", calls_for: (vision: 1, process: 1), enter: [AtLeast(\"customers\", {n})])"
        )
    };
    let stages: String = (1..=6).map(stage).collect();
    and_with("35))],", &format!("35)){stages}],"), "").finds(&["never-entered"]);
}

#[test]
fn an_ending_that_another_always_forestalls_is_never_reached() {
    let endings = |more: &str| with("(id: \"on\"", &format!("{more}\n        (id: \"on\""));
    let poor = "(id: «\"poor\"», name: \"Poor\", when: [AtMost(\"cash\", -5)], at_once: true, text: \"Less than no money.\"),";
    let found = endings(poor).finds(&["never-reached"]);
    assert_eq!(found[0].also.as_ref().map(|also| also.label.as_str()), Some("this one comes first"));
    endings(&poor.replace(['«', '»'], "").replace("-5", "5")).finds(&[]);
    let odd = "(id: \"odd\", name: \"Odd\", when: [AtLeast(\"order\", 60), «AtMost(\"order\", 40)»], text: \"Odd.\"),";
    endings(odd).finds(&["never-reached"]);
    let always = "(id: \"sure\", name: \"Sure\", text: \"Sure.\"),";
    let found = endings(always).load().diagnostics;
    assert_eq!(found[0].code.id(), "never-reached");
    // An effect may still bring it about.
    let text = endings(poor).text.replace("Add(\"fame\", 3)", "Add(\"fame\", 3), End(\"poor\")");
    Marked::new(&text).finds(&[]);
}

#[test]
fn two_situations_for_the_same_turn_point_at_each_other() {
    let found = and_with("kind: Growth,", "kind: Growth, at: 3,", &plain("\"second\"", "at: «3»,")).finds(&["same-turn"]);
    assert_eq!(found[0].also.as_ref().map(|also| also.place.line), Some(17));
}

#[test]
fn a_stage_without_situations_is_empty() {
    let stages = "35)), (id: «\"loft\"», name: \"Loft\", about: \"Warm.\", calls_for: (vision: 1, process: 1), enter: [AtLeast(\"customers\", 5)])],";
    let text = GOOD.replacen("35))],", stages, 1).replacen("kind: Growth,", "kind: Growth, stages: [\"garage\"],", 1);
    Marked::new(&text).finds(&["empty-stage"]);
    // Weights of nothing add up to nothing.
    let weightless = plain("\"second\"", "stages: [\"loft\"], weight: 0,");
    let text = text.replacen("Add(\"fame\", 3)", "Add(\"fame\", 3), Follow(\"second\")", 1);
    Marked::new(&text.replacen("    ],\n    shocks", &format!("{weightless}\n    ],\n    shocks"), 1)).finds(&["empty-stage"]);
}

#[test]
fn circles_of_situations_are_told_if_no_choice_leads_out_of_them() {
    let arc = |second: [&str; 2], third: [&str; 2], again: &str| {
        let (second, third) = (situation("«\"second\"»", again, second), situation("\"third\"", again, third));
        and(&format!("{second}{third}"))
    };
    let (on, back) = (", effects: [Follow(\"third\")]", ", effects: [Follow(\"second\")]");
    let found = arc([on, on], [back, back], "again: After(1),").finds(&["endless-arc"]);
    assert_eq!(found[0].message, "`second` and `third` follow one another without end, whatever one chooses");
    let quiet = |marked: Marked| Marked::new(&marked.text).finds(&[]);
    quiet(arc([on, ""], [back, back], "again: After(1),"));
    quiet(arc([on, on], [back, ", effects: [Follow(\"second\"), End(\"on\")]"], "again: After(1),"));
    // What comes once a game, or has to wait for longer than the circle takes, does not come again.
    quiet(arc([on, on], [back, back], ""));
    quiet(arc([on, on], [back, back], "again: After(2),"));
    let (late, chance) = (
        ", effects: [After(2, Follow(\"third\"))]",
        ", outcomes: [(chance: 50, effects: [Follow(\"second\")]), (chance: 50, effects: [After(1, Follow(\"second\"))])]",
    );
    arc([late, on], [chance, back], "again: After(1),").finds(&["endless-arc"]);
}

#[test]
fn choices_that_differ_in_words_only_are_the_same() {
    let same = ", effects: [After(1, Add(\"cash\", 2))]";
    let text = situation("\"second\"", "", [same, ""])
        .replace("(text: \"Wait.\"", &format!("(text: «\"Go too.\"», lean: Vision(1){same}), (text: \"Wait.\""));
    and(&text).finds(&["same-choices"]);
    and(&text.replacen("\"cash\", 2))]), (text: \"Wait", "\"cash\", 3))]), (text: \"Wait", 1).replace(['«', '»'], "")).finds(&[]);
    // Others of the same sort, for other moments.
    and(&text.replacen("lean: Vision(1),", "lean: Vision(1), when: [Flag(\"seen\")],", 1).replace(['«', '»'], "")).finds(&[]);
}

#[test]
fn a_choice_that_leans_nowhere_and_brings_nothing_has_no_consequences() {
    let third = |fields: &str| {
        and(&plain("\"second\"", "")
            .replace("(text: \"Wait.\"", &format!("(text: «\"Hm.\"», lean: Neither{fields}), (text: \"Wait.\"")))
    };
    third("").finds(&["no-consequence"]);
    third(", effects: [Add(\"cash\", 0)]").finds(&["no-consequence"]);
    Marked::new(&third(", effects: [Add(\"cash\", 1)]").text).finds(&[]);
    Marked::new(&third(", cost: 1").text).finds(&[]);
}

#[test]
fn choices_that_all_lean_nowhere_lean_the_same_way_as_well() {
    let text = plain("«\"second\"»", "").replace("Vision(1)", "Both(1, 1)").replace("Process(1)", "Both(2, 2)");
    and(&text).finds(&["one-sided"]);
}

#[test]
fn conditions_of_choices_that_leave_one_open_whatever_happens_are_no_way_into_a_corner() {
    let seen = [", when: [Flag(\"seen\")]", ", when: [Not(Flag(\"seen\"))]"];
    and(&situation("\"second\"", "", seen)).finds(&[]);
    let seen = [", when: [Flag(\"seen\"), AtLeast(\"cash\", 3)]", ", when: [Not(Flag(\"seen\"))]"];
    and(&situation("«\"second\"»", "", seen)).finds(&["no-way-out"]);
}

#[test]
fn situations_without_notes_are_pointed_out_where_others_have_some() {
    let found = and_with("id: \"first\"", "id: «\"first\"»", &plain("\"second\"", "notes: \"Watch who speaks.\","))
        .finds(&["missing-notes"]);
    assert_eq!(found[0].message, "one situation has no notes for the facilitator, while others do: `first`");
}

#[test]
fn a_meter_that_odds_an_ending_or_an_expectation_reads_is_of_use() {
    let without = GOOD.replace("when: [AtLeast(\"fame\", 90)]", "when: [AtLeast(\"fit\", 90)]");
    let quiet = |old: &str, new: &str| {
        assert!(without.contains(old), "{old}");
        Marked::new(&without.replacen(old, new, 1)).finds(&[]);
    };
    quiet("lean: Vision(2)", "lean: Vision(2), rests_on: [\"fame\"]");
    quiet("when: [AtMost(\"cash\", -1)]", "when: [AtMost(\"cash\", -1), AtLeast(\"fame\", 60)]");
}

#[test]
fn what_is_odd_about_one_situation_is_told_even_if_another_is_broken() {
    let text = plain("«\"second\"»", "").replace("Process(1)", "Vision(2)");
    and_with("kind: Growth", "kind: «Grwth»", &text).finds(&["unknown-variant", "one-sided"]);
    let broken = plain("\"second\"", "").replace("Process(1)", "Vision(«9»)");
    and(&broken).finds(&["out-of-range"]);
}
