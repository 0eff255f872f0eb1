//! What every socket needs: the room's owner, and what is known of it.

use std::io;
use std::sync::Arc;

use tokio::sync::watch;

use super::docs::Desk;
use super::hub::Hub;
use super::links::Links;
use super::rates::Rates;
use crate::session::room::{Handle, Opening, Refused};

/// Removes all that is kept of a workshop.
pub type Erase = Box<dyn Fn() -> io::Result<()> + Send + Sync>;

/// What every socket needs.
pub struct Floor {
    /// Asks the room's owner.
    pub room: Handle,
    /// News of the room.
    pub hub: Arc<Hub>,
    /// What is told at the end.
    pub desk: Arc<Desk>,
    /// Who has tried what.
    pub rates: Rates,
    /// The ways in.
    pub links: Arc<Links>,
    /// Codes and keys.
    pub opening: Arc<Opening>,
    erase: Erase,
    over: watch::Sender<bool>,
    erased: watch::Sender<bool>,
}

impl Floor {
    /// A floor.
    #[must_use]
    pub fn new(room: Handle, hub: Arc<Hub>, desk: Arc<Desk>, links: Arc<Links>, opening: Arc<Opening>, erase: Erase) -> Self {
        let (over, erased) = (watch::Sender::new(false), watch::Sender::new(false));
        Self { room, hub, desk, rates: Rates::new(), links, opening, erase, over, erased }
    }

    /// Told once the workshop is no more: nobody can come back to it.
    #[must_use]
    pub fn over(&self) -> watch::Receiver<bool> {
        self.over.subscribe()
    }

    /// Whether the workshop is no more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        *self.over.borrow()
    }

    /// Told once it was removed, and whoever asked for it knows.
    #[must_use]
    pub fn erased(&self) -> watch::Receiver<bool> {
        self.erased.subscribe()
    }

    /// Whoever asked for it knows.
    pub fn tell_erased(&self) {
        self.erased.send_replace(true);
    }

    /// Ends the workshop and removes all that is kept of it.
    ///
    /// # Errors
    /// If it could not be removed; it has ended all the same.
    pub async fn erase(self: &Arc<Self>) -> Result<(), String> {
        self.over.send_replace(true);
        let floor = Arc::clone(self);
        match tokio::task::spawn_blocking(move || (floor.erase)()).await {
            Ok(removed) => removed.map_err(|e| e.to_string()),
            Err(_) => Err(Refused::Gone.words()),
        }
    }
}
