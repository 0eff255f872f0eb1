//! Rubbish of every sort, made from good scenarios: reading it ends, in good order, in bounded memory.
//!
//! A few thousand inputs each time; with `FULCRUM_FUZZ=10000000 cargo test --release --no-default-features fuzz::rubbish --
//! --nocapture` as many, from `FULCRUM_FUZZ_FROM` on. Each input follows from its number alone, so a number is enough to see a failure again.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fulcrum::scenario::Loaded;
use fulcrum::scenario::diagnostic::{Code, Severity};
use fulcrum::scenario::files::Memory;
use fulcrum::scenario::library::Found;

use super::GOOD;
use super::chance::{Chance, asked};

const TUTORIAL: &str = include_str!("../../../scenarios/first-week.ron");
const FLAGSHIP: &str = include_str!("../../../scenarios/garage-to-growth.ron");

/// Pieces that are likely to confuse.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\\",
    ",",
    ":",
    ";",
    "=",
    "#",
    "@",
    "/*",
    "*/",
    "//",
    "r#\"",
    "\"#",
    "r\"",
    "b\"",
    "br#\"",
    "'a'",
    "b'a'",
    "-",
    "--",
    "–",
    "“",
    "”",
    "«",
    "’",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "🙂",
    "\r\n",
    "\n",
    "\t",
    "\0",
    "9999999999",
    "-99999999999999999999",
    "1.5",
    "1e9",
    "0x",
    "1..2",
    "1..=2",
    "1_000",
    "inf",
    "NaN",
    "Some(",
    "None",
    "true",
    "()",
    "#![enable(",
    "#![enable(implicit_some)]",
    "#![type = \"a\"]",
    "\\u{41}",
    "\\x41",
    "\\s",
    "include: [\"a.ron\"],",
    "include: [\"main.ron\", \"b.ron\"],",
    "allow: [(code: \"one-sided\", because: \"So.\")],",
    "id: \"first\",",
    "when: [Flag(\"seen\")],",
    "Not(",
    "Any([",
    "Over(3,",
    "After(60,",
    "Follow(\"first\")",
    "weight: 0,",
    "at: 1,",
    "again: After(1),",
    "lean: Neither,",
    "cost: 900000,",
    "turns: 1,",
    "{company}",
    "{",
];

/// Where words, texts and signs begin and end.
fn cuts(text: &[u8]) -> Vec<usize> {
    let (mut cuts, mut quoted) = (vec![0], false);
    for (at, pair) in text.windows(2).enumerate() {
        quoted ^= pair[0] == b'"';
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if !(quoted || word(pair[0]) && word(pair[1])) {
            cuts.push(at + 1);
        }
    }
    cuts.push(text.len());
    cuts
}

/// A stretch of a few words.
fn stretch(text: &[u8], chance: &mut Chance) -> std::ops::Range<usize> {
    let cuts = cuts(text);
    let from = chance.below(cuts.len() - 1);
    let long = [1, 1, 1, 2, 3, 8, 40][chance.below(7)];
    cuts[from]..cuts[(from + 1 + chance.below(long)).min(cuts.len() - 1)]
}

fn mutate(text: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(text.len() + 1);
    match chance.below(16) {
        0 => {
            let byte = u8::try_from(chance.below(256)).unwrap_or(0);
            text.splice(at..at, [byte]);
        }
        1 if at < text.len() => text[at] = u8::try_from(chance.below(256)).unwrap_or(0),
        2 if at < text.len() => drop(text.remove(at)),
        3 | 4 => drop(text.drain(stretch(text, chance))),
        5 | 6 => {
            let copied = text[stretch(text, chance)].to_vec();
            let to = stretch(text, chance).start;
            text.splice(to..to, copied);
        }
        7 | 8 => {
            let (one, other) = (stretch(text, chance), stretch(text, chance));
            let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
            if first.end <= second.start {
                let (a, b) = (text[first.clone()].to_vec(), text[second.clone()].to_vec());
                text.splice(second, a);
                text.splice(first, b);
            }
        }
        9..=11 => {
            let piece = chance.of(PIECES);
            let place = stretch(text, chance);
            let to = if chance.below(2) == 0 { place.start } else { place.end };
            text.splice(place.start..to, piece.bytes());
        }
        12 => {
            let (bracket, count) = (chance.of(&["(", "[", "Not(", "{", ")", "]", "Any(["]), [1, 3, 60, 70, 400][chance.below(5)]);
            let to = stretch(text, chance).start;
            text.splice(to..to, bracket.repeat(count).bytes());
        }
        13 => {
            let (piece, count) =
                (chance.of(&["x", "1", " ", "\n", "é", "word ", "/*", "\\", "\"", ",", "“"]), [10, 200, 3_000][chance.below(3)]);
            text.splice(at..at, piece.repeat(count).bytes());
        }
        14 if chance.below(4) == 0 => text.truncate(at),
        _ => {
            // A number somewhere becomes another one.
            let digit = text[at..].iter().position(u8::is_ascii_digit).map(|found| at + found);
            if let Some(digit) = digit {
                let number =
                    chance.of(&["0", "-1", "61", "1000", "99999", "2147483647", "2147483648", "-2147483649", "0x7f", "1.0"]);
                text.splice(digit..=digit, number.bytes());
            }
        }
    }
}

/// The input of a number: the files of a scenario.
fn input(number: u64) -> BTreeMap<String, Vec<u8>> {
    let mut chance = Chance(number.wrapping_mul(0xd1b5_4a32_d192_ed03));
    let mut main = match chance.below(2_000) {
        0 => FLAGSHIP,
        1..30 => TUTORIAL,
        30..60 => "",
        _ => GOOD,
    }
    .as_bytes()
    .to_vec();
    let mut files = BTreeMap::new();
    if chance.below(8) == 0 {
        // Parts that include one another.
        let lists = GOOD[GOOD.find("    meters:").unwrap_or(0)..].trim_end();
        for name in ["a.ron", "b.ron", "c.ron"] {
            let mut include = String::new();
            for _ in 0..chance.below(4) {
                include +=
                    chance.of(&["\"a.ron\", ", "\"b.ron\", ", "\"c.ron\", ", "\"main.ron\", ", "\"d.ron\", ", "\"../a.ron\", "]);
            }
            let mut part = format!("(include: [{include}],\n{}", if chance.below(2) == 0 { lists } else { ")" }).into_bytes();
            for _ in 0..chance.below(3) {
                mutate(&mut part, &mut chance);
            }
            files.insert(name.to_owned(), part);
        }
        let turns = main.windows(6).position(|word| word == b"turns:").unwrap_or(main.len());
        main.splice(turns..turns, *b"include: [\"a.ron\", \"b.ron\"], ");
    }
    let most = [1, 2, 4, 12][chance.below(4)];
    for _ in 0..=chance.below(most) {
        mutate(&mut main, &mut chance);
    }
    files.insert("main.ron".to_owned(), main);
    files
}

/// Everything that holds of whatever was read.
fn sound(files: &BTreeMap<String, Vec<u8>>, loaded: &Loaded, thorough: bool) {
    let errors = loaded.count(Severity::Error);
    assert!(loaded.scenario.is_none() || errors == 0, "it can be played, and has errors");
    assert!(loaded.scenario.is_some() || errors > 0 || loaded.more > 0, "nothing to play, and nothing said of it");
    assert!(loaded.diagnostics.len() <= 600);
    for found in &loaded.diagnostics {
        let source = loaded.files.iter().find(|file| file.name == found.file).expect("its file");
        let place = found.place;
        let length = |line: usize| source.text.split('\n').nth(line - 1).map_or(0, |line| line.chars().count());
        let ends = |line: usize, column: usize| column >= 1 && column <= length(line) + 2;
        assert!(place.line >= 1 && ends(place.line, place.column) && ends(place.end_line, place.end_column), "{found:?}");
        assert!((place.end_line, place.end_column) >= (place.line, place.column), "{found:?}");
        assert!(found.message.chars().count() <= 601 && found.help.is_some(), "{found:?}");
    }
    if thorough {
        let mut out = Vec::new();
        for found in &loaded.diagnostics {
            found.write(&loaded.files, true, &mut out).expect("a vector takes everything");
            found.annotate(&mut out).expect("a vector takes everything");
        }
    }
    // What passes is good RON to others as well; and what is good RON is never called ill-formed.
    let text = std::str::from_utf8(&files["main.ron"]).ok().filter(|text| text.len() < 50_000 && files.len() == 1);
    if let Some(text) = text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text)) {
        let ill = |code: Code| matches!(code, Code::Syntax | Code::Unclosed);
        let ill_formed = loaded.diagnostics.iter().any(|found| ill(found.code));
        if loaded.scenario.is_some() || ill_formed {
            let ron = ron::Options::default().without_recursion_limit().from_str::<serde::de::IgnoredAny>(text);
            assert!(loaded.scenario.is_none() || ron.is_ok(), "`ron` refuses it: {ron:?}");
            assert!(!ill_formed || ron.is_err() || text.contains("..="), "`ron` takes it");
        }
    }
}

fn read(files: &BTreeMap<String, Vec<u8>>) -> Loaded {
    Found::among(Arc::new(Memory(files.clone())), "main.ron", "fuzz").expect("the main file").load()
}

#[test]
fn rubbish_made_from_good_scenarios_is_refused_in_good_order() {
    let (count, from) = (asked("FULCRUM_FUZZ", 3_000), asked("FULCRUM_FUZZ_FROM", 0));
    let long = count > 100_000;
    let (begun, mut slowest, mut played, mut told) = (Instant::now(), (Duration::ZERO, 0), 0_u64, Instant::now());
    for number in from..from + count {
        let files = input(number);
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let loaded = read(&files);
            let took = start.elapsed();
            sound(&files, &loaded, number % 16 == 0);
            (took, loaded.scenario.is_some())
        }));
        match outcome {
            Ok((took, good)) => {
                slowest = slowest.max((took, number));
                played += u64::from(good);
            }
            Err(panic) => {
                let main = String::from_utf8_lossy(&files["main.ron"]).into_owned();
                eprintln!("input {number} ({} files, {} bytes):\n{main}", files.len(), main.len());
                resume_unwind(panic);
            }
        }
        if long && told.elapsed() > Duration::from_mins(1) {
            told = Instant::now();
            eprintln!("{} of {count}, {played} good, slowest {slowest:?}, memory {}", number - from + 1, memory());
        }
    }
    if long {
        eprintln!("{count} inputs in {:?}, {played} good, slowest {slowest:?}, memory {}", begun.elapsed(), memory());
    }
}

/// The most memory that this process ever had, as Linux tells it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown").to_owned()
}

#[test]
fn a_file_of_nothing_but_one_thing_is_refused_in_good_time_and_memory() {
    for piece in PIECES
        .iter()
        .chain(&["a ", "a: ", "a: (", "(),", "\"\" ", "(a: 1),", "[1,2],", "a=", "x\"", "\"x", "Not(", "“a", "'a", "# \n"])
    {
        let mut text = String::from("(situations: [");
        while text.len() < 60_000 {
            let _ = write!(text, "{piece}");
        }
        for text in [&text, &text[14..]] {
            let files = BTreeMap::from([("main.ron".to_owned(), text.as_bytes().to_vec())]);
            let loaded = read(&files);
            assert!(loaded.scenario.is_none() && !loaded.diagnostics.is_empty(), "{piece}");
            sound(&BTreeMap::from([("main.ron".to_owned(), Vec::new())]), &loaded, true);
        }
    }
}
