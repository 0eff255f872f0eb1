//! How the window looks and how it is operated: colours, fonts, sizes, controls, keyboard, motion.
//!
//! Screens place things with the methods of [`Build`] and never name a colour, a font or a size in pixels of text themselves.

use bevy::prelude::*;

mod build;
mod button;
mod field;
pub mod fit;
mod focus;
pub mod fonts;
mod look;
mod motion;
pub mod overlay;
pub mod palette;
mod pointer;
mod scale;
mod scroll;
mod segmented;
mod text;
mod toggle;

pub use build::{Adjust, Build, page};
pub use button::Kind;
pub use field::{Field, Written};
pub use focus::Back;
pub use look::{Look, Paint};
pub use motion::{Still, Tween};
pub use overlay::Overlay;
pub use scale::{UNITS, factor};
pub use segmented::Chosen;
pub use text::{BODY_PIXELS, Size, inked_words, silent_words, words};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        fonts::plugin,
        scale::plugin,
        focus::plugin,
        look::plugin,
        motion::plugin,
        pointer::plugin,
        scroll::plugin,
        segmented::plugin,
        toggle::plugin,
        field::plugin,
    ));
}
