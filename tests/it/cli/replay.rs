//! `fulcrum replay`.

use serde_json::Value;

use super::{Desk, OWN, fulcrum, has, json, text, with_a_closed_pipe};
use fulcrum::scenario::model::Meter;

/// The state that the last decision of a journal was written down with.
fn last_state(journal: &str) -> Value {
    let mut lines = journal.lines().map(json).filter(|line| line["decide"].is_object());
    lines.next_back().expect("a decision")["decide"]["state"].clone()
}

#[test]
fn a_journal_verifies_and_json_has_the_fields_that_are_promised() {
    let desk = Desk::new();
    for (place, scenario) in ["first-week", "garage-to-growth"].into_iter().enumerate() {
        let path = desk.path(&format!("{place}.journal"));
        let played = json(&fulcrum(&["auto", scenario, "--seed", "3", "--journal", &path, "--format", "json"]).well());
        let said = json(&fulcrum(&["replay", &path, "--format", "json"]).well());
        has(&said, &["scenario", "seed", "turns", "verified", "final_hash", "states"]);
        assert_eq!((&said["scenario"], &said["seed"], &said["verified"]), (&scenario.into(), &3.into(), &true.into()));
        assert_eq!(said["final_hash"], last_state(&text(&path)));
        let states = said["states"].as_array().expect("a list");
        assert_eq!(
            (said["turns"].as_u64(), states.len()),
            (u64::try_from(states.len()).ok(), played["turns"].as_array().expect("a list").len())
        );
        for (state, turn) in states.iter().zip(played["turns"].as_array().expect("a list")) {
            has(&state["meters"], &Meter::NAMES);
            for field in ["turn", "situation", "choice", "meters"] {
                assert_eq!(state[field], turn[field], "{field}");
            }
        }
        assert!(fulcrum(&["replay", &path]).well().contains("Verified"));
    }
}

/// The journal of a short game after `change`, the replay of which finds something.
#[track_caller]
fn finds(change: impl Fn(&mut Vec<String>)) -> (String, Value) {
    let desk = Desk::new();
    let path = desk.played("first-week");
    let mut lines: Vec<String> = text(&path).lines().map(str::to_owned).collect();
    change(&mut lines);
    desk.put("game.journal", &(lines.join("\n") + "\n"));
    let document = json(&fulcrum(&["replay", &path, "--format", "json"]).findings());
    assert_eq!(document["verified"], Value::Bool(false));
    (fulcrum(&["replay", &path]).findings(), document)
}

#[test]
fn a_journal_that_was_tampered_with_does_not_verify_and_the_entry_is_told() {
    for entry in 1..=3 {
        let (said, document) = finds(|lines| {
            let mut line = json(&lines[entry]);
            let choice = line["decide"]["choice"].as_u64().expect("a number");
            line["decide"]["choice"] = u64::from(choice == 0).into();
            lines[entry] = line.to_string();
        });
        let told = format!("entry {entry} ");
        assert!(said.contains(&told) && document["problem"].as_str().is_some_and(|problem| problem.contains(&told)), "{said}");
        assert_eq!(document["turns"], Value::from(entry - 1));
        assert_eq!(document["states"].as_array().map(Vec::len), Some(entry - 1));
    }
}

#[test]
fn other_tampering_is_told_with_its_entry_too() {
    let tells = |entry: usize, change: &dyn Fn(&mut Vec<String>)| {
        let (said, _) = finds(change);
        assert!(said.contains(&format!("entry {entry} ")), "{said}");
    };
    tells(1, &|lines| drop(lines.remove(1)));
    tells(2, &|lines| lines.swap(2, 3));
    tells(3, &|lines| lines[3] = lines[2].clone());
    tells(2, &|lines| lines.insert(2, "{\"undo\":{\"turn\":9}}".to_owned()));
    tells(1, &|lines| lines[0] = lines[0].replacen("\"seed\":5", "\"seed\":6", 1));
    tells(2, &|lines| {
        let mut line = json(&lines[2]);
        line["decide"]["state"] = "0123456789abcdef".into();
        lines[2] = line.to_string();
    });
}

#[test]
fn a_damaged_line_is_told_by_its_number() {
    let (said, document) = finds(|lines| lines[3] = "{\"decide\":".to_owned());
    assert!(said.contains("line 4 of the journal is damaged"), "{said}");
    assert_eq!(document["turns"], Value::from(2));
}

#[test]
fn half_a_line_at_the_end_is_left_out_and_told() {
    let desk = Desk::new();
    let path = desk.played("first-week");
    let whole = text(&path);
    let cut = desk.put("cut.journal", &whole[..whole.len() - 9]);
    let said = fulcrum(&["replay", &cut]).well();
    assert!(said.contains("half a line") && said.contains("Verified"), "{said}");
    let lost = whole.lines().last().expect("a line").len() - 8;
    assert_eq!(json(&fulcrum(&["replay", &cut, "--format", "json"]).well())["torn_bytes"], Value::from(lost));
}

#[test]
fn what_was_taken_back_is_verified_as_well() {
    let desk = Desk::new();
    let path = desk.played("first-week");
    let again = text(&path).lines().nth(2).expect("a second decision").to_owned();
    desk.put("game.journal", &format!("{}{{\"undo\":{{\"turn\":2}}}}\n{again}\n", text(&path)));
    let said = json(&fulcrum(&["replay", &path, "--format", "json"]).well());
    assert_eq!((&said["turns"], &said["final_hash"]), (&Value::from(2), &json(&again)["decide"]["state"]));
}

#[test]
fn an_edited_scenario_is_told() {
    let desk = Desk::new();
    let scenario = desk.put("own.ron", OWN);
    let path = desk.played(&scenario);
    fulcrum(&["replay", &path]).well();
    desk.put("own.ron", &OWN.replace("You went.", "Off you went."));
    assert!(!fulcrum(&["replay", &path]).well().contains("edited"), "words are no rules");
    desk.put("own.ron", &OWN.replace("cash: 50", "cash: 51"));
    let said = fulcrum(&["replay", &path]).findings();
    assert!(said.contains("has been edited") && said.contains("entry 1 "), "{said}");
    assert_eq!(json(&fulcrum(&["replay", &path, "--format", "json"]).findings())["scenario_edited"], Value::Bool(true));
}

#[test]
fn what_cannot_be_replayed_at_all_is_told() {
    let desk = Desk::new();
    let missing = desk.path("none.journal");
    assert!(fulcrum(&["replay", &missing]).cannot().contains(&missing));
    for (what, says) in [("", "empty"), ("hello\n", "line 1 "), ("{\"fulcrum\":2}\n", "newer"), ("\u{0}\u{1}\n\n", "line 1 ")] {
        let path = desk.put("odd.journal", what);
        let said = fulcrum(&["replay", &path, "--format", "json"]).cannot();
        assert!(said.contains(says) && said.contains(&path), "{said}");
    }
    fulcrum(&["replay", &desk.path("")]).cannot();
    fulcrum(&["replay"]).cannot();

    let scenario = desk.put("own.ron", OWN);
    let path = desk.played(&scenario);
    std::fs::remove_file(&scenario).expect("it was there");
    assert!(fulcrum(&["replay", &path]).cannot().contains(&scenario));
}

#[test]
fn a_scenario_beside_its_journal_is_found_from_anywhere() {
    let desk = Desk::new();
    desk.put("own.ron", OWN);
    let mut auto = super::command(&["auto", "own.ron", "--journal", "game.journal"]);
    super::said(auto.current_dir(desk.folder.path())).well();
    fulcrum(&["replay", &desk.path("game.journal")]).well();
}

#[test]
fn a_scenario_in_a_folder_is_played_and_replayed_by_that_folder() {
    let desk = Desk::new();
    let (start, end) = OWN.split_once("    endings:").expect("endings");
    std::fs::create_dir(desk.path("bakery")).expect("a folder");
    desk.put("bakery/scenario.ron", &format!("{start}    include: [\"endings.ron\"],\n)"));
    desk.put("bakery/endings.ron", &format!("(endings:{end}"));
    for named in ["bakery", "bakery/", "bakery/scenario.ron"] {
        let mut auto = super::command(&["auto", named, "--journal", "game.journal"]);
        super::said(auto.current_dir(desk.folder.path())).well();
        fulcrum(&["replay", &desk.path("game.journal")]).well();
        std::fs::remove_file(desk.path("game.journal")).expect("it was there");
    }
    let played = desk.played(&desk.path("bakery"));
    desk.put("bakery/endings.ron", &format!("(endings:{end}").replace("\"on\"", "\"over\""));
    assert!(fulcrum(&["replay", &played]).well().contains("has been edited"), "a part is edited as well as the whole");
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let desk = Desk::new();
    let path = desk.played("garage-to-growth");
    with_a_closed_pipe(&["replay", &path]).well();
    with_a_closed_pipe(&["replay", &path, "--format", "json"]).well();
}
