//! What lands on the desk: conditions, and the lots that situations draw.

use super::company::Company;
use super::dice::Luck;
use super::plan::Lot;
use crate::scenario::model::{Condition, Gate, Scenario, SituationId, When};

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
    (from..=to).contains(&company.turn)
        && flags | u64::from(people) == 0
        && gate.ranges.iter().all(|(meter, low, high)| (low..=high).contains(&&company.get(*meter)))
        && gate.others.iter().all(|condition| holds(condition, company))
}

/// Whether a situation has not come yet, or long enough ago.
#[inline]
fn may_come(company: &Company, id: SituationId, wait: u8) -> bool {
    let last = company.seen[id.index()];
    last == 0 || company.turn.saturating_sub(last) > wait
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
    // The best one hardly ever lies higher, and most others do: no second look at those.
    drawn_below(lots.usual, &lots.all, scenario, company, luck)
        .or_else(|| drawn_below(1 << 48, &lots.all, scenario, company, luck))
}

/// The same among lots below this one.
fn drawn_below(mut best: u64, lots: &[Lot], scenario: &Scenario, company: &Company, luck: Luck) -> Option<SituationId> {
    let mut drawn = None;
    for lot in lots {
        let bits = luck.bits_for(lot.key);
        // Dividing every lot by its weight would be slow: they are compared the other way round.
        let weight = u64::from(lot.weight);
        if at_least(bits) < best * weight {
            // A second moment of the same kind in a row is half as likely.
            let time = exponential(bits) << u32::from(company.last_kind == Some(lot.kind));
            if time < best * weight && comes(scenario, company, lot) {
                (best, drawn) = (time / weight, Some(lot.id));
            }
        }
    }
    drawn
}

/// Whether a situation may come now.
#[inline]
fn comes(scenario: &Scenario, company: &Company, lot: &Lot) -> bool {
    may_come(company, lot.id, lot.wait) && (!lot.asks || all_hold(&scenario.situation(lot.id).when, company))
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

/// Less than [`exponential`], and quickly told: its straight piece from one half to one, drawn on.
#[inline]
fn at_least(bits: u64) -> u64 {
    !bits >> 35
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_bound_of_a_lot_lies_below_it_and_close_in_the_upper_half() {
        let near = |bits: u64| (0..200_u64).flat_map(move |n| [bits.wrapping_add(n << 36), bits.wrapping_sub(n << 36), bits ^ n]);
        for bits in (0..64).flat_map(|n| near(1 << n)).chain(near(0)) {
            assert!(at_least(bits) < exponential(bits), "{bits:#x}");
            assert!(bits < 1 << 63 || at_least(bits) + 256 >= exponential(bits), "{bits:#x}");
        }
    }
}
