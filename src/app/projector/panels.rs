//! Panels above the wall: the keys, the way in for those who come late, the facilitator's private link, and what is asked once
//! more before it is done.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::join;
use super::wall::{Join, Wall, Way};
use crate::app::Screen;
use crate::app::game::Wake;
use crate::app::screens::settings;
use crate::app::settings::Settings;
use crate::app::theme::{Adjust, Back, Build, Kind, Overlay, Size, fit, overlay, palette};
use crate::session::room::HostAsk;
use crate::text::{say, say_with};

/// A panel, by what it shows. It stands on what the panel is filled with.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// What each key does.
    Keys,
    /// The way in.
    Join,
    /// The facilitator's private link.
    Link,
    /// Whether the turn shall begin again.
    Again,
}

/// What the keys are called, and what they do.
const KEYS: [&str; 11] = ["next", "back", "pause", "more", "lock", "reveal", "again", "page", "join", "link", "full"];

/// Opens a panel.
pub(super) fn open(panel: Panel, wall: &Wall, commands: &mut Commands) {
    match panel {
        Panel::Keys => overlay::open(commands, say("wall-keys"), 1_160.0, |inside| content(inside, Panel::Keys, keys)),
        Panel::Join => {
            let (way, letters, ways) = (wall.join.clone(), wall.screen.code.clone(), wall.ways());
            commands.queue(move |world: &mut World| {
                let text = world.get_resource::<Settings>().map_or(1.0, |settings| settings.text_size.factor());
                let Some(image) = world.get_resource_mut::<Assets<Image>>().map(|mut all| all.add(join::picture(&way.qr))) else {
                    return;
                };
                overlay::open(&mut world.commands(), say("wall-join"), 1_180.0, move |inside| {
                    content(inside, Panel::Join, |inside| late(inside, &way, image, &letters, &ways, text));
                });
            });
        }
        Panel::Link => {
            let link = wall.host_link();
            overlay::open(commands, say("wall-link"), 1_000.0, |inside| {
                content(inside, Panel::Link, |inside| {
                    inside.text(Size::Body, say("wall-link-about"));
                    inside.text(Size::Heading, link).insert(TextLayout::linebreak(bevy::text::LineBreak::AnyCharacter));
                });
            });
        }
        Panel::Again => overlay::open(commands, say("wall-again"), 760.0, |inside| content(inside, Panel::Again, again)),
    }
}

fn content(inside: &mut ChildSpawnerCommands, panel: Panel, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    inside.column(9.0, fill).insert(panel).node(|node| node.flex_shrink = 0.0);
}

/// Closes a panel, if it is the one that is open.
pub(super) fn close(
    panel: Panel,
    panels: &Query<(Entity, &Panel)>,
    parents: &Query<&ChildOf>,
    overlays: &Query<Entity, With<Overlay>>,
    commands: &mut Commands,
) {
    let Some((content, _)) = panels.iter().find(|(_, open)| **open == panel) else { return };
    if let Some(own) = parents.iter_ancestors(content).find(|parent| overlays.contains(*parent)) {
        overlay::close(commands, own);
    }
}

fn keys(inside: &mut ChildSpawnerCommands) {
    for key in KEYS {
        inside.row(20.0, |row| {
            row.column(0.0, |name| {
                name.text(Size::Strong, say(&format!("wall-key-{key}")));
            })
            .node(|node| {
                node.width = percent(26);
                node.flex_shrink = 0.0;
            });
            row.column(0.0, |does| {
                does.text(Size::Body, say(&format!("wall-does-{key}")));
            })
            .node(|node| {
                node.flex_grow = 1.0;
                node.flex_shrink = 1.0;
                node.min_width = px(0);
            });
        });
    }
}

/// How wide the code to scan is and what stands beside it, together.
const ACROSS: f32 = 1_070.0;

/// `text` is what the reader's setting multiplies text by.
fn late(inside: &mut ChildSpawnerCommands, way: &Join, image: Handle<Image>, letters: &str, ways: &[Way], text: f32) {
    // Below it stand the other addresses, where there are some.
    let side = if ways.len() > 1 { 340.0 } else { 460.0 };
    let beside = ACROSS - side;
    let code = fit::largest(44..=110, beside, |size| join::code_width(letters, size * text));
    let address = fit::largest(20..=40, beside, |size| fit::width(&way.short, size * text) * 1.08);
    inside.row(40.0, |row| {
        join::code(row, way, side, image);
        row.column(18.0, |right| join::words(right, way, letters, [address, code])).node(|node| {
            node.flex_grow = 1.0;
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    });
    if ways.len() > 1 {
        others(inside, ways);
    }
}

/// A machine in several networks has several addresses, and phones reach it in one of them.
fn others(inside: &mut ChildSpawnerCommands, ways: &[Way]) {
    inside.text(Size::Strong, say("wall-ways")).node(|node| node.margin.top = px(10));
    inside
        .row(12.0, |row| {
            for way in ways {
                let words = say_with("wall-way", &[("host", way.host.clone().into()), ("network", way.network.clone().into())]);
                let host = way.host.clone();
                row.button(
                    if way.shown { Kind::Primary } else { Kind::Secondary },
                    if way.network.is_empty() { host.clone() } else { words },
                )
                .observe(move |_: On<Activate>, wall: Option<Res<Wall>>| {
                    if let Some(wall) = wall {
                        wall.handle().found_at(&host);
                    }
                })
                .observe(overlay::close_own);
            }
        })
        .node(|node| {
            node.flex_wrap = FlexWrap::Wrap;
            node.row_gap = px(8);
        });
}

fn again(inside: &mut ChildSpawnerCommands) {
    inside.text(Size::Body, say("wall-again-about"));
    inside.row(12.0, |row| {
        row.button(Kind::Secondary, say("wall-again-no")).observe(overlay::close_own);
        row.button(Kind::Primary, say("wall-again-yes"))
            .observe(|_: On<Activate>, wall: Option<Res<Wall>>, wake: Res<Wake>| {
                if let Some(wall) = wall {
                    wall.ask(HostAsk::Again, &wake);
                }
            })
            .observe(overlay::close_own);
    });
}

/// Esc: whoever leaves is asked first, since the room ends with its window.
pub(super) fn leave(mut pressed: MessageReader<Back>, mut commands: Commands) {
    if pressed.read().count() == 0 {
        return;
    }
    overlay::open(&mut commands, say("wall-leave"), 640.0, |panel| {
        panel.button(Kind::Primary, say("wall-leave-no")).observe(overlay::close_own);
        panel
            .button(Kind::Secondary, say("settings-title"))
            .observe(|_: On<Activate>, mut commands: Commands| settings::open(&mut commands));
        panel
            .button(Kind::Secondary, say("wall-leave-yes"))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>, mut commands: Commands| {
                commands.remove_resource::<Wall>();
                next.set(Screen::Title);
            })
            .observe(overlay::close_own);
        panel.tinted(Size::Small, palette::INK_SOFT, say("wall-leave-about")).node(|node| node.margin.top = px(6));
    });
}
