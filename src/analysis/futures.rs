//! Roads not taken: the same state, the same luck for every road, over many futures.
//!
//! Each future has luck of its own, so that a difference between two roads is a difference in judgement. What the luck of
//! the turn itself did is told apart: see [`luck`].

use crate::scenario::model::{Meter, Milli, Scenario};
use crate::session::Run;
use crate::sim::company::Company;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::{moment, turn};

use super::policy::Policy;

/// How many futures are enough for a debrief.
pub const ENOUGH: u32 = 64;

/// Plays a game to its end: this choice under the luck of `now`, every later one by `manner` under that of `later`.
#[must_use]
pub fn play_out(
    scenario: &Scenario,
    from: &Company,
    choice: usize,
    now: Dice,
    later: Dice,
    manner: impl Fn(&Company, Dice) -> usize,
) -> Company {
    let mut company = from.clone();
    play_on(scenario, &mut company, choice, now, later, manner);
    company
}

/// The same, in place: who tries many futures clones into memory that is there already.
pub(super) fn play_on(
    scenario: &Scenario,
    company: &mut Company,
    choice: usize,
    now: Dice,
    later: Dice,
    manner: impl Fn(&Company, Dice) -> usize,
) {
    let mut taken = turn::play_silently(scenario, company, now, choice);
    while taken.is_ok() && company.ended.is_none() {
        let next = manner(company, later);
        taken = turn::play_silently(scenario, company, later, next);
    }
}

/// What a company was worth in the end, in euros. One that ran out of money is worth its debts.
#[must_use]
pub fn worth(scenario: &Scenario, company: &Company) -> i64 {
    let value = moment::value(scenario, company);
    let cash = company.get(Meter::CASH);
    if company.ended.is_some() && cash < 0 { value.min(i64::from(cash)) } else { value }
}

/// How somebody plays, as far as their turns tell: a lot among ways of playing, each as likely as it agreed with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner([u32; 4]);

impl Manner {
    /// Vision always, process always, what the moment asks for; and the rest by lot.
    const WAYS: [Policy; 4] = [Policy::Visionary, Policy::Operator, Policy::Reader, Policy::Random];

    /// Each turn has twelve points, shared by the ways that would have chosen the same; if none would, they go to chance.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let mut points = [0, 0, 0, 6];
        for played in &run.turns {
            let same = |way: &Policy| way.choose(&run.scenario, &played.before, run.dice()) == played.choice;
            let agreed = [0, 1, 2].map(|n| same(&Self::WAYS[n]));
            let count = u32::try_from(agreed.iter().filter(|&&agreed| agreed).count()).unwrap_or(0);
            for (n, _) in agreed.iter().enumerate().filter(|(_, agreed)| **agreed) {
                points[n] += 12 / count.max(1);
            }
            points[3] += if count == 0 { 12 } else { 0 };
        }
        Self(points)
    }

    /// What this player would probably do.
    #[must_use]
    pub fn choose(&self, scenario: &Scenario, company: &Company, dice: Dice) -> usize {
        let mut lot = dice.below(company.turn, Purpose::Mind(2), self.0.iter().sum());
        for (way, points) in Self::WAYS.into_iter().zip(self.0) {
            if lot < points {
                return way.choose(scenario, company, dice);
            }
            lot -= points;
        }
        Policy::Random.choose(scenario, company, dice)
    }
}

/// One way to go on from a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    /// The choice that it begins with, from 0.
    pub choice: usize,
    /// What the company was worth in the end, on average, in euros.
    pub mean: i64,
    /// How much more that is than on the road that was taken.
    pub more: i64,
    /// In how many of the futures it did better than the road that was taken.
    pub better: u32,
    /// Whether the difference is more than chance among so few futures.
    pub clear: bool,
    /// How much higher each meter ended than on the road that was taken, on average.
    pub meters: Vec<(Meter, Milli)>,
}

/// The roads that a turn had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Futures {
    /// The place of the turn in the run, from 0.
    pub place: usize,
    /// How many futures each road was tried in.
    pub games: u32,
    /// The road that was taken.
    pub taken: Road,
    /// The others that were open, the best first.
    pub others: Vec<Road>,
}

/// Replays a turn of a run with every choice that was open. `None` if there is no such turn.
#[must_use]
pub fn futures(run: &Run, place: usize, manner: &Manner, games: u32) -> Option<Futures> {
    let played = run.turns.get(place)?;
    let ends = |choice: usize| -> Vec<Company> {
        (0..games).map(|n| tried(run, place, choice, manner, future(run, place, n), future(run, place, n))).collect()
    };
    let taken_ends = ends(played.choice);
    let road = |choice: usize, ends: &[Company]| compare(run, choice, ends, &taken_ends);
    let open = turn::open_choices(&run.scenario, &played.before).filter(|&choice| choice != played.choice);
    let mut others: Vec<Road> = open.map(|choice| road(choice, &ends(choice))).collect();
    others.sort_by_key(|road| (-road.mean, road.choice));
    Some(Futures { place, games, taken: road(played.choice, &taken_ends), others })
}

/// What the luck of this very turn was worth, in euros: the road that was taken under the luck that came, against the same
/// road under any luck. Above 0 chance was kind.
#[must_use]
pub fn luck(run: &Run, place: usize, manner: &Manner, games: u32) -> i64 {
    let Some(played) = run.turns.get(place) else { return 0 };
    let mean = |now: &dyn Fn(u32) -> Dice| -> i64 {
        let ends = (0..games).map(|n| tried(run, place, played.choice, manner, now(n), future(run, place, n)));
        ends.map(|end| worth(&run.scenario, &end)).sum::<i64>() / i64::from(games.max(1))
    };
    mean(&|_| run.dice()) - mean(&|n| future(run, place, n))
}

/// The luck of a future: the same for every road of a turn, and never that of the run itself.
fn future(run: &Run, place: usize, n: u32) -> Dice {
    let turn = run.turns.get(place).map_or(0, |played| played.before.turn);
    Dice::new(run.dice().bits(turn, Purpose::Mind(3)).wrapping_add(u64::from(n)))
}

fn tried(run: &Run, place: usize, choice: usize, manner: &Manner, now: Dice, later: Dice) -> Company {
    let from = &run.turns[place].before;
    play_out(&run.scenario, from, choice, now, later, |company, dice| manner.choose(&run.scenario, company, dice))
}

fn compare(run: &Run, choice: usize, ends: &[Company], taken: &[Company]) -> Road {
    let scenario = &run.scenario;
    let games = i64::try_from(ends.len().max(1)).unwrap_or(1);
    let pairs = || ends.iter().zip(taken);
    let more: Vec<i64> = pairs().map(|(end, taken)| worth(scenario, end) - worth(scenario, taken)).collect();
    let sum: i64 = more.iter().sum();
    let meters = scenario.meters().map(|meter| {
        let apart: i64 = pairs().map(|(end, taken)| i64::from(end.get(meter)) - i64::from(taken.get(meter))).sum();
        (meter, Milli::try_from(apart / games).unwrap_or(0))
    });
    Road {
        choice,
        mean: ends.iter().map(|end| worth(scenario, end)).sum::<i64>() / games,
        more: sum / games,
        better: u32::try_from(more.iter().filter(|&&more| more > 0).count()).unwrap_or(0),
        clear: is_clear(&more),
        meters: meters.collect(),
    }
}

/// Whether the mean lies more than two standard errors from nothing.
#[allow(clippy::cast_precision_loss, reason = "a rough test")]
fn is_clear(differences: &[i64]) -> bool {
    let n = differences.len() as f64;
    let mean = differences.iter().sum::<i64>() as f64 / n.max(1.0);
    let spread: f64 = differences.iter().map(|&d| (d as f64 - mean) * (d as f64 - mean)).sum();
    n > 1.0 && mean * mean * n * (n - 1.0) > 4.0 * spread
}
