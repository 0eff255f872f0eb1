//! The projector view of a workshop: what the whole room sees. It shows what the room's owner tells, sends what the facilitator
//! asks for by keys, and holds nothing of its own: covering or closing it holds nobody up.
//!
//! The page stays; its parts are filled anew when there is something new in them to show.

mod choices;
mod clock;
mod debrief;
mod head;
mod join;
mod keys;
mod lobby;
mod outcome;
mod panels;
mod people;
mod scene;
mod setup;
mod situation;
mod split;
mod squeeze;
mod wall;

use std::sync::Arc;

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

pub use clock::Now;
pub use wall::{Docs, Hosting, Join, Wall, Way, Ways, Wish};

use super::Screen;
use super::game::{connect_wake, follow as follow_game};
use super::settings::{Settings, TextSize};
use super::theme::{Adjust, Build, factor, page};
use crate::session::room::view;
use squeeze::Squeeze;

/// The parts of the page.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What there is to do, the turn, the time.
    Head,
    /// What it is about.
    Body,
    /// Who has answered, how it is settled, the way in.
    Foot,
    /// Who is here: a part of the lobby's body.
    People,
}

/// The room at the sides of the page, in units: projectors cut edges off.
const MARGIN: f32 = 44.0;

/// How much room the body has, in units, and how large its text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Space {
    width: f32,
    height: f32,
    /// What the reader's setting multiplies text by.
    text: f32,
}

impl Space {
    /// Of a page of so many units, above a foot so high.
    fn of(units: Vec2, screen: &view::Screen, text: TextSize, foot: f32) -> Self {
        let text = text.factor();
        let height = units.y - head::height(screen, text) - foot - 66.0;
        Self { width: units.x - 2.0 * MARGIN, height: height.max(200.0), text }
    }
}

/// What the body was filled with; a document by where it lies.
#[derive(Clone, PartialEq)]
struct Filled {
    screen: view::Screen,
    space: Space,
    /// The address that is shown.
    way: String,
    doc: Option<usize>,
    section: usize,
}

pub(super) fn plugin(app: &mut App) {
    let shown = || in_state(Screen::Projector).and_then(resource_exists::<Wall>);
    app.init_resource::<Now>()
        .init_resource::<debrief::Place>()
        .init_resource::<keys::LastStep>()
        .init_resource::<Squeeze>()
        .add_plugins(setup::plugin)
        .add_systems(Startup, (begin.after(connect_wake).run_if(resource_exists::<Wall>), keys::listen))
        .add_systems(PreUpdate, wall::follow.after(follow_game).run_if(resource_exists::<Wall>))
        .add_systems(OnEnter(Screen::Projector), open)
        .add_systems(OnExit(Screen::Projector), clock::rest)
        .add_systems(Update, (fill, clock::tick, clock::pace, panels::leave).chain().run_if(shown()))
        .add_systems(Last, (debrief::look.run_if(in_state(Screen::Projector)), squeeze::measure.run_if(shown())));
}

/// Whoever comes with a room need not open one.
fn begin(mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Projector);
}

fn open(mut commands: Commands) {
    commands
        .spawn(page(Screen::Projector, "projector screen"))
        .with_children(|page| {
            page.spawn((
                Part::Head,
                Node { flex_direction: FlexDirection::Column, row_gap: px(8), flex_shrink: 0.0, ..default() },
            ));
            page.spawn((
                Part::Body,
                Node { flex_direction: FlexDirection::Column, flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() },
            ));
            page.spawn((
                Part::Foot,
                Node { flex_direction: FlexDirection::Column, row_gap: px(8), flex_shrink: 0.0, ..default() },
            ));
        })
        .node(|node| {
            node.padding = UiRect::axes(px(MARGIN), px(18));
            node.row_gap = px(14);
        });
}

fn fill(
    wall: Res<Wall>,
    settings: Res<Settings>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut place: ResMut<debrief::Place>,
    mut squeeze: ResMut<Squeeze>,
    parts: Query<(Entity, Ref<Part>)>,
    mut filled: Local<Option<Filled>>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
) {
    let fresh = parts.iter().any(|(_, part)| part.is_added() && *part != Part::People);
    let window = Vec2::new(window.width(), window.height());
    let units = window / factor(window);
    let foot = people::Foot::of(&wall.screen, units.x - 2.0 * MARGIN, settings.text_size.factor());
    let space = Space::of(units, &wall.screen, settings.text_size, foot.height());
    debrief::follow(&mut place, &wall);
    let now = Filled {
        screen: without_people(&wall.screen),
        space,
        way: wall.join.short.clone(),
        doc: wall.doc.as_ref().map(|doc| Arc::as_ptr(doc).addr()),
        section: place.section,
    };
    let new = fresh || filled.as_ref() != Some(&now);
    if new {
        *squeeze = Squeeze::default();
    }
    let changed = new || std::mem::take(&mut squeeze.due);
    if !(changed || wall.is_changed() || settings.is_changed() || place.is_changed()) {
        return;
    }
    let space = Space { height: space.height - squeeze.less, ..space };
    for (entity, part) in &parts {
        // Filling the body fills the people in it.
        if (*part == Part::Body && !changed) || (*part == Part::People && changed) {
            continue;
        }
        let images = &mut *images;
        commands.entity(entity).despawn_related::<Children>().with_children(|inside| match *part {
            Part::Head => head::fill(inside, &wall),
            Part::Body => body(inside, &wall, space, place.section, images),
            Part::Foot => foot.fill(inside, &wall),
            Part::People => lobby::people(inside, &wall.screen, space),
        });
    }
    *filled = Some(now);
}

/// What the body shows does not change when somebody comes in or answers.
fn without_people(screen: &view::Screen) -> view::Screen {
    let mut calm = screen.clone();
    for team in &mut calm.teams {
        team.people.clear();
        (team.voters, team.answered) = (0, 0);
    }
    calm
}

fn body(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space, section: usize, images: &mut Assets<Image>) {
    let screen = &wall.screen;
    match screen.phase {
        "lobby" => lobby::fill(inside, wall, space, images),
        "brief" | "discuss" | "vote" => situation::fill(inside, wall, space),
        "locked" => situation::locked(inside, wall, space),
        "reveal" => split::fill(inside, screen, space),
        "outcome" => outcome::fill(inside, wall, space),
        "lesson" => outcome::lessons(inside, screen, space),
        "closed" => lobby::closed(inside, screen, space),
        _ => debrief::fill(inside, wall, space, section),
    }
}

/// A part of the body: it stands in the middle where there is room, and scrolls where there is none. It is told how wide it is: a text
/// below something whose width is not known is sometimes measured as if it had none.
fn middle(inside: &mut ChildSpawnerCommands, space: Space, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    inside.scroll(|area| {
        area.column(16.0, fill).node(move |node| {
            node.width = px(space.width);
            node.flex_grow = 1.0;
            node.flex_shrink = 0.0;
            node.justify_content = JustifyContent::Center;
        });
    });
}

/// How many columns so many teams stand in.
fn columns(teams: usize) -> usize {
    match teams {
        0..=4 => teams.max(1),
        5 | 6 => 3,
        _ => 4,
    }
}

/// Something for each team, side by side; in several rows where there are many.
fn side_by_side(
    inside: &mut ChildSpawnerCommands,
    teams: &[view::ScreenTeam],
    space: Space,
    mut fill: impl FnMut(&mut ChildSpawnerCommands, usize, &view::ScreenTeam),
) {
    let across = columns(teams.len());
    let dense = teams.len().div_ceil(across) > 2;
    inside.column(GAP, |rows| {
        for (row, some) in teams.chunks(across).enumerate() {
            rows.row(GAP, |row_of| {
                for (n, team) in some.iter().enumerate() {
                    row_of.card(|card| fill(card, row * across + n, team)).node(move |node| {
                        node.width = px(column_width(space.width, across));
                        node.flex_shrink = 0.0;
                        node.padding = if dense { UiRect::axes(px(14), px(8)) } else { UiRect::axes(px(18), px(14)) };
                        node.row_gap = px(if dense { 4 } else { 12 });
                    });
                }
            })
            .node(|node| node.align_items = AlignItems::Stretch);
        }
    });
}

/// Between what stands side by side, in units.
const GAP: f32 = 14.0;

/// What the card of each of so many teams has inside, in units.
#[allow(clippy::cast_precision_loss, reason = "a handful")]
fn inside_of_card(teams: usize, space: Space) -> Vec2 {
    let across = columns(teams);
    let down = teams.div_ceil(across) as f32;
    let (wide, high) = if down > 2.0 { (30.0, 18.0) } else { (38.0, 30.0) };
    let height = (space.height - GAP * (down - 1.0)) / down - high;
    Vec2::new(column_width(space.width, across) - wide, height - 2.0)
}

/// How wide one of so many columns is.
#[allow(clippy::cast_precision_loss, reason = "a handful")]
fn column_width(width: f32, across: usize) -> f32 {
    (width - GAP * (across - 1) as f32) / across as f32
}
