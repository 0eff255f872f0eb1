//! One decision, taken in two ways from the very same state.

use std::borrow::Cow;
use std::ops::Range;

use super::affordable;
use super::estimate::{Estimate, Seeds};
use super::gauge::{now, relative};
use super::trial::{furthest, in_manner};
use crate::analysis::game::founder;
use crate::scenario::model::{Kind, Measure, Policy, Scenario, Setting, Side, StageId, Way};
use crate::sim::cause::Silent;
use crate::sim::company::Company;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::turn;

/// For how many turns an answer is watched.
const WATCHED: u8 = 8;

/// Two ways to answer, and where they are compared.
pub(super) struct Pair<'a> {
    scenario: &'a Scenario,
    /// The scenario as each of the two ways would have it done.
    done: [Cow<'a, Scenario>; 2],
    ways: [Way; 2],
    kind: Option<Kind>,
    stage: Option<StageId>,
    under: Policy,
}

impl<'a> Pair<'a> {
    pub fn new(scenario: &'a Scenario, way: Way, than: Way, kind: Option<Kind>, setting: Setting) -> Self {
        let done = |way| match way {
            Way::Manner(style) => Cow::Owned(in_manner(scenario, style)),
            _ => Cow::Borrowed(scenario),
        };
        let ways = [way, than];
        Self { scenario, done: ways.map(done), ways, kind, stage: setting.stage, under: setting.under }
    }

    /// What the one way moves against the other, so many turns later or at the end (A10, A11, A31).
    pub fn moves(&self, measure: Measure, after: Option<u8>, seeds: Seeds) -> Option<Estimate> {
        Estimate::ratio(affordable(self.under, seeds), |section| {
            let (mut one, mut other, mut count) = (0_i64, 0_i64, 0_i64);
            for (state, dice) in self.states(section, after.unwrap_or(0)) {
                let [first, second] = [0, 1].map(|n| i64::from(self.measured(n, &state, dice, measure, after)));
                (one, other, count) = (one + first, other + second, count + 1);
            }
            sums(measure, one, other, count)
        })
    }

    /// How far apart two throws of the dice leave the value after the one way, against after the other (A13). Only the dice of
    /// the decision differ.
    pub fn scatters(&self, after: Option<u8>, seeds: Seeds) -> Option<Estimate> {
        #[allow(clippy::cast_precision_loss, reason = "euros")]
        Estimate::over(affordable(self.under, seeds), |section| {
            let mut squares = [0.0, 0.0];
            for (state, dice) in self.states(section, after.unwrap_or(1)) {
                for (n, sum) in squares.iter_mut().enumerate() {
                    let thrown = [1, 2].map(|throw| {
                        let now = Dice::new(dice.bits(state.turn, Purpose::Mind(5 + throw)));
                        let end = self.play_out(n, &state, now, dice, after);
                        f64::from(super::gauge::now(Measure::Value, self.scenario, &end))
                    });
                    *sum += (thrown[0] - thrown[1]).powi(2);
                }
            }
            (squares[1] > 0.0).then(|| 100.0 * (squares[0] / squares[1]).sqrt())
        })
    }

    /// How many turns later the answer of one measure to the one way is at its highest than that of another to the other (A14, A15).
    pub fn peaks_later(&self, slow: Measure, fast: Measure, seeds: Seeds) -> Option<Estimate> {
        let watched = WATCHED.min(self.scenario.turns.saturating_sub(2)).max(1);
        Estimate::over(affordable(self.under, seeds), |section| {
            let mut answers = [[0_i64; WATCHED as usize]; 2];
            for (state, dice) in self.states(section, watched) {
                let paths = [0, 1].map(|n| self.path(n, &state, dice, [slow, fast], watched));
                for turn in 0..usize::from(watched) {
                    answers[0][turn] += i64::from(paths[0][turn][0] - paths[1][turn][0]);
                    answers[1][turn] += i64::from(paths[1][turn][1] - paths[0][turn][1]);
                }
            }
            let [slow, fast] = answers.map(|answer| peak(&answer[..usize::from(watched)]));
            Some(slow? - fast?)
        })
    }

    /// For each seed one state, among those of the game in which both ways are open, drawn by lot; with so many turns left.
    fn states(&self, seeds: Range<u64>, left: u8) -> impl Iterator<Item = (Company, Dice)> {
        seeds.filter_map(move |seed| {
            let dice = Dice::new(seed);
            let mut company = turn::found(self.scenario, founder(self.scenario, self.under, seed), dice);
            let (mut found, mut seen) = (None, 0);
            while company.ended.is_none() && company.turn.saturating_add(left) <= self.scenario.turns {
                if self.fits(&company) {
                    seen += 1;
                    if dice.below(company.turn, Purpose::Mind(5), seen) == 0 {
                        found = Some(company.clone());
                    }
                }
                let choice = self.under.choose(self.scenario, &company, dice);
                if turn::play(self.scenario, &mut company, dice, choice, &mut Silent).is_err() {
                    break;
                }
            }
            found.map(|state| (state, dice))
        })
    }

    fn fits(&self, company: &Company) -> bool {
        let situation = self.scenario.situation(company.desk);
        self.kind.is_none_or(|kind| kind == situation.kind)
            && self.stage.is_none_or(|stage| stage == company.stage)
            && self.ways.iter().all(|way| {
                let lean = situation.choices[furthest(self.scenario, company, *way)].lean;
                match way {
                    Way::Lean(Side::Vision) => lean.balance() > 0,
                    Way::Lean(Side::Process) => lean.balance() < 0,
                    Way::Both => lean.vision > 0 && lean.process > 0,
                    Way::Manner(_) => true,
                }
            })
    }

    fn choice(&self, n: usize, state: &Company, dice: Dice) -> usize {
        match self.ways[n] {
            Way::Manner(_) => self.under.choose(self.scenario, state, dice),
            way => furthest(self.scenario, state, way),
        }
    }

    /// Takes the decision in the one way or the other, and plays on for so many turns in all, or to the end.
    fn play_out(&self, n: usize, state: &Company, now: Dice, later: Dice, turns: Option<u8>) -> Company {
        let mut company = state.clone();
        let choice = self.choice(n, state, later);
        let mut played = turn::play(&self.done[n], &mut company, now, choice, &mut Silent);
        while played.is_ok() && company.ended.is_none() && turns.is_none_or(|turns| company.turn < state.turn + turns) {
            let choice = self.under.choose(self.scenario, &company, later);
            played = turn::play(self.scenario, &mut company, later, choice, &mut Silent);
        }
        company
    }

    fn measured(&self, n: usize, state: &Company, dice: Dice, measure: Measure, after: Option<u8>) -> i32 {
        now(measure, self.scenario, &self.play_out(n, state, dice, dice, after))
    }

    /// Both measures after each of the turns that follow.
    fn path(&self, n: usize, state: &Company, dice: Dice, measures: [Measure; 2], turns: u8) -> [[i32; 2]; WATCHED as usize] {
        let mut company = state.clone();
        let mut path = [[0; 2]; WATCHED as usize];
        for turn in 0..turns {
            let (scenario, choice) = match turn {
                0 => (&*self.done[n], self.choice(n, state, dice)),
                _ => (self.scenario, self.under.choose(self.scenario, &company, dice)),
            };
            if company.ended.is_none() {
                let _ = turn::play(scenario, &mut company, dice, choice, &mut Silent);
            }
            path[usize::from(turn)] = measures.map(|measure| now(measure, self.scenario, &company));
        }
        path
    }
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn sums(measure: Measure, one: i64, other: i64, count: i64) -> Option<(f64, f64)> {
    let apart = (one - other) as f64;
    let parts = if relative(measure) { (100.0 * apart, other as f64) } else { (apart / 1_000.0, count as f64) };
    (count > 0).then_some(parts)
}

/// Where a path is at its highest, in turns from the first; between turns by a parabola through the three highest. Nothing if it
/// never rises above 0.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn peak(path: &[i64]) -> Option<f64> {
    let (place, top) = path.iter().enumerate().max_by_key(|(place, value)| (**value, usize::MAX - place))?;
    if *top <= 0 {
        return None;
    }
    let at = |place: usize| path.get(place).map(|value| *value as f64);
    let between = match (place.checked_sub(1).and_then(at), at(place + 1)) {
        (Some(before), Some(after)) if 2.0 * *top as f64 > before + after => {
            (after - before) / (2.0 * (2.0 * *top as f64 - before - after))
        }
        _ => 0.0,
    };
    Some(place as f64 + 1.0 + between)
}
