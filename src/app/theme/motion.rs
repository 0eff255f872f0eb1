//! Motion: short, eased, and off when the reader wants it off.

use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// Whether things move or jump. Kept in step with the settings.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Still(pub bool);

/// Moves one number of an entity from one value to another, easing out, then removes itself.
#[derive(Component)]
pub struct Tween {
    from: f32,
    to: f32,
    seconds: f32,
    /// Not started until the first frame that shows it: the time before that is not its own.
    spent: Option<f32>,
    write: fn(&mut EntityWorldMut, f32),
}

impl Tween {
    /// A motion of 300 ms. `write` puts the number where it belongs.
    pub fn new(from: f32, to: f32, write: fn(&mut EntityWorldMut, f32)) -> Self {
        Self { from, to, seconds: 0.3, spent: None, write }
    }

    /// Takes `seconds` instead.
    #[must_use]
    pub fn lasting(mut self, seconds: f32) -> Self {
        self.seconds = seconds;
        self
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Still>().add_systems(PostUpdate, advance.before(bevy::ui::UiSystems::Prepare));
}

fn advance(world: &mut World, moving: &mut QueryState<(Entity, &mut Tween)>) {
    let still = world.resource::<Still>().0;
    let delta = world.resource::<Time>().delta_secs();
    let steps: Vec<_> = moving
        .iter_mut(world)
        .map(|(entity, mut tween)| {
            let spent = tween.spent.map_or(0.0, |spent| spent + delta);
            tween.spent = Some(spent);
            let share = if still { 1.0 } else { (spent / tween.seconds).min(1.0) };
            let value = tween.from + (tween.to - tween.from) * ease(share);
            (entity, tween.write, value, share >= 1.0)
        })
        .collect();
    if steps.is_empty() {
        return;
    }
    for (entity, write, value, done) in steps {
        let Ok(mut entity) = world.get_entity_mut(entity) else {
            continue;
        };
        write(&mut entity, value);
        if done {
            entity.remove::<Tween>();
        }
    }
    // Reactive updates would freeze the motion; ask for the next frame only while something moves.
    world.write_message(RequestRedraw);
}

/// Fast at first, gentle at the end; 0 to 1.
fn ease(share: f32) -> f32 {
    let left = 1.0 - share;
    1.0 - left * left * left
}
