//! A number that changes whenever anything changes that the rules read.

use std::fmt::{self, Write};

use crate::scenario::model::{
    Choice, Ending, Founder, Languages, Outcome, OwnMeter, Person, Pictures, Scenario, Shock, Situation, Stage,
};
use crate::sim::plan::Plan;

/// Taken over everything but the words and pictures, so that a mended comma does not make a saved game worthless.
pub(super) fn of(scenario: &Scenario) -> u64 {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    // Writing into a hash cannot fail.
    let _ = write!(hash, "{:?}", without_words(scenario));
    hash.0
}

/// A copy without the words; they are most of a scenario, and are not even copied.
fn without_words(scenario: &Scenario) -> Scenario {
    let none = String::new;
    Scenario {
        id: none(),
        title: none(),
        summary: none(),
        audience: none(),
        minutes: 0,
        goals: Vec::new(),
        notes: none(),
        product: none(),
        own_meters: scenario
            .own_meters
            .iter()
            .map(|meter| OwnMeter { id: meter.id.clone(), name: none(), about: none() })
            .collect(),
        flags: scenario.flags.clone(),
        founders: scenario
            .founders
            .iter()
            .map(|founder| Founder { id: founder.id.clone(), name: none(), about: none(), portrait: 0, ..*founder })
            .collect(),
        people: scenario
            .people
            .iter()
            .map(|person| Person { id: person.id.clone(), name: none(), role: none(), about: none(), portrait: 0, ..*person })
            .collect(),
        roles: Vec::new(),
        stages: scenario
            .stages
            .iter()
            .map(|stage| Stage { id: stage.id.clone(), name: none(), about: none(), enter: stage.enter.clone(), ..*stage })
            .collect(),
        situations: scenario.situations.iter().map(situation).collect(),
        shocks: scenario
            .shocks
            .iter()
            .map(|shock| Shock { id: shock.id.clone(), name: none(), text: none(), effects: shock.effects.clone(), ..*shock })
            .collect(),
        endings: scenario
            .endings
            .iter()
            .map(|ending| Ending { id: ending.id.clone(), name: none(), text: none(), when: ending.when.clone(), ..*ending })
            .collect(),
        questions: Vec::new(),
        expectations: Vec::new(),
        effects: scenario.effects.clone(),
        plan: Plan::default(),
        pictures: Pictures::default(),
        languages: Languages::default(),
        ..*scenario
    }
}

fn situation(situation: &Situation) -> Situation {
    Situation {
        id: situation.id.clone(),
        title: String::new(),
        text: String::new(),
        notes: String::new(),
        briefs: Vec::new(),
        questions: Vec::new(),
        when: situation.when.clone(),
        choices: situation.choices.iter().map(choice).collect(),
        ..*situation
    }
}

fn choice(choice: &Choice) -> Choice {
    let outcome = |outcome: &Outcome| Outcome { text: String::new(), effects: outcome.effects.clone(), ..*outcome };
    Choice {
        text: String::new(),
        claims: Vec::new(),
        when: choice.when.clone(),
        rests_on: choice.rests_on.clone(),
        effects: choice.effects.clone(),
        outcomes: choice.outcomes.iter().map(outcome).collect(),
        ..*choice
    }
}

/// FNV-1a, 64 bits: the same on every machine.
struct Fnv(u64);

impl Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(())
    }
}
