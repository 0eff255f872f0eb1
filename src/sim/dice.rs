//! Luck, keyed by seed, turn and purpose and never by the order of calls.
//!
//! So every team under one seed meets the same events and dice, a decision that is undone meets the same dice again, and
//! a road not taken can be compared like for like. The generator is `SplitMix64`'s output function (Steele, Lea, Flood 2014),
//! used as a hash of the key: named, portable, two multiplications.

use crate::scenario::model::{ShockId, SituationId};

/// What a draw is for. Two purposes never share their luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Which situation comes.
    Lot(SituationId),
    /// How a choice turns out.
    Result,
    /// Whether a shock comes.
    Shock(ShockId),
    /// How far things drift.
    Drift,
    /// A policy's own mind (bots), of which it may have several.
    Mind(u8),
    /// A founder's nature, before the first turn.
    Nature,
    /// Which of several choices with as many votes is taken.
    Tie,
}

impl Purpose {
    #[inline]
    fn code(self) -> u64 {
        match self {
            Purpose::Lot(id) => 1 << 32 | u64::from(id.0),
            Purpose::Result => 2 << 32,
            Purpose::Shock(id) => 3 << 32 | u64::from(id.0),
            Purpose::Drift => 4 << 32,
            Purpose::Mind(n) => 5 << 32 | u64::from(n),
            Purpose::Nature => 6 << 32,
            Purpose::Tie => 7 << 32,
        }
    }

    /// Its key, for those who ask for the same purpose turn after turn.
    #[inline]
    #[must_use]
    pub fn key(self) -> Key {
        Key(self.code().wrapping_mul(GAMMA))
    }
}

/// What a purpose is hashed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

/// How likely something is that may happen: the highest draw with which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odds(u64);

impl Odds {
    /// So often in a hundred; none where it never happens.
    #[must_use]
    pub fn in_hundred(chance: u8) -> Option<Self> {
        let first_miss = (u128::from(chance) << 64).div_ceil(100);
        first_miss.checked_sub(1).map(|last| Self(u64::try_from(last).unwrap_or(u64::MAX)))
    }
}

/// The luck of one game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dice {
    root: u64,
}

const GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;

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
        Luck(mix(self.root.wrapping_add(u64::from(turn).wrapping_mul(GAMMA))))
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
        mix(self.0 ^ key.0)
    }

    /// An even number from 0 to `end - 1`; 0 if `end` is 0.
    #[inline]
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "less than `end`")]
    pub fn below(self, purpose: Purpose, end: u32) -> u32 {
        ((u128::from(self.bits(purpose)) * u128::from(end)) >> 64) as u32
    }

    /// Whether something happens that has such odds.
    #[inline]
    #[must_use]
    pub fn strikes(self, key: Key, odds: Odds) -> bool {
        self.bits_for(key) <= odds.0
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
        for (turn, chance) in (0..60).flat_map(|turn| (0..=100).map(move |chance| (turn, chance))) {
            let (luck, purpose) = (Dice::new(7).on(turn), Purpose::Shock(ShockId(turn % 5)));
            let strikes = Odds::in_hundred(chance).is_some_and(|odds| luck.strikes(purpose.key(), odds));
            assert_eq!(strikes, luck.below(purpose, 100) < u32::from(chance));
        }
    }

    #[test]
    fn consecutive_seeds_and_turns_are_independent() {
        // The trap that other engines fall into: streams of neighbouring seeds overlap. Pairs must spread evenly over a 12 x 12 table.
        for step in [|s: u64| (s + 1, 1), |s: u64| (s, 2)] {
            let mut table = [[0_u32; 12]; 12];
            for seed in 0..14_400 {
                let (other, turn) = step(seed);
                let a = Dice::new(seed).below(1, Purpose::Result, 12);
                let b = Dice::new(other).below(turn, Purpose::Result, 12);
                table[a as usize][b as usize] += 1;
            }
            let chi: f64 = table.iter().flatten().map(|&n| (f64::from(n) - 100.0).powi(2) / 100.0).sum();
            assert!((90.0..210.0).contains(&chi), "chi-square {chi} of 143 degrees of freedom");
        }
    }
}
