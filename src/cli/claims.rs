//! `fulcrum claims`: every expectation that scenarios state, measured.

use std::io::{IsTerminal, Write};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::{Failure, Status, playable, print_json};
use crate::analysis::expect::{self, Seeds};
use crate::report::claims::{Row, grouped, markdown, needed, sentence};
use crate::scenario::library::SHIPPED;

/// What `fulcrum claims` takes.
#[derive(Args, Debug)]
pub struct ClaimsArgs {
    /// Paths to .ron files, or names of shipped scenarios; all shipped ones if none is given.
    scenarios: Vec<String>,
    /// How many games each policy plays; the more, the narrower the intervals.
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(40..=10_000_000))]
    games: u64,
    /// The first seed; games take consecutive ones.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// For people, one JSON document, or the table that docs/claims.md holds.
    #[arg(long, value_enum, default_value_t)]
    format: ClaimsFormat,
}

/// How the findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ClaimsFormat {
    /// Text.
    #[default]
    Human,
    /// One JSON document.
    Json,
    /// A table.
    Markdown,
}

/// Measures.
///
/// # Errors
/// If a scenario cannot be read.
pub fn run(args: &ClaimsArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let names: Vec<String> = match args.scenarios.as_slice() {
        [] => SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect(),
        given => given.to_vec(),
    };
    let scenarios = names.iter().map(|name| playable(name)).collect::<Result<Vec<_>, _>>()?;
    let seeds = Seeds { first: args.seed, games: args.games };
    let bar = progress(scenarios.iter().map(|scenario| scenario.expectations.len()).sum());
    let mut rows = Vec::new();
    for (name, scenario) in names.iter().zip(&scenarios) {
        for expectation in &scenario.expectations {
            bar.set_message(format!("{name} {}", expectation.claim));
            let measured = expect::measure(scenario, expectation, seeds);
            rows.push(Row { scenario: name.clone(), claim: expectation.claim, says: expectation.says.clone(), measured });
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    match args.format {
        ClaimsFormat::Json => print_json(out, &document(args, &rows))?,
        ClaimsFormat::Human => tell(args, &rows, out)?,
        ClaimsFormat::Markdown => out.write_all(markdown(&rows, seeds).as_bytes())?,
    }
    Ok(if rows.iter().all(|row| row.measured.passes()) { Status::Well } else { Status::Findings })
}

/// A bar on a terminal, nothing elsewhere.
fn progress(expectations: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}  {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(expectations as u64).with_style(style)
}

fn document(args: &ClaimsArgs, rows: &[Row]) -> serde_json::Value {
    let results: Vec<_> = rows
        .iter()
        .map(|row| {
            let measured = row.measured;
            json!({
                "scenario": row.scenario, "claim": row.claim.to_string(), "statement": row.says, "pass": measured.passes(),
                "estimate": measured.estimate.map(|e| e.mean), "low": measured.estimate.map(|e| e.low),
                "high": measured.estimate.map(|e| e.high), "needed": needed(&measured), "unit": measured.unit.name(),
                "at_least": measured.needed.at_least, "at_most": measured.needed.at_most, "verdict": sentence(&measured),
            })
        })
        .collect();
    json!({"seed": args.seed, "games": args.games, "results": results})
}

fn tell(args: &ClaimsArgs, rows: &[Row], out: &mut dyn Write) -> Result<(), Failure> {
    for (scenario, rows) in grouped(rows) {
        writeln!(out, "{scenario}: {} games a policy from seed {}", args.games, args.seed)?;
        for row in rows {
            let mark = if row.measured.passes() { "holds" } else { "FAILS" };
            writeln!(out, "  {mark} {:<4} {}", row.claim.to_string(), row.says)?;
            writeln!(out, "             {}", sentence(&row.measured))?;
        }
        writeln!(out)?;
    }
    let failing = rows.iter().filter(|row| !row.measured.passes()).count();
    match failing {
        0 => writeln!(out, "All {} expectations hold.", rows.len())?,
        1 => writeln!(out, "1 of {} expectations does not hold.", rows.len())?,
        more => writeln!(out, "{more} of {} expectations do not hold.", rows.len())?,
    }
    Ok(())
}
