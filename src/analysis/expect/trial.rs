//! A game with something added to it.

use std::borrow::Cow;
use std::ops::Range;

use super::gauge::{Gauge, Losses};
use crate::analysis::game::founder;
use crate::analysis::sight::{Sight, middle};
use crate::scenario::model::{Lift, Measure, Meter, ONE, Policy, Scenario, Setting, ShockKind, Side, Skill, StageId, Style, Way};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::turn;

/// Under a policy, in any stage.
pub(super) fn anywhere(under: Policy) -> Setting {
    Setting { under, stage: None }
}

/// How games are played.
#[derive(Clone, Debug)]
pub(super) struct Trial<'a> {
    scenario: Cow<'a, Scenario>,
    policy: Policy,
    lifts: Vec<Lift>,
    keep: Option<(Way, StageId, StageId)>,
}

impl<'a> Trial<'a> {
    pub fn new(scenario: &'a Scenario, policy: Policy) -> Self {
        Self { scenario: Cow::Borrowed(scenario), policy, lifts: Vec::new(), keep: None }
    }

    /// With this in addition.
    pub fn with(mut self, lifts: impl IntoIterator<Item = Lift>) -> Self {
        for lift in lifts {
            match lift {
                Lift::Manner(style) => self.scenario = Cow::Owned(in_manner(&self.scenario, style)),
                Lift::Market(share) => {
                    let scenario = self.scenario.to_mut();
                    for shock in scenario.shocks.iter_mut().filter(|shock| shock.kind != ShockKind::Breakdown) {
                        let chance = i32::from(shock.chance) * share / 100;
                        shock.chance = u8::try_from(chance.clamp(0, 100)).unwrap_or(100);
                    }
                    scenario.replan();
                }
                _ => self.lifts.push(lift),
            }
        }
        self
    }

    /// With every choice of these stages taken in this way.
    pub fn keeping(mut self, way: Way, from: StageId, to: StageId) -> Self {
        // Manners are kept in every stage.
        if let Way::Manner(style) = way {
            return self.with([Lift::Manner(style)]);
        }
        self.keep = Some((way, from, to));
        self
    }

    /// What is played.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Plays the games of these seeds and measures them.
    pub fn measure(&self, seeds: Range<u64>, measure: Measure, stage: Option<StageId>) -> Option<f64> {
        let mut gauge = Gauge::new(measure, stage);
        for seed in seeds {
            self.play(seed, &mut gauge);
        }
        gauge.mean()
    }

    /// The measure on the first turn in a stage.
    pub fn at_entry(&self, seeds: Range<u64>, measure: Measure, stage: StageId) -> Option<f64> {
        let mut gauge = Gauge::at_entry(measure, stage);
        for seed in seeds {
            self.play(seed, &mut gauge);
        }
        gauge.mean()
    }

    /// Plays a game to its end.
    pub fn play(&self, seed: u64, gauge: &mut Gauge) -> Company {
        let scenario = &*self.scenario;
        let dice = Dice::new(seed);
        let mut company = turn::found(scenario, founder(scenario, self.policy, seed), dice);
        self.lifts.iter().for_each(|lift| at_first(*lift, scenario, &mut company));
        while company.ended.is_none() {
            self.lifts.iter().for_each(|lift| each_turn(*lift, scenario, &mut company));
            let choice = self.choose(&company, dice);
            let lean = scenario.situation(company.desk).choices[choice].lean;
            if self.lifts.contains(&Lift::Switch) {
                company.last_side = lean.side().map(other_side);
            }
            gauge.deciding(scenario, &company, choice);
            let (stage, mut losses) = (company.stage, Losses::default());
            if turn::play(scenario, &mut company, dice, choice, &mut losses).is_err() {
                break;
            }
            gauge.decided(scenario, &company, stage, (lean.balance() > 0).then_some(losses.0));
        }
        gauge.ended(scenario, &company);
        company
    }

    fn choose(&self, company: &Company, dice: Dice) -> usize {
        match self.keep {
            Some((way, from, to)) if (from..=to).contains(&company.stage) => furthest(&self.scenario, company, way),
            _ => self.policy.choose(&self.scenario, company, dice),
        }
    }
}

/// The same scenario with every choice done in this manner.
pub(super) fn in_manner(scenario: &Scenario, style: Style) -> Scenario {
    let mut other = scenario.clone();
    for choice in other.situations.iter_mut().flat_map(|situation| &mut situation.choices) {
        choice.style = style;
    }
    other.replan();
    other
}

/// The open choice that goes furthest in this way.
pub(super) fn furthest(scenario: &Scenario, company: &Company, way: Way) -> usize {
    let sight = Sight::of(scenario, company);
    match way {
        Way::Lean(side) => sight.best(|choice| sight.extreme(choice, side)),
        Way::Both | Way::Manner(_) => sight.best(middle),
    }
}

fn other_side(side: Side) -> Side {
    match side {
        Side::Vision => Side::Process,
        Side::Process => Side::Vision,
    }
}

fn at_first(lift: Lift, scenario: &Scenario, company: &mut Company) {
    let stronger = if company.skill(Skill::Lead) < company.skill(Skill::Manage) { Skill::Manage } else { Skill::Lead };
    let weaker = if stronger == Skill::Lead { Skill::Manage } else { Skill::Lead };
    let mut train = |skill: Skill, by: i32| {
        let points = &mut company.skills[skill as usize];
        *points = (*points + by).clamp(0, 100 * ONE);
    };
    match lift {
        Lift::Train(skill, by) => train(skill, by),
        Lift::TrainWeaker(by) => train(weaker, by),
        Lift::TrainStronger(by) => train(stronger, by),
        Lift::Hire(person) if person.index() < scenario.people.len() => _ = company.employ(person, true, scenario),
        _ => {}
    }
}

fn each_turn(lift: Lift, scenario: &Scenario, company: &mut Company) {
    match lift {
        Lift::Held(meter, at) => company.meters[meter.index()] = at,
        Lift::Plan => _ = company.initiatives.plan(u8::MAX),
        Lift::Consolidate => company.fresh_change = 0,
        Lift::Early(people) if company.turn == 2 => early(scenario, company, people * ONE),
        _ => {}
    }
}

/// People ahead of fit, with what new people do to order (A08).
fn early(scenario: &Scenario, company: &mut Company, people: i32) {
    let before = i64::from(company.get(Meter::TEAM).max(ONE));
    let order = i64::from(company.get(Meter::ORDER));
    let share = (i64::from(people) * 1_000 / before).min(1_000);
    let lost = order * share / 1_000 * i64::from(scenario.params.order_dilution) / 100;
    company.meters[Meter::TEAM.index()] += people;
    company.meters[Meter::ORDER.index()] -= i32::try_from(lost).unwrap_or(0);
}
