//! Taking back and branching off.

use super::{begun, decide, fold, played, same, scenario, shipped};
use fulcrum::analysis::policy::Policy;
use fulcrum::session::Run;
use fulcrum::session::journal::{Entry, Journal};

fn choices(run: &Run, from: usize) -> Vec<usize> {
    run.turns[from..].iter().map(|played| played.choice).collect()
}

#[test]
fn what_is_taken_back_and_decided_again_comes_out_the_same_to_the_bit() {
    for scenario in shipped() {
        let run = played(&scenario, 6);
        for back in 1..=run.turns.len() {
            let kept = run.turns.len() - back;
            let mut again = run.clone();
            let turn = again.turns[kept].before.turn;
            again.undo(turn).expect("it was played");
            assert_eq!(again.company, run.turns[kept].before);
            assert_eq!(again.turns, run.turns[..kept]);
            for choice in choices(&run, kept) {
                again.decide(choice).expect("it could be taken before");
            }
            assert_eq!((&again.turns, &again.company), (&run.turns, &run.company), "{back} turns back");
        }
    }
}

#[test]
fn taking_back_one_by_one_is_taking_back_all_at_once() {
    let run = played(&scenario("garage-to-growth"), 8);
    let (mut slowly, mut at_once) = (run.clone(), run);
    while let Some(last) = slowly.turns.last().map(|played| played.before.turn) {
        slowly.undo(last).expect("it was played");
    }
    at_once.undo(1).expect("it was played");
    assert_eq!((slowly.company, slowly.turns), (at_once.company, at_once.turns));
}

#[test]
fn what_was_taken_back_stays_in_the_journal() {
    let scenario = scenario("first-week");
    let mut run = played(&scenario, 2);
    let before = run.entries.clone();
    let undone = run.undo(2).expect("it was played");
    assert_eq!(undone, Entry::Undo { turn: 2 });
    decide(&mut run, Policy::Operator);
    assert_eq!(run.entries[..before.len()], before);
    assert_eq!(run.entries[before.len()], undone);
    assert_eq!((run.entries.len(), run.turns.len()), (before.len() + 2, 2));
    let read = Journal::read(run.journal().write().as_bytes()).expect("it was just written");
    same(&fold(&scenario, read), &run);
}

#[test]
fn a_turn_that_was_not_played_cannot_be_taken_back() {
    let mut run = begun(&scenario("first-week"), 3);
    decide(&mut run, Policy::Random);
    decide(&mut run, Policy::Random);
    let before = run.clone();
    for turn in [0, 3, 200] {
        assert_eq!(run.undo(turn), None);
        same(&run, &before);
    }
}

#[test]
fn a_branch_shares_what_came_before_and_leaves_the_first_road_as_it_is() {
    for scenario in shipped() {
        let run = played(&scenario, 9);
        let before = run.clone();
        for place in 0..run.turns.len() {
            let turn = run.turns[place].before.turn;
            let mut branch = run.branch(turn).expect("it was reached");
            assert_eq!(branch.founding.branched_at, Some(turn));
            assert_eq!(branch.founding.seed, run.founding.seed);
            assert_eq!(branch.turns, run.turns[..place]);
            assert_eq!(branch.company, run.turns[place].before);
            // Whoever decides as before meets the same luck.
            let mut same_road = branch.clone();
            for choice in choices(&run, place) {
                same_road.decide(choice).expect("it could be taken before");
            }
            assert_eq!((&same_road.turns, &same_road.company), (&run.turns, &run.company));
            // Whoever does not still has a journal of their own.
            while branch.company.ended.is_none() {
                decide(&mut branch, Policy::Contrarian);
            }
            same(&fold(&scenario, branch.journal()), &branch);
        }
        same(&run, &before);
    }
}

#[test]
fn a_branch_forgets_what_was_taken_back() {
    let mut run = begun(&scenario("garage-to-growth"), 4);
    for _ in 0..4 {
        decide(&mut run, Policy::Random);
    }
    run.undo(2).expect("it was played");
    decide(&mut run, Policy::Operator);
    let branch = run.branch(3).expect("it is the turn on the desk");
    assert_eq!(branch.entries.len(), 2);
    assert_eq!((branch.turns, branch.company), (run.turns, run.company));
}

#[test]
fn nobody_branches_off_at_a_turn_that_was_not_reached() {
    let mut run = begun(&scenario("first-week"), 5);
    decide(&mut run, Policy::Random);
    assert!(run.branch(0).is_none() && run.branch(3).is_none() && run.branch(255).is_none());
    assert!(run.branch(1).is_some() && run.branch(2).is_some());
    while run.company.ended.is_none() {
        decide(&mut run, Policy::Random);
    }
    let after_the_end = u8::try_from(run.turns.len() + 1).expect("a short game");
    assert!(run.branch(after_the_end).is_none());
}
