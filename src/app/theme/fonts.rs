//! The fonts, embedded: the window never asks the system for one.

use bevy::asset::uuid_handle;
use bevy::prelude::*;

/// Body text. It is also Bevy's default font, so no text can fall back to another.
pub const BODY: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// Labels and whatever must be found first.
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
/// Headings.
pub const HEADING: &[u8] = include_bytes!("../../../assets/fonts/Fraunces-SemiBold.ttf");

/// The family of [`BODY`] and [`BOLD`], for text inside pictures.
pub const BODY_FAMILY: &str = "Atkinson Hyperlegible Next";
/// The family of [`HEADING`].
pub const HEADING_FAMILY: &str = "Fraunces";

pub(super) const BOLD_FONT: Handle<Font> = uuid_handle!("0f1c6f6e-6a53-4a4e-9f0d-6d0a3a7c7b01");
pub(super) const HEADING_FONT: Handle<Font> = uuid_handle!("0f1c6f6e-6a53-4a4e-9f0d-6d0a3a7c7b02");

pub(super) fn plugin(app: &mut App) {
    let mut fonts = app.world_mut().resource_mut::<Assets<Font>>();
    for (handle, data) in [(Handle::default(), BODY), (BOLD_FONT, BOLD), (HEADING_FONT, HEADING)] {
        // Fails only for a handle that was freed; these are constants.
        if let Err(error) = fonts.insert(&handle, Font::from_bytes(data.to_vec())) {
            error!("a font could not be loaded: {error}");
        }
    }
}
