//! What lands on the desk: conditions, and the situations that offer themselves.

use super::company::Company;
use super::dice::{Luck, Purpose};
use super::plan::{Lot, Lots};
use crate::scenario::model::{Condition, Gate, Kind, Range, Scenario, SituationId, When};

/// Whether a condition holds.
#[inline]
#[must_use]
pub fn holds(condition: &Condition, company: &Company) -> bool {
    match condition {
        Condition::AtLeast(meter, value) => company.get(*meter) >= *value,
        Condition::AtMost(meter, value) => company.get(*meter) <= *value,
        Condition::Turn(from, to) => (*from..=*to).contains(&company.turn),
        Condition::Flag(flag) => company.has(*flag),
        Condition::Hired(person) => company.employs(*person),
        Condition::Not(inner) => !one_of(std::slice::from_ref(inner), company),
        Condition::Any(any) => one_of(any, company),
    }
}

/// Whether at least one of them holds.
fn one_of(any: &[Condition], company: &Company) -> bool {
    any.iter().any(|condition| holds(condition, company))
}

/// Whether all of them hold.
#[inline]
#[must_use]
pub fn all_hold(when: &When, company: &Company) -> bool {
    when.gates.is_empty() || when.gates.iter().any(|gate| is_open(gate, company))
}

/// Asks first what mostly says no.
#[inline]
fn is_open(gate: &Gate, company: &Company) -> bool {
    let (from, to) = gate.turns;
    let within = |range: Range| range.has(company.get(range.meter));
    let [one, other] = gate.ranges;
    within(one)
        && within(other)
        // Bits that are asked for and missing, or there and not wanted.
        && gate.flags & !company.flags | gate.no_flags & company.flags == 0
        && gate.people & !company.people | gate.no_people & company.people == 0
        && (from..=to).contains(&company.turn)
        && (gate.others.is_empty() || others_hold(&gate.others, company))
}

/// Apart, so that the way through [`is_open`] stays short.
#[inline(never)]
fn others_hold(others: &[Condition], company: &Company) -> bool {
    others.iter().all(|condition| holds(condition, company))
}

/// Whether a situation has not come yet, or long enough ago.
#[inline]
fn may_come(company: &Company, id: SituationId, wait: u8) -> bool {
    let last = company.seen[id.index()];
    (last == 0) | (company.turn.saturating_sub(last) > wait)
}

/// The situation of the turn that begins: one that follows for certain, one that belongs to this turn, or the one that
/// is drawn.
#[inline]
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

/// How many draws offer two situations each before the rest are weighed one by one.
const OFFERS: u8 = 16;

/// The situations of the stage offer themselves, by weight, until one may come. Who offers itself belongs to seed, turn and stage
/// alone, so that teams in like states meet like situations.
#[inline]
fn draw(scenario: &Scenario, company: &Company, luck: Luck) -> Option<SituationId> {
    let lots = scenario.plan.lots(company.stage);
    // Coin and kind in one number: nobody could foresee a branch that follows a coin.
    let told = |coin: u32, kind: Kind| coin << 8 | kind as u32;
    let again = company.last_kind.map_or(u32::MAX, |kind| told(1, kind));
    for n in 0..OFFERS {
        let bits = luck.bits(Purpose::Situations(n));
        #[allow(clippy::cast_possible_truncation, reason = "the lower half")]
        for half in [bits as u32, (bits >> 32) as u32] {
            let lot = *lots.drawn(half)?;
            // A second moment of the same kind in a row is half as likely: a bit that hardly matters to the draw is the coin.
            let declines = told(half & 1, lot.kind) == again;
            if !declines && is_eligible(lot, scenario, company) {
                return Some(lot.id);
            }
        }
    }
    weighed(lots, scenario, company, luck)
}

#[inline]
fn is_eligible(lot: Lot, scenario: &Scenario, company: &Company) -> bool {
    may_come(company, lot.id, lot.wait) && (!lot.asks || all_hold(&scenario.situation(lot.id).when, company))
}

/// One of those that may come, by weight, where they are few.
#[cold]
fn weighed(lots: &Lots, scenario: &Scenario, company: &Company, luck: Luck) -> Option<SituationId> {
    let eligible = || lots.all.iter().copied().filter(|lot| is_eligible(*lot, scenario, company));
    let weight = |lot: Lot| u32::from(lot.weight) * if company.last_kind == Some(lot.kind) { 1 } else { 2 };
    let mut left = luck.below(Purpose::LastResort, eligible().map(weight).sum());
    let drawn = |lot: &Lot| {
        let reached = left < weight(*lot);
        left = left.saturating_sub(weight(*lot));
        reached
    };
    eligible().find(drawn).map(|lot| lot.id)
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
