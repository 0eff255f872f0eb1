//! What the wall looks like.

use bevy::prelude::*;
use fulcrum::app::projector::{Now, Wall};
use fulcrum::app::settings::TextSize;
use fulcrum::session::room::{Clock, HostAsk, Mode, Phase};

use super::super::harness::{Player, Stage};
use super::super::screenshots::looks_like;
use super::{desks_differ, projector};

fn look(name: &str, mode: Mode, teams: u8, play: impl FnOnce(&mut Player)) {
    looks_like(name, Stage::default(), projector("garage-to-growth", mode, teams), play);
}

/// Lets so many seconds be left, whatever the machine's clock says.
fn with_left(player: &mut Player, seconds: u64) {
    let Clock::Until(end) = player.app.world().resource::<Wall>().snapshot().room.clock else { panic!("no clock runs") };
    player.app.insert_resource(Now(Some(end - seconds * 1_000)));
    player.settles();
}

#[test]
fn the_lobby() {
    look("wall-lobby", Mode::Room, 1, |player| {
        player.come_in(9);
    });
    look("wall-lobby-teams", Mode::Teams, 4, |player| {
        player.come_in(12);
    });
    look("wall-lobby-many", Mode::Room, 1, |player| {
        player.come_in(120);
    });
}

#[test]
fn a_turn() {
    look("wall-brief", Mode::Room, 1, |player| {
        player.come_in(9).goes_to(Phase::Brief);
    });
    look("wall-discuss", Mode::Room, 1, |player| {
        player.come_in(9).goes_to(Phase::Discuss);
        with_left(player, 95);
    });
    look("wall-vote", Mode::Room, 1, |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(7, |n| u8::from(n % 3 == 0));
        with_left(player, 32);
    });
    look("wall-locked", Mode::Room, 1, |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(11, |_| 0).goes_to(Phase::Locked);
    });
    look("wall-reveal", Mode::Room, 1, |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(11, |n| u8::from(n % 3 == 0)).goes_to(Phase::Reveal);
    });
    look("wall-outcome", Mode::Room, 1, |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(11, |_| 0).goes_to(Phase::Outcome);
    });
    look("wall-lesson", Mode::Room, 1, |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(11, |_| 0).goes_to(Phase::Lesson);
    });
}

#[test]
fn time_that_stands_still() {
    look("wall-paused", Mode::Room, 1, |player| {
        player.come_in(40).goes_to(Phase::Discuss);
        // At once, so that no second of the machine's clock shows.
        let room = player.room();
        room.host_now(HostAsk::Next { from: Phase::Discuss, turn: 1 }).unwrap();
        room.host_now(HostAsk::Pause(true)).unwrap();
        player.settles().answers(23, |_| 0);
    });
}

/// Teams that have decided differently, in the third turn.
fn apart(player: &mut Player, people: usize, to: Phase) {
    player.come_in(people);
    let teams = player.room().snapshot().room.teams.len();
    for _ in 0..2 {
        player.goes_to(Phase::Vote).answers(people, |n| u8::try_from(n % teams % 3).unwrap()).goes_to(Phase::Outcome);
    }
    player.goes_to(Phase::Brief).goes_to(Phase::Vote);
    player.answers(people - 1, |n| u8::from(n % 5 > 1)).goes_to(to);
}

#[test]
fn teams_side_by_side() {
    look("wall-teams-brief", Mode::Teams, 3, |player| desks_differ(player, Phase::Brief));
    look("wall-teams-vote", Mode::Teams, 3, |player| {
        desks_differ(player, Phase::Vote);
        player.answers(8, |_| 0);
        with_left(player, 20);
    });
    look("wall-teams-reveal", Mode::Teams, 3, |player| apart(player, 12, Phase::Reveal));
    look("wall-teams-outcome", Mode::Teams, 3, |player| apart(player, 12, Phase::Outcome));
    look("wall-many-reveal", Mode::Teams, 12, |player| apart(player, 60, Phase::Reveal));
    look("wall-many-outcome", Mode::Teams, 12, |player| apart(player, 60, Phase::Outcome));
}

#[test]
fn the_debrief_of_a_room() {
    look("wall-debrief", Mode::Room, 1, |player| {
        player.come_in(3).goes_to(Phase::Brief).host(HostAsk::Debrief);
    });
    look("wall-debrief-table", Mode::Room, 1, |player| {
        player.come_in(3).goes_to(Phase::Brief).host(HostAsk::Debrief).press(KeyCode::PageDown);
    });
}

#[test]
fn panels() {
    look("wall-keys", Mode::Room, 1, |player| {
        player.goes_to(Phase::Brief).types("?");
    });
    look("wall-join", Mode::Room, 1, |player| {
        player.goes_to(Phase::Brief).press(KeyCode::KeyJ);
    });
}

#[test]
fn the_largest_text() {
    let stage = Stage { text_size: TextSize::Largest, ..Stage::default() };
    looks_like("wall-vote-largest", stage, projector("garage-to-growth", Mode::Room, 1), |player| {
        player.come_in(12).goes_to(Phase::Vote).answers(7, |n| u8::from(n % 3 == 0));
        with_left(player, 32);
    });
}
