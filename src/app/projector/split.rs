//! How the answers fell: bars with words and numbers, what was chosen marked; teams side by side.

use bevy::prelude::*;

use super::{Space, choices, column_width, columns, middle, side_by_side, situation};
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
    let text = height(&[&split.words, &split.settled], 30.0, space.width, space);
    let size = fitting(split, space.width, space.height - text - 32.0, space, 36);
    middle(inside, |page| {
        for row in &split.rows {
            bar(page, row, size, space);
        }
        told(page, split, 30);
    });
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
    let one = |row: &Row| fit::height(&row.text, text, inner) + text * fit::LINE + 8.0 + 28.0 + 16.0;
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
        node.padding = UiRect::axes(px(18), px(10));
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
    let across = columns(screen.teams.len());
    let down = screen.teams.len().div_ceil(across);
    #[allow(clippy::cast_precision_loss, reason = "a handful")]
    let high = (space.height - 16.0 * (down - 1) as f32) / down as f32 - 32.0 - 26.0 * space.text * fit::LINE - 12.0;
    let wide = column_width(space.width, across) - 40.0;
    let foot = |split: &Split| height(&[&split.settled, &split.words], 20.0, wide, space) + 20.0;
    let splits = || screen.teams.iter().filter_map(|team| team.split.as_ref());
    let whole =
        |size: u8| splits().all(|split| rows_height(split, f32::from(size), wide - 6.0, space) + foot(split) + 20.0 <= high);
    let size = (20..=28u8).rev().find(|size| whole(*size));
    middle(inside, |page| {
        side_by_side(page, &screen.teams, space, |card, _, team| {
            situation::name(card, team);
            match (&team.split, size) {
                (Some(split), Some(size)) => {
                    split.rows.iter().for_each(|row| bar(card, row, size, space));
                    card.spacer();
                    told(card, split, 20);
                }
                (Some(split), None) => short(card, split, wide, high, space),
                (None, _) => situation::over(card, team),
            }
        });
    });
}

/// Bars by number, and what was chosen in words.
fn short(card: &mut ChildSpawnerCommands, split: &Split, wide: f32, high: f32, space: Space) {
    const SIZE: u8 = 20;
    for row in &split.rows {
        card.row(10.0, |line| {
            choices::number(line, row.number, row.lean, SIZE, space);
            track(line, row, SIZE, space);
            line.text(Size::WallStrong(SIZE), row.count.to_string()).insert(TextLayout::no_wrap());
            if row.chosen {
                line.spawn(Picture::icon("icon-check", 24.0));
            }
        })
        .insert(marked(row.chosen))
        .node(|node| {
            node.padding = UiRect::axes(px(6), px(3));
            node.border = UiRect::all(px(2));
            node.border_radius = BorderRadius::all(px(10));
        });
    }
    #[allow(clippy::cast_precision_loss, reason = "a handful")]
    let bars = split.rows.len() as f32 * (f32::from(SIZE) * space.text * 1.7 + 10.0 + 12.0);
    let words = height(&[&split.settled], 20.0, wide, space) + 12.0;
    let Some(row) = split.rows.iter().find(|row| row.chosen) else { return };
    if let Some(size) =
        (17..=26u8).rev().find(|size| bars + words + fit::height(&row.text, f32::from(*size) * space.text, wide) + 12.0 <= high)
    {
        card.text(Size::Wall(size), row.text.clone());
    }
    card.spacer();
    card.tinted(Size::Wall(20), palette::INK_SOFT, split.settled.clone());
}
