//! The program itself, as a process that can be killed.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::json;

use super::Page;

/// `fulcrum host --headless` at work; dropping it kills it, without a word.
pub struct Program {
    child: Child,
    pub at: SocketAddr,
    pub code: String,
    pub key: String,
    /// All that it said at its start.
    pub said: String,
    errors: PathBuf,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn command(words: &[&str], home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fulcrum"));
    command
        .args(words)
        .env("FULCRUM_HOME", home)
        .env_remove("FULCRUM_LANGUAGE")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    // No browser is opened by tests.
    command.env("PATH", home).stdin(Stdio::null());
    command
}

impl Program {
    /// Starts it and reads what it says, up to its last line.
    pub fn start(words: &[&str], home: &Path) -> Self {
        let errors = home.join(format!("errors-{}.txt", words.len()));
        Self::begin(command(words, home), errors)
    }

    /// The same where the system lets it open so few files that some 140 connections are all there can be.
    #[cfg(unix)]
    pub fn confined(journal: &Path, home: &Path) -> Self {
        let mut shell = Command::new("/bin/sh");
        shell.args([
            "-c",
            "ulimit -n 200; exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_fulcrum"),
            "host",
            "first-week",
            "--headless",
        ]);
        shell.args(["--bind", "127.0.0.1", "--port", "0", "--journal"]).arg(journal).env("FULCRUM_HOME", home);
        Self::begin(shell, home.join("errors.txt"))
    }

    fn begin(mut command: Command, errors: PathBuf) -> Self {
        let file = std::fs::File::create(&errors).expect("a file");
        let mut child = command.stdout(Stdio::piped()).stderr(file).spawn().expect("it starts");
        let mut said = String::new();
        for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
            let line = line.expect("text");
            said += &line;
            said.push('\n');
            if line.starts_with("Ctrl-C") {
                break;
            }
        }
        let word = |start: &str, skip: usize| {
            let line = said.lines().find(|line| line.trim_start().starts_with(start)).unwrap_or_default();
            line.split_whitespace().nth(skip).unwrap_or_default().to_owned()
        };
        let join = word("Join:", 1);
        let at = join.parse().unwrap_or_else(|_| panic!("{said}{}", std::fs::read_to_string(&errors).unwrap_or_default()));
        let code = word("Join:", 5);
        let key = word("Facilitator:", 1).split('#').nth(1).unwrap_or_default().to_owned();
        Self { child, at, code, key, said, errors }
    }

    /// A workshop of its own on this machine, at whichever port is free.
    pub fn host(journal: &Path, home: &Path) -> Self {
        let journal = journal.display().to_string();
        let words =
            ["host", "first-week", "--headless", "--bind", "127.0.0.1", "--port", "0", "--seed", "3", "--journal", &journal];
        Self::start(&words, home)
    }

    pub fn resume(journal: &Path, home: &Path) -> Self {
        Self::start(&["host", "--headless", "--bind", "127.0.0.1", "--resume", &journal.display().to_string()], home)
    }

    pub fn stranger(&self) -> Page {
        Page::open(self.at, "/ws")
    }

    pub fn phone(&self, name: &str) -> (Page, String) {
        let mut page = self.stranger();
        let token = page.join(&self.code, name);
        (page, token)
    }

    pub fn console(&self) -> Page {
        let mut page = Page::open(self.at, "/host/ws");
        page.done(&json!({"key": self.key}));
        page
    }

    /// Ends it as a loss of power would.
    pub fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }

    /// Asks it to end; how it ended, and whether it complained.
    #[cfg(unix)]
    pub fn terminate(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        Command::new("/bin/kill").arg(id).status().expect("a signal");
        let code = self.child.wait().expect("it ends").code();
        (code, self.complaints())
    }

    /// What it wrote to its standard error.
    pub fn complaints(&self) -> String {
        std::fs::read_to_string(&self.errors).expect("text")
    }
}
