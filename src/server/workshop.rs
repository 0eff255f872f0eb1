//! A workshop put together: the room and its journal, the owner, and the server.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::docs::Docs;
use super::hub::Hub;
use super::listen::Place;
use super::{Erase, Listening, Server, secrets};
use crate::analysis::policy::Policy;
use crate::scenario::model::Scenario;
use crate::session::room::open::{self, Found, Note, Opened};
use crate::session::room::{Actor, Handle, Mode, Opening, Snapshot, now};
use crate::session::shelf::{Folder, Shelf};
use crate::session::{Run, seconds_now};

/// What is to be played.
pub enum Game {
    /// A new workshop.
    New {
        /// The rules and texts.
        scenario: Arc<Scenario>,
        /// Where the scenario was found.
        name: String,
        /// The luck.
        seed: u64,
        /// Who plays together.
        mode: Mode,
        /// How many companies, in the mode of teams.
        teams: u8,
    },
    /// One that goes on.
    Old {
        /// Its journal.
        found: Box<Found>,
        /// The rules and texts.
        scenario: Arc<Scenario>,
    },
}

/// Where a workshop is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// In which folder.
    pub folder: PathBuf,
    /// Under which name; one made of the date and the code if it has none.
    pub name: Option<String>,
}

impl Kept {
    /// At this path.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self { folder: folder.to_owned(), name: path.file_name().map(|name| name.to_string_lossy().into_owned()) }
    }

    /// Among the user's games.
    #[must_use]
    pub fn among_games() -> Option<Self> {
        Folder::of_the_user().map(|folder| Self { folder: folder.path().to_owned(), name: None })
    }

    /// The journal that is kept here.
    ///
    /// # Errors
    /// If it is not there, or there is nothing to go by in it.
    pub fn find(&self) -> Result<Found, open::Trouble> {
        Found::read(&Folder::at(&self.folder), self.name.as_deref().unwrap_or_default())
    }
}

/// A workshop that is open. Dropping it ends it; its journal stays.
pub struct Workshop {
    owner: Arc<Mutex<Option<Actor>>>,
    server: Server,
    room: Handle,
    /// Where the journal is.
    pub journal: PathBuf,
    /// What whoever goes on with it should know.
    pub notes: Vec<Note>,
}

/// Why a workshop could not be opened.
#[derive(Debug)]
pub enum Trouble {
    /// Nobody can arrive there: at which port, if it had to be that one.
    Place(Option<u16>, io::Error),
    /// There is no chance for keys.
    Chance(io::Error),
    /// The journal.
    Journal(open::Trouble),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Place(Some(port), e) if e.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is taken by another program")
            }
            Self::Place(_, e) => write!(f, "phones cannot be let in: {e}"),
            Self::Chance(e) => write!(f, "this machine has no chance to make keys of: {e}"),
            Self::Journal(e) => e.fmt(f),
        }
    }
}

impl Workshop {
    /// Opens one: `wake` is told of each new snapshot, on the owner's thread.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn open(
        game: Game,
        kept: &Kept,
        mut place: Place,
        advertised: Option<String>,
        docs: Arc<dyn Docs>,
        wake: impl Fn(&Arc<Snapshot>) + Send + 'static,
    ) -> Result<Self, Trouble> {
        if let Game::Old { found, .. } = &game {
            place.wished = found.opening().port.unwrap_or(place.wished);
        }
        let listening = Listening::at(&place).map_err(|e| Trouble::Place(place.port, e))?;
        let shelf: Arc<dyn Shelf> = Arc::new(Folder::at(&kept.folder));
        let Opened { room, lines, name, notes } = opened(game, kept, &*shelf, listening.port())?;

        let hub = Hub::new(Snapshot { room: room.clone(), here: Arc::default(), found_at: None, number: 0, stopped: false });
        let told = Arc::clone(&hub);
        let woken = move |snapshot: &Arc<Snapshot>| {
            told.wake(snapshot);
            wake(snapshot);
        };
        let owner = Actor::start(room, lines, Box::new(stand_in), woken);
        let (room, owner) = (owner.handle(), Arc::new(Mutex::new(Some(owner))));
        let erase = erase(Arc::clone(&owner), shelf, name.clone());
        let server = listening.serve(room.clone(), hub, docs, advertised, erase);
        Ok(Self { owner, server, room, journal: kept.folder.join(name), notes })
    }

    /// Asks the room's owner.
    #[must_use]
    pub fn room(&self) -> &Handle {
        &self.room
    }

    /// The server.
    #[must_use]
    pub fn server(&self) -> &Server {
        &self.server
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // It ends first, so that the server can still tell.
        drop(self.owner.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// Where nobody answers, the computer does what the moment calls for.
fn stand_in(run: &Run) -> usize {
    Policy::Reader.choose(&run.scenario, &run.company, run.dice())
}

fn opened(game: Game, kept: &Kept, shelf: &dyn Shelf, port: u16) -> Result<Opened, Trouble> {
    match game {
        Game::New { scenario, name, seed, mode, teams } => {
            let (code, key) = (secrets::code().map_err(Trouble::Chance)?, secrets::secret().map_err(Trouble::Chance)?);
            let wall = Some(secrets::secret().map_err(Trouble::Chance)?);
            let opening = Opening { wall, port: Some(port), ..Opening::new(&scenario, &name, seed, mode, teams, code, key) };
            let name = kept.name.clone().unwrap_or_else(|| open::name(&opening, seconds_now()));
            open::create(shelf, &name, scenario, opening).map_err(|e| Trouble::Journal(e.into()))
        }
        Game::Old { found, scenario } => found.resume(shelf, scenario, now()).map_err(Trouble::Journal),
    }
}

fn erase(owner: Arc<Mutex<Option<Actor>>>, shelf: Arc<dyn Shelf>, name: String) -> Erase {
    Box::new(move || {
        // Not every system removes what somebody still writes to.
        drop(owner.lock().unwrap_or_else(PoisonError::into_inner).take());
        shelf.remove(&name)
    })
}
