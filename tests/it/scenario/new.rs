//! The scenarios to begin with: they show what they are to show, in texts of the length that the reference advises.

use std::collections::BTreeSet;

use fulcrum::scenario::schema::{self, Field, Shape, Takes, as_json};
use fulcrum::scenario::text;
use serde_json::Value;

const MINIMAL: &str = include_str!("../../../assets/templates/minimal.ron");
const FULL: &str = include_str!("../../../assets/templates/full.ron");

/// Shows every value of a file to the test, with the field that it stands in; and every word.
fn walk<'v>(value: &'v Value, shape: Shape, see: &mut dyn FnMut(Option<&'static Field>, &'static str, &'v Value)) {
    let group = |value: &'v Value, fields: &'static [Field], see: &mut dyn FnMut(_, _, &'v Value)| {
        for field in fields {
            if let Some(part) = value.get(field.name) {
                see(Some(field), field.name, part);
                walk(part, field.shape(), see);
            }
        }
    };
    match (value, shape) {
        (Value::Array(items), Shape::List(inner)) => items.iter().for_each(|item| walk(item, inner(), see)),
        (value, Shape::Record(record)) => group(value, record.fields, see),
        (Value::String(word), Shape::OneOf(one_of)) => {
            let variant = one_of.variants.iter().find(|variant| variant.name == *word).expect("a word");
            see(None, variant.name, value);
        }
        (Value::Object(object), Shape::OneOf(one_of)) => {
            let (name, inside) = object.iter().next().expect("a word");
            let variant = one_of.variants.iter().find(|variant| variant.name == *name).expect("a word");
            see(None, variant.name, value);
            match variant.takes {
                Takes::Nothing => {}
                Takes::Ordered([only]) => walk(inside, only.shape(), see),
                Takes::Ordered(several) => {
                    for (part, field) in inside.as_array().into_iter().flatten().zip(several) {
                        walk(part, field.shape(), see);
                    }
                }
                Takes::Named(fields) => group(inside, fields, see),
            }
        }
        _ => {}
    }
}

fn whole(file: &str) -> Value {
    as_json(file).expect("a scenario")
}

#[test]
fn one_of_everything_is_in_the_full_one() {
    let value = whole(FULL);
    let mut shown = BTreeSet::new();
    walk(&value, Shape::Record(schema::root()), &mut |field, name, _| {
        shown.insert((field.map(|field| field.owner), name));
    });
    // What is measured over many games has a chapter of its own; what is included would be a second file, and what is allowed
    // something that is amiss.
    let elsewhere = ["Holds", "Lift", "Side", "Way", "Strain"];
    for record in schema::records() {
        let few = ["Company", "Allow"].contains(&record.name);
        for field in record.fields.iter().filter(|_| !few).filter(|field| !["include", "allow"].contains(&field.name)) {
            assert!(shown.contains(&(Some(record.name), field.name)), "{} has no {}", record.name, field.name);
        }
    }
    for one_of in schema::vocabularies().into_iter().filter(|one_of| !elsewhere.contains(&one_of.name)) {
        let few = ["Period", "Look", "Asks", "Again"].contains(&one_of.name);
        let missing = one_of.variants.iter().filter(|variant| !shown.contains(&(None, variant.name)));
        let missing: Vec<&str> = missing.map(|variant| variant.name).collect();
        let enough = if few { missing.len() < one_of.variants.len() } else { missing.is_empty() };
        assert!(enough, "{}: {missing:?}", one_of.name);
    }
}

/// Every text of a file is as long as the reference advises; tells how many there are.
pub fn are_as_long_as_advised(name: &str, file: &str) -> usize {
    let mut seen = 0;
    walk(&whole(file), Shape::Record(schema::root()), &mut |field, _, value| {
        let Some((field, bounds)) = field.and_then(|field| Some((field, field.bounds?))) else { return };
        if let (Shape::Text, Some(written)) = (field.shape(), value.as_str()) {
            let count = i32::try_from(text::words(written)).unwrap_or(i32::MAX);
            let good = (bounds.least..=bounds.most).contains(&count);
            assert!(good, "{name}: {} of a {} has {count} words: {written}", field.name, field.owner);
            seen += 1;
        }
    });
    seen
}

#[test]
fn the_texts_are_as_long_as_the_reference_advises() {
    assert!(are_as_long_as_advised("minimal", MINIMAL) > 20);
    assert!(are_as_long_as_advised("full", FULL) > 40);
}

#[test]
fn the_small_one_is_small() {
    assert!(MINIMAL.lines().count() < 80);
}
