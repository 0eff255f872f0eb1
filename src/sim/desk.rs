//! What lands on the desk: conditions, and the lots that situations draw.

use super::company::Company;
use super::dice::{Dice, Purpose};
use crate::scenario::model::{Again, Condition, Scenario, Situation, SituationId};

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
#[must_use]
pub fn all_hold(conditions: &[Condition], company: &Company) -> bool {
    conditions.iter().all(|c| holds(c, company))
}

/// Whether a situation may come up by lot now.
#[must_use]
pub fn eligible(situation: &Situation, id: SituationId, company: &Company) -> bool {
    situation.weight > 0
        && situation.stages >> company.stage.0 & 1 == 1
        && may_come(situation, company.seen[id.index()], company.turn)
        && all_hold(&situation.when, company)
}

fn may_come(situation: &Situation, last: u8, turn: u8) -> bool {
    match (last, situation.again) {
        (0, _) => true,
        (_, Again::Never) => false,
        (last, Again::After(turns)) => turn.saturating_sub(last) > turns,
    }
}

/// The situation of the turn that begins: one that follows for certain, one that belongs to this turn, or the one that
/// draws the best lot. Lots belong to seed, turn and situation, so that teams in like states meet like situations.
#[must_use]
pub fn next(scenario: &Scenario, company: &mut Company, dice: Dice) -> SituationId {
    // A follow-up that has come up by lot in the meantime is not told twice.
    while !company.following.is_empty() {
        let id = company.following.remove(0);
        if may_come(scenario.situation(id), company.seen[id.index()], company.turn) {
            return id;
        }
    }
    let all = || (0_u16..).zip(&scenario.situations).map(|(n, s)| (SituationId(n), s));
    if let Some((id, _)) = all().find(|(_, s)| s.at == Some(company.turn)) {
        return id;
    }
    let lot = |id: SituationId, situation: &Situation| {
        // A second moment of the same kind in a row is half as likely.
        let halved = if company.last_kind == Some(situation.kind) { 2 } else { 1 };
        exponential(dice.bits(company.turn, Purpose::Lot(id))) * halved / u64::from(situation.weight.max(1))
    };
    let best = |pick: &dyn Fn(SituationId, &Situation) -> bool| {
        all().filter(|(id, s)| pick(*id, s)).min_by_key(|(id, s)| (lot(*id, s), *id)).map(|(id, _)| id)
    };
    best(&|id, s| eligible(s, id, company))
        // A file with too few situations repeats the one that lies longest back rather than stopping the game.
        .or_else(|| {
            let here = all().filter(|(_, s)| s.stages >> company.stage.0 & 1 == 1 && s.weight > 0 && all_hold(&s.when, company));
            here.min_by_key(|(id, _)| (company.seen[id.index()], *id)).map(|(id, _)| id)
        })
        .or_else(|| all().min_by_key(|(id, _)| (company.seen[id.index()], *id)).map(|(id, _)| id))
        .unwrap_or(SituationId(0))
}

/// An exponentially distributed waiting time from even bits, in whole numbers: minus the binary logarithm, its fraction
/// taken straight between powers of two. The shortest of several, each divided by its weight, falls to each by its weight.
fn exponential(bits: u64) -> u64 {
    let zeros = bits.leading_zeros();
    let fraction = if zeros >= 63 { 0 } else { (bits << (zeros + 1)) >> 44 };
    ((u64::from(zeros) + 1) << 20).saturating_sub(fraction) << 8
}
