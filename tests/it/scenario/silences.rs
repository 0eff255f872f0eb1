//! Warnings and hints that an author means to be so.

use super::{Marked, with};

fn allowing(code: &str, because: &str) -> String {
    format!("turns: 6, allow: [(code: {code}, because: {because})],")
}

#[test]
fn a_warning_can_be_silenced_in_the_scenario_with_a_reason() {
    let text = with("flags: [", "flags: [\"idle\", ").text;
    assert_eq!(Marked::new(&text).load().diagnostics.len(), 1);
    let loaded = Marked::new(&text.replacen("turns: 6,", &allowing("\"unused-flag\"", "\"For the sequel.\""), 1)).load();
    assert_eq!((loaded.diagnostics.len(), loaded.allowed), (0, 1));
}

#[test]
fn one_in_a_situation_counts_for_that_situation_only() {
    let two = "kind: Growth, allow: [(code: \"one-sided\", because: \"Both dream.\")],";
    let text = with("kind: Growth,", two).text.replace("lean: Process(1)", "lean: Vision(1)");
    let loaded = Marked::new(&text).load();
    assert_eq!((loaded.diagnostics.len(), loaded.allowed), (0, 1), "{:#?}", loaded.diagnostics);
    let second = text.find("        (\n            id: \"first\"").map(|at| text[at..].to_owned()).expect("a situation");
    let second = second.split("\n    ],\n    shocks").next().expect("its end").replace("\"first\"", "\"second\"");
    let second = second.replace(" allow: [(code: \"one-sided\", because: \"Both dream.\")],", "");
    let both = text.replacen("\n    ],\n    shocks", &format!("\n{second}\n    ],\n    shocks"), 1);
    let loaded = Marked::new(&both).load();
    assert_eq!((loaded.diagnostics.len(), loaded.allowed), (1, 1), "{:#?}", loaded.diagnostics);
}

#[test]
fn the_nearer_of_two_silences_is_the_one_that_counts() {
    let text = with("kind: Growth,", "kind: Growth, allow: [(code: \"one-sided\", because: \"Both dream.\")],").text;
    let text = text.replace("lean: Process(1)", "lean: Vision(1)");
    let loaded = Marked::new(&text.replacen("turns: 6,", &allowing("«\"one-sided\"»", "\"All dream.\""), 1));
    loaded.finds(&["unused-allow"]);
}

#[test]
fn a_silence_needs_a_reason_and_a_code_that_there_is() {
    with("turns: 6,", &allowing("\"one-sided\"", "«\" \"»")).finds(&["empty-text"]);
    let help = with("turns: 6,", &allowing("«\"one-sidd\"»", "\"So it is.\"")).help("unknown-id");
    assert_eq!(help, "did you mean `one-sided`?");
}

#[test]
fn an_error_cannot_be_silenced() {
    with("turns: 6,", &allowing("«\"out-of-range\"»", "\"So it is.\"")).finds(&["cannot-allow"]);
    let both = with("turns: 6,", &allowing("«\"out-of-range\"»", "\"So it is.\"")).text.replace("Vision(2)", "Vision(4)");
    let codes: Vec<&str> = Marked::new(&both).load().diagnostics.iter().map(|found| found.code.id()).collect();
    assert_eq!(codes, ["cannot-allow", "out-of-range"]);
}

#[test]
fn a_silence_is_not_called_useless_while_errors_hide_what_it_is_for() {
    let text = with("turns: 6,", &allowing("\"unused-flag\"", "\"For the sequel.\"")).text;
    Marked::new(&text.replacen("kind: Growth", "kind: «Grwth»", 1)).finds(&["unknown-variant"]);
}
