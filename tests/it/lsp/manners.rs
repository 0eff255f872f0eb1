//! The protocol: how it begins and ends, and what comes of rubbish.

use fulcrum::scenario::load;
use serde_json::{Value, json};

use super::{Editor, GOOD, place, with};

#[test]
fn it_ends_well_when_it_is_shut_down_first() {
    let mut editor = Editor::new(&[]);
    assert_eq!(editor.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(editor.refusal("textDocument/hover", json!({})).0, -32600, "nothing but `exit` follows");
    editor.tell("exit", Value::Null);
    assert_eq!(editor.ends(), (Some(0), String::new()));
}

#[test]
fn an_end_without_shutting_down_is_a_finding() {
    let mut editor = Editor::new(&[]);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.ends(), (Some(1), String::new()));
    assert_eq!(Editor::new(&[]).ends(), (Some(1), String::new()), "the editor is gone");
}

#[test]
fn nothing_is_answered_before_it_begins() {
    let mut editor = Editor::silent(&[]);
    assert_eq!(editor.refusal("textDocument/hover", json!({})).0, -32002);
    editor.tell("textDocument/didOpen", json!({}));
    assert!(editor.ask("initialize", json!({"capabilities": {}}))["capabilities"].is_object());
    assert_eq!(editor.refusal("initialize", json!({"capabilities": {}})).0, -32600, "once is enough");
}

#[test]
fn it_says_who_it_is_and_what_it_can_do() {
    let mut editor = Editor::silent(&[]);
    let answer = editor.ask("initialize", json!({"capabilities": {}}));
    assert_eq!(answer["serverInfo"]["name"], "fulcrum");
    let can = &answer["capabilities"];
    assert_eq!((&can["positionEncoding"], &can["textDocumentSync"]["change"]), (&json!("utf-16"), &json!(2)));
    for what in ["completion", "hover", "definition", "references", "documentSymbol", "codeAction", "rename"] {
        assert!(!can[format!("{what}Provider")].is_null(), "{what}");
    }
    assert!(can["documentFormattingProvider"].is_null(), "a file is never printed anew");
}

#[test]
fn what_it_does_not_know_it_says() {
    let mut editor = Editor::new(&[]);
    let (code, why) = editor.refusal("textDocument/formatting", json!({}));
    assert_eq!((code, why.contains("textDocument/formatting")), (-32601, true));
    editor.tell("$/setTrace", json!({"value": "off"}));
    editor.tell("unheard/of", json!(7));
    assert_eq!(editor.ask("shutdown", Value::Null), Value::Null);
}

#[test]
fn rubbish_is_refused_and_the_next_question_answered() {
    let mut editor = Editor::new(&[]);
    for (method, params) in [
        ("textDocument/hover", json!(null)),
        ("textDocument/hover", json!([1, 2])),
        ("textDocument/completion", json!({"textDocument": {"uri": 5}})),
        ("textDocument/rename", json!({"textDocument": {"uri": "no address at all"}, "position": {"line": -1, "character": 0}})),
        ("textDocument/codeAction", json!("now")),
    ] {
        assert_eq!(editor.refusal(method, params).0, -32602, "{method}");
    }
    for params in [json!(null), json!({"textDocument": 3}), json!({"textDocument": {"uri": "x", "version": "y"}})] {
        editor.tell("textDocument/didChange", params.clone());
        editor.tell("textDocument/didOpen", params);
    }
    for body in ["{", "[]", "5", "{\"id\": {}}", "\u{1F642}", ""] {
        editor.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
        let answer = editor.next().expect("an answer");
        assert!(matches!(answer["error"]["code"].as_i64(), Some(-32700 | -32600)), "{body}: {answer}");
    }
    editor.open("mine.ron", GOOD);
    assert_eq!(editor.codes("mine.ron"), []);
}

#[test]
fn places_that_are_not_in_the_file_are_no_trouble() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", "(title: \"🙂\",\n  turns: 6,\n");
    assert!(!editor.codes("mine.ron").is_empty());
    for place in [[0, 0], [0, 10], [0, 11], [0, 4_000_000], [1, 3], [2, 0], [4_000_000_000, 4_000_000_000]] {
        for method in ["hover", "completion", "definition", "documentHighlight"] {
            let at = editor.at("mine.ron", place);
            editor.ask(&format!("textDocument/{method}"), at);
        }
    }
    let far = json!({"line": 90, "character": 90});
    editor.change("mine.ron", 2, &json!([{"range": {"start": far, "end": {"line": 0, "character": 0}}, "text": "\n)"}]));
    assert!(!editor.codes("mine.ron").is_empty());
    let unknown = editor.at("never-opened.ron", [0, 0]);
    assert_eq!(editor.ask("textDocument/hover", unknown), Value::Null);
}

#[test]
fn a_broken_head_ends_it_with_a_clear_word() {
    for head in [
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: 8000000000\r\n\r\n",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: ten\r\n\r\n",
        "Content-Type: text\r\n\r\n",
        "GET / HTTP\r\n\r\n",
        "Content-Length: 5",
        "Content-Length: 50\r\n\r\n{}",
        "\r\n",
        &"x".repeat(100_000),
    ] {
        let mut editor = Editor::new(&[]);
        editor.raw(head.as_bytes());
        let (code, said) = editor.ends();
        assert_eq!(code, Some(2), "{head:.40}: {said}");
        assert!(said.starts_with("fulcrum: the editor's messages cannot be read:") && !said.contains("panicked"), "{said}");
    }
}

#[test]
fn the_text_may_come_in_many_small_changes() {
    let mut editor = Editor::new(&[]);
    editor.open("mine.ron", "");
    let mut end = [0, 0];
    for (version, line) in (2..).zip(with("turns: 6", "turns: 66").split_inclusive('\n')) {
        let place = json!({"line": end[0], "character": end[1]});
        editor.change("mine.ron", version, &json!([{"range": {"start": place, "end": place}, "text": line}]));
        end = [end[0] + 1, 0];
    }
    loop {
        let codes = editor.codes("mine.ron");
        if codes.len() == 1 && codes[0].0 == "out-of-range" {
            break;
        }
    }
}

#[test]
fn after_any_number_of_changes_both_sides_have_the_same_text() {
    let mut editor = Editor::new(&[]);
    let mut text = with("The baker", "Thé bäker 🙂");
    editor.open("mine.ron", &text);
    assert_eq!(editor.codes("mine.ron"), []);
    let mut luck = 7_u64;
    let mut draw = |most: usize| {
        luck = luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(luck >> 33).expect("a number") % most
    };
    for version in 2..60 {
        let changes: Vec<Value> = (0..=draw(3))
            .map(|_| {
                let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let (first, length) = (draw(places.len()), draw(6));
                let (start, end) = (places[first], places[(first + length).min(places.len() - 1)]);
                let new = ["", "x", "🙂", "\n", "\"", ")", "ü: 5,\n"][draw(7)];
                let at = |at: usize| {
                    let [line, character] = place(&text[..at]);
                    json!({"line": line, "character": character})
                };
                let change = json!({"range": {"start": at(start), "end": at(end)}, "text": new});
                text.replace_range(start..end, new);
                change
            })
            .collect();
        editor.change("mine.ron", version, &json!(changes));
    }
    // Whatever became of it, that is what is checked.
    editor.change(
        "mine.ron",
        99,
        &json!([{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": " "}]),
    );
    text.insert(0, ' ');
    let told = loop {
        let message = editor.next().expect("problems");
        if message["params"]["version"] == 99 {
            break message["params"]["diagnostics"].clone();
        }
    };
    let line = |found: &Value| found["range"]["start"]["line"].as_u64().map(|line| line + 1);
    let told: Vec<_> = told.as_array().expect("a list").iter().map(|found| (line(found), &found["code"])).collect();
    let expected = load("mine.ron", &text).diagnostics;
    let codes: Vec<Value> = expected.iter().map(|found| json!(found.code)).collect();
    let expected: Vec<_> = expected.iter().map(|found| Some(found.place.line as u64)).zip(&codes).collect();
    assert_eq!(told, expected);
    assert!(expected.len() > 5, "there is something to compare: {expected:?}");
}
