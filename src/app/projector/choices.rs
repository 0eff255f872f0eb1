//! The choices on the wall, each with its number and its lean: by shape, word and colour.

use bevy::prelude::*;

use super::Space;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::scenario::model::{Lean, Side};
use crate::session::view::ChoiceView;

/// The number on the colour and in the shape of the side that a choice leans to; `size` is that of the text beside it.
pub(super) fn number(row: &mut ChildSpawnerCommands, number: usize, lean: Lean, size: u8, space: Space) {
    let (ground, round) = match lean.side() {
        Some(Side::Vision) => (palette::VISION_TINT, 0.5),
        Some(Side::Process) => (palette::PROCESS_TINT, 0.16),
        None => (palette::SAND, 0.32),
    };
    let side = badge(size, space);
    row.spawn((
        Node {
            width: px(side),
            height: px(side),
            flex_shrink: 0.0,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border_radius: BorderRadius::all(px(side * round)),
            ..default()
        },
        BackgroundColor(ground),
    ))
    .with_children(|badge| {
        badge.text(Size::WallStrong(size), number.to_string());
    });
}

/// How wide the number is.
pub(super) fn badge(size: u8, space: Space) -> f32 {
    f32::from(size) * space.text * 1.7
}

/// The lean of a choice in shapes and words.
pub(super) fn lean(row: &mut ChildSpawnerCommands, lean: Lean, words: &str, size: u8) {
    row.row(4.0, |row| {
        for (icon, steps) in [("icon-vision", lean.vision), ("icon-process", lean.process)] {
            for _ in 0..steps {
                row.spawn(Picture::icon(icon, f32::from(size) * 1.05));
            }
        }
        row.tinted(Size::WallStrong(size), colour(lean), words)
            .insert(TextLayout::no_wrap())
            .node(|node| node.margin.left = px(6));
    });
}

/// The colour of a lean, for text.
pub(super) fn colour(lean: Lean) -> Color {
    match lean.side() {
        Some(Side::Vision) => palette::VISION_TEXT,
        Some(Side::Process) => palette::PROCESS_TEXT,
        None => palette::INK_SOFT,
    }
}

/// The room around a choice, in units.
const PADDING: Vec2 = Vec2::new(18.0, 12.0);

/// Pixels of what stands below a choice of this size.
fn small(size: u8) -> u8 {
    (size * 4 / 5).max(18)
}

/// The largest size at which all choices stand in a column of this width and height.
pub(super) fn fitting(choices: &[ChoiceView], width: f32, height: f32, space: Space) -> u8 {
    fit::largest(18..=38, height, |size| {
        let text = size * space.text;
        let room = width - text * 1.7 - 20.0 - 2.0 * PADDING.x - 4.0;
        let facts = (size * 0.8).max(18.0) * space.text * fit::LINE;
        let one = |choice: &ChoiceView| {
            let why =
                choice.closed.as_ref().map_or(facts, |why| fit::height(why, size.max(22.0) * 0.8 * space.text, room - 30.0));
            fit::height(&choice.text, text, room) + 6.0 + why + 2.0 * PADDING.y + 4.0 + 14.0
        };
        choices.iter().map(one).sum()
    })
}

/// All choices, one below the other.
pub(super) fn list(inside: &mut ChildSpawnerCommands, choices: &[ChoiceView], size: u8, space: Space) {
    inside.column(14.0, |list| choices.iter().for_each(|choice| card(list, choice, size, space)));
}

fn card(list: &mut ChildSpawnerCommands, choice: &ChoiceView, size: u8, space: Space) {
    list.card(|card| {
        card.row(20.0, |row| {
            number(row, choice.number, choice.lean, size, space);
            row.column(6.0, |body| {
                body.text(Size::Wall(size), choice.text.clone());
                match &choice.closed {
                    Some(why) => closed(body, why, small(size)),
                    None => facts(body, choice, small(size)),
                }
            })
            .node(|node| {
                node.flex_grow = 1.0;
                node.flex_shrink = 1.0;
                node.min_width = px(0);
            });
        });
    })
    .insert((Name::new(format!("choice {}", choice.number)), AccessibleLabel::new(choice.aloud.clone())))
    .node(|node| node.padding = UiRect::axes(px(PADDING.x), px(PADDING.y)));
}

fn closed(body: &mut ChildSpawnerCommands, why: &str, size: u8) {
    body.row(8.0, |row| {
        row.spawn(Picture::icon("icon-lock", f32::from(size)));
        row.column(0.0, |words| {
            words.tinted(Size::WallStrong(size), palette::INK_FAINT, why);
        })
        .node(|node| {
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    });
}

fn facts(body: &mut ChildSpawnerCommands, choice: &ChoiceView, size: u8) {
    body.row(26.0, |row| {
        lean(row, choice.lean, &choice.lean_words, size);
        if let Some(cost) = &choice.cost {
            row.row(6.0, |money| {
                money.spawn(Picture::icon("icon-cash", f32::from(size)));
                money.text(Size::WallStrong(size), cost.clone()).insert(TextLayout::no_wrap());
            });
        }
        row.row(6.0, |sure| {
            sure.spawn(Picture::icon(choice.certainty.icon(), f32::from(size)));
            sure.tinted(Size::Wall(size), palette::INK_SOFT, choice.certainty.words()).insert(TextLayout::no_wrap());
        });
    })
    .node(|node| node.flex_wrap = FlexWrap::Wrap);
}
