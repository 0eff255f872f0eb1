//! Setting a workshop up: what is played, and who plays together.

use std::sync::Arc;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange};

use super::wall::{Hosting, Wish};
use crate::app::Screen;
use crate::app::game::{Kept, Table, Wake};
use crate::app::theme::{Adjust, Back, Build, Kind, Size, page, palette};
use crate::scenario::library;
use crate::scenario::model::Scenario;
use crate::session::room::{Mode, Opening};
use crate::text::{say, say_with};

/// What was chosen so far.
#[derive(Resource, Default)]
struct Draft {
    /// What can be played, by the names that find it again.
    scenarios: Vec<(String, Arc<Scenario>)>,
    chosen: usize,
    several: bool,
    /// How many teams, less the fewest.
    teams: usize,
    /// Why the room could not be opened.
    trouble: Option<String>,
}

/// The fewest teams.
const FEWEST: u8 = 2;

/// A part that follows the draft.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// About the scenario.
    Scenario,
    /// About the mode.
    Mode,
    /// How many teams.
    Teams,
    /// Why it could not be opened.
    Trouble,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>()
        .add_systems(OnEnter(Screen::Workshop), show)
        .add_systems(Update, (fill, back).run_if(in_state(Screen::Workshop)));
}

fn show(table: Table, mut draft: ResMut<Draft>, mut commands: Commands) {
    let playable = |name: String| {
        let scenario = library::resolve(&name).ok()?.load().scenario?;
        Some((name, table.spoken(&Arc::new(scenario))))
    };
    *draft = Draft { scenarios: library::names().into_iter().filter_map(playable).collect(), ..default() };
    let titles: Vec<String> = draft.scenarios.iter().map(|(_, scenario)| scenario.title.clone()).collect();
    commands.spawn(page(Screen::Workshop, "workshop screen")).with_children(|page| {
        page.column(20.0, |all| {
            all.row(16.0, |head| {
                head.text(Size::Title, say("wall-setup"));
                head.spacer();
                head.button(Kind::Secondary, say("button-back"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            });
            all.scroll(|form| {
                let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
                group(form, "wall-setup-scenario", &titles, Part::Scenario)
                    .observe(|change: On<ValueChange<usize>>, mut draft: ResMut<Draft>| draft.chosen = change.value);
                let modes = [say("wall-setup-room"), say("wall-setup-teams")];
                let modes = [modes[0].as_str(), modes[1].as_str()];
                group(form, "wall-setup-mode", &modes, Part::Mode)
                    .observe(|change: On<ValueChange<usize>>, mut draft: ResMut<Draft>| draft.several = change.value == 1);
                form.spawn((Part::Teams, column()));
                form.spawn((Part::Trouble, column()));
                form.row(0.0, |foot| {
                    foot.button(Kind::Primary, say("wall-setup-open")).observe(open).insert(AutoFocus);
                });
            });
        })
        .node(|node| {
            node.padding = UiRect::axes(px(120), px(48));
            node.flex_grow = 1.0;
            node.min_height = px(0);
        });
    });
}

fn column() -> Node {
    Node { flex_direction: FlexDirection::Column, row_gap: px(10), flex_shrink: 0.0, ..default() }
}

/// A question with its options, and below them what is chosen. Gives back the options.
fn group<'a>(form: &'a mut ChildSpawnerCommands, label: &'static str, options: &[&str], part: Part) -> EntityCommands<'a> {
    let mut chosen = Entity::PLACEHOLDER;
    form.column(10.0, |group| {
        group.text(Size::Heading, say(label));
        chosen = group.segmented(&say(label), options, 0).id();
        group.spawn((part, column()));
    });
    form.commands_mut().entity(chosen)
}

fn fill(draft: Res<Draft>, parts: Query<(Entity, Ref<Part>)>, mut shown: Local<Option<bool>>, mut commands: Commands) {
    let fresh = parts.iter().any(|(_, part)| part.is_added());
    if !(fresh || draft.is_changed()) {
        return;
    }
    // The number of teams is chosen where it stands: filling it anew would take the focus away.
    let keeps = !fresh && *shown == Some(draft.several);
    *shown = Some(draft.several);
    for (entity, part) in &parts {
        if *part == Part::Teams && keeps {
            continue;
        }
        commands.entity(entity).despawn_related::<Children>().with_children(|inside| match *part {
            Part::Scenario => about(inside, &draft),
            Part::Mode => {
                let words = say(if draft.several { "wall-setup-about-teams" } else { "wall-setup-about-room" });
                inside.tinted(Size::Body, palette::INK_SOFT, words);
            }
            Part::Teams if draft.several => {
                let counts: Vec<String> = (FEWEST..=Opening::MOST_TEAMS).map(|n| n.to_string()).collect();
                let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
                inside.text(Size::Heading, say("wall-setup-count"));
                inside
                    .segmented(&say("wall-setup-count"), &counts, draft.teams)
                    .observe(|change: On<ValueChange<usize>>, mut draft: ResMut<Draft>| draft.teams = change.value);
            }
            Part::Trouble => {
                if let Some(trouble) = &draft.trouble {
                    inside.tinted(Size::Strong, palette::BRICK_TEXT, trouble.clone());
                }
            }
            Part::Teams => {}
        });
    }
}

fn about(inside: &mut ChildSpawnerCommands, draft: &Draft) {
    let Some((_, scenario)) = draft.scenarios.get(draft.chosen) else { return };
    let length = [("turns", i32::from(scenario.turns).into()), ("minutes", i32::from(scenario.minutes).into())];
    inside.text(Size::Body, scenario.summary.clone());
    inside.tinted(Size::Small, palette::INK_SOFT, say_with("scenarios-length", &length));
}

fn open(
    _: On<Activate>,
    table: Table,
    hosting: Option<Res<Hosting>>,
    kept: Res<Kept>,
    wake: Res<Wake>,
    mut draft: ResMut<Draft>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    let (Some(hosting), Some((name, scenario))) = (hosting, draft.scenarios.get(draft.chosen)) else { return };
    let wish = Wish {
        scenario: Arc::clone(scenario),
        name: name.clone(),
        mode: if draft.several { Mode::Teams } else { Mode::Room },
        teams: u8::try_from(draft.teams).unwrap_or(0) + FEWEST,
        seed: table.seed(),
        kept: kept.clone(),
        wake: wake.clone(),
    };
    match (hosting.0)(wish) {
        Ok(wall) => {
            commands.insert_resource(wall);
            next.set(Screen::Projector);
        }
        Err(why) => draft.trouble = Some(why),
    }
}

fn back(mut pressed: MessageReader<Back>, mut next: ResMut<NextState<Screen>>) {
    if pressed.read().count() > 0 {
        next.set(Screen::Title);
    }
}
