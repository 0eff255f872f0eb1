//! Sums over futures. They are whole numbers, so that it does not matter in which order the futures are played.

use std::ops::AddAssign;

use super::Mean;

/// Of one figure: how many, their sum, and the sum of their squares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    count: i64,
    total: i64,
    squares: i128,
}

impl Sum {
    pub fn add(&mut self, figure: i64) {
        self.count += 1;
        self.total += figure;
        self.squares += i128::from(figure) * i128::from(figure);
    }

    /// The mean, and how far it may be off (1.96 standard errors).
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "an interval needs no more")]
    pub fn mean(&self) -> Mean {
        let count = self.count.max(1);
        let value = self.total / count;
        if self.count < 2 {
            return Mean { value, within: i64::MAX };
        }
        let (n, sum) = (count as f64, self.total as f64);
        let variance = (self.squares as f64 - sum * sum / n).max(0.0) / (n - 1.0);
        Mean { value, within: (1.96 * (variance / n).sqrt()).ceil() as i64 }
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.total += other.total;
        self.squares += other.squares;
    }
}

/// Of one choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub worth: Sum,
    /// Against the road that was taken, future by future.
    pub more: Sum,
    /// Twice the futures in which it did better, and once those in which it did as well.
    pub ahead: u32,
    /// By meter, against the road that was taken.
    pub meters: Vec<Sum>,
}

/// Of one turn: its open choices, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Turn {
    pub choices: Vec<Choice>,
    /// The road that was taken against what this player would usually have chosen.
    pub judgement: Sum,
}

impl AddAssign<&Turn> for Turn {
    fn add_assign(&mut self, other: &Turn) {
        self.judgement += other.judgement;
        for (mine, theirs) in self.choices.iter_mut().zip(&other.choices) {
            mine.worth += theirs.worth;
            mine.more += theirs.more;
            mine.ahead += theirs.ahead;
            for (mine, theirs) in mine.meters.iter_mut().zip(&theirs.meters) {
                *mine += *theirs;
            }
        }
    }
}
