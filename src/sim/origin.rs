//! Where a change comes from: every cause has one origin.

use super::cause::Cause;

/// Where a change comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// What was decided, now or earlier, and how it was done.
    Choices,
    /// What the company does with direction and order: what it delivers, sells and earns.
    Company,
    /// The people who were hired, and what all of them cost.
    People,
    /// What such a moment and a company of this size and stage take by themselves.
    Stage,
    /// What fades by itself.
    Decay,
    /// Shocks.
    Shocks,
    /// The dice.
    Dice,
}

impl Origin {
    /// All of them, in the order in which they are told.
    pub const ALL: [Origin; 7] =
        [Origin::Choices, Origin::Company, Origin::People, Origin::Stage, Origin::Decay, Origin::Shocks, Origin::Dice];

    /// Of a cause.
    #[must_use]
    pub fn of(cause: Cause) -> Self {
        use Cause as C;
        match cause {
            C::Choice
            | C::Cost
            | C::Outcome
            | C::Later(_)
            | C::Met
            | C::Lean(_)
            | C::Wave(..)
            | C::Style(_)
            | C::StyleWave(..)
            | C::PromiseMade(_)
            | C::PromiseKept(_)
            | C::PromiseLate(_)
            | C::PromiseFaded(_)
            | C::Change
            | C::Whiplash
            | C::Upkeep
            | C::Use
            | C::Training => Self::Choices,
            C::Execution
            | C::Output
            | C::Chaos
            | C::Bureaucracy
            | C::Inspiration
            | C::Learning
            | C::Ownership
            | C::Friction
            | C::EmptyTill
            | C::Novelty
            | C::WordOfMouth
            | C::Churn
            | C::Income
            | C::Waste => Self::Company,
            C::People | C::Salaries | C::Recruiting | C::Attrition => Self::People,
            C::Moment(_) | C::Dilution | C::Workload | C::RunningCosts => Self::Stage,
            C::Decay | C::ChangeFades | C::MarketDrift => Self::Decay,
            C::Shock(_) => Self::Shocks,
            C::Luck | C::Drift => Self::Dice,
        }
    }

    /// The id of its words.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["origin-choices", "origin-company", "origin-people", "origin-stage", "origin-decay", "origin-shocks", "origin-dice"]
            [self as usize]
    }
}
