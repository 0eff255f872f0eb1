//! The numbers above and the gauges below the company; each opens to its causes.

use bevy::prelude::*;
use bevy::text::LineHeight;
use bevy::ui_widgets::Activate;

use super::menu;
use crate::app::game::Game;
use crate::app::pictures::Picture;
use crate::app::settings::TextSize;
use crate::app::theme::{Adjust, Build, Kind, Look, Size, Tween, overlay, palette};
use crate::session::Run;
use crate::session::view::{self, Gauge, MeterStory, TurnView};
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// Where one is and what one has.
pub(super) fn bar(inside: &mut ChildSpawnerCommands, view: &TurnView, run: &Run, text_size: TextSize) {
    // Larger text leaves room for less of it; the picture shows the stage, the menu tells the rest.
    if text_size == TextSize::Largest {
        inside.text(Size::Strong, view.company.clone()).insert(TextLayout::no_wrap());
        inside.tinted(Size::Small, palette::INK_SOFT, view.when.clone()).insert(TextLayout::no_wrap());
    } else {
        inside.text(Size::Heading, view.company.clone()).insert(TextLayout::no_wrap());
        inside.tinted(Size::Strong, palette::INK_SOFT, format!("{} · {}", view.stage, view.when)).insert(TextLayout::no_wrap());
    }
    if text_size == TextSize::Normal {
        inside.tinted(Size::Small, palette::INK_SOFT, view.of.clone()).insert(TextLayout::no_wrap());
    }
    inside.spacer();
    for gauge in &view.numbers {
        opens(inside, gauge.what, run, |number| {
            number.spawn(Picture::icon(gauge.icon, 24.0));
            let colour = if gauge.low { palette::BRICK_TEXT } else { palette::INK };
            number.tinted(Size::Strong, colour, gauge.value.clone());
            delta(number, gauge);
        });
    }
    inside
        .icon_button(Kind::Quiet, "icon-menu", say("menu-title"))
        .observe(|_: On<Activate>, game: Res<Game>, mut commands: Commands| {
            if let Some(run) = game.run() {
                menu::open(&mut commands, run);
            }
        })
        .node(|node| node.padding = UiRect::axes(px(12), px(8)));
}

/// The gauges side by side. At the largest text there is room for the words, not for the bars.
pub(super) fn strip(inside: &mut ChildSpawnerCommands, view: &TurnView, run: &Run, text_size: TextSize) {
    let wordy = text_size == TextSize::Largest;
    for gauge in &view.gauges {
        opens(inside, gauge.what, run, |whole| {
            whole.spawn(Picture::icon(gauge.icon, 22.0));
            whole
                .column(2.0, |column| {
                    column
                        .row(6.0, |head| {
                            head.text(Size::SmallStrong, gauge.label.clone());
                            if wordy {
                                head.text(Size::Small, gauge.value.clone());
                                delta(head, gauge);
                            }
                        })
                        .node(|node| node.align_items = AlignItems::Baseline);
                    if !wordy {
                        column.row(5.0, |foot| {
                            level(foot, gauge);
                            foot.text(Size::Small, gauge.value.clone()).insert(LineHeight::RelativeToFont(1.0));
                            delta(foot, gauge);
                        });
                    }
                })
                .node(|node| node.flex_grow = 1.0);
        });
    }
}

/// The bar of a gauge, moving from where it stood.
fn level(foot: &mut ChildSpawnerCommands, gauge: &Gauge) {
    #[allow(clippy::cast_precision_loss, reason = "0 to 1000")]
    let now = gauge.full.unwrap_or(0) as f32 / 10.0;
    #[allow(clippy::cast_precision_loss, reason = "0 to 1000")]
    let before = gauge.before.unwrap_or(0) as f32 / 10.0;
    let colour = if gauge.low { palette::BRICK } else { palette::SAGE };
    foot.spawn((
        Node {
            height: px(8),
            min_width: px(30),
            flex_grow: 1.0,
            border_radius: BorderRadius::MAX,
            overflow: Overflow::clip(),
            ..default()
        },
        BackgroundColor(palette::SAND),
    ))
    .with_child((
        Node { width: percent(before), height: percent(100), border_radius: BorderRadius::MAX, ..default() },
        BackgroundColor(colour),
        Tween::new(before, now, |bar, level| {
            if let Some(mut node) = bar.get_mut::<Node>() {
                node.width = percent(level.clamp(0.0, 100.0));
            }
        }),
    ));
}

fn delta(inside: &mut ChildSpawnerCommands, gauge: &Gauge) {
    if let Some(delta) = &gauge.delta {
        let colour = if gauge.rose { palette::SAGE_TEXT } else { palette::BRICK_TEXT };
        inside.tinted(Size::SmallStrong, colour, delta.clone());
    }
}

/// Something small that opens a number to its causes.
pub(super) fn opens(inside: &mut ChildSpawnerCommands, what: Tracked, run: &Run, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    let story = view::story(run, what);
    let label = say_with("label-open-meter", &[("meter", story.gauge.label.into()), ("value", story.gauge.value.into())]);
    inside
        .choice(label, fill)
        .node(|node| {
            node.flex_direction = FlexDirection::Row;
            node.align_items = AlignItems::Center;
            node.column_gap = px(8);
            node.padding = UiRect::axes(px(5), px(3));
            node.border = UiRect::ZERO;
            node.border_radius = BorderRadius::all(px(8));
        })
        .insert(Look::QUIET)
        .observe(move |_: On<Activate>, game: Res<Game>, mut commands: Commands| {
            if let Some(run) = game.run() {
                let story = view::story(run, what);
                let title = say_with(
                    "meter-opened-title",
                    &[("meter", story.gauge.label.clone().into()), ("value", story.gauge.value.clone().into())],
                );
                overlay::open(&mut commands, title, 760.0, move |panel| tell(panel, &story));
            }
        });
}

/// A number, opened: what it stands for, then every turn with its causes, the newest first.
fn tell(panel: &mut ChildSpawnerCommands, story: &MeterStory) {
    panel.tinted(Size::Body, palette::INK_SOFT, story.about.clone());
    if story.turns.is_empty() {
        panel.text(Size::Body, say("meter-opened-unchanged"));
    }
    for turn in &story.turns {
        panel.line();
        panel.column(4.0, |part| {
            part.row(12.0, |head| {
                head.text(Size::Strong, turn.title.clone());
                head.spacer();
                let sum = [("before", turn.before.clone().into()), ("after", turn.after.clone().into())];
                head.tinted(Size::Strong, palette::INK_SOFT, say_with("meter-opened-sum", &sum))
                    .node(|node| node.flex_shrink = 0.0);
            });
            for cause in &turn.causes {
                part.row(12.0, |line| {
                    let colour = if cause.rose { palette::SAGE_TEXT } else { palette::BRICK_TEXT };
                    line.tinted(Size::Strong, colour, cause.delta.clone()).node(|node| {
                        node.width = px(84);
                        node.flex_shrink = 0.0;
                    });
                    line.text(Size::Body, cause.words.clone());
                })
                .node(|node| node.align_items = AlignItems::Baseline);
            }
        });
    }
}
