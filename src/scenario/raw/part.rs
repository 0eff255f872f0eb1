//! A part of a scenario in a file of its own, and how it is put behind what there is.

use super::fields::Fields;
use super::read::{Read, record};
use super::{
    Allow, At, Ending, Expectation, Founder, Id, List, ModelChange, OwnMeter, Person, Role, Scenario, Shock, Situation, Stage,
    Text,
};
use crate::scenario::diagnostic::Report;
use crate::scenario::source::Span;
use crate::scenario::syntax::Node;

record! {
    /// A part of a scenario, in a file of its own that another one includes: any of the lists of a scenario.
    Part, "a part of a scenario" {
        /// See the scenario's.
        goals: List<Text>,
        /// See the scenario's.
        meters: List<OwnMeter>,
        /// See the scenario's.
        flags: List<Id>,
        /// See the scenario's.
        founders: List<Founder>,
        /// See the scenario's.
        people: List<Person>,
        /// See the scenario's.
        roles: List<Role>,
        /// See the scenario's.
        stages: List<Stage>,
        /// See the scenario's.
        situations: List<Situation>,
        /// See the scenario's.
        shocks: List<Shock>,
        /// See the scenario's.
        endings: List<Ending>,
        /// See the scenario's.
        questions: List<Text>,
        /// See the scenario's.
        expectations: List<Expectation>,
        /// See the scenario's.
        model: List<At<ModelChange>>,
        /// Further files, named from this one. Default: `[]`.
        include: List<Text>,
        /// Warnings and hints that are meant to be so in this file. Default: `[]`.
        allow: List<Allow>,
    }
}

impl Scenario {
    /// Puts a part behind what there is.
    pub(in crate::scenario) fn take_in(&mut self, part: Part) {
        self.goals.append(part.goals);
        self.meters.append(part.meters);
        self.flags.append(part.flags);
        self.founders.append(part.founders);
        self.people.append(part.people);
        self.roles.append(part.roles);
        self.stages.append(part.stages);
        self.situations.append(part.situations);
        self.shocks.append(part.shocks);
        self.endings.append(part.endings);
        self.questions.append(part.questions);
        self.expectations.append(part.expectations);
        self.model.append(part.model);
        self.include = part.include;
    }

    /// Nobody knows how many there are of anything, since a part could not be read.
    pub(in crate::scenario) fn parts_are_missing(&mut self) {
        let spans = [
            &mut self.meters.span,
            &mut self.flags.span,
            &mut self.founders.span,
            &mut self.people.span,
            &mut self.roles.span,
            &mut self.stages.span,
            &mut self.situations.span,
            &mut self.shocks.span,
            &mut self.endings.span,
        ];
        for span in spans {
            *span = Span::BROKEN;
        }
    }
}

impl<T> List<T> {
    fn append(&mut self, part: List<T>) {
        if part.span == Span::BROKEN || self.items.is_empty() && !part.items.is_empty() && self.span != Span::BROKEN {
            self.span = part.span;
        }
        self.items.extend(part.items);
    }
}
