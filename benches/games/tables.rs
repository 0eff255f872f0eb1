//! The tables of a scenario, flat, for the loop written by hand: what depends on nothing else is worked out here.
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "small numbers")]

use fulcrum::scenario::model::{self, Again, Condition, Effect, EffectId, Kind, Lean, Scenario, ShockKind, Style, Support};
use fulcrum::sim::params::Params;

/// Everything that a game looks up.
pub struct Tables {
    pub p: Params,
    pub r: Rates,
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

/// In 2^20ths.
pub type Share = i64;

/// Of a whole, rounded up.
pub const fn ratio(parts: i64, whole: i64) -> Share {
    ((parts << 20) + whole - 1).div_euclid(whole)
}

/// Parameters as shares.
pub struct Rates {
    pub skill_floor: Share,
    pub feedback: Share,
    pub person: Share,
    pub fading: [Share; 2],
    pub progress: Share,
    pub promise_fade: Share,
    pub settles: Share,
    pub change_fades: Share,
    pub mended: Share,
    pub seen: Share,
    pub friction: Share,
    pub delivery: Share,
    pub innovation: Share,
    pub morale: Share,
    pub bureaucracy: Share,
    pub hands: Share,
    pub waste: Share,
    pub market: Share,
    pub novelty: Share,
    pub made_well: Share,
    pub reach: Share,
    pub growth: Share,
    pub churn: Share,
    pub recruiting: Share,
    pub late: Share,
    pub price: Share,
    pub dilution: Share,
    pub wear: Share,
    pub rigidity: Share,
}

impl Rates {
    fn of(p: &Params) -> Self {
        let pct = |n: i32| ratio(i64::from(n), 100);
        let mil = |n: i32| ratio(i64::from(n), 1_000);
        Self {
            skill_floor: pct(p.skill_floor),
            feedback: pct(p.skill_by_feedback),
            person: mil(p.person_gain),
            fading: [pct(p.direction_decay), pct(p.order_decay)],
            progress: pct(p.progress_order),
            promise_fade: pct(p.promise_fade),
            settles: pct(p.change_settles),
            change_fades: pct(p.change_decay),
            mended: pct(p.drift_mended),
            seen: pct(p.drift_seen),
            friction: pct(p.friction),
            delivery: pct(p.delivery_pace),
            innovation: pct(p.innovation_pace),
            morale: pct(p.morale_pace),
            bureaucracy: pct(p.bureaucracy),
            hands: ratio(10, i64::from(p.customers_per_head)),
            waste: pct(p.waste),
            market: pct(p.market_drift),
            novelty: mil(p.fit_by_innovation),
            made_well: mil(p.fit_by_delivery),
            reach: pct(p.reach_base),
            growth: pct(p.growth_pace),
            churn: pct(p.churn_pace),
            recruiting: pct(p.recruiting_pace),
            late: pct(p.late_pay),
            price: mil(p.price),
            dilution: pct(p.order_dilution),
            wear: pct(p.directive_wear),
            rigidity: pct(p.rigidity),
        }
    }
}

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
    /// Columns of an alias table over the lots: what is below the first is the column's own, the rest the other's.
    pub columns: Vec<(u32, u32)>,
    /// Four shocks each, 15 bits a lane.
    pub hazards: Vec<u64>,
}

pub struct Lot {
    pub situation: u16,
    pub weight: u64,
    pub kind: Kind,
    pub wait: u8,
    pub when: Span,
}

pub struct Situation {
    pub kind: Kind,
    /// What the moment calls for, stage by stage.
    pub demand: Vec<i32>,
    pub wait: u8,
    pub when: Span,
    pub choices: Span,
    /// What it takes to be able to take any choice; nothing suffices where one has conditions.
    pub dearest: i32,
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
    /// Stage by stage.
    pub fits: Vec<Fit>,
    /// What each point behind it moves the best outcome by.
    pub leverage: Share,
    /// Attention before skill, and how much of it skill moves.
    pub effort: i32,
    pub effort_skill: Share,
    pub weight: Share,
    pub spread: Share,
    pub shield: Share,
    /// What it brings to the stocks before strength.
    pub vision: i32,
    pub process: i32,
    pub change: i32,
    pub unsettled: Share,
    pub mends: Share,
    pub lift: i32,
    pub practice: [i32; 2],
    pub promises: bool,
}

pub struct Fit {
    pub met: Share,
    pub weighed: Share,
    pub chance: Share,
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
            r: Rates::of(&s.params),
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
            let lots: Vec<_> = s.situations.iter().enumerate().filter(|(_, x)| here(x.stages) && x.weight > 0).collect();
            let chance = |x: &model::Shock| if here(x.stages) { (u64::from(x.chance) * 32_768 + 50) / 100 } else { 0 };
            let lanes = s.shocks.chunks(4).map(|four| {
                let lane = |n: usize| four.get(n).map_or(0, chance) + 0x7FFF;
                (0..4).map(|n| lane(n) << (16 * n)).sum()
            });
            let enter = t.when(&stage.enter);
            let lots: Vec<Lot> = lots
                .into_iter()
                .map(|(n, x)| Lot {
                    situation: n as u16,
                    weight: u64::from(x.weight),
                    kind: x.kind,
                    wait: if let Again::After(turns) = x.again { turns } else { u8::MAX },
                    when: t.when(&x.when),
                })
                .collect();
            t.stages.push(Stage {
                enter,
                running_costs: stage.running_costs,
                cost_per_head: stage.cost_per_head,
                reach: stage.reach,
                columns: columns(&lots),
                lots,
                hazards: lanes.collect(),
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
                let choice = t.choice(choice, x.kind, &demand);
                t.choices.push(choice);
            }
            let wait = if let Again::After(turns) = x.again { turns } else { u8::MAX };
            let when = t.when(&x.when);
            let free = x.choices.iter().all(|choice| choice.when.is_empty());
            let dearest = x.choices.iter().map(|choice| choice.cost).max().filter(|_| free).unwrap_or(i32::MAX);
            t.situations.push(Situation { kind: x.kind, demand, wait, when, choices: (first, t.choices.len() as u32), dearest });
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

    fn choice(&mut self, x: &model::Choice, kind: Kind, demand: &[i32]) -> Choice {
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
            fits: demand
                .iter()
                .map(|demand| {
                    let fit = fit(v, o, *demand, p.mixed_fit);
                    let stated = x.outcomes.first().map_or(100, |o| i64::from(o.chance));
                    Fit {
                        met: ratio(i64::from(fit), 1_000),
                        weighed: ratio(i64::from(fit) * 100 + i64::from(fit.min(0) * p.missed), 100_000),
                        chance: ratio(stated - i64::from(p.odds_sway), 100) + ratio(i64::from(p.odds_fit * fit), 100_000),
                    }
                })
                .collect(),
            leverage: ratio(i64::from(2 * p.odds_sway), 100 * x.rests_on.len().max(1) as i64),
            effort,
            effort_skill: ratio(i64::from(effort * p.effort_skill), 5_000_000),
            weight: ratio(i64::from((v.max(o) + 1) * p.gain_scale), 400),
            spread: ratio(i64::from(p.vision_spread * v + p.process_spread * o), i64::from(100 * (v + o).max(1))),
            shield: if v > 0 { ratio(i64::from(p.learning_shield), 100) } else { 0 },
            vision: v * p.vision_gain * breadth,
            process: o * p.process_gain * breadth,
            change: if matches!(kind, Kind::Shift | Kind::Initiative) { 3_000 * v } else { 0 },
            unsettled: (1 << 20) - ratio(i64::from((p.change_consolidates * o).min(100)), 100),
            mends: ratio(i64::from(50 + 100 * o), 100),
            lift: if x.style == Style::Inspiring { p.inspiring_gain * 100 } else { 0 },
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

/// Walker's alias table, as Vose fills it.
fn columns(lots: &[Lot]) -> Vec<(u32, u32)> {
    let height: u64 = lots.iter().map(|lot| lot.weight).sum();
    let mut left: Vec<u64> = lots.iter().map(|lot| lot.weight * lots.len() as u64).collect();
    let mut columns: Vec<(u32, u32)> = (0..lots.len() as u32).map(|n| (u32::MAX, n)).collect();
    let (mut low, mut high): (Vec<usize>, Vec<usize>) = (0..lots.len()).partition(|n| left[*n] < height);
    while let (Some(small), Some(&large)) = (low.pop(), high.last()) {
        columns[small] = (((left[small] << 32) / height) as u32, large as u32);
        left[large] -= height - left[small];
        if left[large] < height {
            low.push(large);
            high.pop();
        }
    }
    columns
}
