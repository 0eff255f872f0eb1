//! Another id, everywhere at once.

use serde_json::{Value, json};

use super::{Editor, GOOD, able, edited, find, range, with};

const PART: &str = "(\n    /* 🙂 */ expectations: [(claim: A01, says: \"So.\", holds: Level(policy: \"reader\", measure: \"ends-famous\", at_most: 90))],\n)";

fn main() -> String {
    with("turns: 6,", "turns: 6, include: [\"more.ron\"],")
}

fn editor(able: Value) -> Editor {
    let mut editor = Editor::with(&[("scenario.ron", &main()), ("more.ron", PART)], able);
    editor.open("scenario.ron", &main());
    editor.problems("scenario.ron");
    editor
}

fn ask(editor: &Editor, part: &str, new: &str) -> Value {
    let mut params = editor.at("scenario.ron", find(&main(), part));
    params["newName"] = json!(new);
    params
}

#[test]
fn an_id_is_renamed_in_all_files_and_nothing_else_changes() {
    let mut editor = editor(able());
    let params = ask(&editor, "famous", "well-known");
    let changes = editor.ask("textDocument/rename", params)["documentChanges"].take();
    let of = |index: usize, text: &str| edited(text, &changes[index]["edits"]);
    assert_eq!(changes[0]["textDocument"], json!({"uri": editor.uri("scenario.ron"), "version": 1}));
    assert_eq!(changes[1]["textDocument"], json!({"uri": editor.uri("more.ron"), "version": null}), "it is not open");
    assert_eq!(of(0, &main()), main().replace("\"famous\"", "\"well-known\""));
    assert_eq!(of(1, PART), PART.replace("ends-famous", "ends-well-known"));
}

#[test]
fn editors_without_versions_get_plain_changes() {
    let mut editor = editor(json!({}));
    let params = ask(&editor, "seen\"]", "known");
    let answer = editor.ask("textDocument/rename", params);
    let edits = &answer["changes"][editor.uri("scenario.ron")];
    assert_eq!(edited(&main(), edits), main().replace("\"seen\"", "\"known\""));
}

#[test]
fn an_editor_learns_beforehand_what_is_renamed() {
    let mut editor = editor(able());
    let at = editor.at("scenario.ron", find(&main(), "masz\")"));
    let answer = editor.ask("textDocument/prepareRename", at);
    let [line, column] = find(&main(), "tomasz\")");
    assert_eq!((range(&answer["range"]), &answer["placeholder"]), ([line, column, line, column + 6], &json!("tomasz")));
}

#[test]
fn what_cannot_be_renamed_is_refused_with_its_reason() {
    let mut editor = editor(able());
    for (part, new, reason) in [
        ("cash\", -10", "money", "`cash` is a meter that is built in, and keeps its name"),
        ("The baker", "butcher", "there is no id here"),
        ("turns", "rounds", "there is no id here"),
        (
            "famous",
            "Well known",
            "`Well known` is no id: an id has lower-case letters, digits and hyphens, and begins with a letter; write `well-known`",
        ),
        ("famous", "", "`` is no id"),
        ("famous", "broke", "there is an ending `broke` already"),
        ("fame\", name", "morale", "`morale` is built in already"),
        ("fame\", name", "lead", "`lead` is built in already"),
    ] {
        let params = ask(&editor, part, new);
        let (code, why) = editor.refusal("textDocument/rename", params);
        assert!(code == -32803 && why.starts_with(reason), "{why}");
    }
    let at = editor.at("scenario.ron", find(&main(), "turns"));
    assert_eq!(editor.refusal("textDocument/prepareRename", at).0, -32803);
}

#[test]
fn nothing_is_renamed_where_brackets_are_missing() {
    let mut editor = Editor::new(&[]);
    let broken = GOOD.replacen("flags: [\"seen\"],", "flags: [\"seen\",", 1);
    editor.open("mine.ron", &broken);
    let mut params = editor.at("mine.ron", find(&broken, "seen\","));
    params["newName"] = json!("known");
    let (_, why) = editor.refusal("textDocument/rename", params);
    assert!(why.starts_with("brackets or quotes are missing in mine.ron"), "{why}");
}

#[test]
fn what_changed_on_the_disk_in_the_meantime_is_renamed_too() {
    let mut editor = editor(able());
    let saved = PART.replace("says: \"So.\"", "says: \"Now so.\"");
    editor.save("more.ron", &saved);
    let params = ask(&editor, "famous", "well-known");
    let changes = editor.ask("textDocument/rename", params)["documentChanges"].take();
    assert_eq!(edited(&saved, &changes[1]["edits"]), saved.replace("ends-famous", "ends-well-known"));
}
