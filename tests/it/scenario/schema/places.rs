//! A scenario around any value: what stands at a place, and as little as possible beside it.

use std::collections::BTreeSet;

use fulcrum::scenario::diagnostic::Code;
use fulcrum::scenario::schema::{self, Field, Record, Shape, Takes, Variant};
use fulcrum::scenario::{Loaded, load};

/// A field, and the names that lead to it.
pub struct Place {
    pub path: Vec<&'static str>,
    pub field: &'static Field,
}

/// Every field of every record and word, each by the first way that leads to it.
pub fn places() -> Vec<Place> {
    fn visit(shape: Shape, path: &[&'static str], seen: &mut BTreeSet<&'static str>, found: &mut Vec<Place>) {
        let mut fields = |path: &[&'static str], fields: &'static [Field], seen: &mut BTreeSet<&'static str>| {
            for field in fields {
                let path = [path, &[field.name]].concat();
                found.push(Place { path: path.clone(), field });
                visit(field.shape().item(), &path, seen, found);
            }
        };
        match shape {
            Shape::Record(record) if seen.insert(record.name) => fields(path, record.fields, seen),
            Shape::OneOf(one_of) if seen.insert(one_of.name) => {
                for word in one_of.variants {
                    fields(&[path, &[word.name]].concat(), word.fields(), seen);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    visit(Shape::Record(schema::root()), &[], &mut BTreeSet::new(), &mut found);
    found
}

/// Every word that takes values, with the names that lead to it.
pub fn words() -> Vec<(Vec<&'static str>, &'static Variant)> {
    let every = places();
    let with_words = every.iter().filter(|place| !place.field.shape().words().is_empty());
    with_words.flat_map(|place| place.field.shape().words().iter().map(|word| (place.path.clone(), word))).collect()
}

/// How much stands in the scenario beside the place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// What it needs.
    Little,
    /// One of everything that could be named.
    All,
}

/// A scenario with this at the place; with nothing, the field is left out.
pub fn file(path: &[&str], value: Option<&str>, beside: Beside) -> String {
    record(schema::root(), path, value, beside)
}

/// What is said about it.
pub fn said(path: &[&str], value: Option<&str>) -> Loaded {
    load("test.ron", &file(path, value, Beside::All))
}

pub fn codes(loaded: &Loaded) -> BTreeSet<&'static str> {
    loaded.diagnostics.iter().map(|found| found.code.id()).collect()
}

pub fn has(loaded: &Loaded, code: Code) -> bool {
    loaded.diagnostics.iter().any(|found| found.code == code)
}

fn record(record: &Record, path: &[&str], value: Option<&str>, beside: Beside) -> String {
    group(record.fields, path, value, |field| {
        // Whatever an example names has to be there.
        let named = !field.shape().fields().is_empty() || field.name == "flags";
        field.is_required() || beside == Beside::All && record.name == "Scenario" && named
    })
}

fn group(fields: &[Field], path: &[&str], value: Option<&str>, also: impl Fn(&Field) -> bool) -> String {
    let parts = fields.iter().filter_map(|field| match path.split_first() {
        Some((first, [])) if *first == field.name => value.map(|value| format!("{}: {value}", field.name)),
        Some((first, rest)) if *first == field.name => Some(format!("{}: {}", field.name, inside(field, rest, value))),
        // Long enough for everything that comes on a certain turn.
        _ if field.owner == "Scenario" && field.name == "turns" => Some("turns: 60".to_owned()),
        _ => also(field).then(|| format!("{}: {}", field.name, field.example())),
    });
    format!("({})", parts.collect::<Vec<_>>().join(", "))
}

fn inside(field: &Field, path: &[&str], value: Option<&str>) -> String {
    let item = match field.shape().item() {
        Shape::Record(one) => record(one, path, value, Beside::Little),
        Shape::OneOf(_) => {
            let word = field.shape().words().iter().find(|word| word.name == path[0]).expect("a word of this name");
            match word.takes {
                Takes::Nothing => panic!("{} has no values", word.name),
                Takes::Named(fields) => format!("{}{}", word.name, group(fields, &path[1..], value, Field::is_required)),
                Takes::Ordered(fields) => {
                    let values = fields.iter().map(|one| match (one.name == path[1], &path[2..]) {
                        (false, _) => one.example(),
                        (true, []) => value.unwrap_or_default().to_owned(),
                        (true, rest) => inside(one, rest, value),
                    });
                    format!("{}({})", word.name, values.collect::<Vec<_>>().join(", "))
                }
            }
        }
        _ => panic!("nothing stands inside {}", field.name),
    };
    let Shape::List(_) = field.shape() else { return item };
    let others = match (field.name, field.bounds) {
        ("endings", _) => ", (id: \"other\", name: \"Other\", text: \"It ends.\")".to_owned(),
        (_, Some(bounds)) if bounds.least > 1 => format!(", {item}").repeat(usize::try_from(bounds.least - 1).unwrap_or(0)),
        _ => String::new(),
    };
    format!("[{item}{others}]")
}

/// A list of so many, each with an id of its own.
pub fn list(field: &Field, count: i32) -> String {
    let item = match field.shape().item() {
        Shape::Record(record) => record.example(),
        Shape::OneOf(one_of) => one_of.example(),
        Shape::Claim => "A17".to_owned(),
        _ => format!("\"{}\"", field.example().split('"').nth(1).unwrap_or_default()),
    };
    let id = item.split('"').nth(1).unwrap_or_default().to_owned();
    let renamed = |number: i32| item.replacen(&format!("\"{id}\""), &format!("\"{id}-{number}\""), 1);
    let own_id = item.starts_with("(id:") || field.name == "flags";
    let items = (0..count).map(|number| if own_id && number > 0 { renamed(number) } else { item.clone() });
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}
