//! The page in a real browser, without a screen. Where there is none the tests say so and pass, unless
//! `FULCRUM_REQUIRE_BROWSER` is set. `FULCRUM_AXE` is the path of axe-core's `axe.min.js`, which is no part of this house.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{GAMES, by_hand, damaged};
use crate::browser::{ALONE, axe, browser};
use crate::games::shipped;
use fulcrum::report::debrief::Format::Html;
use fulcrum::report::print;

/// Opens everything that can be opened, then writes down what was found.
const LOOK: &str = "
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const tell = found => {
        const told = document.createElement('pre');
        told.id = 'found';
        told.textContent = JSON.stringify(found);
        document.body.append(told);
    };
    document.querySelectorAll('details').forEach(details => details.open = true);
    // Letters take other room until theirs are there.
    const look = () => {
        const size = [document.documentElement.scrollWidth, innerWidth];
        const spilt = [...document.querySelectorAll('.cut-out')]
            .filter(card => card.scrollHeight > card.clientHeight + 1).map(card => card.innerText.slice(0, 60));
        if (window.axe) {
            const short = rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' ');
            axe.run(document, { runOnly: rules })
                .then(all => tell({ size, spilt, passes: all.passes.length, violations: all.violations.map(short) }))
                .catch(error => tell({ size, spilt, passes: 0, violations: [String(error)] }));
        } else { tell({ size, spilt, passes: 0, violations: [] }); }
    };
    document.fonts.ready.then(look);";

/// Runs it on a page, in a folder of its own, and gives what it prints.
fn run(browser: &Path, folder: &Path, page: &str, words: &[&str]) -> String {
    let file = folder.join("page.html");
    std::fs::write(&file, page).expect("a file");
    let mut command = Command::new(browser);
    // The clock of the page runs ahead as long as something is to be done.
    command.args(ALONE).arg("--virtual-time-budget=20000");
    command.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    let output = command.args(words).arg(format!("file://{}", file.display())).stdin(Stdio::null()).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// What the browser finds in a page of this width.
fn found(browser: &Path, axe: &str, page: &str, width: u16) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let looked = format!("<script>{axe}</script>\n<script>{LOOK}</script>\n</body>");
    let page = page.replacen("</body>", &looked, 1);
    let dom = run(browser, folder.path(), &page, &["--dump-dom", &format!("--window-size={width},900")]);
    let told = dom.split_once("<pre id=\"found\">").and_then(|(_, rest)| rest.split_once("</pre>"));
    let (told, _) = told.unwrap_or_else(|| panic!("nothing was found out: {}", &dom[dom.len().saturating_sub(400)..]));
    let told = told.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&told).expect("one JSON document")
}

#[test]
fn axe_finds_nothing_in_it_and_it_fits_wide_and_narrow_windows() {
    let (Some(browser), Some(axe)) = (browser(), axe()) else { return };
    let long = GAMES.iter().max_by_key(|game| game.run.turns.len()).expect("games");
    for game in [long, &by_hand(), &damaged()] {
        for width in [1_200, 500] {
            let found = found(&browser, &axe, &game.written(Html), width);
            assert_eq!(found["violations"], Value::Array(Vec::new()), "{width} pixels wide");
            assert!(found["passes"].as_u64().is_some_and(|passes| passes > 20), "{found}");
            let size = [&found["size"][0], &found["size"][1]].map(|size| size.as_u64().expect("pixels"));
            assert!(size[0] <= size[1], "it is wider than its window: {size:?}");
        }
    }
}

/// How many pages it takes on this paper; each must have the size of it.
fn printed(browser: &Path, page: &str, (name, points): (&str, &str)) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    // The last rule holds.
    let sized = page.replacen("</style>", &format!("@page {{ size: {name}; }}\n</style>"), 1);
    let pdf = folder.path().join("page.pdf");
    run(browser, folder.path(), &sized, &[&format!("--print-to-pdf={}", pdf.display()), "--no-pdf-header-footer"]);
    let pdf = std::fs::read(&pdf).expect("a print");
    let text = String::from_utf8_lossy(&pdf);
    let boxes: Vec<&str> = text.split("/MediaBox [").skip(1).filter_map(|part| part.split(']').next()).collect();
    assert!(boxes.iter().all(|size| size.contains(points)), "{name}: {boxes:?}");
    boxes.len()
}

const PAPERS: [(&str, &str); 2] = [("A4", "594.95996"), ("Letter", "612 792")];

#[test]
fn it_prints_on_a4_and_letter() {
    let Some(browser) = browser() else { return };
    let long = GAMES.iter().max_by_key(|game| game.run.turns.len()).expect("games");
    for paper in PAPERS {
        let pages = printed(&browser, &long.written(Html), paper);
        assert!((8..=18).contains(&pages), "{pages} pages");
    }
}

#[test]
fn axe_finds_nothing_in_the_paper_kits_and_no_text_leaves_its_card() {
    let (Some(browser), Some(axe)) = (browser(), axe()) else { return };
    for scenario in shipped() {
        let kit = print::page(&scenario, 1);
        for width in [1_200, 500] {
            let found = found(&browser, &axe, &kit, width);
            assert_eq!(found["violations"], Value::Array(Vec::new()), "{}, {width} pixels wide", scenario.id);
            let size = [&found["size"][0], &found["size"][1]].map(|size| size.as_u64().expect("pixels"));
            assert!(size[0] <= size[1], "{} is wider than its window: {size:?}", scenario.id);
        }
        // As it is printed, looked at on a screen.
        let on_paper = kit.replace("@media print {", "@media all {");
        assert_eq!(found(&browser, "", &on_paper, 720)["spilt"], Value::Array(Vec::new()), "{}", scenario.id);
    }
}

#[test]
fn the_paper_kits_take_as_many_sheets_of_cards_on_a4_as_on_letter() {
    let Some(browser) = browser() else { return };
    for scenario in shipped() {
        let kit = print::page(&scenario, 1);
        let sheets = kit.matches("<div class=\"sheet").count();
        let [a4, letter] = PAPERS.map(|paper| printed(&browser, &kit, paper));
        // Beside the cards: the guide and the notes, the slips to vote with, the two sheets.
        for pages in [a4, letter] {
            assert!((sheets + 5..=sheets + 26).contains(&pages), "{}: {pages} pages for {sheets} sheets of cards", scenario.id);
        }
        assert!(letter.abs_diff(a4) <= 3, "{}: {a4} and {letter}", scenario.id);
    }
}
