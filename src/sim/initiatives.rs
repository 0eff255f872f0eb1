//! The promises on the way. What becomes of them is told in `promises`.

use std::ops::{Deref, DerefMut};

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
    /// Whether somebody made a plan.
    pub planned: bool,
    /// How far it is, 0 to 100 points.
    pub progress: Milli,
    /// Direction that it gave.
    pub gave: Milli,
}

impl Initiative {
    #[inline]
    fn is_taken(&self) -> bool {
        self.turn > 0
    }

    /// Whether nothing is left to do.
    #[inline]
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.progress >= FULL
    }
}

/// The promises on the way, the oldest first. It reads as a slice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Initiatives {
    slots: [Initiative; INITIATIVES],
    open: u8,
}

impl Initiatives {
    /// How many there are.
    #[inline]
    #[must_use]
    pub fn count(&self) -> i32 {
        i32::from(self.open)
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
    pub(super) fn plan(&mut self, most: u8) -> u8 {
        let mut left = most;
        // All slots alike: how many are taken could hardly be foreseen.
        for slot in &mut self.slots {
            let takes = left > 0 && slot.is_taken() && !slot.planned;
            slot.planned |= takes;
            left -= u8::from(takes);
        }
        most - left
    }

    /// Carries the planned ones on by so many points. Whether one is done now, or one without a plan dates from this turn or before.
    #[inline]
    pub(super) fn carry_on(&mut self, pace: Milli, patient_until: i32) -> bool {
        let mut any = false;
        for slot in &mut self.slots {
            slot.progress += if slot.planned { pace } else { 0 };
            any |= slot.is_done() || (slot.is_taken() && !slot.planned && i32::from(slot.turn) <= patient_until);
        }
        any
    }

    /// Takes the one in this slot out; those behind it move up.
    #[inline]
    pub(super) fn remove(&mut self, slot: usize) -> Initiative {
        let gone = self[slot];
        self.slots.copy_within(slot + 1.., slot);
        self.slots[INITIATIVES - 1] = Initiative::default();
        self.open -= 1;
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

impl DerefMut for Initiatives {
    #[inline]
    fn deref_mut(&mut self) -> &mut [Initiative] {
        &mut self.slots[..usize::from(self.open)]
    }
}
