//! A workshop with its wall in this window: the server and the room's owner work beside it, and never wait for it.

use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use super::game::Wake;
use super::projector::{Docs, Join, Wall, Way, Ways, Wish};
use crate::report::workshop::Keeper;
use crate::server::workshop::{Game, Kept, Trouble};
use crate::server::{Links, Place, Told, Workshop, links};
use crate::session::room::{Phase, Snapshot};

/// A workshop that was opened for a window.
pub struct Shown {
    workshop: Workshop,
    docs: Docs,
}

impl Shown {
    /// Opens a workshop whose every change wakes the window, and whose debrief is told to the wall as well.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn open(game: Game, kept: &Kept, place: Place, advertised: Option<String>, wake: Wake) -> Result<Self, Trouble> {
        let (docs, keeper) = (Docs::default(), Arc::new(Keeper::default()));
        let teller = teller(Arc::clone(&keeper), docs.clone(), wake.clone());
        let woken = move |snapshot: &Arc<Snapshot>| {
            // Nobody is told any more once the window is gone.
            let _ = teller.send(Arc::clone(snapshot));
            wake.now();
        };
        let workshop = Workshop::open(game, kept, place, advertised, Arc::new(Told::by(keeper)), woken)?;
        Ok(Self { workshop, docs })
    }

    /// The workshop.
    #[must_use]
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Its wall. The workshop ends with it.
    #[must_use]
    pub fn wall(self) -> Wall {
        let Self { workshop, docs } = self;
        let links = Arc::clone(workshop.server().links());
        Wall::new(workshop.room().clone(), links, docs, workshop)
    }

    /// The workshop without a wall in this window.
    #[must_use]
    pub fn without_wall(self) -> Workshop {
        self.workshop
    }
}

impl Ways for Links {
    fn all(&self, chosen: Option<&str>) -> Vec<Way> {
        let way = |way: links::Way| Way { host: way.host, network: way.interface, shown: way.shown };
        self.ways(chosen).into_iter().map(way).collect()
    }

    fn join(&self, chosen: Option<&str>) -> Join {
        let way = self.join(chosen);
        let qr = way.qr.iter().map(|row| row.bytes().map(|module| module == b'1').collect()).collect();
        Join { url: way.url, short: way.short, qr }
    }

    fn host_link(&self, chosen: Option<&str>) -> String {
        self.console_at(&self.join(chosen).short)
    }
}

/// Tells the wall what the debrief's steps say, on a thread of its own: it takes as long as it takes.
fn teller(keeper: Arc<Keeper>, docs: Docs, wake: Wake) -> Sender<Arc<Snapshot>> {
    let (tell, told) = channel::<Arc<Snapshot>>();
    std::thread::spawn(move || {
        while let Ok(mut snapshot) = told.recv() {
            // Only the newest counts.
            while let Ok(newer) = told.try_recv() {
                snapshot = newer;
            }
            if let Phase::Debrief(step) = snapshot.room.phase {
                let doc = keeper.wall(&snapshot.room, step);
                if docs.get(step).is_none_or(|before| *before != doc) {
                    docs.put(step, Arc::new(doc));
                    wake.now();
                }
            }
        }
    });
    tell
}

/// Opens the workshop that somebody set up in the window.
///
/// # Errors
/// Why it cannot be opened, in a sentence.
pub fn host(wish: Wish) -> Result<Wall, String> {
    let kept = Kept::among_games().ok_or_else(|| crate::text::say("wall-nowhere"))?;
    let game = Game::New { scenario: wish.scenario, name: wish.name, seed: wish.seed, mode: wish.mode, teams: wish.teams };
    let shown = Shown::open(game, &kept, Place::default(), None, wish.wake).map_err(|e| e.to_string())?;
    Ok(shown.wall())
}
