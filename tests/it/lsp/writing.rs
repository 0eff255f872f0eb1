//! What can be written at a place, also where the file is broken by what is being written.

use serde_json::{Value, json};

use super::{Editor, GOOD, able, edited, marked, with};

/// What is offered where `▮` stands.
fn offers(text: &str) -> Vec<Value> {
    offered(Editor::new(&[]), text).0
}

fn offered(mut editor: Editor, text: &str) -> (Vec<Value>, String) {
    let (text, place) = marked(text);
    editor.open("mine.ron", &text);
    let at = editor.at("mine.ron", place);
    let answer = editor.ask("textDocument/completion", at);
    let mut items = answer.as_array().expect("a list").clone();
    items.sort_by_key(|item| item["sortText"].as_str().unwrap_or("").to_owned());
    (items, text)
}

fn labels(text: &str) -> Vec<String> {
    offers(text).iter().map(|item| item["label"].as_str().expect("a label").to_owned()).collect()
}

/// What the file is once this offer is taken.
#[track_caller]
fn taken(text: &str, label: &str) -> String {
    let (items, text) = offered(Editor::with(&[], json!({})), text);
    let item = items.iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("{label} is not offered: {items:?}"));
    edited(&text, &json!([item["textEdit"]]))
}

#[test]
fn fields_that_are_missing_are_offered_those_first_that_are_needed() {
    let found = labels(&with("role: \"Operations\", about: \"Quiet.\", lead: 20, ", "▮ lead: 20, "));
    assert_eq!(found, ["role", "about", "portrait"]);
    let found = labels(&with("kind: Growth,", "▮"));
    assert_eq!(found[0], "kind");
    assert!(!found.iter().any(|name| ["id", "title", "text", "choices"].contains(&name.as_str())), "{found:?}");
}

#[test]
fn a_field_comes_with_its_example_to_write_over() {
    let items = offers(&with("turns: 6,", "▮"));
    let turns = items.iter().find(|item| item["label"] == "turns").expect("it is missing");
    assert_eq!((&turns["textEdit"]["newText"], &turns["insertTextFormat"]), (&json!("turns: ${1:8},"), &json!(2)));
    assert_eq!(turns["detail"], "a whole number, 1 to 60 turns; needed");
    let items = offers(&with("calls_for: (vision: 65, process: 35)", "▮"));
    let mix = items.iter().find(|item| item["label"] == "calls_for").expect("it is missing");
    assert_eq!(mix["textEdit"]["newText"], "calls_for: (vision: ${1:65}, process: ${2:35}),");
    let mut able = able();
    able["textDocument"]["completion"] = json!({});
    let (items, _) = offered(Editor::with(&[], able), &with("turns: 6,", "▮"));
    let turns = items.iter().find(|item| item["label"] == "turns").expect("it is missing");
    assert_eq!(
        (&turns["textEdit"]["newText"], &turns["insertTextFormat"]),
        (&json!("turns: "), &json!(1)),
        "where nothing is filled in"
    );
}

#[test]
fn half_a_name_is_completed_whatever_follows() {
    let whole = taken(&with("kind: Growth,", "ki▮"), "kind");
    assert!(whole.contains("            kind: \n"), "{whole}");
    let renamed = taken(&with("kind: Growth,", "kin▮: Growth,"), "kind");
    assert_eq!(renamed, GOOD);
    // No comma before it yet.
    assert!(labels(&with("summary: \"One choice.\",", "summary: \"One choice.\"\n    per▮")).contains(&"period".to_owned()));
}

#[test]
fn words_are_offered_where_one_of_them_belongs() {
    assert_eq!(
        labels(&with("kind: Growth,", "kind: ▮,")),
        ["Crisis", "Growth", "Initiative", "Steady", "Shift", "People", "Tension"]
    );
    assert_eq!(labels(&with("kind: Growth,", "kind: Gr▮")).len(), 7, "the editor picks");
    assert!(taken(&with("kind: Growth,", "kind:▮,"), "Steady").contains("kind:Steady,"), "nothing that was not offered");
    assert_eq!(labels(&with("lean: Vision(2)", "lean: V▮")), ["Neither", "Vision", "Process", "Both"]);
    assert!(labels(&with("effects: [Set(\"seen\")", "effects: [▮Set(\"seen\")")).contains(&"Hire".to_owned()));
    assert!(
        labels(&with("effects: [Set(\"seen\"), Hire(\"tomasz\"), Add(\"fame\", 3)]", "effects: [After(2, ▮)]"))
            .contains(&"Follow".to_owned())
    );
    assert_eq!(labels(&with("at_once: true", "at_once: ▮")), ["true", "false"]);
    let items = offers(&with("effects: [Set(\"seen\")", "effects: [▮"));
    let add = items.iter().find(|item| item["label"] == "Add").expect("an effect");
    assert_eq!(add["textEdit"]["newText"], "Add(\"${1:morale}\", ${2:4})");
    assert_eq!(labels(&with("when: [AtLeast(\"fame\", 90)]", "when: [Turn(▮)]")), ["from", "to"]);
}

#[test]
fn ids_are_offered_by_what_belongs_there() {
    assert_eq!(labels(&with("Set(\"seen\")", "Set(\"▮\")")), ["seen"]);
    assert_eq!(labels(&with("Hire(\"tomasz\")", "Hire(\"▮")), ["tomasz"]);
    let meters = labels(&with("Add(\"fame\", 3)", "Add(\"▮\", 3)"));
    assert_eq!((meters[0].as_str(), meters.contains(&"morale".to_owned())), ("fame", true), "one's own come first");
    assert_eq!(labels(&with("Add(\"fame\", 3)", "Follow(\"▮\")")), ["first"]);
    assert_eq!(labels(&with("Add(\"fame\", 3)", "End(\"▮\")")), ["broke", "famous", "on"]);
    assert_eq!(labels(&with("title: \"The first yes\",", "title: \"The first yes\", stages: [\"▮\"],")), ["garage"]);
    let measures = labels(&with("turns: 6,", "turns: 6, expectations: [(holds: Level(policy: \"reader\", measure: \"▮\"))],"));
    assert!(
        ["fame", "ends-famous", "value", "lead", "cash"].iter().all(|name| measures.contains(&(*name).to_owned())),
        "{measures:?}"
    );
    assert!(labels(&with("turns: 6,", "turns: 6, expectations: [(holds: Level(policy: \"▮")).contains(&"visionary".to_owned()));
    assert!(labels(&with("turns: 6,", "turns: 6, model: [Set(\"▮\", 3)],")).contains(&"order-decay".to_owned()));
    assert!(labels(&with("turns: 6,", "turns: 6, allow: [(code: \"▮\")],")).contains(&"one-sided".to_owned()));
    let claims = offers(&with("result: \"You went.\"", "claims: [▮]"));
    assert_eq!((claims.len(), &claims[0]["label"]), (44, &json!("A01")));
    assert!(
        claims[0]["documentation"]["value"].as_str().expect("its sentence").starts_with("Vision and process"),
        "{}",
        claims[0]
    );
}

#[test]
fn an_id_is_completed_with_or_without_its_quotes() {
    for typed in ["Hire(▮)", "Hire(\"▮\")", "Hire(\"to▮\")", "Hire(\"to▮masz\")"] {
        assert_eq!(taken(&with("Hire(\"tomasz\")", typed), "tomasz"), GOOD, "{typed}");
    }
    let open = taken(&with("Hire(\"tomasz\")", "Hire(\"to▮"), "tomasz");
    assert!(open.contains("Hire(\"tomasz\", Add("), "{open}");
}

#[test]
fn it_works_where_the_file_is_broken_just_there() {
    for (old, new, offered) in [
        (
            "lean: Vision(2), effects: [Set(\"seen\"), Hire(\"tomasz\"), Add(\"fame\", 3)]",
            "lean: Vision(2), effects: [Add(\"▮",
            "morale",
        ),
        ("Add(\"fame\", 3)]", "Add(\"▮]", "morale"),
        ("lean: Vision(2),", "lean: ▮", "Vision"),
        ("kind: Growth,", "kind▮", "kind"),
        ("stages: [(id:", "stages: [(▮ id:", "running_costs"),
        ("endings: [", "endings: [ (id: \"new\", ▮", "text"),
        ("    shocks: [(", "    shocks: [▮(", "a shock"),
        ("    shocks: [", "    sh▮ [", "shocks"),
    ] {
        let found = labels(&with(old, new));
        assert!(found.contains(&offered.to_owned()), "{new}: {found:?}");
    }
}

#[test]
fn nothing_is_offered_in_comments_and_in_the_middle_of_a_story() {
    assert_eq!(labels(&with("turns: 6,", "turns: 6, // ▮\n")), [""; 0]);
    assert_eq!(labels(&with("turns: 6,", "turns: 6, /* ki▮ */")), [""; 0]);
    assert_eq!(labels(&with("The baker rings", "The baker,\n title: ▮ rings")), [""; 0]);
    assert_eq!(labels(&with("turns: 6,", "turns: ▮,")), [""; 0], "any number");
}

#[test]
fn texts_know_what_may_stand_in_braces() {
    assert_eq!(labels(&with("The baker rings", "The baker of {▮ rings")), ["company", "product", "founder"]);
    assert!(taken(&with("The baker rings", "The baker of {co▮ rings"), "company").contains("of {company} rings"));
    assert!(taken(&with("The baker rings", "The baker of {▮} rings"), "product").contains("of {product} rings"));
}

#[test]
fn files_are_offered_as_they_are_found_from_here() {
    let mut editor = Editor::new(&[("people.ron", "()"), ("more/endings.ron", "()"), ("more/shocks.ron", "()")]);
    let (text, place) = marked(&with("turns: 6,", "turns: 6, include: [\"more/shocks.ron\", \"▮\"],"));
    editor.open("scenario.ron", &text);
    let at = editor.at("scenario.ron", place);
    let found = editor.ask("textDocument/completion", at);
    let names: Vec<&str> = found.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect();
    assert_eq!(names, ["more/endings.ron", "people.ron"], "what is included is not offered again, nor the file itself");
    let (part, place) = marked("(include: [\"▮\"])");
    editor.open("more/shocks.ron", &part);
    let at = editor.at("more/shocks.ron", place);
    let found = editor.ask("textDocument/completion", at);
    let names: Vec<&str> = found.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect();
    assert_eq!(names, ["endings.ron", "../people.ron"]);
}

#[test]
fn an_empty_file_can_become_a_scenario_and_a_part_is_helped_as_one() {
    assert_eq!(labels("▮"), ["a scenario"]);
    let fields = labels("(\n  ▮\n)");
    assert_eq!(fields[..5], ["format", "title", "summary", "turns", "stages"]);
    let part = labels("(\n  people: [(id: \"x\", ▮)],\n)");
    assert!(part.contains(&"salary".to_owned()), "{part:?}");
    let fields = labels("(\n  people: [],\n  ▮\n)");
    assert_eq!(fields[..3], ["goals", "meters", "flags"], "a part has no title, and needs nothing");
}

#[test]
fn a_space_offers_values_and_does_not_get_in_the_way_of_names() {
    for (new, count) in [("kind: ▮,", 7), ("kind: Growth, ▮", 0), ("▮", 0)] {
        let (text, place) = marked(&with("kind: Growth,", new));
        let mut editor = Editor::new(&[]);
        editor.open("mine.ron", &text);
        let mut params = editor.at("mine.ron", place);
        params["context"] = json!({"triggerKind": 2, "triggerCharacter": " "});
        assert_eq!(editor.ask("textDocument/completion", params).as_array().map(Vec::len), Some(count), "{new}");
    }
}
