//! `fulcrum graph`: the scenario as a picture.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, Status, playable};
use crate::analysis::links::Links;
use crate::analysis::policy::Policy;
use crate::analysis::traffic::{Traffic, everybody};
use crate::report::graph::{Graph, Language};

/// What `fulcrum graph` takes.
#[derive(Args, Debug)]
pub struct GraphArgs {
    /// A path to a .ron file, or the name of a shipped scenario.
    scenario: String,
    /// The language of the picture; without it, what the file's ending says, otherwise svg.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Where to write it, ending in .svg, .dot or .mmd; without it, on standard output.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Plays this many games and shows how many pass where.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    traffic: Option<u32>,
    /// Who plays them; may be given several times. Without it, every bot but lookahead, in turn.
    #[arg(long, value_name = "NAME", requires = "traffic", value_parser = super::parse_policy)]
    policy: Vec<Policy>,
    /// The luck of the first game.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "traffic")]
    seed: u64,
}

/// A language that pictures are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A finished picture.
    Svg,
    /// For graphviz.
    Dot,
    /// A mermaid flowchart.
    Mermaid,
}

impl Format {
    fn language(self) -> Language {
        match self {
            Format::Svg => Language::Svg,
            Format::Dot => Language::Dot,
            Format::Mermaid => Language::Mermaid,
        }
    }
}

/// Draws the scenario.
///
/// # Errors
/// If the scenario cannot be played, the language is not clear, or the file cannot be written.
pub fn run(args: &GraphArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let format = format(args)?;
    let scenario = playable(&args.scenario)?;
    let links = Links::of(&scenario);
    let policies = if args.policy.is_empty() { everybody() } else { args.policy.clone() };
    let traffic = args.traffic.map(|games| Traffic::of(&scenario, &links, &policies, args.seed, games));
    let graph = Graph::new(&scenario, &links, traffic.as_ref());
    let written = format.language().write(&graph);
    match &args.out {
        None => out.write_all(written.as_bytes())?,
        Some(path) => {
            std::fs::write(path, written)
                .map_err(|e| Failure::new(format!("{} could not be written: {e}", path.display()), ""))?;
            writeln!(out, "{}: {}", path.display(), graph.counted())?;
        }
    }
    Ok(Status::Well)
}

/// What was asked for, what the file's ending says, or a finished picture. A scenario is never written over.
fn format(args: &GraphArgs) -> Result<Format, Failure> {
    let Some(path) = &args.out else { return Ok(args.format.unwrap_or(Format::Svg)) };
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let told = match ending.as_deref() {
        Some("ron") => return Err(Failure::new(format!("{} has the name of a scenario", path.display()), ENDINGS)),
        Some("svg") => Some(Format::Svg),
        Some("dot" | "gv") => Some(Format::Dot),
        Some("mmd" | "mermaid") => Some(Format::Mermaid),
        _ => None,
    };
    args.format.or(told).ok_or_else(|| Failure::new(unclear(path), ENDINGS))
}

const ENDINGS: &str = "end it in .svg, .dot or .mmd, or say --format svg, dot or mermaid";

fn unclear(path: &Path) -> String {
    format!("{} does not say in which language it is to be written", path.display())
}
