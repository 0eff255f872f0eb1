//! Text, in a few sizes that follow the reader's setting.

use bevy::prelude::*;
use bevy::text::LineHeight;
use bevy::ui::widget::Label;

use super::{fonts, palette};

/// Pixels of body text at 1280 × 720 and normal text size: what one `Rem` is.
pub const BODY_PIXELS: f32 = 20.0;

/// The sizes of text. The numbers are pixels at 1280 × 720 and normal text size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// The game's name, 60.
    Display,
    /// The name of a screen, 38.
    Title,
    /// The name of a part of a screen, 27.
    Heading,
    /// A label or a lead sentence, 20 and bold.
    Strong,
    /// Everything that is read, 20.
    Body,
    /// Notes, 17. Nothing is smaller.
    Small,
    /// Notes that label something, 17 and bold.
    SmallStrong,
    /// What is read on a wall, as large as there is room for: see [`super::fit`].
    Wall(u8),
    /// The same in bold.
    WallStrong(u8),
    /// The same as a heading.
    WallTitle(u8),
}

impl Size {
    fn pixels(self) -> f32 {
        match self {
            Size::Display => 60.0,
            Size::Title => 38.0,
            Size::Heading => 27.0,
            Size::Strong | Size::Body => BODY_PIXELS,
            Size::Small | Size::SmallStrong => 17.0,
            Size::Wall(pixels) | Size::WallStrong(pixels) | Size::WallTitle(pixels) => f32::from(pixels),
        }
    }

    /// The font of this size, growing with the reader's text size.
    #[must_use]
    pub fn font(self) -> TextFont {
        let font = match self {
            Size::Display | Size::Title | Size::Heading | Size::WallTitle(_) => fonts::HEADING_FONT,
            Size::Strong | Size::SmallStrong | Size::WallStrong(_) => fonts::BOLD_FONT,
            Size::Body | Size::Small | Size::Wall(_) => Handle::default(),
        };
        TextFont { font: font.into(), font_size: FontSize::Rem(self.pixels() / BODY_PIXELS), ..default() }
    }

    /// The distance of its lines.
    #[must_use]
    pub fn line_height(self) -> LineHeight {
        LineHeight::RelativeToFont(match self {
            Size::Display | Size::Title | Size::Heading | Size::WallTitle(_) => 1.15,
            _ => 1.35,
        })
    }
}

/// Text in ink, told to screen readers.
pub fn words(size: Size, colour: Color, words: impl Into<String>) -> impl Bundle {
    (silent_words(size, colour, words), Label)
}

/// Text that is part of a control, which already tells it to screen readers.
pub fn silent_words(size: Size, colour: Color, words: impl Into<String>) -> impl Bundle {
    (Text::new(words), size.font(), size.line_height(), TextColor(colour))
}

/// Marks text inside a control that takes the control's ink (see [`super::Look`]).
#[derive(Component)]
pub(super) struct Inked;

/// Text in the colour that the control around it has at the moment.
pub fn inked_words(size: Size, text: impl Into<String>) -> impl Bundle {
    (silent_words(size, palette::INK, text), Inked)
}
