//! The time that is left. The room is told what time it is; it never looks.

/// Milliseconds since 1970.
pub type Millis = u64;

/// How much time the phase has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// As much as one likes.
    Open,
    /// Until then.
    Until(Millis),
    /// It stands still, with so much left if there is an end.
    Paused(Option<u64>),
}

impl Clock {
    /// A clock that runs from now on.
    #[must_use]
    pub fn start(now: Millis, lasts: Option<u64>) -> Self {
        lasts.map_or(Self::Open, |lasts| Self::Until(now + lasts))
    }

    /// Stands still.
    #[must_use]
    pub fn paused(self, now: Millis) -> Self {
        match self {
            Self::Open => Self::Paused(None),
            Self::Until(end) => Self::Paused(Some(end.saturating_sub(now))),
            Self::Paused(left) => Self::Paused(left),
        }
    }

    /// Goes on.
    #[must_use]
    pub fn running(self, now: Millis) -> Self {
        match self {
            Self::Paused(left) => Self::start(now, left),
            running => running,
        }
    }

    /// With so much more; where there was no end or it has passed, so much from now on.
    #[must_use]
    pub fn extended(self, now: Millis, more: u64) -> Self {
        match self {
            Self::Open => Self::Until(now + more),
            Self::Until(end) => Self::Until(end.max(now) + more),
            Self::Paused(left) => Self::Paused(Some(left.unwrap_or(0) + more)),
        }
    }

    /// The milliseconds that are left, if there is an end.
    #[must_use]
    pub fn left(self, now: Millis) -> Option<u64> {
        match self {
            Self::Open => None,
            Self::Until(end) => Some(end.saturating_sub(now)),
            Self::Paused(left) => left,
        }
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_paused(self) -> bool {
        matches!(self, Self::Paused(_))
    }

    /// Whether the time is up.
    #[must_use]
    pub fn is_up(self, now: Millis) -> bool {
        matches!(self, Self::Until(end) if end <= now)
    }
}
