//! How many games pass where: each situation, choice, follow-up, stage, shock and ending, counted over many games.
//!
//! Whole numbers are added up, so that the counts are the same however many threads share the work.

use rayon::prelude::*;

use super::game::{self, Watch};
use super::links::{Goal, Link, Links, Source, resolved};
use super::policy::Policy;
use crate::scenario::model::{Effect, EffectId, Scenario, ShockId, SituationId};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::turn::{self, Turned};

/// The most choices that a situation can have.
const CHOICES: usize = 4;

/// What was counted. In each list a game counts once, however often it passes, unless it says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// How many games were played.
    pub games: u32,
    /// Who played them, in turn.
    pub policies: Vec<Policy>,
    /// The luck of the first game; each further round of the policies has the next.
    pub seed: u64,
    /// By situation: games in which it came.
    pub came: Vec<u32>,
    /// By situation and choice: how often it was taken, every time counted.
    pub taken: Vec<[u32; CHOICES]>,
    /// By the place in [`Links::links`]: games in which it led there.
    pub followed: Vec<u32>,
    /// By the place in [`Links::bundles`]: games in which one of its links led there.
    pub arrived: Vec<u32>,
    /// By stage: games that reached it.
    pub reached: Vec<u32>,
    /// By stage: the turns in which it began, added up over the games that reached it.
    pub begun: Vec<u64>,
    /// By shock: games that it struck.
    pub struck: Vec<u32>,
    /// By ending: games that ended so.
    pub ended: Vec<u32>,
}

impl Traffic {
    /// Plays the games: the policies take turns, and each round of them meets the same luck. Without policies nothing is played.
    #[must_use]
    pub fn of(scenario: &Scenario, links: &Links, policies: &[Policy], seed: u64, games: u32) -> Self {
        let games = if policies.is_empty() { 0 } else { games };
        let plan = Plan::of(scenario, links);
        let counted = (0..games).into_par_iter().fold(
            || (Counter::new(&plan), turn::found(scenario, [0; 3], Dice::new(0))),
            |(mut counter, mut company), n| {
                let place = usize::try_from(n).unwrap_or(0);
                let luck = seed.wrapping_add((place / policies.len()) as u64);
                counter.play(policies[place % policies.len()], luck, &mut company);
                (counter, company)
            },
        );
        let traffic = counted.map(|(counter, _)| counter.traffic).reduce(|| Self::none(scenario, links), Self::and);
        Self { games, policies: policies.to_vec(), seed, ..traffic }
    }

    fn none(scenario: &Scenario, links: &Links) -> Self {
        Self {
            came: vec![0; scenario.situations.len()],
            taken: vec![[0; CHOICES]; scenario.situations.len()],
            followed: vec![0; links.links.len()],
            arrived: vec![0; links.bundles.len()],
            reached: vec![0; scenario.stages.len()],
            begun: vec![0; scenario.stages.len()],
            struck: vec![0; scenario.shocks.len()],
            ended: vec![0; scenario.endings.len()],
            ..Self::default()
        }
    }

    fn and(mut self, other: Self) -> Self {
        fn add<N: std::ops::AddAssign + Copy>(to: &mut [N], more: &[N]) {
            to.iter_mut().zip(more).for_each(|(to, more)| *to += *more);
        }
        add(&mut self.came, &other.came);
        add(self.taken.as_flattened_mut(), other.taken.as_flattened());
        add(&mut self.followed, &other.followed);
        add(&mut self.arrived, &other.arrived);
        add(&mut self.reached, &other.reached);
        add(&mut self.begun, &other.begun);
        add(&mut self.struck, &other.struck);
        add(&mut self.ended, &other.ended);
        self
    }
}

/// Everybody but the one who thinks long.
#[must_use]
pub fn everybody() -> Vec<Policy> {
    Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead).collect()
}

/// What a list of effects will bring: places of links.
type Brings = Vec<usize>;

/// The links that each choice, outcome and shock sets going, looked up once.
struct Plan<'s> {
    scenario: &'s Scenario,
    links: &'s Links,
    /// By situation and choice: for certain, then by outcome.
    choices: Vec<Vec<(Brings, Vec<Brings>)>>,
    shocks: Vec<Brings>,
}

impl<'s> Plan<'s> {
    fn of(scenario: &'s Scenario, links: &'s Links) -> Self {
        let brings = |from: Source, effects: &[EffectId]| -> Brings {
            let link = |effect: &EffectId| match resolved(scenario, *effect) {
                (Effect::Follow(id), after) => Some(Link { from, to: Goal::Situation(id), after }),
                (Effect::End(id), after) => Some(Link { from, to: Goal::Ending(id), after }),
                _ => None,
            };
            effects.iter().filter_map(link).filter_map(|link| links.place(link)).collect()
        };
        let choices = (0..).map(SituationId).zip(&scenario.situations).map(|(id, situation)| {
            let choices = situation.choices.iter().enumerate().map(|(n, choice)| {
                let from = Source::Choice(id, n);
                let outcomes = choice.outcomes.iter().map(|outcome| brings(from, &outcome.effects));
                (brings(from, &choice.effects), outcomes.collect())
            });
            choices.collect()
        });
        let shocks = (0..).map(ShockId).zip(&scenario.shocks).map(|(id, shock)| brings(Source::Shock(id), &shock.effects));
        Self { scenario, links, choices: choices.collect(), shocks: shocks.collect() }
    }
}

/// Something that was set going and has not come yet.
#[derive(Clone, Copy)]
struct Promise {
    link: usize,
    /// It comes at the end of this turn.
    due: u8,
}

/// Counts game after game.
struct Counter<'p> {
    plan: &'p Plan<'p>,
    traffic: Traffic,
    game: OneGame,
}

/// What is remembered of a game until it is over.
#[derive(Default)]
struct OneGame {
    at: (usize, usize, u8),
    promises: Vec<Promise>,
    followed: Vec<usize>,
    arrived: Vec<usize>,
    came: Vec<usize>,
    struck: u64,
}

impl<'p> Counter<'p> {
    fn new(plan: &'p Plan<'p>) -> Self {
        Self { plan, traffic: Traffic::none(plan.scenario, plan.links), game: OneGame::default() }
    }

    fn play(&mut self, policy: Policy, seed: u64, company: &mut Company) {
        self.game.promises.clear();
        self.game.followed.clear();
        self.game.came.clear();
        self.game.struck = 0;
        self.traffic.reached[0] += 1;
        self.traffic.begun[0] += 1;
        game::play(self.plan.scenario, policy, seed, company, self);
        once(&mut self.game.came, &mut self.traffic.came);
        once(&mut self.game.followed, &mut self.traffic.followed);
        self.game.arrived.clear();
        self.game.arrived.extend(self.game.followed.iter().map(|&link| self.plan.links.bundle_of[link]));
        once(&mut self.game.arrived, &mut self.traffic.arrived);
        for (n, count) in self.traffic.struck.iter_mut().enumerate() {
            *count += u32::from(self.game.struck >> n & 1 == 1);
        }
        if let Some(ending) = company.ended {
            self.traffic.ended[ending.index()] += 1;
        }
    }

    /// What comes of a promise whose turn it is: it has led to the desk or the end, waits behind another, or came to nothing.
    fn settle(&mut self, company: &Company, turn: u8) {
        let links = &self.plan.links.links;
        let mut landed = false;
        let followed = &mut self.game.followed;
        self.game.promises.retain(|promise| {
            if promise.due > turn {
                return true;
            }
            let here = match links[promise.link].to {
                Goal::Situation(id) => company.ended.is_none() && company.desk == id,
                Goal::Ending(id) => company.ended == Some(id),
            };
            if here && !landed {
                landed = true;
                followed.push(promise.link);
                return false;
            }
            matches!(links[promise.link].to, Goal::Situation(id) if company.following.contains(&id))
        });
    }
}

/// Counts each place of a list once.
fn once(places: &mut Vec<usize>, counts: &mut [u32]) {
    places.sort_unstable();
    places.dedup();
    for &place in places.iter() {
        counts[place] += 1;
    }
}

impl Watch for Counter<'_> {
    fn deciding(&mut self, company: &Company, choice: usize) {
        let situation = company.desk.index();
        self.game.at = (situation, choice, company.turn);
        self.game.came.push(situation);
        if let Some(count) = self.traffic.taken[situation].get_mut(choice) {
            *count += 1;
        }
    }

    fn decided(&mut self, company: &Company, turned: &Turned) {
        let (situation, choice, turn) = self.game.at;
        let (certain, outcomes) = &self.plan.choices[situation][choice];
        let shocks = self.plan.shocks.iter().enumerate().filter(|(n, _)| turned.shocks >> n & 1 == 1);
        let shocks = shocks.flat_map(|(_, brings)| brings);
        for &link in certain.iter().chain(outcomes.get(turned.outcome).into_iter().flatten()).chain(shocks) {
            let due = turn.saturating_add(self.plan.links.links[link].after);
            self.game.promises.push(Promise { link, due });
        }
        self.game.struck |= turned.shocks;
        self.settle(company, turn);
        if turned.grew {
            self.traffic.reached[company.stage.index()] += 1;
            self.traffic.begun[company.stage.index()] += u64::from(company.turn);
        }
    }
}
