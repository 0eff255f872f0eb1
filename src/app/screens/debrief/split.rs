//! Luck and judgement: how the result comes about, as a chart and in sentences.

use bevy::prelude::*;

use super::happened::picture;
use crate::analysis::debrief::Debrief;
use crate::app::theme::{Adjust, Build, Size};
use crate::report::chart::{self, Frame};

/// The room for the chart, in units.
const WIDTH: f32 = 620.0;
/// As many lines of its text are four bars.
const LINES: f32 = 8.8;

/// `text`: the size of text in the chart, in units.
pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, text: f32) {
    part.row(28.0, |halves| {
        let room = Vec2::new(WIDTH, LINES * text);
        picture(halves, &chart::split(&debrief.split, Frame::new(room.x, room.y, text)), room);
        halves
            .column(6.0, |told| {
                for sentence in &debrief.split_told {
                    told.text(Size::Body, sentence.clone());
                }
            })
            .node(|node| {
                node.flex_grow = 1.0;
                node.flex_basis = px(0);
                node.min_width = px(380);
            });
    })
    .node(|node| {
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(12);
    });
}
