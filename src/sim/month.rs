//! What a turn does by itself, after the decision: what arrives, what fades, how the company runs, who comes, what it earns.

use super::arith::{FULL, percent, permille, share, wide};
use super::cause::{Cause, Recorder};
use super::company::Staff;
use super::decision::{PROCESS_WAVE, VISION_WAVE};
use super::dice::Purpose;
use super::moment::{self, Costs};
use super::tick::Tick;
use crate::scenario::model::{Effect, Meter, Milli, ONE, ShockId, ShockKind, Side, Skill, Style};

impl<R: Recorder> Tick<'_, R> {
    /// The turn passes. `left` is the attention left over, in tenths.
    pub(super) fn pass(&mut self, left: i32) {
        self.waves();
        self.due();
        // Nobody comes or goes any more before the bills are paid, and neither stock moves before the market is reckoned.
        let staff = self.company.staff(self.scenario);
        self.stocks(left, staff);
        self.promises();
        self.change_settles();
        let harmony = moment::harmony(self.scenario, self.company);
        self.run(harmony, staff);
        self.market(harmony);
        self.money(staff);
        self.shocks();
    }

    /// What earlier decisions set in motion (A14, A15).
    fn waves(&mut self) {
        let p = &self.scenario.params;
        for age in 1..self.company.impulses.len() {
            let Some(impulse) = self.company.impulses[age] else { continue };
            self.arrive(Meter::DIRECTION, percent(impulse.vision, VISION_WAVE[age]), Cause::Wave(Side::Vision, impulse.turn));
            self.arrive(Meter::ORDER, percent(impulse.process, PROCESS_WAVE[age]), Cause::Wave(Side::Process, impulse.turn));
            if impulse.style == Style::Inspiring {
                let lift = permille(p.inspiring_gain * 100, impulse.strength);
                self.add(Meter::MORALE, lift, Cause::StyleWave(Style::Inspiring, impulse.turn));
                self.add(Meter::OWNERSHIP, lift / 3, Cause::StyleWave(Style::Inspiring, impulse.turn));
            }
        }
        self.company.command = percent(self.company.command, 75);
    }

    /// Effects whose turn has come, in the order in which they were set in motion.
    fn due(&mut self) {
        let turn = self.company.turn;
        let mut next = 0;
        while next < self.company.queue.len() {
            if self.company.queue[next].turn > turn {
                next += 1;
                continue;
            }
            let due = self.company.queue.remove(next);
            self.apply(due.effect, due.origin, 1_000, Cause::Later(due.origin));
        }
    }

    /// The two stocks: people feed them (A23), habit keeps up what one likes (A20), and both fade.
    fn stocks(&mut self, left: i32, staff: Staff) {
        let p = &self.scenario.params;
        for (stock, strength) in [(Meter::DIRECTION, staff.lead), (Meter::ORDER, staff.manage)] {
            self.arrive(stock, share(p.person_gain * 100, strength), Cause::People);
        }
        let (lead, manage) = (self.company.skill(Skill::Lead), self.company.skill(Skill::Manage));
        let kept = left.max(0) * p.upkeep * 10;
        let by_habit = permille(kept, lead / ((lead + manage) / 1_000).max(1));
        self.arrive(Meter::DIRECTION, by_habit, Cause::Upkeep);
        self.arrive(Meter::ORDER, kept - by_habit, Cause::Upkeep);
        // What nobody tends falls back to what people do by themselves.
        for (stock, decay) in [(Meter::DIRECTION, p.direction_decay), (Meter::ORDER, p.order_decay)] {
            self.add(stock, -percent(self.company.get(stock) - p.stock_floor * ONE, decay), Cause::Decay);
        }
    }

    /// How the company runs: each gauge moves part of the way to where the state of things draws it.
    fn run(&mut self, harmony: Milli, staff: Staff) {
        use Meter as M;
        let p = &self.scenario.params;
        let at = |tick: &Self, meter| tick.company.get(meter);
        let output = moment::output_of(harmony, self.scenario, self.company);

        // Delivery follows order (A03), less the slips that nobody sees (A19) and what is begun beyond what order carries (A06).
        let drifted = self.luck.below(Purpose::Drift, 1_001);
        self.company.drift += p.drift * i32::try_from(drifted).unwrap_or(0) / 10;
        let seen = p.drift_mended * 10 + share(10 * p.drift_seen, at(self, M::INSIGHT));
        self.company.drift -= permille(self.company.drift, seen / 2);
        let open = self.company.open_count();
        let carried = 1 + at(self, M::ORDER) / (25 * ONE);
        let pace = p.delivery_pace;
        let natural = 28 * ONE + percent(at(self, M::ORDER), 70);
        self.add(M::DELIVERY, percent(natural - at(self, M::DELIVERY), pace), Cause::Execution);
        self.add(M::DELIVERY, -percent(self.company.drift, pace), Cause::Drift);
        self.add(M::DELIVERY, -percent((open - carried).max(0) * p.chaos * ONE, pace), Cause::Chaos);

        // Innovation follows direction, ownership and learning; order without direction stifles it (A05, R4).
        let pace = p.innovation_pace;
        let stifled = (at(self, M::ORDER) - at(self, M::DIRECTION) - 10 * ONE).max(0) / 100 * p.bureaucracy;
        let inspired = percent(at(self, M::DIRECTION), 45);
        self.add(M::INNOVATION, percent(13 * ONE + inspired - at(self, M::INNOVATION), pace), Cause::Inspiration);
        self.add(M::INNOVATION, percent(percent(at(self, M::LEARNING), 20), pace), Cause::Learning);
        self.add(M::INNOVATION, percent(percent(at(self, M::OWNERSHIP), 15), pace), Cause::Ownership);
        self.add(M::INNOVATION, -percent(stifled, pace), Cause::Bureaucracy);

        // Morale: people like to get things done, to own their work where it is clear (A34), to have hands enough and pay.
        let pace = p.morale_pace;
        let owned = share(at(self, M::OWNERSHIP) - 50 * ONE, self.company.clarity()) / 2;
        let needed = moment::hands_needed(self.scenario, self.company);
        let missing = (i64::from(needed - at(self, M::TEAM)).max(0) * 30_000 / i64::from(at(self, M::TEAM).max(1))).min(15_000);
        let poor = at(self, M::CASH) < Costs::of(staff, self.scenario, self.company).all();
        self.add(M::MORALE, percent(57 * ONE - at(self, M::MORALE), pace), Cause::Decay);
        self.add(M::MORALE, percent(percent(output - 45 * ONE, 40), pace), Cause::Output);
        self.add(M::MORALE, percent(owned, pace), Cause::Ownership);
        self.add(M::MORALE, -percent(super::arith::narrow(missing), pace), Cause::Workload);
        self.add(M::MORALE, -percent(if poor { 10 * ONE } else { 0 }, pace), Cause::EmptyTill);

        // What nobody tends returns to the ordinary; friction wears trust (A24).
        for (meter, ordinary, pace) in [(M::OWNERSHIP, 48, 6), (M::TRUST, 52, 4), (M::LEARNING, 30, 4), (M::INSIGHT, 22, 4)] {
            self.add(meter, percent(ordinary * ONE - at(self, meter), pace), Cause::Decay);
        }
        let rubbed = moment::friction(self.scenario, self.company) * 10;
        self.add(M::TRUST, -rubbed, Cause::Friction);
    }

    /// Fit drifts away as markets move, and is renewed by what is new (A04); customers and people follow.
    fn market(&mut self, harmony: Milli) {
        use Meter as M;
        let p = &self.scenario.params;
        self.add(M::FIT, -percent(self.company.get(M::FIT), p.market_drift), Cause::MarketDrift);
        self.add(M::FIT, permille(self.company.get(M::INNOVATION), p.fit_by_innovation), Cause::Novelty);
        self.add(M::FIT, permille(self.company.get(M::DELIVERY), p.fit_by_delivery), Cause::Execution);

        let output = moment::output_of(harmony, self.scenario, self.company);
        let good = percent(self.company.get(M::FIT), 35) + percent(output, 35) + percent(self.company.get(M::DELIVERY), 30);
        let known = p.reach_base * ONE + percent(good, 100 - p.reach_base);
        let could = share(self.scenario.stage(self.company.stage).reach, known);
        let gap = could - self.company.get(M::CUSTOMERS);
        let (pace, cause) = if gap >= 0 { (p.growth_pace, Cause::WordOfMouth) } else { (p.churn_pace, Cause::Churn) };
        self.customers(wide::percent(gap, pace), cause);

        let hands = moment::hands_needed(self.scenario, self.company) - self.company.get(M::TEAM);
        if hands >= ONE && self.company.get(M::CASH) > 0 {
            let found = (wide::percent(hands, p.recruiting_pace) / ONE).max(1) * ONE;
            self.grow_or_add(M::TEAM, found, Cause::Recruiting);
        } else if hands <= -4 * ONE {
            self.add(M::TEAM, (hands / 8 / ONE).min(-1) * ONE, Cause::Attrition);
        }
    }

    /// Customers come and go whole; the rest waits in the pipeline.
    pub(super) fn customers(&mut self, by: Milli, cause: Cause) {
        self.company.pipeline += by;
        let whole = self.company.pipeline / ONE * ONE;
        self.company.pipeline -= whole;
        self.add(Meter::CUSTOMERS, whole, cause);
    }

    /// What comes in and what goes out. Late work is paid late: full pay needs full delivery (A03).
    fn money(&mut self, staff: Staff) {
        let (scenario, p) = (self.scenario, &self.scenario.params);
        let paid = 1_000 - p.late_pay * (FULL - self.company.get(Meter::DELIVERY)) / 10_000;
        let income = i64::from(self.company.get(Meter::CUSTOMERS)) * i64::from(p.price) / 1_000 * i64::from(paid) / 1_000;
        let costs = Costs::of(staff, scenario, self.company);
        self.add(Meter::CASH, super::arith::narrow(income), Cause::Income);
        self.add(Meter::CASH, -costs.salaries, Cause::Salaries);
        self.add(Meter::CASH, -costs.running, Cause::RunningCosts);
        self.add(Meter::CASH, -costs.waste, Cause::Waste);
    }

    /// What luck sends: order softens breakdowns; direction softens shifts of the market and makes more of a windfall, as far as rules
    /// beyond it do not stand in the way (R2).
    fn shocks(&mut self) {
        let scenario = self.scenario;
        for hazard in scenario.plan.hazards(self.company.stage) {
            let (n, shock) = (hazard.id.0, &scenario.shocks[hazard.id.index()]);
            if !self.luck.strikes(hazard.key, shock.chance) {
                continue;
            }
            self.turned.shocks |= 1 << n;
            let (direction, order) = (self.company.get(Meter::DIRECTION), self.company.get(Meter::ORDER));
            let rigid = percent((order - direction).max(0), scenario.params.rigidity);
            for &effect in &shock.effects {
                let harms = matches!(scenario.effect(effect), Effect::Add(_, by) if by < 0);
                let scale = match (shock.kind, harms) {
                    (ShockKind::Breakdown, true) => 1_000 - order / 200,
                    (ShockKind::Shift, true) => 1_000 - (direction - rigid) / 200,
                    (ShockKind::Windfall, false) => 750 + (direction - rigid) / 200,
                    _ => 1_000,
                };
                self.apply(effect, self.company.turn, scale, Cause::Shock(ShockId(n)));
            }
        }
    }
}
