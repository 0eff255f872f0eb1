//! What a moment calls for, how well a choice meets it, and what it takes out of the founder.
//!
//! All of it can be told before the choice is made: the preview and the rules use the same functions.

use super::arith::{FULL, Share, narrow, percent};
use super::company::Company;
use super::params::Params;
use super::plan::{Outcome, Rates};
use crate::scenario::model::{Choice, Demand, Lean, Meter, Milli, ONE, Scenario, Side, Skill, Support};

/// The demand of the moment: the situation's, mixed with the stage's (A07 to A12).
#[inline]
#[must_use]
pub fn demand(scenario: &Scenario, company: &Company) -> Demand {
    scenario.plan.desk(company.desk).demands[company.stage.index()]
}

/// The demand of a situation mixed with that of a stage; `weight` is the situation's, in per cent.
pub(super) fn mix(situation: Demand, stage: Demand, weight: i32) -> Demand {
    Demand((situation.0 * weight + stage.0 * (100 - weight)) / 100)
}

/// How well a lean meets a demand, in thousandths: -1000 (the opposite) to 1000 (just so) (A10, A11, A12).
///
/// A pure choice is right as far as the moment is one-sided; a mixed one is right as far as it is not (A31).
#[inline]
#[must_use]
pub fn fit(lean: Lean, demand: Demand, mixed_fit: i32) -> i32 {
    let sum = i32::from(lean.vision + lean.process);
    if sum == 0 {
        return -300;
    }
    let leaning = lean.balance() * 1_000 / sum;
    let asked = 2 * demand.0 - 1_000;
    let met = leaning * asked / 1_000;
    let both = (1_000 - leaning.abs()) * (1_000 - asked.abs()) / 1_000 * mixed_fit / 100;
    met + both
}

/// The skill that a lean draws on, 0 to 100 points.
#[inline]
#[must_use]
pub fn skill_for(company: &Company, lean: Lean) -> Milli {
    // One of the two, or their middle: without a branch that nobody could foresee.
    let tilt = lean.balance().signum();
    (company.skill(Skill::Lead) * (1 + tilt) + company.skill(Skill::Manage) * (1 - tilt)) >> 1
}

/// The attention that the founder has this turn, in tenths (A06, A08, A27). Never below 1.
#[inline]
#[must_use]
pub fn capacity(scenario: &Scenario, company: &Company) -> i32 {
    let p = &scenario.params;
    let open = company.initiatives.count();
    let relief: i32 = company.impulses.iter().map(|impulse| i32::from(impulse.relieved)).sum();
    let stage = i32::from(company.stage.0).min(4);
    (p.attention + company.staff.count.min(4) * p.attention_per_person + relief * p.attention_delegated
        - open * p.attention_per_initiative
        - stage * p.attention_per_stage)
        .max(1)
}

/// Whether this is the other side than that of the last choice that leaned at all (A28).
#[inline]
#[must_use]
pub fn switches(company: &Company, side: Option<Side>) -> bool {
    company.last_side.zip(side).is_some_and(|(last, now)| last != now)
}

/// How far people are from the founder: 0 where all sit round one table, then 2, 3, 4 and at most 5 with the stages (A28).
#[inline]
#[must_use]
pub fn distance(company: &Company) -> i32 {
    let stage = i32::from(company.stage.0);
    stage.min(4) + stage.min(1)
}

/// The attention that a choice takes by itself, in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effort {
    /// From a founder of skill 50.
    usual: i32,
    /// How much of it each point of skill that is missing adds, or each beyond saves.
    swayed: Share,
}

impl Effort {
    #[inline]
    pub fn of(choice: &Choice, p: &Params) -> Self {
        let usual = i32::from(choice.attention) * 10;
        Self { usual, swayed: Share::ratio(i64::from(usual * p.effort_skill), i64::from(50 * ONE) * 100) }
    }

    /// See [`effort`].
    #[inline]
    pub fn now(self, skill: Milli, switches: bool, scenario: &Scenario, company: &Company) -> i32 {
        let own = self.usual + (self.swayed * (50 * ONE - skill)).nearest();
        let switching = scenario.params.switch_cost * distance(company) / 2;
        (own + i32::from(switches) * switching).max(1)
    }
}

/// The attention that a choice takes from this founder now, in tenths: more on one's weaker side (A20), more for a change
/// of sides in a large company (A28). At least 1.
#[inline]
#[must_use]
pub fn effort(scenario: &Scenario, company: &Company, choice: &Choice) -> i32 {
    let skill = skill_for(company, choice.lean);
    Effort::of(choice, &scenario.params).now(skill, switches(company, choice.lean.side()), scenario, company)
}

/// How strongly a choice can be done, in thousandths: what attention allows, times skill.
#[inline]
#[must_use]
pub fn strength(scenario: &Scenario, company: &Company, choice: &Choice) -> i32 {
    let skill = skill_for(company, choice.lean);
    strength_of(capacity(scenario, company), effort(scenario, company, choice), skill, &scenario.plan.rates).thousandths()
}

/// The same as a share, for whoever knows capacity and effort already.
#[inline]
pub(super) fn strength_of(capacity: i32, effort: i32, skill: Milli, rates: &Rates) -> Share {
    let able = Share::portion(capacity, effort).min(Share::ONE);
    // Skill has diminishing returns: 0 at 0, 1 at 50, 1½ at 100 (A22).
    let mastery = Share::gauge(skill) * Share::gauge(250 * ONE - skill);
    able * (rates.skill_floor + (Share::ONE - rates.skill_floor) * mastery)
}

/// The chance of the best outcome, in thousandths, shifted by fit and by how well the founder and the company stand behind the
/// choice. A certain one stays certain.
#[inline]
#[must_use]
pub fn best_chance(scenario: &Scenario, company: &Company, choice: &Choice) -> i32 {
    let p = &scenario.params;
    let fit = fit(choice.lean, demand(scenario, company), p.mixed_fit);
    Backing::of(choice, p).chance(chance_alone(choice, fit, p), company)
}

/// The chance of the best outcome with nothing behind it; may lie below none.
pub(super) fn chance_alone(choice: &Choice, fit: i32, p: &Params) -> Share {
    let stated = choice.outcomes.first().map_or(100, |outcome| i32::from(outcome.chance));
    percent(stated - p.odds_sway) + Share::ratio(i64::from(p.odds_fit) * i64::from(fit), 100_000)
}

/// What the odds of a choice rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Backing {
    /// How far each point moves the chance of the best outcome; all of them as far up as none of them down.
    leverage: Share,
    /// What gives the points; nothing where a choice is certain.
    supports: Vec<Support>,
}

impl Backing {
    pub fn of(choice: &Choice, p: &Params) -> Self {
        let whole = 100 * i64::try_from(choice.rests_on.len().max(1)).unwrap_or(1);
        let supports = if choice.outcomes.len() < 2 { Vec::new() } else { choice.rests_on.clone() };
        Self { leverage: Share::ratio(i64::from(2 * p.odds_sway), whole), supports }
    }

    /// The chance with the founder and the company behind it: see [`best_chance`].
    #[inline]
    pub fn chance(&self, alone: Share, company: &Company) -> i32 {
        if self.supports.is_empty() {
            return 1_000;
        }
        let value = |support: &Support| match *support {
            Support::Skill(skill) => company.skill(skill),
            Support::Meter(meter) => company.get(meter),
        };
        let behind: Milli = self.supports.iter().map(value).sum();
        (alone + self.leverage * Share::gauge(behind)).thousandths().clamp(50, 950)
    }
}

/// Which outcome the luck of the moment picks, by its place. `luck` is 0 (worst) to 999,999 (best).
#[inline]
pub(super) fn outcome(outcomes: &[Outcome], best: i32, luck: u32) -> usize {
    let missed = 999_999_u32.saturating_sub(luck);
    let best = u32::try_from(best).unwrap_or(0) * 1_000;
    if outcomes.len() <= 2 {
        return usize::from(missed >= best);
    }
    if missed < best { 0 } else { lesser(outcomes, missed - best, 1_000_000 - best) }
}

/// What the best one leaves is shared by the others as their author weighed them; this is so much of all that is left.
fn lesser(outcomes: &[Outcome], missed: u32, all: u32) -> usize {
    let chances = || outcomes.iter().map(|outcome| u64::from(outcome.chance)).skip(1);
    let weight = chances().sum::<u64>().max(1);
    let mut rest = u64::from(missed) * weight / u64::from(all.max(1));
    let drawn = |chance: u64| {
        let reached = rest < chance;
        rest = rest.saturating_sub(chance);
        reached
    };
    chances().position(drawn).map_or(outcomes.len() - 1, |place| place + 1)
}

/// What the company gets done, 0 to 100 points: the weighted harmonic mean of the two stocks under the demand.
///
/// Complements: the weaker side drags the other down (A01, A02). What friction eats is already taken off (A24).
#[inline]
#[must_use]
pub fn output(scenario: &Scenario, company: &Company) -> Milli {
    output_of(rub(scenario, company), demand(scenario, company), company)
}

/// The same for whoever knows friction and demand already.
#[inline]
pub(super) fn output_of(friction: Share, demand: Demand, company: &Company) -> Milli {
    let harmony = harmonic(company.get(Meter::DIRECTION), company.get(Meter::ORDER), demand);
    // Morale 50 changes nothing; 0 takes a quarter, 100 adds one.
    let spirit = Share::gauge((75 * ONE) + company.get(Meter::MORALE) / 2);
    ((Share::ONE - friction) * spirit).of(harmony).min(FULL)
}

/// The weighted harmonic mean of direction and order; each counts as 1 point at least.
#[inline]
#[must_use]
pub fn harmonic(direction: Milli, order: Milli, demand: Demand) -> Milli {
    let [d, o] = [direction, order].map(|stock| u64::from(stock.max(ONE).cast_unsigned()));
    let vision = u64::from(demand.0.cast_unsigned());
    let mean = 1_000 * d * o / (vision * o + (1_000 - vision) * d).max(1);
    i32::try_from(mean).unwrap_or(FULL)
}

/// The share of output that friction eats, in thousandths: when both sides are strong and trust is low (A24, A25).
#[inline]
#[must_use]
pub fn friction(scenario: &Scenario, company: &Company) -> i32 {
    rub(scenario, company).thousandths()
}

/// The same as a share.
#[inline]
pub(super) fn rub(scenario: &Scenario, company: &Company) -> Share {
    let distrust = Share::gauge(FULL - company.get(Meter::TRUST));
    scenario.plan.rates.friction * Share::gauge(company.clarity()) * distrust
}

/// What the company is worth, in euros: its money and its customers, who count for more the better it is (A02). Nothing
/// once the money is gone.
#[must_use]
pub fn value(scenario: &Scenario, company: &Company) -> i64 {
    if company.get(Meter::CASH) < 0 {
        return 0;
    }
    let quality: i64 =
        [Meter::FIT, Meter::INNOVATION, Meter::DELIVERY, Meter::MORALE].iter().map(|&m| i64::from(company.get(m))).sum();
    let customers = i64::from(company.get(Meter::CUSTOMERS)) * i64::from(scenario.params.customer_value) / 1_000;
    // Thousandths of a thousand euros are euros. Quality 50 leaves the sum as it is.
    let judged = 100_000 + (quality / 4 - 50_000) * i64::from(scenario.params.quality_value) / 50;
    i64::from(company.get(Meter::CASH)) + customers * judged / 100_000
}

/// The people whom the work of the company needs.
#[inline]
#[must_use]
pub fn hands_needed(scenario: &Scenario, company: &Company) -> Milli {
    narrow(i64::from(2 * ONE) + (scenario.plan.rates.hands * company.get(Meter::CUSTOMERS)).down())
}

/// What the company pays in a turn whatever happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Costs {
    /// What the people cost: the hired, and all others by the head.
    pub salaries: i64,
    /// Rent, machines, light.
    pub running: i64,
    /// What a want of order wastes (A03): nothing from Order 50 on.
    pub waste: i64,
}

impl Costs {
    /// The costs of a company.
    #[inline]
    pub fn of(scenario: &Scenario, company: &Company) -> Self {
        let stage = scenario.stage(company.stage);
        let by_head = i64::from(stage.cost_per_head) * i64::from(company.get(Meter::TEAM)) / i64::from(ONE);
        let salaries = by_head + i64::from(company.staff.salaries);
        let running = i64::from(stage.running_costs);
        // All of it without any order, none from the middle on.
        let missing = Share::gauge((FULL - 2 * company.get(Meter::ORDER)).max(0));
        let waste = (missing * scenario.plan.rates.waste).of_sum(salaries + running);
        Self { salaries, running, waste }
    }

    /// All together.
    #[inline]
    pub fn all(self) -> i64 {
        self.salaries + self.running + self.waste
    }
}

/// What the company pays in a turn whatever happens: people, rent, and what disorder wastes.
#[must_use]
pub fn fixed_costs(scenario: &Scenario, company: &Company) -> Milli {
    narrow(Costs::of(scenario, company).all())
}

/// What the people cost in a turn.
#[must_use]
pub fn salaries(scenario: &Scenario, company: &Company) -> Milli {
    narrow(Costs::of(scenario, company).salaries)
}

/// What a want of order wastes in a turn (A03): nothing from Order 50 on.
#[must_use]
pub fn waste(scenario: &Scenario, company: &Company) -> Milli {
    narrow(Costs::of(scenario, company).waste)
}
