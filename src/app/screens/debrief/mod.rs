//! The debrief: what happened, why, so what, now what. Never a bare score; no game ends without it.

mod happened;
mod now_what;
mod so_what;
mod why;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, futures::check_ready};
use bevy::ui::Checked;
use bevy::ui_widgets::Activate;
use bevy::window::RequestRedraw;

use crate::analysis::debrief::{Debrief, debrief};
use crate::app::Screen;
use crate::app::game::{Game, Table};
use crate::app::settings::Settings;
use crate::app::theme::{Adjust, Back, Build, Kind, Size, page, palette};
use crate::session::journal::Founding;
use crate::text::{say, say_with};

/// The four parts, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Happened,
    Why,
    SoWhat,
    NowWhat,
}

impl Part {
    const ALL: [Part; 4] = [Part::Happened, Part::Why, Part::SoWhat, Part::NowWhat];

    fn title(self) -> String {
        say(["debrief-what", "debrief-why", "debrief-so-what", "debrief-now-what"][self as usize])
    }

    fn next(self) -> Option<Part> {
        Part::ALL.get(self as usize + 1).copied()
    }
}

/// The part that one is looking at.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shown(Part);

/// The findings, once they are there.
#[derive(Resource, Default)]
struct Findings(Option<Debrief>);

/// The findings in the making: many futures are played for them.
#[derive(Component)]
struct Working(Task<Debrief>);

/// What changes with the part.
#[derive(Component)]
struct Body;

/// A tab at the top.
#[derive(Component, Clone, Copy)]
struct Tab(Part);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>()
        .init_resource::<Findings>()
        .add_systems(OnEnter(Screen::Debrief), open)
        .add_systems(Update, (take_findings, fill, back).chain().run_if(in_state(Screen::Debrief)));
}

fn open(game: Res<Game>, mut findings: ResMut<Findings>, mut shown: ResMut<Shown>, mut commands: Commands) {
    let Some(run) = game.run().cloned() else { return };
    findings.0 = None;
    shown.0 = Part::default();
    let company = run.founding.company.clone();
    let task = AsyncComputeTaskPool::get().spawn(async move { debrief(&run) });
    commands.spawn((Working(task), DespawnOnExit(Screen::Debrief)));
    commands.spawn(page(Screen::Debrief, "debrief screen")).with_children(|page| {
        page.row(10.0, |head| {
            head.text(Size::Heading, say("debrief-title"));
            head.tinted(Size::Strong, palette::INK_SOFT, company);
            head.spacer();
            for part in Part::ALL {
                head.button(Kind::Secondary, part.title())
                    .insert(Tab(part))
                    .node(|node| node.padding = UiRect::axes(px(16), px(8)))
                    .observe(move |_: On<Activate>, mut shown: ResMut<Shown>| shown.0 = part);
            }
        })
        .node(|node| {
            node.padding = UiRect::new(px(56), px(56), px(20), px(8));
            node.flex_shrink = 0.0;
            node.flex_wrap = FlexWrap::Wrap;
            node.row_gap = px(8);
        });
        page.spawn((
            Body,
            Node {
                flex_direction: FlexDirection::Column,
                padding: UiRect::axes(px(56), px(8)),
                flex_grow: 1.0,
                min_height: px(0),
                row_gap: px(16),
                ..default()
            },
        ));
    });
}

fn take_findings(
    mut working: Query<(Entity, &mut Working)>,
    mut findings: ResMut<Findings>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, mut task) in &mut working {
        redraw.write(RequestRedraw);
        if let Some(debrief) = check_ready(&mut task.0) {
            findings.0 = Some(debrief);
            commands.entity(entity).despawn();
        }
    }
}

fn fill(
    findings: Res<Findings>,
    shown: Res<Shown>,
    settings: Res<Settings>,
    game: Res<Game>,
    body: Single<(Entity, Ref<Body>)>,
    tabs: Query<(Entity, &Tab)>,
    mut commands: Commands,
) {
    if !(body.1.is_added() || findings.is_changed() || shown.is_changed() || settings.is_changed()) {
        return;
    }
    for (entity, tab) in &tabs {
        let mut tab_entity = commands.entity(entity);
        if tab.0 == shown.0 {
            tab_entity.insert(Checked)
        } else {
            tab_entity.remove::<Checked>()
        };
    }
    let text = 17.0 * settings.text_size.factor();
    let commitment = game.run().and_then(|run| run.commitment.clone()).unwrap_or_default();
    commands.entity(body.0).despawn_related::<Children>().with_children(|body| {
        let Some(debrief) = &findings.0 else {
            body.tinted(Size::Body, palette::INK_SOFT, say("debrief-working"));
            return;
        };
        body.scroll(|part| match shown.0 {
            Part::Happened => happened::fill(part, debrief, text),
            Part::Why => why::fill(part, debrief),
            Part::SoWhat => so_what::fill(part, debrief),
            Part::NowWhat => now_what::fill(part, debrief, &commitment),
        });
        foot(body, shown.0);
    });
}

fn foot(body: &mut ChildSpawnerCommands, shown: Part) {
    body.row(12.0, |foot| {
        foot.button(Kind::Quiet, say("debrief-to-title")).observe(to_title);
        if shown == Part::NowWhat {
            foot.button(Kind::Secondary, say("debrief-again")).observe(again);
        }
        foot.spacer();
        let place = [("number", (shown as usize + 1).into()), ("total", Part::ALL.len().into())];
        foot.tinted(Size::Small, palette::INK_SOFT, say_with("debrief-part", &place));
        match shown.next() {
            Some(next) => foot
                .button(Kind::Primary, next.title())
                .observe(move |_: On<Activate>, mut shown: ResMut<Shown>| shown.0 = next)
                .insert((AutoFocus, Name::new("next part"))),
            None => foot
                .button(Kind::Primary, say("debrief-other-luck"))
                .observe(|_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>| {
                    let chosen = table.game.run().map(|run| (run.founding.scenario.clone(), run.scenario.clone()));
                    table.game.next = chosen;
                    table.game.leave();
                    next.set(Screen::Founder);
                })
                .insert((AutoFocus, Name::new("play again"))),
        };
    })
    .node(|node| {
        node.padding.bottom = px(16);
        node.flex_shrink = 0.0;
    });
}

fn to_title(_: On<Activate>, mut game: ResMut<Game>, mut next: ResMut<NextState<Screen>>) {
    game.leave();
    next.set(Screen::Title);
}

/// The same founding and the same luck, from the start; the game that was played stays on the shelf.
fn again(_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    let Some(run) = table.game.run() else { return };
    let (scenario, founding) = (run.scenario.clone(), Founding { branched_at: None, ..run.founding.clone() });
    table.found(scenario, founding);
    next.set(Screen::Turn);
}

fn back(mut pressed: MessageReader<Back>, mut shown: ResMut<Shown>, mut game: ResMut<Game>, mut next: ResMut<NextState<Screen>>) {
    if pressed.read().count() == 0 {
        return;
    }
    if let Some(part) = (shown.0 as usize).checked_sub(1).and_then(|place| Part::ALL.get(place)) {
        shown.0 = *part;
    } else {
        game.leave();
        next.set(Screen::Title);
    }
}
