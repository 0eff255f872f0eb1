//! Luck and judgement: how the result comes about, as bars that each begin where the one before ended.

use bevy::prelude::*;

use crate::analysis::debrief::{Debrief, timeline::euros};
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::text::say;

/// What by lot, decisions and dice come to, one under the other, with bars from a common nought.
/// `larger`: how much larger than normal the text is.
pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, larger: f32) {
    let split = &debrief.split;
    let lines = [
        ("split-chance", split.by_lot, palette::EDGE),
        ("split-decisions", split.judgement(), palette::SAGE),
        ("split-dice", split.luck(), palette::HONEY),
        ("split-whole", split.result, palette::INK),
    ];
    // Each begins where the one before ended, the last at nought again.
    let mut at = 0;
    let spans: Vec<(i64, i64)> = lines
        .iter()
        .enumerate()
        .map(|(n, (_, value, _))| {
            let from = if n == lines.len() - 1 { 0 } else { at };
            at = from + value;
            (from.min(at), from.max(at))
        })
        .collect();
    let low = spans.iter().map(|span| span.0).min().unwrap_or(0).min(0);
    let high = spans.iter().map(|span| span.1).max().unwrap_or(1).max(low + 1);
    #[allow(clippy::cast_precision_loss, reason = "a bar")]
    let share = |value: i64| (value - low) as f32 * 100.0 / (high - low) as f32;
    part.row(28.0, |halves| {
        halves
            .column(8.0, |bars| {
                for ((id, value, colour), (from, to)) in lines.into_iter().zip(spans) {
                    bars.row(12.0, |row| {
                        row.text(Size::Strong, say(id)).insert(TextLayout::no_wrap()).node(move |node| {
                            node.width = px(150.0 * larger);
                            node.flex_shrink = 0.0;
                        });
                        row.spawn((
                            Node { height: px(22), flex_grow: 1.0, border_radius: BorderRadius::all(px(6)), ..default() },
                            BackgroundColor(palette::SAND),
                        ))
                        .with_child((
                            Node {
                                position_type: PositionType::Absolute,
                                left: percent(share(from)),
                                width: percent((share(to) - share(from)).max(0.6)),
                                height: percent(100),
                                border_radius: BorderRadius::all(px(6)),
                                ..default()
                            },
                            BackgroundColor(colour),
                        ));
                        row.text(Size::Strong, euros(value)).insert(TextLayout::no_wrap().with_justify(Justify::Right)).node(
                            move |node| {
                                node.width = px(96.0 * larger);
                                node.flex_shrink = 0.0;
                            },
                        );
                    });
                }
            })
            .node(|node| {
                node.flex_grow = 1.2;
                node.flex_basis = px(0);
                node.min_width = px(420);
            });
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
