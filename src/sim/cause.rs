//! Why a number changed: causes are first class. Bots switch the recording off by a type, not by an `if`.

use crate::scenario::model::{Kind, Meter, Milli, ShockId, Side, Skill, Style};

/// What is recorded about: a meter or one of the founder's skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tracked {
    /// A meter.
    Meter(Meter),
    /// A skill of the founder.
    Skill(Skill),
}

/// Why. Turns are those of the decision that it goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// What this choice does for certain, as its author says.
    Choice,
    /// What this choice costs.
    Cost,
    /// How this choice turned out, as its author says.
    Outcome,
    /// Something that the author lets follow a decision of this earlier turn.
    Later(u8),
    /// What such a moment takes by itself.
    Moment(Kind),
    /// How well the choice met the moment.
    Met,
    /// The dice.
    Luck,
    /// The choice's lean, at once.
    Lean(Side),
    /// The lean of the choice of an earlier turn, arriving now.
    Wave(Side, u8),
    /// The manner of the choice.
    Style(Style),
    /// The manner of the choice of an earlier turn.
    StyleWave(Style, u8),
    /// A promise of this turn was made.
    PromiseMade(u8),
    /// It was kept.
    PromiseKept(u8),
    /// It was kept too late.
    PromiseLate(u8),
    /// It faded for want of a plan.
    PromiseFaded(u8),
    /// Fresh change.
    Change,
    /// Fresh change that nobody consolidated.
    ChangeFades,
    /// What fades, or returns to the ordinary, by itself.
    Decay,
    /// New people who do not know yet how things are done.
    Dilution,
    /// A change of sides that nothing called for.
    Whiplash,
    /// The people who were hired.
    People,
    /// The attention that was left, spent by habit.
    Upkeep,
    /// A shock.
    Shock(ShockId),
    /// How well things are run.
    Execution,
    /// How much the company gets done: the two stocks against the demand.
    Output,
    /// Small slips that nobody saw.
    Drift,
    /// More begun than order can carry.
    Chaos,
    /// Rules beyond what direction gives them sense for.
    Bureaucracy,
    /// What a sense of direction brings forth.
    Inspiration,
    /// What a culture of learning brings.
    Learning,
    /// What ownership brings.
    Ownership,
    /// Dreamers and doers against each other.
    Friction,
    /// Too few hands.
    Workload,
    /// Fear for the money.
    EmptyTill,
    /// The market moves on.
    MarketDrift,
    /// Something newer than the market asks, or older.
    Novelty,
    /// Customers won by what one hears.
    WordOfMouth,
    /// Customers lost.
    Churn,
    /// People found for the work there is.
    Recruiting,
    /// People who leave for want of work.
    Attrition,
    /// What customers pay.
    Income,
    /// What people are paid.
    Salaries,
    /// Rent, machines, light.
    RunningCosts,
    /// Money lost for want of order.
    Waste,
    /// Practice.
    Use,
    /// Courses, mentors, feedback.
    Training,
}

/// Something that is told every change of every number.
pub trait Recorder {
    /// `what` changed by `by` (never 0) because of `cause`.
    fn changed(&mut self, what: Tracked, by: Milli, cause: Cause);
}

/// Records nothing and costs nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Recorder for Silent {
    #[inline]
    fn changed(&mut self, _: Tracked, _: Milli, _: Cause) {}
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What changed.
    pub what: Tracked,
    /// By how much; never 0.
    pub by: Milli,
    /// Why.
    pub cause: Cause,
}

/// Every change of a turn, in order. They add up exactly to the difference of the states before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// In the order in which they happened.
    pub entries: Vec<Entry>,
}

impl Recorder for Ledger {
    fn changed(&mut self, what: Tracked, by: Milli, cause: Cause) {
        self.entries.push(Entry { what, by, cause });
    }
}

impl Ledger {
    /// The sum of all changes of `what`.
    #[must_use]
    pub fn total(&self, what: Tracked) -> Milli {
        self.entries.iter().filter(|e| e.what == what).map(|e| e.by).sum()
    }

    /// The causes of the change of `what`, like with like, the weightiest first.
    #[must_use]
    pub fn causes(&self, what: Tracked) -> Vec<(Cause, Milli)> {
        let mut sums: Vec<(Cause, Milli)> = Vec::new();
        for entry in self.entries.iter().filter(|e| e.what == what) {
            match sums.iter_mut().find(|(cause, _)| *cause == entry.cause) {
                Some((_, by)) => *by += entry.by,
                None => sums.push((entry.cause, entry.by)),
            }
        }
        sums.retain(|(_, by)| *by != 0);
        sums.sort_by_key(|(cause, by)| (-by.abs(), *cause));
        sums
    }
}
