//! `fulcrum auto`: a bot plays one game in the terminal, turn by turn.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::language::LanguageArgs;
use super::{Failure, Format, Status, meters_json, parse_policy, playable, print_json};
use crate::analysis::policy::Policy;
use crate::scenario::model::Lean;
use crate::session::Run;
use crate::session::journal::{Founding, line};
use crate::session::shelf::{Folder, Shelf};
use crate::session::view::{outcome, words};
use crate::sim::cause::Tracked;
use crate::sim::moment;

/// What `fulcrum auto` takes.
#[derive(Args, Debug)]
pub struct AutoArgs {
    /// A path to a .ron file or a scenario's folder, or the name of a shipped scenario.
    scenario: String,
    /// Who plays.
    #[arg(long, default_value = "reader", value_parser = parse_policy)]
    policy: Policy,
    /// The luck; the same number gives the same game.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    language: LanguageArgs,
    /// Where to write the journal; the file must not exist yet.
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// For people, or one JSON document.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Plays one game.
///
/// # Errors
/// If the scenario cannot be played or the journal cannot be written.
pub fn run(args: &AutoArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let scenario = args.language.of(&playable(&args.scenario)?, &args.scenario)?;
    let founding = Founding { scenario: args.scenario.clone(), ..Founding::of(&scenario, args.seed, 0) };
    let mut run = Run::begin(scenario, founding);
    let mut journal = args.journal.as_deref().map(|path| open(path, &run.founding)).transpose()?;
    let mut turns = Vec::new();
    while run.ending().is_none() {
        let choice = args.policy.choose(&run.scenario, &run.company, run.dice());
        let entry = run.decide(choice).map_err(|refused| Failure::new(format!("the bot was refused: {refused:?}"), ""))?;
        if let Some(journal) = &mut journal {
            journal.add(&line(&entry)).map_err(|e| Failure::new(format!("the journal could not be written: {e}"), ""))?;
        }
        match args.format {
            Format::Json => turns.push(turn_json(&run)),
            Format::Human => tell(&run, out)?,
        }
    }
    let value = moment::value(&run.scenario, &run.company);
    let ending = run.ending().map(|ending| (ending.id.as_str(), ending.name.as_str(), ending.text.as_str())).unwrap_or_default();
    match args.format {
        Format::Json => print_json(
            out,
            &json!({"scenario": args.scenario, "seed": args.seed, "policy": args.policy.name(), "turns": turns, "ending": ending.0, "value": value}),
        )?,
        Format::Human => {
            writeln!(out, "{}\n{}\n", ending.1, words::filled(&run, ending.2))?;
            writeln!(out, "Worth {} after {} turns.", words::money(i32::try_from(value).unwrap_or(i32::MAX)), run.turns.len())?;
        }
    }
    Ok(Status::Well)
}

/// A new journal with its founding in it.
fn open(path: &Path, founding: &Founding) -> Result<Box<dyn crate::session::shelf::Lines>, Failure> {
    if path.exists() {
        return Err(Failure::new(format!("{} exists already", path.display()), "choose another name, or remove it first"));
    }
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Failure::new(format!("{} is not the name of a file", path.display()), ""))?;
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let opened = Folder::at(folder).open(name, 0).and_then(|mut lines| {
        lines.add(&line(founding))?;
        Ok(lines)
    });
    opened.map_err(|e| Failure::new(format!("{} could not be written: {e}", path.display()), ""))
}

fn lean_json(lean: Lean) -> serde_json::Value {
    json!({"vision": lean.vision, "process": lean.process})
}

fn turn_json(run: &Run) -> serde_json::Value {
    let place = run.turns.len() - 1;
    let played = &run.turns[place];
    let (situation, choice) = run.decided(played);
    let causes: Vec<_> = played
        .ledger
        .entries
        .iter()
        .filter_map(|entry| match entry.what {
            Tracked::Meter(meter) => {
                Some(json!({"meter": run.scenario.meter_id(meter), "delta": f64::from(entry.by) / 1_000.0, "cause": words::cause(run, place, entry.cause, entry.by)}))
            }
            Tracked::Skill(_) => None,
        })
        .collect();
    json!({
        "turn": played.before.turn,
        "stage": run.scenario.stage(played.before.stage).id,
        "situation": situation.id,
        "choice": played.choice,
        "lean": lean_json(choice.lean),
        "meters": meters_json(&run.scenario, run.after(place)),
        "causes": causes,
    })
}

/// A turn for people.
fn tell(run: &Run, out: &mut dyn Write) -> Result<(), Failure> {
    let place = run.turns.len() - 1;
    let played = &run.turns[place];
    let (situation, choice) = run.decided(played);
    let stage = run.scenario.stage(played.before.stage);
    writeln!(
        out,
        "{} · {} · {}",
        words::when(run.scenario.period, played.before.turn),
        stage.name,
        words::filled(run, &situation.title)
    )?;
    writeln!(out, "  > {} ({})", words::filled(run, &choice.text), words::lean(choice.lean))?;
    if let Some(view) = outcome(run) {
        for paragraph in &view.paragraphs {
            writeln!(out, "    {paragraph}")?;
        }
        for besides in &view.besides {
            writeln!(out, "    {besides}")?;
        }
        let moved: Vec<_> = view.moves.iter().take(6).map(|moved| format!("{} {}", moved.label, moved.delta)).collect();
        writeln!(out, "    {}\n", moved.join(" · "))?;
    }
    Ok(())
}
