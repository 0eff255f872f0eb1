//! A press and its release never share a frame.
//!
//! Bevy sends a release to what lay under the pointer in the frame before. Where frames are slow or a finger is quick, a pointer arrives, presses and
//! lets go within one: the click is lost and the control stays pressed. So the release waits for the next frame.

use bevy::ecs::message::MessageCursor;
use bevy::picking::PickingSystems;
use bevy::picking::pointer::{PointerAction, PointerInput};
use bevy::prelude::*;
use bevy::window::RequestRedraw;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(First, hold_back_releases.in_set(PickingSystems::PostInput));
}

fn hold_back_releases(
    mut inputs: ResMut<Messages<PointerInput>>,
    mut cursor: Local<MessageCursor<PointerInput>>,
    mut held: Local<Vec<PointerInput>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let late = !held.is_empty();
    let mut now: Vec<_> = held.drain(..).chain(cursor.read(&inputs).cloned()).collect();
    let first_to_wait = now.iter().enumerate().position(|(place, input)| {
        matches!(input.action, PointerAction::Release(_)) && now[..place].iter().any(|before| presses(before, input))
    });
    *held = first_to_wait.map(|place| now.split_off(place)).unwrap_or_default();
    if late || !held.is_empty() {
        inputs.clear();
        inputs.write_batch(now);
        cursor.clear(&inputs);
    }
    if !held.is_empty() {
        redraw.write(RequestRedraw);
    }
}

fn presses(before: &PointerInput, release: &PointerInput) -> bool {
    before.pointer_id == release.pointer_id && matches!(before.action, PointerAction::Press(_))
}
