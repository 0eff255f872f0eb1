//! A game carried over to another version of its scenario, so that an author who saves the file stands where they stood.

use std::sync::Arc;

use super::change::Change;
use super::journal::Founding;
use super::run::{Played, Run};
use crate::scenario::model::Scenario;

/// A game under another version of its scenario.
#[derive(Clone, Debug)]
pub struct Carried {
    /// With the same luck, founder and decisions, as far as they went.
    pub run: Run,
    /// The turn whose decision could not be taken again, if there was one: the game stands before it.
    pub stopped_at: Option<u8>,
}

impl Run {
    /// The same game under another version of its scenario: every situation that there still is comes up again where it did,
    /// whatever the dice would say now, and the decisions are taken again. What was undone is forgotten.
    #[must_use]
    pub fn under(&self, scenario: Arc<Scenario>) -> Carried {
        let founding = Founding { fingerprint: scenario.fingerprint, ..self.founding.clone() };
        let mut run = Self::begin(scenario, founding);
        for played in &self.turns {
            run.changed_as(&played.changes);
            if self.decided_again(played, &mut run).is_none() {
                return Carried { run, stopped_at: Some(played.before.turn) };
            }
        }
        run.changed_as(&self.changes);
        if run.ending().is_none() {
            run.face(&self.situation().id);
        }
        self.reflection.iter().for_each(|assessment| drop(run.reflect(assessment.clone())));
        self.commitment.iter().for_each(|text| drop(run.commit(text.clone())));
        Carried { run, stopped_at: None }
    }

    fn changed_as(&mut self, changes: &[Change]) {
        for change in changes {
            // What is gone from the scenario cannot be changed any more.
            let _ = self.change(change.clone());
        }
    }

    /// Puts a situation on the desk, if it is not there anyway. `None` if the scenario no longer has it.
    fn face(&mut self, id: &str) -> Option<()> {
        if self.situation().id != id {
            self.change(Change::Desk(id.to_owned()))?;
        }
        Some(())
    }

    /// Takes a decision again in another run: the choice with the same words or, if they were changed, the same place.
    fn decided_again(&self, played: &Played, run: &mut Self) -> Option<()> {
        if run.ending().is_some() {
            return None;
        }
        let (situation, choice) = self.decided(played);
        run.face(&situation.id)?;
        let same = run.situation().choices.iter().position(|now| now.text == choice.text);
        run.decide(same.unwrap_or(played.choice)).ok().map(drop)
    }
}
