//! What is counted while games are played. Whole numbers only, so that the order of adding does not matter.

use super::super::game::Watch;
use crate::scenario::model::{Milli, ONE, Scenario};
use crate::sim::company::Company;
use crate::sim::turn::{self, Turned};
use crate::sim::{desk, moment};

/// How often things came up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// By stage: the games that entered it.
    pub stages: Vec<u64>,
    /// By situation: the games in which it came up.
    pub games: Vec<u64>,
    /// By situation, and in it by choice.
    pub choices: Vec<Vec<ChoiceTraffic>>,
}

/// How often a choice could be taken, and was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChoiceTraffic {
    /// How often it was before somebody's eyes.
    pub shown: u64,
    /// How often it could be taken.
    pub open: u64,
    /// How often its conditions held and only the money was missing.
    pub too_dear: u64,
    /// How often it was taken.
    pub taken: u64,
}

impl Traffic {
    fn of(scenario: &Scenario) -> Self {
        let choices = scenario.situations.iter().map(|situation| vec![ChoiceTraffic::default(); situation.choices.len()]);
        Self { stages: vec![0; scenario.stages.len()], games: vec![0; scenario.situations.len()], choices: choices.collect() }
    }

    /// Adds what was counted elsewhere in the same scenario.
    pub fn add(&mut self, other: &Self) {
        add_all(&mut self.stages, &other.stages);
        add_all(&mut self.games, &other.games);
        for (mine, theirs) in self.choices.iter_mut().flatten().zip(other.choices.iter().flatten()) {
            mine.shown += theirs.shown;
            mine.open += theirs.open;
            mine.too_dear += theirs.too_dear;
            mine.taken += theirs.taken;
        }
    }
}

/// What became of the promises of all games.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    /// Made.
    pub started: u64,
    /// Kept.
    pub finished: u64,
    /// Kept on time.
    pub on_time: u64,
}

/// What some games of one policy came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub decisions: u64,
    pub traffic: Traffic,
    pub promises: Promises,
    /// By ending.
    pub endings: Vec<u64>,
    /// Games in which the cash was once less than a turn costs.
    pub strained: u64,
    /// By meter: the games in which it was ever elsewhere than at its start.
    pub moved: Vec<u64>,
    /// By turn (0 is the start) and meter: sums over the games. A game that is over stays where it ended.
    pub sums: Vec<i64>,
    /// By game: what the company was worth in the end, in euros.
    pub values: Vec<i64>,
    /// By game and meter: where it ended.
    pub ends: Vec<Milli>,
    /// By game, turn and meter, for the first games: where it stood.
    pub rows: Vec<Milli>,
}

impl Tally {
    pub fn of(scenario: &Scenario) -> Self {
        let meters = scenario.meters().count();
        Self {
            traffic: Traffic::of(scenario),
            endings: vec![0; scenario.endings.len()],
            moved: vec![0; meters],
            sums: vec![0; meters * (usize::from(scenario.turns) + 1)],
            ..Self::default()
        }
    }

    /// Adds the games that come after these.
    pub fn add(&mut self, next: Self) {
        self.decisions += next.decisions;
        self.traffic.add(&next.traffic);
        self.promises.started += next.promises.started;
        self.promises.finished += next.promises.finished;
        self.promises.on_time += next.promises.on_time;
        self.strained += next.strained;
        add_all(&mut self.endings, &next.endings);
        add_all(&mut self.moved, &next.moved);
        for (mine, theirs) in self.sums.iter_mut().zip(&next.sums) {
            *mine += theirs;
        }
        self.values.extend(next.values);
        self.ends.extend(next.ends);
        self.rows.extend(next.rows);
    }
}

fn add_all(mine: &mut [u64], theirs: &[u64]) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        *mine += theirs;
    }
}

/// Watches one game for a tally.
pub(super) struct Counting<'a> {
    scenario: &'a Scenario,
    tally: &'a mut Tally,
    /// Whether every turn is kept, for bands.
    rows: bool,
    turn: usize,
    strained: bool,
    /// One bit for each meter.
    moved: u32,
}

impl<'a> Counting<'a> {
    pub fn new(scenario: &'a Scenario, tally: &'a mut Tally, rows: bool) -> Self {
        Self { scenario, tally, rows, turn: 0, strained: false, moved: 0 }
    }

    fn note(&mut self, company: &Company) {
        let meters = self.scenario.meters().count();
        let row = &company.meters[..meters];
        for (sum, &value) in self.tally.sums[self.turn * meters..].iter_mut().zip(row) {
            *sum += i64::from(value);
        }
        if self.rows {
            self.tally.rows.extend_from_slice(row);
        }
        self.turn += 1;
    }

    /// The game is over.
    pub fn over(mut self, company: &Company) {
        while self.turn <= usize::from(self.scenario.turns) {
            self.note(company);
        }
        let meters = self.scenario.meters().count();
        self.tally.ends.extend_from_slice(&company.meters[..meters]);
        self.tally.values.push(moment::value(self.scenario, company));
        self.tally.strained += u64::from(self.strained);
        for (count, moved) in self.tally.moved.iter_mut().zip((0..).map(|meter| self.moved >> meter & 1)) {
            *count += u64::from(moved);
        }
        for (count, &seen) in self.tally.traffic.games.iter_mut().zip(&company.seen) {
            *count += u64::from(seen > 0);
        }
        for count in &mut self.tally.traffic.stages[..=company.stage.index()] {
            *count += 1;
        }
        if let Some(count) = company.ended.and_then(|ending| self.tally.endings.get_mut(ending.index())) {
            *count += 1;
        }
        self.tally.promises.started += u64::from(company.record.started);
        self.tally.promises.finished += u64::from(company.record.finished);
        self.tally.promises.on_time += u64::from(company.record.on_time);
    }
}

impl Watch for Counting<'_> {
    fn deciding(&mut self, company: &Company, choice: usize) {
        if self.turn == 0 {
            self.note(company);
        }
        self.tally.decisions += 1;
        let situation = self.scenario.situation(company.desk);
        let counts = &mut self.tally.traffic.choices[company.desk.index()];
        for (place, (count, written)) in counts.iter_mut().zip(&situation.choices).enumerate() {
            let open = turn::may_choose(self.scenario, company, place).is_ok();
            count.shown += 1;
            count.open += u64::from(open);
            count.too_dear += u64::from(!open && desk::all_hold(&written.when, company));
            count.taken += u64::from(place == choice);
        }
    }

    fn decided(&mut self, company: &Company, _turned: &Turned) {
        use crate::scenario::model::Meter;
        self.note(company);
        self.strained |= company.get(Meter::CASH) < moment::fixed_costs(self.scenario, company).max(ONE);
        for (place, (now, start)) in company.meters.iter().zip(&self.scenario.start).enumerate() {
            self.moved |= u32::from(now != start) << place;
        }
    }
}
