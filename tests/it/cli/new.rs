//! `fulcrum new`.

use super::{Desk, fulcrum, json, text};

/// Both, each in a folder of its own.
fn each(test: impl Fn(&Desk, &str, &str)) {
    for template in ["minimal", "full"] {
        let desk = Desk::new();
        let path = desk.path("six-weeks_to the-fair.ron");
        let said = fulcrum(&["new", &path, "--template", template]).well();
        assert!(said.contains("fulcrum check") && said.contains("fulcrum play"), "{said}");
        test(&desk, &path, template);
    }
}

fn names(desk: &Desk) -> Vec<String> {
    let entries = std::fs::read_dir(desk.path("")).expect("the folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn what_is_written_is_without_error_warning_and_hint() {
    each(|_, path, template| {
        let said = json(&fulcrum(&["check", path, "--deny", "warnings", "--format", "json"]).well());
        assert_eq!(said["files"][0]["diagnostics"], serde_json::json!([]), "{template}");
    });
}

#[test]
fn a_bot_plays_it_to_its_end() {
    each(|_, path, template| {
        for (policy, seed) in [("reader", "1"), ("visionary", "2"), ("operator", "3"), ("random", "4")] {
            let played = json(&fulcrum(&["auto", path, "--policy", policy, "--seed", seed, "--format", "json"]).well());
            assert!(played["turns"].as_array().is_some_and(|turns| turns.len() >= 3), "{template} {policy}: {played}");
            assert_ne!(played["ending"], "", "{template} {policy}");
        }
    });
}

#[test]
fn the_title_and_the_comments_come_from_the_name_of_the_file() {
    each(|_, path, _| {
        let written = text(path);
        assert!(written.contains("title: \"Six weeks to the fair\","), "{written}");
        assert!(written.contains("//   fulcrum check \"six-weeks_to the-fair.ron\" "), "{written}");
        assert!(!written.contains("TITLE") && !written.contains("FILE"));
    });
    let desk = Desk::new();
    let path = desk.path("the \"9\\10\" problem.ron");
    fulcrum(&["new", &path]).well();
    assert!(text(&path).contains(r#"title: "The \"9\\10\" problem","#), "{}", text(&path));
    fulcrum(&["check", &path]).well();
}

#[test]
fn the_smaller_one_is_the_one_to_begin_with() {
    let desk = Desk::new();
    fulcrum(&["new", &desk.path("one.ron")]).well();
    fulcrum(&["new", &desk.path("two.ron"), "--template", "minimal"]).well();
    assert_eq!(
        text(&desk.path("one.ron")).replace("one.ron", "two.ron").replace("\"One\"", "\"Two\""),
        text(&desk.path("two.ron"))
    );
}

#[test]
fn what_is_there_already_stays_as_it_is() {
    let desk = Desk::new();
    let path = desk.put("mine.ron", "a year's work");
    for name in [path.as_str(), &path.replace(".ron", "")] {
        let said = fulcrum(&["new", name]).cannot();
        assert!(said.contains("exists already") && said.contains("nothing was changed"), "{said}");
    }
    assert_eq!((text(&path).as_str(), names(&desk)), ("a year's work", vec!["mine.ron".to_owned()]));
    std::fs::create_dir(desk.path("folder.ron")).expect("a folder");
    assert!(fulcrum(&["new", &desk.path("folder.ron")]).cannot().contains("exists already"));
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_left_alone() {
    let desk = Desk::new();
    std::os::unix::fs::symlink(desk.path("gone.ron"), desk.path("link.ron")).expect("a link");
    fulcrum(&["new", &desk.path("link.ron")]).cannot();
    assert_eq!(names(&desk), ["link.ron"]);
}

#[test]
fn a_folder_that_is_not_there_and_a_name_that_is_none_are_told() {
    let desk = Desk::new();
    assert!(fulcrum(&["new", &desk.path("no/such.ron")]).cannot().contains("no such folder"));
    assert!(fulcrum(&["new", &desk.path("story.txt")]).cannot().contains("story.ron"));
    for name in [".ron", "..", " .ron"] {
        assert!(fulcrum(&["new", &desk.path(name)]).cannot().contains("no name for a scenario"), "{name}");
    }
    assert_eq!(names(&desk), Vec::<String>::new(), "nothing is left behind");
}
