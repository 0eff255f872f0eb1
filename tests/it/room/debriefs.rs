//! The debrief of a workshop: for the wall, for each person alone, and as files.

use super::{Hall, scenario, secret};
use fulcrum::analysis::group::{Group, close_votes, partings, personal, shares};
use fulcrum::report::doc::{Doc, Part};
use fulcrum::report::workshop::{self, Keeper};
use fulcrum::scenario::model::Side;
use fulcrum::session::room::{Mode, Phase, SeatAsk, SeatId, Step, Wish};

const NAMES: [&str; 6] = ["Adaezezu", "Borislavu", "Chiarazu", "Dmitrizu", "Ebbazuzu", "=Faridzu()"];

/// Two teams of three. What each answers is what the closure says of the seat and the turn.
fn played(answers: impl Fn(u32, u8) -> u8) -> Hall {
    answered(|hall, seat| answers(seat, hall.room.turn))
}

/// As [`played`], but each seat always goes to one side.
fn sided(vision: impl Fn(u32) -> bool) -> Hall {
    answered(|hall, seat| extreme(hall, seat, vision(seat)))
}

fn answered(answer: impl Fn(&Hall, u32) -> u8) -> Hall {
    let mut hall = Hall::of(&scenario("first-week"), Mode::Teams, 2);
    for (n, name) in (0u8..).zip(NAMES) {
        let wish = Wish { name: Some(name.to_owned()), team: Some(n / 3) };
        hall.comes(wish, secret(200 - n)).expect("the door is open");
    }
    while !hall.room.is_over() {
        hall.to(Phase::Vote);
        for seat in 0..6 {
            let choice = answer(&hall, seat);
            // What cannot be taken is not answered.
            let _ = hall.votes(seat, choice);
        }
        hall.to(Phase::Outcome);
        if !hall.room.is_over() {
            hall.next();
        }
    }
    hall.to(Phase::Debrief(Step::Happened));
    hall
}

fn looked_back(hall: &Hall) -> Group {
    Group::over(&hall.room, 40)
}

/// The place of the choice with the most, or the least, vision in what lies on the desk.
fn extreme(hall: &Hall, seat: u32, vision: bool) -> u8 {
    let team = usize::from(hall.room.seats[seat as usize].team);
    let run = &hall.room.teams[team].run;
    let choices = (0u8..).zip(&run.situation().choices);
    let open =
        choices.filter(|(place, _)| fulcrum::sim::turn::may_choose(&run.scenario, &run.company, usize::from(*place)).is_ok());
    let balance = |(_, choice): &(u8, &fulcrum::scenario::model::Choice)| choice.lean.balance() * if vision { 1 } else { -1 };
    open.max_by_key(balance).expect("something is open").0
}

fn text(doc: &Doc) -> String {
    serde_json::to_string(doc).expect("it is plain")
}

#[test]
fn teams_that_do_the_same_never_part_and_teams_that_do_not_part_where_they_do_not() {
    assert_eq!(partings(&looked_back(&played(|_, _| 0))), []);
    let hall = played(|seat, turn| u8::from(turn == 2 && seat >= 3));
    let apart = partings(&looked_back(&hall));
    assert_eq!(apart[0].turn, 2, "in the first turn all did the same");
    assert!(apart[0].same);
    assert_eq!(apart[0].choices.len(), 2);
    assert_ne!(apart[0].choices[0].choice, apart[0].choices[1].choice);
}

#[test]
fn a_vote_is_close_where_two_thirds_were_not_of_one_mind() {
    // In the first team two are against one: twice as many. In the second all agree.
    let hall = played(|seat, _| u8::from(seat == 0));
    assert_eq!(close_votes(&looked_back(&hall), 9), []);
    // One abstains by answering what is not there: one against one.
    let hall = played(|seat, turn| match seat {
        0 => 1,
        1 if turn == 1 => 9,
        _ => 0,
    });
    let close = close_votes(&looked_back(&hall), 9);
    assert_eq!(close.iter().map(|vote| vote.turn).collect::<Vec<_>>(), [1]);
    assert_eq!((close[0].chosen.1, close[0].other.1), (1, 1));
}

#[test]
fn a_person_is_told_what_they_answered_against_what_the_team_did() {
    let hall = sided(|seat| seat == 0);
    let group = looked_back(&hall);
    let one = personal(&group, SeatId(0)).expect("somebody sits there");
    assert_eq!(one.lot.answers, one.answers.len());
    assert_eq!(one.lot.answers, group.teams[0].run.turns.len());
    assert!(one.lot.vision > one.lot.process, "{:?}", one.lot);
    assert_eq!(one.weaker, Some(Side::Process));
    let against = one.answers.iter().filter(|answer| answer.team_did.is_some()).count();
    assert_eq!(against, one.lot.answers - one.lot.with_team);
    assert!(against > 0 && one.answers.iter().all(|answer| answer.road.is_some() == answer.team_did.is_some()));
    assert_eq!((one.others.len(), shares(&group)), (6, one.others.clone()));
    assert_eq!(one.others.iter().max().copied(), one.lot.share);
    assert_eq!(personal(&group, SeatId(1)).expect("somebody sits there").weaker, Some(Side::Vision));
}

#[test]
fn nobody_reads_of_anybody_elses_answers_on_the_wall_or_on_their_phone() {
    let mut hall = sided(|seat| seat % 2 == 0);
    hall.seat(SeatId(3), SeatAsk::Commit("Nobody else shall read this.".to_owned())).expect("it is short");
    let group = looked_back(&hall);
    for step in Step::ALL {
        let wall = text(&workshop::wall(&group, step));
        assert!(NAMES.iter().all(|name| !wall.contains(name)) && !wall.contains("Nobody else"), "{step:?}");
    }
    let own = text(&workshop::personal(&group, SeatId(0)).expect("somebody sits there"));
    assert!(own.contains(NAMES[0]));
    assert!(NAMES[1..].iter().all(|name| !own.contains(name)) && !own.contains("Nobody else"));
}

#[test]
fn every_step_has_something_to_tell_and_its_words_in_a_room_and_in_teams() {
    let mut room = Hall::with(3);
    room.to(Phase::Debrief(Step::Happened));
    for hall in [room, sided(|seat| seat < 3)] {
        let group = looked_back(&hall);
        for step in Step::ALL {
            let doc = workshop::wall(&group, step);
            assert!(!doc.sections.is_empty(), "{step:?}");
            let text = text(&doc);
            for bad in ["[group-", "[debrief-", "[room-", "[chart-", "{ $"] {
                assert!(!text.contains(bad), "{step:?}: {bad}");
            }
            for part in doc.sections.iter().flat_map(|section| &section.parts) {
                if let Part::Table { head, rows, .. } = part {
                    assert!(rows.iter().all(|row| row.len() == head.len()), "every row has every column");
                }
            }
        }
    }
}

#[test]
fn who_answered_nothing_is_told_so() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Debrief(Step::Happened));
    let doc = workshop::personal(&looked_back(&hall), SeatId(1)).expect("somebody sits there");
    assert_eq!(doc.sections.len(), 1);
}

#[test]
fn luck_is_not_told_apart_in_games_that_were_not_played_to_their_end() {
    let mut hall = Hall::of(&scenario("first-week"), Mode::Teams, 2);
    hall.to(Phase::Outcome);
    hall.host(fulcrum::session::room::HostAsk::Debrief).expect("at any time");
    let told = text(&workshop::wall(&looked_back(&hall), Step::Why));
    assert!(told.contains("cannot be told apart yet") && !told.contains("Judgement"), "{told}");
    let whole = text(&workshop::wall(&looked_back(&sided(|seat| seat < 3)), Step::Why));
    assert!(whole.contains("Judgement") && whole.contains("k\""), "{whole}");
}

#[test]
fn what_the_facilitator_brought_in_is_told_as_such() {
    let mut hall = Hall::of(&scenario("first-week"), Mode::Room, 1);
    hall.to(Phase::Brief);
    let other = hall.room.teams[0].run.scenario.situations[4].clone();
    hall.host(fulcrum::session::room::HostAsk::Bring(other.id.clone())).expect("it is in the file");
    hall.to(Phase::Outcome);
    hall.host(fulcrum::session::room::HostAsk::Debrief).expect("at any time");
    let told = text(&workshop::wall(&looked_back(&hall), Step::Happened));
    assert!(told.contains("Brought in by the facilitator") && told.contains(&other.title), "{told}");
    let none = text(&workshop::wall(&looked_back(&sided(|_| true)), Step::Happened));
    assert!(!none.contains("Brought in"));
}

#[test]
fn every_turn_in_which_teams_parted_ways_is_named_and_the_furthest_are_told() {
    let group = looked_back(&sided(|seat| seat < 3));
    let told = text(&workshop::wall(&group, Step::Happened));
    let all = partings(&group);
    assert!(all.len() > 4, "too few to leave one out: {}", all.len());
    assert!(all.iter().all(|parting| told.contains(&parting.when)), "{told}");
    assert!(told.contains("Not the same either"), "{told}");
}

#[test]
fn what_somebody_means_to_do_is_in_no_file() {
    let mut hall = sided(|_| true);
    hall.seat(SeatId(3), SeatAsk::Commit("Nobody else shall read this.".to_owned())).expect("it is short");
    let files = workshop::exports(&hall.room, &looked_back(&hall));
    assert!(files.iter().all(|file| !file.text.contains("Nobody else")));
    let told =
        |file: &&workshop::Export| file.mime == "application/json" && file.text.matches("\"committed\": true").count() == 1;
    assert_eq!(files.iter().filter(told).count(), 2, "that somebody wrote is told, with names and without");
}

#[test]
fn files_without_names_have_none_and_tell_nothing_by_their_order() {
    let hall = sided(|seat| seat % 2 == 0);
    let files = workshop::exports(&hall.room, &looked_back(&hall));
    let hidden: Vec<_> = files.iter().filter(|file| file.file.contains("anonymous")).collect();
    assert_eq!(hidden.len(), 2);
    for file in &hidden {
        assert!(NAMES.iter().all(|name| !file.text.contains(name)), "{}", file.file);
    }
    for file in &files {
        let secrets = hall.room.seats.iter().map(|seat| seat.token.as_str()).chain([hall.room.opening.key.as_str()]);
        assert!(secrets.into_iter().all(|secret| !file.text.contains(secret)), "{}", file.file);
    }
    let table = |name: &str| files.iter().find(|file| file.file.ends_with(name)).expect("it is there").text.clone();
    let (shown, without) = (table("-answers.csv"), table("-answers-anonymous.csv"));
    assert!(shown.contains("Adaezezu,") && shown.contains("'=Faridzu()"), "a spreadsheet must not run a name");
    // Secrets go down with the seats, so the first seat has the last number.
    let of_first = shown.lines().find(|line| line.starts_with("Adaezezu,")).expect("there").split_once(',').expect("cells").1;
    let same = without.lines().find(|line| line.starts_with("Person 6,")).expect("there").split_once(',').expect("cells").1;
    assert_eq!(of_first, same);
    assert_eq!(shown.lines().count(), without.lines().count());
}

#[test]
fn the_page_for_the_facilitator_stands_alone_and_tells_nobodys_answers() {
    let hall = sided(|seat| seat % 2 == 0);
    let files = workshop::exports(&hall.room, &looked_back(&hall));
    let page = &files.iter().find(|file| file.mime.starts_with("text/html")).expect("it is there").text;
    assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("<script") && !page.contains("src=\"http"));
    assert!(NAMES.iter().all(|name| !page.contains(name)));
}

#[test]
fn what_is_kept_is_made_anew_only_when_what_it_is_made_from_changes() {
    let mut hall = sided(|_| true);
    let keeper = Keeper::default();
    let first = keeper.wall(&hall.room, Step::NowWhat);
    hall.seat(SeatId(0), SeatAsk::Commit("Ask why first.".to_owned())).expect("it is short");
    let second = keeper.wall(&hall.room, Step::NowWhat);
    assert_ne!(first, second, "who has written is counted at once");
    let own = keeper.personal(&hall.room, SeatId(0)).expect("somebody sits there");
    assert!(text(&own).contains("Ask why first."));
}
