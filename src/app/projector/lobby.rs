//! Before and after: the way in while people come, and a word of thanks.

use bevy::prelude::*;

use super::wall::Wall;
use super::{Part, Space, join, middle, people, scene};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::session::room::view::Screen;
use crate::text::say;

/// The widest that the code to scan is, as a share of the wall: it must be read from ten metres.
const CODE: f32 = 0.52;

fn side(space: Space) -> f32 {
    (space.height - 4.0).min(space.width * CODE).floor()
}

/// How wide everything beside the code is.
fn beside(space: Space) -> f32 {
    space.width - side(space) - 44.0
}

pub(super) fn fill(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space, images: &mut Assets<Image>) {
    let image = images.add(join::picture(&wall.join.qr));
    inside
        .row(44.0, |row| {
            join::code(row, &wall.join, side(space), image);
            row.column(12.0, |right| way_in(right, wall, space)).node(move |node| {
                node.width = px(beside(space));
                node.flex_shrink = 0.0;
                node.height = px(side(space));
                node.justify_content = JustifyContent::SpaceBetween;
            });
        })
        .node(|node| node.flex_grow = 1.0);
}

fn way_in(right: &mut ChildSpawnerCommands, wall: &Wall, space: Space) {
    let (screen, width) = (&wall.screen, beside(space));
    let title = fit::largest(26..=42, width, |size| fit::width(&screen.scenario, size * space.text) * 1.05);
    let address = fit::largest(20..=60, width, |size| fit::width(&wall.join.short, size * space.text) * 1.08);
    let small = |text: &str| fit::height(text, 22.0 * space.text, width);
    let others = f32::from(title) * space.text * 1.2
        + small(&screen.hint)
        + f32::from(address) * space.text * fit::LINE
        + 2.0 * small("")
        + people::reserved(screen, width, space.text)
        + 5.0 * 12.0
        + if screen.door { 0.0 } else { small(&say("wall-door-closed")) + 20.0 };
    let left = side(space) - others;
    let code = fit::largest(44..=106, 1.0, |size| {
        let size = size * space.text;
        (size * 1.15 / left).max(join::code_width(&screen.code, size) / width)
    });
    // The place, if there is room to recognise it.
    if left - f32::from(code) * space.text * 1.15 > 40.0
        && let Some(team) = wall.snapshot().room.teams.first()
    {
        scene::fill(right, &team.run).node(|node| node.flex_basis = px(0));
    }
    right.column(0.0, |words| {
        words.text(Size::WallTitle(title), screen.scenario.clone());
        words.tinted(Size::Wall(22), palette::INK_SOFT, screen.hint.clone());
    });
    join::words(right, &wall.join, &screen.code, [address, code]);
    if !screen.door {
        right.tinted(Size::WallStrong(22), palette::BRICK_TEXT, say("wall-door-closed"));
    }
    right
        .spawn((Part::People, Node { flex_direction: FlexDirection::Column, row_gap: px(8), flex_shrink: 0.0, ..default() }))
        .with_children(|inside| people(inside, screen, space));
}

/// Who is here.
pub(super) fn people(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    people::Foot::here(screen, beside(space), space.text).people(inside);
}

/// It is over.
pub(super) fn closed(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    middle(inside, space, |page| {
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
