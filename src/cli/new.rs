//! `fulcrum new`: a scenario to begin with, commented and playable.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, Status, files};

/// What `fulcrum new` takes.
#[derive(Args, Debug)]
pub struct NewArgs {
    /// Where to write it; it must not exist yet. Its name becomes the title
    file: PathBuf,
    /// How much to begin with
    #[arg(long, value_enum, default_value_t)]
    template: Template,
}

/// How much to begin with.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Template {
    /// Three situations that read like a script
    #[default]
    Minimal,
    /// One of every feature, with what it is good for
    Full,
}

impl Template {
    fn text(self) -> &'static str {
        match self {
            Template::Minimal => include_str!("../../assets/templates/minimal.ron"),
            Template::Full => include_str!("../../assets/templates/full.ron"),
        }
    }
}

/// Writes it.
///
/// # Errors
/// If there is something already, or nothing can be written there.
pub fn run(args: &NewArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let path = named(&args.file)?;
    let shown = path.display().to_string();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = args.template.text().replace("\"TITLE\"", &title(&path)).replace("FILE", &words(&name));
    files::create(&path, &text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::new(format!("{shown} exists already"), "choose another name; nothing was changed")
        }
        io::ErrorKind::NotFound => Failure::new(format!("{shown} cannot be written: there is no such folder"), "make it first"),
        _ => Failure::new(format!("{shown} cannot be written: {error}"), "choose another place"),
    })?;
    let word = words(&shown);
    writeln!(out, "{shown} is written. What next:")?;
    writeln!(out, "  fulcrum check {word}    every problem at once, with its line")?;
    writeln!(out, "  fulcrum play {word}     play it")?;
    writeln!(out, "  fulcrum auto {word}     let a bot play it, and read along")?;
    Ok(Status::Well)
}

/// The path, with the ending that scenarios have.
fn named(file: &Path) -> Result<PathBuf, Failure> {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).filter(|stem| !stem.starts_with('.') && !stem.trim().is_empty());
    if stem.is_none() {
        return Err(Failure::new(format!("{} is no name for a scenario", file.display()), "try: fulcrum new my-scenario.ron"));
    }
    match file.extension().and_then(|ending| ending.to_str()) {
        None => Ok(file.with_extension("ron")),
        Some("ron") => Ok(file.to_path_buf()),
        Some(_) => {
            let better = words(&file.with_extension("ron").display().to_string());
            Err(Failure::new("the name of a scenario ends in .ron", format!("try: fulcrum new {better}")))
        }
    }
}

/// `six-weeks_to the-fair.ron` is "Six weeks to the fair".
fn title(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace(['-', '_'], " ");
    let stem = stem.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = stem.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    // Rust and RON write a text in the same way.
    format!("{:?}", if first.is_empty() { "A new scenario".to_owned() } else { first + letters.as_str() })
}

/// As one types it on a command line: in quotes where there is a space in it, and always on one line.
fn words(path: &str) -> String {
    let line: String = path.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.contains(char::is_whitespace) { format!("\"{line}\"") } else { line }
}
