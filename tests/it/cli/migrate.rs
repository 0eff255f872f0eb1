//! `fulcrum migrate`.

use super::{Desk, OWN, fulcrum, text};

fn draft() -> String {
    OWN.replacen("    format: 1, title", "    // A draft.\n    title", 1)
}

#[test]
fn the_file_is_brought_forward_and_the_old_one_kept_beside_it() {
    let desk = Desk::new();
    let path = desk.put("story.ron", &draft());
    fulcrum(&["check", &path]).findings();
    let said = fulcrum(&["migrate", &path]).well();
    assert!(said.contains("in format 1 now") && said.contains("story.ron.format-0"), "{said}");
    assert_eq!(text(&desk.path("story.ron.format-0")), draft());
    assert_eq!(text(&path), draft().replacen("    // A draft.", "    format: 1,\n    // A draft.", 1));
    fulcrum(&["check", &path]).well();
    assert!(fulcrum(&["migrate", &path]).well().contains("in format 1 already"));
}

#[test]
fn an_old_file_that_was_kept_is_never_lost() {
    let desk = Desk::new();
    let path = desk.put("story.ron", &draft());
    desk.put("story.ron.format-0", "an older draft");
    assert!(fulcrum(&["migrate", &path]).well().contains("story.ron.format-0.2"));
    assert_eq!(text(&desk.path("story.ron.format-0")), "an older draft");
    assert_eq!(text(&desk.path("story.ron.format-0.2")), draft());
}

#[test]
fn a_difference_is_shown_and_nothing_is_changed() {
    let desk = Desk::new();
    let path = desk.put("story.ron", &draft());
    let said = fulcrum(&["migrate", &path, "--diff"]).well();
    assert!(
        said.starts_with(&format!("--- {path}\n+++ {path}\n@@ -1,4 +1,5 @@\n (\n+    format: 1,\n     // A draft.\n")),
        "{said}"
    );
    assert_eq!(text(&path), draft());
    assert_eq!(std::fs::read_dir(desk.path("")).expect("the folder").count(), 1);
}

#[test]
fn a_broken_file_is_shown_with_its_problem_and_left_alone() {
    let desk = Desk::new();
    let path = desk.put("story.ron", &draft().replacen("turns: 4,", "turns: 4;", 1));
    let said = fulcrum(&["migrate", &path]).findings();
    assert!(said.contains("error[syntax]") && said.contains("nothing was changed"), "{said}");
}

#[test]
fn a_file_of_a_newer_format_asks_for_a_newer_program() {
    let desk = Desk::new();
    let path = desk.put("story.ron", &OWN.replacen("format: 1", "format: 9", 1));
    let said = fulcrum(&["migrate", &path]).cannot();
    assert!(said.contains("format 9") && said.contains("newer Fulcrum"), "{said}");
    let said = fulcrum(&["check", &path]).findings();
    assert!(said.contains("unknown-format") && said.contains("newer Fulcrum"), "{said}");
}

#[test]
fn a_file_that_is_not_there_or_no_text_is_told() {
    let desk = Desk::new();
    assert!(fulcrum(&["migrate", &desk.path("no.ron")]).cannot().contains("no.ron"));
    std::fs::write(desk.path("bytes.ron"), b"(title: \"\xe9\")").expect("a file");
    assert!(fulcrum(&["migrate", &desk.path("bytes.ron")]).cannot().contains("UTF-8"));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    let path = desk.put("story.ron", &draft());
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("its own file");
    symlink(&path, desk.path("link.ron")).expect("a link");
    fulcrum(&["migrate", &desk.path("link.ron")]).well();
    assert!(std::fs::symlink_metadata(desk.path("link.ron")).expect("the link").file_type().is_symlink());
    assert_eq!(std::fs::metadata(&path).expect("the file").permissions().mode() & 0o777, 0o640);
    assert!(text(&path).contains("format: 1"));
}
