//! What never comes up, is never taken or never reached, and what always is.

use super::{Code, Finding, Place, Survey, quoted};
use crate::analysis::many::stats::{Share, games, grouped};
use crate::analysis::many::tally::{ChoiceTraffic, Traffic};
use crate::scenario::model::{EndingId, SituationId, StageId};

/// More than this share of the games is nearly all of them.
const NEARLY_ALL: f64 = 0.95;

pub(super) fn look(survey: &Survey<'_>) -> Vec<Finding> {
    let mut traffic = survey.summaries[0].traffic.clone();
    for summary in &survey.summaries[1..] {
        traffic.add(&summary.traffic);
    }
    let mut found = stages(survey, &traffic);
    found.extend(situations(survey, &traffic));
    found.extend(endings(survey));
    found
}

/// "in none of 180,000 games (in fewer than 1 of 6,667, with 95% certainty)".
fn never(survey: &Survey<'_>) -> (Share, String) {
    let share = Share { hits: 0, of: survey.independent() };
    let one_in = grouped(survey.independent().div_ceil(3));
    (share, format!("in none of {} games, so in fewer than 1 of {one_in} (95% sure)", grouped(survey.games())))
}

fn stages(survey: &Survey<'_>, traffic: &Traffic) -> Vec<Finding> {
    // The first that nobody came to; those behind it follow from it.
    let first = traffic.stages.iter().position(|&games| games == 0);
    let found = first.and_then(|place| Some((place, survey.scenario.stages.get(place)?)));
    found.map_or_else(Vec::new, |(place, stage)| {
        let (share, never) = never(survey);
        vec![Finding {
            code: Code::UnseenStage,
            place: Place::Stage(StageId(u8::try_from(place).unwrap_or(u8::MAX))),
            share: share.measured(),
            of: games(share),
            message: format!("the stage `{}` was reached {never}", stage.id),
            help: "loosen its `enter`, or give the game more turns; what belongs to later stages cannot come up either"
                .to_owned(),
        }]
    })
}

fn situations(survey: &Survey<'_>, traffic: &Traffic) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, situation) in survey.scenario.situations.iter().enumerate() {
        let id = SituationId(u16::try_from(place).unwrap_or(u16::MAX));
        if traffic.games[place] > 0 {
            found.extend((0..situation.choices.len()).filter_map(|n| choice(survey, id, n, traffic.choices[place][n])));
            continue;
        }
        let reached = |stage: usize| traffic.stages.get(stage).is_some_and(|&games| games > 0);
        if !(0..survey.scenario.stages.len()).any(|stage| situation.stages >> stage & 1 == 1 && reached(stage)) {
            continue;
        }
        let (share, never) = never(survey);
        let help = if situation.weight == 0 && situation.at.is_none() {
            "see that what follows up with it can be taken, or give it a weight"
        } else if situation.when.is_empty() {
            "raise its weight, or give it a turn with `at`"
        } else {
            "loosen its `when`, or raise its weight"
        };
        found.push(Finding {
            code: Code::UnseenSituation,
            place: Place::Situation(id),
            share: share.measured(),
            of: games(share),
            message: format!("`{}` came up {never}", situation.id),
            help: help.to_owned(),
        });
    }
    found
}

fn choice(survey: &Survey<'_>, id: SituationId, place: usize, count: ChoiceTraffic) -> Option<Finding> {
    let situation = survey.scenario.situation(id);
    let written = &situation.choices[place];
    if count.taken > 0 {
        return None;
    }
    let (share, told, code, help) = if count.open > 0 {
        let share = Share { hits: 0, of: count.open };
        let told = format!("could be taken {} times, and nobody took it", grouped(count.open));
        (share, told, Code::UntakenChoice, "let it be open in more games, or make it worth somebody's while")
    } else if count.too_dear > 0 {
        let share = Share { hits: 0, of: count.shown };
        let told = format!("was never affordable in the {} times that it was shown", grouped(count.shown));
        (share, told, Code::DearChoice, "lower its `cost`, or let the company have more cash by then")
    } else {
        let share = Share { hits: 0, of: count.shown };
        let told = format!("was closed all {} times that it was shown: its conditions never held", grouped(count.shown));
        (share, told, Code::ClosedChoice, "loosen its `when`, or see that what it waits for can happen before")
    };
    Some(Finding {
        code,
        place: Place::Choice(id, place),
        share: share.measured(),
        of: format!("{} times that it {}", grouped(share.of), if code == Code::UntakenChoice { "was open" } else { "was shown" }),
        message: format!("choice {} of `{}`, {}, {told}", place + 1, situation.id, quoted(&written.text)),
        help: help.to_owned(),
    })
}

fn endings(survey: &Survey<'_>) -> Vec<Finding> {
    let endings = &survey.scenario.endings;
    let mut found = Vec::new();
    for (place, ending) in endings.iter().enumerate() {
        let at = Place::Ending(EndingId(u8::try_from(place).unwrap_or(u8::MAX)));
        let shares = || survey.summaries.iter().map(|summary| summary.ending(place));
        let rarest = shares().map(Share::measured).min_by(|a, b| a.low.total_cmp(&b.low));
        if shares().all(|share| share.hits == 0) {
            let (share, never) = never(survey);
            let last = place + 1 == endings.len();
            let (code, help) = if last {
                (Code::UnseenFallback, "good, if the others are meant to cover everything; otherwise tighten one of them")
            } else {
                (Code::UnseenEnding, "loosen its `when`, or move it above an ending that holds first")
            };
            let message = format!("the ending `{}` was reached {never}", ending.id);
            found.push(Finding { code, place: at, share: share.measured(), of: games(share), message, help: help.to_owned() });
        } else if let Some(rarest) = rarest.filter(|rarest| rarest.low > NEARLY_ALL && endings.len() > 1) {
            let at_least = 100.0 * rarest.estimate;
            found.push(Finding {
                code: Code::SureEnding,
                place: at,
                share: rarest,
                of: "games of the bot that ends so least".to_owned(),
                message: format!("`{}` ends {at_least:.1}% of the games or more, whoever plays", ending.id),
                help: "tighten its `when`, or loosen those of the endings above it, so that how one plays decides".to_owned(),
            });
        }
    }
    found
}
