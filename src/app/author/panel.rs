//! The author's panel, on F1: the situations and why they may come, the company to be changed, and what is wrong with the file.

use bevy::ecs::system::SystemState;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::ValueChange;

use super::{Author, company, problems, situations};
use crate::app::Screen;
use crate::app::game::Game;
use crate::app::theme::{Build, Overlay, overlay};
use crate::text::say;

/// What the panel shows; kept while it is closed.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Situations,
    Company,
    Problems,
}

impl Tab {
    const ALL: [Tab; 3] = [Tab::Situations, Tab::Company, Tab::Problems];
}

/// The part of the panel that is filled anew whenever there is something new to show.
#[derive(Component)]
pub(super) struct Body;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Tab>()
        .init_resource::<situations::Search>()
        .add_systems(Update, (open_with_key, fill, situations::fill).chain().run_if(resource_exists::<Author>));
}

fn open_with_key(keys: Res<ButtonInput<KeyCode>>, screen: Res<State<Screen>>, mut commands: Commands) {
    // A workshop's room has other keys to be told.
    if keys.just_pressed(KeyCode::F1) && *screen.get() != Screen::Projector {
        toggle(&mut commands);
    }
}

/// Opens the panel, or closes it if it is open.
pub(super) fn toggle(commands: &mut Commands) {
    commands.queue(|world: &mut World| match opened(world) {
        Some(open) => overlay::close(&mut world.commands(), open),
        None => open(world),
    });
}

/// Shows what is wrong with the file.
pub(super) fn show_problems(commands: &mut Commands) {
    commands.queue(|world: &mut World| {
        // The tabs are built with the panel: it opens anew.
        if let Some(open) = opened(world) {
            world.despawn(open);
        }
        world.insert_resource(Tab::Problems);
        open(world);
    });
}

/// Closes the panel if it shows what was wrong with the file: it no longer is.
pub(super) fn close_problems(commands: &mut Commands) {
    commands.queue(|world: &mut World| {
        if *world.resource::<Tab>() == Tab::Problems
            && let Some(open) = opened(world)
        {
            overlay::close(&mut world.commands(), open);
            world.insert_resource(Tab::default());
        }
    });
}

/// The overlay that the panel is in.
fn opened(world: &mut World) -> Option<Entity> {
    let mut state = SystemState::<(Query<Entity, With<Body>>, Query<&ChildOf>, Query<(), With<Overlay>>)>::new(world);
    let (bodies, parents, overlays) = state.get(world).ok()?;
    let body = bodies.iter().next()?;
    parents.iter_ancestors(body).find(|&above| overlays.contains(above))
}

fn open(world: &mut World) {
    let tab = *world.resource::<Tab>();
    overlay::open(&mut world.commands(), say("author-title"), 1120.0, move |panel| {
        let label = say("author-tabs");
        let tabs = ["situations", "company", "problems"].map(|tab| say(&format!("author-tab-{tab}")));
        let chosen = Tab::ALL.iter().position(|one| *one == tab).unwrap_or_default();
        panel.segmented(&label, &[&tabs[0], &tabs[1], &tabs[2]], chosen).observe(
            |change: On<ValueChange<usize>>, mut tab: ResMut<Tab>| {
                *tab = Tab::ALL.get(change.value).copied().unwrap_or_default();
            },
        );
        panel.spawn((Body, Node { flex_direction: FlexDirection::Column, row_gap: px(12), ..default() }));
    });
    world.flush();
}

fn fill(
    tab: Res<Tab>,
    author: Res<Author>,
    game: Res<Game>,
    screen: Res<State<Screen>>,
    bodies: Query<(Entity, Ref<Body>)>,
    mut shown: Local<Option<(u64, u64)>>,
    mut commands: Commands,
) {
    let Ok((entity, body)) = bodies.single() else { return };
    // The list of situations fills itself, so that the search keeps its text and its cursor.
    let moved = *shown != game.version() && *tab == Tab::Company;
    if !(body.is_added() || tab.is_changed() || author.is_changed() || moved) {
        return;
    }
    *shown = game.version();
    let run = game.run().filter(|_| *screen.get() == Screen::Turn);
    commands.queue(keep_focus(entity));
    commands.entity(entity).despawn_related::<Children>().with_children(|inside| match (*tab, run) {
        (Tab::Problems, _) => problems::fill(inside, &author),
        (Tab::Situations, Some(_)) => situations::frame(inside),
        (Tab::Company, Some(run)) => company::fill(inside, run),
        (_, None) => {
            inside.text(crate::app::theme::Size::Body, say("author-no-game"));
        }
    });
    commands.queue(find_focus(entity));
}

/// What had the focus before a part was filled anew.
#[derive(Resource)]
struct Held(Name);

fn keep_focus(part: Entity) -> impl FnOnce(&mut World) {
    move |world| {
        let held = world.resource::<InputFocus>().get().filter(|&held| within(world, held, part));
        match held.and_then(|held| world.get::<Name>(held).cloned()) {
            Some(name) => world.insert_resource(Held(name)),
            None => drop(world.remove_resource::<Held>()),
        }
    }
}

/// Whoever operates a control with the keyboard goes on from there, although it was built anew.
fn find_focus(part: Entity) -> impl FnOnce(&mut World) {
    move |world| {
        let Some(Held(name)) = world.remove_resource::<Held>() else { return };
        let mut named = world.query::<(Entity, &Name)>();
        let same: Vec<Entity> = named.iter(world).filter(|(_, other)| **other == name).map(|(entity, _)| entity).collect();
        if let Some(again) = same.into_iter().find(|&entity| within(world, entity, part)) {
            world.resource_mut::<InputFocus>().set(again, FocusCause::Navigated);
        }
    }
}

fn within(world: &World, entity: Entity, part: Entity) -> bool {
    std::iter::successors(Some(entity), |&entity| world.get::<ChildOf>(entity).map(ChildOf::parent)).any(|above| above == part)
}
