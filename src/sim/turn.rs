//! The game: found a company, look at the desk, decide; the turn passes, the company grows, the story ends.

use super::cause::{Recorder, Silent};
use super::company::Company;
use super::desk;
use super::dice::Dice;
use super::plan::{Desk, Plan};
use super::tick::Tick;
use crate::scenario::model::{EndingId, Meter, Milli, Scenario, StageId};

/// What a turn brought, for whoever shows it; the numbers themselves are in the recorder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Turned {
    /// The outcome of the choice, by its place.
    pub outcome: usize,
    /// How well the choice met the moment, in thousandths: -1000 to 1000.
    pub fit: i32,
    /// How strongly it could be done, in thousandths.
    pub strength: i32,
    /// The luck of the draw: 0 (worst) to 999,999 (best).
    pub luck: u32,
    /// A promise was made.
    pub promised: bool,
    /// How many promises got their plan.
    pub planned: u8,
    /// A promise was kept: on time or not.
    pub kept: Option<bool>,
    /// A promise faded.
    pub faded: bool,
    /// Whether delegation found fitting people.
    pub delegated: Option<bool>,
    /// One bit for each shock that came.
    pub shocks: u64,
    /// A new stage began with the next turn.
    pub grew: bool,
}

/// Why a choice cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The game is over.
    Over,
    /// There is no choice with this number.
    NoSuchChoice,
    /// It costs more than there is.
    TooDear,
    /// A condition of its author does not hold.
    NotNow,
}

/// Founds a company with a founder of these skills (0 to 100 points each), its first situation on the desk.
#[must_use]
pub fn found(scenario: &Scenario, skills: [Milli; 3], dice: Dice) -> Company {
    debug_assert_eq!(scenario.plan, Plan::of(scenario), "whoever changes a scenario makes its plan again");
    let mut company = Company::new(scenario, skills);
    lay_on_desk(scenario, &mut company, dice);
    company
}

/// The same in the place of a company that is no longer needed: its memory is used again.
pub fn found_again(company: &mut Company, scenario: &Scenario, skills: [Milli; 3], dice: Dice) {
    company.begin_again(scenario, skills);
    lay_on_desk(scenario, company, dice);
}

#[inline]
fn lay_on_desk(scenario: &Scenario, company: &mut Company, dice: Dice) {
    let id = desk::next(scenario, company, dice.on(company.turn));
    company.desk = id;
    company.seen[id.index()] = company.turn;
}

/// Whether a choice can be taken now.
///
/// # Errors
/// The reason why not. The last choice that a situation has left can always be taken, so that nobody is stuck: see [`open_choices`].
#[inline]
pub fn may_choose(scenario: &Scenario, company: &Company, choice: usize) -> Result<(), Refused> {
    may_choose_on(scenario.plan.desk(company.desk), scenario, company, choice)
}

#[inline]
fn may_choose_on(desk: &Desk, scenario: &Scenario, company: &Company, choice: usize) -> Result<(), Refused> {
    if company.ended.is_some() {
        return Err(Refused::Over);
    }
    match hindrance(scenario, company, desk, choice) {
        Some(refused) if last_resort(scenario, company, desk) != Some(choice) => Err(refused),
        _ => Ok(()),
    }
}

/// What stands in the way of a choice by itself.
#[inline]
fn hindrance(scenario: &Scenario, company: &Company, desk: &Desk, choice: usize) -> Option<Refused> {
    if choice >= desk.choices.len() {
        Some(Refused::NoSuchChoice)
    } else if desk.asks(choice) && !conditions_hold(scenario, company, choice) {
        Some(Refused::NotNow)
    } else {
        (desk.costs[choice] > purse(company)).then_some(Refused::TooDear)
    }
}

/// Whether its author's conditions hold. Few choices have any; so it stands apart.
#[inline(never)]
fn conditions_hold(scenario: &Scenario, company: &Company, choice: usize) -> bool {
    desk::all_hold(&scenario.situation(company.desk).choices[choice].when, company)
}

#[inline]
fn purse(company: &Company) -> Milli {
    company.get(Meter::CASH).max(0)
}

/// Where no choice of a situation can be taken, the cheapest can.
#[cold]
fn last_resort(scenario: &Scenario, company: &Company, desk: &Desk) -> Option<usize> {
    let places = 0..desk.choices.len();
    let stuck = places.clone().all(|place| hindrance(scenario, company, desk, place).is_some());
    places.min_by_key(|place| (desk.costs[*place], *place)).filter(|_| stuck)
}

/// The places of the choices that can be taken now; never empty while the game goes on.
#[inline]
#[must_use]
pub fn open_choices(scenario: &Scenario, company: &Company) -> Open {
    if company.ended.is_some() {
        return Open(0);
    }
    let (desk, purse) = (scenario.plan.desk(company.desk), purse(company));
    let affordable = (0..).zip(desk.costs).fold(0, |open, (place, cost)| open | u32::from(cost <= purse) << place);
    let asking = Open(affordable & desk.asking);
    let open = asking.fold(affordable, |open, place| open & !(u32::from(!conditions_hold(scenario, company, place)) << place));
    if open > 0 { Open(open) } else { Open(last_resort(scenario, company, desk).map_or(0, |place| 1 << place)) }
}

/// Places of choices, in ascending order: one bit for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open(u32);

impl Open {
    /// Whether none is missing up to the last: the usual case, and the quicker one.
    #[inline]
    fn is_whole(&self) -> bool {
        self.0 & self.0.wrapping_add(1) == 0
    }
}

impl Iterator for Open {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let next = (self.0 != 0).then(|| self.0.trailing_zeros() as usize);
        self.0 &= self.0.wrapping_sub(1);
        next
    }

    #[inline]
    fn nth(&mut self, n: usize) -> Option<usize> {
        if self.is_whole() && n < self.0.trailing_ones() as usize {
            self.0 &= u32::MAX << n;
        } else {
            for _ in 0..n {
                self.0 &= self.0.wrapping_sub(1);
            }
        }
        self.next()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = if self.is_whole() { self.0.trailing_ones() } else { self.0.count_ones() } as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Open {}

/// Takes a choice and lets the turn pass; afterwards the next situation is on the desk, or the game is over.
///
/// # Errors
/// If the choice cannot be taken; then nothing has changed.
pub fn play<R: Recorder>(
    scenario: &Scenario,
    company: &mut Company,
    dice: Dice,
    choice: usize,
    recorder: &mut R,
) -> Result<Turned, Refused> {
    let desk = scenario.plan.desk(company.desk);
    may_choose_on(desk, scenario, company, choice)?;
    let (stage, luck) = (scenario.stage(company.stage), dice.on(company.turn));
    let mut tick = Tick { scenario, stage, company, luck, recorder, turned: Turned::default() };
    let decided = tick.decide(desk, choice);
    tick.pass(&decided);
    let mut turned = tick.turned;
    turned.grew = move_on(scenario, company, dice);
    Ok(turned)
}

/// The next turn, stage and situation, or the end. Whether a new stage began.
#[inline]
fn move_on(scenario: &Scenario, company: &mut Company, dice: Dice) -> bool {
    let met = |id: &EndingId| desk::all_hold(&scenario.endings[id.index()].when, company);
    let last_turn = company.turn >= scenario.turns;
    let mut ended = company.ended.or_else(|| scenario.plan.at_once().iter().copied().find(met));
    if ended.is_none() && last_turn {
        ended = (0_u8..).map(EndingId).take(scenario.endings.len()).find(met).or(Some(EndingId(0)));
    }
    company.ended = ended;
    if ended.is_some() {
        return false;
    }
    company.turn += 1;
    let next = company.stage.index() + 1;
    let grew = scenario.stages.get(next).is_some_and(|stage| desk::all_hold(&stage.enter, company));
    if grew {
        company.stage = StageId(company.stage.0 + 1);
    }
    lay_on_desk(scenario, company, dice);
    grew
}

/// Takes a choice without recording: for bots and futures.
///
/// # Errors
/// As [`play`].
pub fn play_silently(scenario: &Scenario, company: &mut Company, dice: Dice, choice: usize) -> Result<Turned, Refused> {
    play(scenario, company, dice, choice, &mut Silent)
}
