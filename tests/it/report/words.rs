//! As a text; and what is the same in all formats.

use super::{GAMES, Told, by_hand, damaged};
use fulcrum::analysis::debrief::label::Label;
use fulcrum::report::debrief::Format::{self, Markdown};
use fulcrum::scenario::model::Claim;
use fulcrum::text::say;

#[test]
fn no_text_is_missing_in_any_format() {
    for game in GAMES.iter() {
        for format in Format::ALL {
            let text = game.written(format);
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
            for part in ["{$", "[report-", "[debrief-", "[evidence-", "[grounds-", "[habit-", "[split-", "[balance-", "[practice"]
            {
                assert!(!text.contains(part) && !text.contains(&format!("\\{part}")), "{part} is in it");
            }
        }
    }
}

#[test]
fn the_text_has_one_title_and_headings_in_order_and_its_tables_are_even() {
    for game in GAMES.iter() {
        let text = game.written(Markdown);
        let levels: Vec<usize> = text
            .lines()
            .filter(|line| line.starts_with('#'))
            .map(|line| line.chars().take_while(|letter| *letter == '#').count())
            .collect();
        assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        let columns = |line: &str| line.replace("\\|", "").matches('|').count();
        for pair in text.lines().collect::<Vec<_>>().windows(2).filter(|pair| pair.iter().all(|line| line.starts_with('|'))) {
            assert_eq!(columns(pair[0]), columns(pair[1]), "{pair:?}");
        }
    }
}

#[test]
fn what_somebody_wrote_sets_nothing_in_the_text() {
    let text = by_hand().written(Markdown);
    assert!(text.contains("> # On Monday") || text.contains("> \\# On Monday"), "a quotation");
    assert!(text.contains("\\<i\\>Yuki\\</i\\>") && text.contains("\\_here\\_") && !text.contains("<script>"));
}

#[test]
fn damage_is_told_in_the_text() {
    let Told { problem, .. } = damaged();
    assert!(damaged().written(Markdown).contains(problem.expect("there is one")));
}

#[test]
fn every_idea_has_a_label_and_says_what_it_rests_on() {
    let all: Vec<Claim> = (1..=34).map(Claim::Article).chain((1..=10).map(Claim::Research)).collect();
    for &claim in &all {
        let (label, grounds) = (Label::of(claim), Label::grounds(claim));
        assert!(!grounds.starts_with('[') && !label.words().starts_with('['), "{claim}: {grounds}");
        let own = grounds != say("grounds-articles-about") && grounds != say("grounds-research-about");
        assert!(own || label != Label::Contested, "{claim} is contested: by what?");
    }
    assert_eq!(Label::of(Claim::Research(9)), Label::Contested, "matching a style to people is never cited as proof");
    assert_eq!(Label::of(Claim::Research(1)), Label::Research);
    assert_eq!(Label::of(Claim::Article(26)), Label::Articles);
}

#[test]
fn the_same_game_gives_the_same_report() {
    for format in Format::ALL {
        assert_eq!(by_hand().written(format), by_hand().written(format));
    }
}
