//! Fragments to fill in, as editors take them: `${1:…}` is the first place to write at.

use super::{Field, OneOf, Record, Shape, Takes, Variant};

/// An example that is longer is no help where one writes.
const LONGEST: usize = 60;

/// Counts the places.
struct Places(usize);

impl Places {
    fn one(&mut self, example: &str) -> String {
        self.0 += 1;
        let short = if example.chars().count() <= LONGEST { example } else { "…" };
        let escaped: String =
            short.chars().flat_map(|c| ['\\'].into_iter().filter(move |_| "\\$}".contains(c)).chain([c])).collect();
        format!("${{{}:{escaped}}}", self.0)
    }

    fn value(&mut self, field: &Field, shape: Shape) -> String {
        let example = || field.example();
        match shape {
            Shape::Text => {
                // The example of a list of texts begins with its bracket.
                let all = example();
                let text = all.trim_start_matches('[').split('"').nth(1).unwrap_or("…");
                format!("\"{}\"", self.one(text))
            }
            Shape::Record(record) => self.record(record),
            Shape::List(inner) => self.list(field, inner()),
            Shape::Whole | Shape::Truth | Shape::Claim | Shape::OneOf(_) => self.one(&example()),
        }
    }

    fn list(&mut self, field: &Field, inner: Shape) -> String {
        let Shape::Record(record) = inner else {
            let example = field.example();
            let inside = example.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or("");
            return format!("[{}]", self.one(inside));
        };
        let least = field.bounds.map_or(1, |bounds| bounds.least).max(1);
        let items = (0..least).map(|_| self.record(record)).collect();
        format!("[\n{}]", lines(items))
    }

    fn record(&mut self, record: &Record) -> String {
        let needed: Vec<&Field> = record.fields.iter().filter(|field| field.is_required()).collect();
        match needed.as_slice() {
            [] => format!("({})", self.one("")),
            few if few.len() < 3 => {
                let fields: Vec<String> = few.iter().map(|field| self.field(field)).collect();
                format!("({})", fields.join(", "))
            }
            many => {
                let fields = many.iter().map(|field| self.field(field)).collect();
                format!("(\n{})", lines(fields))
            }
        }
    }

    fn field(&mut self, field: &Field) -> String {
        format!("{}: {}", field.name, self.value(field, field.shape()))
    }

    fn variant(&mut self, variant: &Variant) -> String {
        match variant.takes {
            Takes::Nothing => variant.name.to_owned(),
            Takes::Ordered(fields) => {
                let values: Vec<String> = fields.iter().map(|field| self.value(field, field.shape())).collect();
                format!("{}({})", variant.name, values.join(", "))
            }
            Takes::Named(fields) => {
                let shown = fields.iter().filter(|field| field.is_required() || !field.example.is_empty());
                let values: Vec<String> = shown.map(|field| self.field(field)).collect();
                format!("{}({})", variant.name, values.join(", "))
            }
        }
    }
}

/// Each on lines of its own, one step further in.
fn lines(fragments: Vec<String>) -> String {
    fragments.into_iter().fold(String::new(), |lines, fragment| lines + "  " + &fragment.replace('\n', "\n  ") + ",\n")
}

impl Field {
    /// Its value, to fill in.
    #[must_use]
    pub fn snippet(&self) -> String {
        Places(0).value(self, self.shape())
    }
}

impl Record {
    /// All that it needs, to fill in.
    #[must_use]
    pub fn snippet(&self) -> String {
        Places(0).record(self)
    }
}

impl Variant {
    /// It and its values, to fill in.
    #[must_use]
    pub fn snippet(&self) -> String {
        Places(0).variant(self)
    }
}

impl OneOf {
    /// The word of this name.
    #[must_use]
    pub fn variant(&self, name: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.name == name)
    }
}
