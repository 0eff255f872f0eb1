use super::{Desk, OWN, fulcrum, has, json};

/// The small scenario with what it expects.
fn expecting(says: &str, holds: &str) -> String {
    OWN.replace("    endings:", &format!("    expectations: [(claim: A12, says: \"{says}\", holds: {holds})],\n    endings:"))
}

#[test]
fn what_holds_is_told_with_its_figure_and_interval() {
    let desk = Desk::new();
    let path = desk.put(
        "small.ron",
        &expecting(
            "Going is going up",
            "Choosing(way: Vision, than: Process, moves: \"fame\", after: 1, at_least: 2, at_most: 2)",
        ),
    );
    let said = fulcrum(&["claims", &path, "--games", "100"]).well();
    assert!(said.contains("holds A12  Going is going up"), "{said}");
    assert!(said.contains("2.00 points (2.00 to 2.00), needed: 2 to 2 points"), "{said}");
}

#[test]
fn what_fails_says_how_far_off_it_is_and_ends_with_1() {
    let desk = Desk::new();
    let path = desk.put(
        "small.ron",
        &expecting("Up by five", "Choosing(way: Vision, than: Process, moves: \"fame\", after: 1, at_least: 5)"),
    );
    let said = fulcrum(&["claims", &path, "--games", "100"]).findings();
    assert!(said.contains("FAILS A12  Up by five") && said.contains("off by 3.00 points"), "{said}");
}

#[test]
fn json_has_the_fields_that_are_promised() {
    let desk = Desk::new();
    let path =
        desk.put("small.ron", &expecting("Going is going up", "Choosing(way: Vision, than: Process, moves: \"fame\", after: 1)"));
    let said = json(&fulcrum(&["claims", &path, "--games", "60", "--seed", "9", "--format", "json"]).well());
    has(&said, &["seed", "games", "results"]);
    has(&said["results"][0], &["scenario", "claim", "statement", "pass", "estimate", "low", "high", "needed"]);
    assert_eq!((said["seed"].as_u64(), said["games"].as_u64()), (Some(9), Some(60)));
    assert_eq!(said["results"][0]["pass"], true);
}

#[test]
fn what_never_comes_up_is_not_held_to_be_true() {
    let desk = Desk::new();
    let path = desk.put("small.ron", &expecting("In a crisis", "Choosing(way: Vision, than: Process, kind: Crisis)"));
    let said = fulcrum(&["claims", &path, "--games", "60"]).findings();
    assert!(said.contains("never came to this"), "{said}");
}

#[test]
fn too_few_games_and_unknown_scenarios_are_refused() {
    assert!(fulcrum(&["claims", "--games", "3"]).cannot().contains("40"));
    assert!(fulcrum(&["claims", "garage-to-grwth"]).cannot().contains("garage-to-growth"));
}
