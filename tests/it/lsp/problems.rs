//! What is wrong, as one types.

use serde_json::{Value, json};

use super::{Editor, GOOD, able, find, range, with};

const PEOPLE: &str = r#"(
    people: [(id: "adaeze", name: "Adaeze", role: "Product", about: "Loud.", lead: 70, manage: 30, salary: 6)],
)"#;

#[test]
fn a_mistake_is_told_at_its_place_and_is_gone_when_it_is_mended() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
    let broken = with("lean: Vision(2)", "lean: Vison(2)");
    let [line, column] = find(&broken, "Vison");
    editor.write("mine.ron", 2, &broken);
    assert_eq!(editor.codes("mine.ron"), [("unknown-variant".to_owned(), [line, column, line, column + 5])]);
    let letter = json!([{"range": {"start": {"line": line, "character": column + 3}, "end": {"line": line, "character": column + 3}}, "text": "i"}]);
    editor.change("mine.ron", 3, &letter);
    assert_eq!(editor.codes("mine.ron"), []);
}

#[test]
fn a_problem_says_how_bad_it_is_what_to_do_and_where_else_to_look() {
    let mut editor = Editor::new(&[]);
    let twice = with("flags: [\"seen\"]", "flags: [\"seen\", \"seen\"]");
    editor.open("mine.ron", &twice);
    let found = editor.problems("mine.ron").remove(0);
    assert_eq!((&found["code"], &found["severity"], &found["source"]), (&json!("duplicate-id"), &json!(1), &json!("fulcrum")));
    let message = found["message"].as_str().expect("a message");
    assert_eq!(message, "there are two flags with the id `seen`\ngive one of them another id");
    let also = &found["relatedInformation"][0];
    assert_eq!(also["message"], "the first is here");
    assert_eq!(range(&also["location"]["range"])[..2], find(&twice, "\"seen\", "));
}

#[test]
fn an_editor_that_shows_no_second_place_reads_of_it() {
    let mut editor = Editor::with(&[], json!({}));
    editor.open("mine.ron", &with("flags: [\"seen\"]", "flags: [\"seen\", \"seen\"]"));
    let found = editor.problems("mine.ron").remove(0);
    assert!(found["message"].as_str().expect("a message").contains("line 9: the first is here"), "{found}");
}

#[test]
fn hints_are_shown_where_editors_list_what_is_to_be_read() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", &with("    notes: \"Open with a question.\",\n", ""));
    let found = editor.problems("mine.ron").remove(0);
    assert_eq!((&found["code"], &found["severity"]), (&json!("missing-notes"), &json!(3)));
}

#[test]
fn what_is_unused_may_be_greyed() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", &with("flags: [\"seen\"]", "flags: [\"seen\", \"gone\"]"));
    let found = editor.problems("mine.ron").remove(0);
    assert_eq!((&found["code"], &found["severity"], &found["tags"]), (&json!("unused-flag"), &json!(2), &json!([1])));
}

#[test]
fn places_are_told_in_what_the_editor_counts() {
    let text = with("name: \"Fame\"", "name: \"Rühm 🙂 né\", stort: 5");
    for (offered, encoding) in [
        (json!(["utf-16"]), "utf-16"),
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["ebcdic", "utf-32"]), "utf-32"),
        (json!(null), "utf-16"),
    ] {
        let mut able = able();
        able["general"]["positionEncodings"] = offered;
        let mut editor = Editor::with(&[], able);
        editor.open("mine.ron", &text);
        let (code, [_, start, _, end]) = editor.codes("mine.ron").remove(0);
        let column = column(&text, "stort", encoding);
        assert_eq!((code.as_str(), start, end), ("unknown-field", column, column + 5), "{encoding}");
    }
}

/// Where a part of a text begins on its line.
fn column(text: &str, part: &str, encoding: &str) -> u64 {
    let before = text.split_once(part).expect("it is there").0;
    let line = before.rsplit('\n').next().unwrap_or("");
    match encoding {
        "utf-8" => line.len() as u64,
        "utf-16" => line.encode_utf16().count() as u64,
        _ => line.chars().count() as u64,
    }
}

#[test]
fn changes_are_taken_in_what_the_editor_counts() {
    let text = with("name: \"Fame\"", "name: \"🙂🙂ü\", abuot: \"Fame.\"");
    let [line, _] = find(&text, "abuot");
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut able = able();
        able["general"]["positionEncodings"] = json!([encoding]);
        let mut editor = Editor::with(&[], able);
        editor.open("mine.ron", &text);
        assert_eq!(editor.codes("mine.ron").remove(0).0, "unknown-field");
        let start = column(&text, "abuot", encoding);
        let place = |column: u64| json!({"line": line, "character": column});
        editor.change("mine.ron", 2, &json!([{"range": {"start": place(start), "end": place(start + 5)}, "text": "about"}]));
        assert_eq!(editor.codes("mine.ron"), [], "{encoding}");
    }
}

#[test]
fn what_is_not_saved_yet_counts_in_all_files() {
    let main = with("turns: 6,", "turns: 6, include: [\"people.ron\"],").replacen(
        "Hire(\"tomasz\")",
        "Hire(\"tomasz\"), Hire(\"adaeze\")",
        1,
    );
    let mut editor = Editor::new(&[("scenario.ron", &main), ("people.ron", "(people: [])")]);
    editor.open("scenario.ron", &main);
    assert_eq!(editor.codes("scenario.ron")[0].0, "unknown-id", "on the disk there is nobody");
    editor.open("people.ron", PEOPLE);
    assert_eq!(editor.codes("scenario.ron"), [], "in the editor there is");
    assert_eq!(editor.codes("people.ron"), []);
    editor.write("people.ron", 2, &PEOPLE.replace("lead: 70", "lead: 700"));
    assert_eq!(editor.codes("people.ron")[0].0, "out-of-range");
}

#[test]
fn a_part_that_is_opened_alone_finds_its_scenario() {
    let main = with("turns: 6,", "turns: 6, include: [\"parts/people.ron\"],").replacen(
        "Hire(\"tomasz\")",
        "Hire(\"tomasz\"), Hire(\"adaeze\")",
        1,
    );
    for name in ["scenario.ron", "harbour.ron"] {
        let mut editor = Editor::new(&[(name, &main), ("parts/people.ron", PEOPLE), ("other/scenario.ron", GOOD)]);
        editor.open("parts/people.ron", PEOPLE);
        assert_eq!(editor.codes("parts/people.ron"), []);
        editor.write("parts/people.ron", 2, &PEOPLE.replace("adaeze", "adaez"));
        let of_the_main_file = editor.codes(name);
        assert_eq!(of_the_main_file[0].0, "unknown-id", "its own file is told as well: {of_the_main_file:?}");
        editor.write("parts/people.ron", 3, PEOPLE);
        assert_eq!(editor.codes(name), []);
    }
}

#[test]
fn a_part_that_nothing_includes_is_told_so() {
    let mut editor = Editor::new(&[]);
    let start = GOOD.find("    situations:").expect("the list");
    let part = format!("({}", &GOOD[start..]);
    editor.open("garage.ron", &part);
    assert_eq!(editor.codes("garage.ron")[0].0, "only-a-part");
}

#[test]
fn files_of_other_programs_are_left_alone() {
    let mut editor = Editor::new(&[]);
    for (name, text) in [
        ("window.ron", "(title: \"A window\", width: 800, height: 600)"),
        ("list.ron", "[1, 2, 3"),
        ("config.ron", "Config(people: 3, ballast: (), speed: 1.5"),
        ("empty.ron", ""),
        ("people.ron", PEOPLE),
    ] {
        editor.open(name, text);
    }
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), [], "which was opened last");
    let told = |message: &&Value| message["method"] == "textDocument/publishDiagnostics";
    assert_eq!(editor.kept.iter().find(told), None);
    let asked = editor.at("window.ron", [0, 3]);
    assert_eq!(editor.ask("textDocument/hover", asked), Value::Null);
}

#[test]
fn a_scenario_remains_one_however_broken_it_is() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
    for (version, text) in (2..).zip(["", "]", "{{{{", "[1, 2]", "(width: 5)", &GOOD[200..], &GOOD[..200], &"(".repeat(99)]) {
        editor.write("mine.ron", version, text);
        assert!(!editor.codes("mine.ron").is_empty(), "{text}");
    }
    editor.write("mine.ron", 99, GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
}

#[test]
fn a_file_that_was_never_saved_is_checked_as_well() {
    let mut editor = Editor::new(&[]);
    let document =
        json!({"uri": "untitled:Untitled-1", "languageId": "ron", "version": 1, "text": with("turns: 6", "turns: 99")});
    editor.tell("textDocument/didOpen", json!({"textDocument": document}));
    let told = editor.next().expect("problems");
    assert_eq!(
        (&told["params"]["uri"], &told["params"]["diagnostics"][0]["code"]),
        (&json!("untitled:Untitled-1"), &json!("out-of-range"))
    );
}

#[test]
fn whoever_types_fast_is_not_flooded() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
    for version in 2..202 {
        editor.write("mine.ron", version, &with("turns: 6", &format!("turns: {}", 100 + version)));
    }
    editor.write("mine.ron", 202, GOOD);
    let mut told = 0;
    loop {
        let message = editor.next().expect("problems");
        told += 1;
        if message["params"]["version"] == 202 {
            assert_eq!(message["params"]["diagnostics"], json!([]));
            break;
        }
    }
    assert!(told < 20, "{told} times for 200 changes");
}

#[test]
fn an_older_version_than_the_last_is_left_aside() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
    editor.write("mine.ron", 7, &with("turns: 6", "turns: 66"));
    editor.write("mine.ron", 5, GOOD);
    assert_eq!(editor.codes("mine.ron")[0].0, "out-of-range");
}

#[test]
fn what_is_closed_is_forgotten() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", &with("turns: 6", "turns: 66"));
    assert_eq!(editor.codes("mine.ron").len(), 1);
    let document = json!({"uri": editor.uri("mine.ron")});
    editor.tell("textDocument/didClose", json!({"textDocument": document}));
    assert_eq!(editor.codes("mine.ron"), []);
}

#[test]
fn what_changes_on_the_disk_is_seen_when_the_editor_tells_of_it() {
    let main = with("turns: 6,", "turns: 6, include: [\"people.ron\"],").replacen(
        "Hire(\"tomasz\")",
        "Hire(\"tomasz\"), Hire(\"adaeze\")",
        1,
    );
    let mut able = able();
    able["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let mut editor = Editor::with(&[], able);
    let wish = editor.next().expect("a wish");
    assert_eq!(wish["method"], "client/registerCapability");
    editor.send(&json!({"jsonrpc": "2.0", "id": wish["id"], "result": null}));
    editor.open("scenario.ron", &main);
    assert_eq!(editor.codes("scenario.ron")[0].0, "missing-file");
    editor.save("people.ron", PEOPLE);
    let change = json!({"uri": editor.uri("people.ron"), "type": 1});
    editor.tell("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
    assert_eq!(editor.codes("scenario.ron"), []);
}

#[test]
fn folders_may_be_called_anything() {
    let main = with("turns: 6,", "turns: 6, include: [\"people.ron\"],").replacen(
        "Hire(\"tomasz\")",
        "Hire(\"tomasz\"), Hire(\"adaeze\")",
        1,
    );
    let mut editor = Editor::new(&[("Büro #1 (100%)/harbour.ron", &main), ("Büro #1 (100%)/people.ron", PEOPLE)]);
    let folder = "B%C3%BCro%20%231%20%28100%25%29";
    editor.open(&format!("{folder}/people.ron"), &PEOPLE.replace("adaeze", "adaez"));
    assert_eq!(editor.codes(&format!("{folder}/harbour.ron"))[0].0, "unknown-id");
}
