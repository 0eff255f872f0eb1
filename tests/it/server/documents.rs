//! Debriefs, reports and files: made while everything else goes on, and for those alone whom they are for.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fulcrum::server::{Docs, Export};
use fulcrum::session::room::{Mode, SeatId, Snapshot, Step};
use serde_json::{Value, json};

use super::House;

/// Tells the step, and each person their own number.
#[derive(Default)]
struct Plain {
    made: AtomicUsize,
}

impl Docs for Plain {
    fn group(&self, snapshot: &Snapshot, step: Step) -> Option<Arc<Value>> {
        self.made.fetch_add(1, Ordering::Relaxed);
        assert_ne!(step, Step::SoWhat, "a fault in what makes them harms nobody");
        Some(Arc::new(json!({"title": step.id(), "sections": [snapshot.room.turn]})))
    }
    fn personal(&self, _: &Snapshot, seat: SeatId) -> Option<Value> {
        Some(json!({"title": format!("seat {}", seat.0), "sections": []}))
    }
    fn exports(&self, _: &Snapshot) -> Vec<Export> {
        let (name, file, mime) = ("Report".to_owned(), "report.html".to_owned(), "text/html; charset=utf-8".to_owned());
        vec![Export { name, file, mime, bytes: b"<p>all of it".to_vec() }]
    }
}

#[test]
fn everybody_gets_the_debrief_and_each_their_own_report() {
    let docs = Arc::new(Plain::default());
    let house = House::with(Mode::Room, "first-week", Arc::clone(&docs) as Arc<dyn Docs>);
    let (mut console, mut wall) = (house.console(), house.wall());
    let mut phones: Vec<_> = (0..20).map(|n| house.phone(&format!("Person {n}")).0).collect();
    console.lead_to("vote");
    console.done(&json!("debrief"));
    for (n, phone) in phones.iter_mut().enumerate() {
        let title = format!("seat {n}");
        let see = phone.until("both", |see| see["debrief"]["title"] == "happened" && see["report"]["title"] == title);
        assert_eq!(see["shown"]["debrief"], true);
    }
    console.until("the debrief", |see| see["debrief"]["title"] == "happened");
    wall.until("the debrief", |see| see["debrief"]["title"] == "happened");
    assert!(docs.made.load(Ordering::Relaxed) < 5, "it is made once for all");
    console.lead_to("why");
    phones[0].until("the next step", |see| see["debrief"]["title"] == "why" && see["report"]["title"] == "seat 0");
    phones[0].done(&json!({"commit": "Ask first."}));
    phones[0].until("the commitment", |see| see["mine"]["commitment"] == "Ask first." && see["report"]["title"] == "seat 0");
}

#[test]
fn a_debrief_that_is_come_back_to_tells_what_has_happened_since() {
    let house = House::with(Mode::Room, "first-week", Arc::new(Plain::default()));
    let mut console = house.console();
    let (mut phone, _) = house.phone("Ada");
    console.lead_to("vote");
    console.done(&json!("debrief"));
    phone.until("the debrief", |see| see["debrief"]["sections"][0] == 1);
    console.until("it too", |see| see["console"]["at"].is_object());
    let at = console.see["console"]["at"].clone();
    console.done(&json!({"back": {"from": at, "turn": 1}}));
    phone.until("no debrief", |see| see["debrief"].is_null() && see["report"].is_null());
    console.until("the turn", |see| see["console"]["at"] == "vote");
    console.lead_to("brief");
    console.until("the next turn", |see| see["console"]["screen"]["turn"] == 2);
    console.done(&json!("debrief"));
    phone.until("the debrief of two turns", |see| see["debrief"]["sections"][0] == 2);
}

#[test]
fn the_facilitator_alone_gets_the_files() {
    let house = House::with(Mode::Room, "first-week", Arc::new(Plain::default()));
    let mut console = house.console();
    let authorised = format!("Authorization: Bearer {}\r\n", house.key());
    assert!(house.get("/host/export/report.html", &authorised).starts_with("HTTP/1.1 404"), "there is nothing to report yet");
    console.lead_to("vote");
    console.done(&json!("debrief"));
    let see = console.until("the files", |see| see["exports"][0].is_object());
    assert_eq!(see["exports"], json!([{"name": "Report", "path": "/host/export/report.html"}]));
    let answer = house.get("/host/export/report.html", &authorised);
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("content-type: text/html"), "{answer}");
    assert!(answer.ends_with("<p>all of it"));
    assert!(house.get("/host/export/other.html", &authorised).starts_with("HTTP/1.1 404"));
    let other = format!("Authorization: Bearer {}\r\n", house.wall_key());
    assert!(house.get("/host/export/report.html", &other).starts_with("HTTP/1.1 403"));
}

#[test]
fn a_debrief_that_cannot_be_made_holds_up_nothing() {
    let house = House::with(Mode::Room, "first-week", Arc::new(Plain::default()));
    let mut console = house.console();
    let (mut phone, _) = house.phone("Ada");
    console.lead_to("vote");
    console.done(&json!("debrief"));
    console.lead_to("so-what");
    phone.until_phase("so-what");
    console.lead_to("now-what");
    phone.until("the next", |see| see["debrief"]["title"] == "now-what");
}
