//! A switch with a label: on or off.

use bevy::prelude::*;
use bevy::ui::Checked;
use bevy::ui_widgets::{Checkbox, ValueChange};

use super::focus::focusable;
use super::text::inked_words;
use super::{Look, Size, palette};

/// Marks our switches, which keep their own state; `ValueChange<bool>` tells of a change.
#[derive(Component)]
struct Switch;

/// The part that slides.
#[derive(Component)]
struct Knob;

const WIDTH: f32 = 52.0;
const HEIGHT: f32 = 30.0;
const KNOB: f32 = 22.0;
const INSET: f32 = (HEIGHT - KNOB) / 2.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(keep_state).add_systems(PostUpdate, slide.before(bevy::ui::UiSystems::Prepare));
}

pub(super) fn spawn<'a>(parent: &'a mut ChildSpawnerCommands, label: String, on: bool) -> EntityCommands<'a> {
    let mut switch = parent.spawn((
        Switch,
        Checkbox,
        Name::new(label.clone()),
        AccessibleLabel::new(label.as_str()),
        focusable(),
        Look::QUIET_WHEN_CHOSEN,
        Node {
            column_gap: px(14),
            padding: UiRect::axes(px(8), px(6)),
            border_radius: BorderRadius::all(px(12)),
            align_items: AlignItems::Center,
            ..default()
        },
    ));
    if on {
        switch.insert(Checked);
    }
    switch.with_children(|switch| {
        switch
            .spawn((
                Node { width: px(WIDTH), height: px(HEIGHT), border_radius: BorderRadius::MAX, flex_shrink: 0.0, ..default() },
                BackgroundColor(palette::EDGE),
            ))
            .with_child((
                Knob,
                Node {
                    position_type: PositionType::Absolute,
                    width: px(KNOB),
                    height: px(KNOB),
                    top: px(INSET),
                    left: px(INSET),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(palette::CARD),
            ));
        switch.spawn(inked_words(Size::Strong, label));
    });
    switch
}

fn keep_state(change: On<ValueChange<bool>>, switches: Query<(), With<Switch>>, mut commands: Commands) {
    if !switches.contains(change.source) {
        return;
    }
    let mut switch = commands.entity(change.source);
    if change.value {
        switch.insert(Checked);
    } else {
        switch.remove::<Checked>();
    }
}

fn slide(
    switches: Query<(Has<Checked>, &Children), With<Switch>>,
    mut tracks: Query<(&Children, &mut BackgroundColor), Without<Knob>>,
    mut knobs: Query<&mut Node, With<Knob>>,
) {
    for (on, children) in &switches {
        let (colour, left) = if on { (palette::INK, WIDTH - KNOB - INSET) } else { (palette::EDGE, INSET) };
        let mut tracks = tracks.iter_many_mut(children);
        while let Some((inside, mut ground)) = tracks.fetch_next() {
            ground.set_if_neq(BackgroundColor(colour));
            let mut knobs = knobs.iter_many_mut(inside);
            while let Some(mut node) = knobs.fetch_next() {
                if node.left != px(left) {
                    node.left = px(left);
                }
            }
        }
    }
}
