//! Who sits in the room.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::opening::Secret;

/// A seat, by the order of joining; never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatId(pub u32);

impl SeatId {
    /// Its place among all seats.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A name as others may see it: plain text on one line, 1 to 24 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(Arc<str>);

impl Name {
    /// The longest, in characters.
    pub const LONGEST: usize = 24;

    /// What is left of what somebody typed: no controls, no marks of direction, no more than one space. `None` if that is nothing.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_plain(*c)).collect();
        let words: Vec<_> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        let name: String = words.join(" ").chars().take(Self::LONGEST).collect();
        let name = name.trim_end();
        (!name.is_empty()).then(|| Self(name.into()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This name with a number after it.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Self {
        let number = format!(" {number}");
        let kept: String = self.0.chars().take(Self::LONGEST - number.len()).collect();
        Self(format!("{}{number}", kept.trim_end()).into())
    }
}

impl Serialize for Name {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let typed = String::deserialize(deserializer)?;
        Self::parse(&typed).ok_or_else(|| serde::de::Error::custom("a name has at least one character"))
    }
}

/// Whether a character is seen, and where it stands.
fn is_plain(c: char) -> bool {
    let unseen = matches!(c,
        // Marks of direction and joiners that reorder or hide what stands beside them.
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}'
        // Marks that pile up over other lines.
        | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}');
    !c.is_control() && !unseen
}

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Which.
    pub id: SeatId,
    /// What gives the seat back to its phone.
    pub token: Secret,
    /// What others see.
    pub name: Name,
    /// The place of the team.
    pub team: u8,
    /// The place of the role among the scenario's; `None` for who observes, and where there are no roles.
    pub role: Option<u8>,
    /// Whether the facilitator has taken the seat away; that can be undone.
    pub removed: bool,
    /// The turn in which it was taken: 0 in the lobby.
    pub since: u8,
    /// What was answered, by turn from 1 (place 0 is turn 1): the place of the choice.
    pub votes: Vec<Option<u8>>,
    /// What this person means to do.
    pub commitment: Option<Arc<str>>,
    /// Grows when what its phone shows has changed.
    pub stamp: u64,
}

impl Seat {
    /// What was answered in a turn.
    #[must_use]
    pub fn vote(&self, turn: u8) -> Option<u8> {
        self.votes.get(usize::from(turn).checked_sub(1)?).copied().flatten()
    }

    pub(super) fn answer(&mut self, turn: u8, choice: Option<u8>) {
        let Some(place) = usize::from(turn).checked_sub(1) else { return };
        if self.votes.len() <= place {
            self.votes.resize(place + 1, None);
        }
        self.votes[place] = choice;
    }
}
