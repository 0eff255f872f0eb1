//! How the answers fell: bars with words and numbers, what was chosen marked; teams side by side.

use bevy::prelude::*;

use super::{Space, choices, inside_of_card, middle, side_by_side, situation};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, Tween, fit, palette};
use crate::scenario::model::Side;
use crate::session::room::view::{Row, Screen, Split};
use crate::text::{say, say_with};

pub(super) fn fill(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    if screen.several {
        return teams(inside, screen, space);
    }
    let Some(split) = screen.teams.first().and_then(|team| team.split.as_ref()) else { return };
    let text = height(&[&sum(split)], 28.0, space.width, space);
    let size = fitting(split, space.width, space.height - text - 12.0, space, 36);
    middle(inside, space, |page| {
        page.column(12.0, |rows| split.rows.iter().for_each(|row| bar(rows, row, size, space)));
        page.text(Size::WallStrong(28), sum(split));
    });
}

/// What settled it, and how many.
fn sum(split: &Split) -> String {
    format!("{} {}", split.settled, split.words)
}

fn height(texts: &[&str], size: f32, width: f32, space: Space) -> f32 {
    texts.iter().map(|text| fit::height(text, size * space.text, width) + 8.0).sum()
}

/// The largest size at which all rows stand in a column so wide and high.
fn fitting(split: &Split, width: f32, room: f32, space: Space, most: u8) -> u8 {
    fit::largest(17..=most, room, |size| rows_height(split, size, width, space))
}

fn rows_height(split: &Split, size: f32, width: f32, space: Space) -> f32 {
    let text = size * space.text;
    let inner = width - text * 1.7 - 20.0 - 40.0;
    let one = |row: &Row| fit::height(&row.text, text, inner) + text * 1.13 + 6.0 + 22.0 + 12.0;
    split.rows.iter().map(one).sum()
}

/// "7 of 12 chose 2", and what settled it.
fn told(page: &mut ChildSpawnerCommands, split: &Split, size: u8) {
    page.column(4.0, |words| {
        words.text(Size::WallStrong(size), split.settled.clone());
        words.tinted(Size::Wall(size), palette::INK_SOFT, split.words.clone());
    });
}

/// A choice with its share.
fn bar(page: &mut ChildSpawnerCommands, row: &Row, size: u8, space: Space) {
    page.card(|card| {
        card.row(20.0, |line| {
            choices::number(line, row.number, row.lean, size, space);
            line.column(6.0, |body| {
                body.text(if row.chosen { Size::WallStrong(size) } else { Size::Wall(size) }, row.text.clone());
                body.row(16.0, |line| {
                    track(line, row, size, space);
                    count(line, row, size);
                    if row.chosen {
                        chosen(line, size);
                    }
                });
            })
            .node(|node| {
                node.flex_grow = 1.0;
                node.flex_shrink = 1.0;
                node.min_width = px(0);
            });
        });
    })
    .insert(marked(row.chosen))
    .node(|node| {
        node.padding = UiRect::axes(px(16), px(8));
        node.border = UiRect::all(px(3));
    });
}

fn marked(chosen: bool) -> (BackgroundColor, BorderColor) {
    let (ground, edge) = if chosen { (palette::HONEY_TINT, palette::INK) } else { (palette::CARD, palette::LINE) };
    (BackgroundColor(ground), BorderColor::all(edge))
}

fn track(line: &mut ChildSpawnerCommands, row: &Row, size: u8, space: Space) {
    let high = f32::from(size) * space.text * 0.72;
    let colour = match row.lean.side() {
        Some(Side::Vision) => palette::VISION,
        Some(Side::Process) => palette::PROCESS,
        None => palette::EDGE,
    };
    line.spawn((
        Node {
            height: px(high),
            flex_grow: 1.0,
            min_width: px(30),
            border_radius: BorderRadius::all(px(6)),
            overflow: Overflow::clip(),
            ..default()
        },
        BackgroundColor(palette::SAND),
    ))
    .with_child((
        Node { width: percent(0), height: percent(100), border_radius: BorderRadius::all(px(6)), ..default() },
        BackgroundColor(colour),
        Tween::new(0.0, f32::from(row.share), |bar, share| {
            if let Some(mut node) = bar.get_mut::<Node>() {
                node.width = percent(share);
            }
        })
        .lasting(0.7),
    ));
}

fn count(line: &mut ChildSpawnerCommands, row: &Row, size: u8) {
    let values = [("count", i32::from(row.count).into()), ("share", i32::from(row.share).into())];
    let mut words = say_with("wall-share", &values);
    if row.computer {
        words = format!("{words} {}", say("wall-computer"));
    }
    line.text(Size::WallStrong(size * 5 / 6), words).insert(TextLayout::no_wrap()).node(|node| node.flex_shrink = 0.0);
}

fn chosen(line: &mut ChildSpawnerCommands, size: u8) {
    line.row(8.0, |mark| {
        mark.spawn(Picture::icon("icon-check", f32::from(size)));
        mark.text(Size::WallStrong(size * 5 / 6), say("wall-chosen")).insert(TextLayout::no_wrap());
    })
    .node(|node| node.flex_shrink = 0.0);
}

/// Side by side: with the words of every choice where there is room, else bars by number and the words of what was chosen.
fn teams(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    let room = inside_of_card(screen.teams.len(), space);
    let left = room.y - 26.0 * space.text * fit::LINE - 12.0;
    let foot = |split: &Split| height(&[&split.settled, &split.words], 20.0, room.x, space) + 16.0;
    let splits = || screen.teams.iter().filter_map(|team| team.split.as_ref());
    let whole = |size: u8| splits().all(|split| rows_height(split, f32::from(size), room.x, space) + foot(split) <= left);
    let size = (20..=30u8).rev().find(|size| whole(*size));
    let short_size =
        fit::largest(15..=28, left, |size| splits().map(|split| short_height(split, size, room.x, space)).fold(0.0, f32::max));
    middle(inside, space, |page| {
        side_by_side(page, &screen.teams, space, |card, _, team| {
            situation::name(card, team);
            match (&team.split, size) {
                (Some(split), Some(size)) => {
                    card.column(12.0, |rows| split.rows.iter().for_each(|row| bar(rows, row, size, space)));
                    card.spacer();
                    told(card, split, 20);
                }
                (Some(split), None) => short(card, split, short_size, Vec2::new(room.x, left), space),
                (None, _) => situation::over(card, team),
            }
        });
    });
}

/// How high bars by number are.
#[allow(clippy::cast_precision_loss, reason = "a handful")]
fn bars_height(split: &Split, size: f32, space: Space) -> f32 {
    split.rows.len() as f32 * (size * space.text * fit::LINE + 6.0)
}

/// The same with what was chosen and what settled it; bars alone where they must be small.
fn short_height(split: &Split, size: f32, width: f32, space: Space) -> f32 {
    let chosen = split.rows.iter().find(|row| row.chosen);
    let words = chosen.map_or(0.0, |row| fit::height(&row.text, size * space.text, width) + 12.0);
    let settled = height(&[&split.settled], 20.0, width, space) + 16.0;
    bars_height(split, size, space) + if size > 19.0 { words + settled } else { 0.0 }
}

/// Bars by number, and what was chosen in words.
fn short(card: &mut ChildSpawnerCommands, split: &Split, size: u8, room: Vec2, space: Space) {
    card.column(2.0, |rows| split.rows.iter().for_each(|row| short_bar(rows, row, size, space)));
    let mut left = room.y - bars_height(split, f32::from(size), space);
    let mut has_room = |text: &str, size: f32, gap: f32| {
        left -= fit::height(text, size * space.text, room.x) + gap;
        left >= 0.0
    };
    let words = size.max(18);
    let chosen = split.rows.iter().find(|row| row.chosen);
    if let Some(row) = chosen.filter(|row| has_room(&row.text, f32::from(words), 12.0)) {
        card.text(Size::Wall(words), row.text.clone());
        if has_room(&split.settled, 20.0, 24.0) {
            card.spacer();
            card.tinted(Size::Wall(20), palette::INK_SOFT, split.settled.clone());
        }
    }
}

fn short_bar(rows: &mut ChildSpawnerCommands, row: &Row, size: u8, space: Space) {
    rows.row(10.0, |line| {
        line.tinted(Size::WallStrong(size), choices::colour(row.lean), row.number.to_string())
            .insert(TextLayout::no_wrap())
            .node(move |node| node.min_width = px(f32::from(size) * space.text * 0.66));
        track(line, row, size, space);
        line.text(Size::WallStrong(size), row.count.to_string())
            .insert(TextLayout::no_wrap())
            .node(move |node| node.min_width = px(f32::from(size) * space.text * 1.2));
        // Bars end below each other, whether something is marked or not.
        line.spawn(Node { width: px(f32::from(size) * space.text), flex_shrink: 0.0, ..default() }).with_children(|mark| {
            if row.chosen {
                mark.spawn(Picture::icon("icon-check", f32::from(size)));
            }
        });
    })
    .insert(BackgroundColor(if row.chosen { palette::HONEY_TINT } else { palette::CLEAR }))
    .node(|node| {
        node.padding = UiRect::axes(px(6), px(1));
        node.border_radius = BorderRadius::all(px(8));
    });
}
