//! One layout for every window: 1280 × 720 units, enlarged to whatever there is.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// The size in units that every screen is laid out for; a larger window enlarges it, and one of another shape has more room in one direction.
pub const UNITS: Vec2 = Vec2::new(1280.0, 720.0);

pub(super) fn plugin(app: &mut App) {
    // Before the first layout and again whenever the window changes.
    app.add_systems(PreUpdate, follow_window);
}

fn follow_window(windows: Query<&Window, (With<PrimaryWindow>, Changed<Window>)>, mut scale: ResMut<UiScale>) {
    let Ok(window) = windows.single() else { return };
    let size = Vec2::new(window.width(), window.height());
    if (scale.0 - factor(size)).abs() > f32::EPSILON {
        scale.0 = factor(size);
    }
}

/// How much larger than [`UNITS`] a window of this size in logical pixels is drawn.
#[must_use]
pub fn factor(size: Vec2) -> f32 {
    (size / UNITS).min_element().max(0.25)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_fits_both_ways() {
        assert!((factor(Vec2::new(1280.0, 720.0)) - 1.0).abs() < 1e-6);
        assert!((factor(Vec2::new(1920.0, 1080.0)) - 1.5).abs() < 1e-6);
        assert!((factor(Vec2::new(3840.0, 2160.0)) - 3.0).abs() < 1e-6);
        assert!((factor(Vec2::new(1280.0, 1024.0)) - 1.0).abs() < 1e-6);
        assert!((factor(Vec2::new(3440.0, 1440.0)) - 2.0).abs() < 1e-6);
    }
}
