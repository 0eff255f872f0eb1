//! Markets move on (A04), and slips that nobody sees (A19).

use fulcrum::scenario::model::Meter;
use fulcrum::sim::cause::Cause;

use super::firm::{Firm, lean, rest};

#[test]
fn a04_fit_goes_unless_something_new_renews_it() {
    let after = |innovation| {
        let mut firm = Firm::new().with(Meter::INNOVATION, innovation).with(Meter::DELIVERY, 0);
        firm.take(rest());
        firm.moved(Meter::FIT, |cause| matches!(cause, Cause::MarketDrift | Cause::Novelty))
    };
    assert!(after(10) < 0 && after(90) > 0);
}

#[test]
fn a04_the_better_something_fits_the_sooner_it_is_out_of_date() {
    let drift = |fit| Firm::new().with(Meter::FIT, fit).after(rest()).moved(Meter::FIT, |cause| cause == Cause::MarketDrift);
    assert!(drift(80) < 3 * drift(20));
}

#[test]
fn a09_what_is_well_made_is_made_better() {
    let polished =
        |delivery| Firm::new().with(Meter::DELIVERY, delivery).after(rest()).moved(Meter::FIT, |cause| cause == Cause::Execution);
    assert!(polished(90) > polished(10));
}

#[test]
fn a19_slips_are_found_in_time_even_without_measuring() {
    let mut firm = Firm::new().with(Meter::INSIGHT, 0);
    firm.scenario.params.drift = 0;
    firm.company.drift = 10_000;
    assert!(firm.after(rest()).company.drift < 10_000);
}

#[test]
fn a19_who_measures_sees_drift_and_mends_it_earlier() {
    let drifted = |insight| {
        let mut firm = Firm::new();
        for _ in 0..8 {
            firm = firm.with(Meter::INSIGHT, insight).after(rest());
        }
        firm.company.drift
    };
    assert!(drifted(95) * 2 < drifted(0), "{} against {}", drifted(95), drifted(0));
}

#[test]
fn a19_order_mends_what_is_seen() {
    let firm = || {
        let mut firm = Firm::new().with(Meter::INSIGHT, 80);
        firm.company.drift = 10_000;
        firm
    };
    assert!(firm().after(lean(0, 2)).company.drift < firm().after(rest()).company.drift);
}
