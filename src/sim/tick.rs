//! One turn in the making: the state, the luck and the recorder that every rule of the turn works on.

use super::arith::{FULL, Fine, Share, narrow};
use super::cause::{Cause, Recorder, Tracked};
use super::company::{Company, Due};
use super::dice::Luck;
use super::plan::{Bundle, Rates};
use crate::scenario::model::{Effect, EffectId, MAX_METERS, Meter, Milli, ONE, Scenario, Skill, Stage};

/// What the rules of a turn share. `R` decides whether causes are recorded.
pub(super) struct Tick<'a, R> {
    pub scenario: &'a Scenario,
    pub stage: &'a Stage,
    pub company: &'a mut Company,
    pub luck: Luck,
    pub recorder: &'a mut R,
    /// The outputs of the turn, for whoever shows it.
    pub turned: super::turn::Turned,
}

/// The least and the most that a number can be.
type Bounds = (Milli, Milli);

impl<'a, R: Recorder> Tick<'a, R> {
    /// The parameters of the scenario, as shares.
    #[inline]
    pub fn rates(&self) -> &'a Rates {
        &self.scenario.plan.rates
    }

    /// Changes a meter as far as its bounds allow, and says why.
    #[inline]
    pub fn add(&mut self, meter: Meter, by: Milli, cause: Cause) {
        self.change(meter, [(by.into(), cause)]);
    }

    /// Changes a meter by the sum of these parts, as far as its bounds allow, and says why.
    #[inline]
    pub fn change<const N: usize>(&mut self, meter: Meter, parts: [(Fine, Cause); N]) {
        self.change_within(BOUNDS[meter.index()], meter, parts);
    }

    /// The same for a meter that is known to be a gauge.
    #[inline]
    pub fn change_gauge<const N: usize>(&mut self, meter: Meter, parts: [(Fine, Cause); N]) {
        self.change_within((0, FULL), meter, parts);
    }

    #[inline]
    fn change_within<const N: usize>(&mut self, bounds: Bounds, meter: Meter, parts: [(Fine, Cause); N]) {
        let before = self.company.get(meter);
        let after = self.follow(Tracked::Meter(meter), before, parts, |sum| held(i64::from(before) + sum.down(), bounds));
        self.company.meters[meter.index()] = after;
    }

    /// Customers come and go whole; the rest waits in the pipeline.
    #[inline]
    pub fn customers<const N: usize>(&mut self, parts: [(Fine, Cause); N]) {
        let (before, waiting) = (self.company.get(Meter::CUSTOMERS), i64::from(self.company.pipeline));
        let whole = |sum: Fine| i64::from(narrow(waiting + sum.down()) / ONE * ONE);
        let settled = |sum| held(i64::from(before) + whole(sum), BOUNDS[Meter::CUSTOMERS.index()]);
        let after = self.follow(Tracked::Meter(Meter::CUSTOMERS), before, parts, settled);
        let sum = parts.iter().fold(Fine::default(), |sum, (part, _)| sum + *part);
        self.company.meters[Meter::CUSTOMERS.index()] = after;
        self.company.pipeline = narrow(waiting + sum.down()) % ONE;
    }

    /// Changes a skill between 0 and 100, and says why.
    #[inline]
    pub fn train(&mut self, skill: Skill, by: Fine, cause: Cause) {
        let before = self.company.skill(skill);
        let settled = |sum: Fine| held(i64::from(before) + sum.down(), (0, FULL));
        self.company.skills[skill as usize] = self.follow(Tracked::Skill(skill), before, [(by, cause)], settled);
    }

    /// Follows a number through the parts of its change, and tells the recorder what each made of it: the difference between what the
    /// parts so far come to with it and without. So they are the whole change, whatever was rounded and held back; and where nobody
    /// listens nothing but the sum is left to be worked out.
    #[inline]
    fn follow<const N: usize>(
        &mut self,
        what: Tracked,
        before: Milli,
        parts: [(Fine, Cause); N],
        settled: impl Fn(Fine) -> Milli,
    ) -> Milli {
        let (mut sum, mut reached) = (Fine::default(), before);
        for (part, cause) in parts {
            sum += part;
            let next = settled(sum);
            if next != reached {
                self.recorder.changed(what, next - reached, cause);
            }
            reached = next;
        }
        reached
    }

    /// Lets authored effects of this turn happen.
    #[inline]
    pub fn apply_all(&mut self, effects: &Bundle) {
        for &(meter, by, cause) in &effects.changes {
            self.add(meter, by, cause);
        }
        for &(effect, cause) in &effects.others {
            self.apply(effect, self.company.turn, cause);
        }
    }

    /// The same for one, the amounts of meters scaled, as shocks are softened.
    pub fn apply_scaled(&mut self, effect: EffectId, scale: Share, cause: Cause) {
        match self.scenario.effect(effect) {
            Effect::Add(meter, by) if meter.is_gauge() => self.change_gauge(meter, [(scale * by, cause)]),
            Effect::Add(meter, by) => self.apply_amount(meter, scale.of_any(by), cause),
            _ => self.apply(effect, self.company.turn, cause),
        }
    }

    fn apply_amount(&mut self, meter: Meter, by: Milli, cause: Cause) {
        match meter {
            // People and customers come and go whole.
            Meter::TEAM => self.join(whole(by), cause),
            Meter::CUSTOMERS => self.add(meter, whole(by), cause),
            _ => self.add(meter, by, cause),
        }
    }

    /// Lets an authored effect happen that goes back to this turn.
    #[inline(never)]
    pub fn apply(&mut self, effect: EffectId, origin: u8, cause: Cause) {
        match self.scenario.effect(effect) {
            Effect::Add(meter, by) => self.apply_amount(meter, by, cause),
            Effect::After(turns, effect) => {
                let turn = self.company.turn.saturating_add(turns);
                self.company.wait(Due { turn, effect, origin });
            }
            Effect::Set(flag) => self.company.flags |= 1 << flag.0,
            Effect::Clear(flag) => self.company.flags &= !(1 << flag.0),
            Effect::Hire(person) => {
                if self.company.employ(person, true, self.scenario) {
                    self.join(ONE, cause);
                }
            }
            Effect::Leave(person) => {
                if self.company.employ(person, false, self.scenario) {
                    self.add(Meter::TEAM, -ONE, cause);
                }
            }
            Effect::Train(skill, by) => self.train(skill, by.into(), cause),
            Effect::Follow(situation) => self.company.following.push(situation),
            Effect::End(ending) => self.company.ended = self.company.ended.or(Some(ending)),
        }
    }

    /// People come, or go; new ones dilute order, because they do not know yet how things are done (A08).
    #[inline]
    pub fn join(&mut self, by: Milli, cause: Cause) {
        let before = self.company.get(Meter::TEAM).max(ONE);
        self.add(Meter::TEAM, by, cause);
        if by > 0 {
            let new = Share::portion(by, before).min(Share::ONE);
            let lost = self.rates().order_dilution * new * self.company.get(Meter::ORDER);
            self.change(Meter::ORDER, [(-lost, Cause::Dilution)]);
        }
    }
}

/// To the nearest whole one.
fn whole(amount: Milli) -> Milli {
    (amount + amount.signum() * ONE / 2) / ONE * ONE
}

/// Within these bounds.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "within bounds that fit")]
fn held(number: i64, (low, high): Bounds) -> Milli {
    if (i64::from(low)..=i64::from(high)).contains(&number) { number as Milli } else { at_bound(number, low, high) }
}

/// Apart, so that the way through [`held`] stays short.
#[cold]
fn at_bound(number: i64, low: Milli, high: Milli) -> Milli {
    if number < i64::from(low) { low } else { high }
}

/// What each meter can hold, looked up.
const BOUNDS: [Bounds; MAX_METERS] = {
    let mut bounds = [(0, FULL); MAX_METERS];
    let mut n: u8 = 0;
    while (n as usize) < MAX_METERS {
        bounds[n as usize] = Meter(n).bounds();
        n += 1;
    }
    bounds
};
