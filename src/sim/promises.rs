//! Promises on their way to delivery, and change on its way to habit.

use super::arith::{positive, wide};
use super::cause::{Cause, Recorder};
use super::tick::Tick;
use crate::scenario::model::{Meter, ONE};

impl<R: Recorder> Tick<'_, R> {
    /// Without a plan a promise fades into disappointment; with one, order carries it to delivery (A17, A03, A06).
    pub(super) fn promises(&mut self) {
        let p = &self.scenario.params;
        let pace = p.progress_base * ONE + positive::percent(self.company.get(Meter::ORDER), p.progress_order);
        let patient_until = i32::from(self.company.turn) - p.promise_patience;
        if self.company.initiatives.carry_on(pace, patient_until) {
            self.settle(patient_until);
        }
    }

    /// Ends the promises that are done, and those whose time is up.
    fn settle(&mut self, patient_until: i32) {
        let mut slot = 0;
        while let Some(initiative) = self.company.initiatives.get(slot) {
            if initiative.is_done() {
                self.keep(slot);
            } else if !initiative.planned && i32::from(initiative.turn) <= patient_until {
                self.fade(slot);
            } else {
                slot += 1;
            }
        }
    }

    /// The promise in this slot is kept: on time, or late.
    fn keep(&mut self, slot: usize) {
        let p = &self.scenario.params;
        let initiative = self.company.initiatives.remove(slot);
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
            let reach = self.scenario.stage(self.company.stage).reach;
            self.customers(wide::percent(reach, size), kept);
            self.turned.kept = Some(true);
        } else {
            self.add(Meter::DELIVERY, -gain, Cause::PromiseLate(initiative.turn));
            self.turned.kept = self.turned.kept.or(Some(false));
        }
    }

    /// Drops the promise in this slot: what it gave is taken back in part, and people remember.
    pub(super) fn fade(&mut self, slot: usize) {
        let p = &self.scenario.params;
        let initiative = self.company.initiatives.remove(slot);
        let cause = Cause::PromiseFaded(initiative.turn);
        let grief = p.promise_grief * ONE * i32::from(initiative.size) / 2;
        self.company.record.faded += 1;
        self.turned.faded = true;
        self.add(Meter::DIRECTION, -positive::percent(initiative.gave, p.promise_fade), cause);
        self.add(Meter::MORALE, -grief, cause);
        self.add(Meter::TRUST, -grief, cause);
    }

    /// Fresh change settles where there is order, and fades where nobody consolidates it (A18).
    pub(super) fn change_settles(&mut self) {
        let p = &self.scenario.params;
        let settled =
            positive::share(positive::percent(self.company.fresh_change, p.change_settles), self.company.get(Meter::ORDER));
        self.company.fresh_change -= settled;
        let faded = positive::percent(self.company.fresh_change, p.change_decay);
        self.company.fresh_change -= faded;
        self.add(Meter::FIT, -faded, Cause::ChangeFades);
    }

    /// A choice with process in it makes part of the fresh change stay at once (A18), and mends drift that is seen (A19).
    pub(super) fn consolidate(&mut self, process: u8) {
        let p = &self.scenario.params;
        let steps = i32::from(process);
        self.company.fresh_change -= positive::percent(self.company.fresh_change, (p.change_consolidates * steps).min(100));
        self.company.drift -= positive::permille(self.company.drift, (self.seen() * steps).min(1_000));
    }

    /// The share of the drift that is seen, in thousandths: who measures sees more of it (A19).
    #[inline]
    pub(super) fn seen(&self) -> i32 {
        let p = &self.scenario.params;
        p.drift_mended * 10 + positive::share(10 * p.drift_seen, self.company.get(Meter::INSIGHT))
    }
}
