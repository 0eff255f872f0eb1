//! The one who owns a room: nothing counts before it is kept.

use std::io;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{opening, scenario, secret};
use fulcrum::session::room::{Actor, Entry, HostAsk, Journal, Mode, Pace, Phase, Refused, Room, SeatAsk, SeatId, Times, Wish};
use fulcrum::session::shelf::{Lines, Memory};

fn room() -> Room {
    let scenario = scenario("first-week");
    Room::open(scenario.clone(), opening(&scenario, Mode::Room, 1))
}

/// Keeps what it is given where the test can see it, until it is full.
struct Kept {
    text: Arc<Mutex<String>>,
    full: Arc<Mutex<bool>>,
}

impl Lines for Kept {
    fn add(&mut self, line: &str) -> io::Result<()> {
        if *self.full.lock().expect("nobody panics with it") {
            return Err(io::Error::other("no space left on device"));
        }
        self.text.lock().expect("nobody panics with it").push_str(line);
        Ok(())
    }
}

fn join(actor: &Actor, number: u8) -> Result<SeatId, Refused> {
    let (tell, told) = channel();
    actor.handle().join(Wish::default(), secret(number), move |done| drop(tell.send(done)));
    told.recv().expect("it answers")
}

fn vote(actor: &Actor, seat: SeatId, choice: u8) -> Result<(), Refused> {
    let (tell, told) = channel();
    let turn = actor.handle().snapshot().room.turn;
    actor.handle().seat(seat, SeatAsk::Vote { turn, choice }, move |done| drop(tell.send(done)));
    told.recv().expect("it answers")
}

fn next(actor: &Actor) {
    let now = actor.handle().snapshot();
    let ask = HostAsk::Next { from: now.room.phase, turn: now.room.turn };
    actor.handle().host_now(ask).expect("it goes on");
}

#[test]
fn what_was_acknowledged_is_in_the_journal_and_what_could_not_be_kept_did_not_happen() {
    let (text, full) = (Arc::new(Mutex::new(String::new())), Arc::new(Mutex::new(false)));
    let lines = Kept { text: Arc::clone(&text), full: Arc::clone(&full) };
    let first = room();
    let opening = fulcrum::session::journal::line(&*first.opening);
    let actor = Actor::start(first, Box::new(lines), Box::new(|_| 0), |_| {});
    let seat = join(&actor, 1).expect("the door is open");
    (0..3).for_each(|_| next(&actor));
    vote(&actor, seat, 1).expect("it is open");
    let kept = text.lock().expect("nobody panics with it").clone();
    let journal = Journal::read(format!("{opening}{kept}").as_bytes()).expect("it can be read");
    let (again, problem) = journal.fold(scenario("first-week"));
    assert_eq!((problem, again.seats[0].vote(1)), (None, Some(1)));

    *full.lock().expect("nobody panics with it") = true;
    assert_eq!(vote(&actor, seat, 0), Err(Refused::NotKept("no space left on device".to_owned())));
    assert_eq!(actor.handle().snapshot().room.seats[0].vote(1), Some(1), "the answer that was kept still counts");
    *full.lock().expect("nobody panics with it") = false;
    vote(&actor, seat, 0).expect("there is room again");
}

#[test]
fn many_answers_at_once_are_written_in_few_writes_and_each_is_answered() {
    struct Counting(Arc<Mutex<Vec<usize>>>);
    impl Lines for Counting {
        fn add(&mut self, lines: &str) -> io::Result<()> {
            std::thread::sleep(Duration::from_millis(2));
            self.0.lock().expect("nobody panics with it").push(lines.lines().count());
            Ok(())
        }
    }
    let writes = Arc::new(Mutex::new(Vec::new()));
    let actor = Actor::start(room(), Box::new(Counting(Arc::clone(&writes))), Box::new(|_| 0), |_| {});
    let (tell, told) = channel();
    for n in 0..200 {
        let tell = tell.clone();
        actor.handle().join(Wish::default(), secret(n), move |done| drop(tell.send(done)));
    }
    for _ in 0..200 {
        told.recv().expect("it answers").expect("the door is open");
    }
    let writes = writes.lock().expect("nobody panics with it");
    assert_eq!(writes.iter().sum::<usize>(), 200);
    assert!(writes.len() < 50, "{} writes", writes.len());
}

#[test]
fn time_that_is_up_and_all_answers_move_the_room_without_being_asked() {
    let mut first = room();
    let mut happens = |event| first.apply(&Entry { at: 0, event }).expect("it can happen");
    happens(fulcrum::session::room::Event::Pace(Pace::WhenAll));
    happens(fulcrum::session::room::Event::Times(Times { discuss: Some(5), vote: None }));
    let (tell, told) = channel();
    let wake = move |snapshot: &Arc<fulcrum::session::room::Snapshot>| {
        let _ = tell.send(snapshot.room.phase);
    };
    let actor = Actor::start(first, Memory::lines(), Box::new(|_| 0), wake);
    let seat = join(&actor, 1).expect("the door is open");
    actor.handle().here(seat, true);
    (0..2).for_each(|_| next(&actor));
    let until = |wanted: Phase| while told.recv_timeout(Duration::from_secs(30)).expect("it goes on by itself") != wanted {};
    until(Phase::Vote);
    vote(&actor, seat, 0).expect("it is open");
    until(Phase::Reveal);
}

#[test]
fn whoever_asks_an_owner_that_is_gone_is_told() {
    let actor = Actor::start(room(), Memory::lines(), Box::new(|_| 0), |_| {});
    let handle = actor.handle();
    drop(actor);
    assert_eq!(handle.host_now(HostAsk::Again), Err(Refused::Gone));
    assert!(handle.snapshot().stopped);
}

#[test]
fn who_asks_for_a_seat_twice_with_the_same_secret_sits_once() {
    let actor = Actor::start(room(), Memory::lines(), Box::new(|_| 0), |_| {});
    let (tell, told) = channel();
    for _ in 0..2 {
        // Both lie in the inbox before the owner looks, or not: it must not matter.
        let tell = tell.clone();
        actor.handle().join(Wish::default(), secret(1), move |done| drop(tell.send(done)));
    }
    assert_eq!([told.recv(), told.recv()], [Ok(Ok(SeatId(0))), Ok(Ok(SeatId(0)))]);
    assert_eq!(join(&actor, 2), Ok(SeatId(1)));
    assert_eq!(actor.handle().snapshot().room.people().count(), 2);
}
