//! What a decision does at once: its cost, how it turns out, and what it sets in motion.

use super::arith::{Fine, Share, percent};
use super::cause::{Cause, Recorder};
use super::company::{Impulse, Initiative, MEMORY};
use super::dice::Purpose;
use super::moment;
use super::plan::{Desk, Figures, Meeting};
use super::tick::Tick;
use crate::scenario::model::{Demand, Kind, Lean, Meter, Milli, ONE, Skill, Style};

/// What a kind of moment takes by itself, and what meeting it gives at its best; in points.
struct KindRule {
    toll: &'static [(Meter, Milli)],
    gain: &'static [(Meter, Milli)],
    /// Customers, in per cent of the stage's reach.
    customers: Milli,
}

/// A crisis costs, a shift outdates, a tension divides; the rest is opportunity (A10, A11).
const fn rule(kind: Kind) -> KindRule {
    use Meter as M;
    let (toll, gain, customers): (&[_], &[_], _) = match kind {
        Kind::Crisis => (&[(M::DELIVERY, 7), (M::MORALE, 3)], &[(M::DELIVERY, 9), (M::MORALE, 4)], 3),
        Kind::Growth => (&[], &[(M::FIT, 6), (M::MORALE, 2)], 12),
        Kind::Initiative => (&[], &[(M::INNOVATION, 7), (M::FIT, 3)], 2),
        Kind::Steady => (&[], &[(M::DELIVERY, 5), (M::INSIGHT, 4)], 2),
        Kind::Shift => (&[(M::FIT, 7)], &[(M::FIT, 9), (M::INNOVATION, 3)], 2),
        Kind::People => (&[], &[(M::MORALE, 5), (M::OWNERSHIP, 4), (M::LEARNING, 3)], 0),
        Kind::Tension => (&[(M::TRUST, 4)], &[(M::TRUST, 6), (M::MORALE, 3)], 0),
    };
    KindRule { toll, gain, customers }
}

/// The same, meter by meter, filled up by nothings, so that every kind goes the same way through the processor.
struct Evened {
    meters: [(Meter, Points); 3],
    customers: Share,
}

/// What a meter loses by the moment itself, and what meeting it gives.
#[derive(Clone, Copy)]
struct Points {
    toll: Milli,
    gain: Milli,
}

/// In the order of [`Kind::ALL`].
static RULES: [Evened; Kind::ALL.len()] = {
    let [a, b, c, d, e, f, g] = Kind::ALL;
    [evened(a), evened(b), evened(c), evened(d), evened(e), evened(f), evened(g)]
};

/// What a moment takes must be among what meeting it gives, in the same place; and no list may be longer than there is room for.
const fn evened(kind: Kind) -> Evened {
    let KindRule { toll, gain, customers } = rule(kind);
    let mut meters = [(Meter::MORALE, Points { toll: 0, gain: 0 }); 3];
    let mut n = 0;
    while n < gain.len() {
        let (meter, points) = gain[n];
        meters[n] = (meter, Points { toll: 0, gain: points * ONE });
        if n < toll.len() {
            assert!(toll[n].0.0 == meter.0);
            meters[n].1.toll = toll[n].1 * ONE;
        }
        n += 1;
    }
    Evened { meters, customers: percent(customers) }
}

/// The meters that such a moment is about.
pub fn touched(kind: Kind) -> impl Iterator<Item = Meter> {
    let rule = rule(kind);
    let customers = (rule.customers > 3).then_some(Meter::CUSTOMERS);
    customers.into_iter().chain(rule.gain.iter().map(|(meter, _)| *meter))
}

/// What a decision leaves to the month.
pub(super) struct Decided<'a> {
    /// The numbers of the choice.
    pub figures: &'a Figures,
    /// What the moment called for.
    pub demand: Demand,
    /// The attention that is left over, in tenths.
    pub left: i32,
    /// Customers whom it wins or loses.
    pub won: [(Fine, Cause); 2],
    /// Fit that it changes.
    pub fresh: Milli,
}

impl<R: Recorder> Tick<'_, R> {
    /// What follows from a choice of this desk at once.
    pub(super) fn decide<'d>(&mut self, desk: &'d Desk, choice: usize) -> Decided<'d> {
        let (kind, figures) = (desk.kind, &desk.choices[choice]);
        let meeting = &figures.meets[self.company.stage.index()];
        let capacity = moment::capacity(self.scenario, self.company);
        let skill = moment::skill_for(self.company, figures.lean);
        let switches = moment::switches(self.company, figures.side);
        let effort = figures.effort.now(skill, switches, self.scenario, self.company);
        let strength = moment::strength_of(capacity, effort, skill, self.rates());
        let best = figures.backing.chance(meeting.chance, self.company);
        let luck = self.luck.below(Purpose::Result, 1_000_000);
        self.turned.fit = meeting.fit.thousandths();
        self.turned.strength = strength.thousandths();
        self.turned.luck = luck;

        self.add(Meter::CASH, -desk.costs[choice], Cause::Cost);
        let won = self.meet(kind, meeting, figures, strength, luck);
        self.set_in_motion(figures, strength);
        self.style(figures, strength);
        self.practise(figures);
        let outcome = moment::outcome(&figures.outcomes, best, luck);
        self.turned.outcome = outcome;
        self.apply_all(&figures.outcomes[outcome].effects);
        if switches && meeting.fit < Share::NONE {
            self.whiplash(meeting.fit);
        }
        self.company.last_side = figures.side.or(self.company.last_side);
        self.company.last_kind = Some(kind);
        Decided { figures, demand: meeting.demand, left: capacity - effort, won, fresh: strength.of(figures.change) }
    }

    /// What the moment takes, and what meeting it gives or missing it takes: by fit (A12), and by luck, which moves vision further
    /// than process (A13). Where mistakes are lessons, a bet that fails costs less (A29). Customers come with the month.
    fn meet(&mut self, kind: Kind, meeting: &Meeting, figures: &Figures, strength: Share, luck: u32) -> [(Fine, Cause); 2] {
        let swing = (Share::millionths(2 * luck) - Share::ONE) * figures.spread;
        let size = strength * figures.weight;
        let spared = Share::ONE - Share::gauge(self.company.get(Meter::LEARNING)) * figures.shield;
        let [met, thrown] = [meeting.weighed, swing].map(|part| size * if part < Share::NONE { part * spared } else { part });
        let rule = &RULES[kind as usize];
        for (meter, Points { toll, gain }) in rule.meters {
            let parts = [(Fine::from(-toll), Cause::Moment(kind)), (met * gain, Cause::Met), (thrown * gain, Cause::Luck)];
            self.change_gauge(meter, parts);
        }
        let reach = rule.customers.of(self.stage.reach);
        [(met * reach, Cause::Met), (thrown * reach, Cause::Luck)]
    }

    /// Changing sides when nothing calls for it leaves people not knowing which way to run; the more of them, the worse (A28).
    fn whiplash(&mut self, fit: Share) {
        let size = moment::distance(self.company) * self.scenario.params.whiplash * 50;
        self.change(Meter::DIRECTION, [(fit * size, Cause::Whiplash)]);
        self.change(Meter::ORDER, [(fit * size, Cause::Whiplash)]);
        self.change(Meter::MORALE, [(fit * (size / 2), Cause::Whiplash)]);
    }

    /// Lean becomes stock, now and later (A14); vision makes a promise, process plans one (A17).
    fn set_in_motion(&mut self, figures: &Figures, strength: Share) {
        let Lean { vision, process } = figures.lean;
        let impulse = Impulse {
            vision: strength.of(figures.vision),
            process: strength.of(figures.process),
            lift: strength.of(figures.lift),
            relieved: false,
        };
        self.company.impulses.copy_within(..MEMORY - 1, 1);
        self.company.impulses[0] = impulse;
        if figures.promises {
            self.promise(vision, impulse.vision);
        }
        // Each step of process plans one promise, the oldest first.
        self.turned.planned = self.company.initiatives.plan(process);
    }

    fn promise(&mut self, size: u8, gave: Milli) {
        let turn = self.company.turn;
        self.company.record.started += 1;
        if let Some(oldest) = self.company.initiatives.take_surplus() {
            // One ball too many: the oldest drops.
            self.fade(oldest);
        }
        self.company.initiatives.push(Initiative { turn, size, progress: 0, gave });
        self.turned.promised = true;
        self.add(Meter::INNOVATION, ONE * i32::from(size) / 2, Cause::PromiseMade(turn));
    }

    /// The manner of a choice (A15, A25, A26, A27, A32, A34).
    fn style(&mut self, figures: &Figures, strength: Share) {
        let p = &self.scenario.params;
        let tenths = |n: i32| strength * (n * 100);
        let cause = Cause::Style(figures.style);
        match figures.style {
            Style::Directive => {
                self.change(Meter::DELIVERY, [(tenths(p.directive_gain), cause)]);
                let wear = p.directive_wear * 100 + self.rates().directive_wear.of(self.company.command);
                self.add(Meter::OWNERSHIP, -wear, cause);
                self.add(Meter::MORALE, -wear, cause);
                self.company.command = (self.company.command + 25 * ONE).min(100 * ONE);
            }
            // It takes a turn: see the month.
            Style::Inspiring => {}
            Style::Consulting => {
                self.change(Meter::TRUST, [(tenths(p.consulting_gain), cause)]);
                self.change(Meter::OWNERSHIP, [(strength * (p.consulting_gain * 50), cause)]);
                self.train(Skill::Listen, (ONE / 2).into(), Cause::Use);
            }
            Style::Delegating => {
                let able = self.company.competence(self.scenario, figures.lean).midpoint(self.company.clarity());
                let fitting = able >= p.delegating_needs * ONE;
                self.change(Meter::OWNERSHIP, [(tenths(p.delegating_gain), cause)]);
                if fitting {
                    self.company.impulses[0].relieved = true;
                } else {
                    self.change(Meter::DELIVERY, [(-tenths(p.delegating_loss), cause)]);
                }
                self.turned.delegated = Some(fitting);
            }
            Style::Coaching => {
                self.change(Meter::LEARNING, [(tenths(p.coaching_gain), cause)]);
                self.change(Meter::OWNERSHIP, [(tenths(p.coaching_gain), cause)]);
                self.train(Skill::Listen, (ONE / 2).into(), Cause::Use);
            }
            Style::Stretching => {
                self.change(Meter::INNOVATION, [(tenths(p.stretch_gain), cause)]);
                let softened = percent(75) * Share::gauge(self.company.skill(Skill::Listen));
                self.change(Meter::MORALE, [((softened - Share::ONE) * strength * (p.stretch_cost * 100), cause)]);
            }
        }
    }

    /// Skills grow by use, and faster where mistakes are lessons (A21).
    fn practise(&mut self, figures: &Figures) {
        let feedback = Share::ONE + self.rates().skill_by_feedback * Share::gauge(self.company.get(Meter::LEARNING));
        for (skill, practice) in [Skill::Lead, Skill::Manage].into_iter().zip(figures.practice) {
            let lacking = Share::gauge(100 * ONE - self.company.skill(skill));
            self.train(skill, feedback * lacking * practice, Cause::Use);
        }
    }
}
