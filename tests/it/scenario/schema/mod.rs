//! The format as data says what the reader does: for every field, word, range, default and example that it states.

mod json;
mod places;

use std::collections::BTreeSet;
use std::path::Path;

use fulcrum::scenario::diagnostic::{Code, Severity};
use fulcrum::scenario::schema::{self, Bounds, Found, Otherwise, Says, Shape, Takes, Thing};
use fulcrum::scenario::{load, text};

use places::{Beside, codes, file, has, list, places, said, words};

#[test]
fn every_example_can_stand_where_it_is_said_to() {
    // A measure compared with nothing, anything but an `Add` spread over turns, and a file that is not there are read and then
    // found to make no sense.
    let beyond = |code: Code| ["bad-expectation", "bad-effect", "missing-file"].contains(&code.id());
    let fields = places().into_iter().map(|place| (place.path, place.field.example()));
    let examples = fields.chain(words().into_iter().map(|(path, word)| {
        let listed = schema::find(&path)
            .is_some_and(|found| matches!(found, Found::Field(field) if matches!(field.shape(), Shape::List(_))));
        (path, if listed { format!("[{}]", word.example()) } else { word.example() })
    }));
    for (path, example) in examples {
        let loaded = said(&path, Some(&example));
        let errors = loaded.diagnostics.iter().filter(|found| found.severity == Severity::Error && !beyond(found.code));
        assert_eq!(errors.collect::<Vec<_>>(), Vec::<&_>::new(), "{}: {example}", path.join("."));
    }
}

#[test]
fn every_record_of_the_reference_can_be_read_as_it_stands() {
    for record in schema::records() {
        let place = places()
            .into_iter()
            .find(|place| matches!(place.field.shape().item(), Shape::Record(one) if one.name == record.name));
        let (path, list) = place.map_or((Vec::new(), false), |place| (place.path, matches!(place.field.shape(), Shape::List(_))));
        let loaded = match path.as_slice() {
            [] => load("test.ron", &record.example()),
            path if list && path.last() != Some(&"choices") => said(path, Some(&format!("[{}]", record.example()))),
            path if list => said(path, Some(&format!("[{0}, {0}]", record.example()))),
            path => said(path, Some(&record.example())),
        };
        assert!(loaded.scenario.is_some(), "{}: {:#?}", record.name, loaded.diagnostics);
    }
}

#[test]
fn numbers_and_lists_are_taken_up_to_their_bounds_and_no_further() {
    for place in places() {
        let (Some(Bounds { least, most, .. }), path) = (place.field.bounds, &place.path) else { continue };
        let at = |value: &str| codes(&said(path, Some(value)));
        match place.field.shape() {
            Shape::Whole => {
                let beyond = BTreeSet::from(["out-of-range", "unknown-format"]);
                for good in [least, most] {
                    assert!(at(&good.to_string()).is_disjoint(&beyond), "{}: {good}", path.join("."));
                }
                for bad in [i64::from(least) - 1, i64::from(most) + 1] {
                    assert!(!at(&bad.to_string()).is_disjoint(&beyond), "{}: {bad}", path.join("."));
                }
            }
            Shape::List(_) => {
                let beyond = BTreeSet::from(["too-few", "too-many"]);
                for good in [least.max(1), most] {
                    assert!(at(&list(place.field, good)).is_disjoint(&beyond), "{}: {good}", path.join("."));
                }
                assert!(at(&list(place.field, most + 1)).contains("too-many"), "{}: {most} and one", path.join("."));
                let few = at(&list(place.field, (least - 1).max(0)));
                assert_eq!(few.contains("too-few"), least > 0, "{}: one less than {least}", path.join("."));
            }
            _ => assert_eq!(place.field.says(), Some(Says::Prose), "{}: only prose is advised in words", path.join(".")),
        }
    }
}

#[test]
fn what_is_left_out_holds_as_the_default_says() {
    for place in places() {
        let Some(Otherwise::Value(value)) = place.field.otherwise() else { continue };
        let scenario = |value| load("test.ron", &file(&place.path, value, Beside::Little)).scenario;
        let (written, left_out) = (scenario(Some(value)), scenario(None));
        assert!(written.is_some(), "{}: {value}", place.path.join("."));
        assert_eq!(written, left_out, "{}: {value}", place.path.join("."));
    }
}

#[test]
fn what_is_needed_is_missed_and_nothing_else_is() {
    // What an expectation compares is asked for when it is checked, in words of its own.
    for place in places().into_iter().filter(|place| !is_ordered(&place.path) && place.field.owner != "Holds") {
        let found = said(&place.path, None);
        let missed = has(&found, Code::MissingField) || has(&found, Code::TooFew);
        assert_eq!(missed, place.field.is_required(), "{}: {:#?}", place.path.join("."), found.diagnostics);
        assert!(place.field.is_required() == place.field.otherwise().is_none(), "{}: a default, or needed", place.path.join("."));
    }
}

/// Whether the value stands without its name.
fn is_ordered(path: &[&str]) -> bool {
    let parent = path.split_last().and_then(|(_, parent)| schema::find(parent));
    matches!(parent, Some(Found::Word(word)) if matches!(word.takes, Takes::Ordered(_)))
}

#[test]
fn texts_name_what_they_are_said_to_name() {
    for place in places() {
        let Some(says) = place.field.says() else { continue };
        let quoted =
            |id: &str| if matches!(place.field.shape(), Shape::List(_)) { format!("[\"{id}\"]") } else { format!("\"{id}\"") };
        let unknown = |id: &str| has(&said(&place.path, Some(&quoted(id))), Code::UnknownId);
        let path = place.path.join(".");
        match says {
            Says::Names(thing) => {
                assert!(unknown("no-such-thing"), "{path} names {}", thing.what());
                for known in thing.built_in() {
                    assert!(!unknown(&known.id), "{path}: {} is built in", known.id);
                }
            }
            Says::New(_) | Says::Prose | Says::File => {
                assert!(!unknown("no-such-thing"), "{path} names something: add it to schema/names.rs");
            }
        }
    }
}

#[test]
fn the_claims_are_those_that_the_reader_takes() {
    let path = ["situations", "choices", "claims"];
    let claims = schema::claims();
    for claim in &claims {
        assert!(!has(&said(&path, Some(&format!("[{}]", claim.id))), Code::UnknownId), "{}", claim.id);
        assert!(!claim.about.contains('['), "{} has words", claim.id);
    }
    for beyond in ["A35", "R11"] {
        assert!(has(&said(&path, Some(&format!("[{beyond}]"))), Code::UnknownId), "{beyond}");
    }
    assert_eq!(claims.len(), 44);
}

#[test]
fn everything_is_explained_in_whole_sentences() {
    for place in places() {
        let meaning = place.field.meaning();
        assert!(meaning.ends_with('.') && meaning.len() > 3, "{}: {meaning}", place.path.join("."));
    }
    for (path, word) in words() {
        assert!(word.doc.trim().ends_with(['.', '?']), "{} {}", path.join("."), word.name);
    }
    let things = [Thing::Meter, Thing::Skill, Thing::Policy, Thing::Measure, Thing::Parameter];
    for known in things.into_iter().flat_map(Thing::built_in) {
        assert!(known.about.ends_with('.'), "{}: {}", known.id, known.about);
    }
}

#[test]
fn prose_of_the_reference_is_as_long_as_it_advises() {
    for place in places().into_iter().filter(|place| matches!(place.field.shape(), Shape::Text)) {
        let Some(Bounds { least, most, .. }) = place.field.bounds else { continue };
        let count = i32::try_from(text::words(&place.field.example())).unwrap_or(i32::MAX);
        assert!((least..=most).contains(&count), "{}: {count} words", place.path.join("."));
    }
}

#[test]
fn an_editor_finds_what_may_stand_at_its_cursor() {
    let at = |path: &str| schema::find(&path.split('.').collect::<Vec<_>>());
    let names =
        |found: Option<Found>| found.map_or_else(Vec::new, |found| found.fields().iter().map(|field| field.name).collect());
    let words = |found: Option<Found>| found.map_or_else(Vec::new, |found| found.words().iter().map(|word| word.name).collect());
    assert_eq!(names(at("situations.choices.outcomes")), ["chance", "text", "effects"]);
    assert_eq!(words(at("situations.choices.lean")), ["Neither", "Vision", "Process", "Both"]);
    assert_eq!(names(at("situations.when.Turn")), ["from", "to"]);
    let deep = at("situations.choices.effects.After.effect.Over.effect.Add.meter");
    assert!(matches!(deep, Some(Found::Field(field)) if field.says() == Some(Says::Names(Thing::Meter))));
    assert_eq!(
        at("situations.kind").map(Found::about),
        Some("The sort of moment. It decides what the moment calls for, and which meters are at stake.")
    );
    assert!(at("situations.choises").is_none());
    assert_eq!(names(schema::find(&[])).first(), Some(&"format"));
}

#[test]
fn the_reference_in_the_repository_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, schema::markdown()).expect("docs/format.md can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("docs/format.md");
    assert!(kept == schema::markdown(), "docs/format.md is out of date: UPDATE_SNAPSHOTS=1 cargo test reference writes it anew");
}
