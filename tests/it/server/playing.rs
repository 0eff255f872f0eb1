//! A turn, as people at their phones play it.

use fulcrum::session::room::Mode;
use serde_json::{Value, json};

use super::{House, Page};

fn vote(turn: u8, choice: u8) -> Value {
    json!({"vote": {"turn": turn, "choice": choice}})
}

#[test]
fn people_join_and_see_where_the_room_is() {
    let house = House::open(Mode::Room);
    let (mut ada, token) = house.phone("Ada");
    assert_eq!(token.len(), 32);
    let see = ada.until_phase("lobby");
    assert_eq!((&see["mine"]["name"], &see["left"]), (&json!("Ada"), &Value::Null));
    let (mut other, other_token) = house.phone("Ada");
    assert_eq!(other.until_phase("lobby")["mine"]["name"], "Ada 2", "two people are told apart");
    assert_ne!(token, other_token);
}

#[test]
fn a_code_may_be_typed_in_small_letters() {
    let house = House::open(Mode::Room);
    house.stranger().join(&house.code().to_lowercase(), "Ada");
}

#[test]
fn a_turn_is_played_from_the_lobby_to_its_outcome() {
    let house = House::open(Mode::Room);
    let (mut console, mut wall) = (house.console(), house.wall());
    let (mut ada, _) = house.phone("Ada");
    let (mut bob, _) = house.phone("Bob");
    console.lead_to("brief");
    assert!(ada.until_phase("brief")["shown"]["situation"]["title"].is_string());
    assert_eq!(ada.refused(&vote(1, 0)), "Answers are not taken now.");
    console.lead_to("vote");
    let see = ada.until_phase("vote");
    assert_eq!(see["mine"]["may_vote"], true);
    assert!(see["left"].as_u64().is_some_and(|left| (1..=45_000).contains(&left)), "{see}");
    ada.done(&vote(1, 1));
    ada.until("the own answer", |see| see["mine"]["vote"] == 1);
    ada.done(&vote(1, 0));
    bob.done(&vote(1, 0));
    let seen = console.until("who has answered", |see| see["console"]["screen"]["teams"][0]["answered"] == 2);
    assert_eq!(seen["console"]["teams"][0]["split"], Value::Null, "what they answered is not seen before answers are locked");
    wall.until("who has answered", |see| see["screen"]["teams"][0]["answered"] == 2);
    console.lead_to("locked");
    assert_eq!(console.see["console"]["teams"][0]["split"]["rows"][0]["count"], 2);
    assert_eq!(ada.refused(&vote(1, 1)), "Answers are not taken now.");
    assert!(wall.until("locked", |see| see["screen"]["phase"] == "locked")["screen"]["teams"][0]["split"].is_null());
    console.lead_to("reveal");
    assert_eq!(ada.until_phase("reveal")["shown"]["split"]["rows"][0]["count"], 2);
    assert_eq!(
        wall.until("revealed", |see| see["screen"]["phase"] == "reveal")["screen"]["teams"][0]["split"]["rows"][0]["count"],
        2
    );
    console.lead_to("outcome");
    assert!(bob.until_phase("outcome")["shown"]["outcome"].is_object());
}

#[test]
fn what_others_answer_costs_a_phone_no_message() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let (mut ada, _) = house.phone("Ada");
    let mut others: Vec<Page> = (0..5).map(|n| house.phone(&format!("Other {n}")).0).collect();
    console.lead_to("vote");
    ada.until_phase("vote");
    for other in &mut others {
        other.until_phase("vote");
    }
    let before = ada.seen;
    for other in &mut others {
        other.done(&vote(1, 0));
    }
    house.phone("Late");
    // Whatever was sent before this answer has come by then.
    ada.done(&json!("here"));
    assert_eq!(ada.seen, before);
    others[0].until("the own answer", |see| see["mine"]["vote"] == 0);
}

#[test]
fn every_page_of_a_seat_shows_its_answer() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let (mut phone, token) = house.phone("Ada");
    let mut laptop = house.stranger();
    laptop.done(&json!({"back": {"token": token}}));
    console.lead_to("vote");
    phone.until_phase("vote");
    phone.done(&vote(1, 1));
    laptop.until("the answer", |see| see["mine"]["vote"] == 1);
    drop(phone);
    console.until("one page is open", |see| see["console"]["people"][0]["here"] == true);
    drop(laptop);
    console.until("nobody is here", |see| see["console"]["people"][0]["here"] == false);
}

#[test]
fn whoever_was_taken_away_is_told_so_and_can_be_given_back() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let (mut ada, token) = house.phone("Ada");
    ada.until_phase("lobby");
    console.done(&json!({"remove": 0}));
    while ada.told.is_empty() {
        ada.hear().expect("a word of it");
    }
    assert_eq!((ada.told[0]["gone"].clone(), ada.told[0]["refused"].is_string()), (json!(true), true));
    let back = json!({"back": {"token": token}});
    let mut page = house.stranger();
    assert_eq!(page.ask(&back)["gone"], true);
    console.done(&json!({"restore": 0}));
    page.done(&back);
    assert_eq!(page.until_phase("lobby")["mine"]["name"], "Ada");
}

#[test]
fn the_facilitator_renames_moves_and_sets_the_pace() {
    let house = House::open(Mode::Teams);
    let mut console = house.console();
    let (mut ada, _) = house.phone("Ada");
    assert_eq!(ada.until_phase("lobby")["mine"]["team"], 0);
    console.done(&json!({"rename": {"seat": 0, "name": "Grace"}}));
    console.done(&json!({"move": {"seat": 0, "team": 1}}));
    ada.until("the other team", |see| see["mine"]["team"] == 1 && see["mine"]["name"] == "Grace");
    console.done(&json!({"call": {"team": 1, "name": "The Bold"}}));
    ada.until("the team's name", |see| see["shown"]["team"] == "The Bold");
    console.done(&json!({"pace": "when-all"}));
    console.done(&json!({"times": {"discuss": null, "vote": 60}}));
    console.done(&json!({"door": false}));
    let refused = house.stranger().refused(&json!({"join": {"code": house.code(), "name": "Late"}}));
    assert!(refused.contains("open the door"), "{refused}");
    console.lead_to("vote");
    ada.until_phase("vote");
    ada.done(&vote(1, 0));
    assert!(ada.until_phase("reveal")["shown"]["split"].is_object(), "once all who are here have answered, the split is shown");
}

#[test]
fn a_double_click_goes_on_by_one_step_only() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let next = json!({"next": {"from": "lobby", "turn": 0}});
    console.done(&next);
    console.done(&next);
    console.until("the next step", |see| see["console"]["at"] == "brief");
}

#[test]
fn one_person_alone_plays_without_a_facilitator() {
    let house = House::open(Mode::Solo);
    let (mut page, token) = house.phone("Ada");
    page.until_phase("lobby");
    page.done(&json!({"next": {"from": "lobby", "turn": 0}}));
    page.until_phase("vote");
    page.done(&vote(1, 0));
    page.done(&json!({"next": {"from": "vote", "turn": 1}}));
    assert!(page.until_phase("outcome")["shown"]["outcome"].is_object());
    let mut window = house.stranger();
    assert_eq!(window.join(&house.code(), "Somebody"), token, "another window shows the same game");
    window.until_phase("outcome");
}

#[test]
fn an_erased_workshop_is_gone_from_the_disk_and_from_every_phone() {
    let house = House::open(Mode::Room);
    let (mut console, mut other) = (house.console(), house.console());
    let (mut ada, _) = house.phone("Ada");
    ada.until_phase("lobby");
    assert!(house.journal().exists());
    console.done(&json!("erase"));
    assert!(!house.journal().exists());
    while ada.told.is_empty() {
        ada.hear().expect("a word of it");
    }
    assert_eq!(ada.told[0]["gone"], true);
    while let Some(said) = other.hear() {
        assert!(said.get("see").is_some() || said["gone"] == true, "{said}");
    }
    house.workshop().server().wait();
    assert!(house.workshop().server().is_erased());
}
