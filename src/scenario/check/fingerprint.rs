//! A number that changes whenever anything changes that the rules read.

use std::fmt::{self, Write};

use crate::scenario::model::Scenario;

/// Taken over everything but the words, so that a mended comma does not make a saved game worthless.
pub(super) fn of(scenario: &Scenario) -> u64 {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    // Writing into a hash cannot fail.
    let _ = write!(hash, "{:?}", without_words(scenario.clone()));
    hash.0
}

fn without_words(mut scenario: Scenario) -> Scenario {
    for text in [
        &mut scenario.id,
        &mut scenario.title,
        &mut scenario.summary,
        &mut scenario.audience,
        &mut scenario.notes,
        &mut scenario.product,
    ] {
        text.clear();
    }
    scenario.minutes = 0;
    scenario.goals.clear();
    scenario.questions.clear();
    scenario.expectations.clear();
    for meter in &mut scenario.own_meters {
        meter.name.clear();
        meter.about.clear();
    }
    for founder in &mut scenario.founders {
        founder.name.clear();
        founder.about.clear();
        founder.portrait = 0;
    }
    for person in &mut scenario.people {
        person.name.clear();
        person.role.clear();
        person.about.clear();
        person.portrait = 0;
    }
    for stage in &mut scenario.stages {
        stage.name.clear();
        stage.about.clear();
    }
    for situation in &mut scenario.situations {
        situation.title.clear();
        situation.text.clear();
        situation.notes.clear();
        situation.questions.clear();
        for choice in &mut situation.choices {
            choice.text.clear();
            choice.claims.clear();
            for outcome in &mut choice.outcomes {
                outcome.text.clear();
            }
        }
    }
    for shock in &mut scenario.shocks {
        shock.name.clear();
        shock.text.clear();
    }
    for ending in &mut scenario.endings {
        ending.name.clear();
        ending.text.clear();
    }
    scenario
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
