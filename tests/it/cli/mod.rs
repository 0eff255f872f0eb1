//! The command line as a script meets it: a process, its exit status and what it writes where.
#![allow(clippy::expect_used, reason = "these are tests")]

mod auto;
mod claims;
#[cfg(feature = "host")]
mod doctor;
mod graph;
#[cfg(feature = "host")]
mod host;
mod migrate;
mod new;
mod play;
mod print;
mod replay;
mod report;
mod schema;
mod simulate;
mod translate;

#[cfg(feature = "host")]
pub use translate::translated;

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a process said, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fulcrum"));
    for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(display);
    }
    command.args(words).stdin(Stdio::null());
    command
}

fn fulcrum(words: &[&str]) -> Said {
    said(&mut command(words))
}

fn said(command: &mut Command) -> Said {
    let output = command.output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Said {
    #[track_caller]
    fn well(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    #[track_caller]
    fn findings(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(1), ""), "{}", self.out);
        self.out
    }

    /// It could not run, said so on standard error and wrote nothing else.
    #[track_caller]
    fn cannot(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{}", self.err);
        let first = self.err.lines().next().unwrap_or_default();
        assert!(first.len() > 20 && !self.err.contains("panicked") && !self.err.contains("RUST_BACKTRACE"), "{}", self.err);
        self.err
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("not one JSON document ({e}): {text}"))
}

/// At least these fields; more may be added.
#[track_caller]
fn has(value: &Value, fields: &[&str]) {
    let found: BTreeSet<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    let wanted: BTreeSet<&str> = fields.iter().copied().collect();
    assert!(found.is_superset(&wanted), "{:?} are missing", wanted.difference(&found).collect::<Vec<_>>());
}

/// Runs it with its standard output closed on the other side.
fn with_a_closed_pipe(words: &[&str]) -> Said {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let child = command(words).stdout(writer).stderr(Stdio::piped()).spawn().expect("it starts");
    let output = child.wait_with_output().expect("it ends");
    Said { code: output.status.code(), out: String::new(), err: String::from_utf8(output.stderr).expect("text") }
}

/// A scenario with a meter of its own that every choice moves.
const OWN: &str = r#"(
    format: 1, title: "The small one", summary: "One choice.", turns: 4,
    company: (product: "a box", cash: 50),
    meters: [(id: "fame", name: "Fame and fortune")],
    founders: [(id: "maren", name: "Maren", about: "Dreams.", lead: 65, manage: 30, listen: 45)],
    stages: [(id: "garage", name: "The garage", about: "Cold.", calls_for: (vision: 65, process: 35))],
    situations: [(
        id: "first", title: "The first yes", kind: Growth, again: After(1),
        text: "The baker rings at six and wants a box, today, and he wants to know what it costs.",
        choices: [
            (text: "Go.", lean: Vision(2), effects: [Add("fame", 3)], result: "You went."),
            (text: "Wait.", lean: Process(1), effects: [Add("fame", 1)], result: "You waited."),
        ],
    )],
    endings: [(id: "on", name: "It goes on", text: "On it goes.")],
)
"#;

/// A folder, and the paths of a scenario and of a journal in it.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn put(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    /// The journal of a game that was played by the command.
    fn played(&self, scenario: &str) -> String {
        let path = self.path("game.journal");
        fulcrum(&["auto", scenario, "--seed", "5", "--journal", &path]).well();
        path
    }
}

fn text(path: &str) -> String {
    std::fs::read_to_string(path).expect("a file")
}
