//! Somebody in the room means harm. Nobody else notices, and the program has nothing to complain of.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::Message;

use super::program::Program;
use super::{Page, get, raw};

/// A real server, an honest phone in an open question, and at the end a look at whether both are well.
struct Siege {
    program: Program,
    honest: Page,
    console: Page,
    folder: tempfile::TempDir,
}

impl Siege {
    fn begin() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let program = Program::host(&folder.path().join("a.workshop"), folder.path());
        Self::of(program, folder)
    }

    fn of(program: Program, folder: tempfile::TempDir) -> Self {
        let (mut honest, _) = program.phone("Honest");
        let mut console = program.console();
        console.lead_to("vote");
        honest.until_phase("vote");
        Self { program, honest, console, folder }
    }

    /// The honest phone goes on.
    #[track_caller]
    fn holds(&mut self) {
        let before = self.honest.see["mine"]["vote"].as_u64().unwrap_or(1);
        self.honest.done(&json!({"vote": {"turn": 1, "choice": 1 - before}}));
        self.honest.until("the answer", |see| see["mine"]["vote"] == 1 - before);
    }

    #[track_caller]
    fn end(mut self) {
        self.holds();
        assert_eq!(self.console.done(&json!({"extend": 60})), json!({}));
        assert_eq!(self.program.complaints(), "");
        drop(self.folder);
    }
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("no status: {answer:?}"))
}

#[test]
fn codes_cannot_be_tried_by_the_thousand() {
    let mut siege = Siege::begin();
    let (_, token) = siege.program.phone("Away");
    let mut looked_at = 0;
    for _ in 0..8 {
        let mut page = siege.program.stranger();
        for _ in 0..20 {
            let refused = page.refused(&json!({"join": {"code": "AAAA", "name": "Guess"}}));
            looked_at += usize::from(refused.starts_with("No workshop here"));
        }
    }
    assert!((90..=110).contains(&looked_at), "{looked_at} of 160 wrong codes were looked at");
    let right = json!({"join": {"code": siege.program.code, "name": "Guess"}});
    let refused = siege.program.stranger().refused(&right);
    assert!(refused.starts_with("Too many wrong codes"), "not even the right one is looked at now: {refused}");
    siege.program.stranger().done(&json!({"back": {"token": token}}));
    assert!(Page::open(siege.program.at, "/host/ws").ask(&json!({"key": "0"}))["gone"] == true);
    siege.holds();
    siege.end();
}

#[cfg(target_os = "linux")]
#[test]
fn whoever_tries_codes_keeps_nobody_out_who_comes_from_elsewhere() {
    let siege = Siege::begin();
    for _ in 0..8 {
        let mut page = siege.program.stranger();
        for _ in 0..15 {
            page.refused(&json!({"join": {"code": "AAAA", "name": "Guess"}}));
        }
    }
    // Any address of 127.0.0.0/8 is this machine's own.
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a thread");
    let stream = threads.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
        socket.bind(([127, 0, 0, 2], 0).into()).expect("an address");
        socket.connect(siege.program.at).await.expect("it listens").into_std().expect("a stream")
    });
    stream.set_nonblocking(false).expect("it can wait");
    Page::over(stream, siege.program.at).join(&siege.program.code, "Elsewhere");
    siege.end();
}

#[test]
fn pages_of_other_sites_open_no_socket() {
    let siege = Siege::begin();
    let at = siege.program.at;
    let port = at.port();
    let others = [
        "http://evil.example".to_owned(),
        "null".to_owned(),
        format!("http://evil.example:{port}"),
        format!("http://127.0.0.1.evil.example:{port}"),
        "http://127.0.0.1".to_owned(),
        format!("http://127.0.0.1:{}", port.wrapping_add(1)),
        format!("file://127.0.0.1:{port}"),
        String::new(),
    ];
    for path in ["/ws", "/host/ws", "/wall/ws"] {
        for origin in &others {
            let refused = Page::try_open(at, path, &[("Origin", origin)]).err().unwrap_or_default();
            assert!(refused.contains("403"), "{path} for a page of {origin:?}: {refused}");
        }
        assert!(
            Page::try_open(at, path, &[]).err().is_some_and(|refused| refused.contains("403")),
            "nobody says from where they come"
        );
        Page::open(at, path);
    }
    siege.end();
}

#[test]
fn a_name_that_leads_here_is_not_our_name() {
    let siege = Siege::begin();
    let at = siege.program.at;
    for host in
        ["evil.example", "localhost.evil.example", "192.0.2.7", "", "127.0.0.1@evil.example", "127.0.0.1:x", "[::", "a\u{e4}"]
    {
        for path in ["/", "/host", "/ws"] {
            let answer = raw(at, format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes());
            assert!([400, 421].contains(&status(&answer)), "{host:?}: {answer}");
        }
    }
    let twice = format!("GET / HTTP/1.1\r\nHost: {at}\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!([400, 421].contains(&status(&raw(at, twice.as_bytes()))));
    assert_eq!(status(&raw(at, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")), 421);
    for host in [format!("localhost:{}", at.port()), format!("LOCALHOST:{}", at.port()), at.to_string(), "127.0.0.1".to_owned()] {
        let answer = raw(at, format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes());
        assert_eq!(status(&answer), 200, "{host}: {answer}");
    }
    siege.end();
}

#[test]
fn a_phone_cannot_do_what_the_facilitator_does() {
    let mut siege = Siege::begin();
    let asks = [
        json!({"next": {"from": "vote", "turn": 1}}),
        json!({"back": {"from": "vote", "turn": 1}}),
        json!("again"),
        json!("debrief"),
        json!("erase"),
        json!({"pause": true}),
        json!({"extend": 60}),
        json!({"rule": {"team": 0, "choice": 1}}),
        json!({"bring": "first-yes"}),
        json!({"rename": {"seat": 0, "name": "Fool"}}),
        json!({"move": {"seat": 0, "team": 0}}),
        json!({"recast": {"seat": 0, "role": null}}),
        json!({"remove": 0}),
        json!({"restore": 0}),
        json!({"call": {"team": 0, "name": "Fools"}}),
        json!({"pace": "when-all"}),
        json!({"times": {"discuss": 5, "vote": 5}}),
        json!({"door": false}),
        json!({"key": siege.program.key}),
    ];
    let (mut joined, token) = siege.program.phone("Mallory");
    let mut stranger = siege.program.stranger();
    for ask in asks {
        joined.refused(&ask);
        stranger.refused(&ask);
    }
    for path in ["/host/ws", "/wall/ws"] {
        for key in [&token, &siege.program.code, &String::new()] {
            assert_eq!(Page::open(siege.program.at, path).ask(&json!({"key": key}))["gone"], true);
        }
        assert_eq!(Page::open(siege.program.at, path).ask(&json!({"next": {"from": "vote", "turn": 1}}))["gone"], true);
    }
    siege.console.done(&json!({"extend": 1}));
    siege.console.until("nothing has happened", |see| see["console"]["people"].as_array().is_some_and(|all| all.len() == 2));
    assert_eq!(siege.console.see["console"]["at"], "vote");
    assert_eq!(siege.console.see["console"]["people"][0]["name"], "Honest");
    siege.end();
}

#[test]
fn nothing_private_is_on_a_phone_or_on_the_wall() {
    let mut siege = Siege::begin();
    let said = siege.honest.see.to_string();
    assert!(!said.contains(&siege.program.key) && !said.contains("notes"), "{said}");
    for path in ["/", "/host", "/wall", "/host.js", "/phone.js"] {
        assert!(!get(siege.program.at, path, "").contains(&siege.program.key));
    }
    for path in ["/host/export/report.html", "/host/export/journal"] {
        for header in ["", "Authorization: Bearer \r\n", "Authorization: Bearer 0123\r\n", "Authorization: x\r\n"] {
            assert_eq!(status(&get(siege.program.at, path, header)), 403);
        }
    }
    siege.holds();
    siege.end();
}

#[test]
fn messages_that_are_none_end_the_socket_and_nothing_else() {
    let siege = Siege::begin();
    let deep = format!("{{\"n\":1,\"ask\":{}{}}}", "[".repeat(3_000), "]".repeat(3_000));
    let huge = format!("{{\"n\":1,\"ask\":{{\"commit\":\"{}\"}}}}", "a".repeat(100_000));
    let texts = [
        "",
        "{",
        "null",
        "[]",
        "hello",
        "{\"n\":-1,\"ask\":\"here\"}",
        "{\"n\":1}",
        "{\"n\":1e99,\"ask\":\"here\"}",
        &deep,
        &huge,
    ];
    for text in texts {
        let (mut page, _) = siege.program.phone("Mallory");
        page.send(text);
        while page.hear().is_some() {}
    }
    for message in [Message::binary(vec![0; 64]), Message::binary(vec![255; 200_000])] {
        let (mut page, _) = siege.program.phone("Mallory");
        let _ = page.socket.send(message);
        while page.hear().is_some() {}
    }
    // A frame that says it is longer than any memory, and one that is not masked.
    for frame in
        [&[0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0][..], &[0x81, 2, b'h', b'i'], &[0xff; 64]]
    {
        let (mut page, _) = siege.program.phone("Mallory");
        page.socket.get_mut().write_all(frame).expect("it is taken");
        while page.hear().is_some() {}
    }
    siege.end();
}

#[test]
fn what_makes_no_sense_is_refused() {
    let siege = Siege::begin();
    let (mut page, _) = siege.program.phone("Mallory");
    let long = "x".repeat(501);
    for ask in [
        json!({"vote": {"turn": 1, "choice": 200}}),
        json!({"vote": {"turn": 1, "choice": -1}}),
        json!({"vote": {"turn": 1, "choice": 1.5}}),
        json!({"vote": {"turn": 300, "choice": 0}}),
        json!({"vote": {"turn": 2, "choice": 0}}),
        json!({"vote": {"turn": 1, "choice": 0, "seat": 0}}),
        json!({"vote": null}),
        json!({"rename": ""}),
        json!({"rename": "\u{202e}\u{200b}\u{7}"}),
        json!({"rename": 7}),
        json!({"team": 0}),
        json!({"team": 99}),
        json!({"commit": long}),
        json!({"next": {"from": "vote", "turn": 1}}),
        json!({"join": {"code": siege.program.code, "name": "Twice"}}),
        json!({"here": 1}),
        json!({}),
        json!(null),
    ] {
        page.refused(&ask);
    }
    siege.end();
}

#[test]
fn names_are_plain_text() {
    let siege = Siege::begin();
    for (typed, shown) in [
        ("<script>alert(1)</script>", "<script>alert(1)</script"),
        ("A\u{202e}da\u{0}\n\u{1b}[31m", "Ada [31m"),
        ("  \u{2066}Bob \t the\u{200b}  Builder  ", "Bob the Builder"),
        ("Z\u{300}\u{301}\u{302}algo", "Zalgo"),
        (&"n".repeat(5_000), "nnnnnnnnnnnnnnnnnnnnnnnn"),
    ] {
        let (mut page, _) = siege.program.phone(typed);
        assert_eq!(page.until_phase("vote")["mine"]["name"], shown);
    }
    let (mut page, _) = siege.program.phone("\u{202e}");
    let name = page.until_phase("vote")["mine"]["name"].as_str().expect("a name").to_owned();
    assert!(name.starts_with("Guest"), "{name}");
    siege.end();
}

#[test]
fn whoever_talks_without_end_is_heard_slowly() {
    let mut siege = Siege::begin();
    let (mut flood, _) = siege.program.phone("Mallory");
    flood.socket.get_ref().set_write_timeout(Some(Duration::from_millis(200))).expect("a time");
    let flooding = std::thread::spawn(move || {
        for n in 0..20_000u64 {
            let text = json!({"n": n, "ask": {"rename": format!("Mallory {n}")}}).to_string();
            if flood.socket.send(Message::text(text)).is_err() {
                break;
            }
        }
        flood
    });
    for _ in 0..10 {
        siege.holds();
    }
    let flood = flooding.join().expect("it ends");
    siege.console.done(&json!({"extend": 1}));
    siege.holds();
    drop(flood);
    siege.end();
}

#[test]
fn whoever_does_not_read_holds_up_nobody() {
    let mut siege = Siege::begin();
    let deaf: Vec<_> = (0..30).map(|n| siege.program.phone(&format!("Deaf {n}"))).collect();
    for _ in 0..3 {
        siege.console.lead_to("reveal");
        siege.console.done(&json!("again"));
        siege.console.lead_to("vote");
    }
    siege.honest.until("the question", |see| see["shown"]["phase"] == "vote" && see["mine"]["vote"].is_null());
    siege.holds();
    drop(deaf);
    siege.end();
}

#[test]
fn half_open_and_slow_connections_keep_nobody_out() {
    let mut siege = Siege::begin();
    let at = siege.program.at;
    let mut held: Vec<TcpStream> = (0..300).filter_map(|_| TcpStream::connect(at).ok()).collect();
    // A third says nothing, a third half a line, a third one letter after the other.
    for stream in held.iter_mut().skip(100) {
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHos");
    }
    siege.holds();
    for _ in 0..5 {
        for stream in held.iter_mut().skip(200) {
            let _ = stream.write_all(b"t");
        }
        siege.holds();
        siege.program.phone("Late");
        assert_eq!(status(&get(at, "/", "")), 200);
    }
    siege.end();
}

#[cfg(unix)]
#[test]
fn more_strangers_than_there_is_room_for_give_way_to_those_who_come_after() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut siege = Siege::of(Program::confined(&folder.path().join("a.workshop"), folder.path()), folder);
    let at = siege.program.at;
    let mut held: Vec<TcpStream> = (0..400).map(|_| TcpStream::connect(at).expect("it listens")).collect();
    siege.program.phone("Late");
    siege.holds();
    let mut first = held.swap_remove(0);
    first.set_read_timeout(Some(super::LONG)).expect("a time");
    let heard = first.read(&mut [0; 1]);
    assert!(!matches!(heard, Ok(1..)), "the one who waited longest had to go");
    siege.end();
}

#[test]
fn requests_that_are_none_are_refused() {
    let siege = Siege::begin();
    let at = siege.program.at;
    let head = format!("Host: {at}\r\nConnection: close\r\n");
    let long = format!("GET /{} HTTP/1.1\r\n{head}\r\n", "a".repeat(100_000));
    let many = format!("GET / HTTP/1.1\r\n{head}{}\r\n", "X: y\r\n".repeat(500));
    for (said, expected) in [
        (format!("POST / HTTP/1.1\r\n{head}Content-Length: 4\r\n\r\nabcd"), 405),
        (format!("DELETE /host HTTP/1.1\r\n{head}\r\n"), 405),
        (format!("OPTIONS / HTTP/1.1\r\n{head}\r\n"), 405),
        (format!("CONNECT evil.example:80 HTTP/1.1\r\n{head}\r\n"), 405),
        (format!("GET / HTTP/1.1\r\n{head}Content-Length: 1000000000\r\n\r\n"), 413),
        (format!("GET / HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n"), 413),
        (long, 431),
        (many, 431),
    ] {
        let answer = raw(at, said.as_bytes());
        let begin = &said[..said.len().min(80)];
        // Whoever sends more than is read may be hung up on before the answer has come.
        assert!(answer.is_empty() && said.len() > 10_000 || [expected, 400, 414].contains(&status(&answer)), "{begin}: {answer}");
    }
    for said in
        [&b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..], &[0; 2_000], b"\r\n\r\n\r\n", b"GET\r\n\r\n", &[255; 9_000]]
    {
        let answer = raw(at, &[said, b"\r\n\r\n"].concat());
        assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    siege.end();
}

#[test]
fn one_phone_in_many_sockets_is_one_phone() {
    let mut siege = Siege::begin();
    let (page, token) = siege.program.phone("Mallory");
    let pages: Vec<Page> = (0..100)
        .map(|_| {
            let mut page = siege.program.stranger();
            page.done(&json!({"back": {"token": token}}));
            page
        })
        .collect();
    siege.holds();
    let people = |see: &Value| see["console"]["people"].as_array().map_or(0, Vec::len);
    siege.console.done(&json!({"extend": 1}));
    siege.console.until("two people", |see| people(see) == 2);
    drop((page, pages));
    siege.end();
}
