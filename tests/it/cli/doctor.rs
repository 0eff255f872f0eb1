//! `fulcrum doctor`.

use std::net::TcpListener;

use super::{Desk, Said, command, has, json, said};

fn doctor(words: &[&str], home: &str) -> Said {
    said(command(&[&["doctor"], words].concat()).env("FULCRUM_HOME", home))
}

/// Whether a workshop could be held depends on the machine; that it ran does not.
#[track_caller]
fn out(said: Said) -> String {
    assert!(matches!(said.code, Some(0 | 1)) && said.err.is_empty(), "{said:?}");
    said.out
}

#[test]
fn it_tells_what_there_is_and_what_cannot_be_seen() {
    let desk = Desk::new();
    let home = desk.path("home");
    let told = out(doctor(&[], &home));
    for what in ["Network", "Port", "Folder", &home, "Connections", "client isolation", "hotspot", "firewall"] {
        assert!(told.contains(what), "{what}: {told}");
    }
}

#[test]
fn as_json_it_is_one_document() {
    let desk = Desk::new();
    let value = json(&out(doctor(&["--format", "json"], &desk.path("home"))));
    has(&value, &["able", "findings", "addresses", "advice"]);
    has(&value["findings"][0], &["what", "state", "found", "advice"]);
}

#[test]
fn a_port_that_is_taken_is_no_reason_to_give_up() {
    let desk = Desk::new();
    let other = TcpListener::bind("0.0.0.0:0").expect("a port");
    let port = other.local_addr().expect("an address").port().to_string();
    let value = json(&out(doctor(&["--format", "json", "--port", &port], &desk.path("home"))));
    let findings = value["findings"].as_array().expect("a list");
    let found = findings.iter().find(|finding| finding["what"] == "Port").expect("a port");
    assert_eq!(found["state"], "without");
}

#[test]
fn where_nothing_can_be_kept_no_workshop_can_be_held() {
    let desk = Desk::new();
    let file = desk.put("file", "");
    let said = doctor(&["--format", "json"], &format!("{file}/home"));
    let value = json(&said.findings());
    assert_eq!(value["able"], false);
}
