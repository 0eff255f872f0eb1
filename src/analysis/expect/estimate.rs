//! Figures with their intervals: the games are cut into sections, and the figure is taken in each of them (batch means).
//!
//! One method for every statistic, medians and ratios and peaks alike; sections are played in parallel, and put together in
//! their order, so that the number of threads changes nothing.

use std::ops::Range;

use rayon::prelude::*;

/// How many sections.
const SECTIONS: u64 = 20;
/// The 97.5% point of Student's t for one degree of freedom less than there are sections; the last for few of them.
const STUDENT: [f64; 19] = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110,
    2.101, 2.093,
];

/// Which games: consecutive seeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seeds {
    /// The first.
    pub first: u64,
    /// How many; at least 40 for an interval that says something.
    pub games: u64,
}

impl Seeds {
    /// So many times fewer, but at least 40.
    #[must_use]
    pub fn fewer(self, times: u64) -> Self {
        Self { games: (self.games / times).max(40).min(self.games), ..self }
    }

    fn sections(self) -> impl IndexedParallelIterator<Item = Range<u64>> {
        let count = SECTIONS.min(self.games);
        let cut = move |n: u64| self.first.wrapping_add(self.games * n / count.max(1));
        (0..usize::try_from(count).unwrap_or(0)).into_par_iter().map(move |n| cut(n as u64)..cut(n as u64 + 1))
    }
}

/// A figure and its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Estimate {
    /// A statistic of the games of each section. Sections that give none are left out; nothing if fewer than two are left.
    pub(super) fn over(seeds: Seeds, statistic: impl Fn(Range<u64>) -> Option<f64> + Sync + Send) -> Option<Self> {
        Self::ratio(seeds, |section| statistic(section).map(|figure| (figure, 1.0)))
    }

    /// One sum over the games against another. The sums are put together first and divided then, because a mean of ratios of small
    /// sums would lie too high; the interval comes from how far each section is from the whole.
    #[allow(clippy::cast_precision_loss, reason = "at most twenty")]
    pub(super) fn ratio(seeds: Seeds, sums: impl Fn(Range<u64>) -> Option<(f64, f64)> + Sync + Send) -> Option<Self> {
        let parts: Vec<Option<(f64, f64)>> = seeds.sections().map(sums).collect();
        let parts: Vec<(f64, f64)> = parts.into_iter().flatten().filter(|(a, b)| a.is_finite() && b.is_finite()).collect();
        let student = STUDENT.get(parts.len().checked_sub(2)?)?;
        let n = parts.len() as f64;
        let below = parts.iter().map(|(_, below)| below).sum::<f64>() / n;
        if below == 0.0 {
            return None;
        }
        let mean = parts.iter().map(|(above, _)| above).sum::<f64>() / n / below;
        let spread = parts.iter().map(|(above, part)| (above - mean * part).powi(2)).sum::<f64>() / (n - 1.0);
        let half = student * (spread / n).sqrt() / below.abs();
        Some(Self { mean, low: mean - half, high: mean + half })
    }

    /// A share in per cent, with Wilson's interval: it is right near none and all as well.
    #[allow(clippy::cast_precision_loss, reason = "counts of games")]
    pub(super) fn share(hits: u64, of: u64) -> Option<Self> {
        const Z: f64 = 1.96;
        if of == 0 {
            return None;
        }
        let (n, p) = (of as f64, hits as f64 / of as f64);
        let middle = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        Some(Self { mean: 100.0 * p, low: 100.0 * (middle - half).max(0.0), high: 100.0 * (middle + half).min(1.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::cast_precision_loss, reason = "ten games")]
    fn ninety_five_of_a_hundred_intervals_hold_the_truth() {
        use crate::sim::dice::{Dice, Purpose};
        let throw = |seed: u64| f64::from(Dice::new(seed).below(1, Purpose::Result, 6) + 1);
        let held = (0..400_u64).filter(|n| {
            let seeds = Seeds { first: n * 1_000, games: 200 };
            let mean = Estimate::over(seeds, |section| {
                let count = (section.end - section.start) as f64;
                Some(section.map(throw).sum::<f64>() / count)
            });
            mean.is_some_and(|e| e.low <= 3.5 && 3.5 <= e.high)
        });
        let held = held.count();
        assert!((366..=392).contains(&held), "{held} of 400");
    }

    #[test]
    fn a_share_of_none_may_still_be_a_little() {
        let none = Estimate::share(0, 100).unwrap();
        assert!(none.low.abs() < 1e-9 && (3.0..4.5).contains(&none.high), "{none:?}");
        assert_eq!(Estimate::share(0, 0), None);
    }
}
