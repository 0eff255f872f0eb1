//! What followed: the story on the left, what moved and why on the right.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{Phase, half, next_phase};
use crate::app::game::Game;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Kind, Size, palette};
use crate::session::Run;
use crate::session::view::{self, Lesson, Move, OutcomeView};
use crate::text::{say, say_with};

/// How many changes are shown at once, without a lesson below them and with one; the rest is behind the meters.
const SHOWN: [usize; 2] = [7, 3];

pub(super) fn fill(inside: &mut ChildSpawnerCommands, run: &Run) {
    let Some(view) = view::outcome(run) else { return };
    inside
        .column(14.0, |left| {
            left.scroll(|story| tell(story, &view));
            left.row(0.0, |foot| {
                foot.button(Kind::Primary, view.go_on.clone()).observe(go_on).insert((AutoFocus, Name::new("go on")));
            });
        })
        .node(|node| {
            node.flex_grow = 0.54;
            node.flex_basis = px(0);
            node.min_width = px(0);
        });
    half(inside, 0.46, |side| {
        side.text(Size::Heading, say("outcome-causes"));
        side.column(7.0, |list| {
            let shown = SHOWN[usize::from(view.lesson.is_some())];
            for moved in view.moves.iter().take(shown) {
                line(list, moved);
            }
            let more = view.moves.len().saturating_sub(shown);
            if more > 0 {
                list.tinted(Size::Small, palette::INK_SOFT, say_with("outcome-more-causes", &[("count", more.into())]));
            }
        });
        if let Some(lesson) = &view.lesson {
            note(side, lesson);
        }
    });
}

fn tell(story: &mut ChildSpawnerCommands, view: &OutcomeView) {
    story.text(Size::Heading, view.title.clone());
    story.tinted(Size::Body, palette::INK_SOFT, view.choice.clone()).node(|node| node.margin.top = px(-8));
    for paragraph in &view.paragraphs {
        story.text(Size::Body, paragraph.clone());
    }
    let met = match &view.chance {
        Some(chance) => format!("{} {chance}", view.met),
        None => view.met.clone(),
    };
    story.tinted(Size::SmallStrong, palette::INK_SOFT, met);
    story.tinted(Size::Small, palette::INK_SOFT, view.balance.clone()).node(|node| node.margin.top = px(-8));
    for besides in &view.besides {
        story.tinted(Size::Small, palette::INK_SOFT, besides.clone()).node(|node| node.margin.top = px(-8));
    }
}

/// A lesson, on a slip of its own.
fn note(story: &mut ChildSpawnerCommands, lesson: &Lesson) {
    story
        .card(|card| {
            card.row(10.0, |head| {
                head.spawn(Picture::icon("icon-lesson", 24.0));
                head.text(Size::Strong, say("outcome-lesson"));
                head.spacer();
                head.tinted(Size::Small, palette::INK_SOFT, lesson.source.clone());
            });
            card.text(Size::Body, lesson.text.clone());
        })
        .node(|node| {
            node.padding = UiRect::axes(px(18), px(14));
            node.row_gap = px(6);
        });
}

fn line(list: &mut ChildSpawnerCommands, moved: &Move) {
    list.row(10.0, |row| {
        row.spawn(Picture::icon(moved.icon, 24.0));
        row.column(0.0, |words| {
            words.row(8.0, |head| {
                head.text(Size::SmallStrong, moved.label.clone());
                let colour = if moved.rose { palette::SAGE_TEXT } else { palette::BRICK_TEXT };
                head.tinted(Size::SmallStrong, colour, moved.delta.clone());
            });
            words.tinted(Size::Small, palette::INK_SOFT, moved.why.clone());
        })
        .node(|node| {
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    })
    .node(|node| node.align_items = AlignItems::FlexStart);
}

fn go_on(_: On<Activate>, game: Res<Game>, mut phase: ResMut<NextState<Phase>>) {
    let Some(run) = game.run() else { return };
    phase.set(next_phase(run));
}
