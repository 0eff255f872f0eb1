//! The keyboard: Tab and arrows move the focus in reading order, Enter and Space press, Esc goes back, and the ring shows where one is.

use bevy::input::keyboard::KeyboardInput;
use bevy::input::{ButtonState, InputSystems};
use bevy::input_focus::tab_navigation::{NavAction, TabIndex, TabNavigation, TabNavigationPlugin};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui_widgets::ScrollIntoView;
use bevy::window::PrimaryWindow;

use super::overlay::Overlay;
use super::palette;

/// Esc was pressed and no overlay was open that it could close.
#[derive(Message, Clone, Copy, Debug, Default)]
pub struct Back;

/// What every control has that can hold the focus.
pub(super) fn focusable() -> impl Bundle {
    (TabIndex(0), Outline::new(px(3), px(2), palette::CLEAR))
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(TabNavigationPlugin)
        .add_message::<Back>()
        .add_systems(Startup, listen)
        .add_systems(First, stay_inside_overlay)
        .add_systems(PreUpdate, go_back.after(InputSystems))
        .add_systems(PostUpdate, (ring, show_focused).before(bevy::ui::UiSystems::Prepare));
}

/// Keys arrive at the window when nothing that has the focus wanted them.
fn listen(window: Single<Entity, With<PrimaryWindow>>, mut commands: Commands) {
    commands.entity(*window).observe(move_with_arrows);
}

fn move_with_arrows(
    mut key: On<FocusedInput<KeyboardInput>>,
    navigation: TabNavigation,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let action = match key.input.key_code {
        KeyCode::ArrowDown | KeyCode::ArrowRight => NavAction::Next,
        KeyCode::ArrowUp | KeyCode::ArrowLeft => NavAction::Previous,
        _ => return,
    };
    if let Ok(next) = navigation.navigate(&focus, action) {
        key.propagate(false);
        focus.set(next, FocusCause::Navigated);
        visible.0 = true;
    }
}

/// Not a key of the focus: Esc leaves even a field that would keep it for itself, unless it ends a composition there.
fn go_back(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    fields: Query<&EditableText>,
    overlays: Query<(Entity, &Overlay)>,
    mut back: MessageWriter<Back>,
    mut commands: Commands,
) {
    let composing = focus.get().and_then(|held| fields.get(held).ok()).is_some_and(EditableText::is_composing);
    if composing || !keys.just_pressed(KeyCode::Escape) {
        return;
    }
    match Overlay::top(&overlays) {
        Some(top) => super::overlay::close(&mut commands, top),
        None => {
            back.write(Back);
        }
    }
}

/// While an overlay is open the focus cannot leave it, not even when a click beside a control clears it.
fn stay_inside_overlay(
    overlays: Query<(Entity, &Overlay)>,
    parents: Query<&ChildOf>,
    navigation: TabNavigation,
    mut focus: ResMut<InputFocus>,
) {
    let Some(top) = Overlay::top(&overlays) else {
        return;
    };
    let inside = focus.get().is_some_and(|held| parents.iter_ancestors(held).any(|parent| parent == top));
    if !inside && let Ok(first) = navigation.initialize(top, NavAction::First) {
        focus.set(first, FocusCause::Navigated);
    }
}

fn ring(focus: Res<InputFocus>, visible: Res<InputFocusVisible>, mut outlines: Query<(Entity, &mut Outline), With<TabIndex>>) {
    for (entity, mut outline) in &mut outlines {
        let shown = visible.0 && focus.get() == Some(entity);
        let colour = if shown { palette::INK } else { palette::CLEAR };
        if outline.color != colour {
            outline.color = colour;
        }
    }
}

/// What the keyboard reaches, the eye must see: scrolls the focused control into view.
fn show_focused(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut last: Local<Option<Entity>>,
    controls: Query<(), With<TabIndex>>,
    mut commands: Commands,
) {
    if *last == focus.get() {
        return;
    }
    *last = focus.get();
    if let Some(entity) = focus.get()
        && visible.0
        && controls.contains(entity)
    {
        commands.trigger(ScrollIntoView { entity });
    }
}
