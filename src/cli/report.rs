//! `fulcrum report`: the debrief of a game as a file.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::files::{can_be_written, unwritable};
use super::{Failure, Status, journal};
use crate::analysis::debrief::debrief;
use crate::report::debrief::{self as report, CSV_COLUMNS, Game};

/// What `fulcrum report` takes.
#[derive(Args, Debug)]
#[command(after_long_help = CSV_COLUMNS)]
pub struct ReportArgs {
    /// The journal of a game
    journal: PathBuf,
    /// Where to write it; without it, on standard output. What was in the file is replaced
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// How to write it; without it, what the file's ending says, otherwise html
    #[arg(long, value_enum)]
    format: Option<Layout>,
}

/// How to write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Layout {
    /// One page to show and to print that needs nothing else.
    Html,
    /// One JSON document with everything in it; choices count from 0.
    Json,
    /// One row for each choice of each turn: see --help.
    Csv,
    /// Markdown: a text that can be read as it is.
    Md,
}

impl Layout {
    fn format(self) -> report::Format {
        match self {
            Layout::Html => report::Format::Html,
            Layout::Json => report::Format::Json,
            Layout::Csv => report::Format::Csv,
            Layout::Md => report::Format::Markdown,
        }
    }
}

/// Writes the debrief.
///
/// # Errors
/// If the journal or its scenario cannot be read, or the file cannot be written.
pub fn run(args: &ReportArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let format = args.format()?;
    let read = journal::read(&args.journal)?;
    args.out.as_deref().map_or(Ok(()), can_be_written)?;
    if let Some(problem) = &read.problem {
        eprintln!("fulcrum: only the first {} of this game could be read", counted(read.run.turns.len()));
        eprintln!("  {problem}");
    }
    if read.is_edited() {
        eprintln!("fulcrum: the scenario has been edited since this game was begun");
    }
    if read.torn > 0 {
        eprintln!("fulcrum: the last {} bytes of the journal are half a line and were left out", read.torn);
    }
    let debrief = debrief(&read.run);
    let game = Game { run: &read.run, debrief: &debrief, problem: read.problem.as_deref() };
    let written = format.exporter().write(&game);
    match &args.out {
        None => out.write_all(written.as_bytes())?,
        Some(path) => {
            std::fs::write(path, written).map_err(|e| unwritable(path, &e))?;
            writeln!(out, "The debrief is in {}", path.display())?;
        }
    }
    Ok(if read.problem.is_none() { Status::Well } else { Status::Findings })
}

fn counted(turns: usize) -> String {
    if turns == 1 { "turn".to_owned() } else { format!("{turns} turns") }
}

impl ReportArgs {
    /// What was asked for, what the file's ending says, or a page. Neither the journal nor a scenario is written over.
    fn format(&self) -> Result<report::Format, Failure> {
        let Some(path) = &self.out else { return Ok(self.format.unwrap_or(Layout::Html).format()) };
        let same = path.canonicalize().ok().zip(self.journal.canonicalize().ok()).is_some_and(|(out, journal)| out == journal);
        if same {
            return Err(Failure::new(format!("{} is the journal itself", path.display()), ENDINGS));
        }
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let told = match ending.as_deref() {
            Some("ron") => return Err(Failure::new(format!("{} has the name of a scenario", path.display()), ENDINGS)),
            Some("html" | "htm") => Some(Layout::Html),
            Some("json") => Some(Layout::Json),
            Some("csv") => Some(Layout::Csv),
            Some("md" | "markdown") => Some(Layout::Md),
            _ => None,
        };
        let what = || format!("{} does not say how it is to be written", path.display());
        self.format.or(told).map(Layout::format).ok_or_else(|| Failure::new(what(), ENDINGS))
    }
}

const ENDINGS: &str = "end it in .html, .md, .csv or .json, or say --format html, md, csv or json";
