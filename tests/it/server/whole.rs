//! A whole workshop in a real browser: two teams, a phone that sleeps, a reload, a late comer, a step back, a crash and a way
//! back, the debrief and its reports. With `FULCRUM_PICTURES` set to a folder, it leaves pictures of every page there.

use serde_json::Value;

use super::driver::{Browser, Tab};
use super::program::Program;
use crate::browser::axe;

const PHONE: (u32, u32) = (390, 844);
const LAPTOP: (u32, u32) = (1280, 900);
const WALL: (u32, u32) = (1920, 1080);

/// A room of people with their phones, the facilitator's console and the wall.
struct Hall {
    browser: Browser,
    url: String,
    code: String,
    console: Tab,
    wall: Tab,
    axe: Option<String>,
}

impl Hall {
    fn joins(&self, name: &str) -> Tab {
        let phone = self.browser.open(&format!("{}/j/{}", self.url, self.code), PHONE);
        phone.until("document.querySelector('#join:not([hidden]) #name')");
        phone.fill("#name", name);
        phone.press("Join");
        phone.says("You have a seat");
        phone
    }

    /// Goes on, by the large button.
    fn next(&self) {
        self.moves(|| {
            self.console
                .until("document.querySelector('#bar button.main') && !document.querySelector('#bar button.main').disabled");
            self.console.look("document.querySelector('#bar button.main').click()");
        });
    }

    fn back(&self) {
        self.moves(|| self.console.press("Back"));
    }

    /// Until the console shows what came of it: whoever presses again before is refused.
    fn moves(&self, press: impl FnOnce()) {
        let before = phase(&self.console);
        press();
        self.console.until(&format!(
            "document.querySelector('#where').innerText + document.querySelector('#room h1').innerText !== {before}"
        ));
    }

    /// Goes on until a page says so.
    fn to(&self, tab: &Tab, title: &str) {
        for _ in 0..80 {
            let before = tab.text();
            if before.contains(title) {
                return;
            }
            self.next();
            tab.until(&format!("document.body.innerText !== {}", serde_json::json!(before)));
        }
        panic!("{title} never comes; the console says:\n{}", self.console.text());
    }

    /// The back row can read the debrief: letters of 2.6 hundredths of the picture, or larger, and all of them on it.
    fn reads(&self, wall: &Tab, what: &str) {
        wall.until("document.querySelector('.doc')");
        self.open_to_all(wall, what);
        let least = "Math.min(...[...document.querySelectorAll('.doc p, .doc li, .doc td')].map(one => parseFloat(getComputedStyle(one).fontSize)))";
        assert_eq!(wall.look(&format!("{least} / innerHeight > .0255")), true, "{what}: {}", wall.look(least));
        assert_eq!(
            wall.look("document.documentElement.scrollHeight - innerHeight < 2"),
            true,
            "{what} is higher than the picture"
        );
    }

    fn open_to_all(&self, tab: &Tab, what: &str) {
        tab.picture(what);
        let wide = tab.look("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{what} is wider than its screen by {wide}");
        if let Some(axe) = &self.axe {
            assert_eq!(tab.keeps_out(axe), Vec::<String>::new(), "{what}");
        }
    }
}

/// What the console shows now, as a string of JavaScript.
fn phase(console: &Tab) -> Value {
    console.look("document.querySelector('#where').innerText + document.querySelector('#room h1').innerText")
}

/// Presses the choice of this number, and waits until it is kept.
fn answers(phone: &Tab, number: usize) {
    phone.click(&format!("#room ul.choices li:nth-child({number}) button"));
    phone.until(&format!("document.querySelector('#room ul.choices li:nth-child({number})').innerText.includes('✓')"));
}

#[test]
fn a_workshop_of_two_teams_from_the_lobby_to_the_reports_through_sleep_reload_undo_and_crash() {
    let Some(browser) = Browser::start() else { return };
    let home = tempfile::tempdir().expect("a folder");
    let journal = home.path().join("whole.workshop");
    let words = ["host", "crisis-quarter", "--mode", "teams", "--teams", "2", "--headless", "--bind", "127.0.0.1", "--port", "0"];
    let kept = journal.display().to_string();
    let words: Vec<&str> = words.into_iter().chain(["--seed", "3", "--journal", &kept]).collect();
    let host = Program::start(&words, home.path());
    let url = format!("http://{}", host.at);
    let wall_link = host.said.lines().find_map(|line| line.trim().strip_prefix("Wall:")).expect("the wall's link");
    let wall_link = wall_link.split_whitespace().next().expect("a link").to_owned();

    let console = browser.open(&format!("{url}/host#{}", host.key), LAPTOP);
    let wall = browser.open(&wall_link, WALL);
    let hall = Hall { code: host.code.clone(), url, console, wall, axe: axe(), browser };
    hall.wall.says(&hall.code);
    hall.open_to_all(&hall.wall, "wall-lobby");

    let door = hall.browser.open(&hall.url, PHONE);
    door.until("document.querySelector('#join:not([hidden])')");
    hall.open_to_all(&door, "phone-join");
    let phones: Vec<Tab> = ["Amara", "Bjarne", "Chidi", "Dolores"].iter().map(|name| hall.joins(name)).collect();
    hall.wall.says("Dolores");
    hall.open_to_all(&phones[0], "phone-lobby");
    hall.open_to_all(&hall.console, "console-lobby");

    // The first turn: told, talked over, answered.
    hall.to(&phones[0], "The situation");
    hall.open_to_all(&phones[0], "phone-brief");
    hall.open_to_all(&hall.wall, "wall-brief");
    hall.to(&phones[0], "Talk it over");
    hall.open_to_all(&phones[0], "phone-discuss");
    hall.open_to_all(&hall.wall, "wall-discuss");
    hall.open_to_all(&hall.console, "console-discuss");
    hall.to(&phones[0], "You can change your answer");
    answers(&phones[0], 1);
    answers(&phones[2], 2);
    hall.open_to_all(&phones[0], "phone-vote");
    hall.open_to_all(&hall.wall, "wall-vote");

    // One phone sleeps, one is reloaded; a late comer comes in.
    phones[3].sleeps(true);
    phones[0].reload();
    phones[0].says("✓ kept");
    let late = hall.joins_late("Emeka");
    late.says("You can change your answer");
    answers(&late, 1);

    // The program dies as by a loss of power, and is started again.
    let (at, code) = (host.at, host.code.clone());
    host.kill();
    let host = Program::resume(&journal, home.path());
    assert_eq!((host.at, &host.code), (at, &code), "the same address and the same code");
    phones[0].until("document.querySelector('#lost').hidden");
    phones[0].says("✓ kept");
    answers(&phones[1], 2);

    hall.next();
    phones[0].says("All answers are in");
    hall.open_to_all(&hall.console, "console-locked");
    hall.open_to_all(&hall.wall, "wall-locked");
    hall.next();
    phones[0].says("How you answered");
    hall.open_to_all(&phones[0], "phone-reveal");
    let true_bar = "(bar) => bar.innerText.includes(`, ${parseInt(bar.querySelector('.track span').style.width)} %`)";
    assert_eq!(phones[0].look(&format!("[...document.querySelectorAll('.bar')].every({true_bar})")), true);
    hall.open_to_all(&hall.wall, "wall-reveal");

    // What followed; and back again, because somebody pressed too early.
    hall.next();
    phones[0].says("What followed");
    hall.open_to_all(&phones[0], "phone-outcome");
    hall.open_to_all(&hall.wall, "wall-outcome");
    // Without a wall, it is read aloud from the console.
    hall.console.says("What was done: ");
    hall.open_to_all(&hall.console, "console-outcome");
    hall.back();
    phones[0].says("How you answered");
    hall.next();
    phones[0].says("What followed");

    // The phone that slept wakes and is where the room is.
    phones[3].sleeps(false);
    phones[3].says("What followed");

    // On to the end; some answer, some do not.
    hall.to(&phones[1], "2 of 8");
    hall.to(&phones[1], "You can change your answer");
    (0..3).for_each(|n| answers(&phones[n], 1 + n % 2));
    hall.to(&phones[1], "The whole story");
    hall.wall.says("1 of ");
    hall.reads(&hall.wall, "wall-happened");
    // Its pages are turned, until there is what sets the teams apart.
    for page in 2..=7 {
        if hall.wall.text().contains("Where the teams parted ways") {
            break;
        }
        hall.wall.press("→");
        hall.wall.says(&format!("{page} of "));
    }
    hall.wall.says("Where the teams parted ways");
    hall.reads(&hall.wall, "wall-happened-2");
    hall.next();
    hall.wall.says("Judgement");
    hall.reads(&hall.wall, "wall-why");
    hall.next();
    phones[1].says("Which ideas you met");
    hall.reads(&hall.wall, "wall-so-what");
    hall.next();
    phones[1].says("For you alone");
    phones[1].says("Among the others");
    phones[1].fill("#commit", "Ask the one who has not spoken yet, every Monday.");
    phones[1].press("Keep it");
    phones[1].says("Kept.");
    hall.open_to_all(&phones[1], "phone-report");
    hall.reads(&hall.wall, "wall-now-what");
    hall.open_to_all(&hall.console, "console-debrief");
    assert!(!phones[0].text().contains("Monday"), "what somebody writes is theirs");
    let kept = std::fs::read_to_string(&journal).expect("the journal");
    assert!(kept.contains("Ask the one who has not spoken yet"));
    saves_a_report(&phones[1]);

    // Erased for good: wall and phones thank, and have nothing to press any more.
    hall.console.press("Exports, and the end");
    hall.console.press("Erase this workshop");
    hall.console.fill("#sure-typed", &hall.code);
    hall.console.press("Yes");
    let pressable = "[...document.querySelectorAll('button, input, details')].some(one => one.offsetParent)";
    for (tab, what) in [(&hall.wall, "wall-erased"), (&phones[1], "phone-erased")] {
        tab.says("Thank you for playing");
        assert_eq!(tab.look(pressable), false, "{what}: {}", tab.text());
        hall.open_to_all(tab, what);
    }
    drop(host);
}

/// The report is a file of its own: with what its person wrote, and nothing from elsewhere.
fn saves_a_report(phone: &Tab) {
    phone.look(
        "{ const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.taken = blob; return make(blob); }; }",
    );
    phone.press("Save my report");
    phone.says("Saved: fulcrum-report-");
    let file = phone.look("window.taken.text()");
    let file = file.as_str().expect("a text");
    if let Some(folder) = std::env::var_os("FULCRUM_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join("phone-saved.html"), file).expect("it can be written");
    }
    for told in
        ["<!doctype html>", "My report: The Crisis Quarter", "Bjarne", "Among the others", "Ask the one who has not spoken yet"]
    {
        assert!(file.contains(told), "{told}: {file}");
    }
    for outside in ["http://", "https://", "<script", "<link", "src=\"/"] {
        assert!(!file.contains(outside), "{outside}: {file}");
    }
}

impl Hall {
    /// A late comer is at once where the room is.
    fn joins_late(&self, name: &str) -> Tab {
        let phone = self.browser.open(&format!("{}/j/{}", self.url, self.code), PHONE);
        phone.until("document.querySelector('#join:not([hidden]) #name')");
        phone.fill("#name", name);
        phone.press("Join");
        phone
    }
}
