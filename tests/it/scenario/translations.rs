//! Translations beside a scenario: read, checked, and brought up to date.

use std::collections::BTreeMap;
use std::sync::Arc;

use fulcrum::csv;
use fulcrum::scenario::Loaded;
use fulcrum::scenario::files::Memory;
use fulcrum::scenario::library::Found;
use fulcrum::scenario::model::{Scenario, Tag};
use fulcrum::scenario::translate::{Counts, Updated, update};
use proptest::prelude::*;

use super::GOOD;

fn load_bytes(scenario: &str, texts: &[(&str, &[u8])]) -> Loaded {
    let mut files: BTreeMap<String, Vec<u8>> =
        texts.iter().map(|(name, bytes)| (format!("texts/{name}"), bytes.to_vec())).collect();
    files.insert("scenario.ron".to_owned(), scenario.as_bytes().to_vec());
    Found::among(Arc::new(Memory(files)), "scenario.ron", "mine").expect("the main file").load()
}

fn load(scenario: &str, german: &str) -> Loaded {
    load_bytes(scenario, &[("de.csv", german.as_bytes())])
}

fn scenario(text: &str) -> Scenario {
    let loaded = load_bytes(text, &[]);
    loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

fn german(text: &str, csv: &str) -> Arc<Scenario> {
    let loaded = load(text, csv);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    Arc::new(scenario).in_language(Tag::parse("de").as_ref())
}

fn updated(text: &str, old: Option<&str>) -> Updated {
    update(&scenario(text), "texts/de.csv", old, ',').unwrap_or_else(|refused| panic!("{:#?}", refused.0))
}

/// A table with these rows of place, original, translation.
fn table(rows: &[[&str; 3]]) -> String {
    let mut text = "place,original,translation,state\n".to_owned();
    for [place, original, translation] in rows {
        csv::write(&[place, original, translation, ""], ',', "\n", &mut text);
    }
    text
}

/// A whole translation: every text with `auf Deutsch: ` before it.
fn whole(text: &str) -> String {
    let empty = updated(text, None).text;
    let rows = csv::parse(empty.trim_start_matches('\u{feff}'), ',').expect("a table");
    let rows: Vec<[String; 3]> = rows
        .iter()
        .skip(1)
        .map(|row| [row[0].text.clone(), row[1].text.clone(), format!("auf Deutsch: {}", row[1].text)])
        .collect();
    table(&rows.iter().map(|row| row.each_ref().map(String::as_str)).collect::<Vec<_>>())
}

fn codes(loaded: &Loaded) -> Vec<(&str, usize)> {
    loaded.diagnostics.iter().map(|found| (found.code.id(), found.place.line)).collect()
}

#[test]
fn what_is_translated_is_said_so_and_the_rest_as_it_was_written() {
    let csv =
        table(&[["title", "The small one", "Das Kleine"], ["situations/first/choices/1/result", "You went.", "Du gingst."]]);
    let said = german(GOOD, &csv);
    assert_eq!((said.title.as_str(), said.summary.as_str()), ("Das Kleine", "One choice."));
    assert_eq!(said.situations[0].choices[0].outcomes[0].text, "Du gingst.");
    assert_eq!(said.languages.spoken().map(Tag::as_str), Some("de"));
    let original = scenario(GOOD);
    assert_eq!((said.fingerprint, &said.effects), (original.fingerprint, &original.effects), "only the words are others");
    let back = said.in_language(None);
    assert_eq!((back.title.as_str(), back.languages.spoken()), ("The small one", None));
    assert_eq!(back.situations, original.situations);
}

#[test]
fn what_a_role_is_told_has_a_place_by_its_id() {
    let roles = r#"roles: [
        (id: "books", name: "The books", brief: "You see the till.", goal: "Pay on Friday."),
        (id: "counter", name: "The counter", brief: "You see the queue.", goal: "Send nobody away."),
    ],
    stages:"#;
    let briefs = r#"briefs: [(role: "counter", text: "It is long."), (role: "books", text: "It is empty.")], choices:"#;
    let text = GOOD.replacen("stages:", roles, 1).replacen("choices:", briefs, 1);
    let rows = updated(&text, None).text;
    for place in ["roles/books/name", "roles/books/brief", "roles/counter/goal", "situations/first/briefs/books"] {
        assert!(rows.contains(place), "{place}");
    }
    let said = german(&text, &table(&[["situations/first/briefs/books", "It is empty.", "Sie ist leer."]]));
    assert_eq!(said.situations[0].brief(fulcrum::scenario::model::RoleId(0)), Some("Sie ist leer."));
}

#[test]
fn every_text_that_a_player_reads_can_be_translated() {
    let said = german(GOOD, &whole(GOOD));
    let shown = format!("{said:#?}");
    // Ids and names of rules aside, whatever reads like words has been translated.
    for line in shown.lines().filter(|line| line.contains(": \"") && line.contains(' ')) {
        let (field, words) = line.trim().split_once(": ").expect("a field");
        let plain = ["id", "tag"].contains(&field) || words.trim_end_matches(',') == "\"\"";
        assert!(plain || words.contains("auf Deutsch: "), "{line}");
    }
}

#[test]
fn a_kind_of_a_language_is_served_by_the_language() {
    let scenario = Arc::new(load(GOOD, &whole(GOOD)).scenario.expect("it is good"));
    for (asked, title) in [
        ("de-AT", "auf Deutsch: The small one"),
        ("DE", "auf Deutsch: The small one"),
        ("den", "The small one"),
        ("fr", "The small one"),
    ] {
        assert_eq!(scenario.in_language(Tag::parse(asked).as_ref()).title, title, "{asked}");
    }
    assert_eq!(Tag::parse("pt_br").map(|tag| tag.to_string()).as_deref(), Some("pt-BR"));
    assert_eq!(Tag::parse("deutsch"), None);
    let names = ["de", "pt-BR", "tlh"].map(|tag| Tag::parse(tag).expect(tag).name());
    assert_eq!(names, ["Deutsch", "Português (pt-BR)", "tlh"]);
}

#[test]
fn a_file_is_read_as_any_spreadsheet_writes_it() {
    let csv = table(&[["title", "The small one", "Das „Kleine“, \"endlich\"; ja"], ["summary", "One choice.", "Eine Wahl."]]);
    let semicolons = csv
        .replace("summary,One choice.,Eine Wahl.,", "summary;One choice.;Eine Wahl.;")
        .replace("place,original,translation,state", "Place;ORIGINAL;translation;state")
        .replace("title,The small one,", "title;The small one;")
        .replace("ja\",", "ja\";");
    for written in [
        csv.clone(),
        format!("\u{feff}{csv}"),
        csv.replace('\n', "\r\n"),
        csv.trim_end().to_owned(),
        format!("{csv},,,\n\n"),
        semicolons,
    ] {
        let said = german(GOOD, &written);
        assert_eq!((said.title.as_str(), said.summary.as_str()), ("Das „Kleine“, \"endlich\"; ja", "Eine Wahl."), "{written}");
    }
}

#[test]
fn a_line_break_in_a_cell_parts_paragraphs() {
    let csv = table(&[["stages/garage/about", "Cold.", "Kalt.\nUnd  dunkel.\r\n\r\nUnd ganz die eigene. "]]);
    assert_eq!(german(GOOD, &csv).stages[0].about, "Kalt.\nUnd dunkel.\nUnd ganz die eigene.");
}

#[test]
fn a_whole_translation_is_without_fault() {
    assert_eq!(codes(&load(GOOD, &whole(GOOD))), []);
    let nameless = whole(GOOD);
    let nameless: Vec<&str> = nameless.lines().filter(|line| !line.contains("/name,Tomasz")).collect();
    assert_eq!(codes(&load(GOOD, &nameless.join("\n"))), [], "names may stay as they are");
}

#[test]
fn what_is_wrong_with_a_table_is_told_with_its_line() {
    for (csv, line) in [
        ("place,translation\n", 1),
        ("", 1),
        ("place,original,translation\ntitle\n", 2),
        ("place,original,translation\ntitle,\"The small one\" ,Das Kleine\n", 2),
        ("place,original,translation\ntitle,The small one,Klein, aber mein,\n", 2),
        ("place,original,translation\ntitle,The small one,\"Das Kleine\nsummary,One choice.,Eine Wahl.\n", 2),
        ("place,original,translation\ntitle,The small one,Eins\ntitle,The small one,Zwei\n", 3),
    ] {
        let loaded = load(GOOD, csv);
        assert_eq!(
            codes(&loaded).into_iter().find(|found| found.0 == "bad-translation"),
            Some(("bad-translation", line)),
            "{csv}"
        );
        assert!(loaded.scenario.is_none());
    }
    let loaded = load_bytes(GOOD, &[("de.csv", b"place,original,translation\ntitle,The small one,Gr\xfc\xdfe\n")]);
    assert_eq!(codes(&loaded), [("bad-translation", 2)]);
    assert!(loaded.diagnostics[0].help.as_ref().is_some_and(|help| help.contains("CSV UTF-8")));
    let loaded = load_bytes(GOOD, &[("german.csv", b"")]);
    assert_eq!(loaded.diagnostics[0].help.as_deref(), Some("did you mean `de.csv`?"));
}

#[test]
fn names_in_braces_are_the_same_on_both_sides() {
    let text = GOOD.replacen("You went.", "{company} went.", 1);
    let row = |translation| table(&[["situations/first/choices/1/result", "{company} went.", translation]]);
    let codes = |translation| -> Vec<String> {
        let loaded = load(&text, &row(translation));
        loaded
            .diagnostics
            .iter()
            .filter(|found| found.code.id() == "wrong-placeholder")
            .filter_map(|found| found.help.clone())
            .collect()
    };
    assert_eq!(codes("{company} ging, und {company} kam."), [""; 0]);
    assert_eq!(codes("Die Firma ging."), ["put it in as it is: it is replaced by a name"]);
    assert_eq!(codes("{firma} ging."), ["did you mean `{company}`?"]);
    assert_eq!(codes("{company} und {founder} gingen."), ["remove it, or write what the original has"]);
}

#[test]
fn a_translation_has_no_more_room_than_the_original() {
    let long = "Donaudampfschifffahrtsgesellschaft ".repeat(9);
    let loaded = load(GOOD, &whole(GOOD).replacen("auf Deutsch: The small one", &long, 1));
    assert_eq!(codes(&loaded), [("long-text", 2)]);
    assert_eq!(loaded.diagnostics[0].file, "texts/de.csv");
}

#[test]
fn what_the_check_says_of_a_translation_can_be_allowed_in_the_scenario() {
    let allow = "turns: 6, allow: [(code: \"missing-translation\", because: \"Not yet.\")],";
    let loaded = load(&GOOD.replacen("turns: 6,", allow, 1), &table(&[]));
    assert_eq!((codes(&loaded), loaded.allowed), (vec![], 1));
}

#[test]
fn of_a_scenario_that_is_broken_nothing_is_said_that_may_be_a_consequence() {
    let loaded = load(&GOOD.replacen("id: \"first\"", "id: 7", 1), &whole(GOOD));
    assert_eq!(loaded.diagnostics.iter().filter(|found| found.file == "texts/de.csv").count(), 0);
}

// Brought up to date.

#[test]
fn a_new_file_has_every_text_and_is_up_to_date() {
    let new = updated(GOOD, None);
    let names = 2;
    assert_eq!(
        new.counts,
        Counts { texts: new.counts.texts, missing: new.counts.texts - names, new: new.counts.texts, ..Counts::default() }
    );
    assert!(new.text.starts_with("\u{feff}place,original,translation,state\ntitle,The small one,,\n"), "{}", new.text);
    assert!(new.text.contains("\nsituations/first/choices/2/result,You waited.,,\n"));
    assert_eq!(updated(GOOD, Some(&new.text)).text, new.text);
    assert_eq!(
        load(GOOD, &new.text).diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(),
        ["missing-translation"]
    );
}

#[test]
fn a_text_that_changed_keeps_its_translation_and_is_marked_until_that_is_looked_at() {
    let changed = GOOD.replacen("You waited.", "You waited for two days.", 1);
    assert_eq!(
        load(&changed, &whole(GOOD)).diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(),
        ["stale-translation"]
    );
    let new = updated(&changed, Some(&whole(GOOD)));
    assert_eq!((new.counts.stale, new.counts.missing, new.counts.orphans), (1, 0, 0));
    let line = "situations/first/choices/2/result,You waited for two days.,auf Deutsch: You waited.,stale\n";
    assert!(new.text.contains(line), "{}", new.text);
    assert_eq!(
        load(&changed, &new.text).diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(),
        ["stale-translation"]
    );
    assert_eq!(updated(&changed, Some(&new.text)).text, new.text, "the mark stays until somebody removes it");
    assert_eq!(codes(&load(&changed, &new.text.replace(",stale\n", ",\n"))), []);
    assert_eq!(german(&changed, &new.text).situations[0].choices[1].outcomes[0].text, "auf Deutsch: You waited.");
}

#[test]
fn a_choice_put_in_before_others_takes_no_translation_away_from_them() {
    let choice = "(text: \"Go.\", lean: Vision(2)";
    let more = GOOD.replacen(choice, &format!("(text: \"Ask Tomasz.\", lean: Both(1, 1), result: \"You asked.\"), {choice}"), 1);
    let said = german(&more, &whole(GOOD));
    let texts: Vec<&str> = said.situations[0].choices.iter().map(|choice| choice.text.as_str()).collect();
    assert_eq!(texts, ["Ask Tomasz.", "auf Deutsch: Go.", "auf Deutsch: Wait."]);
    let new = updated(&more, Some(&whole(GOOD)));
    assert_eq!((new.counts.new, new.counts.stale, new.counts.orphans), (2, 0, 0));
    assert!(new.text.contains("\nsituations/first/choices/3/text,Wait.,auf Deutsch: Wait.,\n"));
}

#[test]
fn what_belongs_to_nothing_is_kept_at_the_end_and_comes_back() {
    let shock = GOOD.lines().find(|line| line.contains("shocks:")).expect("a shock");
    let without = GOOD.replacen(shock, "", 1);
    let found = load(&without, &whole(GOOD));
    assert!(found.diagnostics.iter().all(|found| found.code.id() == "orphan-translation"), "{:#?}", found.diagnostics);
    let new = updated(&without, Some(&whole(GOOD)));
    assert_eq!(new.counts.orphans, 2);
    assert!(
        new.text.ends_with(
            "shocks/flood/name,A flood,auf Deutsch: A flood,orphan\nshocks/flood/text,Wet.,auf Deutsch: Wet.,orphan\n"
        ),
        "{}",
        new.text
    );
    assert_eq!(updated(&without, Some(&new.text)).text, new.text);
    let back = updated(GOOD, Some(&new.text));
    assert_eq!((back.counts.orphans, back.counts.stale, back.counts.missing), (0, 0, 0));
    assert_eq!(back.text, updated(GOOD, Some(&whole(GOOD))).text);
}

#[test]
fn a_text_under_another_id_is_found_by_what_it_says() {
    let renamed = GOOD.replacen("id: \"first\"", "id: \"first-yes\"", 1);
    let loaded = load(&renamed, &whole(GOOD));
    let orphan = loaded.diagnostics.iter().find(|found| found.code.id() == "orphan-translation").expect("an orphan");
    assert_eq!(orphan.message, "there is no text at `situations/first/title`");
    assert_eq!(orphan.help.as_deref(), Some("did you mean `situations/first-yes/title`?"));
    let new = updated(&renamed, Some(&whole(GOOD)));
    assert_eq!((new.counts.missing, new.counts.stale, new.counts.orphans), (0, 0, 0));
    assert_eq!(codes(&load(&renamed, &new.text)), []);
}

#[test]
fn a_file_keeps_its_marks_separators_ends_of_lines_and_columns() {
    let old = "place;who;original;translation\r\ntitle;Ines;The small one;\"Das „Kleine“; neu\"\r\n";
    let new = updated(GOOD, Some(old)).text;
    assert!(new.starts_with("place;who;original;translation;state\r\ntitle;Ines;The small one;\"Das „Kleine“; neu\";\r\nsummary;;One choice.;;\r\n"), "{new}");
    assert!(!new.replace("\r\n", "").contains('\n') && !new.starts_with('\u{feff}'));
    assert_eq!(updated(GOOD, Some(&new)).text, new);
}

#[test]
fn a_translation_that_a_spreadsheet_would_run_is_defused_in_the_file_and_whole_in_the_game() {
    let formula = "=1+1, „sagt“ Ines";
    let old = table(&[["title", "The small one", formula]]);
    assert!(old.contains("\"'=1+1, „sagt“ Ines\""), "{old}");
    let new = updated(GOOD, Some(&old)).text;
    assert!(new.contains("\"'=1+1, „sagt“ Ines\""), "{new}");
    let rows = csv::parse(&new, ',').expect("a table");
    assert!(rows.iter().any(|row| row.iter().any(|cell| cell.text == formula)));
    // What stood there without an apostrophe, in a file of old, is read as it is.
    let unguarded = csv::parse("=1,-2,'it\n", ',').expect("a table");
    assert_eq!(unguarded[0].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), ["=1", "-2", "'it"]);
}

#[test]
fn a_file_that_cannot_be_read_is_not_touched() {
    let refused =
        update(&scenario(GOOD), "texts/de.csv", Some("place,original,translation\ntitle,\"The"), ',').expect_err("it is torn");
    assert_eq!(refused.0.iter().map(|found| (found.code.id(), found.place.line)).collect::<Vec<_>>(), [("bad-translation", 2)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_read_again(
        rows in prop::collection::vec(prop::collection::vec("[a-zé5,;=+@'\"\t\n\r -]{0,6}", 1..5), 1..6),
        separator in prop::sample::select(vec![',', ';', '\t']),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let mut text = String::new();
        for row in &rows {
            csv::write(&row.iter().map(String::as_str).collect::<Vec<_>>(), separator, end, &mut text);
        }
        let read = csv::parse(&text, separator).expect("it is well formed");
        let read: Vec<Vec<String>> = read.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect()).collect();
        let told: Vec<Vec<String>> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(read, told);
    }

    #[test]
    fn no_text_makes_a_translation_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "place", "original", "translation", "state", ",", ";", "\t", "\"", "\n", "\r\n", "title", "The small one", "stale", "orphan", "é", "\u{feff}",
        "situations/first/choices/99999999999999999999/text", "{", "}", "{company}",
    ]), 0..40), headed in any::<bool>()) {
        let head = if headed { "place,original,translation,state\n" } else { "" };
        let text = format!("{head}{}", pieces.concat());
        let _ = load(GOOD, &text);
        if let Ok(new) = update(&scenario(GOOD), "texts/de.csv", Some(&text), ',') {
            prop_assert_eq!(&updated(GOOD, Some(&new.text)).text, &new.text, "once is enough");
        }
    }
}
