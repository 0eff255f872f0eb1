//! Times in order, and how they are told.

use std::time::Duration;

/// Times.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        let mut times: Vec<_> = times.into_iter().collect();
        times.sort_unstable();
        Self(times)
    }
}

impl Times {
    /// The time within which so many of a hundred were, in milliseconds.
    pub fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent).div_ceil(100).clamp(1, self.0.len().max(1)) - 1;
        self.0.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }

    pub fn told(&self) -> String {
        format!("{:8.1} {:8.1} {:8.1}", self.at(50), self.at(99), self.at(100))
    }
}

/// A line that says whether a bound is kept, and what a peer does.
pub fn judge(what: &str, measured: f64, unit: &str, bound: f64, peer: &str) {
    let kept = if measured <= bound { "kept  " } else { "MISSED" };
    println!("  {kept}  {what:<52} {measured:9.1} {unit:<4} bound {bound:7.0}   {peer}");
}
