//! Expectations, and changes to the model: names looked up, nothing evaluated.

use super::Checker;
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Claim, Expectation, Skill};
use crate::scenario::raw::{self, Holds, Id, Lift, Measured, ModelChange};
use crate::scenario::source::Span;
use crate::sim::params::{Params, SetError};

/// The bots that can play.
const POLICIES: [&str; 10] = [
    "reader",
    "balanced",
    "visionary",
    "operator",
    "contrarian",
    "comfort-vision",
    "comfort-process",
    "grower",
    "random",
    "lookahead",
];
/// What can be measured besides meters.
const MEASURES: [&str; 4] = ["value", "on-time", "finished", "started"];

impl Checker<'_> {
    pub(super) fn expectations(&mut self, raw: &raw::Scenario) -> Vec<Expectation> {
        let mut expectations = Vec::new();
        for expectation in &raw.expectations {
            let says = self.needed(&expectation.says);
            let Some(measured) = &expectation.holds.0 else { continue };
            self.measured(measured);
            let claim = expectation.claim.0.as_ref().map_or(Claim::Article(1), |claim| claim.value);
            expectations.push(Expectation { claim, says, holds: measured.holds.clone() });
        }
        expectations
    }

    fn measured(&mut self, measured: &Measured) {
        let named = |name: &String| named(measured, name);
        match &measured.holds {
            Holds::Beats { policy, other, at_least, at_most } => {
                self.policy(&named(policy));
                self.policy(&named(other));
                self.in_order(Some(*at_least), *at_most, measured);
            }
            Holds::Level { policy, measure, below, above, at_least, at_most } => {
                self.policy(&named(policy));
                self.measure(&named(measure));
                for other in [below, above].into_iter().flatten() {
                    self.policy(&named(other));
                }
                let compared = below.is_some() || above.is_some() || at_least.is_some() || at_most.is_some();
                self.says_something(compared, measured, "add `below`, `above`, `at_least` or `at_most`");
                self.in_order(*at_least, *at_most, measured);
            }
            Holds::EndingShare { ending, policy, at_least, at_most } => {
                self.ending(&named(ending));
                self.policy(&named(policy));
                self.says_something(at_least.is_some() || at_most.is_some(), measured, "add `at_least` or `at_most`");
                self.in_order(*at_least, *at_most, measured);
            }
            Holds::StageLeanWins { stage, .. } => {
                self.names.stages.find(&named(stage), self.report);
            }
            Holds::RecoversLater { policy, than, .. } => {
                self.policy(&named(policy));
                self.policy(&named(than));
            }
            Holds::Optimum { from, to, .. } => {
                let sound = 0 <= *from && from < to && *to <= 100;
                self.says_something(sound, measured, "from and to are per cent, the smaller one first");
            }
            Holds::With { what, lifts } => {
                match what {
                    Lift::Hire { person } => drop(self.names.people.find(&named(person), self.report)),
                    Lift::Train { skill } => drop(self.skill(&named(skill))),
                    _ => {}
                }
                self.measure(&named(lifts));
            }
            Holds::LeanWins { .. } | Holds::SpreadWider { .. } | Holds::PeaksLater { .. } => {}
        }
    }

    fn says_something(&mut self, sound: bool, measured: &Measured, help: &str) {
        if !sound {
            self.report
                .add(Code::BadExpectation, measured.span, "this expectation compares with nothing, so it could never fail")
                .help(help);
        }
    }

    fn in_order(&mut self, least: Option<i32>, most: Option<i32>, measured: &Measured) {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            let message = format!("nothing is at least {least} and at most {most}");
            self.report.add(Code::BadExpectation, measured.span, message).help("put the smaller number first");
        }
    }

    fn policy(&mut self, name: &Id) {
        if !POLICIES.contains(&name.value.as_str()) {
            let said = self.report.add(Code::UnknownId, name.span, format!("there is no policy `{}`", name.value));
            said.suggest(&name.value, POLICIES);
        }
    }

    fn measure(&mut self, name: &Id) {
        if let Some(index) = self.names.meters.get(&name.value) {
            self.uses.measured.entry(index).or_insert(name.span);
        }
        let skills = Skill::ALL.map(Skill::name);
        let known: Vec<&str> = MEASURES
            .into_iter()
            .chain(self.names.meters.names().iter().copied())
            .chain(skills)
            .filter(|name| !name.is_empty())
            .collect();
        if !known.contains(&name.value.as_str()) {
            let said = self.report.add(Code::UnknownId, name.span, format!("nothing measures `{}`", name.value));
            said.suggest(&name.value, known);
        }
    }

    pub(super) fn params(&mut self, raw: &raw::Scenario) -> Params {
        let mut params = Params::DEFAULT;
        for (index, change) in raw.model.iter().enumerate() {
            let ModelChange::Set { name, value } = &change.value;
            let same = |earlier: &&raw::At<ModelChange>| matches!(&earlier.value, ModelChange::Set { name: first, .. } if first.value == name.value);
            if let Some(first) = raw.model.iter().take(index).find(same) {
                let said = self.report.add(Code::DuplicateField, change.span, format!("`{}` is set twice", name.value));
                said.also(first.span, "first here").help("keep one of them");
            }
            match params.set(&name.value, value.value) {
                Ok(()) => {}
                Err(SetError::Unknown) => {
                    let said =
                        self.report.add(Code::UnknownId, name.span, format!("the model has no parameter `{}`", name.value));
                    let known: Vec<String> = Params::NAMES.iter().map(|name| name.replace('_', "-")).collect();
                    said.suggest(&name.value, known.iter().map(String::as_str));
                }
                Err(SetError::OutOfRange(range)) => {
                    self.whole(value, range, &format!("`{}`", name.value));
                }
            }
        }
        params
    }
}

/// The name with its place; one that could not be read has none.
fn named(measured: &Measured, name: &str) -> Id {
    let found = measured.names.iter().find(|known| known.value == name).cloned();
    found.unwrap_or(raw::At { value: name.to_owned(), span: Span::BROKEN })
}
