//! `fulcrum print`: a scenario as a kit to print, cut up and play without a computer.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::files::{can_be_written, unwritable};
use super::{Failure, Status, playable};
use crate::report::print::page;

/// What `fulcrum print` takes.
#[derive(Args, Debug)]
pub struct PrintArgs {
    /// A path to a .ron file, or the name of a shipped scenario
    scenario: String,
    /// Where to write it; without it, on standard output. What was in the file is replaced
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The luck by which the cards are put in order
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Writes the kit: one page that needs nothing from elsewhere, for A4 and Letter.
///
/// # Errors
/// If the scenario cannot be played, or the file cannot be written.
pub fn run(args: &PrintArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    if let Some(path) = args.out.as_deref() {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) {
            return Err(Failure::new(format!("{} has the name of a scenario", path.display()), "end it in .html"));
        }
        can_be_written(path)?;
    }
    let scenario = playable(&args.scenario)?;
    let page = page(&scenario, args.seed);
    match &args.out {
        None => out.write_all(page.as_bytes())?,
        Some(path) => {
            std::fs::write(path, page).map_err(|e| unwritable(path, &e))?;
            writeln!(out, "The kit is in {}: open it in a browser and print it", path.display())?;
        }
    }
    Ok(Status::Well)
}
