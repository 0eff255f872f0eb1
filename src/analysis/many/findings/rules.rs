//! Rules of thumb: ways to play without reading anything. One that does as well as a reader games the scenario.

use rayon::prelude::*;

use super::{Code, Finding, Place, Survey};
use crate::analysis::game::founder;
use crate::analysis::many::stats::{Measured, median};
use crate::analysis::policy::Policy;
use crate::analysis::sight::best_of;
use crate::scenario::model::{Scenario, Side};
use crate::sim::company::Company;
use crate::sim::dice::Dice;
use crate::sim::{moment, turn};

/// A way to play without looking at anything but the list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Always the first choice.
    First,
    /// Always the second.
    Second,
    /// Always the last.
    Last,
    /// Always the most mixed one.
    Middle,
    /// Always the cheapest.
    Cheapest,
    /// The most vision, the most process, and so on by turns.
    Alternate,
    /// Always the most vision.
    Vision,
    /// Always the most process.
    Process,
}

impl Rule {
    /// All of them.
    pub const ALL: [Rule; 8] =
        [Rule::First, Rule::Second, Rule::Last, Rule::Middle, Rule::Cheapest, Rule::Alternate, Rule::Vision, Rule::Process];

    /// The name that JSON uses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Rule::First => "first",
            Rule::Second => "second",
            Rule::Last => "last",
            Rule::Middle => "middle",
            Rule::Cheapest => "cheapest",
            Rule::Alternate => "alternate",
            Rule::Vision => "vision",
            Rule::Process => "process",
        }
    }

    /// The rule as one would tell it to a friend.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Rule::First => "always the first choice",
            Rule::Second => "always the second choice",
            Rule::Last => "always the last choice",
            Rule::Middle => "always the most mixed choice",
            Rule::Cheapest => "always the cheapest choice",
            Rule::Alternate => "vision and process by turns",
            Rule::Vision => "always the choice with the most vision",
            Rule::Process => "always the choice with the most process",
        }
    }

    /// The place of the choice that it takes, among those that can be taken.
    #[must_use]
    pub fn choose(self, scenario: &Scenario, company: &Company, dice: Dice) -> usize {
        let choices = &scenario.situation(company.desk).choices;
        let mut open = turn::open_choices(scenario, company);
        match self {
            Rule::First => open.next().unwrap_or(0),
            Rule::Second => open.by_ref().take(2).last().unwrap_or(0),
            Rule::Last => open.last().unwrap_or(0),
            Rule::Middle => best_of(open.map(|place| {
                let lean = choices[place].lean;
                (place, (-lean.balance().abs(), lean.vision.min(lean.process)))
            })),
            Rule::Cheapest => best_of(open.map(|place| (place, (-choices[place].cost, -i32::from(choices[place].attention))))),
            Rule::Alternate if company.last_side == Some(Side::Vision) => Policy::Operator.choose(scenario, company, dice),
            Rule::Alternate | Rule::Vision => Policy::Visionary.choose(scenario, company, dice),
            Rule::Process => Policy::Operator.choose(scenario, company, dice),
        }
    }

    /// What the companies of so many games are worth in the end, in euros, in the order of the seeds.
    fn values(self, survey: &Survey<'_>, games: usize) -> Vec<i64> {
        let one = |game: usize| {
            let (scenario, seed) = (survey.scenario, survey.plan.seed.wrapping_add(game as u64));
            let dice = Dice::new(seed);
            let mut company = turn::found(scenario, founder(scenario, Policy::Reader, seed), dice);
            while company.ended.is_none() {
                let choice = self.choose(scenario, &company, dice);
                if turn::play_silently(scenario, &mut company, dice, choice).is_err() {
                    break;
                }
            }
            moment::value(scenario, &company)
        };
        (0..games).into_par_iter().map(one).collect()
    }
}

/// This close to the reader is as good.
const CLOSE: f64 = 0.95;
/// How many games each rule plays at most.
const TRIED: usize = 4_000;
/// The games are cut into so many parts, to see how much a ratio of medians strays.
const PARTS: usize = 20;

pub(super) fn look(survey: &Survey<'_>) -> Vec<Finding> {
    let Some(reader) = survey.by(Policy::Reader) else { return Vec::new() };
    let games = reader.values.len().min(TRIED);
    let reader = &reader.values[..games];
    if median(reader) <= 0 {
        return Vec::new();
    }
    let ratios: Vec<(Rule, Measured)> =
        Rule::ALL.into_iter().map(|rule| (rule, ratio(&rule.values(survey, games), reader))).collect();
    let wins = ratios.iter().filter(|(_, ratio)| ratio.low >= CLOSE);
    if ratios.iter().all(|(_, ratio)| ratio.low >= CLOSE && ratio.high <= 2.0 - CLOSE) {
        return nothing_matters(&ratios).into_iter().collect();
    }
    wins.map(|&(rule, ratio)| finding(rule, ratio)).collect()
}

/// The median of one against that of the other, over the same seeds.
fn ratio(one: &[i64], other: &[i64]) -> Measured {
    #[allow(clippy::cast_precision_loss, reason = "euros")]
    let of = |one: &[i64], other: &[i64]| median(one) as f64 / median(other).max(1) as f64;
    let size = one.len().div_ceil(PARTS).max(1);
    let parts: Vec<f64> = one.chunks(size).zip(other.chunks(size)).map(|(one, other)| of(one, other)).collect();
    Measured::around(of(one, other), &parts)
}

fn finding(rule: Rule, ratio: Measured) -> Finding {
    let per_cent = ratio.estimate * 100.0;
    Finding {
        code: Code::WinningRule,
        place: Place::Rule(rule),
        share: ratio,
        of: "the reader’s median worth".to_owned(),
        message: format!("the rule “{}” is worth {per_cent:.0}% of what reading the moment is worth", rule.says()),
        help: match rule {
            Rule::First | Rule::Second | Rule::Last => "change the order of the choices, so that their place tells nothing",
            Rule::Middle => "let a mixed choice cost more attention or money, or let more moments call for one side",
            Rule::Cheapest => "let the dearer choices bring more, in the moments that call for them",
            Rule::Alternate => "let moments of one kind follow each other, or let changing sides cost more",
            Rule::Vision | Rule::Process => "add moments that call for the other side, and let missing them hurt",
        }
        .to_owned(),
    }
}

fn nothing_matters(ratios: &[(Rule, Measured)]) -> Option<Finding> {
    let (_, worst) = ratios.iter().min_by(|(_, a), (_, b)| a.estimate.total_cmp(&b.estimate))?;
    Some(Finding {
        code: Code::NothingMatters,
        place: Place::Scenario,
        share: *worst,
        of: "the reader’s median worth".to_owned(),
        message: "whatever rule one plays by, the company is worth about the same in the end".to_owned(),
        help: "let choices cost or bring more, or give the game more turns for what they set in motion".to_owned(),
    })
}
