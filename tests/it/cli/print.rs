//! `fulcrum print`.

use super::{Desk, OWN, fulcrum, text};

#[test]
fn the_kit_goes_to_a_file_or_to_standard_output_and_is_the_same() {
    let desk = Desk::new();
    let path = desk.path("kit.html");
    let said = fulcrum(&["print", "first-week", "-o", &path]).well();
    assert_eq!(said, format!("The kit is in {path}: open it in a browser and print it\n"));
    let printed = fulcrum(&["print", "first-week"]).well();
    assert!(printed.starts_with("<!DOCTYPE html>") && printed == text(&path));
    assert!(printed.contains("The First Week: the paper kit"));
}

#[test]
fn another_lot_gives_another_order_and_an_authors_own_file_is_printed_too() {
    let kit = |seed: &str| fulcrum(&["print", "crisis-quarter", "--seed", seed]).well();
    assert_ne!(kit("1"), kit("2"));
    assert_eq!(kit("7"), kit("7"));
    let desk = Desk::new();
    let own = desk.put("own.ron", OWN);
    assert!(fulcrum(&["print", &own]).well().contains("<h1>"));
}

#[test]
fn a_scenario_is_never_written_over_and_one_that_is_not_there_is_told() {
    let desk = Desk::new();
    let path = desk.put("own.ron", OWN);
    let said = fulcrum(&["print", &path, "-o", &path]).cannot();
    assert!(said.contains("has the name of a scenario"), "{said}");
    assert_eq!(text(&path), OWN);
    let said = fulcrum(&["print", "crisis-quarte"]).cannot();
    assert!(said.contains("did you mean `crisis-quarter`?"), "{said}");
}
