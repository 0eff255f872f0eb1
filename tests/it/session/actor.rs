//! The one who owns a run: nothing counts before it is kept.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{begun, fold, same, scenario};
use fulcrum::analysis::policy::Policy;
use fulcrum::session::Run;
use fulcrum::session::actor::{Actor, Command, Snapshot, Trouble};
use fulcrum::session::journal::{Entry, Journal, line};
use fulcrum::session::shelf::{Folder, Lines, Shelf};

/// Lines that ask the test what shall become of each of them.
struct Asking {
    asked: Sender<String>,
    answers: Receiver<io::Result<()>>,
}

impl Lines for Asking {
    fn add(&mut self, line: &str) -> io::Result<()> {
        self.asked.send(line.to_owned()).map_err(io::Error::other)?;
        self.answers.recv().map_err(io::Error::other)?
    }
}

fn full() -> io::Result<()> {
    Err(io::Error::other("no space left on device"))
}

/// An owner whose every line the test sees and answers for.
struct Stage {
    actor: Actor,
    asked: Receiver<String>,
    answers: Sender<io::Result<()>>,
    woken: Receiver<()>,
}

const LONG: Duration = Duration::from_secs(20);

impl Stage {
    fn set(run: Run) -> Self {
        let (asked, asks) = channel();
        let (answers, answered) = channel();
        let (wake, woken) = channel();
        let wake = move || {
            let _ = wake.send(());
        };
        let actor = Actor::start(run, Box::new(Asking { asked, answers: answered }), wake);
        Self { actor, asked: asks, answers, woken }
    }

    /// The snapshot that follows a command of which no line is written.
    fn says(&mut self, command: Command) -> Arc<Snapshot> {
        self.actor.send(command);
        self.woken.recv_timeout(LONG).expect("it was handled");
        assert!(self.asked.try_recv().is_err(), "nothing is written");
        self.actor.snapshot()
    }

    /// The line that a command wants to be kept, and the snapshot once it was answered.
    fn writes(&mut self, command: Command, answer: io::Result<()>) -> (String, Arc<Snapshot>) {
        self.actor.send(command);
        let line = self.asked.recv_timeout(LONG).expect("a line");
        assert!(!self.actor.settled());
        self.answers.send(answer).expect("it waits");
        self.woken.recv_timeout(LONG).expect("it was handled");
        assert!(self.actor.settled());
        (line, self.actor.snapshot())
    }
}

fn first_week() -> Run {
    begun(&scenario("first-week"), 1)
}

#[test]
fn a_decision_shows_only_once_it_is_kept() {
    let mut stage = Stage::set(first_week());
    stage.actor.send(Command::Decide { turn: 1, choice: 0 });
    let line = stage.asked.recv_timeout(LONG).expect("a line");
    // It is being written now, and nobody knows of it yet.
    let shown = stage.actor.snapshot();
    assert_eq!((shown.version, shown.run.turns.len(), stage.actor.settled()), (0, 0, false));
    stage.answers.send(Ok(())).expect("it waits");
    stage.woken.recv_timeout(LONG).expect("it was handled");
    let shown = stage.actor.snapshot();
    assert_eq!((shown.version, shown.run.turns.len(), stage.actor.settled()), (1, 1, true));
    assert_eq!(line, fulcrum::session::journal::line(&shown.run.entries[0]));
}

#[test]
fn whatever_a_snapshot_shows_is_on_disk() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::at(place.path());
    let scenario = scenario("garage-to-growth");
    let run = begun(&scenario, 2);
    let mut lines = folder.open("game.journal", 0).expect("a file");
    lines.add(&line(&run.founding)).expect("a file");
    let mut actor = Actor::start(run, lines, || {});
    let begun = std::time::Instant::now();
    loop {
        let shown = actor.snapshot();
        let kept = Journal::read(&folder.read("game.journal").expect("a file")).expect("whole lines");
        assert!(kept.entries.len() >= shown.run.entries.len());
        assert_eq!(kept.entries[..shown.run.entries.len()], shown.run.entries);
        if actor.settled() {
            if shown.run.company.ended.is_some() {
                break;
            }
            let run = &actor.snapshot().run;
            let choice = Policy::Random.choose(&run.scenario, &run.company, run.dice());
            actor.send(Command::Decide { turn: run.company.turn, choice });
        }
        assert!(begun.elapsed() < LONG);
    }
    let shown = actor.snapshot();
    same(&fold(&scenario, Journal::read(&folder.read("game.journal").expect("a file")).expect("whole lines")), &shown.run);
}

#[test]
fn what_could_not_be_kept_did_not_happen_and_the_next_one_works() {
    let run = first_week();
    let mut stage = Stage::set(run.clone());
    for command in [Command::Decide { turn: 1, choice: 0 }, Command::Reflect(vec![1]), Command::Commit("Soon.".to_owned())] {
        let (_, shown) = stage.writes(command, full());
        assert!(matches!(&shown.trouble, Some(Trouble::NotKept(why)) if why.contains("no space left")), "{:?}", shown.trouble);
        same(&shown.run, &run);
    }
    let (kept, shown) = stage.writes(Command::Decide { turn: 1, choice: 0 }, Ok(()));
    assert_eq!(shown.trouble, None);
    assert_eq!((shown.run.turns.len(), line(&shown.run.entries[0])), (1, kept));
    // To take it back must be kept as well.
    let (_, shown) = stage.writes(Command::Undo { turn: 1 }, full());
    assert_eq!((shown.run.turns.len(), shown.run.entries.len()), (1, 1));
    assert!(matches!(shown.trouble, Some(Trouble::NotKept(_))));
    let (undone, shown) = stage.writes(Command::Undo { turn: 1 }, Ok(()));
    assert_eq!(undone, line(&Entry::Undo { turn: 1 }));
    assert_eq!((shown.run.turns.len(), &shown.run.company, &shown.trouble), (0, &run.company, &None));
}

#[test]
fn a_late_echo_does_nothing() {
    let mut stage = Stage::set(first_week());
    let (_, shown) = stage.writes(Command::Decide { turn: 1, choice: 0 }, Ok(()));
    for echo in [
        Command::Decide { turn: 1, choice: 0 },
        Command::Decide { turn: 1, choice: 1 },
        Command::Decide { turn: 3, choice: 0 },
        Command::Undo { turn: 2 },
    ] {
        let after = stage.says(echo);
        assert_eq!(after.trouble, None);
        same(&after.run, &shown.run);
    }
    let (_, _) = stage.writes(Command::Undo { turn: 1 }, Ok(()));
    let after = stage.says(Command::Undo { turn: 1 });
    assert_eq!((after.run.turns.len(), after.run.entries.len(), &after.trouble), (0, 2, &None));
}

#[test]
fn an_echo_of_the_very_last_decision_does_nothing_either() {
    let mut run = first_week();
    while run.company.ended.is_none() {
        super::decide(&mut run, Policy::Random);
    }
    let mut stage = Stage::set(run.clone());
    let after = stage.says(Command::Decide { turn: run.company.turn, choice: 0 });
    assert_eq!(after.trouble, None);
    same(&after.run, &run);
}

#[test]
fn a_choice_that_cannot_be_taken_is_refused_and_nothing_is_written() {
    let run = first_week();
    let mut stage = Stage::set(run.clone());
    let after = stage.says(Command::Decide { turn: 1, choice: 9 });
    assert!(matches!(after.trouble, Some(Trouble::Refused(_))));
    same(&after.run, &run);
    let (_, after) = stage.writes(Command::Decide { turn: 1, choice: 0 }, Ok(()));
    assert_eq!(after.trouble, None);
}

/// Keeps its lines slowly, so that commands have to wait.
struct Slow(Arc<Mutex<String>>);

impl Lines for Slow {
    fn add(&mut self, line: &str) -> io::Result<()> {
        std::thread::sleep(Duration::from_millis(20));
        self.0.lock().expect("nobody panicked").push_str(line);
        Ok(())
    }
}

#[test]
fn commands_in_flight_are_kept_when_the_handle_is_dropped() {
    let scenario = scenario("first-week");
    let run = begun(&scenario, 5);
    let mut ahead = run.clone();
    let kept = Arc::new(Mutex::new(line(&run.founding)));
    let mut actor = Actor::start(run, Box::new(Slow(Arc::clone(&kept))), || {});
    while ahead.company.ended.is_none() {
        let (turn, choice) = (ahead.company.turn, Policy::Random.choose(&scenario, &ahead.company, ahead.dice()));
        ahead.decide(choice).expect("a bot takes what can be taken");
        actor.send(Command::Decide { turn, choice });
    }
    ahead.commit("Soon.".to_owned());
    actor.send(Command::Commit("Soon.".to_owned()));
    assert!(!actor.settled());
    drop(actor);
    let text = kept.lock().expect("nobody panicked").clone();
    same(&fold(&scenario, Journal::read(text.as_bytes()).expect("whole lines")), &ahead);
}
