//! Questions to think over or to talk about: those that fit this run first.

use super::decisions::Luck;
use super::pivots::Pivot;
use super::profile::Profile;
use super::timeline::{Met, place};
use crate::scenario::model::Asks;
use crate::session::Run;
use crate::session::view::words;
use crate::text::{say, say_with};

/// The most that are shown.
pub const MOST: usize = 8;

/// At most [`MOST`]; the last one is always what to do next.
#[must_use]
pub fn questions(run: &Run, pivots: &[Pivot], profile: &Profile) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    let mut ask = |text: String| {
        if !text.is_empty() && !asked.contains(&text) && asked.len() + 1 < MOST {
            asked.push(text);
        }
    };
    if let Some(question) = pivots.first().and_then(|pivot| of_the_moment(run, pivot.turn)) {
        ask(question);
    }
    for n in fitting(run, pivots, profile) {
        ask(say(&format!("reflect-{n}")));
    }
    run.scenario.questions.iter().for_each(|question| ask(words::filled(run, question)));
    (1..8).for_each(|n| ask(say(&format!("reflect-{n}"))));
    asked.push(say("reflect-8"));
    asked
}

/// What the author asks about the situation of a turn.
fn of_the_moment(run: &Run, turn: u8) -> Option<String> {
    let played = run.turns.iter().find(|played| played.before.turn == turn)?;
    let question = run.decided(played).0.questions.first()?;
    let line = [("place", place(run, played).into()), ("what", words::filled(run, question).into())];
    Some(say_with("debrief-evidence-line", &line))
}

/// The numbers of the general questions that this run gives cause for; at most three.
fn fitting(run: &Run, pivots: &[Pivot], profile: &Profile) -> Vec<u8> {
    let missed = run.turns.iter().filter(|played| Met::of(played.turned.fit) == Met::Missed).count();
    let why = run.turns.iter().filter(|played| run.decided(played).1.asks == Asks::Why).count();
    let one_question = why * 4 < run.turns.len() || why * 4 > run.turns.len() * 3;
    let causes = [
        (5, pivots.iter().any(|pivot| pivot.luck != Luck::None)),
        (4, run.company.record.faded > 0),
        (7, !profile.agrees && !run.founding.assessment.is_empty()),
        (2, missed * 4 >= run.turns.len().max(1)),
        (6, run.company.staff.count > 0),
        (3, one_question),
    ];
    causes.into_iter().filter(|(_, fits)| *fits).map(|(n, _)| n).take(3).collect()
}
