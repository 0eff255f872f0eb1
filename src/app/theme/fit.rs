//! How large text can be set: a wall is read from the back row, so it takes all the room that there is.
//!
//! The height of a text is estimated before it is set, a little too high rather than too low: nothing has to be laid out twice, and
//! nothing jumps.

use std::ops::RangeInclusive;

/// How wide a letter is on average, as a share of the size.
const LETTER: f32 = 0.53;
/// The distance of lines, as a share of the size.
pub const LINE: f32 = 1.35;

/// How wide a line of text is that is not broken.
#[must_use]
pub fn width(text: &str, size: f32) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a text is short")]
    let letters = text.chars().count() as f32;
    letters * size * LETTER
}

/// How high a text is in a column so wide.
#[must_use]
pub fn height(text: &str, size: f32, room: f32) -> f32 {
    let mut lines = 1.0;
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = width(word, size);
        if used > 0.0 && used + wide > room {
            lines += 1.0;
            used = 0.0;
        }
        used += wide + size * LETTER;
    }
    lines * size * LINE
}

/// The largest of these sizes at which `height` is within `room`; where none is, the smallest.
#[must_use]
pub fn largest(sizes: RangeInclusive<u8>, room: f32, height: impl Fn(f32) -> f32) -> u8 {
    let smallest = *sizes.start();
    sizes.rev().find(|size| height(f32::from(*size)) <= room).unwrap_or(smallest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_set_smaller() {
        let set = |words: usize| largest(20..=60, 400.0, |size| height(&"words ".repeat(words), size, 600.0));
        assert_eq!(set(3), 60);
        assert!(set(60) < 60 && set(60) > set(120));
        assert_eq!(set(2_000), 20);
    }

    #[test]
    fn words_are_not_broken() {
        let line = 20.0 * LINE;
        assert!((height("one two", 20.0, 1_000.0) - line).abs() < 0.1);
        assert!((height("one two", 20.0, 40.0) - 2.0 * line).abs() < 0.1);
    }
}
