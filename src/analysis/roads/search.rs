//! Plays the futures, more and more of them, on all cores.

use rayon::prelude::*;

use super::sums::{self, Sum};
use super::{Mean, Road, Roads, Split, split};
use crate::analysis::futures::{Manner, play_on, worth};
use crate::analysis::policy::Policy;
use crate::session::Run;
use crate::sim::company::Company;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::turn;

/// So many futures are played at a time by one core.
const AT_A_TIME: u32 = 25;

/// All roads of a run, as far as they have been tried.
pub struct Search<'r> {
    run: &'r Run,
    manner: Manner,
    games: u32,
    open: Vec<Vec<usize>>,
    turns: Vec<sums::Turn>,
    /// The whole game, left to chance.
    by_lot: Sum,
}

impl<'r> Search<'r> {
    /// Before the first future.
    #[must_use]
    pub fn of(run: &'r Run) -> Self {
        let open: Vec<Vec<usize>> =
            run.turns.iter().map(|played| turn::open_choices(&run.scenario, &played.before).collect()).collect();
        let turns = open.iter().map(|open| empty(run, open.len())).collect();
        Self { run, manner: Manner::of(run), games: 0, open, turns, by_lot: Sum::default() }
    }

    /// How many futures every road has been tried in.
    #[must_use]
    pub fn games(&self) -> u32 {
        self.games
    }

    /// Tries every road until it has been tried in so many futures. What was tried before counts.
    pub fn deepen(&mut self, games: u32) {
        let starts = (self.games..games).step_by(AT_A_TIME as usize);
        let parts = starts.flat_map(|from| (0..self.turns.len()).map(move |place| (place, from)));
        let parts: Vec<(usize, u32)> = parts.collect();
        let tried: Vec<(usize, sums::Turn)> =
            parts.into_par_iter().map(|(place, from)| (place, self.tried(place, from..games.min(from + AT_A_TIME)))).collect();
        for (place, sums) in tried {
            self.turns[place] += &sums;
        }
        for n in self.games..games {
            self.by_lot.add(self.left_to_chance(n));
        }
        self.games = self.games.max(games);
    }

    /// What was found, turn by turn.
    #[must_use]
    pub fn roads(&self) -> Vec<Roads> {
        (0..self.turns.len()).map(|place| self.of_turn(place)).collect()
    }

    /// The result, split into what the decisions were worth and what the dice added.
    #[must_use]
    pub fn split(&self) -> Split {
        split::split(self.run, &self.roads(), self.by_lot.mean().value)
    }

    fn tried(&self, place: usize, games: std::ops::Range<u32>) -> sums::Turn {
        let (run, open) = (self.run, &self.open[place]);
        let scenario = &*run.scenario;
        let played = &run.turns[place];
        let taken = open.iter().position(|choice| *choice == played.choice).unwrap_or(0);
        let odds = self.manner.odds(scenario, &played.before, open);
        let whole: i64 = odds.iter().sum::<i64>().max(1);
        let mut sums = empty(run, open.len());
        let mut ends: Vec<Company> = open.iter().map(|_| played.before.clone()).collect();
        for n in games {
            let dice = future(run, place, n);
            for (end, choice) in ends.iter_mut().zip(open) {
                end.clone_from(&played.before);
                play_on(scenario, end, *choice, dice, dice, |company, dice| self.manner.choose(scenario, company, dice));
            }
            let worths: Vec<i64> = ends.iter().map(|end| worth(scenario, end)).collect();
            let usual = worths.iter().zip(&odds).map(|(worth, odds)| i128::from(*worth) * i128::from(*odds)).sum::<i128>();
            let usual = i64::try_from(usual / i128::from(whole)).unwrap_or(0);
            sums.judgement.add(worths[taken] - usual);
            for (at, choice) in sums.choices.iter_mut().enumerate() {
                let more = worths[at] - worths[taken];
                choice.worth.add(worths[at]);
                choice.more.add(more);
                choice.ahead += match more {
                    1.. => 2,
                    0 => 1,
                    _ => 0,
                };
                for (meter, sum) in scenario.meters().zip(&mut choice.meters) {
                    sum.add(i64::from(ends[at].get(meter)) - i64::from(ends[taken].get(meter)));
                }
            }
        }
        sums
    }

    /// The worth of a game that is played by lot from its very start.
    fn left_to_chance(&self, n: u32) -> i64 {
        let scenario = &*self.run.scenario;
        let Some(first) = self.run.turns.first() else { return worth(scenario, &self.run.company) };
        let (mut company, dice) = (first.before.clone(), future(self.run, 0, n));
        while company.ended.is_none() {
            let choice = Policy::Random.choose(scenario, &company, dice);
            if turn::play_silently(scenario, &mut company, dice, choice).is_err() {
                break;
            }
        }
        worth(scenario, &company)
    }

    fn of_turn(&self, place: usize) -> Roads {
        let sums = &self.turns[place];
        let road = |(choice, sums): (&usize, &sums::Choice)| Road {
            choice: *choice,
            worth: sums.worth.mean(),
            more: sums.more.mean(),
            ahead: u8::try_from(sums.ahead * 50 / self.games.max(1)).unwrap_or(100),
            meters: self.run.scenario.meters().zip(sums.meters.iter().map(Sum::mean)).collect(),
        };
        let mut roads: Vec<Road> = self.open[place].iter().zip(&sums.choices).map(road).collect();
        let chosen = self.run.turns[place].choice;
        let at = roads.iter().position(|road| road.choice == chosen).unwrap_or(0);
        let taken = roads.remove(at);
        roads.sort_by_key(|road| (-road.worth.value, road.choice));
        Roads { place, games: self.games, taken, others: roads, judgement: self.judgement(place) }
    }

    fn judgement(&self, place: usize) -> Mean {
        self.turns[place].judgement.mean()
    }
}

fn empty(run: &Run, choices: usize) -> sums::Turn {
    let choice = sums::Choice { meters: vec![Sum::default(); run.scenario.meters().count()], ..Default::default() };
    sums::Turn { choices: vec![choice; choices], judgement: Sum::default() }
}

/// The luck of a future: the same for every road of a turn, and never that of the run itself.
fn future(run: &Run, place: usize, n: u32) -> Dice {
    let turn = run.turns.get(place).map_or(0, |played| played.before.turn);
    Dice::new(run.dice().bits(turn, Purpose::Mind(3)).wrapping_add(u64::from(n)))
}
