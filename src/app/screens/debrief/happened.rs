//! What happened: how it ended, the choices against what was called for, and how the numbers went.

use bevy::prelude::*;

use crate::analysis::debrief::Debrief;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::report::chart::{self, Chart, Frame};
use crate::text::say;

/// The room for a chart, in units.
const WIDTH: f32 = 1140.0;

pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, text: f32) {
    part.text(Size::Title, debrief.ending.name.clone());
    for paragraph in &debrief.ending.paragraphs {
        part.text(Size::Body, paragraph.clone()).node(|node| node.margin.top = px(-6));
    }
    part.tinted(Size::Body, palette::INK_SOFT, debrief.ending.note.clone());
    part.text(Size::Heading, say("debrief-timeline"));
    picture(part, &chart::timeline(&debrief.timeline, &debrief.stages, Frame::new(WIDTH, 300.0, text)), Vec2::new(WIDTH, 300.0));
    part.text(Size::Body, debrief.met.clone());
    if let Some(habit) = &debrief.habit {
        part.text(Size::Body, habit.clone()).node(|node| node.margin.top = px(-8));
    }
    part.tinted(Size::Small, palette::INK_SOFT, say("debrief-timeline-about"));
    part.text(Size::Heading, say("debrief-balance"));
    // Two panels, the signs of the turns and what they mean: the words take more of it where they are large.
    let height = 360.0 + 8.0 * text;
    picture(part, &chart::balance(&debrief.balance, &debrief.stages, Frame::new(WIDTH, height, text)), Vec2::new(WIDTH, height));
    if let Some(told) = &debrief.balance.told {
        part.text(Size::Body, told.clone());
    }
    part.tinted(Size::Small, palette::INK_SOFT, say("debrief-balance-about"));
    part.text(Size::Heading, say("debrief-meters"));
    let value = 190.0;
    picture(part, &chart::value(&debrief.value, &debrief.stages, Frame::new(WIDTH, value, text)), Vec2::new(WIDTH, value));
    let rows = debrief.series.len().div_ceil(4);
    #[allow(clippy::cast_precision_loss, reason = "a handful")]
    let height = 110.0 * rows as f32 * (text / 17.0);
    picture(part, &chart::meters(&debrief.series, Frame::new(WIDTH, height, text)), Vec2::new(WIDTH, height));
}

/// A chart in so much room.
pub(super) fn picture(part: &mut ChildSpawnerCommands, chart: &Chart, room: Vec2) {
    part.spawn((
        Picture::from_svg(chart.svg.clone()),
        Name::new(chart.title.clone()),
        AccessibleLabel::new(format!("{}. {}", chart.title, chart.description)),
        Node { width: px(room.x), height: px(room.y), flex_shrink: 0.0, ..default() },
    ));
}
