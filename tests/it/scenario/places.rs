//! What stands where in a file, however broken it is.

use fulcrum::scenario::places::{Outline, Sort, What, cursor, sort};
use fulcrum::scenario::source::Source;

use super::GOOD;

fn source(text: &str) -> Source {
    Source::new("test.ron", text)
}

#[test]
fn whatever_is_cut_off_there_is_no_panic_and_places_lie_in_the_text() {
    let text = GOOD.replace("The baker", "Thé báker 🙂 {company}");
    for (cut, _) in text.char_indices().step_by(7) {
        for text in [
            text[..cut].to_owned(),
            text[cut..].to_owned(),
            text.replacen(&text[cut..].chars().take(1).collect::<String>(), "", 1),
        ] {
            let source = source(&text);
            let outline = Outline::of(&source, cut % 2 == 0);
            assert!(outline.marks.iter().all(|mark| source.text.get(mark.at.clone()).is_some()), "{text}");
            for at in [0, cut / 2, cut, cut + 1, text.len(), text.len() + 9] {
                let found = cursor(&source, at, false);
                assert!(found.is_none_or(|found| source.text.get(found.typed).is_some()), "{at}: {text}");
            }
        }
    }
}

#[test]
fn every_name_in_the_small_scenario_can_be_asked_about() {
    let source = source(GOOD);
    let outline = Outline::of(&source, false);
    let words: Vec<&str> = outline.marks.iter().map(|mark| &source.text[mark.at.clone()]).collect();
    for part in ["format", "fame", "Growth", "Vision", "tomasz", "at_once", "-10", "true"] {
        assert!(words.contains(&part), "{part}");
    }
    let ids = outline.marks.iter().filter(|mark| matches!(mark.what, What::Id(_))).count();
    assert_eq!((ids, outline.things.len()), (17, 10));
    assert!(outline.marks.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start), "in order, and apart");
}

#[test]
fn a_file_is_told_by_its_fields() {
    for (text, expected) in [
        (GOOD, Sort::Whole),
        ("(format: 1)", Sort::Whole),
        ("(format: 1, ti", Sort::Whole),
        ("(title: \"x\", turns: 5)", Sort::Whole),
        ("(situations: [], endings: [])", Sort::Part),
        ("", Sort::Empty),
        (" ( ) ", Sort::Empty),
        ("(title: \"A window\", width: 800, height: 600)", Sort::Other),
        ("(format: \"png\", width: 8, height: 9)", Sort::Other),
        ("[1, 2]", Sort::Other),
        ("Some(5)", Sort::Other),
        // Nothing can be made out of these.
        (&"[".repeat(90), Sort::Other),
        (&format!("{}{GOOD}", "[".repeat(90)), Sort::Whole),
        (&GOOD.replace(['(', ')'], ")]"), Sort::Whole),
    ] {
        assert_eq!(sort(&source(text)), expected, "{text}");
    }
}
