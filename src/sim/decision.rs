//! What a decision does at once: its cost, how it turns out, and what it sets in motion.

use super::arith::{positive, wide};
use super::cause::{Cause, Recorder};
use super::company::{INITIATIVES, Impulse, Initiative, MEMORY};
use super::dice::Purpose;
use super::moment;
use super::plan::Figures;
use super::tick::Tick;
use crate::scenario::model::{Choice, Kind, Lean, Meter, Milli, ONE, Side, Skill, Style};

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

/// The same with lists filled up by nothings, so that every kind goes the same way through the processor.
struct Evened {
    toll: [(Meter, Milli); 2],
    gain: [(Meter, Milli); 3],
    customers: Milli,
}

/// In the order of [`Kind::ALL`].
static RULES: [Evened; Kind::ALL.len()] = {
    let [a, b, c, d, e, f, g] = Kind::ALL;
    [evened(a), evened(b), evened(c), evened(d), evened(e), evened(f), evened(g)]
};

const fn evened(kind: Kind) -> Evened {
    let KindRule { toll, gain, customers } = rule(kind);
    Evened { toll: filled(toll), gain: filled(gain), customers }
}

/// Does not build if a list is longer than there is room for.
const fn filled<const ROOM: usize>(list: &[(Meter, Milli)]) -> [(Meter, Milli); ROOM] {
    let mut all = [(Meter::MORALE, 0); ROOM];
    let mut n = 0;
    while n < list.len() {
        all[n] = list[n];
        n += 1;
    }
    all
}

/// The meters that such a moment is about.
pub fn touched(kind: Kind) -> impl Iterator<Item = Meter> {
    let rule = rule(kind);
    let customers = (rule.customers > 3).then_some(Meter::CUSTOMERS);
    customers.into_iter().chain(rule.gain.iter().map(|(meter, _)| *meter))
}

/// How much of a choice's Direction and of its Order has arrived after 0, 1, 2, 3 turns, in per cent a turn: vision comes
/// slowly and lasts, process comes at once (A14).
pub(super) const VISION_WAVE: [i32; 4] = [25, 35, 25, 15];
/// See [`VISION_WAVE`].
pub(super) const PROCESS_WAVE: [i32; 4] = [70, 30, 0, 0];

impl<R: Recorder> Tick<'_, R> {
    /// Gives the attention that is left over, in tenths.
    pub(super) fn decide(&mut self, choice: &Choice, figures: &Figures) -> i32 {
        let kind = self.scenario.situation(self.company.desk).kind;
        let fit = figures.fits[self.company.stage.index()];
        let capacity = moment::capacity(self.scenario, self.company);
        let skill = moment::skill_for(self.company, choice.lean);
        let switches = moment::switches(self.company, figures.side);
        let effort = figures.effort.now(skill, switches, self.scenario, self.company);
        let strength = moment::strength_of(capacity, effort, skill, self.scenario);
        let best = moment::best_chance_at(fit, self.scenario, self.company, choice);
        let luck = self.luck.below(Purpose::Result, 1_000_000);
        self.turned.fit = fit;
        self.turned.strength = strength;
        self.turned.luck = luck;

        self.add(Meter::CASH, -choice.cost, Cause::Cost);
        let rule = &RULES[kind as usize];
        for (meter, points) in rule.toll {
            self.add_to_gauge(meter, -points * ONE, Cause::Moment(kind));
        }
        self.gain(choice, figures, rule, fit, strength, luck);
        self.set_in_motion(choice, figures, strength);
        self.style(choice, strength);
        self.practise(choice, figures);
        for &effect in &choice.effects {
            self.apply(effect, self.company.turn, Cause::Choice);
        }
        if let Some((index, outcome)) = moment::outcome(choice, best, luck) {
            self.turned.outcome = index;
            for &effect in &outcome.effects {
                self.apply(effect, self.company.turn, Cause::Outcome);
            }
        }
        if switches && fit < 0 {
            self.whiplash(fit);
        }
        self.company.last_side = figures.side.or(self.company.last_side);
        self.company.last_kind = Some(kind);
        capacity - effort
    }

    /// What meeting the moment gives, or missing it takes: by fit (A12), and by luck, which moves vision further than
    /// process (A13). Where mistakes are lessons, a bet that fails costs less (A29).
    fn gain(&mut self, choice: &Choice, figures: &Figures, rule: &Evened, fit: i32, strength: i32, luck: u32) {
        let p = &self.scenario.params;
        let Lean { vision, process } = choice.lean;
        let (v, o) = (i32::from(vision), i32::from(process));
        let thrown = (luck / 500).cast_signed() - 1_000;
        let swing = thrown * figures.spread / 1_000;
        let size = strength * (v.max(o) + 1) / 4 * p.gain_scale / 100;
        let shield = positive::percent(self.company.get(Meter::LEARNING) / 100, p.learning_shield);
        let shield = if v > 0 { shield } else { 0 };
        let soften = |part: i32| part - part.min(0) * shield / 1_000;
        let met = fit + fit.min(0) * p.missed / 100;
        let reach = wide::percent(self.scenario.stage(self.company.stage).reach, rule.customers);
        for (part, cause) in [(met, Cause::Met), (swing, Cause::Luck)] {
            let part = soften(part) * size / 1_000;
            for (meter, points) in rule.gain {
                // Points in thousandths, by thousandths.
                self.add_to_gauge(meter, points * part, cause);
            }
            self.customers(wide::permille(reach, part), cause);
        }
    }

    /// Changing sides when nothing calls for it leaves people not knowing which way to run; the more of them, the worse (A28).
    fn whiplash(&mut self, fit: i32) {
        let size = moment::distance(self.company) * 50;
        let lost = positive::permille(positive::percent(self.scenario.params.whiplash * 100, size), -fit);
        self.add(Meter::DIRECTION, -lost, Cause::Whiplash);
        self.add(Meter::ORDER, -lost, Cause::Whiplash);
        self.add(Meter::MORALE, -lost / 2, Cause::Whiplash);
    }

    /// Lean becomes stock, now and later (A14); vision makes a promise, process plans one (A17); in a moment of change
    /// vision changes the company and process makes the change stay (A18).
    fn set_in_motion(&mut self, choice: &Choice, figures: &Figures, strength: i32) {
        let Lean { vision, process } = choice.lean;
        let impulse = Impulse {
            vision: positive::permille(figures.vision, strength),
            process: positive::permille(figures.process, strength),
            lift: positive::permille(figures.lift, strength),
            relieved: false,
        };
        self.company.impulses.copy_within(..MEMORY - 1, 1);
        self.company.impulses[0] = impulse;
        self.arrive(Meter::DIRECTION, positive::percent(impulse.vision, VISION_WAVE[0]), Cause::Lean(Side::Vision));
        self.arrive(Meter::ORDER, positive::percent(impulse.process, PROCESS_WAVE[0]), Cause::Lean(Side::Process));

        let fresh = figures.change * strength;
        self.company.fresh_change += fresh;
        self.add(Meter::FIT, fresh, Cause::Change);
        if figures.promises {
            self.promise(vision, impulse.vision);
        }
        self.plan(process);
        self.consolidate(process);
    }

    /// What arrives at a stock counts for less the fuller it is.
    #[inline]
    pub(super) fn arrive(&mut self, stock: Meter, amount: Milli, cause: Cause) {
        let room = 110 * ONE - self.company.get(stock);
        self.add(stock, positive::share(amount, room), cause);
    }

    fn promise(&mut self, size: u8, gave: Milli) {
        let turn = self.company.turn;
        self.company.record.started += 1;
        if self.company.initiatives.len() == INITIATIVES {
            // One ball too many: the oldest drops.
            self.fade(0);
        }
        self.company.initiatives.push(Initiative { turn, size, planned: false, progress: 0, gave });
        self.turned.promised = true;
        self.add(Meter::INNOVATION, ONE * i32::from(size) / 2, Cause::PromiseMade(turn));
    }

    /// Each step of process plans one promise, the oldest first.
    fn plan(&mut self, process: u8) {
        self.turned.planned = self.company.initiatives.plan(process);
    }

    /// The manner of a choice (A15, A25, A26, A27, A32, A34).
    fn style(&mut self, choice: &Choice, strength: i32) {
        let p = &self.scenario.params;
        let tenths = |n: i32| positive::permille(n * 100, strength);
        let cause = Cause::Style(choice.style);
        match choice.style {
            Style::Directive => {
                self.add(Meter::DELIVERY, tenths(p.directive_gain), cause);
                let wear = p.directive_wear * 100 + positive::percent(self.company.command, p.directive_wear);
                self.add(Meter::OWNERSHIP, -wear, cause);
                self.add(Meter::MORALE, -wear, cause);
                self.company.command = (self.company.command + 25 * ONE).min(100 * ONE);
            }
            // It takes a turn: see the month.
            Style::Inspiring => {}
            Style::Consulting => {
                self.add(Meter::TRUST, tenths(p.consulting_gain), cause);
                self.add(Meter::OWNERSHIP, tenths(p.consulting_gain) / 2, cause);
            }
            Style::Delegating => {
                let able = self.company.competence(self.scenario, choice.lean).midpoint(self.company.clarity());
                let fitting = able >= p.delegating_needs * ONE;
                self.add(Meter::OWNERSHIP, tenths(p.delegating_gain), cause);
                if fitting {
                    self.company.impulses[0].relieved = true;
                } else {
                    self.add(Meter::DELIVERY, -tenths(p.delegating_loss), cause);
                }
                self.turned.delegated = Some(fitting);
            }
            Style::Coaching => {
                self.add(Meter::LEARNING, tenths(p.coaching_gain), cause);
                self.add(Meter::OWNERSHIP, tenths(p.coaching_gain), cause);
                self.train(Skill::Listen, ONE / 2, Cause::Use);
            }
            Style::Stretching => {
                self.add(Meter::INNOVATION, tenths(p.stretch_gain), cause);
                let hard = tenths(p.stretch_cost);
                self.add(Meter::MORALE, -(hard - positive::share(hard, self.company.skill(Skill::Listen)) * 3 / 4), cause);
            }
        }
    }

    /// Skills grow by use, and faster where mistakes are lessons (A21).
    fn practise(&mut self, choice: &Choice, figures: &Figures) {
        let p = &self.scenario.params;
        let feedback = 1_000 + positive::share(10 * p.skill_by_feedback, self.company.get(Meter::LEARNING));
        for (skill, practice) in [Skill::Lead, Skill::Manage].into_iter().zip(figures.practice) {
            let practised = positive::share(practice, 100 * ONE - self.company.skill(skill));
            let grown = positive::permille(practised, feedback);
            self.train(skill, grown, Cause::Use);
        }
        if matches!(choice.style, Style::Consulting) {
            self.train(Skill::Listen, ONE / 2, Cause::Use);
        }
    }
}
