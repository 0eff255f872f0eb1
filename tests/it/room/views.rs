//! What phones, wall and console show.

use super::{Hall, scenario};
use fulcrum::session::room::view::{Console, Mine, Screen, Shown};
use fulcrum::session::room::{HostAsk, Mode, Phase, SeatId};

fn shown(hall: &Hall, team: u8) -> Shown {
    Shown::of(&hall.room, team, None).expect("there is such a team")
}

#[test]
fn until_the_reveal_nothing_on_the_wall_or_on_other_phones_depends_on_what_was_answered() {
    let look = |choice: u8, phase: Phase| {
        let mut hall = Hall::with(3);
        hall.to(Phase::Vote);
        (0..3).for_each(|seat| hall.votes(seat, choice).expect("it is open"));
        hall.to(phase);
        let wall = serde_json::to_string(&Screen::of(&hall.snapshot())).expect("it is plain");
        let phone = serde_json::to_string(&shown(&hall, 0)).expect("it is plain");
        (wall, phone)
    };
    for phase in [Phase::Vote, Phase::Locked] {
        assert_eq!(look(0, phase), look(1, phase));
    }
    assert_ne!(look(0, Phase::Reveal).0, look(1, Phase::Reveal).0);
    assert_ne!(look(0, Phase::Reveal).1, look(1, Phase::Reveal).1);
}

#[test]
fn the_facilitator_looks_first_once_answers_are_locked() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    assert!(Console::of(&hall.snapshot()).teams[0].split.is_none());
    hall.to(Phase::Locked);
    let console = Console::of(&hall.snapshot());
    let split = console.teams[0].split.as_ref().expect("the facilitator looks");
    assert_eq!(split.rows[1].count, 1);
    assert_eq!(split.words, "1 of 1 chose 2. One did not answer.");
    assert!(Screen::of(&hall.snapshot()).teams[0].split.is_none(), "the wall does not show it yet");
}

#[test]
fn the_wall_tells_who_has_answered() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Vote);
    hall.votes(1, 0).expect("it is open");
    let wall = Screen::of(&hall.snapshot());
    let answered: Vec<_> = wall.teams[0].people.iter().map(|one| one.answered).collect();
    assert_eq!(answered, [false, true]);
    assert_eq!((wall.teams[0].answered, wall.teams[0].voters), (1, 2));
}

#[test]
fn no_key_and_no_token_stands_in_anything_that_is_shown() {
    let mut hall = Hall::teams(4);
    hall.to(Phase::Vote);
    let texts = [
        serde_json::to_string(&Screen::of(&hall.snapshot())).expect("it is plain"),
        serde_json::to_string(&Console::of(&hall.snapshot())).expect("it is plain"),
        serde_json::to_string(&shown(&hall, 0)).expect("it is plain"),
        serde_json::to_string(&Mine::of(&hall.room, &hall.room.seats[0])).expect("it is plain"),
    ];
    let secrets = hall.room.seats.iter().map(|seat| &seat.token).chain([&hall.room.opening.key]);
    for secret in secrets {
        assert!(texts.iter().all(|text| !text.contains(secret.as_str())));
    }
}

#[test]
fn what_a_phone_gets_does_not_grow_with_the_number_of_people() {
    let size = |people: u8| {
        let mut hall = Hall::with(people);
        hall.to(Phase::Vote);
        (0..people).for_each(|seat| hall.votes(seat.into(), 0).expect("it is open"));
        hall.to(Phase::Reveal);
        serde_json::to_string(&shown(&hall, 0)).expect("it is plain").len()
    };
    assert!(size(200).abs_diff(size(2)) < 20);
}

#[test]
fn a_phone_shows_its_own_answer_and_when_it_may_be_given() {
    let mut hall = Hall::with(2);
    let mine = |hall: &Hall| Mine::of(&hall.room, &hall.room.seats[0]);
    assert!(!mine(&hall).may_vote);
    hall.to(Phase::Vote);
    assert!(mine(&hall).may_vote);
    hall.votes(0, 1).expect("it is open");
    assert_eq!(mine(&hall).vote, Some(1));
}

#[test]
fn only_what_changes_what_a_phone_shows_moves_its_stamp() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Vote);
    let stamp = |hall: &Hall, seat: usize| hall.room.shown.max(hall.room.seats[seat].stamp);
    let before = [0, 1].map(|seat| stamp(&hall, seat));
    hall.votes(0, 0).expect("it is open");
    assert!(stamp(&hall, 0) > before[0]);
    assert_eq!(stamp(&hall, 1), before[1], "another's answer is nothing to this phone");
    hall.joins(9);
    assert_eq!(stamp(&hall, 1), before[1], "nor that somebody came in");
    hall.host(HostAsk::Rename { seat: SeatId(1), name: "Bo".to_owned() }).expect("it can be renamed");
    assert!(stamp(&hall, 1) > before[1]);
}

#[test]
fn every_phase_of_every_mode_has_its_words() {
    for mode in [Mode::Room, Mode::Teams, Mode::Solo] {
        let mut hall = Hall::of(&scenario("first-week"), mode, 2);
        hall.joins(1);
        while hall.room.phase != Phase::Closed {
            let text = serde_json::to_string(&(shown(&hall, 0), Console::of(&hall.snapshot()))).expect("it is plain");
            // A text that does not exist is shown as its id in brackets.
            for bad in ["[room-", "[feed-", "[turn-", "{ $"] {
                assert!(!text.contains(bad), "{mode:?} {:?}: {text}", hall.room.phase);
            }
            hall.next();
        }
    }
}

#[test]
fn the_lesson_is_told_after_the_outcome_has_been_taken_in() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Lesson);
    let told = shown(&hall, 0).outcome.expect("it stays in view");
    assert!(told.lesson.is_some());
    hall.back();
    assert!(shown(&hall, 0).outcome.expect("it is told").lesson.is_none());
}

#[test]
fn the_facilitator_reads_what_each_role_knows_and_what_it_is_about() {
    let mut hall = Hall::of(&super::scenario("crisis-quarter"), Mode::Teams, 2);
    hall.fills(4);
    let before = Console::of(&hall.snapshot());
    assert!(before.summary.is_some() && before.teams[0].briefs.is_empty());
    hall.to(Phase::Discuss);
    let console = Console::of(&hall.snapshot());
    let known: Vec<_> =
        hall.room.seats.iter().filter_map(|seat| Shown::of(&hall.room, seat.team, seat.role)?.role?.knows).collect();
    let read: Vec<_> = console.teams[0].briefs.iter().map(|(_, text)| text.clone()).collect();
    assert_eq!(read.len(), 2);
    assert!(read.iter().all(|text| known.contains(text)), "{read:?} {known:?}");
    assert_eq!(console.summary, None);
    let (wall, unplayed) = (console.screen, &console.situations[0]);
    assert!(!serde_json::to_string(&wall).expect("it is plain").contains(&read[0]), "the wall tells nobody");
    assert!(!unplayed.played && console.situations.last().is_some_and(|last| last.played));
}
