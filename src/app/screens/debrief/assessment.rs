//! The self-assessment once more, after the game (A33).

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange};

use crate::app::game::Game;
use crate::app::screens::founder;
use crate::app::theme::{Build, Kind, Size, overlay, palette};
use crate::session::actor::Command;
use crate::session::view;
use crate::text::say;

/// The answers so far; what was left open counts as the middle.
#[derive(Component, Default)]
struct Answers([i8; view::ASSESSED]);

pub(super) fn open(commands: &mut Commands) {
    overlay::open(commands, say("assess-title"), 1080.0, |panel| {
        panel.tinted(Size::Body, palette::INK_SOFT, say("debrief-say-again-intro"));
        panel
            .column(5.0, |list| {
                founder::pairs(list, |n, scale| {
                    scale.observe(move |chosen: On<ValueChange<usize>>, mut answers: Query<&mut Answers>| {
                        if let Ok(mut answers) = answers.single_mut() {
                            answers.0[n] = i8::try_from(chosen.value).unwrap_or(2) - 2;
                        }
                    });
                });
            })
            .insert(Answers::default());
        panel.row(0.0, |foot| {
            foot.spacer();
            foot.button(Kind::Primary, say("debrief-say-again-done"))
                .observe(|_: On<Activate>, answers: Query<&Answers>, mut game: ResMut<Game>| {
                    if let Ok(answers) = answers.single() {
                        game.send(Command::Reflect(answers.0.to_vec()));
                    }
                })
                .observe(overlay::close_own);
        });
    });
}
