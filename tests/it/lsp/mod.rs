//! `fulcrum lsp` as an editor meets it: a process, and messages over its standard input and output.
#![allow(clippy::expect_used, reason = "these are tests")]

mod doing;
mod manners;
mod problems;
mod reading;
mod renaming;
mod writing;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::{Value, json};

use crate::scenario::GOOD;

/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_mins(1);

/// An editor with a folder of files, some of them open.
struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    came: Receiver<Value>,
    /// What came while something else was waited for.
    kept: Vec<Value>,
    folder: tempfile::TempDir,
    asked: i64,
}

/// What a modern editor says it can do.
fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {
            "completion": {"completionItem": {"snippetSupport": true}},
            "publishDiagnostics": {"relatedInformation": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        },
        "workspace": {"workspaceEdit": {"documentChanges": true}},
    })
}

impl Editor {
    /// With these files on its disk, and nothing open.
    fn new(files: &[(&str, &str)]) -> Self {
        Self::with(files, able())
    }

    fn with(files: &[(&str, &str)], able: Value) -> Self {
        let mut editor = Self::silent(files);
        let answer = editor.ask("initialize", json!({"processId": null, "rootUri": null, "capabilities": able}));
        assert!(answer["capabilities"].is_object(), "{answer}");
        editor.tell("initialized", json!({}));
        editor
    }

    /// One that has not said anything yet.
    fn silent(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_fulcrum"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let input = child.stdin.take();
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let (tell, came) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut out)
                && tell.send(message).is_ok()
            {}
        });
        let editor = Self { child, input, came, kept: Vec::new(), folder, asked: 0 };
        for (name, text) in files {
            editor.save(name, text);
        }
        editor
    }

    /// Puts a file on the disk.
    fn save(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.folder.path().display())
    }

    fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("it is open");
        // It may have ended, which the test will see.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn next(&mut self) -> Option<Value> {
        match self.came.recv_timeout(PATIENCE) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("nothing came; before that: {:#?}", self.kept),
        }
    }

    /// The whole answer to a question.
    fn answer(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let message = self.next().expect("an answer");
            if message["id"] == id && message.get("method").is_none() {
                return message;
            }
            self.kept.push(message);
        }
    }

    #[track_caller]
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut answer = self.answer(method, params);
        assert!(answer.get("error").is_none(), "{answer:#}");
        answer["result"].take()
    }

    #[track_caller]
    fn refusal(&mut self, method: &str, params: Value) -> (i64, String) {
        let answer = self.answer(method, params);
        let error = &answer["error"];
        (error["code"].as_i64().expect("an error"), error["message"].as_str().expect("a reason").to_owned())
    }

    fn open(&mut self, name: &str, text: &str) {
        let document = json!({"uri": self.uri(name), "languageId": "ron", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Replaces the whole text.
    fn write(&mut self, name: &str, version: i64, text: &str) {
        self.change(name, version, &json!([{"text": text}]));
    }

    fn change(&mut self, name: &str, version: i64, changes: &Value) {
        let document = json!({"uri": self.uri(name), "version": version});
        self.tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    /// What is told of a file the next time that something is.
    fn problems(&mut self, name: &str) -> Vec<Value> {
        let uri = self.uri(name);
        let is_it =
            |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri.as_str();
        loop {
            let message = match self.kept.iter().position(is_it) {
                Some(at) => self.kept.remove(at),
                None => self.next().expect("problems, or none"),
            };
            if is_it(&message) {
                return message["params"]["diagnostics"].as_array().expect("a list").clone();
            }
            self.kept.push(message);
        }
    }

    /// Codes and places.
    fn codes(&mut self, name: &str) -> Vec<(String, [u64; 4])> {
        let code = |found: &Value| found["code"].as_str().expect("a code").to_owned();
        self.problems(name).iter().map(|found| (code(found), range(&found["range"]))).collect()
    }

    fn at(&self, name: &str, [line, column]: [u64; 2]) -> Value {
        json!({"textDocument": {"uri": self.uri(name)}, "position": {"line": line, "character": column}})
    }

    /// How it ends, and what it said on its standard error.
    fn ends(mut self) -> (Option<i32>, String) {
        self.input = None;
        let status = self.child.wait().expect("it ends");
        let mut said = String::new();
        self.child.stderr.take().expect("it is kept").read_to_string(&mut said).expect("text");
        (status.code(), said)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has then seen.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(out: &mut impl BufRead) -> Option<Value> {
    let (mut line, mut length) = (String::new(), 0);
    loop {
        line.clear();
        if out.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            break;
        }
        length = line.trim().strip_prefix("Content-Length: ")?.parse().ok()?;
    }
    let mut body = vec![0; length];
    out.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// First line, column, last line, column, counted from 0.
fn range(range: &Value) -> [u64; 4] {
    let number = |end: &str, part: &str| range[end][part].as_u64().expect("a number");
    [number("start", "line"), number("start", "character"), number("end", "line"), number("end", "character")]
}

/// A text, and the place at which `▮` stands in it, columns in what editors count in by default.
fn marked(text: &str) -> (String, [u64; 2]) {
    let (before, behind) = text.split_once('▮').expect("a mark");
    (format!("{before}{behind}"), place(before))
}

/// Where a text ends.
fn place(before: &str) -> [u64; 2] {
    let line = before.rsplit('\n').next().unwrap_or("");
    [before.matches('\n').count() as u64, line.encode_utf16().count() as u64]
}

/// Where a part of a text begins.
#[track_caller]
fn find(text: &str, part: &str) -> [u64; 2] {
    place(text.split_once(part).unwrap_or_else(|| panic!("{part} is not in the text")).0)
}

/// The small scenario with one part replaced.
#[track_caller]
fn with(old: &str, new: &str) -> String {
    assert!(GOOD.contains(old), "{old} is not in the small scenario");
    GOOD.replacen(old, new, 1)
}

/// A text with the changes of an editor made to it.
fn edited(text: &str, edits: &Value) -> String {
    let at = |line: u64, column: u64| {
        let start: usize = text.split_inclusive('\n').take(usize::try_from(line).expect("a line")).map(str::len).sum();
        let mut units = 0;
        let rest = text[start..].char_indices().find(|(_, c)| {
            let here = units >= column;
            units += c.len_utf16() as u64;
            here
        });
        rest.map_or(text.len(), |(at, _)| start + at)
    };
    let mut edits: Vec<(usize, usize, String)> = edits
        .as_array()
        .expect("edits")
        .iter()
        .map(|edit| {
            let [line, column, last, end] = range(&edit["range"]);
            (at(line, column), at(last, end), edit["newText"].as_str().expect("a text").to_owned())
        })
        .collect();
    edits.sort();
    let mut edited = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        edited.replace_range(start..end, &new);
    }
    edited
}
