//! A journal is the game: any whole beginning of it is one, too.

use std::sync::Arc;

use super::{begun, fold, played, same, scenario, shipped, wandering};
use fulcrum::analysis::policy::Policy;
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;
use fulcrum::session::journal::{Entry, Journal, Unreadable, line};
use fulcrum::session::shelf::{Folder, Shelf};

#[test]
fn a_run_is_the_fold_of_its_journal() {
    for scenario in shipped() {
        for seed in 0..5 {
            for run in [begun(&scenario, seed), played(&scenario, seed), wandering(&scenario, seed)] {
                let read = Journal::read(run.journal().write().as_bytes()).expect("it was just written");
                same(&fold(&scenario, read), &run);
            }
        }
    }
}

/// The journal of `run`, cut after so many bytes, is resumed at its last whole decision, and the game goes on from there.
#[track_caller]
fn cut_and_resumed(folder: &Folder, scenario: &Arc<Scenario>, run: &Run, states: &[u64], cut: usize) {
    let text = run.journal().write();
    let bytes = &text.as_bytes()[..cut];
    std::fs::write(folder.path().join("game.journal"), bytes).expect("a file");
    let whole_lines = String::from_utf8_lossy(bytes).matches('\n').count();

    let read = Journal::read(&folder.read("game.journal").expect("a file"));
    if whole_lines == 0 {
        assert_eq!(read, Err(Unreadable::Empty), "cut at {cut}");
        return;
    }
    let journal = read.expect("whole lines are good lines");
    assert_eq!(journal.entries, run.entries[..whole_lines - 1], "cut at {cut}");
    let mut lines = folder.open("game.journal", journal.whole).expect("a file");
    let mut resumed = fold(scenario, journal);
    assert_eq!(resumed.company.fingerprint(), states[whole_lines - 1], "cut at {cut}");

    let next = if resumed.company.ended.is_none() {
        let choice = Policy::Reader.choose(scenario, &resumed.company, resumed.dice());
        resumed.decide(choice).expect("a bot takes what can be taken")
    } else {
        resumed.commit("On Monday.".to_owned())
    };
    lines.add(&line(&next)).expect("a file");
    let again = Journal::read(&folder.read("game.journal").expect("a file")).expect("it went on cleanly");
    same(&fold(scenario, again), &resumed);
}

/// The state after each beginning of the journal.
fn states(scenario: &Arc<Scenario>, run: &Run) -> Vec<u64> {
    let beginning = |n: usize| Journal { entries: run.entries[..n].to_vec(), ..run.journal() };
    (0..=run.entries.len()).map(|n| fold(scenario, beginning(n)).company.fingerprint()).collect()
}

fn cut_everywhere(name: &str, seed: u64, step: usize) {
    let scenario = scenario(name);
    let run = wandering(&scenario, seed);
    let states = states(&scenario, &run);
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::at(place.path());
    for cut in (0..=run.journal().write().len()).step_by(step) {
        cut_and_resumed(&folder, &scenario, &run, &states, cut);
    }
}

#[test]
fn a_short_game_cut_at_any_byte_goes_on_after_its_last_whole_decision() {
    cut_everywhere("first-week", 11, 1);
}

#[test]
fn a_long_game_cut_at_many_a_byte_goes_on_after_its_last_whole_decision() {
    cut_everywhere("garage-to-growth", 12, 23);
}

#[test]
fn whatever_somebody_writes_takes_one_line() {
    let mut run = begun(&scenario("first-week"), 1);
    run.founding.company = "A\nB\r\n\"C\" {company} \u{2028}\0".to_owned();
    run.commit("one\ntwo\n\nthree".to_owned());
    let text = run.journal().write();
    assert_eq!(text.lines().count(), 2);
    assert_eq!(
        Journal::read(text.as_bytes()).map(|journal| (journal.founding, journal.entries)),
        Ok((run.founding, run.entries))
    );
}

#[test]
fn empty_lines_and_windows_line_ends_do_no_harm() {
    let run = wandering(&scenario("first-week"), 2);
    let text = format!("\n{}\n\n", run.journal().write().replace('\n', "\r\n").replacen("\r\n", "\r\n\n", 3));
    let journal = Journal::read(text.as_bytes()).expect("it is whole");
    assert_eq!((journal.entries, journal.whole), (run.entries, text.len()));
}

#[test]
fn every_decision_is_written_with_the_state_that_followed() {
    let run = played(&scenario("garage-to-growth"), 5);
    for (place, entry) in run.entries.iter().enumerate() {
        let Entry::Decide { turn, situation, choice, state } = entry else { panic!("only decisions were made") };
        let played = &run.turns[place];
        assert_eq!((*turn, *choice), (played.before.turn, played.choice));
        assert_eq!(*situation, run.decided(played).0.id);
        assert_eq!(*state, run.after(place).fingerprint());
    }
}

#[test]
fn a_journal_that_does_not_say_which_founder_it_was_is_still_one() {
    let run = wandering(&scenario("first-week"), 3);
    let text = run.journal().write();
    let older = text.replacen("\"who\":\"idris\",", "", 1);
    assert_ne!(older, text);
    let journal = Journal::read(older.as_bytes()).expect("it is whole");
    assert_eq!((journal.founding.who, journal.founding.portrait), (None, run.founding.portrait));
    assert_eq!(journal.entries, run.entries);
}
