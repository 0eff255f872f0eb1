//! The numbers of the model, in one table: name, default, range, meaning, and the claim that each serves.
//!
//! A scenario overrides one only by saying so in its `model:` list. Per cent, points, turns: see each.

use std::ops::RangeInclusive;

/// Why a number could not be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetError {
    /// No parameter has this name.
    Unknown,
    /// It must lie in this range.
    OutOfRange(RangeInclusive<i32>),
}

macro_rules! params {
    ($($(#[doc = $doc:literal])+ $name:ident: $default:literal in $low:literal..=$high:literal,)*) => {
        /// See the table in the source; every field is a whole number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Params { $($(#[doc = $doc])+ #[doc = concat!("Default ", $default, ", from ", $low, " to ", $high, ".")] pub $name: i32,)* }

        impl Params {
            /// What holds where a scenario says nothing.
            pub const DEFAULT: Params = Params { $($name: $default,)* };
            /// Every name, in the order of the table.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];
            /// Every meaning, in the same order.
            pub const MEANINGS: &'static [&'static str] = &[$(concat!($($doc),+)),*];

            /// Sets the parameter with this name; hyphens and underscores are the same.
            ///
            /// # Errors
            /// If there is none, or the value is out of its range.
            pub fn set(&mut self, name: &str, value: i32) -> Result<(), SetError> {
                match name.replace('-', "_").as_str() {
                    $(stringify!($name) => {
                        let range = $low..=$high;
                        if !range.contains(&value) { return Err(SetError::OutOfRange(range)); }
                        self.$name = value;
                    })*
                    _ => return Err(SetError::Unknown),
                }
                Ok(())
            }

            /// The parameter with this name.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<i32> {
                match name.replace('-', "_").as_str() {
                    $(stringify!($name) => Some(self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

params! {
    // The moment.
    /// Per cent of a moment's demand that comes from the situation; the rest is the stage's (A12).
    moment_weight: 62 in 0..=100,
    /// Per cent by which a moment that is missed weighs more than one that is met (A12).
    missed: 80 in 0..=300,
    /// Per cent by which a mixed choice fits a moment that calls for both (A31).
    mixed_fit: 24 in 0..=100,

    // Attention and skill.
    /// Attention that a founder has in a turn, in tenths (decision: one attention budget).
    attention: 43 in 10..=200,
    /// Attention that each open initiative takes, in tenths (A06).
    attention_per_initiative: 4 in 0..=50,
    /// Attention that the size of the company takes, in tenths a stage (A08).
    attention_per_stage: 6 in 0..=50,
    /// Attention that a hired person gives back, in tenths (A27).
    attention_per_person: 4 in 0..=50,
    /// Attention that well-placed delegation gives back in each of the next three turns, in tenths (A27).
    attention_delegated: 12 in 0..=50,
    /// Per cent that the most skilled pay less for a choice of their own side, and the least skilled more (A20).
    effort_skill: 30 in 0..=80,
    /// Extra attention for changing sides from one turn to the next, in tenths; none in the first stage, half as much again in
    /// each after the second (A28).
    switch_cost: 11 in 0..=50,
    /// Points of both stocks lost by changing sides against what the moment calls for, in tenths; grows as the one above (A28).
    whiplash: 120 in 0..=300,
    /// Per cent of strength at skill 0; at 50 it is 100, and the more skill there is, the less a point adds (A20, A21, A22).
    skill_floor: 60 in 0..=100,
    /// Per cent of a pure choice's strength that each half of a mixed one has (A31: breadth is not free).
    breadth: 92 in 0..=100,
    /// Points of stock for each tenth of attention left over, in hundredths: habit keeps up what one likes (A20).
    upkeep: 6 in 0..=100,

    // The two stocks.
    /// Points of Direction for one step of vision, in tenths, in the end (A14).
    vision_gain: 84 in 0..=300,
    /// Points of Order for one step of process, in tenths, in the end (A14).
    process_gain: 72 in 0..=300,
    /// Per cent of Direction that fades in a turn.
    direction_decay: 6 in 0..=50,
    /// Per cent of Order that fades in a turn.
    order_decay: 9 in 0..=50,
    /// Points of either stock that people keep up by themselves.
    stock_floor: 21 in 0..=50,
    /// Per cent of Order lost when the team doubles in a turn (A08).
    order_dilution: 17 in 0..=100,
    /// Points that a hired person of strength 100 feeds a stock each turn, in tenths (A23).
    person_gain: 24 in 0..=100,

    // What a choice brings.
    /// Per cent by which luck moves the result of a pure vision choice (A13).
    vision_spread: 75 in 0..=200,
    /// Per cent by which luck moves the result of a pure process choice (A13).
    process_spread: 30 in 0..=200,
    /// Per cent of the derived gain that fit, skill and luck together decide at lean 3.
    gain_scale: 145 in 0..=300,
    /// Per cent by which skills and stocks shift the odds of an authored outcome.
    odds_sway: 45 in 0..=100,
    /// Per cent by which fit shifts the odds of an authored outcome.
    odds_fit: 24 in 0..=100,
    /// Per cent of a failed bet's harm that a full culture of learning takes away (A29).
    learning_shield: 60 in 0..=100,

    // Promises and change.
    /// Turns that a promise waits for a plan before it fades (A17).
    promise_patience: 3 in 1..=20,
    /// Per cent of the Direction it gave that a faded promise takes back (A17).
    promise_fade: 40 in 0..=200,
    /// Morale and trust lost with a faded promise, in points for each step (A17).
    promise_grief: 2 in 0..=20,
    /// Per cent of progress that a planned initiative makes in a turn at Order 0 (A17).
    progress_base: 12 in 0..=100,
    /// Per cent of progress added at Order 100 (A17).
    progress_order: 36 in 0..=100,
    /// Turns within which a delivery is on time (A03).
    on_time: 5 in 1..=20,
    /// Fit and innovation won with a finished initiative, in points for each step.
    delivered_gain: 3 in 0..=30,
    /// Per cent of a fresh change that fades in a turn unless consolidated (A18).
    change_decay: 30 in 0..=100,
    /// Per cent of a fresh change that settles in a turn at Order 100 (A18).
    change_settles: 30 in 0..=100,
    /// Per cent of a fresh change that settles for each step of process in a choice (A18).
    change_consolidates: 18 in 0..=100,

    // Style.
    /// Delivery won at once by a directive choice, in tenths (A15).
    directive_gain: 25 in 0..=100,
    /// Ownership and morale lost by a directive choice that follows none, in tenths; it grows with use (A15).
    directive_wear: 4 in 0..=100,
    /// Morale won by an inspiring choice in each of the three turns after it, in tenths (A15).
    inspiring_gain: 12 in 0..=100,
    /// Trust won by a consulting choice, in tenths (A25).
    consulting_gain: 40 in 0..=100,
    /// Ownership won by delegating, in tenths (A27, A34).
    delegating_gain: 40 in 0..=100,
    /// Competence and clarity, in points, that delegation needs (A27, A34).
    delegating_needs: 40 in 0..=100,
    /// Delivery lost where they are missing, in tenths (A27).
    delegating_loss: 50 in 0..=100,
    /// Learning and ownership won by coaching, in tenths (A32).
    coaching_gain: 30 in 0..=100,
    /// Innovation won by a stretch, in tenths (A26).
    stretch_gain: 45 in 0..=100,
    /// Morale lost by a stretch, in tenths, before listening softens it (A26).
    stretch_cost: 60 in 0..=100,

    // The founder.
    /// Points of skill for each step of lean used, in tenths, at skill 0 (A21).
    skill_by_use: 12 in 0..=100,
    /// Per cent added to all learning of skills by a full culture of learning (A21).
    skill_by_feedback: 60 in 0..=200,

    // The company, turn by turn.
    /// Per cent of output lost to friction when both stocks are full and trust is none (A24).
    friction: 50 in 0..=100,
    /// Per cent of the way that delivery moves in a turn.
    delivery_pace: 35 in 1..=100,
    /// Per cent of the way that innovation moves in a turn.
    innovation_pace: 17 in 1..=100,
    /// Per cent of the way that morale moves in a turn.
    morale_pace: 22 in 1..=100,
    /// Innovation stifled for each point of Order beyond Direction, in hundredths (A05, R4).
    bureaucracy: 7 in 0..=200,
    /// Delivery lost for each open initiative that Order cannot carry, in points (A06).
    chaos: 2 in 0..=50,
    /// Per cent of fit that the market takes away in a turn (A04).
    market_drift: 6 in 0..=50,
    /// Fit won in a turn for each point of innovation, in thousandths (A04).
    fit_by_innovation: 42 in 0..=300,
    /// Fit won in a turn for each point of delivery, in thousandths: what is well made is made better (A09).
    fit_by_delivery: 44 in 0..=300,
    /// Per cent of the Order beyond Direction that hinders a company when the market moves or a chance comes (R2).
    rigidity: 150 in 0..=300,
    /// The most unseen drift that a turn adds, in tenths of a point (A19).
    drift: 27 in 0..=100,
    /// Per cent of the drift that is mended in a turn without measurement (A19).
    drift_mended: 10 in 0..=100,
    /// Per cent of the drift that full measurement mends besides (A19).
    drift_seen: 60 in 0..=100,
    /// Per cent of a stage's reach that any company could win; the rest goes by how good it is (A02: value is gentle).
    reach_base: 46 in 0..=100,
    /// Per cent of the way to what they could be that customers grow in a turn.
    growth_pace: 19 in 1..=100,
    /// Per cent of the way that customers fall in a turn when there are too many to serve.
    churn_pace: 22 in 1..=100,
    /// What a customer pays in a turn, in euros.
    price: 2900 in 1..=1_000_000,
    /// Customers that one person can serve, in tenths.
    customers_per_head: 19 in 1..=1000,
    /// Per cent of the missing people that are found in a turn.
    recruiting_pace: 50 in 0..=100,
    /// Per cent of their price that customers keep back at Delivery 0: late work is paid late (A03).
    late_pay: 9 in 0..=100,
    /// Per cent that costs rise without any order (A03).
    waste: 5 in 0..=200,
    /// Per cent that a customer is worth more in the best company there could be, and less in the worst (A02).
    quality_value: 20 in 0..=100,
    /// Euros of value for each customer of a company that is well in every way (A02).
    customer_value: 33000 in 0..=10_000_000,
}

impl Default for Params {
    fn default() -> Self {
        Self::DEFAULT
    }
}
