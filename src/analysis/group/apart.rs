//! Where the teams parted ways: the same luck, other choices.

use super::Group;
use crate::scenario::model::Lean;
use crate::session::view::words;

/// What a team did in a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamChoice {
    /// The team's name.
    pub team: String,
    /// The situation's title: teams may meet different ones.
    pub title: String,
    /// What it chose.
    pub choice: String,
    /// Steps of vision and of process.
    pub lean: Lean,
    /// The lean in words.
    pub lean_words: String,
    /// Whether it met the moment, in words.
    pub met: String,
}

/// A turn in which teams did not do the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// From 1.
    pub turn: u8,
    /// "Month 3".
    pub when: String,
    /// Whether they faced the same situation.
    pub same: bool,
    /// How far the leans lie apart, in steps: 0 to 6.
    pub apart: i32,
    /// What each that still had a company did, in the order of the teams.
    pub choices: Vec<TeamChoice>,
}

/// The turns in which teams did not do the same, in order.
#[must_use]
pub fn partings(group: &Group) -> Vec<Parting> {
    let last = group.teams.iter().map(|team| team.run.turns.len()).max().unwrap_or(0);
    (0..last).filter_map(|place| parting(group, place)).collect()
}

fn parting(group: &Group, place: usize) -> Option<Parting> {
    let mut choices = Vec::new();
    let mut made = Vec::new();
    let (mut turn, mut when) = (0, String::new());
    for team in &group.teams {
        let (Some(played), Some(point)) = (team.run.turns.get(place), team.debrief.timeline.get(place)) else { continue };
        let lean = team.run.decided(played).1.lean;
        (turn, when) = (point.turn, point.when.clone());
        made.push((played.before.desk, played.choice, lean.balance()));
        choices.push(TeamChoice {
            team: team.name.clone(),
            title: point.title.clone(),
            choice: point.choice.clone(),
            lean,
            lean_words: words::lean(lean),
            met: point.met_words.clone(),
        });
    }
    let (first, rest) = made.split_first()?;
    let same = rest.iter().all(|other| other.0 == first.0);
    if rest.iter().all(|other| (other.0, other.1) == (first.0, first.1)) {
        return None;
    }
    let balances = made.iter().map(|(_, _, balance)| *balance);
    let apart = balances.clone().max()? - balances.min()?;
    Some(Parting { turn, when, same, apart, choices })
}
