//! What comes in, what goes out, and what it is all worth (A02, A03).

use fulcrum::scenario::model::{Meter, ONE};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::moment;

use super::firm::{Firm, rest};

#[test]
fn a03_late_work_is_paid_late() {
    let paid = |delivery| {
        let firm = Firm::new().with(Meter::DELIVERY, delivery).after(rest());
        firm.moved(Meter::CASH, |cause| cause == Cause::Income) / (firm.get(Meter::CUSTOMERS) / ONE)
    };
    assert!(paid(90) > paid(10), "by each customer");
}

#[test]
fn a03_disorder_wastes_money_and_order_does_not() {
    let wasted = |order| {
        let firm = Firm::new().with(Meter::ORDER, order);
        moment::waste(&firm.scenario, &firm.company)
    };
    assert!(wasted(0) > wasted(25) && wasted(25) > 0);
    assert_eq!(wasted(50), 0);
}

#[test]
fn a02_a_company_is_worth_more_the_better_it_is_and_nothing_without_money() {
    let worth = |points, cash| {
        let mut firm = Firm::new().with(Meter::CASH, cash);
        for meter in [Meter::FIT, Meter::INNOVATION, Meter::DELIVERY, Meter::MORALE] {
            firm = firm.with(meter, points);
        }
        moment::value(&firm.scenario, &firm.company)
    };
    assert!(worth(90, 100) > worth(10, 100));
    assert!(worth(90, 100) < 3 * worth(10, 100), "value is gentle");
    assert_eq!(worth(90, -1), 0);
}

#[test]
fn people_are_found_for_the_work_there_is_and_go_when_there_is_none() {
    let mut busy = Firm::new().with(Meter::CUSTOMERS, 40).with(Meter::TEAM, 5);
    busy.take(rest());
    assert!(busy.moved(Meter::TEAM, |cause| cause == Cause::Recruiting) > 0);
    assert!(busy.moved(Meter::MORALE, |cause| cause == Cause::Workload) < 0, "meanwhile they are too few");

    let idle = Firm::new().with(Meter::CUSTOMERS, 2).with(Meter::TEAM, 40).after(rest());
    assert!(idle.moved(Meter::TEAM, |cause| cause == Cause::Attrition) < 0);
}

#[test]
fn people_fear_for_an_empty_till() {
    let feared = |cash| Firm::new().with(Meter::CASH, cash).after(rest()).moved(Meter::MORALE, |cause| cause == Cause::EmptyTill);
    assert!(feared(1) < 0);
    assert_eq!(feared(5_000), 0);
}

#[test]
fn customers_come_and_go_whole() {
    let mut firm = Firm::new();
    for _ in 0..20 {
        firm.take(rest());
        assert_eq!(firm.get(Meter::CUSTOMERS) % ONE, 0);
        assert!(firm.company.pipeline.abs() < ONE);
    }
}
