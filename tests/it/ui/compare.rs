//! Are two pictures the same to the eye?

use image::{Rgba, RgbaImage};

/// How two pictures differ.
pub enum Difference {
    /// Not to be seen.
    None,
    /// They have not even the same size.
    Size,
    /// In some pixels.
    Pixels {
        /// The share of pixels that differ, 0 to 1.
        share: f32,
        /// The second picture, pale, with the differing pixels in red.
        marked: RgbaImage,
    },
}

/// A pixel differs from here on, as a share of the distance from black to white. Edges of glyphs vary a little with the driver.
const THRESHOLD: f32 = 0.1;
/// So many pixels may differ: 0.1 %.
const ALLOWED: f32 = 0.001;

/// Compares two pictures.
pub fn compare(one: &RgbaImage, other: &RgbaImage) -> Difference {
    if one.dimensions() != other.dimensions() {
        return Difference::Size;
    }
    let mut marked = other.clone();
    let mut differing = 0;
    for ((a, b), mark) in one.pixels().zip(other.pixels()).zip(marked.pixels_mut()) {
        if distance(*a, *b) > THRESHOLD {
            differing += 1;
            *mark = Rgba([255, 0, 0, 255]);
        } else {
            let pale = |channel: u8| 200 + channel / 5;
            *mark = Rgba([pale(mark[0]), pale(mark[1]), pale(mark[2]), 255]);
        }
    }
    let share = differing as f32 / (one.width() * one.height()) as f32;
    if share <= ALLOWED {
        return Difference::None;
    }
    Difference::Pixels { share, marked }
}

/// The distance of two colours as the eye sees it, 0 to 1: in YIQ, where brightness counts most.
fn distance(one: Rgba<u8>, other: Rgba<u8>) -> f32 {
    let [red, green, blue] = [0, 1, 2].map(|at| (f32::from(one[at]) - f32::from(other[at])) / 255.0);
    let luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    let warmth = 0.596 * red - 0.274 * green - 0.322 * blue;
    let tint = 0.211 * red - 0.523 * green + 0.312 * blue;
    ((0.5053 * luma * luma + 0.299 * warmth * warmth + 0.1957 * tint * tint) / 0.5053).sqrt()
}

#[test]
fn the_same_is_the_same_and_white_is_not_black() {
    let white = RgbaImage::from_pixel(10, 10, Rgba([255; 4]));
    let black = RgbaImage::from_pixel(10, 10, Rgba([0, 0, 0, 255]));
    assert!(matches!(compare(&white, &white), Difference::None));
    assert!(matches!(compare(&white, &black), Difference::Pixels { share: 1.0, .. }));
    assert!(matches!(compare(&white, &RgbaImage::new(9, 10)), Difference::Size));
    let almost = RgbaImage::from_pixel(10, 10, Rgba([245, 245, 245, 255]));
    assert!(matches!(compare(&white, &almost), Difference::None));
}
