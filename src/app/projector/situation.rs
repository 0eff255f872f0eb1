//! What has come up, and what can be done: told in the brief, beside the choices while people talk, the choices alone while they
//! answer. Teams with different desks stand side by side; the rest is on their phones.

use bevy::prelude::*;

use super::wall::Wall;
use super::{Space, choices, columns, inside_of_card, middle, scene, side_by_side};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::session::room::view::{ScreenTeam, SituationView};
use crate::text::{say, say_with};

pub(super) fn fill(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space) {
    let screen = &wall.screen;
    let playing = screen.teams.iter().find_map(|team| team.situation.as_ref());
    match playing {
        Some(_) if screen.several && !screen.shared => beside(inside, &screen.teams, space),
        Some(situation) if screen.phase == "brief" => brief(inside, wall, situation, space),
        Some(situation) if screen.phase == "discuss" => discuss(inside, situation, space),
        Some(situation) => vote(inside, situation, space),
        None => {}
    }
}

/// The kind of moment and its name.
fn title(inside: &mut ChildSpawnerCommands, situation: &SituationView, size: u8) {
    let small = (size / 2).clamp(20, 26);
    inside.row(10.0, |kind| {
        kind.spawn(Picture::icon(situation.kind_icon, f32::from(small) * 1.2));
        kind.column(0.0, |words| {
            words.tinted(Size::WallStrong(small), palette::INK_SOFT, situation.kind.clone());
        })
        .node(|node| {
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    });
    inside.text(Size::WallTitle(size), situation.title.clone());
}

/// How high the title is above the story, in units.
fn title_height(situation: &SituationView, size: u8, width: f32, space: Space) -> f32 {
    let small = f32::from((size / 2).clamp(20, 26)) * space.text;
    fit::height(&situation.title, f32::from(size) * space.text, width) + small * fit::LINE + 24.0
}

fn story_height(situation: &SituationView, size: f32, width: f32, space: Space) -> f32 {
    let text = size * space.text;
    situation.paragraphs.iter().map(|paragraph| fit::height(paragraph, text, width) + 12.0).sum()
}

fn story(inside: &mut ChildSpawnerCommands, situation: &SituationView, size: u8) {
    for paragraph in situation.paragraphs.iter().filter(|paragraph| !paragraph.trim().is_empty()) {
        inside.text(Size::Wall(size), paragraph.trim());
    }
}

/// The situation in the largest type, the place beside it.
fn brief(inside: &mut ChildSpawnerCommands, wall: &Wall, situation: &SituationView, space: Space) {
    const TITLE: u8 = 50;
    let wide = (space.width * 0.66).floor();
    let left = space.height - title_height(situation, TITLE, wide, space);
    let size = fit::largest(20..=40, left, |size| story_height(situation, size, wide, space));
    middle(inside, space, |page| {
        page.row(36.0, |row| {
            row.column(12.0, |words| {
                title(words, situation, TITLE);
                story(words, situation, size);
            })
            .node(move |node| {
                node.width = px(wide);
                node.flex_shrink = 0.0;
            });
            if let Some(team) = wall.snapshot().room.teams.iter().find(|team| !team.is_over()) {
                let high = space.height.min((space.width - wide) * 1.15);
                scene::fill(row, &team.run).node(move |node| {
                    node.height = px(high);
                    node.flex_basis = px(0);
                });
            }
        });
    });
}

/// The situation on the left, the choices on the right.
fn discuss(inside: &mut ChildSpawnerCommands, situation: &SituationView, space: Space) {
    const TITLE: u8 = 36;
    let (left, right) = ((space.width * 0.4).floor(), (space.width * 0.6).floor() - 32.0);
    let room = space.height - title_height(situation, TITLE, left, space);
    let size = fit::largest(16..=32, room, |size| story_height(situation, size, left, space));
    let below = choices::fitting(&situation.choices, right, space.height, space);
    middle(inside, space, |page| {
        page.row(32.0, |row| {
            row.column(12.0, |words| {
                title(words, situation, TITLE);
                story(words, situation, size);
            })
            .node(move |node| {
                node.width = px(left);
                node.flex_shrink = 0.0;
            });
            row.column(0.0, |list| choices::list(list, &situation.choices, below, space)).node(move |node| {
                node.width = px(right);
                node.flex_shrink = 0.0;
            });
        });
    });
}

/// The choices alone, as large as they can be; the head names the situation.
fn vote(inside: &mut ChildSpawnerCommands, situation: &SituationView, space: Space) {
    let grid = choices::Grid::of(&situation.choices, space);
    middle(inside, space, |page| choices::grid(page, &situation.choices, grid, space));
}

/// Each team's own desk; as much of it as there is room for, the rest is on the phones.
fn beside(inside: &mut ChildSpawnerCommands, teams: &[ScreenTeam], space: Space) {
    let note = 26.0 * space.text * fit::LINE + 16.0;
    let room = inside_of_card(teams.len(), Space { height: space.height - note, ..space });
    let (wide, high) = (room.x, room.y);
    let small = [34, 26, 22][teams.len().div_ceil(columns(teams.len())).clamp(1, 3) - 1];
    let name_height = 26.0 * space.text * fit::LINE + 12.0;
    let told = |team: &ScreenTeam, size: f32| {
        let Some(situation) = &team.situation else { return 0.0 };
        name_height + title_height(situation, small, wide, space) + story_height(situation, size, wide, space) + 40.0
    };
    // All in one size, or none: some texts and some not would look like a fault.
    let fits = |size: f32| teams.iter().all(|team| told(team, size) <= high);
    let size = (20..=32u8).rev().find(|size| fits(f32::from(*size)));
    // Without its story, a title can be large, with what such a moment calls for.
    let calls = |situation: &SituationView| fit::height(&situation.calls, 22.0 * space.text, wide) + 12.0;
    let alone = fit::largest(small..=52, high * 0.9 - name_height, |size| {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 52")]
        let height = |situation: &SituationView| title_height(situation, size as u8, wide, space) + calls(situation) + 24.0;
        teams.iter().filter_map(|team| team.situation.as_ref()).map(height).fold(0.0, f32::max)
    });
    let heading = if size.is_some() { small } else { alone };
    middle(inside, space, |page| {
        side_by_side(page, teams, space, |card, _, team| {
            name(card, team);
            let Some(situation) = &team.situation else { return over(card, team) };
            title(card, situation, heading);
            match size {
                Some(size) => story(card, situation, size),
                None if title_height(situation, heading, wide, space) + calls(situation) + name_height <= high => {
                    card.tinted(Size::Wall(22), palette::INK_SOFT, situation.calls.clone());
                }
                None => {}
            }
        });
        let words = if size.is_some() { say("wall-choices-on-phones") } else { say("wall-on-phones") };
        page.tinted(Size::WallStrong(26), palette::INK_SOFT, words);
    });
}

/// A team's name, above what is its own.
pub(super) fn name(card: &mut ChildSpawnerCommands, team: &ScreenTeam) {
    card.tinted(Size::WallStrong(26), palette::INK, team.name.clone());
}

/// What stands where a company's story has ended.
pub(super) fn over(card: &mut ChildSpawnerCommands, team: &ScreenTeam) {
    let ended = team.company.as_ref().and_then(|company| company.ended.clone()).unwrap_or_default();
    card.text(Size::WallTitle(28), ended);
    card.tinted(Size::Wall(22), palette::INK_SOFT, say("wall-story-over"));
}

/// No more answers, and none is shown yet.
pub(super) fn locked(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space) {
    let screen = &wall.screen;
    let titles = || screen.teams.iter().find_map(|team| team.situation.as_ref());
    middle(inside, space, |page| {
        page.column(18.0, |middle| {
            middle.spawn((Picture::named("icon-lock"), Node { width: px(150), height: px(150), flex_shrink: 0.0, ..default() }));
            let centred = TextLayout::justify(Justify::Center);
            if let Some(situation) = titles().filter(|_| screen.shared) {
                middle.text(Size::WallTitle(56), situation.title.clone()).insert(centred);
            }
            middle.tinted(Size::Wall(32), palette::INK_SOFT, say("wall-locked")).insert(centred);
            let (voters, answered) = screen.teams.iter().fold((0, 0), |(v, a), team| (v + team.voters, a + team.answered));
            if answered < voters {
                let silent = say_with("wall-silent", &[("count", (voters - answered).into())]);
                middle.tinted(Size::Wall(26), palette::INK_SOFT, silent).insert(centred);
            }
        })
        .node(move |node| {
            node.align_items = AlignItems::Center;
            node.max_width = px(space.width);
        });
    });
}
