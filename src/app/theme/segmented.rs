//! One of a few: options side by side, and the five-point scale of the self-assessment.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::prelude::*;
use bevy::ui::Checked;
use bevy::ui_widgets::{RadioButton, ValueChange};

use super::build::{Adjust, Build};
use super::focus::focusable;
use super::text::inked_words;
use super::{Look, Size};

/// Which of its options a group has chosen. Change it to choose another; people changing it trigger `ValueChange<usize>` at the same entity.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen(pub Option<usize>);

/// The place of an option in its group, from 0.
#[derive(Component, Clone, Copy)]
struct Place(usize);

/// How wide the points of a scale are.
const SIDES: [f32; POINTS] = [44.0, 37.0, 30.0, 37.0, 44.0];
/// How many points a scale has.
const POINTS: usize = 5;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose_with_pointer).add_observer(choose_with_keys).add_systems(Update, mark_chosen);
}

/// The group of options; it holds the focus as a whole.
fn group(label: &str, chosen: Option<usize>, gap: f32) -> impl Bundle {
    (
        Name::new(label.to_owned()),
        AccessibleLabel::new(label),
        Chosen(chosen),
        focusable(),
        Node {
            column_gap: px(gap),
            row_gap: px(gap),
            flex_wrap: FlexWrap::Wrap,
            border_radius: BorderRadius::all(px(12)),
            ..default()
        },
    )
}

fn option(label: &str, place: usize, node: Node) -> impl Bundle {
    (RadioButton, Name::new(label.to_owned()), AccessibleLabel::new(label), Place(place), Look::SECONDARY, node)
}

pub(super) fn spawn<'a>(
    parent: &'a mut ChildSpawnerCommands,
    label: &str,
    options: &[&str],
    chosen: usize,
) -> EntityCommands<'a> {
    let mut group = parent.spawn(group(label, Some(chosen), 8.0));
    group.with_children(|group| {
        for (place, words) in options.iter().enumerate() {
            let node = Node {
                padding: UiRect::axes(px(20), px(9)),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::all(px(12)),
                flex_shrink: 0.0,
                ..default()
            };
            group.spawn(option(words, place, node)).with_child(inked_words(Size::Strong, *words));
        }
    });
    group
}

pub(super) fn spawn_scale<'a>(
    parent: &'a mut ChildSpawnerCommands,
    label: &str,
    ends: [&str; 2],
    chosen: Option<usize>,
) -> EntityCommands<'a> {
    let mut scale = parent.spawn(group(label, chosen, 12.0));
    scale.entry::<Node>().and_modify(|mut node| {
        node.align_items = AlignItems::Center;
        node.justify_content = JustifyContent::Center;
    });
    let end = |scale: &mut ChildSpawnerCommands, words: &str, align| {
        scale
            .column(0.0, |end| {
                end.text(Size::Small, words).insert(TextLayout::justify(align));
            })
            .node(|node| {
                node.flex_grow = 1.0;
                node.flex_basis = px(0);
                node.min_width = px(120);
            });
    };
    scale.with_children(|scale| {
        end(scale, ends[0], Justify::Right);
        for (place, size) in SIDES.into_iter().enumerate() {
            // The ends are bigger than the middle: the scale shows which way it goes without a colour.
            let node = Node {
                width: px(size),
                height: px(size),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::MAX,
                flex_shrink: 0.0,
                ..default()
            };
            let words = format!("{label}: {} of {POINTS}", place + 1);
            scale.spawn(option(&words, place, node));
        }
        end(scale, ends[1], Justify::Left);
    });
    scale
}

fn choose_with_pointer(
    chosen: On<ValueChange<bool>>,
    options: Query<(&Place, &ChildOf), With<RadioButton>>,
    mut groups: Query<&mut Chosen>,
    mut commands: Commands,
) {
    if let Ok((place, parent)) = options.get(chosen.source)
        && let Ok(mut group) = groups.get_mut(parent.parent())
    {
        choose(parent.parent(), &mut group, place.0, &mut commands);
    }
}

fn choose_with_keys(
    mut key: On<FocusedInput<KeyboardInput>>,
    mut groups: Query<(&mut Chosen, &Children)>,
    options: Query<&Place>,
    mut commands: Commands,
) {
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let Ok((mut chosen, children)) = groups.get_mut(key.focused_entity) else {
        return;
    };
    let last = children.iter().filter(|&c| options.contains(c)).count() - 1;
    let now = chosen.0;
    let next = match key.input.key_code {
        KeyCode::ArrowRight => now.map_or(0, |place| (place + 1).min(last)),
        KeyCode::ArrowLeft => now.map_or(last, |place| place.saturating_sub(1)),
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return,
    };
    key.propagate(false);
    choose(key.focused_entity, &mut chosen, next, &mut commands);
}

fn choose(group: Entity, chosen: &mut Chosen, place: usize, commands: &mut Commands) {
    if chosen.0 == Some(place) {
        return;
    }
    chosen.0 = Some(place);
    commands.trigger(ValueChange { source: group, value: place, is_final: true });
}

fn mark_chosen(
    groups: Query<(&Chosen, &Children), Changed<Chosen>>,
    options: Query<(&Place, Has<Checked>)>,
    mut commands: Commands,
) {
    for (chosen, children) in &groups {
        for child in children {
            let Ok((place, marked)) = options.get(*child) else {
                continue;
            };
            match (chosen.0 == Some(place.0), marked) {
                (true, false) => {
                    commands.entity(*child).insert(Checked);
                }
                (false, true) => {
                    commands.entity(*child).remove::<Checked>();
                }
                _ => {}
            }
        }
    }
}
