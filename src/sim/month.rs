//! What a turn does by itself, after the decision: what arrives, what fades, how the company runs, who comes, what it earns.

use super::arith::{FULL, Fine, Share, percent};
use super::cause::{Cause, Recorder};
use super::company::MEMORY;
use super::decision::Decided;
use super::moment::{self, Costs};
use super::tick::Tick;
use crate::scenario::model::{Effect, Meter, Milli, ONE, ShockId, ShockKind, Side, Skill, Style};

/// How much of a choice's Direction has arrived after 0, 1, 2, 3 turns, a turn: vision comes slowly and lasts (A14).
const VISION_WAVE: [Share; MEMORY] = [percent(25), percent(35), percent(25), percent(15)];
/// The same of its Order: process comes at once (A14).
const PROCESS_WAVE: [Share; MEMORY] = [percent(70), percent(30), Share::NONE, Share::NONE];

impl<R: Recorder> Tick<'_, R> {
    /// The turn passes.
    pub(super) fn pass(&mut self, decided: &Decided) {
        self.due();
        self.stocks(decided.left);
        self.promises();
        let friction = moment::rub(self.scenario, self.company);
        let output = moment::output_of(friction, decided.demand, self.company);
        self.slip(decided.figures.mends);
        self.run(friction, output);
        self.market(output, decided);
        self.money();
        self.shocks();
    }

    /// Effects whose turn has come, in the order in which they were set in motion.
    fn due(&mut self) {
        let turn = self.company.turn;
        while let Some(due) = self.company.queue.pop_if(|due| due.turn <= turn) {
            self.apply(due.effect, due.origin, Cause::Later(due.origin));
        }
    }

    /// What decisions set in motion arrives at the two stocks (A14), people feed them (A23), habit keeps up what one likes (A20).
    fn stocks(&mut self, left: i32) {
        let (rates, staff) = (self.rates(), self.company.staff);
        let kept = left.max(0) * self.scenario.params.upkeep * 10;
        let (lead, manage) = (self.company.skill(Skill::Lead), self.company.skill(Skill::Manage));
        let liking = Share::portion(lead, (lead + manage).max(1));
        let by_habit = liking.of(kept);
        let visions = self.company.impulses.map(|impulse| impulse.vision);
        let processes = self.company.impulses.map(|impulse| impulse.process);
        self.stock(Side::Vision, visions, rates.person_gain.of(staff.lead), by_habit);
        self.stock(Side::Process, processes, rates.person_gain.of(staff.manage), kept - by_habit);
    }

    /// What arrives at a stock counts for less the fuller it is; and it falls back to what people do by themselves.
    #[inline]
    fn stock(&mut self, side: Side, decided: [Milli; MEMORY], people: Milli, habit: Milli) {
        let (stock, wave, decay) = match side {
            Side::Vision => (Meter::DIRECTION, VISION_WAVE, self.rates().direction_decay),
            Side::Process => (Meter::ORDER, PROCESS_WAVE, self.rates().order_decay),
        };
        let (before, turn) = (self.company.get(stock), self.company.turn);
        let room = Share::gauge(110 * ONE - before);
        let [now, first, second, third] = [0, 1, 2, 3].map(|age| room * wave[age].of(decided[age]));
        let fading = decay * (before - self.scenario.params.stock_floor * ONE);
        let changes = [
            (now, Cause::Lean(side)),
            (first, Cause::Wave(side, turn.wrapping_sub(1))),
            (second, Cause::Wave(side, turn.wrapping_sub(2))),
            (third, Cause::Wave(side, turn.wrapping_sub(3))),
            (room * people, Cause::People),
            (room * habit, Cause::Upkeep),
            (-fading, Cause::Decay),
        ];
        self.change_gauge(stock, changes);
    }

    /// How the company runs: each gauge moves part of the way to where the state of things draws it.
    fn run(&mut self, friction: Share, output: Milli) {
        use Meter as M;
        let (p, rates) = (&self.scenario.params, self.rates());
        let at = |tick: &Self, meter| tick.company.get(meter);
        let turn = self.company.turn;

        // Delivery follows order (A03), less the slips that nobody sees (A19) and what is begun beyond what order carries (A06).
        let natural = 28 * ONE + percent(70).of(at(self, M::ORDER));
        let carried = 1 + at(self, M::ORDER) / (25 * ONE);
        let dropped = (self.company.initiatives.count() - carried).max(0) * p.chaos * ONE;
        let pace = rates.delivery_pace;
        self.change(
            M::DELIVERY,
            [
                (pace * (natural - at(self, M::DELIVERY)), Cause::Execution),
                (pace * -self.company.drift, Cause::Drift),
                (pace * -dropped, Cause::Chaos),
            ],
        );

        // Innovation follows direction, ownership and learning; order without direction stifles it (A05, R4).
        let (pace, beyond) = (rates.innovation_pace, at(self, M::ORDER) - at(self, M::DIRECTION) - 10 * ONE);
        let inspired = 13 * ONE + percent(45).of(at(self, M::DIRECTION));
        self.change(
            M::INNOVATION,
            [
                (pace * (inspired - at(self, M::INNOVATION)), Cause::Inspiration),
                (pace * percent(20).of(at(self, M::LEARNING)), Cause::Learning),
                (pace * percent(15).of(at(self, M::OWNERSHIP)), Cause::Ownership),
                (pace * -rates.bureaucracy.of(beyond.max(0)), Cause::Bureaucracy),
            ],
        );

        // Morale: people like to get things done, to own their work where it is clear (A34), to have hands enough. What inspired
        // them lifts them for a while (A15).
        let pace = rates.morale_pace;
        let owned = (Share::gauge(self.company.clarity()) * percent(50)).of(at(self, M::OWNERSHIP) - 50 * ONE);
        let team = at(self, M::TEAM).max(ONE);
        let missing = (moment::hands_needed(self.scenario, self.company) - team).clamp(0, team / 2);
        let overworked = Share::portion(missing, team).of(30 * ONE);
        let [_, first, second, third] = self.company.impulses.map(|impulse| impulse.lift);
        let inspired = |ago: u8| Cause::StyleWave(Style::Inspiring, turn.wrapping_sub(ago));
        self.change(
            M::MORALE,
            [
                (first.into(), inspired(1)),
                (second.into(), inspired(2)),
                (third.into(), inspired(3)),
                (pace * (57 * ONE - at(self, M::MORALE)), Cause::Decay),
                (pace * percent(40).of(output - 45 * ONE), Cause::Output),
                (pace * owned, Cause::Ownership),
                (pace * -overworked, Cause::Workload),
            ],
        );

        // What nobody tends returns to the ordinary; friction wears trust (A24).
        let back = |tick: &Self, pace: Share, meter, ordinary: i32| (pace * (ordinary * ONE - at(tick, meter)), Cause::Decay);
        let third_of = |lift| Share::ratio(1, 3) * lift;
        self.change(
            M::OWNERSHIP,
            [
                (third_of(first), inspired(1)),
                (third_of(second), inspired(2)),
                (third_of(third), inspired(3)),
                back(self, percent(6), M::OWNERSHIP, 48),
            ],
        );
        self.change(M::TRUST, [back(self, percent(4), M::TRUST, 52), (-(friction * (10 * ONE)), Cause::Friction)]);
        self.change(M::LEARNING, [back(self, percent(4), M::LEARNING, 30)]);
        self.change(M::INSIGHT, [back(self, percent(4), M::INSIGHT, 22)]);
        self.company.command = percent(75).of(self.company.command);
    }

    /// Fit drifts away as markets move, and is renewed by what is new (A04); customers and people follow.
    fn market(&mut self, output: Milli, decided: &Decided) {
        use Meter as M;
        let rates = self.rates();
        let faded = self.change_settles(decided.fresh, decided.figures.unsettled);
        let get = |meter| self.company.get(meter);
        let changes = [
            (decided.fresh.into(), Cause::Change),
            (Fine::from(-faded), Cause::ChangeFades),
            (rates.market_drift * -get(M::FIT), Cause::MarketDrift),
            (rates.fit_by_innovation * get(M::INNOVATION), Cause::Novelty),
            (rates.fit_by_delivery * get(M::DELIVERY), Cause::Execution),
        ];
        self.change(M::FIT, changes);

        let get = |meter| self.company.get(meter);
        let good = (percent(35) * (get(M::FIT) + output) + percent(30) * get(M::DELIVERY)).nearest();
        let known = rates.reach_base + (Share::ONE - rates.reach_base) * Share::gauge(good);
        let gap = known.of(self.stage.reach) - get(M::CUSTOMERS);
        let (pace, cause) = if gap >= 0 { (rates.growth_pace, Cause::WordOfMouth) } else { (rates.churn_pace, Cause::Churn) };
        let [met, thrown] = decided.won;
        self.customers([met, thrown, (pace * gap, cause)]);

        let hands = moment::hands_needed(self.scenario, self.company) - self.company.get(M::TEAM);
        if hands >= ONE && self.company.get(M::CASH) > 0 {
            let found = (rates.recruiting_pace.of(hands) / ONE).max(1) * ONE;
            self.join(found, Cause::Recruiting);
        } else if hands <= -4 * ONE {
            self.add(M::TEAM, (hands / 8 / ONE).min(-1) * ONE, Cause::Attrition);
        }
    }

    /// What comes in and what goes out. Late work is paid late: full pay needs full delivery (A03). Where there is less than goes out
    /// people worry.
    fn money(&mut self) {
        let rates = self.rates();
        let costs = Costs::of(self.scenario, self.company);
        if i64::from(self.company.get(Meter::CASH)) < costs.all() {
            self.change(Meter::MORALE, [(rates.morale_pace * (-10 * ONE), Cause::EmptyTill)]);
        }
        let withheld = rates.late_pay * Share::gauge(FULL - self.company.get(Meter::DELIVERY));
        self.change(
            Meter::CASH,
            [
                ((Share::ONE - withheld) * rates.price * self.company.get(Meter::CUSTOMERS), Cause::Income),
                (-Fine::from(costs.salaries), Cause::Salaries),
                (-Fine::from(costs.running), Cause::RunningCosts),
                (-Fine::from(costs.waste), Cause::Waste),
            ],
        );
    }

    /// What luck sends: order softens breakdowns; direction softens shifts of the market and makes more of a windfall, as far as rules
    /// beyond it do not stand in the way (R2).
    fn shocks(&mut self) {
        for hazards in self.scenario.plan.hazards(self.company.stage) {
            for n in self.luck.strikes(hazards.key, hazards.odds) {
                self.struck(ShockId(hazards.first + n));
            }
        }
    }

    #[inline(never)]
    fn struck(&mut self, id: ShockId) {
        let scenario = self.scenario;
        let shock = &scenario.shocks[id.index()];
        self.turned.shocks |= 1 << id.0;
        let (direction, order) = (self.company.get(Meter::DIRECTION), self.company.get(Meter::ORDER));
        let sense = direction - self.rates().rigidity.of((order - direction).max(0));
        for &effect in &shock.effects {
            let harms = matches!(scenario.effect(effect), Effect::Add(_, by) if by < 0);
            let scale = match (shock.kind, harms) {
                (ShockKind::Breakdown, true) => Share::ONE - Share::gauge(order / 2),
                (ShockKind::Shift, true) => Share::ONE - Share::gauge(sense / 2),
                (ShockKind::Windfall, false) => Share::gauge(75 * ONE + sense / 2),
                _ => Share::ONE,
            };
            self.apply_scaled(effect, scale, Cause::Shock(id));
        }
    }
}
