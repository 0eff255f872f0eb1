//! Whole-number arithmetic: the same on every machine.

use crate::scenario::model::Milli;

/// A full gauge.
pub const FULL: Milli = 100_000;

/// `percent` per cent of `amount`, towards zero.
#[inline]
pub fn percent(amount: Milli, percent: i32) -> Milli {
    narrow(i64::from(amount) * i64::from(percent) / 100)
}

/// `amount` scaled by a gauge that counts as a share of 100 points, towards zero.
#[inline]
pub fn share(amount: Milli, gauge: Milli) -> Milli {
    narrow(i64::from(amount) * i64::from(gauge) / i64::from(FULL))
}

/// `amount` scaled by so many thousandths, towards zero.
#[inline]
pub fn permille(amount: Milli, permille: i32) -> Milli {
    narrow(i64::from(amount) * i64::from(permille) / 1_000)
}

/// Back to the small type; what does not fit stays at its end.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "clamped first")]
pub fn narrow(wide: i64) -> Milli {
    wide.clamp(i64::from(Milli::MIN), i64::from(Milli::MAX)) as Milli
}
