//! `fulcrum translate`: writes the file of a translation, or brings it up to date.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::Args;

use super::{Failure, Status, files, language};
use crate::scenario::diagnostic::Severity;
use crate::scenario::library::resolve;
use crate::scenario::model::Tag;
use crate::scenario::translate::{Counts, FOLDER, Refused, update};

/// What `fulcrum translate` takes.
#[derive(Args, Debug)]
pub struct TranslateArgs {
    /// The folder of a scenario
    scenario: String,
    /// The language to translate it into, such as de or pt-BR
    #[arg(value_name = "LANG", value_parser = language::parse)]
    language: Tag,
    /// Part the cells of a new file by semicolons, as spreadsheets expect it where numbers have a decimal comma
    #[arg(long)]
    semicolons: bool,
}

/// Writes the file.
///
/// # Errors
/// If the scenario is no folder, has errors, or the file cannot be read or written.
pub fn run(args: &TranslateArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let found = resolve(&args.scenario)?;
    let name = format!("{FOLDER}/{}.csv", args.language);
    let Some(shown) = found.beside(&name).filter(|_| found.is_on_disk()) else {
        let stem = Path::new(&args.scenario).with_extension("");
        let help = format!(
            "make a folder `{0}`, and move the file into it as `scenario.ron`: then `fulcrum translate {0} {1}`",
            stem.display(),
            args.language
        );
        return Err(Failure::new("only a scenario that is a folder has room for translations", help));
    };
    let loaded = found.load_alone();
    let errors = loaded.count(Severity::Error);
    let Some(scenario) = loaded.scenario else {
        let what = format!("{} has {errors} problem{}", found.name, if errors == 1 { "" } else { "s" });
        return Err(Failure::new(what, format!("mend it first: fulcrum check {}", args.scenario)));
    };
    let path = Path::new(&shown);
    let old =
        match fs::read(path) {
            Ok(bytes) => Some(String::from_utf8(bytes).map_err(|_| {
                Failure::new(format!("{shown} is not UTF-8 text"), "save it as \"CSV UTF-8\"; nothing was changed")
            })?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Failure::new(format!("{shown} cannot be read: {error}"), "nothing was changed")),
        };
    let updated = match update(&scenario, &shown, old.as_deref(), if args.semicolons { ';' } else { ',' }) {
        Ok(updated) => updated,
        Err(Refused(diagnostics, source)) => {
            for diagnostic in &diagnostics {
                diagnostic.write(std::slice::from_ref(&source), false, out)?;
            }
            writeln!(out, "{shown}: mend this first; nothing was changed")?;
            return Ok(Status::Findings);
        }
    };
    if old.as_ref() == Some(&updated.text) {
        writeln!(out, "{shown} is up to date: {}", tell(updated.counts))?;
        return Ok(Status::Well);
    }
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| match old {
        None => files::create(path, &updated.text),
        Some(_) => files::overwrite(path, &updated.text),
    });
    written.map_err(|error| Failure::new(format!("{shown} cannot be written: {error}"), "nothing was changed"))?;
    writeln!(out, "{shown} is written: {}", tell(updated.counts))?;
    Ok(Status::Well)
}

/// `120 texts: 100 translated, 20 to be translated, 3 of them new`.
fn tell(counts: Counts) -> String {
    let Counts { texts, translated, missing, new, stale, orphans } = counts;
    let new = if new == 0 || new == texts { String::new() } else { format!(" ({new} new in the file)") };
    let mut parts = vec![format!("{translated} translated"), format!("{missing} to be translated{new}")];
    if stale > 0 {
        parts.push(format!("{stale} stale, since the original has changed"));
    }
    if orphans > 0 {
        parts.push(format!("{orphans} kept at the end, which belong{} to no text any more", if orphans == 1 { "s" } else { "" }));
    }
    format!("{texts} texts, {}", parts.join(", "))
}
