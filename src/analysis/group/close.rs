//! The votes that were close: there the room itself saw two roads.

use super::{Group, TeamPart};
use crate::analysis::debrief::timeline::euros;
use crate::analysis::roads::Mean;
use crate::session::room::Verdict;
use crate::text::{say, say_with};

/// A vote that was close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseVote {
    /// The team's name.
    pub team: String,
    /// From 1.
    pub turn: u8,
    /// "Month 3, “The first yes”".
    pub title: String,
    /// What was chosen, and by how many.
    pub chosen: (String, u16),
    /// What the most others wanted, and how many.
    pub other: (String, u16),
    /// What the road that they wanted would have been worth, against the one that was taken, in a sentence.
    pub road: String,
}

/// The closest votes of all teams, the closest first; at most so many.
#[must_use]
pub fn close_votes(group: &Group, most: usize) -> Vec<CloseVote> {
    let mut found: Vec<(i32, CloseVote)> =
        group.teams.iter().flat_map(|team| team.verdicts.iter().filter_map(|verdict| close(team, verdict))).collect();
    found.sort_by_key(|(margin, vote)| (*margin, vote.turn));
    found.into_iter().map(|(_, vote)| vote).take(most).collect()
}

/// A vote is close if the winners were not twice as many as those who wanted the next best.
fn close(team: &TeamPart, verdict: &Verdict) -> Option<(i32, CloseVote)> {
    let decision = team.debrief.decisions.iter().find(|decision| decision.turn == verdict.turn)?;
    let others = (0u8..).zip(&verdict.tally.counts).filter(|(choice, _)| *choice != verdict.choice);
    let (other, wanted) = others.max_by_key(|(choice, count)| (**count, u8::MAX - choice))?;
    let won = verdict.tally.counts.get(usize::from(verdict.choice)).copied().unwrap_or(0);
    if *wanted == 0 || won >= 2 * wanted {
        return None;
    }
    let line = |choice: u8| decision.roads.iter().find(|road| road.place == usize::from(choice));
    let (taken, road) = (line(verdict.choice)?, line(other)?);
    let margin = 100 * (i32::from(won) - i32::from(*wanted)) / i32::from(won + wanted);
    let vote = CloseVote {
        team: team.name.clone(),
        turn: verdict.turn,
        title: decision.title.clone(),
        chosen: (taken.choice.clone(), won),
        other: (road.choice.clone(), *wanted),
        road: against(road.more),
    };
    Some((margin, vote))
}

/// What a road would have been worth against the one that was taken, in a sentence.
pub(super) fn against(more: Mean) -> String {
    if !more.is_clear() {
        return say("group-road-same");
    }
    let id = if more.value < 0 { "group-road-less" } else { "group-road-more" };
    say_with(id, &[("amount", euros(more.value.abs()).into())])
}
