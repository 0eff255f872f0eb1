//! `fulcrum auto`.

use serde_json::Value;

use super::{Desk, OWN, fulcrum, has, json, text, with_a_closed_pipe};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::library::SHIPPED;
use fulcrum::scenario::model::Meter;

#[test]
fn the_same_words_give_the_same_game() {
    for format in ["human", "json"] {
        let play = || fulcrum(&["auto", "garage-to-growth", "--policy", "random", "--seed", "9", "--format", format]).well();
        assert_eq!(play(), play());
    }
    let desk = Desk::new();
    let journal = |name: &str| {
        let path = desk.path(name);
        fulcrum(&["auto", "first-week", "--policy", "random", "--seed", "9", "--journal", &path]).well();
        text(&path)
    };
    assert_eq!(journal("one"), journal("two"));
}

#[test]
fn writing_a_journal_changes_nothing_that_is_said() {
    let desk = Desk::new();
    let with = fulcrum(&["auto", "first-week", "--journal", &desk.path("game.journal")]).well();
    assert_eq!(with, fulcrum(&["auto", "first-week"]).well());
}

#[test]
fn every_policy_plays_every_shipped_scenario_to_a_journal_that_verifies() {
    let desk = Desk::new();
    for (scenario, _) in SHIPPED {
        for policy in Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead) {
            let path = desk.path(&format!("{scenario}-{}", policy.name()));
            fulcrum(&["auto", scenario, "--policy", policy.name(), "--seed", "2", "--journal", &path]).well();
            fulcrum(&["replay", &path]).well();
        }
    }
}

#[test]
fn json_has_the_fields_that_are_promised() {
    for (scenario, _) in SHIPPED {
        let said = json(&fulcrum(&["auto", scenario, "--policy", "operator", "--seed", "4", "--format", "json"]).well());
        has(&said, &["scenario", "seed", "policy", "turns", "ending", "value"]);
        assert_eq!((&said["scenario"], &said["seed"], &said["policy"]), (&(*scenario).into(), &4.into(), &"operator".into()));
        assert!(said["ending"].is_string() && said["value"].is_i64());
        let turns = said["turns"].as_array().expect("a list");
        for (place, turn) in turns.iter().enumerate() {
            has(turn, &["turn", "stage", "situation", "choice", "lean", "meters", "causes"]);
            assert_eq!(turn["turn"], Value::from(place + 1));
            assert!(turn["stage"].is_string() && turn["situation"].is_string() && turn["choice"].is_u64());
            has(&turn["lean"], &["vision", "process"]);
            has(&turn["meters"], &Meter::NAMES);
            for cause in turn["causes"].as_array().expect("a list") {
                has(cause, &["meter", "delta", "cause"]);
                assert!(cause["cause"].as_str().is_some_and(|cause| !cause.is_empty() && !cause.starts_with('[')), "{cause}");
            }
        }
    }
}

fn causes_add_up(said: &Value) {
    let turns = said["turns"].as_array().expect("a list");
    for pair in turns.windows(2) {
        for (meter, after) in pair[1]["meters"].as_object().expect("an object") {
            let number = |value: &Value| value.as_f64().expect("a number");
            let causes = pair[1]["causes"].as_array().expect("a list");
            let sum: f64 = causes.iter().filter(|cause| cause["meter"] == **meter).map(|cause| number(&cause["delta"])).sum();
            let change = number(after) - number(&pair[0]["meters"][meter]);
            assert!((change - sum).abs() < 1e-6, "{meter}: {change} by {sum}");
        }
    }
}

#[test]
fn the_causes_of_a_turn_add_up_under_the_names_of_the_meters() {
    let desk = Desk::new();
    let own = desk.put("own.ron", OWN);
    for scenario in ["first-week", "garage-to-growth", &own] {
        causes_add_up(&json(&fulcrum(&["auto", scenario, "--format", "json"]).well()));
    }
    let said = json(&fulcrum(&["auto", &own, "--format", "json"]).well());
    assert!(said["turns"][0]["meters"]["fame"].is_number());
    assert!(said["turns"][0]["causes"].as_array().expect("a list").iter().any(|cause| cause["meter"] == "fame"));
}

#[test]
fn a_journal_that_is_there_already_stays_as_it_is() {
    let desk = Desk::new();
    let path = desk.put("mine.journal", "precious");
    let said = fulcrum(&["auto", "first-week", "--journal", &path]).cannot();
    assert!(said.contains("exists already") && said.contains(&path), "{said}");
    assert_eq!(text(&path), "precious");
}

#[test]
fn a_place_that_is_none_for_a_journal_is_told() {
    let desk = Desk::new();
    let file = desk.put("file", "");
    for place in [format!("{file}/game.journal"), "..".to_owned(), desk.path("")] {
        fulcrum(&["auto", "first-week", "--journal", &place]).cannot();
    }
}

#[test]
fn an_unknown_scenario_is_told_with_what_was_probably_meant() {
    for (asked, meant) in [("first-weak", "first-week"), ("garage-to-grow", "garage-to-growth"), ("First-Week", "first-week")] {
        let said = fulcrum(&["auto", asked]).cannot();
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let said = fulcrum(&["auto", "zzzzzzzzzzzzzz"]).cannot();
    assert!(SHIPPED.iter().all(|(name, _)| said.contains(name)), "{said}");
}

#[test]
fn a_missing_or_broken_file_is_told() {
    let desk = Desk::new();
    let missing = desk.path("none.ron");
    assert!(fulcrum(&["auto", &missing]).cannot().contains(&missing));
    let broken = desk.put("broken.ron", &OWN.replace("kind: Growth", "kind: Grwth"));
    let said = fulcrum(&["auto", &broken]).cannot();
    assert!(said.contains("1 problem") && said.contains(&format!("fulcrum check {broken}")), "{said}");
}

#[test]
fn an_unknown_policy_is_told_with_those_that_there_are() {
    let said = fulcrum(&["auto", "first-week", "--policy", "genius"]).cannot();
    assert!(said.contains("genius") && Policy::ALL.iter().all(|policy| said.contains(policy.name())), "{said}");
}

#[test]
fn numbers_that_are_none_and_words_that_mean_nothing_are_told() {
    for words in [&["auto"][..], &["auto", "first-week", "--seed", "-1"], &["auto", "first-week", "--sede", "1"], &["atuo"]] {
        fulcrum(words).cannot();
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let desk = Desk::new();
    let path = desk.path("game.journal");
    for words in [
        &["auto", "garage-to-growth"][..],
        &["auto", "first-week", "--format", "json"],
        &["auto", "first-week", "--journal", &path],
    ] {
        with_a_closed_pipe(words).well();
    }
    // What had been decided until then is a journal all the same.
    fulcrum(&["replay", &path]).well();
}

/// The file may not grow beyond 512 bytes: the line that does not fit is told, and not left half written.
#[cfg(unix)]
#[test]
fn a_line_that_cannot_be_written_is_cut_off_and_told() {
    let desk = Desk::new();
    let path = desk.path("game.journal");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" auto garage-to-growth --format json --journal \"$1\"";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_fulcrum"), &path]);
    let said = super::said(&mut shell).cannot();
    assert!(said.contains("journal could not be written"), "{said}");
    let kept = text(&path);
    assert!(kept.ends_with('\n') && kept.lines().count() > 1, "{kept:?}");
    fulcrum(&["replay", &path]).well();
}
