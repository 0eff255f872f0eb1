//! Where in a turn the room stands, and what moves it on.

use serde::{Deserialize, Serialize};

/// A part of the debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What happened.
    Happened,
    /// Why.
    Why,
    /// What it means.
    SoWhat,
    /// What each takes along.
    NowWhat,
}

impl Step {
    /// In their order.
    pub const ALL: [Self; 4] = [Self::Happened, Self::Why, Self::SoWhat, Self::NowWhat];

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The one before it.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["happened", "why", "so-what", "now-what"][self as usize]
    }
}

/// Where in a turn the room stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// People come in.
    Lobby,
    /// The situation is told.
    Brief,
    /// People talk.
    Discuss,
    /// People answer; each answer is private and can be changed.
    Vote,
    /// No more answers; the facilitator looks at them first.
    Locked,
    /// Everybody sees the split.
    Reveal,
    /// What followed, and why.
    Outcome,
    /// What it may mean.
    Lesson,
    /// The debrief.
    Debrief(Step),
    /// It is over; reports stay.
    Closed,
}

impl Phase {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Brief => "brief",
            Self::Discuss => "discuss",
            Self::Vote => "vote",
            Self::Locked => "locked",
            Self::Reveal => "reveal",
            Self::Outcome => "outcome",
            Self::Lesson => "lesson",
            Self::Debrief(step) => step.id(),
            Self::Closed => "closed",
        }
    }

    /// Whether a turn is being played, its decision not yet taken.
    #[must_use]
    pub fn is_before_outcome(self) -> bool {
        matches!(self, Self::Brief | Self::Discuss | Self::Vote | Self::Locked | Self::Reveal)
    }

    /// Whether a turn is being played or looked back upon.
    #[must_use]
    pub fn is_in_turn(self) -> bool {
        self.is_before_outcome() || matches!(self, Self::Outcome | Self::Lesson)
    }
}

/// What moves the room on, besides the facilitator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Nothing: time that is up is only shown.
    #[default]
    ByHand,
    /// Time that is up ends the talk, then the vote.
    ByTimer,
    /// As by timer; and once everybody who is here has answered, the vote ends and the split is shown.
    WhenAll,
}

/// How long people talk and answer, in seconds, 5 to 3,600 each; `None`: as long as they like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// For talking.
    pub discuss: Option<u16>,
    /// For answering.
    pub vote: Option<u16>,
}

impl Default for Times {
    /// What a turn of five and a half minutes leaves.
    fn default() -> Self {
        Self { discuss: Some(120), vote: Some(45) }
    }
}

impl Times {
    /// These, each within its range.
    #[must_use]
    pub fn within(self) -> Self {
        let within = |seconds: u16| seconds.clamp(5, 3_600);
        Self { discuss: self.discuss.map(within), vote: self.vote.map(within) }
    }

    /// How many milliseconds this phase lasts, if it has an end.
    #[must_use]
    pub fn of(self, phase: Phase) -> Option<u64> {
        let seconds = match phase {
            Phase::Discuss => self.discuss,
            Phase::Vote => self.vote,
            _ => None,
        };
        seconds.map(|seconds| u64::from(seconds) * 1_000)
    }
}
