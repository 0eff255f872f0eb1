//! How many games passed where, and in which words.

use std::fmt;

use super::model::Graph;
use crate::scenario::model::{EndingId, ShockId, SituationId, StageId};

/// A part of the games.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// A part of so many.
    pub fn new(count: impl Into<u64>, of: impl Into<u64>) -> Self {
        Self { count: count.into(), of: of.into() }
    }

    /// From 0 to 1.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a width in a picture")]
    pub fn part(self) -> f32 {
        self.count as f32 / self.of.max(1) as f32
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = (self.count * 200 + self.of) / (self.of * 2).max(1);
        match percent {
            0 if self.count > 0 => write!(f, "<1 %"),
            100 if self.count < self.of => write!(f, ">99 %"),
            _ => write!(f, "{percent} %"),
        }
    }
}

impl Graph<'_> {
    /// The games in which a situation came.
    #[must_use]
    pub fn came(&self, id: SituationId) -> Option<Share> {
        self.traffic.map(|traffic| Share::new(traffic.came[id.index()], traffic.games))
    }

    /// Of all the times that a situation was answered, those on which this choice was taken.
    #[must_use]
    pub fn taken(&self, id: SituationId, choice: usize) -> Option<Share> {
        let times = self.traffic?.taken[id.index()];
        Some(Share::new(times.get(choice).copied().unwrap_or(0), times.iter().map(|&n| u64::from(n)).sum::<u64>()))
    }

    /// The games in which a link led to its goal.
    #[must_use]
    pub fn followed(&self, link: usize) -> Option<Share> {
        self.traffic.map(|traffic| Share::new(traffic.followed[link], traffic.games))
    }

    /// The games in which one of a bundle's links led to its goal.
    #[must_use]
    pub fn arrived(&self, bundle: usize) -> Option<Share> {
        self.traffic.map(|traffic| Share::new(traffic.arrived[bundle], traffic.games))
    }

    /// The games that ended so.
    #[must_use]
    pub fn ended(&self, id: EndingId) -> Option<Share> {
        self.traffic.map(|traffic| Share::new(traffic.ended[id.index()], traffic.games))
    }

    /// The games that a shock struck.
    #[must_use]
    pub fn struck(&self, id: ShockId) -> Option<Share> {
        self.traffic.map(|traffic| Share::new(traffic.struck[id.index()], traffic.games))
    }

    /// The games that reached a stage, and the mean turn in which it began, in tenths.
    #[must_use]
    pub fn reached(&self, id: StageId) -> Option<(Share, Option<u64>)> {
        let traffic = self.traffic?;
        let reached = traffic.reached[id.index()];
        let mean = traffic.begun[id.index()] * 10;
        Some((Share::new(reached, traffic.games), (mean + u64::from(reached) / 2).checked_div(u64::from(reached))))
    }

    /// "In 87 % of the games, on average in Month 5.2".
    #[must_use]
    pub fn reached_words(&self, id: StageId) -> Option<String> {
        let (share, turn) = self.reached(id)?;
        let first = self.when(1);
        let period = first.trim_end_matches('1').trim_end();
        Some(match turn {
            None => "reached in no game".to_owned(),
            Some(10) if share.count == share.of => "every game begins here".to_owned(),
            Some(tenths) => format!("reached in {share} of games, on average in {period} {}.{}", tenths / 10, tenths % 10),
        })
    }

    /// Who played the games that were counted.
    #[must_use]
    pub fn players(&self) -> Option<String> {
        let traffic = self.traffic?;
        let names: Vec<&str> = traffic.policies.iter().map(|policy| policy.name()).collect();
        let who = match names.as_slice() {
            [one] => format!("played by the bot “{one}”"),
            many => format!("played in turn by {} bots ({})", many.len(), many.join(", ")),
        };
        Some(format!("{} games, {who}; seed {}", thousands(traffic.games), traffic.seed))
    }
}

/// 20,000.
fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}
