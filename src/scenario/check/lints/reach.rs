//! What can never be: situations, choices, stages and endings whose conditions rule them out.
//!
//! Only causes are told. What cannot be because of something that was told already is left to the next run.

use std::collections::HashSet;

use super::possible::{Clash, Impossible, Oracle, name};
use super::world::{Absent, Granted, World};
use super::{Checker, Code};
use crate::scenario::model::{Condition, FlagId, Meter, ONE, PersonId, Scenario};
use crate::scenario::raw;
use crate::scenario::source::Span;

/// Flags and people of which it was told, where they are asked for, that nothing sets or hires them.
#[derive(Default)]
pub(super) struct Blamed {
    pub(super) flags: HashSet<usize>,
    pub(super) people: HashSet<usize>,
}

/// Where each condition of a list stands.
fn spans(list: &raw::List<raw::At<raw::Condition>>) -> Vec<Span> {
    list.iter().map(|condition| condition.span).collect()
}

impl Checker<'_> {
    /// Tells whatever can never be.
    pub(super) fn lint_reach(&mut self, raw: &raw::Scenario, scenario: &Scenario) -> Blamed {
        let oracle = Oracle::new();
        let mut telling = Telling { checker: self, raw, scenario, blamed: Blamed::default(), granted: Granted::default() };
        let best = World::best(scenario, &oracle);
        telling.stages(&best, false);
        telling.situations(&best, false);
        telling.choices(&best);
        // Whatever is still missing with all of that granted is waiting for itself.
        let granted = telling.granted.clone();
        let mut world = World::explore(scenario, &oracle, &granted);
        telling.stages(&world, true);
        telling.situations(&world, true);
        telling.endings(&best);
        for never in &telling.granted.situations {
            world.up[*never] = false;
        }
        telling.no_way_out(&world);
        let blamed = telling.blamed;
        self.lint_arcs(raw, &world);
        blamed
    }
}

struct Telling<'t, 'c, 'a> {
    checker: &'t mut Checker<'a>,
    raw: &'c raw::Scenario,
    scenario: &'c Scenario,
    blamed: Blamed,
    granted: Granted,
}

impl Telling<'_, '_, '_> {
    fn stages(&mut self, world: &World, again: bool) {
        for (index, stage) in self.raw.stages.iter().enumerate().skip(1) {
            // In the best of worlds every stage begins; later ones wait for earlier ones.
            let from = world.begins[index - 1].map_or(index, |turn| usize::try_from(turn).unwrap_or(index)) + 1;
            let known_already = again && (self.granted.stages >> index & 1 == 1 || world.begins[index - 1].is_none());
            if known_already || again && world.begins[index].is_some() {
                continue;
            }
            let last = world.last();
            let from = i32::try_from(from).unwrap_or(last);
            if from > last {
                self.granted.stages |= 1 << index;
                let message =
                    format!("`{}` can never begin: each stage lasts a turn at least, and the game has {last}", stage.id.value);
                let said = self.checker.report.add(Code::NeverEntered, stage.id.span, message);
                said.help("use fewer stages, or raise `turns`");
            } else if let Err(impossible) = world.begin(index, from) {
                self.granted.stages |= 1 << index;
                let waiting = self.scenario.situations.iter().filter(|situation| situation.stages == 1 << index).count();
                let waiting = match waiting {
                    0 => String::new(),
                    1 => "; one situation waits for it".to_owned(),
                    more => format!("; {more} situations wait for it"),
                };
                let what = format!("`{}` can never begin", stage.id.value);
                let all: Vec<&Condition> = self.scenario.stages[index].enter.iter().collect();
                self.tell(Code::NeverEntered, (&what, &waiting), &spans(&stage.enter), &all, impossible, world, again);
            }
        }
    }

    fn situations(&mut self, world: &World, again: bool) {
        for (at, written) in self.raw.situations.iter().enumerate() {
            if again && (world.up[at] || self.granted.situations.contains(&at)) {
                continue;
            }
            let situation = &self.scenario.situations[at];
            let what = format!("`{}` can never come up", situation.id);
            match world.comes(at) {
                Ok(()) => continue,
                Err(Absent::Weightless) if again => {
                    let message = format!("{what}: it follows only what can itself come only after it");
                    let said = self.checker.report.add(Code::NeverUp, written.id.span, message);
                    said.help("let something else lead to it, or give it a weight");
                }
                Err(Absent::Weightless) => {
                    let message = format!("{what}: its weight is 0, it has no turn, and nothing follows up with it");
                    let said = self.checker.report.add(Code::NeverUp, written.id.span, message);
                    said.help("give it a weight, or add an effect `Follow(…)`");
                }
                // Its stages were told.
                Err(Absent::NoStage) => {}
                Err(Absent::Impossible(impossible)) => {
                    let when: Vec<&Condition> = situation.when.iter().collect();
                    self.tell(Code::NeverUp, (&what, ""), &spans(&written.when), &when, impossible, world, again);
                }
            }
            self.granted.situations.push(at);
        }
        for shock in self.raw.shocks.iter().filter(|shock| !again && shock.chance.value == 0) {
            let message = format!("`{}` can never come: its chance is 0", shock.id.value);
            self.checker.report.add(Code::NeverUp, shock.chance.span, message).help("give it a chance, or remove it");
        }
    }

    fn choices(&mut self, world: &World) {
        for (at, situation) in self.raw.situations.iter().enumerate() {
            for (number, (written, choice)) in situation.choices.iter().zip(&self.scenario.situations[at].choices).enumerate() {
                let mut all: Vec<&Condition> = choice.when.iter().collect();
                if let Err(impossible) = world.opens_with(at, &all) {
                    self.granted.choices.insert((at, number));
                    // What it contradicts may be a condition of its situation.
                    let (mut places, before) = (spans(&situation.when), situation.when.items.len());
                    places.extend(spans(&written.when));
                    let all: Vec<&Condition> = self.scenario.situations[at].when.iter().chain(all).collect();
                    let impossible = Impossible { at: impossible.at + before, ..impossible };
                    let what = ("this choice can never be taken", "");
                    self.tell(Code::NeverTaken, what, &places, &all, impossible, world, false);
                    continue;
                }
                let price = Condition::AtLeast(Meter::CASH, choice.cost);
                all.push(&price);
                let affordable = if choice.cost > 0 { world.opens_with(at, &all) } else { Ok(()) };
                if let (Err(Impossible { clash: Clash::Meter(_, _, most), .. }), Some(cost)) = (affordable, &written.cost) {
                    self.granted.choices.insert((at, number));
                    let most = most.div_euclid(ONE);
                    let message =
                        format!("this choice costs {}, and there can never be more than {most} when it comes up", cost.value);
                    let said = self.checker.report.add(Code::NeverAffordable, cost.span, message);
                    said.help("costs and cash are in thousands: lower the cost, or let it come later");
                }
            }
        }
    }

    fn endings(&mut self, world: &World) {
        for (index, ending) in self.raw.endings.iter().enumerate() {
            if world.ended >> index.min(63) & 1 == 1 {
                continue;
            }
            let (mine, last) = (&self.scenario.endings[index], world.last());
            let all: Vec<&Condition> = mine.when.iter().collect();
            let from = if mine.at_once { 1 } else { last };
            if let Err(impossible) = world.possible(&all, from, last) {
                let what = format!("the ending `{}` can never be reached", mine.id);
                if let (Clash::Turns(..), false) = (impossible.clash, mine.at_once) {
                    let message = format!("{what}: without `at_once` it is looked at only after the last turn, turn {last}");
                    let place = ending.when.items.get(impossible.at).map_or(Span::BROKEN, |condition| condition.span);
                    let said = self.checker.report.add(Code::NeverReached, place, message);
                    said.help("add `at_once: true`, or remove this condition");
                    continue;
                }
                self.tell(Code::NeverReached, (&what, ""), &spans(&ending.when), &all, impossible, world, false);
                continue;
            }
            if let Some(other) = self.hidden_by(index, world) {
                let name = &self.scenario.endings[other].id;
                let (why, label) = if self.scenario.endings[other].when.is_empty() {
                    ("an earlier ending always holds", "this one always holds")
                } else {
                    ("whenever it holds, another holds as well and comes first", "this one comes first")
                };
                let message = format!("the ending `{}` can never be reached: {why}", mine.id);
                let said = self.checker.report.add(Code::NeverReached, ending.id.span, message);
                said.also(self.raw.endings.items[other].id.span, label)
                    .help(format!("move it before `{name}`, or change its conditions"));
            }
        }
    }

    /// Another ending that holds whenever this one does, and is looked at before it.
    fn hidden_by(&self, index: usize, world: &World) -> Option<usize> {
        let mine = &self.scenario.endings[index];
        let before = |(other, ending): &(usize, &crate::scenario::model::Ending)| {
            let sooner = ending.at_once && !mine.at_once;
            *other != index && (sooner || *other < index && (ending.at_once || !mine.at_once))
        };
        let from = if mine.at_once { 1 } else { world.last() };
        let implied = |condition: &Condition| {
            let not = Condition::Not(Box::new(condition.clone()));
            let all: Vec<&Condition> = mine.when.iter().chain([&not]).collect();
            world.possible(&all, from, world.last()).is_err()
        };
        let mut endings = self.scenario.endings.iter().enumerate().filter(before);
        endings.find(|(_, ending)| ending.when.iter().all(implied)).map(|(other, _)| other)
    }

    /// Situations all of whose choices may be closed at once.
    fn no_way_out(&mut self, world: &World) {
        for (at, written) in self.raw.situations.iter().enumerate() {
            let situation = &self.scenario.situations[at];
            if situation.choices.iter().any(|choice| choice.when.is_empty()) || !world.up[at] {
                continue;
            }
            let not = |condition: &Condition| Condition::Not(Box::new(condition.clone()));
            let closed: Vec<Condition> =
                situation.choices.iter().map(|choice| Condition::Any(choice.when.iter().map(not).collect())).collect();
            if world.opens_with(at, &closed.iter().collect::<Vec<_>>()).is_ok() {
                let message = format!("every choice of `{}` has conditions: there may be none left to take", situation.id);
                let said = self.checker.report.add(Code::NoWayOut, written.id.span, message);
                said.help("let one of them be open to all; else the cheapest is, whatever its conditions");
            }
        }
    }

    /// Tells why conditions cannot hold, at the one with which it becomes clear and at the one that it contradicts.
    fn tell(
        &mut self,
        code: Code,
        (what, more): (&str, &str),
        written: &[Span],
        conditions: &[&Condition],
        Impossible { at, clash }: Impossible,
        world: &World,
        again: bool,
    ) {
        match clash {
            Clash::NeverSet(FlagId(flag)) => drop(self.blamed.flags.insert(usize::from(flag))),
            Clash::NeverHired(PersonId(person)) => drop(self.blamed.people.insert(usize::from(person))),
            _ => {}
        }
        let ask = |some: &[&Condition]| world.possible(some, 1, world.last());
        let single = ask(&conditions[at..=at]).err().map(|single| single.clash);
        let (alone, clash) = (single.is_some(), single.unwrap_or(clash));
        let other = (0..at).rev().find(|other| !alone && ask(&[conditions[*other], conditions[at]]).is_err());
        let why = match clash {
            Clash::NeverSet(flag) if again => {
                format!("nothing that can come before it sets the flag `{}`", self.scenario.flags[flag.index()])
            }
            Clash::NeverHired(person) if again => {
                format!("nothing that can come before it hires `{}`", self.scenario.people[person.index()].id)
            }
            Clash::Meter(meter, least, most) if alone => {
                let name = name(self.scenario, meter);
                if asks_for_much(conditions[at]) {
                    format!("`{name}` never rises above {}", most.div_euclid(ONE))
                } else {
                    format!("`{name}` never falls below {}", least.div_euclid(ONE))
                }
            }
            // A turn behind the end was told where it stands.
            Clash::Turns(..) if alone => return,
            _ => clash.words(self.scenario),
        };
        let message = format!("{what}: {why}{more}");
        let said = self.checker.report.add(code, written[at], message).help(clash.help(self.scenario));
        if let Some(other) = other {
            said.also(written[other], "it contradicts this");
        }
    }
}

/// Whether a condition asks a meter to be high.
fn asks_for_much(condition: &Condition) -> bool {
    match condition {
        Condition::Not(inner) => !asks_for_much(inner),
        Condition::Any(any) => any.first().is_some_and(asks_for_much),
        other => matches!(other, Condition::AtLeast(..)),
    }
}
