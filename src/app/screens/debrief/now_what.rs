//! Now what: things to try for the weaker side, questions, and one thing to write down.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange};

use crate::analysis::debrief::Debrief;
use crate::app::game::Game;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Field, Kind, Size, palette};
use crate::scenario::model::Side;
use crate::session::actor::Command;
use crate::text::say;

/// How many questions are shown: enough to talk about, few enough to be read.
const QUESTIONS: usize = 5;

/// What has been written so far.
#[derive(Component, Default)]
struct Writing(String);

/// Says that it was kept.
#[derive(Component)]
struct KeptNote;

pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, commitment: &str) {
    let icon = match debrief.practices.side {
        Side::Vision => "icon-vision",
        Side::Process => "icon-process",
    };
    part.row(28.0, |halves| {
        halves
            .column(12.0, |left| {
                left.row(10.0, |head| {
                    head.spawn(Picture::icon(icon, 28.0));
                    head.text(Size::Heading, say("debrief-practices"));
                });
                left.tinted(Size::Body, palette::INK_SOFT, format!("{}. {}", debrief.practices.title, debrief.practices.why));
                left.tinted(Size::Body, palette::INK_SOFT, say(debrief.practices.about()));
                for practice in &debrief.practices.picked {
                    left.card(|card| {
                        card.text(Size::Body, practice.words.clone());
                        card.tinted(Size::Small, palette::INK_SOFT, practice.because.clone());
                    })
                    .node(|node| {
                        node.padding = UiRect::axes(px(18), px(12));
                        node.row_gap = px(4);
                    });
                }
            })
            .node(half);
        halves
            .column(12.0, |right| {
                right.text(Size::Heading, say("debrief-reflect"));
                for question in debrief.questions.iter().take(QUESTIONS) {
                    right
                        .row(10.0, |line| {
                            line.spawn(Picture::icon("icon-people", 22.0));
                            line.text(Size::Body, question.clone()).node(|node| node.flex_shrink = 1.0);
                        })
                        .node(|node| node.align_items = AlignItems::FlexStart);
                }
                commit(right, commitment);
            })
            .node(half);
    })
    .node(|node| {
        node.align_items = AlignItems::FlexStart;
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(16);
    });
}

fn half(node: &mut Node) {
    node.flex_basis = px(0);
    node.flex_grow = 1.0;
    node.min_width = px(420);
}

fn commit(right: &mut ChildSpawnerCommands, commitment: &str) {
    let (label, placeholder) = (say("debrief-commitment"), say("debrief-commitment-placeholder"));
    let field = Field { label: &label, placeholder: &placeholder, value: commitment, longest: 160 };
    right.field(field).insert(Writing(commitment.to_owned())).observe(
        |written: On<ValueChange<String>>, mut writing: Query<&mut Writing>| {
            if let Ok(mut writing) = writing.get_mut(written.source) {
                writing.0.clone_from(&written.value);
            }
        },
    );
    right.row(12.0, |line| {
        line.button(Kind::Secondary, say("debrief-commitment-keep")).observe(
            |_: On<Activate>, writing: Query<&Writing>, mut game: ResMut<Game>, mut note: Query<&mut Text, With<KeptNote>>| {
                let Ok(writing) = writing.single() else { return };
                game.send(Command::Commit(writing.0.trim().to_owned()));
                if let Ok(mut note) = note.single_mut() {
                    note.0 = say("debrief-commitment-saved");
                }
            },
        );
        line.tinted(Size::Small, palette::INK_SOFT, "").insert(KeptNote).node(|node| node.flex_shrink = 1.0);
    });
}
