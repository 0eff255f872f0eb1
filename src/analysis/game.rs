//! One game of many: a policy, a seed, and whoever watches.

use super::policy::Policy;
use crate::scenario::model::{Milli, Scenario, Skill};
use crate::sim::cause::Silent;
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::turn::{self, Turned};

/// Somebody who is told of every turn of a game; each method does nothing unless it is written.
pub trait Watch {
    /// A turn begins: this choice is about to be taken.
    fn deciding(&mut self, _company: &Company, _choice: usize) {}
    /// It has been taken and the turn has passed; the next situation is on the desk, or the game is over.
    fn decided(&mut self, _company: &Company, _turned: &Turned) {}
}

impl Watch for () {}

/// Plays the game of this seed to its end, leaving the last state in `company`.
pub fn play(scenario: &Scenario, policy: Policy, seed: u64, company: &mut Company, watch: &mut impl Watch) {
    let dice = Dice::new(seed);
    turn::found_again(company, scenario, founder(scenario, policy, seed), dice);
    while company.ended.is_none() {
        let choice = policy.choose(scenario, company, dice);
        watch.deciding(company, choice);
        let Ok(turned) = turn::play(scenario, company, dice, choice, &mut Silent) else { break };
        watch.decided(company, &turned);
    }
}

/// The skills of whoever plays this seed: the scenario's founders take turns, so that every policy meets each of them.
/// The comfort policies are played by founders whom nature made so, where there are any (A20).
#[must_use]
pub fn founder(scenario: &Scenario, policy: Policy, seed: u64) -> [Milli; 3] {
    let inclined = |skills: &[Milli; 3]| match policy {
        Policy::ComfortVision => skills[Skill::Lead as usize] > skills[Skill::Manage as usize],
        Policy::ComfortProcess => skills[Skill::Lead as usize] < skills[Skill::Manage as usize],
        _ => true,
    };
    let fitting = || scenario.founders.iter().map(|founder| founder.skills).filter(|skills| inclined(skills));
    let count = fitting().count().max(1);
    let place = usize::try_from(seed % count as u64).unwrap_or(0);
    fitting().nth(place).or_else(|| scenario.founders.first().map(|founder| founder.skills)).unwrap_or_default()
}
