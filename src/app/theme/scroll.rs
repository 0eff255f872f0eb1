//! A part of the screen that scrolls, with a bar that is visible whenever there is more to see.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::prelude::*;
use bevy::ui_widgets::{ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};

use super::overlay::Overlay;
use super::palette;

/// Room at the sides of scrolling content for the focus ring, which would be cut off otherwise.
const RING_ROOM: f32 = 6.0;
/// How wide the bar is.
const BAR: f32 = 8.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(page_with_keys).add_systems(PostUpdate, show_bars_where_needed.after(bevy::ui::UiSystems::PostLayout));
}

pub(super) fn spawn<'a>(
    parent: &'a mut ChildSpawnerCommands,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) -> EntityCommands<'a> {
    let mut frame = parent.spawn((
        Name::new("scrolling part"),
        Node {
            min_height: px(0),
            min_width: px(0),
            flex_grow: 1.0,
            flex_shrink: 1.0,
            align_self: AlignSelf::Stretch,
            // The ring room, given back: content lines up with what is outside.
            margin: UiRect::all(px(-RING_ROOM)),
            ..default()
        },
    ));
    frame.with_children(|frame| {
        let area = frame
            .spawn((
                ScrollArea,
                Node {
                    flex_direction: FlexDirection::Column,
                    overflow: Overflow::scroll_y(),
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    row_gap: px(16),
                    padding: UiRect::all(px(RING_ROOM)),
                    ..default()
                },
            ))
            .with_children(fill)
            .id();
        frame
            .spawn((
                Scrollbar::new(area, ControlOrientation::Vertical, 32.0),
                // Beside the content, in the margin of whatever is around: showing it moves nothing.
                Node {
                    position_type: PositionType::Absolute,
                    right: px(-BAR),
                    top: px(RING_ROOM),
                    bottom: px(RING_ROOM),
                    width: px(BAR),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(palette::SAND),
                Visibility::Hidden,
            ))
            .with_child((
                ScrollbarThumb { border_radius: BorderRadius::MAX, border: UiRect::ZERO },
                BackgroundColor(palette::EDGE),
            ));
    });
    frame
}

fn show_bars_where_needed(mut bars: Query<(&Scrollbar, &mut Visibility)>, areas: Query<&ComputedNode, With<ScrollArea>>) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.target) else {
            continue;
        };
        visibility.set_if_neq(if has_more(area) { Visibility::Inherited } else { Visibility::Hidden });
    }
}

/// Page up and down, Home and End scroll the part that has the focus; where none has it, the one that has more to show.
fn page_with_keys(
    mut key: On<FocusedInput<KeyboardInput>>,
    mut areas: Query<(Entity, &ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
    windows: Query<(), With<Window>>,
    overlays: Query<(Entity, &Overlay)>,
    parents: Query<&ChildOf>,
) {
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let at_window = windows.contains(key.focused_entity);
    let top = Overlay::top(&overlays);
    let found = areas.iter_mut().find(|(entity, area, _)| {
        let reachable = top.is_none_or(|top| parents.iter_ancestors(*entity).any(|parent| parent == top));
        has_more(area) && reachable && (at_window || *entity == key.focused_entity)
    });
    let Some((_, area, mut position)) = found else {
        return;
    };
    let scale = area.inverse_scale_factor();
    let page = area.size().y * scale * 0.9;
    let end = (area.content_size().y - area.size().y) * scale;
    let target = match key.input.key_code {
        KeyCode::PageDown => position.y + page,
        KeyCode::PageUp => position.y - page,
        KeyCode::Home => 0.0,
        KeyCode::End => end,
        _ => return,
    };
    key.propagate(false);
    position.y = target.clamp(0.0, end);
}

fn has_more(area: &ComputedNode) -> bool {
    area.content_size().y > area.size().y + 1.0
}
