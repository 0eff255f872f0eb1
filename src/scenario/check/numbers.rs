//! Every number has its bounds, and every list its length.

use std::ops::RangeInclusive;

use super::Checker;
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Demand, Meter, Milli, ONE};
use crate::scenario::raw::{self, List, Whole};

/// The largest amount of money (in thousands) or of customers.
pub(super) const MILLION: i32 = 1_000_000;

impl Checker<'_> {
    /// The number, if it lies in the range; otherwise that is reported.
    pub(super) fn whole(&mut self, number: &Whole, range: RangeInclusive<i32>, what: &str) -> i32 {
        if !range.contains(&number.value) {
            let side = if number.value < *range.start() { "too small" } else { "too large" };
            let message = format!("{} is {side} for {what}", number.value);
            let help = format!("choose a number from {} to {}", range.start(), range.end());
            self.report.add(Code::OutOfRange, number.span, message).help(help);
        }
        number.value.clamp(*range.start(), *range.end())
    }

    /// The same for a number that may be left out.
    pub(super) fn whole_or(&mut self, number: Option<&Whole>, default: i32, range: RangeInclusive<i32>, what: &str) -> i32 {
        number.map_or(default, |number| self.whole(number, range, what))
    }

    /// The same for small numbers.
    pub(super) fn small(&mut self, number: &Whole, range: RangeInclusive<i32>, what: &str) -> u8 {
        u8::try_from(self.whole(number, range, what)).unwrap_or(u8::MAX)
    }

    /// The same, in thousandths.
    pub(super) fn milli(&mut self, number: &Whole, range: RangeInclusive<i32>, what: &str) -> Milli {
        self.whole(number, range, what) * ONE
    }

    /// The same, in thousandths, for a number that may be left out.
    pub(super) fn milli_or(&mut self, number: Option<&Whole>, default: i32, range: RangeInclusive<i32>, what: &str) -> Milli {
        self.whole_or(number, default, range, what) * ONE
    }

    pub(super) fn demand(&mut self, mix: &raw::Mix) -> Demand {
        let vision = self.whole(&mix.vision, 0..=1_000, "a part of a mix");
        let process = self.whole(&mix.process, 0..=1_000, "a part of a mix");
        let sum = vision + process;
        if sum == 0 {
            self.report
                .add(Code::OutOfRange, mix.vision.span.to(mix.process.span), "a mix of nothing and nothing")
                .help("give at least one of the two a number above 0");
        }
        Demand((vision * 1_000 + sum / 2) / sum.max(1))
    }

    pub(super) fn at_most<T>(&mut self, list: &List<T>, most: usize, what: &str) {
        if list.items.len() > most {
            let message = format!("{} {what}; {most} are the most", list.items.len());
            self.report.add(Code::TooMany, list.span, message).help("leave some out");
        }
    }
}

/// The values that a meter can have.
pub(super) fn range(meter: Meter) -> RangeInclusive<i32> {
    match meter {
        Meter::CASH => -MILLION..=MILLION,
        Meter::CUSTOMERS => 0..=MILLION,
        Meter::TEAM => 0..=100_000,
        _ => 0..=100,
    }
}

/// By how much a meter can change at once.
pub(super) fn change(meter: Meter) -> RangeInclusive<i32> {
    let most = *range(meter).end();
    -most..=most
}
