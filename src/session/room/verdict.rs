//! What a team's answers come to. The rule is shown: most answers win, a tie is settled by lot, and where nobody answers the
//! computer does.

use serde::{Deserialize, Serialize};

use crate::sim::dice::{Dice, Purpose};

/// What settled a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Most answers.
    Votes,
    /// As many for another; the lot, which is the same for every team.
    Lot,
    /// Nobody answered.
    Computer,
    /// The facilitator.
    Facilitator,
}

/// A team's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many people answered so, by the place of the choice.
    pub counts: Vec<u16>,
    /// What the computer answers, for a role that nobody plays or where nobody answered.
    pub computer: Option<u8>,
    /// How many people did not answer.
    pub silent: u16,
}

impl Tally {
    /// How many people answered.
    #[must_use]
    pub fn answered(&self) -> u16 {
        self.counts.iter().sum()
    }

    /// What it comes to.
    #[must_use]
    pub fn settle(&self, turn: u8, dice: Dice) -> (u8, By) {
        let all: Vec<u16> = (0u8..).zip(&self.counts).map(|(n, count)| count + u16::from(self.computer == Some(n))).collect();
        let most = all.iter().copied().max().unwrap_or(0);
        let tied: Vec<u8> = (0u8..).zip(&all).filter(|(_, count)| **count == most).map(|(n, _)| n).collect();
        match (&tied[..], self.computer) {
            (_, Some(choice)) if self.answered() == 0 => (choice, By::Computer),
            ([only], _) => (*only, By::Votes),
            (several, _) => {
                let lot = dice.below(turn, Purpose::Tie, u32::try_from(several.len()).unwrap_or(1));
                (several.get(usize::try_from(lot).unwrap_or(0)).copied().unwrap_or(0), By::Lot)
            }
        }
    }
}

/// What a team decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// In which turn.
    pub turn: u8,
    /// What people answered.
    pub tally: Tally,
    /// The place of the choice.
    pub choice: u8,
    /// What settled it.
    pub by: By,
}
