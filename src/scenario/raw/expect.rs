//! The vocabulary of expectations: what can be measured over many games.

use super::fields::{Fields, unknown_word, unnamed};
use super::read::{Field, Read, record, variants, words};
use super::{At, Id, List, Needed, Text, Whole};
use crate::scenario::diagnostic::Report;
use crate::scenario::model::{Claim, Kind, Side, Strain, Style};
use crate::scenario::source::Span;
use crate::scenario::syntax::{Args, Node, Value};

record! {
    /// Something that must hold over many games; `fulcrum claims` tests it.
    Expectation, "an expectation" {
        /// The claim that it serves.
        claim: Needed<At<Claim>>,
        /// In your own words.
        says: Text = "Whoever follows the moment does better than whoever always dreams",
        /// What is measured.
        holds: Needed<At<Holds>>,
    }
}

variants! {
    /// What must hold over many games. Numbers are whole; the 95% interval of the figure must lie within the bounds.
    #[derive(Clone, Debug)]
    Holds, "something measurable" [] {
        /// A policy's median value at the end, in per cent of that of another: of several, of the best.
        Beats {
            /// Who does better.
            policy: Id,
            /// With whom they are compared.
            than: List<Id> = ["visionary"],
            /// Per cent. Default: 100, unless `at_most` is given.
            at_least: Option<Whole>,
            /// Per cent. Default: no limit.
            at_most: Option<Whole>,
        },
        /// A measure under a policy, on average.
        Level {
            /// Whose games.
            policy: Id,
            /// What is measured.
            measure: Id,
            /// Only while the company is in this stage. Default: throughout.
            stage: Option<Id>,
            /// In the measure's own unit. Default: no limit.
            at_least: Option<Whole> = 5,
            /// In the measure's own unit. Default: no limit.
            at_most: Option<Whole>,
        },
        /// A measure is higher under a policy than under each of the others.
        Above {
            /// Whose games.
            policy: Id,
            /// With whose they are compared.
            than: List<Id> = ["visionary"],
            /// What is measured.
            measure: Id,
            /// Only while the company is in this stage. Default: throughout.
            stage: Option<Id>,
            /// By so much at least, in the measure's own unit. Default: 0.
            by: Option<Whole>,
        },
        /// A measure is lower under a policy than under each of the others.
        Below {
            /// Whose games.
            policy: Id,
            /// With whose they are compared.
            than: List<Id> = ["visionary"],
            /// What is measured.
            measure: Id,
            /// Only while the company is in this stage. Default: throughout.
            stage: Option<Id>,
            /// By so much at least, in the measure's own unit. Default: 0.
            by: Option<Whole>,
        },
        /// Where a measure stands when the company enters a stage.
        Entering {
            /// Which.
            stage: Id,
            /// Whose games.
            policy: Id,
            /// What is measured.
            measure: Id,
            /// In the measure's own unit. Default: no limit.
            at_least: Option<Whole> = 5,
            /// In the measure's own unit. Default: no limit.
            at_most: Option<Whole>,
        },
        /// How many games end so.
        EndingShare {
            /// The ending.
            ending: Id,
            /// Whose games.
            policy: Id,
            /// In a hundred. Default: no limit.
            at_least: Option<Whole> = 5,
            /// In a hundred. Default: no limit.
            at_most: Option<Whole>,
        },
        /// One answer rather than another, once in a game; everything else is equal, the dice too.
        Choosing {
            /// The one.
            way: Way,
            /// The other.
            than: Way = Process,
            /// Only in situations of this kind. Default: any.
            kind: Option<Kind>,
            /// Only in this stage. Default: any.
            stage: Option<Id>,
            /// Who plays before and after. Default: the reader.
            under: Option<Id>,
            /// What it moves. Value is compared in per cent. Default: the value at the end.
            moves: Option<Id>,
            /// How many turns later that is measured. Default: at the end.
            after: Option<Whole>,
            /// By so much at least. Default: 0, unless `at_most` is given.
            at_least: Option<Whole>,
            /// By so much at most. Default: no limit.
            at_most: Option<Whole>,
        },
        /// One way rather than another in every turn of some stages.
        Keeping {
            /// The one.
            way: Way,
            /// The other.
            than: Way = Process,
            /// The first of the stages. Default: the first of all.
            from: Option<Id>,
            /// The last of them. Default: the last of all.
            to: Option<Id>,
            /// Who plays the other stages. Default: the reader.
            under: Option<Id>,
            /// What it moves. Value is compared in per cent. Default: the value at the end.
            moves: Option<Id>,
            /// By so much at least. Default: 0, unless `at_most` is given.
            at_least: Option<Whole>,
            /// By so much at most. Default: no limit.
            at_most: Option<Whole>,
        },
        /// How far apart luck throws what comes of one way, in per cent of what comes of the other.
        Scatters {
            /// The riskier way.
            way: Way,
            /// The safer way.
            than: Way = Process,
            /// Who plays before and after. Default: the reader.
            under: Option<Id>,
            /// How many turns later the value is compared. Default: at the end.
            after: Option<Whole>,
            /// Per cent. Default: 100.
            at_least: Option<Whole>,
        },
        /// What one way moves is at its highest later than what the other way moves.
        PeaksLater {
            /// The slower way.
            way: Way,
            /// What it moves.
            moves: Id,
            /// The faster way.
            than: Way = Process,
            /// What that moves.
            which_moves: Id,
            /// Who plays before and after. Default: the reader.
            under: Option<Id>,
            /// By so many turns at least. Default: 0.
            by: Option<Whole>,
        },
        /// After a situation of this kind one policy takes longer than another until a measure is back where it was.
        RecoversLater {
            /// The slower policy.
            policy: Id,
            /// The faster one.
            than: Id,
            /// The kind of situation.
            after: Kind,
            /// What must come back.
            measure: Id,
            /// By so many turns at least. Default: 0.
            by: Option<Whole>,
        },
        /// Of all shares of process, from none to all, one inner share pays best, and it lies in this range.
        Optimum {
            /// The lowest that it may be, in per cent.
            from: Whole = 20,
            /// The highest that it may be, in per cent.
            to: Whole = 80,
            /// The side on which the fall is steeper. Default: either.
            steeper: Option<Side>,
            /// Varied only in this stage. Default: throughout.
            stage: Option<Id>,
        },
        /// In a market that is harder to foresee that best share of process is lower.
        OptimumFalls {
            /// How likely shifts and windfalls are, in per cent of what they are otherwise.
            market: Whole,
            /// By so many points of per cent at least. Default: 0.
            by: Option<Whole>,
        },
        /// In a market that is harder to foresee the range of shares that are nearly as good as the best one is narrower.
        OptimumNarrows {
            /// How likely shifts and windfalls are, in per cent of what they are otherwise.
            market: Whole,
            /// By so many points of per cent at least. Default: 0.
            by: Option<Whole>,
        },
        /// The same games with something and without it, under the same dice.
        With {
            /// What is added.
            what: Needed<Lift>,
            /// What is there in both. Default: nothing.
            given: List<Lift>,
            /// What is added on the other side. Default: nothing.
            than: Option<Lift>,
            /// Who plays. Default: the reader.
            under: Option<Id>,
            /// Measured only in this stage. Default: throughout.
            stage: Option<Id>,
            /// What it moves. Value and shares of endings are compared in per cent. Default: the value at the end.
            moves: Option<Id>,
            /// By so much at least. Default: 0, unless `at_most` is given.
            at_least: Option<Whole>,
            /// By so much at most. Default: no limit.
            at_most: Option<Whole>,
        },
        /// Of founders drawn by lot so many in a hundred are strong in this by nature.
        Natures {
            /// `lead`, `manage` or `listen`.
            strong: Id,
            /// In a hundred. Default: no limit.
            at_least: Option<Whole> = 5,
            /// In a hundred. Default: no limit.
            at_most: Option<Whole>,
        },
        /// The debrief says how it was played.
        Recognised {
            /// Whose games: `visionary`, `operator`, `reader` or one of the comfort policies.
            policy: Id = "visionary",
            /// In a hundred games.
            at_least: Whole,
        },
        /// What a company suffers from comes in this order.
        InOrder {
            /// Two or more.
            strains: List<Strain> = [Leadership, Control],
            /// Whose games. Default: the reader's.
            under: Option<Id>,
            /// At least so many turns between one and the next. Default: 0.
            by: Option<Whole>,
        },
    }
}

variants! {
    /// Something that is added to a game, to see what it moves.
    #[derive(Clone, Debug)]
    Lift, "something to add" [
        /// Every promise has its plan a turn later.
        Plan,
        /// Every change is made to last.
        Consolidate,
        /// Every choice is a change of sides.
        Switch,
    ] {
        /// A meter is held at this value.
        Held(
            /// Its id.
            meter: Id,
            /// In its range.
            at: Whole,
        ),
        /// A skill is higher from the beginning.
        Train(
            /// `lead`, `manage`, `listen`; or `weaker` or `stronger`: that one of leading and managing.
            skill: Id,
            /// By so many points.
            by: Whole,
        ),
        /// Somebody is hired before the first turn, and paid.
        Hire(
            /// Their id.
            person: Id,
        ),
        /// So many people are taken on in the second turn, whatever the fit.
        Early(
            /// How many.
            people: Whole,
        ),
        /// Everything is done in this manner.
        Manner(
            /// Which.
            style: Style,
        ),
        /// What the market sends, shifts and windfalls, is so many per cent as likely.
        Market(
            /// Per cent.
            share: Whole,
        ),
    }
}

words! {
    /// A lean or a manner: a way to answer.
    Way, "a lean or a manner" {
        /// The choice that leans furthest to vision.
        Vision,
        /// The choice that leans furthest to process.
        Process,
        /// The choice nearest the middle.
        Both,
        /// The same choice, done by telling.
        Directive,
        /// The same choice, done by showing where it leads.
        Inspiring,
        /// The same choice, done by asking first.
        Consulting,
        /// The same choice, handed over.
        Delegating,
        /// The same choice, done by helping others grow.
        Coaching,
        /// The same choice, asking for more than seems possible.
        Stretching,
    }
    /// What a company may suffer from.
    Strain, "a strain" {
        /// Nobody knows where it goes: less direction than the moment asks for.
        Leadership,
        /// People are told, and few but the founder lead.
        Autonomy,
        /// Things slip: less order than the moment asks for.
        Control,
        /// Rules beyond what direction gives them sense for.
        RedTape,
    }
}

/// A lean or a manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "as the model's sides and styles")]
pub enum Way {
    Vision,
    Process,
    Both,
    Directive,
    Inspiring,
    Consulting,
    Delegating,
    Coaching,
    Stretching,
}
