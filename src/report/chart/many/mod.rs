//! Charts of many games: how the policies differ in worth, in the course of the meters and in how it ended.

mod ending;
mod interval;
mod look;
mod path;
mod scale;
mod worth;

pub use ending::ending;
pub use interval::{Interval, interval};
pub use look::{Look, look, sample};
pub use path::{path, path_table};
pub use worth::worth;
