//! A gauge: how high something stands, from 0 to 100, and how it moved.

use bevy::prelude::*;

use super::build::Build;
use super::motion::Tween;
use super::{Size, palette};
use crate::app::pictures::Picture;

/// What a gauge shows.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The picture before its name.
    pub icon: &'static str,
    /// Its name.
    pub label: String,
    /// How full the bar is, 0 to 100.
    pub level: f32,
    /// How full it was before: the bar moves from there.
    pub before: f32,
    /// The number as it is written, such as "62" or "€ 41 000".
    pub value: String,
    /// The change as it is written, such as "+4", or nothing.
    pub delta: String,
    /// The colour of the bar.
    pub colour: Color,
}

pub(super) fn spawn<'a>(parent: &'a mut ChildSpawnerCommands, reading: Reading) -> EntityCommands<'a> {
    let mut gauge = parent.column(4.0, |gauge| {
        gauge.row(8.0, |head| {
            head.spawn(Picture::icon(reading.icon, 22.0));
            head.text(Size::SmallStrong, reading.label.clone());
            head.spacer();
            if !reading.delta.is_empty() {
                let colour = if reading.delta.starts_with(['-', '−']) { palette::BRICK_TEXT } else { palette::SAGE_TEXT };
                head.tinted(Size::SmallStrong, colour, reading.delta.clone());
            }
            head.text(Size::SmallStrong, reading.value.clone());
        });
        gauge
            .spawn((
                Node { height: px(10), border_radius: BorderRadius::MAX, overflow: Overflow::clip(), ..default() },
                BackgroundColor(palette::SAND),
            ))
            .with_children(|track| {
                let mut bar = track.spawn((
                    Node { width: percent(reading.before), height: percent(100), border_radius: BorderRadius::MAX, ..default() },
                    BackgroundColor(reading.colour),
                ));
                if (reading.before - reading.level).abs() > f32::EPSILON {
                    bar.insert(Tween::new(reading.before, reading.level, fill));
                }
            });
    });
    gauge.insert(Name::new(format!("gauge: {}", reading.label)));
    gauge
}

fn fill(bar: &mut EntityWorldMut, level: f32) {
    if let Some(mut node) = bar.get_mut::<Node>() {
        node.width = percent(level.clamp(0.0, 100.0));
    }
}
