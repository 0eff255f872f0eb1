//! What happened: each turn's lean against what it called for, and the numbers as they went.

use super::habit::{Habit, habit};
use crate::analysis::futures::worth;
use crate::scenario::model::{Lean, Meter, ONE, Side};
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::sim::company::Company;
use crate::sim::moment;
use crate::text::{say, say_with};

/// Whether a choice met its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// It did.
    Met,
    /// Halfway.
    Half,
    /// The moment wanted something else.
    Missed,
}

impl Met {
    /// By the fit of a turn, in thousandths. The outcome's words use the same marks.
    #[must_use]
    pub fn of(fit: i32) -> Self {
        match fit {
            150.. => Met::Met,
            ..=-150 => Met::Missed,
            _ => Met::Half,
        }
    }

    /// As the outcome says it.
    #[must_use]
    pub fn words(self) -> String {
        say(["outcome-fits", "outcome-half-fits", "outcome-misses"][self as usize])
    }
}

/// A turn on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// From 1.
    pub turn: u8,
    /// "Month 3".
    pub when: String,
    /// The situation's title.
    pub title: String,
    /// What was chosen.
    pub choice: String,
    /// The stage's name.
    pub stage: String,
    /// How far the choice leans: -1000 (three steps of process) to 1000 (three steps of vision).
    pub lean: i32,
    /// The side it leans to.
    pub side: Option<Side>,
    /// What the moment asked for: -1000 (all process) to 1000 (all vision).
    pub asked: i32,
    /// Whether the two met.
    pub met: Met,
    /// The same in words.
    pub met_words: String,
    /// Whether habit spoke.
    pub habit: Habit,
}

/// A stretch of turns in one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The stage's name.
    pub name: String,
    /// Its first turn.
    pub from: u8,
    /// Its last turn.
    pub to: u8,
}

/// How a number went: at the start, then after each turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// Whether it is held between 0 and 100 points.
    pub gauge: bool,
    /// Thousandths of a point; for money, euros. One more than there are turns.
    pub values: Vec<i64>,
    /// The first value in words.
    pub first: String,
    /// The last value in words.
    pub last: String,
}

/// One point for each turn that was played.
#[must_use]
pub fn points(run: &Run) -> Vec<Point> {
    run.turns.iter().map(|played| point(run, played)).collect()
}

fn point(run: &Run, played: &Played) -> Point {
    let (situation, choice) = run.decided(played);
    let met = Met::of(played.turned.fit);
    Point {
        turn: played.before.turn,
        when: words::when(run.scenario.period, played.before.turn),
        title: words::filled(run, &situation.title),
        choice: words::filled(run, &choice.text),
        stage: run.scenario.stage(played.before.stage).name.clone(),
        lean: far(choice.lean),
        side: choice.lean.side(),
        asked: asked(run, played),
        met,
        met_words: met.words(),
        habit: habit(run, played),
    }
}

fn far(lean: Lean) -> i32 {
    lean.balance() * 1_000 / 3
}

/// What the moment asked for: -1000 (all process) to 1000 (all vision).
pub(super) fn asked(run: &Run, played: &Played) -> i32 {
    2 * moment::demand(&run.scenario, &played.before).0 - 1_000
}

/// The stages that the company went through.
#[must_use]
pub fn stages(run: &Run) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for point in points(run) {
        match spans.last_mut() {
            Some(span) if span.name == point.stage => span.to = point.turn,
            _ => spans.push(Span { name: point.stage, from: point.turn, to: point.turn }),
        }
    }
    spans
}

/// Every state from the start to where it stands.
fn states(run: &Run) -> impl Iterator<Item = &Company> {
    run.turns.iter().map(|played| &played.before).chain([&run.company])
}

/// How each meter went, the two stocks first.
#[must_use]
pub fn series(run: &Run) -> Vec<Series> {
    run.scenario.meters().map(|meter| one(run, meter)).collect()
}

fn one(run: &Run, meter: Meter) -> Series {
    let what = Tracked::Meter(meter);
    let shown = |company: &Company| words::value(what, company.get(meter));
    Series {
        label: words::name(run, what),
        icon: words::icon(what),
        gauge: meter.is_gauge(),
        values: states(run).map(|company| i64::from(company.get(meter))).collect(),
        first: states(run).next().map(shown).unwrap_or_default(),
        last: shown(&run.company),
    }
}

/// How the worth of the company went, in euros.
#[must_use]
pub fn value(run: &Run) -> Series {
    let values: Vec<i64> = states(run).map(|company| worth(&run.scenario, company)).collect();
    let shown = |value: Option<&i64>| value.map(|&value| euros(value)).unwrap_or_default();
    Series {
        label: say("debrief-value"),
        icon: "icon-cash",
        gauge: false,
        first: shown(values.first()),
        last: shown(values.last()),
        values,
    }
}

/// A sum in words.
#[must_use]
pub fn euros(value: i64) -> String {
    words::money(i32::try_from(value).unwrap_or(if value < 0 { -i32::MAX } else { i32::MAX }))
}

/// In how many turns the moment was met.
#[must_use]
pub fn met(run: &Run) -> String {
    let met = run.turns.iter().filter(|played| Met::of(played.turned.fit) == Met::Met).count();
    say_with("debrief-met", &[("met", met.into()), ("turns", run.turns.len().into())])
}

/// "Month 3, “The first yes”".
pub(super) fn place(run: &Run, played: &Played) -> String {
    let title = words::filled(run, &run.decided(played).0.title);
    let when = words::when(run.scenario.period, played.before.turn);
    say_with("debrief-place", &[("when", when.into()), ("title", title.into())])
}

/// A number of points, rounded.
pub(super) fn points_of(milli: i32) -> i32 {
    (milli + if milli < 0 { -ONE / 2 } else { ONE / 2 }) / ONE
}
