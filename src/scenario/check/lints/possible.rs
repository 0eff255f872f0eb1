//! Whether conditions can hold at all. A "no" is certain; a "yes" only means that nothing speaks against it.

use std::cell::Cell;

use crate::scenario::model::{Condition, FlagId, MAX_METERS, Meter, Milli, ONE, PersonId, Scenario};

/// So many steps are taken for one question before the answer is "perhaps".
const STEPS: u32 = 256;
/// The most steps for a whole scenario.
const ALL_STEPS: u32 = 4_000_000;

/// What is known of a company at some moment.
#[derive(Clone)]
pub(super) struct Known {
    /// The first turn that it may be, and the last.
    turns: (i32, i32),
    meters: [(Milli, Milli); MAX_METERS],
    /// Flags that may be set.
    flags: u64,
    /// Flags that are set, and flags that are not.
    flagged: [u64; 2],
    /// People who may work here.
    people: u32,
    /// Who works here, and who does not.
    employed: [u32; 2],
}

/// Why conditions cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clash {
    /// The meter would have to be this high, and this low.
    Meter(Meter, Milli, Milli),
    /// It would have to be this turn or later, and this turn or earlier.
    Turns(i32, i32),
    /// The flag would have to be set, and not.
    Flag(FlagId),
    /// Nothing sets the flag.
    NeverSet(FlagId),
    /// The person would have to work here, and not.
    Person(PersonId),
    /// Nobody hires the person.
    NeverHired(PersonId),
}

/// Conditions that cannot hold together: the place of the one with which it becomes clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Impossible {
    pub(super) at: usize,
    pub(super) clash: Clash,
}

/// Asks what is possible; gets tired of it in the end.
pub(super) struct Oracle {
    left: Cell<u32>,
    /// The steps of the question at hand.
    steps: Cell<u32>,
}

/// Conditions still to be looked at: one, and those behind it.
#[derive(Clone, Copy)]
enum Todo<'c> {
    /// The rest of the list that was asked about, and the place of its first.
    List(&'c [&'c Condition], usize),
    /// Each of them must hold, or none.
    Each(&'c [Condition], bool, &'c Todo<'c>),
    One(&'c Condition, bool, &'c Todo<'c>),
}

impl Oracle {
    pub(super) fn new() -> Self {
        Self { left: Cell::new(ALL_STEPS), steps: Cell::new(0) }
    }

    /// Whether all of them may hold.
    pub(super) fn possible(&self, conditions: &[&Condition], known: &Known) -> Result<(), Impossible> {
        self.steps.set(STEPS);
        let reached = Cell::new(0);
        let answer = self.ask(&Todo::List(conditions, 0), known.clone(), &reached);
        answer.map_err(|clash| Impossible { at: reached.get(), clash })
    }

    fn ask(&self, todo: &Todo, mut known: Known, reached: &Cell<usize>) -> Result<(), Clash> {
        let (steps, left) = (self.steps.get(), self.left.get());
        if steps == 0 || left == 0 {
            return Ok(());
        }
        self.steps.set(steps - 1);
        self.left.set(left - 1);
        let (condition, holds, rest) = match todo {
            Todo::List([], _) => return Ok(()),
            Todo::List([first, rest @ ..], at) => {
                reached.set(reached.get().max(*at));
                (*first, true, Todo::List(rest, at + 1))
            }
            Todo::Each([], _, rest) => return self.ask(rest, known, reached),
            Todo::Each([first, more @ ..], holds, rest) => (first, *holds, Todo::Each(more, *holds, rest)),
            Todo::One(first, holds, rest) => (*first, *holds, **rest),
        };
        match (condition, holds) {
            (Condition::Not(inner), _) => self.ask(&Todo::One(inner, !holds, &rest), known, reached),
            (Condition::Any(any), false) => self.ask(&Todo::Each(any, false, &rest), known, reached),
            (Condition::Any(any), true) => {
                let mut answer = Err(Clash::Turns(1, 0));
                for one in any {
                    answer = self.ask(&Todo::One(one, true, &rest), known.clone(), reached);
                    if answer.is_ok() {
                        break;
                    }
                }
                answer
            }
            (Condition::Turn(from, to), false) => {
                let (from, to) = (i32::from(*from), i32::from(*to));
                let mut before = known.clone();
                let early = before.turn(i32::MIN, from - 1).and_then(|()| self.ask(&rest, before, reached));
                early.or_else(|_| known.turn(to + 1, i32::MAX).and_then(|()| self.ask(&rest, known, reached)))
            }
            (simple, _) => {
                known.take(simple, holds)?;
                self.ask(&rest, known, reached)
            }
        }
    }
}

impl Known {
    /// The turns, how low and how high each meter can be, the flags that can be set, the people who can be hired.
    pub(super) fn new(turns: (i32, i32), meters: [(Milli, Milli); MAX_METERS], flags: u64, people: u32) -> Self {
        Self { turns, meters, flags, flagged: [0; 2], people, employed: [0; 2] }
    }

    fn take(&mut self, condition: &Condition, holds: bool) -> Result<(), Clash> {
        match (condition, holds) {
            (Condition::AtLeast(meter, value), true) => self.meter(*meter, *value, Milli::MAX),
            (Condition::AtLeast(meter, value), false) => self.meter(*meter, Milli::MIN, value - 1),
            (Condition::AtMost(meter, value), true) => self.meter(*meter, Milli::MIN, *value),
            (Condition::AtMost(meter, value), false) => self.meter(*meter, value + 1, Milli::MAX),
            (Condition::Turn(from, to), _) => self.turn(i32::from(*from), i32::from(*to)),
            (Condition::Flag(flag), _) => {
                let bit = 1 << flag.0.min(63);
                if holds && self.flags & bit == 0 {
                    return Err(Clash::NeverSet(*flag));
                }
                self.flagged[usize::from(!holds)] |= bit;
                if self.flagged[0] & self.flagged[1] == 0 { Ok(()) } else { Err(Clash::Flag(*flag)) }
            }
            (Condition::Hired(person), _) => {
                let bit = 1 << person.0.min(31);
                if holds && self.people & bit == 0 {
                    return Err(Clash::NeverHired(*person));
                }
                self.employed[usize::from(!holds)] |= bit;
                if self.employed[0] & self.employed[1] == 0 { Ok(()) } else { Err(Clash::Person(*person)) }
            }
            (Condition::Not(_) | Condition::Any(_), _) => Ok(()),
        }
    }

    fn meter(&mut self, meter: Meter, least: Milli, most: Milli) -> Result<(), Clash> {
        let (low, high) = &mut self.meters[meter.index().min(MAX_METERS - 1)];
        (*low, *high) = ((*low).max(least), (*high).min(most));
        if *low <= *high { Ok(()) } else { Err(Clash::Meter(meter, *low, *high)) }
    }

    fn turn(&mut self, from: i32, to: i32) -> Result<(), Clash> {
        self.turns = (self.turns.0.max(from), self.turns.1.min(to));
        if self.turns.0 <= self.turns.1 { Ok(()) } else { Err(Clash::Turns(self.turns.0, self.turns.1)) }
    }
}

impl Clash {
    /// Why it cannot be, as a sentence goes on behind "can never …:".
    pub(super) fn words(self, scenario: &Scenario) -> String {
        let flag = |flag: FlagId| scenario.flags.get(flag.index()).map_or("", String::as_str);
        let person = |person: PersonId| scenario.people.get(person.index()).map_or("", |person| person.id.as_str());
        match self {
            Clash::Meter(meter, least, most) => {
                let whole = |milli: Milli| i64::from(milli).div_euclid(i64::from(ONE));
                // Just above a whole number is the next one, for an author.
                let least = whole(least.saturating_add(ONE - 1));
                format!("`{}` would have to be {least} or more, and {} or less", name(scenario, meter), whole(most))
            }
            Clash::Turns(from, to) => format!("it would have to be turn {from} or later, and turn {to} or earlier"),
            Clash::Flag(id) => format!("the flag `{}` would have to be set, and not set", flag(id)),
            Clash::NeverSet(id) => format!("nothing sets the flag `{}`", flag(id)),
            Clash::Person(id) => format!("`{}` would have to work here, and not work here", person(id)),
            Clash::NeverHired(id) => format!("nobody ever hires `{}`", person(id)),
        }
    }

    /// What helps.
    pub(super) fn help(self, scenario: &Scenario) -> String {
        match self {
            Clash::NeverSet(flag) => {
                let flag = scenario.flags.get(flag.index()).map_or("", String::as_str);
                format!("add an effect `Set(\"{flag}\")` to a choice, or remove this condition")
            }
            Clash::NeverHired(person) => {
                let person = scenario.people.get(person.index()).map_or("", |person| person.id.as_str());
                format!("add an effect `Hire(\"{person}\")` to a choice, or remove this condition")
            }
            _ => "change or remove this condition".to_owned(),
        }
    }
}

/// A meter's id.
pub(super) fn name(scenario: &Scenario, meter: Meter) -> &str {
    let own = || scenario.own_meters.get(meter.index() - Meter::BUILT_IN).map(|own| own.id.as_str());
    Meter::NAMES.get(meter.index()).copied().or_else(own).unwrap_or_default()
}
