//! Opening the window, and saying clearly why it cannot be opened.
//!
//! Bevy panics where there is no display or no graphics adapter. Both are ordinary on a server, in a container or over ssh, so both are tried
//! here first, one after the other, and a panic of theirs becomes an error.

use std::panic::{self, AssertUnwindSafe};

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::{RenderCreation, RenderResources, WgpuSettings};
use bevy::tasks::block_on;
use bevy::window::{WindowResizeConstraints, WindowResolution};
use bevy::winit::WinitSettings;

use super::game::Kept;
use super::settings::Settings;
use crate::session::shelf::Folder;
use crate::text::say;

/// Why the window did not open, or did not stay open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppError {
    /// There is no screen to open a window on.
    NoDisplay,
    /// There is a screen, but nothing that could draw on it.
    NoAdapter,
    /// The window closed with an error.
    Failed,
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let id = match self {
            AppError::NoDisplay => "error-no-display",
            AppError::NoAdapter => "error-no-adapter",
            AppError::Failed => "error-window-failed",
        };
        write!(f, "{}\n  {}", say(id), say(&format!("{id}-help")))
    }
}

impl std::error::Error for AppError {}

/// Opens the window and plays until it is closed. `prepare` gives the app what the game needs from outside.
///
/// # Errors
/// Why there is no window, in a sentence that says what to do.
pub fn run(prepare: impl FnOnce(&mut App)) -> Result<(), AppError> {
    if !display_is_named() {
        return Err(AppError::NoDisplay);
    }
    let renderer = quietly(open_renderer).ok_or(AppError::NoAdapter)?;
    let kept = Folder::of_the_user().map_or_else(Kept::default, |folder| Kept(std::sync::Arc::new(folder)));
    let window = first_window(&Settings::load(&*kept.0));
    // While its plugins are added, Bevy builds the event loop and with it connects to the display.
    let mut app = quietly(|| bevy_app(renderer, window)).ok_or(AppError::NoDisplay)?;
    app.insert_resource(kept).add_plugins(super::plugin);
    prepare(&mut app);
    match app.run() {
        AppExit::Success => Ok(()),
        AppExit::Error(_) => Err(AppError::Failed),
    }
}

fn bevy_app(renderer: RenderResources, window: Window) -> App {
    let mut app = App::new();
    // Nothing moves by itself: update when something happens, and use no processor otherwise.
    app.insert_resource(WinitSettings::desktop_app());
    app.add_plugins(
        DefaultPlugins
            .set(RenderPlugin { render_creation: RenderCreation::Manual(renderer), ..default() })
            .set(LogPlugin {
                // For people, not for developers: what went wrong. RUST_LOG asks for more.
                level: Level::WARN,
                filter: "winit=error,wgpu=error,naga=error".into(),
                ..default()
            })
            .set(WindowPlugin { primary_window: Some(window), ..default() }),
    );
    app
}

fn first_window(settings: &Settings) -> Window {
    Window {
        title: "Fulcrum".into(),
        name: Some("fulcrum".into()),
        resolution: WindowResolution::new(1280, 720),
        resize_constraints: WindowResizeConstraints { min_width: 960.0, min_height: 540.0, ..default() },
        mode: settings.window_mode(),
        ..default()
    }
}

/// Whether there is something that could draw a window.
#[must_use]
pub fn adapter_is_there() -> bool {
    quietly(open_renderer).is_some()
}

fn open_renderer() -> RenderResources {
    let settings = WgpuSettings::default();
    let backends = settings.backends.unwrap_or_default();
    block_on(initialize_renderer(backends, None, &settings))
}

/// Whether the environment names a display at all; only Unix desktops do it that way.
#[must_use]
pub fn display_is_named() -> bool {
    if cfg!(any(windows, target_os = "macos", target_family = "wasm")) {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Runs what can only panic when it fails; nothing is printed, and nothing of it is used after a failure.
fn quietly<T>(attempt: impl FnOnce() -> T) -> Option<T> {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let result = panic::catch_unwind(AssertUnwindSafe(attempt));
    panic::set_hook(loud);
    result.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_to_do() {
        for error in [AppError::NoDisplay, AppError::NoAdapter] {
            assert!(error.to_string().contains("fulcrum --help"));
        }
    }
}
