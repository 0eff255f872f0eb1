//! The manner of a choice: telling, inspiring, asking, handing over, coaching, stretching.

use fulcrum::scenario::model::{Effect, Meter, ONE, PersonId, Skill, Style};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::moment;

use super::firm::{Do, Firm, lean, rest};

fn told() -> Do {
    rest().style(Style::Directive)
}

#[test]
fn a15_telling_people_acts_at_once() {
    let firm = Firm::new().after(told());
    assert!(firm.moved(Meter::DELIVERY, |cause| cause == Cause::Style(Style::Directive)) > 0);
}

#[test]
fn a15_telling_people_again_and_again_wears_them() {
    let mut firm = Firm::new();
    let mut wear = || {
        firm.take(told());
        let worn = |cause| cause == Cause::Style(Style::Directive);
        (firm.moved(Meter::MORALE, worn), firm.moved(Meter::OWNERSHIP, worn))
    };
    let (first, _, third) = (wear(), wear(), wear());
    assert!(first.0 < 0 && first.1 < 0);
    assert!(third.0 < first.0 * 2 && third.1 < first.1 * 2, "{first:?}, then {third:?}");
}

#[test]
fn a15_inspiring_arrives_a_turn_later_and_lasts() {
    let mut firm = Firm::new();
    firm.take(lean(1, 0).style(Style::Inspiring));
    let lifted = |firm: &Firm| {
        firm.moved(Meter::MORALE, |cause| matches!(cause, Cause::Style(Style::Inspiring) | Cause::StyleWave(Style::Inspiring, 1)))
    };
    assert_eq!(lifted(&firm), 0);
    for _ in 0..3 {
        firm.take(rest());
        assert!(lifted(&firm) > 0);
    }
}

#[test]
fn a25_asking_before_deciding_builds_trust() {
    let firm = Firm::new().after(rest().style(Style::Consulting));
    assert!(firm.moved(Meter::TRUST, |cause| cause == Cause::Style(Style::Consulting)) > 0);
}

#[test]
fn a26_a_stretch_lifts_innovation_and_hurts_and_listening_softens_it() {
    let stretched = |listening| Firm::new().skilled(Skill::Listen, listening).after(rest().style(Style::Stretching));
    let by = |firm: &Firm, meter| firm.moved(meter, |cause| cause == Cause::Style(Style::Stretching));
    let (deaf, kind) = (stretched(0), stretched(100));
    assert!(by(&deaf, Meter::INNOVATION) > 0 && by(&deaf, Meter::MORALE) < 0);
    assert!(by(&kind, Meter::MORALE) > by(&deaf, Meter::MORALE) / 2);
}

#[test]
fn a27_handing_over_to_people_who_can_frees_the_founder() {
    let mut firm =
        Firm::new().with(Meter::DIRECTION, 70).with(Meter::ORDER, 70).with(Meter::LEARNING, 70).with(Meter::OWNERSHIP, 70);
    let before = moment::capacity(&firm.scenario, &firm.company);
    assert_eq!(firm.take(lean(0, 1).style(Style::Delegating)).delegated, Some(true));
    assert!(moment::capacity(&firm.scenario, &firm.company) > before);
    assert!(firm.moved(Meter::OWNERSHIP, |cause| cause == Cause::Style(Style::Delegating)) > 0);
}

#[test]
fn a27_handing_over_to_people_who_cannot_lowers_quality() {
    let mut firm = Firm::new().with(Meter::DIRECTION, 10).with(Meter::LEARNING, 10).with(Meter::OWNERSHIP, 10);
    let before = moment::capacity(&firm.scenario, &firm.company);
    assert_eq!(firm.take(lean(0, 1).style(Style::Delegating)).delegated, Some(false));
    assert_eq!(moment::capacity(&firm.scenario, &firm.company), before);
    assert!(firm.moved(Meter::DELIVERY, |cause| cause == Cause::Style(Style::Delegating)) < 0);
}

#[test]
fn a27_somebody_hired_for_it_can() {
    let mut firm = Firm::new().with(Meter::LEARNING, 10).with(Meter::OWNERSHIP, 10);
    firm.take(rest().also(Effect::Hire(PersonId(1))));
    assert_eq!(firm.clone().take(lean(0, 1).style(Style::Delegating)).delegated, Some(true));
    assert_eq!(firm.take(lean(1, 0).style(Style::Delegating)).delegated, Some(false), "but not for the other side");
}

#[test]
fn a32_coaching_makes_people_learn_and_own_their_work() {
    let firm = Firm::new().after(rest().style(Style::Coaching));
    for meter in [Meter::LEARNING, Meter::OWNERSHIP] {
        assert!(firm.moved(meter, |cause| cause == Cause::Style(Style::Coaching)) > ONE);
    }
}
