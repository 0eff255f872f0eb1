//! Lean against demand, turn by turn: vision up, process down, the stages as bands.

use super::svg::{Anchor, INK, SAGE, SAND, Svg, has_room, width};
use super::{Chart, Frame};
use crate::analysis::debrief::habit::Habit;
use crate::analysis::debrief::timeline::{Met, Point, Span};
use crate::scenario::model::Side;
use crate::text::{say, say_with};

/// Where things lie in the frame.
struct Plan {
    frame: Frame,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    turns: usize,
}

#[allow(clippy::cast_precision_loss, reason = "a few dozen turns, a thousand steps of height")]
impl Plan {
    fn new(frame: Frame, turns: usize) -> Self {
        let text = frame.text;
        let side = width(&say("process")).max(width(&say("vision"))) * text + text * 1.9;
        let ends = [say("debrief-timeline-you"), say("debrief-timeline-called")]
            .map(|label| width(&label))
            .into_iter()
            .fold(0.0, f32::max);
        Self {
            frame,
            left: side,
            right: frame.width - ends * text * 0.9 - text,
            top: text * 1.9,
            bottom: frame.height - text * 1.7,
            turns: turns.max(1),
        }
    }

    fn step(&self) -> f32 {
        (self.right - self.left) / self.turns as f32
    }

    /// The middle of a turn, by its place.
    fn x(&self, place: usize) -> f32 {
        self.left + self.step() * (place as f32 + 0.5)
    }

    fn middle(&self) -> f32 {
        f32::midpoint(self.top, self.bottom)
    }

    /// -1000 is at the bottom, 1000 at the top.
    fn y(&self, value: i32) -> f32 {
        let room = (self.bottom - self.top) / 2.0 - self.frame.text * 0.6;
        self.middle() - room * value.clamp(-1_000, 1_000) as f32 / 1_000.0
    }
}

/// The timeline of a run.
#[must_use]
pub fn timeline(points: &[Point], stages: &[Span], frame: Frame) -> Chart {
    let plan = Plan::new(frame, points.len());
    let mut svg = Svg::new(frame);
    bands(&mut svg, &plan, stages);
    sides(&mut svg, &plan);
    called_for(&mut svg, &plan, points);
    chosen(&mut svg, &plan, points);
    turns(&mut svg, &plan, points);
    let title = say("debrief-timeline");
    let description = describe(points);
    Chart { svg: svg.finish(frame, &title, &description), title, description, table: table(points) }
}

fn bands(svg: &mut Svg, plan: &Plan, stages: &[Span]) {
    for (n, stage) in stages.iter().enumerate() {
        let from = plan.left + plan.step() * f32::from(stage.from.saturating_sub(1));
        let to = plan.left + plan.step() * f32::from(stage.to);
        svg.rect(from, plan.top, to - from, plan.bottom - plan.top, SAND, if n % 2 == 0 { 0.75 } else { 0.35 });
        if has_room(&stage.name, plan.frame.text, to - from) {
            svg.heading((from + plan.frame.text * 0.3, plan.top - plan.frame.text * 0.5), 0.95, &stage.name);
        }
    }
}

fn sides(svg: &mut Svg, plan: &Plan) {
    let text = plan.frame.text;
    let mark = text * 0.55;
    svg.line((plan.left, plan.middle()), (plan.right, plan.middle()), INK, 1.0, true);
    for (y, side) in [(plan.top + text * 1.1, Side::Vision), (plan.bottom - text * 1.1, Side::Process)] {
        let at = (mark * 1.2, y);
        match side {
            Side::Vision => svg.compass(at, mark),
            Side::Process => svg.gear(at, mark),
        }
        let name = if side == Side::Vision { "vision" } else { "process" };
        svg.text((mark * 2.8, y + text * 0.35), Anchor::Start, 1.0, true, &say(name));
    }
}

/// What each turn called for, as a landscape of steps.
fn called_for(svg: &mut Svg, plan: &Plan, points: &[Point]) {
    let half = plan.step() / 2.0;
    let steps: Vec<(f32, f32)> = points
        .iter()
        .enumerate()
        .flat_map(|(place, point)| [(plan.x(place) - half, plan.y(point.asked)), (plan.x(place) + half, plan.y(point.asked))])
        .collect();
    svg.area(&steps, plan.middle(), SAGE, 0.3);
    svg.path(&steps, SAGE, plan.frame.text * 0.14, 1.0);
}

/// What was chosen: markers on a thin line; a missed moment is tied to what it called for.
fn chosen(svg: &mut Svg, plan: &Plan, points: &[Point]) {
    let at = |place: usize, point: &Point| (plan.x(place), plan.y(point.lean));
    let line: Vec<(f32, f32)> = points.iter().enumerate().map(|(place, point)| at(place, point)).collect();
    svg.path(&line, INK, plan.frame.text * 0.09, 0.35);
    let radius = (plan.frame.text * 0.5).min(plan.step() * 0.42);
    for (place, point) in points.iter().enumerate() {
        let (x, y) = at(place, point);
        if point.met == Met::Missed {
            svg.line((x, y), (x, plan.y(point.asked)), INK, plan.frame.text * 0.1, true);
        }
        match point.side {
            Some(Side::Vision) => svg.compass((x, y), radius),
            Some(Side::Process) => svg.gear((x, y), radius),
            None => svg.diamond((x, y), radius * 0.85),
        }
        match point.habit {
            Habit::Spoke => svg.around((x, y), radius * 1.55, true),
            Habit::Overcome => svg.around((x, y), radius * 1.55, false),
            Habit::Silent => {}
        }
    }
    ends(svg, plan, points);
}

/// Each line says what it is, at its end.
fn ends(svg: &mut Svg, plan: &Plan, points: &[Point]) {
    let Some(last) = points.last() else { return };
    let text = plan.frame.text;
    let (mut you, mut called) = (plan.y(last.lean), plan.y(last.asked));
    let apart = text * 1.15;
    if (you - called).abs() < apart {
        let middle = f32::midpoint(you, called).min(plan.bottom - apart).max(plan.top + apart);
        let up = if you <= called { -0.5 } else { 0.5 };
        (you, called) = (middle + apart * up, middle - apart * up);
    }
    for (y, id) in [(you, "debrief-timeline-you"), (called, "debrief-timeline-called")] {
        svg.text((plan.right + text * 0.5, y + text * 0.3), Anchor::Start, 0.9, id == "debrief-timeline-you", &say(id));
    }
}

/// The turns' numbers, as many as have room.
fn turns(svg: &mut Svg, plan: &Plan, points: &[Point]) {
    let room = plan.frame.text * 1.5;
    let every = (1..u8::MAX).find(|&every| f32::from(every) * plan.step() >= room).unwrap_or(u8::MAX);
    for (place, point) in points.iter().enumerate() {
        if (point.turn - 1) % every == 0 {
            let at = (plan.x(place), plan.bottom + plan.frame.text * 1.25);
            svg.text(at, Anchor::Middle, 0.9, false, &point.turn.to_string());
        }
    }
}

fn describe(points: &[Point]) -> String {
    let count = |side: Option<Side>| points.iter().filter(|point| point.side == side).count();
    let met = points.iter().filter(|point| point.met == Met::Met).count();
    let values = [
        ("turns", points.len().into()),
        ("vision", count(Some(Side::Vision)).into()),
        ("process", count(Some(Side::Process)).into()),
        ("met", met.into()),
    ];
    say_with("chart-timeline-about", &values)
}

fn table(points: &[Point]) -> Vec<Vec<String>> {
    let head =
        ["chart-turn", "chart-situation", "chart-choice", "chart-lean", "chart-called-for", "chart-met", "chart-habit"].map(say);
    let share = |value: i32| {
        let vision = (value + 1_000 + 10) / 20;
        say_with("chart-share", &[("vision", vision.into()), ("process", (100 - vision).into())])
    };
    let lean = |point: &Point| match point.side {
        Some(Side::Vision) => say("vision"),
        Some(Side::Process) => say("process"),
        None => say("lean-both"),
    };
    let rows = points.iter().map(|point| {
        vec![
            point.when.clone(),
            point.title.clone(),
            point.choice.clone(),
            lean(point),
            share(point.asked),
            point.met_words.clone(),
            say(["habit-mark-spoke", "habit-mark-overcome", "habit-mark-silent"][point.habit as usize]),
        ]
    });
    std::iter::once(head.to_vec()).chain(rows).collect()
}
