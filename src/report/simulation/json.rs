//! For scripts: one JSON document, as `cli.md` promises it.

use serde_json::{Map, Value, json};

use super::{Pace, Simulation};
use crate::analysis::many::findings::{Finding, Place};
use crate::analysis::many::{Spread, Summary};
use crate::scenario::model::{ONE, Scenario};

/// The whole document. Choices count from 0, as in `fulcrum auto`.
#[must_use]
pub fn json(simulation: &Simulation<'_>, pace: Pace) -> Value {
    let Simulation { scenario, name, plan, summaries, .. } = *simulation;
    let findings = |found: &[Finding]| found.iter().map(|finding| finding_json(scenario, finding)).collect::<Vec<_>>();
    json!({
        "scenario": name,
        "seed": plan.seed,
        "games": plan.games,
        "threads": pace.threads,
        "seconds": pace.seconds,
        "decisions_per_second": pace.per_second(simulation.decisions()),
        "policies": summaries.iter().map(|summary| policy(scenario, summary)).collect::<Vec<_>>(),
        "looked_for_findings": simulation.findings.is_some(),
        "findings": simulation.findings.map(findings).unwrap_or_default(),
    })
}

fn policy(scenario: &Scenario, summary: &Summary) -> Value {
    let endings = scenario.endings.iter().enumerate();
    let endings: Map<_, _> = endings.map(|(place, ending)| (ending.id.clone(), summary.ending(place).part().into())).collect();
    let meters = scenario.meters().zip(&summary.meters);
    let meters: Map<_, _> =
        meters.map(|(meter, spread)| (scenario.meter_id(meter).to_owned(), spread_json(spread, f64::from(ONE)))).collect();
    json!({
        "policy": summary.policy.name(),
        "games": summary.games,
        "decisions": summary.decisions,
        "value": value_json(&summary.value),
        "endings": endings,
        "meters": meters,
        "innovation": summary.innovation(),
        "on_time_share": summary.on_time().part(),
        "finished_share": summary.finished().part(),
        "promises": {"made": summary.promises.started, "kept": summary.promises.finished, "on_time": summary.promises.on_time},
    })
}

/// In whole euros.
fn value_json(spread: &Spread) -> Value {
    json!({"mean": spread.mean, "p10": spread.p10, "p50": spread.p50, "p90": spread.p90})
}

#[allow(clippy::cast_precision_loss, reason = "meters are small")]
fn spread_json(spread: &Spread, unit: f64) -> Value {
    let points = |milli: i64| milli as f64 / unit;
    json!({"mean": spread.mean / unit, "p10": points(spread.p10), "p50": points(spread.p50), "p90": points(spread.p90)})
}

fn finding_json(scenario: &Scenario, finding: &Finding) -> Value {
    let mut value = json!({
        "severity": finding.code.severity(),
        "code": finding.code,
        "share": finding.share.estimate,
        "low": finding.share.low,
        "high": finding.share.high,
        "of": finding.of,
        "message": finding.message,
        "help": finding.help,
    });
    match finding.place {
        Place::Scenario => {}
        Place::Rule(rule) => value["rule"] = rule.name().into(),
        Place::Meter(meter) => value["meter"] = scenario.meter_id(meter).into(),
        Place::Ending(ending) => value["ending"] = scenario.endings[ending.index()].id.as_str().into(),
        Place::Stage(stage) => value["stage"] = scenario.stage(stage).id.as_str().into(),
        Place::Situation(situation) => value["situation"] = scenario.situation(situation).id.as_str().into(),
        Place::Choice(situation, choice) => {
            value["situation"] = scenario.situation(situation).id.as_str().into();
            value["choice"] = choice.into();
        }
    }
    value
}
