//! The small languages inside a scenario: conditions, effects, leans.

use super::fields::{Fields, unknown_word, unnamed};
use super::read::{Read, variants};
use super::{At, Id, List, Needed, Whole};
use crate::scenario::diagnostic::Report;
use crate::scenario::syntax::{Node, Value};

variants! {
    /// A question about the company that is answered by yes or no.
    #[derive(Clone, Debug)]
    Condition, "a condition" [] {
        /// The meter is this high or higher.
        AtLeast(
            /// Its id.
            meter: Id,
            /// In the range of the meter.
            value: Whole,
        ),
        /// The meter is this low or lower.
        AtMost(
            /// Its id.
            meter: Id,
            /// In the range of the meter.
            value: Whole,
        ),
        /// The turn lies in this range, both ends included.
        Turn {
            /// 1 to the last. Default: 1.
            from: Option<Whole>,
            /// 1 to the last. Default: the last.
            to: Option<Whole>,
        },
        /// The flag is set.
        Flag(
            /// Its id.
            flag: Id,
        ),
        /// The person works here.
        Hired(
            /// Their id.
            person: Id,
        ),
        /// It does not hold.
        Not(
            /// What must not hold.
            condition: Needed<Box<At<Condition>>>,
        ),
        /// At least one of them holds.
        Any(
            /// At least one.
            conditions: List<At<Condition>>,
        ),
    }
}

variants! {
    /// Something that happens.
    #[derive(Clone, Debug)]
    Effect, "an effect" [] {
        /// Changes a meter.
        Add(
            /// Its id.
            meter: Id,
            /// Up or down; gauges by up to 100.
            amount: Whole,
        ),
        /// The whole amount of an `Add`, spread over so many turns from the next one on.
        Over(
            /// 1 to 60.
            turns: Whole,
            /// An `Add`.
            effect: Needed<Box<At<Effect>>>,
        ),
        /// It happens so many turns later.
        After(
            /// 1 to 60.
            turns: Whole,
            /// Any effect.
            effect: Needed<Box<At<Effect>>>,
        ),
        /// Sets a flag.
        Set(
            /// Its id.
            flag: Id,
        ),
        /// Clears a flag.
        Clear(
            /// Its id.
            flag: Id,
        ),
        /// Somebody starts to work here.
        Hire(
            /// Their id.
            person: Id,
        ),
        /// Somebody goes.
        Leave(
            /// Their id.
            person: Id,
        ),
        /// A skill of the founder grows or shrinks.
        Train(
            /// `lead`, `manage` or `listen`.
            skill: Id,
            /// By up to 100.
            amount: Whole,
        ),
        /// A situation comes up next turn for certain.
        Follow(
            /// Its id.
            situation: Id,
        ),
        /// The game ends.
        End(
            /// The ending's id.
            ending: Id,
        ),
    }
}

variants! {
    /// Where a choice stands between the two sides.
    #[derive(Clone, Debug)]
    Lean, "a lean" [
        /// To neither side.
        Neither,
    ] {
        /// To vision.
        Vision(
            /// 1 to 3.
            vision: Whole,
        ),
        /// To process.
        Process(
            /// 1 to 3.
            process: Whole,
        ),
        /// To both at once, which is not free.
        Both(
            /// 1 to 3.
            vision: Whole,
            /// 1 to 3.
            process: Whole,
        ),
    }
}

variants! {
    /// Whether a situation may come again.
    #[derive(Clone, Debug)]
    Again, "an answer to whether it comes again" [
        /// Once a game.
        Never,
    ] {
        /// After so many turns.
        After(
            /// 1 to 60.
            turns: Whole,
        ),
    }
}

variants! {
    /// A change to the numbers of the model.
    #[derive(Clone, Debug)]
    ModelChange, "a change to the model" [] {
        /// Another value.
        Set(
            /// The parameter's name.
            name: Id,
            /// In the parameter's range.
            value: Whole,
        ),
    }
}
