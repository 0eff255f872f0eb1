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
        "message": "`Grwth` is not a kind of situation", "help": "did you mean `Growth`?",
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
fn every_path_that_leads_nowhere_is_told_and_nothing_is_checked() {
    let empty = tempfile::tempdir().expect("a folder");
    let error = check(&["no/such.ron", "first-weak", &empty.path().display().to_string()]).expect_err("nothing there");
    for part in ["no/such.ron", "first-week", "no scenario"] {
        assert!(error.contains(part), "{error}");
    }
}
