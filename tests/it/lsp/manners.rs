//! The protocol: how it begins and ends, and what comes of rubbish.

use serde_json::{Value, json};

use super::{Editor, GOOD, with};

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
