//! The place that a company is at.

use bevy::prelude::*;

use crate::app::screens::turn::stage_picture;
use crate::session::Run;
use crate::session::view;

/// The scene of a company, filling a node.
pub(super) fn fill<'a>(inside: &'a mut ChildSpawnerCommands, run: &Run) -> EntityCommands<'a> {
    let view = view::turn(run);
    let mut scene = inside.spawn((
        Name::new("scene"),
        AccessibleLabel::new(view.scene.words.clone()),
        Node {
            flex_grow: 1.0,
            min_height: px(0),
            min_width: px(0),
            border_radius: BorderRadius::all(px(16)),
            overflow: Overflow::clip(),
            ..default()
        },
    ));
    if let Some(picture) = stage_picture(&view.scene.picture, view.people, view.mood) {
        scene.insert(picture);
    }
    scene
}
