//! Every decision beside the roads that were open with it.

use bevy::prelude::*;

use crate::analysis::debrief::decisions::{Decision, Judged};
use crate::app::theme::{Adjust, Build, Size, palette};

/// A decision, every road that it had, and what the dice did.
pub(super) fn fill(part: &mut ChildSpawnerCommands, decision: &Decision) {
    part.column(4.0, |all| {
        all.row(12.0, |head| {
            head.text(Size::Strong, decision.title.clone());
            head.spacer();
            let colour = match decision.judged {
                Judged::Best => palette::SAGE_TEXT,
                Judged::Even => palette::INK_SOFT,
                Judged::Behind => palette::BRICK_TEXT,
            };
            head.tinted(Size::Small, colour, decision.verdict.clone());
        })
        .node(|node| node.align_items = AlignItems::Baseline);
        for road in &decision.roads {
            all.row(16.0, |line| {
                let colour = if road.taken { palette::INK } else { palette::INK_SOFT };
                let size = if road.taken { Size::SmallStrong } else { Size::Small };
                line.column(0.0, |words| {
                    words.tinted(size, colour, road.choice.clone());
                })
                .node(|node| {
                    node.flex_grow = 1.0;
                    node.flex_basis = px(0);
                });
                line.column(0.0, |figures| {
                    figures.tinted(Size::Small, colour, road.against.clone()).insert(TextLayout::justify(Justify::Right));
                })
                .node(|node| {
                    node.width = percent(32);
                    node.flex_shrink = 0.0;
                });
            })
            .node(|node| node.align_items = AlignItems::FlexStart);
        }
        if let Some(luck) = &decision.luck_told {
            all.tinted(Size::Small, palette::INK_SOFT, luck.clone());
        }
    });
}
