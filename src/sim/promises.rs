//! Promises on their way to delivery, change on its way to habit, and slips on their way to somebody who sees them.

use super::arith::{Share, percent};
use super::cause::{Cause, Recorder};
use super::company::Initiative;
use super::dice::Purpose;
use super::tick::Tick;
use crate::scenario::model::{Meter, Milli, ONE};

impl<R: Recorder> Tick<'_, R> {
    /// Without a plan a promise fades into disappointment; with one, order carries it to delivery (A17, A03, A06).
    pub(super) fn promises(&mut self) {
        let p = &self.scenario.params;
        let pace = p.progress_base * ONE + self.rates().progress_order.of(self.company.get(Meter::ORDER));
        let patient_until = i32::from(self.company.turn) - p.promise_patience;
        self.company.initiatives.carry_on(pace);
        while let Some(done) = self.company.initiatives.take_done() {
            self.keep(done);
        }
        while let Some(stale) = self.company.initiatives.take_stale(patient_until) {
            self.fade(stale);
        }
    }

    /// A promise is kept: on time, or late.
    #[inline(never)]
    fn keep(&mut self, initiative: Initiative) {
        let p = &self.scenario.params;
        let age = i32::from(self.company.turn - initiative.turn);
        self.company.record.finished += 1;
        let size = i32::from(initiative.size);
        let gain = p.delivered_gain * ONE * size / 2;
        let kept = Cause::PromiseKept(initiative.turn);
        self.add(Meter::FIT, gain, kept);
        self.add(Meter::INNOVATION, gain / 2, kept);
        self.add(Meter::MORALE, gain / 2, kept);
        if age < p.on_time {
            self.company.record.on_time += 1;
            self.add(Meter::DELIVERY, gain / 2, kept);
            self.customers([(percent(size) * self.stage.reach, kept)]);
            self.turned.kept = Some(true);
        } else {
            self.add(Meter::DELIVERY, -gain, Cause::PromiseLate(initiative.turn));
            self.turned.kept = self.turned.kept.or(Some(false));
        }
    }

    /// A promise is dropped: what it gave is taken back in part, and people remember.
    #[inline(never)]
    pub(super) fn fade(&mut self, initiative: Initiative) {
        let p = &self.scenario.params;
        let cause = Cause::PromiseFaded(initiative.turn);
        let grief = p.promise_grief * ONE * i32::from(initiative.size) / 2;
        self.company.record.faded += 1;
        self.turned.faded = true;
        self.change(Meter::DIRECTION, [(self.rates().promise_fade * -initiative.gave, cause)]);
        self.add(Meter::MORALE, -grief, cause);
        self.add(Meter::TRUST, -grief, cause);
    }

    /// In a moment of change vision changes the company: fresh change settles where there is order, and at once in part under a choice
    /// with process in it; what does not fades (A18). So much fit is lost again.
    pub(super) fn change_settles(&mut self, fresh: Milli, unsettled: Share) -> Milli {
        let rates = self.rates();
        let settles = rates.change_settles * Share::gauge(self.company.get(Meter::ORDER));
        let left = (unsettled * (Share::ONE - settles)).of(self.company.fresh_change + fresh);
        let faded = rates.change_decay.of(left);
        self.company.fresh_change = left - faded;
        faded
    }

    /// Small slips come about, and those that are seen are mended: who measures sees more of them, and a choice with process in it
    /// mends more (A19).
    pub(super) fn slip(&mut self, mends: Share) {
        let rates = self.rates();
        let slips = self.luck.below(Purpose::Drift, 1_000_001);
        let drift = self.company.drift + Share::millionths(slips).of(self.scenario.params.drift * 100);
        let seen = rates.drift_mended + rates.drift_seen * Share::gauge(self.company.get(Meter::INSIGHT));
        self.company.drift = drift - (seen * mends).min(Share::ONE).of(drift);
    }
}
