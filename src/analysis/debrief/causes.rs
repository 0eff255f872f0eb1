//! Why every number is what it is: each change belongs to one origin, and together they are the whole difference, exactly.

use super::timeline::euros;
use crate::analysis::futures::worth;
use crate::scenario::model::Meter;
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::sim::origin::Origin;
use crate::text::{say, say_with};

/// A number from the beginning to the end, and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub label: String,
    /// What it was, in thousandths or euros, and in words.
    pub first: (i64, String),
    /// What it is.
    pub last: (i64, String),
    /// By origin, in the order of [`Origin::ALL`]; they add up to the difference exactly.
    pub parts: [i64; Origin::ALL.len()],
    /// The same turn by turn.
    pub turns: Vec<[i64; Origin::ALL.len()]>,
    /// Told in a sentence or two.
    pub told: String,
}

/// Of every meter, and of what the company was worth, which comes first.
#[must_use]
pub fn changes(run: &Run) -> Vec<Change> {
    let meters = run.scenario.meters().map(|meter| of_meter(run, meter));
    std::iter::once(of_worth(run)).chain(meters).collect()
}

fn of_meter(run: &Run, meter: Meter) -> Change {
    let what = Tracked::Meter(meter);
    let turns = run.turns.iter().map(|played| {
        let mut parts = [0; Origin::ALL.len()];
        for entry in played.ledger.entries.iter().filter(|entry| entry.what == what) {
            parts[Origin::of(entry.cause) as usize] += i64::from(entry.by);
        }
        parts
    });
    let at = |milli: i32| (i64::from(milli), words::value(what, milli));
    let first = run.turns.first().map_or(&run.company, |played| &played.before).get(meter);
    let said = |by: i64| words::delta(what, i32::try_from(by).unwrap_or(i32::MAX)).trim_start_matches(['+', '−']).to_owned();
    let worth_telling = if meter.is_gauge() { 500 } else { i64::from(run.company.get(meter)).abs() / 100 + 500 };
    change(words::name(run, what), at(first), at(run.company.get(meter)), turns.collect(), worth_telling, said)
}

/// What each change did to the worth of the company, in the order in which they happened.
fn of_worth(run: &Run) -> Change {
    let last = worth(&run.scenario, &run.company);
    let turns = run.turns.iter().enumerate().map(|(place, played)| worth_of_turn(run, place, played));
    let first = run.turns.first().map_or(last, |played| worth(&run.scenario, &played.before));
    let at = |value: i64| (value, euros(value));
    let worth_telling = last.abs().max(first.abs()) / 100 + 500;
    change(say("debrief-value"), at(first), at(last), turns.collect(), worth_telling, |by| euros(by.abs()))
}

fn worth_of_turn(run: &Run, place: usize, played: &Played) -> [i64; Origin::ALL.len()] {
    let mut parts = [0; Origin::ALL.len()];
    let mut company = played.before.clone();
    let mut before = worth(&run.scenario, &company);
    for entry in &played.ledger.entries {
        let Tracked::Meter(meter) = entry.what else { continue };
        company.meters[meter.index()] += entry.by;
        let after = worth(&run.scenario, &company);
        parts[Origin::of(entry.cause) as usize] += after - before;
        before = after;
    }
    // Who has run out of money when it is over is worth its debts.
    parts[Origin::Company as usize] += worth(&run.scenario, run.after(place)) - before;
    // What an author changed by hand is somebody's choice, too.
    let next = run.turns.get(place + 1).map_or(&run.company, |next| &next.before);
    parts[Origin::Choices as usize] += worth(&run.scenario, next) - worth(&run.scenario, run.after(place));
    parts
}

fn change(
    label: String,
    first: (i64, String),
    last: (i64, String),
    turns: Vec<[i64; Origin::ALL.len()]>,
    worth_telling: i64,
    said: impl Fn(i64) -> String,
) -> Change {
    let mut parts = [0; Origin::ALL.len()];
    for turn in &turns {
        for (sum, by) in parts.iter_mut().zip(turn) {
            *sum += by;
        }
    }
    let mut told: Vec<(Origin, i64)> = Origin::ALL.into_iter().zip(parts).filter(|(_, by)| by.abs() >= worth_telling).collect();
    told.sort_by_key(|(origin, by)| (-by.abs(), *origin));
    let about = [("label", label.clone().into()), ("first", first.1.clone().into()), ("last", last.1.clone().into())];
    let parts_told = told.iter().map(|(origin, by)| {
        let id = if *by < 0 { "debrief-change-down" } else { "debrief-change-up" };
        say_with(id, &[("origin", say(origin.id()).into()), ("by", said(*by).into())])
    });
    let mut about = about.to_vec();
    about.push(("parts", parts_told.collect::<Vec<_>>().join("; ").into()));
    let id = match (told.is_empty(), first.1 == last.1) {
        (true, _) => "debrief-change-still",
        (false, true) => "debrief-change-none",
        (false, false) => "debrief-change",
    };
    let sentence = say_with(id, &about);
    Change { label, first, last, parts, turns, told: sentence }
}
