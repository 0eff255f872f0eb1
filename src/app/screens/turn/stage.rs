//! A new stage: another place, other people, other demands.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::Phase;
use crate::app::theme::{Adjust, Build, Kind, Size, palette};
use crate::session::Run;
use crate::session::view;
use crate::text::say;

pub(super) fn fill(inside: &mut ChildSpawnerCommands, run: &Run) {
    let Some(stage) = view::stage_begun(run) else { return };
    inside
        .scroll(|page| {
            page.column(14.0, |text| {
                text.tinted(Size::SmallStrong, palette::INK_SOFT, say("stage-begins"));
                text.text(Size::Title, stage.name.clone()).node(|node| node.margin.top = px(-10));
                text.text(Size::Body, stage.about.clone());
                let facts: Vec<_> =
                    [&stage.people, &stage.demand].into_iter().filter(|words| !words.is_empty()).cloned().collect();
                text.tinted(Size::Strong, palette::INK_SOFT, facts.join(" "));
                text.row(0.0, |foot| {
                    foot.button(Kind::Primary, say("stage-go-on"))
                        .observe(|_: On<Activate>, mut phase: ResMut<NextState<Phase>>| phase.set(Phase::Desk))
                        .insert((AutoFocus, Name::new("go in")));
                });
            })
            .node(|node| node.max_width = px(820));
        })
        .node(|node| node.flex_grow = 1.0);
}
