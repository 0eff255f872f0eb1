use std::sync::LazyLock;

use super::{HEALTHY, plan, played, with, written};
use fulcrum::analysis::many::Plan;
use fulcrum::analysis::many::findings::{ENOUGH, findings};
use fulcrum::analysis::policy::Policy;
use fulcrum::report::simulation::{Needed, Simulation, Stated, page};
use fulcrum::scenario::model::Scenario;

fn page_of(scenario: &Scenario, plan: &Plan, stated: &[Stated]) -> String {
    let summaries = played(scenario, plan);
    let found = findings(scenario, plan, &summaries, &|_| {});
    page(&Simulation { scenario, name: "mine.ron", plan, summaries: &summaries, findings: found.as_deref() }, stated)
}

/// A page of everything: weak spots, expectations that hold and that fail.
static FULL: LazyLock<String> = LazyLock::new(full);

fn full() -> String {
    let faulty = with("cost: 4", "cost: 900");
    let stated = |pass, at_least, at_most, unit: &str| Stated {
        claim: "A02".to_owned(),
        statement: "Both sides <beat> one".to_owned(),
        pass,
        estimate: 1.372,
        low: 1.361,
        high: 1.383,
        needed: Needed { at_least, at_most },
        unit: unit.to_owned(),
    };
    let stated = [
        stated(true, Some(1.25), Some(1.4), "times"),
        stated(false, Some(5.0), None, "%"),
        stated(true, None, Some(9.0), ""),
        stated(false, None, Some(1.0), "€"),
    ];
    page_of(&faulty, &plan(ENOUGH, Plan::quick()), &stated)
}

/// The tags of a page in order: name, whether it closes, its attributes.
fn tags(page: &str) -> Vec<(&str, bool, &str)> {
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    let body = body.split_once("</body>").map_or(body, |(body, _)| body);
    let inside = body.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(inside, _)| inside);
    inside
        .map(|inside| {
            let closes = inside.starts_with('/');
            let name = inside.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or("");
            (name, closes, inside)
        })
        .collect()
}

#[test]
fn it_runs_nothing_and_asks_for_nothing() {
    let page = FULL.as_str();
    for part in
        ["<script", "http:", "https:", "javascript:", "@import", "<link", "<img", "<iframe", " onload", " onclick", "src=\""]
    {
        assert!(!page.contains(part), "{part} is in the page");
    }
    assert!(page.match_indices("url(").all(|(at, _)| page[at..].starts_with("url(data:font/ttf;base64,")));
    assert!(page.len() < 900_000, "small enough to send: {}", page.len());
}

#[test]
fn every_tag_is_closed_where_it_should_be() {
    let page = FULL.as_str();
    let mut open = Vec::new();
    for (name, closes, inside) in tags(page) {
        if closes {
            assert_eq!(open.pop(), Some(name), "</{name}>");
        } else if !inside.ends_with('/') && !["path", "rect", "line", "circle"].contains(&name) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "left open");
}

#[test]
fn a_table_stands_behind_each_chart_and_each_picture_says_what_it_shows() {
    let page = FULL.as_str();
    let figures: Vec<&str> =
        page.split("<figure").skip(1).filter_map(|part| part.split_once("</figure>")).map(|(f, _)| f).collect();
    assert_eq!(figures.len(), 3, "worth, endings, meters");
    for figure in figures {
        assert!(figure.contains("<details><summary>") && figure.contains("<table>") && figure.contains("</table>"));
    }
    for picture in page.split("<svg ").skip(1) {
        let (start, _) = picture.split_once('>').expect("a tag");
        assert!(start.contains("aria-hidden=\"true\"") || start.contains("role=\"img\""), "{start}");
        assert!(start.contains("aria-hidden") || picture.contains("<title>"), "{start}");
    }
    assert!(!page.contains("NaN") && !page.contains("inf\"") && !page.contains("[meter-"));
}

#[test]
fn rows_are_as_long_as_their_heads() {
    let page = FULL.as_str();
    for table in page.split("<table").skip(1) {
        let (table, _) = table.split_once("</table>").expect("an end");
        let (head, body) = table.split_once("</thead>").expect("a head");
        let columns = head.matches("<th ").count();
        assert!(columns > 1 && table.contains("<caption>"), "{head}");
        for row in body.split("<tr>").skip(1) {
            assert_eq!(row.matches("<th ").count() + row.matches("<td").count(), columns, "{row}");
        }
    }
}

#[test]
fn headings_come_in_order_and_the_language_is_told() {
    let page = FULL.as_str();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    let levels: Vec<u32> = tags(page)
        .iter()
        .filter(|(name, closes, _)| !closes && name.len() == 2 && name.starts_with('h') && *name != "hr")
        .filter_map(|(name, ..)| name[1..].parse().ok())
        .collect();
    assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1), "one title, first");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    for part in page.split("href=\"#").skip(1) {
        let id = part.split('"').next().unwrap_or("");
        assert!(page.contains(&format!("id=\"{id}\"")), "#{id} leads nowhere");
    }
}

#[test]
fn expectations_say_what_was_measured_what_is_needed_and_the_verdict() {
    let page = FULL.as_str();
    for part in [
        "1.37 times (1.36 to 1.38)",
        "1.25 to 1.4 times",
        ">holds<",
        ">fails<",
        "at least 5%",
        "at most 9",
        "Both sides &lt;beat&gt; one",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.contains("2 of the author’s 4 expectations hold"));
    let without = page_of(&written(HEALTHY), &plan(10, [Policy::Reader]), &[]);
    assert!(without.contains("The scenario states none") && without.contains("too few games"));
}

#[test]
fn what_an_author_wrote_stays_a_text() {
    let mean = "<b>&\\\"x\\\"</b><script>";
    let faulty = HEALTHY
        .replace("title: \"The bakery\"", &format!("title: \"{mean}\""))
        .replace("name: \"Fame\"", &format!("name: \"{mean}\""))
        .replace("name: \"Known\"", &format!("name: \"{mean}\""))
        .replace("text: \"Make yours different, and say so.\"", &format!("text: \"{mean}\""))
        .replace("cost: 4", "cost: 900");
    let page = page_of(&written(&faulty), &plan(ENOUGH, Plan::quick()), &[]);
    assert!(!page.contains("<script") && !page.contains("<b>") && page.contains("&lt;script&gt;"));
}

#[test]
fn the_same_games_give_the_same_page() {
    let healthy = written(HEALTHY);
    let once = || page_of(&healthy, &plan(60, Plan::quick()), &[]);
    assert_eq!(super::in_threads(1, once), super::in_threads(3, once));
}

#[test]
fn a_single_game_of_a_single_bot_can_be_drawn_and_so_can_a_poor_one() {
    for (scenario, games) in [(written(HEALTHY), 1), (with("cash: 22", "cash: 0"), 3), (with("turns: 10", "turns: 1"), 2)] {
        for policy in [Policy::Visionary, Policy::Lookahead] {
            let page = page_of(&scenario, &plan(games, [policy]), &[]);
            assert!(page.ends_with("</html>\n") && !page.contains("NaN") && !page.contains("inf "));
        }
    }
}
