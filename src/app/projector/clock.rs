//! The time that is left: a number, and a bar across the wall that grows shorter. Both change once a second, so nothing moves for
//! those who want no motion, and little is drawn.

use std::time::Duration;

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};

use super::wall::Wall;
use crate::app::theme::{Build, Size, palette};
use crate::session::room::{Clock, Millis, Room};
use crate::text::say_with;

/// What time it is, where a test says so.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now(pub Option<Millis>);

impl Now {
    fn millis(self) -> Millis {
        self.0.unwrap_or_else(crate::session::room::now)
    }
}

/// The number.
#[derive(Component)]
pub(super) struct Number;

/// What is left of the bar.
#[derive(Component)]
pub(super) struct Bar;

/// From here on time is short, in seconds.
const SHORT: u64 = 10;

/// The number of the head.
pub(super) fn number(head: &mut ChildSpawnerCommands) {
    head.text(Size::WallTitle(58), "").insert((Number, TextLayout::no_wrap()));
}

/// The bar below the head.
pub(super) fn bar(page: &mut ChildSpawnerCommands) {
    page.spawn((
        Node { height: px(10), flex_shrink: 0.0, border_radius: BorderRadius::MAX, ..default() },
        BackgroundColor(palette::SAND),
    ))
    .with_child((
        Bar,
        Node { width: percent(0), height: percent(100), border_radius: BorderRadius::MAX, ..default() },
        BackgroundColor(palette::INK),
    ));
}

/// The seconds that are left, begun ones included.
fn seconds(room: &Room, now: Millis) -> Option<u64> {
    room.left(now).map(|left| left.div_ceil(1_000))
}

/// "1:05".
fn told(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Lets number and bar follow the clock.
pub(super) fn tick(
    wall: Res<Wall>,
    now: Res<Now>,
    mut numbers: Query<(Entity, &mut Text, &mut TextColor), With<Number>>,
    mut bars: Query<(&mut Node, &mut BackgroundColor), With<Bar>>,
    mut commands: Commands,
) {
    let room = &wall.snapshot().room;
    let left = seconds(room, now.millis());
    let short = left.is_some_and(|left| left <= SHORT) && !room.clock.is_paused();
    let words = left.map(told).unwrap_or_default();
    for (entity, mut text, mut colour) in &mut numbers {
        if text.0 != words {
            text.0.clone_from(&words);
            let aloud = say_with("wall-time-left", &[("time", words.clone().into())]);
            commands.entity(entity).insert(AccessibleLabel::new(aloud));
        }
        colour.set_if_neq(TextColor(if short { palette::BRICK_TEXT } else { palette::INK }));
    }
    let whole = room.times.of(room.phase).unwrap_or(0).div_ceil(1_000).max(left.unwrap_or(0)).max(1);
    #[allow(clippy::cast_precision_loss, reason = "an hour at most")]
    let share = percent(left.unwrap_or(0) as f32 * 100.0 / whole as f32);
    for (mut node, mut ground) in &mut bars {
        if node.width != share {
            node.width = share;
        }
        ground.set_if_neq(BackgroundColor(if short { palette::BRICK } else { palette::INK }));
    }
}

/// While the clock runs, the window looks at it at every second; else it rests.
pub(super) fn pace(wall: Res<Wall>, now: Res<Now>, settings: Option<ResMut<WinitSettings>>) {
    let Some(mut settings) = settings else { return };
    let usual = WinitSettings::desktop_app();
    let wanted = match wall.snapshot().room.clock {
        Clock::Until(end) if end > now.millis() => {
            // A little after the second is full.
            let next = Duration::from_millis((end - now.millis()) % 1_000 + 20);
            (UpdateMode::reactive(next), UpdateMode::reactive_low_power(next))
        }
        _ => (usual.focused_mode, usual.unfocused_mode),
    };
    settings.focused_mode = wanted.0;
    settings.unfocused_mode = wanted.1;
}

/// Lets the window rest as usual.
pub(super) fn rest(settings: Option<ResMut<WinitSettings>>) {
    if let Some(mut settings) = settings {
        *settings = WinitSettings::desktop_app();
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn time_is_told_in_minutes_and_seconds() {
        assert_eq!([told(0), told(9), told(65), told(600)], ["0:00", "0:09", "1:05", "10:00"]);
    }
}
