//! How texts are read and tidied.

use fulcrum::scenario::text::{tidy, words};

use super::{GOOD, Marked, with};

#[test]
fn runs_of_white_space_become_one_space_and_empty_lines_part_paragraphs() {
    let written = "  One\n      two\tthree.  \r\n\r\n   \r\n\n      Four\n      five.\n";
    assert_eq!(tidy(written), "One two three.\nFour five.");
    assert_eq!(tidy(" \n\n "), "");
    assert_eq!(tidy("5\u{a0}000 euros"), "5\u{a0}000 euros", "an unbreakable space stays");
}

#[test]
fn a_dash_on_its_own_is_no_word() {
    assert_eq!(words("Stop — “now”, and 3 more."), 5);
}

#[test]
fn texts_may_be_raw_or_hold_escapes_and_go_over_lines() {
    let raw = with("\"You went.\"", "r#\"You \"went\" to {company}.\"#").scenario();
    assert_eq!(raw.situations[0].choices[0].outcomes[0].text, "You \"went\" to {company}.");
    let escaped = with("\"You went.\"", "\"You\\u{20}\\\"went\\\".\n\n    Then you came back.\"").scenario();
    assert_eq!(escaped.situations[0].choices[0].outcomes[0].text, "You \"went\".\nThen you came back.");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let windows = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    assert!(Marked::new(&windows).load().diagnostics.is_empty());
    let broken = windows.replacen("kind: Growth", "kind: Grwth", 1);
    let found = Marked::new(&broken).load().diagnostics;
    assert_eq!((found[0].place.line, found[0].place.column), (17, 19));
}

#[test]
fn columns_are_counted_in_characters() {
    with("(text: \"Go.\", lean: Vision(2)", "(text: \"Géh — “ja” 🙂.\", lean: «Vison»(2)").finds(&["unknown-variant"]);
}

#[test]
fn comments_may_hold_brackets_and_quotes() {
    with("turns: 6,", "turns: 6, // don't ( [ \" /*\n /* nor /* here */ ) \" */").finds(&[]);
}

#[test]
fn options_and_names_of_types_may_be_written_out() {
    let spelt = GOOD.replacen("cash: 50)", "cash: Some(50))", 1).replacen("kind: Growth,", "kind: Growth, at: None,", 1);
    let spelt = spelt.replacen("(\n    format", "#![enable(implicit_some)]\nScenario(\n    format", 1);
    Marked::new(&spelt).finds(&[]);
}
