//! What a workshop is told at its end, made from the workshop itself.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use super::docs::{Docs, Export};
use crate::analysis::debrief::{Debrief, debrief};
use crate::report::workshop::Keeper;
use crate::session::Run;
use crate::session::room::{SeatId, Snapshot, Step};

/// Tells it; keeps what takes long to make.
#[derive(Default)]
pub struct Told(Arc<Keeper>);

impl Told {
    /// Tells what this one keeps.
    #[must_use]
    pub fn by(keeper: Arc<Keeper>) -> Self {
        Self(keeper)
    }
}

/// What somebody who plays alone is told at the end: the debrief of their game.
#[derive(Default)]
pub struct Alone(Mutex<Option<(u64, Arc<Debrief>)>>);

impl Alone {
    /// Made once for a game that has come so far; the next who asks waits for it.
    fn debrief(&self, run: &Run) -> Arc<Debrief> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = run.company.fingerprint();
        match &*kept {
            Some((before, debrief)) if *before == now => Arc::clone(debrief),
            _ => Arc::clone(&kept.insert((now, Arc::new(debrief(run)))).1),
        }
    }
}

impl Docs for Alone {
    fn group(&self, snapshot: &Snapshot, step: Step) -> Option<Arc<Value>> {
        let run = &snapshot.room.teams.first()?.run;
        serde_json::to_value(crate::report::debrief::step(run, &self.debrief(run), step)).ok().map(Arc::new)
    }

    fn personal(&self, _: &Snapshot, _: SeatId) -> Option<Value> {
        None
    }

    fn exports(&self, _: &Snapshot) -> Vec<Export> {
        Vec::new()
    }
}

impl Docs for Told {
    fn group(&self, snapshot: &Snapshot, step: Step) -> Option<Arc<Value>> {
        serde_json::to_value(self.0.wall(&snapshot.room, step)).ok().map(Arc::new)
    }

    fn personal(&self, snapshot: &Snapshot, seat: SeatId) -> Option<Value> {
        serde_json::to_value(self.0.personal(&snapshot.room, seat)?).ok()
    }

    fn exports(&self, snapshot: &Snapshot) -> Vec<Export> {
        let files = self.0.exports(&snapshot.room).into_iter();
        let sent =
            files.map(|file| Export { name: file.name, file: file.file, mime: file.mime.to_owned(), bytes: file.text.into() });
        sent.collect()
    }
}
