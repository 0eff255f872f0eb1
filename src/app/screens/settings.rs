//! The settings, as an overlay that any screen can open.

use bevy::prelude::*;
use bevy::ui_widgets::ValueChange;

use crate::app::settings::{Settings, TextSize};
use crate::app::theme::{Adjust, Build, Size, overlay, palette};

pub(super) fn plugin(_app: &mut App) {}

/// Opens the settings above whatever is shown.
pub fn open(commands: &mut Commands) {
    commands.queue(|world: &mut World| {
        let settings = world.resource::<Settings>().clone();
        overlay::open(&mut world.commands(), "Settings", 640.0, move |panel| {
            fill(panel, &settings);
        });
        world.flush();
    });
}

fn fill(panel: &mut ChildSpawnerCommands, settings: &Settings) {
    let size = TextSize::ALL.iter().position(|&size| size == settings.text_size).unwrap_or_default();
    panel.column(8.0, |part| {
        part.text(Size::Strong, "Text size");
        part.segmented("Text size", &["Normal", "Large", "Largest"], size).observe(
            |change: On<ValueChange<usize>>, mut settings: ResMut<Settings>| {
                if let Some(&size) = TextSize::ALL.get(change.value) {
                    settings.text_size = size;
                }
            },
        );
    });
    panel.line();
    panel.toggle("Motion", !settings.still).observe(|change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
        settings.still = !change.value;
    });
    panel.toggle("Full screen", settings.full_screen).observe(|change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
        settings.full_screen = change.value;
    });
    panel
        .tinted(
            Size::Small,
            palette::INK_SOFT,
            "F11 changes to full screen and back at any time. Everything works by keyboard: Tab or the arrows move, Enter presses, Esc goes back.",
        )
        .node(|node| node.margin.top = px(4));
}
