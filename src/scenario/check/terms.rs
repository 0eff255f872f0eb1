//! Conditions and effects: names looked up, numbers bounded, what is spread over turns laid out turn by turn.

use super::{Checker, MAX_SMALL, Places, Uses, numbers};
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{
    Condition, Effect, EffectId, EndingId, FlagId, MAX_TURNS, Meter, ONE, PersonId, SituationId, Skill, When,
};
use crate::scenario::raw::{self, At, Id, List, Needed, Whole};

/// An index as the type of an id; every list is short enough.
pub(super) fn id<T: TryFrom<usize> + Default>(index: Option<usize>) -> T {
    index.and_then(|index| T::try_from(index).ok()).unwrap_or_default()
}

impl Checker<'_> {
    pub(super) fn meter(&mut self, name: &Id) -> Meter {
        let found = self.names.meters.find(name, self.report);
        self.uses.unknown |= found.is_none();
        Meter(id(found))
    }

    /// A meter on which something depends.
    fn asked_meter(&mut self, name: &Id) -> Meter {
        let meter = self.meter(name);
        self.uses.measured.entry(meter.index()).or_insert(name.span);
        meter
    }

    pub(super) fn skill(&mut self, name: &Id) -> Skill {
        let found = Skill::ALL.into_iter().find(|skill| skill.name() == name.value);
        if found.is_none() {
            let said = self.report.add(Code::UnknownId, name.span, format!("there is no skill `{}`", name.value));
            said.suggest(&name.value, Skill::ALL.iter().map(|skill| skill.name()));
        }
        found.unwrap_or(Skill::Lead)
    }

    fn flag(&mut self, name: &Id, used: fn(&mut Uses) -> &mut Places) -> FlagId {
        let found = self.names.flags.find(name, self.report);
        FlagId(self.used(found, name, used))
    }

    fn person(&mut self, name: &Id, used: fn(&mut Uses) -> &mut Places) -> PersonId {
        let found = self.names.people.find(name, self.report);
        PersonId(self.used(found, name, used))
    }

    fn used(&mut self, found: Option<usize>, name: &Id, used: fn(&mut Uses) -> &mut Places) -> u8 {
        match found {
            Some(index) => drop(used(&mut self.uses).entry(index).or_insert(name.span)),
            None => self.uses.unknown = true,
        }
        id(found)
    }

    pub(super) fn when(&mut self, list: &List<At<raw::Condition>>) -> When {
        self.conditions(list).into()
    }

    pub(super) fn conditions(&mut self, list: &List<At<raw::Condition>>) -> Vec<Condition> {
        self.at_most(list, MAX_SMALL, "conditions");
        list.iter().map(|condition| self.condition(condition)).collect()
    }

    fn condition(&mut self, condition: &At<raw::Condition>) -> Condition {
        match &condition.value {
            raw::Condition::AtLeast { meter, value } => {
                let meter_id = self.asked_meter(meter);
                Condition::AtLeast(meter_id, self.milli(value, numbers::range(meter_id), &format!("`{}`", meter.value)))
            }
            raw::Condition::AtMost { meter, value } => {
                let meter_id = self.asked_meter(meter);
                Condition::AtMost(meter_id, self.milli(value, numbers::range(meter_id), &format!("`{}`", meter.value)))
            }
            raw::Condition::Turn { from, to } => self.turn(condition, from.as_ref(), to.as_ref()),
            raw::Condition::Flag { flag } => Condition::Flag(self.flag(flag, |uses| &mut uses.flags_read)),
            raw::Condition::Hired { person } => Condition::Hired(self.person(person, |uses| &mut uses.asked)),
            raw::Condition::Not { condition: Needed(inner) } => {
                Condition::Not(Box::new(inner.as_ref().map_or(Condition::Turn(1, MAX_TURNS), |inner| self.condition(inner))))
            }
            raw::Condition::Any { conditions } => {
                if conditions.items.is_empty() {
                    let said = self.report.add(Code::TooFew, conditions.span, "none of nothing ever holds");
                    said.help("put at least one condition into `Any([…])`");
                }
                Condition::Any(self.conditions(conditions))
            }
        }
    }

    fn turn(&mut self, condition: &At<raw::Condition>, from: Option<&Whole>, to: Option<&Whole>) -> Condition {
        let last = i32::from(MAX_TURNS);
        let first = self.whole_or(from, 1, 1..=last, "a turn");
        let until = self.whole_or(to, last, 1..=last, "a turn");
        if first > until {
            let message = format!("no turn lies between {first} and {until}");
            self.report.add(Code::OutOfRange, condition.span, message).help("put the smaller number first");
        } else if first > i32::from(self.turns) {
            let message = format!("the game ends with turn {}, before turn {first}", self.turns);
            self.report.add(Code::NeverReached, condition.span, message).help("choose an earlier turn, or raise `turns`");
        }
        let byte = |turn| u8::try_from(turn).unwrap_or(MAX_TURNS);
        Condition::Turn(byte(first), byte(until))
    }

    pub(super) fn effects(&mut self, list: &List<At<raw::Effect>>) -> Vec<EffectId> {
        self.at_most(list, MAX_SMALL, "effects");
        let mut ids = Vec::new();
        for effect in list {
            self.effect(effect, 0, &mut ids);
        }
        ids
    }

    /// Lowers one effect that happens so many turns later.
    fn effect(&mut self, effect: &At<raw::Effect>, delay: u8, ids: &mut Vec<EffectId>) {
        let lowered = match &effect.value {
            raw::Effect::Add { meter, amount } => {
                let meter_id = self.meter(meter);
                self.uses.changed.entry(meter_id.index()).or_insert(meter.span);
                Effect::Add(meter_id, self.milli(amount, numbers::change(meter_id), &format!("a change of `{}`", meter.value)))
            }
            raw::Effect::Over { turns, effect: Needed(inner) } => {
                let Some(inner) = inner else { return };
                return self.over(turns, inner, delay, ids);
            }
            raw::Effect::After { turns, effect: Needed(inner) } => {
                let later = delay.saturating_add(self.delay(turns));
                let Some(inner) = inner else { return };
                return self.effect(inner, later, ids);
            }
            raw::Effect::Set { flag } => Effect::Set(self.flag(flag, |uses| &mut uses.flags_set)),
            raw::Effect::Clear { flag } => Effect::Clear(self.flag(flag, |uses| &mut uses.flags_cleared)),
            raw::Effect::Hire { person } => Effect::Hire(self.person(person, |uses| &mut uses.hired)),
            raw::Effect::Leave { person } => Effect::Leave(self.person(person, |uses| &mut uses.asked)),
            raw::Effect::Train { skill, amount } => {
                let skill = self.skill(skill);
                Effect::Train(skill, self.milli(amount, -100..=100, "a change of a skill"))
            }
            raw::Effect::Follow { situation } => {
                Effect::Follow(SituationId(id(self.names.situations.find(situation, self.report))))
            }
            raw::Effect::End { ending } => Effect::End(EndingId(id(self.ending(ending)))),
        };
        if delay > self.turns {
            let message = format!("{delay} turns later a game of {} turns is over", self.turns);
            self.report.add(Code::NeverReached, effect.span, message).help("let it happen earlier, or raise `turns`");
        }
        self.push(lowered, delay, effect, ids);
    }

    /// `Over(n, Add(meter, amount))`: one part on each of the next n turns; the parts add up to the whole exactly.
    fn over(&mut self, turns: &Whole, inner: &At<raw::Effect>, delay: u8, ids: &mut Vec<EffectId>) {
        let count = self.delay(turns);
        let raw::Effect::Add { meter, amount } = &inner.value else {
            let said = self.report.add(Code::BadEffect, inner.span, "only the amount of an `Add` can be spread over turns");
            said.help("write `Over(turns, Add(\"meter\", amount))`, or use `After`");
            return;
        };
        let meter_id = self.meter(meter);
        self.uses.changed.entry(meter_id.index()).or_insert(meter.span);
        let whole = self.whole(amount, numbers::change(meter_id), &format!("a change of `{}`", meter.value));
        let upto = |turn: u8| i64::from(whole) * i64::from(ONE) * i64::from(turn) / i64::from(count.max(1));
        for turn in 1..=count {
            let part = i32::try_from(upto(turn) - upto(turn - 1)).unwrap_or(0);
            self.push(Effect::Add(meter_id, part), delay.saturating_add(turn), inner, ids);
        }
    }

    fn delay(&mut self, turns: &Whole) -> u8 {
        self.small(turns, 1..=i32::from(MAX_TURNS), "a number of turns")
    }

    fn push(&mut self, effect: Effect, delay: u8, place: &At<raw::Effect>, ids: &mut Vec<EffectId>) {
        let mut store = |effect| {
            let next = u16::try_from(self.effects.len()).ok();
            if next == Some(u16::MAX) {
                let message = "a scenario can hold 65,535 effects, spread ones counted for each turn";
                self.report.add(Code::TooMany, place.span, message).help("use fewer effects");
            }
            if next.is_some() {
                self.effects.push(effect);
            }
            EffectId(next.unwrap_or(u16::MAX))
        };
        let stored = store(effect);
        ids.push(if delay == 0 { stored } else { store(Effect::After(delay, stored)) });
    }
}
