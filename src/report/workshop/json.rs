//! For scripts: one document with everything in it. Sums are in euros; turns count from 1, choices from 0.

use serde_json::{Value, json};

use super::csv::settled;
use super::export::Names;
use crate::analysis::group::{Group, TeamPart, partings};
use crate::session::room::Room;

/// The version of the document. Fields may be added without a new one.
const SCHEMA: u32 = 1;

pub(super) fn document(room: &Room, group: &Group, names: Names) -> String {
    let called = names.of(&group.people);
    let mut people: Vec<(String, Value)> = group
        .people
        .iter()
        .zip(&called)
        .map(|(seat, name)| {
            let role = seat
                .role
                .filter(|_| names == Names::Shown)
                .and_then(|role| room.scenario.roles.get(usize::from(role)))
                .map(|role| &role.id);
            // What somebody means to do stays theirs: the phone promised it. Only that it was written leaves the room.
            let one = json!({
                "name": name, "team": seat.team, "role": role, "since_turn": seat.since,
                "answers": seat.votes, "committed": seat.commitment.is_some(),
            });
            (name.clone(), one)
        })
        .collect();
    if names == Names::Hidden {
        people.sort_by(|a, b| a.0.cmp(&b.0));
    }
    let apart: Vec<_> = partings(group).iter().map(|parting| parting.turn).collect();
    let document = json!({
        "schema": SCHEMA,
        "fulcrum": env!("CARGO_PKG_VERSION"),
        "scenario": {"id": room.scenario.id, "title": room.scenario.title},
        "seed": room.opening.seed,
        "mode": room.opening.mode,
        "teams": group.teams.iter().map(team).collect::<Vec<_>>(),
        "parted_in_turns": apart,
        "people": people.into_iter().map(|(_, person)| person).collect::<Vec<_>>(),
    });
    // Numbers, texts and lists of them always have a JSON form.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn team(team: &TeamPart) -> Value {
    let split = &team.debrief.split;
    let turns = team.run.turns.iter().zip(&team.debrief.timeline).map(|(played, point)| {
        let verdict = team.verdicts.iter().find(|verdict| verdict.turn == point.turn);
        json!({
            "turn": point.turn, "situation": team.run.decided(played).0.id, "choice": played.choice,
            "asked": f64::from(point.asked) / 1_000.0,
            "answers": verdict.map(|verdict| &verdict.tally.counts),
            "computer": verdict.and_then(|verdict| verdict.tally.computer),
            "silent": verdict.map(|verdict| verdict.tally.silent),
            "settled_by": verdict.map(|verdict| settled(verdict.by)),
        })
    });
    json!({
        "name": team.name, "ending": team.run.ending().map(|ending| &ending.id), "worth": split.result,
        "by_lot": split.by_lot, "judgement": split.judgement(), "luck": split.luck(),
        "turns": turns.collect::<Vec<_>>(),
    })
}
