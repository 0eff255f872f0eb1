//! Both stocks, and the share of vision in them against the share that each moment asked for; stages as bands, kinds as signs.

use super::svg::{Anchor, BLUE, CLAY, INK, ORANGE, SAGE, SAND, Svg, has_room, width};
use super::{Chart, Frame};
use crate::analysis::debrief::balance::{Balance, Moment, Stocks, parts};
use crate::analysis::debrief::timeline::Span;
use crate::scenario::model::{Kind, Milli, ONE};
use crate::session::view::words::{kind_icon, kind_id, points};
use crate::text::{say, say_with};

/// A panel: from where to where its scale goes, the top first.
#[derive(Clone, Copy)]
struct Panel {
    top: f32,
    bottom: f32,
}

/// Where things lie in the frame.
struct Plan {
    text: f32,
    left: f32,
    right: f32,
    turns: usize,
    stocks: Panel,
    shares: Panel,
    /// How many rows the signs of the kinds take: where turns are narrow they stand in turns above each other.
    rows: usize,
}

#[allow(clippy::cast_precision_loss, reason = "a few dozen turns")]
impl Plan {
    fn new(frame: Frame, turns: usize, legend: usize) -> Self {
        let text = frame.text;
        let wide = |ids: &[&str]| ids.iter().map(|id| width(&say(id))).fold(0.0, f32::max) * text;
        let left = wide(&["process", "vision"]) + text * 1.9;
        let right = frame.width - wide(&["meter-direction", "meter-order", "balance-asked", "balance-held"]) - text * 2.2;
        let turns = turns.max(1);
        let step = ((right - left) / turns as f32).max(1.0);
        let rows = (1..4_u8).find(|&rows| f32::from(rows) * step >= text * 1.25).unwrap_or(4);
        let below = text * (1.5 + 1.3 * f32::from(rows) + 1.5 * legend as f32);
        let room = (frame.height - below - text * 5.4).max(text * 2.0);
        let stocks = Panel { top: text * 3.0, bottom: text * 3.0 + room * 0.48 };
        let shares = Panel { top: stocks.bottom + text * 2.2, bottom: stocks.bottom + text * 2.2 + room * 0.52 };
        Self { text, left, right, turns, stocks, shares, rows: usize::from(rows) }
    }

    fn step(&self) -> f32 {
        (self.right - self.left) / self.turns as f32
    }

    /// The beginning of a turn, by its place; the end of the one before it.
    fn x(&self, place: usize) -> f32 {
        self.left + self.step() * place as f32
    }

    /// 0 to 100 points, in thousandths.
    fn stock(&self, milli: Milli) -> f32 {
        self.stocks.bottom - (self.stocks.bottom - self.stocks.top) * milli as f32 / (100 * ONE) as f32
    }

    /// 0 to 1000.
    fn share(&self, share: i32) -> f32 {
        self.shares.bottom - (self.shares.bottom - self.shares.top) * share as f32 / 1_000.0
    }
}

/// The balance of a run.
#[must_use]
pub fn balance(balance: &Balance, stages: &[Span], frame: Frame) -> Chart {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| balance.turns.iter().any(|moment| moment.kind == *kind)).collect();
    let legend = legend(&kinds, frame);
    let plan = Plan::new(frame, balance.turns.len(), legend.len());
    let mut svg = Svg::new(frame);
    bands(&mut svg, &plan, stages);
    stocks(&mut svg, &plan, balance);
    shares(&mut svg, &plan, balance);
    turns(&mut svg, &plan, &balance.turns);
    explained(&mut svg, &plan, &legend);
    let title = say("debrief-balance");
    let last = balance.turns.last().map_or(balance.first, |moment| moment.after);
    let stocks = [
        ("direction-first", balance.first.direction),
        ("direction-last", last.direction),
        ("order-first", balance.first.order),
        ("order-last", last.order),
    ];
    let mut values = stocks.map(|(name, milli)| (name, points(milli).into())).to_vec();
    values.push(("told", balance.told.clone().unwrap_or_default().into()));
    let description = say_with("chart-balance-about", &values);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table(balance) }
}

fn bands(svg: &mut Svg, plan: &Plan, stages: &[Span]) {
    let text = plan.text;
    for (n, stage) in stages.iter().enumerate() {
        let (from, to) = (plan.x(usize::from(stage.from.saturating_sub(1))), plan.x(usize::from(stage.to)));
        for panel in [plan.stocks, plan.shares] {
            svg.rect(from, panel.top, to - from, panel.bottom - panel.top, SAND, if n % 2 == 0 { 0.75 } else { 0.35 });
        }
        if has_room(&stage.name, text, to - from) {
            svg.heading((from + text * 0.3, text * 1.1), 0.95, &stage.name);
        }
    }
}

/// Both stocks from the start to the end, with the sign of their side wherever there is room for it.
fn stocks(svg: &mut Svg, plan: &Plan, balance: &Balance) {
    let text = plan.text;
    svg.text((plan.left, plan.stocks.top - text * 0.5), Anchor::Start, 0.9, true, &say("balance-stocks"));
    for points in [0, 50, 100] {
        let y = plan.stock(points * ONE);
        svg.line((plan.left, y), (plan.right, y), INK, 0.6, true);
        svg.text((plan.left - text * 0.5, y + text * 0.32), Anchor::End, 0.9, false, &points.to_string());
    }
    let all: Vec<Stocks> = std::iter::once(balance.first).chain(balance.turns.iter().map(|moment| moment.after)).collect();
    let line = |of: fn(&Stocks) -> Milli| -> Vec<(f32, f32)> {
        all.iter().enumerate().map(|(place, stocks)| (plan.x(place), plan.stock(of(stocks)))).collect()
    };
    let (direction, order) = (line(|stocks| stocks.direction), line(|stocks| stocks.order));
    svg.path(&direction, ORANGE, text * 0.14, 1.0);
    svg.path(&order, BLUE, text * 0.14, 1.0);
    let every = (text * 0.9 / plan.step()).ceil().max(1.0);
    let radius = text * 0.36;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few turns")]
    for place in (0..all.len()).rev().step_by(every as usize) {
        svg.compass(direction[place], radius);
        svg.gear(order[place], radius);
    }
    let Some(last) = all.last() else { return };
    let labels = [("meter-direction", last.direction), ("meter-order", last.order)];
    let ends = [direction.last(), order.last()].map(|at| at.map_or(0.0, |at| at.1));
    for ((id, milli), y) in labels.into_iter().zip(apart(ends, text, plan.stocks)) {
        let label = format!("{} {}", say(id), points(milli));
        svg.text((plan.right + text * 0.6, y + text * 0.32), Anchor::Start, 0.9, true, &label);
    }
}

/// The share of vision: asked for as steps, held as a line; between them what was amiss.
fn shares(svg: &mut Svg, plan: &Plan, balance: &Balance) {
    let (text, panel) = (plan.text, plan.shares);
    svg.text((plan.left, panel.top - text * 0.5), Anchor::Start, 0.9, true, &say("balance-shares"));
    let middle = plan.share(500);
    svg.line((plan.left, middle), (plan.right, middle), INK, 1.0, true);
    let mark = text * 0.55;
    svg.compass((mark * 1.2, panel.top + text * 0.7), mark);
    svg.text((mark * 2.8, panel.top + text * 1.05), Anchor::Start, 1.0, true, &say("vision"));
    svg.gear((mark * 1.2, panel.bottom - text * 0.7), mark);
    svg.text((mark * 2.8, panel.bottom - text * 0.35), Anchor::Start, 1.0, true, &say("process"));
    let mut steps = Vec::new();
    let mut held = Vec::new();
    for (place, moment) in balance.turns.iter().enumerate() {
        let [from, to] = [plan.x(place), plan.x(place + 1)];
        steps.extend([(from, plan.share(moment.asked)), (to, plan.share(moment.asked))]);
        held.extend([(from, plan.share(moment.before.held)), (to, plan.share(moment.after.held))]);
    }
    svg.band(&held, steps.iter().copied(), CLAY, 0.35);
    svg.path(&steps, SAGE, text * 0.18, 1.0);
    svg.path(&held, INK, text * 0.12, 1.0);
    let (Some(held), Some(asked)) = (held.last(), steps.last()) else { return };
    for (id, y) in ["balance-held", "balance-asked"].into_iter().zip(apart([held.1, asked.1], text, panel)) {
        svg.text((plan.right + text * 0.6, y + text * 0.32), Anchor::Start, 0.9, id == "balance-held", &say(id));
    }
}

/// Two heights, moved apart so far that a label stands beside each of them, within a panel.
fn apart([a, b]: [f32; 2], text: f32, panel: Panel) -> [f32; 2] {
    let room = text * 1.15;
    if (a - b).abs() >= room {
        return [a, b];
    }
    let middle = f32::midpoint(a, b).min(panel.bottom - room / 2.0).max(panel.top + room / 2.0);
    let up = if a <= b { -0.5 } else { 0.5 };
    [middle + room * up, middle - room * up]
}

/// The kind of each moment as a sign, and the turns' numbers, as many as have room.
#[allow(clippy::cast_precision_loss, reason = "a few rows")]
fn turns(svg: &mut Svg, plan: &Plan, moments: &[Moment]) {
    let text = plan.text;
    let every = (1..u8::MAX).find(|&every| f32::from(every) * plan.step() >= text * 1.5).unwrap_or(u8::MAX);
    for (place, moment) in moments.iter().enumerate() {
        let x = f32::midpoint(plan.x(place), plan.x(place + 1));
        if (moment.turn.saturating_sub(1)) % every == 0 {
            svg.text((x, plan.shares.bottom + text * 1.15), Anchor::Middle, 0.9, false, &moment.turn.to_string());
        }
        let y = plan.shares.bottom + text * (2.1 + 1.3 * (place % plan.rows) as f32);
        svg.sign(kind_icon(moment.kind), (x, y), text * 1.1);
    }
}

/// What the signs mean, in as many lines as that takes.
fn legend(kinds: &[Kind], frame: Frame) -> Vec<Vec<(Kind, String, f32)>> {
    let mut lines: Vec<Vec<(Kind, String, f32)>> = Vec::new();
    let mut room = 0.0;
    for &kind in kinds {
        let name = say(&format!("kind-{}", kind_id(kind)));
        let wide = (width(&name) + 3.0) * frame.text;
        if lines.is_empty() || room + wide > frame.width {
            lines.push(Vec::new());
            room = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push((kind, name, room));
        }
        room += wide;
    }
    lines
}

#[allow(clippy::cast_precision_loss, reason = "a few lines")]
fn explained(svg: &mut Svg, plan: &Plan, legend: &[Vec<(Kind, String, f32)>]) {
    let text = plan.text;
    let top = plan.shares.bottom + text * (2.1 + 1.3 * plan.rows as f32);
    for (n, line) in legend.iter().enumerate() {
        let y = top + text * (0.4 + 1.5 * n as f32);
        for (kind, name, x) in line {
            svg.sign(kind_icon(*kind), (x + text * 0.6, y), text * 1.1);
            svg.text((x + text * 1.5, y + text * 0.35), Anchor::Start, 0.9, false, name);
        }
    }
}

fn table(balance: &Balance) -> Vec<Vec<String>> {
    let head = [
        "chart-turn",
        "chart-situation",
        "chart-kind",
        "meter-direction",
        "meter-order",
        "balance-asked-share",
        "balance-held-share",
        "balance-words",
    ];
    let share = |share: i32| {
        let vision = parts(share);
        say_with("chart-share", &[("vision", vision.into()), ("process", (100 - vision).into())])
    };
    let rows = balance.turns.iter().map(|moment| {
        vec![
            moment.when.clone(),
            moment.title.clone(),
            say(&format!("kind-{}", kind_id(moment.kind))),
            points(moment.after.direction).to_string(),
            points(moment.after.order).to_string(),
            share(moment.asked),
            share(moment.after.held),
            moment.words.clone(),
        ]
    });
    std::iter::once(head.map(say).to_vec()).chain(rows).collect()
}
