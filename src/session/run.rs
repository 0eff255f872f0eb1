//! A run: the fold of its journal, with every turn's state and causes at hand.

use std::sync::Arc;

use super::change::Change;
use super::journal::{Entry, FORMAT, Founding, Journal};
use super::view;
use crate::scenario::model::{Choice, Ending, ONE, Scenario, Situation};
use crate::sim::cause::Ledger;
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::turn::{self, Refused, Turned};
use crate::text::say;

/// A turn that was played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// What an author changed by hand before it.
    pub changes: Vec<Change>,
    /// The state before the decision, its situation on the desk.
    pub before: Company,
    /// The place of the choice, from 0.
    pub choice: usize,
    /// What it brought.
    pub turned: Turned,
    /// Why every number changed.
    pub ledger: Ledger,
    /// The state after it, before anybody changed anything by hand.
    pub after: Company,
}

/// One game, from its founding to where it stands.
#[derive(Clone, Debug)]
pub struct Run {
    /// The rules and texts.
    pub scenario: Arc<Scenario>,
    /// How it began.
    pub founding: Founding,
    /// Everything that happened, undone decisions included: what is on disk.
    pub entries: Vec<Entry>,
    /// The turns played, the undone ones left out.
    pub turns: Vec<Played>,
    /// Where it stands.
    pub company: Company,
    /// What an author changed by hand since the last decision.
    pub changes: Vec<Change>,
    /// What the player said of themselves at the end.
    pub reflection: Option<Vec<i8>>,
    /// What the player means to do next.
    pub commitment: Option<String>,
}

/// Why a journal does not make a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The entry (from 0) is a decision for another turn or situation than the one that it meets.
    OutOfPlace(usize),
    /// The entry is a decision that cannot be taken.
    Refused(usize, Refused),
    /// The state after the entry is not the one that was written down.
    Differs(usize),
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (entry, why) = match self {
            Self::OutOfPlace(n) => (n, "it belongs to another turn or situation"),
            Self::Refused(n, _) => (n, "it decides what cannot be decided there"),
            Self::Differs(n) => (n, "the state that follows is not the one written down"),
        };
        write!(f, "entry {} does not fit: {why}; the scenario or the program is not the one it was played with", entry + 1)
    }
}

impl Run {
    /// Begins.
    #[must_use]
    pub fn begin(scenario: Arc<Scenario>, founding: Founding) -> Self {
        let skills = founding.skills.map(|points| i32::from(points.min(100)) * ONE);
        let company = turn::found(&scenario, skills, Dice::new(founding.seed));
        Self {
            scenario,
            founding,
            entries: Vec::new(),
            turns: Vec::new(),
            company,
            changes: Vec::new(),
            reflection: None,
            commitment: None,
        }
    }

    /// Folds a journal. `Err` carries the run as far as it went well, so that nothing is lost.
    ///
    /// # Errors
    /// If an entry does not fit the scenario: see [`Broken`].
    pub fn fold(scenario: Arc<Scenario>, journal: Journal) -> Result<Self, Box<(Self, Broken)>> {
        let mut run = Self::begin(scenario, journal.founding);
        for (n, entry) in journal.entries.into_iter().enumerate() {
            if let Err(broken) = run.take(n, &entry) {
                return Err(Box::new((run, broken)));
            }
        }
        Ok(run)
    }

    fn take(&mut self, n: usize, entry: &Entry) -> Result<(), Broken> {
        match entry {
            Entry::Decide { turn, situation, choice, state } => {
                if *turn != self.company.turn || *situation != self.situation().id {
                    return Err(Broken::OutOfPlace(n));
                }
                let done = self.decide(*choice).map_err(|refused| Broken::Refused(n, refused))?;
                if !matches!(done, Entry::Decide { state: follows, .. } if follows == *state) {
                    let _ = self.rewind(*turn);
                    self.entries.pop();
                    return Err(Broken::Differs(n));
                }
            }
            Entry::Undo { turn } => {
                self.undo(*turn).ok_or(Broken::OutOfPlace(n))?;
            }
            Entry::Change { turn, change } => {
                let made = (*turn == self.company.turn).then(|| self.change(change.clone())).flatten();
                made.ok_or(Broken::OutOfPlace(n))?;
            }
            Entry::Reflect { assessment } => {
                self.reflect(assessment.clone());
            }
            Entry::Commit { text } => {
                self.commit(text.clone());
            }
        }
        Ok(())
    }

    /// The luck of this run.
    #[must_use]
    pub fn dice(&self) -> Dice {
        Dice::new(self.founding.seed)
    }

    /// What is on the desk.
    #[must_use]
    pub fn situation(&self) -> &Situation {
        self.scenario.situation(self.company.desk)
    }

    /// How it ended, if it did.
    #[must_use]
    pub fn ending(&self) -> Option<&Ending> {
        self.company.ended.map(|id| &self.scenario.endings[id.index()])
    }

    /// The situation and the choice of a turn that was played.
    #[must_use]
    pub fn decided(&self, played: &Played) -> (&Situation, &Choice) {
        let situation = self.scenario.situation(played.before.desk);
        (situation, &situation.choices[played.choice])
    }

    /// The state after a turn that was played, by its place.
    #[must_use]
    pub fn after(&self, place: usize) -> &Company {
        self.turns.get(place).map_or(&self.company, |played| &played.after)
    }

    /// Whether an author changed anything by hand: then it tells nothing of how anybody plays.
    #[must_use]
    pub fn is_arranged(&self) -> bool {
        !self.changes.is_empty() || self.turns.iter().any(|played| !played.changes.is_empty())
    }

    /// Decides. What it gives back is to be written down.
    ///
    /// # Errors
    /// If the choice cannot be taken; then nothing has changed.
    pub fn decide(&mut self, choice: usize) -> Result<Entry, Refused> {
        let before = self.company.clone();
        let mut ledger = Ledger::default();
        let turned = turn::play(&self.scenario, &mut self.company, Dice::new(self.founding.seed), choice, &mut ledger)?;
        let entry = Entry::Decide {
            turn: before.turn,
            situation: self.scenario.situation(before.desk).id.clone(),
            choice,
            state: self.company.fingerprint(),
        };
        let (changes, after) = (std::mem::take(&mut self.changes), self.company.clone());
        self.turns.push(Played { changes, before, choice, turned, ledger, after });
        self.entries.push(entry.clone());
        Ok(entry)
    }

    /// Changes something by hand. `None`, and nothing has changed, if the scenario has nothing of this name.
    pub fn change(&mut self, change: Change) -> Option<Entry> {
        change.make(&self.scenario, &mut self.company)?;
        self.changes.push(change.clone());
        let entry = Entry::Change { turn: self.company.turn, change };
        self.entries.push(entry.clone());
        Some(entry)
    }

    /// Takes back the decision of this turn and all after it. `None` if that turn was not played.
    pub fn undo(&mut self, turn: u8) -> Option<Entry> {
        self.rewind(turn)?;
        let entry = Entry::Undo { turn };
        self.entries.push(entry.clone());
        Some(entry)
    }

    fn rewind(&mut self, turn: u8) -> Option<()> {
        let place = self.turns.iter().position(|played| played.before.turn == turn)?;
        self.company = self.turns[place].before.clone();
        self.changes = std::mem::take(&mut self.turns[place].changes);
        self.turns.truncate(place);
        Some(())
    }

    /// Another run that shares this one's turns before `turn` and leaves it as it is. `None` if that turn was not reached.
    #[must_use]
    pub fn branch(&self, turn: u8) -> Option<Self> {
        let reached = self.turns.len() + usize::from(self.company.ended.is_none());
        if turn == 0 || usize::from(turn) > reached {
            return None;
        }
        let founding = Founding { branched_at: Some(turn), ..self.founding.clone() };
        let mut other = Self::begin(Arc::clone(&self.scenario), founding);
        for played in &self.turns[..usize::from(turn) - 1] {
            for change in &played.changes {
                other.change(change.clone())?;
            }
            other.decide(played.choice).ok()?;
        }
        Some(other)
    }

    /// Keeps what the player says of themselves at the end.
    pub fn reflect(&mut self, assessment: Vec<i8>) -> Entry {
        self.reflection = Some(assessment.clone());
        let entry = Entry::Reflect { assessment };
        self.entries.push(entry.clone());
        entry
    }

    /// Keeps what the player means to do.
    pub fn commit(&mut self, text: String) -> Entry {
        self.commitment = Some(text.clone());
        let entry = Entry::Commit { text };
        self.entries.push(entry.clone());
        entry
    }

    /// The journal of this run.
    #[must_use]
    pub fn journal(&self) -> Journal {
        Journal { founding: self.founding.clone(), entries: self.entries.clone(), whole: 0 }
    }
}

impl Founding {
    /// A founding of this scenario with one of its founders, as authored.
    #[must_use]
    pub fn of(scenario: &Scenario, seed: u64, founder: usize) -> Self {
        let founder = &scenario.founders[founder.min(scenario.founders.len() - 1)];
        Self {
            fulcrum: FORMAT,
            scenario: scenario.id.clone(),
            fingerprint: scenario.fingerprint,
            seed,
            company: say("company-default"),
            founder: founder.name.clone(),
            who: Some(founder.id.clone()),
            portrait: founder.portrait,
            skills: founder.skills.map(|s| u8::try_from(s / ONE).unwrap_or(0)),
            assessment: Vec::new(),
            branched_at: None,
        }
    }

    /// A founding with a founder drawn by lot (A20).
    #[must_use]
    pub fn drawn(scenario: &Scenario, seed: u64) -> Self {
        let portrait = 4 + u8::try_from(seed % 3).unwrap_or(0);
        let (skills, founder) = (view::draw(seed).skills, say("founder-drawn"));
        Self { skills, founder, who: None, portrait, ..Self::of(scenario, seed, 0) }
    }

    /// A founding by somebody who plays as themselves; each answer of the self-assessment -2 (vision's pole) to 2 (A33).
    #[must_use]
    pub fn of_oneself(scenario: &Scenario, seed: u64, assessment: Vec<i8>) -> Self {
        Self {
            skills: view::skills_from(&assessment),
            founder: say("founder-you"),
            who: None,
            portrait: 0,
            assessment,
            ..Self::of(scenario, seed, 0)
        }
    }
}
