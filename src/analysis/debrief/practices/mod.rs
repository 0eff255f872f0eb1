//! Now what: things to try, for the side that this run shows to be the weaker, each tied to the turn where it would have
//! helped most (A22, A33).

mod signs;

use super::balance::balance;
use super::habit::easy;
use super::timeline::{Met, asked, place};
use crate::scenario::model::{Side, Skill};
use crate::session::Run;
use crate::session::view::words;
use crate::text::{say, say_with};

/// How many are picked.
const PICKED: usize = 3;

/// Things to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practices {
    /// The side that they are for.
    pub side: Side,
    /// "For the side of process".
    pub title: String,
    /// Why that side, from the run.
    pub why: String,
    /// At most three, the one that fits best first; none that the run gives no ground for.
    pub picked: Vec<Practice>,
}

impl Practices {
    /// The id of how to take them: that one is enough, or that this run gives no ground for any.
    #[must_use]
    pub fn about(&self) -> &'static str {
        if self.picked.is_empty() { "debrief-practices-none" } else { "debrief-practices-about" }
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// What to do.
    pub words: String,
    /// The turn in which it would have helped most, from 1.
    pub turn: u8,
    /// "Month 3, “The first yes”: a promise found no plan there."
    pub because: String,
}

/// A ground for a practice in a turn.
struct Ground {
    /// The numbered practice of its side.
    practice: u8,
    /// The turn's place in the run.
    place: usize,
    /// Thousandths of a point that were lost, about; above 0.
    strength: i64,
    /// What happened.
    words: String,
}

/// Picks them.
#[must_use]
pub fn practices(run: &Run) -> Practices {
    let (side, why) = weaker(run);
    let id = words::side_id(side);
    let mut grounds = signs::all(run, side);
    grounds.sort_by_key(|ground| (-ground.strength, ground.practice, ground.place));
    let mut picked: Vec<Ground> = Vec::new();
    while picked.len() < PICKED {
        // The strongest of another practice; in a turn that has not been named yet, if that is at least half as strong.
        let fresh = |ground: &&Ground| picked.iter().all(|other| other.practice != ground.practice);
        let Some(best) = grounds.iter().position(|ground| fresh(&ground)) else { break };
        let elsewhere = grounds.iter().position(|ground| {
            fresh(&ground)
                && ground.strength * 2 >= grounds[best].strength
                && picked.iter().all(|other| other.place != ground.place)
        });
        picked.push(grounds.remove(elsewhere.unwrap_or(best)));
    }
    let told = picked.into_iter().map(|ground| {
        let played = &run.turns[ground.place];
        let line = [("place", place(run, played).into()), ("what", ground.words.into())];
        Practice {
            words: say(&format!("practice-{id}-{}", ground.practice)),
            turn: played.before.turn,
            because: say_with("debrief-evidence-line", &line),
        }
    });
    let picked = told.collect();
    Practices { side, title: say(&format!("debrief-practices-{id}")), why, picked }
}

/// The side that was wanting more often: in answers that missed their moment, and in the stocks. Where both wanted alike, the
/// one that comes less easily. And why, in a sentence.
fn weaker(run: &Run) -> (Side, String) {
    let missed = |side: Side| {
        let missed = run.turns.iter().filter(|played| Met::of(played.turned.fit) == Met::Missed);
        missed.filter(|played| (asked(run, played) > 0) == (side == Side::Vision)).count()
    };
    // More of the one than was asked for is too little of the other.
    let moments = balance(run).turns;
    let lacked = |side: Side| moments.iter().filter(|moment| moment.tips.is_some_and(|tips| tips != side)).count();
    let wanted = |side: Side| missed(side) + lacked(side);
    let less_easy = || match easy(run) {
        Some(Side::Process) => Side::Vision,
        None if run.company.skill(Skill::Lead) < run.company.skill(Skill::Manage) => Side::Vision,
        _ => Side::Process,
    };
    let (vision, process) = (wanted(Side::Vision), wanted(Side::Process));
    let side = match vision.cmp(&process) {
        std::cmp::Ordering::Greater => Side::Vision,
        std::cmp::Ordering::Less => Side::Process,
        std::cmp::Ordering::Equal => less_easy(),
    };
    let about = [("missed", missed(side).into()), ("lacked", lacked(side).into())];
    let id = if vision == process { "even" } else { words::side_id(side) };
    (side, say_with(&format!("practices-why-{id}"), &about))
}
