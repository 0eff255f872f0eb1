//! `fulcrum report`.

use super::{Desk, OWN, fulcrum, json, text, with_a_closed_pipe};

/// The beginning of a file in each format.
const BEGINNINGS: [(&str, &str); 4] =
    [("html", "<!DOCTYPE html>"), ("md", "# Lumen: looking back"), ("csv", "turn,when,"), ("json", "{\n")];

#[test]
fn the_format_is_what_was_asked_for_or_what_the_ending_of_the_file_says() {
    let desk = Desk::new();
    let journal = desk.played("first-week");
    assert!(fulcrum(&["report", &journal]).well().starts_with("<!DOCTYPE html>"), "a page if nothing is said");
    for (format, beginning) in BEGINNINGS {
        let said = fulcrum(&["report", &journal, "--format", format]).well();
        assert!(said.starts_with(beginning), "{said}");
        for (name, extra) in [(format!("debrief.{format}"), &[][..]), ("debrief.txt".to_owned(), &["--format", format][..])] {
            let path = desk.path(&name);
            let told = fulcrum(&[&["report", &journal, "-o", &path], extra].concat()).well();
            assert!(told.contains(&path), "{told}");
            assert_eq!(text(&path), said, "the same in a file");
        }
    }
    json(&fulcrum(&["report", &journal, "--format", "json"]).well());
    let unclear = fulcrum(&["report", &journal, "-o", &desk.path("debrief.txt")]).cannot();
    assert!(unclear.contains("--format"), "{unclear}");
}

#[test]
fn what_was_in_the_file_is_replaced_but_never_a_journal_or_a_scenario() {
    let desk = Desk::new();
    let scenario = desk.put("own.ron", OWN);
    let journal = desk.played(&scenario);
    let page = desk.put("debrief.html", &"old ".repeat(500_000));
    fulcrum(&["report", &journal, "-o", &page]).well();
    assert!(text(&page).ends_with("</html>\n") && !text(&page).contains("old old"));
    let before = text(&journal);
    fulcrum(&["report", &journal, "-o", &journal, "--format", "html"]).cannot();
    fulcrum(&["report", &journal, "-o", &scenario, "--format", "html"]).cannot();
    assert_eq!((text(&journal), text(&scenario)), (before, OWN.to_owned()));
}

#[test]
fn a_place_that_cannot_be_written_to_is_told() {
    let desk = Desk::new();
    let journal = desk.played("first-week");
    let place = desk.path("no/such/debrief.html");
    let said = fulcrum(&["report", &journal, "-o", &place]).cannot();
    assert!(said.contains(&place) && said.contains("folder"), "{said}");
}

#[test]
fn a_damaged_journal_is_told_as_far_as_it_goes_on_the_page_and_beside_it() {
    let desk = Desk::new();
    let journal = desk.played("first-week");
    let mut lines: Vec<String> = text(&journal).lines().map(str::to_owned).collect();
    lines[3] = "{\"decide\":".to_owned();
    desk.put("game.journal", &(lines.join("\n") + "\n"));
    for (format, _) in BEGINNINGS {
        let said = fulcrum(&["report", &journal, "--format", format]);
        assert_eq!(said.code, Some(1), "a journal that does not verify is a finding");
        assert!(said.err.contains("2 turns") && said.err.contains("line 4"), "{}", said.err);
        assert_eq!(said.out.contains("line 4"), format != "csv");
    }
    let document = json(&fulcrum(&["report", &journal, "--format", "json"]).out);
    assert_eq!(document["turns"], 2);
}

#[test]
fn an_edited_scenario_is_told_on_the_page_and_beside_it() {
    let desk = Desk::new();
    let scenario = desk.put("own.ron", OWN);
    let journal = desk.played(&scenario);
    desk.put("own.ron", &OWN.replace("id: \"on\"", "id: \"over\""));
    let said = fulcrum(&["report", &journal]);
    assert_eq!(said.code, Some(0), "its decisions still fit: {}", said.err);
    assert!(said.err.contains("edited") && said.out.contains("The scenario has changed"), "{}", said.err);
    desk.put("own.ron", &OWN.replace("cash: 50", "cash: 51"));
    let said = fulcrum(&["report", &journal]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("entry 1 ") && said.out.contains("role=\"note\""), "{}", said.err);
}

#[test]
fn half_a_line_at_the_end_is_left_out_and_told() {
    let desk = Desk::new();
    let journal = desk.played("first-week");
    let whole = text(&journal);
    let cut = desk.put("cut.journal", &whole[..whole.len() - 9]);
    let said = fulcrum(&["report", &cut, "--format", "md"]);
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains("half a line") && said.out.contains("Played: **4 turns**"), "{}", said.err);
}

#[test]
fn what_cannot_be_read_at_all_is_told() {
    let desk = Desk::new();
    let missing = desk.path("none.journal");
    assert!(fulcrum(&["report", &missing]).cannot().contains(&missing));
    let odd = desk.put("odd.journal", "hello\n");
    assert!(fulcrum(&["report", &odd]).cannot().contains("line 1 "));
    let scenario = desk.put("own.ron", OWN);
    let journal = desk.played(&scenario);
    std::fs::remove_file(&scenario).expect("it was there");
    assert!(fulcrum(&["report", &journal]).cannot().contains(&scenario));
}

#[test]
fn nothing_of_the_machine_is_in_a_report() {
    let desk = Desk::new();
    let scenario = desk.put("own.ron", OWN);
    let journal = desk.played(&scenario);
    let folder = desk.folder.path().display().to_string();
    for (format, _) in BEGINNINGS {
        let said = fulcrum(&["report", &journal, "--format", format]).well();
        assert!(!said.contains(&folder) && !said.contains("own.ron") && !said.contains("game.journal"), "{format}");
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let desk = Desk::new();
    let journal = desk.played("first-week");
    for (format, _) in BEGINNINGS {
        with_a_closed_pipe(&["report", &journal, "--format", format]).well();
    }
}
