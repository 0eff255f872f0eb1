//! Luck and judgement: from what drawing lots would have given to what came out.

use super::svg::{Anchor, BRICK, CLAY, INK, SAGE, Svg, width};
use super::{Chart, Frame};
use crate::analysis::debrief::timeline::euros;
use crate::analysis::roads::Split;
use crate::text::{say, say_with};

/// A bar: from where to where, in euros.
struct Bar {
    label: String,
    said: String,
    from: i64,
    to: i64,
    /// Whether it stands on nought, as the first and the last do.
    whole: bool,
}

/// A sum with its sign.
fn signed(value: i64) -> String {
    let id = if value < 0 { "delta-down" } else { "delta-up" };
    say_with(id, &[("amount", euros(value.saturating_abs()).into())])
}

fn bars(split: &Split) -> [Bar; 4] {
    let decided = split.by_lot + split.judgement();
    let bar = |id: &str, from: i64, to: i64, whole: bool| Bar {
        label: say(id),
        said: if whole { euros(to) } else { signed(to - from) },
        from,
        to,
        whole,
    };
    [
        bar("split-chance", 0, split.by_lot, true),
        bar("split-decisions", split.by_lot, decided, false),
        bar("split-dice", decided, split.result, false),
        bar("split-whole", 0, split.result, true),
    ]
}

/// Four bars below each other: by lot, the decisions, the dice, the result. The frame's height is ignored.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "pixels")]
pub fn split(split: &Split, frame: Frame) -> Chart {
    let text = frame.text;
    let row = text * 2.1;
    let bars = bars(split);
    let frame = Frame { height: row * bars.len() as f32 + text * 0.4, ..frame };
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| width(of(bar))).fold(0.0, f32::max) * text;
    let (left, right) = (widest(|bar| &bar.label) + text * 1.2, frame.width - widest(|bar| &bar.said) - text * 1.4);
    let ends = || bars.iter().flat_map(|bar| [bar.from, bar.to]);
    let (low, high) = (ends().min().unwrap_or(0).min(0), ends().max().unwrap_or(0).max(1));
    let x = |value: i64| left + (right - left) * (value - low) as f32 / (high - low).max(1) as f32;
    let mut svg = Svg::new(frame);
    svg.line((x(0), 0.0), (x(0), frame.height), INK, 1.0, true);
    for (n, bar) in bars.iter().enumerate() {
        let top = row * n as f32 + text * 0.3;
        let (from, to) = (x(bar.from.min(bar.to)), x(bar.from.max(bar.to)));
        let colour = match bar.to >= bar.from {
            _ if bar.whole => CLAY,
            true => SAGE,
            false => BRICK,
        };
        // What is luck is pale, with an edge: it looks less solid without colour, too.
        let luck = n == 2;
        svg.rect(from, top, (to - from).max(text * 0.15), row * 0.66, colour, if luck { 0.3 } else { 1.0 });
        if luck {
            let (right, bottom) = (to.max(from + text * 0.15), top + row * 0.66);
            let edge = [(from, top), (right, top), (right, bottom), (from, bottom), (from, top)];
            svg.dashed(&edge, INK, text * 0.09, &[text * 0.25, text * 0.25]);
        }
        if n + 1 < bars.len() {
            svg.line((x(bar.to), top + row * 0.66), (x(bar.to), top + row), INK, 1.0, false);
        }
        let base = top + row * 0.33 + text * 0.33;
        svg.text((0.0, base), Anchor::Start, 1.0, bar.whole, &bar.label);
        svg.text((frame.width - text * 0.2, base), Anchor::End, 1.0, bar.whole, &bar.said);
    }
    let [by_lot, decisions, dice, result] = &bars;
    let said = [("by-lot", by_lot), ("decisions", decisions), ("dice", dice), ("result", result)];
    let said = said.map(|(name, bar)| (name, bar.said.clone().into()));
    let (title, description) = (say("report-luck-chart"), say_with("report-luck-chart-about", &said));
    let head = ["report-luck-part", "report-luck-amount"].map(say).to_vec();
    let rows = bars.iter().map(|bar| vec![bar.label.clone(), bar.said.clone()]);
    let table = std::iter::once(head).chain(rows).collect();
    Chart { svg: svg.finish(frame, &title, &description), title, description, table }
}
