//! How long it takes to check a scenario of 1,000 situations, beside how long the `ron` crate takes to read the same text into
//! plain values: `cargo bench --no-default-features --bench check`.
#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot begin is of no use")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use fulcrum::scenario::load;

const FLAGSHIP: &str = include_str!("../scenarios/garage-to-growth.ron");
const SITUATIONS: usize = 1_000;
const ROUNDS: usize = 20;

/// The flagship with its situations repeated, each time under other ids, until there are so many.
fn many(count: usize) -> String {
    let begin = FLAGSHIP.find("situations: [").expect("it has situations") + "situations: [".len();
    let end = begin + FLAGSHIP[begin..].find("\n  ],").expect("their end");
    let bodies: Vec<&str> = FLAGSHIP[begin..end].split("\n  (\n").skip(1).collect();
    let id = |body: &str| body.split('"').nth(1).expect("an id").to_owned();
    let ids: Vec<String> = bodies.iter().map(|body| id(body)).collect();
    let mut text = FLAGSHIP[..begin].to_owned();
    for number in 0..count {
        let (body, copy) = (bodies[number % bodies.len()], number / bodies.len());
        // Only one can have a turn of its own.
        let lines = body.lines().filter(|line| copy == 0 || !line.trim_start().starts_with("at: "));
        let mut body: String = lines.flat_map(|line| [line, "\n"]).collect();
        if copy > 0 {
            for id in &ids {
                body = body.replace(&format!("\"{id}\""), &format!("\"{id}-{copy}\""));
            }
        }
        text += "\n  (\n";
        text += &body;
    }
    text + &FLAGSHIP[end..]
}

/// The shortest of several times: whatever else the machine does only makes it longer.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let begun = Instant::now();
        black_box(work());
        begun.elapsed()
    };
    (0..ROUNDS).map(time).min().unwrap_or_default()
}

fn main() {
    let text = many(SITUATIONS);
    let loaded = load("many.ron", &text);
    println!("{SITUATIONS} situations, {} bytes, {} diagnostics", text.len(), loaded.diagnostics.len());
    for found in loaded.diagnostics.iter().take(3) {
        println!("  {}: {}", found.place.line, found.message);
    }
    let options = || ron::Options::default().without_recursion_limit();
    let check = best(|| load("many.ron", &text));
    let values = best(|| options().from_str::<ron::Value>(&text));
    println!("check:              {check:>10.2?}");
    println!("ron into values:    {values:>10.2?}");
    println!("check / ron:        {:>10.2}", check.as_secs_f64() / values.as_secs_f64());
}
