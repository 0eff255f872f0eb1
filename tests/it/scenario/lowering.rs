//! What the rules get to see: defaults filled in, effects laid out, a fingerprint taken.

use fulcrum::scenario::model::{
    Again, Asks, Condition, Demand, Effect, Kind, Lean, Look, Meter, ONE, Period, Scenario, Skill, Style, Support,
};

use super::{GOOD, Marked, with};

fn effects(written: &str) -> (Scenario, Vec<Effect>) {
    let scenario = with("Add(\"fame\", 3)", &format!("Add(\"fame\", 3), {written}")).scenario();
    let effects = scenario.situations[0].choices[0].effects[3..].iter().map(|id| scenario.effect(*id)).collect();
    (scenario, effects)
}

/// Delay and amount of effects that come later.
fn later(scenario: &Scenario, effects: &[Effect]) -> Vec<(u8, i32)> {
    let part = |effect: &Effect| match effect {
        Effect::After(turns, inner) => match scenario.effect(*inner) {
            Effect::Add(_, amount) => (*turns, amount),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    effects.iter().map(part).collect()
}

#[test]
fn what_is_spread_over_turns_adds_up_exactly() {
    for amount in [-100, -7, -1, 1, 2, 10, 97, 100] {
        for turns in 1..=6 {
            let (scenario, effects) = effects(&format!("Over({turns}, Add(\"morale\", {amount}))"));
            let parts = later(&scenario, &effects);
            assert_eq!(parts.iter().map(|(turn, _)| *turn).collect::<Vec<_>>(), (1..=turns).collect::<Vec<u8>>());
            assert_eq!(parts.iter().map(|(_, part)| part).sum::<i32>(), amount * ONE);
            let (least, most) = (parts.iter().map(|p| p.1).min(), parts.iter().map(|p| p.1).max());
            assert!(most.unwrap() - least.unwrap() <= 1, "evenly");
        }
    }
}

#[test]
fn delays_inside_delays_add_up() {
    let (scenario, effects) = effects("After(2, After(1, Add(\"cash\", 4))), After(1, Over(2, Add(\"cash\", 10)))");
    assert_eq!(later(&scenario, &effects), [(3, 4_000), (2, 5_000), (3, 5_000)]);
}

#[test]
fn an_effect_after_the_end_of_the_game_is_pointed_out() {
    with("Add(\"fame\", 3)", "Add(\"fame\", 3), After(7, «Add(\"cash\", 4)»)").finds(&["never-reached"]);
}

#[test]
fn a_choice_of_a_text_and_a_lean_is_enough() {
    let cases = [
        ("Vision(2)", Style::Inspiring, Asks::Why, 3, Support::Skill(Skill::Lead), Meter::DIRECTION),
        ("Process(3)", Style::Directive, Asks::How, 4, Support::Skill(Skill::Manage), Meter::ORDER),
        ("Both(1, 1)", Style::Consulting, Asks::Why, 3, Support::Skill(Skill::Listen), Meter::TRUST),
        ("Both(3, 3)", Style::Consulting, Asks::Why, 5, Support::Skill(Skill::Listen), Meter::TRUST),
        ("Both(1, 2)", Style::Directive, Asks::How, 4, Support::Skill(Skill::Manage), Meter::ORDER),
        ("Neither", Style::Consulting, Asks::Why, 1, Support::Skill(Skill::Listen), Meter::TRUST),
    ];
    for (lean, style, asks, attention, skill, meter) in cases {
        let scenario =
            with("lean: Process(1), when: [Not(Flag(\"seen\"))], result: \"You waited.\"", &format!("lean: {lean}")).scenario();
        let choice = &scenario.situations[0].choices[1];
        assert_eq!((choice.style, choice.asks, choice.attention), (style, asks, attention), "{lean}");
        assert_eq!(choice.rests_on, [skill, Support::Meter(meter)], "{lean}");
        assert_eq!((choice.cost, choice.when.len(), choice.effects.len(), choice.claims.len()), (0, 0, 0, 0));
        assert_eq!(choice.outcomes.len(), 1);
        assert_eq!((choice.outcomes[0].chance, choice.outcomes[0].text.as_str()), (100, ""));
    }
}

#[test]
fn each_kind_of_moment_has_its_own_demand() {
    let kinds = [
        ("Crisis", 150),
        ("Growth", 700),
        ("Initiative", 800),
        ("Steady", 300),
        ("Shift", 700),
        ("People", 500),
        ("Tension", 500),
    ];
    for (kind, vision) in kinds {
        let scenario = with("kind: Growth", &format!("kind: {kind}")).scenario();
        assert_eq!(scenario.situations[0].calls_for, Demand(vision), "{kind}");
    }
    let own = with("kind: Growth", "kind: Growth, calls_for: (vision: 1, process: 2)").scenario();
    assert_eq!(own.situations[0].calls_for, Demand(333));
}

#[test]
fn a_situation_of_kind_text_and_choices_is_enough() {
    let situation = Marked::new(GOOD).scenario().situations.remove(0);
    assert_eq!((situation.weight, situation.at, situation.again, situation.stages), (10, None, Again::Never, 1));
    assert_eq!((situation.kind, situation.choices[0].lean), (Kind::Growth, Lean { vision: 2, process: 0 }));
}

#[test]
fn a_scenario_of_six_fields_is_whole() {
    let text = r#"(
        format: 1, title: "T", summary: "S", turns: 4,
        stages: [
            (id: "a", name: "A", about: "A.", calls_for: (vision: 65, process: 35)),
            (id: "b", name: "B", about: "B.", calls_for: (vision: 1, process: 1), enter: [AtLeast("customers", 5)]),
        ],
        situations: [(id: "x", title: "X", kind: Steady, text: "X.", choices: [(text: "Y", lean: Vision(1)), (text: "Z", lean: Process(1))])],
    )"#;
    let scenario = Marked::new(text).scenario();
    assert_eq!((scenario.id.as_str(), scenario.minutes, scenario.period), ("test", 8, Period::Month));
    assert_eq!(scenario.product, "a product");
    let start: Vec<i32> = scenario.meters().map(|meter| scenario.start[meter.index()] / ONE).collect();
    assert_eq!(start, [40, 30, 65, 60, 50, 45, 50, 35, 30, 20, 100, 0, 3]);
    let skills: Vec<[i32; 3]> = scenario.founders.iter().map(|founder| founder.skills.map(|skill| skill / ONE)).collect();
    assert_eq!(skills, [[68, 32, 48], [34, 64, 42], [48, 46, 58]]);
    assert_eq!(scenario.endings.iter().map(|ending| ending.at_once).collect::<Vec<_>>(), [true, false]);
    assert_eq!(*scenario.endings[0].when, [Condition::AtMost(Meter::CASH, -ONE)]);
    let stages: Vec<_> =
        scenario.stages.iter().map(|s| (s.running_costs / ONE, s.cost_per_head / ONE, s.reach / ONE, s.look)).collect();
    assert_eq!(stages, [(5, 2, 10, Look::Garage), (5, 2, 40, Look::Loft)]);
    assert_eq!(scenario.situations[0].stages, 0b11);
    assert_eq!(scenario.params, fulcrum::sim::params::Params::DEFAULT);
}

#[test]
fn the_built_in_endings_can_be_named() {
    let without: String = GOOD.split("    endings: [").next().map(|head| format!("{head})")).unwrap_or_default();
    let text = without.replacen("Add(\"fame\", 3)", "Add(\"fame\", 3), End(\"goes-on\")", 1);
    let scenario = Marked::new(&text).scenario();
    assert!(scenario.effects.contains(&Effect::End(fulcrum::scenario::model::EndingId(1))));
}

#[test]
fn the_model_can_be_changed_by_name() {
    let scenario = with("shocks:", "model: [Set(\"direction-decay\", 9)],\n    shocks:").scenario();
    assert_eq!(scenario.params.direction_decay, 9);
    assert_eq!(
        with("shocks:", "model: [Set(«\"direction-decai\"», 9)],\n    shocks:").help("unknown-id"),
        "did you mean `direction-decay`?"
    );
    with("shocks:", "model: [Set(\"direction-decay\", 1), «Set(\"direction-decay\", 2)»],\n    shocks:")
        .finds(&["duplicate-field"]);
    let help = with("shocks:", "model: [Set(\"direction-decay\", «900»)],\n    shocks:").help("out-of-range");
    assert!(help.contains("from 0 to 50"), "{help}");
}

#[test]
fn the_fingerprint_follows_the_rules_and_not_the_words() {
    let of = |old: &str, new: &str| with(old, new).scenario().fingerprint;
    let good = Marked::new(GOOD).scenario().fingerprint;
    assert_eq!(of("You went.", "You have gone."), good);
    assert_eq!(of("Open with a question.", "Close with one."), good);
    assert_eq!(of("    turns: 6,", "    turns: 6, // a comment\n"), good);
    assert_ne!(of("turns: 6", "turns: 7"), good);
    assert_ne!(of("Add(\"fame\", 3)", "Add(\"fame\", 4)"), good);
    assert_ne!(of("Vision(2)", "Vision(1)"), good);
    assert_ne!(of("shocks:", "model: [Set(\"direction-decay\", 9)], shocks:"), good);
}

#[test]
fn expectations_are_kept_and_their_names_looked_up() {
    let say = |holds: &str| format!("expectations: [(claim: R1, says: \"So.\", holds: {holds})],\n    shocks:");
    let good = [
        "Beats(policy: \"reader\", than: [\"visionary\", \"operator\"], at_least: 125, at_most: 140)",
        "Below(policy: \"visionary\", than: [\"balanced\"], measure: \"delivery\", by: 5)",
        "Above(policy: \"reader\", than: [\"random\"], measure: \"output\", stage: \"garage\")",
        "Level(policy: \"reader\", measure: \"on-time\", at_least: 50)",
        "Entering(stage: \"garage\", policy: \"reader\", measure: \"team\", at_most: 50)",
        "EndingShare(ending: \"broke\", policy: \"random\", at_least: 5)",
        "Choosing(way: Process, than: Vision, kind: Crisis)",
        "Choosing(way: Both, than: Vision, stage: \"garage\", moves: \"order\", after: 2, at_least: 1)",
        "Keeping(way: Vision, than: Process, to: \"garage\")",
        "Scatters(way: Vision, than: Process)",
        "PeaksLater(way: Inspiring, moves: \"morale\", than: Directive, which_moves: \"delivery\", by: 1)",
        "RecoversLater(policy: \"operator\", than: \"balanced\", after: Shift, measure: \"fit\")",
        "Optimum(from: 20, to: 60, steeper: Vision)",
        "OptimumFalls(market: 300)",
        "OptimumNarrows(market: 300, by: 2)",
        "With(what: Hire(\"tomasz\"), moves: \"order\")",
        "With(what: Train(\"weaker\", 10), than: Train(\"stronger\", 10))",
        "With(what: Plan, given: [Held(\"trust\", 30), Market(200)], moves: \"ends-broke\", at_most: 0)",
        "With(what: Manner(Stretching), stage: \"garage\", moves: \"fame\")",
        "Natures(strong: \"manage\", at_least: 8, at_most: 12)",
        "Recognised(policy: \"visionary\", at_least: 90)",
        "InOrder(strains: [Leadership, Control], under: \"random\")",
    ];
    for holds in good {
        assert_eq!(with("shocks:", &say(holds)).scenario().expectations.len(), 1, "{holds}");
    }
    for holds in [
        "Beats(policy: «\"raeder\"», than: [\"visionary\"], at_least: 125)",
        "Beats(policy: \"reader\", than: [«\"visionery\"»], at_least: 125)",
        "Level(policy: \"reader\", measure: «\"delivry\"», at_most: 3)",
        "EndingShare(ending: «\"brok\"», policy: \"random\", at_least: 5)",
        "Keeping(way: Vision, than: Process, from: «\"garag\"»)",
        "With(what: Hire(«\"tomas\"»), moves: \"order\")",
        "With(what: Train(«\"manag\"», 5), moves: \"order\")",
        "With(what: Plan, moves: «\"ends-brok\"»)",
    ] {
        assert!(with("shocks:", &say(holds)).help("unknown-id").starts_with("did you mean"), "{holds}");
    }
}

#[test]
fn an_expectation_that_could_not_fail_is_refused() {
    let say = |holds: &str| format!("expectations: [(claim: R1, says: \"So.\", holds: {holds})],\n    shocks:");
    for (holds, help) in [
        ("«Level(policy: \"reader\", measure: \"fit\")»", "at_least"),
        ("«Level(policy: \"reader\", measure: \"fit\", at_least: 5, at_most: 4)»", "smaller number first"),
        ("Beats(policy: \"reader\", than: «[]»)", "at least one policy"),
        ("«Choosing(way: Vision, than: Vision)»", "two different ways"),
        ("«Choosing(way: Vision, than: Directive)»", "a lean with a lean"),
        ("Recognised(policy: «\"random\"», at_least: 90)", "visionary"),
        ("«InOrder(strains: [Control])»", "two strains"),
    ] {
        assert!(with("shocks:", &say(holds)).help("bad-expectation").contains(help), "{holds}");
    }
}
