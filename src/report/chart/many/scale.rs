//! Round numbers for axes.

/// From where to where an axis goes, and where it is labelled.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
    pub ticks: Vec<f64>,
}

impl Scale {
    /// About so many round steps around these values.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few ticks")]
    pub fn around(low: f64, high: f64, steps: u8) -> Self {
        let span = (high - low).max(high.abs() * 1e-3).max(1e-3);
        let rough = span / f64::from(steps.max(1));
        let tenfold = 10_f64.powf(rough.log10().floor());
        let step =
            [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|n| n * tenfold).find(|step| *step >= rough * 0.999).unwrap_or(rough);
        let (from, to) = ((low / step).floor(), (high / step).ceil().max((low / step).floor() + 1.0));
        let count = (to - from).round().clamp(1.0, 50.0) as u32;
        let ticks = (0..=count).map(|n| (from + f64::from(n)) * step).collect();
        Self { low: from * step, high: (from + f64::from(count)) * step, ticks }
    }

    /// Where a value lies between two pixels.
    #[allow(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn place(&self, value: f64, from: f32, to: f32) -> f32 {
        let part = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        from + (to - from) * part as f32
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn axes_end_on_round_numbers_around_what_they_show() {
        for (low, high) in [(0.0, 13_400_000.0), (0.42, 0.77), (-3.0, 5.0), (7.0, 7.0), (0.0, 0.0), (1e9, 1e9 + 1.0)] {
            let scale = Scale::around(low, high, 5);
            assert!(scale.low <= low && high <= scale.high && scale.low < scale.high, "{scale:?}");
            assert!((2..=8).contains(&scale.ticks.len()), "{scale:?}");
            assert!((scale.place(scale.low, 10.0, 20.0) - 10.0).abs() < 1e-3);
            assert!((scale.place(scale.high, 10.0, 20.0) - 20.0).abs() < 1e-3);
        }
        assert_eq!(Scale::around(0.0, 100.0, 4).ticks, [0.0, 25.0, 50.0, 75.0, 100.0]);
    }
}
