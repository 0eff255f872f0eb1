//! People and skills: who was hired, what was practised (A20 to A23, A33).

use super::{Found, Turn, delta, moved, skill_delta};
use crate::analysis::debrief::habit::easy;
use crate::analysis::debrief::timeline::points_of;
use crate::scenario::model::{Meter, Milli, ONE, PersonId, Side, Skill};
use crate::session::Run;
use crate::session::view::words;
use crate::sim::cause::{Cause, Tracked};

pub(super) fn find(turn: &Turn<'_>, found: &mut Found) {
    let after = turn.run.after(turn.place);
    let new = after.people & !turn.played.before.people;
    for (n, person) in (0_u8..).zip(&turn.run.scenario.people) {
        if new >> PersonId(n).0 & 1 == 1 {
            let strong = if person.lead >= person.manage { Skill::Lead } else { Skill::Manage };
            hired(turn, &person.name, strong, found);
        }
    }
}

/// Somebody came; what the people who were hired have fed since to the stock of that side (A23).
fn hired(turn: &Turn<'_>, name: &str, strong: Skill, found: &mut Found) {
    let stock = if strong == Skill::Lead { Meter::DIRECTION } else { Meter::ORDER };
    let since = turn.run.turns.iter().skip(turn.place);
    let gain: Milli = since.map(|played| moved(played, stock, |cause| cause == Cause::People)).sum();
    let stock_name = words::meter_name(turn.run, stock);
    let values = [("name", name.to_owned().into()), ("stock", stock_name.into()), ("gain", delta(stock, gain).into())];
    let Some(weaker) = weaker(turn.run) else { return };
    if strong == weaker {
        found.article(23, turn.place, i64::from(gain) + 4 * i64::from(ONE), "evidence-a23-complement", &values);
    } else {
        found.article(23, turn.place, 3 * i64::from(ONE), "evidence-a23-alike", &values);
    }
}

/// The skill of the side that came less easily when the game began, if one did.
fn weaker(run: &Run) -> Option<Skill> {
    Some(if easy(run)? == Side::Vision { Skill::Manage } else { Skill::Lead })
}

/// What shows only over the whole run: what grew by practice (A21, A22).
pub(super) fn find_over_the_run(run: &Run, found: &mut Found) {
    for skill in [Skill::Lead, Skill::Manage] {
        let (before, after) = (run.company.nature[skill as usize], run.company.skill(skill));
        let grown = after - before;
        let learned = |place: usize| run.turns[place].ledger.total(Tracked::Skill(skill));
        // The turn in which most of it was learned; the first of equals.
        let Some(place) = (0..run.turns.len()).rev().max_by_key(|&place| learned(place)) else { return };
        let values = [
            ("skill", words::name(run, Tracked::Skill(skill)).into()),
            ("before", points_of(before).into()),
            ("after", points_of(after).into()),
            ("gain", skill_delta(skill, learned(place)).into()),
        ];
        if weaker(run) == Some(skill) {
            found.article(22, place, i64::from(grown - 2 * ONE) / 2, "evidence-a22", &values);
        } else {
            found.article(21, place, i64::from(grown - 4 * ONE) / 3, "evidence-a21", &values);
        }
    }
}
