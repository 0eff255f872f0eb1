//! Why something was not done, in words for the one who asked.

use crate::text::{say, say_with};

/// Why something was not done. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such seat, or it was taken away.
    NoSeat,
    /// There is no such team.
    NoTeam,
    /// There is no such role.
    NoRole,
    /// There is no such choice.
    NoChoice,
    /// The choice cannot be taken now: why.
    Closed(String),
    /// Answers are not taken now.
    NotVoting,
    /// The room has gone on to another turn.
    OtherTurn,
    /// The company is no more.
    TeamIsOver,
    /// Nobody can come in any more.
    DoorIsClosed,
    /// All seats are taken.
    Full,
    /// A name needs at least one character that can be seen.
    NoName,
    /// Teams are chosen in the lobby only.
    TeamsAreSet,
    /// There is nothing to go on to, or back to.
    NoWay,
    /// The scenario has no such situation.
    NoSituation(String),
    /// This can be done only while a turn is being played.
    NotInTurn,
    /// It is too long.
    TooLong,
    /// It could not be written down: what the machine says.
    NotKept(String),
    /// The journal says that something else followed.
    Differs,
    /// The workshop has ended on this machine.
    Gone,
}

impl Refused {
    /// A sentence for the one who asked.
    #[must_use]
    pub fn words(&self) -> String {
        let id = match self {
            Self::Closed(why) => return say_with("room-refused-closed", &[("why", why.clone().into())]),
            Self::NoSituation(id) => return say_with("room-refused-situation", &[("id", id.clone().into())]),
            Self::NotKept(why) => return say_with("room-refused-not-kept", &[("why", why.clone().into())]),
            Self::NoSeat => "room-refused-seat",
            Self::NoTeam => "room-refused-team",
            Self::NoRole => "room-refused-role",
            Self::NoChoice => "room-refused-choice",
            Self::NotVoting => "room-refused-not-voting",
            Self::OtherTurn => "room-refused-other-turn",
            Self::TeamIsOver => "room-refused-team-over",
            Self::DoorIsClosed => "room-refused-door",
            Self::Full => "room-refused-full",
            Self::NoName => "room-refused-name",
            Self::TeamsAreSet => "room-refused-teams-set",
            Self::NoWay => "room-refused-no-way",
            Self::NotInTurn => "room-refused-not-in-turn",
            Self::TooLong => "room-refused-too-long",
            Self::Differs => "room-refused-differs",
            Self::Gone => "room-refused-gone",
        };
        say(id)
    }
}
