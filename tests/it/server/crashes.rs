//! The program is killed, and goes on: nothing that was acknowledged is lost.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::program::{Program, command};

/// A folder with a journal in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }
    fn journal(&self) -> PathBuf {
        self.0.path().join("a.workshop")
    }
    fn host(&self) -> Program {
        Program::host(&self.journal(), self.0.path())
    }
    fn resume(&self) -> Program {
        Program::resume(&self.journal(), self.0.path())
    }
}

fn vote(choice: u8) -> Value {
    json!({"vote": {"turn": 1, "choice": choice}})
}

#[test]
fn after_a_crash_code_key_port_seats_and_answers_are_there() {
    let desk = Desk::new();
    let program = desk.host();
    let (at, code, key) = (program.at, program.code.clone(), program.key.clone());
    let mut phones: Vec<_> = (0..5).map(|n| program.phone(&format!("Person {n}"))).collect();
    let mut console = program.console();
    console.lead_to("vote");
    for (n, (page, _)) in (0u8..).zip(&mut phones) {
        page.done(&vote(n % 2));
    }
    program.kill();
    let again = desk.resume();
    assert_eq!((again.at, &again.code, &again.key), (at, &code, &key));
    for (n, (_, token)) in phones.iter().enumerate() {
        let mut page = again.stranger();
        page.done(&json!({"back": {"token": token}}));
        let see = page.until_phase("vote");
        assert_eq!(see["mine"]["vote"], n % 2);
        assert!(see["left"].as_u64().is_some_and(|left| left > 0), "while it was not there, no time passed: {see}");
    }
    let mut console = again.console();
    console.lead_to("reveal");
    assert_eq!(console.see["console"]["screen"]["teams"][0]["split"]["rows"][0]["count"], 3);
    assert_eq!(again.complaints(), "");
}

#[test]
fn killed_while_answers_pour_in_it_keeps_every_one_that_it_acknowledged() {
    for wait in [30, 90, 200] {
        let desk = Desk::new();
        let program = desk.host();
        program.console().lead_to("vote");
        // What was acknowledged last, and what was sent last.
        let kept = Arc::new(Mutex::new(Vec::new()));
        let phones: Vec<_> = (0..6).map(|n| program.phone(&format!("Person {n}"))).collect();
        let voting: Vec<_> = phones
            .into_iter()
            .map(|(mut page, token)| {
                let kept = Arc::clone(&kept);
                std::thread::spawn(move || {
                    let (mut acknowledged, mut choice) = (Value::Null, 0);
                    while page.try_ask(&vote(choice)).is_some_and(|said| said.get("done").is_some()) {
                        acknowledged = json!(choice);
                        choice = 1 - choice;
                    }
                    kept.lock().expect("a lock").push((token, acknowledged, json!(choice)));
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(wait));
        program.kill();
        for voter in voting {
            voter.join().expect("it ends");
        }
        let again = desk.resume();
        for (token, acknowledged, sent) in kept.lock().expect("a lock").iter() {
            let mut page = again.stranger();
            page.done(&json!({"back": {"token": token}}));
            let see = page.until_phase("vote");
            let found = &see["mine"]["vote"];
            assert!(found == acknowledged || found == sent, "{found} is neither {acknowledged} nor {sent}");
        }
    }
}

#[test]
fn half_a_line_at_the_end_is_cut_off() {
    let desk = Desk::new();
    let program = desk.host();
    let (_, token) = program.phone("Ada");
    program.kill();
    OpenOptions::new()
        .append(true)
        .open(desk.journal())
        .expect("a file")
        .write_all(b"{\"at\":17,\"ev")
        .expect("it can be written");
    let again = desk.resume();
    assert!(again.said.contains("Note: the last 12 bytes were half a line"), "{}", again.said);
    again.stranger().done(&json!({"back": {"token": token}}));
    again.phone("Bob");
    again.kill();
    assert!(desk.resume().said.lines().all(|line| !line.starts_with("Note")), "afterwards all is well");
}

#[test]
fn what_is_before_a_damaged_line_goes_on_in_another_file() {
    let desk = Desk::new();
    let program = desk.host();
    let (_, ada) = program.phone("Ada");
    let (_, bob) = program.phone("Bob");
    program.kill();
    let text = std::fs::read_to_string(desk.journal()).expect("text");
    let damaged = text.replacen("\"name\":\"Bob\"", "\"name\":\"B#", 1);
    assert_ne!(text, damaged);
    std::fs::write(desk.journal(), &damaged).expect("a file");
    let again = desk.resume();
    assert!(again.said.contains("is damaged") && again.said.contains("a-2.workshop"), "{}", again.said);
    again.stranger().done(&json!({"back": {"token": ada}}));
    assert_eq!(again.stranger().ask(&json!({"back": {"token": bob}}))["gone"], true);
    assert_eq!(std::fs::read_to_string(desk.journal()).expect("text"), damaged, "the old file was left alone");
}

#[cfg(unix)]
#[test]
fn a_running_workshop_cannot_be_gone_on_with_by_a_second_program() {
    let desk = Desk::new();
    let program = desk.host();
    let journal = desk.journal().display().to_string();
    let second = command(&["host", "--headless", "--bind", "127.0.0.1", "--resume", &journal], desk.0.path());
    let mut second = second;
    let output = second.output().expect("it ends");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.contains("another program has a.workshop open"), "{error}");
    program.phone("Ada");
}

#[test]
fn where_its_port_is_taken_it_goes_on_at_another_and_says_so() {
    let desk = Desk::new();
    let program = desk.host();
    let (at, code) = (program.at, program.code.clone());
    let (_, token) = program.phone("Ada");
    program.kill();
    let _other = std::net::TcpListener::bind(at).expect("the port is free now");
    let again = desk.resume();
    assert_ne!(again.at, at);
    assert_eq!(again.code, code);
    assert!(again.said.contains(&format!("Note: port {} is taken", at.port())), "{}", again.said);
    again.stranger().done(&json!({"back": {"token": token}}));
}

#[cfg(unix)]
#[test]
fn what_people_said_is_readable_by_nobody_else_on_the_machine() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let _program = desk.host();
    let mode = std::fs::metadata(desk.journal()).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn asked_to_end_it_ends_in_good_order() {
    let desk = Desk::new();
    let program = desk.host();
    let (mut page, _) = program.phone("Ada");
    page.until_phase("lobby");
    assert_eq!(program.terminate(), (Some(0), String::new()));
    assert!(page.hear().is_none(), "the phone is let go, and may come back");
    assert!(page.told.is_empty());
}

#[test]
fn a_workshop_that_was_told_in_another_language_goes_on_in_it() {
    let (desk, folder) = crate::cli::translated();
    let (home, journal) = (tempfile::tempdir().expect("a folder"), desk.path("workshop"));
    let words = ["host", &folder, "--language", "de", "--headless", "--bind", "127.0.0.1", "--port", "0", "--journal", &journal];
    let program = Program::start(&words, home.path());
    let (mut phone, token) = program.phone("Ada");
    program.console().lead_to("vote");
    let first = |see: &Value| see["shown"]["situation"]["choices"][0]["text"].clone();
    assert_eq!(first(&phone.until_phase("vote")), "Geh.");
    program.kill();
    let again = Program::resume(std::path::Path::new(&journal), home.path());
    let mut phone = again.stranger();
    phone.done(&json!({"back": {"token": token}}));
    assert_eq!(first(&phone.until_phase("vote")), "Geh.");
}

#[test]
fn the_last_workshop_is_found_without_naming_its_file() {
    let home = tempfile::tempdir().expect("a folder");
    let nothing = super::program::command(&["host", "--headless", "--resume"], home.path()).output().expect("it ends");
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("there is no workshop to go on with"));
    let words = ["host", "first-week", "--headless", "--bind", "127.0.0.1", "--port", "0"];
    let program = Program::start(&words, home.path());
    let (_, token) = program.phone("Ada");
    let code = program.code.clone();
    program.kill();
    let again = Program::start(&["host", "--headless", "--bind", "127.0.0.1", "--resume"], home.path());
    assert_eq!(again.code, code);
    again.stranger().done(&json!({"back": {"token": token}}));
}
