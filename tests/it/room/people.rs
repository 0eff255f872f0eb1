//! Who sits where, under which name, in which role.

use super::{Hall, scenario, secret};
use fulcrum::session::room::{Code, HostAsk, Mode, Name, Phase, Refused, SeatAsk, SeatId, Secret, Wish};
use proptest::prelude::*;

fn called(name: &str) -> Wish {
    Wish { name: Some(name.to_owned()), team: None }
}

#[test]
fn people_come_in_with_a_name_or_are_given_one_and_nobody_is_called_like_another() {
    let mut hall = Hall::with(1);
    hall.comes(called("Ada"), secret(2)).expect("the door is open");
    hall.comes(called(" ada\u{202E}\u{7} "), secret(3)).expect("the door is open");
    hall.comes(called("Ada"), secret(4)).expect("the door is open");
    let names: Vec<_> = hall.room.people().map(|seat| seat.name.as_str()).collect();
    assert_eq!(names, ["Guest 1", "Ada", "ada", "Ada 2"]);
}

proptest! {
    #[test]
    fn whatever_is_typed_becomes_a_name_on_one_line_without_controls_or_nothing(typed in any::<String>()) {
        if let Some(name) = Name::parse(&typed) {
            let length = name.as_str().chars().count();
            prop_assert!((1..=Name::LONGEST).contains(&length));
            let unseen = |c: char| c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}');
            prop_assert!(!name.as_str().contains(unseen));
            prop_assert_eq!(name.as_str().trim(), name.as_str());
            prop_assert_eq!(Name::parse(name.as_str()), Some(name.clone()));
            prop_assert!(name.numbered(1_999).as_str().chars().count() <= Name::LONGEST);
        }
    }

    #[test]
    fn a_code_is_four_letters_and_is_known_again_however_it_is_typed(chance in any::<[u8; 8]>()) {
        let code = Code::from_chance(chance);
        prop_assert_eq!(code.as_str().len(), 4);
        let sloppy = format!(" {} ", code.as_str().to_lowercase());
        prop_assert!(code.is(&sloppy));
        let longer = format!("{}B", code.as_str());
        prop_assert!(!code.is(&longer) && !code.is(&code.as_str()[..3]) && !code.is(""));
    }
}

#[test]
fn a_secret_is_known_again_and_never_printed() {
    let secret = Secret::from_chance([7; 16]);
    assert_eq!(secret.as_str().len(), 32);
    assert!(secret.is(secret.as_str()) && !secret.is("") && !secret.is(&secret.as_str()[1..]));
    assert!(!format!("{secret:?}").contains(secret.as_str()));
}

#[test]
fn whoever_does_not_pick_a_team_comes_to_the_smallest() {
    let mut hall = Hall::teams(0);
    hall.comes(Wish { name: None, team: Some(1) }, secret(1)).expect("there is a second team");
    hall.joins(2);
    hall.joins(3);
    hall.joins(4);
    let sizes = [0, 1].map(|team| hall.room.people().filter(|seat| seat.team == team).count());
    assert_eq!(sizes, [2, 2]);
    assert_eq!(hall.comes(Wish { name: None, team: Some(2) }, secret(5)), Err(Refused::NoTeam));
}

#[test]
fn somebody_whose_phone_forgot_the_seat_comes_back_to_the_same_team_by_the_same_name() {
    let mut hall = Hall::teams(0);
    let called = |name: &str| Wish { name: Some(name.to_owned()), team: None };
    for (n, name) in (1..).zip(["Ada", "Ben", "Chi", "Ada"]) {
        hall.comes(called(name), secret(n)).expect("the door is open");
    }
    let [ada, ben, chi, again] = &*hall.room.seats else { panic!("four came") };
    assert_eq!((ada.team, chi.team), (0, 0), "so Ben's is the smallest team, where a stranger would sit");
    assert_eq!((again.name.as_str(), again.team, ben.team), ("Ada 2", 0, 1));
}

#[test]
fn teams_are_changed_by_people_in_the_lobby_and_by_the_facilitator_at_any_time() {
    let mut hall = Hall::teams(2);
    hall.seat(SeatId(0), SeatAsk::Team(1)).expect("it is the lobby");
    assert_eq!(hall.room.seats[0].team, 1);
    hall.to(Phase::Vote);
    hall.votes(0, 0).expect("it is open");
    assert_eq!(hall.seat(SeatId(0), SeatAsk::Team(0)), Err(Refused::TeamsAreSet));
    hall.host(HostAsk::Move { seat: SeatId(0), team: 0 }).expect("there is such a team");
    assert_eq!((hall.room.seats[0].team, hall.room.seats[0].vote(1)), (0, None), "the answer was to another company's question");
}

#[test]
fn a_seat_that_was_taken_away_asks_nothing_and_does_not_count_until_it_is_given_back() {
    let mut hall = Hall::with(2);
    hall.to(Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    hall.host(HostAsk::Remove(SeatId(0))).expect("somebody sits there");
    assert_eq!(hall.votes(0, 0), Err(Refused::NoSeat));
    assert_eq!(hall.room.tally(0).answered(), 0);
    hall.host(HostAsk::Restore(SeatId(0))).expect("somebody sat there");
    assert_eq!(hall.room.tally(0).counts[1], 1, "with the answer");
    assert_eq!(hall.host(HostAsk::Remove(SeatId(9))), Err(Refused::NoSeat));
}

#[test]
fn late_comers_come_in_as_long_as_the_door_is_open() {
    let mut hall = Hall::with(1);
    hall.to(Phase::Vote);
    let late = hall.joins(2);
    assert_eq!(hall.room.seats[late.index()].since, 1);
    hall.votes(late.0, 0).expect("they can answer at once");
    hall.host(HostAsk::Door(false)).expect("a door can be closed");
    assert_eq!(hall.comes(Wish::default(), secret(3)), Err(Refused::DoorIsClosed));
}

#[test]
fn a_seat_is_found_by_its_token_alone() {
    let hall = Hall::with(3);
    let token = secret(1);
    assert_eq!(hall.room.seat_of(token.as_str()).map(|seat| seat.id), Some(SeatId(1)));
    assert!(hall.room.seat_of("").is_none() && hall.room.seat_of(secret(9).as_str()).is_none());
}

#[test]
fn what_people_mean_to_do_is_kept_and_can_be_changed_but_has_an_end() {
    let mut hall = Hall::with(1);
    hall.seat(SeatId(0), SeatAsk::Commit("Ask why first.\u{7}".to_owned())).expect("it is short");
    assert_eq!(hall.room.seats[0].commitment.as_deref(), Some("Ask why first."));
    assert_eq!(hall.seat(SeatId(0), SeatAsk::Commit("x".repeat(501))), Err(Refused::TooLong));
    hall.seat(SeatId(0), SeatAsk::Commit("  ".to_owned())).expect("it can be taken back");
    assert_eq!(hall.room.seats[0].commitment, None);
}

/// The flagship with two roles.
fn with_roles() -> std::sync::Arc<fulcrum::scenario::model::Scenario> {
    let mut scenario = (*scenario("garage-to-growth")).clone();
    scenario.roles = ["customers", "books"]
        .map(|id| fulcrum::scenario::model::Role {
            id: id.to_owned(),
            name: id.to_owned(),
            brief: "You know.".to_owned(),
            goal: "You want.".to_owned(),
        })
        .to_vec();
    scenario.replan();
    std::sync::Arc::new(scenario)
}

#[test]
fn roles_are_given_in_turn_and_mirrored_where_there_are_more_people_than_roles() {
    let mut hall = Hall::of(&with_roles(), Mode::Teams, 2);
    hall.fills(5);
    let roles = |team: u8| hall.room.people().filter(|seat| seat.team == team).map(|seat| seat.role).collect::<Vec<_>>();
    assert_eq!(roles(0), [Some(0), Some(1), Some(0)]);
    assert_eq!(roles(1), [Some(0), Some(1)]);
}

#[test]
fn whoever_plays_alone_has_no_role_and_answers_all_the_same() {
    let mut hall = Hall::of(&with_roles(), Mode::Solo, 1);
    let me = hall.joins(1);
    hall.to(Phase::Vote);
    assert_eq!(hall.room.seats[me.index()].role, None);
    assert_eq!(hall.votes(me.0, 0), Ok(()));
}

#[test]
fn the_computer_holds_a_role_that_nobody_plays_and_observers_do_not_answer() {
    let mut hall = Hall::of(&with_roles(), Mode::Room, 1);
    hall.fills(2);
    hall.to(Phase::Vote);
    hall.votes(0, 1).expect("it is open");
    hall.host(HostAsk::Recast { seat: SeatId(1), role: None }).expect("one can observe");
    assert_eq!(hall.votes(1, 1), Err(Refused::NotVoting));
    assert_eq!(hall.host(HostAsk::Recast { seat: SeatId(1), role: Some(2) }), Err(Refused::NoRole));
    hall.to(Phase::Locked);
    assert_eq!(hall.room.tally(0).computer, Some(0), "for the one who sees the books");
    hall.back();
    assert_eq!(hall.room.tally(0).computer, None);
}
