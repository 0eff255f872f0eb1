//! `fulcrum check --watch`: as an author has it open beside the editor.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::GOOD;

/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_mins(1);

/// A check that goes on, and the lines that it writes.
struct Watching {
    child: Child,
    lines: Receiver<String>,
    folder: tempfile::TempDir,
}

impl Watching {
    fn new(name: &str, more: &[&str], put: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in put {
            save(folder.path(), name, text);
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_fulcrum"))
            .args(["check", "--watch", name])
            .args(more)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let (tell, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("its output"));
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Self { child, lines, folder }
    }

    /// All lines up to one that holds this.
    fn until(&self, part: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        while !lines.last().is_some_and(|line| line.contains(part)) {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => lines.push(line),
                Err(error) => panic!("{part} was never written ({error}): {lines:#?}"),
            }
        }
        lines
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has then seen.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn save(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    std::fs::write(path, text).expect("it can be written");
}

#[test]
fn each_save_is_checked_again_and_it_is_said_what_was_saved() {
    let watching = Watching::new("mine.ron", &[], &[("mine.ron", GOOD)]);
    let first = watching.until("Ctrl-C");
    assert!(first[0].starts_with("== ") && first[0].ends_with(" UTC, the first time"), "{first:?}");
    assert!(first.iter().any(|line| line.starts_with("mine.ron: good")), "{first:?}");
    save(watching.folder.path(), "mine.ron", &GOOD.replace("kind: Growth", "kind: Grwth"));
    let second = watching.until("Ctrl-C");
    assert!(second.iter().any(|line| line.ends_with("mine.ron saved")), "{second:?}");
    assert!(second.iter().any(|line| line.contains("did you mean `Growth`?")), "{second:?}");
    // As many editors save: a new file takes the place of the old one.
    save(watching.folder.path(), "mine.ron.new", GOOD);
    std::fs::rename(watching.path("mine.ron.new"), watching.path("mine.ron")).expect("it can be renamed");
    watching.until("mine.ron: good");
    // And once more, since it is another file now.
    save(watching.folder.path(), "mine.ron", "(");
    watching.until("error[unclosed]");
}

#[test]
fn what_a_scenario_includes_is_watched_as_well_from_when_it_is_included() {
    let main = |include: &str| GOOD.replacen("turns: 6,", &format!("turns: 6, include: [{include}],"), 1);
    let watching =
        Watching::new("bakery", &[], &[("bakery/scenario.ron", &main("")), ("bakery/parts/more.ron", "(questions: [\"Why?\"])")]);
    watching.until("Ctrl-C");
    save(watching.folder.path(), "bakery/scenario.ron", &main("\"parts/more.ron\""));
    watching.until("good");
    watching.until("2 folders are watched");
    save(watching.folder.path(), "bakery/parts/more.ron", "(questions: [7])");
    watching.until("bakery/parts/more.ron:1:14");
}

#[test]
fn a_part_that_is_not_there_yet_is_waited_for_and_so_is_its_folder() {
    let main = GOOD.replacen("turns: 6,", "turns: 6, include: [\"parts/more.ron\"],", 1);
    let watching = Watching::new("mine.ron", &[], &[("mine.ron", &main)]);
    watching.until("error[missing-file]");
    watching.until("Ctrl-C");
    save(watching.folder.path(), "parts/more.ron", "(questions: [\"Why?\"])");
    watching.until("mine.ron: good");
}

#[test]
fn pictures_and_translations_are_watched_as_well_and_so_are_folders_that_are_not_there_yet() {
    let watching = Watching::new("bakery", &[], &[("bakery/scenario.ron", GOOD)]);
    watching.until("Ctrl-C");
    save(watching.folder.path(), "bakery/pictures/stages/garage.svg", "<svg>");
    watching.until("error[bad-picture]");
    watching.until("Ctrl-C");
    save(
        watching.folder.path(),
        "bakery/pictures/stages/garage.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
    );
    watching.until("bakery/scenario.ron: good");
    watching.until("Ctrl-C");
    save(watching.folder.path(), "bakery/texts/de.csv", "place,original\n");
    watching.until("bakery/texts/de.csv:1:1");
    watching.until("Ctrl-C");
    save(watching.folder.path(), "bakery/texts/de.csv", "place,original,translation\n");
    watching.until("hint[missing-translation]");
}

#[test]
fn a_file_that_is_gone_for_a_while_ends_nothing() {
    let watching = Watching::new("mine.ron", &[], &[("mine.ron", GOOD)]);
    watching.until("Ctrl-C");
    std::fs::remove_file(watching.path("mine.ron")).expect("it was there");
    watching.until("cannot read mine.ron");
    save(watching.folder.path(), "mine.ron", GOOD);
    watching.until("mine.ron: good");
}

#[test]
fn as_json_each_time_is_one_line() {
    let watching = Watching::new("mine.ron", &["--format", "json"], &[("mine.ron", GOOD)]);
    let json = |lines: Vec<String>| serde_json::from_str::<serde_json::Value>(&lines[0]).expect("one JSON document");
    assert_eq!(json(watching.until("mine.ron"))["files"][0]["ok"], true);
    save(watching.folder.path(), "mine.ron", "(");
    assert_eq!(json(watching.until("mine.ron"))["files"][0]["ok"], false);
}

#[test]
fn what_is_shipped_never_changes() {
    let said = Command::new(env!("CARGO_BIN_EXE_fulcrum")).args(["check", "--watch", "first-week"]).output().expect("it ends");
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stderr).contains("shipped scenarios do not change"));
}
