//! How screens are written: everything that can be placed on one, as methods of whatever holds children.
//!
//! Each returns the new entity, so that it can be observed, named or adjusted:
//! `page.button(Kind::Primary, "New game").observe(start)`.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::state::state::States;

use super::button::Kind;
use super::field::Field;
use super::text::{Size, words};
use super::{button, field, palette, scroll, segmented, toggle};

/// The root of a screen: fills the window, and leaves with its state.
pub fn page<S: States>(state: S, name: &'static str) -> impl Bundle {
    (
        Name::new(name),
        DespawnOnExit(state),
        TabGroup::default(),
        Node { width: percent(100), height: percent(100), flex_direction: FlexDirection::Column, ..default() },
        BackgroundColor(palette::PAPER),
    )
}

/// What can be placed on a screen.
pub trait Build {
    /// Children side by side, centred on one line, `gap` units apart.
    fn row(&mut self, gap: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_>;
    /// Children below each other, `gap` units apart.
    fn column(&mut self, gap: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_>;
    /// A column on a card: lighter ground, round corners, a soft shadow.
    fn card(&mut self, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_>;
    /// A part that takes the room that is left and scrolls if it must.
    fn scroll(&mut self, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_>;
    /// Empty room that pushes its neighbours apart.
    fn spacer(&mut self) -> EntityCommands<'_>;
    /// A hairline across a column.
    fn line(&mut self) -> EntityCommands<'_>;
    /// Text in ink.
    fn text(&mut self, size: Size, text: impl Into<String>) -> EntityCommands<'_>;
    /// Text in a colour of the palette (one of those that end in `TEXT`, or a soft ink).
    fn tinted(&mut self, size: Size, colour: Color, text: impl Into<String>) -> EntityCommands<'_>;
    /// A button with words; pressing it triggers `Activate`.
    fn button(&mut self, kind: Kind, label: impl Into<String>) -> EntityCommands<'_>;
    /// A button with an icon before its words.
    fn icon_button(&mut self, kind: Kind, icon: &'static str, label: impl Into<String>) -> EntityCommands<'_>;
    /// A card that one presses; `label` is what screen readers and tests call it. Triggers `Activate`.
    fn choice(&mut self, label: impl Into<String>, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_>;
    /// A line of text to fill in. Holds [`super::Written`]; triggers `ValueChange<String>`.
    fn field(&mut self, field: Field) -> EntityCommands<'_>;
    /// One of a few options side by side. Holds [`super::Chosen`]; triggers `ValueChange<usize>`.
    fn segmented(&mut self, label: &str, options: &[&str], chosen: usize) -> EntityCommands<'_>;
    /// Five points between two statements, none chosen at first if `None`. As [`Build::segmented`].
    fn scale(&mut self, label: &str, ends: [&str; 2], chosen: Option<usize>) -> EntityCommands<'_>;
    /// A switch. Holds `Checked` while it is on; triggers `ValueChange<bool>`.
    fn toggle(&mut self, label: impl Into<String>, on: bool) -> EntityCommands<'_>;
}

impl Build for ChildSpawnerCommands<'_> {
    fn row(&mut self, gap: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_> {
        let mut row = self.spawn(Node { column_gap: px(gap), align_items: AlignItems::Center, ..default() });
        row.with_children(fill);
        row
    }

    fn column(&mut self, gap: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_> {
        let mut column = self.spawn(Node { flex_direction: FlexDirection::Column, row_gap: px(gap), ..default() });
        column.with_children(fill);
        column
    }

    fn card(&mut self, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_> {
        let mut card = self.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(12),
                padding: UiRect::all(px(22)),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(16)),
                ..default()
            },
            BackgroundColor(palette::CARD),
            BorderColor::all(palette::LINE),
            BoxShadow::new(palette::SHADOW, px(0), px(4), px(0), px(14)),
        ));
        card.with_children(fill);
        card
    }

    fn scroll(&mut self, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_> {
        scroll::spawn(self, fill)
    }

    fn spacer(&mut self) -> EntityCommands<'_> {
        self.spawn(Node { flex_grow: 1.0, ..default() })
    }

    fn line(&mut self) -> EntityCommands<'_> {
        self.spawn((Node { height: px(1), flex_shrink: 0.0, ..default() }, BackgroundColor(palette::LINE)))
    }

    fn text(&mut self, size: Size, text: impl Into<String>) -> EntityCommands<'_> {
        self.spawn(words(size, palette::INK, text))
    }

    fn tinted(&mut self, size: Size, colour: Color, text: impl Into<String>) -> EntityCommands<'_> {
        self.spawn(words(size, colour, text))
    }

    fn button(&mut self, kind: Kind, label: impl Into<String>) -> EntityCommands<'_> {
        button::spawn(self, kind, None, label.into())
    }

    fn icon_button(&mut self, kind: Kind, icon: &'static str, label: impl Into<String>) -> EntityCommands<'_> {
        button::spawn(self, kind, Some(icon), label.into())
    }

    fn choice(&mut self, label: impl Into<String>, fill: impl FnOnce(&mut ChildSpawnerCommands)) -> EntityCommands<'_> {
        button::spawn_choice(self, label.into(), fill)
    }

    fn field(&mut self, field: Field) -> EntityCommands<'_> {
        field::spawn(self, field)
    }

    fn segmented(&mut self, label: &str, options: &[&str], chosen: usize) -> EntityCommands<'_> {
        segmented::spawn(self, label, options, chosen)
    }

    fn scale(&mut self, label: &str, ends: [&str; 2], chosen: Option<usize>) -> EntityCommands<'_> {
        segmented::spawn_scale(self, label, ends, chosen)
    }

    fn toggle(&mut self, label: impl Into<String>, on: bool) -> EntityCommands<'_> {
        toggle::spawn(self, label.into(), on)
    }
}

/// Small changes to what was just placed.
pub trait Adjust {
    /// Changes its layout: `page.button(…).node(|n| n.flex_grow = 1.0)`.
    fn node(&mut self, change: impl FnOnce(&mut Node) + Send + Sync + 'static) -> &mut Self;
}

impl Adjust for EntityCommands<'_> {
    fn node(&mut self, change: impl FnOnce(&mut Node) + Send + Sync + 'static) -> &mut Self {
        self.entry::<Node>().and_modify(|mut node| change(&mut node));
        self
    }
}
