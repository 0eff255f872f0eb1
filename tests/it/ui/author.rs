//! Playing from a file that is being written: it is followed as it is saved, and the panel on F1 jumps, changes and explains.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;
use fulcrum::app::author::Author;
use fulcrum::app::game::{Asked, Game, Kept};
use fulcrum::scenario::library::resolve;
use fulcrum::scenario::load;
use fulcrum::session::Run;
use fulcrum::session::journal::Journal;
use fulcrum::session::shelf::{Memory, Shelf};

use super::harness::{Player, Stage};
use super::screenshots::looks_like;

const TUTORIAL: &str = include_str!("../../../scenarios/first-week.ron");

/// A folder with a scenario in it.
struct Desk {
    folder: tempfile::TempDir,
    shelf: Memory,
}

impl Desk {
    fn with(text: &str) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), shelf: Memory::default() };
        desk.save(text);
        desk
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("week.ron")
    }

    fn save(&self, text: &str) {
        std::fs::write(self.file(), text).unwrap();
    }

    /// The game as `fulcrum play week.ron` begins it, with what is shown of the path the same on every machine.
    fn game(&self) -> impl Fn(&mut App) + Send + Sync + 'static {
        let (path, kept) = (self.file(), self.shelf.clone());
        move |app| {
            let path = path.to_str().unwrap().to_owned();
            let mut loaded = resolve(&path).unwrap().load();
            let scenario = Arc::new(loaded.scenario.take().unwrap());
            app.insert_resource(Author::of(&path, &loaded));
            app.insert_resource(Asked { scenario: Some((path, scenario)), seed: Some(7), ..default() });
            app.insert_resource(Kept(Arc::new(kept.clone())));
            fulcrum::app::plugin(app);
        }
    }

    /// At the first decision.
    fn player(&self) -> Player {
        let mut player = Player::on(Stage::default(), self.game());
        player.click("Open the door").click("go in");
        player
    }
}

fn run(player: &Player) -> Run {
    player.app.world().resource::<Game>().run().unwrap().clone()
}

fn shows(player: &mut Player, text: &'static str) {
    player.update_until(text, move |world| world.query::<&Text>().iter(world).any(|found| found.0.contains(text)));
    player.settles();
}

/// The scenario with the title on the desk written anew.
fn retitled(player: &Player, title: &str) -> String {
    let old = format!("title: \"{}\"", run(player).situation().title);
    assert_eq!(TUTORIAL.matches(&old).count(), 1);
    TUTORIAL.replacen(&old, &format!("title: \"{title}\""), 1)
}

#[test]
fn what_is_saved_is_played_on_from_where_one_stands() {
    let desk = Desk::with(TUTORIAL);
    let mut player = desk.player();
    player.sees("Watching the file").chooses(1).goes_on();
    let before = run(&player);
    desk.save(&retitled(&player, "Quite another title"));
    shows(&mut player, "Quite another title");
    player.sees("Reloaded");
    let after = run(&player);
    assert_eq!(after.founding.seed, before.founding.seed);
    assert_eq!((after.turns.len(), after.turns[0].choice), (1, before.turns[0].choice));
    assert_eq!(after.company, before.company);
    // And the game on the shelf is this one.
    let kept = desk.shelf.list(".journal").unwrap();
    assert_eq!(kept.len(), 1);
    let journal = Journal::read(&desk.shelf.read(&kept[0]).unwrap()).unwrap();
    assert_eq!(journal.founding.fingerprint, after.scenario.fingerprint);
    player.chooses(1);
    assert_eq!(run(&player).turns.len(), 2);
    let journal = Journal::read(&desk.shelf.read(&kept[0]).unwrap()).unwrap();
    assert_eq!(journal.entries.len(), 2, "decisions are kept in it as before");
}

#[test]
fn a_broken_file_is_told_over_the_game_which_stays_as_it_was() {
    let desk = Desk::with(TUTORIAL);
    let mut player = desk.player();
    let before = run(&player);
    desk.save(&TUTORIAL.replacen("kind: ", "knid: ", 1).replacen("turns: ", "turns: many, // ", 1));
    shows(&mut player, "unknown-field");
    player.sees("Did you mean `kind`?").sees("wrong-type").sees("the last version that could be played").sees("week.ron:");
    player.press(KeyCode::Escape).sees_no("unknown-field").sees("cannot be played");
    assert_eq!(run(&player).scenario.fingerprint, before.scenario.fingerprint);
    player.chooses(1).goes_on();
    // The strip brings the problems back; mending the file closes them.
    player.press(KeyCode::F1).sees("unknown-field");
    desk.save(&retitled(&player, "Mended"));
    shows(&mut player, "Mended");
    player.sees_no("unknown-field").sees("Reloaded").sees_no("cannot be played");
    assert_eq!(run(&player).turns.len(), 1);
}

#[test]
fn a_file_that_is_included_is_followed_as_well() {
    let people = TUTORIAL.find("  people: [").unwrap();
    let end = people + TUTORIAL[people..].find("\n  ],").unwrap() + 5;
    let main = format!("{}  include: [\"people.ron\"],{}", &TUTORIAL[..people], &TUTORIAL[end..]);
    let desk = Desk::with(TUTORIAL);
    let part = format!("({})", &TUTORIAL[people..end]);
    let write = |text: &str| std::fs::write(desk.folder.path().join("people.ron"), text).unwrap();
    write(&part);
    desk.save(&main);
    let mut player = desk.player();
    write(&part.replacen("name: \"", "nmae: \"", 1));
    shows(&mut player, "Did you mean `name`?");
    player.sees("people.ron:");
    write(&part);
    shows(&mut player, "Reloaded");
}

#[test]
fn the_panel_puts_any_situation_on_the_desk_and_says_why_others_cannot_come() {
    let desk = Desk::with(TUTORIAL);
    let mut player = desk.player();
    let elsewhere = run(&player).scenario.situations.iter().find(|one| one.id != run(&player).situation().id).unwrap().clone();
    player.press(KeyCode::F1).sees("Author’s panel").sees("On the desk now");
    player.click("Find a situation").types(&elsewhere.id).sees(&elsewhere.title).sees_no("On the desk now");
    player.click(&format!("jump to {}", elsewhere.id)).sees_no("Author’s panel").sees(&elsewhere.title);
    assert_eq!(run(&player).situation().id, elsewhere.id);
    player.chooses(1);
    assert_eq!(run(&player).turns.len(), 1);
}

#[test]
fn the_panel_changes_meters_stage_flags_and_people_at_once() {
    let desk = Desk::with(TUTORIAL);
    let mut player = desk.player();
    player.press(KeyCode::F1).click("Company");
    let before = run(&player);
    player.click("Trust +10").click("Trust +10").click("Cash −1");
    let trust = |run: &Run| run.company.get(fulcrum::scenario::model::Meter::TRUST) / 1_000;
    assert_eq!(trust(&run(&player)), trust(&before) + 20);
    let person = before.scenario.people[0].name.clone();
    player.click(&person);
    assert!(run(&player).company.employs(fulcrum::scenario::model::PersonId(0)));
    // With the keyboard one stays where one is.
    player.press(KeyCode::Tab);
    assert!(run(&player).is_arranged());
    player.press(KeyCode::Escape).sees_no("Author’s panel");
}

#[test]
fn nothing_of_the_panel_is_cut_at_any_size() {
    let broken = TUTORIAL.replacen("kind: ", "knid: ", 1).leak();
    Player::everywhere(|stage| {
        let mut player = Player::on(stage, pictured(broken));
        player.click("Open the door").click("go in").press(KeyCode::F1).nothing_is_cut();
        player.click("Company").nothing_is_cut().click("Problems").nothing_is_cut();
    });
}

#[test]
fn in_a_game_of_a_shipped_scenario_there_is_nothing_for_authors() {
    let mut player = super::game::tutorial(Stage::default());
    player.press(KeyCode::F1).sees_no("Author’s panel").sees_no("Watching the file");
}

/// The game of a file as it would look if `problems` were found in it; no file is there, so that the pictures name no folder.
fn pictured(text: &'static str) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        let mut played = load("week.ron", TUTORIAL);
        let scenario = Arc::new(played.scenario.take().unwrap());
        let saved = load("week.ron", text);
        let behind = saved.scenario.is_none();
        app.insert_resource(Author { behind, ..Author::of("week.ron", &saved) });
        app.insert_resource(Asked { scenario: Some(("week.ron".to_owned(), scenario)), seed: Some(7), ..default() });
        fulcrum::app::plugin(app);
    }
}

#[test]
fn the_situations_in_the_panel() {
    looks_like("author-situations", Stage::default(), pictured(TUTORIAL), |player| {
        player.click("Open the door").click("go in").chooses(1).goes_on().press(KeyCode::F1);
    });
}

#[test]
fn the_company_in_the_panel() {
    looks_like("author-company", Stage::default(), pictured(TUTORIAL), |player| {
        player.click("Open the door").click("go in").press(KeyCode::F1).click("Company").click("Trust +10");
    });
}

#[test]
fn the_problems_in_the_panel() {
    let broken = TUTORIAL.replacen("kind: ", "knid: ", 1).replacen("lean: Vision(", "lean: Vison(", 1).replacen(
        "turns: ",
        "turns: many, // ",
        1,
    );
    looks_like("author-problems", Stage::default(), pictured(broken.leak()), |player| {
        player.click("Open the door").click("go in").press(KeyCode::F1).click("Problems");
    });
}
