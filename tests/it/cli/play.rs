//! `fulcrum` where there is no display.

use super::{command, said};

#[test]
fn without_a_display_one_sentence_says_so_and_what_to_do() {
    let home = tempfile::tempdir().expect("a folder");
    for words in [&[][..], &["play"], &["first-week"], &["play", "garage-to-growth", "--seed", "3"], &["--resume"]] {
        let error = said(command(words).env("FULCRUM_HOME", home.path())).cannot();
        assert!(error.contains(if cfg!(feature = "gui") { "no display" } else { "without its window" }), "{error}");
        assert!(error.contains("fulcrum --help"), "{error}");
        assert!(error.lines().count() <= 2, "{error}");
    }
    assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 0, "nothing is written where nothing is played");
}

#[cfg(feature = "gui")]
#[test]
fn a_scenario_that_cannot_be_played_is_told_before_any_window_is_tried() {
    let error = said(&mut command(&["first-weak"])).cannot();
    assert!(error.contains("did you mean `first-week`?"), "{error}");
}
