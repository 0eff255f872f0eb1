//! Where the moment was read, and where habit spoke (A16, A22): against the side that comes easily.

use super::pivots::listed;
use super::timeline::{Met, asked};
use crate::scenario::model::Side;
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::text::{say, say_with};

/// A moment asks clearly from so far on, in thousandths.
const CLEAR: i32 = 100;

/// What a turn says of habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// The moment asked for the other side, and got the one that comes easily.
    Spoke,
    /// The moment asked for the side that comes less easily, and got it.
    Overcome,
    /// Neither: the easy side was what was asked for, or none was.
    Silent,
}

/// The side that comes easily to whoever plays: by their own account if they gave one, otherwise by their founder's skills.
#[must_use]
pub fn easy(run: &Run) -> Option<Side> {
    let [lead, manage, _] = run.founding.skills;
    let apart = i32::from(lead) - i32::from(manage);
    match apart {
        5.. => Some(Side::Vision),
        ..=-5 => Some(Side::Process),
        _ => None,
    }
}

/// What a turn says of it.
#[must_use]
pub fn habit(run: &Run, played: &Played) -> Habit {
    let (Some(easy), Some(side)) = (easy(run), run.decided(played).1.lean.side()) else { return Habit::Silent };
    let asked = asked(run, played);
    let wanted = (asked.abs() >= CLEAR).then_some(if asked > 0 { Side::Vision } else { Side::Process });
    match wanted {
        Some(wanted) if wanted != easy && side == easy && Met::of(played.turned.fit) == Met::Missed => Habit::Spoke,
        Some(wanted) if wanted != easy && side == wanted => Habit::Overcome,
        _ => Habit::Silent,
    }
}

/// Both, counted, with their turns; nothing for somebody to whom both sides come equally.
#[must_use]
pub fn told(run: &Run) -> Option<String> {
    let easy = easy(run)?;
    let turns = |wanted: Habit| {
        let some = run.turns.iter().filter(|played| habit(run, played) == wanted);
        some.map(|played| played.before.turn).collect::<Vec<u8>>()
    };
    let (spoke, overcome) = (turns(Habit::Spoke), turns(Habit::Overcome));
    let side = say(&format!("{}-word", words::side_id(easy)));
    let whose = if run.founding.assessment.is_empty() { "founder" } else { "own" };
    if spoke.is_empty() && overcome.is_empty() {
        return Some(say_with("habit-silent", &[("whose", whose.into()), ("side", side.into())]));
    }
    let sentence = |id: &str, some: &[u8]| {
        let about = [
            ("whose", whose.into()),
            ("side", side.clone().into()),
            ("count", some.len().into()),
            ("turns", periods(run, some).into()),
        ];
        say_with(if some.is_empty() { format!("{id}-never") } else { id.to_owned() }.as_str(), &about)
    };
    Some(format!("{} {}", sentence("habit-spoke", &spoke), sentence("habit-overcome", &overcome)))
}

/// "Month 3, 5 and 9".
fn periods(run: &Run, turns: &[u8]) -> String {
    let one = |(n, turn): (usize, &u8)| if n == 0 { words::when(run.scenario.period, *turn) } else { turn.to_string() };
    listed(&turns.iter().enumerate().map(one).collect::<Vec<_>>()).unwrap_or_default()
}
