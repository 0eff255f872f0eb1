//! The words of the interface: what the code asks for is there.
#![allow(clippy::expect_used, reason = "these are tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentBundle, FluentError, FluentResource};
use fulcrum::analysis::debrief::profile::Archetype;
use fulcrum::scenario::model::{Asks, Claim, Kind, Lean, Meter, Period, ShockId, Side, Skill, Style};
use fulcrum::session::Run;
use fulcrum::session::journal::Founding;
use fulcrum::session::view::{ASSESSED, inclination, words};
use fulcrum::sim::cause::{Cause, Tracked};
use fulcrum::text::{ENGLISH, exists, say};

#[track_caller]
fn there(id: &str) {
    assert!(exists(id), "there is no text {id}");
    assert!(!say(id).trim().is_empty(), "{id} says nothing");
}

/// A text that was asked for and not found shows its id in brackets.
#[track_caller]
fn found(said: &str) {
    assert!(!said.is_empty() && !said.starts_with('['), "{said}");
    assert!(!said.contains("{$"), "{said}");
}

/// The ids in the order of the file.
fn ids() -> Vec<&'static str> {
    let named = |line: &'static str| line.split_once(" =").map(|(id, _)| id);
    ENGLISH.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(named).collect()
}

#[test]
fn the_file_is_good_fluent_and_names_nothing_twice() {
    let resource = FluentResource::try_new(ENGLISH.to_owned());
    assert!(resource.is_ok(), "{:#?}", resource.err().map(|(_, errors)| errors));
    let mut seen = BTreeSet::new();
    for id in ids() {
        assert!(seen.insert(id), "{id} is there twice");
        there(id);
    }
}

#[test]
fn texts_that_refer_to_others_find_them() {
    let resource = FluentResource::try_new(ENGLISH.to_owned()).expect("it is good Fluent");
    let mut bundle = FluentBundle::new(vec!["en-GB".parse().expect("a language")]);
    bundle.add_resource(resource).expect("nothing twice");
    for id in ids() {
        let pattern = bundle.get_message(id).and_then(|message| message.value()).expect("it is there");
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, None, &mut errors);
        // Variables are filled in by the code; everything else must be in the file.
        errors.retain(|error| {
            !matches!(error, FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. })))
        });
        assert!(errors.is_empty(), "{id}: {errors:?}");
    }
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push(path);
        }
    }
}

/// The code without its comments.
fn code() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    assert!(paths.len() > 50);
    let uncommented =
        |text: String| text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    paths.into_iter().map(|path| (path.clone(), uncommented(std::fs::read_to_string(path).expect("text")))).collect()
}

/// What stands in the brackets that have just been opened, up to the first comma.
fn first_argument(rest: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ',' | ')' | ']' | '}' if depth == 0 => return &rest[..at],
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    rest
}

/// The texts between quotes.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// Whether some text has an id like this one, in which braces stand for anything.
fn like_some(pattern: &str) -> bool {
    let parts: Vec<&str> = pattern.split(['{', '}']).step_by(2).collect();
    ids().iter().any(|id| {
        let mut rest = *id;
        for (place, part) in parts.iter().enumerate() {
            let at =
                if place + 1 == parts.len() && rest.ends_with(part) { Some(rest.len() - part.len()) } else { rest.find(part) };
            match at {
                Some(at) if place > 0 || at == 0 => rest = &rest[at + part.len()..],
                _ => return false,
            }
        }
        rest.is_empty()
    })
}

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let mut asked = 0;
    for (path, code) in code() {
        for call in ["say(", "say_with("] {
            for (at, _) in code.match_indices(call) {
                let named = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') || code[..at].ends_with("fn ");
                let argument = first_argument(&code[at + call.len()..]);
                if named || argument.contains(".replace(") {
                    continue;
                }
                for id in quoted(argument) {
                    asked += 1;
                    assert!(
                        if id.contains('{') { like_some(id) } else { exists(id) },
                        "{}: there is no text {id}",
                        path.display()
                    );
                }
            }
        }
    }
    assert!(asked > 150, "only {asked} were found in the code");
}

/// Families of which the code picks one first and asks for it later.
const FAMILIES: &[&str] = &[
    "archetype",
    "asks",
    "assess",
    "balance",
    "beam",
    "cause",
    "certainty",
    "debrief",
    "end",
    "evidence",
    "export",
    "feed",
    "group",
    "inclination",
    "menu",
    "needs",
    "outcome",
    "personal",
    "paper",
    "practice",
    "promise",
    "reflect",
    "room",
    "server",
    "stage",
    "turn",
    "web",
    "wall",
];

#[test]
fn whatever_looks_like_a_text_of_a_family_is_one() {
    let mut looked = 0;
    for (path, code) in code() {
        // Tests and names of nodes have their own words.
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.contains("Name::new(") && !line.contains('\'')) {
            for literal in quoted(line) {
                let kebab = literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                let family = literal.split_once('-').is_some_and(|(family, rest)| FAMILIES.contains(&family) && !rest.is_empty());
                if kebab && family {
                    looked += 1;
                    assert!(exists(literal), "{}: there is no text {literal}", path.display());
                }
            }
        }
    }
    assert!(looked > 80, "only {looked} were found in the code");
}

fn run() -> Run {
    let loaded = fulcrum::scenario::library::resolve("garage-to-growth").expect("it is shipped").load();
    let scenario = std::sync::Arc::new(loaded.scenario.expect("it has no errors"));
    let founding = Founding::of(&scenario, 1, 0);
    let mut run = Run::begin(scenario, founding);
    run.decide(0).expect("the first choice is open");
    run
}

#[test]
fn every_meter_and_skill_has_its_name_and_what_it_stands_for() {
    let run = run();
    for what in
        (0..Meter::BUILT_IN).map(|n| Tracked::Meter(Meter(u8::try_from(n).expect("few")))).chain(Skill::ALL.map(Tracked::Skill))
    {
        found(&words::name(&run, what));
        found(&words::about(&run, what));
    }
}

#[test]
fn every_kind_style_lean_and_question_has_its_words() {
    for kind in Kind::ALL {
        there(&format!("kind-{}", words::kind_id(kind)));
        there(&format!("kind-{}-calls", words::kind_id(kind)));
    }
    for style in Style::ALL {
        there(&format!("style-{}", words::style_id(style)));
    }
    for (vision, process) in (0..=3).flat_map(|vision| (0..=3).map(move |process| (vision, process))) {
        found(&words::lean(Lean { vision, process }));
    }
    for asks in [Asks::Why, Asks::How] {
        there(if asks == Asks::Why { "asks-why" } else { "asks-how" });
    }
    for (met, side, n) in ["fits", "misses"]
        .iter()
        .flat_map(|met| [Side::Vision, Side::Process].map(|side| (met, side)))
        .flat_map(|(met, side)| [1, 2, 3].map(|n| (met, side, n)))
    {
        there(&format!("result-{met}-{}-{n}", words::side_id(side)));
        there(&format!("result-mixed-{n}"));
    }
}

#[test]
fn every_period_is_counted() {
    for period in [Period::Day, Period::Week, Period::Month, Period::Quarter] {
        let when = words::when(period, 7);
        found(&when);
        assert!(when.ends_with(" 7"), "{when}");
    }
}

#[test]
fn every_claim_has_its_statement_its_lesson_and_its_source() {
    for claim in (1..=34).map(Claim::Article).chain((1..=10).map(Claim::Research)) {
        let id = words::claim_id(claim);
        for id in [format!("claim-{id}"), format!("lesson-{id}"), format!("claim-{id}-source")] {
            there(&id);
        }
    }
}

#[test]
fn every_inclination_and_archetype_is_told_shortly_and_at_length() {
    let skills = (0..=100).flat_map(|lead| (0..=100).map(move |manage| [lead, manage, 50]));
    let inclinations: BTreeSet<_> = skills.map(inclination).collect();
    assert_eq!(inclinations.len(), 5);
    for id in inclinations.into_iter().chain(Archetype::ALL.map(Archetype::id)) {
        there(id);
        there(&format!("{id}-about"));
    }
}

#[test]
fn every_pair_practice_and_question_is_there() {
    for n in 1..=ASSESSED {
        there(&format!("assess-{n}-vision"));
        there(&format!("assess-{n}-process"));
        there(&format!("reflect-{n}"));
    }
    for (side, n) in [Side::Vision, Side::Process].iter().flat_map(|side| (1..=6).map(move |n| (side, n))) {
        there(&format!("practice-{}-{n}", words::side_id(*side)));
    }
}

/// Every cause; whoever adds one is led here by the compiler.
fn causes() -> Vec<Cause> {
    use Cause as C;
    let sides = [Side::Vision, Side::Process];
    let mut all = vec![
        C::Choice,
        C::Cost,
        C::Outcome,
        C::Later(1),
        C::Met,
        C::Luck,
        C::PromiseMade(1),
        C::PromiseKept(1),
        C::PromiseLate(1),
        C::PromiseFaded(1),
        C::Change,
        C::ChangeFades,
        C::Decay,
        C::Dilution,
        C::Whiplash,
        C::People,
        C::Upkeep,
        C::Shock(ShockId(0)),
        C::Execution,
        C::Output,
        C::Drift,
        C::Chaos,
        C::Bureaucracy,
        C::Inspiration,
        C::Learning,
        C::Ownership,
        C::Friction,
        C::Workload,
        C::EmptyTill,
        C::MarketDrift,
        C::Novelty,
        C::WordOfMouth,
        C::Churn,
        C::Recruiting,
        C::Attrition,
        C::Income,
        C::Salaries,
        C::RunningCosts,
        C::Waste,
        C::Use,
        C::Training,
    ];
    all.extend(Kind::ALL.map(C::Moment));
    all.extend(sides.into_iter().flat_map(|side| [C::Lean(side), C::Wave(side, 1)]));
    all.extend(Style::ALL.into_iter().flat_map(|style| [C::Style(style), C::StyleWave(style, 1)]));
    for cause in &all {
        match cause {
            C::Choice
            | C::Cost
            | C::Outcome
            | C::Later(_)
            | C::Moment(_)
            | C::Met
            | C::Luck
            | C::Lean(_)
            | C::Wave(..)
            | C::Style(_)
            | C::StyleWave(..)
            | C::PromiseMade(_)
            | C::PromiseKept(_)
            | C::PromiseLate(_)
            | C::PromiseFaded(_)
            | C::Change
            | C::ChangeFades
            | C::Decay
            | C::Dilution
            | C::Whiplash
            | C::People
            | C::Upkeep
            | C::Shock(_)
            | C::Execution
            | C::Output
            | C::Drift
            | C::Chaos
            | C::Bureaucracy
            | C::Inspiration
            | C::Learning
            | C::Ownership
            | C::Friction
            | C::Workload
            | C::EmptyTill
            | C::MarketDrift
            | C::Novelty
            | C::WordOfMouth
            | C::Churn
            | C::Recruiting
            | C::Attrition
            | C::Income
            | C::Salaries
            | C::RunningCosts
            | C::Waste
            | C::Use
            | C::Training => {}
        }
    }
    all
}

#[test]
fn every_cause_has_its_words_whichever_way_it_pushed() {
    let run = run();
    for cause in causes() {
        for by in [-1_000, 1_000] {
            found(&words::cause(&run, 0, cause, by));
        }
    }
}
