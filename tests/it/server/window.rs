//! The host's window shows a workshop and holds nobody up: covered, minimised or frozen, it is the last to know.

use std::net::Ipv4Addr;

use bevy::prelude::*;
use fulcrum::app::game::Wake;
use fulcrum::app::hosting::Shown;
use fulcrum::server::Place;
use fulcrum::server::workshop::{Game, Kept};
use fulcrum::session::room::Mode;
use serde_json::json;

use super::Page;
use crate::ui::harness::{Player, Stage};

#[test]
fn a_window_that_stands_still_delays_no_phone_and_catches_up_once_it_moves() {
    let folder = tempfile::tempdir().expect("a folder");
    let (scenario, name) = (crate::games::scenario("first-week"), "first-week".to_owned());
    let game = Game::New { scenario, name, seed: 7, mode: Mode::Room, teams: 1 };
    let kept = Kept { folder: folder.path().to_owned(), name: Some("a.workshop".to_owned()) };
    let place = Place { bind: Ipv4Addr::LOCALHOST.into(), port: Some(0), ..Place::default() };
    let wake = Wake::default();
    let shown = Shown::open(game, &kept, place, None, wake.clone()).expect("it opens");
    let (at, room) = (shown.workshop().server().links().at(), shown.workshop().room().clone());
    let opening = room.snapshot().room.opening.clone();
    let wall = std::sync::Mutex::new(Some(shown.wall()));
    let mut window = Player::on(Stage::default(), move |app: &mut App| {
        app.insert_resource(wake.clone());
        app.insert_resource(wall.lock().expect("nobody panics with it").take().expect("it is opened once"));
        fulcrum::app::plugin(app);
    });
    window.sees(&at.to_string());

    // From here on the window is not run: no frame, no event, nothing.
    let mut phones: Vec<_> = ["Ada", "Bo", "Chi"]
        .map(|name| {
            let mut page = Page::open(at, "/ws");
            page.join(opening.code.as_str(), name);
            page
        })
        .into();
    let mut console = Page::open(at, "/host/ws");
    console.done(&json!({"key": opening.key.as_str()}));
    for turn in 1..=2 {
        console.lead_to("vote");
        for phone in &mut phones {
            phone.until("the question", |see| see["shown"]["phase"] == "vote" && see["shown"]["turn"] == turn);
            phone.done(&json!({"vote": {"turn": turn, "choice": 0}}));
        }
        console.lead_to("outcome");
        for phone in &mut phones {
            phone.until_phase("outcome");
        }
    }
    window.sees(&at.to_string());

    window.update_until("the wall is where the room is", |world| {
        world.resource::<fulcrum::app::projector::Wall>().screen().turn == 2
    });
    assert_eq!(room.snapshot().room.people().count(), 3);
}
