//! The debrief: what happened, why, so what, now what; in words, with the player's own turns as the evidence.
//!
//! | part | where |
//! |---|---|
//! | what happened: the turns against what they called for, the numbers | [`timeline`] |
//! | the two stocks against what each moment asked for | [`balance`] |
//! | where the moment was read, and where habit spoke | [`habit`] |
//! | why: every number's origins; luck and judgement; the decisions that mattered, with the other road | [`causes`], [`decisions`], [`pivots`] |
//! | so what: the ideas that were met, and what they rest on | [`claims`], `evidence`, [`label`] |
//! | now what: the profile, practices, questions | [`profile`], [`practices`], [`questions`] |

pub mod balance;
pub mod causes;
pub mod claims;
pub mod decisions;
mod evidence;
pub mod habit;
pub mod label;
pub mod pivots;
pub mod practices;
pub mod profile;
pub mod questions;
pub mod timeline;

use super::roads::{ENOUGH, Search, Split};
use crate::session::Run;
use crate::session::view::words;
use crate::text::say;

/// Everything that the debrief shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// How it ended.
    pub ending: Ending,
    /// One point for each turn that was played.
    pub timeline: Vec<timeline::Point>,
    /// The stages, in order.
    pub stages: Vec<timeline::Span>,
    /// How each meter went.
    pub series: Vec<timeline::Series>,
    /// How the worth of the company went, in euros.
    pub value: timeline::Series,
    /// "You met the moment in 3 of 5 turns."
    pub met: String,
    /// Where the moment was read, and where habit spoke.
    pub habit: Option<String>,
    /// Demand against what was given, on both axes.
    pub balance: balance::Balance,
    /// Of the company's worth and of every meter: what it is made of.
    pub changes: Vec<causes::Change>,
    /// How many futures each road was tried in so far; fewer than [`ENOUGH`] while more are being tried.
    pub futures: u32,
    /// The result, split into luck and judgement.
    pub split: Split,
    /// That in sentences.
    pub split_told: Vec<String>,
    /// Every decision with its roads.
    pub decisions: Vec<decisions::Decision>,
    /// At most three, the weightiest first.
    pub pivots: Vec<pivots::Pivot>,
    /// At most [`claims::MOST`], the strongest first.
    pub claims: Vec<claims::ClaimMet>,
    /// How it was played.
    pub profile: profile::Profile,
    /// Three, for the weaker side.
    pub practices: practices::Practices,
    /// To think over, those that fit this run first.
    pub questions: Vec<String>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its name; for a game that is not over, that it is not.
    pub name: String,
    /// What became of the company, in paragraphs.
    pub paragraphs: Vec<String>,
    /// That this is not a mark.
    pub note: String,
}

/// What a run means. Pure; takes about a second for a long game, so not for the thread that draws: see [`deepening`].
#[must_use]
pub fn debrief(run: &Run) -> Debrief {
    debrief_over(run, ENOUGH)
}

/// The same over so many futures for each road.
#[must_use]
pub fn debrief_over(run: &Run, games: u32) -> Debrief {
    let mut search = Search::of(run);
    search.deepen(games);
    so_far(run, &search)
}

/// The same, told again and again while more futures are tried; until `told` says that it is enough, or there are [`ENOUGH`].
pub fn deepening(run: &Run, mut told: impl FnMut(Debrief) -> bool) {
    let mut search = Search::of(run);
    for games in [25, 100, 400, ENOUGH] {
        search.deepen(games);
        if !told(so_far(run, &search)) {
            break;
        }
    }
}

fn so_far(run: &Run, search: &Search) -> Debrief {
    let (roads, split) = (search.roads(), search.split());
    let decisions = decisions::decisions(run, &roads, &split);
    let pivots = pivots::pivots(run, &roads, &decisions);
    let profile = profile::profile(run);
    Debrief {
        ending: ending(run),
        timeline: timeline::points(run),
        stages: timeline::stages(run),
        series: timeline::series(run),
        value: timeline::value(run),
        met: timeline::met(run),
        habit: habit::told(run),
        balance: balance::balance(run),
        changes: causes::changes(run),
        futures: search.games(),
        split_told: decisions::told(&split),
        split,
        decisions,
        claims: claims::claims(run),
        practices: practices::practices(run),
        questions: questions::questions(run, &pivots, &profile),
        pivots,
        profile,
    }
}

fn ending(run: &Run) -> Ending {
    let (name, text) = match run.ending() {
        Some(ending) => (words::filled(run, &ending.name), words::filled(run, &ending.text)),
        None => (say("debrief-not-over"), say("debrief-not-over-about")),
    };
    Ending { name, paragraphs: text.split('\n').map(str::to_owned).collect(), note: say("debrief-intro") }
}
