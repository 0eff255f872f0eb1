//! Words for scripts: the same in every language.

use crate::analysis::debrief::decisions::{Judged, Luck};
use crate::analysis::debrief::habit::Habit;
use crate::analysis::debrief::timeline::Met;
use crate::scenario::model::Side;
use crate::session::view::words;
use crate::sim::origin::Origin;

pub(super) fn met(met: Met) -> &'static str {
    ["met", "half", "missed"][met as usize]
}

pub(super) fn habit(habit: Habit) -> &'static str {
    ["spoke", "overcome", "silent"][habit as usize]
}

pub(super) fn judged(judged: Judged) -> &'static str {
    ["best", "even", "behind"][judged as usize]
}

pub(super) fn luck(luck: Luck) -> &'static str {
    ["good", "bad", "none"][luck as usize]
}

/// The side of a lean; `both` if it is neither more than the other.
pub(super) fn side(side: Option<Side>) -> &'static str {
    side.map_or("both", words::side_id)
}

pub(super) fn origin(origin: Origin) -> &'static str {
    origin.id().trim_start_matches("origin-")
}
