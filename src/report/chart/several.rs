//! How several companies' worth went, turn by turn: one line for each, told apart by its mark and named where it ends.

use super::svg::{Anchor, BLUE, BRICK, CLAY, INK, LINE, Mark, ORANGE, SAGE, Svg, width};
use super::{Chart, Frame};
use crate::analysis::debrief::timeline::{Series, euros};
use crate::text::{say, say_with};

const LOOKS: [(&str, Mark); 12] = [
    (ORANGE, Mark::Disc),
    (BLUE, Mark::Square),
    (SAGE, Mark::Triangle),
    (BRICK, Mark::Diamond),
    (INK, Mark::Ring),
    (CLAY, Mark::OpenSquare),
    (ORANGE, Mark::OpenTriangle),
    (BLUE, Mark::OpenDiamond),
    (SAGE, Mark::Cross),
    (BRICK, Mark::Plus),
    (INK, Mark::Disc),
    (CLAY, Mark::Square),
];

/// The course of each company's worth, by its team's name.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "turns and pixels")]
pub fn values(lines: &[(&str, &Series)], frame: Frame) -> Chart {
    let text = frame.text;
    let mut svg = Svg::new(frame);
    let all = || lines.iter().flat_map(|(_, series)| series.values.iter().copied());
    let (low, high) = (all().min().unwrap_or(0).min(0), all().max().unwrap_or(0).max(1));
    let longest = lines.iter().map(|(_, series)| series.values.len()).max().unwrap_or(1);
    let ends = lines.iter().map(|(name, series)| width(&label(name, series))).fold(0.0, f32::max) * text;
    let (left, right) = (width(&euros(high)).max(width(&euros(low))) * text + text, frame.width - ends - text * 2.0);
    let (top, bottom) = (text * 1.2, frame.height - text * 1.2);
    let x = |place: usize| left + (right - left) * place as f32 / longest.saturating_sub(1).max(1) as f32;
    let y = |value: i64| bottom - (bottom - top) * (value - low) as f32 / (high - low).max(1) as f32;
    for value in [low, 0, high] {
        svg.line((left, y(value)), (right, y(value)), LINE, text * 0.08, value != 0);
        svg.text((left - text * 0.5, y(value) + text * 0.33), Anchor::End, 0.9, false, &euros(value));
    }
    let mut named: Vec<(f32, usize)> = Vec::new();
    for (n, (_, series)) in lines.iter().enumerate() {
        let (colour, mark) = LOOKS[n % LOOKS.len()];
        let points: Vec<_> = series.values.iter().enumerate().map(|(place, value)| (x(place), y(*value))).collect();
        svg.path(&points, colour, text * 0.16, 1.0);
        for point in &points {
            svg.mark(mark, *point, text * 0.3, colour);
        }
        named.extend(points.last().map(|point| (point.1, n)));
    }
    // Names that would lie on each other are moved apart, downwards, then up again where the frame ends.
    named.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gap = text * 1.25;
    for at in 1..named.len() {
        named[at].0 = named[at].0.max(named[at - 1].0 + gap);
    }
    if let Some(last) = named.last_mut() {
        last.0 = last.0.min(bottom);
    }
    for at in (1..named.len()).rev() {
        named[at - 1].0 = named[at - 1].0.min(named[at].0 - gap);
    }
    for (height, n) in named {
        let (colour, mark) = LOOKS[n % LOOKS.len()];
        svg.mark(mark, (right + text, height), text * 0.3, colour);
        svg.text((right + text * 1.6, height + text * 0.33), Anchor::Start, 1.0, true, &label(lines[n].0, lines[n].1));
    }
    let title = say("debrief-value");
    let told = lines.iter().map(|(name, series)| {
        let values =
            [("label", (*name).to_owned().into()), ("first", series.first.clone().into()), ("last", series.last.clone().into())];
        say_with("chart-change", &values)
    });
    let description = told.collect::<Vec<_>>().join("; ");
    let head = ["group-team", "chart-first", "chart-last"].map(say).to_vec();
    let rows = lines.iter().map(|(name, series)| vec![(*name).to_owned(), series.first.clone(), series.last.clone()]);
    let table = std::iter::once(head).chain(rows).collect();
    Chart { svg: svg.finish(frame, &title, &description), title, description, table }
}

fn label(name: &str, series: &Series) -> String {
    format!("{name}, {}", series.last)
}
