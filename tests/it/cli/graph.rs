//! `fulcrum graph`.

use super::{Desk, OWN, fulcrum, text, with_a_closed_pipe};

#[test]
fn without_a_word_more_it_prints_a_finished_picture() {
    let said = fulcrum(&["graph", "first-week"]).well();
    assert!(said.starts_with("<svg ") && said.ends_with("</svg>\n"));
    assert!(said.contains("The First Week"));
    assert!(fulcrum(&["graph", "first-week", "--format", "dot"]).well().starts_with("digraph "));
    assert!(fulcrum(&["graph", "first-week", "--format", "mermaid"]).well().starts_with("flowchart LR\n"));
}

#[test]
fn a_files_ending_says_its_language_and_what_is_said_aloud_comes_first() {
    let desk = Desk::new();
    for (name, begins) in [("map.svg", "<svg "), ("map.dot", "digraph "), ("map.mmd", "flowchart "), ("MAP.SVG", "<svg ")] {
        let path = desk.path(name);
        let said = fulcrum(&["graph", "first-week", "-o", &path]).well();
        assert_eq!(said, format!("{path}: 1 stage · 5 situations · 3 endings\n"));
        assert!(text(&path).starts_with(begins), "{name}");
    }
    let path = desk.path("map.txt");
    fulcrum(&["graph", "first-week", "--format", "dot", "--out", &path]).well();
    assert!(text(&path).starts_with("digraph "));
}

#[test]
fn what_lies_in_the_file_is_what_would_be_printed() {
    let desk = Desk::new();
    let path = desk.path("map.svg");
    fulcrum(&["graph", "garage-to-growth", "-o", &path]).well();
    assert_eq!(text(&path), fulcrum(&["graph", "garage-to-growth"]).well());
}

#[test]
fn a_file_without_a_known_ending_is_refused_and_a_scenario_never_written_over() {
    let desk = Desk::new();
    for name in ["map.pdf", "map", "map."] {
        let path = desk.path(name);
        let said = fulcrum(&["graph", "first-week", "-o", &path]).cannot();
        assert!(said.contains(name) && said.contains("--format"), "{said}");
        assert!(!std::path::Path::new(&path).exists());
    }
    let mine = desk.put("mine.ron", OWN);
    let said = fulcrum(&["graph", &mine, "--format", "svg", "-o", &mine]).cannot();
    assert!(said.contains("mine.ron"), "{said}");
    assert_eq!(text(&mine), OWN);
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let desk = Desk::new();
    let path = desk.path("no/such/folder/map.svg");
    let said = fulcrum(&["graph", "first-week", "-o", &path]).cannot();
    assert!(said.contains(&path), "{said}");
}

#[test]
fn traffic_says_who_played_and_is_the_same_again() {
    let words = ["graph", "first-week", "--traffic", "90", "--format", "svg"];
    let said = fulcrum(&words).well();
    assert!(said.contains("90 games, played in turn by 9 bots (visionary, operator"), "{said}");
    assert!(said.contains("seed 1") && said.contains("% of games"));
    assert_eq!(said, fulcrum(&words).well());
    assert_ne!(said, fulcrum(&["graph", "first-week", "--traffic", "90", "--seed", "2"]).well());
    let one = fulcrum(&["graph", "first-week", "--traffic", "20", "--policy", "visionary"]).well();
    assert!(one.contains("20 games, played by the bot “visionary”"), "{one}");
    assert!(!fulcrum(&["graph", "first-week"]).well().contains("of games"));
}

#[test]
fn who_plays_is_asked_only_where_somebody_plays() {
    for words in [
        &["graph", "first-week", "--policy", "reader"][..],
        &["graph", "first-week", "--seed", "3"],
        &["graph", "first-week", "--traffic", "0"],
        &["graph", "first-week", "--traffic", "10", "--policy", "genius"],
        &["graph", "first-week", "--format", "pdf"],
        &["graph"],
    ] {
        fulcrum(words).cannot();
    }
}

#[test]
fn a_scenario_that_is_missing_or_broken_is_told() {
    assert!(fulcrum(&["graph", "first-weak"]).cannot().contains("did you mean `first-week`?"));
    let desk = Desk::new();
    let broken = desk.put("broken.ron", &OWN.replace("kind: Growth", "kind: Grwth"));
    assert!(fulcrum(&["graph", &broken]).cannot().contains(&format!("fulcrum check {broken}")));
    assert!(fulcrum(&["graph", &desk.put("own.ron", OWN)]).well().contains("The first yes"));
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    with_a_closed_pipe(&["graph", "garage-to-growth"]).well();
}
