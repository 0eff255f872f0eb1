//! `fulcrum doctor`: what this machine offers for a workshop, and what helps where it does not.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Failure, Format, Status, print_json};
use crate::server::addresses::{Address, of_this_machine};
use crate::server::{Listening, Place, listen, open_files};
use crate::session::room::Opening;
use crate::session::shelf::Folder;

/// What `fulcrum doctor` takes.
#[derive(Args, Debug)]
pub struct DoctorArgs {
    /// The port that phones shall use.
    #[arg(long, value_name = "P", default_value_t = listen::USUAL_PORT)]
    port: u16,
    /// For people, or one JSON document.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Something that was looked at.
struct Finding {
    what: &'static str,
    /// Whether it is as it should be; `None` where a workshop can do without.
    good: Option<bool>,
    found: String,
    /// What helps; may be empty.
    advice: &'static str,
}

impl Finding {
    fn well(what: &'static str, found: impl Into<String>) -> Self {
        Self { what, good: Some(true), found: found.into(), advice: "" }
    }

    fn bad(what: &'static str, found: impl Into<String>, advice: &'static str) -> Self {
        Self { what, good: Some(false), found: found.into(), advice }
    }

    fn without(what: &'static str, found: impl Into<String>, advice: &'static str) -> Self {
        Self { what, good: None, found: found.into(), advice }
    }

    fn json(&self) -> Value {
        let state = match self.good {
            Some(true) => "good",
            Some(false) => "bad",
            None => "without",
        };
        json!({"what": self.what, "state": state, "found": self.found, "advice": self.advice})
    }
}

/// What cannot be seen from here, and fails in venues most of all.
const UNSEEN: [&str; 3] = [
    "A firewall may ask once whether others may reach Fulcrum: allow it, for public networks too.",
    "Guest Wi-Fi often keeps its devices apart (client isolation): try the address on one phone before people come.",
    "Where that fails, let this machine or a phone open a hotspot, and let everybody join that: no internet is needed.",
];

/// Looks at all of it.
///
/// # Errors
/// If the output cannot be written.
pub fn run(args: &DoctorArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let addresses = of_this_machine();
    let mut findings = window();
    findings.extend([network(&addresses), port(args.port), folder(), files()]);
    let able = findings.iter().all(|finding| finding.good != Some(false));
    match args.format {
        Format::Json => {
            let list = addresses.iter().map(|a| json!({"address": a.ip, "interface": a.interface, "lan": a.is_on_lan()}));
            let findings: Vec<_> = findings.iter().map(Finding::json).collect();
            print_json(
                out,
                &json!({"able": able, "findings": findings, "addresses": list.collect::<Value>(), "advice": UNSEEN}),
            )?;
        }
        Format::Human => tell(&findings, &addresses, able, out)?,
    }
    Ok(if able { Status::Well } else { Status::Findings })
}

fn tell(findings: &[Finding], addresses: &[Address], able: bool, out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let mark = match finding.good {
            Some(true) => "ok",
            Some(false) => "!!",
            None => "--",
        };
        writeln!(out, "{mark}  {:<18} {}", finding.what, finding.found)?;
        if !finding.advice.is_empty() {
            writeln!(out, "{:<22} {}", "", finding.advice)?;
        }
    }
    writeln!(out, "\nAddresses, the likeliest first:")?;
    for address in addresses {
        let kind = if address.is_virtual() { ", leads to no phone" } else { "" };
        writeln!(out, "  {}  ({}{kind})", address.ip, address.interface)?;
    }
    if addresses.is_empty() {
        writeln!(out, "  none")?;
    }
    writeln!(out, "\nWhat cannot be seen from here:")?;
    for advice in UNSEEN {
        writeln!(out, "  {advice}")?;
    }
    writeln!(
        out,
        "\n{}",
        if able { "A workshop can be held on this machine." } else { "As it is, no workshop can be held on this machine." }
    )
}

/// What helps where there is no window: browsers do as well.
const WITHOUT_WINDOW: &str = "Use --headless and let a browser show the wall; play alone with --browser.";

/// The window, and what draws it.
#[cfg(feature = "gui")]
fn window() -> Vec<Finding> {
    use crate::app;
    let display = if app::display_is_named() {
        Finding::well("Display", "there is one")
    } else {
        Finding::without("Display", "there is none", WITHOUT_WINDOW)
    };
    let adapter = if app::adapter_is_there() {
        Finding::well("Graphics adapter", "there is one")
    } else {
        Finding::without("Graphics adapter", "nothing here can draw", WITHOUT_WINDOW)
    };
    vec![display, adapter]
}

/// The window, and what draws it.
#[cfg(not(feature = "gui"))]
fn window() -> Vec<Finding> {
    vec![Finding::without("Window", "this Fulcrum was built without one", WITHOUT_WINDOW)]
}

fn network(addresses: &[Address]) -> Finding {
    match addresses.iter().find(|address| !address.is_virtual()) {
        Some(address) if address.is_on_lan() => Finding::well("Network", format!("{} ({})", address.ip, address.interface)),
        Some(address) => Finding::without(
            "Network",
            format!("{} ({})", address.ip, address.interface),
            "This is no address of a local network. Phones reach it only if the networks between let them.",
        ),
        None => Finding::bad(
            "Network",
            "this machine is in no network that phones could be in",
            "Join the venue's Wi-Fi, or open a hotspot on this machine or a phone, and look again.",
        ),
    }
}

fn port(port: u16) -> Finding {
    match Listening::at(&Place { port: Some(port), ..Place::default() }) {
        Ok(_) => Finding::well("Port", format!("{port} is free")),
        Err(e) if e.kind() == io::ErrorKind::AddrInUse => Finding::without(
            "Port",
            format!("{port} is taken by another program"),
            "The workshop takes the next that is free; or end the other program, or name one with --port.",
        ),
        Err(e) => Finding::bad("Port", format!("{port} cannot be used: {e}"), "Try another: fulcrum doctor --port 8080"),
    }
}

/// Tried by writing.
fn folder() -> Finding {
    const ADVICE: &str = "Set FULCRUM_HOME to a folder that you may write to, or name a file with --journal.";
    let Some(folder) = Folder::of_the_user().map(|folder| folder.path().to_owned()) else {
        return Finding::bad("Folder", "this system has none for your games", ADVICE);
    };
    match written(&folder) {
        Ok(()) => Finding::well("Folder", folder.display().to_string()),
        Err(e) => Finding::bad("Folder", format!("{} cannot be written to: {e}", folder.display()), ADVICE),
    }
}

fn written(folder: &PathBuf) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let tried = folder.join(format!("doctor-{}.new", std::process::id()));
    let written = std::fs::write(&tried, b"a line\n");
    let removed = std::fs::remove_file(tried);
    written.and(removed)
}

/// Each phone is one.
fn files() -> Finding {
    const NEEDED: usize = 200;
    match open_files() {
        None => Finding::well("Connections", "as many as come"),
        Some(most) if most >= NEEDED => {
            let phones = most.saturating_sub(100).min(Opening::MOST_SEATS);
            Finding::well("Connections", format!("about {phones} phones at a time"))
        }
        Some(most) => Finding::without(
            "Connections",
            format!("the system lets this program open {most} files, and each phone is one"),
            "Allow more before you begin: ulimit -n 4096",
        ),
    }
}
