//! What the company was worth in the end: a hill of games for each policy, and the middle of it.

use super::super::svg::{Anchor, CARD, CLAY, INK, LINE, Mark, Svg};
use super::super::{Chart, Frame};
use super::look::look;
use super::scale::Scale;
use crate::analysis::many::{Spread, Summary};
use crate::analysis::policy::Policy;
use crate::report::words::{euros, percent_or_none};

/// Into how many steps the worth is cut.
const STEPS: usize = 90;

/// Where things lie.
struct Plan {
    frame: Frame,
    scale: Scale,
    left: f32,
    right: f32,
    top: f32,
    row: f32,
    /// Whether names stand over the hills instead of beside them.
    narrow: bool,
}

impl Plan {
    fn x(&self, value: f64) -> f32 {
        self.scale.place(value, self.left, self.right)
    }
}

/// The hills of worth, in the order given. The frame's height is ignored: each policy has the same room.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "euros and pixels")]
pub fn worth(summaries: &[&Summary], frame: Frame) -> Chart {
    let text = frame.text;
    let narrow = frame.width < text * 36.0;
    let row = text * if narrow { 4.2 } else { 3.4 };
    let (left, right) = if narrow { (text * 0.6, frame.width - text * 0.8) } else { (text * 16.0, frame.width - text * 1.6) };
    let frame = Frame { height: text * 3.4 + row * summaries.len() as f32, ..frame };
    let plan = Plan { frame, scale: scale(summaries), left, right, top: text * 0.6, row, narrow };
    let mut svg = Svg::new(frame);
    axis(&mut svg, &plan, summaries.len());
    let reader = summaries.iter().find(|summary| summary.policy == Policy::Reader);
    if let Some(reader) = reader {
        let x = plan.x(reader.value.p50 as f64);
        let bottom = plan.top + plan.row * summaries.len() as f32;
        svg.dashed(&[(x, plan.top), (x, bottom)], INK, 1.2, &[5.0, 4.0]);
    }
    for (place, summary) in summaries.iter().enumerate() {
        hill(&mut svg, &plan, summary, plan.top + plan.row * (place + 1) as f32 - text * 0.9);
    }
    let title = "What the company was worth in the end".to_owned();
    let description = describe(summaries);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table(summaries) }
}

/// From nothing, unless all games lie far above it.
#[allow(clippy::cast_precision_loss, reason = "euros")]
fn scale(summaries: &[&Summary]) -> Scale {
    let mut lowest = f64::MAX;
    let mut highest: f64 = 1.0;
    for summary in summaries {
        let mut values: Vec<i64> = summary.values.iter().copied().filter(|&value| value > 0).collect();
        values.sort_unstable();
        let at = |percent: usize| values.get(values.len() * percent / 1_000).or(values.last()).copied().unwrap_or(0) as f64;
        lowest = lowest.min(at(5));
        highest = highest.max(at(995));
    }
    let lowest = if lowest < highest * 0.4 || lowest > highest { 0.0 } else { lowest };
    Scale::around(lowest, highest, 6)
}

#[allow(clippy::cast_precision_loss, reason = "pixels")]
fn axis(svg: &mut Svg, plan: &Plan, rows: usize) {
    let (text, bottom) = (plan.frame.text, plan.top + plan.row * rows as f32);
    let every = if plan.narrow && plan.scale.ticks.len() > 5 { 2 } else { 1 };
    for (place, &tick) in plan.scale.ticks.iter().enumerate() {
        let x = plan.x(tick);
        svg.line((x, plan.top), (x, bottom), LINE, 1.0, false);
        if place % every == 0 {
            let anchor = if place == 0 && plan.narrow {
                Anchor::Start
            } else if place + 1 == plan.scale.ticks.len() && plan.narrow {
                Anchor::End
            } else {
                Anchor::Middle
            };
            svg.text((x, bottom + text * 1.2), anchor, 0.9, false, &euros(tick));
        }
    }
    let whence = if plan.scale.low > 0.0 { format!(", from {} on", euros(plan.scale.low)) } else { String::new() };
    svg.text((plan.right, bottom + text * 2.4), Anchor::End, 0.9, false, &format!("worth in the end{whence}"));
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "pixels")]
fn hill(svg: &mut Svg, plan: &Plan, summary: &Summary, base: f32) {
    let (text, look) = (plan.frame.text, look(summary.policy));
    let room = plan.row - text * if plan.narrow { 2.3 } else { 1.3 };
    let steps = steps(&summary.values, &plan.scale);
    let most = steps.iter().copied().fold(1.0, f64::max);
    let step = (plan.right - plan.left) / STEPS as f32;
    let points: Vec<(f32, f32)> = steps
        .iter()
        .enumerate()
        .map(|(place, &count)| (plan.left + step * (place as f32 + 0.5), base - room * (count / most) as f32))
        .collect();
    svg.area(&points, base, look.colour, 0.28);
    // Where no game came out there is nothing to outline.
    let raised = |(_, y): &&(f32, f32)| base - y > 0.2;
    let before = points.iter().take_while(|point| !raised(point)).count();
    let behind = points.iter().rev().take_while(|point| !raised(point)).count();
    svg.line((plan.left, base), (plan.right, base), LINE, 1.0, false);
    look.line(svg, points.get(before.saturating_sub(1)..(points.len() + 1).saturating_sub(behind)).unwrap_or(&points), 1.4);
    middle(svg, plan, summary.value, base);
    let worthless = match summary.worthless().hits {
        0 => String::new(),
        _ => format!("{} worth nothing", percent_or_none(summary.worthless().part())),
    };
    let median = format!("median {}", euros(summary.value.p50 as f64));
    if plan.narrow {
        let y = base - plan.row + text * 1.9;
        svg.rect(0.0, y - text * 1.05, plan.frame.width, text * 1.4, CARD, 1.0);
        svg.mark(look.mark, (plan.left + text * 0.4, y - text * 0.35), text * 0.34, look.colour);
        svg.text((plan.left + text * 1.3, y), Anchor::Start, 1.0, true, summary.policy.name());
        let beside = if worthless.is_empty() { median } else { format!("{median}, {worthless}") };
        svg.text((plan.right, y), Anchor::End, 0.85, false, &beside);
    } else {
        let (x, y) = (text * 1.5, base - text * 0.9);
        svg.mark(look.mark, (text * 0.6, y - text * 0.35), text * 0.38, look.colour);
        svg.text((x, y), Anchor::Start, 1.0, true, summary.policy.name());
        svg.text((x, y + text * 1.15), Anchor::Start, 0.85, false, &median);
        svg.text((plan.left - text * 0.8, y + text * 1.15), Anchor::End, 0.85, false, &worthless);
    }
}

/// Eight games in ten as a line, the middle half as a bar, the median as a stroke.
#[allow(clippy::cast_precision_loss, reason = "euros")]
fn middle(svg: &mut Svg, plan: &Plan, spread: Spread, base: f32) {
    let text = plan.frame.text;
    let [p10, p25, p50, p75, p90] =
        [spread.p10, spread.p25, spread.p50, spread.p75, spread.p90].map(|value| plan.x(value.max(0) as f64));
    let y = base + text * 0.3;
    svg.line((p10, y), (p90, y), CLAY, text * 0.12, false);
    svg.line((p25, y), (p75, y), INK, text * 0.3, false);
    svg.mark(Mark::Diamond, (p50, y), text * 0.34, INK);
}

/// How many games lie in each step, a little smoothed. Games worth nothing are told apart.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "bounded by the number of steps"
)]
fn steps(values: &[i64], scale: &Scale) -> Vec<f64> {
    let mut steps = vec![0.0; STEPS];
    for value in values.iter().map(|&value| value as f64).filter(|value| *value > 0.0) {
        let part = (value - scale.low) / (scale.high - scale.low);
        if (0.0..1.0).contains(&part) {
            steps[((part * STEPS as f64) as usize).min(STEPS - 1)] += 1.0;
        }
    }
    for _ in 0..2 {
        let at = |place: usize| steps.get(place).copied().unwrap_or(0.0);
        steps = (0..STEPS).map(|n| (at(n.wrapping_sub(1)) + 2.0 * at(n) + at(n + 1)) / 4.0).collect();
    }
    steps
}

#[allow(clippy::cast_precision_loss, reason = "euros")]
fn describe(summaries: &[&Summary]) -> String {
    let one = |summary: &&Summary| format!("{} {}", summary.policy.name(), euros(summary.value.p50 as f64));
    format!("Medians: {}.", summaries.iter().map(one).collect::<Vec<_>>().join(", "))
}

#[allow(clippy::cast_precision_loss, reason = "euros")]
fn table(summaries: &[&Summary]) -> Vec<Vec<String>> {
    let head = ["Bot", "Mean", "A tenth below", "A quarter below", "Median", "A quarter above", "A tenth above", "Worth nothing"];
    let row = |summary: &&Summary| {
        let Spread { mean, p10, p25, p50, p75, p90 } = summary.value;
        let figures = [mean, p10 as f64, p25 as f64, p50 as f64, p75 as f64, p90 as f64].map(euros);
        let ends = [summary.policy.name().to_owned(), percent_or_none(summary.worthless().part())];
        let [name, worthless] = ends;
        [name].into_iter().chain(figures).chain([worthless]).collect()
    };
    std::iter::once(head.map(str::to_owned).to_vec()).chain(summaries.iter().map(row)).collect()
}
