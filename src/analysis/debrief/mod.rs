//! The debrief: what happened, why, so what, now what; in words, with the player's own turns as the evidence.
//!
//! | part | where |
//! |---|---|
//! | what happened: the turns against what they called for, the numbers | [`timeline`] |
//! | why: the decisions that mattered, each with the other road replayed | [`pivots`] |
//! | so what: the ideas that were met | [`claims`], `evidence` |
//! | now what: the profile, practices, questions | [`profile`], [`practices`], [`questions`] |

pub mod claims;
mod evidence;
pub mod pivots;
pub mod practices;
pub mod profile;
pub mod questions;
pub mod timeline;

use super::futures::{ENOUGH, Manner};
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

/// What a run means. Pure; takes a few hundred thousand turns of futures, so not for the thread that draws.
#[must_use]
pub fn debrief(run: &Run) -> Debrief {
    debrief_over(run, ENOUGH)
}

/// The same over so many futures for each road.
#[must_use]
pub fn debrief_over(run: &Run, games: u32) -> Debrief {
    let pivots = pivots::pivots(run, &Manner::of(run), games);
    let profile = profile::profile(run);
    Debrief {
        ending: ending(run),
        timeline: timeline::points(run),
        stages: timeline::stages(run),
        series: timeline::series(run),
        value: timeline::value(run),
        met: timeline::met(run),
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
