//! The title screen: the game's name and where one can go from here.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::settings;
use crate::app::Screen;
use crate::app::game::{Saved, Table};
use crate::app::pictures::Picture;
use crate::app::projector::Hosting;
use crate::app::theme::{Adjust, Build, Kind, Size, page, palette};
use crate::text::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), show);
}

fn show(table: Table, hosting: Option<Res<Hosting>>, mut commands: Commands) {
    let last = table.last();
    commands.spawn(page(Screen::Title, "title screen")).with_children(|page| {
        page.spawn((
            Picture::named("title").filling(),
            Name::new("title picture"),
            AccessibleLabel::new(say("picture-title")),
            Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
        ));
        page.column(12.0, |menu| {
            menu.text(Size::Display, say("game-title"));
            menu.tinted(Size::Strong, palette::INK, say("game-tagline")).node(|node| node.margin.bottom = px(20));
            fill(menu, last, hosting.is_some());
        })
        .node(|node| {
            node.position_type = PositionType::Absolute;
            node.left = px(96);
            node.top = px(0);
            node.bottom = px(0);
            node.width = px(400);
            node.justify_content = JustifyContent::Center;
        });
    });
}

fn fill(menu: &mut ChildSpawnerCommands, last: Option<Result<Saved, String>>, hosts: bool) {
    let first_time = last.is_none();
    let mut main = Some(AutoFocus);
    if let Some(Ok(saved)) = &last {
        menu.choice(format!("{}: {}", say("title-continue"), saved.label), |button| {
            button.text(Size::Strong, say("title-continue"));
            button.tinted(Size::Small, palette::INK_SOFT, saved.label.clone()).node(|node| node.margin.top = px(-8));
        })
        .node(|node| {
            node.padding = UiRect::axes(px(24), px(8));
            node.align_items = AlignItems::Center;
        })
        .observe(go_on)
        .insert(AutoFocus);
        main = None;
    }
    let kind = if main.is_some() { Kind::Primary } else { Kind::Secondary };
    let mut new = menu.button(kind, say("title-new"));
    new.observe(|_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>| {
        if table.choose_usual() {
            next.set(Screen::Founder);
        }
    });
    if let Some(focus) = main {
        new.insert(focus);
    }
    menu.button(Kind::Secondary, say("title-choose"))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Scenarios));
    if hosts {
        menu.button(Kind::Secondary, say("title-host"))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Workshop));
    }
    menu.row(12.0, |row| {
        row.button(Kind::Secondary, say("title-settings"))
            .node(|node| node.flex_grow = 1.0)
            .observe(|_: On<Activate>, mut commands: Commands| settings::open(&mut commands));
        row.button(Kind::Secondary, say("title-quit")).node(|node| node.flex_grow = 1.0).observe(
            |_: On<Activate>, mut exit: MessageWriter<AppExit>| {
                exit.write(AppExit::Success);
            },
        );
    });
    match last {
        Some(Ok(Saved { note: Some(damage), .. })) => note(menu, palette::BRICK_TEXT, damage),
        Some(Err(trouble)) => note(menu, palette::BRICK_TEXT, format!("{trouble} {}", say("error-save-unreadable-help"))),
        _ if first_time => note(menu, palette::INK, say("title-first-time")),
        _ => {}
    }
}

/// A few words on a light ground, so that they read on the picture.
fn note(menu: &mut ChildSpawnerCommands, colour: Color, words: String) {
    menu.card(|card| {
        card.tinted(Size::Small, colour, words);
    })
    .node(|node| node.padding = UiRect::axes(px(16), px(10)));
}

fn go_on(_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    let Some(Ok(saved)) = table.last() else { return };
    match table.resume(&saved.name) {
        Ok(()) => next.set(Screen::Turn),
        // It was readable a moment ago; the title, shown anew, tells what is wrong with it now.
        Err(_) => next.set(Screen::Title),
    }
}
