//! `fulcrum check`: every problem of every file at once.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::scenario::diagnostic::Severity;
use crate::scenario::library::{self, Found, NotFound};
use crate::scenario::render::FileReport;
use crate::scenario::source::Source;
use crate::scenario::{Loaded, library::resolve};

use super::{Failure, Format, Status};

/// What to check, and how to say it.
#[derive(Args, Clone, Debug)]
pub struct CheckArgs {
    /// Files, folders of `.ron` files, or names of shipped scenarios
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
    /// How to write what was found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// What counts as a finding besides errors
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
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
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    run_in(args, colour, out)
}

/// The same, with or without colour.
///
/// # Errors
/// As [`run`].
pub fn run_in(args: &CheckArgs, colour: bool, out: &mut dyn Write) -> Result<Status, Failure> {
    let files = find(&args.paths)?;
    let loaded: Vec<(&Found, Loaded)> = files.iter().map(|file| (file, file.load())).collect();
    match args.format {
        Format::Human => human(&loaded, colour, out)?,
        Format::Json => json(&loaded, out)?,
    }
    let count = |severity| loaded.iter().map(|(_, loaded)| loaded.count(severity)).sum::<usize>();
    let denied = if args.deny.is_some() { count(Severity::Warning) } else { 0 };
    Ok(if count(Severity::Error) + denied == 0 { Status::Well } else { Status::Findings })
}

/// Every file that the paths lead to; all that lead nowhere are told at once.
fn find(paths: &[String]) -> Result<Vec<Found>, Failure> {
    let (mut files, mut missing) = (Vec::new(), Vec::new());
    for path in paths {
        match find_one(path) {
            Ok(found) => files.extend(found),
            Err(reason) => missing.push(reason),
        }
    }
    if missing.is_empty() { Ok(files) } else { Err(Failure::new(missing.join("\n"), "")) }
}

fn find_one(path: &str) -> Result<Vec<Found>, String> {
    let say = |error: NotFound| error.to_string();
    let folder = Path::new(path);
    if !folder.is_dir() {
        return resolve(path).map(|found| vec![found]).map_err(say);
    }
    let inside = library::files_in(folder).map_err(say)?;
    if inside.is_empty() {
        return Err(format!("there is no .ron file in {path}"));
    }
    inside.iter().map(|file| library::read(file).map_err(say)).collect()
}

fn human(loaded: &[(&Found, Loaded)], colour: bool, out: &mut dyn Write) -> io::Result<()> {
    for (file, loaded) in loaded {
        let text = file.text();
        let source = Source::new(&file.name, text.strip_prefix('\u{feff}').unwrap_or(&text));
        for diagnostic in &loaded.diagnostics {
            diagnostic.write(&source, colour, out)?;
        }
        writeln!(out, "{}: {}", file.name, summary(loaded))?;
    }
    Ok(())
}

/// `2 errors, 1 warning`, or what the file holds if there is nothing to say against it.
fn summary(loaded: &Loaded) -> String {
    let counted = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Hint, "hint")]
        .map(|(severity, word)| plural(loaded.count(severity), word));
    let found: Vec<String> = counted.into_iter().flatten().collect();
    match (&loaded.scenario, found.is_empty()) {
        (Some(scenario), true) => {
            let parts =
                [(scenario.stages.len(), "stage"), (scenario.situations.len(), "situation"), (scenario.endings.len(), "ending")];
            format!("good ({})", parts.into_iter().filter_map(|(count, word)| plural(count, word)).collect::<Vec<_>>().join(", "))
        }
        _ => found.join(", "),
    }
}

fn plural(count: usize, word: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        more => Some(format!("{more} {word}s")),
    }
}

#[derive(Serialize)]
struct Document<'d> {
    files: Vec<FileReport<'d>>,
}

fn json(loaded: &[(&Found, Loaded)], out: &mut dyn Write) -> io::Result<()> {
    let files = loaded.iter().map(|(file, loaded)| FileReport {
        file: &file.name,
        ok: loaded.scenario.is_some(),
        diagnostics: &loaded.diagnostics,
    });
    serde_json::to_writer_pretty(&mut *out, &Document { files: files.collect() })?;
    writeln!(out)
}
