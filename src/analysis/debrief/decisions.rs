//! Every decision beside the roads that were open with it, and what the dice then did: a good decision may end badly.

use super::timeline::{euros, place};
use crate::analysis::roads::{Mean, Road, Roads, Split};
use crate::session::Run;
use crate::session::view::words;
use crate::text::{say, say_with};

/// How a decision compares with the best of the other roads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// It was worth more than any other, beyond chance.
    Best,
    /// No road was worth more than it, beyond chance.
    Even,
    /// Another road was worth more, beyond chance.
    Behind,
}

/// What the dice did to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    /// They were kind.
    Good,
    /// They were against it.
    Bad,
    /// They made little difference.
    None,
}

/// A road, for the table behind a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadLine {
    /// The place of the choice in its situation, from 0.
    pub place: usize,
    /// What it begins with.
    pub choice: String,
    /// Whether it is the one that was taken.
    pub taken: bool,
    /// What the company was worth in the end, in euros.
    pub worth: Mean,
    /// Against the road that was taken.
    pub more: Mean,
    /// In how many of a hundred futures it did better than that.
    pub ahead: u8,
    /// "€42k more, give or take €9k"; "taken".
    pub against: String,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its turn, from 1.
    pub turn: u8,
    /// "Month 3, “The first yes”".
    pub title: String,
    /// All that was open, in the order of the choices.
    pub roads: Vec<RoadLine>,
    /// How it compares.
    pub judged: Judged,
    /// What the dice did.
    pub luck: Luck,
    /// What they added, in euros.
    pub added: i64,
    /// That in a sentence, if it is worth telling.
    pub luck_told: Option<String>,
    /// Both in a sentence.
    pub verdict: String,
}

/// All decisions of a run.
#[must_use]
pub fn decisions(run: &Run, roads: &[Roads], split: &Split) -> Vec<Decision> {
    roads.iter().zip(&split.turns).filter_map(|(roads, turn)| decision(run, roads, turn.luck, split)).collect()
}

fn decision(run: &Run, roads: &Roads, added: i64, split: &Split) -> Option<Decision> {
    let played = run.turns.get(roads.place)?;
    let situation = run.decided(played).0;
    let line = |road: &Road, taken: bool| {
        Some(RoadLine {
            place: road.choice,
            choice: words::filled(run, &situation.choices.get(road.choice)?.text),
            taken,
            worth: road.worth,
            more: road.more,
            ahead: road.ahead,
            against: against(road, taken),
        })
    };
    let mut all: Vec<RoadLine> = roads.others.iter().filter_map(|road| line(road, false)).collect();
    all.push(line(&roads.taken, true)?);
    all.sort_by_key(|line| line.place);
    let (judged, luck) = (judged(roads), luck(roads, added, split));
    let verdict = format!("decision-{}-{}", ["best", "even", "behind"][judged as usize], ["good", "bad", "none"][luck as usize]);
    let luck_told = (luck != Luck::None).then(|| {
        let id = if added < 0 { "debrief-luck-took" } else { "debrief-luck-added" };
        say_with(id, &[("amount", euros(added.abs()).into())])
    });
    Some(Decision {
        luck_told,
        turn: played.before.turn,
        title: place(run, played),
        roads: all,
        judged,
        luck,
        added,
        verdict: say(&verdict),
    })
}

/// A road against the one that was taken.
fn against(road: &Road, taken: bool) -> String {
    if taken {
        return say("debrief-road-taken");
    }
    if !road.more.is_clear() {
        return say("debrief-road-same");
    }
    let id = if road.more.value < 0 { "debrief-road-less" } else { "debrief-road-more" };
    let amount = say_with(id, &[("amount", euros(road.more.value.abs()).into())]);
    let within = say_with("debrief-road-margin", &[("within", euros(road.more.within).into())]);
    format!("{amount}, {within}")
}

/// Against the best of the other roads.
pub(super) fn judged(roads: &Roads) -> Judged {
    match roads.best() {
        Some(best) if best.more.is_clear() && best.more.value > 0 => Judged::Behind,
        Some(best) if best.more.is_clear() => Judged::Best,
        _ => Judged::Even,
    }
}

/// Less than a twenty-fifth of the whole, or than half of what the decision did, is no luck to speak of.
fn luck(roads: &Roads, added: i64, split: &Split) -> Luck {
    let whole = split.result.abs().max(split.by_lot.abs());
    let did = roads.best().map_or(0, |best| best.more.value.abs());
    match added {
        _ if added.abs() * 25 < whole || added.abs() * 2 < did => Luck::None,
        1.. => Luck::Good,
        _ => Luck::Bad,
    }
}

/// Luck and judgement of the whole game, in sentences.
#[must_use]
pub fn told(split: &Split) -> Vec<String> {
    let sum = |id: &str, value: i64| {
        let id = format!("{id}-{}", if value < 0 { "down" } else { "up" });
        say_with(&id, &[("amount", euros(value.abs()).into())])
    };
    vec![
        say_with("split-result", &[("result", euros(split.result).into()), ("by-lot", euros(split.by_lot).into())]),
        sum("split-judgement", split.judgement()),
        sum("split-luck", split.luck()),
    ]
}
