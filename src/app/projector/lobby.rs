//! Before and after: the way in while people come, and a word of thanks.

use bevy::prelude::*;

use super::wall::Wall;
use super::{Space, join, middle, scene};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::session::room::view::Screen;
use crate::text::say;

/// The widest that the code to scan is, as a share of the wall.
const CODE: f32 = 0.44;

pub(super) fn fill(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space, images: &mut Assets<Image>) {
    let image = images.add(join::picture(&wall.join.qr));
    let side = (space.height - 4.0).min(space.width * CODE).floor();
    inside
        .row(40.0, |row| {
            join::code(row, &wall.join, side, image);
            row.column(18.0, |right| way_in(right, wall, space, space.width - side - 40.0)).node(move |node| {
                node.flex_grow = 1.0;
                node.flex_shrink = 1.0;
                node.min_width = px(0);
                node.height = px(side);
            });
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.justify_content = JustifyContent::Center;
        });
}

fn way_in(right: &mut ChildSpawnerCommands, wall: &Wall, space: Space, width: f32) {
    if let Some(team) = wall.snapshot().room.teams.first() {
        scene::fill(right, &team.run).node(|node| node.flex_basis = px(0));
    }
    let size = fit::largest(28..=60, width, |size| fit::width(&wall.join.short, size * space.text) * 1.08);
    join::words(right, &wall.join, &wall.screen.code, size);
    if !wall.screen.door {
        right.tinted(Size::WallStrong(24), palette::BRICK_TEXT, say("wall-door-closed"));
    }
}

/// It is over.
pub(super) fn closed(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    middle(inside, |page| {
        page.spawn((
            Picture::named("title").filling(),
            Name::new("title picture"),
            AccessibleLabel::new(say("picture-title")),
            Node { height: px(space.height * 0.5), border_radius: BorderRadius::all(px(16)), flex_shrink: 0.0, ..default() },
        ));
        page.column(8.0, |words| {
            words.text(Size::WallTitle(54), screen.scenario.clone()).insert(TextLayout::justify(Justify::Center));
            words.text(Size::Wall(30), say("wall-closed")).insert(TextLayout::justify(Justify::Center));
        })
        .node(|node| node.align_items = AlignItems::Center);
    });
}
