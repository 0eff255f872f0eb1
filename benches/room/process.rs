//! The server's process, and what the system says of it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server in a process of its own; dropping it kills it.
pub struct Process {
    child: Child,
    pub at: SocketAddr,
    pub code: String,
    pub key: String,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    /// A workshop.
    pub fn host(journal: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fulcrum"));
        command.args([
            "host",
            "garage-to-growth",
            "--headless",
            "--bind",
            "127.0.0.1",
            "--port",
            "0",
            "--seed",
            "7",
            "--journal",
        ]);
        let (child, lines) = begin(command.arg(journal), "Ctrl-C");
        let line = |start: &str| lines.iter().find(|line| line.trim_start().starts_with(start)).cloned().unwrap_or_default();
        let join = line("Join:");
        let at = join.split_whitespace().nth(1).and_then(|at| at.parse().ok()).expect("an address");
        let code = join.split_whitespace().last().unwrap_or_default().to_owned();
        let key =
            line("Facilitator:").split('#').nth(1).and_then(|key| key.split_whitespace().next()).unwrap_or_default().to_owned();
        Self { child, at, code, key }
    }

    /// What says back what it hears, and nothing else: as fast as it can be.
    pub fn echo() -> Self {
        let itself = std::env::current_exe().expect("a program");
        let (child, lines) = begin(Command::new(itself).arg("--echo"), "127");
        let at = lines.first().and_then(|line| line.parse().ok()).expect("an address");
        Self { child, at, code: String::new(), key: String::new() }
    }

    /// Memory that is in use, in KiB.
    pub fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|size| size.parse().ok()).unwrap_or(f64::NAN)
    }

    /// Processor time so far.
    pub fn work(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        // Linux counts in hundredths, whatever the clock does.
        Duration::from_millis(ticks * 10)
    }
}

/// Starts it, and reads what it says up to a line that begins so.
fn begin(command: &mut Command, last: &str) -> (Child, Vec<String>) {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let mut lines: Vec<String> = Vec::new();
    let mut out = BufReader::new(child.stdout.take().expect("its output")).lines();
    while !lines.last().is_some_and(|line| line.starts_with(last)) {
        lines.push(out.next().expect("it says where it is").expect("text"));
    }
    (child, lines)
}
