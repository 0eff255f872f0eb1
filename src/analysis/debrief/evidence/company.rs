//! How the company ran: waste, red tape, dilution, drift, friction, switching, shocks (A03 to A05, A08, A19, A24, A28, R1, R3).

use super::{Found, Turn, delta};
use crate::scenario::model::{Claim, Meter, ONE, ShockId, ShockKind};
use crate::session::view::words;
use crate::sim::cause::Cause;
use crate::sim::moment;

pub(super) fn find(turn: &Turn<'_>, found: &mut Found) {
    let before = &turn.played.before;
    let gauge = |meter: Meter, cause: Cause| turn.by(meter, |c| c == cause);

    let waste = turn.by(Meter::CASH, |cause| cause == Cause::Waste);
    let costs = turn.by(Meter::CASH, |cause| matches!(cause, Cause::Salaries | Cause::RunningCosts));
    // A tenth of what things cost anyway counts as five points.
    let share = i64::from(waste) * 50_000 / i64::from(costs).min(-1);
    found.article(3, turn.place, share - 3_000, "evidence-a03-waste", &[("money", words::money(waste.abs()).into())]);

    let stifled = gauge(Meter::INNOVATION, Cause::Bureaucracy);
    let values = [("innovation", delta(Meter::INNOVATION, stifled).into())];
    found.article(5, turn.place, i64::from(-stifled) * 3, "evidence-a05", &values);

    let diluted = gauge(Meter::ORDER, Cause::Dilution);
    let people = words::points(turn.run.after(turn.place).get(Meter::TEAM) - before.get(Meter::TEAM));
    let values = [("people", people.into()), ("order", delta(Meter::ORDER, diluted).into())];
    found.article(8, turn.place, i64::from(-diluted), "evidence-a08", &values);

    let slips = gauge(Meter::DELIVERY, Cause::Drift);
    let measured = before.get(Meter::INSIGHT) >= 40 * ONE;
    let values = [("delivery", delta(Meter::DELIVERY, slips).into())];
    found.article(19, turn.place, if measured { 0 } else { i64::from(-slips) * 2 }, "evidence-a19", &values);

    let lost = moment::friction(&turn.run.scenario, before);
    let rubbed = gauge(Meter::TRUST, Cause::Friction);
    let values = [("share", (lost / 10).into()), ("trust", delta(Meter::TRUST, rubbed).into())];
    found.article(24, turn.place, i64::from(lost - 50) * 60, "evidence-a24", &values);

    switching(turn, found);
    ahead_of_fit(turn, people, found);
    for (n, shock) in (0_u8..).zip(&turn.run.scenario.shocks) {
        if turn.played.turned.shocks >> n & 1 == 1 {
            shocked(turn, ShockId(n), shock.kind, &shock.name, found);
        }
    }
}

/// A change of sides costs attention in a large company (A28).
fn switching(turn: &Turn<'_>, found: &mut Found) {
    let before = &turn.played.before;
    let (_, choice) = turn.run.decided(turn.played);
    let unmoved = crate::sim::company::Company { last_side: None, ..before.clone() };
    let effort = |company| moment::effort(&turn.run.scenario, company, choice);
    let more = effort(before) - effort(&unmoved);
    let amount = format!("{}.{}", more / 10, more % 10);
    found.article(28, turn.place, i64::from(more - 5) * 250, "evidence-a28", &[("attention", amount.into())]);
}

/// People before the product fits (R3).
fn ahead_of_fit(turn: &Turn<'_>, people: i32, found: &mut Found) {
    let before = &turn.played.before;
    let fit = before.get(Meter::FIT);
    let many = people >= 2 && people * 5 >= words::points(before.get(Meter::TEAM));
    if many && fit < 35 * ONE {
        let values = [("people", people.into()), ("fit", words::points(fit).into())];
        found.add(Claim::Research(3), turn.place, i64::from(35 * ONE - fit) / 2, "evidence-r3", &values);
    }
}

/// A breakdown meets order, a shift of the market meets direction: or the want of it (R1, A04).
fn shocked(turn: &Turn<'_>, id: ShockId, kind: ShockKind, name: &str, found: &mut Found) {
    let by_shock = |cause| cause == Cause::Shock(id);
    let after = turn.run.after(turn.place);
    let values = [("name", name.to_owned().into()), ("moves", turn.moves(by_shock).into())];
    let weight = turn.weight(by_shock);
    let low = |stock: Meter| after.get(stock) < 35 * ONE;
    match kind {
        ShockKind::Breakdown if low(Meter::ORDER) => {
            found.add(Claim::Research(1), turn.place, weight, "evidence-shock-no-order", &values);
        }
        ShockKind::Breakdown => found.article(10, turn.place, weight / 2, "evidence-shock-order", &values),
        ShockKind::Shift if low(Meter::DIRECTION) => found.article(4, turn.place, weight, "evidence-shock-no-direction", &values),
        ShockKind::Shift => found.article(4, turn.place, weight / 2, "evidence-shock-direction", &values),
        ShockKind::Windfall => {}
    }
}
