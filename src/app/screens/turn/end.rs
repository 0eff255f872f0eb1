//! How it ended; the debrief comes next, always.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::Screen;
use crate::app::theme::{Adjust, Build, Kind, Size, palette};
use crate::session::Run;
use crate::session::view::words;
use crate::text::{say, say_with};

pub(super) fn fill(inside: &mut ChildSpawnerCommands, run: &Run) {
    let Some(ending) = run.ending() else { return };
    inside
        .scroll(|page| {
            page.column(14.0, |text| {
                text.tinted(Size::SmallStrong, palette::INK_SOFT, say_with("end-after", &[("turns", run.turns.len().into())]));
                text.text(Size::Title, ending.name.clone()).node(|node| node.margin.top = px(-10));
                for paragraph in words::filled(run, &ending.text).split('\n') {
                    text.text(Size::Body, paragraph);
                }
                text.tinted(Size::Strong, palette::INK_SOFT, say("end-note"));
                text.row(0.0, |foot| {
                    foot.button(Kind::Primary, say("end-to-debrief"))
                        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Debrief))
                        .insert((AutoFocus, Name::new("look back")));
                });
            })
            .node(|node| node.max_width = px(860));
        })
        .node(|node| node.flex_grow = 1.0);
}
