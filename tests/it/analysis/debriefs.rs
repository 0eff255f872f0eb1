use super::{begun, played, quick, scenario, shipped};
use fulcrum::analysis::debrief::{Debrief, debrief, debrief_over};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::Side;
use fulcrum::session::Run;

/// Every text of a debrief.
fn texts(debrief: &Debrief) -> Vec<&str> {
    let mut all: Vec<&str> = vec![&debrief.ending.name, &debrief.ending.note, &debrief.met];
    all.extend(debrief.ending.paragraphs.iter().map(String::as_str));
    all.extend(debrief.timeline.iter().flat_map(|p| [&*p.when, &*p.title, &*p.choice, &*p.met_words]));
    all.extend(
        debrief
            .pivots
            .iter()
            .flat_map(|p| [&*p.title, &*p.chose, &*p.other].into_iter().chain(p.story.iter().map(String::as_str))),
    );
    all.extend(
        debrief.claims.iter().flat_map(|c| [&*c.words, &*c.source].into_iter().chain(c.evidence.iter().map(|e| &*e.words))),
    );
    let profile = &debrief.profile;
    all.extend([&*profile.name, &profile.about, &profile.questions_asked, &profile.promises, &profile.switches]);
    all.extend([&*profile.said_title, &profile.said, &profile.did, &profile.agreement]);
    all.extend(debrief.practices.picked.iter().map(|p| &*p.words));
    all.extend(debrief.practices.picked.iter().filter_map(|p| p.because.as_deref()));
    all.extend(debrief.questions.iter().map(String::as_str));
    all
}

fn check(run: &Run, debrief: &Debrief) {
    let played = run.turns.len();
    let was_played = |turn: u8| run.turns.iter().any(|played| played.before.turn == turn);
    for text in texts(debrief) {
        assert!(!text.is_empty());
        // A message that is missing is shown as [id], a variable that is missing as {$name}.
        assert!(!text.starts_with('[') && !text.contains("{$") && !text.contains("[evidence"), "{text}");
    }
    assert_eq!(debrief.timeline.len(), played);
    assert!(debrief.timeline.iter().all(|point| point.lean.abs() <= 1_000 && point.asked.abs() <= 1_000));
    assert!(debrief.series.iter().chain([&debrief.value]).all(|series| series.values.len() == played + 1));
    assert_eq!(debrief.stages.iter().map(|span| usize::from(span.to - span.from) + 1).sum::<usize>(), played);
    assert!(debrief.pivots.iter().all(|pivot| was_played(pivot.turn)));
    assert!(debrief.claims.len() <= 8);
    for claim in &debrief.claims {
        assert!(!claim.evidence.is_empty(), "{}", claim.claim);
        assert!(claim.evidence.iter().all(|evidence| was_played(evidence.turn)), "{}", claim.claim);
    }
    assert!(debrief.claims.is_sorted_by(|a, b| a.strength >= b.strength));
    assert_eq!(debrief.practices.picked.len(), 3);
    assert!(debrief.practices.picked.iter().filter_map(|practice| practice.turn).all(was_played));
    assert!((3..=8).contains(&debrief.questions.len()));
}

#[test]
fn every_bot_gets_a_whole_debrief_whatever_the_luck() {
    for scenario in shipped() {
        for policy in quick() {
            for seed in 0..8 {
                let run = played(&scenario, policy, seed);
                let debrief = debrief_over(&run, 3);
                check(&run, &debrief);
                assert!(debrief.pivots.len() == 3, "{}", policy.name());
                assert!(debrief.claims.len() >= 3, "{} met {} ideas", policy.name(), debrief.claims.len());
            }
        }
    }
}

#[test]
fn a_game_that_has_only_begun_can_be_looked_back_on() {
    let scenario = scenario("first-week");
    let mut run = begun(&scenario, 2);
    check(&run, &debrief(&run));
    run.decide(0).unwrap();
    check(&run, &debrief(&run));
}

#[test]
fn the_visionary_is_told_so_and_given_practices_for_the_other_side() {
    let run = played(&scenario("first-week"), Policy::Visionary, 1);
    let debrief = debrief(&run);
    assert_eq!(debrief.profile.name, "The Visionary");
    assert_eq!(debrief.practices.side, Side::Process);
    assert_eq!(debrief.profile.questions_asked, "You asked why every time, and how not once.");
}

#[test]
fn a_promise_that_faded_is_named_with_its_turn() {
    let run = played(&scenario("first-week"), Policy::Visionary, 1);
    let claims = debrief_over(&run, 2).claims;
    let promises = claims.iter().find(|claim| claim.claim.to_string() == "A17").expect("it promised and did not plan");
    let faded = &promises.evidence[0];
    assert!(
        faded.words.starts_with("Day 4, “Joost tells everyone”: what you promised in “What are we doing?”"),
        "{}",
        faded.words
    );
    let ledger = &run.turns[usize::from(faded.turn) - 1].ledger;
    assert!(ledger.entries.iter().any(|entry| entry.cause == fulcrum::sim::cause::Cause::PromiseFaded(1)));
}

#[test]
fn what_one_says_of_oneself_stands_beside_what_one_did() {
    let scenario = scenario("first-week");
    let mut run = played(&scenario, Policy::Operator, 1);
    run.founding.assessment = vec![-2; 8];
    let _ = run.reflect(vec![1; 8]);
    let profile = debrief_over(&run, 2).profile;
    assert_eq!(profile.said, "Strongly drawn to vision");
    assert_eq!(profile.did, "Strongly drawn to process");
    assert_eq!(profile.said_after.as_deref(), Some("Drawn to process"));
    assert!(!profile.agrees);
}

#[test]
fn the_same_run_means_the_same() {
    let run = played(&scenario("garage-to-growth"), Policy::Random, 6);
    assert_eq!(debrief_over(&run, 4), debrief_over(&run, 4));
}
