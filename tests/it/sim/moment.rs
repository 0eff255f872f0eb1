//! Meeting the moment or missing it (A10 to A13, A29, A31).

use fulcrum::scenario::model::{Demand, Kind, Lean, Meter, Outcome, Support};
use fulcrum::sim::cause::Cause;
use fulcrum::sim::{moment, touched};

use super::firm::{Do, Firm, lean, rest};

fn fit(vision: u8, process: u8, demand: i32) -> i32 {
    let params = fulcrum::sim::params::Params::DEFAULT;
    moment::fit(Lean { vision, process }, Demand(demand), params.mixed_fit)
}

/// All that meeting or missing such a moment moved.
fn met(kind: Kind, vision: i32, what: Do) -> i32 {
    let firm = Firm::new().moment(kind, vision).after(what);
    touched(kind).map(|meter| firm.moved(meter, |cause| cause == Cause::Met)).sum()
}

#[test]
fn a12_what_the_moment_calls_for_decides() {
    assert!(fit(2, 0, 800) > 0 && fit(0, 2, 800) < 0);
    assert!(fit(2, 0, 200) < 0 && fit(0, 2, 200) > 0);
    assert!(fit(2, 0, 900) > fit(2, 0, 600), "the clearer the call, the better the answer");
}

#[test]
fn a12_situation_and_stage_together_make_the_demand() {
    let demand = |situation, stage| {
        let mut firm = Firm::new();
        firm.scenario.situations[0].calls_for = Demand(situation);
        firm.scenario.stages[0].calls_for = Demand(stage);
        firm.scenario.replan();
        moment::demand(&firm.scenario, &firm.company).0
    };
    assert_eq!(demand(700, 700), 700);
    assert!(demand(900, 300) < 900 && demand(900, 300) > 300);
    assert!(demand(300, 900) > 300);
    assert!(demand(900, 300) > demand(300, 900), "the moment speaks louder than the stage");
}

#[test]
fn a12_fit_and_what_stands_behind_a_choice_shift_its_odds_but_never_to_certainty() {
    let best = |vision: i32, order: i32| {
        let firm = Firm::new().with(Meter::ORDER, order).moment(Kind::Steady, vision);
        let mut choice = firm.choice(lean(0, 2));
        let outcome = |chance| Outcome { chance, text: String::new(), effects: Vec::new() };
        choice.outcomes = vec![outcome(60), outcome(40)];
        choice.rests_on = vec![Support::Meter(Meter::ORDER)];
        moment::best_chance(&firm.scenario, &firm.company, &choice)
    };
    assert_eq!(best(50, 50), 600, "as its author says where nothing speaks for or against it");
    assert!(best(10, 50) > best(90, 50), "fit");
    assert!(best(50, 90) > best(50, 10), "backing");
    assert!(best(0, 100) < 1_000 && best(100, 0) > 0);
}

#[test]
fn a31_a_mixed_answer_is_best_where_both_are_called_for_and_second_best_elsewhere() {
    assert!(fit(1, 1, 500) > fit(2, 0, 500) && fit(1, 1, 500) > fit(0, 2, 500));
    assert!(fit(1, 1, 850) < fit(2, 0, 850) && fit(1, 1, 850) > fit(0, 2, 850));
    assert!(fit(0, 0, 500) < 0, "no answer is none");
}

#[test]
fn a10_in_a_crisis_order_meets_the_moment_and_a11_in_growth_and_beginnings_vision_does() {
    assert!(met(Kind::Crisis, 20, lean(0, 2)) > 0 && met(Kind::Crisis, 20, lean(2, 0)) < 0);
    for kind in [Kind::Growth, Kind::Initiative] {
        assert!(met(kind, 80, lean(2, 0)) > 0 && met(kind, 80, lean(0, 2)) < 0);
    }
}

#[test]
fn a12_missing_a_moment_costs_more_than_meeting_it_gives() {
    assert!(-met(Kind::Growth, 80, lean(0, 2)) > met(Kind::Growth, 80, lean(2, 0)));
}

#[test]
fn a10_a_crisis_takes_its_toll_whatever_one_does() {
    let firm = Firm::new().moment(Kind::Crisis, 20).after(lean(0, 3));
    assert!(firm.moved(Meter::DELIVERY, |cause| cause == Cause::Moment(Kind::Crisis)) < 0);
}

#[test]
fn a13_luck_moves_vision_further_than_process() {
    let swing = |what: Do, firm: Firm| {
        firm.moment(Kind::Initiative, 50).after(what).moved(Meter::INNOVATION, |cause| cause == Cause::Luck)
    };
    let range = |what: Do| swing(what, Firm::with_luck(95..100)) - swing(what, Firm::with_luck(0..5));
    assert!(range(lean(2, 0)) > 3 * range(lean(0, 2)) / 2);
    assert!(range(lean(0, 2)) > 0);
}

#[test]
fn a29_where_mistakes_are_lessons_a_bet_that_fails_costs_less() {
    let lost = |learning| {
        let firm = Firm::with_luck(0..5).with(Meter::LEARNING, learning).moment(Kind::Initiative, 50).after(lean(3, 0));
        firm.moved(Meter::INNOVATION, |cause| cause == Cause::Luck)
    };
    assert!(lost(5) < 0 && lost(95) < 0);
    assert!(lost(95) > lost(5) * 2 / 3);
    let won = |learning| {
        let firm = Firm::with_luck(95..100).with(Meter::LEARNING, learning).moment(Kind::Initiative, 50).after(lean(3, 0));
        firm.moved(Meter::INNOVATION, |cause| cause == Cause::Luck)
    };
    assert_eq!(won(5), won(95), "and one that wins, wins as much");
}

#[test]
fn a12_a_half_hearted_answer_moves_less() {
    assert!(met(Kind::Growth, 80, lean(1, 0)) < met(Kind::Growth, 80, lean(3, 0)));
    assert!(met(Kind::Growth, 80, rest()) < 0);
}
