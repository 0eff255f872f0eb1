//! Whole-number arithmetic: the same on every machine, and without a division where a rule scales something.

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use crate::scenario::model::Milli;

/// A full gauge.
pub const FULL: Milli = 100_000;

/// Binary places of a share.
const PLACES: u32 = 20;

/// A part of something, or a multiple of it, in 2^20ths: scaling by it is one multiplication and one shift.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i64);

impl Share {
    /// Nothing.
    pub const NONE: Share = Share(0);
    /// The whole.
    pub const ONE: Share = Share(1 << PLACES);

    /// So many parts of a whole (more than 0). Rounded up, so that what comes out whole by the rules of school does here as well.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "of constants it is one")]
    pub const fn ratio(parts: i64, whole: i64) -> Self {
        Self(((parts << PLACES) + whole - 1).div_euclid(whole))
    }

    /// A part of a whole that is more than 0, neither known before the game; rounded down.
    #[inline]
    pub fn portion(part: Milli, whole: Milli) -> Self {
        debug_assert!(part >= 0 && whole > 0, "{part} of {whole}");
        let portion = (u64::from(part.cast_unsigned()) << PLACES) / u64::from(whole.cast_unsigned());
        Self(portion.cast_signed())
    }

    /// So many in a thousand.
    pub const fn permille(parts: i32) -> Self {
        Self::ratio(parts as i64, 1_000)
    }

    /// So many in a million, without a division.
    #[inline]
    pub fn millionths(parts: u32) -> Self {
        const ONE_OF_THEM: i64 = Share::ratio(1 << PLACES, 1_000_000).0;
        Self((i64::from(parts) * ONE_OF_THEM) >> PLACES)
    }

    /// A gauge, as the share of 100 points that it is.
    #[inline]
    pub fn gauge(points: Milli) -> Self {
        const ONE_OF_THEM: i64 = Share::ratio(1 << PLACES, FULL as i64).0;
        Self((i64::from(points) * ONE_OF_THEM) >> PLACES)
    }

    /// In thousandths, rounded down.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "a share is hardly more than a thousand")]
    pub fn thousandths(self) -> i32 {
        ((self.0 * 1_000) >> PLACES) as i32
    }

    /// That share of an amount, rounded down. It must fit: see [`Self::of_any`].
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "what may be large goes another way")]
    pub fn of(self, amount: Milli) -> Milli {
        let part = (self * amount).down();
        debug_assert_eq!(part, i64::from(part as Milli), "{self:?} of {amount}");
        part as Milli
    }

    /// The same of what may be as large as a sum of amounts.
    #[inline]
    pub fn of_sum(self, sum: i64) -> i64 {
        (self.0 * sum) >> PLACES
    }

    /// The same for amounts that an author may make as large as they like.
    #[inline]
    pub fn of_any(self, amount: Milli) -> Milli {
        narrow((self * amount).down())
    }
}

/// So many in a hundred.
#[inline(always)]
#[allow(clippy::inline_always, reason = "of constants it is one")]
pub const fn percent(parts: i32) -> Share {
    Share::ratio(parts as i64, 100)
}

impl Add for Share {
    type Output = Share;
    #[inline]
    fn add(self, other: Share) -> Share {
        Share(self.0 + other.0)
    }
}

impl Sub for Share {
    type Output = Share;
    #[inline]
    fn sub(self, other: Share) -> Share {
        Share(self.0 - other.0)
    }
}

/// A share of a share.
impl Mul for Share {
    type Output = Share;
    #[inline]
    fn mul(self, other: Share) -> Share {
        Share((self.0 * other.0) >> PLACES)
    }
}

impl Mul<Milli> for Share {
    type Output = Fine;
    #[inline]
    fn mul(self, amount: Milli) -> Fine {
        Fine(self.0 * i64::from(amount))
    }
}

/// An amount that has not been rounded yet: thousandths of a point in 2^20ths. Parts of a sum are added up so and rounded once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fine(i64);

impl Fine {
    /// In whole thousandths, rounded down.
    #[inline]
    pub fn down(self) -> i64 {
        self.0 >> PLACES
    }

    /// In whole thousandths, to the nearest.
    #[inline]
    pub fn nearest(self) -> Milli {
        narrow((self.0 + (1 << (PLACES - 1))) >> PLACES)
    }
}

impl From<Milli> for Fine {
    #[inline]
    fn from(amount: Milli) -> Self {
        Self(i64::from(amount) << PLACES)
    }
}

impl From<i64> for Fine {
    #[inline]
    fn from(amount: i64) -> Self {
        Self(amount << PLACES)
    }
}

impl Add for Fine {
    type Output = Fine;
    #[inline]
    fn add(self, other: Fine) -> Fine {
        Fine(self.0 + other.0)
    }
}

impl AddAssign for Fine {
    #[inline]
    fn add_assign(&mut self, other: Fine) {
        self.0 += other.0;
    }
}

impl Neg for Fine {
    type Output = Fine;
    #[inline]
    fn neg(self) -> Fine {
        Fine(-self.0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_whole_comes_out_whole() {
        for n in 0..=300 {
            assert_eq!(percent(n).of(FULL), n * 1_000);
            assert_eq!(Share::permille(n).of(FULL), n * 100);
            assert_eq!(Share::permille(n).thousandths(), n);
            assert_eq!(Share::permille(-n).thousandths(), -n);
        }
        assert_eq!((Share::gauge(0), Share::gauge(FULL)), (Share::NONE, Share::ONE));
        assert_eq!(Share::millionths(1_000_000), Share::ONE);
    }

    #[test]
    fn what_does_not_fit_stays_at_its_end() {
        assert_eq!(percent(300).of_any(Milli::MAX), Milli::MAX);
        assert_eq!(percent(300).of_any(Milli::MIN), Milli::MIN);
    }
}
