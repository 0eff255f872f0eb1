//! The usual slips of people who write RON by hand: each is told at its exact place, and reading goes on behind it.

use super::{GOOD, Marked, with};

/// What is replaced in the small scenario, by what (the place marked), and a part of what is said.
const SLIPS: &[(&str, &str, &str)] = &[
    // Commas and colons.
    ("turns: 6,\n", "turns: 6«»\n", "a comma is missing"),
    ("lean: Vision(2), effects", "lean: Vision(2)«» effects", "a comma is missing"),
    ("Set(\"seen\"), Hire", "Set(\"seen\")«» Hire", "a comma is missing"),
    ("turns: 6,", "turns: 6,«,»", "a comma too many"),
    ("[Set(\"seen\"),", "[«,»Set(\"seen\"),", "a comma too many"),
    ("turns: 6,", "turns: 6«;»", "`;` has no meaning"),
    ("turns: 6", "turns«»  6", "a colon is missing"),
    ("company: (", "company«» (", "a colon is missing"),
    ("turns: 6", "turns «=» 6", "`=` has no meaning"),
    ("turns: 6", "turns«=»6", "`=` has no meaning"),
    // Names and values.
    ("turns: 6", "«\"turns\"»: 6", "without quotes"),
    ("flags: [\"seen\"],", "flags:«», people_: [],", "`flags` has no value"),
    ("lean: Vision(2),", "lean: Vision «2»,", "belongs into brackets"),
    ("cash: 50)", "cash: 1,«000»)", "without commas"),
    ("Add(\"cash\", -10)", "Add(\"cash\", «–»10)", "not a minus sign"),
    ("kind: Growth,", "kind: «@»Growth,", "has no meaning"),
    // Quotes.
    ("\"The small one\"", "«“»The small one”", "straight double quote"),
    ("\"The small one\"", "«'»The small one'", "straight double quote"),
    ("\"The small one\"", "«„»The small one“", "straight double quote"),
    ("\"The small one\"", "\"The small one«”»", "straight double quote"),
    ("\"The small one\"", "«The» small one\"", "opening quote"),
    ("\"The small one\"", "\"The «\"»small\" one\"", "stands right behind it"),
    ("The small one", "The «\\s»mall one", "backslash"),
    // Spaces and comments.
    ("turns: 6", "turns:«\u{a0}»6", "unusual space"),
    ("turns: 6", "turns:«\u{feff}»6", "unusual space"),
    ("    turns: 6,", "«#» six is enough\n    turns: 6,", "does not begin a comment"),
    ("    turns: 6,", "«--» six is enough\n    turns: 6,", "does not begin a comment"),
];

#[test]
fn each_slip_is_told_once_in_words_that_help_at_its_place() {
    for (old, new, message) in SLIPS {
        let marked = with(old, new);
        let found = marked.load().diagnostics;
        let told: Vec<_> = found.iter().map(|found| (found.place, found.message.as_str())).collect();
        assert_eq!(told.first().map(|told| told.0), marked.places.first().copied(), "{new}: {told:?}");
        assert!(told[0].1.contains(message), "{new}: {told:?}");
    }
}

/// What is still told of slips that leave a hole.
const HOLES: &[&str] = &["flags:«»"];

#[test]
fn a_slip_that_can_be_mended_has_no_consequences() {
    for (old, new, message) in SLIPS {
        let found = with(old, new).load().diagnostics;
        if !HOLES.iter().any(|hole| new.starts_with(hole)) {
            assert_eq!(found.len(), 1, "{new} ({message}): {found:#?}");
        }
    }
}

#[test]
fn a_bracket_that_is_never_closed_is_found_where_it_opens() {
    let found = Marked::new(&format!("«(»{}", &GOOD[1..GOOD.len() - 2])).finds(&["unclosed"]);
    assert_eq!(found[0].also.as_ref().map(|also| also.label.as_str()), Some("the file ends here"));
    for (old, new) in [
        ("(id: \"garage\"", "(id: \"garage\", enter: «[»"),
        ("(text: \"Go.\"", "«(»text: \"Go.\""),
        ("choices: [", "choices: «[»"),
        ("    situations: [", "    situations: «[»"),
        ("Hire(\"tomasz\")", "Hire«(»\"tomasz\""),
    ] {
        let text = match old {
            "(text: \"Go.\"" => with(old, new).text.replace("result: \"You went.\"),", "result: \"You went.\","),
            "choices: [" => with(old, new).text.replace("            ],\n        ),", "        ),"),
            "    situations: [" => with(old, new).text.replace("        ),\n    ],\n", "        ),\n"),
            _ => with(old, new).text,
        };
        let found = Marked::new(&text).load().diagnostics;
        assert_eq!((found.len(), found[0].code.id()), (1, "unclosed"), "{new}: {found:#?}");
        assert_eq!(Some(found[0].place), with(old, new).places.first().copied(), "{new}: {found:#?}");
    }
}

#[test]
fn a_bracket_too_many_or_of_the_wrong_sort_is_found_where_it_stands() {
    with("process: 35))],", "process: 35)«]»)],").finds(&["unclosed"]);
    with("process: 35))],", "process: 35))]«)»,").finds(&["unclosed"]);
    let found = with("process: 35))],", "process: 35«]»)],").finds(&["unclosed"]);
    assert_eq!(found[0].help.as_deref(), Some("write `)` here"));
}

#[test]
fn a_text_without_its_closing_quote_is_found_where_it_begins() {
    with("title: \"The first yes\"", "title: «\"»The first yes").finds(&["unclosed"]);
    with("\"On it goes.\"", "«\"»On it goes.").finds(&["unclosed"]);
    with("\"One choice.\"", "«\"»One choice.").finds(&["unclosed"]);
    let two = GOOD.replacen("\"One choice.\"", "«\"»One choice.", 1).replacen("\"The first yes\"", "«\"»The first yes", 1);
    Marked::new(&two).finds(&["unclosed", "unclosed"]);
}

#[test]
fn a_comment_that_is_never_closed_is_found_where_it_begins() {
    let found = with("turns: 6,", "turns: 6, «/*» six").load().diagnostics;
    assert!(found.iter().any(|found| found.message == "this comment is never closed"), "{found:#?}");
}

#[test]
fn what_stands_outside_of_a_scenario_is_told() {
    let found = Marked::new(&format!("{GOOD}«turns»: 7")).finds(&["syntax"]);
    assert!(found[0].message.contains("behind the end"));
    let bare = GOOD.trim().trim_start_matches("(\n    ").trim_end_matches(')');
    let found = Marked::new(&bare.replacen("format", "«format»", 1)).finds(&["syntax"]);
    assert!(found[0].message.contains("round brackets"), "{found:#?}");
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for empty in ["«»", "  // only a comment\n«»"] {
        let found = Marked::new(empty).finds(&["syntax"]);
        assert_eq!(found[0].message, "the file is empty");
    }
}

#[test]
fn attributes_that_ron_knows_do_no_harm() {
    Marked::new(&format!("#![enable(implicit_some)]\n#![type = \"Scenario\"]\n{GOOD}")).finds(&[]);
    let found = Marked::new(&format!("«#![enable(magic)]»\n{GOOD}")).finds(&["syntax"]);
    assert!(found[0].message.contains("no meaning"));
}

#[test]
fn json_is_answered_by_what_ron_has_instead() {
    let found = Marked::new("«{ \"title\": \"The small one\" }»").finds(&["wrong-type"]);
    assert!(found[0].message.contains("found a map in braces"), "{found:#?}");
}

#[test]
fn of_several_escapes_the_wrong_one_is_told() {
    for wrong in ["\\s", "\\u41", "\\u{}", "\\u{110000}", "\\x4", "\\xC3", "\\é"] {
        let marked = with("The small one", &format!("The \\n\\\\\\\"\\x41\\u{{e9}}\\xC3\\xA9 «{wrong}» one"));
        let (found, place) = (marked.load().diagnostics, marked.places[0]);
        assert_eq!((found.len(), found[0].code.id()), (1, "syntax"), "{wrong}");
        assert_eq!((found[0].place.line, found[0].place.column), (place.line, place.column), "{wrong}");
    }
}

#[test]
fn tabs_and_windows_line_ends_shift_no_place_and_no_mark() {
    let tabbed = GOOD.replace("    ", "\t").replace('\n', "\r\n").replacen("kind: Growth", "kind: «Grwth»", 1);
    let found = Marked::new(&tabbed).finds(&["unknown-variant"]);
    let loaded = Marked::new(&tabbed).load();
    let mut out = Vec::new();
    found[0].write(&loaded.files, false, &mut out).expect("a vector takes everything");
    let out = String::from_utf8(out).expect("text");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[3].find("Grwth"), lines[4].find('^'), "{out}");
    assert!(!out.contains(['\t', '\r']), "{out}");
}
