//! The one who owns a room. It stands outside the window and outside the server, so that neither can hold it up. It takes what
//! has come in since it last looked, writes it all down at once, and only then answers: what was acknowledged is on disk.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::ask::{HostAsk, SeatAsk, Wish};
use super::clock::{Clock, Millis};
use super::entry::{Entry, Event};
use super::opening::Secret;
use super::people::SeatId;
use super::refused::Refused;
use super::state::Room;
use crate::session::Run;
use crate::session::journal::line;
use crate::session::shelf::Lines;

/// What the computer answers where nobody does.
pub type StandIn = Box<dyn Fn(&Run) -> usize + Send>;

/// The most that is handled between two writes.
const BATCH: usize = 4_096;

type Reply<T> = Box<dyn FnOnce(Result<T, Refused>) + Send>;

enum Message {
    Join(Wish, Secret, Reply<SeatId>),
    Seat(SeatId, SeatAsk, Reply<()>),
    Host(HostAsk, Reply<()>),
    Here(SeatId, bool),
    FoundAt(Arc<str>),
    Stop,
}

/// Who is here: how many pages each seat has open now. It is in no journal.
pub type Presence = BTreeMap<SeatId, u16>;

/// A room as it stands.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The room.
    pub room: Room,
    /// Who is here.
    pub here: Arc<Presence>,
    /// Under which of this machine's addresses people are told to find the room, if somebody chose one. It is in no journal: the
    /// next time the network is another.
    pub found_at: Option<Arc<str>>,
    /// Grows with every snapshot.
    pub number: u64,
    /// Whether the actor has stopped: nothing will change any more.
    pub stopped: bool,
}

impl Snapshot {
    /// Whether somebody's page is open now.
    #[must_use]
    pub fn is_here(&self, seat: SeatId) -> bool {
        self.here.contains_key(&seat)
    }
}

/// A room's owner at work. Dropping it lets the owner finish what came in.
pub struct Actor {
    handle: Handle,
    thread: Option<JoinHandle<()>>,
}

/// What asks a room's owner. Every answer comes once what it acknowledges is on disk, on the owner's own thread: it must not wait there.
#[derive(Clone)]
pub struct Handle {
    inbox: Sender<Message>,
    latest: Arc<Mutex<Arc<Snapshot>>>,
}

impl Actor {
    /// Starts an owner. `lines` is where the journal goes on; `computer` answers where nobody does; `wake` gets each new snapshot.
    #[must_use]
    pub fn start(room: Room, lines: Box<dyn Lines>, computer: StandIn, wake: impl Fn(&Arc<Snapshot>) + Send + 'static) -> Self {
        let first = Snapshot { room: room.clone(), here: Arc::default(), found_at: None, number: 0, stopped: false };
        let latest = Arc::new(Mutex::new(Arc::new(first)));
        let (inbox, messages) = mpsc::channel();
        let owner = Owner { room, lines, computer, here: Arc::default(), found_at: None, number: 0, latest: Arc::clone(&latest) };
        let thread = std::thread::spawn(move || owner.work(&messages, &wake));
        Self { handle: Handle { inbox, latest }, thread: Some(thread) }
    }

    /// What asks this owner.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = self.handle.inbox.send(Message::Stop);
        if let Some(thread) = self.thread.take() {
            // Nothing to do about an owner that panicked: the journal holds all that it acknowledged.
            let _ = thread.join();
        }
    }
}

impl Handle {
    /// Lets somebody come in; the token gives the seat back later, also to who asks again with the same.
    pub fn join(&self, wish: Wish, token: Secret, reply: impl FnOnce(Result<SeatId, Refused>) + Send + 'static) {
        self.send(Message::Join(wish, token, Box::new(reply)));
    }

    /// Asks for a seat.
    pub fn seat(&self, seat: SeatId, ask: SeatAsk, reply: impl FnOnce(Result<(), Refused>) + Send + 'static) {
        self.send(Message::Seat(seat, ask, Box::new(reply)));
    }

    /// Asks for the facilitator.
    pub fn host(&self, ask: HostAsk, reply: impl FnOnce(Result<(), Refused>) + Send + 'static) {
        self.send(Message::Host(ask, Box::new(reply)));
    }

    /// Asks for the facilitator, and waits for the answer.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn host_now(&self, ask: HostAsk) -> Result<(), Refused> {
        let (tell, told) = mpsc::channel();
        self.host(ask, move |done| drop(tell.send(done)));
        told.recv().unwrap_or(Err(Refused::Gone))
    }

    /// Tells that a page of somebody's has been opened or closed.
    pub fn here(&self, seat: SeatId, here: bool) {
        self.send(Message::Here(seat, here));
    }

    /// Tells people from now on to find the room under this address.
    pub fn found_at(&self, address: &str) {
        self.send(Message::FoundAt(address.into()));
    }

    /// The room as it stands.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.latest.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn send(&self, message: Message) {
        if let Err(mpsc::SendError(unsent)) = self.inbox.send(message) {
            unsent.refuse();
        }
    }
}

impl Message {
    fn refuse(self) {
        match self {
            Self::Join(_, _, reply) => reply(Err(Refused::Gone)),
            Self::Seat(_, _, reply) | Self::Host(_, reply) => reply(Err(Refused::Gone)),
            Self::Here(..) | Self::FoundAt(_) | Self::Stop => {}
        }
    }
}

/// The machine's clock.
#[must_use]
pub fn now() -> Millis {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

struct Owner {
    room: Room,
    lines: Box<dyn Lines>,
    computer: StandIn,
    here: Arc<Presence>,
    found_at: Option<Arc<str>>,
    number: u64,
    latest: Arc<Mutex<Arc<Snapshot>>>,
}

/// What was done since the last write.
#[derive(Default)]
struct Batch {
    lines: String,
    /// Told how it went, once that is certain.
    replies: Vec<Box<dyn FnOnce(Result<(), Refused>) + Send>>,
    changed: bool,
}

impl Owner {
    fn work(mut self, inbox: &Receiver<Message>, wake: &impl Fn(&Arc<Snapshot>)) {
        let mut stopped = false;
        while !stopped {
            let mut batch = Batch::default();
            let before = (self.room.clone(), Arc::clone(&self.here));
            let first = match self.wait(inbox) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            for message in first.into_iter().chain(inbox.try_iter()).take(BATCH) {
                stopped |= matches!(message, Message::Stop);
                self.handle(message, &mut batch);
            }
            self.catch_up(&mut batch);
            self.finish(batch, before, stopped, wake);
        }
    }

    /// Until something comes in or the clock calls for something.
    fn wait(&self, inbox: &Receiver<Message>) -> Result<Message, RecvTimeoutError> {
        let far = Duration::from_hours(1);
        let left = match self.room.clock {
            Clock::Until(end) if !self.room.held && end > now() => Duration::from_millis(end - now() + 1).min(far),
            _ => far,
        };
        inbox.recv_timeout(left)
    }

    fn handle(&mut self, message: Message, batch: &mut Batch) {
        match message {
            Message::Join(wish, token, reply) => {
                let (seat, event) = self.comes(&wish, token);
                self.take(event, batch, Box::new(move |done| reply(done.map(|()| seat))));
            }
            Message::Seat(seat, ask, reply) => {
                let event = self.room.seat_asks(seat, &ask);
                self.take(event, batch, reply);
            }
            Message::Host(ask, reply) => {
                let event = self.room.host_asks(&ask, &self.computer);
                self.take(event, batch, reply);
            }
            Message::Here(seat, here) => {
                let count = Arc::make_mut(&mut self.here).entry(seat).or_default();
                *count = if here { count.saturating_add(1) } else { count.saturating_sub(1) };
                if *count == 0 {
                    Arc::make_mut(&mut self.here).remove(&seat);
                }
                batch.changed = true;
            }
            Message::FoundAt(address) => {
                self.found_at = Some(address);
                batch.changed = true;
            }
            Message::Stop => batch.changed = true,
        }
    }

    /// The seat of somebody who comes in, and what that takes: nothing for who asks again because the answer was lost.
    fn comes(&self, wish: &Wish, token: Secret) -> (SeatId, Result<Option<Event>, Refused>) {
        match self.room.seat_of(token.as_str()) {
            Some(seat) => (seat.id, if seat.removed { Err(Refused::NoSeat) } else { Ok(None) }),
            None => (SeatId(u32::try_from(self.room.seats.len()).unwrap_or(u32::MAX)), self.room.joins(wish, token).map(Some)),
        }
    }

    /// Lets it happen, to be written down with the rest of the batch.
    fn take(&mut self, event: Result<Option<Event>, Refused>, batch: &mut Batch, reply: Reply<()>) {
        match event.and_then(|event| event.map_or(Ok(()), |event| self.happen(event, batch))) {
            // What it rests on may be of this very batch: it is told when that is kept.
            Ok(()) => batch.replies.push(reply),
            Err(refused) => reply(Err(refused)),
        }
    }

    fn happen(&mut self, event: Event, batch: &mut Batch) -> Result<(), Refused> {
        let entry = Entry { at: now(), event };
        self.room.apply(&entry)?;
        batch.lines.push_str(&line(&entry));
        batch.changed = true;
        Ok(())
    }

    /// What the clock, or that all have answered, calls for.
    fn catch_up(&mut self, batch: &mut Batch) {
        let here = Arc::clone(&self.here);
        while let Some(event) = self.room.due(now(), &|seat| here.contains_key(&seat), &self.computer) {
            if self.happen(event, batch).is_err() {
                break;
            }
        }
    }

    /// Nothing counts before it is kept: if it cannot be, the room is what it was before.
    fn finish(&mut self, batch: Batch, before: (Room, Arc<Presence>), stopped: bool, wake: &impl Fn(&Arc<Snapshot>)) {
        let kept = if batch.lines.is_empty() { Ok(()) } else { self.lines.add(&batch.lines) };
        let kept = kept.map_err(|e| Refused::NotKept(e.to_string()));
        if kept.is_err() {
            self.room = before.0;
        }
        if batch.changed {
            self.number += 1;
            let (room, here, found_at) = (self.room.clone(), Arc::clone(&self.here), self.found_at.clone());
            let snapshot = Arc::new(Snapshot { room, here, found_at, number: self.number, stopped });
            *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&snapshot);
            wake(&snapshot);
        }
        for reply in batch.replies {
            reply(kept.clone());
        }
    }
}
