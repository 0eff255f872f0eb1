//! How a meter went, turn by turn: one line for each policy, named where it ends.

use super::super::svg::{Anchor, CLAY, INK, LINE, Svg};
use super::super::{Chart, Frame};
use super::look::look;
use super::scale::Scale;
use crate::analysis::many::Summary;
use crate::analysis::policy::Policy;
use crate::report::words::{meter as name, value};
use crate::scenario::model::{Meter, ONE, Scenario};
use crate::session::view::words::when;

/// A part of the frame.
struct Area {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

/// The course of a meter. The band holds eight in ten of the reader's games.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "turns and pixels")]
pub fn path(scenario: &Scenario, meter: Meter, summaries: &[&Summary], frame: Frame) -> Chart {
    let text = frame.text;
    let area = Area { left: text * 3.4, right: frame.width - text * 8.6, top: text * 0.8, bottom: frame.height - text * 1.8 };
    let scale = scale(meter, summaries);
    let turns = f32::from(scenario.turns.max(1));
    let x = |turn: usize| area.left + (area.right - area.left) * turn as f32 / turns;
    let y = |milli: f64| scale.place(milli, area.bottom, area.top);
    let mut svg = Svg::new(frame);
    axes(&mut svg, scenario, meter, &scale, &area, text);
    if let Some(reader) = banded(summaries) {
        let path = &reader.paths[meter.index()];
        let line = |side: &[i32]| -> Vec<(f32, f32)> {
            side.iter().enumerate().map(|(turn, &milli)| (x(turn), y(f64::from(milli)))).collect()
        };
        svg.band(&line(&path.p90), line(&path.p10).into_iter(), INK, 0.07);
    }
    let mut ends = Vec::new();
    for summary in summaries.iter().rev() {
        let mean = &summary.paths[meter.index()].mean;
        let points: Vec<(f32, f32)> = mean.iter().enumerate().map(|(turn, &milli)| (x(turn), y(milli))).collect();
        let look = look(summary.policy);
        look.line(&mut svg, &points, if summary.policy == Policy::Reader { 2.4 } else { 1.7 });
        ends.extend(points.last().map(|&end| (end, summary.policy)));
    }
    name_ends(&mut svg, ends, &area, text);
    let title = name(scenario, meter);
    let description = describe(scenario, meter, summaries);
    let table = path_table(scenario, meter, summaries);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table }
}

fn banded<'s>(summaries: &[&'s Summary]) -> Option<&'s Summary> {
    summaries.iter().find(|summary| summary.policy == Policy::Reader).or(summaries.first()).copied()
}

/// Gauges from 0 to 100; other numbers as far as they go, nought included.
fn scale(meter: Meter, summaries: &[&Summary]) -> Scale {
    if meter.is_gauge() {
        return Scale::around(0.0, f64::from(100 * ONE), 4);
    }
    let means = || summaries.iter().flat_map(|summary| summary.paths[meter.index()].mean.iter().copied());
    let band = banded(summaries).map(|summary| &summary.paths[meter.index()]);
    let band = band.iter().flat_map(|path| path.p10.iter().chain(&path.p90)).map(|&milli| f64::from(milli));
    let (low, high) = means().chain(band).fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
    Scale::around(low, high.max(f64::from(ONE)), 4)
}

fn axes(svg: &mut Svg, scenario: &Scenario, meter: Meter, scale: &Scale, area: &Area, text: f32) {
    for &tick in &scale.ticks {
        let y = scale.place(tick, area.bottom, area.top);
        let nought = tick.abs() < 1e-9;
        svg.line((area.left, y), (area.right, y), if nought { CLAY } else { LINE }, 1.0, false);
        svg.text((area.left - text * 0.5, y + text * 0.33), Anchor::End, 0.85, false, &value(meter, tick));
    }
    let below = area.bottom + text * 1.35;
    let (first, last) = ("start".to_owned(), when(scenario.period, scenario.turns));
    svg.text((area.left, below), Anchor::Start, 0.85, false, &first);
    svg.text((area.right, below), Anchor::End, 0.85, false, &last);
    if scenario.turns >= 8 {
        let middle = scenario.turns / 2;
        let x = area.left + (area.right - area.left) * f32::from(middle) / f32::from(scenario.turns);
        svg.text((x, below), Anchor::Middle, 0.85, false, &when(scenario.period, middle));
    }
}

/// Each line is named at its end; names that would overlap make room, tied to their line.
#[allow(clippy::cast_precision_loss, reason = "a handful of names")]
fn name_ends(svg: &mut Svg, mut ends: Vec<((f32, f32), Policy)>, area: &Area, text: f32) {
    ends.sort_by(|(a, _), (b, _)| a.1.total_cmp(&b.1));
    let step = (text * 1.08).min((area.bottom - area.top + text * 1.6) / ends.len().max(1) as f32);
    let mut places: Vec<f32> = ends.iter().map(|((_, y), _)| *y).collect();
    // Pushed down from the top, then up from the bottom, until all have room.
    for n in 1..places.len() {
        places[n] = places[n].max(places[n - 1] + step);
    }
    let lowest = area.bottom + text * 0.4;
    for n in (0..places.len()).rev() {
        let most = if n + 1 == places.len() { lowest } else { places[n + 1] - step };
        places[n] = places[n].min(most);
    }
    for (((x, y), policy), place) in ends.into_iter().zip(places) {
        let look = look(policy);
        let at = x + text * 1.5;
        svg.dashed(&[(x + text * 0.4, y), (at - text * 0.4, place)], look.colour, 0.8, &[]);
        svg.mark(look.mark, (x, y), text * 0.3, look.colour);
        svg.text((at, place + text * 0.32), Anchor::Start, 0.85, policy == Policy::Reader, policy.name());
    }
}

fn describe(scenario: &Scenario, meter: Meter, summaries: &[&Summary]) -> String {
    let last = |summary: &&Summary| {
        let end = summary.paths[meter.index()].mean.last().copied().unwrap_or(0.0);
        format!("{} {}", summary.policy.name(), value(meter, end))
    };
    let start = value(meter, f64::from(scenario.start[meter.index()]));
    format!("From {start} at the start to: {}.", summaries.iter().map(last).collect::<Vec<_>>().join(", "))
}

/// The same as a table: the averages at the start, at each quarter of the game and at its end, and where eight games in ten end.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "points")]
pub fn path_table(scenario: &Scenario, meter: Meter, summaries: &[&Summary]) -> Vec<Vec<String>> {
    let quarters: Vec<u8> = if scenario.turns >= 8 {
        (1..=4_u16).map(|part| u8::try_from(u16::from(scenario.turns) * part / 4).unwrap_or(u8::MAX)).collect()
    } else {
        (1..=scenario.turns).collect()
    };
    let mut head = vec!["Bot".to_owned(), "Start".to_owned()];
    head.extend(quarters.iter().map(|&turn| when(scenario.period, turn)));
    head.push("8 in 10 end at".to_owned());
    let row = |summary: &&Summary| {
        let (path, end) = (&summary.paths[meter.index()], &summary.meters[meter.index()]);
        let mean = |turn: u8| value(meter, path.mean.get(usize::from(turn)).copied().unwrap_or(0.0));
        let mut row = vec![summary.policy.name().to_owned(), mean(0)];
        row.extend(quarters.iter().map(|&turn| mean(turn)));
        row.push(format!("{} to {}", value(meter, end.p10 as f64), value(meter, end.p90 as f64)));
        row
    };
    std::iter::once(head).chain(summaries.iter().map(row)).collect()
}
