//! A pill at the top of every screen: how the file stands. Pressing it opens the panel.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{Author, panel};
use crate::app::theme::{Adjust, Build, Kind};
use crate::scenario::diagnostic::Severity;
use crate::text::{say, say_with};

#[derive(Component)]
struct Strip;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.run_if(resource_exists_and_changed::<Author>));
}

fn show(author: Res<Author>, strips: Query<Entity, With<Strip>>, mut commands: Commands) {
    for strip in &strips {
        commands.entity(strip).despawn();
    }
    let words = words(&author);
    // Above the screens, below their overlays; whatever it does not cover stays in reach.
    let place = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        top: px(6),
        justify_content: JustifyContent::Center,
        ..default()
    };
    commands.spawn((Strip, Name::new("author's strip"), place, GlobalZIndex(5), Pickable::IGNORE)).with_children(|strip| {
        let kind = if author.behind { Kind::Primary } else { Kind::Secondary };
        strip.button(kind, words).observe(|_: On<Activate>, mut commands: Commands| panel::toggle(&mut commands)).node(|node| {
            node.padding = UiRect::axes(px(16), px(5));
            node.border_radius = BorderRadius::MAX;
        });
    });
}

/// `Reloaded · 2 warnings · F1`.
fn words(author: &Author) -> String {
    let first = match author.said.as_str() {
        "" => say(if author.behind { "author-broken" } else { "author-watching" }),
        said => said.to_owned(),
    };
    let counted = |severity: Severity| {
        let count = i32::try_from(author.count(severity)).unwrap_or(i32::MAX);
        (count > 0).then(|| say_with(&format!("author-{}s", severity.word()), &[("count", count.into())]))
    };
    let found = [Severity::Error, Severity::Warning].into_iter().filter_map(counted);
    std::iter::once(first).chain(found).chain([say("author-key")]).collect::<Vec<_>>().join(" · ")
}
