//! What followed a decision.

use serde::Serialize;

use super::beam::beams;
use super::meter::{Move, moves};
use super::words;
use crate::scenario::model::{Claim, Side};
use crate::session::Run;
use crate::session::run::Played;
use crate::sim::moment;
use crate::text::{say, say_with};

/// What it may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// The claim that it serves.
    #[serde(skip)]
    pub claim: Claim,
    /// The lesson.
    pub text: String,
    /// Who says it.
    pub source: String,
}

/// A stage that has just begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageView {
    /// Its name.
    pub name: String,
    /// What it is like.
    pub about: String,
    /// What it asks for, against the one before.
    pub demand: String,
    /// How many people work here.
    pub people: String,
    /// As a number.
    pub team: usize,
}

/// What followed a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeView {
    /// The situation's title.
    pub title: String,
    /// What one chose.
    pub choice: String,
    /// What followed, in paragraphs.
    pub paragraphs: Vec<String>,
    /// Whether it met the moment.
    pub met: String,
    /// How the two stocks stand now against what that moment asked.
    pub balance: String,
    /// How likely it was, if it was not certain.
    pub chance: Option<String>,
    /// What happened besides: promises, delegation, shocks. One sentence each.
    pub besides: Vec<String>,
    /// What moved, the weightiest first.
    pub moves: Vec<Move>,
    /// Seldom and short.
    pub lesson: Option<Lesson>,
    /// What the button says that goes on.
    pub go_on: String,
}

/// What followed the last decision; `None` before the first.
#[must_use]
pub fn outcome(run: &Run) -> Option<OutcomeView> {
    let place = run.turns.len().checked_sub(1)?;
    let played = &run.turns[place];
    let (situation, choice) = run.decided(played);
    let chosen = choice.outcomes.get(played.turned.outcome);
    let text =
        chosen.filter(|o| !o.text.is_empty()).map_or_else(|| generic(played, choice.lean), |o| words::filled(run, &o.text));
    let over = run.company.ended.is_some();
    let period = say(match (over, run.scenario.period) {
        (true, _) => "outcome-last",
        (_, crate::scenario::model::Period::Day) => "outcome-next-day",
        (_, crate::scenario::model::Period::Week) => "outcome-next-week",
        (_, crate::scenario::model::Period::Month) => "outcome-next-month",
        (_, crate::scenario::model::Period::Quarter) => "outcome-next-quarter",
    });
    Some(OutcomeView {
        title: words::filled(run, &situation.title),
        choice: words::filled(run, &choice.text),
        paragraphs: text.split('\n').map(str::to_owned).collect(),
        met: say(match played.turned.fit {
            150.. => "outcome-fits",
            ..=-150 => "outcome-misses",
            _ => "outcome-half-fits",
        }),
        balance: beams(run, place).map_or_else(String::new, |[_, after]| after.words),
        chance: chance(run, played),
        besides: besides(run, played),
        moves: moves(run, place),
        lesson: lesson(run, place),
        go_on: period,
    })
}

/// Where the author wrote nothing, the model's own words, by fit and lean.
fn generic(played: &Played, lean: crate::scenario::model::Lean) -> String {
    let variant = played.before.turn % 3 + 1;
    let met = if played.turned.fit >= 0 { "fits" } else { "misses" };
    say(&match lean.side() {
        Some(Side::Vision) => format!("result-{met}-vision-{variant}"),
        Some(Side::Process) => format!("result-{met}-process-{variant}"),
        None => format!("result-mixed-{variant}"),
    })
}

fn chance(run: &Run, played: &Played) -> Option<String> {
    let (_, choice) = run.decided(played);
    if choice.outcomes.len() < 2 {
        return None;
    }
    let best = moment::best_chance(&run.scenario, &played.before, choice);
    let others: i32 = choice.outcomes.iter().skip(1).map(|o| i32::from(o.chance)).sum();
    let mine = match played.turned.outcome {
        0 => best,
        n => (1_000 - best) * i32::from(choice.outcomes[n].chance) / others.max(1),
    };
    Some(say_with("outcome-chance", &[("chance", ((mine + 5) / 10).into())]))
}

fn besides(run: &Run, played: &Played) -> Vec<String> {
    let turned = played.turned;
    let mut said = Vec::new();
    match turned.delegated {
        Some(true) => said.push(say("outcome-delegated")),
        Some(false) => said.push(say("outcome-delegated-badly")),
        None => {}
    }
    if turned.promised {
        said.push(say_with("promise-made", &[("title", words::title(run, played).into())]));
    }
    // Promises that ended are known by what they did.
    let mut told: Vec<(&str, u8)> = Vec::new();
    for entry in &played.ledger.entries {
        let ended = match entry.cause {
            crate::sim::cause::Cause::PromiseKept(turn) => ("promise-kept", turn),
            crate::sim::cause::Cause::PromiseLate(turn) => ("promise-late", turn),
            crate::sim::cause::Cause::PromiseFaded(turn) => ("promise-faded", turn),
            _ => continue,
        };
        if !told.contains(&ended) {
            told.push(ended);
        }
    }
    for (id, turn) in &told {
        // Kept too late is said once, not as kept and as late.
        if *id == "promise-kept" && told.contains(&("promise-late", *turn)) {
            continue;
        }
        said.push(say_with(id, &[("title", words::title_of(run, *turn).into())]));
    }
    for (n, shock) in run.scenario.shocks.iter().enumerate() {
        if turned.shocks >> n & 1 == 1 {
            said.push(format!("{}: {}", say("shock-title"), words::filled(run, &shock.text)));
        }
    }
    said
}

/// A claim is told once a game, and never two turns in a row.
fn lesson(run: &Run, place: usize) -> Option<Lesson> {
    let mut told: Vec<Claim> = Vec::new();
    let mut last: Option<usize> = None;
    let mut now = None;
    for (n, played) in run.turns.iter().enumerate().take(place + 1) {
        now = None;
        if last.is_some_and(|last| n <= last + 1) && n > 0 {
            continue;
        }
        let claims = &run.decided(played).1.claims;
        if let Some(claim) = claims.iter().find(|claim| !told.contains(claim)) {
            told.push(*claim);
            last = Some(n);
            now = Some(*claim);
        }
    }
    let claim = now?;
    let id = words::claim_id(claim);
    let source = say_with("outcome-source", &[("source", say(&format!("claim-{id}-source")).into())]);
    Some(Lesson { claim, text: say(&format!("lesson-{id}")), source })
}

/// The stage that began with the present turn, if one did; the first one at the very start.
#[must_use]
pub fn stage_begun(run: &Run) -> Option<StageView> {
    let began = run.turns.last().is_none_or(|played| played.turned.grew);
    if !began {
        return None;
    }
    let stage = run.scenario.stage(run.company.stage);
    let before = run.turns.last().map(|played| run.scenario.stage(played.before.stage).calls_for.0);
    let demand = match before.map(|before| stage.calls_for.0 - before) {
        None | Some(0) => say("stage-demand-same"),
        Some(more) => say_with("stage-demand", &[("side", say(if more > 0 { "vision-word" } else { "process-word" }).into())]),
    };
    let team = words::points(run.company.get(crate::scenario::model::Meter::TEAM));
    Some(StageView {
        name: stage.name.clone(),
        about: words::filled(run, &stage.about),
        demand: if before.is_none() { String::new() } else { demand },
        people: say_with("stage-people", &[("count", team.into())]),
        team: usize::try_from(team).unwrap_or(0),
    })
}
