//! Charts as pictures of their own (SVG), with their content in words and as a table for those who cannot see them.
//!
//! The same picture serves window, page and print: width, height and text size are given, nothing else is assumed.

mod balance;
mod lines;
pub mod many;
mod several;
mod split;
mod strip;
pub(crate) mod svg;
mod timeline;

pub use balance::balance;
pub use lines::{meters, value};
pub use several::values;
pub use split::split;
pub use strip::strip;
pub(super) use svg::escaped;
pub use timeline::timeline;

/// How large a chart is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Above 0.
    pub width: f32,
    /// Above 0.
    pub height: f32,
    /// The size of its text; labels are never smaller than nine tenths of it.
    pub text: f32,
}

impl Frame {
    /// A frame; sizes too small to draw in are enlarged.
    #[must_use]
    pub fn new(width: f32, height: f32, text: f32) -> Self {
        Self { width: width.max(120.0), height: height.max(80.0), text: text.clamp(6.0, 200.0) }
    }
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The picture: one `<svg>` element that needs nothing from elsewhere but its fonts.
    pub svg: String,
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see in it, in a sentence or two.
    pub description: String,
    /// The same as a table; the first row names the columns.
    pub table: Vec<Vec<String>>,
}
