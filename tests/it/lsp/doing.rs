//! What can be done about a problem with one press.

use fulcrum::scenario::load;
use serde_json::{Value, json};

use super::{Editor, GOOD, able, edited, with};

/// What is offered for the first problem of a file: titles, and what the file is then.
fn actions(text: &str) -> Vec<(String, String)> {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", text);
    let problem = editor.problems("mine.ron").remove(0);
    let params = json!({
        "textDocument": {"uri": editor.uri("mine.ron")},
        "range": problem["range"],
        "context": {"diagnostics": [problem]},
    });
    let answer = editor.ask("textDocument/codeAction", params);
    let action = |action: &Value| {
        assert_eq!((&action["kind"], &action["diagnostics"][0]["code"]), (&json!("quickfix"), &problem["code"]));
        let edits = &action["edit"]["documentChanges"][0]["edits"];
        (action["title"].as_str().expect("a title").to_owned(), edited(text, edits))
    };
    answer.as_array().expect("a list").iter().map(action).collect()
}

#[test]
fn what_was_probably_meant_is_one_press_away() {
    for (old, new, title) in [
        ("lean: Vision(2)", "lean: Vison(2)", "Write `Vision`"),
        ("Set(\"seen\")", "Set(\"sen\")", "Write `\"seen\"`"),
        ("kind: Growth,", "kin: Growth,", "Write `kind`"),
        ("turns: 6,", "turns= 6,", "Write `:`"),
        ("kind: Growth,", "kind: \"Growth\",", "Write `Growth`"),
        ("turns: 6,", "turns: 6", "Insert `,`"),
        ("turns: 6,", "turns: 6,,", "Remove `,`"),
        ("Hire(\"tomasz\")", "Hire(tomasz)", "Write `\"tomasz\"`"),
    ] {
        let found = actions(&with(old, new));
        assert_eq!(found, [(title.to_owned(), GOOD.to_owned())], "{new}");
    }
}

#[test]
fn a_placeholder_is_mended_inside_its_text() {
    let found = actions(&with("The baker rings", "The baker of {compny} rings"));
    assert_eq!(found, [("Write `{company}`".to_owned(), with("The baker rings", "The baker of {company} rings"))]);
}

#[test]
fn a_warning_can_be_allowed_where_it_stands() {
    let one_sided = with("lean: Process(1)", "lean: Vision(1)");
    let found = actions(&one_sided);
    assert_eq!(found.len(), 1, "{found:?}");
    let (title, text) = &found[0];
    assert_eq!(title, "Allow `one-sided` in this situation, with a reason");
    let added = "            allow: [(code: \"one-sided\", because: \"say here why it is meant to be so\")],\n";
    assert_eq!(
        *text,
        one_sided.replacen("            ],\n        ),", &format!("            ],\n{added}        ),"), 1),
        "nothing else changes"
    );
    let loaded = load("mine.ron", text);
    assert_eq!((loaded.diagnostics.len(), loaded.allowed), (0, 1), "{:?}", loaded.diagnostics);
}

#[test]
fn a_warning_can_be_allowed_however_the_file_is_laid_out() {
    for (old, new) in [
        ("flags: [\"seen\"],", "flags: [\"seen\", \"gone\"],"),
        // The last field without a comma, with a remark, on one line.
        ("text: \"On it goes.\"),\n    ],\n)", "text: \"On it goes.\")],\n    flags: [\"seen\", \"gone\"])"),
        ("text: \"On it goes.\"),\n    ],\n)", "text: \"On it goes.\")],\n    flags: [\"seen\", \"gone\"] // all\n)"),
        ("text: \"On it goes.\"),\n    ],\n)", "text: \"On it goes.\")],\n    flags: [\"seen\", \"gone\"], // all\n)"),
        ("flags: [\"seen\"],", "flags: [\"seen\", \"gone\"], allow: [],"),
        ("flags: [\"seen\"],", "flags: [\"seen\", \"gone\"], allow: [(code: \"missing-notes\", because: \"None.\")],"),
        (
            "flags: [\"seen\"],",
            "flags: [\"seen\", \"gone\"], allow: [\n        (code: \"missing-notes\", because: \"None.\"),\n    ],",
        ),
    ] {
        let mut text = with(old, new);
        if !old.starts_with("flags") {
            text = text.replacen("    flags: [\"seen\"],\n", "", 1);
        }
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            // That an exception is of no use is said as well.
            let found = actions(&text);
            let (title, text) = found.iter().find(|(title, _)| title.contains("unused-flag")).expect("it can be allowed");
            assert_eq!(title, "Allow `unused-flag` in this file, with a reason");
            let loaded = load("mine.ron", text);
            let codes: Vec<&str> = loaded.diagnostics.iter().map(|found| found.code.id()).collect();
            assert!(loaded.allowed == 1 && !codes.contains(&"unused-flag") && loaded.scenario.is_some(), "{text}\n{codes:?}");
        }
    }
}

#[test]
fn an_error_cannot_be_allowed() {
    assert_eq!(actions(&with("turns: 6", "turns: 66")), []);
}

#[test]
fn only_what_is_asked_for_is_offered() {
    let mut editor = Editor::with(&[], able());
    editor.open("mine.ron", &with("lean: Vision(2)", "lean: Vison(2)"));
    let problem = editor.problems("mine.ron").remove(0);
    for (only, count) in [(json!(["refactor"]), None), (json!(["quickfix"]), Some(1)), (json!(["source.organizeImports"]), None)]
    {
        let context = json!({"diagnostics": [], "only": only});
        let params = json!({"textDocument": {"uri": editor.uri("mine.ron")}, "range": problem["range"], "context": context});
        let answer = editor.ask("textDocument/codeAction", params);
        assert_eq!(answer.as_array().map(Vec::len), count, "{answer}");
    }
}
