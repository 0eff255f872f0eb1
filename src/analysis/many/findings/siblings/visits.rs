//! Where situations were met in the games of all policies, without keeping the states themselves.

use rayon::prelude::*;

use super::super::Survey;
use crate::analysis::game::{Watch, founder, play};
use crate::analysis::policy::Policy;
use crate::scenario::model::{Scenario, SituationId};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::turn;

/// So many states of each situation are enough.
const WANTED: usize = 1_000;
/// So many seeds are played for them at most.
const SEEDS: u64 = 2_000;
/// So many at a time.
const ROUND: u64 = 64;

/// A situation on somebody's desk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Visit {
    pub seed: u64,
    policy: Policy,
    turn: u8,
}

impl Visit {
    /// The company at that moment: the game is played again up to it.
    pub fn state(&self, scenario: &Scenario) -> Company {
        let dice = Dice::new(self.seed);
        let mut company = turn::found(scenario, founder(scenario, self.policy, self.seed), dice);
        while company.turn < self.turn && company.ended.is_none() {
            let choice = self.policy.choose(scenario, &company, dice);
            if turn::play_silently(scenario, &mut company, dice, choice).is_err() {
                break;
            }
        }
        company
    }
}

/// Notes what lay on the desk in which turn.
#[derive(Default)]
struct Desks(Vec<(SituationId, u8)>);

impl Watch for Desks {
    fn deciding(&mut self, company: &Company, _: usize) {
        self.0.push((company.desk, company.turn));
    }
}

/// Visits of every situation, by the situation's place: those of the first seeds, all quick policies alike.
pub(super) fn visits(survey: &Survey<'_>) -> Vec<Vec<Visit>> {
    let scenario = survey.scenario;
    let mut visits: Vec<Vec<Visit>> = vec![Vec::new(); scenario.situations.len()];
    let seeds = survey.independent().min(SEEDS);
    let mut from = 0;
    while from < seeds && visits.iter().any(|visits| visits.len() < WANTED) {
        let round: Vec<_> = (from..seeds.min(from + ROUND))
            .flat_map(|game| survey.summaries.iter().map(move |summary| (game, summary.policy)))
            .collect();
        let played: Vec<Vec<(SituationId, Visit)>> = round
            .into_par_iter()
            .map(|(game, policy)| {
                let seed = survey.plan.seed.wrapping_add(game);
                let mut desks = Desks::default();
                let mut company = turn::found(scenario, [0; 3], Dice::new(seed));
                play(scenario, policy, seed, &mut company, &mut desks);
                desks.0.into_iter().map(|(id, turn)| (id, Visit { seed, policy, turn })).collect()
            })
            .collect();
        for (id, visit) in played.into_iter().flatten() {
            let visits = &mut visits[id.index()];
            if visits.len() < WANTED {
                visits.push(visit);
            }
        }
        from += ROUND;
    }
    visits
}
