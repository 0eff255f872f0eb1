//! One file or folder for each screen.

use bevy::prelude::*;

mod debrief;
mod founder;
mod scenarios;
pub mod settings;
pub mod title;
pub mod turn;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, settings::plugin, scenarios::plugin, founder::plugin, turn::plugin, debrief::plugin));
}
