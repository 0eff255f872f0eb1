//! What a player sees of a choice, weighed. Rules of thumb of a person, not the rules of the game: a thousand is "just right".

use crate::scenario::model::{Choice, Effect, Meter, ONE, Scenario, Side, Skill, Style};
use crate::sim::company::Company;
use crate::sim::{moment, turn};

/// A moment as a player sees it.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    scenario: &'a Scenario,
    company: &'a Company,
    /// What the moment asks for, as the beam shows it: -1000 (all process) to 1000 (all vision).
    asked: i32,
    /// What the company has, in the same measure.
    held: i32,
    /// Promises that wait for a plan.
    waiting: i32,
    /// Attention that there is, and what a turn costs in any case.
    capacity: i32,
    monthly: i64,
}

/// The place with the highest worth; the first of equals; 0 if there is none.
pub(super) fn best_of<W: Ord>(worths: impl Iterator<Item = (usize, W)>) -> usize {
    let better = |best: (usize, W), next: (usize, W)| if next.1 > best.1 { next } else { best };
    worths.reduce(better).map_or(0, |(place, _)| place)
}

impl<'a> Sight<'a> {
    pub fn of(scenario: &'a Scenario, company: &'a Company) -> Self {
        let (d, o) = (company.get(Meter::DIRECTION), company.get(Meter::ORDER));
        Self {
            scenario,
            company,
            asked: 2 * moment::demand(scenario, company).0 - 1_000,
            held: (d - o) / ((d + o) / ONE).max(1),
            waiting: count(company.initiatives.waiting().iter()),
            capacity: moment::capacity(scenario, company),
            monthly: i64::from(moment::fixed_costs(scenario, company).max(1)),
        }
    }

    /// The same moment for somebody who takes it for its opposite.
    pub fn turned(self) -> Self {
        Self { asked: -self.asked, ..self }
    }

    pub fn best(&self, worth: impl Fn(&Choice) -> i32) -> usize {
        let choices = &self.scenario.situation(self.company.desk).choices;
        best_of(turn::open_choices(self.scenario, self.company).map(|n| (n, worth(&choices[n]))))
    }

    /// How far it leans to this side; of equals the one with more of it, then the cheaper one.
    pub fn extreme(&self, choice: &Choice, side: Side) -> i32 {
        let (balance, own) = match side {
            Side::Vision => (choice.lean.balance(), choice.lean.vision),
            Side::Process => (-choice.lean.balance(), choice.lean.process),
        };
        balance * 1_000 + i32::from(own) * 100 - self.burden(choice) / 20
    }

    /// How level it leaves the two stocks; a step is worth about seven points.
    pub fn levels(&self, choice: &Choice) -> i32 {
        let apart = (self.company.get(Meter::DIRECTION) - self.company.get(Meter::ORDER)) / ONE;
        -(apart + 7 * choice.lean.balance()).abs() * 100 - self.burden(choice) / 20
    }

    /// How well it answers the moment, mends the beam and looks after what was promised.
    pub fn reads(&self, choice: &Choice) -> i32 {
        let steps = i32::from(choice.lean.vision.max(choice.lean.process));
        let size = self.able(choice) * (steps + 1) / 4;
        let leaning = leaning(choice);
        let both = (1_000 - leaning.abs()) * (1_000 - self.asked.abs()) / 1_000;
        let answers = leaning * self.asked / 1_000 + both;
        let mends = leaning * (self.asked - self.held) / 1_000;
        let plans = i32::from(choice.lean.process).min(self.waiting) * 300;
        let overpromises = if choice.lean.vision >= 2 { (self.waiting + self.open() - 1).max(0) * 80 } else { 0 };
        (answers + mends * 4 / 5) * size / 1_000 + plans - overpromises - self.burden(choice)
    }

    /// What reads best of what leans to this side; anything else only where nothing does.
    pub fn comfort(&self, choice: &Choice, side: Side) -> i32 {
        let own = match choice.lean.side() {
            Some(leans) if leans == side => 20_000,
            Some(_) => 0,
            None => 10_000,
        };
        own + self.reads(choice)
    }

    /// What it does for the weaker side: practice, training, coaching, people who are strong there.
    pub fn grows(&self, choice: &Choice) -> i32 {
        let weaker =
            if self.company.skill(Skill::Lead) < self.company.skill(Skill::Manage) { Skill::Lead } else { Skill::Manage };
        let gap = (self.company.skill(Skill::Lead) - self.company.skill(Skill::Manage)).abs() / ONE;
        let steps = if weaker == Skill::Lead { choice.lean.vision } else { choice.lean.process };
        let practice = i32::from(steps) * gap.min(30);
        let coaching = if choice.style == Style::Coaching { 60 } else { 0 };
        let told = choice.effects.iter().map(|&effect| match self.scenario.effect(effect) {
            Effect::Train(skill, by) if by > 0 => {
                if skill == weaker {
                    300
                } else {
                    80
                }
            }
            Effect::Hire(person) => {
                let person = &self.scenario.people[person.index()];
                let (own, other) =
                    if weaker == Skill::Lead { (person.lead, person.manage) } else { (person.manage, person.lead) };
                if own > other { 300 } else { 0 }
            }
            _ => 0,
        });
        practice + coaching + told.sum::<i32>()
    }

    /// How much of it can be done with the attention that there is, in thousandths.
    fn able(&self, choice: &Choice) -> i32 {
        let effort = moment::effort(self.scenario, self.company, choice);
        (self.capacity * 1_000 / effort).min(1_000)
    }

    /// What it costs, felt: nothing while there is enough for three turns, where the screen begins to warn.
    fn burden(&self, choice: &Choice) -> i32 {
        if choice.cost == 0 {
            return 0;
        }
        let left = i64::from(self.company.get(Meter::CASH) - choice.cost);
        match left / self.monthly {
            ..1 => 500,
            1..3 => 120,
            _ => 0,
        }
    }

    fn open(&self) -> i32 {
        self.company.initiatives.count()
    }
}

/// How near it lies to the middle; of equals the larger one.
pub(super) fn middle(choice: &Choice) -> i32 {
    i32::from(choice.lean.vision.min(choice.lean.process)) - 10 * choice.lean.balance().abs()
}

/// -1000 (all process) to 1000 (all vision).
fn leaning(choice: &Choice) -> i32 {
    choice.lean.balance() * 1_000 / i32::from(choice.lean.vision + choice.lean.process).max(1)
}

fn count<T>(items: impl Iterator<Item = T>) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}
