//! A line of text to fill in: label above, placeholder inside while it is empty.

use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle, TextEditChange};
use bevy::ui_widgets::{SelectAllOnFocus, ValueChange};

use super::build::Build;
use super::focus::focusable;
use super::text::silent_words;
use super::{Size, palette};

/// What a text field asks for.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its name, written above it.
    pub label: &'a str,
    /// An example, shown while it is empty.
    pub placeholder: &'a str,
    /// What it holds at first.
    pub value: &'a str,
    /// At most so many characters.
    pub longest: usize,
}

/// The text of a field, kept up to date at the field; `ValueChange<String>` at the same entity tells of a change.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq)]
pub struct Written(pub String);

/// Shown while the field beside it is empty.
#[derive(Component)]
struct Placeholder;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(tell).add_systems(PostUpdate, show_placeholders.before(bevy::ui::UiSystems::Prepare));
}

pub(super) fn spawn<'a>(parent: &'a mut ChildSpawnerCommands, field: Field) -> EntityCommands<'a> {
    let mut editor = EditableText::new(field.value);
    editor.max_characters = Some(field.longest);
    editor.cursor_width = 0.1;
    let mut line = None;
    parent.column(6.0, |column| {
        column.text(Size::Strong, field.label);
        let mut frame = column.spawn(Node::default());
        frame.with_children(|frame| {
            line = Some(
                frame
                    .spawn((
                        editor,
                        Written(field.value.to_owned()),
                        SelectAllOnFocus,
                        Name::new(field.label.to_owned()),
                        AccessibleLabel::new(field.label),
                        focusable(),
                        Hovered::default(),
                        TextLayout::no_wrap(),
                        Size::Body.font(),
                        TextColor(palette::INK),
                        TextCursorStyle {
                            color: palette::INK,
                            selection_color: palette::HONEY,
                            unfocused_selection_color: palette::CLEAR,
                            selected_text_color: None,
                        },
                        Node {
                            flex_grow: 1.0,
                            min_width: px(0),
                            padding: UiRect::axes(px(14), px(11)),
                            border: UiRect::all(px(2)),
                            border_radius: BorderRadius::all(px(10)),
                            ..default()
                        },
                        BorderColor::all(palette::EDGE),
                        BackgroundColor(palette::CARD),
                    ))
                    .id(),
            );
            frame.spawn((
                Placeholder,
                Pickable::IGNORE,
                silent_words(Size::Body, palette::INK_SOFT, field.placeholder),
                TextLayout::no_wrap(),
                Node { position_type: PositionType::Absolute, left: px(16), top: px(13), ..default() },
            ));
        });
    });
    let line = line.unwrap_or(Entity::PLACEHOLDER);
    parent.commands_mut().entity(line)
}

fn tell(change: On<TextEditChange>, mut fields: Query<(&EditableText, &mut Written)>, mut commands: Commands) {
    let source = change.event_target();
    let Ok((editor, mut written)) = fields.get_mut(source) else {
        return;
    };
    let value = editor.value().to_string();
    if written.0 != value {
        written.0.clone_from(&value);
        commands.trigger(ValueChange { source, value, is_final: false });
    }
}

fn show_placeholders(
    fields: Query<&Written>,
    frames: Query<&Children>,
    mut placeholders: Query<(&ChildOf, &mut Visibility), With<Placeholder>>,
) {
    for (frame, mut visibility) in &mut placeholders {
        let Ok(siblings) = frames.get(frame.parent()) else {
            continue;
        };
        let empty = fields.iter_many(siblings).all(|written| written.0.is_empty());
        visibility.set_if_neq(if empty { Visibility::Inherited } else { Visibility::Hidden });
    }
}
