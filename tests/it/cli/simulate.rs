//! `fulcrum simulate`.

use serde_json::Value;

use super::{Desk, OWN, fulcrum, has, json, text, with_a_closed_pipe};
use fulcrum::analysis::many::Plan;
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::library::SHIPPED;
use fulcrum::scenario::model::Meter;

fn simulated(words: &[&str]) -> Value {
    json(&fulcrum(&[&["simulate", "--format", "json"], words].concat()).well())
}

fn list<'v>(value: &'v Value, field: &str) -> &'v Vec<Value> {
    value[field].as_array().expect("a list")
}

#[test]
fn json_has_the_fields_that_are_promised() {
    for (scenario, _) in SHIPPED {
        let said = simulated(&[scenario, "--games", "50", "--seed", "7", "--threads", "2"]);
        has(&said, &["scenario", "seed", "games", "threads", "seconds", "decisions_per_second", "policies", "findings"]);
        assert_eq!(
            (&said["scenario"], &said["seed"], &said["games"], &said["threads"]),
            (&(*scenario).into(), &7.into(), &50.into(), &2.into())
        );
        assert!(said["seconds"].is_f64() && said["decisions_per_second"].is_f64());
        let quick: Vec<&str> = Plan::quick().map(Policy::name).collect();
        let names: Vec<&str> = list(&said, "policies").iter().filter_map(|one| one["policy"].as_str()).collect();
        assert_eq!(names, quick);
        for policy in list(&said, "policies") {
            has(
                policy,
                &["policy", "games", "decisions", "value", "endings", "meters", "innovation", "on_time_share", "finished_share"],
            );
            has(&policy["value"], &["mean", "p10", "p50", "p90"]);
            has(&policy["meters"], &Meter::NAMES);
            for meter in policy["meters"].as_object().expect("an object").values() {
                has(meter, &["mean", "p10", "p50", "p90"]);
            }
            let endings: f64 = policy["endings"].as_object().expect("an object").values().filter_map(Value::as_f64).sum();
            assert!((endings - 1.0).abs() < 1e-9, "every game ends once");
            assert_eq!(policy["games"], 50);
            assert_eq!(policy["innovation"], policy["meters"]["innovation"]["mean"]);
            let share = |field: &str| policy[field].as_f64().unwrap_or(0.0);
            assert!((0.0..=1.0).contains(&share("finished_share")) && share("on_time_share") <= share("finished_share"));
        }
    }
}

#[test]
fn any_number_of_threads_says_the_same() {
    let said = |threads: &str| {
        let mut said = simulated(&["first-week", "--games", "1000", "--threads", threads]);
        for field in ["threads", "seconds", "decisions_per_second"] {
            said.as_object_mut().expect("an object").remove(field);
        }
        said
    };
    let alone = said("1");
    assert!(!list(&alone, "findings").is_empty() && alone["looked_for_findings"] == true);
    for finding in list(&alone, "findings") {
        has(finding, &["severity", "code", "share", "low", "high", "of", "message", "help"]);
    }
    assert_eq!(alone, said("2"));
    assert_eq!(alone, said("5"));
}

#[test]
fn only_those_who_were_asked_for_play_and_each_once() {
    let said = simulated(&["first-week", "--games", "20", "--policy", "random", "--policy", "reader", "--policy", "random"]);
    let names: Vec<&Value> = list(&said, "policies").iter().map(|policy| &policy["policy"]).collect();
    assert_eq!(names, ["random", "reader"]);
    let ahead = simulated(&["first-week", "--games", "20", "--policy", "lookahead"]);
    assert_eq!((&ahead["games"], &ahead["policies"][0]["games"]), (&20.into(), &2.into()));
}

#[test]
fn tables_fit_a_hundred_columns() {
    let desk = Desk::new();
    let own = desk.put("own.ron", OWN);
    for scenario in ["first-week", "garage-to-growth", &own] {
        let said = fulcrum(&["simulate", scenario, "--games", "30"]).well();
        assert!(said.lines().all(|line| line.chars().count() <= 100), "{said}");
        for word in ["reader", "median", "How the games ended", "Direction", "Too few games", "a second on"] {
            assert!(said.contains(word), "{word} is not in {said}");
        }
        assert!(!said.contains('\u{1b}'), "no colours where nobody watches");
    }
}

#[test]
fn weak_spots_are_told_with_their_code_and_what_to_do() {
    let said = fulcrum(&["simulate", "first-week", "--games", "1000", "--policy", "reader"]).well();
    for part in ["hint[safe-cash]", "measured: 0% (below 0.3%) of 1,000 games", "help: "] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert!(said.lines().all(|line| line.chars().count() <= 100), "{said}");
}

#[test]
fn warnings_are_findings_only_when_denied() {
    let desk = Desk::new();
    let unmoved = desk.put("own.ron", &OWN.replace("Add(\"fame\", 3)", "").replace("Add(\"fame\", 1)", ""));
    fulcrum(&["simulate", &unmoved, "--games", "1000"]).well();
    let said = fulcrum(&["simulate", &unmoved, "--games", "1000", "--deny", "warnings"]).findings();
    assert!(said.contains("warning[unmoved-meter]"), "{said}");
}

#[test]
fn csv_has_a_row_for_each_policy_and_measure_and_the_help_names_its_columns() {
    let said = fulcrum(&["simulate", "garage-to-growth", "--games", "20", "--format", "csv"]).well();
    let mut lines = said.lines();
    assert_eq!(lines.next(), Some("policy,games,measure,mean,p10,p50,p90"));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let measures = 1 + Meter::BUILT_IN + 1 + 6 + 3;
    assert_eq!(rows.len(), Plan::quick().count() * measures);
    for row in &rows {
        assert_eq!(row.len(), 7, "{row:?}");
        assert!(row[3..].iter().all(|figure| figure.is_empty() || figure.parse::<f64>().is_ok()), "{row:?}");
    }
    for measure in ["value", "direction", "reputation", "ending:bankrupt", "on-time", "finished", "decisions"] {
        assert!(rows.iter().any(|row| row[2] == measure), "{measure}");
    }
    let help = fulcrum(&["simulate", "--help"]).well();
    for column in ["policy", "games", "measure", "mean", "p10", "p50", "p90", "ending:ID"] {
        assert!(help.contains(column), "{column} is not in {help}");
    }
}

#[test]
fn an_unknown_policy_is_told_with_what_was_probably_meant() {
    let said = fulcrum(&["simulate", "first-week", "--policy", "visonary"]).cannot();
    assert!(said.contains("did you mean `visionary`?") && said.contains("lookahead"), "{said}");
}

#[test]
fn numbers_that_make_no_sense_are_told() {
    for words in [["--games", "0"], ["--games", "1000001"], ["--games", "many"], ["--threads", "0"], ["--seed", "luck"]] {
        let said = fulcrum(&[&["simulate", "first-week"], &words[..]].concat()).cannot();
        assert!(said.contains(words[0]), "{said}");
    }
}

#[test]
fn a_scenario_that_is_missing_or_broken_is_told() {
    let desk = Desk::new();
    assert!(fulcrum(&["simulate", "first-weak"]).cannot().contains("did you mean `first-week`?"));
    let broken = desk.put("broken.ron", &OWN.replace("kind: Growth", "kind: Grwth"));
    let said = fulcrum(&["simulate", &broken]).cannot();
    assert!(said.contains("1 problem") && said.contains(&format!("fulcrum check {broken}")), "{said}");
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_anything_is_played() {
    let desk = Desk::new();
    let file = desk.put("file", "precious");
    // As many games as there may be: they would take minutes.
    for place in [format!("{file}/report.html"), desk.path("no/such/report.html"), desk.path("")] {
        let said = fulcrum(&["simulate", "garage-to-growth", "--games", "1000000", "--report", &place]).cannot();
        assert!(said.contains(&place) && said.contains("folder"), "{said}");
    }
    assert_eq!(text(&file), "precious");
}

#[test]
fn the_report_replaces_what_was_there_and_says_where_it_is() {
    let desk = Desk::new();
    let path = desk.put("report.html", &"old ".repeat(500_000));
    let said = fulcrum(&["simulate", "first-week", "--games", "30", "--report", &path]).well();
    assert!(said.contains(&path), "{said}");
    let page = text(&path);
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n") && !page.contains("old old"));
    assert!(page.contains("fulcrum simulate first-week --games 30 --seed 1</code>"));
    // Nothing but the document is on standard output where one was asked for.
    json(&fulcrum(&["simulate", "first-week", "--games", "30", "--format", "json", "--report", &path]).well());
}

#[test]
fn the_last_seed_there_is_can_be_played() {
    let said = simulated(&["first-week", "--games", "20", "--seed", "18446744073709551615"]);
    assert_eq!(said["seed"], u64::MAX);
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    for format in ["human", "json", "csv"] {
        with_a_closed_pipe(&["simulate", "first-week", "--games", "20", "--format", format]).well();
    }
}
