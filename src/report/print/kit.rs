//! The kit as data: every card with its roads, and what each brings on paper.

use super::derived::Trying;
use super::gives::Counter;
pub use super::gives::Gives;
use super::order::{Order, stage_of};
use super::sheet::{Rules, Sheet};
use super::when;
use crate::scenario::model::{Choice, Lean, Meter, Scenario, Situation, SituationId};

/// Everything that is printed of a scenario.
pub struct Kit<'a> {
    /// What it is made of.
    pub scenario: &'a Scenario,
    /// The columns of the scoring sheet.
    pub sheet: Sheet,
    /// The numbers of the paper rules.
    pub rules: Rules,
    /// In the order of the scenario; a card's number is its place, from 1.
    pub cards: Vec<Card<'a>>,
    /// Which card comes when.
    pub order: Order,
}

/// A situation on paper.
pub struct Card<'a> {
    /// From 1.
    pub number: usize,
    /// What it is made of.
    pub situation: &'a Situation,
    /// When it may come, in words; empty if that depends on nothing.
    pub when: String,
    /// Its answers, A to D.
    pub answers: Vec<Answer<'a>>,
}

/// A choice on paper.
pub struct Answer<'a> {
    /// `A` to `D`.
    pub letter: char,
    /// What it is made of.
    pub choice: &'a Choice,
    /// What must hold for it, in words; empty if nothing must.
    pub when: String,
    /// What may come of it, the best first.
    pub roads: Vec<Road<'a>>,
}

/// What may come of a choice.
pub struct Road<'a> {
    /// The faces of the die with which it comes, from and to; nothing where it is certain.
    pub faces: Option<(u8, u8)>,
    /// What followed, as its author wrote it; may be empty.
    pub text: &'a str,
    /// What it brings in all.
    pub gives: Gives,
}

impl<'a> Kit<'a> {
    /// Makes the kit; `seed` is the luck by which cards are put in order.
    #[must_use]
    pub fn of(scenario: &'a Scenario, seed: u64) -> Self {
        let (sheet, rules) = (Sheet::of(scenario), Rules::of(&scenario.params));
        let maker = Maker { scenario, sheet: &sheet, rules, trying: Trying::new(scenario) };
        let cards = scenario.situations.iter().enumerate().map(|(place, situation)| maker.card(place, situation)).collect();
        Self { scenario, rules, cards, order: Order::of(scenario, seed), sheet }
    }
}

struct Maker<'a, 's> {
    scenario: &'a Scenario,
    sheet: &'s Sheet,
    rules: Rules,
    trying: Trying,
}

impl<'a> Maker<'a, '_> {
    fn card(&self, place: usize, situation: &'a Situation) -> Card<'a> {
        let answers = (0..).zip('A'..).zip(&situation.choices);
        Card {
            number: place + 1,
            situation,
            when: when::all(self.scenario, &situation.when),
            answers: answers.map(|((nth, letter), choice)| self.answer(place, situation, nth, letter, choice)).collect(),
        }
    }

    fn answer(&self, card: usize, situation: &Situation, nth: usize, letter: char, choice: &'a Choice) -> Answer<'a> {
        let stage = stage_of(situation);
        let derived = self.trying.choice(stage, SituationId(u16::try_from(card).unwrap_or(u16::MAX)), nth, choice);
        let faces = faces(choice, derived.best);
        let Lean { vision, process } = choice.lean;
        let roads = choice.outcomes.iter().zip(faces).map(|(outcome, faces)| {
            let mut counter = Counter::new(self.scenario, self.sheet, stage);
            counter.lean(vision, process, self.rules);
            counter.derived(&derived.gives);
            counter.add(Meter::CASH, -choice.cost, 0);
            counter.effects(&choice.effects);
            counter.effects(&outcome.effects);
            Road { faces, text: &outcome.text, gives: counter.finish() }
        });
        Answer { letter, choice, when: when::all(self.scenario, &choice.when), roads: roads.collect() }
    }
}

/// The six faces shared out: the best outcome takes the highest, and each has one at least.
fn faces(choice: &Choice, best: i32) -> Vec<Option<(u8, u8)>> {
    let count = choice.outcomes.len();
    if count < 2 {
        return vec![None; count.max(1)];
    }
    let others: i32 = choice.outcomes.iter().skip(1).map(|outcome| i32::from(outcome.chance)).sum();
    let mut left = 6_i32;
    let shares = choice.outcomes.iter().enumerate().map(|(place, outcome)| {
        let behind = i32::try_from(count - place - 1).unwrap_or(0);
        let chance = if place == 0 { best } else { (1_000 - best) * i32::from(outcome.chance) / others.max(1) };
        let share = if behind == 0 { left } else { ((chance * 6 + 500) / 1_000).clamp(1, (left - behind).max(1)) };
        left -= share;
        let face = |n: i32| u8::try_from(n.clamp(1, 6)).unwrap_or(1);
        Some((face(left + 1), face(left + share)))
    });
    shares.collect()
}

impl Answer<'_> {
    /// Whether the die is rolled for it.
    #[must_use]
    pub fn is_rolled(&self) -> bool {
        self.roads.len() > 1
    }
}
