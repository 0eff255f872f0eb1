//! Who has to be told of what: every console and wall of everything, every phone only of what it shows.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::session::room::view::Shown;
use crate::session::room::{Room, SeatId, Snapshot};

/// Where news of a room come together. What wakes it never waits.
#[derive(Debug)]
pub struct Hub {
    latest: watch::Sender<Arc<Snapshot>>,
    /// Counts what everybody sees.
    all: watch::Sender<u64>,
    /// Counts what one seat sees, once somebody asks for it.
    seats: Mutex<HashMap<SeatId, watch::Sender<u64>>>,
    words: Mutex<Words>,
}

/// What is shown to all, as it is sent: written once for each team and role, however many phones there are.
#[derive(Debug, Default)]
struct Words {
    shown: u64,
    by: HashMap<(u8, Option<u8>), Arc<str>>,
}

/// What wakes one phone.
#[derive(Debug)]
pub struct News {
    all: watch::Receiver<u64>,
    own: watch::Receiver<u64>,
}

impl News {
    /// Until there is something new; for ever, once there is nobody to tell it.
    pub async fn wait(&mut self) {
        let told = tokio::select! {
            told = self.all.changed() => told,
            told = self.own.changed() => told,
        };
        if told.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

impl Hub {
    /// A hub for a room as it stands.
    #[must_use]
    pub fn new(first: Snapshot) -> Arc<Self> {
        let (latest, all) = (watch::Sender::new(Arc::new(first)), watch::Sender::new(0));
        Arc::new(Self { latest, all, seats: Mutex::default(), words: Mutex::default() })
    }

    /// The room has changed.
    pub fn wake(&self, now: &Arc<Snapshot>) {
        let before = self.latest.send_replace(Arc::clone(now));
        if before.room.shown != now.room.shown || before.stopped != now.stopped {
            self.nudge();
            return;
        }
        let seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        for (was, is) in before.room.seats.iter().zip(&now.room.seats) {
            if !Arc::ptr_eq(was, is)
                && was.stamp != is.stamp
                && let Some(own) = seats.get(&is.id)
            {
                own.send_modify(|count| *count += 1);
            }
        }
    }

    /// Lets every phone look whether it has something to show.
    pub fn nudge(&self) {
        self.all.send_modify(|count| *count += 1);
    }

    /// The room as it stands.
    #[must_use]
    pub fn latest(&self) -> Arc<Snapshot> {
        Arc::clone(&self.latest.borrow())
    }

    /// Every change from now on.
    #[must_use]
    pub fn follow(&self) -> watch::Receiver<Arc<Snapshot>> {
        self.latest.subscribe()
    }

    /// Whenever there may be something new for everybody, from now on.
    #[must_use]
    pub fn nudges(&self) -> watch::Receiver<u64> {
        self.all.subscribe()
    }

    /// What one seat has to be told of from now on.
    #[must_use]
    pub fn news(&self, seat: SeatId) -> News {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let own = seats.entry(seat).or_insert_with(|| watch::Sender::new(0)).subscribe();
        News { all: self.all.subscribe(), own }
    }

    /// What the people of a team and role see, as it is sent.
    #[must_use]
    pub fn shown(&self, room: &Room, team: u8, role: Option<u8>) -> Arc<str> {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if words.shown != room.shown {
            *words = Words { shown: room.shown, by: HashMap::new() };
        }
        let said = words.by.entry((team, role)).or_insert_with(|| json(&Shown::of(room, team, role)).into());
        Arc::clone(said)
    }
}

/// As JSON.
pub fn json(what: &impl serde::Serialize) -> String {
    // Numbers, strings and lists of them always have a JSON form.
    serde_json::to_string(what).unwrap_or_else(|_| "null".to_owned())
}
