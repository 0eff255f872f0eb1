//! What is measured: meters, and what a founder is good at.

use super::{Meter, Milli, ONE};

impl Meter {
    /// Stock: a shared sense of where and why (0 to 100). Vision feeds it.
    pub const DIRECTION: Meter = Meter(0);
    /// Stock: a shared way of doing things (0 to 100). Process feeds it.
    pub const ORDER: Meter = Meter(1);
    /// Gauge: how people feel about coming to work.
    pub const MORALE: Meter = Meter(2);
    /// Gauge: between those who dream and those who run things.
    pub const TRUST: Meter = Meter(3);
    /// Gauge: how far people decide and own their work.
    pub const OWNERSHIP: Meter = Meter(4);
    /// Gauge: new and useful things in the making.
    pub const INNOVATION: Meter = Meter(5);
    /// Gauge: promises kept on time and within budget.
    pub const DELIVERY: Meter = Meter(6);
    /// Gauge: how well the product fits its market.
    pub const FIT: Meter = Meter(7);
    /// Gauge: mistakes are lessons here.
    pub const LEARNING: Meter = Meter(8);
    /// Gauge: we measure, so we see drift early.
    pub const INSIGHT: Meter = Meter(9);
    /// Number: money in the bank, in thousands of euros.
    pub const CASH: Meter = Meter(10);
    /// Number: customers.
    pub const CUSTOMERS: Meter = Meter(11);
    /// Number: people on the payroll.
    pub const TEAM: Meter = Meter(12);
    /// How many meters are built in; the author's own come after them.
    pub const BUILT_IN: usize = 13;

    /// The ids that authors and texts use, in order.
    pub const NAMES: [&'static str; Self::BUILT_IN] = [
        "direction",
        "order",
        "morale",
        "trust",
        "ownership",
        "innovation",
        "delivery",
        "fit",
        "learning",
        "insight",
        "cash",
        "customers",
        "team",
    ];

    /// Whether it is held between 0 and 100.
    #[inline]
    #[must_use]
    pub fn is_gauge(self) -> bool {
        !matches!(self, Self::CASH | Self::CUSTOMERS | Self::TEAM)
    }

    /// The least and the most that it can hold: gauges 0 to 100, at least one person, never fewer than no customers.
    #[must_use]
    pub const fn bounds(self) -> (Milli, Milli) {
        match self {
            Self::CASH => (-1_000_000_000, 1_000_000_000),
            Self::CUSTOMERS => (0, 1_000_000_000),
            Self::TEAM => (ONE, 100_000_000),
            _ => (0, 100 * ONE),
        }
    }
}

/// What a founder is good at; each 0 to 100, and each grows by use and training (A21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Leading: direction, inspiration, risk.
    Lead,
    /// Managing: planning, order, follow-through.
    Manage,
    /// Listening: communication and emotional intelligence (A26).
    Listen,
}

impl Skill {
    /// All three, in order.
    pub const ALL: [Skill; 3] = [Skill::Lead, Skill::Manage, Skill::Listen];
    /// The id that authors use.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["lead", "manage", "listen"][self as usize]
    }
}
