//! What is told at the end: debriefs, reports, files. Whoever makes them takes the time it takes; nobody waits for it.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use super::hub::{Hub, json};
use crate::session::room::{Phase, SeatId, Snapshot, Step};

/// A file for the facilitator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is, in words.
    pub name: String,
    /// The file's name.
    pub file: String,
    /// Its media type.
    pub mime: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Who makes debriefs, reports and files of a room. It may take its time: it is asked on threads of its own.
pub trait Docs: Send + Sync {
    /// What all see in this step of the debrief.
    fn group(&self, snapshot: &Snapshot, step: Step) -> Option<Arc<Value>>;
    /// What one person sees of themselves.
    fn personal(&self, snapshot: &Snapshot, seat: SeatId) -> Option<Value>;
    /// What the facilitator can take along.
    fn exports(&self, snapshot: &Snapshot) -> Vec<Export>;
}

/// What was made last, and whether more is being made.
pub struct Desk {
    docs: Arc<dyn Docs>,
    hub: Arc<Hub>,
    made: Mutex<Made>,
    /// Reports of persons are made one after the other: a thousand of them shall not stand before the next debrief.
    one: Arc<Semaphore>,
}

/// What each file is, and its name.
pub type Exports = Arc<[(String, String)]>;

#[derive(Default)]
struct Made {
    /// As of which version of the room.
    version: u64,
    /// When something changed last that everybody sees.
    shown: u64,
    /// For which step.
    step: Option<Step>,
    group: Option<Arc<str>>,
    exports: Exports,
    at_work: bool,
}

/// As far as it is made.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// What all see, as it is sent.
    pub debrief: Option<Arc<str>>,
    /// What the facilitator can take along.
    pub exports: Exports,
    /// Whether it is still being made; the hub tells when it is there.
    pub pending: bool,
}

impl Desk {
    /// A desk for whoever makes them.
    #[must_use]
    pub fn new(docs: Arc<dyn Docs>, hub: Arc<Hub>) -> Arc<Self> {
        Arc::new(Self { docs, hub, made: Mutex::default(), one: Arc::new(Semaphore::new(1)) })
    }

    /// What is told to all now; if it is not made yet, or of an older room, it is being made from now on.
    #[must_use]
    pub fn group(self: &Arc<Self>, snapshot: &Arc<Snapshot>) -> Group {
        let Some(step) = step(snapshot) else { return Group::default() };
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let current = made.step == Some(step) && made.shown == snapshot.room.shown;
        if !(made.at_work || current && made.version == snapshot.room.version) {
            made.at_work = true;
            tokio::spawn(Arc::clone(self).make(Arc::clone(snapshot), step, Arc::clone(&made.exports)));
        }
        // What was made for this step stands until something newer is there.
        let debrief = made.group.clone().filter(|_| made.step == Some(step));
        Group { debrief, exports: Arc::clone(&made.exports), pending: !current }
    }

    async fn make(self: Arc<Self>, snapshot: Arc<Snapshot>, step: Step, known: Exports) {
        let (docs, version, shown) = (Arc::clone(&self.docs), snapshot.room.version, snapshot.room.shown);
        let work = move || {
            let group = docs.group(&snapshot, step).map(|doc| Arc::from(json(&*doc)));
            // Which files there are does not change any more; what is in them is made when it is asked for.
            let named = |export: Export| (export.name, export.file);
            let exports = if known.is_empty() { docs.exports(&snapshot).into_iter().map(named).collect() } else { known };
            (group, exports)
        };
        // Nothing is told by whoever fails at it.
        let (group, exports) = tokio::task::spawn_blocking(work).await.unwrap_or_default();
        *self.made.lock().unwrap_or_else(PoisonError::into_inner) =
            Made { version, shown, step: Some(step), group, exports, at_work: false };
        self.hub.nudge();
    }

    /// What one person sees of themselves, once it is made.
    #[must_use]
    pub fn personal(&self, snapshot: &Arc<Snapshot>, seat: SeatId) -> Option<JoinHandle<Option<String>>> {
        step(snapshot)?;
        let (docs, snapshot, one) = (Arc::clone(&self.docs), Arc::clone(snapshot), Arc::clone(&self.one));
        Some(tokio::spawn(async move {
            let _turn = one.acquire().await.ok()?;
            let made = tokio::task::spawn_blocking(move || docs.personal(&snapshot, seat).map(|doc| json(&doc)));
            made.await.ok().flatten()
        }))
    }

    /// The file of this name.
    pub async fn export(&self, snapshot: Arc<Snapshot>, file: String) -> Option<Export> {
        step(&snapshot)?;
        let docs = Arc::clone(&self.docs);
        let made = tokio::task::spawn_blocking(move || docs.exports(&snapshot).into_iter().find(|export| export.file == file));
        made.await.ok().flatten()
    }
}

/// What of the debrief is told now.
#[must_use]
pub fn step(snapshot: &Snapshot) -> Option<Step> {
    match snapshot.room.phase {
        Phase::Debrief(step) => Some(step),
        Phase::Closed => Some(Step::NowWhat),
        _ => None,
    }
}
