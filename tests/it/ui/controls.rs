//! Every control by itself: pointer, keyboard, what it tells.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::ui::{Checked, InteractionDisabled, Pressed};
use bevy::ui_widgets::{Activate, ValueChange};
use fulcrum::app::foundation;
use fulcrum::app::theme::{Build, Chosen, Field, Kind, Size, Written, palette};

use super::harness::{Player, Stage};

/// What controls told, in order.
#[derive(Resource, Default, Debug)]
struct Told(Vec<String>);

/// A page with nothing on it but what `fill` puts there.
pub fn on_page(stage: Stage, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> Player {
    let mut player = Player::on(stage, foundation);
    show(&mut player, fill);
    player
}

/// Puts a page with one of everything in front of a player who has seen nothing yet.
pub fn gallery_page(player: &mut Player) {
    show(player, gallery);
}

fn show(player: &mut Player, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    player.app.init_resource::<Told>();
    let mut commands = player.app.world_mut().commands();
    commands
        .spawn((
            TabGroup::default(),
            Node {
                width: percent(100),
                height: percent(100),
                flex_direction: FlexDirection::Column,
                padding: UiRect::all(px(24)),
                row_gap: px(14),
                align_items: AlignItems::Start,
                ..default()
            },
        ))
        .with_children(fill);
    player.settles();
}

fn page(fill: impl FnOnce(&mut ChildSpawnerCommands)) -> Player {
    on_page(Stage::default(), fill)
}

#[track_caller]
fn told(player: &mut Player, expected: &[&str]) {
    let told = std::mem::take(&mut player.app.world_mut().resource_mut::<Told>().0);
    assert_eq!(told, expected);
}

fn tells(words: &'static str) -> impl Fn(On<Activate>, ResMut<Told>) {
    move |_, mut told| told.0.push(words.into())
}

#[test]
fn a_button_is_pressed_by_click_enter_and_space() {
    let mut player = page(|page| {
        page.button(Kind::Primary, "Go").observe(tells("went"));
    });
    player.click("Go");
    told(&mut player, &["went"]);
    player.press(KeyCode::Enter).press(KeyCode::Space);
    told(&mut player, &["went", "went"]);
}

#[test]
fn a_button_out_of_use_does_nothing() {
    let mut player = page(|page| {
        page.button(Kind::Primary, "Go").insert(InteractionDisabled).observe(tells("went"));
    });
    player.click("Go").press(KeyCode::Enter);
    told(&mut player, &[]);
}

const NAME: Field = Field { label: "Company", placeholder: "Lumen", value: "", longest: 12 };

#[test]
fn a_field_takes_what_is_typed_and_shows_its_placeholder_while_empty() {
    let mut player = page(|page| {
        page.field(NAME).observe(|change: On<ValueChange<String>>, mut told: ResMut<Told>| {
            told.0.push(change.value.clone());
        });
        page.button(Kind::Primary, "Go");
    });
    player.sees("Lumen").click("Company").types("Ada & Co").sees("Ada & Co").sees_no("Lumen");
    assert_eq!(player.part("Company"), Some(Written("Ada & Co".into())));
    player.app.world_mut().resource_mut::<Told>().0.drain(..7);
    told(&mut player, &["Ada & Co"]);
    player.types(" and all the others");
    let Some(Written(text)) = player.part("Company") else { panic!("no field") };
    assert_eq!(text.chars().count(), 12);
    player.press(KeyCode::Tab).has_focus_on("Go");
}

#[test]
fn a_field_starts_with_its_value() {
    let mut player = page(|page| {
        page.field(Field { value: "Old name", ..NAME });
    });
    player.sees("Old name").sees_no("Lumen");
    // Its text is selected when it is entered: typing replaces it.
    player.click("Company").types("New");
    assert_eq!(player.part("Company"), Some(Written("New".into())));
}

#[test]
fn options_are_chosen_by_click_and_by_arrows() {
    let mut player = page(|page| {
        page.segmented("Text size", &["Normal", "Large", "Largest"], 0).observe(
            |change: On<ValueChange<usize>>, mut told: ResMut<Told>| {
                told.0.push(change.value.to_string());
            },
        );
        page.button(Kind::Primary, "Go");
    });
    assert!(player.part::<Checked>("Normal").is_some());
    player.click("Large");
    assert_eq!(player.part("Text size"), Some(Chosen(Some(1))));
    assert!(player.part::<Checked>("Large").is_some());
    assert!(player.part::<Checked>("Normal").is_none());
    player.press(KeyCode::ArrowRight).press(KeyCode::ArrowRight).press(KeyCode::ArrowLeft);
    told(&mut player, &["1", "2", "1"]);
    player.press(KeyCode::ArrowDown).has_focus_on("Go");
}

#[test]
fn a_scale_has_five_points_and_none_at_first() {
    let mut player = page(|page| {
        page.scale("Plans", ["I begin and see", "I plan first"], None);
    });
    assert_eq!(player.part("Plans"), Some(Chosen(None)));
    player.click("Plans: 4 of 5");
    assert_eq!(player.part("Plans"), Some(Chosen(Some(3))));
    player.press(KeyCode::End);
    assert_eq!(player.part("Plans"), Some(Chosen(Some(4))));
}

#[test]
fn a_switch_turns_on_and_off() {
    let mut player = page(|page| {
        page.toggle("Motion", true).observe(|change: On<ValueChange<bool>>, mut told: ResMut<Told>| {
            told.0.push(change.value.to_string());
        });
    });
    assert!(player.part::<Checked>("Motion").is_some());
    player.click("Motion");
    assert!(player.part::<Checked>("Motion").is_none());
    player.press(KeyCode::Space);
    told(&mut player, &["false", "true"]);
}

#[test]
fn a_scrolling_part_shows_what_the_keyboard_reaches() {
    let mut player = page(|page| {
        page.scroll(|part| {
            for number in 1..=30 {
                part.button(Kind::Secondary, format!("Number {number}")).observe(tells("pressed"));
            }
        });
    });
    player.nothing_is_cut();
    player.press_times(KeyCode::Tab, 30).has_focus_on("Number 30");
    player.update().click("Number 30");
    told(&mut player, &["pressed"]);
    player.press(KeyCode::Home).update().click("Number 1");
    player.wheel("Number 2", -100.0).click("Number 29");
    player.scroll_to("Number 3").click("Number 3");
}

#[test]
#[should_panic(expected = "cannot be clicked")]
fn what_is_covered_cannot_be_clicked() {
    let mut player = page(|page| {
        page.button(Kind::Primary, "Go");
        page.spawn((
            Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
            BackgroundColor(palette::VEIL),
        ));
    });
    player.click("Go");
}

#[test]
#[should_panic(expected = "outside of the window")]
fn what_is_outside_cannot_be_clicked() {
    let mut player = page(|page| {
        use fulcrum::app::theme::Adjust;
        page.button(Kind::Primary, "Go").node(|node| node.left = px(2000));
    });
    player.click("Go");
}

#[test]
fn all_controls_fit_everywhere() {
    Player::everywhere(|stage| {
        let mut player = on_page(stage, gallery);
        player.nothing_is_cut();
    });
}

/// One of everything.
fn gallery(page: &mut ChildSpawnerCommands) {
    page.scroll(|page| {
        page.text(Size::Title, "Everything");
        page.row(12.0, |row| {
            row.button(Kind::Primary, "Primary");
            row.button(Kind::Secondary, "Secondary");
            row.button(Kind::Quiet, "Quiet");
            row.button(Kind::Primary, "Out of use").insert(InteractionDisabled);
            row.icon_button(Kind::Secondary, "icon-vision", "With icon");
        });
        page.row(16.0, |row| {
            row.choice("Tell the team why", |card| {
                card.text(Size::Strong, "Tell the team why");
                card.tinted(Size::Body, palette::INK_SOFT, "An hour, everybody, no slides.");
            });
            row.card(|card| {
                card.text(Size::Heading, "A card");
                card.text(Size::Body, "It carries whatever is put onto it.");
                card.line();
                card.tinted(Size::Small, palette::VISION_TEXT, "Vision, in small words");
                card.tinted(Size::Small, palette::PROCESS_TEXT, "Process, in small words");
            });
        });
        page.field(NAME);
        page.segmented("Text size", &["Normal", "Large", "Largest"], 1);
        page.scale("Plans", ["I begin and see where it goes", "I plan before I begin"], Some(3));
        page.toggle("Motion", true);
        page.toggle("Full screen", false);
    });
}

#[test]
fn a_pointer_that_comes_and_clicks_within_one_frame_clicks() {
    let mut player = page(|page| {
        page.button(Kind::Primary, "Go").observe(tells("went"));
        page.button(Kind::Primary, "Stay");
    });
    player.click("Stay").click_at_once("Go");
    told(&mut player, &["went"]);
    assert!(player.part::<Pressed>("Go").is_none());
}
