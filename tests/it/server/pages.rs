//! The pages as a browser gets them.

use fulcrum::server::pages::{FILES, filled};
use fulcrum::session::room::Mode;

use super::House;

#[test]
fn the_addresses_that_people_are_given_lead_to_their_pages() {
    let house = House::open(Mode::Room);
    for path in ["/", "/j/KLMT", "/host", "/wall"] {
        let answer = house.get(path, "");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {answer}");
        assert!(answer.contains("content-type: text/html; charset=utf-8"), "{answer}");
    }
    for (name, _) in FILES {
        assert!(house.get(&format!("/{name}"), "").starts_with("HTTP/1.1 200 OK\r\n"), "{name}");
    }
    for path in ["/nothing", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/host/export/report.html", "/j/", "//"] {
        let answer = house.get(path, "");
        let status: u16 = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        assert!((400..500).contains(&status), "{path}: {answer}");
    }
}

#[test]
fn a_page_may_load_nothing_from_elsewhere() {
    let house = House::open(Mode::Room);
    let policy = format!(
        "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' \
         ws://{0} wss://{0}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n",
        house.at()
    );
    for path in ["/", "/host", "/nothing"] {
        let answer = house.get(path, "");
        assert!(answer.contains(&policy), "{answer}");
        for header in ["x-content-type-options: nosniff", "referrer-policy: no-referrer", "x-frame-options: DENY"] {
            assert!(answer.contains(header), "{header}: {answer}");
        }
    }
}

#[test]
fn a_page_that_the_browser_has_is_not_sent_again() {
    let house = House::open(Mode::Room);
    let first = house.get("/", "");
    let tag = first.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag").to_owned();
    let second = house.get("/", &format!("If-None-Match: {tag}\r\n"));
    assert!(second.starts_with("HTTP/1.1 304"), "{second}");
    assert!(second.ends_with("\r\n\r\n"), "{second}");
}

#[test]
fn texts_are_filled_in_and_cannot_become_markup() {
    assert_eq!(filled("<b>{{room-phase-lobby}}</b> {{room-rule-solo}}"), "<b>Come in</b> Take your time. Nothing is timed.");
    assert_eq!(filled("{{<i>&\"}}"), "[&lt;i&gt;&amp;&quot;]", "what is no text is shown, harmlessly");
}
