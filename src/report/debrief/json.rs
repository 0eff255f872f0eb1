//! For scripts: one document with everything in it, ids beside words, numbers as numbers.
//!
//! Sums are in euros, meters in points (cash in thousands of euros), leans and what a moment called for from -1 (process)
//! to 1 (vision). Turns count from 1, choices from 0.

use serde_json::{Map, Value, json};

use super::ids::{habit, judged, luck, met, origin, side};
use super::{Exporter, Game};
use crate::analysis::debrief::causes::Change;
use crate::analysis::debrief::claims::ClaimMet;
use crate::analysis::debrief::decisions::{Decision, RoadLine};
use crate::analysis::debrief::pivots::Pivot;
use crate::analysis::roads::{Mean, Split};
use crate::scenario::model::{Meter, ONE};
use crate::session::view::words::{kind_id, side_id};
use crate::sim::origin::Origin;

/// The version of the document. Fields may be added without a new one.
const SCHEMA: u32 = 1;

pub(super) struct Json;

impl Exporter for Json {
    fn write(&self, game: &Game<'_>) -> String {
        // Numbers, texts and lists of them always have a JSON form.
        serde_json::to_string_pretty(&document(game)).unwrap_or_default() + "\n"
    }
}

fn document(game: &Game<'_>) -> Value {
    let Game { run, debrief, problem } = *game;
    let scenario = &run.scenario;
    json!({
        "schema": SCHEMA,
        "fulcrum": env!("CARGO_PKG_VERSION"),
        "scenario": {"id": scenario.id, "title": scenario.title, "edited": game.is_edited()},
        "seed": run.founding.seed,
        "company": run.founding.company,
        "founder": run.founding.founder,
        "turns": run.turns.len(),
        "problem": problem,
        "arranged": run.is_arranged(),
        "ending": {
            "id": run.ending().map(|ending| &ending.id),
            "name": debrief.ending.name,
            "text": debrief.ending.paragraphs,
            "note": debrief.ending.note,
        },
        "what": what(game),
        "why": {
            "futures": debrief.futures,
            "split": split(&debrief.split, &debrief.split_told),
            "pivots": list(&debrief.pivots, pivot),
            "decisions": decisions(game),
            "changes": changes(game),
        },
        "so_what": {"claims": list(&debrief.claims, claim)},
        "now_what": now_what(game),
    })
}

fn list<T>(some: &[T], one: impl Fn(&T) -> Value) -> Vec<Value> {
    some.iter().map(one).collect()
}

fn thousandths(figure: i32) -> f64 {
    f64::from(figure) / f64::from(ONE)
}

/// A share of vision from -1 (all process) to 1 (all vision), as leans are.
fn lean(share: i32) -> f64 {
    thousandths(2 * share - ONE)
}

#[allow(clippy::cast_precision_loss, reason = "points")]
fn points(milli: i64) -> f64 {
    milli as f64 / f64::from(ONE)
}

fn mean(mean: Mean) -> Value {
    json!({"mean": mean.value, "within": mean.within})
}

fn what(game: &Game<'_>) -> Value {
    let Game { run, debrief, .. } = *game;
    let turns = debrief.timeline.iter().zip(&debrief.balance.turns).zip(&run.turns).map(|((point, moment), played)| {
        json!({
            "turn": point.turn,
            "when": point.when,
            "stage": run.scenario.stage(played.before.stage).id,
            "stage_name": point.stage,
            "situation": run.decided(played).0.id,
            "title": point.title,
            "choice": played.choice,
            "text": point.choice,
            "lean": thousandths(point.lean),
            "side": side(point.side),
            "asked": thousandths(point.asked),
            "fit": thousandths(played.turned.fit),
            "met": met(point.met),
            "met_words": point.met_words,
            "habit": habit(point.habit),
            "kind": kind_id(moment.kind),
            "direction": thousandths(moment.after.direction),
            "order": thousandths(moment.after.order),
            "held": lean(moment.after.held),
            "tips": moment.tips.map_or("level", side_id),
        })
    });
    let meters = run.scenario.meters().zip(&debrief.series).map(|(meter, series)| {
        let values: Vec<f64> = series.values.iter().map(|&milli| points(milli)).collect();
        (run.scenario.meter_id(meter).to_owned(), json!({"name": series.label, "values": values}))
    });
    json!({
        "met": debrief.met,
        "habit": debrief.habit,
        "balance": debrief.balance.told,
        "turns": turns.collect::<Vec<_>>(),
        "stages": list(&debrief.stages, |span| json!({"name": span.name, "from": span.from, "to": span.to})),
        "value": debrief.value.values,
        "meters": meters.collect::<Map<_, _>>(),
    })
}

fn split(split: &Split, told: &[String]) -> Value {
    json!({
        "by_lot": split.by_lot,
        "judgement": split.judgement(),
        "luck": split.luck(),
        "result": split.result,
        "manner": split.manner,
        "turns": list(&split.turns, |turn| json!({"judgement": mean(turn.judgement), "luck": turn.luck})),
        "told": told,
    })
}

fn pivot(pivot: &Pivot) -> Value {
    json!({
        "turn": pivot.turn,
        "title": pivot.title,
        "chose": pivot.chose,
        "other": pivot.other,
        "other_choice": pivot.other_choice,
        "more": pivot.more,
        "luck": luck(pivot.luck),
        "story": pivot.story,
    })
}

fn decisions(game: &Game<'_>) -> Vec<Value> {
    let one = |decision: &Decision| {
        let played = game.run.turns.iter().find(|played| played.before.turn == decision.turn);
        json!({
            "turn": decision.turn,
            "title": decision.title,
            "situation": played.map(|played| &game.run.decided(played).0.id),
            "judged": judged(decision.judged),
            "luck": luck(decision.luck),
            "luck_added": decision.added,
            "verdict": decision.verdict,
            "roads": list(&decision.roads, road),
        })
    };
    list(&game.debrief.decisions, one)
}

fn road(road: &RoadLine) -> Value {
    json!({
        "choice": road.place,
        "text": road.choice,
        "taken": road.taken,
        "worth": mean(road.worth),
        "more": mean(road.more),
        "ahead": f64::from(road.ahead) / 100.0,
    })
}

fn changes(game: &Game<'_>) -> Vec<Value> {
    let scenario = &game.run.scenario;
    // The worth of the company comes first, then the meters.
    let meters = std::iter::once(None).chain(scenario.meters().map(Some));
    let changes = game.debrief.changes.iter().zip(meters);
    changes.map(|(one, meter)| change(one, meter, meter.map_or("value", |meter| scenario.meter_id(meter)))).collect()
}

fn change(change: &Change, meter: Option<Meter>, id: &str) -> Value {
    let figure = |figure: i64| if meter.is_some() { points(figure).into() } else { Value::from(figure) };
    let parts = |parts: &[i64; Origin::ALL.len()]| -> Map<String, Value> {
        Origin::ALL.into_iter().zip(parts).map(|(from, &by)| (origin(from).to_owned(), figure(by))).collect()
    };
    json!({
        "id": id,
        "name": change.label,
        "first": figure(change.first.0),
        "last": figure(change.last.0),
        "origins": parts(&change.parts),
        "turns": change.turns.iter().map(parts).collect::<Vec<_>>(),
        "told": change.told,
    })
}

fn claim(met: &ClaimMet) -> Value {
    json!({
        "id": met.claim.to_string(),
        "says": met.words,
        "source": met.source,
        "label": met.label.id(),
        "grounds": met.grounds,
        "strength": points(met.strength),
        "evidence": list(&met.evidence, |one| json!({"turn": one.turn, "words": one.words})),
    })
}

fn now_what(game: &Game<'_>) -> Value {
    let Game { run, debrief, .. } = *game;
    let (profile, practices) = (&debrief.profile, &debrief.practices);
    json!({
        "profile": {
            "id": profile.archetype.id(),
            "name": profile.name,
            "about": profile.about,
            "leans": profile.leans,
            "course": profile.course,
            "questions_asked": profile.questions_asked,
            "promises": profile.promises,
            "switches": profile.switches,
            "skills": profile.skills,
            "said": profile.said,
            "said_after": profile.said_after,
            "did": profile.did,
            "agrees": profile.agrees,
            "agreement": profile.agreement,
        },
        "assessment": {"before": run.founding.assessment, "after": run.reflection},
        "practices": {
            "side": side_id(practices.side),
            "why": practices.why,
            "picked": list(&practices.picked, |one| json!({"words": one.words, "turn": one.turn, "because": one.because})),
        },
        "questions": debrief.questions,
        "commitment": run.commitment,
    })
}
