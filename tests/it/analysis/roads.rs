use super::{played, scenario};
use fulcrum::analysis::futures::{ENOUGH, Manner, futures, luck, play_out};
use fulcrum::analysis::policy::Policy;
use fulcrum::sim::dice::Dice;

#[test]
fn the_road_that_was_taken_differs_from_itself_by_nothing() {
    for name in ["first-week", "garage-to-growth"] {
        let run = played(&scenario(name), Policy::Balanced, 5);
        let manner = Manner::of(&run);
        for place in 0..run.turns.len() {
            let found = futures(&run, place, &manner, 8).unwrap();
            assert_eq!(found.taken.choice, run.turns[place].choice);
            assert_eq!((found.taken.more, found.taken.better, found.taken.clear), (0, 0, false));
            assert!(found.taken.meters.iter().all(|(_, by)| *by == 0));
            assert!(found.others.iter().all(|road| road.choice != found.taken.choice));
        }
    }
}

#[test]
fn the_same_futures_come_again() {
    let run = played(&scenario("first-week"), Policy::Random, 9);
    let manner = Manner::of(&run);
    assert_eq!(futures(&run, 1, &manner, ENOUGH), futures(&run, 1, &manner, ENOUGH));
    assert_eq!(luck(&run, 1, &manner, ENOUGH), luck(&run, 1, &manner, ENOUGH));
}

#[test]
fn a_turn_that_was_not_played_has_no_roads() {
    let run = played(&scenario("first-week"), Policy::Random, 9);
    let manner = Manner::of(&run);
    assert_eq!(futures(&run, run.turns.len(), &manner, 8), None);
    assert_eq!(luck(&run, run.turns.len(), &manner, 8), 0);
}

#[test]
fn a_run_replayed_under_its_own_luck_ends_as_it_ended() {
    let scenario = scenario("first-week");
    let run = played(&scenario, Policy::Reader, 4);
    let first = &run.turns[0];
    let dice: Dice = run.dice();
    let end = play_out(&scenario, &first.before, first.choice, dice, dice, |company, dice| {
        Policy::Reader.choose(&scenario, company, dice)
    });
    assert_eq!(end, run.company);
}
