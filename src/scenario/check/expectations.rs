//! Expectations: names looked up, bounds in order; and changes to the model.

use super::Checker;
use super::terms::id;
use crate::scenario::diagnostic::Code;
use crate::scenario::model::Needed as Bounds;
use crate::scenario::model::{
    Claim, EndingId, Expectation, Holds, Lift, Measure, Meter, ONE, PersonId, Policy, Setting, Side, Skill, StageId, Style, Way,
};
use crate::scenario::raw::{self, At, Id, List, ModelChange, Whole};
use crate::scenario::source::Span;
use crate::sim::params::{Params, SetError};

/// The policies whose way of playing the debrief has a name for.
const RECOGNISED: [Policy; 5] =
    [Policy::Visionary, Policy::Operator, Policy::Reader, Policy::ComfortVision, Policy::ComfortProcess];

impl Checker<'_> {
    pub(super) fn expectations(&mut self, raw: &raw::Scenario) -> Vec<Expectation> {
        let mut expectations = Vec::new();
        for expectation in &raw.expectations {
            let says = self.needed(&expectation.says);
            let Some(holds) = expectation.holds.0.as_ref().map(|holds| self.holds(holds, raw)) else { continue };
            let claim = expectation.claim.0.as_ref().map_or(Claim::Article(1), |claim| claim.value);
            expectations.push(Expectation { claim, says, holds });
        }
        expectations
    }

    fn holds(&mut self, holds: &At<raw::Holds>, file: &raw::Scenario) -> Holds {
        use raw::Holds as Raw;
        let place = holds.span;
        match &holds.value {
            Raw::Beats { policy, than, at_least, at_most } => {
                let needed = self.bounds(at_least.as_ref(), at_most.as_ref(), Some(100), place);
                Holds::Beats(self.policy(policy), self.policies(than), needed)
            }
            Raw::Level { policy, measure, stage, at_least, at_most } => {
                let needed = self.bounds(at_least.as_ref(), at_most.as_ref(), None, place);
                Holds::Level(self.setting(Some(policy), stage.as_ref()), self.measure(measure), needed)
            }
            Raw::Above { policy, than, measure, stage, by } => {
                let setting = self.setting(Some(policy), stage.as_ref());
                Holds::Above(setting, self.policies(than), self.measure(measure), self.by(by.as_ref()))
            }
            Raw::Below { policy, than, measure, stage, by } => {
                let setting = self.setting(Some(policy), stage.as_ref());
                Holds::Below(setting, self.policies(than), self.measure(measure), self.by(by.as_ref()))
            }
            Raw::Entering { stage, policy, measure, at_least, at_most } => {
                let needed = self.bounds(at_least.as_ref(), at_most.as_ref(), None, place);
                let stage = self.stage(Some(stage), StageId(0));
                Holds::Entering(stage, self.policy(policy), self.measure(measure), needed)
            }
            Raw::EndingShare { ending, policy, at_least, at_most } => {
                let needed = self.bounds(at_least.as_ref(), at_most.as_ref(), None, place);
                Holds::EndingShare(EndingId(id(self.names.endings.find(ending, self.report))), self.policy(policy), needed)
            }
            Raw::Choosing { way, than, kind, stage, under, moves, after, at_least, at_most } => Holds::Choosing {
                way: self.way(*way),
                than: self.other(*way, *than, place),
                kind: *kind,
                setting: self.setting(under.as_ref(), stage.as_ref()),
                moves: self.moves(moves.as_ref()),
                after: self.after(after.as_ref()),
                needed: self.bounds(at_least.as_ref(), at_most.as_ref(), Some(0), place),
            },
            Raw::Keeping { way, than, from, to, under, moves, at_least, at_most } => {
                let last = StageId(id(file.stages.items.len().checked_sub(1)));
                let (from, to) = (self.stage(from.as_ref(), StageId(0)), self.stage(to.as_ref(), last));
                self.says_something(from <= to, place, "the stage in `from` comes first");
                Holds::Keeping {
                    way: self.way(*way),
                    than: self.other(*way, *than, place),
                    from,
                    to,
                    under: self.setting(under.as_ref(), None).under,
                    moves: self.moves(moves.as_ref()),
                    needed: self.bounds(at_least.as_ref(), at_most.as_ref(), Some(0), place),
                }
            }
            Raw::Scatters { way, than, under, after, at_least } => Holds::Scatters {
                way: self.way(*way),
                than: self.other(*way, *than, place),
                under: self.setting(under.as_ref(), None).under,
                after: self.after(after.as_ref()),
                needed: self.bounds(at_least.as_ref(), None, Some(100), place),
            },
            Raw::PeaksLater { way, moves, than, which_moves, under, by } => {
                let slower = (self.way(*way), self.measure(moves));
                let faster = (self.other(*way, *than, place), self.measure(which_moves));
                Holds::PeaksLater(slower, faster, self.setting(under.as_ref(), None).under, self.by(by.as_ref()))
            }
            Raw::RecoversLater { policy, than, after, measure, by } => {
                let (slower, faster) = (self.policy(policy), self.policy(than));
                Holds::RecoversLater(slower, faster, *after, self.measure(measure), self.by(by.as_ref()))
            }
            Raw::Optimum { from, to, steeper, stage } => {
                let stage = stage.as_ref().map(|stage| self.stage(Some(stage), StageId(0)));
                Holds::Optimum(stage, *steeper, self.bounds(Some(from), Some(to), None, place))
            }
            Raw::OptimumFalls { market, by } => Holds::OptimumFalls(self.market(market), self.by(by.as_ref())),
            Raw::OptimumNarrows { market, by } => Holds::OptimumNarrows(self.market(market), self.by(by.as_ref())),
            Raw::With { what, given, than, under, stage, moves, at_least, at_most } => Holds::With {
                what: what.0.as_ref().map_or(Lift::Plan, |lift| self.lift(lift)),
                given: given.iter().map(|lift| self.lift(lift)).collect(),
                than: than.as_ref().map(|lift| self.lift(lift)),
                setting: self.setting(under.as_ref(), stage.as_ref()),
                moves: self.moves(moves.as_ref()),
                needed: self.bounds(at_least.as_ref(), at_most.as_ref(), Some(0), place),
            },
            Raw::Natures { strong, at_least, at_most } => {
                let needed = self.bounds(at_least.as_ref(), at_most.as_ref(), None, place);
                Holds::Natures(self.skill(strong), needed)
            }
            Raw::Recognised { policy, at_least } => {
                let who = self.policy(policy);
                if !RECOGNISED.contains(&who) {
                    let names: Vec<&str> = RECOGNISED.iter().map(|policy| policy.name()).collect();
                    let message = format!("the debrief has no name for how `{}` plays", policy.value);
                    self.report.add(Code::BadExpectation, policy.span, message).help(format!("there are {}", names.join(", ")));
                }
                Holds::Recognised(who, Bounds { at_least: Some(at_least.value), at_most: None })
            }
            Raw::InOrder { strains, under, by } => {
                let several = strains.items.len() > 1 || strains.span == Span::BROKEN;
                self.says_something(several, place, "name two strains or more");
                Holds::InOrder(strains.items.clone(), self.setting(under.as_ref(), None).under, self.by(by.as_ref()))
            }
        }
    }

    /// The bounds as written; where neither is, the figure must be at least `least`, if there is such a thing.
    fn bounds(&mut self, at_least: Option<&Whole>, at_most: Option<&Whole>, least: Option<i32>, place: Span) -> Bounds {
        let (low, high) = (at_least.map(|n| n.value), at_most.map(|n| n.value));
        if let (Some(low), Some(high)) = (low, high)
            && low > high
        {
            let message = format!("nothing is at least {low} and at most {high}");
            self.report.add(Code::BadExpectation, place, message).help("put the smaller number first");
        }
        let low = if high.is_none() { low.or(least) } else { low };
        self.says_something(low.is_some() || high.is_some(), place, "add `at_least` or `at_most`");
        Bounds { at_least: low, at_most: high }
    }

    #[allow(clippy::unused_self, reason = "as the others")]
    fn by(&mut self, by: Option<&Whole>) -> Bounds {
        Bounds { at_least: Some(by.map_or(0, |by| by.value)), at_most: None }
    }

    fn after(&mut self, turns: Option<&Whole>) -> Option<u8> {
        turns.map(|turns| self.small(turns, 1..=12, "the turns until it is measured"))
    }

    fn says_something(&mut self, sound: bool, place: Span, help: &str) {
        if !sound {
            self.report
                .add(Code::BadExpectation, place, "this expectation compares with nothing, so it could never fail")
                .help(help);
        }
    }

    #[allow(clippy::unused_self, reason = "as the others")]
    fn way(&mut self, way: raw::Way) -> Way {
        use raw::Way as W;
        match way {
            W::Vision => Way::Lean(Side::Vision),
            W::Process => Way::Lean(Side::Process),
            W::Both => Way::Both,
            W::Directive => Way::Manner(Style::Directive),
            W::Inspiring => Way::Manner(Style::Inspiring),
            W::Consulting => Way::Manner(Style::Consulting),
            W::Delegating => Way::Manner(Style::Delegating),
            W::Coaching => Way::Manner(Style::Coaching),
            W::Stretching => Way::Manner(Style::Stretching),
        }
    }

    /// What a way is compared with: another way of the same sort, a lean with a lean, a manner with a manner.
    fn other(&mut self, way: raw::Way, than: raw::Way, place: Span) -> Way {
        let (one, other) = (self.way(way), self.way(than));
        let alike = matches!(one, Way::Manner(_)) == matches!(other, Way::Manner(_));
        self.says_something(one != other, place, "compare two different ways");
        self.says_something(alike, place, "compare a lean with a lean, or a manner with a manner");
        other
    }

    fn policy(&mut self, name: &Id) -> Policy {
        let found = Policy::parse(&name.value);
        if found.is_none() {
            let said = self.report.add(Code::UnknownId, name.span, format!("there is no policy `{}`", name.value));
            said.suggest(&name.value, Policy::names());
        }
        found.unwrap_or(Policy::Reader)
    }

    fn policies(&mut self, names: &List<Id>) -> Vec<Policy> {
        self.says_something(!names.items.is_empty() || names.span == Span::BROKEN, names.span, "name at least one policy");
        names.iter().map(|name| self.policy(name)).collect()
    }

    fn stage(&mut self, name: Option<&Id>, otherwise: StageId) -> StageId {
        name.map_or(otherwise, |name| StageId(id(self.names.stages.find(name, self.report))))
    }

    fn setting(&mut self, policy: Option<&Id>, stage: Option<&Id>) -> Setting {
        let under = policy.map_or(Policy::Reader, |policy| self.policy(policy));
        Setting { under, stage: stage.map(|stage| self.stage(Some(stage), StageId(0))) }
    }

    fn moves(&mut self, name: Option<&Id>) -> Measure {
        name.map_or(Measure::Value, |name| self.measure(name))
    }

    /// A meter, a skill, `ends-` and an ending, or one of the other things that can be measured.
    fn measure(&mut self, name: &Id) -> Measure {
        if let Some(index) = self.names.meters.get(&name.value) {
            self.uses.measured.entry(index).or_insert(name.span);
        }
        let named = Measure::NAMED.iter().find(|(known, ..)| *known == name.value).map(|(_, measure, _)| *measure);
        let skill = || Skill::ALL.into_iter().find(|skill| skill.name() == name.value).map(Measure::Skill);
        let meter = |checker: &Self| checker.names.meters.get(&name.value).map(|index| Measure::Meter(Meter(id(Some(index)))));
        let ending = |checker: &Self| {
            let index = name.value.strip_prefix("ends-").and_then(|ending| checker.names.endings.get(ending));
            index.map(|index| Measure::Ends(EndingId(id(Some(index)))))
        };
        let found = named.or_else(skill).or_else(|| meter(self)).or_else(|| ending(self));
        if found.is_none() {
            let endings: Vec<String> = self.names.endings.names().iter().map(|ending| format!("ends-{ending}")).collect();
            let known = Measure::NAMED.iter().map(|(name, ..)| *name).chain(self.names.meters.names().iter().copied());
            let known = known.chain(Skill::ALL.map(Skill::name)).chain(endings.iter().map(String::as_str));
            let known: Vec<&str> = known.filter(|name| !name.is_empty()).collect();
            let said = self.report.add(Code::UnknownId, name.span, format!("nothing measures `{}`", name.value));
            said.suggest(&name.value, known);
        }
        found.unwrap_or(Measure::Value)
    }

    fn market(&mut self, share: &Whole) -> i32 {
        self.whole(share, 0..=1_000, "the likelihood of what the market sends, in per cent")
    }

    fn lift(&mut self, lift: &raw::Lift) -> Lift {
        match lift {
            raw::Lift::Plan => Lift::Plan,
            raw::Lift::Consolidate => Lift::Consolidate,
            raw::Lift::Switch => Lift::Switch,
            raw::Lift::Manner { style } => Lift::Manner(*style),
            raw::Lift::Market { share } => Lift::Market(self.market(share)),
            raw::Lift::Hire { person } => Lift::Hire(PersonId(id(self.names.people.find(person, self.report)))),
            raw::Lift::Early { people } => Lift::Early(self.whole(people, 1..=1_000, "the people taken on early")),
            raw::Lift::Held { meter, at } => {
                let meter_id = self.meter(meter);
                Lift::Held(meter_id, self.milli(at, super::numbers::range(meter_id), &format!("`{}`", meter.value)))
            }
            raw::Lift::Train { skill, by } => {
                let points = self.whole(by, -100..=100, "the points of a skill") * ONE;
                match skill.value.as_str() {
                    "weaker" => Lift::TrainWeaker(points),
                    "stronger" => Lift::TrainStronger(points),
                    _ => Lift::Train(self.skill(skill), points),
                }
            }
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
