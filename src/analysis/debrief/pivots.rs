//! Why: the decisions that mattered most, each beside the best of the other roads, over many futures.

use super::timeline::place;
use crate::analysis::futures::{Futures, Manner, Road, futures, luck};
use crate::scenario::model::{Meter, ONE};
use crate::session::Run;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// How many are told.
const MOST: usize = 3;

/// What chance did to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    /// It was kind.
    Good,
    /// It was against it.
    Bad,
    /// It made little difference.
    None,
}

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
    /// What the futures say, in two or three sentences.
    pub story: Vec<String>,
    /// How much more the other road was worth in the end, on average, in euros.
    pub more: i64,
    /// What chance did.
    pub luck: Luck,
}

/// The weightiest decisions of a run: those where the road taken and the best other one lie furthest apart.
#[must_use]
pub fn pivots(run: &Run, manner: &Manner, games: u32) -> Vec<Pivot> {
    let mut all: Vec<Futures> = (0..run.turns.len()).filter_map(|place| futures(run, place, manner, games)).collect();
    all.retain(|futures| !futures.others.is_empty());
    // What is more than chance comes first.
    all.sort_by_key(|futures| (!decided(futures, &futures.others[0]), -futures.others[0].more.abs(), futures.place));
    all.iter().take(MOST).filter_map(|futures| told(run, manner, futures)).collect()
}

fn told(run: &Run, manner: &Manner, futures: &Futures) -> Option<Pivot> {
    let played = run.turns.get(futures.place)?;
    let other = futures.others.first()?;
    let (situation, choice) = run.decided(played);
    let chance = luck(run, futures.place, manner, futures.games);
    let luck = match chance {
        // Less than half of what the choice did, or less than a fiftieth of the whole.
        _ if chance.abs() * 2 < other.more.abs() || chance.abs() * 50 < futures.taken.mean.abs() => Luck::None,
        1.. => Luck::Good,
        _ => Luck::Bad,
    };
    let quoted = |id: &str, text: &str| say_with(id, &[("choice", words::filled(run, text).into())]);
    let mut story = vec![verdict(futures, other)];
    story.extend(shows(run, other).filter(|_| decided(futures, other)));
    story.push(say(["debrief-luck-good", "debrief-luck-bad", "debrief-luck-none"][luck as usize]));
    Some(Pivot {
        turn: played.before.turn,
        title: place(run, played),
        chose: quoted("debrief-pivot-chose", &choice.text),
        other: quoted("debrief-pivot-other", &situation.choices.get(other.choice)?.text),
        story,
        more: other.more,
        luck,
    })
}

/// In how many of a hundred futures the road that is better on average is the better one.
fn share(futures: &Futures, other: &Road) -> i64 {
    let ahead = i64::from(other.better) * 100 / i64::from(futures.games.max(1));
    if other.more > 0 { ahead } else { 100 - ahead }
}

/// Whether the futures decide between the two roads: on average, and in most of them.
fn decided(futures: &Futures, other: &Road) -> bool {
    other.clear && share(futures, other) > 50
}

fn verdict(futures: &Futures, other: &Road) -> String {
    let id = match other.more {
        _ if !decided(futures, other) => "debrief-pivot-even",
        1.. => "debrief-pivot-better",
        _ => "debrief-pivot-worse",
    };
    say_with(id, &[("games", futures.games.into()), ("share", share(futures, other).into())])
}

/// In which numbers the two roads ended furthest apart, seen from the road that was taken.
fn shows(run: &Run, other: &Road) -> Option<String> {
    let mut apart: Vec<(i64, Meter, bool)> = other
        .meters
        .iter()
        .filter(|(_, by)| by.abs() >= ONE)
        .map(|&(meter, by)| {
            let base = i64::from(run.company.get(meter)).abs().max(10_000);
            let weight = if meter.is_gauge() { i64::from(by.abs()) } else { i64::from(by.abs()) * 50_000 / base };
            (weight, meter, by < 0)
        })
        .filter(|(weight, ..)| *weight >= 2_000)
        .collect();
    apart.sort_by_key(|(weight, meter, _)| (-weight, *meter));
    apart.truncate(3);
    let names = |wanted: bool| {
        let names: Vec<_> = apart
            .iter()
            .filter(|(.., higher)| *higher == wanted)
            .map(|(_, meter, _)| words::name(run, Tracked::Meter(*meter)))
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
fn listed(names: &[String]) -> Option<String> {
    let (last, rest) = names.split_last()?;
    if rest.is_empty() {
        return Some(last.clone());
    }
    Some(say_with("list-and", &[("some", rest.join(", ").into()), ("last", last.clone().into())]))
}
