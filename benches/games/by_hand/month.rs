//! What a turn does by itself.

use fulcrum::scenario::model::{Effect, ShockKind};

use super::{
    CASH, CUSTOMERS, DELIVERY, DIRECTION, FIT, Game, INNOVATION, INSIGHT, LEARNING, MORALE, ORDER, OWNERSHIP, TEAM, TRUST, mil,
    pct, share,
};

impl Game<'_> {
    /// The turn passes.
    pub(super) fn pass(&mut self, left: i32, demand: i32) {
        let t = self.t;
        let p = &t.p;
        let turn = self.turn;
        for (age, (vision, process)) in [(35, 30), (25, 0), (15, 0)].into_iter().enumerate() {
            let wave = self.waves[usize::from(turn.wrapping_sub(age as u8 + 1) & 3)];
            self.arrive(DIRECTION, pct(wave.vision, vision));
            if process > 0 {
                self.arrive(ORDER, pct(wave.process, process));
            }
            if wave.inspiring {
                let lift = mil(p.inspiring_gain * 100, wave.strength);
                self.gauge(MORALE, lift);
                self.gauge(OWNERSHIP, lift / 3);
            }
        }
        self.command = pct(self.command, 75);

        let mut n = 0;
        while n < self.queue.len() {
            if self.queue[n].0 > turn {
                n += 1;
                continue;
            }
            let (_, effect) = self.queue.remove(n);
            self.apply(t.effects[usize::from(effect)], 1_000);
        }

        // The stocks.
        let (mut lead, mut manage, mut wages) = (0, 0, 0);
        for (n, person) in t.people.iter().enumerate() {
            if self.people >> n & 1 == 1 {
                lead += person.lead;
                manage += person.manage;
                wages += person.salary;
            }
        }
        self.arrive(DIRECTION, share(p.person_gain * 100, lead));
        self.arrive(ORDER, share(p.person_gain * 100, manage));
        let kept = left.max(0) * p.upkeep * 10;
        let habit = mil(kept, self.skills[0] / ((self.skills[0] + self.skills[1]) / 1_000).max(1)).min(kept);
        self.arrive(DIRECTION, habit);
        self.arrive(ORDER, kept - habit);
        let floor = p.stock_floor * 1_000;
        self.gauge(DIRECTION, -pct(self.m[DIRECTION] - floor, p.direction_decay));
        self.gauge(ORDER, -pct(self.m[ORDER] - floor, p.order_decay));

        self.keep_promises();
        let settled = share(pct(self.fresh_change, p.change_settles), self.m[ORDER]);
        self.fresh_change -= settled;
        let faded = pct(self.fresh_change, p.change_decay);
        self.fresh_change -= faded;
        self.gauge(FIT, -faded);

        let (d, o) = (i64::from(self.m[DIRECTION].max(1_000)), i64::from(self.m[ORDER].max(1_000)));
        let demand = i64::from(demand);
        let harmony = (1_000 * d * o / (demand * o + (1_000 - demand) * d).max(1)) as i32;
        self.run(harmony, wages);
        self.market(harmony);
        self.money(wages);

        for &(n, chance) in &t.stages[self.stage].hazards {
            if (self.below(3 << 32 | u64::from(n), 100) as u64) < chance {
                let shock = &t.shocks[usize::from(n)];
                let (direction, order) = (self.m[DIRECTION], self.m[ORDER]);
                let rigid = (order - direction).max(0) * t.p.rigidity / 100;
                for at in shock.effects.0..shock.effects.1 {
                    let effect = t.effects[usize::from(t.lists[at as usize])];
                    let harms = matches!(effect, Effect::Add(_, by) if by < 0);
                    let scale = match (shock.kind, harms) {
                        (ShockKind::Breakdown, true) => 1_000 - order / 200,
                        (ShockKind::Shift, true) => 1_000 - (direction - rigid) / 200,
                        (ShockKind::Windfall, false) => 750 + (direction - rigid) / 200,
                        _ => 1_000,
                    };
                    self.apply(effect, scale);
                }
            }
        }
    }

    fn keep_promises(&mut self) {
        let p = &self.t.p;
        let mut slot = 0;
        while slot < self.open {
            let age = i32::from(self.turn - self.promises[slot].turn);
            if !self.promises[slot].planned {
                if age >= p.promise_patience {
                    self.fade(slot);
                    self.close(slot);
                } else {
                    slot += 1;
                }
                continue;
            }
            let promise = &mut self.promises[slot];
            promise.progress += p.progress_base * 1_000 + pct(self.m[ORDER], p.progress_order);
            if promise.progress < 100_000 {
                slot += 1;
                continue;
            }
            let size = promise.size;
            self.close(slot);
            let gain = p.delivered_gain * 1_000 * size / 2;
            self.gauge(FIT, gain);
            self.gauge(INNOVATION, gain / 2);
            self.gauge(MORALE, gain / 2);
            if age < p.on_time {
                self.gauge(DELIVERY, gain / 2);
                self.customers(pct(self.t.stages[self.stage].reach, size));
            } else {
                self.gauge(DELIVERY, -gain);
            }
        }
    }

    fn regular(&self, wages: i32) -> i32 {
        let stage = &self.t.stages[self.stage];
        (i64::from(stage.cost_per_head) * i64::from(self.m[TEAM]) / 1_000) as i32 + wages + stage.running_costs
    }

    fn wasted(&self, regular: i32) -> i32 {
        pct(pct(regular, (50_000 - self.m[ORDER]).max(0) / 500), self.t.p.waste)
    }

    fn run(&mut self, harmony: i32, wages: i32) {
        let p = &self.t.p;
        let output = self.output(harmony);
        self.drift += p.drift * self.below(4 << 32, 1_001) / 10;
        let seen = p.drift_mended * 10 + share(10 * p.drift_seen, self.m[INSIGHT]);
        self.drift -= mil(self.drift, seen / 2);
        let carried = 1 + self.m[ORDER] / 25_000;
        let natural = 28_000 + pct(self.m[ORDER], 70);
        self.gauge(DELIVERY, pct(natural - self.m[DELIVERY], p.delivery_pace));
        self.gauge(DELIVERY, -pct(self.drift, p.delivery_pace));
        self.gauge(DELIVERY, -pct((self.open as i32 - carried).max(0) * p.chaos * 1_000, p.delivery_pace));

        let pace = p.innovation_pace;
        let stifled = (self.m[ORDER] - self.m[DIRECTION] - 10_000).max(0) / 100 * p.bureaucracy;
        self.gauge(INNOVATION, pct(13_000 + pct(self.m[DIRECTION], 45) - self.m[INNOVATION], pace));
        self.gauge(INNOVATION, pct(pct(self.m[LEARNING], 20), pace));
        self.gauge(INNOVATION, pct(pct(self.m[OWNERSHIP], 15), pace));
        self.gauge(INNOVATION, -pct(stifled, pace));

        let pace = p.morale_pace;
        let owned = share(self.m[OWNERSHIP] - 50_000, self.m[DIRECTION].min(self.m[ORDER])) / 2;
        let short = i64::from(self.hands() - self.m[TEAM]).max(0);
        let missing = (short * 30_000 / i64::from(self.m[TEAM])).min(15_000) as i32;
        let regular = self.regular(wages);
        let poor = self.m[CASH] < regular + self.wasted(regular);
        self.gauge(MORALE, pct(57_000 - self.m[MORALE], pace));
        self.gauge(MORALE, pct(pct(output - 45_000, 40), pace));
        self.gauge(MORALE, pct(owned, pace));
        self.gauge(MORALE, -pct(missing, pace));
        if poor {
            self.gauge(MORALE, -pct(10_000, pace));
        }

        self.gauge(OWNERSHIP, pct(48_000 - self.m[OWNERSHIP], 6));
        self.gauge(TRUST, pct(52_000 - self.m[TRUST], 4));
        self.gauge(LEARNING, pct(30_000 - self.m[LEARNING], 4));
        self.gauge(INSIGHT, pct(22_000 - self.m[INSIGHT], 4));
        self.gauge(TRUST, -self.friction() * 10);
    }

    fn market(&mut self, harmony: i32) {
        let p = &self.t.p;
        self.gauge(FIT, -pct(self.m[FIT], p.market_drift));
        self.gauge(FIT, mil(self.m[INNOVATION], p.fit_by_innovation));
        self.gauge(FIT, mil(self.m[DELIVERY], p.fit_by_delivery));
        let good = pct(self.m[FIT], 35) + pct(self.output(harmony), 35) + pct(self.m[DELIVERY], 30);
        let known = p.reach_base * 1_000 + pct(good, 100 - p.reach_base);
        let gap = share(self.t.stages[self.stage].reach, known) - self.m[CUSTOMERS];
        self.customers(pct(gap, if gap >= 0 { p.growth_pace } else { p.churn_pace }));
        let hands = self.hands() - self.m[TEAM];
        if hands >= 1_000 && self.m[CASH] > 0 {
            self.team((pct(hands, p.recruiting_pace) / 1_000).max(1) * 1_000);
        } else if hands <= -4_000 {
            self.team((hands / 8 / 1_000).min(-1) * 1_000);
        }
    }

    fn money(&mut self, wages: i32) {
        let p = &self.t.p;
        let paid = 1_000 - p.late_pay * (100_000 - self.m[DELIVERY]) / 10_000;
        let income = i64::from(self.m[CUSTOMERS]) * i64::from(p.price) / 1_000 * i64::from(paid) / 1_000;
        let regular = self.regular(wages);
        self.cash(income - i64::from(regular) - i64::from(self.wasted(regular)));
    }

    pub(super) fn fade(&mut self, slot: usize) {
        let p = &self.t.p;
        let promise = self.promises[slot];
        let grief = p.promise_grief * 1_000 * promise.size / 2;
        self.gauge(DIRECTION, -pct(promise.gave, p.promise_fade));
        self.gauge(MORALE, -grief);
        self.gauge(TRUST, -grief);
    }

    pub(super) fn close(&mut self, slot: usize) {
        self.promises.copy_within(slot + 1..self.open, slot);
        self.open -= 1;
    }
}
