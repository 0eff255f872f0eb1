//! The facilitator's keys. They are those of a presenter's remote control, and letters that say what they do.

use std::time::Duration;

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::FocusedInput;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use super::debrief::Place;
use super::panels::{self, Panel};
use super::wall::Wall;
use crate::app::Screen;
use crate::app::game::Wake;
use crate::app::settings::Settings;
use crate::app::theme::Overlay;
use crate::session::room::{HostAsk, Phase};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Next,
    Back,
    Down,
    Up,
    Pause,
    More,
    Lock,
    Reveal,
    Show(Panel),
    FullScreen,
}

impl Act {
    fn of(key: &Key) -> Option<Self> {
        let letter = match key {
            Key::Space | Key::Enter | Key::ArrowRight => return Some(Self::Next),
            Key::ArrowLeft => return Some(Self::Back),
            Key::PageDown => return Some(Self::Down),
            Key::PageUp => return Some(Self::Up),
            Key::F1 => return Some(Self::Show(Panel::Keys)),
            Key::Character(letter) => letter.to_lowercase(),
            _ => return None,
        };
        Some(match letter.as_str() {
            "p" => Self::Pause,
            "+" | "=" => Self::More,
            "l" => Self::Lock,
            "r" => Self::Reveal,
            "a" => Self::Show(Panel::Again),
            "o" => Self::Show(Panel::Link),
            "j" => Self::Show(Panel::Join),
            "?" => Self::Show(Panel::Keys),
            "f" => Self::FullScreen,
            _ => return None,
        })
    }
}

/// When the last step was asked for.
#[derive(Resource, Default)]
pub(super) struct LastStep(Option<Duration>);

/// Nobody means to take two steps within so short a time.
const DOUBLE: Duration = Duration::from_millis(400);

/// So many seconds more.
const MORE: u16 = 60;

/// Keys arrive at the window when nothing that has the focus wanted them.
pub(super) fn listen(window: Single<Entity, With<PrimaryWindow>>, mut commands: Commands) {
    commands.entity(*window).observe(on_key);
}

fn on_key(
    key: On<FocusedInput<KeyboardInput>>,
    screen: Res<State<Screen>>,
    wall: Option<Res<Wall>>,
    overlays: Query<Entity, With<Overlay>>,
    panels: Query<(Entity, &Panel)>,
    parents: Query<&ChildOf>,
    time: Res<Time<Real>>,
    wake: Res<Wake>,
    mut place: ResMut<Place>,
    mut last: ResMut<LastStep>,
    mut settings: ResMut<Settings>,
    mut commands: Commands,
) {
    let input = &key.input;
    if *screen.get() != Screen::Projector || input.state != ButtonState::Pressed || input.repeat {
        return;
    }
    let (Some(wall), Some(act)) = (wall, Act::of(&input.logical_key)) else { return };
    if !overlays.is_empty() {
        // A panel's own key closes it; everything else is the panel's.
        if let Act::Show(panel) = act {
            panels::close(panel, &panels, &parents, &overlays, &mut commands);
        }
        return;
    }
    let room = &wall.snapshot().room;
    let (from, turn) = (room.phase, room.turn);
    let ask = match act {
        Act::Down if place.turn(true) => return,
        Act::Up if place.turn(false) => return,
        Act::Lock if from != Phase::Vote => return,
        Act::Reveal if from != Phase::Locked => return,
        Act::Next | Act::Down | Act::Lock | Act::Reveal => HostAsk::Next { from, turn },
        Act::Back | Act::Up => HostAsk::Back { from, turn },
        Act::Pause if from == Phase::Lobby => return,
        Act::Pause => HostAsk::Pause(!room.clock.is_paused()),
        Act::More => HostAsk::Extend(MORE),
        Act::Show(Panel::Again) if !from.is_in_turn() => return,
        Act::Show(panel) => return panels::open(panel, &wall, &mut commands),
        Act::FullScreen => {
            settings.full_screen = !settings.full_screen;
            return;
        }
    };
    if matches!(ask, HostAsk::Next { .. } | HostAsk::Back { .. }) {
        let now = time.elapsed();
        if last.0.is_some_and(|last| now < last + DOUBLE) {
            return;
        }
        last.0 = Some(now);
    }
    wall.ask(ask, &wake);
}
