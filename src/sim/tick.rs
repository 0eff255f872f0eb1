//! One turn in the making: the state, the luck and the recorder that every rule of the turn works on.

use super::arith::{FULL, permille, wide};
use super::cause::{Cause, Recorder, Tracked};
use super::company::{Company, Due};
use super::dice::Luck;
use crate::scenario::model::{Effect, EffectId, MAX_METERS, Meter, Milli, ONE, Scenario, Skill};

/// What the rules of a turn share. `R` decides whether causes are recorded.
pub(super) struct Tick<'a, R> {
    pub scenario: &'a Scenario,
    pub company: &'a mut Company,
    pub luck: Luck,
    pub recorder: &'a mut R,
    /// The outputs of the turn, for whoever shows it.
    pub turned: super::turn::Turned,
}

impl<R: Recorder> Tick<'_, R> {
    /// Changes a meter as far as its bounds allow, and says why.
    #[inline]
    pub fn add(&mut self, meter: Meter, by: Milli, cause: Cause) {
        self.add_within(BOUNDS[meter.index()], meter, by, cause);
    }

    /// The same for a meter that is known to be a gauge.
    #[inline]
    pub fn add_to_gauge(&mut self, meter: Meter, by: Milli, cause: Cause) {
        self.add_within((0, FULL), meter, by, cause);
    }

    #[inline]
    fn add_within(&mut self, (low, high): (Milli, Milli), meter: Meter, by: Milli, cause: Cause) {
        let place = &mut self.company.meters[meter.index()];
        let before = *place;
        let sum = before.wrapping_add(by);
        let after = if low <= sum && sum <= high { sum } else { at_bound(before, by, low, high) };
        // Stored in any case: where nothing is recorded, nothing branches.
        *place = after;
        if after != before {
            self.recorder.changed(Tracked::Meter(meter), after - before, cause);
        }
    }

    /// Changes a skill between 0 and 100, and says why.
    pub fn train(&mut self, skill: Skill, by: Milli, cause: Cause) {
        let before = self.company.skill(skill);
        let after = before.saturating_add(by).clamp(0, FULL);
        self.company.skills[skill as usize] = after;
        if after != before {
            self.recorder.changed(Tracked::Skill(skill), after - before, cause);
        }
    }

    /// Lets an authored effect happen.
    #[inline]
    pub fn apply(&mut self, effect: EffectId, origin: u8, cause: Cause) {
        match self.scenario.effect(effect) {
            Effect::Add(meter, by) if meter.is_gauge() => self.add_to_gauge(meter, by, cause),
            other => self.apply_other(other, origin, cause),
        }
    }

    /// The same, the amounts of meters scaled by so many thousandths, as shocks are softened.
    pub fn apply_scaled(&mut self, effect: EffectId, scale: i32, cause: Cause) {
        match self.scenario.effect(effect) {
            Effect::Add(meter, by) => self.apply_other(Effect::Add(meter, wide::permille(by, scale)), 0, cause),
            other => self.apply_other(other, self.company.turn, cause),
        }
    }

    /// Mostly what is not about a gauge.
    #[inline(never)]
    fn apply_other(&mut self, effect: Effect, origin: u8, cause: Cause) {
        match effect {
            // People and customers come and go whole.
            Effect::Add(Meter::TEAM, by) => self.join(whole(by), cause),
            Effect::Add(Meter::CUSTOMERS, by) => self.add(Meter::CUSTOMERS, whole(by), cause),
            Effect::Add(meter, by) => self.add(meter, by, cause),
            Effect::After(turns, effect) => {
                let turn = self.company.turn.saturating_add(turns);
                self.company.wait(Due { turn, effect, origin });
            }
            Effect::Set(flag) => self.company.flags |= 1 << flag.0,
            Effect::Clear(flag) => self.company.flags &= !(1 << flag.0),
            Effect::Hire(person) if !self.company.employs(person) => {
                self.company.people |= 1 << person.0;
                self.join(ONE, cause);
            }
            Effect::Leave(person) if self.company.employs(person) => {
                self.company.people &= !(1 << person.0);
                self.add(Meter::TEAM, -ONE, cause);
            }
            Effect::Hire(_) | Effect::Leave(_) => {}
            Effect::Train(skill, by) => self.train(skill, by, cause),
            Effect::Follow(situation) => self.company.following.push(situation),
            Effect::End(ending) => self.company.ended = self.company.ended.or(Some(ending)),
        }
    }

    /// People come, or go; new ones dilute order, because they do not know yet how things are done (A08).
    pub fn join(&mut self, by: Milli, cause: Cause) {
        let before = self.company.get(Meter::TEAM).max(ONE);
        self.add(Meter::TEAM, by, cause);
        if by > 0 {
            let share = i64::from(by) * 1_000 / i64::from(before);
            let order = self.company.get(Meter::ORDER);
            let lost = permille(order, super::arith::narrow(share.min(1_000)) * self.scenario.params.order_dilution / 100);
            self.add(Meter::ORDER, -lost, Cause::Dilution);
        }
    }
}

/// To the nearest whole one.
fn whole(amount: Milli) -> Milli {
    (amount + amount.signum() * ONE / 2) / ONE * ONE
}

/// Apart, so that the way through [`Tick::add`] stays short. A sum that does not fit the type lies out of bounds when wrapped.
#[cold]
fn at_bound(before: Milli, by: Milli, low: Milli, high: Milli) -> Milli {
    before.saturating_add(by).clamp(low, high)
}

/// What each meter can hold, looked up.
const BOUNDS: [(Milli, Milli); MAX_METERS] = {
    let mut bounds = [(0, FULL); MAX_METERS];
    let mut n: u8 = 0;
    while (n as usize) < MAX_METERS {
        bounds[n as usize] = Meter(n).bounds();
        n += 1;
    }
    bounds
};
