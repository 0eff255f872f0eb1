//! Visions and their plans (A17), and what is begun and finished (A03, A06).

use fulcrum::scenario::model::{Kind, Meter, ONE};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::moment;

use super::firm::{Firm, lean, rest};

fn faded(cause: Cause) -> bool {
    matches!(cause, Cause::PromiseFaded(_))
}

#[test]
fn a17_a_vision_is_a_promise_and_fades_without_a_plan() {
    let mut firm = Firm::new();
    let patience = usize::try_from(firm.scenario.params.promise_patience).expect("small");
    assert!(firm.take(lean(2, 0)).promised);
    let lost = firm.resting(patience, Meter::DIRECTION, faded);
    assert_eq!(firm.company.record.faded, 1);
    assert!(lost < 0, "direction is taken back");
    assert!(firm.moved(Meter::MORALE, faded) < 0 && firm.moved(Meter::TRUST, faded) < 0, "people remember");
}

#[test]
fn a17_a_plan_within_a_few_turns_keeps_it() {
    let mut firm = Firm::new().after(lean(2, 0));
    assert_eq!(firm.take(lean(0, 1)).planned, 1);
    let fit = firm.resting(6, Meter::FIT, |cause| matches!(cause, Cause::PromiseKept(1)));
    assert_eq!((firm.company.record.finished, firm.company.record.faded), (1, 0));
    assert!(fit > 0, "a promise kept makes the product fit better");
}

#[test]
fn a17_a_choice_of_both_sides_brings_its_own_plan() {
    let mut firm = Firm::new();
    let turned = firm.take(lean(1, 1));
    assert!(turned.promised && turned.planned == 1);
}

#[test]
fn a17_a_small_step_of_vision_promises_nothing() {
    assert!(!Firm::new().take(lean(1, 0)).promised);
}

#[test]
fn a03_order_brings_a_promise_home_on_time() {
    let delivered = |order| {
        let mut firm = Firm::new().with(Meter::ORDER, order).after(lean(2, 0)).after(lean(0, 1));
        firm.resting(12, Meter::DELIVERY, |_| true);
        firm.company.record
    };
    let (tidy, untidy) = (delivered(90), delivered(5));
    assert_eq!((tidy.finished, tidy.on_time), (1, 1));
    assert_eq!((untidy.finished, untidy.on_time), (1, 0), "late, but kept");
}

#[test]
fn a06_more_than_can_be_carried_drops_the_oldest() {
    let mut firm = Firm::new();
    firm.scenario.params.promise_patience = 20;
    for _ in 0..5 {
        firm.take(lean(2, 0));
    }
    assert_eq!((firm.company.record.started, firm.company.record.faded), (5, 1));
    assert!(firm.company.initiatives.iter().all(|promise| promise.turn > 1));
}

#[test]
fn a06_every_open_promise_takes_attention_and_too_many_bring_chaos() {
    let mut firm = Firm::new().with(Meter::ORDER, 0);
    let free = moment::capacity(&firm.scenario, &firm.company);
    firm.take(lean(2, 0));
    firm.take(lean(2, 0));
    assert!(moment::capacity(&firm.scenario, &firm.company) < free);
    assert!(firm.moved(Meter::DELIVERY, |cause| cause == Cause::Chaos) < 0);

    let orderly = Firm::new().with(Meter::ORDER, 90).after(lean(2, 0)).after(lean(2, 0));
    assert_eq!(orderly.moved(Meter::DELIVERY, |cause| cause == Cause::Chaos), 0, "order carries them");
}

#[test]
fn a18_change_that_nobody_consolidates_decays() {
    let left_alone = |plan: bool| {
        let mut firm = Firm::new().with(Meter::ORDER, 20).moment(Kind::Shift, 70).after(lean(2, 0)).moment(Kind::Steady, 50);
        assert!(firm.company.fresh_change > 0);
        firm.take(if plan { lean(0, 2) } else { rest() });
        let at_once = firm.moved(Meter::FIT, |cause| cause == Cause::ChangeFades);
        at_once + firm.resting(6, Meter::FIT, |cause| cause == Cause::ChangeFades)
    };
    let (alone, tended) = (left_alone(false), left_alone(true));
    assert!(alone < -ONE, "most of it is lost: {alone}");
    assert!(tended > alone * 3 / 4, "a plan saves part of it: {tended} against {alone}");
}

#[test]
fn a18_order_makes_change_settle() {
    let lost = |order| {
        let mut firm = Firm::new().with(Meter::ORDER, order).moment(Kind::Shift, 70).after(lean(2, 0));
        firm.resting(6, Meter::FIT, |cause| cause == Cause::ChangeFades)
    };
    assert!(lost(90) > lost(10));
}
