//! Why: the decisions that mattered most, each with the road not taken.

use bevy::prelude::*;

use crate::analysis::debrief::Debrief;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::text::say;

pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief) {
    part.text(Size::Title, say("debrief-pivots"));
    part.tinted(Size::Body, palette::INK_SOFT, debrief.met.clone());
    part.row(16.0, |cards| {
        for pivot in &debrief.pivots {
            cards
                .card(|card| {
                    card.text(Size::Heading, pivot.title.clone());
                    card.text(Size::Body, pivot.chose.clone());
                    card.tinted(Size::Body, palette::INK_SOFT, pivot.other.clone());
                    card.line();
                    for sentence in &pivot.story {
                        card.text(Size::Body, sentence.clone());
                    }
                })
                .node(|node| {
                    node.flex_grow = 1.0;
                    node.flex_basis = px(0);
                    node.min_width = px(300);
                });
        }
    })
    .node(|node| {
        node.align_items = AlignItems::Stretch;
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(16);
    });
}
