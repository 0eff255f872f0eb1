//! Settings: text size, motion, full screen. Loaded at the start, kept whenever they change, applied at once.

use std::io;

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use serde::{Deserialize, Serialize};

use super::game::Kept;
use super::theme::{BODY_PIXELS, Still};
use crate::session::shelf::Shelf;
use crate::text::say;

/// What a person has set, on this machine.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How large text is.
    pub text_size: TextSize,
    /// Things jump instead of moving.
    pub still: bool,
    /// The window fills the screen.
    pub full_screen: bool,
    /// The language that scenarios are played in, where they are translated into it; without it the original.
    pub language: Option<String>,
}

/// How large text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextSize {
    /// Body text of 20 pixels at 1280 × 720.
    #[default]
    Normal,
    /// A fifth larger.
    Large,
    /// Almost half as large again.
    Largest,
}

impl TextSize {
    /// All sizes, in the order in which they are offered.
    pub const ALL: [TextSize; 3] = [TextSize::Normal, TextSize::Large, TextSize::Largest];

    /// What text is multiplied by.
    #[must_use]
    pub fn factor(self) -> f32 {
        match self {
            TextSize::Normal => 1.0,
            TextSize::Large => 1.2,
            TextSize::Largest => 1.45,
        }
    }
}

impl Settings {
    /// The settings kept on this shelf. Where there are none, or none that can be read, the usual ones.
    #[must_use]
    pub fn load(shelf: &dyn Shelf) -> Settings {
        let read = shelf.read(FILE).and_then(|bytes| ron::de::from_bytes(&bytes).map_err(io::Error::other));
        read.unwrap_or_else(|error| {
            if error.kind() != io::ErrorKind::NotFound {
                warn!("{} ({error})", say("error-settings-unreadable"));
            }
            Settings::default()
        })
    }

    /// How the window stands on the screen.
    #[must_use]
    pub fn window_mode(&self) -> WindowMode {
        if self.full_screen { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed }
    }
}

const FILE: &str = "settings.ron";

pub(super) fn plugin(app: &mut App) {
    let kept = app.world_mut().get_resource_or_init::<Kept>().clone();
    app.insert_resource(Settings::load(&*kept.0))
        .add_systems(First, (toggle_full_screen, apply).chain())
        .add_systems(Last, keep.run_if(resource_exists_and_changed::<Settings>));
}

fn toggle_full_screen(keys: Res<ButtonInput<KeyCode>>, mut settings: ResMut<Settings>) {
    if keys.just_pressed(KeyCode::F11) {
        settings.full_screen = !settings.full_screen;
    }
}

fn apply(
    settings: Res<Settings>,
    mut rem: ResMut<RemSize>,
    mut still: ResMut<Still>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
) {
    if !settings.is_changed() {
        return;
    }
    rem.set_if_neq(RemSize(BODY_PIXELS * settings.text_size.factor()));
    still.set_if_neq(Still(settings.still));
    if let Ok(mut window) = window.single_mut()
        && window.mode != settings.window_mode()
    {
        window.mode = settings.window_mode();
    }
}

/// Keeps a change. A disk that is full or read-only is no reason to stop the game.
fn keep(settings: Res<Settings>, kept: Res<Kept>) {
    if settings.is_added() {
        return;
    }
    let written =
        ron::ser::to_string_pretty(&*settings, default()).map_err(io::Error::other).and_then(|text| kept.0.write(FILE, &text));
    if let Err(error) = written {
        warn!("the settings could not be kept: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::shelf::Folder;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Folder::at(folder.path().join("new"));
        assert_eq!(Settings::load(&shelf), Settings::default());
        shelf.write(FILE, "(text_size: Largest, of_a_later_version: 3)").unwrap();
        assert_eq!(Settings::load(&shelf).text_size, TextSize::Largest);
        shelf.write(FILE, "nonsense").unwrap();
        assert_eq!(Settings::load(&shelf), Settings::default());
    }
}
