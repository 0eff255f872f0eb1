//! The settings, as an overlay that any screen can open.

use bevy::prelude::*;
use bevy::ui_widgets::ValueChange;

use crate::app::settings::{Settings, TextSize};
use crate::app::theme::{Adjust, Build, Size, overlay, palette};
use crate::text::say;

pub(super) fn plugin(_app: &mut App) {}

/// Opens the settings above whatever is shown.
pub fn open(commands: &mut Commands) {
    commands.queue(|world: &mut World| {
        let settings = world.resource::<Settings>().clone();
        overlay::open(&mut world.commands(), say("settings-title"), 640.0, move |panel| {
            fill(panel, &settings);
        });
        world.flush();
    });
}

fn fill(panel: &mut ChildSpawnerCommands, settings: &Settings) {
    let size = TextSize::ALL.iter().position(|&size| size == settings.text_size).unwrap_or_default();
    panel.column(8.0, |part| {
        let label = say("settings-text-size");
        let sizes = ["normal", "large", "largest"].map(|size| say(&format!("settings-text-{size}")));
        part.text(Size::Strong, label.clone());
        part.segmented(&label, &[&sizes[0], &sizes[1], &sizes[2]], size).observe(
            |change: On<ValueChange<usize>>, mut settings: ResMut<Settings>| {
                if let Some(&size) = TextSize::ALL.get(change.value) {
                    settings.text_size = size;
                }
            },
        );
    });
    panel.line();
    panel.toggle(say("settings-motion"), !settings.still).observe(
        |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
            settings.still = !change.value;
        },
    );
    panel.toggle(say("settings-full-screen"), settings.full_screen).observe(
        |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
            settings.full_screen = change.value;
        },
    );
    panel.tinted(Size::Small, palette::INK_SOFT, say("settings-keys")).node(|node| node.margin.top = px(4));
}
