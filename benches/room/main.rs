//! A thousand phones: how long they take to join, to have their answers on disk, and to get the result; and what they cost.
//!
//! `cargo bench --no-default-features --features host --bench room [-- --phones N]`. Server and phones are two processes on one machine; a
//! server that only says back what it hears is measured beside it, the same way, so that a slow or busy machine shows.

#![allow(missing_docs, clippy::expect_used, clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench")]

mod client;
mod figures;
mod process;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use client::Page;
use figures::{Times, judge};
use fulcrum::session::room::{Actor, HostAsk, Mode, Opening, Room, SeatAsk, Wish};
use fulcrum::session::shelf::{Folder, Lines, Shelf};
use process::Process;
use serde_json::json;
use tokio::task::JoinSet;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let phones = words.iter().position(|word| word == "--phones").and_then(|at| words.get(at + 1)?.parse().ok()).unwrap_or(1_000);
    let threads = tokio::runtime::Runtime::new().expect("threads");
    if words.iter().any(|word| word == "--echo") {
        threads.block_on(echo());
    } else {
        threads.block_on(all(phones));
        batches(phones);
    }
}

async fn all(phones: usize) {
    println!("{phones} phones; times in milliseconds                          p50      p99      max");
    let before = baseline(phones).await;
    let ramp = workshop(phones, Duration::from_secs(10)).await;
    let burst = workshop(phones, Duration::ZERO).await;
    let after = baseline(phones).await;
    // Whatever else the machine does only makes it slower.
    let bare = if before.answer.at(99) < after.answer.at(99) { before } else { after };

    println!("\nAgainst the issue's bounds, and peers at 1,000 (/work/shared/room-notes.md)");
    judge("joining over 10 s, p99", ramp.join.at(99), "ms", 150.0, "Razzia 257 to 1303, Quizler 142 to 147");
    judge("joining all at once, the last", burst.join.at(100), "ms", 3_000.0, "Razzia 6825, Quizler 2314");
    judge("joining all at once, p99", burst.join.at(99), "ms", 2_200.0, "Razzia 6744, Quizler 2216");
    judge("answers within 200 ms, on disk, p99", ramp.answer.at(99), "ms", 50.0, "Razzia 19100, Quizler 6 (memory only)");
    judge("the same after joining all at once, p99", burst.answer.at(99), "ms", 50.0, "");
    judge("the result on every phone after the last answer", ramp.result, "ms", 250.0, "Razzia 19000, Quizler 116 to 139");
    judge("the same after joining all at once", burst.result, "ms", 250.0, "");
    judge("memory for each phone in the lobby", ramp.memory, "KiB", 32.0, "Razzia 98, Quizler 204");
    judge("memory for each phone after two questions", ramp.peak, "KiB", 32.0, "Razzia 169, Quizler 231");
    judge("memory of an idle server", ramp.idle / 1024.0, "MiB", 4.1, "Razzia 69, Quizler 4.1");
    judge("bytes to each phone in the lobby", ramp.lobby_bytes, "B", 14_000.0, "Razzia 13800, Quizler 83000");
    judge("bytes to each phone for a question", ramp.question_bytes, "B", 43_000.0, "Razzia 55000, Quizler 43000");
    judge("processor, joining and two questions", ramp.work.as_secs_f64() * 1e3, "ms", 11_000.0, "Razzia 47600, Quizler 11200");

    println!("\nBeside the server that only says back what it hears, in the same run, the better of two");
    println!("  joining all at once, p99:      {:6.2} times as long", burst.join.at(99) / bare.join.at(99));
    println!("  answers within 200 ms, p99:    {:6.2} times as long", ramp.answer.at(99) / bare.answer.at(99));
    println!("  answers within 200 ms, p50:    {:6.2} times as long", ramp.answer.at(50) / bare.answer.at(50));
    println!("  memory for each phone:         {:6.2} times as much", ramp.memory / bare.memory);
}

/// What a run came to.
struct Run {
    join: Times,
    answer: Times,
    result: f64,
    idle: f64,
    memory: f64,
    peak: f64,
    lobby_bytes: f64,
    question_bytes: f64,
    work: Duration,
}

/// One after the other over this time, in an order of its own.
fn moment(n: usize, of: usize, over: Duration) -> Duration {
    over.mul_f64(((n * 7_919) % of) as f64 / of as f64)
}

async fn workshop(phones: usize, over: Duration) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Arc::new(Process::host(&folder.path().join("bench.workshop")));
    tokio::time::sleep(Duration::from_millis(300)).await;
    let idle = server.memory();
    let mut console = Page::open(server.at, "/host/ws").await;
    console.done(&json!({"key": server.key})).await;
    console.done(&json!({"pace": "when-all"})).await;
    console.done(&json!({"times": {"discuss": null, "vote": null}})).await;

    let start = Instant::now() + Duration::from_millis(50);
    let mut joining = JoinSet::new();
    for n in 0..phones {
        let server = Arc::clone(&server);
        joining.spawn(async move {
            tokio::time::sleep_until((start + moment(n, phones, over)).into()).await;
            let begun = Instant::now();
            let mut page = Page::open(server.at, "/ws").await;
            page.done(&json!({"join": {"code": server.code, "name": format!("Walker {n}"), "team": null}})).await;
            let took = begun.elapsed();
            page.until("lobby").await;
            (page, took)
        });
    }
    let (mut pages, took): (Vec<Page>, Vec<Duration>) = joining.join_all().await.into_iter().unzip();
    let join = Times::from_iter(took);
    let how = if over.is_zero() { "all at once".to_owned() } else { format!("over {} s", over.as_secs()) };
    println!("  {:<48} {}", format!("joining {how}"), join.told());
    let joined = server.work();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let memory = (server.memory() - idle) / phones as f64;
    let lobby_bytes = mean(&pages);

    let mut questions = Vec::new();
    for (turn, within) in [(1u8, Duration::from_millis(200)), (2, Duration::from_secs(5))] {
        let before = mean(&pages);
        for phase in ["brief", "discuss", "vote"] {
            lead(&mut console, phase).await;
            for page in &mut pages {
                page.until(phase).await;
            }
        }
        let start = Instant::now() + Duration::from_millis(50);
        let mut answering = JoinSet::new();
        for (n, mut page) in pages.into_iter().enumerate() {
            answering.spawn(async move {
                tokio::time::sleep_until((start + moment(n, phones, within)).into()).await;
                let begun = Instant::now();
                page.done(&json!({"vote": {"turn": turn, "choice": n % 2}})).await;
                let took = begun.elapsed();
                let shown = page.until("reveal").await;
                (page, (begun, took, shown))
            });
        }
        let (after, times): (Vec<Page>, Vec<_>) = answering.join_all().await.into_iter().unzip();
        pages = after;
        let last = times.iter().map(|(begun, ..)| *begun).max().expect("a phone");
        let shown = times.iter().map(|(.., shown)| *shown).max().expect("a phone");
        let answer: Times = times.iter().map(|(_, took, _)| *took).collect();
        let result = (shown - last).as_secs_f64() * 1e3;
        println!("  {:<48} {}", format!("answers within {within:?}, acknowledged and on disk"), answer.told());
        println!("  {:<48} {result:26.1}", "the result on every phone after the last answer");
        lead(&mut console, "outcome").await;
        for page in &mut pages {
            page.until("outcome").await;
        }
        questions.push((answer, result, mean(&pages) - before));
    }
    let (answer, result, question_bytes) = questions.swap_remove(0);
    let (work, peak) = (server.work(), (server.memory() - idle) / phones as f64);
    println!("  processor: {joined:?} to join, {work:?} in all; {memory:.1} KiB a phone in the lobby, {peak:.1} at the end");
    Run { join, answer, result, idle, memory, peak, lobby_bytes, question_bytes, work }
}

/// Goes on, step by step, until there.
async fn lead(console: &mut Page, to: &str) {
    console.picture(|see| see["console"].is_object()).await;
    while console.see["console"]["at"] != to {
        let at = console.see["console"]["at"].clone();
        console.done(&json!({"next": {"from": at, "turn": console.see["console"]["screen"]["turn"]}})).await;
        console.picture(|see| see["console"]["at"] != at).await;
    }
}

fn mean(pages: &[Page]) -> f64 {
    pages.iter().map(Page::bytes).sum::<u64>() as f64 / pages.len() as f64
}

/// The same with the server that only says back what it hears.
async fn baseline(phones: usize) -> Run {
    let server = Arc::new(Process::echo());
    tokio::time::sleep(Duration::from_millis(300)).await;
    let idle = server.memory();
    let ask = r#"{"n":1,"ask":{"vote":{"turn":1,"choice":1}}}"#;
    let mut joining = JoinSet::new();
    for _ in 0..phones {
        let server = Arc::clone(&server);
        joining.spawn(async move {
            let begun = Instant::now();
            let mut page = Page::open(server.at, "/").await;
            page.say(ask.to_owned());
            page.hear().await;
            (page, begun.elapsed())
        });
    }
    let (pages, took): (Vec<Page>, Vec<Duration>) = joining.join_all().await.into_iter().unzip();
    let memory = (server.memory() - idle) / phones as f64;
    let start = Instant::now() + Duration::from_millis(50);
    let mut answering = JoinSet::new();
    for (n, mut page) in pages.into_iter().enumerate() {
        answering.spawn(async move {
            tokio::time::sleep_until((start + moment(n, phones, Duration::from_millis(200))).into()).await;
            let begun = Instant::now();
            page.say(ask.to_owned());
            page.hear().await;
            begun.elapsed()
        });
    }
    let (join, answer) = (Times::from_iter(took), answering.join_all().await.into_iter().collect::<Times>());
    println!("  {:<48} {}", "bare echo: all at once", join.told());
    println!("  {:<48} {}", "bare echo: messages within 200 ms", answer.told());
    let (work, peak) = (server.work(), memory);
    Run { join, answer, result: f64::NAN, idle, memory, peak, lobby_bytes: f64::NAN, question_bytes: f64::NAN, work }
}

/// Says back what it hears.
async fn echo() {
    use axum::extract::ws::{WebSocket, WebSocketUpgrade};
    let talk = |mut socket: WebSocket| async move {
        while let Some(Ok(message)) = socket.recv().await {
            if socket.send(message).await.is_err() {
                break;
            }
        }
    };
    let small = |upgrade: WebSocketUpgrade| upgrade.read_buffer_size(2 * 1024).write_buffer_size(0);
    let route = axum::routing::get(async move |upgrade: WebSocketUpgrade| small(upgrade).on_upgrade(talk));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    axum::serve(listener, axum::Router::new().route("/", route)).await.expect("it serves");
}

/// Counts how often something is written down, and how many microseconds that takes.
struct Counting(Box<dyn Lines>, Arc<[AtomicU64; 2]>);

impl Lines for Counting {
    fn add(&mut self, line: &str) -> std::io::Result<()> {
        let begun = Instant::now();
        let added = self.0.add(line);
        self.1[0].fetch_add(1, Ordering::Relaxed);
        self.1[1].fetch_add(u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        added
    }
}

/// How many answers are written down together: the room's owner by itself, with the same answers at the same times.
fn batches(phones: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let writes = Arc::new([AtomicU64::new(0), AtomicU64::new(0)]);
    let lines = Folder::at(folder.path()).open("bench.workshop", 0).expect("a file");
    let scenario =
        fulcrum::scenario::library::resolve("garage-to-growth").expect("it is shipped").load().scenario.expect("it is good");
    let (code, key) = (fulcrum::server::secrets::code().expect("chance"), fulcrum::server::secrets::secret().expect("chance"));
    let opening = Opening::new(&scenario, "garage-to-growth", 7, Mode::Room, 1, code, key.clone());
    let room = Room::open(Arc::new(scenario), opening);
    let actor = Actor::start(room, Box::new(Counting(lines, Arc::clone(&writes))), Box::new(|_| 0), |_| {});
    let handle = actor.handle();
    for _ in 0..phones {
        handle.join(Wish::default(), key.clone(), |_| {});
    }
    for _ in 0..3 {
        let snapshot = handle.snapshot();
        let (from, turn) = (snapshot.room.phase, snapshot.room.turn);
        handle.host_now(HostAsk::Next { from, turn }).expect("it goes on");
    }
    let counted = || [writes[0].load(Ordering::Relaxed), writes[1].load(Ordering::Relaxed)];
    let (before, begun, seats) = (counted(), Instant::now(), handle.snapshot().room.seats.len());
    for n in 0..seats {
        while begun.elapsed() < Duration::from_millis(200).mul_f64(n as f64 / seats as f64) {
            std::thread::sleep(Duration::from_micros(50));
        }
        let seat = handle.snapshot().room.seats[n].id;
        handle.seat(seat, SeatAsk::Vote { turn: 1, choice: 0 }, |_| {});
    }
    let snapshot = handle.snapshot();
    let (from, turn) = (snapshot.room.phase, snapshot.room.turn);
    handle.host_now(HostAsk::Next { from, turn }).expect("it goes on");
    let (number, took) = (counted()[0] - before[0], counted()[1] - before[1]);
    let (each, wait) = (seats as f64 / number as f64, took as f64 / number as f64 / 1e3);
    println!(
        "\nThe owner by itself: {seats} answers within 200 ms in {number} writes to the disk, {each:.1} answers and {wait:.1} ms each"
    );
}
