//! A decision: what it costs, how it turns out, what it sets in motion.

use fulcrum::scenario::model::{Kind, Style};

use super::super::tables::Rest;
use super::{
    DELIVERY, DIRECTION, FIT, Game, INNOVATION, INSIGHT, LEARNING, MORALE, ORDER, OWNERSHIP, Promise, TRUST, Wave, mil, pct,
    share,
};

impl Game<'_> {
    /// One turn; whether the game is over.
    pub(super) fn step(&mut self) -> bool {
        let t = self.t;
        let p = &t.p;
        let situation = &t.situations[self.desk];
        let demand = situation.demand[self.stage];
        let kind = situation.kind;
        let choice = &t.choices[self.choose()];
        let (v, o) = (i32::from(choice.lean.vision), i32::from(choice.lean.process));
        let fit = choice.fit[self.stage];
        let stage = &t.stages[self.stage];
        let turn = self.turn;

        // What it takes, and how strongly it can be done.
        let relief = self.waves.iter().filter(|wave| wave.relieved).count() as i32;
        let hired = self.people.count_ones() as i32;
        let capacity = (p.attention + hired.min(4) * p.attention_per_person + relief * p.attention_delegated
            - self.open as i32 * p.attention_per_initiative
            - (self.stage as i32).min(4) * p.attention_per_stage)
            .max(1);
        let skill = match choice.side {
            1 => self.skills[0],
            2 => self.skills[1],
            _ => self.skills[0].midpoint(self.skills[1]),
        } / 1_000;
        let switches = self.last_side != 0 && choice.side != 0 && self.last_side != choice.side;
        let distance = if self.stage == 0 { 0 } else { (self.stage as i32).min(4) + 1 };
        let switching = if switches { p.switch_cost * distance / 2 } else { 0 };
        let effort = (choice.effort + choice.effort_skill * (50 - skill) / 50 + switching).max(1);
        let left = capacity - effort;
        let able = (capacity * 1_000 / effort).min(1_000);
        let mastery = skill * (250 - skill) / 100;
        let strength = able * (p.skill_floor * 100 + (100 - p.skill_floor) * mastery) / 10_000;
        let outcomes = &t.outcomes[choice.outcomes.0 as usize..choice.outcomes.1 as usize];
        let best = if outcomes.len() < 2 {
            1_000
        } else {
            let rests = &t.rests[choice.rests.0 as usize..choice.rests.1 as usize];
            let value = |rest: &Rest| match *rest {
                Rest::Skill(n) => self.skills[n],
                Rest::Meter(n) => self.m[n],
            };
            let backing = (rests.iter().map(value).sum::<i32>() / rests.len().max(1) as i32 / 1_000 - 50).clamp(-50, 50);
            let shift = p.odds_sway * backing * 10 / 50 + p.odds_fit * fit / 100;
            (outcomes[0].chance as i32 * 10 + shift).clamp(50, 950)
        };
        let luck = self.below(2 << 32, 1_000_000);

        // What the moment takes and gives.
        self.cash(-i64::from(choice.cost));
        let shield = if v > 0 { share(1_000, self.m[LEARNING]) * p.learning_shield / 100 } else { 0 };
        match kind {
            Kind::Crisis => {
                self.gauge(DELIVERY, -7_000);
                self.gauge(MORALE, -3_000);
            }
            Kind::Shift => self.gauge(FIT, -7_000),
            Kind::Tension => self.gauge(TRUST, -4_000),
            _ => {}
        }
        let size = strength * (v.max(o) + 1) / 4 * p.gain_scale / 100;
        let met = if fit < 0 { fit + fit * p.missed / 100 } else { fit };
        let swing = (luck / 500 - 1_000) * choice.spread / 1_000;
        for part in [met, swing] {
            let part = if part < 0 { part - part * shield / 1_000 } else { part };
            let part = part * size / 1_000;
            let share = match kind {
                Kind::Crisis => {
                    self.gauge(DELIVERY, 9 * part);
                    self.gauge(MORALE, 4 * part);
                    3
                }
                Kind::Growth => {
                    self.gauge(FIT, 6 * part);
                    self.gauge(MORALE, 2 * part);
                    12
                }
                Kind::Initiative => {
                    self.gauge(INNOVATION, 7 * part);
                    self.gauge(FIT, 3 * part);
                    2
                }
                Kind::Steady => {
                    self.gauge(DELIVERY, 5 * part);
                    self.gauge(INSIGHT, 4 * part);
                    2
                }
                Kind::Shift => {
                    self.gauge(FIT, 9 * part);
                    self.gauge(INNOVATION, 3 * part);
                    2
                }
                Kind::People => {
                    self.gauge(MORALE, 5 * part);
                    self.gauge(OWNERSHIP, 4 * part);
                    self.gauge(LEARNING, 3 * part);
                    0
                }
                Kind::Tension => {
                    self.gauge(TRUST, 6 * part);
                    self.gauge(MORALE, 3 * part);
                    0
                }
            };
            self.customers(mil(pct(stage.reach, share), part));
        }

        // What it sets in motion.
        let wave = Wave {
            vision: mil(choice.vision, strength),
            process: mil(choice.process, strength),
            strength,
            inspiring: choice.style == Style::Inspiring,
            relieved: false,
        };
        let newest = usize::from(turn & 3);
        self.waves[newest] = wave;
        self.arrive(DIRECTION, pct(wave.vision, 25));
        self.arrive(ORDER, pct(wave.process, 70));
        if matches!(kind, Kind::Shift | Kind::Initiative) && v > 0 {
            let fresh = mil(3_000 * v, strength);
            self.fresh_change += fresh;
            self.gauge(FIT, fresh);
        }
        if choice.promises {
            if self.open == 4 {
                self.fade(0);
                self.close(0);
            }
            self.promises[self.open] = Promise { turn, size: v, planned: false, progress: 0, gave: wave.vision };
            self.open += 1;
            self.gauge(INNOVATION, 500 * v);
        }
        let mut plans = o;
        for promise in &mut self.promises[..self.open] {
            if plans > 0 && !promise.planned {
                promise.planned = true;
                plans -= 1;
            }
        }
        self.fresh_change -= pct(self.fresh_change, (p.change_consolidates * o).min(100));
        let seen = p.drift_mended * 10 + share(10 * p.drift_seen, self.m[INSIGHT]);
        self.drift -= mil(self.drift, (seen * o).min(1_000));

        self.style(choice.style, choice.side, strength, newest);
        let feedback = 1_000 + share(10 * p.skill_by_feedback, self.m[LEARNING]);
        for skill in 0..2 {
            let grown = mil(share(choice.practice[skill], 100_000 - self.skills[skill]), feedback);
            self.train(skill, grown);
        }
        if choice.style == Style::Consulting {
            self.train(2, 500);
        }
        self.apply_all(choice.effects);
        let outcome = if outcomes.len() < 2 {
            0
        } else {
            let missed = 999_999 - luck as u32;
            let best = best as u32 * 1_000;
            if missed < best {
                0
            } else {
                let others: u32 = outcomes[1..].iter().map(|outcome| outcome.chance).sum();
                let mut rest = u64::from(missed - best) * u64::from(others.max(1)) / u64::from(1_000_000 - best);
                let mut taken = outcomes.len() - 1;
                for (n, outcome) in outcomes.iter().enumerate().skip(1) {
                    if rest < u64::from(outcome.chance) {
                        taken = n;
                        break;
                    }
                    rest -= u64::from(outcome.chance);
                }
                taken
            }
        };
        self.apply_all(outcomes[outcome].effects);
        if switches && fit < 0 {
            let lost = mil(pct(p.whiplash * 100, distance * 50), -fit);
            self.gauge(DIRECTION, -lost);
            self.gauge(ORDER, -lost);
            self.gauge(MORALE, -lost / 2);
        }
        if choice.side != 0 {
            self.last_side = choice.side;
        }
        self.last_kind = Some(kind);
        self.pass(left, demand);
        self.move_on()
    }

    fn style(&mut self, style: Style, side: u8, strength: i32, newest: usize) {
        let p = &self.t.p;
        let tenths = |n: i32| mil(n * 100, strength);
        match style {
            Style::Directive => {
                self.gauge(DELIVERY, tenths(p.directive_gain));
                let wear = p.directive_wear * 100 + pct(self.command, p.directive_wear);
                self.gauge(OWNERSHIP, -wear);
                self.gauge(MORALE, -wear);
                self.command = (self.command + 25_000).min(100_000);
            }
            Style::Inspiring => {}
            Style::Consulting => {
                let gain = tenths(p.consulting_gain);
                self.gauge(TRUST, gain);
                self.gauge(OWNERSHIP, gain / 2);
            }
            Style::Delegating => {
                let clear = self.m[DIRECTION].min(self.m[ORDER]);
                let mut able = self.m[LEARNING].midpoint(self.m[OWNERSHIP]);
                for (n, person) in self.t.people.iter().enumerate() {
                    if self.people >> n & 1 == 1 {
                        able = able.max(match side {
                            1 => person.lead,
                            2 => person.manage,
                            _ => person.lead.midpoint(person.manage),
                        });
                    }
                }
                self.gauge(OWNERSHIP, tenths(p.delegating_gain));
                if able.min(100_000).midpoint(clear) >= p.delegating_needs * 1_000 {
                    self.waves[newest].relieved = true;
                } else {
                    self.gauge(DELIVERY, -tenths(p.delegating_loss));
                }
            }
            Style::Coaching => {
                let gain = tenths(p.coaching_gain);
                self.gauge(LEARNING, gain);
                self.gauge(OWNERSHIP, gain);
                self.train(2, 500);
            }
            Style::Stretching => {
                self.gauge(INNOVATION, tenths(p.stretch_gain));
                let hard = tenths(p.stretch_cost);
                self.gauge(MORALE, -(hard - share(hard, self.skills[2]) * 3 / 4));
            }
        }
    }
}
