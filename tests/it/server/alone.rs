//! `fulcrum play --browser`: the program serves one person, who goes on another day.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Stdio};

use serde_json::json;

use super::driver::Browser;
use super::program::command;
use super::{Page, get};

struct Game {
    child: Child,
    link: String,
    /// A program that nobody listens to ends.
    _out: BufReader<ChildStdout>,
}

impl Drop for Game {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn begin(words: &[&str], home: &std::path::Path) -> Game {
    let mut child = command(words, home).stdout(Stdio::piped()).spawn().expect("it starts");
    let (mut first, mut out) = (String::new(), BufReader::new(child.stdout.take().expect("its output")));
    out.read_line(&mut first).expect("text");
    let link = first.trim().strip_prefix("Play at: ").expect("a link").to_owned();
    Game { child, link, _out: out }
}

impl Game {
    fn page(&self) -> (Page, String) {
        let link = self.link.strip_prefix("http://").and_then(|link| link.strip_suffix("#play"));
        let (host, code) = link.and_then(|link| link.split_once("/j/")).expect("a link");
        let at = host.parse().expect("an address");
        assert!(get(at, &format!("/j/{code}"), "").starts_with("HTTP/1.1 200"));
        (Page::open(at, "/ws"), code.to_owned())
    }
}

#[test]
fn a_game_in_a_browser_is_played_and_gone_on_with() {
    let home = tempfile::tempdir().expect("a folder");
    let game = begin(&["play", "first-week", "--browser", "--seed", "3"], home.path());
    let (mut page, code) = game.page();
    page.join(&code, "Ada");
    page.until_phase("lobby");
    page.done(&json!({"next": {"from": "lobby", "turn": 0}}));
    page.until_phase("vote");
    page.done(&json!({"vote": {"turn": 1, "choice": 0}}));
    page.done(&json!({"next": {"from": "vote", "turn": 1}}));
    page.until_phase("outcome");
    drop((page, game));
    let again = begin(&["play", "--browser", "--resume"], home.path());
    let (mut page, code) = again.page();
    page.join(&code, "Ada");
    page.until_phase("outcome");
}

#[test]
fn the_link_leads_straight_into_the_game_and_a_whole_one_is_played_by_pressing() {
    let Some(browser) = Browser::start() else { return };
    let home = tempfile::tempdir().expect("a folder");
    let game = begin(&["play", "first-week", "--browser", "--seed", "3"], home.path());
    let tab = browser.open(&game.link, (1024, 768));
    // No code, no name: who opened the page on this machine is the one who plays.
    tab.until("document.querySelector('#room button')");
    assert_eq!(tab.look("document.querySelector('#join').hidden"), true);
    tab.picture("alone-begin");
    // Which turn and which phase.
    let state = "document.querySelector('#where').innerText + document.title";
    let on = "document.querySelector('#room ul.choices button:not([disabled]), #room button.go')";
    let mut read = String::new();
    for step in 0..40 {
        assert!(step < 39, "the game has no end: {}", tab.text());
        let before = tab.look(state);
        if before.as_str().is_some_and(|title| title.contains("The end")) {
            break;
        }
        let debrief = ["What happened", "Why", "What it means", "What you take along"];
        if before.as_str().is_some_and(|title| debrief.iter().any(|step| title.contains(step))) {
            tab.until("document.querySelector('#room .doc')");
        }
        read += &tab.text();
        tab.picture(&format!("alone-{step:02}"));
        tab.look(&format!("{on}.click()"));
        tab.until(&format!("{state} !== {before}"));
    }
    for told in ["Decisions that mattered most", "Ideas that you met", "To try next week", "It stays on this computer"] {
        assert!(read.contains(told), "{told}: {read}");
    }
    assert!(!read.contains("facilitator"), "there is none");
}

#[test]
fn where_nothing_was_played_there_is_nothing_to_go_on_with() {
    let home = tempfile::tempdir().expect("a folder");
    let output = command(&["play", "--browser", "--resume"], home.path()).output().expect("it ends");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("fulcrum play --browser"));
}
