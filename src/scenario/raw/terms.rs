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
            value: Whole = 40,
        ),
        /// The meter is this low or lower.
        AtMost(
            /// Its id.
            meter: Id,
            /// In the range of the meter.
            value: Whole = 40,
        ),
        /// The turn lies in this range, both ends included.
        Turn {
            /// The first. Default: `1`.
            from: Option<Whole> [1..=60] = 4,
            /// The last. Default: the last of the game.
            to: Option<Whole> [1..=60] = 6,
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
            /// Which.
            conditions: List<At<Condition>> [1..=16] = [AtMost("cash", 10), Turn(from: 6)],
        ),
    }
}

variants! {
    /// Something that happens.
    #[derive(Clone, Debug)]
    Effect, "an effect" [] {
        /// Changes a meter: a stock or gauge by up to 100 points, cash in thousand euros, customers and team by heads.
        Add(
            /// Its id.
            meter: Id,
            /// Up, or down with a minus before it.
            amount: Whole = 4,
        ),
        /// Spreads an `Add` evenly over so many turns, beginning with the next one.
        Over(
            /// How many.
            turns: Whole [1..=60 "turns"] = 3,
            /// An `Add`, with the whole amount.
            effect: Needed<Box<At<Effect>>>,
        ),
        /// Lets something happen later. `After(2, Follow("…"))` lets two more turns pass before the situation comes up.
        After(
            /// How many turns later.
            turns: Whole [1..=60 "turns"] = 2,
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
        /// A skill of the founder grows, or shrinks with a minus.
        Train(
            /// Which.
            skill: Id,
            /// By how much.
            amount: Whole [-100..=100 "points"] = 3,
        ),
        /// A situation comes up next turn for certain, whatever its weight, stages and conditions, unless it came before and
        /// may not come again.
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
    /// Where a choice stands between the two sides, and how far.
    #[derive(Clone, Debug)]
    Lean, "a lean" [
        /// To neither side: it misses every moment a little.
        Neither,
    ] {
        /// To vision: direction, the why, risk. From two steps on it makes a promise.
        Vision(
            /// How far.
            vision: Whole [1..=3 "steps"] = 2,
        ),
        /// To process: the how, planning, order. It gives promises their plan, one for each step.
        Process(
            /// How far.
            process: Whole [1..=3 "steps"] = 2,
        ),
        /// To both at once, which takes more attention. It makes a promise, and plans the oldest that has no plan.
        Both(
            /// How far to vision.
            vision: Whole [1..=3 "steps"] = 1,
            /// How far to process.
            process: Whole [1..=3 "steps"] = 1,
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
        /// Not before this many turns have passed.
        After(
            /// How many.
            turns: Whole [1..=60 "turns"] = 4,
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
            value: Whole = 3,
        ),
    }
}
