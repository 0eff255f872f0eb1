//! Translations that lie beside a scenario: `texts/LANG.csv`, with the columns `place`, `original`, `translation` and `state`.
//!
//! | step | where |
//! |---|---|
//! | every text that there is to translate, by a name for its place | `texts` |
//! | a file's rows and cells, each with its place | [`crate::csv`] |
//! | a file's columns and what its rows mean | `sheet` |
//! | which row belongs to which text | `matching` |
//! | what is wrong with a translation, and the translation itself | `gather` |
//! | a file written, or brought up to date | [`update`] |

mod gather;
mod matching;
mod sheet;
mod texts;
mod update;

pub(super) use gather::{folders, gather};
pub use texts::each;
pub use update::{Counts, Refused, Updated, update};

/// The folder that they lie in.
pub const FOLDER: &str = "texts";
/// What marks a row whose original has changed since it was translated.
const STALE: &str = "stale";
/// What marks a row that belongs to no text any more.
const ORPHAN: &str = "orphan";
