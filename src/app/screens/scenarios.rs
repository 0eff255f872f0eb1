//! Choosing a scenario: each with what it is about, for whom, and how long it takes.

use std::sync::Arc;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::Screen;
use crate::app::game::{Game, Table};
use crate::app::theme::{Adjust, Back, Build, Kind, Size, page, palette};
use crate::scenario::library;
use crate::scenario::model::{Scenario, Tag};
use crate::text::{say, say_with};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Scenarios), show).add_systems(Update, back.run_if(in_state(Screen::Scenarios)));
}

fn show(table: Table, mut commands: Commands) {
    commands.spawn(page(Screen::Scenarios, "scenarios screen")).with_children(|page| {
        page.column(20.0, |all| {
            all.row(16.0, |head| {
                head.text(Size::Title, say("scenarios-title"));
                head.spacer();
                head.button(Kind::Secondary, say("button-back"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            });
            all.scroll(|list| {
                let mut first = true;
                for name in library::names() {
                    let Ok(found) = library::resolve(&name) else { continue };
                    let loaded = found.load();
                    match loaded.scenario {
                        Some(scenario) => {
                            offer(list, name, table.spoken(&Arc::new(scenario)), first);
                            first = false;
                        }
                        None => broken(list, &name, loaded.diagnostics.len()),
                    }
                }
            });
        })
        .node(|node| {
            node.padding = UiRect::axes(px(120), px(48));
            node.flex_grow = 1.0;
            node.min_height = px(0);
        });
    });
}

fn offer(list: &mut ChildSpawnerCommands, name: String, scenario: Arc<Scenario>, first: bool) {
    let mut card = list.choice(scenario.title.clone(), |card| {
        card.row(16.0, |head| {
            head.text(Size::Heading, scenario.title.clone());
            head.spacer();
            let length = [("turns", i32::from(scenario.turns).into()), ("minutes", i32::from(scenario.minutes).into())];
            head.tinted(Size::Small, palette::INK_SOFT, say_with("scenarios-length", &length));
        });
        card.text(Size::Body, scenario.summary.clone());
        if !scenario.audience.is_empty() {
            card.tinted(Size::Small, palette::INK_SOFT, format!("{}: {}", say("scenarios-audience"), scenario.audience));
        }
        let languages: Vec<String> = scenario.languages.tags().map(Tag::name).collect();
        if !languages.is_empty() {
            let words = say_with("scenarios-languages", &[("languages", languages.join(", ").into())]);
            card.tinted(Size::Small, palette::INK_SOFT, words);
        }
    });
    card.observe(move |_: On<Activate>, mut game: ResMut<Game>, mut next: ResMut<NextState<Screen>>| {
        game.next = Some((name.clone(), Arc::clone(&scenario)));
        next.set(Screen::Founder);
    });
    if first {
        card.insert(AutoFocus);
    }
}

fn broken(list: &mut ChildSpawnerCommands, name: &str, problems: usize) {
    list.card(|card| {
        card.text(Size::Heading, name);
        card.tinted(Size::Body, palette::BRICK_TEXT, say_with("scenarios-broken", &[("count", problems.into())]));
        card.tinted(Size::Small, palette::INK_SOFT, say_with("scenarios-broken-help", &[("file", name.to_owned().into())]));
    });
}

fn back(mut pressed: MessageReader<Back>, mut next: ResMut<NextState<Screen>>) {
    if pressed.read().count() > 0 {
        next.set(Screen::Title);
    }
}
