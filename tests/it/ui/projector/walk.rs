//! A whole game on the wall: whatever it shows, nothing is cut, and before the reveal nothing tells an answer.

use bevy::prelude::*;
use fulcrum::app::projector::Wall;
use fulcrum::session::room::{HostAsk, Mode, Phase, Step, Times};

use super::super::harness::{Player, Stage};
use super::{LINK, desks_differ, hosted, projector, wall_on};

/// Goes on until the debrief of the first turns, looking at everything.
fn walk(player: &mut Player, people: usize, turns: u8, mut look: impl FnMut(&mut Player)) {
    look(player);
    player.come_in(people);
    look(player);
    loop {
        let now = player.room().snapshot();
        let (from, turn) = (now.room.phase, now.room.turn);
        if turn > turns {
            player.host(HostAsk::Debrief);
            break;
        }
        if matches!(from, Phase::Debrief(_)) {
            break;
        }
        player.host(HostAsk::Next { from, turn });
        if player.wall_phase() == Phase::Vote {
            look(player);
            player.answers(people / 2, |n| u8::from(n % 3 == 0));
        }
        look(player);
    }
    for _ in Step::ALL {
        let now = player.room().snapshot();
        look(player);
        player.host(HostAsk::Next { from: now.room.phase, turn: now.room.turn });
    }
    assert_eq!(player.wall_phase(), Phase::Closed);
    look(player);
}

#[test]
fn a_room_fits_everywhere() {
    Player::everywhere(|stage| {
        let mut player = wall_on(stage, Mode::Room, 1);
        walk(&mut player, 9, 2, |player| {
            player.nothing_is_cut().sees_no(LINK);
        });
    });
}

#[test]
fn three_teams_fit_everywhere() {
    Player::everywhere(|stage| {
        let mut player = Player::on(stage, projector("garage-to-growth", Mode::Teams, 3));
        walk(&mut player, 9, 3, |player| {
            player.nothing_is_cut().sees_no(LINK);
        });
    });
}

#[test]
fn twelve_teams_of_two_hundred_people_fit_everywhere() {
    Player::everywhere(|stage| {
        let mut player = Player::on(stage, projector("garage-to-growth", Mode::Teams, 12));
        walk(&mut player, 200, 2, |player| {
            player.nothing_is_cut();
        });
    });
}

#[test]
fn a_projector_shows_everything_without_scrolling() {
    for (mode, teams) in [(Mode::Room, 1), (Mode::Teams, 3), (Mode::Teams, 12)] {
        for size in [(1280, 720), (1024, 768)] {
            let stage = Stage { size, ..Stage::default() };
            let mut player = Player::on(stage, projector("garage-to-growth", mode, teams));
            walk(&mut player, 30, 3, |player| {
                if !matches!(player.wall_phase(), Phase::Debrief(_)) {
                    player.needs_no_scrolling();
                }
            });
        }
    }
}

#[test]
fn teams_with_situations_of_their_own_stand_side_by_side() {
    for stage in [Stage::default(), Stage { size: (1024, 768), ..Stage::default() }] {
        for teams in [2, 3, 5, 12] {
            let mut player = Player::on(stage.clone(), projector("garage-to-growth", Mode::Teams, teams));
            desks_differ(&mut player, Phase::Brief);
            player.needs_no_scrolling().nothing_is_cut();
            player.goes_to(Phase::Vote).needs_no_scrolling().nothing_is_cut();
            player.goes_to(Phase::Reveal).needs_no_scrolling().nothing_is_cut();
        }
    }
}

#[test]
fn the_longest_situations_fit_without_scrolling() {
    let mut player = Player::on(Stage::default(), projector("garage-to-growth", Mode::Room, 1));
    player.come_in(20);
    let scenario = player.room().snapshot().room.scenario.clone();
    let mut longest: Vec<_> = scenario.situations.iter().collect();
    let letters = |text: &str| text.chars().count();
    longest.sort_by_key(|situation| {
        let choices: usize = situation.choices.iter().map(|choice| letters(&choice.text) + 60).sum();
        std::cmp::Reverse(letters(&situation.text) + choices)
    });
    for situation in longest.into_iter().take(8) {
        player.goes_to(Phase::Brief).host(HostAsk::Bring(situation.id.clone()));
        for phase in [Phase::Brief, Phase::Discuss, Phase::Vote] {
            eprintln!("{} in {phase:?}", situation.id);
            player.goes_to(phase).nothing_is_cut().needs_no_scrolling();
        }
        player.host(HostAsk::Again);
    }
}

/// All that the wall says, to those who see it and to those who listen.
fn said(player: &mut Player) -> Vec<String> {
    let nodes = player.visible_nodes();
    let world = player.app.world();
    let labels = nodes.iter().filter_map(|node| world.get::<AccessibleLabel>(*node)).map(|label| label.0.clone());
    let mut said: Vec<_> = labels.collect();
    said.extend(player.texts());
    said.sort();
    said
}

#[test]
fn before_the_reveal_the_wall_is_the_same_whatever_was_answered() {
    for (mode, teams) in [(Mode::Room, 1), (Mode::Teams, 3)] {
        let shown = |choice: fn(usize) -> u8| {
            let mut player = wall_on(Stage::default(), mode, teams);
            player.come_in(9).host(HostAsk::Times(Times { discuss: None, vote: None })).goes_to(Phase::Vote).answers(7, choice);
            let voting = said(&mut player);
            player.goes_to(Phase::Locked);
            let locked = said(&mut player);
            player.goes_to(Phase::Reveal);
            (voting, locked, said(&mut player))
        };
        let (one, other) = (shown(|_| 0), shown(|n| 1 + u8::from(n % 2 == 0)));
        assert_eq!(one.0, other.0);
        assert_eq!(one.1, other.1);
        assert_ne!(one.2, other.2, "the reveal tells");
    }
}

#[test]
fn the_wall_says_who_has_answered() {
    let mut player = wall_on(Stage::default(), Mode::Room, 1);
    player.come_in(4).sees("4 people are here").sees("Chiara");
    player.goes_to(Phase::Vote).answers(2, |_| 0).sees("2 of 4 have answered").sees("Bartholomew");
    player.sees("Most answers decide");
}

#[test]
fn what_is_revealed_names_the_choice_and_what_settled_it() {
    let mut player = wall_on(Stage::default(), Mode::Room, 1);
    player.come_in(5).goes_to(Phase::Vote).answers(5, |n| u8::from(n > 2)).goes_to(Phase::Reveal);
    player.sees("3 (60 %)").sees("Chosen").sees("Most answers: choice 1");
    player.goes_to(Phase::Outcome).sees_no("3 (60 %)");
}

#[test]
fn what_is_asked_in_vain_is_explained() {
    let mut player = wall_on(Stage::default(), Mode::Room, 1);
    player.press(KeyCode::ArrowLeft);
    player.update_until("it says why", |world| {
        world.query::<&Text>().iter(world).any(|text| text.0.contains("nothing in that direction"))
    });
}

#[test]
fn a_wall_that_is_left_ends_its_room() {
    let mut player = Player::on(Stage::default(), |app: &mut App| {
        app.insert_resource(hosted("first-week", Mode::Room, 1, default()));
        fulcrum::app::plugin(app);
    });
    let room = player.room();
    player.press(KeyCode::Escape).sees("Leave the wall?").click("Go on").sees_no("Leave the wall?");
    player.press(KeyCode::Escape).click("End the workshop here").sees("New game");
    assert!(!player.app.world().contains_resource::<Wall>());
    assert!(room.snapshot().stopped);
}
