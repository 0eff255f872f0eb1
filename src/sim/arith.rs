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

/// The same for what is never below 0: half the work, for nothing has to be rounded towards zero from below.
pub mod positive {
    use super::{FULL, Milli};

    /// See [`super::percent`].
    #[inline]
    pub fn percent(points: Milli, percent: i32) -> Milli {
        (product(points, percent) / 100).cast_signed()
    }

    /// See [`super::permille`].
    #[inline]
    pub fn permille(points: Milli, permille: i32) -> Milli {
        (product(points, permille) / 1_000).cast_signed()
    }

    /// See [`super::share`].
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "a gauge is hardly more than 100 points")]
    pub fn share(amount: Milli, gauge: Milli) -> Milli {
        (wide_product(amount, gauge) / u64::from(FULL.cast_unsigned())) as Milli
    }

    /// See [`super::wide::percent`].
    #[inline]
    pub fn wide_percent(amount: Milli, percent: i32) -> Milli {
        narrow(wide_product(amount, percent) / 100)
    }

    /// See [`super::wide::permille`].
    #[inline]
    pub fn wide_permille(amount: Milli, permille: i32) -> Milli {
        narrow(wide_product(amount, permille) / 1_000)
    }

    #[inline]
    fn narrow(wide: u64) -> Milli {
        Milli::try_from(wide).unwrap_or(Milli::MAX)
    }

    #[inline]
    fn product(a: i32, b: i32) -> u32 {
        debug_assert!(a >= 0 && b >= 0, "{a} times {b}");
        a.cast_unsigned() * b.cast_unsigned()
    }

    #[inline]
    fn wide_product(a: i32, b: i32) -> u64 {
        debug_assert!(a >= 0 && b >= 0, "{a} times {b}");
        u64::from(a.cast_unsigned()) * u64::from(b.cast_unsigned())
    }
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
