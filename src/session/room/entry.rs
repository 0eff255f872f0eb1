//! What happens in a workshop: one line of its journal each.

use serde::{Deserialize, Serialize};

use super::clock::Millis;
use super::opening::Secret;
use super::people::{Name, SeatId};
use super::phase::{Pace, Phase, Times};
use super::verdict::By;
use crate::session::journal::hex;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When.
    pub at: Millis,
    /// What.
    pub event: Event,
}

/// A team's decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// The place of the team.
    pub team: u8,
    /// The place of the choice.
    pub choice: u8,
    /// What settled it.
    pub by: By,
    /// The fingerprint of the state that follows.
    #[serde(with = "hex")]
    pub state: u64,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// Somebody took the next seat.
    Join {
        /// What gives it back.
        token: Secret,
        /// What others see.
        name: Name,
        /// The place of the team.
        team: u8,
    },
    /// Somebody has another name.
    Rename {
        /// Who.
        seat: SeatId,
        /// What others see now.
        name: Name,
    },
    /// Somebody plays for another team; what they answered in this turn does not count any more.
    Move {
        /// Who.
        seat: SeatId,
        /// The place of the team.
        team: u8,
    },
    /// Somebody plays another role, or observes.
    Recast {
        /// Who.
        seat: SeatId,
        /// The place of the role.
        role: Option<u8>,
    },
    /// Somebody's seat is taken away, or given back.
    Remove {
        /// Who.
        seat: SeatId,
        /// Whether it is taken away.
        removed: bool,
    },
    /// Somebody answered, or changed their answer.
    Vote {
        /// Who.
        seat: SeatId,
        /// In which turn.
        turn: u8,
        /// The place of the choice.
        choice: u8,
    },
    /// Somebody wrote down what they mean to do.
    Commit {
        /// Who.
        seat: SeatId,
        /// In their own words.
        text: String,
    },
    /// The room goes on.
    Go {
        /// To where.
        to: Phase,
        /// What the computer answers for teams that lack a role or have nobody: team and choice. Only when answers are locked.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        computer: Vec<(u8, u8)>,
        /// What the teams decided. Only when the outcome is told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        decided: Vec<Decided>,
    },
    /// The room goes back by one step.
    Back,
    /// The turn begins again, without its answers.
    Again,
    /// The facilitator decides for a team, or lets its answers count again.
    Rule {
        /// The place of the team.
        team: u8,
        /// The place of the choice.
        choice: Option<u8>,
    },
    /// This situation lies on every desk, whatever its stages and conditions.
    Bring {
        /// Its id.
        situation: String,
    },
    /// The clock stands still, or goes on.
    Pause(bool),
    /// There is so much more time, in milliseconds.
    Extend(u64),
    /// Something else moves the room on.
    Pace(Pace),
    /// People have other times to talk and answer.
    Times(Times),
    /// People may still come in, or not.
    Door(bool),
    /// A team has another name.
    Call {
        /// The place of the team.
        team: u8,
        /// What it is called.
        name: Name,
    },
    /// The program was started again; while it was not there, no time passed.
    Resumed,
}
