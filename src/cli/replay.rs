//! `fulcrum replay`: the same decisions give the same states, to the bit.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::{Failure, Format, Status, meters_json, playable, print_json};
use crate::scenario::library;
use crate::session::Run;
use crate::session::journal::Journal;
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
    let path = args.journal.display();
    let bytes = std::fs::read(&args.journal).map_err(|e| Failure::new(format!("{path} cannot be read: {e}"), ""))?;
    let (journal, damage) = Journal::salvage(&bytes).map_err(|e| Failure::new(format!("{path}: {e}"), ""))?;
    let torn = if damage.is_some() { 0 } else { bytes.len() - journal.whole };
    let scenario = playable(&whereabouts(&args.journal, &journal.founding.scenario))?;
    let edited = scenario.fingerprint != journal.founding.fingerprint;
    let (run, broken) = match Run::fold(scenario, journal) {
        Ok(run) => (run, damage.map(|damage| damage.to_string())),
        Err(partly) => (partly.0, Some(partly.1.to_string())),
    };
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

/// A journal that came with its scenario knows it by a path from where it was played; here it may lie beside the journal.
fn whereabouts(journal: &Path, scenario: &str) -> String {
    let path = Path::new(scenario);
    if path.exists() || library::names().iter().any(|name| name == scenario) {
        return scenario.to_owned();
    }
    // A folder's scenario is found by its folder: its file has the same name everywhere.
    let path = if path.ends_with(library::MAIN) { path.parent().unwrap_or(path) } else { path };
    let beside = journal.parent().zip(path.file_name()).map(|(folder, name)| folder.join(name));
    beside.filter(|beside| beside.exists()).map_or_else(|| scenario.to_owned(), |beside| beside.display().to_string())
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
