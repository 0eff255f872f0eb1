//! Whatever stands in a file, reading it ends, and in good order.

use fulcrum::scenario::{load, load_bytes};
use proptest::prelude::*;

use super::{GOOD, Marked, with};

const REAL: &str = include_str!("../../../scenarios/first-week.ron");

/// Pieces that are likely to confuse.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\\",
    ",",
    ":",
    "/*",
    "*/",
    "//",
    "r#\"",
    "b\"",
    "'a'",
    "-",
    "9999999999",
    "1.5",
    "inf",
    "NaN",
    "Some(",
    "None",
    "#![enable(",
    "\u{a0}",
    "“",
    "🙂",
    "\r\n",
    "\0",
    "Vision(2)",
    "Over(3,",
    "Not(",
    "0x",
    "1..2",
    "id:",
];

fn sound(bytes: &[u8]) {
    let loaded = load_bytes("any.ron", bytes);
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().count() + 1;
    assert!(loaded.scenario.is_some() || !loaded.diagnostics.is_empty());
    for found in &loaded.diagnostics {
        let place = found.place;
        assert!((1..=lines).contains(&place.line) && place.column >= 1, "{found:?}");
        assert!((place.end_line, place.end_column) >= (place.line, place.column), "{found:?}");
        found.write(&loaded.files, true, &mut Vec::new()).expect("a vector takes everything");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = REAL.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        sound(&bytes);
    }

    #[test]
    fn pieces_put_in_anywhere_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(PIECES), any::<bool>()), 1..5),
        real in any::<bool>(),
    ) {
        let mut text: Vec<char> = if real { REAL } else { GOOD }.chars().collect();
        for (at, piece, replace) in changes {
            let at = at.index(text.len());
            let to = if replace { (at + piece.chars().count()).min(text.len()) } else { at };
            text.splice(at..to, piece.chars());
        }
        sound(text.into_iter().collect::<String>().as_bytes());
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_in_good_order(at in any::<prop::sample::Index>()) {
        let bytes = &REAL.as_bytes()[..at.index(REAL.trim_end().len() - 1)];
        sound(bytes);
        prop_assert!(load_bytes("cut.ron", bytes).scenario.is_none());
    }

    #[test]
    fn pieces_alone_never_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        sound(pieces.concat().as_bytes());
    }
}

#[test]
fn a_thousand_situations_are_read_quickly() {
    let start = GOOD.find("        (\n            id: \"first\"").expect("the situation");
    let end = GOOD.find("    ],\n    shocks").expect("its end");
    let many: String = (0..1_000).map(|index| GOOD[start..end].replacen("first", &format!("first-{index}"), 1)).collect();
    let text = format!("{}{many}{}", &GOOD[..start], &GOOD[end..]);
    let begun = std::time::Instant::now();
    let loaded = load("many.ron", &text);
    assert!(loaded.diagnostics.is_empty());
    assert_eq!(loaded.scenario.map(|scenario| scenario.situations.len()), Some(1_000));
    // Far above what it takes, so that a busy machine does not fail the test, and far below what a quadratic slip would take.
    assert!(begun.elapsed().as_secs() < 3, "{:?}", begun.elapsed());
}

// Found by fuzzing.

#[test]
fn a_mix_of_something_unreadable_and_less_than_nothing_is_told_where_it_can_be_told() {
    with("(vision: 65, process: 35)", "(vision: «65x», process: «-15»)").finds(&["wrong-type", "out-of-range"]);
}

#[test]
fn a_dash_before_a_minus_sign_is_not_passed_over() {
    with("Add(\"cash\", -10)", "Add(\"cash\", «–-10»)").finds(&["wrong-type"]);
}

#[test]
fn letters_of_every_script_are_names_if_unknown_ones() {
    Marked::new("«\u{1609F}»").finds(&["wrong-type"]);
    with("kind: Growth", "kind: «\u{1609F}»").finds(&["unknown-variant"]);
}
