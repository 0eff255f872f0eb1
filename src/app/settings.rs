//! Settings: text size, motion, full screen. Loaded at the start, kept whenever they change, applied at once.

use std::fs;
use std::io;
use std::path::PathBuf;

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use serde::{Deserialize, Serialize};

use super::theme::{BODY_PIXELS, Still};

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
    /// The settings in this drawer. Where there are none, or none that can be read, the usual ones.
    pub fn load(drawer: &Drawer) -> Settings {
        match drawer.read(FILE) {
            Ok(Some(text)) => ron::from_str(&text).unwrap_or_else(|error| {
                warn!("the settings could not be read and are the usual ones again: {error}");
                Settings::default()
            }),
            Ok(None) => Settings::default(),
            Err(error) => {
                warn!("the settings could not be read: {error}");
                Settings::default()
            }
        }
    }

    /// How the window stands on the screen.
    #[must_use]
    pub fn window_mode(&self) -> WindowMode {
        if self.full_screen { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed }
    }
}

const FILE: &str = "settings.ron";

/// The one gate to small files that are kept between runs; tests give it a folder of their own.
#[derive(Resource, Clone, Debug, Default)]
pub struct Drawer {
    folder: Option<PathBuf>,
}

impl Drawer {
    /// The folder that the system keeps settings in; where there is none, nothing is kept.
    #[must_use]
    pub fn at_home() -> Drawer {
        Drawer { folder: directories::ProjectDirs::from("", "", "Fulcrum").map(|home| home.config_dir().to_owned()) }
    }

    /// This folder; it is made when something is first put into it.
    pub fn at(folder: impl Into<PathBuf>) -> Drawer {
        Drawer { folder: Some(folder.into()) }
    }

    /// What was put under this name, if anything was.
    ///
    /// # Errors
    /// What the system says when a file that is there cannot be read.
    pub fn read(&self, name: &str) -> io::Result<Option<String>> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        match fs::read_to_string(folder.join(name)) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts `text` under this name, wholly or not at all.
    ///
    /// # Errors
    /// What the system says when it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        fs::create_dir_all(folder)?;
        let draft = folder.join(format!("{name}.new"));
        fs::write(&draft, text)?;
        fs::rename(draft, folder.join(name))
    }
}

pub(super) fn plugin(app: &mut App) {
    let drawer = app.world_mut().get_resource_or_init::<Drawer>().clone();
    app.insert_resource(Settings::load(&drawer))
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
fn keep(settings: Res<Settings>, drawer: Res<Drawer>) {
    if settings.is_added() {
        return;
    }
    let kept =
        ron::ser::to_string_pretty(&*settings, default()).map_err(io::Error::other).and_then(|text| drawer.write(FILE, &text));
    if let Err(error) = kept {
        warn!("the settings could not be kept: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let folder = tempfile::tempdir().unwrap();
        let drawer = Drawer::at(folder.path().join("new"));
        assert_eq!(Settings::load(&drawer), Settings::default());
        drawer.write(FILE, "(text_size: Largest, of_a_later_version: 3)").unwrap();
        assert_eq!(Settings::load(&drawer).text_size, TextSize::Largest);
        drawer.write(FILE, "nonsense").unwrap();
        assert_eq!(Settings::load(&drawer), Settings::default());
    }
}
