//! What lands on the desk, and the answers to it.

use super::numbers::MILLION;
use super::{Checker, MAX_SMALL, defaults, length, optional};
use crate::scenario::allow;
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Again, Choice, Claim, Lean, MAX_CHOICES, MAX_TURNS, ONE, Outcome, Situation, Skill, Support};
use crate::scenario::raw::{self, Id, List, Whole};
use crate::scenario::source::Span;

/// The fewest and the most choices.
const CHOICES: std::ops::RangeInclusive<usize> = 2..=MAX_CHOICES;
/// The most outcomes of one choice.
const MAX_OUTCOMES: usize = 6;

impl Checker<'_> {
    pub(super) fn situations(&mut self, raw: &raw::Scenario) -> Vec<Situation> {
        if raw.situations.items.is_empty() {
            let said = self.report.add(Code::TooFew, raw.situations.span, "a scenario needs at least one situation");
            said.help("add `situations: [(id: …)]`");
        }
        raw.situations.iter().map(|situation| self.situation(situation)).collect()
    }

    fn situation(&mut self, raw: &raw::Situation) -> Situation {
        let count = raw.choices.items.len();
        if !CHOICES.contains(&count) {
            let code = if count < *CHOICES.start() { Code::TooFew } else { Code::TooMany };
            // An absent list is best shown by the situation's name.
            let span = if raw.choices.span == raw.span { raw.id.span } else { raw.choices.span };
            let help = if code == Code::TooFew { "add another one" } else { "leave some out: 2 to 4 are a decision" };
            self.report.add(code, span, format!("a situation has 2 to 4 choices; this one has {count}")).help(help);
        }
        allow::hear(&raw.allow, Some(raw.whole), self.report);
        self.length(&raw.title, length::TITLE);
        self.lengths(&raw.questions, length::ITEM);
        self.situation_length(&raw.text);
        let turns = i32::from(self.turns);
        // What has a turn of its own is not drawn by lot before it.
        let weight = if raw.at.is_some() { 0 } else { 10 };
        Situation {
            id: raw.id.value.clone(),
            title: self.prose(&raw.title),
            stages: self.stage_bits(&raw.stages),
            kind: raw.kind.value,
            text: self.prose(&raw.text),
            calls_for: raw.calls_for.as_ref().map_or_else(|| defaults::demand(raw.kind.value), |mix| self.demand(mix)),
            weight: u16::try_from(self.whole_or(raw.weight.as_ref(), weight, 0..=1_000, "a weight")).unwrap_or(0),
            at: raw.at.as_ref().map(|at| self.small(at, 1..=turns, "a turn of this scenario")),
            when: self.when(&raw.when),
            again: match raw.again.as_ref().map(|again| &again.value) {
                None | Some(raw::Again::Never) => Again::Never,
                Some(raw::Again::After { turns }) => {
                    Again::After(self.small(turns, 1..=i32::from(MAX_TURNS), "a number of turns"))
                }
            },
            choices: raw.choices.iter().map(|choice| self.choice(choice)).collect(),
            briefs: self.briefs(&raw.briefs),
            notes: optional(raw.notes.as_ref()),
            questions: self.texts(&raw.questions),
        }
    }

    fn choice(&mut self, raw: &raw::Choice) -> Choice {
        self.length(&raw.text, length::CHOICE);
        let lean = self.lean(raw);
        self.at_most(&raw.claims, MAX_SMALL, "claims");
        Choice {
            text: self.prose(&raw.text),
            lean,
            asks: raw.asks.as_ref().map_or_else(|| defaults::asks(lean), |asks| asks.value),
            style: raw.style.as_ref().map_or_else(|| defaults::style(lean), |style| style.value),
            cost: self.whole_or(raw.cost.as_ref(), 0, 0..=MILLION, "a cost") * ONE,
            attention: match &raw.attention {
                Some(attention) => self.small(attention, 1..=5, "attention"),
                None => defaults::attention(lean),
            },
            when: self.when(&raw.when),
            rests_on: self.rests_on(&raw.rests_on, lean),
            effects: self.effects(&raw.effects),
            outcomes: self.outcomes(raw),
            claims: claims(raw),
        }
    }

    fn lean(&mut self, raw: &raw::Choice) -> Lean {
        let mut step = |number: &Whole| self.small(number, 1..=3, "a lean");
        match raw.lean.0.as_ref().map(|lean| &lean.value) {
            None | Some(raw::Lean::Neither) => Lean::default(),
            Some(raw::Lean::Vision { vision }) => Lean { vision: step(vision), process: 0 },
            Some(raw::Lean::Process { process }) => Lean { vision: 0, process: step(process) },
            Some(raw::Lean::Both { vision, process }) => Lean { vision: step(vision), process: step(process) },
        }
    }

    fn rests_on(&mut self, list: &List<Id>, lean: Lean) -> Vec<Support> {
        self.at_most(list, MAX_SMALL, "things");
        if list.items.is_empty() {
            return defaults::rests_on(lean);
        }
        list.iter().map(|name| self.support(name)).collect()
    }

    fn support(&mut self, name: &Id) -> Support {
        if let Some(skill) = Skill::ALL.into_iter().find(|skill| skill.name() == name.value) {
            return Support::Skill(skill);
        }
        let Some(index) = self.names.meters.get(&name.value) else {
            let skills = Skill::ALL.iter().map(|skill| skill.name());
            let known: Vec<&str> = skills.chain(self.names.meters.names().iter().copied()).collect();
            let message = format!("there is no skill or meter `{}`", name.value);
            self.report.add(Code::UnknownId, name.span, message).suggest(&name.value, known);
            return Support::Skill(Skill::Listen);
        };
        let meter = crate::scenario::model::Meter(u8::try_from(index).unwrap_or(0));
        self.uses.measured.entry(index).or_insert(name.span);
        if !meter.is_gauge() {
            let message = format!("odds cannot rest on `{}`, which can grow without limit", name.value);
            self.report.add(Code::BadSupport, name.span, message).help("name a skill, or a meter that goes from 0 to 100");
        }
        Support::Meter(meter)
    }

    fn outcomes(&mut self, raw: &raw::Choice) -> Vec<Outcome> {
        if let Some(result) = &raw.result {
            self.length(result, length::RESULT);
        }
        let result = self.prose_or_nothing(raw.result.as_ref());
        if raw.outcomes.items.is_empty() {
            return vec![Outcome { chance: 100, text: result, effects: Vec::new() }];
        }
        if let Some(result) = &raw.result {
            let said = self.report.add(Code::UnusedText, result.span, "the result is never shown, since there are outcomes");
            said.help("move it into the outcomes");
        }
        self.at_most(&raw.outcomes, MAX_OUTCOMES, "outcomes");
        let outcomes: Vec<Outcome> = raw.outcomes.iter().map(|outcome| self.outcome(outcome)).collect();
        let sum: u32 = outcomes.iter().map(|outcome| u32::from(outcome.chance)).sum();
        let readable = raw.outcomes.iter().all(|outcome| outcome.chance.span != Span::BROKEN);
        if sum != 100 && readable {
            let message = format!("the chances of the outcomes add up to {sum}, not to 100");
            self.report.add(Code::BadChances, raw.outcomes.span, message).help("change them so that they add up to 100");
        }
        outcomes
    }

    fn outcome(&mut self, raw: &raw::Outcome) -> Outcome {
        if let Some(text) = &raw.text {
            self.length(text, length::RESULT);
        }
        Outcome {
            chance: self.small(&raw.chance, 0..=100, "a chance"),
            text: self.prose_or_nothing(raw.text.as_ref()),
            effects: self.effects(&raw.effects),
        }
    }

    /// One bit for each stage; all of them if none is named.
    pub(super) fn stage_bits(&mut self, list: &List<Id>) -> u32 {
        if list.items.is_empty() {
            let count = self.names.stages.names().len().min(super::names::MAX_STAGES);
            return u32::try_from((1_u64 << count) - 1).unwrap_or(u32::MAX);
        }
        let found = list.iter().filter_map(|stage| self.names.stages.find(stage, self.report));
        found.fold(0, |bits, index| bits | 1_u32.checked_shl(u32::try_from(index).unwrap_or(0)).unwrap_or(0))
    }
}

fn claims(raw: &raw::Choice) -> Vec<Claim> {
    raw.claims.iter().map(|claim| claim.value).collect()
}
