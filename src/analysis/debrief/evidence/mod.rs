//! What in a run shows which idea. Each finder reads the ledgers of the turns, so that what it says is what happened.

mod company;
mod manners;
mod moments;
mod people;
mod promises;

use fluent_bundle::FluentValue;

use crate::scenario::model::{Claim, Meter, Milli, Skill};
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::sim::cause::{Cause, Tracked};
use crate::text::say_with;

/// A turn that shows an idea.
pub(super) struct Finding {
    pub claim: Claim,
    /// The place of the turn in the run, from 0.
    pub place: usize,
    /// Thousandths of a point that moved, about.
    pub strength: i64,
    /// The id of its words: findings with the same one read alike.
    pub id: String,
    /// What happened.
    pub words: String,
}

/// What a choice's author says that it shows counts as much as so many points that moved.
const AUTHORED: i64 = 2_500;

/// Everything that the run shows.
pub(super) fn all(run: &Run) -> Vec<Finding> {
    let mut found = Found::default();
    for (place, played) in run.turns.iter().enumerate() {
        let turn = Turn { run, place, played };
        authored(&turn, &mut found);
        moments::find(&turn, &mut found);
        promises::find(&turn, &mut found);
        manners::find(&turn, &mut found);
        people::find(&turn, &mut found);
        company::find(&turn, &mut found);
    }
    people::find_over_the_run(run, &mut found);
    manners::find_over_the_run(run, &mut found);
    found.findings
}

/// What a choice's author says that it lets one experience.
fn authored(turn: &Turn<'_>, found: &mut Found) {
    let (_, choice) = turn.run.decided(turn.played);
    let moves = turn.moves(|cause| !matches!(cause, Cause::Decay));
    for &claim in &choice.claims {
        let text = words::filled(turn.run, &choice.text);
        found.add(claim, turn.place, AUTHORED, "evidence-choice", &[("choice", text.into()), ("moves", moves.clone().into())]);
    }
}

/// What has been found.
#[derive(Default)]
struct Found {
    findings: Vec<Finding>,
}

impl Found {
    /// Adds a finding, if it weighs anything.
    fn add(&mut self, claim: Claim, place: usize, strength: i64, id: &str, values: &[(&str, FluentValue<'_>)]) {
        if strength > 0 {
            self.findings.push(Finding { claim, place, strength, id: id.to_owned(), words: say_with(id, values) });
        }
    }

    /// The same for one of the articles' claims.
    fn article(&mut self, n: u8, place: usize, strength: i64, id: &str, values: &[(&str, FluentValue<'_>)]) {
        self.add(Claim::Article(n), place, strength, id, values);
    }
}

/// A turn that is looked at.
struct Turn<'a> {
    run: &'a Run,
    place: usize,
    played: &'a Played,
}

impl Turn<'_> {
    /// How far such causes moved a meter.
    fn by(&self, meter: Meter, cause: impl Fn(Cause) -> bool) -> Milli {
        moved(self.played, meter, cause)
    }

    /// How far such causes moved all gauges together, whichever way.
    fn weight(&self, cause: impl Fn(Cause) -> bool) -> i64 {
        let gauges = self.run.scenario.meters().filter(|meter| meter.is_gauge());
        gauges.map(|meter| i64::from(self.by(meter, &cause).abs())).sum()
    }

    /// How far such causes moved all gauges together, gains less losses.
    fn net(&self, cause: impl Fn(Cause) -> bool) -> i64 {
        let gauges = self.run.scenario.meters().filter(|meter| meter.is_gauge());
        gauges.map(|meter| i64::from(self.by(meter, &cause))).sum()
    }

    /// What such causes moved most, in words: "Delivery +4, Morale −2".
    fn moves(&self, cause: impl Fn(Cause) -> bool) -> String {
        let mut moved: Vec<(Milli, Meter)> =
            self.run.scenario.meters().filter(|meter| meter.is_gauge()).map(|meter| (self.by(meter, &cause), meter)).collect();
        moved.retain(|(by, _)| by.abs() >= 500);
        moved.sort_by_key(|(by, meter)| (-by.abs(), *meter));
        let shown = moved.into_iter().take(2).map(|(by, meter)| self.delta_of(meter, by));
        let shown: Vec<String> = shown.collect();
        if shown.is_empty() { crate::text::say("evidence-nothing-moved") } else { shown.join(", ") }
    }

    /// "Delivery +4".
    fn delta_of(&self, meter: Meter, by: Milli) -> String {
        format!("{} {}", words::meter_name(self.run, meter), delta(meter, by))
    }

    /// The title of what was on the desk in another turn.
    fn title(&self, turn: u8) -> String {
        let made = self.run.turns.iter().find(|played| played.before.turn == turn);
        made.map_or_else(String::new, |played| words::filled(self.run, &self.run.decided(played).0.title))
    }
}

/// How far such causes moved a meter in a turn.
pub(super) fn moved(played: &Played, meter: Meter, cause: impl Fn(Cause) -> bool) -> Milli {
    let entries = played.ledger.entries.iter().filter(|entry| entry.what == Tracked::Meter(meter));
    entries.filter(|entry| cause(entry.cause)).map(|entry| entry.by).sum()
}

/// A change of a meter in words.
pub(super) fn delta(meter: Meter, by: Milli) -> String {
    words::delta(Tracked::Meter(meter), by)
}

/// A change of a skill in words.
fn skill_delta(skill: Skill, by: Milli) -> String {
    words::delta(Tracked::Skill(skill), by)
}
