//! What one person is told, for them alone.

use super::{chart, with};
use crate::analysis::group::{Answer, Group, Personal};
use crate::report::chart::{Frame, strip};
use crate::report::doc::{Doc, Part};
use crate::scenario::model::Side;
use crate::session::room::SeatId;
use crate::session::view::words;
use crate::text::{say, say_with};

/// How many things to try are told.
const TRIED: u8 = 3;

/// What one person is told; `None` if nobody sits there.
#[must_use]
pub fn personal(group: &Group, seat: SeatId) -> Option<Doc> {
    let one = crate::analysis::group::personal(group, seat)?;
    let doc = Doc { title: say_with("personal-title", &[("name", one.name.clone().into())]), sections: Vec::new() };
    if one.answers.is_empty() {
        return Some(with(doc, say("personal-you"), vec![Part::Text(say("personal-no-answers"))]));
    }
    let against = one.answers.iter().filter(|answer| answer.team_did.is_some());
    let sections = [
        ("personal-you", about(&one)),
        ("personal-others", among(&one)),
        ("personal-against", against.map(|answer| Part::Text(other_road(answer))).collect()),
        ("personal-try", tries(group, &one)),
        ("personal-answers", vec![all(&one)]),
        ("personal-commitment", one.commitment.iter().cloned().map(Part::Text).collect()),
    ];
    Some(sections.into_iter().fold(doc, |doc, (title, parts)| with(doc, say(title), parts)))
}

fn about(one: &Personal) -> Vec<Part> {
    let lot = &one.lot;
    let counts = [
        ("answers", lot.answers.into()),
        ("vision", lot.vision.into()),
        ("process", lot.process.into()),
        ("both", (lot.answers - lot.vision - lot.process).into()),
    ];
    let team = [("with", lot.with_team.into()), ("answers", lot.answers.into())];
    let mut told = vec![say_with("personal-counts", &counts), say_with("personal-with-team", &team)];
    if lot.clear > 0 {
        told.push(say_with("personal-followed", &[("clear", lot.clear.into()), ("followed", lot.followed.into())]));
    }
    vec![Part::Text(told.join(" "))]
}

/// Where this person stands among the others.
fn among(one: &Personal) -> Vec<Part> {
    let Some(share) = one.lot.share.filter(|_| one.others.len() > 1) else { return Vec::new() };
    let others = one.others.len() - 1;
    let more = one.others.iter().filter(|other| **other > share).count();
    let less = one.others.iter().filter(|other| **other < share).count();
    let values = [("share", i32::from(share).into()), ("others", others.into()), ("more", more.into()), ("less", less.into())];
    let shown = strip(&one.others, Some(share), Frame::new(340.0, 150.0, 12.0));
    vec![Part::Text(say_with("personal-among", &values)), chart(shown)]
}

fn other_road(answer: &Answer) -> String {
    let values = [
        ("when", answer.when.clone().into()),
        ("title", answer.title.clone().into()),
        ("choice", answer.choice.clone().into()),
        ("did", answer.team_did.clone().unwrap_or_default().into()),
        ("with", i32::from(answer.with).into()),
        ("of", i32::from(answer.of).into()),
        ("road", answer.road.clone().unwrap_or_default().into()),
    ];
    say_with("personal-against-line", &values)
}

/// Things to try, for the side that was answered less; where the two are near, those that the team's game calls for.
fn tries(group: &Group, one: &Personal) -> Vec<Part> {
    let Some(side) = one.weaker else {
        let team = group.teams.get(one.team).map(|team| &team.debrief.practices);
        let picked = team.map(|practices| practices.picked.iter().map(|practice| practice.words.clone()).collect());
        return vec![Part::Text(say("personal-both")), Part::List(picked.unwrap_or_default())];
    };
    let about = say(if side == Side::Vision { "personal-less-vision" } else { "personal-less-process" });
    let id = words::side_id(side);
    // Who leans far begins with other ones than who leans a little: people compare.
    let first = one.lot.share.map_or(0, |share| share % 4);
    let list = (0..TRIED).map(|n| say(&format!("practice-{id}-{}", (first + 2 * n) % 6 + 1)));
    vec![Part::Text(about), Part::List(list.collect())]
}

/// A line for each answer: a table would be too wide for a phone.
fn all(one: &Personal) -> Part {
    let lines = one.answers.iter().map(|answer| {
        let did = answer
            .team_did
            .as_ref()
            .map_or_else(|| say("personal-same"), |did| say_with("personal-other", &[("did", did.clone().into())]));
        let values = [
            ("when", answer.when.clone().into()),
            ("title", answer.title.clone().into()),
            ("choice", answer.choice.clone().into()),
            ("lean", answer.lean_words.clone().into()),
            ("did", did.into()),
        ];
        say_with("personal-answer", &values)
    });
    Part::List(lines.collect())
}
