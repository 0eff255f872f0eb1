//! The promises on the way. What becomes of them is told in `promises`.

use std::ops::Deref;

use super::arith::FULL;
use crate::scenario::model::Milli;

/// How many initiatives can be open at once.
pub const INITIATIVES: usize = 4;

/// A promise on the way (A17).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Initiative {
    /// The turn in which it was promised.
    pub turn: u8,
    /// Steps of vision that went into it: 1 to 3.
    pub size: u8,
    /// How far it is, 0 to 100 points.
    pub progress: Milli,
    /// Direction that it gave.
    pub gave: Milli,
}

impl Initiative {
    /// Whether nothing is left to do.
    #[inline]
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.progress >= FULL
    }
}

/// The promises on the way, the oldest first. It reads as a slice.
///
/// The oldest get their plan first, and all that have one go on at one pace: so those with a plan come first, and the first of them
/// is done first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Initiatives {
    slots: [Initiative; INITIATIVES],
    open: u8,
    planned: u8,
}

impl Initiatives {
    /// How many there are.
    #[inline]
    #[must_use]
    pub fn count(&self) -> i32 {
        i32::from(self.open)
    }

    /// How many of them have a plan; they come first.
    #[inline]
    #[must_use]
    pub fn planned(&self) -> usize {
        usize::from(self.planned)
    }

    /// Those without a plan.
    #[inline]
    #[must_use]
    pub fn waiting(&self) -> &[Initiative] {
        &self[self.planned()..]
    }

    /// One more, if there is room.
    #[inline]
    pub(super) fn push(&mut self, initiative: Initiative) {
        if let Some(slot) = self.slots.get_mut(usize::from(self.open)) {
            *slot = initiative;
            self.open += 1;
        }
    }

    /// Plans so many, the oldest first; gives how many there were to plan.
    #[inline]
    pub fn plan(&mut self, most: u8) -> u8 {
        let now = most.min(self.open - self.planned);
        self.planned += now;
        now
    }

    /// Carries those with a plan on by so many points.
    #[inline]
    pub(super) fn carry_on(&mut self, pace: Milli) {
        // All slots alike: how many there are could hardly be foreseen.
        for (slot, place) in self.slots.iter_mut().zip(0..) {
            slot.progress += if place < self.planned { pace } else { 0 };
        }
    }

    /// Takes one out that is done. Without a plan nothing ever is.
    #[inline]
    pub(super) fn take_done(&mut self) -> Option<Initiative> {
        self.slots[0].is_done().then(|| self.remove(0))
    }

    /// Takes one out that has no plan and dates from this turn or before.
    #[inline]
    pub(super) fn take_stale(&mut self, patient_until: i32) -> Option<Initiative> {
        // One comparison of both, for neither could be foreseen: where nothing waits, something from beyond all turns does.
        let oldest = i32::from(self.slots[self.planned() % INITIATIVES].turn) + (i32::from(self.planned == self.open) << 8);
        (oldest <= patient_until).then(|| self.remove(self.planned()))
    }

    /// Takes the oldest out if there is no room for another.
    #[inline]
    pub(super) fn take_surplus(&mut self) -> Option<Initiative> {
        (self.len() == INITIATIVES).then(|| self.remove(0))
    }

    /// Those behind it move up.
    #[inline(never)]
    fn remove(&mut self, slot: usize) -> Initiative {
        let gone = self[slot];
        self.slots.copy_within(slot + 1.., slot);
        self.slots[INITIATIVES - 1] = Initiative::default();
        self.open -= 1;
        self.planned -= u8::from(slot < self.planned());
        gone
    }
}

impl Deref for Initiatives {
    type Target = [Initiative];

    #[inline]
    fn deref(&self) -> &[Initiative] {
        &self.slots[..usize::from(self.open)]
    }
}
