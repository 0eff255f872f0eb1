//! A measured figure with its interval, against what is needed of it.

use super::super::svg::{Anchor, BRICK, CLAY, INK, LINE, Mark, SAGE, Svg};
use super::super::{Chart, Frame};
use super::scale::Scale;

/// A figure, its 95% interval, and the limits that it has to keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The best guess.
    pub estimate: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// It has to be this high.
    pub at_least: Option<f64>,
    /// It has to be this low.
    pub at_most: Option<f64>,
    /// Whether it is.
    pub pass: bool,
}

/// The interval over the range that is good. The words are given, since only the caller knows the unit.
#[must_use]
pub fn interval(of: Interval, title: &str, description: &str, written: &dyn Fn(f64) -> String, frame: Frame) -> Chart {
    let text = frame.text;
    let (left, right) = (text * 1.4, frame.width - text * 1.4);
    let limits = || of.at_least.into_iter().chain(of.at_most);
    let (low, high) =
        limits().chain([of.low, of.high]).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let air = ((high - low) * 0.25).max(high.abs() * 0.02);
    let scale = Scale { low: low - air, high: high + air.max(1e-9), ticks: Vec::new() };
    let x = |value: f64| scale.place(value, left, right);
    let y = text * 1.1;
    let mut svg = Svg::new(frame);
    let (from, to) = (of.at_least.map_or(left, x), of.at_most.map_or(right, x));
    svg.rect(from, y - text * 0.7, (to - from).max(0.0), text * 1.4, SAGE, 0.22);
    svg.line((left, y), (right, y), LINE, 1.0, false);
    for limit in limits() {
        svg.line((x(limit), y - text * 0.9), (x(limit), y + text * 0.9), CLAY, 1.4, true);
        svg.text((x(limit), y + text * 2.0), Anchor::Middle, 0.85, false, &written(limit));
    }
    let colour = if of.pass { INK } else { BRICK };
    svg.line((x(of.low), y), (x(of.high), y), colour, text * 0.22, false);
    let mark = if of.pass { Mark::Disc } else { Mark::Cross };
    svg.mark(mark, (x(of.estimate), y), text * 0.42, colour);
    let table =
        vec![["Measured", "From", "To"].map(str::to_owned).to_vec(), [of.estimate, of.low, of.high].map(written).to_vec()];
    Chart { svg: svg.finish(frame, title, description), title: title.to_owned(), description: description.to_owned(), table }
}
