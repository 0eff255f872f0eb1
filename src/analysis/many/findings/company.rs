//! Meters that no decision moves, and money that nobody can run out of.

use rayon::prelude::*;

use super::{Code, Finding, Place, Survey};
use crate::analysis::game::founder;
use crate::analysis::many::stats::{Share, games, grouped};
use crate::analysis::policy::Policy;
use crate::scenario::model::{Meter, Milli};
use crate::sim::cause::{Cause, Recorder, Tracked};
use crate::sim::dice::Dice;
use crate::sim::origin::Origin;
use crate::sim::turn;

pub(super) fn look(survey: &Survey<'_>) -> Vec<Finding> {
    let mut found = meters(survey);
    found.extend(cash(survey));
    found
}

/// Which meters a decision or an author's effect has moved; one bit for each.
#[derive(Clone, Copy, Default)]
struct Moved(u32);

impl Recorder for Moved {
    fn changed(&mut self, what: Tracked, _: Milli, cause: Cause) {
        if let Tracked::Meter(meter) = what
            && of_somebody(cause)
        {
            self.0 |= 1 << meter.0;
        }
    }
}

/// Whether somebody did it, a player or the author, rather than the model by itself. Upkeep is habit, and luck that of a choice.
fn of_somebody(cause: Cause) -> bool {
    match Origin::of(cause) {
        Origin::Choices => cause != Cause::Upkeep,
        Origin::Shocks => true,
        _ => cause == Cause::Luck,
    }
}

fn meters(survey: &Survey<'_>) -> Vec<Finding> {
    let (scenario, games) = (survey.scenario, survey.independent());
    let all: u32 = scenario.meters().map(|meter| 1 << meter.0).sum();
    // Nearly always the first games have moved everything.
    let mut moved = 0;
    for games in [0..games.min(64), games.min(64)..games] {
        if moved != all {
            moved |= moved_in(survey, games);
        }
    }
    let unmoved = scenario.meters().filter(|meter| moved >> meter.0 & 1 == 0);
    unmoved.map(|meter| unmoved_finding(survey, meter)).collect()
}

fn moved_in(survey: &Survey<'_>, games: std::ops::Range<u64>) -> u32 {
    let one = |game: u64| {
        let (scenario, seed) = (survey.scenario, survey.plan.seed.wrapping_add(game));
        let dice = Dice::new(seed);
        let mut moved = Moved::default();
        let mut company = turn::found(scenario, founder(scenario, Policy::Random, seed), dice);
        while company.ended.is_none() {
            let choice = Policy::Random.choose(scenario, &company, dice);
            if turn::play(scenario, &mut company, dice, choice, &mut moved).is_err() {
                break;
            }
        }
        moved.0
    };
    games.into_par_iter().map(one).reduce(|| 0, |a, b| a | b)
}

fn unmoved_finding(survey: &Survey<'_>, meter: Meter) -> Finding {
    let id = survey.scenario.meter_id(meter);
    let own = meter.index() >= Meter::BUILT_IN;
    let help = if own {
        format!("let choices that are taken change it with `Add(\"{id}\", …)`, or remove it")
    } else {
        format!("let something change it with `Add(\"{id}\", …)`: players see it and can do nothing about it")
    };
    let share = Share { hits: 0, of: survey.independent() };
    Finding {
        code: Code::UnmovedMeter,
        place: Place::Meter(meter),
        share: share.measured(),
        of: games(share),
        message: format!("no decision and no event moved the meter `{id}` in any of {} games", grouped(share.of)),
        help,
    }
}

fn cash(survey: &Survey<'_>) -> Option<Finding> {
    if survey.summaries.iter().any(|summary| summary.strained > 0) {
        return None;
    }
    let share = Share { hits: 0, of: survey.independent() };
    Some(Finding {
        code: Code::SafeCash,
        place: Place::Meter(Meter::CASH),
        share: share.measured(),
        of: games(share),
        message: format!("in none of {} games was there ever less cash than a turn costs", grouped(survey.games())),
        help: "if money is meant to matter, start with less of it, or let choices and stages cost more".to_owned(),
    })
}
