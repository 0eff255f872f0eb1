//! What stands where in a file: which field, word or id, and what may be written at a place. For editors.
//!
//! | question | where |
//! |---|---|
//! | what is in this file, and where | [`Outline`] |
//! | what can be written here, in a file that may be broken just here | [`cursor`] |
//!
//! Both go along the tables that read a file ([`super::schema`]), over what the parser makes of it: they cannot see anything
//! else than `check` does.

mod cursor;
mod walk;

pub use super::check::{mended, well_formed};
pub use cursor::{Cursor, Wants, cursor};

use std::ops::Range;

use super::schema::{Field, OneOf, Record, Thing, Variant, part, root};
use super::source::Source;

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A scenario of its own.
    Whole,
    /// A part, for another file to include.
    Part,
    /// Nothing yet: it is empty, or has brackets with nothing in them.
    Empty,
    /// Something else.
    Other,
}

/// What is in a file, in the order in which it stands there.
#[derive(Clone)]
pub struct Outline {
    /// Everything that can be asked about.
    pub marks: Vec<Mark>,
    /// Whatever has an id.
    pub things: Vec<Declared>,
    /// The fields of the file itself.
    pub sections: Vec<Section>,
    /// Whether brackets or quotes are missing, so that some of it had to be guessed.
    pub guessed: bool,
}

/// Something that can be asked about. Places are in bytes; ids and paths without their quotes.
#[derive(Clone)]
pub struct Mark {
    /// Where.
    pub at: Range<usize>,
    /// What.
    pub what: What,
}

/// What stands at a place.
#[derive(Clone)]
pub enum What {
    /// The name of a field.
    Field(&'static Field),
    /// A word of the format.
    Word(&'static OneOf, &'static Variant),
    /// A claim, such as `A07`.
    Claim(String),
    /// An id.
    Id(Id),
    /// The path of an included file, as written.
    File(String),
    /// Any other text, number or truth: the value of this field.
    Value(&'static Field),
}

/// An id, and what it is the id of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id {
    /// A meter rather than something measured, an ending rather than the share of games that end so.
    pub thing: Thing,
    /// Without what may stand before it, such as `ends-`.
    pub id: String,
    /// Whether it is introduced here.
    pub new: bool,
}

/// Something with an id.
#[derive(Clone, Debug)]
pub struct Declared {
    /// What it is.
    pub thing: Thing,
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub at: Range<usize>,
    /// All of it.
    pub whole: Range<usize>,
    said: Vec<(&'static str, String)>,
}

impl Declared {
    /// What it says in one of its plain fields; lists are parted by commas, long texts cut.
    #[must_use]
    pub fn says(&self, field: &str) -> Option<&str> {
        self.said.iter().find(|(name, _)| *name == field).map(|(_, said)| said.as_str())
    }

    /// Its title or name.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.says("title").or_else(|| self.says("name"))
    }
}

/// A field of the file itself.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its name.
    pub name: &'static str,
    /// Where that stands.
    pub at: Range<usize>,
    /// The field and its value.
    pub whole: Range<usize>,
}

impl Outline {
    /// What is in a file; `included` tells whether it is a part of a scenario.
    #[must_use]
    pub fn of(source: &Source, included: bool) -> Self {
        walk::outline(source, holds(included))
    }

    /// What stands at a place, or ends there.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<&Mark> {
        let behind = self.marks.partition_point(|mark| mark.at.start <= offset);
        self.marks[..behind].last().filter(|mark| offset <= mark.at.end)
    }
}

/// What a file holds.
pub(super) fn holds(included: bool) -> &'static Record {
    if included { part() } else { root() }
}

/// What a file seems to be, by the names of its fields: other programs have RON files as well.
#[must_use]
pub fn sort(source: &Source) -> Sort {
    let names = walk::names(source);
    let known = |record: &Record, name: &str| record.fields.iter().any(|field| field.name == name);
    let has = |name: &str| names.iter().any(|found| found == name);
    let whole = names.iter().filter(|name| known(root(), name)).count();
    let parts = names.iter().filter(|name| known(part(), name)).count();
    match names.len() {
        0 if source.text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')')).is_empty() => Sort::Empty,
        _ if has("format") && whole * 2 >= names.len() => Sort::Whole,
        all if ["title", "summary", "turns"].into_iter().any(has) && whole >= 2 && whole * 2 > all => Sort::Whole,
        all if parts * 2 > all => Sort::Part,
        _ => Sort::Other,
    }
}
