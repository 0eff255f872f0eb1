//! What happened, on both axes: the two stocks against the mix that each moment asked for (A01, A08, A12).

use super::timeline::place;
use crate::scenario::model::{Kind, Meter, Milli, Side};
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::{beams, words};
use crate::sim::company::Company;
use crate::text::{say, say_with};

/// Demand against what was given, turn by turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The two stocks when the first moment came.
    pub first: Stocks,
    /// One for each turn that was played.
    pub turns: Vec<Moment>,
    /// In how many turns it was level, where it lacked what, and where it was furthest off; nothing before the first turn.
    pub told: Option<String>,
}

/// The two stocks, and the share of vision in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stocks {
    /// 0 to 100 points, in thousandths.
    pub direction: Milli,
    /// The same.
    pub order: Milli,
    /// The share of vision, 0 to 1000; the moment's own while there is nothing of either.
    pub held: i32,
}

/// A turn: what its moment asked, and what there was for it once it had been answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// From 1.
    pub turn: u8,
    /// "Month 3".
    pub when: String,
    /// The situation's title.
    pub title: String,
    /// The situation's kind.
    pub kind: Kind,
    /// The share of vision that the moment asked for, 0 to 1000.
    pub asked: i32,
    /// When it came.
    pub before: Stocks,
    /// After the answer.
    pub after: Stocks,
    /// The side of which there was clearly more than it asked for, after the answer.
    pub tips: Option<Side>,
    /// That in words.
    pub words: String,
}

/// Demand against what was given.
#[must_use]
pub fn balance(run: &Run) -> Balance {
    let turns: Vec<Moment> = run.turns.iter().enumerate().filter_map(|(at, played)| moment(run, at, played)).collect();
    let first = turns.first().map_or_else(|| stocks(&run.company, 500), |moment| moment.before);
    Balance { first, told: told(run, &turns), turns }
}

fn stocks(company: &Company, held: i32) -> Stocks {
    Stocks { direction: company.get(Meter::DIRECTION), order: company.get(Meter::ORDER), held }
}

fn moment(run: &Run, at: usize, played: &Played) -> Option<Moment> {
    let [before, after] = beams(run, at)?;
    let situation = run.decided(played).0;
    let tips = after.tips();
    Some(Moment {
        turn: played.before.turn,
        when: words::when(run.scenario.period, played.before.turn),
        title: words::filled(run, &situation.title),
        kind: situation.kind,
        asked: after.asked,
        before: stocks(&played.before, before.held),
        after: stocks(run.after(at), after.held),
        tips,
        words: say(match tips {
            Some(Side::Vision) => "balance-lacks-order",
            Some(Side::Process) => "balance-lacks-direction",
            None => "balance-level",
        }),
    })
}

/// A share as parts of a hundred.
#[must_use]
pub fn parts(share: i32) -> i32 {
    (share + 5) / 10
}

fn told(run: &Run, turns: &[Moment]) -> Option<String> {
    // The first of those that are as far off.
    let (at, furthest) = turns.iter().enumerate().rev().max_by_key(|(_, moment)| (moment.after.held - moment.asked).abs())?;
    let many = |tips: Option<Side>| turns.iter().filter(|moment| moment.tips == tips).count();
    let counts = [("level", many(None).into()), ("turns", turns.len().into())];
    let mut said = vec![say_with("balance-told", &counts)];
    let lacking = [(Side::Vision, "balance-told-order"), (Side::Process, "balance-told-direction")];
    for (side, id) in lacking {
        if many(Some(side)) > 0 {
            said.push(say_with(id, &[("count", many(Some(side)).into())]));
        }
    }
    if furthest.tips.is_some() {
        let place = place(run, &run.turns[at]);
        let about =
            [("place", place.into()), ("asked", parts(furthest.asked).into()), ("held", parts(furthest.after.held).into())];
        said.push(say_with("balance-told-furthest", &about));
    }
    Some(said.join(" "))
}
