//! Buttons: with words, with a picture and words, and as a whole card that one chooses.

use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::focus::focusable;
use super::text::inked_words;
use super::{Look, Size};
use crate::app::pictures::Picture;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The one main thing to do. At most one per screen.
    Primary,
    /// What else one can do.
    Secondary,
    /// What stays in the background.
    Quiet,
}

impl Kind {
    pub(super) fn look(self) -> Look {
        match self {
            Kind::Primary => Look::PRIMARY,
            Kind::Secondary => Look::SECONDARY,
            Kind::Quiet => Look::QUIET,
        }
    }
}

/// Anything one can press: named for tests and screen readers, focusable, painted by its [`Look`].
pub(super) fn pressable(label: &str, look: Look, node: Node) -> impl Bundle {
    (Button, Name::new(label.to_owned()), AccessibleLabel::new(label), focusable(), look, node)
}

pub(super) fn spawn<'a>(
    parent: &'a mut ChildSpawnerCommands,
    kind: Kind,
    picture: Option<&'static str>,
    label: String,
) -> EntityCommands<'a> {
    let border = if kind == Kind::Secondary { 2.0 } else { 0.0 };
    let node = Node {
        padding: UiRect::axes(px(24.0 - border), px(13.0 - border)),
        border: UiRect::all(px(border)),
        border_radius: BorderRadius::all(px(12)),
        column_gap: px(10),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let mut button = parent.spawn(pressable(&label, kind.look(), node));
    button.with_children(|inside| {
        if let Some(name) = picture {
            inside.spawn(Picture::icon(name, 24.0));
        }
        inside.spawn(inked_words(Size::Strong, label));
    });
    button
}

/// A card that is one big button; what it shows is up to the caller, the label is what it is called.
pub(super) fn spawn_choice<'a>(
    parent: &'a mut ChildSpawnerCommands,
    label: String,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) -> EntityCommands<'a> {
    let node = Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::axes(px(20), px(16)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(14)),
        row_gap: px(8),
        ..default()
    };
    let mut card = parent.spawn(pressable(&label, Look::CARD, node));
    card.with_children(fill);
    card
}
