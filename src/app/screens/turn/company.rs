//! The company that one sees: its place, its people, its mood; and the beam at its side.

use bevy::prelude::*;

use super::{Phase, beam};
use crate::app::pictures::Picture;
use crate::app::settings::TextSize;
use crate::app::theme::{Build, Size, palette};
use crate::session::Run;
use crate::session::view::{self, Portrait, PromiseView, TurnView};

/// Morale below which the picture darkens, and from which it brightens.
const MOODS: [i32; 2] = [36, 66];

/// The most people that a picture shows.
const MOST_PEOPLE: usize = 28;

/// The part of the page that holds the scene and the beam. It gives way when text needs room.
pub(super) fn frame<'a>(page: &'a mut ChildSpawnerCommands) -> EntityCommands<'a> {
    page.spawn(Node {
        padding: UiRect::axes(px(16), px(0)),
        column_gap: px(12),
        flex_basis: px(212),
        flex_grow: 1.0,
        flex_shrink: 20.0,
        ..default()
    })
}

/// The company at work, with the beam beside it.
pub(super) fn fill(inside: &mut ChildSpawnerCommands, view: &TurnView, run: &Run, phase: Phase, text_size: TextSize) {
    let mut place = scene(inside, view);
    if !matches!(phase, Phase::Desk | Phase::Outcome) {
        return;
    }
    place.with_children(|place| {
        faces(place, &view.portraits);
        place
            .spawn(Node {
                position_type: PositionType::Absolute,
                left: px(12),
                right: px(12),
                bottom: px(10),
                column_gap: px(8),
                row_gap: px(6),
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::Center,
                ..default()
            })
            .with_children(|row| {
                let room = if text_size == TextSize::Largest { 2 } else { view.promises.len() };
                // Those that still need a plan first.
                let waiting = view.promises.iter().filter(|promise| !promise.planned);
                for promise in waiting.chain(view.promises.iter().filter(|promise| promise.planned)).take(room) {
                    promise_slip(row, promise);
                }
            });
    });
    beam::fill(inside, view, run, phase, text_size);
}

fn scene<'a>(inside: &'a mut ChildSpawnerCommands, view: &TurnView) -> EntityCommands<'a> {
    let mut place = inside.spawn((
        Name::new("scene"),
        AccessibleLabel::new(view.scene.words.clone()),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            border_radius: BorderRadius::all(px(16)),
            overflow: Overflow::clip(),
            ..default()
        },
    ));
    if let Some(picture) = picture(&view.scene.picture, view.people, view.mood) {
        place.insert(picture);
    }
    place
}

/// The founder and who was hired, as round portraits.
fn faces(place: &mut ChildSpawnerCommands, portraits: &[Portrait]) {
    place
        .spawn(Node { position_type: PositionType::Absolute, left: px(12), top: px(10), column_gap: px(6), ..default() })
        .with_children(|row| {
            for portrait in portraits {
                let Some(face) = Picture::of_face(&portrait.picture) else { continue };
                let label = format!("{}, {}", portrait.name, portrait.role);
                row.spawn((
                    face,
                    Name::new(label.clone()),
                    AccessibleLabel::new(label),
                    Node {
                        width: px(44),
                        height: px(44),
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::MAX,
                        overflow: Overflow::clip(),
                        ..default()
                    },
                    BorderColor::all(palette::CARD),
                ));
            }
        });
}

/// A promise on the way, as a slip of paper.
fn promise_slip(row: &mut ChildSpawnerCommands, promise: &PromiseView) {
    let (icon, edge) = if promise.planned { ("icon-process", palette::PROCESS) } else { ("icon-clock", palette::VISION) };
    row.spawn((
        Node {
            padding: UiRect::axes(px(10), px(4)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(8)),
            column_gap: px(6),
            align_items: AlignItems::Center,
            overflow: Overflow::clip(),
            ..default()
        },
        BackgroundColor(palette::CARD),
        BorderColor::all(edge),
    ))
    .with_children(|slip| {
        slip.spawn(Picture::icon(icon, 20.0));
        slip.text(Size::Small, promise.slip.clone()).insert(AccessibleLabel::new(promise.words.clone()));
        // How far it is, as a line along the bottom.
        #[allow(clippy::cast_precision_loss, reason = "0 to 1000")]
        let done = percent(promise.progress as f32 / 10.0);
        slip.spawn((
            Node { position_type: PositionType::Absolute, left: px(0), bottom: px(0), width: done, height: px(4), ..default() },
            BackgroundColor(edge),
        ));
    });
}

/// The picture of a stage with as many people as work there, in the light of their mood.
pub(in crate::app) fn picture(scene: &view::Picture, people: usize, mood: i32) -> Option<Picture> {
    let mut absent: Vec<String> = (people + 1..=MOST_PEOPLE).map(|n| format!("person-{n}")).collect();
    if mood >= MOODS[0] {
        absent.push("mood-low".to_owned());
    }
    if mood < MOODS[1] {
        absent.push("mood-high".to_owned());
    }
    Some(Picture::of(scene)?.filling().without(absent))
}
