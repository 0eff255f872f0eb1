//! A workshop is what its journal says.

use super::{Hall, opening, scenario, secret, state};
use fulcrum::session::room::{Clock, Event, HostAsk, Journal, Mode, Pace, Phase, Room, SeatAsk, SeatId, Times, Unreadable, Wish};
use proptest::prelude::*;

/// Something that somebody may try.
#[derive(Clone, Debug)]
enum Try {
    Join(Option<u8>),
    Seat(u8, SeatAsk),
    Host(HostAsk),
    Next,
    Back,
}

fn tries() -> impl Strategy<Value = Try> {
    let seat = 0..6u8;
    let host = prop_oneof![
        Just(HostAsk::Again),
        Just(HostAsk::Debrief),
        any::<bool>().prop_map(HostAsk::Pause),
        any::<u16>().prop_map(HostAsk::Extend),
        (0..3u8, proptest::option::of(0..4u8)).prop_map(|(team, choice)| HostAsk::Rule { team, choice }),
        (0..6u32, 0..3u8).prop_map(|(seat, team)| HostAsk::Move { seat: SeatId(seat), team }),
        (0..6u32).prop_map(|seat| HostAsk::Remove(SeatId(seat))),
        (0..6u32).prop_map(|seat| HostAsk::Restore(SeatId(seat))),
        Just(HostAsk::Pace(Pace::WhenAll)),
        any::<Option<u16>>().prop_map(|vote| HostAsk::Times(Times { discuss: None, vote })),
        any::<bool>().prop_map(HostAsk::Door),
        Just(HostAsk::Bring("nowhere".to_owned())),
        (0..3u8, ".{0,30}").prop_map(|(team, name)| HostAsk::Call { team, name }),
    ];
    let phone = prop_oneof![
        4 => (0..6u8, 0..4u8).prop_map(|(turn, choice)| SeatAsk::Vote { turn, choice }),
        1 => ".{0,30}".prop_map(SeatAsk::Rename),
        1 => (0..3u8).prop_map(SeatAsk::Team),
        1 => ".{0,30}".prop_map(SeatAsk::Commit),
    ];
    prop_oneof![
        2 => proptest::option::of(0..3u8).prop_map(Try::Join),
        6 => (seat, phone).prop_map(|(seat, ask)| Try::Seat(seat, ask)),
        2 => host.prop_map(Try::Host),
        5 => Just(Try::Next),
        1 => Just(Try::Back),
    ]
}

fn played(tries: &[Try]) -> (Hall, Vec<String>) {
    let mut hall = Hall::of(&scenario("first-week"), Mode::Teams, 2);
    let mut states = vec![state(&hall.room)];
    for (n, one) in tries.iter().enumerate() {
        let before = (state(&hall.room), hall.entries.len());
        let (from, turn) = (hall.room.phase, hall.room.turn);
        let done = match one.clone() {
            Try::Join(team) => hall.comes(Wish { name: None, team }, secret(u8::try_from(n).unwrap_or(0))).map(drop),
            Try::Seat(seat, ask) => hall.seat(SeatId(seat.into()), ask),
            Try::Host(ask) => hall.host(ask),
            Try::Next => hall.host(HostAsk::Next { from, turn }),
            Try::Back => hall.host(HostAsk::Back { from, turn }),
        };
        if done.is_err() {
            assert_eq!((state(&hall.room), hall.entries.len()), before, "what was refused has changed nothing: {one:?}");
        }
        if hall.entries.len() > before.1 {
            states.push(state(&hall.room));
        }
    }
    (hall, states)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_tried_a_workshop_is_what_its_journal_says_after_every_entry(tries in proptest::collection::vec(tries(), 0..80)) {
        let (hall, states) = played(&tries);
        let text = hall.journal();
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        for (n, expected) in states.iter().enumerate() {
            let whole = lines[..=n].concat();
            // Half of the next line may be there already.
            let half = lines.get(n + 1).map_or(&b""[..], |next| &next.as_bytes()[..next.len() / 2]);
            let journal = Journal::read(&[whole.as_bytes(), half].concat()).expect("any beginning of it can be read");
            prop_assert_eq!(journal.whole, whole.len());
            let (room, problem) = journal.fold(hall.room.scenario.clone());
            prop_assert_eq!(problem, None);
            prop_assert_eq!(&state(&room), expected);
        }
    }

    #[test]
    fn a_journal_that_is_damaged_anywhere_is_read_up_to_there(at in 0usize..4_000, byte in any::<u8>()) {
        let mut hall = Hall::with(3);
        hall.to(Phase::Vote);
        (0..3).for_each(|seat| drop(hall.votes(seat, 0)));
        let mut bytes = hall.journal().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(journal) = Journal::read(&bytes) {
            // Nothing but a good beginning is taken for true.
            let _ = journal.fold(hall.room.scenario.clone());
            prop_assert!(journal.whole <= bytes.len() && journal.entries.len() <= hall.entries.len());
        }
    }
}

#[test]
fn a_decision_that_leads_elsewhere_than_the_journal_says_is_told() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Outcome);
    let text = hall.journal();
    let at = text.find("\"state\":\"").expect("the decision's state is written down") + 9;
    let other = format!("{}{}{}", &text[..at], "0000000000000000", &text[at + 16..]);
    let (room, problem) = Journal::read(other.as_bytes()).expect("it can be read").fold(hall.room.scenario.clone());
    let (place, why) = problem.expect("it does not fit");
    assert_eq!((place, why), (hall.entries.len() - 1, fulcrum::session::room::Refused::Differs));
    assert_eq!(room.phase, Phase::Reveal, "the room stands before it");
}

#[test]
fn an_empty_a_newer_and_a_foreign_journal_are_told_apart() {
    assert_eq!(Journal::read(b""), Err(Unreadable::Empty));
    assert_eq!(Journal::read(b"{\"workshop\":1"), Err(Unreadable::Empty), "half a line is none");
    assert_eq!(Journal::read(b"{\"workshop\":2,\"what\":1}\n"), Err(Unreadable::Newer(2)));
    assert!(matches!(Journal::read(b"{\"fulcrum\":1}\n"), Err(Unreadable::NoOpening(_))));
}

#[test]
fn while_the_program_was_not_there_no_time_passed() {
    let scenario = scenario("first-week");
    let mut room = Room::open(scenario.clone(), opening(&scenario, Mode::Room, 1));
    let mut happens = |at: u64, event: Event| {
        room.apply(&fulcrum::session::room::Entry { at, event }).expect("it can happen");
        room.clock
    };
    let go = |to: Phase| Event::Go { to, computer: vec![], decided: vec![] };
    happens(0, go(Phase::Brief));
    assert_eq!(happens(1_000, go(Phase::Discuss)), Clock::Until(121_000));
    assert_eq!(happens(900_000, Event::Resumed), Clock::Until(1_020_000));
}
