//! What the pages and the projector show of a room: computed here once, in words; they only draw it.
//!
//! [`Shown`] is for everybody at once, [`Mine`] for one phone, [`Screen`] for the wall (nothing private is in it), [`Console`] for the facilitator.

mod company;
mod console;
mod feed;
mod phone;
mod screen;
mod split;

pub use company::{CompanyView, SituationView};
pub use console::{Console, ConsoleTeam, Person, SituationName};
pub use feed::FeedLine;
pub use phone::{Mine, RoleView, Shown};
pub use screen::{Screen, ScreenTeam, Sitting};
pub use split::{Row, Split};

use super::phase::Phase;
use super::state::{Room, Team};
use crate::session::view::{self, OutcomeView};
use crate::text::say;

/// What a phase is called: "Talk it over".
#[must_use]
pub fn phase_name(phase: Phase) -> String {
    say(&format!("room-phase-{}", phase.id()))
}

/// "Month 3, 3 of 8"; nothing in the lobby.
fn when(room: &Room) -> Option<String> {
    (room.turn > 0).then(|| {
        let turn = room.turn.min(room.scenario.turns);
        let when = crate::session::view::words::when(room.scenario.period, turn);
        let of = [("turn", i32::from(turn).into()), ("turns", i32::from(room.scenario.turns).into())];
        format!("{when}, {}", crate::text::say_with("turn-of", &of))
    })
}

/// What followed the decision of this turn, once it is told; its lesson once there is time for it.
fn outcome(room: &Room, team: &Team) -> Option<OutcomeView> {
    let told = matches!(room.phase, Phase::Outcome | Phase::Lesson) && team.decided(room.turn).is_some();
    let mut outcome = told.then(|| view::outcome(&team.run)).flatten()?;
    if room.phase == Phase::Outcome && !room.is_solo() {
        // The room first takes in what happened.
        outcome.lesson = None;
    }
    Some(outcome)
}
