//! Who is hired (A23), and what people make of their work (A34, A05).

use fulcrum::scenario::model::{Effect, Meter, ONE, PersonId};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::moment;

use super::firm::{Firm, lean, rest};

const DREAMER: PersonId = PersonId(0);
const DOER: PersonId = PersonId(1);

#[test]
fn a23_a_hire_feeds_the_side_they_are_strong_on() {
    let fed = |person, meter| Firm::new().after(rest().also(Effect::Hire(person))).moved(meter, |cause| cause == Cause::People);
    assert!(fed(DREAMER, Meter::DIRECTION) > 2 * fed(DREAMER, Meter::ORDER));
    assert!(fed(DOER, Meter::ORDER) > 2 * fed(DOER, Meter::DIRECTION));
}

#[test]
fn a23_the_complement_lifts_more_than_ones_own_kind() {
    let after = |person| {
        let mut firm = Firm::new().with(Meter::DIRECTION, 70).with(Meter::ORDER, 25);
        firm.take(rest().also(Effect::Hire(person)));
        firm.resting(4, Meter::ORDER, |_| true);
        moment::output(&firm.scenario, &firm.company)
    };
    assert!(after(DOER) > after(DREAMER) + ONE, "{} against {}", after(DOER), after(DREAMER));
}

#[test]
fn a27_somebody_hired_takes_work_off_the_founder() {
    let alone = Firm::new();
    let helped = alone.clone().after(rest().also(Effect::Hire(DOER)));
    let free = |firm: &Firm| moment::capacity(&firm.scenario, &firm.company);
    assert!(free(&helped) > free(&alone));
}

#[test]
fn a23_nobody_is_hired_twice_and_whoever_leaves_is_gone() {
    let mut firm = Firm::new().after(rest().also(Effect::Hire(DOER)));
    let salaries = moment::salaries(&firm.scenario, &firm.company);
    firm.take(rest().also(Effect::Hire(DOER)));
    assert_eq!(firm.company.staff.count, 1);
    firm.take(rest().also(Effect::Leave(DOER)));
    assert!(!firm.company.employs(DOER));
    assert!(moment::salaries(&firm.scenario, &firm.company) < salaries);
}

#[test]
fn a34_owning_ones_work_lifts_morale_where_it_is_clear_what_the_work_is() {
    let lifted = |clarity| {
        let firm =
            Firm::new().with(Meter::OWNERSHIP, 90).with(Meter::DIRECTION, clarity).with(Meter::ORDER, clarity).after(rest());
        firm.moved(Meter::MORALE, |cause| cause == Cause::Ownership)
    };
    assert!(lifted(90) > 2 * lifted(20));
}

#[test]
fn a05_order_without_direction_stifles_and_direction_brings_forth() {
    let by = |direction, order, cause| {
        let firm = Firm::new().with(Meter::DIRECTION, direction).with(Meter::ORDER, order).after(rest());
        firm.moved(Meter::INNOVATION, |c| c == cause)
    };
    assert!(by(20, 90, Cause::Bureaucracy) < 0);
    assert_eq!(by(90, 90, Cause::Bureaucracy), 0);
    assert!(by(90, 50, Cause::Inspiration) > by(20, 50, Cause::Inspiration));
}

#[test]
fn a15_what_nobody_tends_returns_to_the_ordinary() {
    let high = Firm::new().with(Meter::TRUST, 95).after(lean(0, 1));
    let low = Firm::new().with(Meter::TRUST, 5).after(lean(0, 1));
    assert!(high.moved(Meter::TRUST, |cause| cause == Cause::Decay) < 0);
    assert!(low.moved(Meter::TRUST, |cause| cause == Cause::Decay) > 0);
}
