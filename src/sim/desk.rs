//! What lands on the desk: conditions, and the lots that situations draw.

use super::company::Company;
use super::dice::Luck;
use super::plan::Lot;
use crate::scenario::model::{Condition, Gate, Meter, Milli, Scenario, SituationId, When};

/// Whether a condition holds.
#[must_use]
pub fn holds(condition: &Condition, company: &Company) -> bool {
    match condition {
        Condition::AtLeast(meter, value) => company.get(*meter) >= *value,
        Condition::AtMost(meter, value) => company.get(*meter) <= *value,
        Condition::Turn(from, to) => (*from..=*to).contains(&company.turn),
        Condition::Flag(flag) => company.has(*flag),
        Condition::Hired(person) => company.employs(*person),
        Condition::Not(inner) => !holds(inner, company),
        Condition::Any(any) => any.iter().any(|c| holds(c, company)),
    }
}

/// Whether all of them hold.
#[inline]
#[must_use]
pub fn all_hold(when: &When, company: &Company) -> bool {
    when.gate.as_ref().is_none_or(|gate| is_open(gate, company))
}

#[inline(never)]
fn is_open(gate: &Gate, company: &Company) -> bool {
    // Bits that are asked for and missing, or there and not wanted.
    let flags = gate.flags & !company.flags | gate.no_flags & company.flags;
    let people = gate.people & !company.people | gate.no_people & company.people;
    let (from, to) = gate.turns;
    let within = |(meter, low, high): (Meter, Milli, Milli)| (low..=high).contains(&company.get(meter));
    let [one, other] = gate.ranges.map(within);
    (from..=to).contains(&company.turn)
        && flags | u64::from(people) == 0
        && one
        && other
        && gate.others.iter().all(|condition| holds(condition, company))
}

/// Whether a situation has not come yet, or long enough ago.
#[inline]
fn may_come(company: &Company, id: SituationId, wait: u8) -> bool {
    let last = company.seen[id.index()];
    (last == 0) | (company.turn.saturating_sub(last) > wait)
}

/// The situation of the turn that begins: one that follows for certain, one that belongs to this turn, or the one that
/// draws the best lot. Lots belong to seed, turn and situation, so that teams in like states meet like situations.
#[must_use]
pub fn next(scenario: &Scenario, company: &mut Company, luck: Luck) -> SituationId {
    // A follow-up that has come up by lot in the meantime is not told twice.
    while !company.following.is_empty() {
        let id = company.following.remove(0);
        if may_come(company, id, scenario.situation(id).again.wait()) {
            return id;
        }
    }
    let due = scenario.plan.at(company.turn);
    due.or_else(|| draw(scenario, company, luck)).unwrap_or_else(|| repeated(scenario, company))
}

/// The eligible situation with the smallest lot; of equals the first.
fn draw(scenario: &Scenario, company: &Company, luck: Luck) -> Option<SituationId> {
    let lots = scenario.plan.lots(company.stage);
    // The best one is hardly ever a high one, and most are: those need no second look.
    let mut low = Best { time: lots.usual, drawn: None };
    for some in lots.all.chunks(64) {
        // One bit for each, the first one the lowest.
        let bits = some.iter().rev().map(|lot| u64::from(luck.bits_for(lot.key) >= lot.bar));
        let mut left = bits.fold(0, |low, bit| low << 1 | bit);
        while left != 0 {
            low.consider(&some[left.trailing_zeros() as usize], scenario, company, luck);
            left &= left - 1;
        }
    }
    low.drawn.or_else(|| {
        let mut any = Best { time: 1 << 48, drawn: None };
        lots.all.iter().for_each(|lot| any.consider(lot, scenario, company, luck));
        any.drawn
    })
}

/// The best lot so far.
struct Best {
    /// What it drew, divided by its weight.
    time: u64,
    drawn: Option<SituationId>,
}

impl Best {
    /// Takes this one if it is better and its situation may come now.
    #[inline]
    fn consider(&mut self, lot: &Lot, scenario: &Scenario, company: &Company, luck: Luck) {
        // A second moment of the same kind in a row is half as likely.
        let time = exponential(luck.bits_for(lot.key)) << u32::from(company.last_kind == Some(lot.kind));
        let weight = u64::from(lot.weight);
        // Dividing every lot by its weight would be slow: they are compared the other way round.
        let better = (time < self.time * weight) & may_come(company, lot.id, lot.wait);
        if better && (!lot.asks || all_hold(&scenario.situation(lot.id).when, company)) {
            *self = Self { time: time / weight, drawn: Some(lot.id) };
        }
    }
}

/// A file with too few situations repeats the one that lies longest back rather than stopping the game.
#[cold]
fn repeated(scenario: &Scenario, company: &Company) -> SituationId {
    let longest_back = |id: &SituationId| (company.seen[id.index()], *id);
    let here = scenario.plan.lots(company.stage).all.iter().map(|lot| lot.id);
    let open = here.filter(|id| all_hold(&scenario.situation(*id).when, company));
    let all = (0_u16..).map(SituationId).take(scenario.situations.len());
    open.min_by_key(longest_back).or_else(|| all.min_by_key(longest_back)).unwrap_or(SituationId(0))
}

/// An exponentially distributed waiting time from even bits, in whole numbers: minus the binary logarithm, its fraction
/// taken straight between powers of two. The shortest of several, each divided by its weight, falls to each by its weight.
#[inline]
fn exponential(bits: u64) -> u64 {
    let zeros = bits.leading_zeros();
    let fraction = if zeros >= 63 { 0 } else { (bits << (zeros + 1)) >> 44 };
    ((u64::from(zeros) + 1) << 20).saturating_sub(fraction) << 8
}

/// The time in which half of all situations of weight 1 would have come.
pub(super) const HALVING: u64 = 1 << 28;

/// Bits below these come to this time at least. The straight piece of [`exponential`] from one half to one, drawn on, lies below
/// all of it, and close where it counts.
pub(super) fn bar(time: u64) -> u64 {
    if time < 1 << 29 { !(time << 35).saturating_sub(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_lot_below_a_time_misses_its_bar_and_few_others_reach_it() {
        let near = |bits: u64| (0..200_u64).flat_map(move |n| [bits.wrapping_add(n << 36), bits.wrapping_sub(n << 36), bits ^ n]);
        for bits in (0..64).flat_map(|n| near(1 << n)).chain(near(0)) {
            let time = exponential(bits);
            assert!(bits >= bar(time + 1), "{bits:#x}");
            assert!(bits < 1 << 63 || bits < bar(time.saturating_sub(256)), "{bits:#x}");
        }
    }
}
