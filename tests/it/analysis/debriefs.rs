use super::{begun, played, quick, scenario, shipped};
use fulcrum::analysis::debrief::balance::balance;
use fulcrum::analysis::debrief::claims::claims;
use fulcrum::analysis::debrief::decisions::Judged;
use fulcrum::analysis::debrief::label::Label;
use fulcrum::analysis::debrief::practices::practices;
use fulcrum::analysis::debrief::profile::profile;
use fulcrum::analysis::debrief::{Debrief, debrief, debrief_over};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::{Claim, Meter, Side};
use fulcrum::session::Run;
use fulcrum::session::view::{beams, words};
use fulcrum::sim::cause::Cause;
use fulcrum::text::say;
use std::collections::BTreeSet;

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
    all.extend(debrief.practices.picked.iter().map(|p| &*p.because));
    all.extend([&*debrief.practices.title, &debrief.practices.why]);
    all.extend(debrief.balance.told.as_deref());
    all.extend(debrief.balance.turns.iter().map(|moment| &*moment.words));
    all.extend(profile.facts().map(String::as_str));
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
    assert!(debrief.practices.picked.len() <= 3);
    for practice in &debrief.practices.picked {
        let place = debrief.timeline.iter().find(|point| point.turn == practice.turn).expect("it was played");
        assert!(practice.because.starts_with(&format!("{}, “{}”: ", place.when, place.title)), "{}", practice.because);
    }
    assert_eq!(debrief.balance.turns.len(), played);
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
                // A short game may give ground for two only.
                assert!(debrief.practices.picked.len() >= 2, "{}", policy.name());
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
    assert!(debrief.practices.why.contains("less order than was asked for"), "{}", debrief.practices.why);
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

#[test]
fn the_balance_is_that_of_the_beam_after_each_answer() {
    for policy in quick() {
        let run = played(&scenario("garage-to-growth"), policy, 3);
        let balance = balance(&run);
        for (at, moment) in balance.turns.iter().enumerate() {
            let [before, after] = beams(&run, at).expect("it was played");
            assert_eq!((moment.asked, moment.before.held, moment.after.held), (after.asked, before.held, after.held));
            assert_eq!(moment.after.direction, run.after(at).get(Meter::DIRECTION));
            assert_eq!(moment.after.order, run.after(at).get(Meter::ORDER));
            let lacking = match moment.tips {
                Some(Side::Vision) => "too little order",
                Some(Side::Process) => "too little direction",
                None => "about level",
            };
            assert_eq!(moment.words, lacking);
            assert_eq!(moment.tips.is_none(), (after.held - after.asked).abs() < 120);
        }
        let furthest = balance.turns.iter().max_by_key(|moment| (moment.after.held - moment.asked).abs()).expect("turns");
        let told = balance.told.as_deref().expect("turns were played");
        assert!(told.contains(&format!("you held {}.", (furthest.after.held + 5) / 10)), "{told}");
        let level = balance.turns.iter().filter(|moment| moment.tips.is_none()).count();
        assert!(told.contains(&format!("of {} turns", balance.turns.len())) || level == 0, "{told}");
    }
}

#[test]
fn every_practice_finds_its_turn_in_some_game_and_most_turns_are_named_once() {
    let scenario = scenario("garage-to-growth");
    let (mut offered, mut alike, mut all) = (BTreeSet::new(), 0, 0);
    for policy in quick() {
        for seed in 0..25 {
            let picked = practices(&played(&scenario, policy, seed)).picked;
            let turns: BTreeSet<u8> = picked.iter().map(|practice| practice.turn).collect();
            (alike, all) = (alike + picked.len() - turns.len(), all + picked.len());
            offered.extend(picked.into_iter().map(|practice| practice.words));
        }
    }
    assert_eq!(offered.len(), 12, "{offered:#?}");
    assert!(alike * 10 <= all, "{alike} of {all} stand beside a turn that another practice stands beside");
}

#[test]
fn a_broken_promise_brings_the_practice_of_planning_to_the_turn_where_it_faded() {
    let run = played(&scenario("first-week"), Policy::Visionary, 1);
    let picked = practices(&run).picked;
    let plan = picked.iter().find(|practice| practice.words.starts_with("Plan: ")).expect("it promised and did not plan");
    let played = run.turns.iter().find(|played| played.before.turn == plan.turn).expect("it was played");
    let faded = |cause| if let Cause::PromiseFaded(made) = cause { Some(made) } else { None };
    let made = played.ledger.entries.iter().find_map(|entry| faded(entry.cause)).expect("one faded there");
    let told = format!("what you had promised in “{}” came to nothing", words::title_of(&run, made));
    assert!(plan.because.contains(&told), "{}", plan.because);
}

#[test]
fn a_run_that_gives_no_ground_is_offered_no_practice() {
    let practices = practices(&begun(&scenario("first-week"), 2));
    assert!(practices.picked.is_empty());
    assert_eq!(practices.about(), "debrief-practices-none");
}

#[test]
fn somebody_who_changes_on_the_way_is_told_so_and_who_does_not_is_not() {
    let scenario = scenario("garage-to-growth");
    let mut run = begun(&scenario, 11);
    while run.company.ended.is_none() {
        let policy = if run.turns.len() < 10 { Policy::Visionary } else { Policy::Operator };
        let choice = policy.choose(&scenario, &run.company, run.dice());
        run.decide(choice).expect("a bot takes what can be taken");
    }
    let course = profile(&run).course.expect("it turned round");
    assert!(course.starts_with("At first you mostly leaned to vision, in "), "{course}");
    let still = profile(&played(&scenario, Policy::Operator, 11)).course.unwrap_or_default();
    assert!(!still.contains("At first"), "{still}");
}

#[test]
fn a_founder_to_whom_both_sides_come_alike_is_not_said_to_have_kept_to_one() {
    let scenario = scenario("garage-to-growth");
    for (policy, told) in [(Policy::Operator, "Your answers went more to process."), (Policy::Random, "")] {
        let mut run = played(&scenario, policy, 4);
        run.founding.assessment.clear();
        run.founding.skills = [50, 50, 50];
        let profile = profile(&run);
        assert!(profile.agreement.starts_with("Neither side came more easily") && profile.agreement.ends_with(told));
    }
}

#[test]
fn ideas_are_told_of_different_turns_where_the_run_has_them() {
    let (mut named, mut apart) = (0, 0);
    for seed in 0..20 {
        let claims = claims(&played(&scenario("garage-to-growth"), Policy::Random, seed));
        let turns: Vec<u8> = claims.iter().flat_map(|claim| claim.evidence.iter().map(|evidence| evidence.turn)).collect();
        named += turns.len();
        apart += turns.iter().collect::<BTreeSet<_>>().len();
    }
    assert!(apart * 100 >= named * 70, "{apart} turns for {named} findings");
}

#[test]
fn a_manner_that_suited_one_moment_and_not_another_speaks_against_neat_rules() {
    let scenario = scenario("garage-to-growth");
    let met = (0..40).find_map(|seed| {
        let run = played(&scenario, Policy::Random, seed);
        claims(&run).into_iter().find(|claim| claim.claim == Claim::Research(9)).map(|claim| (run, claim))
    });
    let (run, claim) = met.expect("one of forty games by lot");
    assert_eq!((claim.label, claim.grounds.as_str()), (Label::Contested, say("grounds-r9").as_str()));
    let at = run.turns.iter().find(|played| played.before.turn == claim.evidence[0].turn).expect("it was played");
    assert!(at.turned.fit <= -150, "it missed its moment there");
}

#[test]
fn a_good_decision_that_weighed_enough_is_among_those_that_are_told() {
    let mut told = 0;
    for seed in 0..12 {
        let debrief = debrief_over(&played(&scenario("garage-to-growth"), Policy::Random, seed), 40);
        // Of each decision: its best other road, where that differs by more than chance.
        let weights = debrief.decisions.iter().filter_map(|decision| {
            let others = decision.roads.iter().filter(|road| !road.taken);
            let best = others.max_by_key(|road| road.more.value)?;
            best.more.is_clear().then_some((best.more.value.abs(), decision))
        });
        let weights: Vec<_> = weights.collect();
        let heaviest = weights.iter().map(|(weight, _)| *weight).max().unwrap_or(0);
        if weights.iter().any(|(weight, decision)| decision.judged == Judged::Best && weight * 4 >= heaviest) {
            let good = |turn| debrief.decisions.iter().any(|decision| decision.turn == turn && decision.judged == Judged::Best);
            assert!(debrief.pivots.iter().any(|pivot| good(pivot.turn)), "seed {seed}");
            told += 1;
        }
    }
    assert!(told >= 4, "only {told} of 12 games had one");
}
