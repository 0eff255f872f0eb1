//! The window, in Bevy. It shows what the session knows and sends it what people decide; it holds no rules of its own.
//!
//! [`run`] opens it. [`plugin`] is everything but the windowing, so that tests drive the very same game without a screen.

use bevy::prelude::*;

pub mod author;
pub mod game;
#[cfg(feature = "host")]
pub mod hosting;
pub mod pictures;
pub mod projector;
pub mod screens;
pub mod settings;
mod start;
pub mod theme;

pub use start::{AppError, adapter_is_there, display_is_named, run};

/// Where one is.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Continue, new game, scenarios, settings, quit.
    #[default]
    Title,
    /// Choosing a scenario.
    Scenarios,
    /// Founding the company: its name and what kind of founder one is.
    Founder,
    /// The short self-assessment of those who play as themselves.
    Assessment,
    /// A turn: the company, the situation, the choices.
    Turn,
    /// What happened, why, and what one takes away.
    Debrief,
    /// Setting a workshop up.
    Workshop,
    /// What a workshop's room sees.
    Projector,
}

/// The game, without a window or a renderer. Insert [`game::Kept`] before it, or nothing is kept.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>().add_plugins((foundation, game::plugin, screens::plugin, author::plugin, projector::plugin));
}

/// What every screen stands on: looks and controls, pictures, settings, a camera.
pub fn foundation(app: &mut App) {
    app.insert_resource(ClearColor(theme::palette::PAPER))
        .add_plugins((theme::plugin, pictures::plugin, settings::plugin))
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off, IsDefaultUiCamera));
        });
}
