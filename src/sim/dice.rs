//! Luck, keyed by seed, turn and purpose and never by the order of calls.
//!
//! So every team under one seed meets the same events and dice, a decision that is undone meets the same dice again, and
//! a road not taken can be compared like for like. The generator is `SplitMix64` (Steele, Lea, Flood 2014), its outputs not taken one
//! after the other but by their places: a place for each turn and purpose. Named, portable, two multiplications.

use crate::scenario::model::SituationId;

/// What a draw is for. Two purposes never share their luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Where a situation lies in a deck of cards.
    Card(SituationId),
    /// How a choice turns out.
    Result,
    /// Which shocks come, of the next four after four times so many.
    Shocks(u8),
    /// How far things drift.
    Drift,
    /// A policy's own mind (bots), of which it may have several.
    Mind(u8),
    /// A founder's nature, before the first turn.
    Nature,
    /// Which of several choices with as many votes is taken.
    Tie,
    /// Which situations offer themselves, one after the other: two for each number.
    Situations(u8),
    /// Which situation comes where none of those may.
    LastResort,
}

impl Purpose {
    #[inline]
    fn code(self) -> u64 {
        match self {
            Purpose::Card(id) => 1 << 32 | u64::from(id.0),
            Purpose::Result => 2 << 32,
            Purpose::Shocks(n) => 3 << 32 | u64::from(n),
            Purpose::Drift => 4 << 32,
            Purpose::Mind(n) => 5 << 32 | u64::from(n),
            Purpose::Nature => 6 << 32,
            Purpose::Tie => 7 << 32,
            Purpose::Situations(n) => 8 << 32 | u64::from(n),
            Purpose::LastResort => 9 << 32,
        }
    }

    /// Its key, for those who ask for the same purpose turn after turn.
    #[inline]
    #[must_use]
    pub fn key(self) -> Key {
        Key(self.code().wrapping_mul(GAMMA))
    }
}

/// Where a purpose has its place in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

/// How likely each of four things is that may happen in a turn: one lane of 16 bits for each, so that one draw and one
/// subtraction tell them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odds(u64);

impl Odds {
    /// How many things share a draw.
    pub const LANES: usize = 4;
    /// The highest bit of each lane.
    const TOPS: u64 = 0x8000_8000_8000_8000;
    /// A lane whose thing never happens: all its other bits.
    const NEVER: u64 = 0x7FFF;

    /// So often in a hundred each, to the nearest 32,768th; what is not told never happens.
    #[must_use]
    pub fn in_hundred(chances: &[u8]) -> Self {
        let chance = |n: usize| u64::from(chances.get(n).copied().unwrap_or(0).min(100));
        let lane = |n: usize| (((chance(n) << 15) + 50) / 100 + Self::NEVER) << (16 * n);
        Self((0..Self::LANES).map(lane).sum())
    }

    /// Whether any of it can happen.
    #[must_use]
    pub fn are_any(self) -> bool {
        self != Self::in_hundred(&[])
    }

    /// The highest bit of each lane whose draw of 15 bits lies below its chance. What is subtracted is never more than `NEVER`, so that
    /// no lane borrows from the next.
    #[inline]
    fn struck_by(self, bits: u64) -> u64 {
        (self.0 - (bits & !Self::TOPS)) & Self::TOPS
    }
}

/// The luck of one game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dice {
    root: u64,
}

/// From one output to the next.
const GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;
/// From a turn to the next: more outputs than there are purposes.
const TURN: u64 = GAMMA << 40;

/// The output function of `SplitMix64`.
#[inline]
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Dice {
    /// The luck that belongs to this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { root: mix(seed.wrapping_add(GAMMA)) }
    }

    /// The luck of one turn.
    #[inline]
    #[must_use]
    pub fn on(self, turn: u8) -> Luck {
        Luck(self.root.wrapping_add(u64::from(turn).wrapping_mul(TURN)))
    }

    /// 64 even bits for this turn and purpose.
    #[inline]
    #[must_use]
    pub fn bits(self, turn: u8, purpose: Purpose) -> u64 {
        self.on(turn).bits(purpose)
    }

    /// An even number from 0 to `end - 1`; 0 if `end` is 0.
    #[inline]
    #[must_use]
    pub fn below(self, turn: u8, purpose: Purpose, end: u32) -> u32 {
        self.on(turn).below(purpose, end)
    }
}

/// The luck of one turn of one game: see [`Dice`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Luck(u64);

impl Luck {
    /// 64 even bits for this purpose.
    #[inline]
    #[must_use]
    pub fn bits(self, purpose: Purpose) -> u64 {
        self.bits_for(purpose.key())
    }

    /// The same.
    #[inline]
    #[must_use]
    pub fn bits_for(self, key: Key) -> u64 {
        mix(self.0.wrapping_add(key.0))
    }

    /// An even number from 0 to `end - 1`; 0 if `end` is 0.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "less than `end`")]
    pub fn below(self, purpose: Purpose, end: u32) -> u32 {
        ((u128::from(self.bits(purpose)) * u128::from(end)) >> 64) as u32
    }

    /// Which of four things happen that have such odds: their places, in ascending order.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "one of four")]
    pub fn strikes(self, key: Key, odds: Odds) -> impl Iterator<Item = u8> {
        let mut left = odds.struck_by(self.bits_for(key));
        std::iter::from_fn(move || {
            let next = (left != 0).then(|| (left.trailing_zeros() / 16) as u8);
            left &= left.wrapping_sub(1);
            next
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_as_the_published_generator_does() {
        // SplitMix64 seeded with 1234567 (reference implementation by S. Vigna).
        let outputs = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        for (n, expected) in (1_u64..).zip(outputs) {
            assert_eq!(mix(1_234_567_u64.wrapping_add(n.wrapping_mul(GAMMA))), expected);
        }
    }

    #[test]
    fn something_strikes_as_often_as_its_chance_says() {
        for chances in (0..=100_u8).map(|n| [n, 100 - n, n / 2, 100]) {
            // All draws of a lane there are, in another order in each.
            let draws = (0..1_u64 << 15).map(|n| n | (n ^ 0x5555) << 16 | (n ^ 0x7FFF) << 32 | (n ^ 0x1234) << 48);
            let mut counts = [0_u32; 4];
            for struck in draws.map(|bits| Odds::in_hundred(&chances).struck_by(bits | Odds::TOPS)) {
                for (lane, count) in (0..).zip(&mut counts) {
                    *count += u32::from(struck >> (16 * lane + 15) & 1 == 1);
                }
            }
            for (count, chance) in counts.into_iter().zip(chances) {
                assert_eq!(count, ((u32::from(chance) << 15) + 50) / 100, "{chances:?}");
            }
        }
    }

    #[test]
    fn things_that_share_a_draw_strike_independently() {
        let odds = Odds::in_hundred(&[50, 20, 50, 20]);
        let mut table = [0_u32; 16];
        for seed in 0..64_000 {
            let struck = Dice::new(seed).on(3).strikes(Purpose::Shocks(0).key(), odds);
            table[struck.fold(0, |all, n| all | 1 << n)] += 1;
        }
        let expected = |places: usize| {
            [0.5, 0.2, 0.5, 0.2].iter().enumerate().map(|(n, p)| if places >> n & 1 == 1 { *p } else { 1.0 - p }).product::<f64>()
                * 64_000.0
        };
        let chi: f64 = table.iter().enumerate().map(|(n, &count)| (f64::from(count) - expected(n)).powi(2) / expected(n)).sum();
        assert!((3.0..38.0).contains(&chi), "chi-square {chi} of 15 degrees of freedom");
    }

    #[test]
    fn a_draw_is_the_output_of_the_published_generator_at_its_place() {
        let (dice, turn, place) = (Dice::new(7), 3, (1_u64 << 40) * 3 + (5 << 32 | 2));
        assert_eq!(dice.bits(turn, Purpose::Mind(2)), mix(dice.root.wrapping_add(place.wrapping_mul(GAMMA))));
    }

    #[test]
    fn consecutive_seeds_turns_and_purposes_are_independent() {
        // The trap that other engines fall into: streams of neighbouring seeds overlap. Pairs must spread evenly over a 12 x 12 table.
        let steps = [
            |s: u64| (s + 1, 1, Purpose::Result),
            |s: u64| (s, 2, Purpose::Result),
            |s: u64| (s, 1, Purpose::Drift),
            |s: u64| (s, 1, Purpose::Mind(0)),
        ];
        for step in steps {
            let mut table = [[0_u32; 12]; 12];
            for seed in 0..14_400 {
                let (other, turn, purpose) = step(seed);
                let a = Dice::new(seed).below(1, Purpose::Result, 12);
                let b = Dice::new(other).below(turn, purpose, 12);
                table[a as usize][b as usize] += 1;
            }
            let chi: f64 = table.iter().flatten().map(|&n| (f64::from(n) - 100.0).powi(2) / 100.0).sum();
            assert!((90.0..210.0).contains(&chi), "chi-square {chi} of 143 degrees of freedom");
        }
    }
}
