//! The projector view: rooms with people in them, and a facilitator at the keys of the host's window.

mod keys;
mod pictures;
mod setup;
mod walk;

use std::sync::Arc;
use std::sync::mpsc;

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;
use fulcrum::app::game::Wake;
use fulcrum::app::projector::{Docs, Join, Wall, Way, Ways};
use fulcrum::report::doc::{Doc, Part, Section};
use fulcrum::scenario::library;
use fulcrum::session::room::{
    Actor, Code, Handle, HostAsk, Mode, Opening, Phase, Refused, Room, SeatAsk, SeatId, Secret, Step, Wish,
};
use fulcrum::session::shelf::Memory;

use super::harness::{Player, Stage};

/// Where phones of these tests would find their room.
const URL: &str = "http://192.168.178.21:8080/j/";

/// What nobody but the facilitator may see.
const LINK: &str = "http://192.168.178.21:8080/host#0f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// A code that says the address.
#[cfg(feature = "host")]
fn qr(url: &str) -> Vec<Vec<bool>> {
    let code = qrcodegen::QrCode::encode_text(url, qrcodegen::QrCodeEcc::Medium).expect("it is short");
    (0..code.size()).map(|y| (0..code.size()).map(|x| code.get_module(x, y)).collect()).collect()
}

/// Something that looks like one.
#[cfg(not(feature = "host"))]
fn qr(url: &str) -> Vec<Vec<bool>> {
    (0..29).map(|y| (0..29).map(|x| (x * y + url.len()) % 3 == 0).collect()).collect()
}

/// What a step of a debrief may look like.
fn doc() -> Doc {
    let text = |words: &str| Part::Text(words.into());
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1140 300\"><rect x=\"20\" y=\"60\" width=\"500\" height=\"200\" \
               fill=\"#E07A2F\"/><rect x=\"560\" y=\"120\" width=\"500\" height=\"140\" fill=\"#2F6DB5\"/><text x=\"20\" y=\"40\" \
               font-size=\"22\">Vision and process, turn by turn</text></svg>";
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let table = Part::Table {
        behind: None,
        head: row(["Turn", "What you chose", "What it was worth"]),
        rows: vec![
            row(["3", "Gathered everyone at the oven and promised that no box goes deaf again", "+€12k to +€40k"]),
            row(["5", "Sent one to each customer", "−€9k to +€3k"]),
        ],
    };
    let sections = vec![
        Section {
            title: "How it went".into(),
            parts: vec![
                text("The company reached a steady order in the second week, and had lost its direction by then."),
                Part::Chart { svg: svg.into(), alt: "Vision and process, turn by turn".into() },
            ],
        },
        Section {
            title: "Three decisions that mattered".into(),
            parts: vec![
                table,
                Part::List(vec![
                    "Where did you agree too fast?".into(),
                    "Which of these would you take back, knowing only what you knew then, and what would you have said to those who \
                     thought otherwise?"
                        .into(),
                ]),
            ],
        },
    ];
    Doc { title: "Why it went so".into(), sections }
}

/// A machine in two networks.
struct Found {
    url: String,
}

const HOSTS: [(&str, &str); 2] = [("192.168.178.21:8080", "wlan0"), ("10.0.0.7:8080", "eth0")];

impl Ways for Found {
    fn all(&self, chosen: Option<&str>) -> Vec<Way> {
        let shown = self.join(chosen).short;
        HOSTS.map(|(host, network)| Way { host: host.into(), network: network.into(), shown: host == shown }).into()
    }

    fn join(&self, chosen: Option<&str>) -> Join {
        let short = chosen.unwrap_or(HOSTS[0].0);
        let url = self.url.replace(HOSTS[0].0, short);
        Join { qr: qr(&url), url, short: short.into() }
    }

    fn host_link(&self, _: Option<&str>) -> String {
        LINK.into()
    }
}

/// A wall as the server would make it, without any network; its owner wakes the window.
pub fn hosted(scenario: &str, mode: Mode, teams: u8, wake: Wake) -> Wall {
    let loaded = library::resolve(scenario).unwrap().load().scenario.unwrap();
    let (code, key) = (Code::from_chance([9; 8]), Secret::from_chance([7; 16]));
    let opening = Opening::new(&loaded, scenario, 11, mode, teams, code.clone(), key);
    let room = Room::open(Arc::new(loaded), opening);
    let actor = Actor::start(room, Memory::lines(), Box::new(|_| 0), move |_| wake.now());
    let url = format!("{URL}{}", code.as_str());
    let ways = Found { url };
    let docs = Docs::default();
    docs.put(Step::Happened, Arc::new(doc()));
    Wall::new(actor.handle(), Arc::new(ways), docs, actor)
}

/// The game with a wall in front.
pub fn projector(scenario: &'static str, mode: Mode, teams: u8) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        app.insert_resource(hosted(scenario, mode, teams, Wake::default()));
        fulcrum::app::plugin(app);
    }
}

/// A window with a wall in it.
fn wall_on(stage: Stage, mode: Mode, teams: u8) -> Player {
    Player::on(stage, projector("first-week", mode, teams))
}

/// First names, some of them long.
const NAMES: [&str; 12] = [
    "Ada",
    "Bartholomew",
    "Chiara",
    "Dmitri",
    "Eun-ji",
    "Fatima",
    "Gwendolyn Ashworth-Pryce",
    "Hugo",
    "Ines",
    "Joost",
    "Kwame",
    "Li",
];

/// Waits for the room's owner.
fn answer<T: Send + 'static>(ask: impl FnOnce(Box<dyn FnOnce(Result<T, Refused>) + Send>)) -> Result<T, Refused> {
    let (tell, told) = mpsc::channel();
    ask(Box::new(move |done| drop(tell.send(done))));
    told.recv().expect("the owner answers")
}

impl Player {
    fn room(&self) -> Handle {
        self.app.world().resource::<Wall>().handle().clone()
    }

    fn wall_phase(&self) -> Phase {
        self.app.world().resource::<Wall>().snapshot().room.phase
    }

    /// So many people come in, each to the team that has the fewest.
    fn come_in(&mut self, count: usize) -> &mut Self {
        let room = self.room();
        for n in 0..count {
            let name = if n < NAMES.len() { NAMES[n].to_owned() } else { format!("{} {n}", NAMES[n % NAMES.len()]) };
            let wish = Wish { name: Some(name), team: None };
            let token = Secret::from_chance((n as u128).to_be_bytes());
            answer(|reply| room.join(wish, token, reply)).expect("the door is open");
        }
        self.settles()
    }

    /// The first so many answer; who answers what, `choice` tells.
    fn answers(&mut self, count: usize, choice: impl Fn(usize) -> u8) -> &mut Self {
        let room = self.room();
        let turn = room.snapshot().room.turn;
        for n in 0..count {
            let seat = SeatId(u32::try_from(n).unwrap());
            let ask = SeatAsk::Vote { turn, choice: choice(n) };
            answer(|reply| room.seat(seat, ask, reply)).expect("it can be chosen");
        }
        self.settles()
    }

    /// The facilitator asks for something elsewhere.
    fn host(&mut self, ask: HostAsk) -> &mut Self {
        self.room().host_now(ask).expect("it can be done");
        self.settles()
    }

    /// Goes on, elsewhere, until this phase.
    #[track_caller]
    fn goes_to(&mut self, phase: Phase) -> &mut Self {
        let room = self.room();
        for _ in 0..60 {
            let now = room.snapshot();
            if now.room.phase == phase {
                return self.settles();
            }
            room.host_now(HostAsk::Next { from: now.room.phase, turn: now.room.turn }).expect("it goes on");
        }
        panic!("it never came to {phase:?}");
    }

    /// Fails if something must be scrolled to be seen.
    #[track_caller]
    fn needs_no_scrolling(&mut self) -> &mut Self {
        let (phase, said) = (self.wall_phase(), self.texts());
        let world = self.app.world_mut();
        for area in world.query_filtered::<&ComputedNode, With<ScrollArea>>().iter(world) {
            let (has, needs) = (area.size().y, area.content_size().y);
            assert!(needs <= has + 1.0, "in {phase:?} the wall needs {needs} and has {has}: {said:#?}");
        }
        self
    }
}

/// Twelve people come in, and play until their teams have different situations.
fn desks_differ(player: &mut Player, to: Phase) {
    player.come_in(12);
    let teams = player.room().snapshot().room.teams.len();
    for _ in 0..20 {
        player.goes_to(Phase::Brief);
        if !player.app.world().resource::<Wall>().screen().shared {
            player.goes_to(to);
            return;
        }
        player.goes_to(Phase::Vote).answers(12, |n| u8::try_from(n % teams % 2).unwrap()).goes_to(Phase::Outcome);
        let now = player.room().snapshot();
        player.host(HostAsk::Next { from: now.room.phase, turn: now.room.turn });
    }
    panic!("they always have the same");
}
