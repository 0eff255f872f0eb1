//! What followed, with what moved and why, and what it may mean; teams side by side.

use bevy::prelude::*;

use super::wall::Wall;
use super::{Space, inside_of_card, middle, scene, side_by_side, situation};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::session::room::view::{Screen, ScreenTeam};
use crate::session::view::{Gauge, Lesson, Move, OutcomeView};
use crate::text::say;

pub(super) fn fill(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space) {
    let screen = &wall.screen;
    if screen.several {
        return teams(inside, screen, space);
    }
    let Some((team, outcome)) = screen.teams.iter().find_map(|team| Some((team, team.outcome.as_ref()?))) else { return };
    let left = (space.width * 0.54).floor();
    let right = space.width - left - 36.0;
    let size = fit::largest(18..=36, space.height, |size| story_height(outcome, size, left, space));
    let shown = shown(outcome, right, space.height - scene_height(space) - 70.0 * space.text - 24.0, space);
    middle(inside, space, |page| {
        page.row(36.0, |row| {
            row.column(10.0, |words| story(words, outcome, size)).node(move |node| {
                node.width = px(left);
                node.flex_shrink = 0.0;
            });
            row.column(12.0, |side| {
                if let Some(at) = wall.snapshot().room.teams.first() {
                    scene::fill(side, &at.run).node(move |node| {
                        node.height = px(scene_height(space));
                        node.flex_grow = 0.0;
                        node.flex_shrink = 0.0;
                    });
                }
                if let Some(company) = &team.company {
                    numbers(side, &company.numbers, 26);
                }
                for moved in outcome.moves.iter().take(shown) {
                    change(side, moved, MOVE, true);
                }
            })
            .node(move |node| {
                node.width = px(right);
                node.flex_shrink = 0.0;
            });
        });
    });
}

/// Pixels of what moved.
const MOVE: u8 = 24;

fn scene_height(space: Space) -> f32 {
    (space.height * 0.3).floor()
}

/// How many changes there is room for.
fn shown(outcome: &OutcomeView, width: f32, room: f32, space: Space) -> usize {
    let mut left = room;
    let size = f32::from(MOVE) * space.text;
    let fits = |moved: &&Move| {
        left -= size * fit::LINE + fit::height(&moved.why, size * 0.86, width - 44.0) + 12.0;
        left >= 0.0
    };
    outcome.moves.iter().take(5).take_while(fits).count().max(1)
}

/// What stands below the story: whether it met the moment, how likely it was, what happened besides.
fn notes(outcome: &OutcomeView) -> Vec<String> {
    let met = match &outcome.chance {
        Some(chance) => format!("{} {chance}", outcome.met),
        None => outcome.met.clone(),
    };
    [met].into_iter().chain(outcome.besides.iter().cloned()).collect()
}

/// Pixels of notes below a story of this size.
fn note_size(size: f32) -> f32 {
    (size * 0.82).max(18.0)
}

fn story_height(outcome: &OutcomeView, size: f32, width: f32, space: Space) -> f32 {
    let text = |texts: &[String], size: f32| texts.iter().map(|t| fit::height(t, size * space.text, width) + 10.0).sum::<f32>();
    let title = fit::height(&outcome.title, 38.0 * space.text, width);
    let choice = fit::height(&outcome.choice, note_size(size) * space.text, width);
    title + choice + 20.0 + text(&outcome.paragraphs, size) + text(&notes(outcome), note_size(size))
}

fn story(words: &mut ChildSpawnerCommands, outcome: &OutcomeView, size: u8) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 38")]
    let small = note_size(f32::from(size)) as u8;
    words.text(Size::WallTitle(38), outcome.title.clone());
    words.tinted(Size::Wall(small), palette::INK_SOFT, outcome.choice.clone());
    for paragraph in &outcome.paragraphs {
        words.text(Size::Wall(size), paragraph.trim());
    }
    for (n, note) in notes(outcome).into_iter().enumerate() {
        words.tinted(if n == 0 { Size::WallStrong(small) } else { Size::Wall(small) }, palette::INK_SOFT, note);
    }
}

/// Cash, customers and team, each with what it did.
fn numbers(inside: &mut ChildSpawnerCommands, numbers: &[Gauge], size: u8) {
    inside
        .row(NUMBERS, |row| {
            for number in numbers {
                row.row(8.0, |one| {
                    one.spawn(Picture::icon(number.icon, f32::from(size) * 1.15));
                    one.text(Size::WallStrong(size), number.value.clone()).insert(TextLayout::no_wrap());
                    if let Some(delta) = &number.delta {
                        moved(one, delta, number.rose, size * 4 / 5);
                    }
                })
                .insert(AccessibleLabel::new(format!("{} {}", number.label, number.value)));
            }
        })
        .node(|node| {
            node.flex_wrap = FlexWrap::Wrap;
            node.row_gap = px(4);
        });
}

/// Up or down, as a shape and a number.
fn moved(row: &mut ChildSpawnerCommands, delta: &str, rose: bool, size: u8) {
    let (icon, colour) = if rose { ("icon-up", palette::SAGE_TEXT) } else { ("icon-down", palette::BRICK_TEXT) };
    row.row(2.0, |row| {
        row.spawn(Picture::icon(icon, f32::from(size)));
        row.tinted(Size::WallStrong(size), colour, delta).insert(TextLayout::no_wrap());
    });
}

/// What moved, and why.
fn change(list: &mut ChildSpawnerCommands, change: &Move, size: u8, why: bool) {
    list.row(14.0, |row| {
        row.spawn(Picture::icon(change.icon, f32::from(size) * 1.3));
        row.column(0.0, |words| {
            words.row(12.0, |head| {
                head.text(Size::WallStrong(size), change.label.clone()).insert(TextLayout::no_wrap());
                moved(head, &change.delta, change.rose, size);
            });
            if why {
                words.tinted(Size::Wall(size * 6 / 7), palette::INK_SOFT, change.why.clone());
            }
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    });
}

/// Side by side: what each did, what it came to, and as much of why as there is room for.
fn teams(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    let room = inside_of_card(screen.teams.len(), space);
    // Where there is little room for each, less is told.
    let short = room.y < 240.0 * space.text;
    let size = fit::largest(17..=26, room.y, |size| {
        let told = screen.teams.iter().filter_map(|team| Some((team, team.outcome.as_ref()?)));
        told.map(|(team, outcome)| least_height(team, outcome, size, short, room.x, space)).fold(0.0, f32::max)
    });
    middle(inside, space, |page| {
        side_by_side(page, &screen.teams, space, |card, _, team| {
            situation::name(card, team);
            match &team.outcome {
                Some(outcome) => column(card, team, outcome, size, short, room, space),
                None => situation::over(card, team),
            }
        });
    });
}

/// How high a team's card is with the least that is told.
fn least_height(team: &ScreenTeam, outcome: &OutcomeView, size: f32, short: bool, width: f32, space: Space) -> f32 {
    let text = |words: &str, size: f32| fit::height(words, size * space.text, width) + 12.0;
    let figures = figures(team, short);
    let least = text(&team.name, 26.0) + text(&outcome.met, size) + numbers_height(figures, size + 2.0, width, space);
    let line = size * 1.3 * space.text;
    let moves = outcome.moves.iter().take(3).map(|moved| line + fit::height(&moved.why, size * 0.86, width - line - 14.0) + 12.0);
    if short { least } else { least + text(&outcome.choice, size) + moves.sum::<f32>() }
}

/// Few figures rather than none.
fn figures(team: &ScreenTeam, short: bool) -> &[Gauge] {
    let all = team.company.as_ref().map_or(&[][..], |company| &company.numbers);
    if short { &all[..all.len().min(2)] } else { all }
}

/// A team's card below its name: what is certain to have room first.
fn column(
    card: &mut ChildSpawnerCommands,
    team: &ScreenTeam,
    outcome: &OutcomeView,
    size: u8,
    short: bool,
    room: Vec2,
    space: Space,
) {
    let text = |words: &str, size: u8| fit::height(words, f32::from(size) * space.text, room.x) + 12.0;
    let ended = team.company.as_ref().and_then(|company| company.ended.clone());
    let figures = figures(team, short);
    let mut left = room.y - text(&team.name, 26) - numbers_height(figures, f32::from(size + 2), room.x, space);
    left -= ended.as_ref().map_or(0.0, |ended| text(ended, size));
    // Whether there is room for this, and for so much more that is to come.
    let mut has_room = |needs: f32, more: f32| {
        let enough = needs + more <= left;
        left -= if enough { needs } else { 0.0 };
        enough
    };
    let met = has_room(text(&outcome.met, size), 0.0);
    if has_room(text(&outcome.choice, size), 0.0) {
        card.tinted(Size::Wall(size), palette::INK_SOFT, outcome.choice.clone());
    }
    let paragraphs = outcome.paragraphs.join(" ");
    let line = f32::from(size) * 1.3 * space.text;
    if has_room(text(&paragraphs, size), 2.0 * (line + 12.0)) {
        card.text(Size::Wall(size), paragraphs);
    }
    if met {
        card.tinted(Size::WallStrong(size), palette::INK_SOFT, outcome.met.clone());
    }
    numbers(card, figures, size + 2);
    for moved in outcome.moves.iter().take(4) {
        let why = fit::height(&moved.why, f32::from(size * 6 / 7) * space.text, room.x - line - 14.0);
        let told = has_room(line + why + 12.0, 0.0);
        if !told && !has_room(line + 12.0, 0.0) {
            break;
        }
        change(card, moved, size, told);
    }
    if let Some(ended) = ended {
        card.text(Size::WallTitle(size), ended);
    }
}

/// Between figures, in units.
const NUMBERS: f32 = 18.0;

fn numbers_height(numbers: &[Gauge], size: f32, width: f32, space: Space) -> f32 {
    let size = size * space.text;
    let wide = |n: &Gauge| {
        let delta = n.delta.as_deref().map_or(0.0, |delta| fit::width(delta, size * 0.88) + size * 0.8 + 10.0);
        size * 1.15 + 8.0 + fit::width(&n.value, size * 1.08) + delta + NUMBERS
    };
    let (mut lines, mut used) = (1.0, 0.0);
    for number in numbers {
        if used > 0.0 && used + wide(number) > width + NUMBERS {
            lines += 1.0;
            used = 0.0;
        }
        used += wide(number);
    }
    lines * (size * fit::LINE + 4.0) + 8.0
}

/// What it may mean: once for all teams that met the same.
pub(super) fn lessons(inside: &mut ChildSpawnerCommands, screen: &Screen, space: Space) {
    let mut told: Vec<(&Lesson, Vec<&str>)> = Vec::new();
    for team in &screen.teams {
        let Some(lesson) = team.outcome.as_ref().and_then(|outcome| outcome.lesson.as_ref()) else { continue };
        match told.iter_mut().find(|(known, _)| known.text == lesson.text) {
            Some((_, teams)) => teams.push(&team.name),
            None => told.push((lesson, vec![&team.name])),
        }
    }
    let width = space.width.min(1_080.0) - 110.0 * space.text;
    let size = fit::largest(20..=46, space.height, |size| {
        let one = |(lesson, teams): &(&Lesson, Vec<&str>)| {
            let names = if screen.several { fit::height(&teams.join(", "), 24.0 * space.text, width) + 10.0 } else { 0.0 };
            names + fit::height(&lesson.text, size * space.text, width) + 24.0 * space.text * fit::LINE + 84.0
        };
        told.iter().map(one).sum()
    });
    middle(inside, space, |page| {
        for (lesson, teams) in &told {
            page.card(|card| {
                card.row(30.0, |row| {
                    row.spawn(Picture::icon("icon-lesson", 72.0));
                    row.column(10.0, |words| {
                        if screen.several {
                            words.tinted(Size::WallStrong(24), palette::INK_SOFT, teams.join(", "));
                        }
                        words.text(Size::Wall(size), lesson.text.clone());
                        words.tinted(Size::Wall(22), palette::INK_SOFT, lesson.source.clone());
                    })
                    .node(|node| {
                        node.flex_grow = 1.0;
                        node.flex_shrink = 1.0;
                        node.min_width = px(0);
                    });
                });
            })
            .node(move |node| {
                node.width = px(space.width.min(1_080.0));
                node.align_self = AlignSelf::Center;
                node.padding = UiRect::axes(px(34), px(26));
            });
        }
        if told.is_empty() {
            page.tinted(Size::Wall(30), palette::INK_SOFT, say("wall-no-lesson"));
        }
    });
}
