//! `fulcrum schema`.

use super::{fulcrum, json, with_a_closed_pipe};

#[test]
fn people_get_the_reference() {
    for words in [&["schema"][..], &["schema", "--format", "markdown"]] {
        assert!(fulcrum(words).well() == fulcrum::scenario::schema::markdown(), "{words:?} writes something else");
    }
}

#[test]
fn editors_get_one_json_document() {
    let schema = json(&fulcrum(&["schema", "--format", "json-schema"]).well());
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["properties"]["turns"]["maximum"], 60);
    assert_eq!(schema["$defs"]["Choice"]["required"], serde_json::json!(["text", "lean"]));
}

#[test]
fn a_reader_that_goes_away_is_no_reason_to_complain() {
    let said = with_a_closed_pipe(&["schema"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
}

#[test]
fn an_unknown_format_is_answered_by_those_that_there_are() {
    let said = fulcrum(&["schema", "--format", "yaml"]).cannot();
    assert!(said.contains("markdown") && said.contains("json-schema"), "{said}");
}
