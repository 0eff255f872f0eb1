//! The tables of a scenario, flat, for the loop written by hand: what depends on nothing else is worked out here.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use fulcrum::scenario::model::{self, Again, Condition, Effect, EffectId, Kind, Lean, Scenario, ShockKind, Style, Support};
use fulcrum::sim::params::Params;

/// Everything that a game looks up.
pub struct Tables {
    pub p: Params,
    pub start: [i32; 24],
    pub founders: Vec<[i32; 3]>,
    pub people: Vec<Person>,
    pub turns: u8,
    /// The situation that comes with a turn for certain; `NONE` if there is none.
    pub at: Vec<u16>,
    pub stages: Vec<Stage>,
    pub situations: Vec<Situation>,
    pub choices: Vec<Choice>,
    pub outcomes: Vec<Outcome>,
    pub conditions: Vec<Condition>,
    pub rests: Vec<Rest>,
    pub lists: Vec<u16>,
    pub effects: Vec<Effect>,
    pub shocks: Vec<Shock>,
    pub endings: Vec<Ending>,
}

pub const NONE: u16 = u16::MAX;

/// From, to.
pub type Span = (u32, u32);

pub struct Person {
    pub lead: i32,
    pub manage: i32,
    pub salary: i32,
}

pub struct Stage {
    pub enter: Span,
    pub running_costs: i32,
    pub cost_per_head: i32,
    pub reach: i32,
    pub lots: Vec<Lot>,
    pub hazards: Vec<(u8, u64)>,
}

pub struct Lot {
    pub situation: u16,
    pub weight: u64,
    pub kind: Kind,
}

pub struct Situation {
    pub kind: Kind,
    /// What the moment calls for, stage by stage.
    pub demand: Vec<i32>,
    pub wait: u8,
    pub when: Span,
    pub choices: Span,
}

pub struct Choice {
    pub lean: Lean,
    /// 1 vision, 2 process, 0 neither.
    pub side: u8,
    pub style: Style,
    pub cost: i32,
    pub when: Span,
    pub rests: Span,
    pub effects: Span,
    pub outcomes: Span,
    /// How well it fits, stage by stage.
    pub fit: Vec<i32>,
    /// Attention before skill, and how much of it skill moves.
    pub effort: i32,
    pub effort_skill: i32,
    pub spread: i32,
    /// What it brings to the stocks before strength.
    pub vision: i32,
    pub process: i32,
    pub practice: [i32; 2],
    pub promises: bool,
}

pub struct Outcome {
    pub chance: u32,
    pub effects: Span,
}

pub enum Rest {
    Skill(usize),
    Meter(usize),
}

pub struct Shock {
    pub kind: ShockKind,
    pub effects: Span,
}

pub struct Ending {
    pub when: Span,
    pub at_once: bool,
}

impl Tables {
    pub fn of(s: &Scenario) -> Self {
        let mut t = Tables {
            p: s.params,
            start: s.start,
            founders: s.founders.iter().map(|f| f.skills).collect(),
            people: s.people.iter().map(|p| Person { lead: p.lead, manage: p.manage, salary: p.salary }).collect(),
            turns: s.turns,
            at: vec![NONE; usize::from(s.turns) + 1],
            stages: Vec::new(),
            situations: Vec::new(),
            choices: Vec::new(),
            outcomes: Vec::new(),
            conditions: Vec::new(),
            rests: Vec::new(),
            lists: Vec::new(),
            effects: s.effects.clone(),
            shocks: Vec::new(),
            endings: Vec::new(),
        };
        for (n, stage) in s.stages.iter().enumerate() {
            let here = |bits: u32| bits >> n & 1 == 1;
            let lots = s.situations.iter().enumerate().filter(|(_, x)| here(x.stages) && x.weight > 0);
            let hazards = s.shocks.iter().enumerate().filter(|(_, x)| here(x.stages));
            let enter = t.when(&stage.enter);
            t.stages.push(Stage {
                enter,
                running_costs: stage.running_costs,
                cost_per_head: stage.cost_per_head,
                reach: stage.reach,
                lots: lots.map(|(n, x)| Lot { situation: n as u16, weight: u64::from(x.weight), kind: x.kind }).collect(),
                hazards: hazards.map(|(n, x)| (n as u8, u64::from(x.chance))).collect(),
            });
        }
        for (n, x) in s.situations.iter().enumerate().rev() {
            if let Some(turn) = x.at {
                t.at[usize::from(turn)] = n as u16;
            }
        }
        for x in &s.situations {
            let demand: Vec<i32> = s.stages.iter().map(|stage| t.demand(x.calls_for.0, stage.calls_for.0)).collect();
            let first = t.choices.len() as u32;
            for choice in &x.choices {
                let choice = t.choice(choice, &demand);
                t.choices.push(choice);
            }
            let wait = if let Again::After(turns) = x.again { turns } else { u8::MAX };
            let when = t.when(&x.when);
            t.situations.push(Situation { kind: x.kind, demand, wait, when, choices: (first, t.choices.len() as u32) });
        }
        for x in &s.shocks {
            let effects = t.list(&x.effects);
            t.shocks.push(Shock { kind: x.kind, effects });
        }
        for x in &s.endings {
            let when = t.when(&x.when);
            t.endings.push(Ending { when, at_once: x.at_once });
        }
        t
    }

    fn demand(&self, situation: i32, stage: i32) -> i32 {
        (situation * self.p.moment_weight + stage * (100 - self.p.moment_weight)) / 100
    }

    fn choice(&mut self, x: &model::Choice, demand: &[i32]) -> Choice {
        let (v, o) = (i32::from(x.lean.vision), i32::from(x.lean.process));
        let p = self.p;
        let breadth = if v > 0 && o > 0 { p.breadth } else { 100 };
        let effort = i32::from(x.attention) * 10;
        let rests = self.rests.len() as u32;
        self.rests.extend(x.rests_on.iter().map(|r| match *r {
            Support::Skill(skill) => Rest::Skill(skill as usize),
            Support::Meter(meter) => Rest::Meter(meter.index()),
        }));
        let rests = (rests, self.rests.len() as u32);
        let outcomes: Vec<Outcome> =
            x.outcomes.iter().map(|o| Outcome { chance: u32::from(o.chance), effects: self.list(&o.effects) }).collect();
        let first = self.outcomes.len() as u32;
        self.outcomes.extend(outcomes);
        Choice {
            lean: x.lean,
            side: if v > o { 1 } else { u8::from(o > v) * 2 },
            style: x.style,
            cost: x.cost,
            when: self.when(&x.when),
            rests,
            effects: self.list(&x.effects),
            outcomes: (first, self.outcomes.len() as u32),
            fit: demand.iter().map(|demand| fit(v, o, *demand, p.mixed_fit)).collect(),
            effort,
            effort_skill: effort * p.effort_skill / 100,
            spread: (p.vision_spread * v + p.process_spread * o) * 10 / (v + o).max(1),
            vision: v * p.vision_gain * 100 * breadth / 100,
            process: o * p.process_gain * 100 * breadth / 100,
            practice: [v * p.skill_by_use * 100, o * p.skill_by_use * 100],
            promises: v >= 2 || v > 0 && o > 0,
        }
    }

    fn when(&mut self, conditions: &[Condition]) -> Span {
        let first = self.conditions.len() as u32;
        self.conditions.extend(conditions.iter().cloned());
        (first, self.conditions.len() as u32)
    }

    fn list(&mut self, effects: &[EffectId]) -> Span {
        let first = self.lists.len() as u32;
        self.lists.extend(effects.iter().map(|effect| effect.0));
        (first, self.lists.len() as u32)
    }
}

fn fit(v: i32, o: i32, demand: i32, mixed: i32) -> i32 {
    if v + o == 0 {
        return -300;
    }
    let (leaning, asked) = ((v - o) * 1_000 / (v + o), 2 * demand - 1_000);
    leaning * asked / 1_000 + (1_000 - leaning.abs()) * (1_000 - asked.abs()) / 1_000 * mixed / 100
}
