//! Conditions that must all hold, compiled: most lists ask nothing, and most others are told by their bits and ranges.

use std::ops::Deref;

use super::{Condition, Meter, Milli};

/// A list of conditions; all must hold. It reads as a slice, and the rules ask it through [`crate::sim::desk::all_hold`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    conditions: Vec<Condition>,
    /// The same, compiled: one of these must be open, where there are any.
    pub(crate) gates: Vec<Gate>,
}

/// What conditions ask for, together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gate {
    /// Flags that must be set.
    pub flags: u64,
    /// Flags that must not be.
    pub no_flags: u64,
    /// People who must work here.
    pub people: u32,
    /// People who must not.
    pub no_people: u32,
    /// The first and the last turn.
    pub turns: (u8, u8),
    /// What meters must be.
    pub ranges: [Range; 2],
    /// All that does not fit in here.
    pub others: Vec<Condition>,
}

/// What a meter must be, told by one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub meter: Meter,
    low: Milli,
    /// From the lowest to the highest.
    width: u32,
}

impl Range {
    /// Whatever it is.
    const ANY: Range = Range::of(Meter::CASH, Milli::MIN, Milli::MAX);

    /// From `low` to `high`, which is no lower.
    const fn of(meter: Meter, low: Milli, high: Milli) -> Self {
        Self { meter, low, width: high.wrapping_sub(low).cast_unsigned() }
    }

    #[inline]
    pub fn has(self, value: Milli) -> bool {
        value.wrapping_sub(self.low).cast_unsigned() <= self.width
    }
}

impl From<Vec<Condition>> for When {
    fn from(conditions: Vec<Condition>) -> Self {
        let gates = if conditions.is_empty() { Vec::new() } else { Gate::all(&conditions) };
        Self { conditions, gates }
    }
}

impl Deref for When {
    type Target = [Condition];

    fn deref(&self) -> &[Condition] {
        &self.conditions
    }
}

/// The most ways round that a list of conditions is told by.
const WAYS: usize = 8;

impl Gate {
    /// The ways in which all of these may hold: where one of several must, each of them is a gate of its own.
    fn all(conditions: &[Condition]) -> Vec<Self> {
        let open = Self {
            flags: 0,
            no_flags: 0,
            people: 0,
            no_people: 0,
            turns: (0, u8::MAX),
            ranges: [Range::ANY; 2],
            others: Vec::new(),
        };
        conditions.iter().fold(vec![open], |gates, condition| match condition {
            Condition::Any(any) if (1..=WAYS).contains(&(gates.len() * any.len())) => {
                any.iter().flat_map(|one| gates.iter().map(|gate| gate.with(one))).collect()
            }
            all => gates.iter().map(|gate| gate.with(all)).collect(),
        })
    }

    /// The same, if this holds as well.
    fn with(&self, condition: &Condition) -> Self {
        let mut gate = self.clone();
        if !gate.takes(condition) {
            gate.others.push(condition.clone());
        }
        gate
    }

    /// Takes this condition in as well, if it can.
    fn takes(&mut self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(meter, low) => return self.takes_range(Range::of(*meter, *low, Milli::MAX)),
            Condition::AtMost(meter, high) => return self.takes_range(Range::of(*meter, Milli::MIN, *high)),
            Condition::Turn(from, to) => self.turns = (self.turns.0.max(*from), self.turns.1.min(*to)),
            Condition::Flag(flag) => self.flags |= bit(flag.0),
            Condition::Hired(person) => self.people |= small_bit(person.0),
            Condition::Not(inner) => match **inner {
                Condition::Flag(flag) => self.no_flags |= bit(flag.0),
                Condition::Hired(person) => self.no_people |= small_bit(person.0),
                _ => return false,
            },
            Condition::Any(_) => return false,
        }
        true
    }

    fn takes_range(&mut self, range: Range) -> bool {
        let free = self.ranges.iter_mut().find(|taken| **taken == Range::ANY);
        free.map(|free| *free = range).is_some()
    }
}

/// No bit where a broken file has more flags than there may be.
fn bit(n: u8) -> u64 {
    1_u64.checked_shl(u32::from(n)).unwrap_or(0)
}

fn small_bit(n: u8) -> u32 {
    1_u32.checked_shl(u32::from(n)).unwrap_or(0)
}
