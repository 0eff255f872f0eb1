//! The one who owns a run: commands in, snapshots out. It lives outside the window and outside any server, so that
//! neither can hold it up. What it acknowledges is on disk.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use super::change::Change;
use super::journal::{Entry, line};
use super::run::Run;
use super::shelf::Lines;
use crate::sim::turn::Refused;

/// What can be asked of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Take this choice in this turn. A command for another turn than the present one is a late echo and does nothing.
    Decide {
        /// The turn it is meant for.
        turn: u8,
        /// The place of the choice, from 0.
        choice: usize,
    },
    /// Take back the decision of this turn and all after it.
    Undo {
        /// The turn to be played again.
        turn: u8,
    },
    /// Keep what the player says of themselves at the end.
    Reflect(Vec<i8>),
    /// Keep what the player means to do.
    Commit(String),
    /// Change something by hand, as authors do; what the scenario does not have stays unchanged.
    Change(Change),
}

/// What went wrong with the last command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The choice could not be taken.
    Refused(Refused),
    /// It could not be kept; it did not happen.
    NotKept(String),
}

/// A run as it stands.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Grows with every command that was handled.
    pub version: u64,
    /// The run.
    pub run: Run,
    /// What went wrong with the last command, if anything did.
    pub trouble: Option<Trouble>,
}

/// A handle on the owner of a run. Dropping it lets the owner finish.
pub struct Actor {
    commands: Option<Sender<Command>>,
    latest: Arc<Mutex<Arc<Snapshot>>>,
    sent: u64,
    thread: Option<JoinHandle<()>>,
}

impl Actor {
    /// Starts an owner. `lines` is where the run's journal goes on; `wake` is called after each new snapshot.
    #[must_use]
    pub fn start(run: Run, lines: Box<dyn Lines>, wake: impl Fn() + Send + 'static) -> Self {
        let latest = Arc::new(Mutex::new(Arc::new(Snapshot { version: 0, run: run.clone(), trouble: None })));
        let (commands, inbox) = mpsc::channel();
        let owner = Owner { run, lines, latest: Arc::clone(&latest), version: 0 };
        let thread = std::thread::spawn(move || owner.work(&inbox, &wake));
        Self { commands: Some(commands), latest, sent: 0, thread: Some(thread) }
    }

    /// Sends a command. The next snapshots tell what came of it.
    pub fn send(&mut self, command: Command) {
        if self.commands.as_ref().is_some_and(|commands| commands.send(command).is_ok()) {
            self.sent += 1;
        }
    }

    /// The run as it stands.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.latest.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits until every command that was sent has been handled, and gives back the run as it stands then.
    #[must_use]
    pub fn finish(self) -> Arc<Snapshot> {
        let latest = Arc::clone(&self.latest);
        drop(self);
        Arc::clone(&latest.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether every command that was sent has been handled.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.snapshot().version == self.sent
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        self.commands = None;
        if let Some(thread) = self.thread.take() {
            // Nothing to do about an owner that panicked: its journal holds all that it acknowledged.
            let _ = thread.join();
        }
    }
}

struct Owner {
    run: Run,
    lines: Box<dyn Lines>,
    latest: Arc<Mutex<Arc<Snapshot>>>,
    version: u64,
}

impl Owner {
    fn work(mut self, inbox: &Receiver<Command>, wake: &impl Fn()) {
        while let Ok(command) = inbox.recv() {
            let trouble = self.handle(command).err();
            self.version += 1;
            let snapshot = Arc::new(Snapshot { version: self.version, run: self.run.clone(), trouble });
            *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = snapshot;
            wake();
        }
    }

    /// Nothing counts before it is kept: the change is made on a copy, written, and only then taken over.
    fn handle(&mut self, command: Command) -> Result<(), Trouble> {
        let mut next = self.run.clone();
        let entry = match command {
            Command::Decide { turn, .. } if turn != next.company.turn || next.company.ended.is_some() => return Ok(()),
            Command::Decide { choice, .. } => next.decide(choice).map_err(Trouble::Refused)?,
            Command::Undo { turn } => match next.undo(turn) {
                Some(entry) => entry,
                None => return Ok(()),
            },
            Command::Change(change) => match next.change(change) {
                Some(entry) => entry,
                None => return Ok(()),
            },
            Command::Reflect(assessment) => next.reflect(assessment),
            Command::Commit(text) => next.commit(text),
        };
        self.keep(&entry)?;
        self.run = next;
        Ok(())
    }

    fn keep(&mut self, entry: &Entry) -> Result<(), Trouble> {
        self.lines.add(&line(entry)).map_err(|e| Trouble::NotKept(e.to_string()))
    }
}
