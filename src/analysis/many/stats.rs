//! What figures from many games are worth: spreads, shares and their 95% intervals.

use std::fmt;

/// The standard errors that a 95% interval reaches to either side.
const SURE: f64 = 1.959_964;

/// A measured figure, with the interval that holds the true one in 95 of 100 cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The best guess.
    pub estimate: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Measured {
    /// An estimate that was made of everything, with an interval from how much its parts differ.
    #[must_use]
    pub fn around(estimate: f64, parts: &[f64]) -> Self {
        let reach = SURE * standard_error(parts);
        Self { estimate, low: estimate - reach, high: estimate + reach }
    }
}

/// The average; 0 of nothing.
#[allow(clippy::cast_precision_loss, reason = "counts of games")]
pub(super) fn mean(parts: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = parts.len().max(1) as f64;
    parts.sum::<f64>() / count
}

/// Whether the mean of these differences lies clearly above nothing: with 99 chances in 100.
pub(super) fn clear(differences: &[f64]) -> bool {
    const CLEAR: f64 = 2.576;
    mean(differences.iter().copied()) > CLEAR * standard_error(differences)
}

/// How far the mean of the parts would stray if they were drawn again.
#[allow(clippy::cast_precision_loss, reason = "counts of games")]
fn standard_error(parts: &[f64]) -> f64 {
    let (n, mean) = (parts.len() as f64, mean(parts.iter().copied()));
    if n < 2.0 {
        return 0.0;
    }
    let apart: f64 = parts.iter().map(|part| (part - mean) * (part - mean)).sum();
    (apart / (n - 1.0) / n).sqrt()
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many did.
    pub hits: u64,
    /// Of how many.
    pub of: u64,
}

#[allow(clippy::cast_precision_loss, reason = "counts of games")]
impl Share {
    /// The share itself, 0 to 1; `None` of nothing.
    #[must_use]
    pub fn part(self) -> Option<f64> {
        (self.of > 0).then(|| self.hits as f64 / self.of as f64)
    }

    /// The share and its interval after Wilson. Of none at all it reaches from 0 to three in so many (the rule of three).
    #[must_use]
    pub fn measured(self) -> Measured {
        let (n, estimate) = (self.of as f64, self.part().unwrap_or(0.0));
        if self.of == 0 {
            return Measured { estimate, low: 0.0, high: 1.0 };
        }
        let rare = (3.0 / n).min(1.0);
        if self.hits == 0 {
            return Measured { estimate, low: 0.0, high: rare };
        }
        if self.hits == self.of {
            return Measured { estimate, low: 1.0 - rare, high: 1.0 };
        }
        let z = SURE * SURE / n;
        let middle = (estimate + z / 2.0) / (1.0 + z);
        let reach = SURE / (1.0 + z) * (estimate * (1.0 - estimate) / n + z / n / 4.0).sqrt();
        Measured { estimate, low: (middle - reach).max(0.0), high: (middle + reach).min(1.0) }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", grouped(self.hits), grouped(self.of))
    }
}

/// "20,000 games", for what a share is of.
pub(super) fn games(share: Share) -> String {
    format!("{} games", grouped(share.of))
}

/// A count as people write it: 180,000.
#[must_use]
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// How a figure is spread over games.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// The average.
    pub mean: f64,
    /// One game in ten is at or below it.
    pub p10: i64,
    /// One in four.
    pub p25: i64,
    /// Half of them: the median.
    pub p50: i64,
    /// Three in four.
    pub p75: i64,
    /// Nine in ten.
    pub p90: i64,
}

impl Spread {
    /// The spread of these figures; all nought if there are none.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a mean for people")]
    pub fn of(mut figures: Vec<i64>) -> Self {
        if figures.is_empty() {
            return Self::default();
        }
        figures.sort_unstable();
        let sum: i128 = figures.iter().map(|&figure| i128::from(figure)).sum();
        let at = |percent: usize| figures[((figures.len() * percent).div_ceil(100)).max(1) - 1];
        Self { mean: sum as f64 / figures.len() as f64, p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90) }
    }
}

/// The median of figures; 0 if there are none.
#[must_use]
pub fn median(figures: &[i64]) -> i64 {
    Spread::of(figures.to_vec()).p50
}
