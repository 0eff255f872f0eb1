//! `fulcrum check`: every problem of every file at once.

mod watch;

use std::io::{self, IsTerminal, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::scenario::Loaded;
use crate::scenario::diagnostic::Severity;
use crate::scenario::library::{Found, resolve_all};
use crate::scenario::render::FileReport;

use super::{Failure, Status};

/// What to check, and how to say it.
#[derive(Args, Clone, Debug)]
pub struct CheckArgs {
    /// Scenarios: files, folders of them, or names of shipped ones
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
    /// How to write what was found
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// What counts as a finding besides errors
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    /// Check again whenever one of the files is saved, until Ctrl-C
    #[arg(long)]
    pub watch: bool,
}

/// How to write what was found.
#[derive(ValueEnum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckFormat {
    /// With the lines that it is about
    #[default]
    Human,
    /// One JSON document; while watching, one line of JSON for each time
    Json,
    /// Annotations, which GitHub shows in a change
    Github,
}

/// What counts as a finding besides errors.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deny {
    /// Warnings do
    Warnings,
}

/// Checks all of it, in colour on a terminal.
///
/// # Errors
/// If a path leads nowhere or nothing can be written: then nothing was checked.
pub fn run(args: &CheckArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let terminal = io::stdout().is_terminal();
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if args.watch { watch::run(args, colour, terminal, out) } else { run_in(args, colour, out) }
}

/// The same once, with or without colour.
///
/// # Errors
/// As [`run`].
pub fn run_in(args: &CheckArgs, colour: bool, out: &mut dyn Write) -> Result<Status, Failure> {
    let checked = Checked::all(&args.paths).map_err(|missing| Failure::new(missing, ""))?;
    checked.write(args.format, colour, out)?;
    let denied = if args.deny.is_some() { checked.count(Severity::Warning) } else { 0 };
    Ok(if checked.count(Severity::Error) + denied == 0 { Status::Well } else { Status::Findings })
}

/// Scenarios, and what was found in each.
struct Checked(Vec<(Found, Loaded)>);

impl Checked {
    /// Every scenario that the paths lead to; all paths that lead nowhere are told at once.
    fn all(paths: &[String]) -> Result<Self, String> {
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for path in paths {
            match resolve_all(path) {
                Ok(more) => found.extend(more),
                Err(reason) => missing.push(reason.to_string()),
            }
        }
        if !missing.is_empty() {
            return Err(missing.join("\n"));
        }
        Ok(Self(found.into_iter().map(|found| (found.load(), found)).map(|(loaded, found)| (found, loaded)).collect()))
    }

    fn count(&self, severity: Severity) -> usize {
        self.0.iter().map(|(_, loaded)| loaded.count(severity)).sum()
    }

    fn write(&self, format: CheckFormat, colour: bool, out: &mut dyn Write) -> io::Result<()> {
        match format {
            CheckFormat::Human => self.human(colour, out),
            CheckFormat::Json => {
                serde_json::to_writer_pretty(&mut *out, &self.document())?;
                writeln!(out)
            }
            CheckFormat::Github => self.github(out),
        }
    }

    fn human(&self, colour: bool, out: &mut dyn Write) -> io::Result<()> {
        for (found, loaded) in &self.0 {
            for diagnostic in &loaded.diagnostics {
                diagnostic.write(&loaded.files, colour, out)?;
            }
            writeln!(out, "{}: {}", found.name, summary(loaded))?;
        }
        Ok(())
    }

    fn github(&self, out: &mut dyn Write) -> io::Result<()> {
        for (found, loaded) in &self.0 {
            for diagnostic in &loaded.diagnostics {
                diagnostic.annotate(out)?;
            }
            writeln!(out, "{}: {}", found.name, summary(loaded))?;
        }
        Ok(())
    }

    fn document(&self) -> Document<'_> {
        let files = self.0.iter().map(|(found, loaded)| FileReport {
            file: &found.name,
            ok: loaded.scenario.is_some(),
            diagnostics: &loaded.diagnostics,
            more: loaded.more,
            allowed: loaded.allowed,
        });
        Document { files: files.collect() }
    }
}

#[derive(Serialize)]
struct Document<'d> {
    files: Vec<FileReport<'d>>,
}

/// `2 errors, 1 warning`, or what the scenario holds if there is nothing to say against it.
fn summary(loaded: &Loaded) -> String {
    let counted = Severity::ALL.map(|severity| plural(loaded.count(severity), severity.word()));
    let mut found: Vec<String> = counted.into_iter().flatten().collect();
    if loaded.more > 0 {
        found.push(format!("and {} more", loaded.more));
    }
    let allowed = if loaded.allowed > 0 { format!("; {} allowed", loaded.allowed) } else { String::new() };
    let said = match (&loaded.scenario, found.is_empty()) {
        (Some(scenario), true) => {
            let parts =
                [(scenario.stages.len(), "stage"), (scenario.situations.len(), "situation"), (scenario.endings.len(), "ending")];
            format!("good ({})", parts.into_iter().filter_map(|(count, word)| plural(count, word)).collect::<Vec<_>>().join(", "))
        }
        _ => found.join(", "),
    };
    format!("{said}{allowed}")
}

fn plural(count: usize, word: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        more => Some(format!("{more} {word}s")),
    }
}
