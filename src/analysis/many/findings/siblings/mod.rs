//! Choices against their siblings: the same company, the same dice, one choice or the other, and a reader from there on.
//!
//! A choice that gives the moment what it calls for *should* do better; that is what the game is about. So a sibling counts
//! as dominated only if the moment is not the reason: the better one suits the moment no more than the other, or most of
//! its advantage comes from what the author wrote into the two (cost, effects, outcomes) and would be gone without.

mod tries;
mod visits;

use rayon::prelude::*;

use super::{Code, Finding, Place, Survey, quoted};
use crate::analysis::many::stats::{Measured, Share, clear, grouped, mean};
use crate::analysis::policy::Policy;
use crate::scenario::model::{Scenario, SituationId};
use crate::session::view::words::money;
use tries::{Rules, Try, everywhere};
use visits::{Visit, visits};

/// Fewer states than this say nothing about a situation.
const FEWEST: usize = 120;
/// The better choice must do better in clearly more than this share of the pairs.
const MOSTLY: f64 = 0.6;
/// And by this share of what a reader's company is worth.
const WORTH_A_WORD: f64 = 0.01;
/// Two choices that meet the moment this nearly alike, in thousandths, meet it alike.
const ALIKE: f64 = 50.0;

pub(super) fn look(survey: &Survey<'_>) -> Vec<Finding> {
    let Some(reader) = survey.by(Policy::Reader) else { return Vec::new() };
    let scenario = survey.scenario;
    let rules = Rules::of(scenario);
    let least = reader.value.mean * WORTH_A_WORD;
    let looked: Vec<Looked> = visits(survey)
        .par_iter()
        .enumerate()
        .filter(|(_, visits)| visits.len() >= FEWEST)
        .map(|(place, visits)| Looked::at(&rules, SituationId(u16::try_from(place).unwrap_or(u16::MAX)), visits, least))
        .collect();
    let mut found: Vec<Finding> = looked.iter().flat_map(|one| &one.dominated).map(|pair| dominated(scenario, pair)).collect();
    found.extend(right_answers(scenario, &looked));
    found
}

/// A choice that is better than a sibling in every kind of state, and not because the moment calls for it.
struct Pair {
    situation: SituationId,
    better: usize,
    worse: usize,
    /// How much more the company was worth in the end, in euros, on average.
    more: f64,
    /// Whether most of that is what the author wrote into the two.
    by_hand: bool,
    /// In how many of the pairs it did better.
    share: Share,
}

/// What there is to say about the choices of a situation.
struct Looked {
    situation: SituationId,
    /// For each dominated choice the sibling that is best against it.
    dominated: Vec<Pair>,
    /// Whether one choice is better than all of its siblings, whatever the state.
    right_answer: bool,
}

impl Looked {
    fn at(rules: &Rules<'_>, situation: SituationId, visits: &[Visit], least: f64) -> Self {
        let choices = rules.scenario.situation(situation).choices.len();
        let tries: Vec<Try> = visits.iter().map(|visit| rules.tried(visit)).collect();
        let others = |one: usize| (0..choices).filter(move |&other| other != one);
        let beats = |better: usize, worse: usize| everywhere(&tries, better, worse);
        let beaten: Vec<(usize, usize)> = (0..choices)
            .flat_map(|worse| others(worse).map(move |better| (better, worse)))
            .filter(|&(b, w)| beats(b, w))
            .collect();
        let pairs = |worse: usize| {
            let by = beaten.iter().filter(move |pair| pair.1 == worse);
            by.filter_map(|&(better, worse)| Pair::of(rules, situation, visits, &tries, [better, worse], least))
        };
        let dominated = (0..choices).filter_map(|worse| pairs(worse).max_by(|a, b| a.more.total_cmp(&b.more))).collect();
        let right_answer = (0..choices).any(|best| others(best).all(|other| beaten.contains(&(best, other))));
        Self { situation, dominated, right_answer }
    }
}

impl Pair {
    fn of(
        rules: &Rules<'_>,
        situation: SituationId,
        visits: &[Visit],
        tries: &[Try],
        [better, worse]: [usize; 2],
        least: f64,
    ) -> Option<Self> {
        let open: Vec<(&Visit, &Try, f64)> =
            visits.iter().zip(tries).filter_map(|(visit, one)| Some((visit, one, one.more(better, worse)?))).collect();
        let more = mean(open.iter().map(|(_, _, more)| *more));
        let share = Share { hits: open.iter().filter(|(_, _, more)| *more > 0.0).count() as u64, of: open.len() as u64 };
        if more < least || share.measured().low < MOSTLY {
            return None;
        }
        let suits = mean(open.iter().map(|(_, one, _)| f64::from(one.fits[better] - one.fits[worse])));
        // What is left when the same choices are played without anything that was written into them is the author's.
        let written: Vec<f64> = open.iter().map(|(visit, _, more)| more - rules.bare(visit, better, worse)).collect();
        let by_hand = clear(&written) && mean(written.iter().copied()) >= more / 2.0;
        (suits < ALIKE || by_hand).then_some(Self { situation, better, worse, more, by_hand, share })
    }
}

fn dominated(scenario: &Scenario, pair: &Pair) -> Finding {
    let situation = scenario.situation(pair.situation);
    let said = |place: usize| format!("choice {} ({})", place + 1, quoted(&situation.choices[place].text));
    let why = if pair.by_hand {
        "because of what the file adds to the two, not because of the moment"
    } else {
        "although the moment calls for it no less"
    };
    #[allow(clippy::cast_possible_truncation, reason = "euros, for people")]
    let more = money((pair.more as i64).try_into().unwrap_or(i32::MAX));
    Finding {
        code: Code::DominatedChoice,
        place: Place::Choice(pair.situation, pair.worse),
        share: pair.share.measured(),
        of: format!(
            "{} pairs of games under the same luck went to choice {}",
            grouped(pair.share.of),
            pair.better + 1
        ),
        message: format!(
            "in `{}`, {} does worse than {} whatever the state of the company, by {more} on average, {why}",
            situation.id,
            said(pair.worse),
            said(pair.better)
        ),
        help: "let the worse choice cost less, or bring something worth having in some states; keep it if worth is not what it is there for"
            .to_owned(),
    }
}

/// Where the moment alone tells the right answer in most situations, nobody needs to look at the company.
fn right_answers(scenario: &Scenario, looked: &[Looked]) -> Option<Finding> {
    let right: Vec<&str> =
        looked.iter().filter(|one| one.right_answer).map(|one| scenario.situation(one.situation).id.as_str()).collect();
    let share = Share { hits: right.len() as u64, of: looked.len() as u64 };
    let part = share.part().filter(|part| *part > 0.5)?;
    let few = right.iter().take(4).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let more = if right.len() > 4 { " and others" } else { "" };
    Some(Finding {
        code: Code::RightAnswers,
        place: Place::Scenario,
        // A count, not a sample.
        share: Measured { estimate: part, low: part, high: part },
        of: format!("{} situations", share.of),
        message: format!("in {share} situations ({few}{more}) one choice is the best whatever the state of the company"),
        help: "let some choices pay only in some states, so that one has to look at the company and not only at the moment"
            .to_owned(),
    })
}
