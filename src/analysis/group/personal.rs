//! What one person answered, against what the team did and what the others are like. For that person alone.

use super::close::against;
use super::{Group, TeamPart};
use crate::scenario::model::{Lean, Side};
use crate::session::room::{Seat, SeatId};
use crate::session::view::words;

/// A moment clearly asks for a side from a share of 55 in a hundred on, as in the profile of a game.
const CLEAR: i32 = 100;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// From 1.
    pub turn: u8,
    /// "Month 3".
    pub when: String,
    /// The situation's title.
    pub title: String,
    /// What this person wanted.
    pub choice: String,
    /// The lean in words.
    pub lean_words: String,
    /// What the team did, if it was something else.
    pub team_did: Option<String>,
    /// How many wanted the same, this person included.
    pub with: u16,
    /// Of how many who answered.
    pub of: u16,
    /// What the road that this person wanted would have been worth, where the team took another.
    pub road: Option<String>,
}

/// What answers amount to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lot {
    /// How many answers there are.
    pub answers: usize,
    /// How many lean to vision, and how many to process; the rest to neither.
    pub vision: usize,
    /// See `vision`.
    pub process: usize,
    /// The share of vision in all steps, in percent; `None` where nothing leans.
    pub share: Option<u8>,
    /// Answers with a side in moments that clearly asked for one.
    pub clear: usize,
    /// Those of them that gave it.
    pub followed: usize,
    /// Answers that were what the team did.
    pub with_team: usize,
}

/// What one person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// Their name.
    pub name: String,
    /// Their team's place.
    pub team: usize,
    /// Their answers, in order.
    pub answers: Vec<Answer>,
    /// What they amount to.
    pub lot: Lot,
    /// The shares of vision of all who answered, in percent, from the least to the most; whose they are is not told.
    pub others: Vec<u8>,
    /// The side that was answered less; `None` where the two are near.
    pub weaker: Option<Side>,
    /// What this person means to do.
    pub commitment: Option<String>,
}

/// What one person is told; `None` if nobody sits there.
#[must_use]
pub fn personal(group: &Group, seat: SeatId) -> Option<Personal> {
    let seat = group.people.iter().find(|other| other.id == seat)?;
    let team = group.teams.get(usize::from(seat.team))?;
    let lot = lot(team, seat);
    let weaker = lot.share.and_then(|share| match share {
        0..=42 => Some(Side::Vision),
        58.. => Some(Side::Process),
        _ => None,
    });
    Some(Personal {
        name: seat.name.as_str().to_owned(),
        team: usize::from(seat.team),
        answers: answers(team, seat),
        lot,
        others: shares(group),
        weaker,
        commitment: seat.commitment.as_deref().map(str::to_owned),
    })
}

/// The shares of vision of all who answered, in percent, from the least to the most.
#[must_use]
pub fn shares(group: &Group) -> Vec<u8> {
    let of = |seat: &Seat| lot(group.teams.get(usize::from(seat.team))?, seat).share;
    let mut shares: Vec<u8> = group.people.iter().filter_map(|seat| of(seat)).collect();
    shares.sort_unstable();
    shares
}

/// What was given to a question that the team has decided: the place of the turn in the run, and of the choice.
fn given<'a>(team: &'a TeamPart, seat: &'a Seat) -> impl Iterator<Item = (usize, usize)> + 'a {
    team.run.turns.iter().enumerate().filter_map(|(place, played)| {
        let choice = usize::from(seat.vote(played.before.turn)?);
        (choice < team.run.decided(played).0.choices.len()).then_some((place, choice))
    })
}

fn lean(team: &TeamPart, place: usize, choice: usize) -> Lean {
    team.run.decided(&team.run.turns[place]).0.choices[choice].lean
}

fn lot(team: &TeamPart, seat: &Seat) -> Lot {
    let mut all = Lot::default();
    let (mut vision, mut steps) = (0u32, 0u32);
    for (place, choice) in given(team, seat) {
        let lean = lean(team, place, choice);
        vision += u32::from(lean.vision);
        steps += u32::from(lean.vision) + u32::from(lean.process);
        all.answers += 1;
        all.with_team += usize::from(team.run.turns[place].choice == choice);
        let Some(side) = lean.side() else { continue };
        *(if side == Side::Vision { &mut all.vision } else { &mut all.process }) += 1;
        let asked = team.debrief.timeline.get(place).map_or(0, |point| point.asked);
        if asked.abs() >= CLEAR {
            all.clear += 1;
            all.followed += usize::from((side == Side::Vision) == (asked > 0));
        }
    }
    all.share = (100 * vision).checked_div(steps).and_then(|share| u8::try_from(share).ok());
    all
}

fn answers(team: &TeamPart, seat: &Seat) -> Vec<Answer> {
    let answers = given(team, seat).filter_map(|(place, choice)| {
        let (played, point) = (&team.run.turns[place], team.debrief.timeline.get(place)?);
        let wanted = &team.run.decided(played).0.choices[choice];
        let verdict = team.verdicts.iter().find(|verdict| verdict.turn == point.turn)?;
        let other = played.choice != choice;
        let decision = team.debrief.decisions.iter().find(|decision| decision.turn == point.turn);
        let road = decision.and_then(|decision| decision.roads.iter().find(|road| road.place == choice));
        Some(Answer {
            turn: point.turn,
            when: point.when.clone(),
            title: point.title.clone(),
            choice: words::filled(&team.run, &wanted.text),
            lean_words: words::lean(wanted.lean),
            team_did: other.then(|| point.choice.clone()),
            with: verdict.tally.counts.get(choice).copied().unwrap_or(0),
            of: verdict.tally.answered(),
            road: road.filter(|_| other).map(|road| against(road.more)),
        })
    });
    answers.collect()
}
