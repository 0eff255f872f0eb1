//! Every colour of the window. Nothing outside `theme` names a colour by its numbers.

use bevy::prelude::*;

/// The ground of every screen: warm paper.
pub const PAPER: Color = Color::srgb_u8(0xFB, 0xF5, 0xEA);
/// Cards and fields, a shade lighter than the paper they lie on.
pub const CARD: Color = Color::srgb_u8(0xFF, 0xFD, 0xF8);
/// Quiet surfaces: tracks, disabled controls, bands.
pub const SAND: Color = Color::srgb_u8(0xF0, 0xE3, 0xCC);
/// Hairlines and edges of cards.
pub const LINE: Color = Color::srgb_u8(0xDD, 0xCC, 0xAE);
/// Edges of things one can operate: 3:1 against paper and card.
pub const EDGE: Color = Color::srgb_u8(0x92, 0x82, 0x66);
/// Text, and the ground of the main button.
pub const INK: Color = Color::srgb_u8(0x2B, 0x2A, 0x33);
/// The main button under the pointer.
pub const INK_LIT: Color = Color::srgb_u8(0x45, 0x43, 0x51);
/// The main button while it is held down.
pub const INK_DEEP: Color = Color::srgb_u8(0x16, 0x15, 0x1C);
/// Secondary text.
pub const INK_SOFT: Color = Color::srgb_u8(0x5D, 0x58, 0x66);
/// Text of a control that cannot be used now, on sand.
pub const INK_FAINT: Color = Color::srgb_u8(0x6B, 0x64, 0x60);

/// Vision, as a surface or a shape.
pub const VISION: Color = Color::srgb_u8(0xE0, 0x7A, 0x2F);
/// Vision, as text on paper.
pub const VISION_TEXT: Color = Color::srgb_u8(0xA0, 0x4C, 0x0B);
/// Vision, as a tint behind text.
pub const VISION_TINT: Color = Color::srgb_u8(0xFB, 0xE6, 0xD3);
/// Process, as a surface or a shape.
pub const PROCESS: Color = Color::srgb_u8(0x2F, 0x6D, 0xB5);
/// Process, as text on paper.
pub const PROCESS_TEXT: Color = Color::srgb_u8(0x24, 0x59, 0x98);
/// Process, as a tint behind text.
pub const PROCESS_TINT: Color = Color::srgb_u8(0xDD, 0xE9, 0xF6);

/// What went well, as a shape.
pub const SAGE: Color = Color::srgb_u8(0x6B, 0x8F, 0x71);
/// What went well, as text.
pub const SAGE_TEXT: Color = Color::srgb_u8(0x3F, 0x67, 0x47);
/// What went badly, as a shape; sparingly.
pub const BRICK: Color = Color::srgb_u8(0xC9, 0x50, 0x3C);
/// What went badly, as text.
pub const BRICK_TEXT: Color = Color::srgb_u8(0xA5, 0x37, 0x25);
/// Warm light, highlights, what is chosen.
pub const HONEY: Color = Color::srgb_u8(0xE9, 0xB8, 0x72);
/// The ground of what is chosen or under the pointer.
pub const HONEY_TINT: Color = Color::srgb_u8(0xFC, 0xF0, 0xDC);

/// The veil behind an overlay.
pub const VEIL: Color = Color::srgba_u8(0x2B, 0x2A, 0x33, 0x99);
/// The soft shadow under cards.
pub const SHADOW: Color = Color::srgba_u8(0x5A, 0x43, 0x20, 0x30);
/// Nothing.
pub const CLEAR: Color = Color::NONE;

/// The contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
#[must_use]
pub fn contrast(one: Color, other: Color) -> f32 {
    let light = |colour: Color| {
        let c = colour.to_linear();
        0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue + 0.05
    };
    let (a, b) = (light(one), light(other));
    a.max(b) / a.min(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_on_every_ground_it_is_written_on() {
        let inks = [INK, INK_SOFT, VISION_TEXT, PROCESS_TEXT, SAGE_TEXT, BRICK_TEXT];
        for ink in inks {
            for ground in [PAPER, CARD, SAND, HONEY_TINT] {
                let found = contrast(ink, ground);
                assert!(found >= 4.5, "{ink:?} on {ground:?} has only {found:.2}");
            }
        }
        for (ink, ground) in [
            (PAPER, INK),
            (PAPER, INK_LIT),
            (VISION_TEXT, VISION_TINT),
            (PROCESS_TEXT, PROCESS_TINT),
            (INK_FAINT, SAND),
            (INK, HONEY),
        ] {
            let found = contrast(ink, ground);
            assert!(found >= 4.5, "{ink:?} on {ground:?} has only {found:.2}");
        }
    }

    #[test]
    fn edges_of_controls_can_be_seen() {
        for ground in [PAPER, CARD] {
            assert!(contrast(EDGE, ground) >= 3.0);
            assert!(contrast(PROCESS, ground) >= 3.0);
        }
    }
}
