//! What a workshop is told at its end, made from the workshop itself.

use std::sync::Arc;

use serde_json::Value;

use super::docs::{Docs, Export};
use crate::report::workshop::Keeper;
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
