//! Now what: three things to try, for the side that this run shows to be the weaker, each tied to a turn.

use super::profile::counted;
use super::timeline::{Met, asked, place};
use crate::scenario::model::{Meter, Milli, ONE, Side, Skill, Style};
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::sim::cause::{Cause, Tracked};
use crate::sim::moment;
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
    /// Three, the one that fits best first.
    pub picked: Vec<Practice>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// What to do.
    pub words: String,
    /// The turn in which it would have helped, if one stands out.
    pub turn: Option<u8>,
    /// "Month 3, “The first yes”: a promise found no plan there."
    pub because: Option<String>,
}

/// A sign that a practice would have helped in a turn: how strong it is, and the id of its words.
type Sign = fn(&Run, usize, &Played) -> (i64, &'static str);

/// Which of the numbered practices each sign speaks for.
const VISION: [(u8, Sign); 6] =
    [(1, told_again), (2, hard_on_people), (3, without_direction), (4, misfit), (5, missed_vision), (6, low_spirits)];
/// The same for the side of process.
const PROCESS: [(u8, Sign); 6] = [(1, misfit), (2, overstretched), (3, without_order), (4, unplanned), (5, slipped), (6, wasted)];

/// Picks them.
#[must_use]
pub fn practices(run: &Run) -> Practices {
    let side = weaker(run);
    let id = words::side_id(side);
    let table = if side == Side::Vision { VISION } else { PROCESS };
    let mut ranked: Vec<(i64, u8, Option<(usize, &'static str)>)> =
        table.iter().map(|&(n, sign)| strongest(run, n, sign)).collect();
    ranked.sort_by_key(|(strength, n, _)| (-strength, *n));
    let picked = ranked.into_iter().take(PICKED).map(|(_, n, found)| Practice {
        words: say(&format!("practice-{id}-{n}")),
        turn: found.map(|(place, _)| run.turns[place].before.turn),
        because: found.map(|(at, reason)| {
            let line = [("place", place(run, &run.turns[at]).into()), ("what", say(reason).into())];
            say_with("debrief-evidence-line", &line)
        }),
    });
    Practices { side, title: say(&format!("debrief-practices-{id}")), picked: picked.collect() }
}

fn strongest(run: &Run, n: u8, sign: Sign) -> (i64, u8, Option<(usize, &'static str)>) {
    let signs = run.turns.iter().enumerate().map(|(place, played)| (sign(run, place, played), place));
    let best = signs
        .filter(|((strength, _), _)| *strength > 0)
        .max_by_key(|((strength, _), place)| (*strength, std::cmp::Reverse(*place)));
    best.map_or((0, n, None), |((strength, reason), place)| (strength, n, Some((place, reason))))
}

/// The side whose moments were missed more often; then the one that was taken less often; then the smaller skill.
pub(super) fn weaker(run: &Run) -> Side {
    let missed = run.turns.iter().filter(|played| Met::of(played.turned.fit) == Met::Missed);
    let wanted = missed.map(|played| if asked(run, played) > 0 { 1 } else { -1 }).sum::<i32>();
    let all = counted(run);
    let skills = run.company.skill(Skill::Lead) < run.company.skill(Skill::Manage);
    match (wanted, all.vision.cmp(&all.process)) {
        (1.., _) | (0, std::cmp::Ordering::Less) => Side::Vision,
        (..=-1, _) | (0, std::cmp::Ordering::Greater) => Side::Process,
        (0, std::cmp::Ordering::Equal) => {
            if skills {
                Side::Vision
            } else {
                Side::Process
            }
        }
    }
}

fn lost(played: &Played, meter: Meter, cause: impl Fn(Cause) -> bool) -> i64 {
    let entries = played.ledger.entries.iter().filter(|entry| entry.what == Tracked::Meter(meter) && cause(entry.cause));
    -i64::from(entries.map(|entry| entry.by).sum::<Milli>())
}

fn told_again(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let told = |cause| cause == Cause::Style(Style::Directive);
    (lost(played, Meter::OWNERSHIP, told) + lost(played, Meter::MORALE, told), "practice-because-told")
}

fn hard_on_people(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let stretched = lost(played, Meter::MORALE, |cause| cause == Cause::Style(Style::Stretching));
    let rubbed = lost(played, Meter::TRUST, |cause| cause == Cause::Friction) * 3;
    if stretched >= rubbed { (stretched, "practice-because-stretched") } else { (rubbed, "practice-because-rubbed") }
}

fn without_direction(run: &Run, at: usize, played: &Played) -> (i64, &'static str) {
    let stifled = lost(played, Meter::INNOVATION, |cause| cause == Cause::Bureaucracy) * 2;
    let short = i64::from(35 * ONE - run.after(at).get(Meter::DIRECTION)) / 3;
    if stifled >= short { (stifled, "practice-because-stifled") } else { (short, "practice-because-no-direction") }
}

fn misfit(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let lost = lost(played, Meter::DELIVERY, |cause| cause == Cause::Style(Style::Delegating));
    (lost, "practice-because-misfit")
}

fn missed_vision(run: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let missed = asked(run, played) > 0 && Met::of(played.turned.fit) == Met::Missed;
    (if missed { i64::from(-played.turned.fit) * 6 } else { 0 }, "practice-because-missed-vision")
}

fn low_spirits(run: &Run, at: usize, _: &Played) -> (i64, &'static str) {
    (i64::from(45 * ONE - run.after(at).get(Meter::MORALE)) / 3, "practice-because-low-spirits")
}

fn overstretched(run: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let effort = moment::effort(&run.scenario, &played.before, run.decided(played).1);
    let over = effort - moment::capacity(&run.scenario, &played.before);
    (i64::from(over) * 300, "practice-because-overstretched")
}

fn without_order(run: &Run, at: usize, played: &Played) -> (i64, &'static str) {
    let chaos = lost(played, Meter::DELIVERY, |cause| cause == Cause::Chaos) * 2;
    let diluted = lost(played, Meter::ORDER, |cause| cause == Cause::Dilution);
    let short = i64::from(35 * ONE - run.after(at).get(Meter::ORDER)) / 3;
    let signs = [(chaos, "practice-because-chaos"), (diluted, "practice-because-diluted"), (short, "practice-because-no-order")];
    signs.into_iter().max_by_key(|(strength, _)| *strength).unwrap_or((0, ""))
}

fn unplanned(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let faded = |cause| matches!(cause, Cause::PromiseFaded(_));
    (
        lost(played, Meter::MORALE, faded) + lost(played, Meter::TRUST, faded) + lost(played, Meter::DIRECTION, faded),
        "practice-because-faded",
    )
}

fn slipped(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let unseen = played.before.get(Meter::INSIGHT) < 40 * ONE;
    (if unseen { lost(played, Meter::DELIVERY, |cause| cause == Cause::Drift) * 2 } else { 0 }, "practice-because-slipped")
}

fn wasted(_: &Run, _: usize, played: &Played) -> (i64, &'static str) {
    let waste = lost(played, Meter::CASH, |cause| cause == Cause::Waste);
    let costs = lost(played, Meter::CASH, |cause| matches!(cause, Cause::Salaries | Cause::RunningCosts));
    (waste * 40_000 / costs.max(1), "practice-because-wasted")
}
