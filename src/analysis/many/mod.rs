//! Many games: every policy plays the same seeds, and what came of it is summed up and looked through for weak spots.
//!
//! Games are shared out in batches by their seeds, batches are put together again in the order of the seeds, and what is
//! added up is whole numbers: the results are the same to the bit for any number of threads.

pub mod findings;
mod stats;
mod summary;
mod tally;

use rayon::prelude::*;

pub use stats::{Measured, Share, Spread, grouped, median};
pub use summary::{Path, Summary};
pub use tally::{ChoiceTraffic, Promises, Traffic};

use super::game::play;
use super::policy::Policy;
use crate::scenario::model::Scenario;
use crate::sim::dice::Dice;
use crate::sim::turn;
use tally::{Counting, Tally};

/// The most games that can be asked for.
pub const MOST_GAMES: u32 = 1_000_000;
/// How many games tell the bands of the meters' paths.
const BANDED: u32 = 2_000;

/// Who plays how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many games each policy plays; [`Policy::Lookahead`] plays a tenth of them.
    pub games: u32,
    /// Game `n` (from 0) has this seed plus `n`, for every policy.
    pub seed: u64,
    /// Who plays, in this order.
    pub policies: Vec<Policy>,
}

impl Plan {
    /// The policies that play at full speed: all but [`Policy::Lookahead`].
    pub fn quick() -> impl Iterator<Item = Policy> {
        Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead)
    }

    /// How many games this policy plays. One that looks ahead takes some hundred times as long for each.
    #[must_use]
    pub fn games_of(&self, policy: Policy) -> u32 {
        if policy == Policy::Lookahead { self.games.div_ceil(10) } else { self.games }
    }

    /// How many games all of them play together.
    #[must_use]
    pub fn games_in_all(&self) -> u64 {
        self.policies.iter().map(|&policy| u64::from(self.games_of(policy))).sum()
    }
}

/// Told how many more games have been played, from any thread.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// Plays the games of a plan.
#[must_use]
pub fn play_all(scenario: &Scenario, plan: &Plan, progress: Progress<'_>) -> Vec<Summary> {
    plan.policies.iter().map(|&policy| play_many(scenario, policy, plan.seed, plan.games_of(policy), progress)).collect()
}

/// Plays so many games of one policy.
#[must_use]
pub fn play_many(scenario: &Scenario, policy: Policy, seed: u64, games: u32, progress: Progress<'_>) -> Summary {
    // By the number of games alone: never by the number of threads.
    let size = (games / 256).clamp(16, 1_024);
    let batches: Vec<Tally> = (0..games.div_ceil(size))
        .into_par_iter()
        .map(|batch| {
            let (from, to) = (batch * size, games.min((batch + 1) * size));
            let tally = play_batch(scenario, policy, seed, from..to);
            progress(u64::from(to - from));
            tally
        })
        .collect();
    let mut all = Tally::of(scenario);
    for batch in batches {
        all.add(batch);
    }
    Summary::of(scenario, policy, all)
}

fn play_batch(scenario: &Scenario, policy: Policy, seed: u64, games: std::ops::Range<u32>) -> Tally {
    let mut tally = Tally::of(scenario);
    let mut company = turn::found(scenario, [0; 3], Dice::new(seed));
    for game in games {
        let mut counting = Counting::new(scenario, &mut tally, game < BANDED);
        play(scenario, policy, seed.wrapping_add(u64::from(game)), &mut company, &mut counting);
        counting.over(&company);
    }
    tally
}
