//! What can come up, begin, be set and be hired, if everything goes as far as it may.
//!
//! A fixed point: it begins with nothing and adds whatever the conditions do not rule out, until nothing is added any more.
//! It errs on the side of too much, so that whatever is missing in it can never be; unless a company runs out of situations, and
//! the desk repeats whatever there is, which nobody means.

use std::collections::HashSet;

use super::money;
use super::possible::{Impossible, Known, Oracle};
use crate::scenario::model::{Choice, Condition, Effect, EffectId, MAX_METERS, Meter, Milli, ONE, Scenario, Situation};

/// What is taken for granted, whatever its conditions say.
#[derive(Clone, Default)]
pub(super) struct Granted {
    pub(super) situations: Vec<usize>,
    /// Situation and choice.
    pub(super) choices: HashSet<(usize, usize)>,
    pub(super) stages: u32,
}

/// What may be.
pub(super) struct World<'s> {
    pub(super) scenario: &'s Scenario,
    oracle: &'s Oracle,
    flags: u64,
    people: u32,
    /// The first turn of each stage; nothing if it never begins.
    pub(super) begins: Vec<Option<i32>>,
    /// Which situations come up.
    pub(super) up: Vec<bool>,
    /// Which situations follow something.
    followed: Vec<bool>,
    /// Those of them that were not yet looked at.
    fresh: Vec<usize>,
    /// Which endings an effect brings about.
    pub(super) ended: u64,
    meters: [(Milli, Milli); MAX_METERS],
    money: Vec<Milli>,
}

impl<'s> World<'s> {
    /// Everything that any effect does is done: what is missing here has its cause in itself.
    pub(super) fn best(scenario: &'s Scenario, oracle: &'s Oracle) -> Self {
        let mut world = Self::empty(scenario, oracle);
        for effect in &scenario.effects {
            world.happen(*effect);
        }
        world.begins = (1..).take(scenario.stages.len()).map(Some).collect();
        world.up.fill(true);
        world
    }

    /// Only what can be reached.
    pub(super) fn explore(scenario: &'s Scenario, oracle: &'s Oracle, granted: &Granted) -> Self {
        let mut world = Self::empty(scenario, oracle);
        for situation in &granted.situations {
            world.followed[*situation] = true;
        }
        while world.grow(granted) {}
        world
    }

    fn empty(scenario: &'s Scenario, oracle: &'s Oracle) -> Self {
        let mut meters = [(0, 100 * ONE); MAX_METERS];
        for meter in scenario.meters() {
            meters[meter.index()] = bounds(scenario, meter);
        }
        let mut begins = vec![None; scenario.stages.len()];
        if let Some(first) = begins.first_mut() {
            *first = Some(1);
        }
        let count = scenario.situations.len();
        let money = money::most(scenario);
        let (up, followed, fresh) = (vec![false; count], vec![false; count], Vec::new());
        Self { scenario, oracle, flags: 0, people: 0, begins, up, followed, fresh, ended: 0, meters, money }
    }

    fn happen(&mut self, effect: Effect) {
        match effect {
            Effect::Set(flag) => self.flags |= 1 << flag.0.min(63),
            Effect::Hire(person) => self.people |= 1 << person.0.min(31),
            Effect::Follow(situation) if !self.followed[situation.index()] => {
                self.followed[situation.index()] = true;
                self.fresh.push(situation.index());
            }
            Effect::End(ending) => self.ended |= 1 << ending.0.min(63),
            Effect::After(_, later) => self.happen(self.scenario.effect(later)),
            Effect::Follow(_) | Effect::Add(..) | Effect::Clear(_) | Effect::Leave(_) | Effect::Train(..) => {}
        }
    }

    fn all_happen(&mut self, effects: &[EffectId]) {
        for effect in effects {
            self.happen(self.scenario.effect(*effect));
        }
    }

    /// One round; whether anything was added.
    fn grow(&mut self, granted: &Granted) -> bool {
        let before = (self.flags, self.people, self.begins.clone(), self.ended);
        self.grow_stages(granted);
        for shock in &self.scenario.shocks {
            if shock.chance > 0 && self.here(shock.stages).is_some() {
                self.all_happen(&shock.effects);
            }
        }
        // What follows need not wait for the next round.
        let mut open: Vec<usize> = (0..self.up.len()).collect();
        let mut news = false;
        while let Some(at) = open.pop() {
            let situation = &self.scenario.situations[at];
            let was_up = self.up[at];
            self.up[at] = was_up || self.comes(at).is_ok();
            if !self.up[at] {
                continue;
            }
            news |= !was_up;
            for (number, choice) in situation.choices.iter().enumerate() {
                let taken = granted.choices.contains(&(at, number)) || cheapest(situation) == number;
                if taken || self.opens(at, choice).is_ok() {
                    self.all_happen(&choice.effects);
                    for outcome in &choice.outcomes {
                        self.all_happen(&outcome.effects);
                    }
                }
            }
            open.append(&mut self.fresh);
        }
        news || before != (self.flags, self.people, self.begins.clone(), self.ended)
    }

    fn grow_stages(&mut self, granted: &Granted) {
        for index in 1..self.begins.len() {
            let Some(before) = self.begins[index - 1] else { break };
            self.begins[index] = self.begin(index, before + 1).ok();
            if granted.stages >> index & 1 == 1 {
                self.begins[index] = self.begins[index].or(Some(before + 1));
            }
        }
    }

    /// The first turn from this one on with which a stage can begin.
    pub(super) fn begin(&self, stage: usize, from: i32) -> Result<i32, Impossible> {
        let last = i32::from(self.scenario.turns);
        let conditions: Vec<&Condition> = self.scenario.stages[stage].enter.iter().collect();
        self.oracle.possible(&conditions, &self.known(from, last))?;
        let sooner = (from..last).find(|turn| self.oracle.possible(&conditions, &self.known(from, *turn)).is_ok());
        Ok(sooner.unwrap_or(last))
    }

    /// The first turn on which one of these stages may have begun.
    fn here(&self, stages: u32) -> Option<i32> {
        let begun = self.begins.iter().enumerate().filter(|(index, _)| stages >> index & 1 == 1);
        begun.filter_map(|(_, turn)| *turn).min()
    }

    /// What is known between two turns.
    pub(super) fn known(&self, from: i32, to: i32) -> Known {
        let mut meters = self.meters;
        let most = usize::try_from(to).ok().and_then(|turn| self.money.get(turn).or(self.money.last()));
        let cash = &mut meters[Meter::CASH.index()].1;
        *cash = most.map_or(*cash, |most| (*cash).min(*most));
        Known::new((from, to), meters, self.flags, self.people)
    }

    /// Whether a situation can come up: of itself, at its turn, or behind another.
    pub(super) fn comes(&self, at: usize) -> Result<(), Absent> {
        let situation = &self.scenario.situations[at];
        if situation.at.is_some() || self.followed[at] {
            return Ok(());
        }
        if situation.weight == 0 {
            return Err(Absent::Weightless);
        }
        let from = self.here(situation.stages).ok_or(Absent::NoStage)?;
        let when: Vec<&Condition> = situation.when.iter().collect();
        self.oracle.possible(&when, &self.known(from, self.last())).map_err(Absent::Impossible)
    }

    /// Whether a choice can be taken, its price aside.
    pub(super) fn opens(&self, at: usize, choice: &Choice) -> Result<(), Impossible> {
        self.opens_with(at, &choice.when.iter().collect::<Vec<_>>())
    }

    /// Whether conditions can hold while this situation is on the desk. The place of one that cannot counts from there.
    pub(super) fn opens_with(&self, at: usize, conditions: &[&Condition]) -> Result<(), Impossible> {
        let situation = &self.scenario.situations[at];
        let mut answer = Err(None);
        if let Some(turn) = situation.at {
            let turn = i32::from(turn);
            answer = self.oracle.possible(conditions, &self.known(turn, turn)).map_err(Some);
        }
        if answer.is_err() && self.followed[at] {
            answer = self.oracle.possible(conditions, &self.known(2, self.last())).map_err(Some);
        }
        if answer.is_err() && situation.weight > 0 {
            let from = self.here(situation.stages).unwrap_or(1);
            let before = situation.when.len();
            let all: Vec<&Condition> = situation.when.iter().chain(conditions.iter().copied()).collect();
            let by_lot = self.oracle.possible(&all, &self.known(from, self.last()));
            // Conditions of the situation itself that cannot hold are another matter.
            answer = match by_lot {
                Err(impossible) if impossible.at >= before => Err(Some(Impossible { at: impossible.at - before, ..impossible })),
                _ => Ok(()),
            };
        }
        match answer {
            Ok(()) | Err(None) => Ok(()),
            Err(Some(impossible)) => Err(impossible),
        }
    }

    /// Whether conditions can hold on these turns.
    pub(super) fn possible(&self, conditions: &[&Condition], from: i32, to: i32) -> Result<(), Impossible> {
        self.oracle.possible(conditions, &self.known(from, to))
    }

    pub(super) fn last(&self) -> i32 {
        i32::from(self.scenario.turns)
    }
}

/// Why a situation never comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absent {
    /// It draws no lots, has no turn, and follows nothing.
    Weightless,
    /// None of its stages ever begins.
    NoStage,
    Impossible(Impossible),
}

/// The choice that can be taken when no other can.
fn cheapest(situation: &Situation) -> usize {
    let choices = situation.choices.iter().enumerate();
    choices.min_by_key(|(number, choice)| (choice.cost, *number)).map_or(0, |(number, _)| number)
}

/// How low and how high a meter can be.
fn bounds(scenario: &Scenario, meter: Meter) -> (Milli, Milli) {
    const MOST: Milli = 1_000_000 * ONE;
    match meter {
        Meter::CASH => (-MOST, MOST),
        Meter::CUSTOMERS => (0, MOST),
        Meter::TEAM => (ONE, 100_000 * ONE),
        _ if meter.index() < Meter::BUILT_IN => (0, 100 * ONE),
        // Only effects move a meter of the author's own.
        _ => {
            let start = scenario.start[meter.index()];
            let moved = |up: bool| {
                scenario
                    .effects
                    .iter()
                    .any(|effect| matches!(effect, Effect::Add(own, by) if *own == meter && (*by > 0) == up && *by != 0))
            };
            (if moved(false) { 0 } else { start }, if moved(true) { 100 * ONE } else { start })
        }
    }
}
