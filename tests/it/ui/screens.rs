//! What every screen of the game looks like. The games are real ones, played by a bot, kept on a shelf and gone on with.

use std::sync::Arc;

use bevy::prelude::*;
use fulcrum::analysis::policy::Policy;
use fulcrum::app::settings::TextSize;
use fulcrum::scenario::library;
use fulcrum::session::Run;
use fulcrum::session::journal::Founding;
use fulcrum::session::shelf::{Memory, Shelf};

use super::game::game;
use super::harness::{Player, Stage};
use super::screenshots::looks_like;

/// A shelf with one game on it: this scenario, played by one who reads the moment until `enough`.
fn shelf_with(scenario: &str, seed: u64, enough: impl Fn(&Run) -> bool) -> Memory {
    let scenario = Arc::new(library::resolve(scenario).unwrap().load().scenario.unwrap());
    let mut run = Run::begin(scenario.clone(), Founding::of(&scenario, seed, 0));
    while !enough(&run) && run.ending().is_none() {
        let choice = Policy::parse("reader").unwrap().choose(&run.scenario, &run.company, run.dice());
        run.decide(choice).unwrap();
    }
    let shelf = Memory::default();
    shelf.write("1.journal", &run.journal().write()).unwrap();
    shelf
}

/// The flagship, the given turn of this stage on the desk.
fn flagship_in(stage: u8, turn: usize) -> Memory {
    shelf_with("garage-to-growth", 11, |run| {
        let before = run.turns.iter().filter(|played| played.before.stage.0 == stage).count();
        run.company.stage.0 == stage && before + 1 == turn
    })
}

fn look(name: &str, shelf: Memory, play: impl FnOnce(&mut Player)) {
    looks_like(name, Stage::default(), game(11, shelf), play);
}

fn go_on(player: &mut Player) -> &mut Player {
    player.press(KeyCode::Enter)
}

#[test]
fn scenarios() {
    look("scenarios", Memory::default(), |player| {
        player.click("Choose a scenario");
    });
}

#[test]
fn founder() {
    look("founder", Memory::default(), |player| {
        player.click("New game").click("Your company").types("Brass & Sons").click("Idris Bell");
    });
}

#[test]
fn assessment() {
    look("assessment", Memory::default(), |player| {
        player.click("New game").click("Be yourself").click("Pair 1: 2 of 5").click("Pair 2: 5 of 5");
    });
}

#[test]
fn a_stage_begins() {
    look("stage", Memory::default(), |player| {
        player.click("New game").click("Open the door");
    });
}

#[test]
fn the_desk_in_the_garage() {
    look("desk", Memory::default(), |player| {
        player.click("New game").click("Open the door").click("go in").press(KeyCode::Digit2);
    });
}

#[test]
fn the_desk_at_the_largest_text() {
    let stage = Stage { text_size: TextSize::Largest, ..Stage::default() };
    looks_like("desk-largest", stage, game(11, Memory::default()), |player| {
        player.click("New game").click("Open the door").click("go in");
    });
}

#[test]
fn what_followed() {
    look("outcome", Memory::default(), |player| {
        player.click("New game").click("Open the door").click("go in").chooses(2);
    });
}

#[test]
fn the_loft() {
    look("loft", flagship_in(1, 2), |player| {
        go_on(player);
    });
}

#[test]
fn the_floor() {
    look("floor", flagship_in(2, 2), |player| {
        go_on(player);
    });
}

#[test]
fn the_campus() {
    look("campus", flagship_in(3, 3), |player| {
        go_on(player);
    });
}

#[test]
fn a_number_opened() {
    look("meter", flagship_in(2, 2), |player| {
        go_on(player);
        let morale = player.controls().into_iter().find(|label| label.starts_with("Morale, ")).unwrap();
        player.click(&morale);
    });
}

#[test]
fn the_menu() {
    look("menu", flagship_in(1, 2), |player| {
        go_on(player).press(KeyCode::Escape);
    });
}

#[test]
fn the_end() {
    look("end", shelf_with("garage-to-growth", 11, |_| false), |player| {
        go_on(player);
    });
}

#[test]
fn the_debrief() {
    for (part, name) in ["debrief-what", "debrief-why", "debrief-so-what", "debrief-now-what"].into_iter().enumerate() {
        look(name, shelf_with("garage-to-growth", 11, |_| false), |player| {
            go_on(player).click("look back");
            player.update_until("the findings are there", |world| {
                world.query::<&Name>().iter(world).any(|name| name.as_str() == "next part")
            });
            player.settles();
            for _ in 0..part {
                player.click("next part");
            }
            all_futures(player);
        });
    }
}

/// Waits until the figures no longer change.
fn all_futures(player: &mut Player) {
    player.update_until("all futures were tried", |world| {
        !world.query::<&Text>().iter(world).any(|text| text.0.contains("futures tried"))
    });
    player.settles();
}

#[test]
fn the_debrief_further_down() {
    for (pages, name) in [(1, "debrief-why-stories"), (3, "debrief-why-decisions"), (20, "debrief-why-numbers")] {
        look(name, shelf_with("garage-to-growth", 11, |_| false), |player| {
            go_on(player).click("look back");
            player.update_until("the findings are there", |world| {
                world.query::<&Name>().iter(world).any(|name| name.as_str() == "next part")
            });
            player.settles().click("next part");
            all_futures(player);
            player.press_times(KeyCode::PageDown, pages);
        });
    }
}
