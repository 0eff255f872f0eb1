//! A scenario that is cut up into files.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fulcrum::scenario::Loaded;
use fulcrum::scenario::files::{Files, Folder, Memory};
use fulcrum::scenario::library::{Found, files_in, resolve};

use super::{GOOD, Marked, with};

const PEOPLE: &str = r#"(
    people: [(id: "adaeze", name: "Adaeze", role: "Product", about: "Loud.", lead: 70, manage: 30, salary: 6)],
)"#;

fn memory(files: &[(&str, &str)]) -> Memory {
    Memory(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect::<BTreeMap<_, _>>())
}

fn load(files: &[(&str, &str)]) -> Loaded {
    Found::among(Arc::new(memory(files)), "main.ron", "mine").expect("the main file").load()
}

/// The small scenario, which includes these files and hires somebody of theirs.
fn main(include: &str) -> String {
    let text = with("turns: 6,", &format!("turns: 6, include: [{include}],")).text;
    text.replacen("Hire(\"tomasz\")", "Hire(\"tomasz\"), Hire(\"adaeze\")", 1)
}

fn codes(loaded: &Loaded) -> Vec<(&str, &str, usize)> {
    loaded.diagnostics.iter().map(|found| (found.code.id(), found.file.as_str(), found.place.line)).collect()
}

#[test]
fn what_is_included_is_part_of_the_scenario() {
    let loaded = load(&[("main.ron", &main("\"people.ron\"")), ("people.ron", PEOPLE)]);
    assert_eq!(codes(&loaded), []);
    let people: Vec<String> = loaded.scenario.expect("it is good").people.into_iter().map(|person| person.id).collect();
    assert_eq!(people, ["tomasz", "adaeze"]);
    let files: Vec<&str> = loaded.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(files, ["main.ron", "people.ron"]);
}

#[test]
fn every_list_of_a_scenario_can_stand_in_a_file_of_its_own() {
    let start = GOOD.find("    meters:").expect("the first list");
    let lists = format!("({}", &GOOD[start..]);
    let (endings, rest) =
        (&lists[lists.find("    endings:").expect("endings")..], &lists[..lists.find("    endings:").expect("endings")]);
    let main = format!("{}    include: [\"a/rest.ron\", \"b/endings.ron\"],\n)", &GOOD[..start]);
    let (rest, endings) = (format!("{rest})"), format!("({endings}"));
    let loaded = load(&[("main.ron", &main), ("a/rest.ron", &rest), ("b/endings.ron", &endings)]);
    assert_eq!(codes(&loaded), []);
    let (cut, whole) = (loaded.scenario.expect("it is good"), Marked::new(GOOD).scenario());
    assert_eq!(cut.fingerprint, whole.fingerprint, "the same scenario, however it is cut");
}

#[test]
fn the_fingerprint_covers_what_is_included() {
    let of =
        |people: &str| load(&[("main.ron", &main("\"people.ron\"")), ("people.ron", people)]).scenario.map(|s| s.fingerprint);
    assert_ne!(of(PEOPLE), of(&PEOPLE.replace("salary: 6", "salary: 7")));
    assert_eq!(of(PEOPLE), of(&PEOPLE.replace("Loud.", "Louder.")));
}

#[test]
fn names_are_relative_to_the_including_file_and_may_go_up_inside_the_folder() {
    let files = [
        ("main.ron", main("\"parts/one.ron\"")),
        ("parts/one.ron", "(include: [\"./two.ron\", \"../people.ron\"])".to_owned()),
        ("parts/two.ron", "(questions: [\"And now?\"])".to_owned()),
        ("people.ron", PEOPLE.to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let loaded = load(&files);
    assert_eq!(codes(&loaded), []);
    assert_eq!(loaded.scenario.map(|scenario| scenario.questions), Some(vec!["And now?".to_owned()]));
}

#[test]
fn every_problem_names_its_own_file() {
    let people = PEOPLE.replace("lead: 70", "lead: 700").replace("about", "abuot");
    let garage = "(situations: [(id: \"first\")])";
    let files = [("main.ron", main("\"people.ron\", \"garage.ron\"")), ("people.ron", people), ("garage.ron", garage.to_owned())];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let loaded = load(&files);
    let found = codes(&loaded);
    assert!(found.contains(&("unknown-field", "people.ron", 2)), "{found:?}");
    assert!(found.contains(&("out-of-range", "people.ron", 2)), "{found:?}");
    assert!(found.contains(&("missing-field", "garage.ron", 1)), "{found:?}");
    assert!(found.contains(&("duplicate-id", "garage.ron", 1)), "{found:?}");
    let duplicate = loaded.diagnostics.iter().find(|found| found.code.id() == "duplicate-id").expect("it was found");
    assert_eq!(duplicate.also.as_ref().map(|also| also.file.as_str()), Some("main.ron"));
    let mut out = Vec::new();
    duplicate.write(&loaded.files, false, &mut out).expect("a vector takes everything");
    assert!(String::from_utf8_lossy(&out).contains("::: main.ron:15:17"), "{}", String::from_utf8_lossy(&out));
}

#[test]
fn no_name_leads_out_of_the_folder() {
    for name in [
        "../people.ron",
        "a/../../people.ron",
        "/etc/people.ron",
        "C:/people.ron",
        "C:people.ron",
        "..\\\\people.ron",
        "\\\\\\\\server\\\\people.ron",
        "file:people.ron",
        "con.ron",
        "a/NUL.ron",
        "people.ron.",
        "people .ron /x.ron",
        "peo?ple.ron",
        "people.txt",
        "people",
        ".ron",
        "parts/.ron",
        "..",
        ".",
        " ",
    ] {
        let loaded = load(&[("main.ron", &main(&format!("\"{name}\""))), ("people.ron", PEOPLE)]);
        assert_eq!(codes(&loaded)[0].0, "bad-path", "{name}: {:?}", loaded.diagnostics);
        assert_eq!(loaded.diagnostics.len(), 1, "{name}: {:#?}", loaded.diagnostics);
    }
}

#[test]
fn a_part_that_cannot_be_read_does_not_make_every_reference_wrong() {
    let loaded = load(&[("main.ron", &main("\"poeple.ron\"")), ("people.ron", PEOPLE)]);
    assert_eq!(codes(&loaded), [("missing-file", "main.ron", 5)]);
    assert_eq!(loaded.diagnostics[0].help.as_deref(), Some("did you mean `people.ron`?"));
    let loaded = load(&[("main.ron", &main("\"people.ron\"")), ("people.ron", "(people: [")]);
    assert_eq!(codes(&loaded), [("unclosed", "people.ron", 1)]);
    let loaded = load(&[("main.ron", &main("\"people.ron\"")), ("parts/people.ron", PEOPLE)]);
    assert_eq!(loaded.diagnostics[0].help.as_deref(), Some("did you mean `parts/people.ron`?"));
}

#[test]
fn circles_and_doubles_are_told() {
    let loaded = load(&[("main.ron", &main("\"people.ron\", \"main.ron\"")), ("people.ron", PEOPLE)]);
    assert_eq!(codes(&loaded), [("include-cycle", "main.ron", 5)]);
    assert_eq!(loaded.diagnostics[0].message, "`main.ron` includes itself");
    let twice = [
        ("main.ron", main("\"a.ron\", \"people.ron\"")),
        ("a.ron", "(include: [\"people.ron\"])".to_owned()),
        ("people.ron", PEOPLE.to_owned()),
    ];
    let twice: Vec<(&str, &str)> = twice.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let loaded = load(&twice);
    assert_eq!(codes(&loaded), [("included-twice", "main.ron", 5)]);
    assert!(loaded.scenario.is_some(), "it is read once");
}

#[test]
fn a_scenario_has_so_many_files_and_no_more() {
    let names: Vec<String> = (0..300).map(|n| format!("part-{n}.ron")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "()")).collect();
    let include: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let main = main(&include.join(", "));
    files.push(("main.ron", &main));
    let loaded = load(&files);
    assert!(loaded.diagnostics.iter().all(|found| found.code.id() == "too-many"), "{:?}", codes(&loaded).first());
}

#[test]
fn files_that_include_one_another_without_end_are_not_followed_without_end() {
    /// Every file of any name includes two others.
    struct Endless;
    impl Files for Endless {
        fn read(&self, name: &str) -> Result<Vec<u8>, fulcrum::scenario::files::Unreadable> {
            if name == "main.ron" {
                return Ok(main("\"a.ron\"").into_bytes());
            }
            let stem = name.trim_end_matches(".ron");
            Ok(format!("(include: [\"{stem}a.ron\", \"{stem}b.ron\"])").into_bytes())
        }
        fn names(&self) -> Vec<String> {
            Vec::new()
        }
    }
    let loaded = Found::among(Arc::new(Endless), "main.ron", "mine").expect("the main file").load();
    assert!(loaded.files.len() <= 200);
    assert!(codes(&loaded).iter().any(|(code, ..)| *code == "too-many"));
}

#[test]
fn a_silence_in_an_included_file_counts_for_that_file() {
    let people =
        PEOPLE.replace("people: [", "flags: [\"idle\"], allow: [(code: \"unused-flag\", because: \"Later.\")],\n people: [");
    let loaded = load(&[("main.ron", &main("\"people.ron\"")), ("people.ron", &people)]);
    assert_eq!((codes(&loaded), loaded.allowed), (vec![], 1));
    let idle = main("\"people.ron\"").replacen("flags: [", "flags: [\"other\", ", 1);
    let loaded = load(&[("main.ron", &idle), ("people.ron", &people)]);
    assert_eq!((codes(&loaded), loaded.allowed), (vec![("unused-flag", "main.ron", 9)], 1));
}

fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    std::fs::write(path, text).expect("it can be written");
}

#[test]
fn a_folder_is_a_scenario_if_it_holds_one() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "bakery/scenario.ron", &main("\"parts/people.ron\""));
    put(folder.path(), "bakery/parts/people.ron", PEOPLE);
    let path = folder.path().join("bakery").display().to_string();
    for path in [path.clone(), format!("{path}/"), format!("{path}/scenario.ron")] {
        let loaded = resolve(&path).expect("a scenario").load();
        assert_eq!(codes(&loaded), [], "{path}");
        assert_eq!(loaded.scenario.map(|scenario| scenario.id).as_deref(), Some("bakery"), "{path}");
    }
    put(folder.path(), "bakery/parts/forgotten.ron", "()");
    let loaded = resolve(&path).expect("a scenario").load();
    assert_eq!(loaded.diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(), ["left-out"]);
    assert!(loaded.diagnostics[0].message.contains("`parts/forgotten.ron`"));
}

#[test]
fn what_others_include_is_no_scenario_of_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "one.ron", &main("\"people.ron\""));
    put(folder.path(), "people.ron", PEOPLE);
    put(folder.path(), "two/scenario.ron", GOOD);
    put(folder.path(), "pictures/garage.svg", "<svg/>");
    put(folder.path(), "._one.ron", "what a Mac leaves behind");
    let found: Vec<String> = files_in(folder.path())
        .expect("it can be read")
        .iter()
        .map(|path| path.strip_prefix(folder.path()).expect("inside").display().to_string())
        .collect();
    assert_eq!(found, ["one.ron", "two/scenario.ron"]);
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder() {
    let outside = tempfile::tempdir().expect("a folder");
    put(outside.path(), "people.ron", PEOPLE);
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), "main.ron", &main("\"people.ron\""));
    put(folder.path(), "real.ron", PEOPLE);
    let link = folder.path().join("people.ron");
    let load = || Found::among(Arc::new(Folder::at(folder.path())), "main.ron", "mine").expect("the main file").load();
    std::os::unix::fs::symlink(outside.path().join("people.ron"), &link).expect("a link");
    assert_eq!(load().diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(), ["bad-path"]);
    std::fs::remove_file(&link).expect("it can go");
    std::os::unix::fs::symlink(folder.path().join("real.ron"), &link).expect("a link");
    assert_eq!(load().diagnostics.len(), 0);
}
