//! For a spreadsheet: one row for each person and turn.

use super::export::Names;
use crate::analysis::group::Group;
use crate::session::room::{By, Room};

/// Every answer, with what came of it.
pub(super) fn answers(room: &Room, group: &Group, names: Names) -> String {
    // Without this mark some spreadsheets take the letters for others.
    let mut text = String::from('\u{feff}');
    let head = [
        "person",
        "team",
        "role",
        "turn",
        "situation",
        "answer",
        "answer_text",
        "vision",
        "process",
        "team_answer",
        "settled_by",
        "same",
        "asked",
        "answered_in_team",
    ];
    crate::csv::write(&head, ',', "\n", &mut text);
    let called = names.of(&group.people);
    let mut rows = Vec::new();
    for (seat, name) in group.people.iter().zip(&called) {
        let Some(team) = group.teams.get(usize::from(seat.team)) else { continue };
        // Who is the only one of a role in a team would be known by it.
        let role = seat
            .role
            .filter(|_| names == Names::Shown)
            .and_then(|role| room.scenario.roles.get(usize::from(role)))
            .map_or("", |role| role.id.as_str());
        for (played, point) in team.run.turns.iter().zip(&team.debrief.timeline) {
            let situation = team.run.decided(played).0;
            let answer = seat.vote(point.turn).map(usize::from);
            let choice = answer.and_then(|answer| situation.choices.get(answer));
            let verdict = team.verdicts.iter().find(|verdict| verdict.turn == point.turn);
            let number = |n: Option<usize>| n.map_or_else(String::new, |n| (n + 1).to_string());
            let steps = |of: fn(crate::scenario::model::Lean) -> u8| {
                choice.map_or_else(String::new, |choice| of(choice.lean).to_string())
            };
            rows.push([
                name.clone(),
                team.name.clone(),
                role.to_owned(),
                point.turn.to_string(),
                situation.id.clone(),
                number(answer),
                choice.map_or_else(String::new, |choice| choice.text.clone()),
                steps(|lean| lean.vision),
                steps(|lean| lean.process),
                number(Some(played.choice)),
                verdict.map_or("", |verdict| settled(verdict.by)).to_owned(),
                if answer == Some(played.choice) { "1" } else { "0" }.to_owned(),
                format!("{:.2}", f64::from(point.asked) / 1_000.0),
                verdict.map_or_else(String::new, |verdict| verdict.tally.answered().to_string()),
            ]);
        }
    }
    if names == Names::Hidden {
        // In the order of the new names: that of the seats would tell who is who.
        rows.sort();
    }
    for row in &rows {
        crate::csv::write(row, ',', "\n", &mut text);
    }
    text
}

/// What settled a decision, for scripts.
pub(super) fn settled(by: By) -> &'static str {
    match by {
        By::Votes => "votes",
        By::Lot => "lot",
        By::Computer => "computer",
        By::Facilitator => "facilitator",
    }
}
