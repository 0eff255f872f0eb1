//! The title screen: the game's name and where one can go from here.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::settings;
use crate::app::Screen;
use crate::app::game::Table;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Kind, Size, page, palette};

/// What the title screen can offer to continue: the company's name and how far it is, if there is a saved game.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Resumable(pub Option<String>);

/// Something was chosen on the title screen that the game has to act on.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleChoice {
    /// Go on with the saved game.
    Continue,
    /// Found a new company in the usual scenario.
    NewGame,
    /// Choose another scenario first.
    ChooseScenario,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Resumable>()
        .add_message::<TitleChoice>()
        .add_systems(OnEnter(Screen::Title), (look_for_saved, show).chain())
        .add_systems(Update, act);
}

/// The last game, to be gone on with.
fn look_for_saved(table: Table, mut resumable: ResMut<Resumable>) {
    resumable.0 = table.last().and_then(Result::ok).map(|saved| saved.label);
}

fn act(mut chosen: MessageReader<TitleChoice>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    for choice in chosen.read() {
        match choice {
            TitleChoice::Continue => {
                let Some(Ok(saved)) = table.last() else { continue };
                match table.resume(&saved.name) {
                    Ok(()) => next.set(Screen::Turn),
                    Err(trouble) => warn!("{trouble}"),
                }
            }
            TitleChoice::NewGame => {
                if table.choose_usual() {
                    next.set(Screen::Founder);
                }
            }
            TitleChoice::ChooseScenario => next.set(Screen::Scenarios),
        }
    }
}

fn show(resumable: Res<Resumable>, mut commands: Commands) {
    let resumable = resumable.0.clone();
    commands.spawn(page(Screen::Title, "title screen")).with_children(|page| {
        page.spawn((
            Picture::named("title").filling(),
            Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
        ));
        page.column(12.0, |menu| {
            menu.text(Size::Display, "Fulcrum");
            menu.tinted(Size::Body, palette::INK, "Lead or manage? Grow a company, one decision at a time.")
                .node(|node| node.margin.bottom = px(20));
            if let Some(saved) = &resumable {
                let label = format!("Continue: {saved}");
                offer(menu, Kind::Primary, &label, TitleChoice::Continue).insert(AutoFocus);
                offer(menu, Kind::Secondary, "New game", TitleChoice::NewGame);
            } else {
                offer(menu, Kind::Primary, "New game", TitleChoice::NewGame).insert(AutoFocus);
            }
            offer(menu, Kind::Secondary, "Choose a scenario", TitleChoice::ChooseScenario);
            menu.row(12.0, |row| {
                row.button(Kind::Secondary, "Settings").node(|node| node.flex_grow = 1.0).observe(
                    |_: On<Activate>, mut commands: Commands| {
                        settings::open(&mut commands);
                    },
                );
                row.button(Kind::Secondary, "Quit").node(|node| node.flex_grow = 1.0).observe(
                    |_: On<Activate>, mut exit: MessageWriter<AppExit>| {
                        exit.write(AppExit::Success);
                    },
                );
            });
        })
        .node(|node| {
            node.position_type = PositionType::Absolute;
            node.left = px(96);
            node.top = px(0);
            node.bottom = px(0);
            node.width = px(400);
            node.justify_content = JustifyContent::Center;
        });
    });
}

fn offer<'a>(menu: &'a mut ChildSpawnerCommands, kind: Kind, label: &str, choice: TitleChoice) -> EntityCommands<'a> {
    let mut button = menu.button(kind, label);
    button.observe(move |_: On<Activate>, mut chosen: MessageWriter<TitleChoice>| {
        chosen.write(choice);
    });
    button
}
