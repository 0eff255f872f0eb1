//! What a turn does by itself: the company follows its stocks.

use fulcrum::scenario::model::Meter;
use fulcrum::sim::moment;

use super::firm::{Firm, rest};

/// A company after three turns in which these stocks are held where they are.
fn held(direction: i32, order: i32) -> Firm {
    // A stage with many customers to win: they come whole.
    let mut firm = Firm::new().in_stage(2);
    for _ in 0..3 {
        firm = firm.with(Meter::DIRECTION, direction).with(Meter::ORDER, order).after(rest());
    }
    firm
}

fn settled(direction: i32, order: i32, gauge: Meter) -> i32 {
    held(direction, order).get(gauge)
}

#[test]
fn a03_delivery_follows_order_and_a05_innovation_follows_direction() {
    assert!(settled(50, 80, Meter::DELIVERY) > settled(50, 20, Meter::DELIVERY) + 10_000);
    assert!(settled(80, 50, Meter::INNOVATION) > settled(20, 50, Meter::INNOVATION) + 5_000);
}

#[test]
fn morale_follows_what_gets_done() {
    assert!(settled(80, 80, Meter::MORALE) > settled(15, 15, Meter::MORALE) + 3_000);
}

#[test]
fn a01_a_company_with_both_wins_more_customers_than_one_with_much_of_either() {
    // Won, and on the way.
    let won = |firm: Firm| firm.get(Meter::CUSTOMERS) + firm.company.pipeline;
    let (both, vision, process) = (won(held(60, 60)), won(held(95, 10)), won(held(10, 95)));
    assert!(both > vision && both > process, "both {both}, vision {vision}, process {process}");
}

#[test]
fn a08_a_larger_company_takes_more_attention() {
    let left = |stage| {
        let firm = Firm::new().in_stage(stage);
        moment::capacity(&firm.scenario, &firm.company)
    };
    assert!(left(0) > left(1) && left(1) > left(2));
}

#[test]
fn no_gauge_leaps_by_the_model_alone() {
    let mut firm = Firm::new();
    for _ in 0..10 {
        let before = firm.company.clone();
        firm.take(rest());
        for meter in firm.scenario.meters().filter(|meter| meter.is_gauge()) {
            let by = firm.get(meter) - before.get(meter);
            assert!(by.abs() < 15_000, "{} moved by {by}", Meter::NAMES[meter.index()]);
        }
    }
}
