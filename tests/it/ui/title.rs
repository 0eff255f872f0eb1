//! The title screen and the settings above it.

use bevy::prelude::*;
use bevy::text::RemSize;
use fulcrum::app::screens::title::{Resumable, TitleChoice};
use fulcrum::app::settings::{Drawer, Settings, TextSize};

use super::harness::{Player, Stage};

#[test]
fn the_title_fits_everywhere() {
    Player::everywhere(|stage| {
        let mut player = Player::at_title_on(stage);
        player.sees("Fulcrum").sees("New game").nothing_is_cut();
        player.click("Settings").sees("Text size").nothing_is_cut();
    });
}

#[test]
fn continue_is_offered_only_when_there_is_something_to_continue() {
    let mut player = Player::at_title();
    player.sees_no("Continue");
    let mut player = Player::on(Stage::default(), |app: &mut App| {
        app.insert_resource(Resumable(Some("Lumen, turn 7".into())));
        fulcrum::app::plugin(app);
    });
    player.sees("Continue: Lumen, turn 7").listen::<TitleChoice>();
    player.press(KeyCode::Enter);
    assert_eq!(player.heard::<TitleChoice>(), [TitleChoice::Continue]);
}

#[test]
fn the_menu_tells_what_was_chosen() {
    let mut player = Player::at_title();
    player.listen::<TitleChoice>();
    player.click("New game").click("Choose a scenario");
    assert_eq!(player.heard::<TitleChoice>(), [TitleChoice::NewGame, TitleChoice::ChooseScenario]);
}

#[test]
fn the_settings_apply_at_once_and_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage { drawer: Drawer::at(folder.path()), ..Stage::default() };
    let mut player = Player::at_title_on(stage.clone());
    player.click("Settings").click("Largest").click("Motion");
    assert_eq!(*player.app.world().resource::<RemSize>(), RemSize(29.0));
    player.press(KeyCode::Escape).sees_no("Text size").nothing_is_cut();
    let kept = Settings::load(&stage.drawer);
    assert_eq!(kept.text_size, TextSize::Largest);
    assert!(kept.still);
}

#[test]
fn f11_changes_to_full_screen_and_back() {
    let mut player = Player::at_title();
    let full = |player: &mut Player| player.app.world().resource::<Settings>().full_screen;
    player.press(KeyCode::F11);
    assert!(full(&mut player));
    player.press(KeyCode::F11);
    assert!(!full(&mut player));
}

#[test]
fn quit_ends_the_game() {
    let mut player = Player::at_title();
    player.listen::<AppExit>();
    player.click("Quit");
    assert_eq!(player.heard::<AppExit>(), [AppExit::Success]);
}
