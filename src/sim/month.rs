//! What a turn does by itself, after the decision: what arrives, what fades, how the company runs, who comes, what it earns.

use super::arith::{FULL, percent, positive, share, wide};
use super::cause::{Cause, Recorder};
use super::company::{MEMORY, Staff};
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
        for (age, now) in (0_u8..).zip(0..MEMORY).skip(1) {
            let (impulse, turn) = (self.company.impulses[now], self.company.turn.wrapping_sub(age));
            self.arrive(Meter::DIRECTION, positive::percent(impulse.vision, VISION_WAVE[now]), Cause::Wave(Side::Vision, turn));
            if PROCESS_WAVE[now] > 0 {
                let order = positive::percent(impulse.process, PROCESS_WAVE[now]);
                self.arrive(Meter::ORDER, order, Cause::Wave(Side::Process, turn));
            }
            self.add(Meter::MORALE, impulse.lift, Cause::StyleWave(Style::Inspiring, turn));
            self.add(Meter::OWNERSHIP, impulse.lift / 3, Cause::StyleWave(Style::Inspiring, turn));
        }
        self.company.command = positive::percent(self.company.command, 75);
    }

    /// Effects whose turn has come, in the order in which they were set in motion.
    fn due(&mut self) {
        let turn = self.company.turn;
        while let Some(due) = self.company.queue.pop_if(|due| due.turn <= turn) {
            self.apply(due.effect, due.origin, Cause::Later(due.origin));
        }
    }

    /// The two stocks: people feed them (A23), habit keeps up what one likes (A20), and both fade.
    fn stocks(&mut self, left: i32, staff: Staff) {
        let p = &self.scenario.params;
        for (stock, strength) in [(Meter::DIRECTION, staff.lead), (Meter::ORDER, staff.manage)] {
            self.arrive(stock, positive::share(p.person_gain * 100, strength), Cause::People);
        }
        let (lead, manage) = (self.company.skill(Skill::Lead), self.company.skill(Skill::Manage));
        let kept = left.max(0) * p.upkeep * 10;
        let by_habit = positive::permille(kept, lead / ((lead + manage) / 1_000).max(1)).min(kept);
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
        let drifted = self.luck.below(Purpose::Drift, 1_001).cast_signed();
        self.company.drift += positive::permille(p.drift * 100, drifted);
        self.company.drift -= positive::permille(self.company.drift, self.seen() / 2);
        let carried = 1 + at(self, M::ORDER) / (25 * ONE);
        let pace = p.delivery_pace;
        let natural = 28 * ONE + positive::percent(at(self, M::ORDER), 70);
        self.add(M::DELIVERY, percent(natural - at(self, M::DELIVERY), pace), Cause::Execution);
        self.add(M::DELIVERY, -positive::percent(self.company.drift, pace), Cause::Drift);
        let dropped = (self.company.initiatives.count() - carried).max(0) * p.chaos * ONE;
        self.add(M::DELIVERY, -positive::percent(dropped, pace), Cause::Chaos);

        // Innovation follows direction, ownership and learning; order without direction stifles it (A05, R4).
        let pace = p.innovation_pace;
        let stifled = (at(self, M::ORDER) - at(self, M::DIRECTION) - 10 * ONE).max(0) / 100 * p.bureaucracy;
        let inspired = positive::percent(at(self, M::DIRECTION), 45);
        let (learnt, owned) = (positive::percent(at(self, M::LEARNING), 20), positive::percent(at(self, M::OWNERSHIP), 15));
        self.add(M::INNOVATION, percent(13 * ONE + inspired - at(self, M::INNOVATION), pace), Cause::Inspiration);
        self.add(M::INNOVATION, positive::percent(learnt, pace), Cause::Learning);
        self.add(M::INNOVATION, positive::percent(owned, pace), Cause::Ownership);
        self.add(M::INNOVATION, -positive::percent(stifled, pace), Cause::Bureaucracy);

        // Morale: people like to get things done, to own their work where it is clear (A34), to have hands enough and pay.
        let pace = p.morale_pace;
        let owned = share(at(self, M::OWNERSHIP) - 50 * ONE, self.company.clarity()) / 2;
        let needed = moment::hands_needed(self.scenario, self.company);
        let missing = (i64::from(needed - at(self, M::TEAM)).max(0) * 30_000 / i64::from(at(self, M::TEAM).max(1))).min(15_000);
        let poor = at(self, M::CASH) < Costs::of(staff, self.scenario, self.company).all();
        self.add(M::MORALE, percent(57 * ONE - at(self, M::MORALE), pace), Cause::Decay);
        self.add(M::MORALE, percent(percent(output - 45 * ONE, 40), pace), Cause::Output);
        self.add(M::MORALE, percent(owned, pace), Cause::Ownership);
        self.add(M::MORALE, -positive::percent(super::arith::narrow(missing), pace), Cause::Workload);
        self.add(M::MORALE, -positive::percent(if poor { 10 * ONE } else { 0 }, pace), Cause::EmptyTill);

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
        self.add(M::FIT, -positive::percent(self.company.get(M::FIT), p.market_drift), Cause::MarketDrift);
        self.add(M::FIT, positive::permille(self.company.get(M::INNOVATION), p.fit_by_innovation), Cause::Novelty);
        self.add(M::FIT, positive::permille(self.company.get(M::DELIVERY), p.fit_by_delivery), Cause::Execution);

        let output = moment::output_of(harmony, self.scenario, self.company);
        let counts = positive::percent;
        let good = counts(self.company.get(M::FIT), 35) + counts(output, 35) + counts(self.company.get(M::DELIVERY), 30);
        let known = p.reach_base * ONE + positive::percent(good, 100 - p.reach_base);
        let could = positive::share(self.scenario.stage(self.company.stage).reach, known);
        let gap = could - self.company.get(M::CUSTOMERS);
        let (pace, cause) = if gap >= 0 { (p.growth_pace, Cause::WordOfMouth) } else { (p.churn_pace, Cause::Churn) };
        self.customers(wide::percent(gap, pace), cause);

        let hands = moment::hands_needed(self.scenario, self.company) - self.company.get(M::TEAM);
        if hands >= ONE && self.company.get(M::CASH) > 0 {
            let found = (wide::percent(hands, p.recruiting_pace) / ONE).max(1) * ONE;
            self.join(found, Cause::Recruiting);
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
        let p = &self.scenario.params;
        let paid = 1_000 - p.late_pay * (FULL - self.company.get(Meter::DELIVERY)) / 10_000;
        let income = positive::wide_permille(positive::wide_permille(self.company.get(Meter::CUSTOMERS), p.price), paid);
        let costs = Costs::of(staff, self.scenario, self.company);
        self.add(Meter::CASH, income, Cause::Income);
        self.add(Meter::CASH, -costs.salaries, Cause::Salaries);
        self.add(Meter::CASH, -costs.running, Cause::RunningCosts);
        self.add(Meter::CASH, -costs.waste, Cause::Waste);
    }

    /// What luck sends: order softens breakdowns; direction softens shifts of the market and makes more of a windfall, as far as rules
    /// beyond it do not stand in the way (R2).
    fn shocks(&mut self) {
        for hazard in self.scenario.plan.hazards(self.company.stage) {
            if self.luck.strikes(hazard.key, hazard.odds) {
                self.struck(hazard.id);
            }
        }
    }

    #[inline(never)]
    fn struck(&mut self, id: ShockId) {
        let scenario = self.scenario;
        let shock = &scenario.shocks[id.index()];
        self.turned.shocks |= 1 << id.0;
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
            self.apply_scaled(effect, scale, Cause::Shock(id));
        }
    }
}
