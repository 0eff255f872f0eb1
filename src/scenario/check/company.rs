//! Where the company starts, who is in it, and the stages that it goes through.

use super::numbers::{MILLION, range};
use super::{Checker, defaults, length, optional};
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Demand, Founder, MAX_METERS, Meter, Milli, ONE, OwnMeter, Person, Stage};
use crate::scenario::raw::{self, Whole};

impl Checker<'_> {
    pub(super) fn product(&mut self, raw: &raw::Scenario) -> String {
        let written = raw.company.as_ref().and_then(|company| company.product.as_ref());
        let Some(product) = written else { return "a product".to_owned() };
        self.length(product, length::PRODUCT);
        self.needed(product)
    }

    pub(super) fn start(&mut self, raw: &raw::Scenario) -> [Milli; MAX_METERS] {
        let mut start = [0; MAX_METERS];
        let company = raw.company.as_ref();
        for (index, default) in defaults::START.into_iter().enumerate() {
            let meter = Meter(u8::try_from(index).unwrap_or(u8::MAX));
            let bounds = if meter == Meter::TEAM { 1..=*range(meter).end() } else { range(meter) };
            let written = company.and_then(|company| given(company, meter));
            start[index] = self.whole_or(written, default, bounds, &format!("`{}`", Meter::NAMES[index])) * ONE;
        }
        for (meter, place) in raw.meters.iter().zip(&mut start[Meter::BUILT_IN..]) {
            *place = self.milli_or(meter.start.as_ref(), 50, 0..=100, "a meter");
        }
        start
    }

    pub(super) fn own_meters(&mut self, raw: &raw::Scenario) -> Vec<OwnMeter> {
        raw.meters
            .iter()
            .map(|meter| {
                self.length(&meter.name, length::METER);
                OwnMeter { id: meter.id.value.clone(), name: self.needed(&meter.name), about: optional(meter.about.as_ref()) }
            })
            .collect()
    }

    pub(super) fn founders(&mut self, raw: &raw::Scenario) -> Vec<Founder> {
        if raw.founders.items.is_empty() {
            return defaults::founders();
        }
        let founders = raw.founders.iter().enumerate().map(|(index, founder)| {
            self.length(&founder.name, length::NAME);
            self.length(&founder.about, length::FOUNDER);
            Founder {
                id: founder.id.value.clone(),
                name: self.needed(&founder.name),
                about: self.prose(&founder.about),
                skills: [&founder.lead, &founder.manage, &founder.listen].map(|skill| self.strength(skill)),
                portrait: self.portrait(founder.portrait.as_ref(), index, 6),
            }
        });
        founders.collect()
    }

    pub(super) fn people(&mut self, raw: &raw::Scenario) -> Vec<Person> {
        let people = raw.people.iter().enumerate().map(|(index, person)| {
            self.length(&person.name, length::NAME);
            self.length(&person.role, length::ROLE);
            self.length(&person.about, length::PERSON);
            Person {
                id: person.id.value.clone(),
                name: self.needed(&person.name),
                role: self.needed(&person.role),
                about: self.prose(&person.about),
                lead: self.strength(&person.lead),
                manage: self.strength(&person.manage),
                salary: self.milli(&person.salary, 0..=10_000, "a salary"),
                portrait: self.portrait(person.portrait.as_ref(), index, 8),
            }
        });
        people.collect()
    }

    pub(super) fn stages(&mut self, raw: &raw::Scenario) -> Vec<Stage> {
        if raw.stages.items.is_empty() {
            self.report.add(Code::TooFew, raw.stages.span, "a scenario needs at least one stage").help("add `stages: [(id: …)]`");
        }
        let stages = raw.stages.iter().enumerate().map(|(index, stage)| {
            if (index == 0) != stage.enter.items.is_empty() {
                self.odd_entry(index, stage);
            }
            self.length(&stage.name, length::TITLE);
            self.length(&stage.about, length::STAGE);
            Stage {
                id: stage.id.value.clone(),
                name: self.needed(&stage.name),
                about: self.prose(&stage.about),
                calls_for: stage.calls_for.0.as_ref().map_or(Demand(500), |mix| self.demand(mix)),
                enter: self.when(&stage.enter),
                running_costs: self.milli_or(stage.running_costs.as_ref(), 5, 0..=100_000, "the running costs"),
                cost_per_head: self.milli_or(stage.cost_per_head.as_ref(), 2, 0..=1_000, "the cost of a person"),
                reach: self.milli_or(stage.reach.as_ref(), defaults::reach(index), 0..=MILLION, "the reach of a stage"),
                look: stage.look.as_ref().map_or_else(|| defaults::look(index), |look| look.value),
            }
        });
        stages.collect()
    }

    fn odd_entry(&mut self, index: usize, stage: &raw::Stage) {
        let (span, message, help) = if index == 0 {
            (stage.enter.span, "the company starts in the first stage, whatever its conditions", "remove them")
        } else {
            (
                stage.id.span,
                "this stage begins at once, since nothing must hold for it",
                "add what must hold: `enter: [AtLeast(…)]`",
            )
        };
        self.report.add(Code::OpenStage, span, message).help(help);
    }

    fn strength(&mut self, number: &Whole) -> Milli {
        self.milli(number, 0..=100, "a skill")
    }

    /// The one that is given, or the next in turn.
    fn portrait(&mut self, number: Option<&Whole>, index: usize, most: i32) -> u8 {
        let turn = i32::try_from(index).unwrap_or(0) % most + 1;
        u8::try_from(self.whole_or(number, turn, 1..=most, "a portrait")).unwrap_or(1)
    }
}

fn given(company: &raw::Company, meter: Meter) -> Option<&Whole> {
    match meter {
        Meter::DIRECTION => company.direction.as_ref(),
        Meter::ORDER => company.order.as_ref(),
        Meter::MORALE => company.morale.as_ref(),
        Meter::TRUST => company.trust.as_ref(),
        Meter::OWNERSHIP => company.ownership.as_ref(),
        Meter::INNOVATION => company.innovation.as_ref(),
        Meter::DELIVERY => company.delivery.as_ref(),
        Meter::FIT => company.fit.as_ref(),
        Meter::LEARNING => company.learning.as_ref(),
        Meter::INSIGHT => company.insight.as_ref(),
        Meter::CASH => company.cash.as_ref(),
        Meter::CUSTOMERS => company.customers.as_ref(),
        _ => company.team.as_ref(),
    }
}
