//! How a team's answers fell.

use serde::Serialize;

use crate::scenario::model::Lean;
use crate::session::room::{By, Room, Verdict};
use crate::session::view::words;
use crate::text::{say, say_with};

/// How many answered so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// From 1.
    pub number: usize,
    /// What one does.
    pub text: String,
    /// Steps of vision and of process.
    pub lean: Lean,
    /// The lean in words.
    pub lean_words: String,
    /// How many people.
    pub count: u16,
    /// Of those who answered, in percent.
    pub share: u16,
    /// Whether the computer answered so, too.
    pub computer: bool,
    /// Whether it is what the team does.
    pub chosen: bool,
}

/// How a team's answers fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Split {
    /// One for each choice.
    pub rows: Vec<Row>,
    /// "7 of 12 chose 2. Two did not answer."
    pub words: String,
    /// What settled it.
    pub settled: String,
}

impl Split {
    /// The split of a team; `None` if it has no company any more.
    #[must_use]
    pub fn of(room: &Room, team: u8) -> Option<Self> {
        let run = &room.teams.get(usize::from(team))?.run;
        let verdict = room.verdict(team)?;
        let decided = run.turns.iter().rev().find(|played| played.before.turn == verdict.turn);
        let situation = decided.map_or_else(|| run.situation(), |played| run.decided(played).0);
        let answered = verdict.tally.answered();
        let rows = (0u8..).zip(&situation.choices).map(|(place, choice)| {
            let count = verdict.tally.counts.get(usize::from(place)).copied().unwrap_or(0);
            Row {
                number: usize::from(place) + 1,
                text: words::filled(run, &choice.text),
                lean: choice.lean,
                lean_words: words::lean(choice.lean),
                count,
                share: (100 * count + answered / 2).checked_div(answered).unwrap_or(0),
                computer: verdict.tally.computer == Some(place),
                chosen: verdict.choice == place,
            }
        });
        Some(Self { rows: rows.collect(), words: told(&verdict), settled: settled(&verdict) })
    }
}

fn told(verdict: &Verdict) -> String {
    let (answered, silent) = (verdict.tally.answered(), verdict.tally.silent);
    let counted = verdict.tally.counts.get(usize::from(verdict.choice)).copied().unwrap_or(0);
    if answered == 0 {
        return say("room-split-nobody");
    }
    let values = [
        ("count", i32::from(counted).into()),
        ("answered", i32::from(answered).into()),
        ("number", (i32::from(verdict.choice) + 1).into()),
        ("silent", i32::from(silent).into()),
    ];
    say_with("room-split", &values)
}

fn settled(verdict: &Verdict) -> String {
    let id = match verdict.by {
        By::Votes => "room-by-votes",
        By::Lot => "room-by-lot",
        By::Computer => "room-by-computer",
        By::Facilitator => "room-by-facilitator",
    };
    say_with(id, &[("number", (i32::from(verdict.choice) + 1).into())])
}
