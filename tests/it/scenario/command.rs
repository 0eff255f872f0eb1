//! `fulcrum check`.

use clap::Parser;
use fulcrum::cli::Status;
use fulcrum::cli::check::{CheckArgs, run_in};

use super::GOOD;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: CheckArgs,
}

fn check(words: &[&str]) -> Result<(Status, String), String> {
    let line = Line::try_parse_from(std::iter::once("check").chain(words.iter().copied())).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    let status = run_in(&line.args, false, &mut out).map_err(|error| format!("{error:?}"))?;
    Ok((status, String::from_utf8(out).expect("text")))
}

fn file(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.ron");
    std::fs::write(&path, text).expect("a file");
    let path = path.display().to_string();
    (folder, path)
}

#[test]
fn a_good_file_is_good() {
    let (_folder, path) = file(GOOD);
    assert_eq!(check(&[&path]), Ok((Status::Well, format!("{path}: good (1 stage, 1 situation, 3 endings)\n"))));
}

#[test]
fn a_problem_is_shown_with_its_line_marks_and_help() {
    let (_folder, path) = file(&GOOD.replace("kind: Growth", "kind: Grwth"));
    let expected = format!(
        "error[unknown-variant]: `Grwth` is not a kind of situation
  --> {path}:17:19
   |
17 |             kind: Grwth,
   |                   ^^^^^
   = help: did you mean `Growth`?

{path}: 1 error
"
    );
    assert_eq!(check(&[&path]), Ok((Status::Findings, expected)));
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let (_folder, path) = file(&GOOD.replace("yet asked.", &format!("yet asked.{} {{compny}} more words", " so".repeat(60))));
    let (_, said) = check(&[&path]).expect("findings");
    let lines: Vec<&str> = said.lines().collect();
    let mark = lines[4].find('^').expect("a mark");
    assert!(lines[3][..].chars().count() < 125, "{}", lines[3]);
    let start = lines[4][..mark].chars().count();
    assert_eq!(lines[3].chars().skip(start).take(8).collect::<String>(), "{compny}");
}

#[test]
fn a_place_in_the_indentation_of_a_long_line_can_be_shown() {
    let (_folder, path) =
        file(&GOOD.replace("            text: \"The", &format!("    \u{a0}        text: \"{}The", "so ".repeat(60))));
    assert!(check(&[&path]).expect("findings").1.contains("unusual space"));
}

#[test]
fn warnings_are_findings_only_when_denied() {
    let (_folder, path) = file(&GOOD.replace("flags: [", "flags: [\"idle\", "));
    assert_eq!(check(&[&path]).map(|(status, _)| status), Ok(Status::Well));
    assert_eq!(check(&[&path, "--deny", "warnings"]).map(|(status, _)| status), Ok(Status::Findings));
}

#[test]
fn json_holds_every_file_and_nothing_else() {
    let (_folder, path) = file(&GOOD.replace("kind: Growth", "kind: Grwth"));
    let (status, said) = check(&[&path, "first-week", "--format", "json"]).expect("findings");
    assert_eq!(status, Status::Findings);
    let json: serde_json::Value = serde_json::from_str(&said).expect("one JSON document");
    let expected = serde_json::json!({
        "severity": "error", "code": "unknown-variant", "file": path, "line": 17, "column": 19, "end_line": 17, "end_column": 24,
        "message": "`Grwth` is not a kind of situation", "help": "did you mean `Growth`?", "instead": "Growth",
    });
    assert_eq!(
        json["files"][0],
        serde_json::json!({ "file": path, "ok": false, "diagnostics": [expected], "more": 0, "allowed": 0 })
    );
    assert_eq!((&json["files"][1]["file"], &json["files"][1]["ok"]), (&"first-week".into(), &true.into()));
}

#[test]
fn a_folder_stands_for_all_its_scenarios() {
    let (folder, _) = file(GOOD);
    std::fs::write(folder.path().join("other.ron"), GOOD).expect("a file");
    std::fs::write(folder.path().join("readme.txt"), "no scenario").expect("a file");
    let (_, said) = check(&[&folder.path().display().to_string()]).expect("two good files");
    assert_eq!(said.lines().count(), 2);
}

#[test]
fn parts_of_a_scenario_are_no_scenarios_of_a_folder() {
    let (folder, _) = file(&GOOD.replacen("turns: 6,", "turns: 6, include: [\"questions.ron\"],", 1));
    std::fs::write(folder.path().join("questions.ron"), "(questions: [\"And now?\"])").expect("a file");
    let path = folder.path().display().to_string();
    assert_eq!(check(&[&path]).map(|(_, said)| said.lines().count()), Ok(1));
    // One that nobody includes is told to be a part.
    std::fs::write(folder.path().join("forgotten.ron"), "(questions: [\"And now?\"])").expect("a file");
    let (status, said) = check(&[&path]).expect("findings");
    assert!(status == Status::Findings && said.contains("error[only-a-part]"), "{said}");
}

#[test]
fn github_is_told_in_its_own_words() {
    let text = GOOD.replace("kind: Growth", "kind: Grwth").replace("notes: \"Open with a question.\",", "");
    let (_folder, path) = file(&text.replace("flags: [\"seen\"]", "flags: [\"seen\", \"100%, or: more\"]"));
    let (status, said) = check(&[&path, "--format", "github"]).expect("findings");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(status, Status::Findings);
    let at = |line: usize, from: usize, to: usize| format!("file={path},line={line},endLine={line},col={from},endColumn={to}");
    assert_eq!(
        lines[0],
        format!(
            "::notice {},title=missing-notes::there are no notes for the facilitator%0Aadd `notes: \"…\"`: how to open, what to watch for, what to ask",
            at(3, 12, 27)
        )
    );
    assert!(
        lines[1].starts_with(&format!("::error {},title=bad-id::`100%25, or: more` is no id", at(9, 21, 37))),
        "{}",
        lines[1]
    );
    assert_eq!(
        lines[2],
        format!("::error {},title=unknown-variant::`Grwth` is not a kind of situation%0Adid you mean `Growth`?", at(17, 19, 24))
    );
    assert_eq!(lines[3], format!("{path}: 2 errors, 1 hint"));
}

// Windows has no such names.
#[cfg(unix)]
#[test]
fn what_would_end_a_github_command_early_is_written_otherwise() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a, b: 100%.ron");
    std::fs::write(&path, GOOD.replace("kind: Growth", "kind: Grwth")).expect("a file");
    let (_, said) = check(&[&path.display().to_string(), "--format", "github"]).expect("findings");
    assert!(said.lines().next().is_some_and(|line| line.contains("/a%2C b%3A 100%25.ron,line=17,")), "{said}");
}

#[test]
fn what_the_author_allowed_is_counted() {
    let (_folder, path) = file(
        &GOOD
            .replace("flags: [", "flags: [\"idle\", ")
            .replace("turns: 6,", "turns: 6, allow: [(code: \"unused-flag\", because: \"For the sequel.\")],"),
    );
    let said = check(&[&path, "--deny", "warnings"]);
    assert_eq!(said, Ok((Status::Well, format!("{path}: good (1 stage, 1 situation, 3 endings); 1 allowed\n"))));
}

#[test]
fn a_file_of_nothing_but_problems_is_told_the_first_of_them_and_how_many_follow() {
    let (_folder, path) =
        file(&format!("(format: 1, title: \"T\", summary: \"S\", turns: 3, situations: [{}])", "7,\n".repeat(2_000)));
    let (_, said) = check(&[&path]).expect("findings");
    let last = said.lines().last().expect("a summary");
    assert!(last.contains("500 errors, and ") && last.ends_with(" more"), "{last}");
}

#[test]
fn every_path_that_leads_nowhere_is_told_and_nothing_is_checked() {
    let empty = tempfile::tempdir().expect("a folder");
    let error = check(&["no/such.ron", "first-weak", &empty.path().display().to_string()]).expect_err("nothing there");
    for part in ["no/such.ron", "first-week", "no scenario"] {
        assert!(error.contains(part), "{error}");
    }
}
