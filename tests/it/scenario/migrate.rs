//! Bringing a file forward: whatever its layout, only what has to change does.

use fulcrum::scenario::load;
use fulcrum::scenario::migrate::{CURRENT, Migrated, Refused, migrate, unified};
use proptest::prelude::*;

use super::GOOD;

/// The small scenario as a draft: without its format.
fn draft() -> String {
    GOOD.replacen("    format: 1,\n", "", 1)
}

fn forward(text: &str) -> String {
    let Migrated { text, steps, .. } = migrate("draft.ron", text).expect("a draft");
    assert_eq!(steps.len(), 1);
    text
}

#[test]
fn a_draft_says_its_format_as_if_it_always_had() {
    assert_eq!(forward(&draft()), GOOD);
    assert_eq!(forward(&GOOD.replacen("format: 1,", "format: 0,", 1)), GOOD);
}

#[test]
fn comments_and_odd_layouts_stay_as_they_are() {
    let body = draft();
    let body = body.trim_end().strip_prefix("(\n").and_then(|rest| rest.strip_suffix(')')).expect("one pair of brackets");
    let one_line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    let cases = [
        ("(\n", "\n)", "    format: 1,\n", body),
        ("\n\n  // Mine.\n(\n", ") // end", "    format: 1,\n", body),
        ("(", ")", "format: 1, ", one_line.as_str()),
        ("( ", " )", "format: 1,", one_line.as_str()),
        ("( // the whole (story\n", ")", "format: 1,", body),
        ("(/* a /* nested */ ( */\n", ")", "format: 1, ", body),
        ("(\n\n\n// first of all\n", ")", "    format: 1,\n", body),
        ("Scenario(\n", ")", "    format: 1,\n", body),
        ("Scenario // (\n /* ( /* ( */ */ (", ")", "format: 1, ", one_line.as_str()),
        ("#![enable(implicit_some)]\n(\n", ")", "    format: 1,\n", body),
        ("\u{feff}(\n", ")", "    format: 1,\n", body),
        ("(  \t\n", ")", "    format: 1,\n", body),
    ];
    for (head, tail, put_in, body) in cases {
        let old = format!("{head}{body}{tail}");
        let new = forward(&old);
        assert_eq!(new.replacen(put_in, "", 1), old, "only that is put in: {head:?}");
        let (was, is) = (load("a.ron", GOOD).scenario, load("a.ron", &new));
        assert!(is.scenario.is_some(), "{head:?}: {:#?}", is.diagnostics);
        let fingerprint = |scenario: Option<fulcrum::scenario::model::Scenario>| scenario.map(|scenario| scenario.fingerprint);
        assert_eq!(fingerprint(is.scenario), fingerprint(was), "{head:?}");
    }
}

#[test]
fn lines_end_as_they_did() {
    let windows = draft().replace('\n', "\r\n");
    assert_eq!(forward(&windows), GOOD.replace('\n', "\r\n"));
}

#[test]
fn tabs_and_fields_beside_the_bracket_are_followed() {
    assert_eq!(forward("(\n\ttitle: \"T\",\n)"), "(\n\tformat: 1,\n\ttitle: \"T\",\n)");
    assert_eq!(forward("(title: \"T\",\n turns: 3)"), "(format: 1, title: \"T\",\n turns: 3)");
    assert_eq!(forward("()"), "(format: 1,)");
    assert_eq!(forward("(\n)\n"), "(\n  format: 1,\n)\n");
    assert_eq!(forward("(title: \"T\", format: /* none */ 0 , turns: 3)"), "(title: \"T\", format: /* none */ 1 , turns: 3)");
}

#[test]
fn a_current_file_stays_as_it_is() {
    let odd = GOOD.replace("format: 1,", "/* v */ format:1 ,");
    let migrated = migrate("mine.ron", &odd).expect("a current file");
    assert_eq!(migrated, Migrated { from: CURRENT, text: odd, steps: Vec::new() });
}

#[test]
fn a_file_from_the_future_is_told_apart_from_a_broken_one() {
    assert_eq!(migrate("new.ron", &GOOD.replace("format: 1", "format: 7")), Err(Refused::Newer(7)));
    for (broken, code) in
        [("(title: ", "unclosed"), ("[1, 2]", "wrong-type"), ("(format: \"one\")", "wrong-type"), ("", "syntax")]
    {
        match migrate("broken.ron", broken) {
            Err(Refused::Broken(found)) => assert_eq!(found[0].code.id(), code, "{broken}"),
            other => panic!("{broken}: {other:?}"),
        }
    }
}

#[test]
fn an_older_file_is_shown_the_way_forward_by_check() {
    let found = load("old.ron", &GOOD.replace("format: 1", "format: 0")).diagnostics;
    assert_eq!(found[0].code.id(), "unknown-format");
    assert!(found[0].help.as_ref().is_some_and(|help| help.contains("fulcrum migrate")), "{found:?}");
}

#[test]
fn a_difference_reads_as_diff_writes_it() {
    let old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\n";
    let new = old.replace("two\n", "2\n").replace("eleven\n", "").replace("twelve\n", "twelve");
    let expected = "\
--- a.ron
+++ a.ron
@@ -1,5 +1,5 @@
 one
-two
+2
 three
 four
 five
@@ -8,5 +8,4 @@
 eight
 nine
 ten
-eleven
-twelve
+twelve
\\ No newline at end of file
";
    assert_eq!(unified("a.ron", old, &new), expected);
    assert_eq!(unified("a.ron", old, old), "");
    assert_eq!(unified("a.ron", "", "one\n"), "--- a.ron\n+++ a.ron\n@@ -0,0 +1 @@\n+one\n");
}

/// What comes out if a difference is applied to the old text.
fn patched(old: &str, diff: &str) -> String {
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let (mut at, mut new) = (0, String::new());
    let mut lines = diff.split_inclusive('\n').skip(2).peekable();
    while let Some(line) = lines.next() {
        let unended = lines.peek().is_some_and(|next| next.starts_with('\\'));
        let text = if unended { line[1..].trim_end_matches('\n') } else { &line[1..] };
        match &line[..1] {
            "@" => {
                let first = line[4..].split([',', ' ']).next().and_then(|first| first.parse::<usize>().ok()).expect("a line");
                let count = line[4..].split(' ').next().and_then(|range| range.split_once(',')).map_or("1", |(_, count)| count);
                let start = if count == "0" { first } else { first - 1 };
                new.push_str(&old[at..start].concat());
                at = start;
            }
            " " => {
                assert_eq!(old[at], text);
                new.push_str(text);
                at += 1;
            }
            "-" => {
                assert_eq!(old[at], text);
                at += 1;
            }
            "+" => new.push_str(text),
            _ => {}
        }
    }
    new.push_str(&old[at..].concat());
    new
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_difference_leads_from_the_old_text_to_the_new(old in "([a-c]\n){0,30}[a-c]?", new in "([a-c]\n){0,30}[a-c]?") {
        prop_assert_eq!(patched(&old, &unified("a", &old, &new)), new);
    }

    #[test]
    fn whatever_stands_in_a_file_it_comes_through_or_is_refused(at in any::<prop::sample::Index>(), piece in "[(){}\",:/* \n]{1,4}") {
        let draft = draft();
        let at = at.index(draft.len());
        if draft.is_char_boundary(at) {
            let broken = format!("{}{piece}{}", &draft[..at], &draft[at..]);
            if let Ok(migrated) = migrate("draft.ron", &broken) {
                prop_assert!(migrate("again.ron", &migrated.text).is_ok_and(|again| again.steps.is_empty()));
            }
        }
    }
}
