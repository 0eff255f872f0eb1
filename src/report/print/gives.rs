//! What a road brings on paper: totals for the sheet's columns, what comes later, and what is to be done.

use std::collections::BTreeMap;

use super::sheet::{Rules, Sheet, rounded};
use super::when::mark;
use crate::scenario::model::{Effect, EffectId, MAX_METERS, Meter, Milli, PersonId, Scenario, StageId};
use crate::text::say_with;

/// What a road brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gives {
    /// At once, for each column of the sheet.
    pub now: Vec<i32>,
    /// Later, and what is to be done: a sentence each.
    pub lines: Vec<String>,
}

/// Adds up what is to be told.
pub(super) struct Counter<'a> {
    scenario: &'a Scenario,
    sheet: &'a Sheet,
    stage: StageId,
    now: Vec<Milli>,
    later: BTreeMap<usize, Vec<(u8, Milli)>>,
    lines: Vec<String>,
}

impl<'a> Counter<'a> {
    pub fn new(scenario: &'a Scenario, sheet: &'a Sheet, stage: StageId) -> Self {
        let now = vec![0; sheet.tracks.len()];
        Self { scenario, sheet, stage, now, later: BTreeMap::new(), lines: Vec::new() }
    }

    /// What the rules give by themselves.
    pub fn derived(&mut self, gives: &[Milli; MAX_METERS]) {
        for meter in self.scenario.meters() {
            self.add(meter, gives[meter.index()], 0);
        }
    }

    /// What an author lets happen.
    pub fn effects(&mut self, effects: &[EffectId]) {
        for &effect in effects {
            self.effect(effect, 0);
        }
    }

    pub fn add(&mut self, meter: Meter, by: Milli, delay: u8) {
        let Some((place, by)) = self.sheet.carried(self.scenario, self.stage, meter, by) else { return };
        match delay {
            0 => self.now[place] += by,
            _ => self.later.entry(place).or_default().push((delay, by)),
        }
    }

    fn effect(&mut self, effect: EffectId, delay: u8) {
        match self.scenario.effect(effect) {
            Effect::Add(meter, by) => self.add(meter, by, delay),
            Effect::After(turns, inner) => self.effect(inner, delay.saturating_add(turns)),
            Effect::Set(flag) => self.line("paper-do-mark", delay, &mark(flag)),
            Effect::Clear(flag) => self.line("paper-do-unmark", delay, &mark(flag)),
            Effect::Hire(person) => self.person(person, delay, true),
            Effect::Leave(person) => self.person(person, delay, false),
            Effect::Follow(situation) => self.line("paper-do-follow", delay.saturating_add(1), &card(situation.index())),
            Effect::End(ending) => {
                let name = self.scenario.endings.get(ending.index()).map_or("", |ending| &ending.name).to_owned();
                self.line("paper-do-end", delay, &name);
            }
            // Nobody's skill is counted on paper.
            Effect::Train(..) => {}
        }
    }

    fn line(&mut self, id: &str, delay: u8, what: &str) {
        self.lines.push(say_with(id, &[("turns", i32::from(delay).into()), ("what", what.to_owned().into())]));
    }

    /// Somebody comes: what they feed the stocks with, and what they cost, every turn from now on.
    fn person(&mut self, id: PersonId, delay: u8, comes: bool) {
        let Some(person) = self.scenario.people.get(id.index()) else { return };
        let feeds = |strength: Milli| {
            let points = i64::from(self.scenario.params.person_gain) * i64::from(strength) * 6 / 100_000;
            rounded(Milli::try_from(points * 10).unwrap_or(0))
        };
        let values = [
            ("turns", i32::from(delay).into()),
            ("name", person.name.clone().into()),
            ("direction", feeds(person.lead).into()),
            ("order", feeds(person.manage).into()),
            ("cash", rounded(person.salary).into()),
        ];
        self.lines.push(say_with(if comes { "paper-do-hire" } else { "paper-do-leave" }, &values));
    }

    pub fn finish(mut self) -> Gives {
        for (place, mut parts) in std::mem::take(&mut self.later) {
            parts.sort_by_key(|(delay, _)| *delay);
            let name = self.sheet.tracks[place].name.clone();
            let in_a_row = parts.len() > 1 && parts.iter().zip(1..).all(|((delay, _), turn)| *delay == turn);
            if in_a_row {
                let (turns, sum) = (parts.len(), rounded(parts.iter().map(|(_, by)| by).sum()));
                self.lines.push(say_with(
                    "paper-later-spread",
                    &[("turns", turns.into()), ("track", name.into()), ("points", signed(sum).into())],
                ));
                continue;
            }
            for (delay, by) in parts.into_iter().filter(|(_, by)| rounded(*by) != 0) {
                let values =
                    [("turns", i32::from(delay).into()), ("track", name.clone().into()), ("points", signed(rounded(by)).into())];
                self.lines.push(say_with("paper-later", &values));
            }
        }
        Gives { now: self.now.into_iter().map(rounded).collect(), lines: self.lines }
    }

    /// What a lean brings to the two stocks.
    pub fn lean(&mut self, vision: u8, process: u8, rules: Rules) {
        self.add(Meter::DIRECTION, i32::from(vision) * rules.step[0] * 1_000, 0);
        self.add(Meter::ORDER, i32::from(process) * rules.step[1] * 1_000, 0);
    }
}

/// The number of a situation's card.
pub(super) fn card(place: usize) -> String {
    (place + 1).to_string()
}

/// With its sign, as one adds it: +4, −3.
pub(super) fn signed(points: i32) -> String {
    if points < 0 { format!("−{}", points.unsigned_abs()) } else { format!("+{points}") }
}
