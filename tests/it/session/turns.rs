//! What a screen shows of a turn: before the choice, never more than one could know.

use std::sync::Arc;

use super::{begun, decide, scenario, shipped};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::{Condition, Meter, Scenario, SituationId};
use fulcrum::session::Run;
use fulcrum::session::view::{self, ChoiceView, TurnView, words};
use fulcrum::sim::cause::Tracked;

/// Looks at every state of a few random games of every shipped scenario.
fn at_every_turn(mut look: impl FnMut(&Run)) {
    for scenario in shipped() {
        for seed in 0..8 {
            let mut run = begun(&scenario, seed);
            look(&run);
            while run.company.ended.is_none() {
                decide(&mut run, Policy::Random);
                look(&run);
            }
        }
    }
}

/// With too little money for most things, and too little of everything else.
fn poor(run: &Run) -> Run {
    let mut poor = run.clone();
    for meter in [Meter::CASH, Meter::DIRECTION, Meter::ORDER, Meter::TRUST, Meter::MORALE] {
        poor.company.meters[meter.index()] = 0;
    }
    poor
}

/// A name of a text, a variable or a placeholder that somebody forgot to replace.
fn raw(shown: &str) -> Option<&str> {
    let marked = ["{$", "{company", "{founder", "{product", "??"].into_iter().find(|mark| shown.contains(mark));
    let named = || {
        shown.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name).find(|name| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
    };
    marked.or_else(named)
}

/// All that a screen may show of a run.
fn everything(run: &Run) -> String {
    let stories: Vec<_> = run.scenario.meters().map(|meter| view::story(run, Tracked::Meter(meter))).collect();
    format!("{:?} {:?} {:?} {stories:?}", view::turn(run), view::outcome(run), view::stage_begun(run))
}

#[test]
fn nothing_is_shown_raw() {
    at_every_turn(|run| {
        assert_eq!(raw(&everything(run)), None);
        assert_eq!(raw(&format!("{:?}", view::turn(&poor(run)))), None);
    });
}

#[test]
fn names_are_filled_in_wherever_a_title_shows() {
    let mut scenario: Scenario = (*scenario("first-week")).clone();
    for situation in &mut scenario.situations {
        situation.title = "{founder} of {company} and {product}".to_owned();
    }
    let scenario = Arc::new(scenario);
    for policy in [Policy::Visionary, Policy::Operator, Policy::Reader] {
        let mut run = begun(&scenario, 1);
        while run.company.ended.is_none() {
            decide(&mut run, policy);
            assert_eq!(raw(&everything(&run)), None);
        }
    }
}

#[test]
fn at_least_one_choice_is_open_until_the_end_and_none_afterwards() {
    at_every_turn(|run| {
        for run in [run.clone(), poor(run)] {
            let view = view::turn(&run);
            assert!((2..=4).contains(&view.choices.len()));
            let open = view.choices.iter().filter(|choice| choice.closed.is_none()).count();
            assert_eq!(open > 0, run.company.ended.is_none());
        }
    });
}

#[test]
fn every_closed_choice_says_why() {
    let mut closed = 0;
    at_every_turn(|run| {
        for run in [run.clone(), poor(run)].iter().filter(|run| run.company.ended.is_none()) {
            for choice in view::turn(run).choices {
                if let Some(why) = choice.closed {
                    assert!(why.chars().count() > 5, "{why:?}");
                    closed += 1;
                }
            }
        }
    });
    assert!(closed > 0, "nothing was ever closed");
}

/// What a closed choice says is needed, and what there is.
fn needed_and_had(run: &Run, choice: usize) -> Option<(String, String)> {
    let closed = view::turn(run).choices.swap_remove(choice).closed?;
    let (needed, had) = closed.split_once("; you have ")?;
    Some((needed.to_owned(), had.to_owned()))
}

#[test]
fn what_is_missing_by_a_hair_is_seen_to_be_missing() {
    let mut seen = 0;
    for scenario in shipped() {
        let start = begun(&scenario, 1);
        for (id, situation) in (0..).map(SituationId).zip(&scenario.situations) {
            for (place, choice) in situation.choices.iter().enumerate() {
                let mut run = start.clone();
                run.company.desk = id;
                run.company.meters[Meter::CASH.index()] = choice.cost - 1;
                let only = |condition: &Condition, run: &mut Run| match condition {
                    Condition::AtLeast(meter, amount) => run.company.meters[meter.index()] = amount - 1,
                    Condition::AtMost(meter, amount) => run.company.meters[meter.index()] = amount + 1,
                    _ => {}
                };
                choice.when.iter().for_each(|condition| only(condition, &mut run));
                if let Some((needed, had)) = needed_and_had(&run, place) {
                    assert!(!needed.split(' ').any(|word| word == had), "{needed}; you have {had}");
                    assert!(!had.contains('-') && raw(&had).is_none(), "{needed}; you have {had}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10, "only {seen} were closed");
}

#[test]
fn debts_are_told_like_all_money() {
    let mut debts = 0;
    at_every_turn(|run| {
        let mut run = run.clone();
        run.company.meters[Meter::CASH.index()] = -3_000;
        for choice in 0..run.situation().choices.len() {
            if let Some((needed, had)) = needed_and_had(&run, choice).filter(|(needed, _)| needed.starts_with("costs")) {
                assert_eq!(had, "−€3k", "{needed}");
                debts += 1;
            }
        }
    });
    assert!(debts > 0);
}

fn digits(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// All that is said of a choice, less what may hold numbers: the author's words, the key, the price, the attention.
fn said(choice: &ChoiceView) -> String {
    let words = [&choice.lean_words, &choice.asks, &choice.style, &choice.certainty.words()];
    let touched = choice.touches.iter().map(|touched| &touched.label);
    words.into_iter().chain(touched).cloned().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_numbers_are_given_away_before_a_choice() {
    at_every_turn(|run| {
        for choice in view::turn(run).choices {
            assert!(!digits(&said(&choice)), "{choice:?}");
            let mut aloud = choice.aloud.replacen(&choice.text, "", 1).replacen(&choice.number.to_string(), "", 1);
            aloud = aloud.replacen(choice.cost.as_deref().unwrap_or(""), "", 1).replacen(&choice.attention.to_string(), "", 1);
            assert!(!digits(&aloud), "{aloud:?}");
            assert!(choice.touches.len() <= 4);
        }
    });
}

#[test]
fn a_choice_costs_what_it_says() {
    at_every_turn(|run| {
        for (choice, shown) in run.situation().choices.iter().zip(view::turn(run).choices) {
            assert_eq!(shown.cost, (choice.cost > 0).then(|| words::money(choice.cost)));
            assert_eq!(shown.lean, choice.lean);
        }
    });
}

fn check_beam(run: &Run) {
    let beam = view::beam(run);
    let points = |meter| words::points(run.company.get(meter));
    assert_eq!((beam.direction, beam.order), (points(Meter::DIRECTION), points(Meter::ORDER)));
    assert!((0..=1_000).contains(&beam.asked) && (0..=1_000).contains(&beam.held));
    // By whole points, so that only clear cases are held against the words.
    let sum = beam.direction + beam.order;
    let held = if sum == 0 { beam.asked } else { beam.direction * 1_000 / sum };
    let sure = 1_200 / sum.max(1) + 2;
    assert!((beam.held - held).abs() <= sure);
    let tips = |side: &str| beam.words == fulcrum::text::say(&format!("beam-tips-{side}"));
    let over = held - beam.asked;
    assert!(over < 120 + sure || tips("vision"), "{beam:?}");
    assert!(over > -120 - sure || tips("process"), "{beam:?}");
    assert!(over.abs() > 120 - sure || (!tips("vision") && !tips("process")), "{beam:?}");
    for number in [beam.direction, beam.order] {
        assert!(beam.aloud.contains(&number.to_string()), "{beam:?}");
    }
}

#[test]
fn the_beam_says_what_its_numbers_say() {
    at_every_turn(|run| {
        check_beam(run);
        check_beam(&poor(run));
        let mut run = run.clone();
        for (direction, order) in [(100_000, 0), (0, 100_000), (50_000, 50_000), (1, 0), (0, 1)] {
            run.company.meters[Meter::DIRECTION.index()] = direction;
            run.company.meters[Meter::ORDER.index()] = order;
            check_beam(&run);
        }
    });
}

#[test]
fn with_nothing_on_it_the_beam_tips_nowhere() {
    let beam = view::beam(&poor(&begun(&scenario("first-week"), 1)));
    assert_eq!((beam.held, beam.words), (beam.asked, fulcrum::text::say("beam-level")));
}

#[test]
fn a_stage_begins_at_the_very_start_and_whenever_the_company_grows() {
    let mut grown = 0;
    at_every_turn(|run| {
        let begun = view::stage_begun(run);
        let before = run.turns.last().map(|played| played.before.stage);
        assert_eq!(begun.is_some(), before != Some(run.company.stage));
        let Some(begun) = begun else { return };
        let stage = run.scenario.stage(run.company.stage);
        assert_eq!(begun.name, stage.name);
        assert_eq!(begun.demand.is_empty(), before.is_none());
        grown += usize::from(before.is_some());
    });
    assert!(grown > 0, "no company ever grew");
}

#[test]
fn the_turn_on_the_desk_is_the_one_to_be_played() {
    at_every_turn(|run| {
        let TurnView { when, paragraphs, company, people, portraits, .. } = view::turn(run);
        assert!(when.ends_with(&run.company.turn.to_string()));
        assert!(paragraphs.iter().all(|paragraph| !paragraph.trim().is_empty()));
        assert_eq!((company, people), (run.founding.company.clone(), view::turn(run).people));
        assert_eq!(portraits.len(), 1 + usize::try_from(run.company.staff.count).unwrap_or(0));
    });
}
