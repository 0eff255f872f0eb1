//! The keys on the host's window do what they say.

use bevy::prelude::*;
use fulcrum::app::projector::Wall;
use fulcrum::app::settings::Settings;
use fulcrum::session::room::{Clock, HostAsk, Mode, Phase, Step};

use super::super::harness::{Player, Stage};
use super::{LINK, wall_on};

fn room() -> Player {
    let mut player = wall_on(Stage::default(), Mode::Room, 1);
    player.come_in(3);
    player
}

impl Player {
    /// Waits as long as nobody would call a double press.
    fn waits(&mut self) -> &mut Self {
        for _ in 0..30 {
            self.update();
        }
        self
    }

    /// Presses a key and waits until the wall stands there.
    #[track_caller]
    fn steps(&mut self, key: KeyCode, to: Phase) -> &mut Self {
        self.waits().press(key);
        self.update_until("the wall has moved", |world| world.resource::<Wall>().snapshot().room.phase == to).settles()
    }

    /// Presses a key that does nothing here.
    #[track_caller]
    fn stays(&mut self, key: KeyCode) -> &mut Self {
        let before = self.wall_phase();
        self.waits().press(key).quiet();
        assert_eq!(self.wall_phase(), before);
        self
    }

    /// Waits until the owner has answered everything.
    fn quiet(&mut self) -> &mut Self {
        let paused = self.room().snapshot().room.clock.is_paused();
        self.host(HostAsk::Pause(paused))
    }

    fn clock(&self) -> Clock {
        self.app.world().resource::<Wall>().snapshot().room.clock
    }
}

#[test]
fn a_turn_is_led_by_keys_alone() {
    use KeyCode as K;
    let mut player = room();
    player.steps(K::Space, Phase::Brief).steps(K::ArrowRight, Phase::Discuss).steps(K::Enter, Phase::Vote);
    player.stays(K::KeyR).steps(K::KeyL, Phase::Locked).stays(K::KeyL).steps(K::KeyR, Phase::Reveal);
    player.steps(K::ArrowLeft, Phase::Locked).steps(K::ArrowLeft, Phase::Vote).steps(K::ArrowLeft, Phase::Discuss);
    // A presenter's remote control.
    player.steps(K::PageDown, Phase::Vote).steps(K::PageUp, Phase::Discuss);
}

#[test]
fn a_double_press_steps_once() {
    let mut player = room();
    player.waits().press_twice(KeyCode::Space).quiet();
    assert_eq!(player.wall_phase(), Phase::Brief);
    player.waits().press_twice(KeyCode::ArrowLeft).quiet();
    assert_eq!(player.wall_phase(), Phase::Lobby);
}

#[test]
fn time_is_paused_and_extended() {
    let mut player = room();
    player.goes_to(Phase::Vote).press(KeyCode::KeyP);
    player.update_until("it is paused", |world| world.resource::<Wall>().snapshot().room.clock.is_paused()).settles();
    player.sees("Paused");
    let Clock::Paused(Some(left)) = player.clock() else { panic!("it was running") };
    player.types("+").quiet();
    assert_eq!(player.clock(), Clock::Paused(Some(left + 60_000)));
    player.press(KeyCode::KeyP).update_until("it runs", |world| !world.resource::<Wall>().snapshot().room.clock.is_paused());
    player.settles().sees_no("Paused");
}

#[test]
fn a_turn_begins_again_only_if_one_means_it() {
    let mut player = room();
    player.stays(KeyCode::KeyA).sees_no("Begin the turn again?");
    player.goes_to(Phase::Vote).answers(2, |_| 0).sees("2 of 3");
    player.press(KeyCode::KeyA).sees("Begin the turn again?").press(KeyCode::Enter).quiet();
    assert_eq!(player.wall_phase(), Phase::Vote, "what Enter presses first is the harmless way");
    player.press(KeyCode::KeyA).click("Begin again").quiet();
    assert_eq!(player.wall_phase(), Phase::Brief);
    player.goes_to(Phase::Vote).sees("0 of 3");
}

#[test]
fn the_private_link_is_seen_only_while_it_is_asked_for() {
    let mut player = room();
    player.sees_no(LINK).press(KeyCode::KeyO).sees(LINK).nothing_is_cut().press(KeyCode::KeyO).sees_no(LINK);
    player.press(KeyCode::KeyO).press(KeyCode::Escape).sees_no(LINK);
}

#[test]
fn those_who_come_late_are_shown_the_way() {
    let mut player = room();
    player.goes_to(Phase::Discuss).press(KeyCode::KeyJ).sees("Come in").find("the code to scan");
    // Above the wall, no key moves it.
    player.waits().press(KeyCode::Space).quiet();
    assert_eq!(player.wall_phase(), Phase::Discuss);
    player.nothing_is_cut();
}

#[test]
fn the_address_that_phones_find_is_chosen_on_the_wall() {
    Player::everywhere(|stage| {
        let mut player = wall_on(stage, Mode::Room, 1);
        player.sees("192.168.178.21:8080").press(KeyCode::KeyJ).nothing_is_cut().click("10.0.0.7:8080 (eth0)");
        player.sees_no("Come in").sees("10.0.0.7:8080").sees_no("192.168.178.21:8080");
        assert_eq!(player.room().snapshot().found_at.as_deref(), Some("10.0.0.7:8080"), "the consoles and other walls are told");
        // And back, without a mouse.
        player.press(KeyCode::KeyJ).press_times(KeyCode::Tab, 1).press(KeyCode::Enter).sees("192.168.178.21:8080");
    });
}

#[test]
fn an_address_that_is_chosen_on_a_console_is_shown_on_the_wall() {
    let mut player = room();
    player.room().found_at("10.0.0.7:8080");
    player.update_until("the wall shows it", |world| {
        world.query::<&Text>().iter(world).any(|text| text.0.contains("10.0.0.7:8080"))
    });
}

#[test]
fn the_keys_are_listed() {
    Player::everywhere(|stage| {
        let mut player = wall_on(stage, Mode::Room, 1);
        player.types("?").sees("Begin the turn again.").nothing_is_cut().press(KeyCode::F1).sees_no("Begin the turn again.");
        player.press(KeyCode::F1).sees("Begin the turn again.");
    });
}

#[test]
fn f_fills_the_screen() {
    let mut player = room();
    player.press(KeyCode::KeyF);
    assert!(player.app.world().resource::<Settings>().full_screen);
}

#[test]
fn the_debrief_is_paged_through_and_left_at_its_end() {
    let mut player = room();
    player.goes_to(Phase::Reveal).goes_to(Phase::Outcome).host(HostAsk::Debrief).sees("How it went").sees("1 of 2");
    for _ in 0..6 {
        if player.texts().iter().any(|text| text == "2 of 2") {
            break;
        }
        player.waits().press(KeyCode::PageDown).quiet();
        assert_eq!(player.wall_phase(), Phase::Debrief(Step::Happened));
    }
    player.sees("Three decisions that mattered");
    player.steps(KeyCode::Space, Phase::Debrief(Step::Why)).sees("Looking back at what you did");
}
