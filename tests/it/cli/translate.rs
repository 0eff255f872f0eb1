//! `fulcrum translate`, and playing in another language.

use super::{Desk, OWN, command, fulcrum, said, text};

/// A scenario's folder, in which the file of a translation has two lines filled in.
pub fn translated() -> (Desk, String) {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("small")).expect("a folder");
    desk.put("small/scenario.ron", OWN);
    let folder = desk.path("small");
    fulcrum(&["translate", &folder, "de"]).well();
    let file = desk.path("small/texts/de.csv");
    let new = text(&file).replace(",You went.,,", ",You went.,Du gingst.,").replace(",Go.,,", ",Go.,Geh.,");
    std::fs::write(file, new).expect("a file");
    (desk, folder)
}

#[test]
fn a_file_is_written_and_then_brought_up_to_date() {
    let (desk, folder) = translated();
    let out = fulcrum(&["translate", &folder, "de"]).well();
    assert!(out.contains("de.csv is up to date: ") && out.contains("2 translated"), "{out}");
    desk.put("small/scenario.ron", &OWN.replace("You went.", "You went at once."));
    let out = fulcrum(&["translate", &folder, "de"]).well();
    assert!(out.contains("is written: ") && out.contains("1 translated") && out.contains("1 stale"), "{out}");
    assert!(text(&desk.path("small/texts/de.csv")).contains(",You went at once.,Du gingst.,stale\n"));
    let left: Vec<_> =
        std::fs::read_dir(desk.path("small/texts")).expect("a folder").flatten().map(|file| file.file_name()).collect();
    assert_eq!(left, ["de.csv"], "nothing else is left beside it");
}

#[test]
fn a_new_file_can_have_semicolons() {
    let (desk, folder) = translated();
    fulcrum(&["translate", &folder, "pt_br", "--semicolons"]).well();
    assert!(text(&desk.path("small/texts/pt-BR.csv")).starts_with("\u{feff}place;original;translation;state\n"));
}

#[test]
fn what_cannot_be_translated_is_told() {
    let (desk, folder) = translated();
    let lone = desk.put("lone.ron", OWN);
    let err = fulcrum(&["translate", &lone, "de"]).cannot();
    assert!(err.contains("only a scenario that is a folder") && err.contains("as `scenario.ron`"), "{err}");
    assert!(fulcrum(&["translate", "first-week", "de"]).cannot().contains("only a scenario that is a folder"));
    assert!(fulcrum(&["translate", &folder, "german"]).cannot().contains("did you mean `de`?"));
    desk.put("small/texts/de.csv", "place,original,translation\ntitle,\"The small one");
    let out = fulcrum(&["translate", &folder, "de"]).findings();
    assert!(out.contains("de.csv:2:7") && out.contains("nothing was changed"), "{out}");
    desk.put("small/scenario.ron", "(");
    assert!(fulcrum(&["translate", &folder, "fr"]).cannot().contains("1 problem"));
}

#[test]
fn a_game_is_told_in_the_language_that_was_asked_for_and_is_the_same_game() {
    let (desk, folder) = translated();
    let play = |more: &[&str]| {
        let words: Vec<&str> = ["auto", &folder, "--policy", "visionary"].into_iter().chain(more.iter().copied()).collect();
        fulcrum(&words)
    };
    let (journals, german) = (["en", "de"].map(|name| desk.path(name)), play(&["--language", "de"]).well());
    assert!(german.contains("> Geh.") && german.contains("Du gingst.") && german.contains("The garage"), "{german}");
    assert!(!german.contains("> Go."));
    play(&["--journal", &journals[0]]).well();
    play(&["--journal", &journals[1], "--language", "de"]).well();
    assert_eq!(text(&journals[0]), text(&journals[1]));
    fulcrum(&["replay", &journals[1]]).well();
    let err = play(&["--language", "fr"]).cannot();
    assert!(err.contains("is not translated into `fr`") && err.contains("it is translated into de"), "{err}");
}

#[test]
fn a_language_in_the_environment_is_a_wish() {
    let (_desk, folder) = translated();
    let play = |language: &str, scenario: &str| {
        said(command(&["auto", scenario, "--policy", "visionary"]).env("FULCRUM_LANGUAGE", language))
    };
    assert!(play("de-CH", &folder).well().contains("> Geh."));
    assert!(play("", &folder).well().contains("> Go."));
    assert!(play("fr", &folder).well().contains("> Go."), "where there is none, the original is played");
    play("de", "first-week").well();
    assert!(play("german", &folder).cannot().contains("did you mean `de`?"));
}
