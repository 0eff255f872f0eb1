//! A turn: the company, the beam, the meters, and below them the situation with its choices, or what followed.
//!
//! The page stays while one plays; its parts are filled anew whenever the run or the phase changes.

mod beam;
mod company;
mod desk;
mod end;
mod menu;
mod meters;
mod outcome;
mod stage;

use bevy::prelude::*;

pub(in crate::app) use company::picture as stage_picture;

use crate::app::Screen;
use crate::app::game::{self, Game, Moved};
use crate::app::settings::Settings;
use crate::app::theme::{Adjust, Back, Build, page};
use crate::session::{Run, view};

/// What one is looking at.
#[derive(SubStates, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[source(Screen = Screen::Turn)]
pub enum Phase {
    /// A new stage begins.
    #[default]
    Stage,
    /// A situation is on the desk.
    Desk,
    /// What followed the last decision.
    Outcome,
    /// How it ended.
    End,
}

/// The parts of the page.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Bar,
    Company,
    Meters,
    Below,
}

pub(super) fn plugin(app: &mut App) {
    app.add_sub_state::<Phase>()
        .init_resource::<Seen>()
        .add_plugins(desk::plugin)
        .add_systems(OnEnter(Screen::Turn), (open, arrive).chain())
        // Before states change, so that the outcome is shown in the very frame in which the run has moved.
        .add_systems(PreUpdate, after_a_move.after(game::follow).run_if(in_state(Screen::Turn)))
        .add_systems(Update, (fill, back).chain().run_if(in_state(Screen::Turn)));
}

fn open(mut commands: Commands) {
    commands.spawn(page(Screen::Turn, "turn screen")).with_children(|page| {
        page.spawn((
            Part::Bar,
            Node {
                height: px(52),
                padding: UiRect::axes(px(24), px(0)),
                column_gap: px(22),
                align_items: AlignItems::Center,
                flex_shrink: 0.0,
                ..default()
            },
        ));
        company::frame(page).insert(Part::Company);
        page.spawn((
            Part::Meters,
            Node {
                padding: UiRect::axes(px(18), px(6)),
                column_gap: px(4),
                row_gap: px(2),
                flex_wrap: FlexWrap::Wrap,
                justify_content: JustifyContent::SpaceBetween,
                flex_shrink: 0.0,
                ..default()
            },
        ));
        page.spawn((
            Part::Below,
            Node {
                padding: UiRect::new(px(24), px(24), px(6), px(12)),
                column_gap: px(28),
                flex_grow: 1.0,
                flex_shrink: 1.0,
                min_height: px(300),
                ..default()
            },
        ));
    });
}

/// How many turns the game had when it was last looked at. Not a system's own memory: that would outlive the game.
#[derive(Resource, Default)]
struct Seen(usize);

/// Whoever comes to a game stands where they left it.
fn arrive(game: Res<Game>, mut seen: ResMut<Seen>, mut phase: ResMut<NextState<Phase>>) {
    let Some(run) = game.run() else { return };
    seen.0 = run.turns.len();
    // On another road, what follows is what one came for.
    let other_road = run.turns.last().is_some_and(|last| run.founding.branched_at == Some(last.before.turn));
    phase.set(if other_road { Phase::Outcome } else { next_phase(run) });
}

/// What comes once the last outcome has been looked at.
fn next_phase(run: &Run) -> Phase {
    match () {
        () if run.ending().is_some() => Phase::End,
        () if view::stage_begun(run).is_some() => Phase::Stage,
        () => Phase::Desk,
    }
}

/// A decision was taken: show what followed. One was taken back: show the desk again.
fn after_a_move(mut moved: MessageReader<Moved>, game: Res<Game>, mut seen: ResMut<Seen>, mut phase: ResMut<NextState<Phase>>) {
    if moved.read().count() == 0 {
        return;
    }
    let Some(run) = game.run() else { return };
    match run.turns.len() {
        now if now > seen.0 => phase.set(Phase::Outcome),
        now if now < seen.0 => phase.set(Phase::Desk),
        _ => {}
    }
    seen.0 = run.turns.len();
}

/// Fills the parts whenever there is something new to show.
fn fill(
    game: Res<Game>,
    phase: Res<State<Phase>>,
    settings: Res<Settings>,
    parts: Query<(Entity, Ref<Part>)>,
    mut shown: Local<Option<(u64, u64)>>,
    mut commands: Commands,
) {
    let Some(run) = game.run() else { return };
    let fresh = parts.iter().any(|(_, part)| part.is_added());
    if !(fresh || phase.is_changed() || *shown != game.version() || settings.is_changed()) {
        return;
    }
    *shown = game.version();
    let view = view::turn(run);
    let phase = *phase.get();
    let playing = matches!(phase, Phase::Desk | Phase::Outcome);
    for (entity, part) in &parts {
        commands.entity(entity).despawn_related::<Children>().with_children(|inside| match *part {
            Part::Bar => meters::bar(inside, &view, run, settings.text_size),
            Part::Company => company::fill(inside, &view, run, phase, settings.text_size),
            Part::Meters if playing => meters::strip(inside, &view, run, settings.text_size),
            Part::Meters => {}
            Part::Below => match phase {
                Phase::Stage => stage::fill(inside, run),
                Phase::Desk => desk::fill(inside, &view, game.trouble()),
                Phase::Outcome => outcome::fill(inside, run),
                Phase::End => end::fill(inside, run),
            },
        });
    }
}

fn back(mut pressed: MessageReader<Back>, game: Res<Game>, mut commands: Commands) {
    if pressed.read().count() > 0
        && let Some(run) = game.run()
    {
        menu::open(&mut commands, run);
    }
}

/// Lays a column out as half of the lower part.
fn half(inside: &mut ChildSpawnerCommands, share: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    inside.scroll(fill).node(move |node| {
        node.flex_grow = share;
        node.flex_basis = px(0);
    });
}
