//! The whole game, from the title to the debrief and back.

use std::sync::Arc;

use bevy::prelude::*;
use fulcrum::app::game::{Asked, Game, Kept};
use fulcrum::session::shelf::{Memory, Shelf};

use super::harness::{Player, STAGES, Stage};

/// A game with this luck, kept on this shelf.
pub fn game(seed: u64, shelf: Memory) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        app.insert_resource(Asked { seed: Some(seed), ..default() });
        app.insert_resource(Kept(Arc::new(shelf.clone())));
        fulcrum::app::plugin(app);
    }
}

/// At the first decision of the tutorial.
pub fn tutorial(stage: Stage) -> Player {
    let mut player = Player::on(stage, game(7, Memory::default()));
    player.click("Choose a scenario").click("The First Week").click("Open the door").click("go in");
    player
}

const DIGITS: [KeyCode; 4] = [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4];

fn turns(player: &Player) -> usize {
    player.app.world().resource::<Game>().run().map_or(0, |run| run.turns.len())
}

fn is_over(player: &Player) -> bool {
    player.app.world().resource::<Game>().run().is_some_and(|run| run.ending().is_some())
}

impl Player {
    /// Takes a choice and looks at what followed.
    #[track_caller]
    pub fn chooses(&mut self, number: usize) -> &mut Self {
        let before = turns(self);
        // The number brings the choice into view, should it be further down.
        self.press(DIGITS[number - 1]);
        self.click(&format!("choice {number}"));
        self.sees("What moved");
        assert_eq!(turns(self), before + 1);
        self
    }

    /// Goes on to the next decision, through a new stage if one begins, or to the end.
    #[track_caller]
    pub fn goes_on(&mut self) -> &mut Self {
        self.click("go on");
        if self.texts().iter().any(|text| text == "A new chapter") {
            self.click("go in");
        }
        self
    }
}

/// The page that was saved.
fn kept_page(shelf: &Memory) -> String {
    let names = shelf.list(".html").unwrap();
    String::from_utf8(shelf.read(&names[0]).unwrap()).unwrap()
}

#[test]
fn the_tutorial_is_played_with_the_mouse_from_the_title_to_the_debrief() {
    let shelf = Memory::default();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.click("Choose a scenario").sees("The First Week").click("The First Week").sees("Who are you?");
    player.click("Your company").types("Brass").click("Idris Vane").click("Open the door");
    player.sees("Brass").sees("A new chapter").click("go in").sees("Day 1");
    for _ in 0..5 {
        let open = first_open(&mut player);
        player.sees("Direction").chooses(open).goes_on();
    }
    player.sees("After 5 turns").click("look back").sees("Looking back");
    player.update_until("the findings are there", |world| {
        world.query::<&Text>().iter(world).any(|text| text.0 == "Your lean, and what each turn called for")
    });
    player.click("next part").sees("Decisions that mattered most");
    player.click("next part").sees("Ideas that you met");
    player.click("next part").sees("To try next week");
    player.click("Write down one thing").types("Count one thing on Monday").click("Keep it").sees("Kept on this computer");
    player.click("Save as a page").sees("Saved as").press(KeyCode::Escape);
    assert!(kept_page(&shelf).contains("<h1"), "the page is beside the journal");
    player.click("To the title").sees("Continue");
}

#[test]
fn the_tutorial_is_played_with_the_keyboard_alone() {
    let mut player = Player::on(Stage::default(), game(7, Memory::default()));
    // New game has the focus; the next control below it chooses a scenario, the first of which is the tutorial.
    player.press(KeyCode::ArrowDown).press(KeyCode::Enter).sees("Choose a scenario").sees("The First Week");
    player.press(KeyCode::Enter).sees("Who are you?");
    player.press(KeyCode::Enter).sees("A new chapter");
    player.press(KeyCode::Enter).sees("Day 1");
    for turn in 0..5 {
        let number = first_open(&mut player);
        player.press(DIGITS[number - 1]);
        assert_eq!(turns(&player), turn, "a number alone decides nothing");
        player.press(KeyCode::Enter).sees("What moved");
        player.press(KeyCode::Enter);
    }
    assert!(is_over(&player));
    player.press(KeyCode::Enter).sees("Looking back");
    player.update_until("the findings are there", |world| {
        world.query::<&Name>().iter(world).any(|name| name.as_str() == "next part")
    });
    player.settles();
    for title in ["Decisions that mattered most", "Ideas that you met", "To try next week"] {
        player.press(KeyCode::Enter).sees(title);
    }
    for _ in 0..4 {
        player.press(KeyCode::Escape);
    }
    player.sees("New game");
}

#[test]
fn nothing_is_cut_on_any_screen_at_any_size() {
    Player::everywhere(|stage| {
        let mut player = Player::on(stage, game(7, Memory::default()));
        player.click("Choose a scenario").nothing_is_cut().click("The First Week").nothing_is_cut();
        player.click("Be yourself").nothing_is_cut().press(KeyCode::Escape);
        player.click("Open the door").nothing_is_cut().click("go in").nothing_is_cut();
        for _ in 0..5 {
            let open = first_open(&mut player);
            player.chooses(open).nothing_is_cut().goes_on().nothing_is_cut();
        }
        player.click("look back");
        player.update_until("the findings are there", |world| {
            world.query::<&Name>().iter(world).any(|name| name.as_str() == "next part")
        });
        player.settles().nothing_is_cut();
        for _ in 0..3 {
            player.click("next part").nothing_is_cut();
        }
    });
}

#[test]
fn the_flagship_fits_in_every_stage() {
    // The tightest and the most usual stage; every twentieth game has other situations.
    for (width, height, text_size) in [STAGES[0], STAGES[3]] {
        let stage = Stage { size: (width, height), text_size, ..Stage::default() };
        let mut player = Player::on(stage, game(3, Memory::default()));
        player.click("New game").click("Open the door").nothing_is_cut().click("go in");
        while !is_over(&player) {
            player.nothing_is_cut();
            let open = first_open(&mut player);
            player.chooses(open).nothing_is_cut().goes_on();
        }
        player.nothing_is_cut();
    }
}

/// The number of the choice that comes next in a round of one to three, or the first that is open.
fn first_open(player: &mut Player) -> usize {
    let run = player.app.world().resource::<Game>().run().unwrap().clone();
    let open: Vec<_> = fulcrum::sim::turn::open_choices(&run.scenario, &run.company).collect();
    open[run.turns.len() % open.len()] + 1
}

#[test]
fn a_game_goes_on_where_it_was_left() {
    let shelf = Memory::default();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.click("Choose a scenario").click("The First Week").click("Open the door").click("go in");
    player.chooses(1).goes_on().chooses(2);
    let left = player.app.world().resource::<Game>().run().unwrap().company.fingerprint();
    drop(player);
    let mut player = Player::on(Stage::default(), game(99, shelf));
    player.sees("Continue").press(KeyCode::Enter).sees("Day 3");
    assert_eq!(player.app.world().resource::<Game>().run().unwrap().company.fingerprint(), left);
}

#[test]
fn a_saved_game_that_cannot_be_read_is_told_and_left_as_it_is() {
    let shelf = Memory::default();
    shelf.write("1-broken.journal", "this is no journal\n").unwrap();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.sees_no("Continue").sees("cannot be read");
    assert_eq!(shelf.read("1-broken.journal").unwrap(), b"this is no journal\n");
}

#[test]
fn the_last_decision_can_be_taken_back() {
    let mut player = tutorial(Stage::default());
    player.chooses(1).press(KeyCode::Escape).sees("Take back the last decision").click("Take back the last decision");
    assert_eq!(turns(&player), 0);
    player.sees("Day 1").chooses(2);
}

#[test]
fn every_number_opens_to_its_causes() {
    let mut player = tutorial(Stage::default());
    player.chooses(1).goes_on();
    for name in [
        "Cash",
        "Customers",
        "Team",
        "Morale",
        "Trust",
        "Ownership",
        "Innovation",
        "Delivery",
        "Fit",
        "Learning",
        "Insight",
        "Direction",
        "Order",
    ] {
        let opener = player.controls().into_iter().find(|label| label.starts_with(&format!("{name}, "))).unwrap();
        player.click(&opener).sees(&format!("{name}: why")).nothing_is_cut().press(KeyCode::Escape);
    }
}

#[test]
fn whoever_plays_as_themselves_answers_eight_pairs() {
    let mut player = Player::on(Stage::default(), game(7, Memory::default()));
    player.click("New game").click("Be yourself").sees("Which is more like you?");
    for n in 1..=8 {
        player.click(&format!("Pair {n}: 5 of 5"));
    }
    player.click("Open the door");
    let run = player.app.world().resource::<Game>().run().unwrap().clone();
    assert_eq!(run.founding.assessment, vec![2; 8]);
    assert!(run.founding.skills[1] > run.founding.skills[0], "all answers at the side of process");
}

#[test]
fn a_damaged_game_goes_on_before_the_damage_and_the_old_file_stays() {
    let shelf = Memory::default();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.click("Choose a scenario").click("The First Week").click("Open the door").click("go in").chooses(1).goes_on();
    drop(player);
    let name = shelf.list(".journal").unwrap().remove(0);
    let damaged = format!("{}this is no decision\n", String::from_utf8(shelf.read(&name).unwrap()).unwrap());
    shelf.write(&name, &damaged).unwrap();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.sees("is damaged").press(KeyCode::Enter).sees("Day 2").chooses(1);
    assert_eq!(shelf.read(&name).unwrap(), damaged.as_bytes());
    assert_eq!(shelf.list(".journal").unwrap().len(), 2);
}

#[test]
fn a_second_game_shows_its_outcomes_as_the_first_did() {
    let mut player = tutorial(Stage::default());
    player.chooses(1).goes_on().chooses(1).press(KeyCode::Escape).click("To the title");
    player.click("New game").click("Open the door").click("go in").chooses(1);
}

#[test]
fn a_decision_taken_back_after_coming_back_shows_the_desk() {
    let shelf = Memory::default();
    let mut player = Player::on(Stage::default(), game(7, shelf.clone()));
    player.click("Choose a scenario").click("The First Week").click("Open the door").click("go in");
    player.chooses(1).goes_on().chooses(1).goes_on();
    drop(player);
    let mut player = Player::on(Stage::default(), game(7, shelf));
    player.press(KeyCode::Enter).sees("Day 3").press(KeyCode::Escape).click("Take back the last decision");
    player.sees("Day 2").sees_no("What moved");
}

/// The tutorial played to its end, at the debrief.
fn looking_back(game: impl Fn(&mut App) + Send + Sync + 'static, oneself: bool) -> Player {
    let mut player = Player::on(Stage::default(), game);
    player.click("Choose a scenario").click("The First Week");
    if oneself {
        player.click("Be yourself").click("Pair 1: 5 of 5").click("Pair 2: 5 of 5");
    }
    player.click("Open the door").click("go in");
    for _ in 0..5 {
        let open = first_open(&mut player);
        player.chooses(open).goes_on();
    }
    player.click("look back");
    player.update_until("the findings are there", |world| {
        world.query::<&Name>().iter(world).any(|name| name.as_str() == "next part")
    });
    player.settles();
    player
}

#[test]
fn the_other_road_is_played_on_in_a_game_of_its_own() {
    let shelf = Memory::default();
    let mut player = looking_back(game(7, shelf.clone()), false);
    let first = player.app.world().resource::<Game>().run().unwrap().clone();
    player.click("next part");
    player.update_until("all futures were tried", |world| {
        !world.query::<&Text>().iter(world).any(|text| text.0.contains("futures tried"))
    });
    player.settles();
    let world = player.app.world_mut();
    let mut names = world.query::<&Name>();
    let label =
        names.iter(world).map(|name| name.as_str().to_owned()).find(|name| name.starts_with("other road in turn ")).unwrap();
    let turn: usize = label.trim_start_matches("other road in turn ").parse().unwrap();
    player.scroll_to(&label).click(&label).sees("What moved");
    let other = player.app.world().resource::<Game>().run().unwrap().clone();
    assert_eq!(other.turns.len(), turn);
    assert_eq!(other.founding.branched_at.map(usize::from), Some(turn));
    assert_eq!(other.turns[..turn - 1], first.turns[..turn - 1], "before it the two are one");
    assert_ne!(other.turns[turn - 1].choice, first.turns[turn - 1].choice);
    assert_eq!(shelf.list(".journal").unwrap().len(), 2, "the game that was played stays as it is");
    player.goes_on();
}

#[test]
fn whoever_played_as_themselves_says_afterwards_how_they_see_themselves_now() {
    let mut player = looking_back(game(7, Memory::default()), true);
    player.click("next part").click("next part").sees("What you said of yourself").sees_no("What you say of yourself now");
    player.scroll_to("Say again how you see yourself").click("Say again how you see yourself");
    player.click("Pair 1: 1 of 5").click("Pair 2: 1 of 5").scroll_to("Keep this").click("Keep this");
    player.update_until("it stands beside what was said before", |world| {
        world.query::<&Text>().iter(world).any(|text| text.0 == "What you say of yourself now")
    });
    let run = player.app.world().resource::<Game>().run().unwrap().clone();
    assert_eq!(run.reflection, Some(vec![-2, -2, 0, 0, 0, 0, 0, 0]));
}
