//! Arcs: situations that follow one another.

use super::world::World;
use super::{Checker, Code};
use crate::scenario::diagnostic::list;
use crate::scenario::model::{Again, Effect, EffectId, Scenario, Situation};
use crate::scenario::raw;

/// A situation that follows, and how many turns later.
type Next = (usize, u32);

impl Checker<'_> {
    pub(super) fn lint_arcs(&mut self, raw: &raw::Scenario, world: &World) {
        self.lost_follows(raw, world.scenario);
        self.endless_arcs(raw, world);
    }

    /// Situations that are to follow themselves, and may not come again so soon.
    fn lost_follows(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        for (at, situation) in scenario.situations.iter().enumerate() {
            let gap = match situation.again {
                Again::Never => u32::MAX,
                Again::After(turns) => u32::from(turns),
            };
            let own = |effects: &[EffectId]| follows(scenario, effects).any(|(next, turns)| next == at && turns <= gap);
            for (written, choice) in raw.situations.items[at].choices.iter().zip(&situation.choices) {
                let lists = std::iter::once(&written.effects).chain(written.outcomes.iter().map(|outcome| &outcome.effects));
                let lowered = std::iter::once(&choice.effects).chain(choice.outcomes.iter().map(|outcome| &outcome.effects));
                for (list, _) in lists.zip(lowered).filter(|(_, effects)| own(effects)) {
                    let place = list.iter().find(|effect| names(&effect.value, &situation.id));
                    let place = place.map_or(list.span, |effect| effect.span);
                    let (message, help) = match situation.again {
                        Again::Never => (
                            format!("`{}` is to follow itself, but comes only once a game", situation.id),
                            "add `again: After(…)` to it, or let something else follow",
                        ),
                        Again::After(turns) => (
                            format!("`{}` is to follow itself sooner than the {turns} turns that it waits", situation.id),
                            "let it follow later, with `After(turns, Follow(…))`",
                        ),
                    };
                    self.report.add(Code::LostFollow, place, message).help(help);
                }
            }
        }
    }

    /// Circles of situations out of which no choice leads, however it turns out.
    fn endless_arcs(&mut self, raw: &raw::Scenario, world: &World) {
        let scenario = world.scenario;
        let ways: Vec<Vec<Vec<Next>>> = scenario.situations.iter().map(|situation| ways(scenario, situation)).collect();
        let mut caught = vec![true; ways.len()];
        // Whoever has a way to somebody who is free is free.
        while let Some(free) = (0..ways.len()).find(|at| caught[*at] && !is_caught(&ways[*at], &caught)) {
            caught[free] = false;
        }
        let next = |at: usize| ways[at].first().and_then(|way| way.iter().find(|(to, _)| caught[*to]).copied());
        let mut told = vec![false; ways.len()];
        for start in (0..ways.len()).filter(|at| caught[*at] && world.up[*at]) {
            if told[start] {
                continue;
            }
            let (circle, length) = circle(next, start, ways.len());
            let mut all = circle.clone();
            let mut at = 0;
            while at < all.len() {
                let to = ways[all[at]].iter().flatten().map(|(to, _)| *to).filter(|to| caught[*to]);
                let new: Vec<usize> = to.filter(|to| !all.contains(to)).collect();
                all.extend(new);
                at += 1;
            }
            told[start] = true;
            let known = all.iter().any(|at| std::mem::replace(&mut told[*at], true) && *at != start);
            let returns = |at: &usize| matches!(scenario.situations[*at].again, Again::After(turns) if u32::from(turns) < length);
            if known || !all.iter().all(returns) {
                continue;
            }
            all.sort_unstable();
            all.dedup();
            let ids: Vec<&str> = all.iter().map(|at| scenario.situations[*at].id.as_str()).collect();
            let message = match ids.as_slice() {
                [only] => format!("`{only}` follows itself without end, whatever one chooses"),
                _ => format!("{} follow one another without end, whatever one chooses", list(&ids, "and")),
            };
            let first = &raw.situations.items[all[0]].id;
            let said = self.report.add(Code::EndlessArc, first.span, message);
            said.help("let one of the choices lead to something else, or to nothing");
        }
    }
}

/// Whether an effect lets a situation follow.
fn names(effect: &raw::Effect, id: &str) -> bool {
    match effect {
        raw::Effect::Follow { situation } => situation.value == id,
        raw::Effect::After { effect, .. } => effect.0.as_ref().is_some_and(|inner| names(&inner.value, id)),
        _ => false,
    }
}

/// The situations that effects let follow, and how many turns later.
fn follows<'s>(scenario: &'s Scenario, effects: &'s [EffectId]) -> impl Iterator<Item = Next> + 's {
    effects.iter().filter_map(|effect| match scenario.effect(*effect) {
        Effect::Follow(situation) => Some((situation.index(), 1)),
        Effect::After(turns, later) => match scenario.effect(later) {
            Effect::Follow(situation) => Some((situation.index(), 1 + u32::from(turns))),
            _ => None,
        },
        _ => None,
    })
}

/// Every way in which a situation can turn out: what follows then for certain.
fn ways(scenario: &Scenario, situation: &Situation) -> Vec<Vec<Next>> {
    let mut ways = Vec::new();
    for choice in &situation.choices {
        for outcome in &choice.outcomes {
            let effects = || choice.effects.iter().chain(&outcome.effects);
            let ends = effects().any(|effect| matches!(scenario.effect(*effect), Effect::End(_)));
            let follow = follows(scenario, &choice.effects).chain(follows(scenario, &outcome.effects));
            ways.push(if ends { Vec::new() } else { follow.collect() });
        }
    }
    ways
}

/// Whether every way leads to something that is caught.
fn is_caught(ways: &[Vec<Next>], caught: &[bool]) -> bool {
    ways.iter().all(|way| way.iter().any(|(to, _)| caught[*to]))
}

/// The circle in which one ends up from here, and how many turns it takes.
fn circle(next: impl Fn(usize) -> Option<Next>, start: usize, steps: usize) -> (Vec<usize>, u32) {
    let go = |at: usize| next(at).unwrap_or((at, 1));
    // After as many steps as there are situations one is in the circle.
    let begin = (0..steps).fold(start, |at, _| go(at).0);
    let (mut circle, mut length, mut at) = (vec![begin], 0, begin);
    loop {
        let (to, turns) = go(at);
        length += turns;
        at = to;
        if at == begin {
            return (circle, length);
        }
        circle.push(at);
    }
}
