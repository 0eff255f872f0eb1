//! A fixed sequence: one answer for each turn, whatever comes. One that does as well as a reader games the scenario.

use rayon::prelude::*;

use super::rules::{CLOSE, TRIED, ratio};
use super::{Code, Finding, Place, Survey};
use crate::analysis::game::founder;
use crate::analysis::many::stats::median;
use crate::analysis::policy::Policy;
use crate::scenario::model::Scenario;
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::{moment, turn};

/// What a sequence can say of a turn: a place in the list, or a side.
const WAYS: [[Policy; 3]; 2] =
    [[Policy::AlwaysFirst, Policy::AlwaysSecond, Policy::AlwaysLast], [Policy::Visionary, Policy::Operator, Policy::AlwaysMixed]];
/// How many games tell what a sequence is worth while one is searched for.
const SEARCHED: u64 = 300;
/// How often every turn is gone through.
const PASSES: usize = 2;
/// The search has seeds of its own, far from those by which what it finds is judged.
const APART: u64 = 1 << 40;

/// For each turn the rule by which it is answered.
type Sequence = Vec<Policy>;

pub(super) fn look(survey: &Survey<'_>) -> Option<Finding> {
    let scenario = survey.scenario;
    let reader = survey.by(Policy::Reader)?;
    // A turn with a situation of its own is not gamed by whoever knows it: that is the story.
    let told = scenario.situations.iter().filter(|situation| situation.at.is_some()).count();
    if median(&reader.values) <= 0 || 2 * told >= usize::from(scenario.turns) {
        return None;
    }
    let seeds = survey.plan.seed.wrapping_add(APART);
    let found = WAYS.into_iter().map(|way| search(scenario, way, seeds));
    let best = found.max_by_key(|(_, worth)| *worth).map(|(sequence, _)| sequence)?;
    let reader = &reader.values[..reader.values.len().min(TRIED)];
    let share = ratio(&values(scenario, &best, survey.plan.seed, reader.len() as u64), reader);
    let names: Vec<&str> = best.iter().map(|rule| rule.name()).collect();
    (share.low >= CLOSE).then(|| Finding {
        code: Code::WinningSequence,
        place: Place::Scenario,
        share,
        of: "the reader’s median worth".to_owned(),
        message: format!(
            "to play turn by turn “{}”, whatever comes, is worth {:.0}% of what reading the moment is worth",
            names.join(", "),
            share.estimate * 100.0
        ),
        help: "let moments that call for vision and for process take turns in every stage, so that nobody knows what a turn asks for"
            .to_owned(),
    })
}

/// Turn by turn the answer that makes the whole worth most, from the best of the three that always say the same.
fn search(scenario: &Scenario, way: [Policy; 3], seeds: u64) -> (Sequence, i64) {
    let worth = |sequence: &Sequence| median(&values(scenario, sequence, seeds, SEARCHED));
    let same = way.map(|rule| vec![rule; usize::from(scenario.turns)]);
    let first = same.into_iter().map(|sequence| (worth(&sequence), sequence)).max_by_key(|(worth, _)| *worth);
    let (mut best, mut sequence) = first.unwrap_or_default();
    let turns = sequence.len();
    for turn in (0..PASSES).flat_map(|_| (0..turns).rev()) {
        for rule in way {
            let mut other = sequence.clone();
            other[turn] = rule;
            let value = worth(&other);
            if value > best {
                (best, sequence) = (value, other);
            }
        }
    }
    (sequence, best)
}

/// What the companies of so many games that are played so are worth in the end, in euros, in the order of the seeds.
pub(super) fn values(scenario: &Scenario, sequence: &[Policy], first: u64, games: u64) -> Vec<i64> {
    let anybody = || turn::found(scenario, [0; 3], Dice::new(first));
    let one = |company: &mut Company, game: u64| {
        let seed = first.wrapping_add(game);
        let dice = Dice::new(seed);
        turn::found_again(company, scenario, founder(scenario, Policy::Random, seed), dice);
        while let Some(rule) = sequence.get(usize::from(company.turn) - 1).filter(|_| company.ended.is_none()) {
            let choice = rule.choose(scenario, company, dice);
            if turn::play_silently(scenario, company, dice, choice).is_err() {
                break;
            }
        }
        moment::value(scenario, company)
    };
    (0..games).into_par_iter().map_init(anybody, one).collect()
}
