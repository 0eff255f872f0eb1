//! The choices on the wall, each with its number and its lean: by shape, word and colour.

use bevy::prelude::*;

use super::{Space, column_width};
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
    let wide = badge(size, space);
    row.spawn((
        Node {
            width: px(wide),
            height: px(wide),
            flex_shrink: 0.0,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border_radius: BorderRadius::all(px(wide * round)),
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
    fit::largest(16..=38, height, |size| {
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

/// How choices stand: so many side by side, at this size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    across: usize,
    size: u8,
}

impl Grid {
    /// The way in which they are largest.
    pub(super) fn of(choices: &[ChoiceView], space: Space) -> Self {
        let one = Self { across: 1, size: fitting(choices, space.width, space.height - 20.0, space) };
        let several = [2, choices.len()].into_iter().filter(|across| (2..=4).contains(across)).map(|across| {
            let wide = column_width(space.width, across) - 2.0 * PADDING.x - 4.0;
            let size = fit::largest(18..=38, space.height - 20.0, |size| {
                let rows = choices.chunks(across);
                rows.map(|row| row.iter().map(|one| stacked_height(one, size, wide, space)).fold(0.0, f32::max) + 16.0).sum()
            });
            Self { across, size }
        });
        several.fold(one, |best, other| if other.size > best.size { other } else { best })
    }
}

fn stacked_height(choice: &ChoiceView, size: f32, width: f32, space: Space) -> f32 {
    let (text, small) = (size * space.text, (size * 0.8).max(18.0) * space.text);
    let icons = f32::from(choice.lean.vision + choice.lean.process) * (small * 1.05 + 4.0);
    let head = text * 1.7 + 16.0 + icons + fit::width(&choice.lean_words, small * 1.2) + 10.0;
    let head = if head > width { text * 1.7 + 8.0 + small * fit::LINE } else { text * 1.7 };
    let facts = if let Some(why) = &choice.closed {
        fit::height(why, small, (width - small - 8.0) * 0.9)
    } else {
        let cost = choice.cost.as_ref().map_or(0.0, |cost| small + 32.0 + fit::width(cost, small * 1.2));
        let sure = small + 6.0 + fit::width(&choice.certainty.words(), small * 1.1);
        if cost + sure > width { 2.0 * small * fit::LINE + 4.0 } else { small * fit::LINE }
    };
    head + 8.0 + fit::height(&choice.text, text, width - text * 0.6) + 16.0 + facts + 2.0 * PADDING.y + 4.0
}

/// The choices in such a grid.
pub(super) fn grid(inside: &mut ChildSpawnerCommands, choices: &[ChoiceView], grid: Grid, space: Space) {
    if grid.across == 1 {
        return list(inside, choices, grid.size, space);
    }
    for row in choices.chunks(grid.across) {
        inside
            .row(super::GAP, |cards| row.iter().for_each(|choice| stacked(cards, choice, grid, space)))
            .node(|node| node.align_items = AlignItems::Stretch);
    }
}

/// Number and lean above, the text below them.
fn stacked(cards: &mut ChildSpawnerCommands, choice: &ChoiceView, grid: Grid, space: Space) {
    cards
        .card(|card| {
            card.row(16.0, |head| {
                number(head, choice.number, choice.lean, grid.size, space);
                lean(head, choice.lean, &choice.lean_words, small(grid.size));
            })
            .node(|node| {
                node.flex_wrap = FlexWrap::Wrap;
                node.row_gap = px(8);
            });
            card.text(Size::Wall(grid.size), choice.text.clone());
            card.spacer();
            match &choice.closed {
                Some(why) => closed(card, why, small(grid.size)),
                None => {
                    card.row(26.0, |row| price(row, choice, small(grid.size))).node(|node| {
                        node.flex_wrap = FlexWrap::Wrap;
                        node.row_gap = px(4);
                    });
                }
            }
        })
        .insert((Name::new(format!("choice {}", choice.number)), AccessibleLabel::new(choice.aloud.clone())))
        .node(move |node| {
            node.width = px(column_width(space.width, grid.across));
            node.flex_shrink = 0.0;
            node.padding = UiRect::axes(px(PADDING.x), px(PADDING.y));
            node.row_gap = px(8);
        });
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
        price(row, choice, size);
    })
    .node(|node| node.flex_wrap = FlexWrap::Wrap);
}

/// What it costs, and how sure it is what it brings.
fn price(row: &mut ChildSpawnerCommands, choice: &ChoiceView, size: u8) {
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
}
