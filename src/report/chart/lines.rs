//! Numbers as they went: one small picture for each, or one large one.

use super::svg::{Anchor, BLUE, INK, ORANGE, SAGE, SAND, Svg, has_room, width};
use super::{Chart, Frame};
use crate::analysis::debrief::timeline::{Series, Span};
use crate::text::{say, say_with};

/// A part of the frame in which a line is drawn.
#[derive(Clone, Copy)]
struct Area {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

#[allow(clippy::cast_precision_loss, reason = "pixels")]
impl Area {
    fn x(self, place: usize, count: usize) -> f32 {
        self.left + (self.right - self.left) * place as f32 / count.saturating_sub(1).max(1) as f32
    }

    /// The points of a line, and the height of its nought.
    fn plot(self, series: &Series) -> (Vec<(f32, f32)>, f32) {
        let (low, high) = bounds(series);
        let y = |value: i64| self.bottom - (self.bottom - self.top) * (value - low) as f32 / (high - low).max(1) as f32;
        let count = series.values.len();
        let points = series.values.iter().enumerate().map(|(place, &value)| (self.x(place, count), y(value)));
        (points.collect(), y(0))
    }
}

/// Gauges stand in their whole range; other numbers in their own, nought included.
fn bounds(series: &Series) -> (i64, i64) {
    let low = series.values.iter().copied().min().unwrap_or(0).min(0);
    let high = series.values.iter().copied().max().unwrap_or(0).max(1);
    if series.gauge { (0, 100_000) } else { (low, high) }
}

/// Small pictures of every number, with their first and last values.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a few dozen pictures")]
pub fn meters(series: &[Series], frame: Frame) -> Chart {
    let text = frame.text;
    let mut svg = Svg::new(frame);
    let columns = columns(series.len(), frame);
    let rows = series.len().div_ceil(columns).max(1);
    let (wide, high) = (frame.width / columns as f32, frame.height / rows as f32);
    for (n, series) in series.iter().enumerate() {
        let (x, y) = (wide * (n % columns) as f32, high * (n / columns) as f32);
        let gap = text * 0.4;
        svg.rect(x + gap / 2.0, y + gap / 2.0, wide - gap, high - gap, SAND, 0.6);
        let ends = width(&series.first).max(width(&series.last)) * text * 0.95 + gap * 1.6;
        let area = Area {
            left: x + ends + gap * 0.5,
            right: x + wide - ends - gap * 0.5,
            top: y + text * 2.5,
            bottom: y + high - gap - text * 0.5,
        };
        svg.text((x + gap * 1.6, y + text * 1.5), Anchor::Start, 1.0, true, &series.label);
        draw(&mut svg, area, series, text);
        let base = |(_, y): (f32, f32)| (y + text * 0.33).min(area.bottom + text * 0.3).max(area.top + text * 0.3);
        let (points, _) = area.plot(series);
        if let (Some(&first), Some(&last)) = (points.first(), points.last()) {
            svg.text((area.left - gap, base(first)), Anchor::End, 0.9, false, &series.first);
            svg.text((area.right + gap, base(last)), Anchor::Start, 0.9, true, &series.last);
        }
    }
    let title = say("debrief-meters");
    let description = say_with("chart-meters-about", &[("changes", changes(series).into())]);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table(series) }
}

/// As many columns as leave the pictures about two and a half times as wide as high, and wide enough for their labels.
#[allow(clippy::cast_precision_loss, reason = "a few dozen pictures")]
fn columns(count: usize, frame: Frame) -> usize {
    let shape = |columns: usize| {
        let rows = count.div_ceil(columns).max(1);
        let (wide, high) = (frame.width / columns as f32, frame.height / rows as f32);
        let narrow = if wide < frame.text * 11.0 { 100.0 } else { 0.0 };
        let flat = if high < frame.text * 3.6 { 10.0 } else { 0.0 };
        (wide / high - 2.5).abs() + narrow + flat
    };
    (1..=count.max(1)).min_by(|a, b| shape(*a).total_cmp(&shape(*b))).unwrap_or(1)
}

fn draw(svg: &mut Svg, area: Area, series: &Series, text: f32) {
    let (points, nought) = area.plot(series);
    let colour = colour(series);
    svg.area(&points, nought, colour, 0.25);
    svg.line((area.left, nought), (area.right, nought), INK, 1.0, true);
    svg.path(&points, colour, text * 0.14, 1.0);
    for at in [points.first(), points.last()].into_iter().flatten() {
        svg.dot(*at, text * 0.2, INK);
    }
}

/// The two stocks have their side's colour; their names say which they are.
fn colour(series: &Series) -> &'static str {
    match series.icon {
        "icon-vision" => ORANGE,
        "icon-process" => BLUE,
        _ => SAGE,
    }
}

/// How the company's worth went, over its stages.
#[must_use]
pub fn value(series: &Series, stages: &[Span], frame: Frame) -> Chart {
    let text = frame.text;
    let mut svg = Svg::new(frame);
    let ends = |label: &str| width(label) * text + text;
    let area = Area {
        left: ends(&series.first),
        right: frame.width - ends(&series.last),
        top: text * 2.4,
        bottom: frame.height - text * 0.8,
    };
    let count = series.values.len();
    for (n, stage) in stages.iter().enumerate() {
        // The first value stands before the first turn.
        let (from, to) = (area.x(usize::from(stage.from.saturating_sub(1)), count), area.x(usize::from(stage.to), count));
        let (top, bottom) = (area.top - text * 0.5, area.bottom + text * 0.4);
        svg.rect(from, top, to - from, bottom - top, SAND, if n % 2 == 0 { 0.75 } else { 0.35 });
        if has_room(&stage.name, text, to - from) {
            svg.heading((from + text * 0.3, area.top - text), 0.95, &stage.name);
        }
    }
    draw(&mut svg, area, series, text);
    let (points, _) = area.plot(series);
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        svg.text((area.left - text * 0.5, first.1 + text * 0.33), Anchor::End, 1.0, false, &series.first);
        svg.text((area.right + text * 0.5, last.1 + text * 0.33), Anchor::Start, 1.0, true, &series.last);
    }
    let title = series.label.clone();
    let description =
        say_with("chart-value-about", &[("first", series.first.clone().into()), ("last", series.last.clone().into())]);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table(std::slice::from_ref(series)) }
}

fn changes(series: &[Series]) -> String {
    let line = |one: &Series| {
        let values =
            [("label", one.label.clone().into()), ("first", one.first.clone().into()), ("last", one.last.clone().into())];
        say_with("chart-change", &values)
    };
    series.iter().map(line).collect::<Vec<_>>().join("; ")
}

fn table(series: &[Series]) -> Vec<Vec<String>> {
    let head = ["chart-number", "chart-first", "chart-last"].map(say).to_vec();
    let rows = series.iter().map(|one| vec![one.label.clone(), one.first.clone(), one.last.clone()]);
    std::iter::once(head).chain(rows).collect()
}
