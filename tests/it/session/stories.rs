//! What a screen shows of what followed: every number opens to causes that add up.

use super::{begun, decide, played, shipped};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::{Meter, Skill};
use fulcrum::session::Run;
use fulcrum::session::view::{self, words};
use fulcrum::sim::cause::Tracked;
use fulcrum::sim::company::Company;

fn tracked(run: &Run) -> Vec<Tracked> {
    run.scenario.meters().map(Tracked::Meter).chain(Skill::ALL.map(Tracked::Skill)).collect()
}

fn value(company: &Company, what: Tracked) -> i32 {
    match what {
        Tracked::Meter(meter) => company.get(meter),
        Tracked::Skill(skill) => company.skill(skill),
    }
}

fn games() -> impl Iterator<Item = Run> {
    shipped().flat_map(|scenario| (0..8).map(move |seed| played(&scenario, seed)))
}

/// What a shown number says, in points or thousands of euros, and how far off rounding may have put it.
fn read(shown: &str) -> (f64, f64) {
    let sign = if shown.contains('−') { -1.0 } else { 1.0 };
    let number: f64 =
        shown.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or_else(|_| panic!("{shown:?} holds no number"));
    let unit = if shown.ends_with('m') { 1_000.0 } else { 1.0 };
    let step = if shown.contains('.') { 0.1 } else { 1.0 };
    // A change that shows without a decimal may have one that is nought.
    (sign * number * unit, unit * step / 2.0 + 0.001)
}

#[test]
fn causes_add_up_exactly() {
    for run in games() {
        for (place, played) in run.turns.iter().enumerate() {
            for what in tracked(&run) {
                let change = value(run.after(place), what) - value(&played.before, what);
                assert_eq!(played.ledger.total(what), change);
                assert_eq!(played.ledger.causes(what).iter().map(|(_, by)| by).sum::<i32>(), change);
            }
        }
    }
}

#[test]
fn causes_add_up_as_they_are_shown() {
    for run in games() {
        for what in tracked(&run) {
            let story = view::story(&run, what);
            assert_eq!(story.turns.len(), run.turns.len());
            for (turn, played) in story.turns.iter().rev().zip(&run.turns) {
                let ((before, a), (after, b)) = (read(&turn.before), read(&turn.after));
                let shown: Vec<(f64, f64)> = turn.causes.iter().map(|cause| read(&cause.delta)).collect();
                // What is too little to show is left out.
                let hidden = played.ledger.causes(what).len() - shown.len();
                let slack = a
                    + b
                    + shown.iter().map(|(_, slack)| slack).sum::<f64>()
                    + 0.05 * f64::from(u8::try_from(hidden).unwrap_or(u8::MAX));
                let sum: f64 = shown.iter().map(|(by, _)| by).sum();
                assert!((before + sum - after).abs() <= slack, "{what:?} {turn:?}");
            }
        }
    }
}

#[test]
fn one_turn_of_a_story_ends_where_the_next_begins_and_the_newest_where_it_stands() {
    for run in games() {
        for what in tracked(&run) {
            let story = view::story(&run, what);
            assert_eq!(story.turns.first().map(|turn| &turn.after), Some(&story.gauge.value));
            assert!(story.turns.windows(2).all(|pair| pair[0].before == pair[1].after));
            assert!(!story.about.is_empty() || matches!(what, Tracked::Meter(meter) if meter.index() >= Meter::BUILT_IN));
        }
    }
}

#[test]
fn no_cause_is_shown_that_shows_as_nothing() {
    for run in games() {
        for what in tracked(&run) {
            for turn in view::story(&run, what).turns {
                for cause in &turn.causes {
                    assert!(read(&cause.delta).0 != 0.0, "{cause:?}");
                    assert_eq!(cause.rose, cause.delta.starts_with('+'), "{cause:?}");
                    assert!(!cause.words.is_empty());
                }
            }
        }
    }
}

#[test]
fn small_changes_keep_a_decimal() {
    let points = |milli| words::delta(Tracked::Meter(Meter::TRUST), milli);
    let money = |milli| words::delta(Tracked::Meter(Meter::CASH), milli);
    assert_eq!([points(3_000), points(-449), points(2_951), points(12_400)], ["+3", "−0.4", "+3", "+12"]);
    assert_eq!([money(1_000), money(-449), money(9_900), money(12_400)], ["+€1k", "−€0.4k", "+€9.9k", "+€12k"]);
    assert_eq!([words::money(1_960_000), words::money(-999_600), words::money(-400)], ["€2.0m", "−€1.0m", "€0k"]);
}

#[test]
fn extreme_numbers_have_words_too() {
    for extreme in [i32::MIN, i32::MIN + 1, i32::MAX] {
        for what in [Tracked::Meter(Meter::CASH), Tracked::Meter(Meter::FIT)] {
            assert!(!words::delta(what, extreme).is_empty() && !words::value(what, extreme).is_empty());
            assert!(!words::rough_delta(what, extreme).is_empty());
        }
    }
}

#[test]
fn every_move_has_a_reason() {
    for run in games() {
        for place in 0..run.turns.len() {
            for moved in view::moves(&run, place) {
                assert!(!moved.why.is_empty() && moved.rose == moved.delta.starts_with('+'), "{moved:?}");
            }
        }
    }
}

#[test]
fn a_lesson_is_told_once_a_game_and_never_two_turns_in_a_row() {
    let mut lessons = 0;
    for scenario in shipped() {
        for seed in 0..12 {
            let mut run = begun(&scenario, seed);
            let (mut told, mut last) = (Vec::new(), None);
            while run.company.ended.is_none() {
                decide(&mut run, Policy::Random);
                let Some(lesson) = view::outcome(&run).and_then(|outcome| outcome.lesson) else { continue };
                let place = run.turns.len();
                assert!(!told.contains(&lesson.claim), "{} twice", lesson.claim);
                assert!(last.is_none_or(|last| place > last + 1), "two in a row");
                assert!(run.decided(&run.turns[place - 1]).1.claims.contains(&lesson.claim));
                assert!(lesson.text.len() > 40 && lesson.source.len() > 6);
                told.push(lesson.claim);
                last = Some(place);
                lessons += 1;
            }
        }
    }
    assert!(lessons > 0);
}

#[test]
fn what_followed_is_told_of_the_last_turn_and_of_no_other() {
    for scenario in shipped() {
        let mut run = begun(&scenario, 3);
        assert_eq!(view::outcome(&run), None);
        while run.company.ended.is_none() {
            decide(&mut run, Policy::Reader);
            let outcome = view::outcome(&run).expect("something followed");
            let (situation, choice) = run.decided(&run.turns[run.turns.len() - 1]);
            assert_eq!(outcome.title, words::filled(&run, &situation.title));
            assert_eq!(outcome.choice, words::filled(&run, &choice.text));
            assert_eq!(outcome.chance.is_some(), choice.outcomes.len() > 1);
            assert!(outcome.paragraphs.iter().all(|paragraph| !paragraph.is_empty()));
        }
    }
}
