//! Text is made as large as an estimate of its height allows. Where it came out higher than its room all the same, the body is filled
//! again as if there were so much less of it.

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;
use bevy::window::RequestRedraw;

use super::Part;
use super::wall::Wall;

/// How much less room the body is filled for.
#[derive(Resource, Default)]
pub(super) struct Squeeze {
    /// In units.
    pub less: f32,
    /// Whether the body is to be filled again for it.
    pub due: bool,
    tries: u8,
}

/// What needs more than this is too long at any size: it scrolls.
const TRIES: u8 = 3;
/// The share of its room that a body may lose.
const MOST: f32 = 0.2;

/// Looks how it came out. Debriefs are long and scroll.
pub(super) fn measure(
    wall: Res<Wall>,
    areas: Query<(Entity, &ComputedNode), With<ScrollArea>>,
    parents: Query<&ChildOf>,
    parts: Query<&Part>,
    mut squeeze: ResMut<Squeeze>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if wall.doc.is_some() || squeeze.due || squeeze.tries == TRIES {
        return;
    }
    let of_body =
        |area: Entity| parents.iter_ancestors(area).any(|parent| parts.get(parent).is_ok_and(|part| *part == Part::Body));
    let Some((_, area)) = areas.iter().find(|(area, _)| of_body(*area)) else { return };
    let [has, needs] = [area.size().y, area.content_size().y].map(|height| height * area.inverse_scale_factor());
    if needs <= has + 0.5 {
        return;
    }
    let less = squeeze.less + needs - has + 1.0;
    squeeze.tries += 1;
    if less < has * MOST {
        squeeze.less = less;
        squeeze.due = true;
        redraw.write(RequestRedraw);
    } else {
        squeeze.tries = TRIES;
    }
}
