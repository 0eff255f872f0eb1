//! The beam on its fulcrum: what one holds is its weights, what the moment asks is where the fulcrum stands.
//!
//! A moment that asks for much vision moves the fulcrum towards that end, so that more weight is needed there to hold the
//! balance. Level is right; the heavier side sinks.

use bevy::prelude::*;

use super::Phase;
use super::meters::opens;
use crate::app::pictures::Picture;
use crate::app::settings::TextSize;
use crate::app::theme::{Adjust, Build, Size, Tween, palette};
use crate::scenario::model::Meter;
use crate::session::Run;
use crate::session::view::{self, Beam, TurnView};
use crate::sim::cause::Tracked;

/// The beam's length and the height above its feet, in units.
const LENGTH: f32 = 300.0;
const HEIGHT: f32 = 40.0;
/// The width of the panel at normal text, in units.
const WIDTH: f32 = 396.0;
/// The most that it tilts, in degrees.
const TILT: f32 = 9.0;

/// A beam that turns around a point so far from its middle.
#[derive(Component)]
struct Pivot(f32);

/// How far the beam tilts, in degrees: positive sinks on the right, the side of process.
fn tilt(beam: &Beam) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "thousandths")]
    let off = (beam.asked - beam.held) as f32 / 1_000.0;
    (off * 30.0).clamp(-TILT, TILT)
}

/// Where a beam stands.
#[derive(Clone, Copy)]
struct Stand {
    /// In degrees.
    tilt: f32,
    /// Units from the middle.
    pivot: f32,
}

impl From<&Beam> for Stand {
    #[allow(clippy::cast_precision_loss, reason = "0 to 1000")]
    fn from(beam: &Beam) -> Self {
        Self { tilt: tilt(beam), pivot: (500 - beam.asked) as f32 / 1_000.0 * LENGTH * 0.8 }
    }
}

/// The panel with the beam: while one decides, against the moment on the desk; afterwards, against the moment that was answered.
pub(super) fn fill(inside: &mut ChildSpawnerCommands, view: &TurnView, run: &Run, phase: Phase, text_size: TextSize) {
    // Larger text needs wider lines, so that the panel does not grow taller.
    let width = WIDTH + (text_size.factor() - 1.0) * 260.0;
    let last = run.turns.len().checked_sub(1).and_then(|place| view::beams(run, place));
    let (from, to) = match (phase, last) {
        (Phase::Outcome, Some([before, after])) => (before, after),
        (_, Some([_, after])) => (after, view.beam.clone()),
        (_, None) => (view.beam.clone(), view.beam.clone()),
    };
    inside
        .spawn((
            Name::new("the beam"),
            AccessibleLabel::new(to.aloud.clone()),
            Node {
                width: px(width),
                flex_shrink: 0.0,
                padding: UiRect::axes(px(16), px(10)),
                flex_direction: FlexDirection::Column,
                justify_content: JustifyContent::Center,
                row_gap: px(4),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(16)),
                ..default()
            },
            BackgroundColor(palette::CARD),
            BorderColor::all(palette::LINE),
        ))
        .with_children(|panel| {
            if phase == Phase::Desk {
                panel.tinted(Size::SmallStrong, palette::INK, view.calls.clone()).insert(TextLayout::justify(Justify::Center));
            }
            panel
                .spawn(Node {
                    height: px(HEIGHT + 34.0),
                    width: px(LENGTH),
                    align_self: AlignSelf::Center,
                    flex_shrink: 0.0,
                    ..default()
                })
                .with_children(|stand| draw(stand, Stand::from(&from), Stand::from(&to)));
            panel
                .row(8.0, |ends| {
                    end(ends, Meter::DIRECTION, to.direction, run);
                    ends.spacer();
                    end(ends, Meter::ORDER, to.order, run);
                })
                .node(|node| node.align_self = AlignSelf::Stretch);
        });
}

fn draw(stand: &mut ChildSpawnerCommands, from: Stand, to: Stand) {
    // The fulcrum, its tip under the pivot; it moves with the moment.
    stand.spawn((
        Picture::named("fulcrum"),
        Node { position_type: PositionType::Absolute, width: px(40), height: px(34), top: px(HEIGHT - 3.0), ..default() },
        Tween::new(from.pivot, to.pivot, |fulcrum, pivot| {
            if let Some(mut node) = fulcrum.get_mut::<Node>() {
                node.left = px(LENGTH / 2.0 + pivot - 20.0);
            }
        })
        .lasting(0.5),
    ));
    stand
        .spawn((
            Pivot(to.pivot),
            Node { position_type: PositionType::Absolute, width: px(LENGTH), height: px(HEIGHT), ..default() },
            UiTransform::IDENTITY,
            Tween::new(from.tilt, to.tilt, turn_to).lasting(0.5),
        ))
        .with_children(|beam| {
            beam.spawn((
                Node {
                    position_type: PositionType::Absolute,
                    width: px(LENGTH),
                    height: px(7),
                    bottom: px(0),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(palette::INK),
            ));
            for (icon, left) in [("icon-vision", 0.0), ("icon-process", LENGTH - 34.0)] {
                beam.spawn((
                    Picture::named(icon),
                    Node {
                        position_type: PositionType::Absolute,
                        width: px(34),
                        height: px(34),
                        left: px(left),
                        bottom: px(7),
                        ..default()
                    },
                ));
            }
        });
}

/// Turns the beam around its pivot: rotation is about the middle, so what the pivot would move is given back.
fn turn_to(beam: &mut EntityWorldMut, degrees: f32) {
    let pivot = beam.get::<Pivot>().map_or(0.0, |pivot| pivot.0);
    let point = Vec2::new(pivot, HEIGHT / 2.0);
    let rotation = Rot2::degrees(degrees);
    let moved = point - rotation * point;
    if let Some(mut transform) = beam.get_mut::<UiTransform>() {
        transform.rotation = rotation;
        transform.translation = Val2::px(moved.x, moved.y);
    }
}

/// A stock's name and value; it opens to its causes.
fn end(ends: &mut ChildSpawnerCommands, meter: Meter, value: i32, run: &Run) {
    let what = Tracked::Meter(meter);
    let (icon, colour) =
        if meter == Meter::DIRECTION { ("icon-vision", palette::VISION_TEXT) } else { ("icon-process", palette::PROCESS_TEXT) };
    opens(ends, what, run, |inside| {
        inside.spawn(Picture::icon(icon, 22.0));
        inside.tinted(Size::SmallStrong, colour, crate::session::view::words::name(run, what));
        inside.text(Size::SmallStrong, value.to_string());
    });
}
