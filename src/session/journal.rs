//! The journal as written: one JSON object a line, the founding first, then the entries in order.
//!
//! A line counts once its line break is there. So a journal cut at any byte is the journal up to its last whole line, and
//! any such prefix is a valid session.

use serde::{Deserialize, Serialize};

use super::change::Change;

/// The version of the format.
pub const FORMAT: u32 = 1;

/// How a run began: all that, with the decisions, makes it what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// [`FORMAT`].
    pub fulcrum: u32,
    /// The scenario: a bare name of a shipped one, or a path.
    pub scenario: String,
    /// Its fingerprint when the run began.
    #[serde(with = "hex")]
    pub fingerprint: u64,
    /// The luck.
    pub seed: u64,
    /// The company's name.
    pub company: String,
    /// The founder's name.
    pub founder: String,
    /// The id of the scenario's founder, if it is one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// 1 to 6; 0 for those who play as themselves.
    pub portrait: u8,
    /// Lead, manage, listen: 0 to 100 each.
    pub skills: [u8; 3],
    /// What the player said of themselves before, if they did: each -2 (vision's pole) to 2 (process's pole).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessment: Vec<i8>,
    /// The turn of another run from which this one branched off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branched_at: Option<u8>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Entry {
    /// A decision.
    Decide {
        /// The turn it belongs to.
        turn: u8,
        /// The situation that was on the desk.
        situation: String,
        /// The place of the choice, from 0.
        choice: usize,
        /// The fingerprint of the state that followed.
        #[serde(with = "hex")]
        state: u64,
    },
    /// The decision of this turn, and all after it, taken back.
    Undo {
        /// The turn that is to be played again.
        turn: u8,
    },
    /// Something that an author changed by hand.
    Change {
        /// In which turn, before its decision.
        turn: u8,
        /// What.
        change: Change,
    },
    /// What the player says of themselves at the end, as in [`Founding::assessment`].
    Reflect {
        /// Each -2 to 2.
        assessment: Vec<i8>,
    },
    /// What the player means to do next.
    Commit {
        /// In their own words.
        text: String,
    },
}

/// A journal that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Its first line.
    pub founding: Founding,
    /// The rest.
    pub entries: Vec<Entry>,
    /// How many bytes of the source were whole lines.
    pub whole: usize,
}

/// Why a journal cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is not even a whole first line.
    Empty,
    /// Written by a newer version of the program.
    Newer(u32),
    /// This line, counted from 1, is not what a journal holds.
    Line(usize, String),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => write!(f, "the journal is empty: nothing was decided in it"),
            Self::Newer(format) => {
                write!(f, "the journal has format {format}, this program reads up to {FORMAT}: use a newer Fulcrum")
            }
            Self::Line(line, why) => {
                write!(f, "line {line} of the journal is damaged ({why}): remove it and all after it to resume before it")
            }
        }
    }
}

impl Journal {
    /// Reads a journal; what follows the last line break is left out.
    ///
    /// # Errors
    /// If the first line is missing or a whole line is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        match Self::salvage(bytes)? {
            (journal, None) => Ok(journal),
            (_, Some(damage)) => Err(damage),
        }
    }

    /// Reads a journal up to its first damaged line, which is told.
    ///
    /// # Errors
    /// If its first line is missing or damaged: then there is nothing to go by.
    pub fn salvage(bytes: &[u8]) -> Result<(Self, Option<Unreadable>), Unreadable> {
        let mut read: Option<Self> = None;
        let mut whole = 0;
        // A line counts once its line break is there.
        let lines = bytes.split_inclusive(|&b| b == b'\n').take_while(|line| line.ends_with(b"\n"));
        for (n, line) in (1..).zip(lines) {
            whole += line.len();
            match &mut read {
                _ if line.len() == 1 => {}
                None => read = Some(Self { founding: founding(n, line)?, entries: Vec::new(), whole }),
                Some(journal) => match serde_json::from_slice(line) {
                    Ok(entry) => journal.entries.push(entry),
                    Err(e) => return Ok((journal.clone(), Some(damaged(n, &e)))),
                },
            }
            if let Some(journal) = &mut read {
                journal.whole = whole;
            }
        }
        read.map(|journal| (journal, None)).ok_or(Unreadable::Empty)
    }

    /// The journal as it is written.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = line(&self.founding);
        text.extend(self.entries.iter().map(line));
        text
    }
}

fn damaged(line: usize, why: &serde_json::Error) -> Unreadable {
    let why = why.to_string();
    // The parser saw one line only and calls it the first.
    Unreadable::Line(line, why.replace(" at line 1 column ", " at column "))
}

fn founding(n: usize, line: &[u8]) -> Result<Founding, Unreadable> {
    match serde_json::from_slice::<Founding>(line) {
        Ok(founding) if founding.fulcrum > FORMAT => Err(Unreadable::Newer(founding.fulcrum)),
        Ok(founding) => Ok(founding),
        Err(e) => Err(newer(line).unwrap_or_else(|| damaged(n, &e))),
    }
}

/// A newer format may have fields that this one does not know.
fn newer(first: &[u8]) -> Option<Unreadable> {
    let value: serde_json::Value = serde_json::from_slice(first).ok()?;
    let format = u32::try_from(value.get("fulcrum")?.as_u64()?).unwrap_or(u32::MAX);
    (format > FORMAT).then_some(Unreadable::Newer(format))
}

/// One line of a journal, its line break included.
#[must_use]
pub fn line<T: Serialize>(what: &T) -> String {
    // Numbers, strings and lists of them always have a JSON form.
    let mut line = serde_json::to_string(what).unwrap_or_default();
    line.push('\n');
    line
}

/// 64 bits as 16 hexadecimal digits: JSON's own numbers lose some.
pub(in crate::session) mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
    pub fn serialize<S: Serializer>(n: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{n:016x}"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}
