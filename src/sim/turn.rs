//! The game: found a company, look at the desk, decide; the turn passes, the company grows, the story ends.

use super::cause::{Recorder, Silent};
use super::company::{Company, INITIATIVES, MEMORY, Record};
use super::desk;
use super::dice::Dice;
use super::moment;
use super::tick::Tick;
use crate::scenario::model::{Choice, EndingId, Milli, Scenario, SituationId, StageId};

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
    let mut company = Company {
        turn: 1,
        stage: StageId(0),
        desk: SituationId(0),
        ended: None,
        meters: scenario.start,
        skills,
        nature: skills,
        flags: 0,
        people: 0,
        impulses: [None; MEMORY],
        initiatives: [None; INITIATIVES],
        record: Record::default(),
        fresh_change: 0,
        drift: 0,
        command: 0,
        pipeline: 0,
        last_side: None,
        last_kind: None,
        seen: vec![0; scenario.situations.len()],
        queue: Vec::with_capacity(32),
        following: Vec::with_capacity(4),
    };
    lay_on_desk(scenario, &mut company, dice);
    company
}

fn lay_on_desk(scenario: &Scenario, company: &mut Company, dice: Dice) {
    let id = desk::next(scenario, company, dice);
    company.desk = id;
    company.seen[id.index()] = company.turn;
}

/// Whether a choice can be taken now.
///
/// # Errors
/// The reason why not. The last choice that a situation has left can always be taken, so that nobody is stuck: see [`open_choices`].
pub fn may_choose<'s>(scenario: &'s Scenario, company: &Company, choice: usize) -> Result<&'s Choice, Refused> {
    if company.ended.is_some() {
        return Err(Refused::Over);
    }
    let situation = scenario.situation(company.desk);
    let chosen = situation.choices.get(choice).ok_or(Refused::NoSuchChoice)?;
    match hindrance(company, chosen) {
        Some(_) if situation.choices.iter().all(|c| hindrance(company, c).is_some()) && cheapest(scenario, company) == choice => {
            Ok(chosen)
        }
        Some(refused) => Err(refused),
        None => Ok(chosen),
    }
}

fn hindrance(company: &Company, choice: &Choice) -> Option<Refused> {
    if !desk::all_hold(&choice.when, company) {
        Some(Refused::NotNow)
    } else if choice.cost > 0 && choice.cost > company.get(crate::scenario::model::Meter::CASH) {
        Some(Refused::TooDear)
    } else {
        None
    }
}

fn cheapest(scenario: &Scenario, company: &Company) -> usize {
    let choices = scenario.situation(company.desk).choices.iter().enumerate();
    choices.min_by_key(|(n, c)| (c.cost, *n)).map_or(0, |(n, _)| n)
}

/// The places of the choices that can be taken now; never empty while the game goes on.
pub fn open_choices<'s>(scenario: &'s Scenario, company: &'s Company) -> impl Iterator<Item = usize> + 's {
    (0..scenario.situation(company.desk).choices.len()).filter(|&n| may_choose(scenario, company, n).is_ok())
}

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
    let choice = may_choose(scenario, company, choice)?;
    let left = moment::capacity(scenario, company) - moment::effort(scenario, company, choice);
    let mut tick = Tick { scenario, company, dice, recorder, turned: Turned::default() };
    tick.decide(choice);
    tick.pass(left);
    let mut turned = tick.turned;
    turned.grew = move_on(scenario, company, dice);
    Ok(turned)
}

/// The next turn, stage and situation, or the end. Whether a new stage began.
fn move_on(scenario: &Scenario, company: &mut Company, dice: Dice) -> bool {
    let met = |at_once: bool, company: &Company| {
        let endings = (0_u8..).zip(&scenario.endings);
        let mut open = endings.filter(|(_, e)| (!at_once || e.at_once) && desk::all_hold(&e.when, company));
        open.next().map(|(n, _)| EndingId(n))
    };
    let last_turn = company.turn >= scenario.turns;
    company.ended = company.ended.or_else(|| met(true, company));
    if company.ended.is_none() && last_turn {
        company.ended = met(false, company).or(Some(EndingId(0)));
    }
    if company.ended.is_some() {
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
