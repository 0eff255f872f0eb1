//! Roads not taken: every choice that was open is replayed from its very state over many futures, the same dice for all of
//! them; afterwards the player's own manner goes on.
//!
//! Each future has luck of its own, so that a difference between two roads is a difference in judgement. What the dice
//! added is told apart: see [`Split`].

mod search;
mod split;
mod sums;

pub use search::Search;
pub use split::{Split, TurnSplit};

use crate::scenario::model::Meter;

/// How many futures a debrief is made from.
pub const ENOUGH: u32 = 1_000;

/// A mean over futures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mean {
    /// Euros or thousandths of a point.
    pub value: i64,
    /// The true mean lies within so much of it, in 95 of 100 cases.
    pub within: i64,
}

impl Mean {
    /// Whether it is more than chance that it is not nothing.
    #[must_use]
    pub fn is_clear(self) -> bool {
        self.value.abs() > self.within
    }
}

/// One way to go on from a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    /// The choice that it begins with, from 0.
    pub choice: usize,
    /// What the company was worth in the end, in euros.
    pub worth: Mean,
    /// How much more that is than on the road that was taken.
    pub more: Mean,
    /// In how many of a hundred futures it did better than the road that was taken; half of those in which it did as well count.
    pub ahead: u8,
    /// How much higher each meter ended than on the road that was taken.
    pub meters: Vec<(Meter, Mean)>,
}

/// The roads that a turn had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roads {
    /// The place of the turn in the run, from 0.
    pub place: usize,
    /// How many futures each road was tried in.
    pub games: u32,
    /// The road that was taken.
    pub taken: Road,
    /// The others that were open, the best first.
    pub others: Vec<Road>,
    /// How much more the road that was taken was worth than what this player would usually have chosen here.
    pub judgement: Mean,
}

impl Roads {
    /// The best of the others, if there were any.
    #[must_use]
    pub fn best(&self) -> Option<&Road> {
        self.others.first()
    }

    /// What the state was worth before the decision, as this player plays, in euros.
    #[must_use]
    pub fn expected(&self) -> i64 {
        self.taken.worth.value - self.judgement.value
    }
}
