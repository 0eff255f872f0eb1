//! The workshop's pages: their words are there, they ask nobody outside, and they are light.
#![allow(clippy::expect_used, reason = "these are tests")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use fulcrum::session::room::view::{Mine, Shown};
use fulcrum::session::room::{Code, Entry, Event, HostAsk, Mode, Opening, Phase, Room, Secret, Wish};
use fulcrum::text::{exists, say};

/// Every file of the pages, by its name.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/web");
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .expect("the pages")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("text"))
        })
        .collect();
    all.sort();
    all
}

fn file(name: &str) -> String {
    files().into_iter().find(|(file, _)| file == name).expect(name).1
}

/// What stands between the two marks, each time.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close).map(|(inside, _)| inside))
}

/// A page as it is sent.
fn filled(html: &str) -> String {
    let ids: BTreeSet<&str> = between(html, "{{", "}}").collect();
    ids.into_iter().fold(html.to_owned(), |html, id| html.replace(&format!("{{{{{id}}}}}"), &say(id)))
}

fn pages() -> Vec<(String, String)> {
    files().into_iter().filter(|(name, _)| name.split_once('.').is_some_and(|(_, ending)| ending == "html")).collect()
}

/// The page itself, and the scripts and styles that it needs.
fn weight(page: &str) -> usize {
    let html = file(page);
    let needed: BTreeSet<&str> =
        between(&html, "\"/", "\"").filter(|name| [".js", ".css"].iter().any(|end| name.ends_with(end))).collect();
    assert!(needed.len() > 3, "{page} needs {needed:?}");
    filled(&html).len() + needed.iter().map(|name| file(name).len()).sum::<usize>()
}

#[test]
fn every_text_that_a_page_asks_for_is_there() {
    for (name, html) in pages() {
        let mut asked = 0;
        for id in between(&html, "{{", "}}") {
            asked += 1;
            assert!(id.starts_with("web-") && exists(id), "{name}: there is no text {id}");
        }
        assert!(asked > 10, "{name} asks for {asked} texts only");
    }
}

#[test]
fn every_text_of_the_pages_stands_on_one() {
    let all: String = pages().into_iter().map(|(_, html)| html).collect();
    let lines = fulcrum::text::ENGLISH.lines().filter(|line| line.starts_with("web-"));
    for id in lines.filter_map(|line| line.split_once(" =").map(|(id, _)| id)) {
        assert!(all.contains(&format!("{{{{{id}}}}}")), "no page says {id}");
    }
}

/// The names that a script asks the page's words for: `say("left")`, `count("answers"`.
fn asked(script: &str) -> impl Iterator<Item = String> {
    let said = between(script, "say(\"", "\"").map(str::to_owned);
    said.chain(between(script, "count(\"", "\"").flat_map(|name| [name.to_owned(), format!("{name}-one")]))
}

#[test]
fn every_word_that_a_script_says_is_on_its_page() {
    for (page, html) in pages() {
        let scripts = between(&html, "\"/", ".js\"").map(|name| format!("{name}.js")).collect::<BTreeSet<_>>();
        for script in scripts {
            for word in asked(&file(&script)) {
                // The pieces hold what only the big pages draw, too.
                let elsewhere = script == "pieces.js" && page == "phone.html" && word == "qr";
                assert!(elsewhere || html.contains(&format!("data-word=\"{word}\"")), "{page} has no word {word:?} for {script}");
            }
        }
    }
}

#[test]
fn no_page_names_anything_outside() {
    // The name of a kind of document is no address.
    let drawing = "http://www.w3.org/2000/svg";
    for (name, text) in files() {
        let text = text.replace(drawing, "");
        for outside in ["http://", "https://", "\"//", "'//", "url(", "@import", "innerHTML", "eval("] {
            assert!(!text.contains(outside), "{name} has {outside}");
        }
    }
}

#[test]
fn no_page_has_a_script_or_a_style_in_itself() {
    for (name, html) in pages() {
        for tag in between(&html, "<", ">") {
            assert!(!tag.contains(" style=") && !tag.contains(" on") && !tag.starts_with("style"), "{name}: <{tag}>");
            assert!(!tag.starts_with("script") || tag.contains(" src=\"/"), "{name}: <{tag}>");
        }
    }
}

/// What a phone is sent with the first question that it is to answer.
fn first_question() -> String {
    let found = fulcrum::scenario::library::resolve("garage-to-growth").expect("it is shipped");
    let scenario = Arc::new(found.load().scenario.expect("it has no errors"));
    let key = || Secret::from_chance([1; 16]);
    let opening = Opening::new(&scenario, "garage-to-growth", 1, Mode::Room, 1, Code::from_chance([1; 8]), key());
    let mut room = Room::open(scenario, opening);
    let happens = |room: &mut Room, event: Event| room.apply(&Entry { at: 0, event }).expect("it can happen");
    let join = room.joins(&Wish::default(), key()).expect("the door is open");
    happens(&mut room, join);
    while room.phase != Phase::Vote {
        let next = HostAsk::Next { from: room.phase, turn: room.turn };
        let event = room.host_asks(&next, &|_| 0).expect("it goes on").expect("something happens");
        happens(&mut room, event);
    }
    let shown = Shown::of(&room, 0, None).expect("a team");
    let mine = Mine::of(&room, &room.seats[0]);
    assert!(mine.may_vote && shown.situation.is_some());
    serde_json::json!({"see": {"shown": shown, "mine": mine, "left": 45_000, "debrief": null, "report": null}}).to_string()
}

#[test]
fn a_phone_is_at_its_first_question_within_60_kilobytes() {
    let (page, question) = (weight("phone.html"), first_question().len());
    assert!(page + question < 60_000, "the page has {page} bytes, the question {question}");
}
