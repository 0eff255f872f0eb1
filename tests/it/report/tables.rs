//! CSV and JSON: for spreadsheets and scripts.

use serde_json::Value;

use super::{GAMES, Told, by_hand};
use fulcrum::report::debrief::CSV_COLUMNS;
use fulcrum::report::debrief::Format::{Csv, Json};

/// The rows of a table as RFC 4180 has it.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted, "it ends with a line break");
    rows
}

fn document(game: &Told) -> Value {
    serde_json::from_str(&game.written(Json)).expect("one JSON document")
}

fn list<'v>(value: &'v Value, place: &str) -> &'v Vec<Value> {
    value.pointer(place).and_then(Value::as_array).unwrap_or_else(|| panic!("{place} is no list"))
}

#[test]
fn csv_has_a_row_for_each_road_and_as_many_columns_in_each() {
    for game in GAMES.iter() {
        let rows = rows(&game.written(Csv));
        let (head, rows) = rows.split_first().expect("a head");
        let roads: usize = game.debrief.decisions.iter().map(|decision| decision.roads.len()).sum();
        assert_eq!(rows.len(), roads);
        for row in rows {
            assert_eq!(row.len(), head.len(), "{row:?}");
        }
        let taken = head.iter().position(|name| name == "taken").expect("a column");
        assert_eq!(rows.iter().filter(|row| row[taken] == "1").count(), game.run.turns.len());
    }
}

#[test]
fn csv_has_figures_where_figures_belong_and_only_the_choice_taken_has_those_of_its_turn() {
    let texts = ["when", "stage", "situation", "title", "text", "met", "habit", "judged", "kind", "tips"];
    for game in GAMES.iter() {
        let rows = rows(&game.written(Csv));
        let (head, rows) = rows.split_first().expect("a head");
        let at = |name: &str| head.iter().position(|other| other == name).expect("a column");
        for row in rows {
            let taken = row[at("taken")] == "1";
            for (place, (name, cell)) in head.iter().zip(row).enumerate() {
                let of_turn = place >= at("met");
                assert_eq!(cell.is_empty(), of_turn && !taken, "{name}: {cell}");
                assert!(cell.is_empty() || texts.contains(&name.as_str()) || cell.parse::<f64>().is_ok(), "{name}: {cell}");
            }
        }
    }
}

#[test]
fn every_column_of_the_csv_is_explained_in_the_help() {
    let text = by_hand().written(Csv);
    for name in text.lines().next().expect("a head").split(',') {
        let name = if name.starts_with("after_") { "after_direction" } else { name };
        assert!(CSV_COLUMNS.contains(name), "{name} is not explained");
    }
}

#[test]
fn the_figures_of_the_json_are_those_of_the_debrief() {
    for game in GAMES.iter() {
        let (said, debrief) = (document(game), &game.debrief);
        assert_eq!(said["schema"], 1);
        assert_eq!((&said["seed"], &said["turns"]), (&game.run.founding.seed.into(), &game.run.turns.len().into()));
        assert_eq!(said["company"], game.run.founding.company.as_str());
        assert_eq!(said["what"]["value"], Value::from(debrief.value.values.clone()));
        let split = &said["why"]["split"];
        let parts = ["by_lot", "judgement", "luck"].map(|part| split[part].as_i64().expect("a whole number"));
        assert_eq!(parts.iter().sum::<i64>(), debrief.split.result, "what came out is the sum of its parts");
        assert_eq!(split["result"], debrief.split.result);
        for (one, decision) in list(&said, "/why/decisions").iter().zip(&debrief.decisions) {
            assert_eq!((&one["turn"], &one["luck_added"]), (&decision.turn.into(), &decision.added.into()));
            for (road, line) in list(one, "/roads").iter().zip(&decision.roads) {
                assert_eq!((&road["choice"], &road["taken"]), (&line.place.into(), &line.taken.into()));
                assert_eq!(
                    (&road["worth"]["mean"], &road["worth"]["within"]),
                    (&line.worth.value.into(), &line.worth.within.into())
                );
                assert_eq!((&road["more"]["mean"], &road["more"]["within"]), (&line.more.value.into(), &line.more.within.into()));
            }
        }
        for (one, claim) in list(&said, "/so_what/claims").iter().zip(&debrief.claims) {
            assert_eq!((&one["id"], &one["label"]), (&claim.claim.to_string().into(), &claim.label.id().into()));
        }
    }
}

#[test]
fn in_the_json_causes_add_up_to_each_change() {
    for game in GAMES.iter() {
        let said = document(game);
        for change in list(&said, "/why/changes") {
            let figure = |field: &str| change[field].as_f64().expect("a figure");
            let parts: f64 = change["origins"].as_object().expect("origins").values().filter_map(Value::as_f64).sum();
            assert!((figure("first") + parts - figure("last")).abs() < 1e-6, "{}", change["id"]);
        }
    }
}

#[test]
fn the_json_names_situations_and_choices_by_what_scripts_know_them_by() {
    for game in GAMES.iter() {
        let said = document(game);
        for (turn, played) in list(&said, "/what/turns").iter().zip(&game.run.turns) {
            assert_eq!(
                (&turn["situation"], &turn["choice"]),
                (&game.run.decided(played).0.id.as_str().into(), &played.choice.into())
            );
        }
        assert_eq!(said["ending"]["id"], game.run.ending().map_or(Value::Null, |ending| ending.id.as_str().into()));
    }
    let said = document(&by_hand());
    assert_eq!(said["now_what"]["assessment"]["before"][0], 2);
    assert_eq!(said["now_what"]["commitment"], "# On Monday\nI ask <i>Yuki</i> | *why*, first.");
}

#[test]
fn the_balance_is_told_alike_in_every_format() {
    for game in GAMES.iter().filter(|game| !game.run.turns.is_empty()) {
        let balance = &game.debrief.balance;
        let said = document(game);
        assert_eq!(said["what"]["balance"].as_str(), balance.told.as_deref());
        let rows = rows(&game.written(Csv));
        let at = |name: &str| rows[0].iter().position(|other| other == name).expect("a column");
        let taken: Vec<_> = rows.iter().filter(|row| row[at("taken")] == "1").collect();
        let text = game.written(fulcrum::report::debrief::Format::Markdown);
        for ((moment, turn), row) in balance.turns.iter().zip(list(&said, "/what/turns")).zip(taken) {
            let held = f64::from(2 * moment.after.held - 1_000) / 1_000.0;
            assert_eq!(turn["held"], held);
            assert_eq!(row[at("held")].parse::<f64>().expect("a figure").to_bits(), held.to_bits());
            let tips = moment.tips.map_or("level", fulcrum::session::view::words::side_id);
            assert_eq!((turn["tips"].as_str(), row[at("tips")].as_str()), (Some(tips), tips));
            assert_eq!(turn["kind"].as_str(), Some(row[at("kind")].as_str()));
            assert!(text.contains(&format!("| {} |\n", moment.words)));
        }
    }
}

#[test]
fn a_text_that_a_spreadsheet_would_run_is_defused_and_figures_are_not() {
    let mut run = by_hand().run;
    let mut scenario = (*run.scenario).clone();
    for situation in &mut scenario.situations {
        situation.title = format!("=HYPERLINK(\"{}\")", situation.title);
        situation.choices.iter_mut().for_each(|choice| choice.text.insert_str(0, "@sum, "));
    }
    run.scenario = std::sync::Arc::new(scenario);
    let text = Told::of(run).written(Csv);
    let rows = rows(&text);
    for row in &rows {
        for cell in row {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!formula || cell.parse::<f64>().is_ok(), "{cell}");
        }
    }
    assert!(
        rows[1].iter().any(|cell| cell.starts_with("'=HYPERLINK(")) && rows[1].iter().any(|cell| cell.starts_with("'@sum, "))
    );
    assert!(rows.iter().any(|row| row.iter().any(|cell| cell.starts_with('-'))), "figures below nought stay figures");
}
