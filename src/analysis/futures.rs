//! Futures: a game played on to its end, what came of it, and how somebody probably goes on.

use crate::scenario::model::{Meter, Scenario};
use crate::session::Run;
use crate::sim::company::Company;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::{moment, turn};

use super::policy::Policy;

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

    /// How likely this player is to take each of these choices, against each other.
    #[must_use]
    pub fn odds(&self, scenario: &Scenario, company: &Company, open: &[usize]) -> Vec<i64> {
        let count = i64::try_from(open.len()).unwrap_or(1);
        // What is left to chance is shared; the others weigh as many times as much as there are choices.
        let mut odds = vec![i64::from(self.0[3]); open.len()];
        for (way, points) in Self::WAYS.into_iter().zip(self.0).take(3) {
            let chosen = way.choose(scenario, company, Dice::new(0));
            if let Some(at) = open.iter().position(|choice| *choice == chosen) {
                odds[at] += i64::from(points) * count;
            }
        }
        odds
    }
}
