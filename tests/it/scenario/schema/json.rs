//! The JSON Schema, and scenarios as the JSON that it describes.

use fulcrum::scenario::schema::{as_json, json_schema};
use serde_json::{Value, json};

use crate::scenario::GOOD;

/// What of the value does not fit: as much of a validator as the schema needs.
fn faults(schema: &Value, value: &Value, root: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut need = |good: bool, what: &str| {
        if !good {
            found.push(format!("{at}: {what}"));
        }
    };
    let kind = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        other => panic!("{other} is no type of the schema"),
    };
    let length = value.as_array().map(Vec::len);
    let mut inner = Vec::new();
    for (key, rule) in schema.as_object().expect("a schema") {
        match key.as_str() {
            "$schema" | "$comment" | "$defs" | "title" | "description" | "default" | "examples" => {}
            "$ref" => {
                let name = rule.as_str().and_then(|path| path.strip_prefix("#/$defs/")).expect("a reference");
                inner.extend(faults(&root["$defs"][name], value, root, at));
            }
            "type" => need(rule.as_str().is_some_and(kind), "type"),
            "const" => need(value == rule, "const"),
            "enum" => need(rule.as_array().is_some_and(|all| all.contains(value)), "enum"),
            "minimum" => need(value.as_i64() >= rule.as_i64(), "minimum"),
            "maximum" => need(value.as_i64().is_some_and(|number| Some(number) <= rule.as_i64()), "maximum"),
            "minItems" => need(length.is_none_or(|length| length as u64 >= rule.as_u64().unwrap_or(0)), "minItems"),
            "maxItems" => need(length.is_none_or(|length| length as u64 <= rule.as_u64().unwrap_or(0)), "maxItems"),
            "minLength" => need(value.as_str().is_some_and(|text| !text.is_empty()), "minLength"),
            "pattern" => {
                let id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                need(value.as_str().is_some_and(|text| text.chars().all(id)), "pattern");
            }
            "required" => {
                for name in rule.as_array().expect("names").iter().filter_map(Value::as_str) {
                    need(value.get(name).is_some(), &format!("{name} is missing"));
                }
            }
            "additionalProperties" => {
                for name in value.as_object().into_iter().flat_map(|object| object.keys()) {
                    need(schema["properties"].get(name).is_some(), &format!("{name} is unknown"));
                }
            }
            "properties" => {
                for (name, rule) in rule.as_object().expect("properties") {
                    if let Some(part) = value.get(name) {
                        inner.extend(faults(rule, part, root, &format!("{at}.{name}")));
                    }
                }
            }
            "items" => {
                for (index, part) in value.as_array().into_iter().flatten().enumerate() {
                    inner.extend(faults(rule, part, root, &format!("{at}[{index}]")));
                }
            }
            "prefixItems" => {
                for (part, rule) in value.as_array().into_iter().flatten().zip(rule.as_array().expect("schemas")) {
                    inner.extend(faults(rule, part, root, at));
                }
            }
            "oneOf" => {
                let fitting = rule.as_array().expect("schemas").iter().filter(|one| faults(one, value, root, at).is_empty());
                need(fitting.count() == 1, "fits none or several");
            }
            other => panic!("{other} is not known here"),
        }
    }
    found.extend(inner);
    found
}

fn fits(value: &Value) -> Vec<String> {
    let schema = json_schema();
    faults(&schema, value, &schema, "")
}

#[test]
fn every_shipped_scenario_fits_the_schema() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let paths = std::fs::read_dir(folder).expect("scenarios").map(|entry| entry.expect("an entry").path());
    let files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    assert!(files.len() > 1);
    for path in files {
        let json = as_json(&std::fs::read_to_string(&path).expect("a scenario")).expect("a scenario");
        assert_eq!(fits(&json), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses_too() {
    let cases = [
        ("title: \"The small one\",", "", "title is missing"),
        ("summary", "sumary", "sumary is unknown"),
        ("turns: 6", "turns: 61", "maximum"),
        ("lean: Vision(2)", "lean: Vision(4)", "fits none or several"),
        ("id: \"first\"", "id: \"First yes\"", "pattern"),
        ("(text: \"Wait.\", lean: Process(1), when: [Not(Flag(\"seen\"))], result: \"You waited.\"),", "", "minItems"),
    ];
    for (old, new, fault) in cases {
        assert!(GOOD.contains(old), "{old}");
        let mut json = as_json(&GOOD.replacen(old, new, 1)).unwrap_or(Value::Null);
        if json.is_null() {
            // What is unknown has no shape; it is put in by hand.
            json = as_json(GOOD).expect("the small scenario");
            json["sumary"] = "One choice.".into();
        }
        let found = fits(&json);
        assert!(found.iter().any(|found| found.contains(fault)), "{fault}: {found:?}");
    }
    assert_eq!(fits(&as_json(GOOD).expect("the small scenario")), Vec::<String>::new());
}

#[test]
fn ron_becomes_json_as_the_schema_says() {
    let json = as_json(&GOOD.replacen("lean: Process(1)", "lean: Both(1, 2)", 1)).expect("the small scenario");
    let choices = &json["situations"][0]["choices"];
    assert_eq!(json["situations"][0]["kind"], json!("Growth"));
    assert_eq!(choices[0]["lean"], json!({"Vision": 2}));
    assert_eq!(choices[1]["lean"], json!({"Both": [1, 2]}));
    assert_eq!(choices[0]["effects"], json!([{"Set": "seen"}, {"Hire": "tomasz"}, {"Add": ["fame", 3]}]));
    assert_eq!(choices[1]["when"], json!([{"Not": {"Flag": "seen"}}]));
    assert_eq!(as_json("[1, 2]"), None);
    assert_eq!(as_json("(format: 1"), None);
}

#[test]
fn examples_and_defaults_of_the_schema_fit_it() {
    fn visit(schema: &Value, root: &Value, seen: &mut usize) {
        if let Value::Object(object) = schema {
            let examples = object.get("examples").and_then(Value::as_array).into_iter().flatten();
            let is_field = object.contains_key("type") || object.contains_key("$ref");
            for value in examples.chain(object.get("default")).filter(|_| is_field) {
                assert_eq!(faults(schema, value, root, ""), Vec::<String>::new(), "{value}");
                *seen += 1;
            }
        }
        match schema {
            Value::Object(object) => object.values().for_each(|part| visit(part, root, seen)),
            Value::Array(parts) => parts.iter().for_each(|part| visit(part, root, seen)),
            _ => {}
        }
    }
    let (schema, mut seen) = (json_schema(), 0);
    visit(&schema, &schema, &mut seen);
    assert!(seen > 150, "{seen} were found");
}
