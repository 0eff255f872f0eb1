//! One policy's games, summed up.

use super::stats::{Share, Spread};
use super::tally::{Promises, Tally, Traffic};
use crate::analysis::policy::Policy;
use crate::scenario::model::{Meter, Milli, Scenario};

/// Where a meter stood, turn by turn; the first entry is the start, a game that is over stays where it ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    /// The average over all games, in thousandths.
    pub mean: Vec<f64>,
    /// One game in ten was at or below it; from the first games only.
    pub p10: Vec<Milli>,
    /// Nine in ten.
    pub p90: Vec<Milli>,
}

/// What came of many games of one policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Who played.
    pub policy: Policy,
    /// How many games.
    pub games: u64,
    /// How many decisions in all of them.
    pub decisions: u64,
    /// What the company was worth in the end, in euros.
    pub value: Spread,
    /// The same game by game, in the order of the seeds.
    pub values: Vec<i64>,
    /// By ending: the games that ended so.
    pub endings: Vec<u64>,
    /// By meter: where it ended, in thousandths.
    pub meters: Vec<Spread>,
    /// By meter: how it got there.
    pub paths: Vec<Path>,
    /// What became of the promises.
    pub promises: Promises,
    /// What came up, and what was taken.
    pub traffic: Traffic,
    /// Games in which the cash was once less than a turn costs.
    pub strained: u64,
    /// By meter: the games in which it ever left its start.
    pub moved: Vec<u64>,
}

impl Summary {
    pub(super) fn of(scenario: &Scenario, policy: Policy, tally: Tally) -> Self {
        let meters = scenario.meters().count();
        let games = tally.values.len();
        let end = |meter: usize| tally.ends.iter().skip(meter).step_by(meters).map(|&value| i64::from(value)).collect();
        Self {
            policy,
            games: games as u64,
            decisions: tally.decisions,
            value: Spread::of(tally.values.clone()),
            meters: (0..meters).map(|meter| Spread::of(end(meter))).collect(),
            paths: (0..meters).map(|meter| path(&tally, meter, meters, games)).collect(),
            values: tally.values,
            endings: tally.endings,
            promises: tally.promises,
            traffic: tally.traffic,
            strained: tally.strained,
            moved: tally.moved,
        }
    }

    /// The share of games that ended so.
    #[must_use]
    pub fn ending(&self, ending: usize) -> Share {
        Share { hits: self.endings.get(ending).copied().unwrap_or(0), of: self.games }
    }

    /// The share of games in which the company was worth nothing in the end.
    #[must_use]
    pub fn worthless(&self) -> Share {
        Share { hits: self.values.iter().filter(|&&value| value <= 0).count() as u64, of: self.games }
    }

    /// The average innovation at the end, in points.
    #[must_use]
    pub fn innovation(&self) -> f64 {
        self.meters[Meter::INNOVATION.index()].mean / 1_000.0
    }

    /// Promises kept on time, of those that were made.
    #[must_use]
    pub fn on_time(&self) -> Share {
        Share { hits: self.promises.on_time, of: self.promises.started }
    }

    /// Promises kept, of those that were made.
    #[must_use]
    pub fn finished(&self) -> Share {
        Share { hits: self.promises.finished, of: self.promises.started }
    }
}

#[allow(clippy::cast_precision_loss, reason = "means for people")]
fn path(tally: &Tally, meter: usize, meters: usize, games: usize) -> Path {
    let turns = tally.sums.len() / meters.max(1);
    let mut path = Path::default();
    for turn in 0..turns {
        let cell = turn * meters + meter;
        path.mean.push(tally.sums[cell] as f64 / games.max(1) as f64);
        let mut stood: Vec<Milli> = tally.rows.iter().skip(cell).step_by(turns * meters).copied().collect();
        stood.sort_unstable();
        let at = |percent: usize| stood.get((stood.len() * percent).div_ceil(100).max(1) - 1).copied().unwrap_or(0);
        path.p10.push(at(10));
        path.p90.push(at(90));
    }
    path
}
