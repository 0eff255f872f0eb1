//! Hosting a workshop from the title.

use bevy::prelude::*;
use fulcrum::app::projector::{Hosting, Wall, Wish};
use fulcrum::session::room::{Mode, Phase};

use super::super::harness::{Player, Stage};
use super::super::screenshots::looks_like;
use super::hosted;

#[expect(clippy::unnecessary_wraps, reason = "it is a `Hosting`")]
fn hosts(wish: Wish) -> Result<Wall, String> {
    Ok(hosted(&wish.name, wish.mode, wish.teams, wish.wake))
}

fn no_network(_: Wish) -> Result<Wall, String> {
    Err("There is no network.".into())
}

fn game(hosting: fn(Wish) -> Result<Wall, String>) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        app.insert_resource(Hosting(hosting));
        fulcrum::app::plugin(app);
    }
}

#[test]
fn a_workshop_of_teams_is_opened_from_the_title() {
    let mut player = Player::on(Stage::default(), game(hosts));
    player.click("Host a workshop").sees("What do you play?").sees_no("How many teams?");
    player.click("The First Week").click("A company for each team").sees("How many teams?").click("4").click("Open the room");
    player.sees("Nobody is here yet");
    let wall = player.app.world().resource::<Wall>();
    let room = &wall.snapshot().room;
    assert_eq!((room.opening.mode, room.teams.len(), room.phase), (Mode::Teams, 4, Phase::Lobby));
    assert_eq!(room.scenario.title, "The First Week");
}

#[test]
fn by_keys_alone_a_room_is_open_in_three() {
    let mut player = Player::on(Stage::default(), game(hosts));
    player.click("Host a workshop").press(KeyCode::Enter).sees("Nobody is here yet");
}

#[test]
fn what_cannot_be_opened_says_why() {
    let mut player = Player::on(Stage::default(), game(no_network));
    player.click("Host a workshop").click("Open the room").sees("There is no network.");
    player.press(KeyCode::Escape).sees("New game");
}

#[test]
fn setting_up_fits_everywhere() {
    Player::everywhere(|stage| {
        let mut player = Player::on(stage, game(hosts));
        player.sees("Host a workshop").nothing_is_cut();
        player.click("Host a workshop").nothing_is_cut().click("A company for each team").nothing_is_cut();
    });
}

#[test]
fn without_a_server_nothing_is_hosted() {
    Player::at_title().sees_no("Host a workshop");
}

#[test]
fn setting_up() {
    looks_like("wall-setup", Stage::default(), game(hosts), |player| {
        player.click("Host a workshop").click("A company for each team");
    });
}
