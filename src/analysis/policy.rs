//! Bots. Each has one way of playing, and sees only what a player sees: where a choice leans, what it costs, the kind of
//! moment, the beam, the open promises; never chances or amounts. Only [`Policy::Lookahead`] rolls futures out.

use super::futures::{play_on, worth};
use super::sight::{Sight, best_of, middle};
pub use crate::scenario::model::Policy;
use crate::scenario::model::{Scenario, Side};
use crate::sim::company::Company;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::turn;

/// How many futures [`Policy::Lookahead`] tries for each choice.
const TRIED: u64 = 12;

impl Policy {
    /// The place of the choice that it takes, among those that can be taken; 0 once the game is over.
    #[inline]
    #[must_use]
    pub fn choose(self, scenario: &Scenario, company: &Company, dice: Dice) -> usize {
        if self == Policy::Random { random(scenario, company, dice) } else { self.look_and_choose(scenario, company, dice) }
    }

    fn look_and_choose(self, scenario: &Scenario, company: &Company, dice: Dice) -> usize {
        let sight = Sight::of(scenario, company);
        match self {
            Policy::Visionary => sight.best(|choice| sight.extreme(choice, Side::Vision)),
            Policy::Operator => sight.best(|choice| sight.extreme(choice, Side::Process)),
            Policy::Balanced => sight.best(|choice| sight.levels(choice)),
            Policy::Reader => sight.best(|choice| sight.reads(choice)),
            Policy::Contrarian => {
                let upside_down = sight.turned();
                sight.best(|choice| upside_down.reads(choice))
            }
            Policy::ComfortVision => sight.best(|choice| sight.comfort(choice, Side::Vision)),
            Policy::ComfortProcess => sight.best(|choice| sight.comfort(choice, Side::Process)),
            Policy::Grower => sight.best(|choice| sight.reads(choice) + sight.grows(choice)),
            Policy::Random => random(scenario, company, dice),
            Policy::Lookahead => lookahead(scenario, company, dice),
            Policy::AlwaysFirst => turn::open_choices(scenario, company).next().unwrap_or(0),
            Policy::AlwaysSecond => turn::open_choices(scenario, company).take(2).last().unwrap_or(0),
            Policy::AlwaysLast => turn::open_choices(scenario, company).last().unwrap_or(0),
            Policy::AlwaysMixed => sight.best(middle),
            Policy::Alternating if company.turn % 2 == 1 => sight.best(|choice| sight.extreme(choice, Side::Vision)),
            Policy::Alternating => sight.best(|choice| sight.extreme(choice, Side::Process)),
            Policy::Cheapest => sight.best(|choice| -choice.cost),
        }
    }
}

/// It looks at nothing.
#[inline]
fn random(scenario: &Scenario, company: &Company, dice: Dice) -> usize {
    let mut open = turn::open_choices(scenario, company);
    let lot = dice.below(company.turn, Purpose::Mind(0), u32::try_from(open.len()).unwrap_or(1));
    open.nth(usize::try_from(lot).unwrap_or(0)).unwrap_or(0)
}

/// The futures are the same for every choice, and none of them is the one that will come.
fn lookahead(scenario: &Scenario, company: &Company, dice: Dice) -> usize {
    let root = dice.bits(company.turn, Purpose::Mind(1));
    let reader = |company: &Company, dice: Dice| Policy::Reader.choose(scenario, company, dice);
    let mut end = company.clone();
    let mut worth = |choice: usize| -> i64 {
        let futures = (0..TRIED).map(|n| Dice::new(root.wrapping_add(n)));
        let worths = futures.map(|future| {
            end.clone_from(company);
            play_on(scenario, &mut end, choice, future, future, reader);
            worth(scenario, &end)
        });
        worths.sum()
    };
    best_of(turn::open_choices(scenario, company).map(|n| (n, worth(n))))
}
