//! A turn as it lies on the desk.

use serde::Serialize;

use super::beam::{Beam, beam};
use super::choice::{ChoiceView, choice, tenths};
use super::meter::{Gauge, gauges, numbers};
use super::picture::{self, Picture, Scene};
use super::words;
use crate::scenario::model::Meter;
use crate::session::Run;
use crate::sim::moment;
use crate::text::{say, say_with};

/// A promise on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseView {
    /// In a sentence.
    pub words: String,
    /// The same where there is little room: all of it while a plan is wanted, later only its title.
    pub slip: String,
    /// Whether it has its plan.
    pub planned: bool,
    /// How far it is, in thousandths.
    pub progress: i32,
}

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Their face.
    pub picture: Picture,
}

/// A turn as it lies on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnView {
    /// The company's name.
    pub company: String,
    /// "Month 3".
    pub when: String,
    /// "3 of 22".
    pub of: String,
    /// The stage's name.
    pub stage: String,
    /// What one sees of the stage.
    pub scene: Scene,
    /// How many people it shows.
    pub people: usize,
    /// Morale, 0 to 100: the picture shows it.
    pub mood: i32,
    /// The situation's title.
    pub title: String,
    /// "Crisis".
    pub kind: String,
    /// Its icon.
    pub kind_icon: &'static str,
    /// What such a moment calls for, as a phrase.
    pub calls: String,
    /// What happens.
    pub paragraphs: Vec<String>,
    /// Two to four.
    pub choices: Vec<ChoiceView>,
    /// The beam.
    pub beam: Beam,
    /// Cash, customers, team.
    pub numbers: Vec<Gauge>,
    /// The gauges.
    pub gauges: Vec<Gauge>,
    /// The attention that there is, in whole points.
    pub attention: i32,
    /// The promises on the way.
    pub promises: Vec<PromiseView>,
    /// The founder first, then who was hired.
    pub portraits: Vec<Portrait>,
}

/// The turn on the desk. After the end: the last state with the last situation, for the picture's sake.
#[must_use]
pub fn turn(run: &Run) -> TurnView {
    let (scenario, company) = (&run.scenario, &run.company);
    let situation = run.situation();
    let stage = scenario.stage(company.stage);
    let calls = say(&format!("kind-{}-calls", words::kind_id(situation.kind)));
    let turns = i32::from(scenario.turns);
    TurnView {
        company: run.founding.company.clone(),
        when: words::when(scenario.period, company.turn),
        of: say_with("turn-of", &[("turn", i32::from(company.turn).into()), ("turns", turns.into())]),
        stage: stage.name.clone(),
        scene: picture::scene(scenario, stage),
        people: usize::try_from(words::points(company.get(Meter::TEAM))).unwrap_or(0),
        mood: words::points(company.get(Meter::MORALE)),
        title: words::filled(run, &situation.title),
        kind: say(&format!("kind-{}", words::kind_id(situation.kind))),
        kind_icon: words::kind_icon(situation.kind),
        calls: say_with("turn-demand", &[("calls", calls.into())]),
        paragraphs: words::filled(run, &situation.text).split('\n').map(str::to_owned).collect(),
        choices: (0..situation.choices.len()).map(|n| choice(run, n)).collect(),
        beam: beam(run),
        numbers: numbers(run),
        gauges: gauges(run),
        attention: tenths(moment::capacity(scenario, company)),
        promises: promises(run),
        portraits: portraits(run),
    }
}

fn promises(run: &Run) -> Vec<PromiseView> {
    let patience = run.scenario.params.promise_patience;
    let shown = run.company.initiatives.iter().enumerate().map(|(place, initiative)| {
        let title = words::title_of(run, initiative.turn);
        let left = patience - i32::from(run.company.turn - initiative.turn);
        let planned = place < run.company.initiatives.planned();
        let words = if planned {
            say_with("promise-planned", &[("title", title.clone().into())])
        } else {
            say_with("promise-waits", &[("title", title.clone().into()), ("turns", left.max(0).into())])
        };
        let slip = if planned { say_with("promise-slip", &[("title", title.into())]) } else { words.clone() };
        PromiseView { words, slip, planned, progress: (initiative.progress / 100).min(1_000) }
    });
    shown.collect()
}

fn portraits(run: &Run) -> Vec<Portrait> {
    let founder = Portrait {
        name: run.founding.founder.clone(),
        role: say("founder-role"),
        picture: picture::of_founding(&run.scenario, &run.founding),
    };
    let hired = run.scenario.people.iter().enumerate().filter(|(n, _)| run.company.people >> n & 1 == 1);
    let hired = hired.map(|(_, person)| Portrait {
        name: person.name.clone(),
        role: person.role.clone(),
        picture: picture::person(&run.scenario, person),
    });
    std::iter::once(founder).chain(hired).collect()
}
