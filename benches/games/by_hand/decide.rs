//! A decision: what it costs, how it turns out, what it sets in motion.

use fulcrum::scenario::model::{Kind, Style};

use super::super::tables::Rest;
use super::super::tables::Share;
use super::{
    DELIVERY, DIRECTION, FIT, Game, INNOVATION, INSIGHT, LEARNING, MORALE, ONE, ORDER, OWNERSHIP, Promise, TRUST, Wave, by,
    gauged, millionths, of, pct, portion,
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
        let fit = &choice.fits[self.stage];
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
        };
        let switches = self.last_side != 0 && choice.side != 0 && self.last_side != choice.side;
        let distance = if self.stage == 0 { 0 } else { (self.stage as i32).min(4) + 1 };
        let switching = if switches { p.switch_cost * distance / 2 } else { 0 };
        let swayed = (choice.effort_skill * i64::from(50_000 - skill) + (ONE / 2)) >> 20;
        let effort = (choice.effort + swayed as i32 + switching).max(1);
        let left = capacity - effort;
        let able = portion(capacity, effort).min(ONE);
        let mastery = by(gauged(skill), gauged(250_000 - skill));
        let strength = by(able, t.r.skill_floor + by(ONE - t.r.skill_floor, mastery));
        let outcomes = &t.outcomes[choice.outcomes.0 as usize..choice.outcomes.1 as usize];
        let best = if outcomes.len() < 2 {
            1_000
        } else {
            let rests = &t.rests[choice.rests.0 as usize..choice.rests.1 as usize];
            let value = |rest: &Rest| match *rest {
                Rest::Skill(n) => self.skills[n],
                Rest::Meter(n) => self.m[n],
            };
            let behind = gauged(rests.iter().map(value).sum::<i32>());
            let chance = fit.chance + by(choice.leverage, behind);
            (((chance * 1_000) >> 20) as i32).clamp(50, 950)
        };
        let luck = self.below(2 << 32, 1_000_000);

        // What the moment takes and gives.
        self.cash(-i64::from(choice.cost));
        let spared = ONE - by(gauged(self.m[LEARNING]), choice.shield);
        let size = by(strength, choice.weight);
        let swing = by(millionths(2 * luck) - ONE, choice.spread);
        let eased = |part: Share| by(size, if part < 0 { by(part, spared) } else { part });
        let part = eased(fit.weighed) + eased(swing);
        let customers = match kind {
            Kind::Crisis => {
                self.fine(DELIVERY, 9_000 * part - 7_000 * ONE);
                self.fine(MORALE, 4_000 * part - 3_000 * ONE);
                3
            }
            Kind::Growth => {
                self.fine(FIT, 6_000 * part);
                self.fine(MORALE, 2_000 * part);
                12
            }
            Kind::Initiative => {
                self.fine(INNOVATION, 7_000 * part);
                self.fine(FIT, 3_000 * part);
                2
            }
            Kind::Steady => {
                self.fine(DELIVERY, 5_000 * part);
                self.fine(INSIGHT, 4_000 * part);
                2
            }
            Kind::Shift => {
                self.fine(FIT, 9_000 * part - 7_000 * ONE);
                self.fine(INNOVATION, 3_000 * part);
                2
            }
            Kind::People => {
                self.fine(MORALE, 5_000 * part);
                self.fine(OWNERSHIP, 4_000 * part);
                self.fine(LEARNING, 3_000 * part);
                0
            }
            Kind::Tension => {
                self.fine(TRUST, 6_000 * part - 4_000 * ONE);
                self.fine(MORALE, 3_000 * part);
                0
            }
        };
        let won = i64::from(of(pct(customers), stage.reach)) * part;

        // What it sets in motion.
        let wave = Wave {
            vision: of(strength, choice.vision),
            process: of(strength, choice.process),
            lift: of(strength, choice.lift),
            relieved: false,
        };
        let newest = usize::from(turn & 3);
        self.waves[newest] = wave;
        if choice.promises {
            if self.open == 4 {
                self.fade(0);
                self.close(0);
            }
            self.promises[self.open] = Promise { turn, size: v, progress: 0, gave: wave.vision };
            self.open += 1;
            self.gauge(INNOVATION, 500 * v);
        }
        self.planned = (self.planned + o as usize).min(self.open);

        self.style(choice.style, choice.side, strength, newest);
        let feedback = ONE + by(t.r.feedback, gauged(self.m[LEARNING]));
        for skill in 0..2 {
            let lacking = gauged(100_000 - self.skills[skill]);
            self.train(skill, by(feedback, lacking) * i64::from(choice.practice[skill]));
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
        if switches && fit.met < 0 {
            let size = distance * p.whiplash * 50;
            self.fine(DIRECTION, fit.met * i64::from(size));
            self.fine(ORDER, fit.met * i64::from(size));
            self.fine(MORALE, fit.met * i64::from(size / 2));
        }
        if choice.side != 0 {
            self.last_side = choice.side;
        }
        self.last_kind = Some(kind);
        self.pass(left, demand, won, choice, of(strength, choice.change));
        self.move_on()
    }

    fn style(&mut self, style: Style, side: u8, strength: Share, newest: usize) {
        let p = &self.t.p;
        let tenths = |n: i32| strength * i64::from(n * 100);
        match style {
            Style::Directive => {
                self.fine(DELIVERY, tenths(p.directive_gain));
                let wear = p.directive_wear * 100 + of(self.t.r.wear, self.command);
                self.gauge(OWNERSHIP, -wear);
                self.gauge(MORALE, -wear);
                self.command = (self.command + 25_000).min(100_000);
            }
            Style::Inspiring => {}
            Style::Consulting => {
                self.fine(TRUST, tenths(p.consulting_gain));
                self.fine(OWNERSHIP, tenths(p.consulting_gain) / 2);
                self.train(2, 500 * ONE);
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
                self.fine(OWNERSHIP, tenths(p.delegating_gain));
                if able.min(100_000).midpoint(clear) >= p.delegating_needs * 1_000 {
                    self.waves[newest].relieved = true;
                } else {
                    self.fine(DELIVERY, -tenths(p.delegating_loss));
                }
            }
            Style::Coaching => {
                self.fine(LEARNING, tenths(p.coaching_gain));
                self.fine(OWNERSHIP, tenths(p.coaching_gain));
                self.train(2, 500 * ONE);
            }
            Style::Stretching => {
                self.fine(INNOVATION, tenths(p.stretch_gain));
                let hard = by(by(pct(75), gauged(self.skills[2])) - ONE, strength);
                self.fine(MORALE, hard * i64::from(p.stretch_cost * 100));
            }
        }
    }
}
