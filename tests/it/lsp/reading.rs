//! What something means, where it is introduced and where it stands.

use serde_json::{Value, json};

use super::{Editor, GOOD, find, range, with};

const PARTS: [(&str, &str); 2] = [
    (
        "people.ron",
        "(\n    people: [(id: \"adaeze\", name: \"Adaeze\", role: \"Product\", about: \"Loud.\", lead: 70, manage: 30, salary: 6)],\n)",
    ),
    (
        "more/endings.ron",
        "(\n    expectations: [(claim: A01, says: \"So.\", holds: Level(policy: \"reader\", measure: \"ends-famous\", at_most: 90))],\n)",
    ),
];

fn main() -> String {
    with("turns: 6,", "turns: 6, include: [\"people.ron\", \"more/endings.ron\"],").replacen(
        "Hire(\"tomasz\")",
        "Hire(\"tomasz\"), Hire(\"adaeze\")",
        1,
    )
}

fn reader() -> (Editor, String) {
    let main = main();
    let mut editor = Editor::new(&[("scenario.ron", &main), PARTS[0], PARTS[1]]);
    editor.open("scenario.ron", &main);
    assert_eq!(editor.codes("scenario.ron"), []);
    (editor, main)
}

#[track_caller]
fn hover(editor: &mut Editor, text: &str, part: &str) -> String {
    let at = editor.at("scenario.ron", find(text, part));
    let answer = editor.ask("textDocument/hover", at);
    answer["contents"]["value"].as_str().unwrap_or_else(|| panic!("nothing is said of {part}")).to_owned()
}

#[test]
fn fields_and_words_are_explained() {
    let (mut editor, text) = reader();
    let turns = hover(&mut editor, &text, "turns:");
    assert!(turns.starts_with("**`turns`**: a whole number, 1 to 60 turns; needed\n\nThe game ends after"), "{turns}");
    assert!(turns.contains("```ron\nturns: 8\n```"), "{turns}");
    let again = hover(&mut editor, &text, "at_once");
    assert!(again.contains("If left out: `false`."), "{again}");
    let growth = hover(&mut editor, &text, "Growth");
    assert!(growth.starts_with("**`Growth`**: a kind of situation") && growth.contains("70 %"), "{growth}");
    let add = hover(&mut editor, &text, "Add(");
    assert!(add.contains("```ron\nAdd(\""), "{add}");
    let text_of = hover(&mut editor, &text, "The baker");
    assert!(text_of.contains("60 to 110 words") && text_of.contains("This one has 23 words."), "{text_of}");
}

#[test]
fn an_id_says_what_it_names() {
    let (mut editor, text) = reader();
    assert_eq!(hover(&mut editor, &text, "tomasz\")"), "**Tomasz**: a person, Operations\n\nQuiet.");
    assert_eq!(hover(&mut editor, &text, "adaeze"), "**Adaeze**: a person, Product\n\nLoud.", "in another file");
    assert!(hover(&mut editor, &text, "cash\", -10").starts_with("**`cash`**: a meter"));
    let first = hover(&mut editor, &text, "first\"");
    assert!(first.starts_with("**The first yes**: a situation, Growth\n\nThe baker rings at six"), "{first}");
}

#[test]
fn parts_are_explained_like_the_whole() {
    let (mut editor, _) = reader();
    editor.open("people.ron", PARTS[0].1);
    let at = editor.at("people.ron", find(PARTS[0].1, "people"));
    let said = editor.ask("textDocument/hover", at);
    assert!(said["contents"]["value"].as_str().expect("a text").contains("Who can be hired"), "{said}");
    let at = editor.at("people.ron", find(PARTS[0].1, "salary"));
    assert!(editor.ask("textDocument/hover", at)["contents"]["value"].as_str().expect("a text").contains("thousand euros"));
    editor.open("more/endings.ron", PARTS[1].1);
    let at = editor.at("more/endings.ron", find(PARTS[1].1, "A01"));
    let claim = editor.ask("textDocument/hover", at);
    assert!(claim["contents"]["value"].as_str().expect("a text").contains("Vision and process are both needed"), "{claim}");
    let at = editor.at("more/endings.ron", find(PARTS[1].1, "reader"));
    assert!(editor.ask("textDocument/hover", at)["contents"]["value"].as_str().expect("a text").contains("a policy"));
}

#[test]
fn one_goes_from_a_name_to_where_it_is_introduced() {
    let (mut editor, text) = reader();
    for (part, name, place) in [
        ("seen\")", "scenario.ron", find(&text, "seen\"]")),
        ("adaeze", "people.ron", find(PARTS[0].1, "adaeze")),
        ("fame\", 90", "scenario.ron", find(&text, "fame\", name")),
    ] {
        let at = editor.at("scenario.ron", find(&text, part));
        let found = editor.ask("textDocument/definition", at);
        assert_eq!(found[0]["uri"], editor.uri(name));
        assert_eq!(range(&found[0]["range"])[..2], place);
    }
    let at = editor.at("scenario.ron", find(&text, "more/endings"));
    assert_eq!(editor.ask("textDocument/definition", at)["uri"], editor.uri("more/endings.ron"));
    let at = editor.at("scenario.ron", find(&text, "cash\""));
    assert_eq!(editor.ask("textDocument/definition", at), json!([]), "nobody has introduced it");
}

#[test]
fn every_place_of_an_id_is_found_in_all_files() {
    let (mut editor, text) = reader();
    let mut at = editor.at("scenario.ron", find(&text, "famous"));
    at["context"] = json!({"includeDeclaration": true});
    let places = |found: &Value| -> Vec<(String, [u64; 4])> {
        let places = found.as_array().expect("a list").iter();
        places
            .map(|place| {
                (place["uri"].as_str().expect("an address").rsplit('/').next().unwrap_or("").to_owned(), range(&place["range"]))
            })
            .collect()
    };
    let [line, column] = find(&text, "famous");
    let [other, start] = find(PARTS[1].1, "famous");
    let all = places(&editor.ask("textDocument/references", at.clone()));
    assert_eq!(
        all,
        [
            ("scenario.ron".to_owned(), [line, column, line, column + 6]),
            ("endings.ron".to_owned(), [other, start, other, start + 6]),
        ],
        "the share of games that end so names the ending"
    );
    at["context"] = json!({"includeDeclaration": false});
    assert_eq!(places(&editor.ask("textDocument/references", at)), all[1..]);
    let at = editor.at("scenario.ron", find(&text, "seen\"]"));
    assert_eq!(editor.ask("textDocument/documentHighlight", at).as_array().map(Vec::len), Some(3));
}

#[test]
fn the_outline_shows_lists_and_what_has_an_id() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", GOOD);
    let document = json!({"textDocument": {"uri": editor.uri("mine.ron")}});
    let symbols = editor.ask("textDocument/documentSymbol", document.clone());
    let list = symbols.as_array().expect("a list");
    let names: Vec<&str> = list.iter().filter_map(|symbol| symbol["name"].as_str()).collect();
    assert_eq!(names[..4], ["format", "title", "summary", "turns"]);
    let situations = list.iter().find(|symbol| symbol["name"] == "situations").expect("the list");
    let first = &situations["children"][0];
    assert_eq!((&first["name"], &first["detail"]), (&json!("first"), &json!("The first yes · Growth")));
    let (around, inside) = (range(&situations["range"]), range(&first["range"]));
    assert!(around[0] <= inside[0] && inside[2] <= around[2]);
    assert_eq!(
        list.iter().find(|symbol| symbol["name"] == "endings").map(|all| all["children"].as_array().map(Vec::len)),
        Some(Some(3))
    );

    let mut plain = Editor::with(&[], json!({}));
    plain.open("mine.ron", GOOD);
    let document = json!({"textDocument": {"uri": plain.uri("mine.ron")}});
    let flat = plain.ask("textDocument/documentSymbol", document);
    assert!(
        flat.as_array().expect("a list").iter().any(|symbol| symbol["name"] == "broke" && symbol["containerName"] == "endings")
    );
}
