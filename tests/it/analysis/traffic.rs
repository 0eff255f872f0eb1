use fulcrum::analysis::links::{Goal, Link, Links, Source};
use fulcrum::analysis::policy::Policy;
use fulcrum::analysis::traffic::{Traffic, everybody};
use fulcrum::scenario::load;
use fulcrum::scenario::model::{EndingId, Scenario, SituationId};

/// One answer leads left at once, the other right a turn later; on the left everything ends; a stage begins on the third turn.
fn fork() -> Scenario {
    let text = r#"(format: 1, title: "A fork", summary: "Left or right.", turns: 5,
        company: (product: "a box", cash: 5000),
        founders: [(id: "maren", name: "Maren", about: "Dreams.", lead: 65, manage: 30, listen: 45)],
        stages: [
            (id: "one", name: "One", about: "Cold.", calls_for: (vision: 65, process: 35)),
            (id: "two", name: "Two", about: "Warm.", calls_for: (vision: 50, process: 50), enter: [Turn(from: 3)]),
        ],
        situations: [
            (id: "fork", title: "The fork", kind: Growth, at: 1, weight: 0, text: "Left or right?", choices: [
                (text: "Left.", lean: Vision(2), effects: [Follow("left")], result: "Left."),
                (text: "Right.", lean: Process(2), effects: [After(1, Follow("right"))], result: "Right."),
            ]),
            (id: "left", title: "Left", kind: Steady, weight: 0, text: "Here.", choices: [
                (text: "Stop.", lean: Vision(1), effects: [End("stopped")], result: "Over."),
                (text: "Stop, too.", lean: Process(1), effects: [End("stopped")], result: "Over."),
            ]),
            (id: "right", title: "Right", kind: Steady, weight: 0, text: "Here.", choices: [
                (text: "Go on.", lean: Vision(1), result: "On."), (text: "Go on, too.", lean: Process(1), result: "On."),
            ]),
            (id: "day", title: "A day", kind: Steady, again: After(1), text: "Here.", choices: [
                (text: "Go on.", lean: Vision(1), result: "On."), (text: "Go on, too.", lean: Process(1), result: "On."),
            ]),
        ],
        endings: [(id: "stopped", name: "Stopped", text: "Over.", when: [AtMost("cash", -1)]), (id: "on", name: "On", text: "On it goes.")],
    )"#;
    let loaded = load("fork.ron", text);
    loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn traffic(scenario: &Scenario, policies: &[Policy], games: u32) -> (Links, Traffic) {
    let links = Links::of(scenario);
    let traffic = Traffic::of(scenario, &links, policies, 7, games);
    (links, traffic)
}

const LEFT: Goal = Goal::Situation(SituationId(1));
const RIGHT: Goal = Goal::Situation(SituationId(2));

fn followed((links, traffic): &(Links, Traffic), choice: usize, to: Goal, after: u8) -> u32 {
    let link = Link { from: Source::Choice(SituationId(0), choice), to, after };
    traffic.followed[links.place(link).expect("there is such a link")]
}

#[test]
fn shares_are_those_of_the_odds() {
    let counted = traffic(&fork(), &[Policy::Random], 4_000);
    let (left, right) = (followed(&counted, 0, LEFT, 0), followed(&counted, 1, RIGHT, 1));
    let (_, traffic) = &counted;
    assert_eq!(left + right, 4_000, "everybody goes one way or the other");
    // Four standard errors of a fair coin.
    assert!((1_873..=2_127).contains(&left), "{left}");
    assert_eq!(traffic.came[..3], [4_000, left, right]);
    assert_eq!(traffic.taken[0][..2], [left, right]);
    assert_eq!(traffic.ended, [left, right], "who goes left is stopped, who goes right goes on");
    // The stage begins on turn 3, which those who went left never see.
    assert_eq!(
        (traffic.reached.as_slice(), traffic.begun.as_slice()),
        ([4_000, right].as_slice(), [4_000, u64::from(right) * 3].as_slice())
    );
}

#[test]
fn whoever_always_leans_one_way_goes_one_way() {
    let (visionary, operator) = (traffic(&fork(), &[Policy::Visionary], 50), traffic(&fork(), &[Policy::Operator], 50));
    assert_eq!((followed(&visionary, 0, LEFT, 0), followed(&visionary, 1, RIGHT, 1)), (50, 0));
    assert_eq!((followed(&operator, 0, LEFT, 0), followed(&operator, 1, RIGHT, 1)), (0, 50));
    // Both together take turns.
    let both = traffic(&fork(), &[Policy::Visionary, Policy::Operator], 101);
    assert_eq!((followed(&both, 0, LEFT, 0), followed(&both, 1, RIGHT, 1)), (51, 50));
}

#[test]
fn an_ending_that_a_choice_brings_is_counted_on_its_way() {
    let (links, traffic) = traffic(&fork(), &[Policy::Visionary], 30);
    let bundles = links.to(Goal::Ending(EndingId(0)));
    assert_eq!(bundles.len(), 1, "both answers end it, in the same way");
    assert_eq!(traffic.arrived[bundles.start], 30);
    let by_answer: Vec<u32> = links.bundles[bundles.start].links.iter().map(|&link| traffic.followed[link]).collect();
    assert_eq!(by_answer, [30, 0]);
}

#[test]
fn a_choice_that_comes_by_chance_comes_as_often_as_its_follow_up() {
    let scenario = super::scenario("garage-to-growth");
    let (links, traffic) = traffic(&scenario, &everybody(), 900);
    for (bundle, &arrived) in links.bundles.iter().zip(&traffic.arrived) {
        let Goal::Situation(id) = bundle.to else { continue };
        let parts: Vec<u32> = bundle.links.iter().map(|&link| traffic.followed[link]).collect();
        assert!(arrived <= traffic.came[id.index()] && parts.iter().all(|part| *part <= arrived));
        assert!(parts.iter().sum::<u32>() >= arrived);
        // One that only follows comes no other way.
        if scenario.situation(id).weight == 0 && links.to(bundle.to).len() == 1 {
            assert_eq!(arrived, traffic.came[id.index()], "{}", scenario.situation(id).id);
        }
    }
    assert_eq!(traffic.ended.iter().sum::<u32>(), 900);
    assert!(traffic.arrived.iter().sum::<u32>() > 100);
}

#[test]
fn however_many_threads_share_the_work_the_counts_are_the_same() {
    let scenario = super::scenario("garage-to-growth");
    let links = Links::of(&scenario);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| Traffic::of(&scenario, &links, &everybody(), 3, 300))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(5));
    assert_eq!(one.games, 300);
}

#[test]
fn nobody_plays_nothing() {
    let (_, traffic) = traffic(&fork(), &[], 100);
    assert_eq!((traffic.games, traffic.came.iter().sum::<u32>()), (0, 0));
}
