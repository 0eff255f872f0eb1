//! The format as data: what may stand where, what it means, and what the texts in it name.
//!
//! It comes from the very tables that read a file (`record!`, `variants!` and `words!` in `raw/read.rs`), so that it cannot
//! say anything else than the reader does. The reference, the JSON Schema and editors are made from it.
//!
//! Begin at [`root`], or [`find`] the place where a cursor stands.

mod describe;
mod example;
mod json;
mod markdown;
mod names;
mod snippet;

pub use json::{as_json, json_schema};
pub use markdown::markdown;
pub use names::{Known, Says, Thing, claims, parameters};

use super::raw;

/// A group of named fields: `(id: "…", name: "…")`.
pub struct Record {
    /// The type's name; the word that may stand before its brackets.
    pub name: &'static str,
    /// As messages call it: `a situation`.
    pub what: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// In the order of the reference.
    pub fields: &'static [Field],
}

/// One of several words, some with values: `Growth`, `Vision(2)`, `Turn(from: 4)`.
pub struct OneOf {
    /// The type's name.
    pub name: &'static str,
    /// As messages call it: `an effect`.
    pub what: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// All of them, in order.
    pub variants: &'static [Variant],
}

/// One of the words.
pub struct Variant {
    /// As written.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// What stands in its brackets.
    pub takes: Takes,
}

/// What stands in the brackets behind a word.
#[derive(Clone, Copy)]
pub enum Takes {
    /// There are no brackets.
    Nothing,
    /// Values, in this order.
    Ordered(&'static [Field]),
    /// Values with their names, in any order.
    Named(&'static [Field]),
}

/// What may stand somewhere.
#[derive(Clone, Copy)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Truth,
    /// A claim, such as `A07` or `R1`.
    Claim,
    /// Any number of these, in square brackets.
    List(fn() -> Shape),
    /// Named fields.
    Record(&'static Record),
    /// A word.
    OneOf(&'static OneOf),
}

/// The least and the most: of a number, of the length of a list, or, as advice, of the words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The least.
    pub least: i32,
    /// The most.
    pub most: i32,
    /// Of what; may be empty.
    pub unit: &'static str,
}

/// A named value of a record or of a word.
pub struct Field {
    /// The record or group of words that it belongs to.
    pub owner: &'static str,
    /// As written.
    pub name: &'static str,
    /// The whole comment, with its default: see [`Field::meaning`] and [`Field::otherwise`].
    pub(super) doc: &'static str,
    pub(super) shape: fn() -> Shape,
    pub(super) may_be_absent: fn() -> bool,
    /// How much of it.
    pub bounds: Option<Bounds>,
    /// As RON; empty if one follows from what may stand there.
    pub(super) example: &'static str,
}

/// What holds where a field is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// The same as if this were written there.
    Value(&'static str),
    /// In words.
    Words(&'static str),
}

impl Field {
    /// The field that says what this one means: that of the scenario, for a part of one.
    #[must_use]
    pub fn reference(&'static self) -> &'static Field {
        let of_whole = self.doc.contains("See the scenario").then(|| root().fields.iter().find(|field| field.name == self.name));
        of_whole.flatten().unwrap_or(self)
    }

    /// What may stand there.
    #[must_use]
    pub fn shape(&self) -> Shape {
        (self.shape)()
    }

    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        self.doc.split("Default: ").next().unwrap_or_default().trim()
    }

    /// What holds where it is left out.
    #[must_use]
    pub fn otherwise(&self) -> Option<Otherwise> {
        let words = self.doc.split_once("Default: ")?.1.trim().trim_end_matches('.');
        let value = words.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).filter(|value| !value.contains('`'));
        Some(value.map_or(Otherwise::Words(words), Otherwise::Value))
    }

    /// What the text there is; nothing where no text stands.
    #[must_use]
    pub fn says(&self) -> Option<Says> {
        names::says(self)
    }

    /// Whether it may not be left out.
    #[must_use]
    pub fn is_required(&self) -> bool {
        let some = matches!(self.shape(), Shape::List(_)) && self.bounds.is_some_and(|bounds| bounds.least > 0);
        some || !(self.may_be_absent)()
    }
}

impl Variant {
    /// The values in its brackets.
    #[must_use]
    pub fn fields(&self) -> &'static [Field] {
        match self.takes {
            Takes::Nothing => &[],
            Takes::Ordered(fields) | Takes::Named(fields) => fields,
        }
    }
}

impl Shape {
    /// What stands in the list, or the shape itself if it is none.
    #[must_use]
    pub fn item(self) -> Shape {
        match self {
            Shape::List(inner) => inner().item(),
            other => other,
        }
    }

    /// The fields of a record; none of anything else.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self.item() {
            Shape::Record(record) => record.fields,
            _ => &[],
        }
    }

    /// The words of which one is to be written; none if it is anything else.
    #[must_use]
    pub fn words(self) -> &'static [Variant] {
        match self.item() {
            Shape::OneOf(one_of) => one_of.variants,
            _ => &[],
        }
    }
}

/// What a place in a file is.
#[derive(Clone, Copy)]
pub enum Found {
    /// The whole file.
    Whole(&'static Record),
    /// The value of a field.
    Field(&'static Field),
    /// A word, and what stands in its brackets.
    Word(&'static Variant),
}

impl Found {
    /// What it means.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Found::Whole(record) => record.doc.trim(),
            Found::Field(field) => field.meaning(),
            Found::Word(variant) => variant.doc.trim(),
        }
    }

    /// The fields that may stand in its brackets.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Found::Whole(record) => record.fields,
            Found::Field(field) => field.shape().fields(),
            Found::Word(variant) => variant.fields(),
        }
    }

    /// The words that may stand there.
    #[must_use]
    pub fn words(self) -> &'static [Variant] {
        match self {
            Found::Field(field) => field.shape().words(),
            Found::Whole(_) | Found::Word(_) => &[],
        }
    }
}

/// What a whole file holds.
#[must_use]
pub fn root() -> &'static Record {
    match raw::shape() {
        Shape::Record(record) => record,
        _ => unreachable!("a scenario is a record"),
    }
}

/// What a file holds that is included.
#[must_use]
pub fn part() -> &'static Record {
    match raw::part_shape() {
        Shape::Record(record) => record,
        _ => unreachable!("a part is a record"),
    }
}

/// Where a path of names leads, from the outside in: fields and words, without the lists between them, such as
/// `["situations", "choices", "effects", "Over", "effect", "Add", "meter"]`. The empty path is the whole file.
#[must_use]
pub fn find(path: &[&str]) -> Option<Found> {
    path.iter().try_fold(Found::Whole(root()), |here, name| {
        let field = here.fields().iter().find(|field| field.name == *name).map(Found::Field);
        field.or_else(|| here.words().iter().find(|word| word.name == *name).map(Found::Word))
    })
}

/// Every record, in the order in which one meets them.
#[must_use]
pub fn records() -> Vec<&'static Record> {
    every().filter_map(|shape| if let Shape::Record(record) = shape { Some(record) } else { None }).collect()
}

/// Every group of words, in the order in which one meets them.
#[must_use]
pub fn vocabularies() -> Vec<&'static OneOf> {
    every().filter_map(|shape| if let Shape::OneOf(one_of) = shape { Some(one_of) } else { None }).collect()
}

/// Every record and every group of words, each once, and before those that stand in it.
fn every() -> impl Iterator<Item = Shape> {
    fn visit(shape: Shape, found: &mut Vec<Shape>) {
        if name(shape).is_none() || found.iter().any(|known| name(*known) == name(shape)) {
            return;
        }
        found.push(shape);
        for field in shape.fields().iter().chain(shape.words().iter().flat_map(Variant::fields)) {
            visit(field.shape().item(), found);
        }
    }
    let mut found = Vec::new();
    visit(raw::shape(), &mut found);
    found.into_iter()
}

/// The name of a record or of a group of words.
fn name(shape: Shape) -> Option<&'static str> {
    match shape {
        Shape::Record(record) => Some(record.name),
        Shape::OneOf(one_of) => Some(one_of.name),
        _ => None,
    }
}
