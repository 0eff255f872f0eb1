//! Direction and order: how they come (A14), go, and pull together (A01, A02, R1).

use fulcrum::scenario::model::{Demand, Effect, Kind, Meter, ONE, Side};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::moment;

use super::firm::{Do, Firm, lean, rest};

/// What arrived of the first turn's choice in each of five turns.
fn arrived(side: Side) -> Vec<i32> {
    let (first, meter) = match side {
        Side::Vision => (lean(2, 0), Meter::DIRECTION),
        Side::Process => (lean(0, 2), Meter::ORDER),
    };
    let mut firm = Firm::new();
    let mut turn = |what| {
        firm.take(what);
        firm.moved(meter, |cause| cause == Cause::Lean(side) || matches!(cause, Cause::Wave(s, 1) if s == side))
    };
    vec![turn(first), turn(rest()), turn(rest()), turn(rest()), turn(rest())]
}

fn peak(values: &[i32]) -> usize {
    (0..values.len()).max_by_key(|&n| values[n]).expect("some")
}

#[test]
fn a14_vision_peaks_later_than_process_and_lasts_longer() {
    let (vision, process) = (arrived(Side::Vision), arrived(Side::Process));
    assert_eq!(peak(&process), 0, "process acts at once: {process:?}");
    assert!(peak(&vision) > 0, "vision takes time: {vision:?}");
    let last = |values: &[i32]| values.iter().rposition(|&by| by != 0);
    assert!(last(&vision) > last(&process));
}

#[test]
fn a14_both_fade_by_themselves() {
    let mut firm = Firm::new().with(Meter::DIRECTION, 80).with(Meter::ORDER, 80);
    for _ in 0..40 {
        firm.take(rest());
    }
    for stock in [Meter::DIRECTION, Meter::ORDER] {
        assert!(firm.get(stock) < 50 * ONE, "it fades: {}", firm.get(stock));
    }
}

#[test]
fn a14_people_keep_up_a_little_of_either_by_themselves() {
    let mut firm = Firm::new().with(Meter::DIRECTION, 1).with(Meter::ORDER, 1);
    firm.take(rest());
    for stock in [Meter::DIRECTION, Meter::ORDER] {
        assert!(firm.moved(stock, |cause| cause == Cause::Decay) > 0);
    }
}

#[test]
fn a02_the_weaker_side_drags_the_other_down() {
    let output = |direction: i32, order: i32| moment::harmonic(direction * ONE, order * ONE, Demand(500));
    assert!(output(50, 50) > output(80, 20) && output(50, 50) > output(20, 80));
    assert!(output(80, 20) < 40 * ONE, "eighty and twenty are not fifty");
}

#[test]
fn a02_what_the_moment_calls_for_decides_which_side_counts() {
    let output = |demand| moment::harmonic(60 * ONE, 30 * ONE, Demand(demand));
    assert!(output(800) > output(500) && output(500) > output(200));
}

#[test]
fn a31_both_at_once_is_less_of_each() {
    let arrived = |what: Do| Firm::new().after(what).moved(Meter::ORDER, |cause| cause == Cause::Lean(Side::Process));
    assert!(arrived(lean(1, 1)) < arrived(lean(0, 1)));
}

#[test]
fn a08_new_people_dilute_order() {
    let grown = |by: i32| {
        let firm = Firm::new().after(rest().also(Effect::Add(Meter::TEAM, by * ONE)));
        firm.moved(Meter::ORDER, |cause| cause == Cause::Dilution)
    };
    assert_eq!(grown(0), 0);
    assert!(grown(3) < 0 && grown(9) < grown(3) * 2, "the more, the more: {} and {}", grown(3), grown(9));
}

#[test]
fn a28_changing_sides_is_cheap_in_a_garage_and_dear_in_a_large_company() {
    let switching = |stage| {
        let firm = Firm::new().in_stage(stage).after(lean(2, 0));
        let choice = firm.choice(lean(0, 2));
        let mut same = firm.clone();
        same.company.last_side = Some(Side::Process);
        moment::effort(&firm.scenario, &firm.company, &choice) - moment::effort(&same.scenario, &same.company, &choice)
    };
    assert_eq!(switching(0), 0);
    assert!(switching(1) > 0 && switching(2) > switching(1));
}

#[test]
fn a28_a_change_of_sides_that_nothing_calls_for_leaves_people_lost() {
    let lost = |stage, vision| {
        let firm = Firm::new().in_stage(stage).moment(Kind::Steady, vision).after(lean(2, 0)).after(lean(0, 2));
        firm.moved(Meter::DIRECTION, |cause| cause == Cause::Whiplash)
    };
    assert_eq!(lost(0, 80), 0, "four people hear why over breakfast");
    assert!(lost(2, 80) < 0);
    assert_eq!(lost(2, 20), 0, "the moment explains it");
}

#[test]
fn a24_friction_needs_two_strong_sides_and_little_trust_and_a25_trust_removes_it() {
    let friction = |direction, order, trust| {
        let firm = Firm::new().with(Meter::DIRECTION, direction).with(Meter::ORDER, order).with(Meter::TRUST, trust);
        moment::friction(&firm.scenario, &firm.company)
    };
    assert!(friction(90, 90, 10) > 4 * friction(90, 90, 90));
    assert!(friction(90, 90, 10) > 4 * friction(90, 10, 10));
    let output = |trust| {
        let firm = Firm::new().with(Meter::DIRECTION, 80).with(Meter::ORDER, 80).with(Meter::TRUST, trust);
        moment::output(&firm.scenario, &firm.company)
    };
    assert!(output(90) > output(10));
}

#[test]
fn a24_friction_wears_trust() {
    let firm = Firm::new().with(Meter::DIRECTION, 80).with(Meter::ORDER, 80).after(rest());
    assert!(firm.moved(Meter::TRUST, |cause| cause == Cause::Friction) < 0);
}
