//! What the wall tells, step by step: what happened, why, so what, now what.

use super::{chart, table, with};
use crate::analysis::debrief::timeline::Met;
use crate::analysis::group::{Group, Parting, TeamPart, close_votes, partings, shares};
use crate::report::chart::{Frame, split, strip, timeline, value, values};
use crate::report::doc::{Doc, Part};
use crate::session::room::Step;
use crate::text::{say, say_with};

/// As large as it is drawn on a wall.
fn frame(height: f32) -> Frame {
    Frame::new(1_100.0, height, 20.0)
}

/// How many close votes and partings of ways are told.
const TOLD: usize = 4;

/// A step of the group's debrief.
#[must_use]
pub fn wall(group: &Group, step: Step) -> Doc {
    let doc = Doc { title: say(&format!("room-phase-{}", step.id())), sections: Vec::new() };
    match step {
        Step::Happened => happened(group, doc),
        Step::Why => why(group, doc),
        Step::SoWhat => so_what(group, doc),
        Step::NowWhat => now_what(group, doc),
    }
}

fn named(group: &Group, team: &TeamPart, title: String) -> String {
    if group.is_several() {
        return say_with("group-of-team", &[("team", team.name.clone().into()), ("title", title.into())]);
    }
    title
}

/// The turns first; the worth of the companies last, for it is the least that is to be learnt here.
fn happened(group: &Group, mut doc: Doc) -> Doc {
    for team in &group.teams {
        let debrief = &team.debrief;
        let mut parts: Vec<Part> = debrief.ending.paragraphs.iter().cloned().map(Part::Text).collect();
        parts.push(chart(timeline(&debrief.timeline, &debrief.stages, frame(460.0))));
        parts.push(Part::Text(debrief.met.clone()));
        if !group.is_several() {
            // Side by side there is no room for more than where they parted.
            parts.push(turns(team));
            parts.push(chart(value(&debrief.value, &debrief.stages, frame(320.0))));
        }
        doc = with(doc, named(group, team, debrief.ending.name.clone()), parts);
    }
    if group.is_several() {
        doc = with(doc, say("group-apart"), apart(group));
        doc = with(doc, say("group-side-by-side"), side_by_side(group));
    }
    doc = with(doc, say("group-brought"), group.teams.iter().filter_map(brought).collect());
    with(doc, say("group-ask"), vec![Part::Text(say("group-ask-happened"))])
}

/// The turns in which the teams were furthest apart, and the names of the others.
fn apart(group: &Group) -> Vec<Part> {
    let all = partings(group);
    let mut furthest: Vec<&Parting> = all.iter().collect();
    furthest.sort_by_key(|parting| std::cmp::Reverse(parting.apart));
    let told: Vec<u8> = furthest.iter().take(TOLD).map(|parting| parting.turn).collect();
    let (told, others): (Vec<_>, Vec<_>) = all.iter().partition(|parting| told.contains(&parting.turn));
    let places = others.into_iter().map(place).collect::<Vec<_>>().join("; ");
    let intro = Part::Text(say(if all.is_empty() { "group-never-apart" } else { "group-apart-about" }));
    let more = (!places.is_empty()).then(|| Part::Text(say_with("group-apart-more", &[("places", places.into())])));
    std::iter::once(intro).chain(told.into_iter().map(|parting| Part::Text(parted(parting)))).chain(more).collect()
}

fn side_by_side(group: &Group) -> Vec<Part> {
    let rows = group.teams.iter().map(|team| {
        let met = team.debrief.timeline.iter().filter(|point| point.met == Met::Met).count();
        let met = say_with("group-met", &[("met", met.into()), ("turns", team.debrief.timeline.len().into())]);
        vec![team.name.clone(), team.debrief.ending.name.clone(), met, team.debrief.value.last.clone()]
    });
    let head = ["group-team", "group-ending", "group-met-title", "group-worth"];
    let lines: Vec<_> = group.teams.iter().map(|team| (team.name.as_str(), &team.debrief.value)).collect();
    vec![table(&head, rows.collect()), chart(values(&lines, frame(420.0)))]
}

/// What the facilitator brought in, so that nobody takes it for luck.
fn brought(team: &TeamPart) -> Option<Part> {
    let turns = team.run.turns.iter().zip(&team.debrief.timeline).filter(|(played, _)| !played.changes.is_empty());
    let places = turns.map(|(_, point)| named_place(&point.when, Some(&point.title))).collect::<Vec<_>>().join("; ");
    let of = [("team", team.name.clone().into()), ("places", places.clone().into())];
    (!places.is_empty()).then(|| Part::Text(say_with("group-brought-about", &of)))
}

/// "Month 3, “The first yes”"; without a title where the teams had different ones.
fn place(parting: &Parting) -> String {
    named_place(&parting.when, parting.choices.first().filter(|_| parting.same).map(|choice| &choice.title))
}

fn named_place(when: &str, title: Option<&String>) -> String {
    let of = |title: &String| [("when", when.to_owned().into()), ("title", title.clone().into())];
    title.map_or_else(|| when.to_owned(), |title| say_with("debrief-place", &of(title)))
}

fn parted(parting: &Parting) -> String {
    let did = |choice: &crate::analysis::group::TeamChoice| {
        let of = [
            ("team", choice.team.clone().into()),
            ("choice", choice.choice.clone().into()),
            ("lean", choice.lean_words.clone().into()),
        ];
        say_with("group-team-did", &of)
    };
    let all: Vec<_> = parting.choices.iter().map(did).collect();
    say_with("debrief-evidence-line", &[("place", place(parting).into()), ("what", all.join(" ").into())])
}

/// Every turn, with how many wanted what was done.
fn turns(team: &TeamPart) -> Part {
    let rows = team.debrief.timeline.iter().map(|point| {
        let verdict = team.verdicts.iter().find(|verdict| verdict.turn == point.turn);
        let votes = verdict.map_or_else(String::new, |verdict| {
            if verdict.tally.answered() == 0 {
                return say("group-votes-none");
            }
            let won = verdict.tally.counts.get(usize::from(verdict.choice)).copied().unwrap_or(0);
            let of = [("won", i32::from(won).into()), ("of", i32::from(verdict.tally.answered()).into())];
            say_with("group-votes-of", &of)
        });
        vec![point.when.clone(), point.title.clone(), point.choice.clone(), votes, point.met_words.clone()]
    });
    table(&["group-when", "group-situation", "group-choice", "group-votes", "group-met-title"], rows.collect())
}

/// In thousands, however large the sums are: what matters is how they differ.
fn luck(group: &Group) -> Part {
    let thousands = |sum: i64| {
        let id = if sum <= -1_000 { "money-negative" } else { "money" };
        say_with(id, &[("thousands", i32::try_from(sum.abs() / 1_000).unwrap_or(i32::MAX).into())])
    };
    let rows = group.teams.iter().map(|team| {
        let split = &team.debrief.split;
        let sums = [split.result, split.by_lot, split.judgement(), split.luck()];
        std::iter::once(team.name.clone()).chain(sums.map(thousands)).collect()
    });
    table(&["group-team", "group-result", "group-by-lot", "group-judgement", "group-luck"], rows.collect())
}

fn why(group: &Group, mut doc: Doc) -> Doc {
    if group.is_several() {
        let parts = if group.teams.iter().all(|team| team.run.ending().is_some()) {
            vec![Part::Text(say("group-luck-about")), luck(group)]
        } else {
            vec![Part::Text(say("group-luck-unfinished"))]
        };
        doc = with(doc, say("debrief-luck"), parts);
    }
    let stories = if group.is_several() { 1 } else { 3 };
    for team in &group.teams {
        let debrief = &team.debrief;
        if !group.is_several() {
            let parts = if team.run.ending().is_some() {
                vec![Part::Text(debrief.split_told.join(" ")), chart(split(&debrief.split, frame(0.0)))]
            } else {
                vec![Part::Text(say("group-luck-unfinished"))]
            };
            doc = with(doc, say("debrief-luck"), parts);
        }
        for pivot in debrief.pivots.iter().take(stories) {
            let told = [pivot.chose.clone(), pivot.other.clone()].into_iter().chain(pivot.story.iter().cloned());
            doc = with(doc, named(group, team, pivot.title.clone()), told.map(Part::Text).collect());
        }
    }
    let close = close_votes(group, TOLD).into_iter().map(|vote| {
        let values = [
            ("team", vote.team.into()),
            ("place", vote.title.into()),
            ("chosen", vote.chosen.0.into()),
            ("won", i32::from(vote.chosen.1).into()),
            ("other", vote.other.0.into()),
            ("wanted", i32::from(vote.other.1).into()),
            ("road", vote.road.into()),
        ];
        Part::Text(say_with(if group.is_several() { "group-close-team" } else { "group-close" }, &values))
    });
    let doc = with(doc, say("group-close-title"), close.collect());
    with(doc, say("group-ask"), vec![Part::Text(say("group-ask-why"))])
}

fn so_what(group: &Group, mut doc: Doc) -> Doc {
    for team in &group.teams {
        let claims = team.debrief.claims.iter().take(if group.is_several() { 2 } else { 4 });
        let told = claims.flat_map(|claim| {
            let title = [("words", claim.words.clone().into()), ("label", claim.label.words().into())];
            let idea = Part::Text(say_with("group-idea", &title));
            [idea, Part::List(claim.evidence.iter().map(|turn| turn.words.clone()).collect())]
        });
        doc = with(doc, named(group, team, say("debrief-so-what")), told.collect());
        doc = with(doc, named(group, team, say("group-habit")), team.debrief.habit.clone().map(Part::Text).into_iter().collect());
    }
    with(doc, say("group-ask"), vec![Part::Text(say("group-ask-so-what"))])
}

fn now_what(group: &Group, doc: Doc) -> Doc {
    let mut asked: Vec<String> = Vec::new();
    for question in group.teams.iter().flat_map(|team| &team.debrief.questions) {
        if !asked.contains(question) && asked.len() < 5 {
            asked.push(question.clone());
        }
    }
    let answered = shares(group);
    let strip =
        (answered.len() > 1).then(|| vec![chart(strip(&answered, None, frame(220.0))), Part::Text(say("group-strip-about"))]);
    let written = group.people.iter().filter(|seat| seat.commitment.is_some()).count();
    let commitments = [("written", written.into()), ("people", group.people.len().into())];
    // Phones keep what they were told first: that nobody has written would soon be wrong there.
    let counted = (written > 0).then(|| Part::Text(say_with("group-committed", &commitments)));
    let committed = std::iter::once(Part::Text(say("group-commit-about"))).chain(counted).collect();
    let doc = with(doc, say("debrief-reflect"), vec![Part::List(asked)]);
    let doc = with(doc, say("group-strip"), strip.unwrap_or_default());
    with(doc, say("group-commit"), committed)
}
