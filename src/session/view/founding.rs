//! Who one is: the self-assessment, and founders drawn by lot.

use crate::sim::dice::{Dice, Purpose};
use crate::text::say;

/// How many pairs the self-assessment has.
pub const ASSESSED: usize = 8;

/// The skills (lead, manage, listen; 0 to 100) that follow from a self-assessment: each answer -2 (vision's pole) to 2
/// (process's pole). Managing starts a little lower for everybody: being strong at it by nature is rare (A20).
#[must_use]
pub fn skills_from(answers: &[i8]) -> [u8; 3] {
    let sum: i32 = answers.iter().map(|&answer| i32::from(answer.clamp(-2, 2))).sum();
    let sum = sum.clamp(-16, 16);
    let bounded = |points: i32| u8::try_from(points.clamp(10, 90)).unwrap_or(50);
    [bounded(50 - sum * 3 / 2), bounded(42 + sum * 3 / 2), 48]
}

/// The inclination that these skills amount to: the id of its words, "-about" added for the long form.
#[must_use]
pub fn inclination(skills: [u8; 3]) -> &'static str {
    match i32::from(skills[0]) - i32::from(skills[1]) {
        32.. => "inclination-vision-strong",
        14..=31 => "inclination-vision",
        -13..=13 => "inclination-even",
        -31..=-14 => "inclination-process",
        _ => "inclination-process-strong",
    }
}

/// A founder drawn by lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnFounder {
    /// Lead, manage, listen.
    pub skills: [u8; 3],
    /// What that amounts to, in words.
    pub inclination: String,
}

/// Draws a founder's nature: about one in ten is strong at managing (A20), four in ten lead by nature, the rest are
/// somewhere between.
#[must_use]
pub fn draw(seed: u64) -> DrawnFounder {
    let dice = Dice::new(seed);
    let about = |turn: u8, middle: u8| middle - 6 + u8::try_from(dice.below(turn, Purpose::Nature, 13)).unwrap_or(6);
    let (lead, manage) = match dice.below(0, Purpose::Nature, 100) {
        0..10 => (36, 68),
        10..50 => (66, 30),
        50..70 => (42, 46),
        _ => (50, 42),
    };
    let skills = [about(1, lead), about(2, manage), about(3, 48)];
    DrawnFounder { skills, inclination: say(inclination(skills)) }
}
