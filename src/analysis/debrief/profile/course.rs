//! What was otherwise in the second half of a game than in the first: somebody who learns late is told so.

use super::counted::{Counted, counted};
use crate::session::Run;
use crate::text::say_with;

/// Halves of fewer turns say nothing.
const HALF: usize = 4;

/// Nothing if the halves are much alike.
pub(super) fn course(run: &Run) -> Option<String> {
    let (first, second) = run.turns.split_at(run.turns.len() / 2);
    if first.len() < HALF {
        return None;
    }
    let (first, second) = (counted(run, first), counted(run, second));
    let told: Vec<String> = [leans(&first, &second), meets(&first, &second)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// In hundredths.
fn share(part: usize, whole: usize) -> usize {
    part * 100 / whole.max(1)
}

/// A side that had most answers of the first half and clearly fewer of the second.
fn leans(first: &Counted, second: &Counted) -> Option<String> {
    let of = |side: fn(&Counted) -> usize, id: &str| {
        let shares = [first, second].map(|half| share(side(half), half.turns()));
        let values = [
            ("first", side(first).into()),
            ("of-first", first.turns().into()),
            ("second", side(second).into()),
            ("of-second", second.turns().into()),
        ];
        (shares[0] >= 55 && shares[0] >= shares[1] + 25).then(|| say_with(id, &values))
    };
    of(|half| half.vision, "debrief-course-vision").or_else(|| of(|half| half.process, "debrief-course-process"))
}

/// Moments met clearly more or less often: by a quarter, and by two at least.
fn meets(first: &Counted, second: &Counted) -> Option<String> {
    let shares = [first, second].map(|half| share(half.met, half.turns()));
    let values = [
        ("first", first.met.into()),
        ("of-first", first.turns().into()),
        ("second", second.met.into()),
        ("of-second", second.turns().into()),
    ];
    (shares[0].abs_diff(shares[1]) >= 25 && first.met.abs_diff(second.met) >= 2)
        .then(|| say_with(if shares[1] > shares[0] { "debrief-course-more" } else { "debrief-course-less" }, &values))
}
