//! What the wall shows, and what is asked for from here: a room that somebody else owns.

use std::any::Any;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use crate::app::game::{Kept, Wake};
use crate::report::doc::Doc;
use crate::scenario::model::Scenario;
use crate::session::room::view::Screen;
use crate::session::room::{Handle, HostAsk, Mode, Phase, Snapshot, Step};

/// The way in, for phones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Join {
    /// The whole address.
    pub url: String,
    /// What one types, without the code: "192.168.1.7:8080".
    pub short: String,
    /// The address as a code to scan, without its quiet zone: rows of dark (`true`) and light modules, as many in each.
    pub qr: Vec<Vec<bool>>,
}

/// An address under which phones may find the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// What one types, without the code.
    pub host: String,
    /// What the system calls the network that it belongs to; empty if that is not known.
    pub network: String,
    /// Whether it is the one that is shown.
    pub shown: bool,
}

/// The ways in. `chosen` is the address that the facilitator wants shown, if there is one.
pub trait Ways: Send + Sync {
    /// All of them as they are now, for networks come and go; one is shown.
    fn all(&self, chosen: Option<&str>) -> Vec<Way>;
    /// The one that is shown.
    fn join(&self, chosen: Option<&str>) -> Join;
    /// The facilitator's private link there.
    fn host_link(&self, chosen: Option<&str>) -> String;
}

/// A workshop that somebody wants to host.
#[derive(Clone)]
pub struct Wish {
    /// What is played.
    pub scenario: Arc<Scenario>,
    /// The name that finds it again.
    pub name: String,
    /// Who plays together.
    pub mode: Mode,
    /// How many companies; counts in the mode of teams only.
    pub teams: u8,
    /// The luck.
    pub seed: u64,
    /// Where its journal goes.
    pub kept: Kept,
    /// To be called with every snapshot, so that the window looks.
    pub wake: Wake,
}

/// Opens a workshop: a room, its owner, its server. Without this resource nothing can be hosted from the window.
#[derive(Resource, Clone)]
pub struct Hosting(pub fn(Wish) -> Result<Wall, String>);

/// What the steps of the debrief tell. Whoever finds that out puts it in and wakes the window; it can be put in again.
#[derive(Clone, Default)]
pub struct Docs(Arc<Mutex<[Option<Arc<Doc>>; Step::ALL.len()]>>);

impl Docs {
    /// Tells a step.
    pub fn put(&self, step: Step, doc: Arc<Doc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[step as usize] = Some(doc);
    }

    /// What a step tells, once that is known.
    #[must_use]
    pub fn get(&self, step: Step) -> Option<Arc<Doc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[step as usize].clone()
    }
}

/// The workshop that the wall shows. Insert it before the window opens, and the window opens on the wall.
#[derive(Resource)]
pub struct Wall {
    handle: Handle,
    ways: Arc<dyn Ways>,
    /// The way in that is shown.
    pub(super) join: Join,
    docs: Docs,
    snapshot: Arc<Snapshot>,
    /// What the snapshot shows.
    pub(super) screen: Screen,
    /// What the present step of the debrief tells.
    pub(super) doc: Option<Arc<Doc>>,
    /// Why the last thing that was asked for was not done, as the owner tells it.
    refused: Arc<Mutex<Option<String>>>,
    /// The same, as it is shown.
    pub(super) trouble: Option<String>,
    _keeps: Box<dyn Any + Send + Sync>,
}

impl Wall {
    /// A wall for a room. `keeps` is what runs as long as the wall is shown: the room's owner, and its server.
    #[must_use]
    pub fn new(handle: Handle, ways: Arc<dyn Ways>, docs: Docs, keeps: impl Any + Send + Sync) -> Self {
        let snapshot = handle.snapshot();
        let join = ways.join(snapshot.found_at.as_deref());
        let screen = Screen::of(&snapshot);
        let (doc, refused, trouble) = (None, Arc::default(), None);
        Self { handle, ways, join, docs, snapshot, screen, doc, refused, trouble, _keeps: Box::new(keeps) }
    }

    /// The room as it is shown.
    #[must_use]
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// What the wall shows of it.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// All ways in, as they are now.
    pub(super) fn ways(&self) -> Vec<Way> {
        self.ways.all(self.snapshot.found_at.as_deref())
    }

    /// What makes somebody the facilitator: shown on a key only.
    pub(super) fn host_link(&self) -> String {
        self.ways.host_link(self.snapshot.found_at.as_deref())
    }

    /// What asks the room's owner.
    #[must_use]
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Whether everything that the room's owner has told is shown.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.handle.snapshot().number == self.snapshot.number
    }

    /// Asks for the facilitator. Should it be refused, the wall says why.
    pub(super) fn ask(&self, ask: HostAsk, wake: &Wake) {
        let (refused, wake) = (Arc::clone(&self.refused), wake.clone());
        self.handle.host(ask, move |done| {
            *refused.lock().unwrap_or_else(PoisonError::into_inner) = done.err().map(|refused| refused.words());
            wake.now();
        });
    }
}

/// Takes over the newest snapshot, and what the debrief has found.
pub(super) fn follow(mut wall: ResMut<Wall>, mut redraw: MessageWriter<RequestRedraw>) {
    let latest = wall.handle.snapshot();
    if latest.number != wall.snapshot.number {
        wall.screen = Screen::of(&latest);
        if latest.found_at != wall.snapshot.found_at {
            wall.join = wall.ways.join(latest.found_at.as_deref());
        }
        wall.snapshot = latest;
        redraw.write(RequestRedraw);
    }
    let trouble = wall.refused.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if trouble != wall.trouble {
        wall.trouble = trouble;
        redraw.write(RequestRedraw);
    }
    let doc = match wall.snapshot.room.phase {
        Phase::Debrief(step) => wall.docs.get(step),
        _ => None,
    };
    if doc.as_ref().map(Arc::as_ptr) != wall.doc.as_ref().map(Arc::as_ptr) {
        wall.doc = doc;
        redraw.write(RequestRedraw);
    }
}
