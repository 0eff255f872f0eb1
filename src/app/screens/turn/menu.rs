//! The menu during a game.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::Screen;
use crate::app::game::{Game, Table};
use crate::app::screens::settings;
use crate::app::theme::{Adjust, Build, Kind, Size, overlay, palette};
use crate::session::Run;
use crate::session::actor::Command;
use crate::session::journal::Founding;
use crate::text::{say, say_with};

/// Opens the menu above the game.
pub(super) fn open(commands: &mut Commands, run: &Run) {
    let last = run.turns.last().map(|played| played.before.turn);
    let seed = run.founding.seed;
    overlay::open(commands, say("menu-title"), 520.0, move |panel| {
        panel.button(Kind::Primary, say("menu-resume")).observe(overlay::close_own);
        if let Some(turn) = last {
            panel
                .button(Kind::Secondary, say("menu-undo"))
                .observe(move |_: On<Activate>, mut game: ResMut<Game>| game.send(Command::Undo { turn }))
                .observe(overlay::close_own);
        }
        panel.button(Kind::Secondary, say("menu-restart")).observe(restart).observe(overlay::close_own);
        panel
            .button(Kind::Secondary, say("settings-title"))
            .observe(|_: On<Activate>, mut commands: Commands| settings::open(&mut commands));
        panel
            .button(Kind::Secondary, say("menu-to-title"))
            .observe(|_: On<Activate>, mut game: ResMut<Game>, mut next: ResMut<NextState<Screen>>| {
                game.leave();
                next.set(Screen::Title);
            })
            .observe(overlay::close_own);
        panel.button(Kind::Secondary, say("menu-quit")).observe(|_: On<Activate>, mut exit: MessageWriter<AppExit>| {
            exit.write(AppExit::Success);
        });
        panel.tinted(Size::Small, palette::INK_SOFT, say("menu-saved")).node(|node| node.margin.top = px(6));
        panel.tinted(Size::Small, palette::INK_SOFT, say_with("menu-seed", &[("seed", seed.to_string().into())]));
    });
}

/// Begins again with the same founding; the game that was played stays on the shelf.
fn restart(_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    let Some(run) = table.game.run() else { return };
    let (scenario, founding) = (run.scenario.clone(), Founding { branched_at: None, ..run.founding.clone() });
    table.found(scenario, founding);
    next.set(Screen::Turn);
}
