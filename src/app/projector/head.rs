//! The head of the wall: what there is to do now, which turn it is, and the time.

use bevy::prelude::*;

use super::clock;
use super::wall::Wall;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::session::room::view::Screen;
use crate::text::say;

/// How high it is, in units. The lobby does without it: there the code to scan needs the room.
pub(super) fn height(screen: &Screen, text: f32) -> f32 {
    if screen.phase == "lobby" { 0.0 } else { 78.0 * text + 18.0 }
}

pub(super) fn fill(head: &mut ChildSpawnerCommands, wall: &Wall) {
    let screen = &wall.screen;
    if screen.phase == "lobby" {
        return;
    }
    // While only the choices are shown, what they answer is named.
    let situation = screen.teams.iter().find_map(|team| team.situation.as_ref());
    let named = situation.filter(|_| screen.shared && matches!(screen.phase, "vote" | "reveal"));
    let about = named.map_or(&screen.scenario, |situation| &situation.title);
    head.row(24.0, |row| {
        row.column(0.0, |words| {
            words.text(Size::WallTitle(42), screen.hint.clone());
            let place = screen.when.iter().chain([about]).cloned().collect::<Vec<_>>().join(" · ");
            words.tinted(Size::Wall(22), palette::INK_SOFT, place);
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
        if screen.paused {
            paused(row);
        }
        clock::number(row);
    });
    clock::bar(head);
}

/// Nobody must wonder why nothing moves.
fn paused(row: &mut ChildSpawnerCommands) {
    row.spawn((
        Node {
            padding: UiRect::axes(px(26), px(8)),
            column_gap: px(14),
            align_items: AlignItems::Center,
            border_radius: BorderRadius::all(px(14)),
            flex_shrink: 0.0,
            ..default()
        },
        BackgroundColor(palette::INK),
    ))
    .with_children(|band| {
        band.spawn(Picture::icon("icon-pause", 34.0));
        band.tinted(Size::WallStrong(40), palette::PAPER, say("wall-paused")).insert(TextLayout::no_wrap());
    });
}
