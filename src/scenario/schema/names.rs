//! What the texts of a scenario name, and the names that are there without anybody declaring them.

use super::Field;
use super::Shape;
use crate::scenario::check::endings_by_default;
use crate::scenario::diagnostic::{Code, Severity};
use crate::scenario::model::{Claim, Measure, Meter, Policy, Skill};
use crate::sim::params::{Params, SetError};
use crate::text::say;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// For people to read.
    Prose,
    /// The id of something that is introduced here.
    New(Thing),
    /// The id of something that is introduced elsewhere, or built in.
    Names(Thing),
    /// The path of a file beside this one.
    File,
}

/// What has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A stage.
    Stage,
    /// A situation.
    Situation,
    /// Somebody who can be hired.
    Person,
    /// Somebody to play.
    Founder,
    /// What somebody sees where people play together.
    Role,
    /// A shock.
    Shock,
    /// An ending.
    Ending,
    /// A flag.
    Flag,
    /// A meter, built in or the author's own.
    Meter,
    /// A skill of the founder.
    Skill,
    /// A skill, a stock or a gauge: what odds can rest on.
    Support,
    /// A way of playing.
    Policy,
    /// What can be measured over many games: meters, skills, and what `Measure::NAMED` lists.
    Measure,
    /// A number of the model.
    Parameter,
    /// A warning or hint that can be allowed.
    Code,
}

/// A name that is built in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// As written.
    pub id: String,
    /// What it means, in a sentence.
    pub about: String,
}

/// What the text of a field is: which things it names shows in its own name, and in that of its owner.
pub(super) fn says(field: &Field) -> Option<Says> {
    use Thing as T;
    let mut shape = field.shape();
    while let Shape::List(inner) = shape {
        shape = inner();
    }
    matches!(shape, Shape::Text).then_some(match (field.owner, field.name) {
        ("Stage", "id") => Says::New(T::Stage),
        ("Situation", "id") => Says::New(T::Situation),
        ("Person", "id") => Says::New(T::Person),
        ("Founder", "id") => Says::New(T::Founder),
        ("Role", "id") => Says::New(T::Role),
        ("Brief", "role") => Says::Names(T::Role),
        ("Shock", "id") => Says::New(T::Shock),
        ("Ending", "id") => Says::New(T::Ending),
        ("OwnMeter", "id") => Says::New(T::Meter),
        ("Scenario", "flags") => Says::New(T::Flag),
        ("ModelChange", "name") => Says::Names(T::Parameter),
        ("Allow", "code") => Says::Names(T::Code),
        (_, "include") => Says::File,
        ("Holds", "from" | "to") | (_, "stage" | "stages") => Says::Names(T::Stage),
        (_, "situation") => Says::Names(T::Situation),
        (_, "person") => Says::Names(T::Person),
        (_, "ending") => Says::Names(T::Ending),
        (_, "flag") => Says::Names(T::Flag),
        (_, "meter") => Says::Names(T::Meter),
        (_, "skill" | "strong") => Says::Names(T::Skill),
        (_, "rests_on") => Says::Names(T::Support),
        ("Holds", "policy" | "other" | "than" | "below" | "above" | "under") => Says::Names(T::Policy),
        ("Holds", "measure" | "lifts" | "moves" | "which_moves") => Says::Names(T::Measure),
        _ => Says::Prose,
    })
}

/// What can be measured besides meters, with its unit.
pub(super) fn measures() -> impl Iterator<Item = Known> {
    Measure::NAMED.into_iter().map(|(name, _, about)| known((name, about)))
}

impl Field {
    /// The names that may stand there without anybody declaring them.
    #[must_use]
    pub fn built_in(&self) -> Vec<Known> {
        let Some(Says::Names(thing)) = self.says() else { return Vec::new() };
        let of_founder: &[(&str, &str)] = match (self.owner, thing) {
            ("Lift", Thing::Skill) => &[
                ("weaker", "Of leading and managing, the one that the founder is worse at."),
                ("stronger", "Of leading and managing, the one that the founder is better at."),
            ],
            _ => &[],
        };
        thing.built_in().into_iter().chain(of_founder.iter().copied().map(known)).collect()
    }
}

impl Thing {
    /// Those that are there as long as an author declares none.
    #[must_use]
    pub fn by_default(self) -> Vec<Known> {
        let endings = if self == Thing::Ending { endings_by_default() } else { Vec::new() };
        endings.into_iter().map(|ending| Known { id: ending.id, about: ending.name }).collect()
    }

    /// As messages call it: `a stage`.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Thing::Stage => "a stage",
            Thing::Situation => "a situation",
            Thing::Person => "a person",
            Thing::Founder => "a founder",
            Thing::Role => "a role",
            Thing::Shock => "a shock",
            Thing::Ending => "an ending",
            Thing::Flag => "a flag",
            Thing::Meter => "a meter",
            Thing::Skill => "a skill",
            Thing::Support => "a skill, stock or gauge",
            Thing::Policy => "a policy",
            Thing::Measure => "a measure",
            Thing::Parameter => "a parameter of the model",
            Thing::Code => "a warning or hint",
        }
    }

    /// Those that are there without anybody declaring them.
    #[must_use]
    pub fn built_in(self) -> Vec<Known> {
        match self {
            Thing::Meter => Meter::NAMES.into_iter().map(spoken).collect(),
            Thing::Skill => Skill::ALL.into_iter().map(|skill| spoken(skill.name())).collect(),
            Thing::Support => {
                let gauges = (0_u8..).zip(Meter::NAMES).filter(|(index, _)| Meter(*index).is_gauge());
                Thing::Skill.built_in().into_iter().chain(gauges.map(|(_, name)| spoken(name))).collect()
            }
            Thing::Policy => Policy::every().map(|policy| known((policy.name(), policy.about()))).collect(),
            Thing::Measure => measures().chain(Thing::Meter.built_in()).chain(Thing::Skill.built_in()).collect(),
            Thing::Parameter => parameters().into_iter().map(|(known, ..)| known).collect(),
            Thing::Code => {
                let mild = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
                mild.map(|code| known((code.id(), code.about()))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// As the example of the reference calls one of them.
    pub(super) fn example(self) -> &'static str {
        match self {
            Thing::Stage => "workshop",
            Thing::Situation => "bell-date",
            Thing::Person => "henk",
            Thing::Founder => "ada",
            Thing::Role => "furnace",
            Thing::Shock => "dear-bronze",
            Thing::Ending => "tower-rings",
            Thing::Flag => "bell-promised",
            Thing::Meter => "morale",
            Thing::Skill => "manage",
            Thing::Support => "listen",
            Thing::Policy => "reader",
            Thing::Measure => "delivery",
            Thing::Parameter => "order-decay",
            Thing::Code => "one-sided",
        }
    }
}

/// The numbers of the model, each with its default and its range.
#[must_use]
pub fn parameters() -> Vec<(Known, i32, std::ops::RangeInclusive<i32>)> {
    let named = Params::NAMES.iter().zip(Params::MEANINGS);
    let all = named.map(|(name, meaning)| {
        let mut probe = Params::DEFAULT;
        let range = match probe.set(name, i32::MIN) {
            Err(SetError::OutOfRange(range)) => range,
            _ => i32::MIN..=i32::MAX,
        };
        (known((&name.replace('_', "-"), meaning)), Params::DEFAULT.get(name).unwrap_or_default(), range)
    });
    all.collect()
}

/// The claims of the articles and the findings of research.
#[must_use]
pub fn claims() -> Vec<Known> {
    let all = (1..=34).map(Claim::Article).chain((1..=10).map(Claim::Research));
    all.map(|claim| Known { id: claim.to_string(), about: say(&format!("claim-{}", claim.to_string().to_lowercase())) }).collect()
}

fn known((id, about): (&str, &str)) -> Known {
    Known { id: id.to_owned(), about: about.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// A meter or a skill, in the words of the game.
fn spoken(id: &str) -> Known {
    Known { id: id.to_owned(), about: say(&format!("meter-{id}-about")) }
}
