//! Why a situation may come up now, or may not: for its author, in the words of the file.

use super::words;
use crate::scenario::model::{Condition, Effect, Meter, ONE, Scenario, Situation, SituationId};
use crate::session::Run;
use crate::sim::company::Company;
use crate::sim::desk;
use crate::text::{say, say_with};

/// How a situation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// It lies on the desk.
    OnDesk,
    /// It comes for certain, in so many turns.
    Certain(u8),
    /// If a situation were drawn now, this share of the draws would bring it, in per cent.
    Drawn(u8),
    /// It could not be drawn now.
    None,
}

impl Chance {
    /// The surest first.
    fn rank(self) -> u16 {
        match self {
            Self::OnDesk => 0,
            Self::Certain(turns) => u16::from(turns),
            Self::Drawn(percent) => 400 - u16::from(percent),
            Self::None => 500,
        }
    }
}

/// A situation as it stands in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it may come.
    pub chance: Chance,
    /// That in words.
    pub says: String,
    /// Everything that stands in its way now, as the file says it; empty if nothing does.
    pub hindrances: Vec<String>,
}

/// Every situation of the scenario: what is on the desk, what comes for certain, what may, and what cannot.
#[must_use]
pub fn standings(run: &Run) -> Vec<Standing> {
    let (scenario, company) = (&*run.scenario, &run.company);
    let all = || (0_u16..).map(SituationId).zip(&scenario.situations);
    let weight = |id: SituationId, situation: &Situation| {
        let halved = if company.last_kind == Some(situation.kind) { 1 } else { 2 };
        if hindrances(scenario, company, id, situation).is_empty() { u32::from(situation.weight) * halved } else { 0 }
    };
    let total: u32 = all().map(|(id, situation)| weight(id, situation)).sum();
    let standing = |(id, situation): (SituationId, &Situation)| {
        let hindrances = hindrances(scenario, company, id, situation);
        let percent = (weight(id, situation) * 100 + total / 2).checked_div(total).unwrap_or(0);
        let chance = match coming(scenario, company, id) {
            _ if company.desk == id && company.ended.is_none() => Chance::OnDesk,
            Some(turns) => Chance::Certain(turns),
            None if hindrances.is_empty() => Chance::Drawn(u8::try_from(percent).unwrap_or(100)),
            None => Chance::None,
        };
        let says = match chance {
            Chance::OnDesk => say("author-on-desk"),
            Chance::Certain(turns) => say_with("author-certain", &[("turns", i32::from(turns).into())]),
            Chance::Drawn(percent) => say_with("author-drawn", &[("percent", i32::from(percent).into())]),
            Chance::None => say("author-not-now"),
        };
        Standing { id: situation.id.clone(), title: words::filled(run, &situation.title), chance, says, hindrances }
    };
    let mut standings: Vec<Standing> = all().map(standing).collect();
    standings.sort_by_key(|standing| standing.chance.rank());
    standings
}

/// In how many turns it comes for certain: its own turn, or because something is followed up with it.
fn coming(scenario: &Scenario, company: &Company, id: SituationId) -> Option<u8> {
    let follows = company.following.contains(&id).then_some(1);
    let later = |turn: u8| turn.saturating_sub(company.turn) + 1;
    let due = company.queue.iter().filter(|due| scenario.effect(due.effect) == Effect::Follow(id)).map(|due| later(due.turn));
    let at = scenario.situation(id).at.filter(|at| *at > company.turn).map(|at| at - company.turn);
    follows.into_iter().chain(due).chain(at).min()
}

/// What keeps it from being drawn.
fn hindrances(scenario: &Scenario, company: &Company, id: SituationId, situation: &Situation) -> Vec<String> {
    let mut all = Vec::new();
    if situation.stages >> company.stage.0 & 1 == 0 {
        let here = scenario.stage(company.stage).id.as_str();
        let stages: Vec<&str> = scenario
            .stages
            .iter()
            .enumerate()
            .filter(|(n, _)| situation.stages >> n & 1 == 1)
            .map(|(_, stage)| stage.id.as_str())
            .collect();
        all.push(say_with("author-other-stage", &[("stages", stages.join(", ").into()), ("here", here.to_owned().into())]));
    }
    if situation.weight == 0 {
        all.push(say("author-no-weight"));
    }
    let (last, wait) = (company.seen[id.index()], situation.again.wait());
    if last > 0 && company.turn.saturating_sub(last) <= wait {
        let again = wait < u8::MAX;
        let about = [("turn", i32::from(last).into()), ("from", (i32::from(last) + i32::from(wait) + 1).into())];
        all.push(say_with(if again { "author-came-waits" } else { "author-came" }, &about));
    }
    let missing = situation.when.iter().filter(|condition| !desk::holds(condition, company));
    all.extend(missing.map(|condition| {
        let now = now(scenario, company, condition);
        let condition = written(scenario, condition);
        if now.is_empty() {
            condition
        } else {
            say_with("author-condition", &[("condition", condition.into()), ("now", now.into())])
        }
    }));
    all
}

/// A condition as the file says it.
fn written(scenario: &Scenario, condition: &Condition) -> String {
    let points = |meter: &Meter, value: i32| format!("\"{}\", {}", scenario.meter_id(*meter), value / ONE);
    let flag = |n: usize| scenario.flags.get(n).map_or("", String::as_str);
    let person = |n: usize| scenario.people.get(n).map_or("", |person| person.id.as_str());
    match condition {
        Condition::AtLeast(meter, value) => format!("AtLeast({})", points(meter, *value)),
        Condition::AtMost(meter, value) => format!("AtMost({})", points(meter, *value)),
        Condition::Turn(from, to) => match to {
            &u8::MAX => format!("Turn(from: {from})"),
            to => format!("Turn(from: {from}, to: {to})"),
        },
        Condition::Flag(id) => format!("Flag(\"{}\")", flag(id.index())),
        Condition::Hired(id) => format!("Hired(\"{}\")", person(id.index())),
        Condition::Not(inner) => format!("Not({})", written(scenario, inner)),
        Condition::Any(any) => {
            format!("Any([{}])", any.iter().map(|one| written(scenario, one)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// The number that the condition is about, as it is now.
fn now(scenario: &Scenario, company: &Company, condition: &Condition) -> String {
    match condition {
        Condition::AtLeast(meter, _) | Condition::AtMost(meter, _) => {
            format!("{} {}", scenario.meter_id(*meter), words::points(company.get(*meter)))
        }
        Condition::Turn(..) => say_with("author-turn", &[("turn", i32::from(company.turn).into())]),
        Condition::Not(inner) => now(scenario, company, inner),
        Condition::Flag(_) | Condition::Hired(_) | Condition::Any(_) => String::new(),
    }
}
