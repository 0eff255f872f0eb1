//! The command line: one file for each subcommand, thin: parse, call, print.
//!
//! Exit status everywhere: 0 all is well, 1 findings, 2 it could not run.

pub mod auto;
#[cfg(feature = "host")]
mod browser;
pub mod check;
pub mod claims;
#[cfg(feature = "host")]
pub mod doctor;
mod files;
pub mod graph;
#[cfg(feature = "host")]
pub mod host;
mod journal;
mod language;
pub mod lsp;
pub mod migrate;
pub mod new;
pub mod play;
pub mod print;
pub mod replay;
pub mod report;
pub mod schema;
pub mod simulate;
pub mod translate;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};

use crate::analysis::policy::Policy;
use crate::scenario::Loaded;
use crate::scenario::diagnostic::{Severity, closest};
use crate::scenario::library::{Found, NotFound, resolve};
use crate::scenario::model::Scenario;

/// A game about running a growing start-up: when to lead, when to manage. Without a subcommand it plays.
#[derive(Parser, Debug)]
#[command(version, about, long_about = None, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    play: play::PlayArgs,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// The game in its window.
    Play(play::PlayArgs),
    /// A workshop: phones join over the network, a facilitator sets the pace.
    #[cfg(feature = "host")]
    Host(host::HostArgs),
    /// What this machine offers, and whether a workshop could be held on it.
    #[cfg(feature = "host")]
    Doctor(doctor::DoctorArgs),
    /// Every problem of every file at once.
    Check(check::CheckArgs),
    /// The scenario as a picture: stages, situations, what leads to what, endings.
    Graph(graph::GraphArgs),
    /// A bot plays one game in the terminal, turn by turn, and writes its journal.
    Auto(auto::AutoArgs),
    /// Evaluates every expectation that the scenarios state.
    Claims(claims::ClaimsArgs),
    /// A language server for editors, over standard input and output: see docs/editors.md.
    Lsp(lsp::LspArgs),
    /// A kit to print, cut up and play without a computer: cards, choices, scoring sheet, facilitator's guide.
    Print(print::PrintArgs),
    /// Replays a journal and verifies it: same decisions, same states, to the bit.
    Replay(replay::ReplayArgs),
    /// The debrief of a game as a file: a page to print, a text, a table, or one JSON document.
    Report(report::ReportArgs),
    /// Brings a scenario of an older format forward; comments and layout stay.
    Migrate(migrate::MigrateArgs),
    /// A commented scenario to begin with.
    New(new::NewArgs),
    /// The scenario format: every field and word, from the types themselves.
    Schema(schema::SchemaArgs),
    /// Plays many games of each bot, sums them up, and looks for weak spots of the scenario.
    Simulate(simulate::SimulateArgs),
    /// Writes the file of a scenario's translation, or brings it up to date; no translation is ever lost.
    Translate(translate::TranslateArgs),
}

/// For people, or one JSON document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text.
    #[default]
    Human,
    /// One JSON document.
    Json,
}

/// How a command that ran came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is well.
    Well,
    /// There are findings.
    Findings,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Well => ExitCode::SUCCESS,
            Status::Findings => ExitCode::from(1),
        }
    }
}

/// Why a command could not run: one clear sentence, then what to do.
#[derive(Debug)]
pub enum Failure {
    /// What is wrong and what helps.
    Said {
        /// One sentence.
        what: String,
        /// What to do; may be empty.
        help: String,
    },
    /// The output could not be written.
    Output(io::Error),
}

impl Failure {
    /// A sentence and what to do.
    pub fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Said { what: what.into(), help: help.into() }
    }

    /// Whether the reader of our output went away: no reason to complain.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(e) if e.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Said { what, help } if help.is_empty() => write!(f, "{what}"),
            Self::Said { what, help } => write!(f, "{what}\n  {help}"),
            Self::Output(e) => write!(f, "the output could not be written: {e}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<io::Error> for Failure {
    fn from(e: io::Error) -> Self {
        Self::Output(e)
    }
}

impl From<NotFound> for Failure {
    fn from(e: NotFound) -> Self {
        Self::new(e.to_string(), "")
    }
}

/// Runs what was asked for.
///
/// # Errors
/// If it could not run.
pub fn run(cli: Cli, out: &mut dyn Write) -> Result<Status, Failure> {
    match cli.command.unwrap_or(Command::Play(cli.play)) {
        Command::Play(args) => play::run(&args, out),
        #[cfg(feature = "host")]
        Command::Host(args) => host::run(&args, out),
        #[cfg(feature = "host")]
        Command::Doctor(args) => doctor::run(&args, out),
        Command::Check(args) => check::run(&args, out),
        Command::Graph(args) => graph::run(&args, out),
        Command::Auto(args) => auto::run(&args, out),
        Command::Claims(args) => claims::run(&args, out),
        Command::Lsp(args) => lsp::run(&args, out),
        Command::Print(args) => print::run(&args, out),
        Command::Replay(args) => replay::run(&args, out),
        Command::Report(args) => report::run(&args, out),
        Command::Migrate(args) => migrate::run(&args, out),
        Command::New(args) => new::run(&args, out),
        Command::Schema(args) => schema::run(&args, out),
        Command::Simulate(args) => simulate::run(&args, out),
        Command::Translate(args) => translate::run(&args, out),
    }
}

/// The policy of this name, for arguments.
fn parse_policy(name: &str) -> Result<Policy, String> {
    let known = format!("there are {}", policy_names());
    let meant = closest(name, Policy::ALL.into_iter().map(Policy::name));
    let help = meant.map_or(known.clone(), |meant| format!("did you mean `{meant}`? {known}"));
    Policy::parse(name).ok_or(help)
}

/// All of them, for help and errors.
fn policy_names() -> String {
    Policy::ALL.map(Policy::name).join(", ")
}

/// The scenario of this name or path, ready to be played.
fn playable(name: &str) -> Result<Arc<Scenario>, Failure> {
    load(&resolve(name)?).map(|(scenario, _)| scenario)
}

/// A scenario that can be played, and what else was found in its files.
fn load(found: &Found) -> Result<(Arc<Scenario>, Loaded), Failure> {
    let mut loaded = found.load();
    let errors = loaded.count(Severity::Error);
    let help = format!("see each with its line: fulcrum check {}", found.name);
    let what = format!("{} has {errors} problem{} and cannot be played", found.name, if errors == 1 { "" } else { "s" });
    let scenario = loaded.scenario.take().map(Arc::new).ok_or_else(|| Failure::new(what, help))?;
    Ok((scenario, loaded))
}

/// One JSON document and a line break.
fn print_json(out: &mut dyn Write, document: &serde_json::Value) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, document).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// The meters of a company by their ids, in points.
fn meters_json(scenario: &Scenario, company: &crate::sim::company::Company) -> serde_json::Value {
    let pair = |meter| (scenario.meter_id(meter).to_owned(), serde_json::Value::from(f64::from(company.get(meter)) / 1_000.0));
    scenario.meters().map(pair).collect::<serde_json::Map<_, _>>().into()
}
