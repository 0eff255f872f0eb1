//! How often the games of each policy ended in one way.

use super::super::svg::{Anchor, SAGE, SAND, Svg};
use super::super::{Chart, Frame};
use super::look::look;
use crate::analysis::many::Summary;
use crate::report::words::percent;
use crate::scenario::model::Scenario;

/// A bar for each policy. The frame's height is ignored: each has the same room.
#[must_use]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "pixels")]
pub fn ending(scenario: &Scenario, place: usize, summaries: &[&Summary], frame: Frame) -> Chart {
    let text = frame.text;
    let row = text * 1.6;
    let frame = Frame { height: row * summaries.len() as f32 + text * 0.4, ..frame };
    let (left, right) = (text * 9.4, frame.width - text * 3.6);
    let mut svg = Svg::new(frame);
    for (n, summary) in summaries.iter().enumerate() {
        let (y, look) = (row * n as f32 + text * 0.2, look(summary.policy));
        let part = summary.ending(place).part().unwrap_or(0.0);
        let base = y + row * 0.68;
        svg.mark(look.mark, (text * 0.5, base - text * 0.33), text * 0.34, look.colour);
        svg.text((text * 1.4, base), Anchor::Start, 1.0, false, summary.policy.name());
        svg.rect(left, y + row * 0.18, right - left, row * 0.64, SAND, 0.6);
        let wide = (right - left) * part as f32;
        if part > 0.0 {
            svg.rect(left, y + row * 0.18, wide.max(text * 0.15), row * 0.64, SAGE, 1.0);
        }
        svg.text((right + text * 0.5, base), Anchor::Start, 1.0, part >= 0.5, &short(part));
    }
    let name = scenario.endings.get(place).map_or("", |ending| ending.name.as_str());
    let title = format!("Games that ended in “{name}”");
    let shares: Vec<String> =
        summaries.iter().map(|summary| format!("{} {}", summary.policy.name(), share(summary, place))).collect();
    let description = format!("{}.", shares.join(", "));
    let table = [["Bot".to_owned(), "Share of games".to_owned()].to_vec()].into_iter();
    let table = table.chain(summaries.iter().map(|summary| vec![summary.policy.name().to_owned(), share(summary, place)]));
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table.collect() }
}

fn share(summary: &Summary, place: usize) -> String {
    percent(summary.ending(place).part().unwrap_or(0.0))
}

/// What has room beside a bar.
fn short(part: f64) -> String {
    if part > 0.0 && part < 0.001 {
        "<0.1%".to_owned()
    } else if part > 0.999 && part < 1.0 {
        ">99.9%".to_owned()
    } else {
        percent(part)
    }
}
