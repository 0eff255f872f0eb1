//! The vocabulary of expectations: what can be measured over many games.

use super::fields::{Fields, unknown_word, unnamed};
use super::read::{Field, Read, variants};
use crate::scenario::diagnostic::Report;
use crate::scenario::model::{Kind, Side};
use crate::scenario::syntax::{Node, Value};

variants! {
    /// What must hold over many games. Policies and measures are names; shares and ratios are whole per cent.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Holds, "something measurable" [] {
        /// One policy's median value, in per cent of another's.
        Beats {
            /// The policy that does better.
            policy: String,
            /// The one that it is compared with.
            other: String,
            /// The ratio at least.
            at_least: i32,
            /// The ratio at most. Default: no limit.
            at_most: Option<i32>,
        },
        /// How high a measure is, against another policy's or against numbers.
        Level {
            /// Whose games.
            policy: String,
            /// A meter's id, `value`, `on-time`, `finished` or `started`.
            measure: String,
            /// Lower than under this policy. Default: not compared.
            below: Option<String>,
            /// Higher than under this policy. Default: not compared.
            above: Option<String>,
            /// At least this number. Default: no limit.
            at_least: Option<i32>,
            /// At most this number. Default: no limit.
            at_most: Option<i32>,
        },
        /// How many games end so.
        EndingShare {
            /// The ending's id.
            ending: String,
            /// Whose games.
            policy: String,
            /// In a hundred, at least. Default: no limit.
            at_least: Option<i32>,
            /// In a hundred, at most. Default: no limit.
            at_most: Option<i32>,
        },
        /// In situations of this kind the choices of one side do better, under the same dice.
        LeanWins {
            /// The kind of situation.
            kind: Kind,
            /// The better side.
            lean: Side,
        },
        /// In this stage the choices of one side do better, under the same dice.
        StageLeanWins {
            /// The stage's id.
            stage: String,
            /// The better side.
            lean: Side,
        },
        /// What comes of one side's choices differs more than what comes of the other's.
        SpreadWider {
            /// The riskier side.
            lean: Side,
        },
        /// The effect of one side's choices peaks later than that of the other's.
        PeaksLater {
            /// The slower side.
            lean: Side,
        },
        /// After a situation of this kind one policy takes longer to recover than another.
        RecoversLater {
            /// The slower policy.
            policy: String,
            /// The faster one.
            than: String,
            /// The kind of situation.
            after: Kind,
        },
        /// Over a sweep of the share of process there is one best share inside this range, in per cent.
        Optimum {
            /// The lowest that it may be.
            from: i32,
            /// The highest that it may be.
            to: i32,
            /// The side on which the fall is steeper.
            steeper: Side,
        },
        /// The same games with and without something.
        With {
            /// What is added.
            what: Lift,
            /// The meter that it lifts.
            lifts: String,
        },
    }
}

variants! {
    /// Something that is added to a game, to see what it lifts.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Lift, "something to add" [
        /// Trust is built.
        Trust,
        /// Drift is measured.
        Metrics,
        /// Mistakes become lessons.
        Learning,
        /// Promises get a plan.
        Plan,
        /// Changes are made to last.
        Consolidate,
    ] {
        /// Somebody is hired.
        Hire(
            /// Their id.
            person: String,
        ),
        /// A skill is trained.
        Train(
            /// `lead`, `manage` or `listen`.
            skill: String,
        ),
    }
}

impl Field for Lift {
    fn broken() -> Self {
        Lift::Trust
    }
}
