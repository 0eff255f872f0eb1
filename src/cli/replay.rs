//! `fulcrum replay`: the same decisions give the same states, to the bit.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{Failure, Format, Status, journal, meters_json, print_json};
use crate::session::Run;
use crate::session::view::words;

/// What `fulcrum replay` takes.
#[derive(Args, Debug)]
pub struct ReplayArgs {
    /// The journal of a game.
    journal: PathBuf,
    /// For people, or one JSON document.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Replays and verifies.
///
/// # Errors
/// If the journal or its scenario cannot be read.
pub fn run(args: &ReplayArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let read = journal::read(&args.journal)?;
    let (edited, torn) = (read.is_edited(), read.torn);
    let (run, broken) = (read.run, read.problem);
    let last = format!("{:016x}", run.company.fingerprint());
    match args.format {
        Format::Json => {
            let states: Vec<_> = (0..run.turns.len()).map(|place| state_json(&run, place)).collect();
            let document = json!({
                "scenario": run.founding.scenario, "seed": run.founding.seed, "turns": run.turns.len(),
                "verified": broken.is_none(), "final_hash": last, "states": states,
                "problem": broken, "torn_bytes": torn, "scenario_edited": edited,
            });
            print_json(out, &document)?;
        }
        Format::Human => {
            for played in &run.turns {
                let (situation, choice) = run.decided(played);
                let when = words::when(run.scenario.period, played.before.turn);
                writeln!(out, "{when}: {} > {}", words::filled(&run, &situation.title), words::filled(&run, &choice.text))?;
            }
            if torn > 0 {
                writeln!(out, "The last {torn} bytes are half a line and were left out.")?;
            }
            if edited {
                writeln!(out, "The scenario has been edited since this game was begun.")?;
            }
            match &broken {
                None => writeln!(out, "Verified: {} turns, final state {last}.", run.turns.len())?,
                Some(broken) => writeln!(out, "Not verified after {} turns: {broken}.", run.turns.len())?,
            }
        }
    }
    Ok(if broken.is_none() { Status::Well } else { Status::Findings })
}

fn state_json(run: &Run, place: usize) -> serde_json::Value {
    let (played, after) = (&run.turns[place], run.after(place));
    json!({
        "turn": played.before.turn,
        "situation": run.decided(played).0.id,
        "choice": played.choice,
        "stage": run.scenario.stage(after.stage).id,
        "meters": meters_json(&run.scenario, after),
        "hash": format!("{:016x}", after.fingerprint()),
    })
}
