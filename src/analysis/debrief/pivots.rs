//! Why: the decisions that mattered most, each beside the best of the other roads, over many futures.

use super::decisions::{Decision, Judged, Luck, judged};
use super::timeline::euros;
use crate::analysis::roads::{Road, Roads};
use crate::scenario::model::{Meter, ONE};
use crate::session::Run;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::text::say_with;

/// How many are told.
const MOST: usize = 3;

/// A decision that mattered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pivot {
    /// From 1.
    pub turn: u8,
    /// "Month 3, “The first yes”".
    pub title: String,
    /// "You chose: …"
    pub chose: String,
    /// "The other road: …"
    pub other: String,
    /// The choice that the other road begins with, from 0.
    pub other_choice: usize,
    /// What the futures say, in a few sentences.
    pub story: Vec<String>,
    /// How much more the other road was worth in the end, on average, in euros.
    pub more: i64,
    /// What chance did.
    pub luck: Luck,
}

/// The weightiest decisions of a run: those where the road taken and the best other one lie furthest apart.
#[must_use]
pub fn pivots(run: &Run, roads: &[Roads], decisions: &[Decision]) -> Vec<Pivot> {
    let mut all: Vec<(&Roads, &Road, &Decision)> =
        roads.iter().zip(decisions).filter_map(|(roads, decision)| Some((roads, roads.best()?, decision))).collect();
    // What is more than chance comes first.
    all.sort_by_key(|(roads, best, _)| (!best.more.is_clear(), -best.more.value.abs(), roads.place));
    // What went well is worth knowing, too: the weightiest good decision is among them if it comes anywhere near.
    let good = |(_, _, decision): &(&Roads, &Road, &Decision)| decision.judged == Judged::Best;
    let weight = |(_, best, _): &(&Roads, &Road, &Decision)| best.more.value.abs();
    if let (Some(first), Some(at)) = (all.first().map(weight), all.iter().position(good))
        && at >= MOST
        && weight(&all[at]) * 4 >= first
    {
        all.swap(MOST - 1, at);
    }
    all.into_iter().take(MOST).filter_map(|(roads, best, decision)| told(run, roads, best, decision)).collect()
}

fn told(run: &Run, roads: &Roads, other: &Road, decision: &Decision) -> Option<Pivot> {
    let (situation, choice) = run.decided(run.turns.get(roads.place)?);
    let quoted = |id: &str, text: &str| say_with(id, &[("choice", words::filled(run, text).into())]);
    let mut story = vec![verdict(roads, other)];
    story.extend(shows(run, other));
    if decision.luck != Luck::None {
        story.push(decision.verdict.clone());
        story.extend(decision.luck_told.clone());
    }
    Some(Pivot {
        turn: decision.turn,
        title: decision.title.clone(),
        chose: quoted("debrief-pivot-chose", &choice.text),
        other: quoted("debrief-pivot-other", &situation.choices.get(other.choice)?.text),
        other_choice: other.choice,
        story,
        more: other.more.value,
        luck: decision.luck,
    })
}

fn verdict(roads: &Roads, other: &Road) -> String {
    let (judged, more) = (judged(roads), other.more);
    let ahead = if judged == Judged::Behind { other.ahead } else { 100 - other.ahead };
    // Worth more on average and ahead in few futures: much more in those than it is less in the others.
    let id = match (judged, ahead) {
        (Judged::Best, 50..) => "debrief-pivot-worse",
        (Judged::Best, _) => "debrief-pivot-worse-seldom",
        (Judged::Even, _) => "debrief-pivot-even",
        (Judged::Behind, 50..) => "debrief-pivot-better",
        (Judged::Behind, _) => "debrief-pivot-better-seldom",
    };
    let amount = more.value.abs();
    say_with(
        id,
        &[
            ("amount", euros(amount).into()),
            ("from", euros((amount - more.within).max(0)).into()),
            ("to", euros(amount.saturating_add(more.within)).into()),
            ("share", i32::from(ahead).into()),
        ],
    )
}

/// In which numbers the two roads ended furthest apart, beyond chance, seen from the road that was taken.
fn shows(run: &Run, other: &Road) -> Option<String> {
    let mut apart: Vec<(i64, Meter, i64)> = other
        .meters
        .iter()
        .filter(|(_, by)| by.is_clear() && by.value.abs() >= i64::from(ONE))
        .map(|&(meter, by)| {
            let base = i64::from(run.company.get(meter)).abs().max(10_000);
            let weight = if meter.is_gauge() { by.value.abs() } else { by.value.abs() * 50_000 / base };
            // Seen from the road that was taken.
            (weight, meter, -by.value)
        })
        .filter(|(weight, ..)| *weight >= 2_000)
        .collect();
    apart.sort_by_key(|(weight, meter, _)| (-weight, *meter));
    apart.truncate(3);
    let names = |wanted: bool| {
        let names: Vec<_> = apart
            .iter()
            .filter(|(.., by)| (*by > 0) == wanted)
            .map(|&(_, meter, by)| {
                let by = words::delta(Tracked::Meter(meter), i32::try_from(by).unwrap_or(i32::MAX));
                say_with("debrief-pivot-meter", &[("meter", words::meter_name(run, meter).into()), ("by", by.into())])
            })
            .collect();
        listed(&names)
    };
    match (names(true), names(false)) {
        (None, None) => None,
        (Some(higher), None) => Some(say_with("debrief-pivot-higher", &[("higher", higher.into())])),
        (None, Some(lower)) => Some(say_with("debrief-pivot-lower", &[("lower", lower.into())])),
        (Some(higher), Some(lower)) => {
            Some(say_with("debrief-pivot-higher-lower", &[("higher", higher.into()), ("lower", lower.into())]))
        }
    }
}

/// "a", "a and b", "a, b and c".
pub(super) fn listed(names: &[String]) -> Option<String> {
    let (last, rest) = names.split_last()?;
    if rest.is_empty() {
        return Some(last.clone());
    }
    Some(say_with("list-and", &[("some", rest.join(", ").into()), ("last", last.clone().into())]))
}
