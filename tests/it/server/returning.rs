//! Phones that sleep, reload or lose the network come back by themselves to where the room is, and nobody waits for them.

use std::time::Duration;

use fulcrum::session::room::Mode;
use serde_json::{Value, json};

use super::{House, Page};

/// How a phone is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lost {
    /// Its connection breaks, and the server sees it.
    Cut,
    /// It says nothing more, and the server does not know.
    Frozen,
    /// The page is loaded anew.
    Reloaded,
}

const ALL: [Lost; 3] = [Lost::Cut, Lost::Frozen, Lost::Reloaded];

/// Loses a phone, lets something happen meanwhile, and comes back with its token.
fn lose(house: &House, lost: Lost, page: Page, token: &str, meanwhile: impl FnOnce()) -> Page {
    let mut frozen = None;
    match lost {
        Lost::Cut => page.socket.get_ref().shutdown(std::net::Shutdown::Both).expect("it can be cut"),
        Lost::Frozen => frozen = Some(page),
        Lost::Reloaded => {
            let mut page = page;
            let _ = page.socket.close(None);
        }
    }
    if lost != Lost::Reloaded {
        std::thread::sleep(Duration::from_millis(300));
    }
    meanwhile();
    let mut back = house.stranger();
    assert_eq!(back.done(&json!({"back": {"token": token}})), json!({"token": token}));
    back.until("what there is to see", Value::is_object);
    drop(frozen);
    back
}

fn vote(choice: u8) -> Value {
    json!({"vote": {"turn": 1, "choice": choice}})
}

#[test]
fn in_the_lobby_the_seat_is_held() {
    for lost in ALL {
        let house = House::open(Mode::Room);
        let (page, token) = house.phone("Ada");
        let back = lose(&house, lost, page, &token, || {});
        assert_eq!((&back.see["shown"]["phase"], &back.see["mine"]["name"]), (&json!("lobby"), &json!("Ada")), "{lost:?}");
        assert_eq!(house.workshop().room().snapshot().room.people().count(), 1, "nobody sits there twice");
    }
}

#[test]
fn between_turns_the_phone_finds_the_next_one() {
    for lost in ALL {
        let house = House::open(Mode::Room);
        let mut console = house.console();
        let (page, token) = house.phone("Ada");
        console.lead_to("outcome");
        let mut back = lose(&house, lost, page, &token, || {
            console.lead_to("brief");
            console.lead_to("vote");
        });
        assert_eq!((&back.see["shown"]["phase"], &back.see["shown"]["turn"]), (&json!("vote"), &json!(2)), "{lost:?}");
        back.done(&json!({"vote": {"turn": 2, "choice": 0}}));
    }
}

#[test]
fn in_an_open_question_it_is_there_again_and_can_be_answered() {
    for lost in ALL {
        let house = House::open(Mode::Room);
        let mut console = house.console();
        let (page, token) = house.phone("Ada");
        console.lead_to("vote");
        let mut back = lose(&house, lost, page, &token, || {});
        assert!(back.see["shown"]["situation"]["choices"][0]["text"].is_string(), "{lost:?}");
        assert_eq!((&back.see["mine"]["may_vote"], &back.see["mine"]["vote"]), (&json!(true), &Value::Null));
        assert!(back.see["left"].as_u64().is_some_and(|left| left > 0));
        back.done(&vote(1));
        back.until("the answer", |see| see["mine"]["vote"] == 1);
    }
}

#[test]
fn an_answer_that_was_given_still_counts() {
    for lost in ALL {
        let house = House::open(Mode::Room);
        let mut console = house.console();
        let (mut page, token) = house.phone("Ada");
        console.lead_to("vote");
        page.done(&vote(1));
        let mut back = lose(&house, lost, page, &token, || {});
        assert_eq!(back.see["mine"]["vote"], 1, "{lost:?}");
        console.lead_to("reveal");
        assert_eq!(back.until_phase("reveal")["shown"]["split"]["rows"][1]["count"], 1);
    }
}

#[test]
fn nobody_waits_for_a_phone_that_sleeps() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let (sleeping, token) = house.phone("Asleep");
    let (mut awake, _) = house.phone("Awake");
    console.lead_to("vote");
    awake.until_phase("vote");
    awake.done(&vote(0));
    console.lead_to("outcome");
    awake.until_phase("outcome");
    let back = lose(&house, Lost::Frozen, sleeping, &token, || {});
    assert_eq!(back.see["shown"]["phase"], "outcome");
}

#[test]
fn an_hour_later_the_seat_is_still_there() {
    let mut house = House::open(Mode::Room);
    let (page, token) = house.phone("Ada");
    drop(page);
    // Time does not take a seat away; not even the end of the program does.
    house.again();
    let mut back = house.stranger();
    back.done(&json!({"back": {"token": token}}));
    assert_eq!(back.until_phase("lobby")["mine"]["name"], "Ada");
}

#[test]
fn a_token_that_nobody_has_is_to_be_forgotten() {
    let house = House::open(Mode::Room);
    for token in ["00000000000000000000000000000000", "", "x", "ä"] {
        let said = house.stranger().ask(&json!({"back": {"token": token}}));
        assert_eq!((&said["gone"], said["refused"].is_string()), (&json!(true), true), "{said}");
    }
}

#[test]
fn who_asks_for_a_seat_again_because_the_answer_was_lost_gets_the_same_one() {
    let house = House::open(Mode::Room);
    let token = "0123456789abcdef0123456789abcdef";
    let wish = json!({"join": {"code": house.code(), "name": "Ada", "token": token}});
    for _ in 0..3 {
        // Each is another connection, as after a loss; the first ones are still open.
        assert_eq!(house.stranger().done(&wish), json!({"token": token}));
    }
    let people: Vec<_> = house.workshop().room().snapshot().room.people().map(|seat| seat.name.as_str().to_owned()).collect();
    assert_eq!(people, ["Ada"]);
}

#[test]
fn a_seat_that_was_taken_away_is_not_taken_back_by_asking_again() {
    let house = House::open(Mode::Room);
    let token = "0123456789abcdef0123456789abcdef";
    let wish = json!({"join": {"code": house.code(), "name": "Ada", "token": token}});
    house.stranger().done(&wish);
    house.console().done(&json!({"remove": 0}));
    house.stranger().refused(&wish);
    assert_eq!(house.workshop().room().snapshot().room.people().count(), 0);
}

#[test]
fn a_secret_that_could_be_guessed_is_not_taken() {
    let house = House::open(Mode::Room);
    for token in
        ["", "1", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0", "0123456789abcdef 123456789abcdef"]
    {
        house.stranger().refused(&json!({"join": {"code": house.code(), "name": "Ada", "token": token}}));
    }
    assert_eq!(house.workshop().room().snapshot().room.people().count(), 0);
}

#[test]
fn every_page_can_find_out_whether_somebody_is_there() {
    let house = House::open(Mode::Room);
    for mut page in [house.phone("Ada").0, house.console(), house.wall()] {
        assert_eq!(page.done(&json!("here")), json!({}));
    }
}
