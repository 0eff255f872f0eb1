//! Which scenarios there are.

use fulcrum::scenario::diagnostic::Severity;
use fulcrum::scenario::library::{NotFound, SHIPPED, files_in, names, resolve};

#[test]
fn every_shipped_scenario_loads_without_errors_or_warnings() {
    for (name, _) in SHIPPED {
        let loaded = resolve(name).expect("a shipped scenario").load();
        let bad: Vec<_> = loaded.diagnostics.iter().filter(|found| found.severity < Severity::Hint).collect();
        assert!(bad.is_empty(), "{name}: {bad:#?}");
        assert_eq!(loaded.scenario.map(|scenario| scenario.id).as_deref(), Some(*name));
    }
}

#[test]
fn every_file_of_the_folder_is_shipped() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for file in files_in(&folder).unwrap_or_default() {
        let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        assert!(SHIPPED.iter().any(|(shipped, _)| *shipped == name), "{name} is not in library::SHIPPED");
    }
}

#[test]
fn a_misspelt_name_is_answered_by_the_right_one() {
    let error = resolve("first-weak").expect_err("no such scenario");
    assert_eq!(error.to_string(), "there is no scenario `first-weak`; did you mean `first-week`?");
    assert!(names().contains(&"first-week".to_owned()));
}

#[test]
fn a_path_that_leads_nowhere_says_why() {
    assert!(matches!(resolve("no/such/file.ron"), Err(NotFound::File { .. })));
}

#[test]
fn a_path_is_read_even_if_a_shipped_scenario_has_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("first-week.ron");
    std::fs::write(&path, super::GOOD).expect("a file");
    let loaded = resolve(&path.display().to_string()).expect("the file").load();
    assert_eq!(
        loaded.scenario.map(|scenario| (scenario.id, scenario.title)),
        Some(("first-week".into(), "The small one".into()))
    );
}
