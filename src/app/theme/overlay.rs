//! Overlays: a panel above the screen that holds the focus until it is closed, by its button or by Esc.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::build::Build;
use super::{Kind, Size, palette};
use crate::text::say;

/// An open overlay. Despawning it closes it; [`close`] also gives the focus back.
#[derive(Component, Debug)]
pub struct Overlay {
    /// What had the focus before.
    returns_to: Option<Entity>,
    /// Overlays may open above overlays: the highest holds the focus.
    height: i32,
}

impl Overlay {
    pub(super) fn top(overlays: &Query<(Entity, &Overlay)>) -> Option<Entity> {
        overlays.iter().max_by_key(|(_, overlay)| overlay.height).map(|(entity, _)| entity)
    }
}

/// Opens a panel with a title and a close button above everything; `fill` puts its content into a part that scrolls where it must.
///
/// `width` is in units of the layout (the screen is 1280 wide).
pub fn open(
    commands: &mut Commands,
    title: impl Into<String>,
    width: f32,
    fill: impl FnOnce(&mut ChildSpawnerCommands) + Send + 'static,
) {
    let title = title.into();
    commands.queue(move |world: &mut World| {
        let returns_to = world.resource::<InputFocus>().get();
        let height = world.query::<&Overlay>().iter(world).map(|overlay| overlay.height + 1).max().unwrap_or(0);
        let overlay = Overlay { returns_to, height };
        build(&mut world.commands(), overlay, title, width, fill);
        world.flush();
    });
}

fn build(commands: &mut Commands, overlay: Overlay, title: String, width: f32, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    let veil = (
        Name::new(format!("overlay: {title}")),
        GlobalZIndex(10 + overlay.height),
        overlay,
        TabGroup::modal(),
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            padding: UiRect::all(px(32)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        BackgroundColor(palette::VEIL),
    );
    let panel = (
        Node {
            width: px(width),
            max_width: percent(100),
            max_height: percent(100),
            flex_direction: FlexDirection::Column,
            border_radius: BorderRadius::all(px(18)),
            padding: UiRect::all(px(32)),
            row_gap: px(20),
            ..default()
        },
        BackgroundColor(palette::PAPER),
    );
    commands.spawn(veil).with_children(|veil| {
        veil.spawn(panel).with_children(|panel| {
            panel.row(16.0, |head| {
                head.text(Size::Title, title);
                head.spacer();
                head.button(Kind::Secondary, say("button-close")).observe(close_own);
            });
            panel.scroll(fill);
        });
    });
}

/// Closes an overlay and gives the focus back to what had it.
pub fn close(commands: &mut Commands, overlay: Entity) {
    commands.queue(move |world: &mut World| {
        let Some(returns_to) = world.get::<Overlay>(overlay).map(|open| open.returns_to) else {
            return;
        };
        world.despawn(overlay);
        let held = returns_to.filter(|&entity| world.get_entity(entity).is_ok());
        let mut focus = world.resource_mut::<InputFocus>();
        match held {
            Some(entity) => focus.set(entity, FocusCause::Navigated),
            None => focus.clear(),
        }
    });
}

/// For buttons inside an overlay: closes the overlay they are in.
pub fn close_own(pressed: On<Activate>, parents: Query<&ChildOf>, overlays: Query<(), With<Overlay>>, mut commands: Commands) {
    let own = parents.iter_ancestors(pressed.entity).find(|&parent| overlays.contains(parent));
    if let Some(own) = own {
        close(&mut commands, own);
    }
}
