//! A workshop: one room, its people on their phones, one company for all or one for each team, and a facilitator who sets the pace.
//!
//! [`Room`] is the fold of a journal, as a run is: [`Opening`] first, then an [`Entry`] for each thing that happened. It knows no
//! clock, no file and no network. [`Actor`] owns one, writes down what it acknowledges, and hands out snapshots.

mod actor;
mod ask;
mod clock;
mod entry;
mod fold;
mod journal;
mod opening;
mod people;
mod phase;
mod refused;
mod state;
mod verdict;
pub mod view;

pub use actor::{Actor, Handle, Presence, Snapshot, StandIn, now};
pub use ask::{HostAsk, SeatAsk, Wish};
pub use clock::{Clock, Millis};
pub use entry::{Decided, Entry, Event};
pub use journal::{Journal, Unreadable};
pub use opening::{Code, Mode, Opening, Secret};
pub use people::{Name, Seat, SeatId};
pub use phase::{Pace, Phase, Step, Times};
pub use refused::Refused;
pub use state::{Room, Team};
pub use verdict::{By, Tally, Verdict};
