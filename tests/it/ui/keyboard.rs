//! Everything by keyboard: the order of Tab and arrows, the ring, overlays that keep the focus, Esc.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use fulcrum::app::theme::{Back, Build, Field, Kind, Size, overlay};

use super::controls::on_page;
use super::harness::{Player, Stage};

fn three_buttons() -> Player {
    on_page(Stage::default(), |page| {
        page.row(8.0, |row| {
            row.button(Kind::Primary, "One");
            row.button(Kind::Primary, "Two");
        });
        page.button(Kind::Primary, "Three").observe(|_: On<Activate>, mut commands: Commands| {
            overlay::open(&mut commands, "Above", 500.0, |panel| {
                panel.text(Size::Body, "Something above everything.");
                panel.button(Kind::Secondary, "Inside").observe(|_: On<Activate>, mut commands: Commands| {
                    overlay::open(&mut commands, "Higher", 400.0, |panel| {
                        panel.text(Size::Body, "Still higher.");
                    });
                });
            });
        });
    })
}

#[test]
fn tab_and_arrows_go_in_reading_order_and_around() {
    let mut player = three_buttons();
    player.press(KeyCode::Tab).has_focus_on("One");
    player.press(KeyCode::Tab).has_focus_on("Two");
    player.press(KeyCode::ArrowDown).has_focus_on("Three");
    player.press(KeyCode::ArrowRight).has_focus_on("One");
    player.press(KeyCode::ArrowUp).has_focus_on("Three");
    player.press(KeyCode::ArrowLeft).has_focus_on("Two");
}

#[test]
fn the_ring_shows_only_for_the_keyboard() {
    let ring = |player: &mut Player| player.part::<Outline>("One").unwrap().color;
    let mut player = three_buttons();
    player.click("One");
    assert_eq!(ring(&mut player), Color::NONE);
    player.press_times(KeyCode::Tab, 3).has_focus_on("One");
    assert_ne!(ring(&mut player), Color::NONE);
}

#[test]
fn an_overlay_keeps_the_focus_and_gives_it_back() {
    let mut player = three_buttons();
    player.press_times(KeyCode::Tab, 3).has_focus_on("Three");
    player.press(KeyCode::Enter).sees("Something above").has_focus_on("Close");
    player.press(KeyCode::Tab).has_focus_on("Inside");
    player.press(KeyCode::Tab).has_focus_on("Close");
    player.press(KeyCode::Tab).press(KeyCode::Enter).sees("Still higher");
    player.press(KeyCode::Escape).sees_no("Still higher").sees("Something above");
    player.has_focus_on("Inside");
    player.press(KeyCode::Escape).sees_no("Something above");
    player.has_focus_on("Three");
}

#[test]
fn a_click_beside_the_controls_of_an_overlay_does_not_lose_the_focus() {
    let mut player = three_buttons();
    player.click("Three").click("overlay: Above");
    player.press(KeyCode::Tab).has_focus_on("Inside");
}

#[test]
#[should_panic(expected = "cannot be clicked")]
fn an_overlay_covers_what_is_below() {
    let mut player = three_buttons();
    player.click("Three").click("One");
}

#[test]
fn escape_is_a_message_when_no_overlay_is_open() {
    let mut player = three_buttons();
    player.listen::<Back>();
    player.click("Three").press(KeyCode::Escape);
    assert_eq!(player.heard::<Back>().len(), 0);
    player.press(KeyCode::Escape);
    assert_eq!(player.heard::<Back>().len(), 1);
}

#[test]
fn escape_leaves_even_a_field() {
    let mut player = on_page(Stage::default(), |page| {
        page.field(Field { label: "Name", placeholder: "", value: "", longest: 9 });
    });
    player.listen::<Back>();
    player.click("Name").types("a").press(KeyCode::Escape);
    assert_eq!(player.heard::<Back>().len(), 1);
}
