//! The company, to be changed by hand: stage, meters, flags, people.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange};

use crate::app::game::Game;
use crate::app::theme::{Adjust, Build, Kind, Size};
use crate::scenario::model::{FlagId, Meter, PersonId};
use crate::session::Run;
use crate::session::actor::Command;
use crate::session::change::Change;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// By how much a press changes a meter.
const STEPS: [i32; 4] = [-10, -1, 1, 10];

pub(super) fn fill(inside: &mut ChildSpawnerCommands, run: &Run) {
    inside
        .row(40.0, |sides| {
            sides
                .column(16.0, |left| {
                    stages(left, run);
                    switches(left, run);
                })
                .node(|node| {
                    node.flex_grow = 1.0;
                    node.flex_basis = px(0);
                });
            sides.column(6.0, |right| run.scenario.meters().for_each(|meter| stepper(right, run, meter)));
        })
        .node(|node| node.align_items = AlignItems::FlexStart);
}

fn stages(inside: &mut ChildSpawnerCommands, run: &Run) {
    inside.text(Size::Strong, say("author-stage"));
    let ids: Vec<String> = run.scenario.stages.iter().map(|stage| stage.id.clone()).collect();
    let names: Vec<&str> = run.scenario.stages.iter().map(|stage| stage.name.as_str()).collect();
    inside.segmented(&say("author-stage"), &names, run.company.stage.index()).observe(
        move |change: On<ValueChange<usize>>, mut game: ResMut<Game>| {
            if let Some(id) = ids.get(change.value) {
                game.send(Command::Change(Change::Stage(id.clone())));
            }
        },
    );
}

fn switches(inside: &mut ChildSpawnerCommands, run: &Run) {
    let scenario = &run.scenario;
    let flags =
        (0_u8..).zip(&scenario.flags).map(|(n, id)| (id.clone(), run.company.has(FlagId(n)), Change::Flag as fn(_, _) -> _, id));
    let people = (0_u8..).zip(&scenario.people);
    let people = people
        .map(|(n, person)| (person.name.clone(), run.company.employs(PersonId(n)), Change::Person as fn(_, _) -> _, &person.id));
    let (flags, people): (Vec<_>, Vec<_>) = (flags.collect(), people.collect());
    for (title, all) in [("author-flags", flags), ("author-people", people)] {
        if all.is_empty() {
            continue;
        }
        inside.text(Size::Strong, say(title));
        inside
            .row(6.0, |row| {
                for (label, on, change, id) in all {
                    let id = id.clone();
                    row.toggle(label, on).observe(move |changed: On<ValueChange<bool>>, mut game: ResMut<Game>| {
                        game.send(Command::Change(change(id.clone(), changed.value)));
                    });
                }
            })
            .node(|node| node.flex_wrap = FlexWrap::Wrap);
    }
}

fn stepper(inside: &mut ChildSpawnerCommands, run: &Run, meter: Meter) {
    let what = Tracked::Meter(meter);
    let (id, now) = (run.scenario.meter_id(meter).to_owned(), words::points(run.company.get(meter)));
    inside.row(6.0, |row| {
        row.text(Size::Strong, words::meter_name(run, meter)).node(|node| node.width = px(170));
        for (n, step) in STEPS.into_iter().enumerate() {
            if n == STEPS.len() / 2 {
                row.text(Size::Strong, words::value(what, run.company.get(meter)))
                    .insert(TextLayout::justify(Justify::Center))
                    .node(|node| node.width = px(84));
            }
            let sign = if step < 0 { "−" } else { "+" };
            let (id, label) = (id.clone(), format!("{sign}{}", step.abs()));
            row.button(Kind::Secondary, label.clone())
                .insert({
                    let about = [("meter", words::meter_name(run, meter).into()), ("step", label.into())];
                    let label = say_with("author-step", &about);
                    (Name::new(label.clone()), AccessibleLabel::new(label.as_str()))
                })
                .observe(move |_: On<Activate>, mut game: ResMut<Game>| {
                    game.send(Command::Change(Change::Meter(id.clone(), now + step)));
                })
                .node(|node| {
                    node.width = px(62);
                    node.padding = UiRect::axes(px(0), px(3));
                });
        }
    });
}
