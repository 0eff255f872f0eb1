//! The workshop's server, met as phones, consoles and strangers meet it: over real sockets.
#![allow(clippy::expect_used, reason = "these are tests")]

mod alone;
mod crashes;
#[allow(dead_code)]
mod documents;
mod driver;
mod hostile;
mod pages;
mod places;
mod playing;
mod program;
mod returning;
mod whole;
#[cfg(feature = "gui")]
mod window;

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fulcrum::server::workshop::{Game, Kept};
use fulcrum::server::{Docs, Place, Told, Workshop};
use fulcrum::session::room::Mode;
use serde_json::{Value, json};
use tungstenite::client::IntoClientRequest;
use tungstenite::{Message, WebSocket};

/// Nothing here takes so long.
const LONG: Duration = Duration::from_secs(20);

/// A workshop of its own, on this machine only.
struct House {
    workshop: Option<Workshop>,
    folder: tempfile::TempDir,
}

impl House {
    fn open(mode: Mode) -> Self {
        Self::with(mode, "first-week", Arc::new(Told::default()))
    }

    fn with(mode: Mode, scenario: &str, docs: Arc<dyn Docs>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (scenario, name) = (crate::games::scenario(scenario), scenario.to_owned());
        let game = Game::New { scenario, name, seed: 7, mode, teams: 2 };
        let kept = Kept { folder: folder.path().to_owned(), name: Some("a.workshop".to_owned()) };
        Self { workshop: Some(open(game, &kept, docs)), folder }
    }

    /// Ends it, and goes on with what was kept.
    fn again(&mut self) {
        let name = self.workshop().room().snapshot().room.opening.scenario.clone();
        self.workshop = None;
        let kept = Kept::at(&self.journal());
        let found = Box::new(kept.find().expect("a journal"));
        self.workshop =
            Some(open(Game::Old { found, scenario: crate::games::scenario(&name) }, &kept, Arc::new(Told::default())));
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("a.workshop")
    }

    fn workshop(&self) -> &Workshop {
        self.workshop.as_ref().expect("it is open")
    }

    fn at(&self) -> SocketAddr {
        self.workshop().server().links().at()
    }

    fn code(&self) -> String {
        self.workshop().room().snapshot().room.opening.code.as_str().to_owned()
    }

    fn key(&self) -> String {
        self.workshop().room().snapshot().room.opening.key.as_str().to_owned()
    }

    fn wall_key(&self) -> String {
        self.workshop().room().snapshot().room.opening.wall.as_ref().expect("a wall").as_str().to_owned()
    }

    /// A page that has said nothing yet.
    fn stranger(&self) -> Page {
        Page::open(self.at(), "/ws")
    }

    /// A phone that has joined, and its token.
    fn phone(&self, name: &str) -> (Page, String) {
        let mut page = self.stranger();
        let token = page.join(&self.code(), name);
        (page, token)
    }

    fn console(&self) -> Page {
        let mut page = Page::open(self.at(), "/host/ws");
        page.done(&json!({"key": self.key()}));
        page
    }

    fn wall(&self) -> Page {
        let mut page = Page::open(self.at(), "/wall/ws");
        page.done(&json!({"key": self.wall_key()}));
        page
    }

    /// Asks for a page, and gets what the server says, head and all.
    fn get(&self, path: &str, headers: &str) -> String {
        get(self.at(), path, headers)
    }
}

fn open(game: Game, kept: &Kept, docs: Arc<dyn Docs>) -> Workshop {
    let place = Place { bind: Ipv4Addr::LOCALHOST.into(), port: Some(0), ..Place::default() };
    Workshop::open(game, kept, place, None, docs, |_| {}).expect("it opens")
}

fn get(at: SocketAddr, path: &str, headers: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n{headers}\r\n");
    raw(at, request.as_bytes())
}

/// Says this, and gets what the server says until it hangs up.
fn raw(at: SocketAddr, said: &[u8]) -> String {
    let mut stream = TcpStream::connect(at).expect("it listens");
    stream.set_read_timeout(Some(LONG)).expect("a time");
    // It may hang up before all is said.
    let _ = stream.write_all(said);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// One side of a socket to the server.
struct Page {
    socket: WebSocket<TcpStream>,
    n: u64,
    /// What was seen last.
    see: Value,
    /// Messages so far that said what there is to see.
    seen: usize,
    /// What was refused without having been asked for.
    told: Vec<Value>,
}

impl Page {
    fn open(at: SocketAddr, path: &str) -> Self {
        Self::try_open(at, path, &[("Origin", &format!("http://{at}"))]).expect("a socket")
    }

    fn try_open(at: SocketAddr, path: &str, headers: &[(&'static str, &str)]) -> Result<Self, String> {
        let stream = TcpStream::connect(at).map_err(|e| e.to_string())?;
        Self::shake(stream, at, path, headers)
    }

    /// A phone's page over a stream that is there already.
    fn over(stream: TcpStream, at: SocketAddr) -> Self {
        Self::shake(stream, at, "/ws", &[("Origin", &format!("http://{at}"))]).expect("a socket")
    }

    fn shake(stream: TcpStream, at: SocketAddr, path: &str, headers: &[(&'static str, &str)]) -> Result<Self, String> {
        let mut request = format!("ws://{at}{path}").into_client_request().expect("a request");
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().expect("a header"));
        }
        stream.set_read_timeout(Some(LONG)).expect("a time");
        stream.set_nodelay(true).expect("no delay");
        let (socket, _) = tungstenite::client(request, stream).map_err(|e| e.to_string())?;
        Ok(Self { socket, n: 0, see: Value::Null, seen: 0, told: Vec::new() })
    }

    /// What is said next; none if the server has hung up.
    fn hear(&mut self) -> Option<Value> {
        let end = Instant::now() + LONG;
        loop {
            // A server may keep the line open and still say nothing.
            assert!(Instant::now() < end, "the server says nothing");
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    let said: Value = serde_json::from_str(&text).expect("JSON");
                    if let Some(see) = said.get("see") {
                        self.see = see.clone();
                        self.seen += 1;
                    } else if said.get("n").is_none() {
                        self.told.push(said.clone());
                    }
                    return Some(said);
                }
                Ok(_) => {}
                Err(tungstenite::Error::Io(e)) if e.kind() == std::io::ErrorKind::WouldBlock => panic!("the server says nothing"),
                Err(_) => return None,
            }
        }
    }

    fn send(&mut self, text: &str) {
        // It may have hung up.
        let _ = self.socket.send(Message::text(text.to_owned()));
    }

    /// What is answered; none if the server has hung up.
    fn try_ask(&mut self, ask: &Value) -> Option<Value> {
        self.n += 1;
        let n = self.n;
        self.send(&json!({"n": n, "ask": ask}).to_string());
        loop {
            let said = self.hear()?;
            if said["n"] == n {
                return Some(said);
            }
        }
    }

    #[track_caller]
    fn ask(&mut self, ask: &Value) -> Value {
        self.try_ask(ask).expect("an answer")
    }

    /// What comes of what is done.
    #[track_caller]
    fn done(&mut self, ask: &Value) -> Value {
        let said = self.ask(ask);
        assert!(said.get("refused").is_none(), "{ask}: {said}");
        said["done"].clone()
    }

    #[track_caller]
    fn refused(&mut self, ask: &Value) -> String {
        let said = self.ask(ask);
        said["refused"].as_str().unwrap_or_else(|| panic!("{ask}: {said}")).to_owned()
    }

    #[track_caller]
    fn join(&mut self, code: &str, name: &str) -> String {
        let done = self.done(&json!({"join": {"code": code, "name": name, "team": null}}));
        done["token"].as_str().expect("a token").to_owned()
    }

    /// Listens until what is seen is so.
    #[track_caller]
    fn until(&mut self, what: &str, is: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + LONG;
        while !is(&self.see) {
            assert!(Instant::now() < end, "{what}: {}", self.see);
            self.hear().expect(what);
        }
        self.see.clone()
    }

    #[track_caller]
    fn until_phase(&mut self, phase: &str) -> Value {
        self.until(phase, |see| see["shown"]["phase"] == phase)
    }

    /// As a facilitator: goes on, step by step, until there.
    #[track_caller]
    fn lead_to(&mut self, phase: &str) {
        while self.until("a picture", |see| see["console"].is_object())["console"]["screen"]["phase"] != phase {
            let at = self.see["console"]["at"].clone();
            self.done(&json!({"next": {"from": at, "turn": self.see["console"]["screen"]["turn"]}}));
            self.until("the next step", |see| see["console"]["at"] != at);
        }
    }
}
