//! Expectations: what must hold over many games, as an author says it and `fulcrum claims` measures it.

use super::{Claim, EndingId, Kind, Meter, PersonId, Side, Skill, StageId, Style};

/// Who plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// Always the choice that leans most to vision.
    Visionary,
    /// Always the choice that leans most to process.
    Operator,
    /// Keeps the two stocks level, whatever the moment asks for.
    Balanced,
    /// Gives the moment what it visibly asks for, and promises their plan.
    Reader,
    /// As the reader, but with the moment's demand turned upside down.
    Contrarian,
    /// Reads the moment, and never leaves the side of vision for it.
    ComfortVision,
    /// Reads the moment, and never leaves the side of process for it.
    ComfortProcess,
    /// A reader who also invests in the weaker side: practises it, trains it, hires for it.
    Grower,
    /// Any choice, by lot.
    Random,
    /// Tries every choice in a few futures and takes the one that did best: an upper bound, not a person.
    Lookahead,
    /// A rule of thumb: always the first choice.
    AlwaysFirst,
    /// A rule of thumb: always the second choice.
    AlwaysSecond,
    /// A rule of thumb: always the last choice.
    AlwaysLast,
    /// A rule of thumb: always the choice nearest the middle, the larger one of equals.
    AlwaysMixed,
    /// A rule of thumb: vision and process by turns.
    Alternating,
    /// A rule of thumb: always the cheapest choice.
    Cheapest,
}

impl Policy {
    /// The bots: ways of playing that people have.
    pub const ALL: [Policy; 10] = [
        Policy::Visionary,
        Policy::Operator,
        Policy::Balanced,
        Policy::Reader,
        Policy::Contrarian,
        Policy::ComfortVision,
        Policy::ComfortProcess,
        Policy::Grower,
        Policy::Random,
        Policy::Lookahead,
    ];

    /// Rules of thumb, blind to company and moment: none of them may come near the reader, or the game can be gamed.
    pub const RULES: [Policy; 6] = [
        Policy::AlwaysFirst,
        Policy::AlwaysSecond,
        Policy::AlwaysLast,
        Policy::AlwaysMixed,
        Policy::Alternating,
        Policy::Cheapest,
    ];

    /// The name that scenarios and the command line use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Policy::Visionary => "visionary",
            Policy::Operator => "operator",
            Policy::Balanced => "balanced",
            Policy::Reader => "reader",
            Policy::Contrarian => "contrarian",
            Policy::ComfortVision => "comfort-vision",
            Policy::ComfortProcess => "comfort-process",
            Policy::Grower => "grower",
            Policy::Random => "random",
            Policy::Lookahead => "lookahead",
            Policy::AlwaysFirst => "always-first",
            Policy::AlwaysSecond => "always-second",
            Policy::AlwaysLast => "always-last",
            Policy::AlwaysMixed => "always-mixed",
            Policy::Alternating => "alternating",
            Policy::Cheapest => "cheapest",
        }
    }

    /// What it does, in a sentence.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Policy::Visionary => "Always takes the choice that leans most to vision.",
            Policy::Operator => "Always takes the choice that leans most to process.",
            Policy::Balanced => "Keeps Direction and Order level, whatever the moment calls for.",
            Policy::Reader => "Gives each moment what it visibly calls for, and promises their plan.",
            Policy::Contrarian => "The reader's opposite: gives each moment what it does not call for.",
            Policy::ComfortVision => "Reads the moment, and never leaves the side of vision for it.",
            Policy::ComfortProcess => "Reads the moment, and never leaves the side of process for it.",
            Policy::Grower => "A reader who also invests in the weaker side: practises it, trains it, hires for it.",
            Policy::Random => "Draws lots.",
            Policy::Lookahead => "Tries every choice in a few futures and takes the best: an upper bound, not a person.",
            Policy::AlwaysFirst => "A rule of thumb: always the first choice.",
            Policy::AlwaysSecond => "A rule of thumb: always the second choice.",
            Policy::AlwaysLast => "A rule of thumb: always the last choice.",
            Policy::AlwaysMixed => "A rule of thumb: always the choice nearest the middle.",
            Policy::Alternating => "A rule of thumb: vision and process by turns.",
            Policy::Cheapest => "A rule of thumb: always the cheapest choice.",
        }
    }

    /// Every one, bots first.
    pub fn every() -> impl Iterator<Item = Policy> {
        Self::ALL.into_iter().chain(Self::RULES)
    }

    /// Every name.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::every().map(Self::name)
    }

    /// The policy with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::every().find(|policy| policy.name() == name)
    }
}

/// What can be measured in a game. Unless said otherwise: the mean over its turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// A meter, in its own unit.
    Meter(Meter),
    /// A skill of the founder, in points.
    Skill(Skill),
    /// What the company is worth at the end, in euros; compared in per cent.
    Value,
    /// Promises kept on time, in per cent of those made.
    OnTime,
    /// Promises kept, in per cent of those made.
    Finished,
    /// Promises made in a game.
    Started,
    /// What the company gets done, 0 to 100 points.
    Output,
    /// Attention at hand, in tenths.
    Attention,
    /// Attention that the choices take, in tenths.
    Effort,
    /// How strongly choices can be done, in per cent of what somebody of middling skill can with time enough.
    Strength,
    /// Slips that nobody sees, in points of delivery.
    Drift,
    /// Choices that lean to vision, in per cent.
    Bets,
    /// Points that a failed bet takes: a choice that leaned to vision and was answered with a loss.
    BetLoss,
    /// Choices that ask why, in per cent.
    AsksWhy,
    /// Games that end so, in per cent; compared in per cent of that share.
    Ends(EndingId),
}

impl Measure {
    /// Those that are neither meters, skills nor endings, with their names and what they are.
    pub const NAMED: [(&'static str, Measure, &'static str); 12] = [
        ("value", Measure::Value, "What the company is worth at the end, in thousands of euros; compared in per cent."),
        ("on-time", Measure::OnTime, "Promises kept on time, in per cent of those made."),
        ("finished", Measure::Finished, "Promises kept, in per cent of those made."),
        ("started", Measure::Started, "Promises made in a game."),
        ("output", Measure::Output, "What the company gets done, 0 to 100 points."),
        ("attention", Measure::Attention, "Attention at hand, in tenths."),
        ("effort", Measure::Effort, "Attention that the choices take, in tenths."),
        (
            "strength",
            Measure::Strength,
            "How strongly choices can be done, in per cent of what somebody of middling skill can with time enough.",
        ),
        ("drift", Measure::Drift, "Slips that nobody sees, in points of delivery."),
        ("bets", Measure::Bets, "Choices that lean to vision, in per cent."),
        (
            "bet-loss",
            Measure::BetLoss,
            "Points that a failed bet takes: a choice that leaned to vision and was answered with a loss.",
        ),
        ("asks-why", Measure::AsksWhy, "Choices that ask why, in per cent."),
    ];
}

/// A way to answer a situation: a lean, or a manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// The choice that leans furthest to this side.
    Lean(Side),
    /// The choice nearest the middle.
    Both,
    /// Whatever is chosen, done in this manner.
    Manner(Style),
}

/// Something that is added to a game, to see what it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lift {
    /// A meter is held at this value from the first turn on, in its own unit.
    Held(Meter, i32),
    /// A skill is so many points higher from the beginning.
    Train(Skill, i32),
    /// The weaker one of leading and managing is so many points higher from the beginning.
    TrainWeaker(i32),
    /// The stronger one is.
    TrainStronger(i32),
    /// Somebody is hired before the first turn, and paid.
    Hire(PersonId),
    /// So many people are taken on in the second turn, whatever the fit (R3).
    Early(i32),
    /// Every promise has its plan a turn later.
    Plan,
    /// Every change is made to last.
    Consolidate,
    /// Every choice is a change of sides.
    Switch,
    /// Everything is done in this manner.
    Manner(Style),
    /// What the market sends, shifts and windfalls, is so many per cent as likely (R2).
    Market(i32),
}

/// What a company may suffer from (R4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strain {
    /// Nobody knows where it goes: less direction than the moment asks for.
    Leadership,
    /// People are told, and few but the founder lead.
    Autonomy,
    /// Things slip: less order than the moment asks for.
    Control,
    /// Rules beyond what direction gives them sense for.
    RedTape,
}

/// The range that a figure must lie in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// No lower.
    pub at_least: Option<i32>,
    /// No higher.
    pub at_most: Option<i32>,
}

/// The games in which something is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Who plays.
    pub under: Policy,
    /// Only in this stage.
    pub stage: Option<StageId>,
}

/// What must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The median value of a policy, in per cent of the best of the others'.
    Beats(Policy, Vec<Policy>, Needed),
    /// A measure under a policy.
    Level(Setting, Measure, Needed),
    /// How much higher a measure is under a policy than under the nearest of others; points.
    Above(Setting, Vec<Policy>, Measure, Needed),
    /// How much lower.
    Below(Setting, Vec<Policy>, Measure, Needed),
    /// A measure at the beginning of a stage.
    Entering(StageId, Policy, Measure, Needed),
    /// Games that end so, in per cent.
    EndingShare(EndingId, Policy, Needed),
    /// One answer rather than another, once, with everything else and all dice equal.
    Choosing {
        /// The one.
        way: Way,
        /// The other.
        than: Way,
        /// Only in such moments.
        kind: Option<Kind>,
        /// Who plays on, and in which stage it happens.
        setting: Setting,
        /// What it moves.
        moves: Measure,
        /// How many turns later; nothing = at the end.
        after: Option<u8>,
        /// By how much.
        needed: Needed,
    },
    /// One way rather than another, in every turn of some stages.
    Keeping {
        /// The one.
        way: Way,
        /// The other.
        than: Way,
        /// From this stage on.
        from: StageId,
        /// To the end of this one.
        to: StageId,
        /// Who plays the rest.
        under: Policy,
        /// What it moves.
        moves: Measure,
        /// By how much.
        needed: Needed,
    },
    /// How far apart luck throws the value after one way, in per cent of after the other.
    Scatters {
        /// The one.
        way: Way,
        /// The other.
        than: Way,
        /// Who plays before and after.
        under: Policy,
        /// How many turns later; nothing = at the end.
        after: Option<u8>,
        /// By how much.
        needed: Needed,
    },
    /// How many turns later the answer of a measure to one way peaks than that of another measure to the other.
    PeaksLater((Way, Measure), (Way, Measure), Policy, Needed),
    /// How many turns longer one policy takes than another until a measure is back where it was before such a moment.
    RecoversLater(Policy, Policy, Kind, Measure, Needed),
    /// The share of process that pays best, in per cent, in a stage or throughout; and the side on which the fall is steeper.
    Optimum(Option<StageId>, Option<Side>, Needed),
    /// How far that share falls when what the market sends is so many per cent as likely, in points of per cent.
    OptimumFalls(i32, Needed),
    /// How much narrower the range of shares becomes that are nearly as good, in points of per cent.
    OptimumNarrows(i32, Needed),
    /// The same games with something and without it.
    With {
        /// What is added.
        what: Lift,
        /// What is there in both.
        given: Vec<Lift>,
        /// Added to the other side instead of nothing.
        than: Option<Lift>,
        /// Who plays, and in which stage is measured.
        setting: Setting,
        /// What it moves.
        moves: Measure,
        /// By how much.
        needed: Needed,
    },
    /// Founders drawn by lot who are strong in this by nature, in per cent.
    Natures(Skill, Needed),
    /// Runs of a policy whose debrief says how it was played, in per cent.
    Recognised(Policy, Needed),
    /// Strains come in this order: the fewest turns between the worst of one and the worst of the next.
    InOrder(Vec<Strain>, Policy, Needed),
}

/// A statement that must hold over many games.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Whom it serves.
    pub claim: Claim,
    /// In the author's words.
    pub says: String,
    /// The measurable form.
    pub holds: Holds,
}
