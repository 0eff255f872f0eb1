//! All situations: which may come, what stands in the others' way, and a way to any of them.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange};

use crate::app::game::Game;
use crate::app::screens::turn::Phase;
use crate::app::theme::{Adjust, Build, Field, Kind, Size, overlay, palette};
use crate::session::actor::Command;
use crate::session::change::Change;
use crate::session::view::{Chance, Standing, standings};
use crate::text::{say, say_with};

/// As many are shown; a search finds the others.
const MOST: usize = 60;

/// What is looked for.
#[derive(Resource, Default)]
pub(super) struct Search(String);

/// What the list is filled into.
#[derive(Component)]
pub(super) struct List;

pub(super) fn frame(inside: &mut ChildSpawnerCommands) {
    let (label, placeholder) = (say("author-search"), say("author-search-example"));
    let field = Field { label: &label, placeholder: &placeholder, value: "", longest: 60 };
    inside.field(field).observe(|change: On<ValueChange<String>>, mut search: ResMut<Search>| {
        search.0 = change.value.trim().to_lowercase();
    });
    inside.spawn((List, Node { flex_direction: FlexDirection::Column, row_gap: px(10), ..default() }));
}

pub(super) fn fill(
    mut search: ResMut<Search>,
    game: Res<Game>,
    lists: Query<(Entity, Ref<List>)>,
    mut shown: Local<Option<(u64, u64)>>,
    mut commands: Commands,
) {
    let (Ok((entity, list)), Some(run)) = (lists.single(), game.run()) else { return };
    if list.is_added() {
        // The field is empty as well.
        search.0.clear();
    } else if !search.is_changed() && *shown == game.version() {
        return;
    }
    *shown = game.version();
    let fits = |one: &Standing| one.title.to_lowercase().contains(&search.0) || one.id.contains(&search.0);
    let found: Vec<Standing> = standings(run).into_iter().filter(fits).collect();
    commands.entity(entity).despawn_related::<Children>().with_children(|inside| {
        if found.is_empty() {
            inside.text(Size::Body, say("author-none-found"));
        }
        for one in found.iter().take(MOST) {
            row(inside, one);
        }
        let more = i32::try_from(found.len().saturating_sub(MOST)).unwrap_or(i32::MAX);
        if more > 0 {
            inside.text(Size::Body, say_with("author-more", &[("count", more.into())]));
        }
    });
}

fn row(inside: &mut ChildSpawnerCommands, one: &Standing) {
    inside.line();
    inside.row(16.0, |row| {
        row.column(2.0, |words| {
            words
                .row(10.0, |head| {
                    head.text(Size::Strong, one.title.clone());
                    head.tinted(Size::Small, palette::INK_SOFT, one.id.clone());
                })
                .node(|node| node.align_items = AlignItems::Baseline);
            let open = one.hindrances.is_empty() || one.chance != Chance::None;
            let colour = if open { palette::SAGE_TEXT } else { palette::INK_SOFT };
            words.tinted(Size::Small, colour, one.says.clone());
            if one.chance == Chance::None {
                for hindrance in &one.hindrances {
                    words.tinted(Size::Small, palette::BRICK_TEXT, hindrance.clone());
                }
            }
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_basis = px(0);
        });
        if one.chance != Chance::OnDesk {
            let id = one.id.clone();
            row.button(Kind::Secondary, say("author-jump"))
                .insert((
                    Name::new(format!("jump to {id}")),
                    AccessibleLabel::new(say_with("author-jump-to", &[("title", one.title.clone().into())]).as_str()),
                ))
                .observe(move |_: On<Activate>, mut game: ResMut<Game>, mut phase: ResMut<NextState<Phase>>| {
                    game.send(Command::Change(Change::Desk(id.clone())));
                    phase.set(Phase::Desk);
                })
                .observe(overlay::close_own)
                .node(|node| node.padding = UiRect::axes(px(16), px(7)));
        }
    });
}
