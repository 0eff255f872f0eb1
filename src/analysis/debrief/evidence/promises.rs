//! Promises and change: kept, late, faded, made to stick; what arrives late (A03, A06, A14, A17, A18).

use super::{Found, Turn, delta, moved};
use crate::scenario::model::{Meter, Milli, Side};
use crate::sim::cause::Cause;

pub(super) fn find(turn: &Turn<'_>, found: &mut Found) {
    for made in made_earlier(turn) {
        ended(turn, made, found);
    }
    change(turn, found);
    arriving(turn, found);
    let open = turn.played.before.initiatives.len();
    let chaos = turn.by(Meter::DELIVERY, |cause| cause == Cause::Chaos);
    let values = [("open", open.into()), ("delivery", delta(Meter::DELIVERY, chaos).into())];
    found.article(6, turn.place, i64::from(-chaos) * 2, "evidence-a06", &values);
}

/// The turns whose promises ended now.
fn made_earlier(turn: &Turn<'_>) -> Vec<u8> {
    let mut turns: Vec<u8> = Vec::new();
    for entry in &turn.played.ledger.entries {
        if let Cause::PromiseKept(made) | Cause::PromiseLate(made) | Cause::PromiseFaded(made) = entry.cause
            && !turns.contains(&made)
        {
            turns.push(made);
        }
    }
    turns
}

fn ended(turn: &Turn<'_>, made: u8, found: &mut Found) {
    let title = || ("title", turn.title(made).into());
    let shown = |meter: Meter, cause: Cause| -> (Milli, String) {
        let by = turn.by(meter, |c| c == cause);
        (by, delta(meter, by))
    };
    let faded = Cause::PromiseFaded(made);
    let (direction, morale, trust) = (shown(Meter::DIRECTION, faded), shown(Meter::MORALE, faded), shown(Meter::TRUST, faded));
    let lost = i64::from(direction.0.abs()) + i64::from(morale.0.abs()) + i64::from(trust.0.abs());
    let values = [title(), ("direction", direction.1.into()), ("morale", morale.1.into()), ("trust", trust.1.into())];
    // Without a plan a promise fades when patience ends; earlier or later it was let go for one too many.
    if i32::from(turn.played.before.turn) - i32::from(made) == turn.run.scenario.params.promise_patience {
        found.article(17, turn.place, lost, "evidence-a17-faded", &values);
    } else {
        found.article(6, turn.place, lost, "evidence-a06-dropped", &values);
    }

    let kept = Cause::PromiseKept(made);
    let (fit, innovation) = (shown(Meter::FIT, kept), shown(Meter::INNOVATION, kept));
    let late = shown(Meter::DELIVERY, Cause::PromiseLate(made));
    let won = i64::from(fit.0.abs()) + i64::from(innovation.0.abs());
    let values = [title(), ("fit", fit.1.into()), ("innovation", innovation.1.into()), ("delivery", late.1.into())];
    if late.0 == 0 {
        found.article(17, turn.place, won, "evidence-a17-kept", &values);
    } else {
        found.article(17, turn.place, won, "evidence-a17-late", &values);
        found.article(3, turn.place, i64::from(late.0.abs()) * 2, "evidence-a03-late", &values);
    }
}

/// Change that nobody made to stick, and change that somebody did (A18).
fn change(turn: &Turn<'_>, found: &mut Found) {
    let lost = turn.by(Meter::FIT, |cause| cause == Cause::ChangeFades);
    let began = turn.run.turns[..turn.place].iter().rev().find(|played| moved(played, Meter::FIT, |c| c == Cause::Change) > 0);
    let Some(began) = began else { return };
    let values = [("title", turn.title(began.before.turn).into()), ("fit", delta(Meter::FIT, lost).into())];
    found.article(18, turn.place, i64::from(-lost) * 3, "evidence-a18-fades", &values);
    let (_, choice) = turn.run.decided(turn.played);
    let settled = turn.played.before.fresh_change - turn.run.after(turn.place).fresh_change + lost;
    if choice.lean.process > 0 {
        found.article(18, turn.place, i64::from(settled) * 2, "evidence-a18-stays", &values);
    }
}

/// What one decision gave to direction at once, and in the turns after (A14).
fn arriving(turn: &Turn<'_>, found: &mut Found) {
    let now = turn.by(Meter::DIRECTION, |cause| cause == Cause::Lean(Side::Vision));
    let made = turn.played.before.turn;
    let after = turn.run.turns.iter().skip(turn.place + 1);
    let later: Milli =
        after.map(|played| moved(played, Meter::DIRECTION, |cause| cause == Cause::Wave(Side::Vision, made))).sum();
    let values = [("now", delta(Meter::DIRECTION, now).into()), ("later", delta(Meter::DIRECTION, later).into())];
    found.article(14, turn.place, i64::from(later - now) * 2 / 3, "evidence-a14", &values);
}
