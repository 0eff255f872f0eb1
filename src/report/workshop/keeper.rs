//! Keeps what a debrief of a workshop takes long to make, until what it is made from changes.

use std::sync::{Mutex, PoisonError};

use super::{Export, exports, personal, wall};
use crate::analysis::group::Group;
use crate::report::doc::Doc;
use crate::session::room::{Room, SeatId, Step};

/// What a debrief is made from: what the teams decided, and who answered what.
type Basis = (Vec<(u64, usize)>, Vec<(u8, bool, Vec<Option<u8>>)>);

fn basis(room: &Room) -> Basis {
    let teams = room.teams.iter().map(|team| (team.run.company.fingerprint(), team.verdicts.len()));
    let seats = room.seats.iter().map(|seat| (seat.team, seat.removed, seat.votes.clone()));
    (teams.collect(), seats.collect())
}

/// Keeps it. It is made on the thread of the first who asks; the others wait for it.
#[derive(Default)]
pub struct Keeper(Mutex<Option<(Basis, Group)>>);

impl Keeper {
    /// What the wall tells.
    #[must_use]
    pub fn wall(&self, room: &Room, step: Step) -> Doc {
        self.with(room, |group| wall(group, step))
    }

    /// What one person is told, for them alone.
    #[must_use]
    pub fn personal(&self, room: &Room, seat: SeatId) -> Option<Doc> {
        self.with(room, |group| personal(group, seat))
    }

    /// What the facilitator takes along.
    #[must_use]
    pub fn exports(&self, room: &Room) -> Vec<Export> {
        self.with(room, |group| exports(room, group))
    }

    fn with<T>(&self, room: &Room, work: impl FnOnce(&Group) -> T) -> T {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = basis(room);
        let group = match kept.take() {
            // Names and commitments may have changed; what was decided has not.
            Some((before, group)) if before == now => Group { people: room.people().cloned().collect(), ..group },
            _ => Group::of(room),
        };
        work(&kept.insert((now, group)).1)
    }
}
