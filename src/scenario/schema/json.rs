//! The format as JSON Schema, draft 2020-12, and RON as the JSON that the schema describes.
//!
//! | RON | JSON |
//! |---|---|
//! | `(title: "…", turns: 8)` | `{"title": "…", "turns": 8}` |
//! | `Growth` | `"Growth"` |
//! | `Vision(2)`, `Both(1, 1)` | `{"Vision": 2}`, `{"Both": [1, 1]}` |
//! | `Turn(from: 4)` | `{"Turn": {"from": 4}}` |

use serde_json::{Map, Value, json};

use super::names::Says;
use super::{Field, OneOf, Otherwise, Record, Shape, Takes, claims, records, root, vocabularies};
use crate::scenario::diagnostic::Report;
use crate::scenario::source::Source;
use crate::scenario::syntax::{self, Args, Node};

/// The JSON Schema of a scenario.
#[must_use]
pub fn json_schema() -> Value {
    let records = records().into_iter().skip(1).map(|one| (one.name, record(one)));
    let vocabularies = vocabularies().into_iter().map(|one| (one.name, one_of(one)));
    let names: Vec<String> = claims().into_iter().map(|claim| claim.id).collect();
    let claim = json!({"description": "A claim of the articles, or a finding of research.", "enum": names});
    let definitions: Map<String, Value> =
        records.chain(vocabularies).chain([("Claim", claim)]).map(|(name, schema)| (name.to_owned(), schema)).collect();
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Fulcrum scenario",
        "$comment": "Scenarios are RON. This describes their data as JSON: brackets with named fields are an object; a word \
            is a string; a word with values is an object with one key, the word, whose value is the one value, an array of \
            several, or an object of named ones. What is left out in RON is left out in JSON.",
        "$defs": definitions,
    });
    if let (Some(whole), Value::Object(fields)) = (whole.as_object_mut(), record(root())) {
        whole.extend(fields);
    }
    whole
}

fn record(record: &Record) -> Value {
    described(record.doc, object(record.fields))
}

fn object(fields: &'static [Field]) -> Value {
    let properties: Map<String, Value> = fields.iter().map(|one| (one.name.to_owned(), field(one))).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.is_required()).map(|field| field.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn one_of(one_of: &OneOf) -> Value {
    let variants = one_of.variants.iter().map(|variant| {
        let schema = match variant.takes {
            Takes::Nothing => json!({"const": variant.name}),
            Takes::Ordered([only]) => under(variant.name, field(only)),
            Takes::Ordered(several) => {
                let items: Vec<Value> = several.iter().map(field).collect();
                let count = items.len();
                under(variant.name, json!({"type": "array", "prefixItems": items, "minItems": count, "maxItems": count}))
            }
            Takes::Named(fields) => under(variant.name, object(fields)),
        };
        described(variant.doc, schema)
    });
    let variants: Vec<Value> = variants.collect();
    described(one_of.doc, json!({"oneOf": variants}))
}

/// An object with this one key.
fn under(name: &str, schema: Value) -> Value {
    json!({"type": "object", "properties": {name: schema}, "required": [name], "additionalProperties": false})
}

fn field(field: &Field) -> Value {
    let mut schema = described(field.meaning(), shape(field, field.shape()));
    if let Some(object) = schema.as_object_mut() {
        if let Some(bounds) = field.bounds {
            let (least, most) = match field.shape() {
                Shape::Whole => ("minimum", "maximum"),
                Shape::List(_) => ("minItems", "maxItems"),
                _ => ("", ""),
            };
            if !least.is_empty() {
                object.insert(least.to_owned(), bounds.least.into());
                object.insert(most.to_owned(), bounds.most.into());
            }
        }
        match field.otherwise() {
            Some(Otherwise::Value(value)) => drop(read(value, field.shape()).map(|value| object.insert("default".into(), value))),
            Some(Otherwise::Words(words)) => drop(object.insert("$comment".into(), format!("Default: {words}.").into())),
            None => {}
        }
        if let Some(example) = read(&field.example(), field.shape()) {
            object.insert("examples".into(), json!([example]));
        }
    }
    schema
}

fn shape(field: &Field, shape: Shape) -> Value {
    match shape {
        Shape::Text => match field.says() {
            Some(Says::New(_)) => json!({"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}),
            _ => json!({"type": "string", "minLength": 1}),
        },
        Shape::Whole => json!({"type": "integer"}),
        Shape::Truth => json!({"type": "boolean"}),
        Shape::Claim => json!({"$ref": "#/$defs/Claim"}),
        Shape::List(inner) => json!({"type": "array", "items": self::shape(field, inner())}),
        Shape::Record(record) => json!({"$ref": format!("#/$defs/{}", record.name)}),
        Shape::OneOf(one_of) => json!({"$ref": format!("#/$defs/{}", one_of.name)}),
    }
}

fn described(about: &str, mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut().filter(|_| !about.trim().is_empty()) {
        object.insert("description".into(), about.trim().into());
    }
    schema
}

/// A scenario as the JSON that the schema describes; nothing if it is no well-formed scenario.
#[must_use]
pub fn as_json(scenario: &str) -> Option<Value> {
    read(scenario, Shape::Record(root()))
}

fn read(written: &str, shape: Shape) -> Option<Value> {
    let mut report = Report::new();
    let file = report.add_source(Source::new("", written));
    let source = report.source(file);
    let parsed = syntax::parse(file, &source, &mut report)?;
    value(&parsed.node, shape).filter(|_| !report.has_errors())
}

fn value(node: &Node, shape: Shape) -> Option<Value> {
    use crate::scenario::syntax::Value as Ron;
    Some(match (&node.value, shape) {
        (Ron::Call { name: Some("Some"), args: Args::Ordered(inner), .. }, _) if inner.len() == 1 => value(&inner[0], shape)?,
        (Ron::Call { name: Some("None"), args: Args::None, .. }, _) => Value::Null,
        (Ron::Text(text), Shape::Text) => text.as_ref().into(),
        (Ron::Number(number), Shape::Whole) => ron::from_str::<i64>(number).ok()?.into(),
        (Ron::Call { name: Some(word), args: Args::None, .. }, Shape::Truth) => (*word == "true").into(),
        (Ron::Call { name: Some(word), args: Args::None, .. }, Shape::Claim) => (*word).into(),
        (Ron::List(items), Shape::List(inner)) => items.iter().map(|item| value(item, inner())).collect::<Option<_>>()?,
        (Ron::Call { args, .. }, Shape::Record(record)) => object_of(args, record.fields)?,
        (Ron::Call { name: Some(word), args, .. }, Shape::OneOf(one_of)) => {
            match one_of.variants.iter().find(|variant| variant.name == *word)?.takes {
                Takes::Nothing => (*word).into(),
                Takes::Named(fields) => json!({*word: object_of(args, fields)?}),
                Takes::Ordered(fields) => {
                    let Args::Ordered(values) = args else { return None };
                    let values = values.iter().zip(fields).map(|(node, field)| value(node, field.shape()));
                    match values.collect::<Option<Vec<_>>>()?.as_slice() {
                        [only] => json!({*word: only}),
                        several => json!({*word: several}),
                    }
                }
            }
        }
        _ => return None,
    })
}

fn object_of(args: &Args, fields: &[Field]) -> Option<Value> {
    let entries = match args {
        Args::Named(entries) => entries.as_slice(),
        Args::Ordered(values) if values.is_empty() => &[],
        _ => return None,
    };
    let pairs = entries.iter().map(|entry| {
        let field = fields.iter().find(|field| field.name == entry.name)?;
        Some((entry.name.to_owned(), value(&entry.value, field.shape())?))
    });
    // What is `None` is as if it were left out.
    let kept = pairs.filter(|pair| pair.as_ref().is_none_or(|(_, value)| !value.is_null()));
    kept.collect::<Option<Map<_, _>>>().map(Value::Object)
}
