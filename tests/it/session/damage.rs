//! What cannot be read is told, with its place; nothing that can be is lost.

use std::sync::Arc;

use proptest::prelude::*;

use super::{fold, played, same, scenario, wandering};
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;
use fulcrum::session::journal::{Entry, FORMAT, Journal, Unreadable};
use fulcrum::session::run::Broken;
use fulcrum::session::view;

#[test]
fn a_damaged_line_is_told_by_its_number_and_what_stands_before_it_is_kept() {
    let scenario = scenario("first-week");
    let run = wandering(&scenario, 1);
    let text = run.journal().write();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for damaged in 1..lines.len() {
        let mut worse = lines.clone();
        worse[damaged] = "{\"decide\":{\"turn\":1,\n";
        let worse = worse.concat();
        let unreadable = Journal::read(worse.as_bytes()).expect_err("it is damaged");
        assert!(matches!(unreadable, Unreadable::Line(n, _) if n == damaged + 1), "{unreadable:?}");
        assert!(unreadable.to_string().contains(&format!("line {} of the journal", damaged + 1)), "{unreadable}");
        assert!(!unreadable.to_string().contains("line 1 column"), "{unreadable}");

        let (kept, damage) = Journal::salvage(worse.as_bytes()).expect("its first line is good");
        assert_eq!(damage, Some(unreadable));
        assert_eq!(kept.entries, run.entries[..damaged - 1]);
        assert_eq!(kept.whole, lines[..damaged].concat().len());
        fold(&scenario, kept);
    }
}

#[test]
fn a_damaged_first_line_is_told_by_its_number() {
    for text in ["hello\n", "{}\n", "[1]\n", "\"fulcrum\"\n", "\n\nhello\n"] {
        let at = text.lines().count();
        assert!(matches!(Journal::read(text.as_bytes()), Err(Unreadable::Line(n, _)) if n == at), "{text:?}");
    }
}

#[test]
fn a_line_that_a_journal_does_not_hold_is_damage() {
    let text = played(&scenario("first-week"), 1).journal().write();
    for odd in [
        "{\"decide\":{\"turn\":1}}",
        "{\"win\":{}}",
        "{\"undo\":{\"turn\":1,\"why\":\"\"}}",
        "{\"undo\":{\"turn\":300}}",
        "7",
        "null",
    ] {
        let text = format!("{text}{odd}\n");
        let last = text.lines().count();
        assert!(matches!(Journal::read(text.as_bytes()), Err(Unreadable::Line(n, _)) if n == last), "{odd}");
    }
}

#[test]
fn a_newer_format_is_told_as_such_even_if_it_has_other_fields() {
    let text = played(&scenario("first-week"), 1).journal().write();
    let newer = FORMAT + 1;
    let renumbered = text.replacen(&format!("\"fulcrum\":{FORMAT}"), &format!("\"fulcrum\":{newer}"), 1);
    for text in [renumbered, format!("{{\"fulcrum\":{newer},\"luck\":[1,2]}}\n")] {
        let unreadable = Journal::read(text.as_bytes()).expect_err("it is too new");
        assert_eq!(unreadable, Unreadable::Newer(newer));
        assert!(unreadable.to_string().contains(&format!("format {newer}")), "{unreadable}");
    }
    let absurd = Journal::read(b"{\"fulcrum\":99999999999}\n");
    assert!(matches!(absurd, Err(Unreadable::Newer(_))), "{absurd:?}");
}

#[test]
fn an_empty_file_is_told_as_such() {
    for bytes in [&b""[..], b"\n", b"\n\n\n", b"{\"fulcrum\":1", b"\xff\xfe no line break"] {
        assert_eq!(Journal::read(bytes), Err(Unreadable::Empty));
    }
}

/// The scenario with other rules.
fn edited(scenario: &Scenario) -> Arc<Scenario> {
    let mut edited = scenario.clone();
    edited.params.direction_decay += 20;
    edited.replan();
    Arc::new(edited)
}

#[test]
fn a_journal_of_an_edited_scenario_goes_as_far_as_it_fits() {
    let scenario = scenario("garage-to-growth");
    let run = played(&scenario, 4);
    let (partly, broken) = *Run::fold(edited(&scenario), run.journal()).expect_err("other rules, other states");
    let Broken::Differs(at) = broken else { panic!("{broken:?}") };
    assert_eq!(partly.entries, run.entries[..at]);
    assert_eq!(partly.turns.len(), at);
    assert!(broken.to_string().contains(&format!("entry {} ", at + 1)), "{broken}");
    // As far as it went it is a run like any other.
    same(&fold(&partly.scenario, partly.journal()), &partly);
}

#[test]
fn a_decision_that_does_not_belong_there_is_told() {
    let scenario = scenario("first-week");
    let run = played(&scenario, 4);
    let broken = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut journal = run.journal();
        change(&mut journal.entries);
        let (partly, broken) = *Run::fold(Arc::clone(&scenario), journal).expect_err("it was tampered with");
        same(&fold(&scenario, partly.journal()), &partly);
        broken
    };
    let decide = |entry: &mut Entry, change: &dyn Fn(&mut u8, &mut String, &mut usize, &mut u64)| {
        let Entry::Decide { turn, situation, choice, state } = entry else { panic!("only decisions were made") };
        change(turn, situation, choice, state);
    };
    assert_eq!(broken(&|all| all.swap(1, 2)), Broken::OutOfPlace(1));
    assert_eq!(broken(&|all| drop(all.remove(0))), Broken::OutOfPlace(0));
    assert_eq!(broken(&|all| all.push(all[0].clone())), Broken::OutOfPlace(run.entries.len()));
    assert_eq!(broken(&|all| all[1] = Entry::Undo { turn: 40 }), Broken::OutOfPlace(1));
    assert_eq!(broken(&|all| decide(&mut all[2], &|turn, _, _, _| *turn += 1)), Broken::OutOfPlace(2));
    assert_eq!(broken(&|all| decide(&mut all[2], &|_, situation, _, _| situation.push('x'))), Broken::OutOfPlace(2));
    assert!(matches!(broken(&|all| decide(&mut all[2], &|_, _, choice, _| *choice = 99)), Broken::Refused(2, _)));
    assert_eq!(broken(&|all| decide(&mut all[2], &|_, _, _, state| *state ^= 1)), Broken::Differs(2));
}

#[test]
fn words_may_be_mended_without_making_a_journal_worthless() {
    let before = scenario("first-week");
    let mut after = (*before).clone();
    for situation in &mut after.situations {
        situation.title.push('!');
        situation.text.push_str(" And so on.");
    }
    let run = wandering(&before, 3);
    assert_eq!(fold(&Arc::new(after), run.journal()).company, run.company);
}

/// Reading it, folding it and showing it end in good order.
fn sound(scenario: &Arc<Scenario>, bytes: &[u8]) {
    let Ok((journal, _)) = Journal::salvage(bytes) else { return };
    let strict = Journal::read(bytes);
    assert!(strict.is_err() || strict.as_ref() == Ok(&journal));
    assert!(journal.whole <= bytes.len() && bytes[..journal.whole].ends_with(b"\n"));
    let again = Journal::read(journal.write().as_bytes()).expect("what was read can be written");
    assert_eq!((&again.founding, &again.entries), (&journal.founding, &journal.entries));
    let run = Run::fold(Arc::clone(scenario), journal).unwrap_or_else(|partly| partly.0);
    let _ = (view::turn(&run), view::outcome(&run), view::stage_begun(&run), view::inclination(run.founding.skills));
}

/// Pieces that are likely to confuse.
const PIECES: &[&str] = &[
    "\n", "{", "}", "\"", ":", ",", "-1", "0", "255", "256", "1e9", "null", "\\u0000", "[]", "decide", "undo", "🙂", "\r\n", "\0",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let scenario = scenario("first-week");
        sound(&scenario, &bytes);
        let after_a_good_line = [wandering(&scenario, 1).journal().write().as_bytes(), &bytes, b"\n"].concat();
        sound(&scenario, &after_a_good_line);
    }

    #[test]
    fn changed_bytes_never_panic(
        seed in 0..20_u64,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let scenario = scenario("first-week");
        let mut bytes = wandering(&scenario, seed).journal().write().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        sound(&scenario, &bytes);
    }

    #[test]
    fn pieces_put_in_anywhere_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(PIECES), any::<bool>()), 1..5),
    ) {
        let scenario = scenario("first-week");
        let mut text: Vec<char> = wandering(&scenario, 7).journal().write().chars().collect();
        for (at, piece, replace) in changes {
            let at = at.index(text.len());
            let to = if replace { (at + piece.chars().count()).min(text.len()) } else { at };
            text.splice(at..to, piece.chars());
        }
        sound(&scenario, text.into_iter().collect::<String>().as_bytes());
    }
}
