//! The debrief: what happened, why, so what, now what. Never a bare score; no game ends without it.

mod assessment;
mod decisions;
mod happened;
mod now_what;
mod so_what;
mod split;
mod why;

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task};
use bevy::ui::Checked;
use bevy::ui_widgets::Activate;
use bevy::window::RequestRedraw;

use crate::analysis::debrief::{Debrief, deepening, profile};
use crate::analysis::roads::ENOUGH;
use crate::app::Screen;
use crate::app::game::{Game, Moved, Table};
use crate::app::settings::Settings;
use crate::app::theme::{Adjust, Back, Build, Kind, Size, overlay, page, palette};
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

/// The findings in the making: they are told again and again while more futures are played. Whoever drops it ends that.
#[derive(Component)]
struct Working {
    told: Mutex<Receiver<Debrief>>,
    _task: Task<()>,
}

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
        .add_systems(Update, (take_findings, take_reflection, fill, back).chain().run_if(in_state(Screen::Debrief)));
}

fn open(game: Res<Game>, mut findings: ResMut<Findings>, mut shown: ResMut<Shown>, mut commands: Commands) {
    let Some(run) = game.run().cloned() else { return };
    findings.0 = None;
    shown.0 = Part::default();
    let company = run.founding.company.clone();
    let (tell, told) = channel();
    let task = AsyncComputeTaskPool::get().spawn(async move { deepening(&run, |debrief| tell.send(debrief).is_ok()) });
    commands.spawn((Working { told: Mutex::new(told), _task: task }, DespawnOnExit(Screen::Debrief)));
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
    working: Query<(Entity, &Working)>,
    mut findings: ResMut<Findings>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, working) in &working {
        redraw.write(RequestRedraw);
        // Only the last one counts.
        let Some(debrief) = working.told.lock().unwrap_or_else(PoisonError::into_inner).try_iter().last() else { continue };
        if debrief.futures >= ENOUGH {
            commands.entity(entity).despawn();
        }
        findings.0 = Some(debrief);
    }
}

/// What the player says of themselves now belongs beside what they said before.
fn take_reflection(mut moved: MessageReader<Moved>, game: Res<Game>, mut findings: ResMut<Findings>) {
    if moved.read().count() > 0
        && let (Some(run), Some(debrief)) = (game.run(), &mut findings.0)
    {
        debrief.profile = profile::profile(run);
    }
}

fn fill(
    findings: Res<Findings>,
    shown: Res<Shown>,
    settings: Res<Settings>,
    game: Res<Game>,
    body: Single<(Entity, Ref<Body>)>,
    tabs: Query<(Entity, &Tab)>,
    mut filled: Local<bool>,
    mut commands: Commands,
) {
    // While more futures come in only what they change is shown anew: whoever reads or writes elsewhere is left in peace.
    let news = findings.is_changed() && (!*filled || matches!(shown.0, Part::Why | Part::SoWhat));
    if !(body.1.is_added() || news || shown.is_changed() || settings.is_changed()) {
        return;
    }
    *filled = findings.0.is_some();
    for (entity, tab) in &tabs {
        let mut tab_entity = commands.entity(entity);
        if tab.0 == shown.0 {
            tab_entity.insert(Checked)
        } else {
            tab_entity.remove::<Checked>()
        };
    }
    let text = 17.0 * settings.text_size.factor();
    let asked_before = game.run().is_some_and(|run| !run.founding.assessment.is_empty());
    let commitment = game.run().and_then(|run| run.commitment.clone()).unwrap_or_default();
    commands.entity(body.0).despawn_related::<Children>().with_children(|body| {
        let Some(debrief) = &findings.0 else {
            body.tinted(Size::Body, palette::INK_SOFT, say("debrief-working"));
            return;
        };
        body.scroll(|part| match shown.0 {
            Part::Happened => happened::fill(part, debrief, text),
            Part::Why => why::fill(part, debrief, text),
            Part::SoWhat => so_what::fill(part, debrief, asked_before),
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
            foot.button(Kind::Secondary, say("debrief-save")).observe(save);
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
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(8);
    });
}

fn to_title(_: On<Activate>, mut game: ResMut<Game>, mut next: ResMut<NextState<Screen>>) {
    game.leave();
    next.set(Screen::Title);
}

/// Writes the debrief as a page to keep, to print or to send, and says where it is.
fn save(_: On<Activate>, table: Table, findings: Res<Findings>, mut commands: Commands) {
    let (Some(run), Some(debrief)) = (table.game.run(), &findings.0) else { return };
    let said = match table.keep_page(&crate::report::debrief::page(run, debrief)) {
        Ok(place) => say_with("debrief-saved", &[("file", place.into())]),
        Err(why) => why,
    };
    overlay::open(&mut commands, say("debrief-save"), 760.0, move |panel| {
        panel.text(Size::Body, said);
        panel.tinted(Size::Body, palette::INK_SOFT, say("debrief-saved-about"));
    });
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
