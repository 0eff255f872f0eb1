//! A turn in the room: told, talked over, answered, locked, revealed, followed by its outcome; and back again.

use super::{Hall, scenario, state};
use fulcrum::session::room::{By, HostAsk, Mode, Pace, Phase, Refused, SeatId, Step, Times};

#[test]
fn a_turn_goes_from_the_situation_to_its_outcome_and_on() {
    let mut hall = Hall::with(2);
    let mut seen = vec![hall.room.phase];
    while hall.room.turn < 2 {
        hall.next();
        seen.push(hall.room.phase);
    }
    let steps = [Phase::Lobby, Phase::Brief, Phase::Discuss, Phase::Vote, Phase::Locked, Phase::Reveal, Phase::Outcome];
    assert_eq!(seen[..7], steps);
    assert!(matches!(seen[7..], [Phase::Brief] | [Phase::Lesson, Phase::Brief]), "{seen:?}");
}

#[test]
fn a_workshop_ends_in_the_debrief_step_by_step() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Debrief(Step::Happened));
    assert!(hall.room.is_over());
    for step in &Step::ALL[1..] {
        hall.next();
        assert_eq!(hall.room.phase, Phase::Debrief(*step));
    }
    hall.next();
    assert_eq!(hall.room.phase, Phase::Closed);
}

#[test]
fn answers_are_taken_while_people_answer_and_at_no_other_time() {
    let mut hall = Hall::with(2);
    for phase in [Phase::Brief, Phase::Discuss] {
        hall.to(phase);
        assert_eq!(hall.votes(0, 0), Err(Refused::NotVoting));
    }
    hall.to(Phase::Vote);
    assert_eq!(hall.votes(0, 0), Ok(()));
    assert_eq!(hall.votes(0, 1), Ok(()), "an answer can be changed");
    assert_eq!(hall.room.tally(0).counts, [0, 1, 0], "and counts once");
    assert_eq!(hall.votes(0, 9), Err(Refused::NoChoice));
    hall.to(Phase::Locked);
    assert_eq!(hall.votes(0, 0), Err(Refused::NotVoting));
}

#[test]
fn an_answer_meant_for_an_earlier_turn_is_refused() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Outcome);
    hall.next();
    hall.to(Phase::Vote);
    let late = fulcrum::session::room::SeatAsk::Vote { turn: 1, choice: 0 };
    assert_eq!(hall.seat(SeatId(0), late), Err(Refused::OtherTurn));
}

#[test]
fn most_answers_decide() {
    let mut hall = Hall::with(3);
    hall.to(Phase::Vote);
    for (seat, choice) in [(0, 0), (1, 1), (2, 1)] {
        hall.votes(seat, choice).expect("it is open");
    }
    hall.to(Phase::Outcome);
    let verdict = hall.room.verdict(0).expect("it was decided");
    assert_eq!((verdict.choice, verdict.by), (1, By::Votes));
    assert_eq!(hall.room.teams[0].run.turns[0].choice, 1);
}

#[test]
fn a_tie_is_settled_by_a_lot_that_is_the_same_for_every_team_and_falls_on_either() {
    let mut fallen = [0, 0];
    for seed in 0..40 {
        let mut hall = Hall::of(&scenario("first-week"), Mode::Teams, 2);
        let mut opening = (*hall.room.opening).clone();
        opening.seed = seed;
        hall.room = fulcrum::session::room::Room::open(hall.room.scenario.clone(), opening);
        hall.fills(4);
        hall.to(Phase::Vote);
        // Each team has one for the first choice and one for the second.
        for seat in 0..4 {
            hall.votes(seat, u8::from(seat >= 2)).expect("it is open");
        }
        hall.to(Phase::Outcome);
        let verdicts = [0, 1].map(|team| hall.room.verdict(team).expect("it was decided"));
        assert_eq!(verdicts[0].by, By::Lot);
        assert_eq!(verdicts[0].choice, verdicts[1].choice);
        fallen[usize::from(verdicts[0].choice)] += 1;
    }
    assert!(fallen.iter().all(|n| *n > 8), "{fallen:?}");
}

#[test]
fn where_nobody_answers_the_computer_does() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Outcome);
    assert_eq!(hall.room.verdict(0).expect("it was decided").by, By::Computer);
}

#[test]
fn the_facilitator_can_decide_and_let_the_answers_count_again() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Vote);
    hall.votes(0, 0).expect("it is open");
    hall.to(Phase::Locked);
    hall.host(HostAsk::Rule { team: 0, choice: Some(1) }).expect("it can be chosen");
    assert_eq!(hall.room.verdict(0).expect("a company").by, By::Facilitator);
    hall.host(HostAsk::Rule { team: 0, choice: None }).expect("answers count again");
    assert_eq!(hall.room.verdict(0).expect("a company").by, By::Votes);
    assert_eq!(hall.host(HostAsk::Rule { team: 0, choice: Some(7) }), Err(Refused::NoChoice));
    assert_eq!(hall.host(HostAsk::Rule { team: 3, choice: None }), Err(Refused::NoTeam));
}

#[test]
fn a_step_back_from_the_outcome_takes_the_decision_back() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Vote);
    hall.votes(0, 0).expect("it is open");
    hall.to(Phase::Reveal);
    let before = hall.room.teams[0].run.company.fingerprint();
    hall.next();
    assert_ne!(hall.room.teams[0].run.company.fingerprint(), before);
    hall.back();
    assert_eq!(hall.room.phase, Phase::Reveal);
    assert_eq!(hall.room.teams[0].run.company.fingerprint(), before);
    assert_eq!(hall.room.tally(0).counts[0], 1, "what people answered is still there");
}

#[test]
fn going_back_step_by_step_leads_to_the_lobby_and_forward_again_to_the_same_place() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    hall.to(Phase::Outcome);
    hall.next();
    hall.to(Phase::Outcome);
    let (phase, turn, company) = (hall.room.phase, hall.room.turn, hall.room.teams[0].run.company.fingerprint());
    while hall.room.phase != Phase::Lobby {
        hall.back();
    }
    assert_eq!((hall.room.turn, hall.room.teams[0].run.turns.len()), (0, 0));
    while (hall.room.phase, hall.room.turn) != (phase, turn) {
        hall.next();
    }
    assert_eq!(hall.room.teams[0].run.company.fingerprint(), company, "the same answers under the same luck");
}

#[test]
fn pressing_next_twice_goes_one_step() {
    let mut hall = Hall::with(1);
    let twice = HostAsk::Next { from: Phase::Lobby, turn: 0 };
    hall.host(twice.clone()).expect("it goes on");
    hall.host(twice).expect("the echo does no harm");
    assert_eq!(hall.room.phase, Phase::Brief);
}

#[test]
fn a_turn_can_be_repeated_without_its_answers() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    hall.to(Phase::Outcome);
    hall.host(HostAsk::Again).expect("a turn is being looked at");
    assert_eq!((hall.room.phase, hall.room.turn), (Phase::Brief, 1));
    assert_eq!((hall.room.seats[0].vote(1), hall.room.teams[0].run.turns.len()), (None, 0));
}

#[test]
fn a_situation_can_be_brought_in_for_everybody() {
    let mut hall = Hall::teams(2);
    hall.to(Phase::Discuss);
    let other = hall.room.scenario.situations.iter().find(|s| s.id != hall.room.teams[0].run.situation().id);
    let id = other.expect("there are several").id.clone();
    hall.host(HostAsk::Bring(id.clone())).expect("it is in the scenario");
    assert!(hall.room.teams.iter().all(|team| team.run.situation().id == id));
    assert_eq!(hall.host(HostAsk::Bring("nothing".to_owned())), Err(Refused::NoSituation("nothing".to_owned())));
}

#[test]
fn the_clock_stands_still_goes_on_and_gets_more() {
    let mut hall = Hall::with(1);
    hall.host(HostAsk::Times(Times { discuss: Some(60), vote: None })).expect("times can be set");
    hall.to(Phase::Discuss);
    let left = |hall: &Hall, after: u64| hall.room.left(hall.now + after);
    assert_eq!(left(&hall, 10_000), Some(50_000));
    hall.host(HostAsk::Pause(true)).expect("it can be paused");
    assert_eq!(left(&hall, 500_000), Some(59_000), "a second went by before it was paused");
    hall.host(HostAsk::Extend(60)).expect("there can be more");
    hall.host(HostAsk::Pause(false)).expect("it goes on");
    assert_eq!(left(&hall, 0), Some(119_000));
    hall.to(Phase::Vote);
    assert_eq!(left(&hall, 0), None, "as long as they like");
}

#[test]
fn by_timer_the_talk_and_the_vote_end_when_time_is_up_but_not_before_nor_while_paused() {
    let mut hall = Hall::with(1);
    hall.host(HostAsk::Pace(Pace::ByTimer)).expect("the pace can be set");
    hall.to(Phase::Discuss);
    let due = |hall: &Hall, after: u64| hall.room.due(hall.now + after, &|_| true, &|_| 0);
    assert_eq!(due(&hall, 119_999), None);
    let event = due(&hall, 120_000).expect("time is up");
    hall.happens(event).expect("it goes on");
    assert_eq!(hall.room.phase, Phase::Vote);
    hall.host(HostAsk::Pause(true)).expect("it can be paused");
    assert_eq!(due(&hall, 999_999), None);
}

#[test]
fn by_hand_time_that_is_up_moves_nothing() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Vote);
    hall.votes(0, 0).expect("it is open");
    assert_eq!(hall.room.due(hall.now + 999_999, &|_| true, &|_| 0), None);
}

#[test]
fn when_all_who_are_here_have_answered_the_split_is_shown_whoever_sleeps() {
    let mut hall = Hall::with(3);
    hall.host(HostAsk::Pace(Pace::WhenAll)).expect("the pace can be set");
    hall.to(Phase::Vote);
    // The third one's phone sleeps.
    let here = |seat: SeatId| seat.0 < 2;
    let due = |hall: &Hall| hall.room.due(hall.now, &here, &|_| 0);
    assert_eq!(due(&hall), None);
    hall.votes(0, 0).expect("it is open");
    assert_eq!(due(&hall), None);
    hall.votes(1, 0).expect("it is open");
    while let Some(event) = due(&hall) {
        hall.happens(event).expect("it goes on");
    }
    assert_eq!(hall.room.phase, Phase::Reveal);
    hall.back();
    assert_eq!((hall.room.phase, due(&hall)), (Phase::Locked, None), "a step back holds until the facilitator goes on");
}

#[test]
fn all_teams_have_the_same_luck() {
    let mut hall = Hall::of(&scenario("garage-to-growth"), Mode::Teams, 3);
    hall.fills(3);
    for _ in 0..6 {
        hall.to(Phase::Vote);
        for seat in 0..3 {
            hall.votes(seat, 0).expect("it is open");
        }
        hall.to(Phase::Outcome);
        let states: Vec<_> = hall.room.teams.iter().map(|team| team.run.company.fingerprint()).collect();
        assert!(states.windows(2).all(|pair| pair[0] == pair[1]));
        hall.next();
    }
}

#[test]
fn a_team_whose_company_has_ended_watches_while_the_others_play_on() {
    let mut hall = Hall::of(&scenario("garage-to-growth"), Mode::Teams, 2);
    hall.fills(2);
    hall.to(Phase::Brief);
    // The first team's company is spent by hand: without money it ends.
    let broke = fulcrum::session::change::Change::Meter("cash".to_owned(), -5_000);
    let run = std::sync::Arc::make_mut(&mut hall.room.teams[0].run);
    run.change(broke).expect("there is money");
    hall.to(Phase::Outcome);
    assert!(hall.room.teams[0].is_over() && !hall.room.teams[1].is_over());
    hall.next();
    hall.to(Phase::Vote);
    assert_eq!(hall.votes(0, 0), Err(Refused::NotVoting));
    assert_eq!(hall.votes(1, 0), Ok(()));
    assert!(hall.room.all_answered(&|_| true), "who has no company is not waited for");
    hall.to(Phase::Outcome);
    assert_eq!(hall.room.teams[1].run.turns.len(), 2);
}

#[test]
fn the_debrief_can_be_gone_to_at_once_and_left_again() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Discuss);
    hall.host(HostAsk::Debrief).expect("a turn is being played");
    assert_eq!(hall.room.phase, Phase::Debrief(Step::Happened));
    hall.back();
    assert_eq!(hall.room.phase, Phase::Discuss);
}

#[test]
fn solo_goes_from_choice_to_outcome_by_oneself_and_nobody_else_can_use_that_way() {
    let mut hall = Hall::of(&scenario("first-week"), Mode::Solo, 1);
    let me = hall.joins(1);
    let next = |hall: &mut Hall| {
        let (from, turn) = (hall.room.phase, hall.room.turn);
        hall.seat(me, fulcrum::session::room::SeatAsk::Next { from, turn })
    };
    next(&mut hall).expect("it begins");
    assert_eq!(hall.room.phase, Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    next(&mut hall).expect("the answer counts");
    assert_eq!((hall.room.phase, hall.room.teams[0].run.turns[0].choice), (Phase::Outcome, 1));
    next(&mut hall).expect("the next turn");
    assert_eq!((hall.room.phase, hall.room.turn), (Phase::Vote, 2));

    let mut room = Hall::with(1);
    assert_eq!(next(&mut room), Err(Refused::NoWay), "a phone in a room moves nothing");
    assert_eq!(state(&room.room), state(&room.again()));
}
