//! Meters, and the causes that each of them opens to.

use serde::Serialize;

use super::words;
use crate::scenario::model::{Meter, Milli};
use crate::session::Run;
use crate::sim::FULL;
use crate::sim::cause::Tracked;

/// A meter as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gauge {
    /// Which.
    #[serde(skip)]
    pub what: Tracked,
    /// Its name.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// Its value in words: "62", "€120k".
    pub value: String,
    /// How full it is, in thousandths; `None` for plain numbers.
    pub full: Option<i32>,
    /// How full it was before the last turn.
    pub before: Option<i32>,
    /// The change of the last turn in words, if there was one that shows.
    pub delta: Option<String>,
    /// Whether that change was upwards.
    pub rose: bool,
    /// Whether it is so low that it should be looked at.
    pub low: bool,
}

/// A cause and what it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// "+3".
    pub delta: String,
    /// Whether upwards.
    pub rose: bool,
    /// "your lean to vision".
    pub words: String,
}

/// The causes of one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnCauses {
    /// "Month 3: the first yes".
    pub title: String,
    /// The value before.
    pub before: String,
    /// The value after.
    pub after: String,
    /// The weightiest first; they add up to the difference. What is too little to show is left out.
    pub causes: Vec<Cause>,
}

/// A meter, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterStory {
    /// The meter.
    pub gauge: Gauge,
    /// What it stands for.
    pub about: String,
    /// The newest turn first.
    pub turns: Vec<TurnCauses>,
}

/// A change of a meter in one turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// Which.
    #[serde(skip)]
    pub what: Tracked,
    /// Its name.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// "+3".
    pub delta: String,
    /// Whether upwards.
    pub rose: bool,
    /// The weightiest causes, two at most, as one phrase.
    pub why: String,
}

fn gauge(run: &Run, what: Tracked) -> Gauge {
    let milli = standing(run, what, run.turns.len());
    let by = run.turns.last().map_or(0, |played| played.ledger.total(what));
    let fullness = |milli: Milli| match what {
        Tracked::Meter(meter) if !meter.is_gauge() => None,
        _ => Some(milli / (FULL / 1_000)),
    };
    let full = fullness(milli);
    let low = match what {
        Tracked::Meter(Meter::CASH) => milli < crate::sim::moment::fixed_costs(&run.scenario, &run.company) / 2,
        Tracked::Meter(Meter::MORALE | Meter::TRUST | Meter::DELIVERY | Meter::FIT) => full.is_some_and(|full| full < 250),
        _ => false,
    };
    Gauge {
        what,
        label: words::name(run, what),
        icon: words::icon(what),
        value: words::value(what, milli),
        full,
        before: fullness(milli - by),
        delta: (words::points(by) != 0).then(|| words::rough_delta(what, by)),
        rose: by > 0,
        low,
    }
}

/// The value before the turn at this place (from 0); at the number of turns: as it stands.
fn standing(run: &Run, what: Tracked, place: usize) -> Milli {
    let company = run.turns.get(place).map_or(&run.company, |played| &played.before);
    match what {
        Tracked::Meter(meter) => company.get(meter),
        Tracked::Skill(skill) => company.skill(skill),
    }
}

/// Cash, customers, team.
#[must_use]
pub fn numbers(run: &Run) -> Vec<Gauge> {
    [Meter::CASH, Meter::CUSTOMERS, Meter::TEAM].map(|meter| gauge(run, Tracked::Meter(meter))).into()
}

/// The gauges, the author's own last. The two stocks are not among them: the beam shows those.
#[must_use]
pub fn gauges(run: &Run) -> Vec<Gauge> {
    let stock = |meter: &Meter| matches!(*meter, Meter::DIRECTION | Meter::ORDER);
    let shown = run.scenario.meters().filter(|meter| meter.is_gauge() && !stock(meter));
    shown.map(|meter| gauge(run, Tracked::Meter(meter))).collect()
}

/// A meter opened to its causes, turn by turn.
#[must_use]
pub fn story(run: &Run, what: Tracked) -> MeterStory {
    let turns = run.turns.iter().enumerate().rev().map(|(place, played)| TurnCauses {
        title: format!("{}: {}", words::when(run.scenario.period, played.before.turn), words::title(run, played)),
        before: words::value(what, standing(run, what, place)),
        after: words::value(what, standing(run, what, place + 1)),
        causes: causes(run, place, what),
    });
    MeterStory { gauge: gauge(run, what), about: words::about(run, what), turns: turns.collect() }
}

fn causes(run: &Run, place: usize, what: Tracked) -> Vec<Cause> {
    let weighed = run.turns.get(place).map(|played| played.ledger.causes(what)).unwrap_or_default();
    let line = |(cause, by): (crate::sim::cause::Cause, Milli)| Cause {
        delta: words::delta(what, by),
        rose: by > 0,
        words: words::cause(run, place, cause, by),
    };
    weighed.into_iter().filter(|(_, by)| words::shows(*by)).map(line).collect()
}

/// What moved in the turn at this place, the weightiest first: gauges and stocks by points, numbers by their share.
#[must_use]
pub fn moves(run: &Run, place: usize) -> Vec<Move> {
    let Some(played) = run.turns.get(place) else { return Vec::new() };
    let mut moved: Vec<(i64, Tracked, Milli)> = run
        .scenario
        .meters()
        .map(Tracked::Meter)
        .filter_map(|what| {
            let by = played.ledger.total(what);
            let base = i64::from(standing(run, what, place)).abs().max(5_000);
            let gauge = matches!(what, Tracked::Meter(meter) if meter.is_gauge());
            let weight = if gauge { i64::from(by.abs()) } else { i64::from(by.abs()) * 40_000 / base };
            (words::points(by) != 0).then_some((weight, what, by))
        })
        .collect();
    moved.sort_by_key(|(weight, what, _)| (-weight, *what));
    let shown = |(_, what, by): (i64, Tracked, Milli)| {
        // What pushed the other way is left to the opened meter.
        let why = played.ledger.causes(what).into_iter().filter(|(_, part)| (*part > 0) == (by > 0)).take(2);
        let why: Vec<_> = why.map(|(cause, part)| words::cause(run, place, cause, part)).collect();
        Move {
            what,
            label: words::name(run, what),
            icon: words::icon(what),
            delta: words::rough_delta(what, by),
            rose: by > 0,
            why: why.join("; "),
        }
    };
    moved.into_iter().map(shown).collect()
}
