//! What leads to what, as the author wrote it: follow-ups, endings that a choice brings, flags set here and asked there.

use crate::scenario::model::{Condition, Effect, EffectId, EndingId, FlagId, Scenario, ShockId, SituationId, StageId};

/// Where something begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A choice of a situation, by its place from 0.
    Choice(SituationId, usize),
    /// A shock.
    Shock(ShockId),
}

impl Source {
    /// The situation that the choice belongs to.
    #[must_use]
    pub fn situation(self) -> Option<SituationId> {
        match self {
            Source::Choice(situation, _) => Some(situation),
            Source::Shock(_) => None,
        }
    }
}

/// Where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// This situation lands on the desk.
    Situation(SituationId),
    /// The game ends so.
    Ending(EndingId),
}

/// One thing that brings another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What brings it.
    pub from: Source,
    /// What it brings.
    pub to: Goal,
    /// How many turns lie between them; 0 = the very next turn, or the end of this one.
    pub after: u8,
}

/// Who asks for a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asker {
    /// A situation, before it comes up.
    Situation(SituationId),
    /// A choice, before it can be taken.
    Choice(SituationId, usize),
    /// A stage, before it begins.
    Stage(StageId),
    /// An ending.
    Ending(EndingId),
}

/// A flag, with all who touch it; each list is in order and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlagUse {
    /// Who sets it.
    pub set_by: Vec<Source>,
    /// Who clears it.
    pub cleared_by: Vec<Source>,
    /// Who asks for it, and whether it must be set (or must not).
    pub asked_by: Vec<(Asker, bool)>,
}

/// The links that lead to the same goal after as many turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Where they lead.
    pub to: Goal,
    /// As [`Link::after`].
    pub after: u8,
    /// Their places in [`Links::links`].
    pub links: Vec<usize>,
}

/// Everything that leads to something in a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// In order and without repetition: two outcomes of a choice that bring the same are one link.
    pub links: Vec<Link>,
    /// In the order of their goals.
    pub bundles: Vec<Bundle>,
    /// By link: the place of its bundle.
    pub bundle_of: Vec<usize>,
    /// By flag.
    pub flags: Vec<FlagUse>,
}

impl Links {
    /// Reads them off a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut found = Self { flags: vec![FlagUse::default(); scenario.flags.len()], ..Self::default() };
        for (id, situation) in (0..).map(SituationId).zip(&scenario.situations) {
            found.asked(Asker::Situation(id), &situation.when);
            for (n, choice) in situation.choices.iter().enumerate() {
                found.asked(Asker::Choice(id, n), &choice.when);
                let outcomes = choice.outcomes.iter().flat_map(|outcome| &outcome.effects);
                found.brought(scenario, Source::Choice(id, n), choice.effects.iter().chain(outcomes));
            }
        }
        for (id, shock) in (0..).map(ShockId).zip(&scenario.shocks) {
            found.brought(scenario, Source::Shock(id), shock.effects.iter());
        }
        for (id, stage) in (0..).map(StageId).zip(&scenario.stages) {
            found.asked(Asker::Stage(id), &stage.enter);
        }
        for (id, ending) in (0..).map(EndingId).zip(&scenario.endings) {
            found.asked(Asker::Ending(id), &ending.when);
        }
        found.tidied()
    }

    /// The place of a link in the list.
    #[must_use]
    pub fn place(&self, link: Link) -> Option<usize> {
        self.links.binary_search(&link).ok()
    }

    /// What leads to a goal: the places of its bundles, the soonest first.
    #[must_use]
    pub fn to(&self, goal: Goal) -> std::ops::Range<usize> {
        let from = self.bundles.partition_point(|bundle| bundle.to < goal);
        from..self.bundles.partition_point(|bundle| bundle.to <= goal)
    }

    fn brought<'e>(&mut self, scenario: &Scenario, from: Source, effects: impl Iterator<Item = &'e EffectId>) {
        for &effect in effects {
            match resolved(scenario, effect) {
                (Effect::Follow(id), after) => self.links.push(Link { from, to: Goal::Situation(id), after }),
                (Effect::End(id), after) => self.links.push(Link { from, to: Goal::Ending(id), after }),
                (Effect::Set(flag), _) => self.flag(flag, |flag| flag.set_by.push(from)),
                (Effect::Clear(flag), _) => self.flag(flag, |flag| flag.cleared_by.push(from)),
                _ => {}
            }
        }
    }

    fn asked(&mut self, asker: Asker, conditions: &[Condition]) {
        for condition in conditions {
            self.asked_one(asker, condition, true);
        }
    }

    fn asked_one(&mut self, asker: Asker, condition: &Condition, set: bool) {
        match condition {
            Condition::Flag(flag) => self.flag(*flag, |flag| flag.asked_by.push((asker, set))),
            Condition::Not(inner) => self.asked_one(asker, inner, !set),
            Condition::Any(any) => any.iter().for_each(|inner| self.asked_one(asker, inner, set)),
            Condition::AtLeast(..) | Condition::AtMost(..) | Condition::Turn(..) | Condition::Hired(_) => {}
        }
    }

    fn flag(&mut self, flag: FlagId, change: impl FnOnce(&mut FlagUse)) {
        if let Some(known) = self.flags.get_mut(flag.index()) {
            change(known);
        }
    }

    fn tidied(mut self) -> Self {
        fn tidy<T: Ord>(list: &mut Vec<T>) {
            list.sort_unstable();
            list.dedup();
        }
        tidy(&mut self.links);
        for flag in &mut self.flags {
            tidy(&mut flag.set_by);
            tidy(&mut flag.cleared_by);
            tidy(&mut flag.asked_by);
        }
        let mut order: Vec<usize> = (0..self.links.len()).collect();
        order.sort_by_key(|&place| (self.links[place].to, self.links[place].after, place));
        self.bundle_of = vec![0; self.links.len()];
        for place in order {
            let Link { to, after, .. } = self.links[place];
            match self.bundles.last_mut() {
                Some(last) if (last.to, last.after) == (to, after) => last.links.push(place),
                _ => self.bundles.push(Bundle { to, after, links: vec![place] }),
            }
            self.bundle_of[place] = self.bundles.len() - 1;
        }
        self
    }
}

/// What happens in the end, and after how many turns.
#[must_use]
pub fn resolved(scenario: &Scenario, effect: EffectId) -> (Effect, u8) {
    let (mut effect, mut after) = (scenario.effect(effect), 0_u8);
    while let Effect::After(turns, inner) = effect {
        after = after.saturating_add(turns);
        effect = scenario.effect(inner);
    }
    (effect, after)
}
