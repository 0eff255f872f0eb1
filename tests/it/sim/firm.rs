//! A small company in a world without shocks, whose next moment and choice a test makes up.

use fulcrum::scenario::load;
use fulcrum::scenario::model::{
    Choice, Demand, Effect, EffectId, Kind, Lean, Meter, Milli, ONE, Scenario, Skill, StageId, Style,
};
use fulcrum::sim::cause::{Cause, Ledger, Tracked};
use fulcrum::sim::company::Company;
use fulcrum::sim::dice::{Dice, Purpose};
use fulcrum::sim::turn::{self, Turned};

const WORLD: &str = r#"(
    format: 1,
    title: "A world without shocks",
    summary: "For tests.",
    turns: 60,
    company: (product: "a box", cash: 5000, customers: 15, team: 10, direction: 50, order: 50, morale: 55, trust: 55,
        ownership: 50, innovation: 50, delivery: 50, fit: 50, learning: 30, insight: 20),
    founders: [(id: "ada", name: "Ada", about: "Even.", lead: 50, manage: 50, listen: 50, portrait: 1)],
    people: [
        (id: "dreamer", name: "Dreamer", role: "Story", about: "Leads.", lead: 80, manage: 20, salary: 5, portrait: 1),
        (id: "doer", name: "Doer", role: "Lists", about: "Manages.", lead: 20, manage: 80, salary: 5, portrait: 2),
    ],
    stages: [
        (id: "one", name: "One", about: "Small.", calls_for: (vision: 50, process: 50), running_costs: 5, cost_per_head: 2, reach: 40, look: Garage),
        (id: "two", name: "Two", about: "Larger.", calls_for: (vision: 50, process: 50), enter: [Turn(from: 60)], running_costs: 5, cost_per_head: 2, reach: 40, look: Loft),
        (id: "three", name: "Three", about: "Large.", calls_for: (vision: 50, process: 50), enter: [Turn(from: 60)], running_costs: 5, cost_per_head: 2, reach: 40, look: Floor),
    ],
    situations: [
        (id: "day", title: "A day", stages: ["one", "two", "three"], kind: Steady, text: "A day.", again: After(1), choices: [
            (text: "The one that a test makes up.", lean: Neither, result: "So it goes."),
            (text: "Another.", lean: Neither, result: "So it goes.", effects: [Hire("dreamer"), Hire("doer"), Add("team", 5)]),
        ]),
    ],
    endings: [(id: "end", name: "The end", text: "It ends.", when: [])],
)"#;

/// A company, its world and what its last turn brought.
#[derive(Clone)]
pub struct Firm {
    pub scenario: Scenario,
    pub company: Company,
    pub dice: Dice,
    pub ledger: Ledger,
}

/// What to do next.
#[derive(Clone, Copy)]
pub struct Do {
    lean: Lean,
    style: Style,
    also: Option<Effect>,
}

/// A choice with so many steps of vision and of process; nothing else happens with it.
pub fn lean(vision: u8, process: u8) -> Do {
    // Coaching is the manner that does least to what these tests look at.
    Do { lean: Lean { vision, process }, style: Style::Coaching, also: None }
}

/// Nothing that leans.
pub fn rest() -> Do {
    lean(0, 0)
}

impl Do {
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    pub fn also(self, effect: Effect) -> Self {
        Self { also: Some(effect), ..self }
    }
}

impl Firm {
    pub fn new() -> Self {
        Self::under(1)
    }

    /// Under the luck of this seed.
    pub fn under(seed: u64) -> Self {
        let loaded = load("world.ron", WORLD);
        let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
        let dice = Dice::new(seed);
        let company = turn::found(&scenario, scenario.founders[0].skills, dice);
        Self { scenario, company, dice, ledger: Ledger::default() }
    }

    /// Under luck whose first draw is as good (0 worst, 99 best) as this range says.
    pub fn with_luck(percent: std::ops::Range<u32>) -> Self {
        let lucky = |seed: &u64| percent.contains(&Dice::new(*seed).below(1, Purpose::Result, 100));
        Self::under((0..10_000).find(lucky).expect("some seed has such luck"))
    }

    pub fn with(mut self, meter: Meter, points: i32) -> Self {
        self.company.meters[meter.index()] = points * ONE;
        self
    }

    pub fn skilled(mut self, skill: Skill, points: i32) -> Self {
        self.company.skills[skill as usize] = points * ONE;
        self
    }

    pub fn in_stage(mut self, stage: u8) -> Self {
        self.company.stage = StageId(stage);
        self
    }

    /// The moment on the desk from now on: its kind, and the per cent of vision that it calls for with its stage.
    pub fn moment(mut self, kind: Kind, vision: i32) -> Self {
        self.scenario.situations[0].kind = kind;
        self.scenario.situations[0].calls_for = Demand(vision * 10);
        for stage in &mut self.scenario.stages {
            stage.calls_for = Demand(vision * 10);
        }
        self.scenario.replan();
        self
    }

    /// The choice that a turn of [`Self::take`] takes.
    pub fn choice(&self, what: Do) -> Choice {
        let mut choice = self.scenario.situations[0].choices[0].clone();
        choice.lean = what.lean;
        choice.style = what.style;
        choice.attention = 1;
        choice
    }

    /// Plays a turn.
    pub fn take(&mut self, what: Do) -> Turned {
        let mut choice = self.choice(what);
        if let Some(effect) = what.also {
            self.scenario.effects.push(effect);
            choice.effects = vec![EffectId(u16::try_from(self.scenario.effects.len() - 1).expect("few"))];
        }
        self.scenario.situations[0].choices[0] = choice;
        self.scenario.replan();
        self.ledger = Ledger::default();
        turn::play(&self.scenario, &mut self.company, self.dice, 0, &mut self.ledger).expect("it can be taken")
    }

    /// Plays a turn, and gives the firm back.
    pub fn after(mut self, what: Do) -> Self {
        self.take(what);
        self
    }

    /// Rests so many turns; gives the sum of this cause over them.
    pub fn resting(&mut self, turns: usize, meter: Meter, cause: impl Fn(Cause) -> bool) -> Milli {
        let each = (0..turns).map(|_| {
            self.take(rest());
            self.moved(meter, &cause)
        });
        each.sum()
    }

    pub fn get(&self, meter: Meter) -> Milli {
        self.company.get(meter)
    }

    /// By how much the last turn moved a meter for such a cause.
    pub fn moved(&self, meter: Meter, cause: impl Fn(Cause) -> bool) -> Milli {
        let of = |entry: &&fulcrum::sim::cause::Entry| entry.what == Tracked::Meter(meter) && cause(entry.cause);
        self.ledger.entries.iter().filter(of).map(|entry| entry.by).sum()
    }
}
