//! The colours of the map: those of the house, safe for the colour-blind because orange and blue never meet without a shape and a word.

pub use crate::report::chart::svg::{BLUE, CREAM, INK, ORANGE, SAGE, SAND};

/// Cards.
pub const CARD: &str = "#FFFDF8";
/// Hairlines and edges of cards.
pub const LINE: &str = "#DDCCAE";
/// Wires.
pub const EDGE: &str = "#80704F";
/// Secondary text.
pub const SOFT: &str = "#5D5866";
/// Vision, as a tint behind text.
pub const VISION_TINT: &str = "#F9DCC2";
/// Process, as a tint behind text.
pub const PROCESS_TINT: &str = "#CFE0F3";
/// Neither side, as a tint behind text.
pub const BOTH_TINT: &str = "#E6DDD6";
/// What is measured against, behind a share.
pub const TRACK: &str = "#F7F0E2";
/// How often something comes, behind text.
pub const COMES: &str = "#D9E4D4";
/// Flags.
pub const FLAG: &str = "#3F6747";
/// The ground of every other stage.
pub const BAND: &str = "#F5EBD9";
/// The ground of the stages between them.
pub const BAND_LIGHT: &str = "#F9F1E3";
/// The ribbons with the stages' names.
pub const RIBBON: &str = "#EAD9BC";
