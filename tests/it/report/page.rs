use super::{GAMES, Told, by_hand, damaged};
use fulcrum::analysis::debrief::label::Label;
use fulcrum::report::debrief::Format::{Html, Markdown};
use fulcrum::report::debrief::page;

/// What stands between `<body>` and its end.
pub(super) fn body(page: &str) -> &str {
    page.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>")).expect("a body").0
}

/// The tags of a page in order: name, whether it closes, all of it.
pub(super) fn tags(page: &str) -> Vec<(&str, bool, &str)> {
    let inside = body(page).split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(inside, _)| inside);
    let named = inside.map(|inside| {
        let name = inside.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or("");
        (name, inside.starts_with('/'), inside)
    });
    named.collect()
}

/// As markup takes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn pages() -> impl Iterator<Item = String> {
    GAMES.iter().map(|game| game.written(Html))
}

#[test]
fn every_tag_is_closed_where_it_should_be() {
    for page in pages() {
        are_closed(&page);
    }
}

/// Every tag of a page is closed where it should be.
pub(super) fn are_closed(page: &str) {
    let mut open = Vec::new();
    for (name, closes, inside) in tags(page) {
        if closes {
            assert_eq!(open.pop(), Some(name), "</{name}>");
        } else if !inside.ends_with('/') {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "left open");
}

#[test]
fn it_runs_nothing_and_asks_for_nothing() {
    for page in pages() {
        asks_for_nothing(&page);
        assert!(page.len() < 700_000, "small enough to send: {}", page.len());
    }
}

/// There is no script in it, and nothing that would be fetched.
pub(super) fn asks_for_nothing(page: &str) {
    let parts =
        ["<script", "http:", "https:", "javascript:", "@import", "<link", "<img", "<iframe", " onload", " onclick", "src=\""];
    for part in parts {
        assert!(!page.contains(part), "{part} is in the page");
    }
    assert!(page.match_indices("url(").all(|(at, _)| page[at..].starts_with("url(data:font/ttf;base64,")));
}

#[test]
fn headings_come_in_order_under_one_title_and_the_language_is_told() {
    for page in pages() {
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
        let level = |name: &str| name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        let levels: Vec<u8> = tags(&page).iter().filter(|(_, closes, _)| !closes).filter_map(|(name, ..)| level(name)).collect();
        assert!(levels[0] == 1 && !levels[1..].contains(&1), "one title, first: {levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        for mark in ["<header", "<main", "<nav aria-label=", "<footer"] {
            assert_eq!(page.matches(mark).count(), 1, "{mark}");
        }
        for part in page.split("href=\"#").skip(1) {
            let id = part.split('"').next().unwrap_or("");
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "#{id}");
        }
    }
}

#[test]
fn the_parts_of_a_debrief_come_in_their_order() {
    for page in pages() {
        let places = ["id=\"what\"", "id=\"why\"", "id=\"so-what\"", "id=\"now-what\""].map(|id| page.find(id));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    }
}

#[test]
fn a_table_stands_behind_each_chart_and_each_picture_says_what_it_shows() {
    for (game, page) in GAMES.iter().zip(pages()) {
        let figures: Vec<&str> =
            page.split("<figure").skip(1).filter_map(|part| part.split_once("</figure>")).map(|(figure, _)| figure).collect();
        assert_eq!(figures.len(), if game.run.turns.is_empty() { 0 } else { 5 }, "timeline, balance, worth, numbers, luck");
        for figure in figures {
            assert!(figure.contains("<svg ") && figure.contains("<details><summary>") && figure.contains("</table>"));
        }
        for picture in page.split("<svg ").skip(1) {
            let (start, rest) = picture.split_once('>').expect("a tag");
            let told = start.contains("role=\"img\"") && rest.starts_with("<title>") && !rest.starts_with("<title></title>");
            assert!(told || start.contains("aria-hidden=\"true\""), "{start}");
        }
        assert!(!page.contains("NaN") && !page.contains("inf\""));
    }
}

#[test]
fn tables_have_captions_and_heads_and_rows_as_long_as_these() {
    for page in pages() {
        for table in page.split("<table").skip(1) {
            let (table, _) = table.split_once("</table>").expect("an end");
            let (head, body) = table.split_once("</thead>").expect("a head");
            let columns = head.matches("<th scope=\"col\"").count();
            assert!(columns > 1 && table.contains("<caption>") && !table.contains("<caption></caption>"), "{head}");
            for row in body.split("<tr").skip(1) {
                let cells = row.matches("<th scope=\"row\"").count() + row.matches("<td").count();
                let whole = row.contains(&format!("<th scope=\"rowgroup\" colspan=\"{columns}\""));
                assert!(whole || cells == columns, "{row}");
            }
        }
    }
}

#[test]
fn every_decision_stands_there_with_all_its_roads_and_its_verdict() {
    for (game, page) in GAMES.iter().zip(pages()) {
        let decisions = &game.debrief.decisions;
        let rows: usize = decisions.iter().map(|decision| decision.roads.len()).sum();
        assert_eq!(page.matches("scope=\"rowgroup\"").count(), decisions.len());
        let table = page.split_once("class=\"groups\"").map_or("", |(_, table)| table).split("</table>").next().unwrap_or("");
        assert_eq!(table.matches("<tr class=\"chosen\">").count(), decisions.len());
        assert_eq!(table.matches("scope=\"row\"").count(), rows);
        for decision in decisions {
            assert!(table.contains(decision.verdict.as_str()), "{}", decision.verdict);
        }
    }
}

#[test]
fn ideas_carry_the_label_of_their_evidence() {
    for (game, page) in GAMES.iter().zip(pages()) {
        let labels = page.matches("class=\"badge\"").count();
        assert_eq!(labels, game.debrief.claims.len());
        for claim in &game.debrief.claims {
            let card = page.split("<article class=\"card\">").find(|card| card.contains(&escaped(&claim.words)));
            let card = card.unwrap_or_else(|| panic!("{} is not there", claim.claim));
            assert!(card.contains(&format!("<span class=\"badge\">{}</span>", claim.label.words())), "{}", claim.claim);
            assert!(claim.evidence.iter().all(|evidence| card.contains(&escaped(&evidence.words))), "{}", claim.claim);
            let says_why = card.contains(&escaped(&claim.grounds));
            assert_eq!(says_why, claim.label != Label::Articles, "{}", claim.claim);
            assert!(game.written(Markdown).contains(&format!("({})", claim.label.words())));
        }
    }
}

#[test]
fn what_was_written_down_stands_there_as_written_and_there_is_room_to_write_otherwise() {
    let page = by_hand().written(Html);
    assert!(page.contains("<p># On Monday</p>\n<p>I ask &lt;i&gt;Yuki&lt;/i&gt; | *why*, first.</p>"));
    assert_eq!(page.matches("class=\"lines\"").count(), 1, "for the questions");
    assert_eq!(damaged().written(Html).matches("class=\"lines\"").count(), 2, "and for the commitment");
}

#[test]
fn names_stay_texts_whatever_is_in_them() {
    let page = by_hand().written(Html);
    assert!(page.contains("Ears &amp; &lt;b&gt;Co&lt;/b&gt; | &quot;Ltd&quot;, _here_"));
    assert!(page.contains("&lt;script&gt;") && !page.contains("<b>") && !page.contains("<i>"));
}

#[test]
fn the_self_assessment_stands_before_and_after_beside_what_was_done() {
    let game = by_hand();
    let page = game.written(Html);
    let profile = &game.debrief.profile;
    for said in [&profile.said, profile.said_after.as_ref().expect("said again"), &profile.did] {
        assert!(page.contains(&format!("<dd>{said}</dd>")), "{said}");
    }
}

#[test]
fn damage_is_told_on_the_page() {
    let Told { problem, .. } = damaged();
    let page = damaged().written(Html);
    assert!(page.contains("role=\"note\"") && page.contains(problem.expect("there is one")));
    assert!(!by_hand().written(Html).contains("role=\"note\""));
}

#[test]
fn the_window_gets_the_same_page_as_the_command() {
    let game = by_hand();
    assert_eq!(page(&game.run, &game.debrief), game.written(Html));
}
