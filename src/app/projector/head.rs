//! The head of the wall: what there is to do now, which turn it is, and the time.

use bevy::prelude::*;

use super::clock;
use super::wall::Wall;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::text::say;

/// How high it is at normal text, in units.
pub(super) const HEIGHT: f32 = 96.0;

pub(super) fn fill(head: &mut ChildSpawnerCommands, wall: &Wall) {
    let screen = &wall.screen;
    head.row(24.0, |row| {
        row.column(0.0, |words| {
            words.text(Size::WallTitle(42), screen.hint.clone());
            let place = screen.when.iter().chain([&screen.scenario]).cloned().collect::<Vec<_>>().join(" · ");
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
    let stopped = wall.snapshot().stopped.then(|| say("room-refused-gone"));
    if let Some(why) = stopped.or_else(|| wall.trouble.clone()) {
        head.tinted(Size::WallStrong(22), palette::BRICK_TEXT, why);
    }
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
