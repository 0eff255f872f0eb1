//! What lands on the desk, and what one can do about it.

use super::{Claim, EffectId, EndingId, FlagId, Meter, Milli, PersonId, RoleId, SituationId, Skill, When};

/// How much of a choice is vision and how much is process; each 0 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize)]
pub struct Lean {
    /// Direction, the why, inspiration, risk.
    pub vision: u8,
    /// Execution, the how, planning, order.
    pub process: u8,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Leadership.
    Vision,
    /// Management.
    Process,
}

impl Lean {
    /// The side that outweighs the other, if one does.
    #[inline]
    #[must_use]
    pub fn side(self) -> Option<Side> {
        match self.vision.cmp(&self.process) {
            std::cmp::Ordering::Greater => Some(Side::Vision),
            std::cmp::Ordering::Less => Some(Side::Process),
            std::cmp::Ordering::Equal => None,
        }
    }
    /// Vision less process: -3 (all process) to 3 (all vision).
    #[inline]
    #[must_use]
    pub fn balance(self) -> i32 {
        i32::from(self.vision) - i32::from(self.process)
    }
}

/// The question that a choice asks (A16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Why are we doing this?
    Why,
    /// How do we get it done?
    How,
}

/// The manner of a choice (A15, A26, A27, A32, A34).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Tells people what to do.
    Directive,
    /// Shows them where it leads.
    Inspiring,
    /// Asks before deciding.
    Consulting,
    /// Lets others decide.
    Delegating,
    /// Helps others grow.
    Coaching,
    /// Asks for more than seems possible.
    Stretching,
}

impl Style {
    /// All six, in order.
    pub const ALL: [Style; 6] =
        [Style::Directive, Style::Inspiring, Style::Consulting, Style::Delegating, Style::Coaching, Style::Stretching];
}

/// What sort of moment a situation is (A10, A11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something burns: prioritise, allocate, keep order.
    Crisis,
    /// A chance to become bigger.
    Growth,
    /// Something new is to be begun.
    Initiative,
    /// The ordinary week.
    Steady,
    /// The market moves.
    Shift,
    /// Somebody needs something.
    People,
    /// Two sides pull.
    Tension,
}

impl Kind {
    /// All seven, in order.
    pub const ALL: [Kind; 7] =
        [Kind::Crisis, Kind::Growth, Kind::Initiative, Kind::Steady, Kind::Shift, Kind::People, Kind::Tension];
}

/// What a moment calls for: the share of vision in a thousand; the rest is process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand(pub i32);

/// A condition on the state of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The meter is this high or higher.
    AtLeast(Meter, Milli),
    /// The meter is this low or lower.
    AtMost(Meter, Milli),
    /// The turn (the first is 1) lies in this range, both ends included.
    Turn(u8, u8),
    /// The flag is set.
    Flag(FlagId),
    /// The person works here.
    Hired(PersonId),
    /// It does not hold.
    Not(Box<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
}

/// One thing that happens. Amounts are [`Milli`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Changes a meter.
    Add(Meter, Milli),
    /// Happens so many turns later (1 or more).
    After(u8, EffectId),
    /// Sets a flag.
    Set(FlagId),
    /// Clears a flag.
    Clear(FlagId),
    /// Somebody starts.
    Hire(PersonId),
    /// Somebody goes.
    Leave(PersonId),
    /// A skill of the founder changes.
    Train(Skill, Milli),
    /// The situation lands on the desk next turn.
    Follow(SituationId),
    /// The game ends so.
    End(EndingId),
}

/// What the odds of a choice rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// A skill of the founder.
    Skill(Skill),
    /// A meter; a gauge or stock.
    Meter(Meter),
}

/// One of the things that may come of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In a hundred, before skills and stocks shift it.
    pub chance: u8,
    /// What followed; may be empty, then the model's own words are used.
    pub text: String,
    /// What it brings.
    pub effects: Vec<EffectId>,
}

/// One answer to a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What one does.
    pub text: String,
    /// Where it stands between the two sides.
    pub lean: Lean,
    /// Why or how.
    pub asks: Asks,
    /// The manner.
    pub style: Style,
    /// What it costs at once; never below 0.
    pub cost: Milli,
    /// The attention it takes: 1 to 5.
    pub attention: u8,
    /// All must hold for it to be taken.
    pub when: When,
    /// What shifts its odds; never empty.
    pub rests_on: Vec<Support>,
    /// What happens for certain.
    pub effects: Vec<EffectId>,
    /// Best first; never empty; the chances add up to 100. A certain choice has one.
    pub outcomes: Vec<Outcome>,
    /// The claims it lets one experience.
    pub claims: Vec<Claim>,
}

/// Whether a situation may come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Once a game.
    Never,
    /// After so many turns.
    After(u8),
}

impl Again {
    /// How many turns must lie between; for "never" more than there are.
    #[inline]
    #[must_use]
    pub fn wait(self) -> u8 {
        match self {
            Again::Never => u8::MAX,
            Again::After(turns) => turns,
        }
    }
}

/// What only one role knows in a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Whose it is.
    pub role: RoleId,
    /// May hold `{company}`, `{product}`, `{founder}`.
    pub text: String,
}

/// What lands on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// As authored.
    pub id: String,
    /// A few words.
    pub title: String,
    /// One bit for each stage it may come up in.
    pub stages: u32,
    /// The sort of moment.
    pub kind: Kind,
    /// What happens; paragraphs are parted by a line break; may hold `{company}`, `{product}`, `{founder}`.
    pub text: String,
    /// What it calls for by itself, before the stage is mixed in.
    pub calls_for: Demand,
    /// How likely against others; 0 = only when followed up or at its turn.
    pub weight: u16,
    /// The turn on which it comes for certain.
    pub at: Option<u8>,
    /// All must hold.
    pub when: When,
    /// Whether it comes again.
    pub again: Again,
    /// Two to four.
    pub choices: Vec<Choice>,
    /// What only one role knows; each role at most once.
    pub briefs: Vec<Brief>,
    /// For the facilitator; may be empty.
    pub notes: String,
    /// For the discussion.
    pub questions: Vec<String>,
}

impl Situation {
    /// What only this role knows here; nothing if it knows no more than the others.
    #[must_use]
    pub fn brief(&self, role: RoleId) -> Option<&str> {
        self.briefs.iter().find(|brief| brief.role == role).map(|brief| brief.text.as_str())
    }
}
