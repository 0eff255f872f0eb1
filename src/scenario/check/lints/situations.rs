//! What is odd about a situation by itself; looked at wherever the situation holds no error.

use super::{Checker, Code};
use crate::scenario::model::{Choice, Effect, EffectId, Lean, Scenario, Side, Situation};
use crate::scenario::raw;

impl Checker<'_> {
    pub(super) fn lint_situation(&mut self, written: &raw::Situation, situation: &Situation, scenario: &Scenario) {
        self.one_sided(written, situation);
        for (number, (choice, mine)) in written.choices.iter().zip(&situation.choices).enumerate() {
            if is_idle(scenario, mine) {
                let message = "this choice leans to neither side, costs nothing and brings nothing";
                let said = self.report.add(Code::NoConsequence, choice.text.span, message);
                said.help("give it a lean, a cost or an effect: what would follow from it?");
                continue;
            }
            let same = situation.choices[..number].iter().position(|other| alike(scenario, other, mine));
            if let Some(same) = same {
                let said = self.report.add(Code::SameChoices, choice.text.span, "this choice does the same as another one");
                let help = "let them differ in lean, style, cost or effects: as it is, only the words are a choice";
                said.also(written.choices.items[same].text.span, "this one").help(help);
            }
        }
    }

    fn one_sided(&mut self, written: &raw::Situation, situation: &Situation) {
        let Some((first, others)) = situation.choices.split_first().filter(|(_, others)| !others.is_empty()) else { return };
        if others.iter().any(|choice| choice.lean.side() != first.lean.side()) {
            return;
        }
        let (message, help) = match first.lean.side() {
            Some(side) => {
                let (side, other) = if side == Side::Vision { ("vision", "process") } else { ("process", "vision") };
                (format!("all choices of `{}` lean to {side}", situation.id), format!("let one of them lean to {other}"))
            }
            None => (
                format!("no choice of `{}` leans to either side", situation.id),
                "let one of them lean to vision, and one to process".to_owned(),
            ),
        };
        self.report.add(Code::OneSided, written.id.span, message).help(help);
    }
}

/// Whether nothing follows from a choice but what its manner brings.
fn is_idle(scenario: &Scenario, choice: &Choice) -> bool {
    let idle = |effects: &[EffectId]| effects.iter().all(|effect| does_nothing(scenario, *effect));
    let outcomes = choice.outcomes.iter().all(|outcome| idle(&outcome.effects));
    choice.lean == Lean::default() && choice.cost == 0 && idle(&choice.effects) && outcomes
}

fn does_nothing(scenario: &Scenario, effect: EffectId) -> bool {
    match scenario.effect(effect) {
        Effect::Add(_, by) | Effect::Train(_, by) => by == 0,
        Effect::After(_, later) => does_nothing(scenario, later),
        _ => false,
    }
}

/// Whether the rules see no difference between two choices.
fn alike(scenario: &Scenario, one: &Choice, other: &Choice) -> bool {
    // What odds rest on matters only where there are odds.
    let rests = one.outcomes.len() < 2 || one.rests_on == other.rests_on;
    let outcomes = one.outcomes.iter().zip(&other.outcomes);
    (one.lean, one.style, one.cost, one.attention) == (other.lean, other.style, other.cost, other.attention)
        && one.when == other.when
        && rests
        && one.outcomes.len() == other.outcomes.len()
        && outcomes.into_iter().all(|(a, b)| a.chance == b.chance && same(scenario, &a.effects, &b.effects))
        && same(scenario, &one.effects, &other.effects)
}

fn same(scenario: &Scenario, one: &[EffectId], other: &[EffectId]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same_effect(scenario, *a, *b))
}

fn same_effect(scenario: &Scenario, one: EffectId, other: EffectId) -> bool {
    match (scenario.effect(one), scenario.effect(other)) {
        (Effect::After(early, a), Effect::After(late, b)) => early == late && same_effect(scenario, a, b),
        (one, other) => one == other,
    }
}
