//! `fulcrum migrate`: brings a scenario of an older format forward, comments and layout kept.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{Failure, Status, files};
use crate::scenario::migrate::{CURRENT, Migrated, Refused, migrate, unified};
use crate::scenario::source::Source;

/// What `fulcrum migrate` takes.
#[derive(Args, Debug)]
pub struct MigrateArgs {
    /// The scenario's file
    file: PathBuf,
    /// Only show what would change
    #[arg(long)]
    diff: bool,
}

/// Brings it forward.
///
/// # Errors
/// If it cannot be read or written, or is of a format that is not known yet.
pub fn run(args: &MigrateArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let name = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|error| Failure::new(format!("cannot read {name}: {error}"), ""))?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Failure::new(format!("{name} is not UTF-8 text"), "save it with the encoding UTF-8"))?;
    let migrated = match migrate(&name, text) {
        Ok(migrated) => migrated,
        Err(Refused::Newer(format)) => {
            let what = format!("{name} is written in format {format}, and this Fulcrum knows formats up to {CURRENT}");
            return Err(Failure::new(what, "get a newer Fulcrum; nothing was changed"));
        }
        Err(Refused::Broken(diagnostics)) => {
            let source = Arc::new(Source::new(&name, text.strip_prefix('\u{feff}').unwrap_or(text)));
            for diagnostic in &diagnostics {
                diagnostic.write(std::slice::from_ref(&source), false, out)?;
            }
            writeln!(out, "{name}: mend this first; nothing was changed")?;
            return Ok(Status::Findings);
        }
    };
    match (&migrated, args.diff) {
        (Migrated { steps, .. }, _) if steps.is_empty() => writeln!(out, "{name} is in format {CURRENT} already")?,
        (_, true) => out.write_all(unified(&name, text, &migrated.text).as_bytes())?,
        (_, false) => {
            let kept = files::replace(&args.file, &migrated.text, &format!("format-{}", migrated.from))
                .map_err(|error| Failure::new(format!("{name} cannot be replaced: {error}"), "nothing was changed"))?;
            writeln!(out, "{name} is in format {CURRENT} now:")?;
            for step in &migrated.steps {
                writeln!(out, "  {step}")?;
            }
            writeln!(out, "As it was before, it is kept as {}", kept.file_name().unwrap_or_default().to_string_lossy())?;
        }
    }
    Ok(Status::Well)
}
