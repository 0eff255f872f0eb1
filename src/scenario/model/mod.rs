//! A scenario as the rules use it: every reference resolved, every default filled in, every text tidied.
//!
//! Only [`crate::scenario::load`] makes one, so whoever holds a [`Scenario`] holds a good one: ids index their lists,
//! percentages add up, each stage and choice list has the length it may have.

mod choices;
mod expect;
mod languages;
mod meters;
mod picture;
mod when;

pub use choices::*;
pub use expect::*;
pub use languages::{Languages, Tag, Translation};
pub use meters::*;
pub use picture::{Art, OwnPicture, Pictures, Shows};
pub use when::When;
pub(crate) use when::{Gate, Range};

use crate::sim::params::Params;
use crate::sim::plan::Plan;

/// Thousandths: of a point for gauges and skills, of a thousand euros for cash (so: euros), of one for customers and people.
/// Whole numbers keep the rules the same on every machine.
pub type Milli = i32;

/// One point, one thousand euros, one customer or one person.
pub const ONE: Milli = 1_000;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($int:ty)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $int);
        impl $name {
            /// The place in the scenario's list.
            #[must_use]
            pub fn index(self) -> usize { usize::from(self.0) }
        }
    )*};
}

ids! {
    /// A meter: one of the built-in ones or, from [`Meter::BUILT_IN`] on, one of the author's own.
    Meter(u8),
    /// A stage, in the order of growth.
    StageId(u8),
    /// A situation.
    SituationId(u16),
    /// A person who can be hired; at most [`MAX_PEOPLE`].
    PersonId(u8),
    /// A flag; at most [`MAX_FLAGS`].
    FlagId(u8),
    /// A shock.
    ShockId(u8),
    /// An ending.
    EndingId(u8),
    /// A founder one can play.
    FounderId(u8),
    /// A role; at most [`MAX_ROLES`].
    RoleId(u8),
    /// An effect, in [`Scenario::effects`].
    EffectId(u16),
}

/// The most flags that a scenario may declare.
pub const MAX_FLAGS: usize = 64;
/// The most people who can be hired.
pub const MAX_PEOPLE: usize = 32;
/// The most roles that people may have.
pub const MAX_ROLES: usize = 5;
/// The most situations.
pub const MAX_SITUATIONS: usize = 2_000;
/// The most meters, built-in and the author's own together.
pub const MAX_METERS: usize = 24;
/// The most choices that a situation can have.
pub const MAX_CHOICES: usize = 4;
/// The most turns that a game may last.
pub const MAX_TURNS: u8 = 60;

/// The picture that a stage shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Up to four people among boxes.
    Garage,
    /// The first rented floor.
    Loft,
    /// A whole open-plan office.
    Floor,
    /// A building of one's own.
    Campus,
}

/// A time in the life of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Shown when it begins.
    pub about: String,
    /// The demand mix (A07, A08, A09).
    pub calls_for: Demand,
    /// All must hold to enter it from the stage before.
    pub enter: When,
    /// A turn, whatever the size.
    pub running_costs: Milli,
    /// A turn for each person.
    pub cost_per_head: Milli,
    /// How many customers a company of this stage can win at its very best.
    pub reach: Milli,
    /// The picture.
    pub look: Look,
}

/// Somebody to play: natural inclinations (A20).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founder {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// One or two sentences.
    pub about: String,
    /// By [`Skill`]; 0 to 100 points.
    pub skills: [Milli; 3],
    /// 1 to 6.
    pub portrait: u8,
}

/// Somebody to hire (A23).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What they do.
    pub role: String,
    /// One sentence.
    pub about: String,
    /// Strength at leading, 0 to 100 points.
    pub lead: Milli,
    /// Strength at managing, 0 to 100 points.
    pub manage: Milli,
    /// A turn.
    pub salary: Milli,
    /// 1 to 8.
    pub portrait: u8,
}

/// A seat at the table where people play together, with facts and a goal that the others do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// As authored.
    pub id: String,
    /// As shown, to everybody.
    pub name: String,
    /// What only this role knows from the beginning.
    pub brief: String,
    /// What this role would like to come of it.
    pub goal: String,
}

/// What softens a shock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShockKind {
    /// Something fails; order softens it.
    Breakdown,
    /// The market moves; direction softens it.
    Shift,
    /// Luck; nothing softens it.
    Windfall,
}

/// What luck sends: the same for every team under one seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shock {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// One sentence.
    pub text: String,
    /// One bit for each stage.
    pub stages: u32,
    /// In a hundred, a turn.
    pub chance: u8,
    /// What softens it.
    pub kind: ShockKind,
    /// What it brings.
    pub effects: Vec<EffectId>,
}

/// How a game may end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What became of the company.
    pub text: String,
    /// All must hold.
    pub when: When,
    /// Checked every turn, not only after the last.
    pub at_once: bool,
}

/// A meter of the author's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMeter {
    /// As authored.
    pub id: String,
    /// As shown.
    pub name: String,
    /// What it stands for.
    pub about: String,
}

/// The length of a turn, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// One day.
    Day,
    /// One week.
    Week,
    /// One month.
    Month,
    /// Three months.
    Quarter,
}

/// A claim of the articles (A01 to A34) or a finding of research (R1 to R10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// From the articles; 1 to 34.
    Article(u8),
    /// From research; 1 to 10.
    Research(u8),
}

impl std::fmt::Display for Claim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Claim::Article(n) => write!(f, "A{n:02}"),
            Claim::Research(n) => write!(f, "R{n}"),
        }
    }
}

/// A whole scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The bare name: the file's, without its ending.
    pub id: String,
    /// As shown.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Who it is for; may be empty.
    pub audience: String,
    /// About how long it takes.
    pub minutes: u16,
    /// The game ends after this many at the latest; 1 to [`MAX_TURNS`].
    pub turns: u8,
    /// What a turn is called.
    pub period: Period,
    /// What a participant can do afterwards.
    pub goals: Vec<String>,
    /// For the facilitator; may be empty.
    pub notes: String,
    /// One phrase.
    pub product: String,
    /// Where each meter starts.
    pub start: [Milli; MAX_METERS],
    /// The author's own, from [`Meter::BUILT_IN`] on.
    pub own_meters: Vec<OwnMeter>,
    /// Their ids.
    pub flags: Vec<String>,
    /// Never empty.
    pub founders: Vec<Founder>,
    /// At most [`MAX_PEOPLE`].
    pub people: Vec<Person>,
    /// Who sees what, where people play together; empty where everybody sees everything, else at most [`MAX_ROLES`].
    pub roles: Vec<Role>,
    /// Never empty, at most 32.
    pub stages: Vec<Stage>,
    /// Never empty.
    pub situations: Vec<Situation>,
    /// At most 64.
    pub shocks: Vec<Shock>,
    /// Never empty; the last one has no conditions.
    pub endings: Vec<Ending>,
    /// For the debrief.
    pub questions: Vec<String>,
    /// Kept for `fulcrum claims`.
    pub expectations: Vec<Expectation>,
    /// Every effect of the scenario, one after the other.
    pub effects: Vec<Effect>,
    /// The numbers of the model, the scenario's overrides applied.
    pub params: Params,
    /// What the rules look up.
    pub plan: Plan,
    /// The author's own, in the place of the built-in ones.
    pub pictures: Pictures,
    /// What it can be played in, and what it speaks now.
    pub languages: Languages,
    /// Changes whenever anything that the rules read changes: a journal is verified against it.
    pub fingerprint: u64,
}

impl Scenario {
    /// Makes the plan again: for whoever has changed anything by hand.
    pub fn replan(&mut self) {
        self.plan = Plan::of(self);
    }
    /// The situation with this id.
    #[must_use]
    pub fn situation(&self, id: SituationId) -> &Situation {
        &self.situations[id.index()]
    }
    /// The stage with this id.
    #[must_use]
    pub fn stage(&self, id: StageId) -> &Stage {
        &self.stages[id.index()]
    }
    /// The role with this id.
    #[must_use]
    pub fn role(&self, id: RoleId) -> &Role {
        &self.roles[id.index()]
    }
    /// The effect with this id.
    #[must_use]
    pub fn effect(&self, id: EffectId) -> Effect {
        self.effects[id.index()]
    }
    /// The id that authors use for a meter.
    #[must_use]
    pub fn meter_id(&self, meter: Meter) -> &str {
        let own = || self.own_meters.get(meter.index() - Meter::BUILT_IN).map(|own| own.id.as_str());
        Meter::NAMES.get(meter.index()).copied().or_else(own).unwrap_or_default()
    }
    /// Every meter that the scenario has, the built-in ones first.
    pub fn meters(&self) -> impl Iterator<Item = Meter> + use<> {
        let count = Meter::BUILT_IN + self.own_meters.len();
        (0..count).map(|index| Meter(u8::try_from(index).unwrap_or(u8::MAX)))
    }
}
