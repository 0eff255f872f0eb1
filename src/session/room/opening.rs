//! How a workshop began: the first line of its journal.

use serde::{Deserialize, Serialize};

use crate::scenario::model::{Scenario, Tag};
use crate::session::journal::hex;

/// The version of the journal's format.
pub const FORMAT: u32 = 1;

/// Who plays together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// One company, and everybody votes.
    Room,
    /// A company for each team, all under the same luck.
    Teams,
    /// One person, without a facilitator.
    Solo,
}

/// Letters that nobody mistakes for others when they are read out, and that make no words.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// What people type in to join: four letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(String);

impl Code {
    /// A code made of chance.
    #[must_use]
    pub fn from_chance(chance: [u8; 8]) -> Self {
        let mut left = u64::from_le_bytes(chance);
        let letters = (0..4).map(|_| {
            let letter = LETTERS[usize::try_from(left % 20).unwrap_or(0)];
            left /= 20;
            char::from(letter)
        });
        Self(letters.collect())
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody who typed this means it: small letters and spaces do no harm.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let letters = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
        letters.take(5).eq(self.0.chars())
    }
}

/// What nobody can guess: 128 bits. It gives back a seat, or makes somebody the facilitator.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Secret(String);

impl TryFrom<String> for Secret {
    type Error = &'static str;

    /// A secret as it stands in a journal or comes from a phone: 32 hexadecimal digits in small letters.
    fn try_from(said: String) -> Result<Self, Self::Error> {
        let is_one = said.len() == 32 && said.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if is_one { Ok(Self(said)) } else { Err("a secret has 32 hexadecimal digits") }
    }
}

impl Secret {
    /// A secret made of chance.
    #[must_use]
    pub fn from_chance(chance: [u8; 16]) -> Self {
        Self(format!("{:032x}", u128::from_be_bytes(chance)))
    }

    /// As it stands in a private link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is this one; how long that takes tells nothing.
    #[must_use]
    pub fn is(&self, said: &str) -> bool {
        let (own, said) = (self.0.as_bytes(), said.as_bytes());
        own.len() == said.len() && own.iter().zip(said).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not into any log.
        f.write_str("Secret")
    }
}

/// How a workshop began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The version of the format of the workshop's journal: 1 so far.
    pub workshop: u32,
    /// The scenario: a bare name of a shipped one, or a path.
    pub scenario: String,
    /// Its fingerprint when the workshop began.
    #[serde(with = "hex")]
    pub fingerprint: u64,
    /// The luck, the same for every team.
    pub seed: u64,
    /// The language in which the scenario is told; nothing for its original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Tag>,
    /// Who plays together.
    pub mode: Mode,
    /// How many companies: 1 unless the mode is [`Mode::Teams`], then 2 to [`Opening::MOST_TEAMS`].
    pub teams: u8,
    /// What people type in to join.
    pub code: Code,
    /// What makes somebody the facilitator.
    pub key: Secret,
    /// What shows the wall in a browser, whose address all can read: it shows, and does nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<Secret>,
    /// The port that phones know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
}

impl Opening {
    /// More do not fit side by side.
    pub const MOST_TEAMS: u8 = 12;
    /// More than any room holds.
    pub const MOST_SEATS: usize = 2_000;

    /// An opening without a wall or a port; `teams` counts in the mode of teams only. `name` is where the scenario was found.
    #[must_use]
    pub fn new(scenario: &Scenario, name: &str, seed: u64, mode: Mode, teams: u8, code: Code, key: Secret) -> Self {
        let teams = if mode == Mode::Teams { teams.clamp(2, Self::MOST_TEAMS) } else { 1 };
        let (name, fingerprint) = (name.to_owned(), scenario.fingerprint);
        let language = scenario.languages.spoken().cloned();
        Self { workshop: FORMAT, scenario: name, fingerprint, seed, language, mode, teams, code, key, wall: None, port: None }
    }
}
