//! `fulcrum simulate`: plays many games and says what comes of them.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::check::Deny;
use super::files::{can_be_written, unwritable};
use super::{Failure, Status, parse_policy, playable, policy_names, print_json};
use crate::analysis::expect::{self, Seeds};
use crate::analysis::many::findings::{Finding, findings};
use crate::analysis::many::{MOST_GAMES, Plan, Summary, play_all};
use crate::analysis::policy::Policy;
use crate::report::simulation::{CSV_COLUMNS, Pace, Simulation, Stated, csv, json, page, text};
use crate::scenario::diagnostic::Severity;
use crate::scenario::model::Scenario;

/// What `fulcrum simulate` takes.
#[derive(Args, Debug)]
#[command(after_long_help = CSV_COLUMNS)]
pub struct SimulateArgs {
    /// A path to a .ron file, or the name of a shipped scenario
    scenario: String,
    /// Games of each policy; lookahead, who takes hundreds of times as long, plays a tenth of them
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_GAMES)))]
    games: u32,
    /// Who plays.
    #[arg(long = "policy", value_name = "NAME", value_parser = parse_policy)]
    #[arg(help = format!("Who plays: {}; may be given several times [default: all but lookahead]", policy_names()))]
    policies: Vec<Policy>,
    /// The luck of the first game; the next game has the next number, for every policy alike
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many threads play; the results are the same for any number. Default: as many as there are processors
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1_024))]
    threads: Option<u16>,
    /// How to write the results
    #[arg(long, value_enum, default_value_t)]
    format: Layout,
    /// Also write a page to show and to print; what was in the file is replaced
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// What makes the exit status 1
    #[arg(long, value_enum)]
    deny: Option<Deny>,
}

/// How to write the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Layout {
    /// Tables for a terminal, a hundred columns wide.
    #[default]
    Human,
    /// One JSON document; choices count from 0.
    Json,
    /// One row for each policy and measure: see --help.
    Csv,
}

/// Plays and tells.
///
/// # Errors
/// If the scenario cannot be played or something cannot be written.
pub fn run(args: &SimulateArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let scenario = playable(&args.scenario)?;
    args.report.as_deref().map_or(Ok(()), can_be_written)?;
    let plan = Plan { games: args.games, seed: args.seed, policies: args.who() };
    let threads = args.threads.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool =
        pool.map_err(|e| Failure::new(format!("{threads} threads could not be started: {e}"), "ask for fewer with --threads"))?;
    let (summaries, found, seconds) = pool.install(|| play(&scenario, &plan));
    let pace = Pace { threads, seconds };
    let simulation =
        Simulation { scenario: &scenario, name: &args.scenario, plan: &plan, summaries: &summaries, findings: found.as_deref() };
    if let Some(path) = &args.report {
        let seeds = Seeds { first: plan.seed, games: u64::from(plan.games.max(40)) };
        let stated = |expectation| Stated::of(expectation, &expect::measure(&scenario, expectation, seeds));
        let expectations: Vec<Stated> = pool.install(|| scenario.expectations.iter().filter_map(stated).collect());
        std::fs::write(path, page(&simulation, &expectations)).map_err(|e| unwritable(path, &e))?;
    }
    match args.format {
        Layout::Human => {
            let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
            text(&simulation, pace, colour, out)?;
            if let Some(path) = &args.report {
                writeln!(out, "The page is in {}", path.display())?;
            }
        }
        Layout::Json => print_json(out, &json(&simulation, pace))?,
        Layout::Csv => csv(&simulation, out)?,
    }
    let warned = found.iter().flatten().any(|finding| finding.code.severity() <= Severity::Warning);
    Ok(if warned && args.deny.is_some() { Status::Findings } else { Status::Well })
}

impl SimulateArgs {
    /// Each policy once, in the order in which they were named.
    fn who(&self) -> Vec<Policy> {
        let mut who: Vec<Policy> = Vec::new();
        for policy in &self.policies {
            if !who.contains(policy) {
                who.push(*policy);
            }
        }
        if who.is_empty() { Plan::quick().collect() } else { who }
    }
}

/// The games, the weak spots if there are games enough, and the seconds that the games took.
fn play(scenario: &Scenario, plan: &Plan) -> (Vec<Summary>, Option<Vec<Finding>>, f64) {
    let bar = bar(plan.games_in_all());
    let began = Instant::now();
    let summaries = play_all(scenario, plan, &|games| bar.inc(games));
    let seconds = began.elapsed().as_secs_f64();
    bar.set_style(style("{spinner} {msg}"));
    bar.set_message("looking for weak spots");
    bar.enable_steady_tick(Duration::from_millis(150));
    let found = findings(scenario, plan, &summaries, &|_| {});
    bar.finish_and_clear();
    (summaries, found, seconds)
}

/// On standard error, and only where somebody watches; without colours.
fn bar(games: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(games), ProgressDrawTarget::stderr());
    bar.with_message("playing").with_style(style("{msg}  {wide_bar}  {human_pos} of {human_len}, {eta} to go"))
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
