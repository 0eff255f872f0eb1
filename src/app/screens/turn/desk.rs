//! What lies on the desk: the situation, and what one can do.

use bevy::input_focus::{AutoFocus, FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use super::{Phase, half};
use crate::app::game::Game;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Overlay, Size, palette};
use crate::scenario::model::Side;
use crate::session::actor::Command;
use crate::session::view::{ChoiceView, TurnView};

/// A choice, by its number from 1.
#[derive(Component, Clone, Copy)]
struct Numbered(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, number_keys.run_if(in_state(Phase::Desk)));
}

pub(super) fn fill(inside: &mut ChildSpawnerCommands, view: &TurnView, trouble: Option<String>) {
    half(inside, 0.46, |story| {
        story.row(10.0, |head| {
            head.spawn(Picture::icon(view.kind_icon, 26.0));
            head.tinted(Size::SmallStrong, palette::INK_SOFT, view.kind.clone());
        });
        story.text(Size::Title, view.title.clone()).node(|node| node.margin.top = px(-10));
        for paragraph in &view.paragraphs {
            story.text(Size::Body, paragraph.clone());
        }
        if let Some(trouble) = trouble {
            story.tinted(Size::Small, palette::BRICK_TEXT, trouble);
        }
    });
    half(inside, 0.54, |choices| {
        choices.column(10.0, |list| {
            let mut first = true;
            for choice in &view.choices {
                card(list, choice, first && choice.closed.is_none());
                first &= choice.closed.is_some();
            }
        });
    });
}

fn card(list: &mut ChildSpawnerCommands, choice: &ChoiceView, first: bool) {
    let place = choice.number - 1;
    let mut card = list.choice(choice.aloud.clone(), |card| {
        card.row(14.0, |main| {
            number(main, choice);
            main.column(7.0, |body| {
                body.text(Size::Body, choice.text.clone());
                match &choice.closed {
                    Some(reason) => {
                        body.row(8.0, |why| {
                            why.spawn(Picture::icon("icon-lock", 20.0));
                            why.tinted(Size::SmallStrong, palette::INK_FAINT, reason.clone());
                        });
                    }
                    None => facts(body, choice),
                }
            })
            .node(|node| {
                node.flex_shrink = 1.0;
                node.flex_grow = 1.0;
                node.min_width = px(0);
            });
        })
        .node(|node| node.align_items = AlignItems::FlexStart);
    });
    card.insert((Numbered(choice.number), Name::new(format!("choice {}", choice.number))))
        .node(|node| node.padding = UiRect::axes(px(16), px(11)))
        .observe(move |_: On<Activate>, mut game: ResMut<Game>| {
            if let Some(turn) = game.run().map(|run| run.company.turn) {
                game.send(Command::Decide { turn, choice: place });
            }
        });
    if choice.closed.is_some() {
        card.insert(InteractionDisabled);
    } else if first {
        card.insert(AutoFocus);
    }
}

/// The number on the colour and in the shape of the side that the choice leans to.
fn number(main: &mut ChildSpawnerCommands, choice: &ChoiceView) {
    let (ground, radius) = match choice.lean.side() {
        Some(Side::Vision) => (palette::VISION_TINT, BorderRadius::MAX),
        Some(Side::Process) => (palette::PROCESS_TINT, BorderRadius::all(px(8))),
        None => (palette::SAND, BorderRadius::all(px(14))),
    };
    main.spawn((
        Node {
            width: px(38),
            height: px(38),
            flex_shrink: 0.0,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border_radius: radius,
            ..default()
        },
        BackgroundColor(ground),
    ))
    .with_children(|badge| {
        badge.text(Size::Strong, choice.number.to_string());
    });
}

/// What can be known beforehand: lean, manner, cost, attention, what it touches and how sure that is.
fn facts(body: &mut ChildSpawnerCommands, choice: &ChoiceView) {
    body.row(12.0, |facts| {
        facts.row(4.0, |lean| {
            for (icon, steps) in [("icon-vision", choice.lean.vision), ("icon-process", choice.lean.process)] {
                for _ in 0..steps {
                    lean.spawn(Picture::icon(icon, 20.0));
                }
            }
            let colour = match choice.lean.side() {
                Some(Side::Vision) => palette::VISION_TEXT,
                Some(Side::Process) => palette::PROCESS_TEXT,
                None => palette::INK_SOFT,
            };
            lean.tinted(Size::SmallStrong, colour, choice.lean_words.clone()).node(|node| node.margin.left = px(4));
        });
        facts.tinted(Size::Small, palette::INK_SOFT, choice.style.clone());
        if let Some(cost) = &choice.cost {
            facts.row(4.0, |money| {
                money.spawn(Picture::icon("icon-cash", 20.0));
                money.text(Size::SmallStrong, cost.clone());
            });
        }
        facts.row(4.0, |attention| {
            attention.spawn(Picture::icon("icon-attention", 20.0));
            let colour = if choice.stretched { palette::BRICK_TEXT } else { palette::INK };
            attention.tinted(Size::SmallStrong, colour, choice.attention.to_string());
        });
        facts.row(5.0, |touches| {
            for touched in &choice.touches {
                touches.spawn(Picture::icon(touched.icon, 20.0));
            }
        });
        facts.row(4.0, |sure| {
            sure.spawn(Picture::icon(choice.certainty.icon(), 20.0));
            sure.tinted(Size::Small, palette::INK_SOFT, choice.certainty.words());
        });
    })
    .node(|node| {
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(4);
    });
}

/// 1 to 4 move to a choice; Enter takes it. So a slip of the finger decides nothing.
fn number_keys(
    keys: Res<ButtonInput<KeyCode>>,
    choices: Query<(Entity, &Numbered), Without<InteractionDisabled>>,
    overlays: Query<(), With<Overlay>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    const KEYS: [[KeyCode; 2]; 4] = [
        [KeyCode::Digit1, KeyCode::Numpad1],
        [KeyCode::Digit2, KeyCode::Numpad2],
        [KeyCode::Digit3, KeyCode::Numpad3],
        [KeyCode::Digit4, KeyCode::Numpad4],
    ];
    if !overlays.is_empty() {
        return;
    }
    let Some(place) = KEYS.iter().position(|keys_of| keys.any_just_pressed(*keys_of)) else { return };
    if let Some((entity, _)) = choices.iter().find(|(_, numbered)| numbered.0 == place + 1) {
        focus.set(entity, FocusCause::Navigated);
        visible.0 = true;
    }
}
