//! What a turn does by itself.

use fulcrum::scenario::model::{Effect, ShockKind};

use super::super::tables::{Choice, Share, ratio};
use super::{
    CASH, CUSTOMERS, DELIVERY, DIRECTION, FIT, Game, INNOVATION, INSIGHT, LEARNING, MORALE, ONE, ORDER, OWNERSHIP, TEAM, TRUST,
    by, gauged, millionths, of, pct, portion,
};

const VISION: [Share; 4] = [pct(25), pct(35), pct(25), pct(15)];
const PROCESS: [Share; 2] = [pct(70), pct(30)];

impl Game<'_> {
    /// The turn passes.
    pub(super) fn pass(&mut self, left: i32, demand: i32, won: i64, choice: &Choice, fresh: i32) {
        let t = self.t;
        let p = &t.p;
        let turn = self.turn;
        let mut n = 0;
        while n < self.queue.len() {
            if self.queue[n].0 > turn {
                n += 1;
                continue;
            }
            let (_, effect) = self.queue.remove(n);
            self.apply(t.effects[usize::from(effect)], ONE);
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
        let kept = left.max(0) * p.upkeep * 10;
        let (leads, manages) = (self.skills[0], self.skills[1]);
        let habit = of(portion(leads, (leads + manages).max(1)), kept);
        let waves = [0, 1, 2, 3].map(|age| self.waves[usize::from(turn.wrapping_sub(age) & 3)]);
        let vision: i32 = waves.iter().zip(VISION).map(|(wave, share)| of(share, wave.vision)).sum();
        let process: i32 = waves.iter().zip(PROCESS).map(|(wave, share)| of(share, wave.process)).sum();
        let lifts = [waves[1].lift, waves[2].lift, waves[3].lift];
        self.stock(DIRECTION, vision + of(t.r.person, lead) + habit);
        self.stock(ORDER, process + of(t.r.person, manage) + kept - habit);

        self.keep_promises();
        let (d, o) = (i64::from(self.m[DIRECTION].max(1_000)), i64::from(self.m[ORDER].max(1_000)));
        let demand = i64::from(demand);
        let harmony = (1_000 * d * o / (demand * o + (1_000 - demand) * d).max(1)) as i32;
        let friction = self.friction();
        let output = self.output(friction, harmony);
        self.run(friction, output, lifts.iter().sum(), choice.mends);
        self.market(output, won, choice.unsettled, fresh);
        let stage = &t.stages[self.stage];
        let regular = (i64::from(stage.cost_per_head) * i64::from(self.m[TEAM]) / 1_000) as i32 + wages + stage.running_costs;
        let costs = regular + of(by(gauged((100_000 - 2 * self.m[ORDER]).max(0)), t.r.waste), regular);
        if self.m[CASH] < costs {
            self.fine(MORALE, t.r.morale * -10_000);
        }
        let paid = ONE - by(t.r.late, gauged(100_000 - self.m[DELIVERY]));
        self.cash(((by(paid, t.r.price) * i64::from(self.m[CUSTOMERS])) >> 20) - i64::from(costs));

        for (four, lanes) in stage.hazards.iter().enumerate() {
            let tops = 0x8000_8000_8000_8000;
            let mut struck = (lanes - (self.bits(3 << 32 | four as u64) & !tops)) & tops;
            while struck != 0 {
                self.shock(four * 4 + (struck.trailing_zeros() / 16) as usize);
                struck &= struck - 1;
            }
        }
    }

    fn stock(&mut self, stock: usize, arriving: i32) {
        let fading = i64::from(self.m[stock] - self.t.p.stock_floor * 1_000) * self.t.r.fading[stock];
        self.fine(stock, gauged(110_000 - self.m[stock]) * i64::from(arriving) - fading);
    }

    fn shock(&mut self, n: usize) {
        let t = self.t;
        let shock = &t.shocks[n];
        let (direction, order) = (self.m[DIRECTION], self.m[ORDER]);
        let sense = direction - of(t.r.rigidity, (order - direction).max(0));
        for at in shock.effects.0..shock.effects.1 {
            let effect = t.effects[usize::from(t.lists[at as usize])];
            let harms = matches!(effect, Effect::Add(_, by) if by < 0);
            let scale = match (shock.kind, harms) {
                (ShockKind::Breakdown, true) => ONE - gauged(order / 2),
                (ShockKind::Shift, true) => ONE - gauged(sense / 2),
                (ShockKind::Windfall, false) => gauged(75_000 + sense / 2),
                _ => ONE,
            };
            self.apply(effect, scale);
        }
    }

    fn keep_promises(&mut self) {
        let p = &self.t.p;
        let pace = p.progress_base * 1_000 + of(self.t.r.progress, self.m[ORDER]);
        for promise in &mut self.promises[..self.planned] {
            promise.progress += pace;
        }
        while self.planned > 0 && self.promises[0].progress >= 100_000 {
            let (size, age) = (self.promises[0].size, i32::from(self.turn - self.promises[0].turn));
            self.close(0);
            let gain = p.delivered_gain * 1_000 * size / 2;
            self.gauge(FIT, gain);
            self.gauge(INNOVATION, gain / 2);
            self.gauge(MORALE, gain / 2);
            if age < p.on_time {
                self.gauge(DELIVERY, gain / 2);
                self.customers(pct(size.into()) * i64::from(self.t.stages[self.stage].reach));
            } else {
                self.gauge(DELIVERY, -gain);
            }
        }
        while self.planned < self.open && i32::from(self.promises[self.planned].turn) <= i32::from(self.turn) - p.promise_patience
        {
            self.fade(self.planned);
            self.close(self.planned);
        }
    }

    fn run(&mut self, friction: Share, output: i32, lifts: i32, mends: Share) {
        let (p, r) = (&self.t.p, &self.t.r);
        let m = self.m;
        let drift = self.drift + of(millionths(self.below(4 << 32, 1_000_001)), p.drift * 100);
        let seen = r.mended + by(r.seen, gauged(m[INSIGHT]));
        self.drift = drift - of(by(seen, mends).min(ONE), drift);
        let natural = 28_000 + of(pct(70), m[ORDER]);
        let dropped = (self.open as i32 - 1 - m[ORDER] / 25_000).max(0) * p.chaos * 1_000;
        self.fine(DELIVERY, r.delivery * i64::from(natural - m[DELIVERY] - self.drift - dropped));

        let stifled = of(r.bureaucracy, (m[ORDER] - m[DIRECTION] - 10_000).max(0));
        let inspired = 13_000 + of(pct(45), m[DIRECTION]) + of(pct(20), m[LEARNING]) + of(pct(15), m[OWNERSHIP]);
        self.fine(INNOVATION, r.innovation * i64::from(inspired - m[INNOVATION] - stifled));

        let owned = of(by(gauged(m[DIRECTION].min(m[ORDER])), pct(50)), m[OWNERSHIP] - 50_000);
        let missing = (self.hands() - m[TEAM]).clamp(0, m[TEAM] / 2);
        let overworked = of(portion(missing, m[TEAM]), 30_000);
        let drawn = 57_000 - m[MORALE] + of(pct(40), output - 45_000) + owned - overworked;
        self.fine(MORALE, r.morale * i64::from(drawn) + i64::from(lifts) * ONE);

        self.fine(OWNERSHIP, pct(6) * i64::from(48_000 - m[OWNERSHIP]) + ratio(1, 3) * i64::from(lifts));
        self.fine(TRUST, pct(4) * i64::from(52_000 - m[TRUST]) - friction * 10_000);
        self.fine(LEARNING, pct(4) * i64::from(30_000 - m[LEARNING]));
        self.fine(INSIGHT, pct(4) * i64::from(22_000 - m[INSIGHT]));
        self.command = of(pct(75), self.command);
    }

    fn market(&mut self, output: i32, won: i64, unsettled: Share, fresh: i32) {
        let r = &self.t.r;
        let left = of(by(unsettled, ONE - by(r.settles, gauged(self.m[ORDER]))), self.fresh_change + fresh);
        let faded = of(r.change_fades, left);
        self.fresh_change = left - faded;
        let renewed = r.novelty * i64::from(self.m[INNOVATION]) + r.made_well * i64::from(self.m[DELIVERY]);
        self.fine(FIT, renewed - r.market * i64::from(self.m[FIT]) + i64::from(fresh - faded) * ONE);

        let good = pct(35) * i64::from(self.m[FIT] + output) + pct(30) * i64::from(self.m[DELIVERY]);
        let known = r.reach + by(ONE - r.reach, gauged(((good + ONE / 2) >> 20) as i32));
        let gap = of(known, self.t.stages[self.stage].reach) - self.m[CUSTOMERS];
        self.customers(won + if gap >= 0 { r.growth } else { r.churn } * i64::from(gap));
        let hands = self.hands() - self.m[TEAM];
        if hands >= 1_000 && self.m[CASH] > 0 {
            self.team((of(r.recruiting, hands) / 1_000).max(1) * 1_000);
        } else if hands <= -4_000 {
            self.team((hands / 8 / 1_000).min(-1) * 1_000);
        }
    }

    pub(super) fn fade(&mut self, slot: usize) {
        let p = &self.t.p;
        let promise = self.promises[slot];
        let grief = p.promise_grief * 1_000 * promise.size / 2;
        self.fine(DIRECTION, self.t.r.promise_fade * i64::from(-promise.gave));
        self.gauge(MORALE, -grief);
        self.gauge(TRUST, -grief);
    }

    pub(super) fn close(&mut self, slot: usize) {
        self.promises.copy_within(slot + 1..self.open, slot);
        self.open -= 1;
        self.planned -= usize::from(slot < self.planned);
    }
}
