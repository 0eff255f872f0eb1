//! One broken file for each problem that there is, and all that is said of it.
//!
//! `UPDATE_SNAPSHOTS=1` writes down what is said now; read it before keeping it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fulcrum::scenario::diagnostic::Code;
use fulcrum::scenario::library::read;
use fulcrum::scenario::{Loaded, load};

const FOLDER: &str = "tests/it/scenario/broken";

/// The scenario that has this problem and no other: a file, or a folder with more of them.
fn broken(code: Code) -> Loaded {
    let found = |path: PathBuf| read(&path).map(|found| found.load());
    let (file, folder) = (format!("{FOLDER}/{}.ron", code.id()), format!("{FOLDER}/{}/scenario.ron", code.id()));
    match code {
        // Nobody wants four mebibytes of nothing in a repository.
        Code::TooLarge => load(&file, &" ".repeat(4 * 1024 * 1024 + 1)),
        _ => found(file.into()).or_else(|_| found(folder.into())).unwrap_or_else(|_| panic!("{} has no broken file", code.id())),
    }
}

fn said(loaded: &Loaded) -> String {
    let mut out = Vec::new();
    for diagnostic in &loaded.diagnostics {
        diagnostic.write(&loaded.files, false, &mut out).expect("a vector takes everything");
    }
    String::from_utf8(out).expect("text").replace(&format!("{FOLDER}/"), "")
}

#[test]
fn of_every_problem_there_is_a_file_that_has_just_it_and_what_is_said_is_known_word_by_word() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut others = Vec::new();
    for code in Code::ALL {
        let loaded = broken(*code);
        let codes: Vec<&str> = loaded.diagnostics.iter().map(|found| found.code.id()).collect();
        assert_eq!(codes, [code.id()], "{}", said(&loaded));
        let (snapshot, now) = (format!("{FOLDER}/{}.txt", code.id()), said(&loaded));
        if update {
            std::fs::write(snapshot, now).expect("it can be written");
        } else if std::fs::read_to_string(snapshot).ok().as_deref() != Some(&now) {
            others.push(now);
        }
    }
    assert!(others.is_empty(), "something else is said now; UPDATE_SNAPSHOTS=1 keeps it:\n\n{}", others.concat());
}

#[test]
fn every_broken_file_belongs_to_a_problem() {
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    for entry in std::fs::read_dir(FOLDER).expect("the folder").flatten() {
        let name = Path::new(&entry.file_name()).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(known.contains(name.as_str()), "{name} is no code");
    }
}

#[test]
fn every_problem_is_told_with_help() {
    for code in Code::ALL {
        let loaded = broken(*code);
        assert!(loaded.diagnostics.iter().all(|found| found.help.is_some()), "{}", code.id());
    }
}

#[test]
fn codes_are_unique_and_explained_in_one_line() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
    assert!(Code::ALL.iter().all(|code| code.about().ends_with('.') && !code.about().contains('\n')));
    assert!(Code::ALL.iter().all(|code| Code::from_id(code.id()) == Some(*code)));
}
