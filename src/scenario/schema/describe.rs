//! What may stand in a field, and what holds without it, in words.

use super::{Bounds, Field, Otherwise, Says, Shape, Thing};

impl Field {
    /// What stands there, and how much of it: `a whole number, 1 to 60 turns`.
    #[must_use]
    pub fn kind(&self) -> String {
        kind(self, str::to_owned)
    }

    /// What holds where it is left out, as a sentence; empty if it may not be.
    #[must_use]
    pub fn left_out(&self) -> String {
        otherwise(self)
    }
}

/// What stands there, and how much of it.
pub(super) fn kind(field: &Field, named: fn(&str) -> String) -> String {
    let (mut shape, mut list) = (field.shape(), "");
    while let Shape::List(inner) = shape {
        (shape, list) = (inner(), "a list, each ");
    }
    let item = match shape {
        Shape::Text => match field.says() {
            Some(Says::New(_)) => "a new id".to_owned(),
            Some(Says::File) => "the path of a file".to_owned(),
            Some(Says::Names(Thing::Code)) => "the code of a warning or hint".to_owned(),
            Some(Says::Names(thing @ (Thing::Policy | Thing::Measure | Thing::Parameter))) => {
                format!("the name of {}", thing.what())
            }
            Some(Says::Names(thing)) => format!("the id of {}", thing.what()),
            _ => "a text".to_owned(),
        },
        Shape::Whole => "a whole number".to_owned(),
        Shape::Truth => "`true` or `false`".to_owned(),
        Shape::Claim => named("a claim"),
        Shape::Record(record) => named(record.what),
        Shape::OneOf(one_of) => named(one_of.what),
        Shape::List(_) => String::new(),
    };
    let much = field.bounds.map(|Bounds { least, most, unit }| {
        let unit = if list.is_empty() { unit } else { "of them" };
        let range = match least {
            _ if least == most => digits(least),
            0 if !list.is_empty() => format!("at most {}", digits(most)),
            _ => format!("{} to {}", digits(least), digits(most)),
        };
        let best = if matches!(shape, Shape::Text) && list.is_empty() { "best at " } else { "" };
        format!(", {best}{range} {unit}")
    });
    format!("{list}{item}{}", much.as_deref().unwrap_or_default().trim_end())
}

pub(super) fn otherwise(field: &Field) -> String {
    match field.otherwise() {
        Some(Otherwise::Value(value)) => format!("If left out: `{value}`."),
        Some(Otherwise::Words(words)) => format!("If left out: {words}."),
        None => String::new(),
    }
}

/// A name as a link to its heading.
pub(super) fn linked(what: &str) -> String {
    let heading = if what == "a claim" { "claims".to_owned() } else { what.replace(' ', "-").to_lowercase() };
    format!("[{what}](#{heading})")
}

/// With commas between thousands.
pub(super) fn digits(number: i32) -> String {
    let plain = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number < 0 { format!("-{grouped}") } else { grouped }
}
