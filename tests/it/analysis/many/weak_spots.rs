use super::{HEALTHY, plan, played, with, written};
use fulcrum::analysis::many::Plan;
use fulcrum::analysis::many::findings::{Code, ENOUGH, Finding, Place, findings};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::{EndingId, Meter, Scenario, SituationId, StageId};

fn looked(scenario: &Scenario) -> Vec<Finding> {
    let plan = plan(ENOUGH, Plan::quick());
    findings(scenario, &plan, &played(scenario, &plan), &|_| {}).expect("enough games")
}

/// The finding with this code at this place.
#[track_caller]
fn finds(scenario: &Scenario, code: Code, place: Place) -> Finding {
    let found = looked(scenario);
    let wanted = found.iter().find(|finding| finding.code == code && finding.place == place);
    let wanted = wanted.unwrap_or_else(|| panic!("no {code:?} at {place:?}: {found:#?}")).clone();
    assert!(wanted.share.low <= wanted.share.estimate && wanted.share.estimate <= wanted.share.high, "{wanted:#?}");
    for words in [&wanted.message, &wanted.help, &wanted.of] {
        assert!(!words.is_empty() && !words.contains('[') && !words.contains("  "), "{words}");
    }
    wanted
}

const ONWARDS: &str = r#"        (id: "on","#;
const OVEN: SituationId = SituationId(1);
const GREY: SituationId = SituationId(5);

#[test]
fn a_healthy_scenario_has_none() {
    assert_eq!(looked(&written(HEALTHY)), []);
}

#[test]
fn with_too_few_games_nothing_is_claimed() {
    let healthy = written(HEALTHY);
    assert_eq!(findings(&healthy, &plan(ENOUGH - 1, Plan::quick()), &[], &|_| {}), None);
}

#[test]
fn it_does_not_matter_who_was_asked_for() {
    let faulty = with("cost: 4", "cost: 900");
    let plan = plan(ENOUGH, [Policy::Operator]);
    assert_eq!(findings(&faulty, &plan, &played(&faulty, &plan), &|_| {}), Some(looked(&faulty)));
}

#[test]
fn a_stage_that_no_game_reaches_is_found_once() {
    let faulty = with("enter: [Turn(from: 5)]", r#"enter: [Turn(from: 5), AtLeast("customers", 400)]"#);
    finds(&faulty, Code::UnseenStage, Place::Stage(StageId(1)));
    let only_there = HEALTHY.replace("enter: [Turn(from: 5)]", r#"enter: [AtLeast("customers", 400)]"#);
    let only_there = written(&only_there.replace(r#"title: "Grey boxes","#, r#"title: "Grey boxes", stages: ["loft"],"#));
    let found = looked(&only_there);
    assert!(found.iter().any(|finding| finding.code == Code::UnseenStage));
    assert!(found.iter().all(|finding| finding.code != Code::UnseenSituation), "{found:#?}");
}

#[test]
fn a_situation_that_never_comes_up_is_found() {
    let faulty = with(r#"title: "Grey boxes","#, r#"title: "Grey boxes", when: [AtLeast("fame", 99)],"#);
    let found = finds(&faulty, Code::UnseenSituation, Place::Situation(GREY));
    assert!(found.message.contains("none of 9,000 games") && found.message.contains("fewer than 1 of 334"), "{}", found.message);
    assert!((found.share.high - 0.003).abs() < 1e-9, "three in a thousand");
    let choices = looked(&faulty);
    assert!(!choices.iter().any(|finding| matches!(finding.place, Place::Choice(GREY, _))), "said once: {choices:#?}");
}

#[test]
fn a_choice_whose_conditions_never_hold_is_found() {
    let faulty = with("lean: Both(1, 1), effects: [Set", r#"lean: Both(1, 1), when: [AtLeast("trust", 99)], effects: [Set"#);
    finds(&faulty, Code::ClosedChoice, Place::Choice(OVEN, 2));
}

#[test]
fn a_choice_that_nobody_can_pay_is_found() {
    let found = finds(&with("cost: 4", "cost: 900"), Code::DearChoice, Place::Choice(GREY, 1));
    assert!(found.message.contains("choice 2") && found.message.contains("Make yours different"), "{}", found.message);
}

/// A plain scenario of two situations that come by turns, with these choices.
fn days(one: &str, other: &str) -> Scenario {
    let situation = |id: &str, choices: &str| {
        format!(
            r#"(id: "{id}", title: "A day", kind: Steady, again: After(1), choices: [{choices}],
            text: "The baker rings at six and wants a box, today, and he wants to know what it costs, which nobody has yet asked.")"#
        )
    };
    written(&format!(
        r#"(format: 1, title: "Days", summary: "One after the other.", turns: 16,
        company: (product: "a box", cash: 400), meters: [(id: "fame", name: "Fame", start: 0)],
        founders: [(id: "maren", name: "Maren", about: "Dreams.", lead: 50, manage: 50, listen: 45)],
        stages: [(id: "garage", name: "The garage", about: "Cold.", calls_for: (vision: 50, process: 50))],
        situations: [{}, {}],
        endings: [(id: "on", name: "It goes on", text: "On it goes.")])"#,
        situation("one", one),
        situation("other", other)
    ))
}

#[test]
fn a_choice_that_nobody_takes_is_found() {
    // Fourteen choices of vision open it, and whoever makes those does not want it.
    let go = r#"(text: "Go.", lean: Vision(2), effects: [Add("fame", 1)], result: "Gone."), (text: "Wait.", lean: Process(1), result: "Waited.")"#;
    let stop = r#"(text: "Stop.", lean: Process(2), when: [AtLeast("fame", 14)], result: "Stopped.")"#;
    finds(&days(go, &format!("{go}, {stop}")), Code::UntakenChoice, Place::Choice(SituationId(1), 2));
}

#[test]
fn an_ending_that_is_never_reached_is_found() {
    let faulty = with(ONWARDS, &format!(r#"(id: "far", name: "Far", when: [AtLeast("fame", 99)], text: "Far."), {ONWARDS}"#));
    finds(&faulty, Code::UnseenEnding, Place::Ending(EndingId(3)));
}

#[test]
fn an_ending_that_is_nearly_always_reached_is_found_and_so_is_the_one_behind_it() {
    let faulty = with(r#"when: [AtLeast("customers", 17)]"#, r#"when: [AtLeast("customers", 1)]"#);
    finds(&faulty, Code::UnseenEnding, Place::Ending(EndingId(2)));
    finds(&faulty, Code::UnseenFallback, Place::Ending(EndingId(3)));
    // Some bots go broke in one game of twenty: nearly all is nearly all of everybody's.
    let rich = written(
        &HEALTHY
            .replace(r#"when: [AtLeast("customers", 17)]"#, r#"when: [AtLeast("customers", 1)]"#)
            .replace("cash: 22", "cash: 60"),
    );
    finds(&rich, Code::SureEnding, Place::Ending(EndingId(1)));
}

#[test]
fn a_choice_that_is_worse_than_its_sibling_whatever_the_state_is_found() {
    let sibling =
        r#"(text: "Make yours cheaper, slowly.", lean: Process(2), cost: 6, effects: [Add("morale", -9)], result: "Slowly."),"#;
    let faulty = with(r#"(text: "Make yours different,"#, &format!(r#"{sibling} (text: "Make yours different,"#));
    let found = finds(&faulty, Code::DominatedChoice, Place::Choice(GREY, 1));
    assert!(found.message.contains("choice 2 (“Make yours cheaper, slowly.”) does worse than choice 1"), "{}", found.message);
    assert!(found.share.low > 0.6);
}

#[test]
fn a_choice_that_only_misses_the_moment_is_not_called_dominated() {
    // The moment calls for nothing but process, and says so.
    let told = with(r#"id: "oven-two","#, r#"id: "oven-two", calls_for: (vision: 0, process: 100),"#);
    assert!(looked(&told).iter().all(|finding| finding.code != Code::DominatedChoice), "{:#?}", looked(&told));
}

#[test]
fn a_meter_that_nobody_moves_is_found() {
    let faulty = with("meters: [", r#"meters: [(id: "calm", name: "Calm"), "#);
    let closed = written(&HEALTHY.replace("meters: [", r#"meters: [(id: "calm", name: "Calm"), "#).replace(
        "lean: Both(1, 1), effects: [Set",
        r#"lean: Both(1, 1), when: [AtLeast("trust", 99)], effects: [Add("calm", 3), Set"#,
    ));
    for faulty in [&faulty, &closed] {
        finds(faulty, Code::UnmovedMeter, Place::Meter(Meter(13)));
    }
}

#[test]
fn a_built_in_meter_that_only_the_model_moves_is_found() {
    // Nothing measures: no steady weeks, and no effect on insight.
    let faulty = written(&HEALTHY.replace("kind: Steady", "kind: Growth").replace(r#"effects: [Add("insight", 4)], "#, ""));
    finds(&faulty, Code::UnmovedMeter, Place::Meter(Meter::INSIGHT));
}

/// The healthy scenario with two of its lines in each other's place.
fn swapped(text: &str, one: &str, other: &str) -> String {
    let line = |part: &str| text.lines().find(|line| line.contains(part)).expect("a line");
    text.replace(line(one), "…").replace(line(other), line(one)).replace('…', line(other))
}

#[test]
fn a_rule_of_thumb_that_does_as_well_as_reading_is_found() {
    let once = swapped(HEALTHY, "Count boxes, hours", "Show them the drawing");
    let faulty = written(&swapped(&once, "Tell them both", "Hire Tomasz"));
    let found = finds(&faulty, Code::WinningRule, Place::Rule(Policy::AlwaysLast));
    assert!(found.share.low >= 0.95 && found.message.contains("always-last"), "{found:#?}");
}

#[test]
fn a_sequence_that_does_as_well_as_reading_is_found() {
    // Only the stage counts, and the stage comes with the turn.
    let by_stage = HEALTHY.replace("meters: [", r#"model: [Set("moment-weight", 0)], meters: ["#);
    let by_stage = by_stage.replace("vision: 60, process: 40", "vision: 100, process: 0");
    let faulty = written(&by_stage.replace("vision: 42, process: 58", "vision: 0, process: 100"));
    let found = finds(&faulty, Code::WinningSequence, Place::Scenario);
    assert!(found.share.low >= 0.95 && found.message.contains("“visionary, "), "{found:#?}");
}

#[test]
fn the_flagship_cannot_be_gamed_by_a_rule_or_a_sequence() {
    let gamed = |finding: &Finding| matches!(finding.code, Code::WinningRule | Code::WinningSequence | Code::NothingMatters);
    let found = looked(&crate::analysis::scenario("garage-to-growth"));
    assert!(!found.iter().any(gamed), "{found:#?}");
}

#[test]
fn a_scenario_in_which_nothing_matters_is_found() {
    let mut same = HEALTHY.to_owned();
    for lean in ["Vision(3)", "Vision(2)", "Vision(1)", "Process(2)", "Process(1)"] {
        same = same.replace(lean, "Both(1, 1)");
    }
    for cost in ["cost: 5, attention: 3, ", "cost: 4, ", "cost: 3, ", "cost: 2, "] {
        same = same.replace(cost, "");
    }
    finds(&written(&same), Code::NothingMatters, Place::Scenario);
}

#[test]
fn money_that_nobody_can_run_out_of_is_found() {
    finds(&with("cash: 22", "cash: 5000"), Code::SafeCash, Place::Meter(Meter::CASH));
}

#[test]
fn situations_with_one_right_answer_each_are_found() {
    let choices = |right: &str| {
        format!(
            r#"(text: "Go.", lean: Vision(1), effects: [{right}], result: "Gone."), (text: "Wait.", lean: Process(1), result: "Waited.")"#
        )
    };
    let faulty = days(&choices(r#"Add("cash", 90)"#), &choices(r#"Add("cash", 90)"#));
    let found = finds(&faulty, Code::RightAnswers, Place::Scenario);
    assert!(found.message.contains("2 of 2 situations"), "{}", found.message);
}
