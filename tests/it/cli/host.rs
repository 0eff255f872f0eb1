//! `fulcrum host`, where it cannot run; that it can is shown in `server`.

use std::net::TcpListener;

use super::{Desk, command, said};

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let desk = Desk::new();
    let other = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = other.local_addr().expect("an address").port().to_string();
    let words =
        ["host", "first-week", "--headless", "--bind", "127.0.0.1", "--port", &port, "--journal", &desk.path("a.workshop")];
    let error = said(&mut command(&words)).cannot();
    assert!(error.contains(&format!("port {port} is taken")) && error.contains("leave --port out"), "{error}");
    assert!(!std::path::Path::new(&desk.path("a.workshop")).exists(), "nothing is begun");
}

#[test]
fn what_cannot_be_is_told_before_anything_is_opened() {
    let desk = Desk::new();
    let there = desk.put("there.workshop", "");
    let game = desk.put("game.journal", "{\"fulcrum\":1}\n");
    let missing = desk.path("missing.workshop");
    for (words, what) in [
        (&["host", "first-weak", "--headless"][..], "did you mean `first-week`?"),
        (&["host", "first-week", "--headless", "--mode", "room", "--teams", "3"], "no teams"),
        (&["host", "first-week", "--headless", "--journal", &there], "exists already"),
        (&["host", "--headless", "--resume", &missing], "missing.workshop"),
        (&["host", "--headless", "--resume", &there], "empty"),
        (&["host", "--headless", "--resume", &game], "not a workshop's journal"),
        (&["host", "first-week", "--headless", "--resume", &there], "cannot be used with"),
        (&["host", "first-week", "--headless", "--teams", "13"], "13 is not in 2..=12"),
        (&["host", "first-week", "--headless", "--advertise", "http://x/y"], "without http://"),
        (&["host", "first-week", "--headless", "--bind", "nowhere"], "invalid"),
        (&["host", "first-week", "--headless", "--bind", "192.0.2.1", "--journal", &missing], "fulcrum doctor"),
    ] {
        let error = said(command(words).env("FULCRUM_HOME", desk.path("home"))).cannot();
        assert!(error.contains(what), "{words:?}: {error}");
    }
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_it_is_headless_or_not_at_all() {
    let error = said(&mut command(&["host", "first-week"])).cannot();
    assert!(error.contains("--headless"), "{error}");
}
