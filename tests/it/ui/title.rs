//! The title screen and the settings above it.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::text::RemSize;
use fulcrum::app::game::Kept;
use fulcrum::app::settings::{Settings, TextSize};
use fulcrum::session::shelf::Folder;

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
fn the_settings_apply_at_once_and_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage { kept: Kept(Arc::new(Folder::at(folder.path()))), ..Stage::default() };
    let mut player = Player::at_title_on(stage.clone());
    player.click("Settings").click("Largest").click("Motion");
    assert_eq!(*player.app.world().resource::<RemSize>(), RemSize(29.0));
    player.press(KeyCode::Escape).sees_no("Text size").nothing_is_cut();
    let kept = Settings::load(&*stage.kept.0);
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
