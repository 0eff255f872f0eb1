//! Whole-number arithmetic: the same on every machine.

use crate::scenario::model::Milli;

/// A full gauge.
pub const FULL: Milli = 100_000;

/// `percent` per cent of so many points, towards zero. Both together must fit: for money, customers and people see [`wide`].
#[inline]
pub fn percent(points: Milli, percent: i32) -> Milli {
    points * percent / 100
}

/// Points scaled by so many thousandths, towards zero. Both together must fit, as for [`percent`].
#[inline]
pub fn permille(points: Milli, permille: i32) -> Milli {
    points * permille / 1_000
}

/// `amount` scaled by a gauge that counts as a share of 100 points, towards zero. The result must fit.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "a gauge is hardly more than 100 points")]
pub fn share(amount: Milli, gauge: Milli) -> Milli {
    let shared = i64::from(amount) * i64::from(gauge) / i64::from(FULL);
    debug_assert_eq!(shared, i64::from(shared as Milli), "{amount} shared by {gauge}");
    shared as Milli
}

/// The same for amounts that an author may make as large as they like.
pub mod wide {
    use super::{Milli, narrow};

    /// `percent` per cent of `amount`, towards zero.
    #[inline]
    pub fn percent(amount: Milli, percent: i32) -> Milli {
        narrow(i64::from(amount) * i64::from(percent) / 100)
    }

    /// `amount` scaled by so many thousandths, towards zero.
    #[inline]
    pub fn permille(amount: Milli, permille: i32) -> Milli {
        narrow(i64::from(amount) * i64::from(permille) / 1_000)
    }
}

/// Back to the small type; what does not fit stays at its end.
#[inline]
pub fn narrow(wide: i64) -> Milli {
    Milli::try_from(wide).unwrap_or_else(|_| end(wide))
}

/// Hardly ever asked for, so that the way through [`narrow`] stays short.
#[cold]
fn end(wide: i64) -> Milli {
    if wide < 0 { Milli::MIN } else { Milli::MAX }
}
