//! A scenario as the rules use it: every reference resolved, every default filled in, every text tidied.
//!
//! Only [`crate::scenario::load`] makes one, so whoever holds a [`Scenario`] holds a good one: ids index their lists,
//! percentages add up, each stage and choice list has the length it may have.

use crate::sim::params::Params;

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
    /// An effect, in [`Scenario::effects`].
    EffectId(u16),
}

/// The most flags that a scenario may declare.
pub const MAX_FLAGS: usize = 64;
/// The most people who can be hired.
pub const MAX_PEOPLE: usize = 32;
/// The most situations.
pub const MAX_SITUATIONS: usize = 2_000;
/// The most meters, built-in and the author's own together.
pub const MAX_METERS: usize = 24;
/// The most turns that a game may last.
pub const MAX_TURNS: u8 = 60;

impl Meter {
    /// Stock: a shared sense of where and why (0 to 100). Vision feeds it.
    pub const DIRECTION: Meter = Meter(0);
    /// Stock: a shared way of doing things (0 to 100). Process feeds it.
    pub const ORDER: Meter = Meter(1);
    /// Gauge: how people feel about coming to work.
    pub const MORALE: Meter = Meter(2);
    /// Gauge: between those who dream and those who run things.
    pub const TRUST: Meter = Meter(3);
    /// Gauge: how far people decide and own their work.
    pub const OWNERSHIP: Meter = Meter(4);
    /// Gauge: new and useful things in the making.
    pub const INNOVATION: Meter = Meter(5);
    /// Gauge: promises kept on time and within budget.
    pub const DELIVERY: Meter = Meter(6);
    /// Gauge: how well the product fits its market.
    pub const FIT: Meter = Meter(7);
    /// Gauge: mistakes are lessons here.
    pub const LEARNING: Meter = Meter(8);
    /// Gauge: we measure, so we see drift early.
    pub const INSIGHT: Meter = Meter(9);
    /// Number: money in the bank, in thousands of euros.
    pub const CASH: Meter = Meter(10);
    /// Number: customers.
    pub const CUSTOMERS: Meter = Meter(11);
    /// Number: people on the payroll.
    pub const TEAM: Meter = Meter(12);
    /// How many meters are built in; the author's own come after them.
    pub const BUILT_IN: usize = 13;

    /// The ids that authors and texts use, in order.
    pub const NAMES: [&'static str; Self::BUILT_IN] = [
        "direction",
        "order",
        "morale",
        "trust",
        "ownership",
        "innovation",
        "delivery",
        "fit",
        "learning",
        "insight",
        "cash",
        "customers",
        "team",
    ];

    /// Whether it is held between 0 and 100.
    #[must_use]
    pub fn is_gauge(self) -> bool {
        !matches!(self, Self::CASH | Self::CUSTOMERS | Self::TEAM)
    }
}

/// What a founder is good at; each 0 to 100, and each grows by use and training (A21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Leading: direction, inspiration, risk.
    Lead,
    /// Managing: planning, order, follow-through.
    Manage,
    /// Listening: communication and emotional intelligence (A26).
    Listen,
}

impl Skill {
    /// All three, in order.
    pub const ALL: [Skill; 3] = [Skill::Lead, Skill::Manage, Skill::Listen];
    /// The id that authors use.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["lead", "manage", "listen"][self as usize]
    }
}

/// How much of a choice is vision and how much is process; each 0 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
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
    #[must_use]
    pub fn side(self) -> Option<Side> {
        match self.vision.cmp(&self.process) {
            std::cmp::Ordering::Greater => Some(Side::Vision),
            std::cmp::Ordering::Less => Some(Side::Process),
            std::cmp::Ordering::Equal => None,
        }
    }
    /// Vision less process: -3 (all process) to 3 (all vision).
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
    pub when: Vec<Condition>,
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
    pub when: Vec<Condition>,
    /// Whether it comes again.
    pub again: Again,
    /// Two to four.
    pub choices: Vec<Choice>,
    /// For the facilitator; may be empty.
    pub notes: String,
    /// For the discussion.
    pub questions: Vec<String>,
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
    pub enter: Vec<Condition>,
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
    pub when: Vec<Condition>,
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

/// A statement that must hold over many games.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Whom it serves.
    pub claim: Claim,
    /// In the author's words.
    pub says: String,
    /// The measurable form.
    pub holds: crate::scenario::raw::Holds,
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
    /// Changes whenever anything that the rules read changes: a journal is verified against it.
    pub fingerprint: u64,
}

impl Scenario {
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
    /// The effect with this id.
    #[must_use]
    pub fn effect(&self, id: EffectId) -> Effect {
        self.effects[id.index()]
    }
    /// Every meter that the scenario has, the built-in ones first.
    pub fn meters(&self) -> impl Iterator<Item = Meter> + use<> {
        let count = Meter::BUILT_IN + self.own_meters.len();
        (0..count).map(|index| Meter(u8::try_from(index).unwrap_or(u8::MAX)))
    }
}
