//! Fragments that could stand in a file, each on one line: for every field, record and word. They all come from one small
//! story.

use super::names::{Says, Thing};
use super::{Field, OneOf, Otherwise, Record, Shape, Takes, Variant};

/// How many characters of a fragment fit on one line.
const WIDTH: usize = 100;

impl Field {
    /// Something that may stand there, as RON.
    #[must_use]
    pub fn example(&self) -> String {
        if !self.example.is_empty() {
            // The compiler keeps the line breaks of the table.
            return self.example.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        match (self.shape(), self.otherwise()) {
            (Shape::Whole, Some(Otherwise::Value(value))) => value.to_owned(),
            (Shape::Whole, _) => self.bounds.map_or(1, |bounds| bounds.least).to_string(),
            (Shape::List(inner), _) => {
                let least = self.bounds.map_or(1, |bounds| bounds.least).max(1);
                let one = self.of(inner());
                format!("[{}]", (0..least).map(|_| one.as_str()).collect::<Vec<_>>().join(", "))
            }
            (shape, _) => self.of(shape),
        }
    }

    fn of(&self, shape: Shape) -> String {
        match shape {
            Shape::Text => match self.says() {
                Some(Says::New(Thing::Meter)) => "\"standing\"".to_owned(),
                // Something else than what it is compared with.
                Some(Says::Names(Thing::Policy)) if self.name != "policy" => "\"visionary\"".to_owned(),
                Some(Says::New(thing) | Says::Names(thing)) => format!("\"{}\"", thing.example()),
                Some(Says::File) => "\"people.ron\"".to_owned(),
                _ => "\"…\"".to_owned(),
            },
            Shape::Whole => "1".to_owned(),
            Shape::Truth => "true".to_owned(),
            Shape::Claim => "A17".to_owned(),
            Shape::List(inner) => format!("[{}]", self.of(inner())),
            Shape::Record(record) => record.example(),
            Shape::OneOf(one_of) => one_of.example(),
        }
    }
}

impl Record {
    /// One with all the fields that it needs, as RON.
    #[must_use]
    pub fn example(&self) -> String {
        let needed = || self.fields.iter().filter(|field| field.is_required());
        // Where nothing is needed, a few show what it looks like.
        let shown: Vec<&Field> =
            if needed().next().is_some() { needed().collect() } else { self.fields.iter().take(3).collect() };
        format!("({})", shown.into_iter().map(named).collect::<Vec<_>>().join(", "))
    }
}

impl OneOf {
    /// The first that takes values, or else the first, as RON.
    #[must_use]
    pub fn example(&self) -> String {
        let with_values = self.variants.iter().find(|variant| !matches!(variant.takes, Takes::Nothing));
        with_values.or(self.variants.first()).map(Variant::example).unwrap_or_default()
    }
}

impl Variant {
    /// It and its values, as RON: those that it needs, and those for which somebody thought of an example.
    #[must_use]
    pub fn example(&self) -> String {
        match self.takes {
            Takes::Nothing => self.name.to_owned(),
            Takes::Ordered(fields) => {
                let values: Vec<String> = fields.iter().map(Field::example).collect();
                format!("{}({})", self.name, values.join(", "))
            }
            Takes::Named(fields) => {
                let shown = fields.iter().filter(|field| field.is_required() || !field.example.is_empty());
                let values: Vec<String> = shown.map(named).collect();
                format!("{}({})", self.name, values.join(", "))
            }
        }
    }
}

fn named(field: &Field) -> String {
    format!("{}: {}", field.name, field.example())
}

/// A fragment with its brackets on lines of their own where they hold more than fits on one.
pub(super) fn laid_out(fragment: &str) -> String {
    let (Some(open), true) = (fragment.find(['(', '[']), fragment.chars().count() > WIDTH) else { return fragment.to_owned() };
    // A bracket that belongs to a text is none.
    if fragment[..open].contains('"') {
        return fragment.to_owned();
    }
    let (head, inside) = (&fragment[..=open], &fragment[open + 1..fragment.len() - 1]);
    let lines = parts(inside).map(|part| format!("  {},\n", laid_out(part.trim()).replace('\n', "\n  ")));
    format!("{head}\n{}{}", lines.collect::<String>(), &fragment[fragment.len() - 1..])
}

/// What commas part, those inside brackets and texts left aside.
fn parts(inside: &str) -> impl Iterator<Item = &str> {
    let (mut depth, mut text) = (0, false);
    let parted = inside.split(move |c| {
        match c {
            '"' => text = !text,
            '(' | '[' if !text => depth += 1,
            ')' | ']' if !text => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0 && !text
    });
    parted.filter(|part| !part.trim().is_empty())
}
