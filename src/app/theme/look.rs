//! How controls look while they rest, are hovered, pressed, chosen or out of use.

use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::{Checked, InteractionDisabled, Pressed};
use bevy::window::{CursorIcon, PrimaryWindow, SystemCursorIcon};

use super::palette::{CARD, CLEAR, EDGE, HONEY_TINT, INK, INK_DEEP, INK_FAINT, INK_LIT, LINE, PAPER, SAND};
use super::text::Inked;

/// The colours of a control in one state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// Its surface.
    pub ground: Color,
    /// Its border.
    pub edge: Color,
    /// Its text.
    pub ink: Color,
}

const fn paint(ground: Color, edge: Color, ink: Color) -> Paint {
    Paint { ground, edge, ink }
}

/// The looks of a control in all its states.
#[derive(Component, Clone, Copy, Debug)]
#[require(Hovered, BackgroundColor, BorderColor)]
pub struct Look {
    rest: Paint,
    hovered: Paint,
    pressed: Paint,
    chosen: Paint,
}

// Bevy leaves a seam between a ground and a border of the same colour: where a control is filled, it has no border.
impl Look {
    /// The one main thing to do on a screen.
    pub const PRIMARY: Look = Look {
        rest: paint(INK, CLEAR, PAPER),
        hovered: paint(INK_LIT, CLEAR, PAPER),
        pressed: paint(INK_DEEP, CLEAR, PAPER),
        chosen: paint(INK, CLEAR, PAPER),
    };
    /// Everything else one can press.
    pub const SECONDARY: Look = Look {
        rest: paint(CARD, EDGE, INK),
        hovered: paint(HONEY_TINT, INK, INK),
        pressed: paint(SAND, INK, INK),
        chosen: paint(INK, CLEAR, PAPER),
    };
    /// Cards that one chooses: what is on them stays readable when they are chosen.
    pub const CARD: Look = Look { chosen: paint(HONEY_TINT, INK, INK), ..Look::SECONDARY };
    /// Controls without a surface of their own.
    pub const QUIET: Look = Look {
        rest: paint(CLEAR, CLEAR, INK),
        hovered: paint(SAND, CLEAR, INK),
        pressed: paint(LINE, CLEAR, INK),
        chosen: paint(SAND, CLEAR, INK),
    };
    /// The same, for controls that show by a part of themselves that they are chosen.
    pub const QUIET_WHEN_CHOSEN: Look = Look { chosen: paint(CLEAR, CLEAR, INK), ..Look::QUIET };
}

const OUT_OF_USE: Paint = paint(SAND, CLEAR, INK_FAINT);

type States = (&'static Look, &'static Hovered, Has<Pressed>, Has<Checked>, Has<InteractionDisabled>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, point).add_systems(PostUpdate, apply.before(bevy::ui::UiSystems::Prepare));
}

/// The pointer shows what can be pressed and where one can write.
fn point(
    controls: Query<(&Hovered, Has<InteractionDisabled>, Has<EditableText>), Changed<Hovered>>,
    window: Single<(Entity, Option<&CursorIcon>), With<PrimaryWindow>>,
    mut commands: Commands,
) {
    let mut shape = None;
    for (hovered, disabled, writing) in &controls {
        let over = if writing { SystemCursorIcon::Text } else { SystemCursorIcon::Pointer };
        if hovered.0 && !disabled { shape = Some(over) } else { shape = shape.or(Some(SystemCursorIcon::Default)) }
    }
    let (window, now) = *window;
    if let Some(shape) = shape.map(CursorIcon::System)
        && now != Some(&shape)
    {
        commands.entity(window).insert(shape);
    }
}

fn apply(
    mut controls: Query<(Entity, States, &mut BackgroundColor, &mut BorderColor)>,
    children: Query<&Children>,
    mut inked: Query<&mut TextColor, With<Inked>>,
) {
    for (entity, (look, hovered, pressed, chosen, disabled), mut ground, mut edge) in &mut controls {
        let paint = match (disabled, pressed, chosen, hovered.0) {
            (true, ..) => OUT_OF_USE,
            (_, true, ..) => look.pressed,
            (_, _, true, _) => look.chosen,
            (_, _, _, true) => look.hovered,
            _ => look.rest,
        };
        ground.set_if_neq(BackgroundColor(paint.ground));
        edge.set_if_neq(BorderColor::all(paint.edge));
        for child in children.iter_descendants(entity) {
            if let Ok(mut colour) = inked.get_mut(child) {
                colour.set_if_neq(TextColor(paint.ink));
            }
        }
    }
}
