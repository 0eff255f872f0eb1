//! Nothing is cut off, nothing lies on anything else: checked by the layout itself, for whatever a test shows.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::TextLayoutInfo;
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::ui_widgets::ScrollArea;

use super::harness::Player;

/// Rounding to whole pixels may cost so many.
const SLACK: f32 = 2.0;

/// Something that must be seen whole.
struct Seen {
    entity: Entity,
    what: String,
    rect: Rect,
    clip: Option<Rect>,
    scrolls: Option<Entity>,
    root: Entity,
    text: bool,
}

impl Player {
    /// Fails if a text or a control is cut off by its surroundings or the window, if a text does not fit into its control,
    /// or if two texts lie on each other. What can be scrolled into view counts as seen.
    #[track_caller]
    pub fn nothing_is_cut(&mut self) -> &mut Self {
        let faults = self.faults();
        assert!(faults.is_empty(), "{faults:#?}");
        self
    }

    fn faults(&mut self) -> Vec<String> {
        let seen = self.seen();
        let world = self.app.world_mut();
        let window = world.query::<&Window>().single(world).expect("a test has one window");
        let size = window.resolution.physical_size().as_vec2();
        let window = Rect::from_corners(Vec2::ZERO, size);
        let mut faults = Vec::new();
        for one in &seen {
            let clip = one.clip.map_or(window, |clip| clip.intersect(window));
            let sideways = one.rect.min.x < clip.min.x - SLACK || one.rect.max.x > clip.max.x + SLACK;
            let lengthwise = one.rect.min.y < clip.min.y - SLACK || one.rect.max.y > clip.max.y + SLACK;
            if sideways || (lengthwise && one.scrolls.is_none()) {
                faults.push(format!("{} is cut off: it has {:?} and sees {clip:?}", one.what, one.rect));
            }
            if one.text {
                self.check_text(one, &mut faults);
            }
        }
        for (place, one) in seen.iter().enumerate().filter(|(_, one)| one.text) {
            for other in seen[place + 1..].iter().filter(|other| other.text) {
                let overlap = one.visible(other).intersect(other.visible(one));
                let much = overlap.width() > SLACK && overlap.height() > SLACK;
                if one.root == other.root && much {
                    faults.push(format!("{} lies on {}", one.what, other.what));
                }
            }
        }
        faults
    }

    /// A text fits into its node, and into the control that it labels.
    fn check_text(&self, text: &Seen, faults: &mut Vec<String>) {
        let world = self.app.world();
        let layout = world.get::<TextLayoutInfo>(text.entity);
        if let Some((layout, node)) = layout.zip(world.get::<ComputedNode>(text.entity)) {
            // The laid out text is measured in logical pixels, nodes in physical ones.
            let needs = layout.size / node.inverse_scale_factor();
            // The space at the end of a broken line hangs out of it.
            let space = layout.size.y.min(12.0) / node.inverse_scale_factor();
            let room = text.rect.size() + Vec2::new(space, SLACK);
            if needs.x > room.x || needs.y > room.y {
                faults.push(format!("{} needs {needs} and has {}", text.what, text.rect.size()));
            }
        }
        let control = ancestors(world, text.entity)
            .find(|&entity| world.get::<TabIndex>(entity).is_some())
            .and_then(|entity| rect(world, entity));
        if let Some(control) = control {
            let inside = control.inflate(SLACK).contains(text.rect.min) && control.inflate(SLACK).contains(text.rect.max);
            if !inside {
                faults.push(format!("{} sticks out of its control", text.what));
            }
        }
    }

    fn seen(&mut self) -> Vec<Seen> {
        let nodes = self.visible_nodes();
        let world = self.app.world();
        nodes
            .into_iter()
            .filter_map(|entity| {
                let text = world.get::<Text>(entity).is_some_and(|text| !text.0.is_empty());
                let control = world.get::<TabIndex>(entity).is_some();
                if !text && !control {
                    return None;
                }
                Some(Seen {
                    entity,
                    what: format!("{:?}", self.describe(entity)),
                    rect: rect(world, entity)?,
                    clip: world.get::<CalculatedClip>(entity).map(|clip| clip.clip),
                    scrolls: ancestors(world, entity).find(|&parent| world.get::<ScrollArea>(parent).is_some()),
                    root: ancestors(world, entity).last().unwrap_or(entity),
                    text,
                })
            })
            .collect()
    }
}

impl Seen {
    /// What of it is seen beside `other`: things that scroll together are compared where they lie, others where they show.
    fn visible(&self, other: &Seen) -> Rect {
        match (self.scrolls == other.scrolls, self.clip) {
            (false, Some(clip)) => self.rect.intersect(clip),
            _ => self.rect,
        }
    }
}

fn rect(world: &World, entity: Entity) -> Option<Rect> {
    let node = world.get::<ComputedNode>(entity)?;
    let transform = world.get::<UiGlobalTransform>(entity)?;
    Some(Rect::from_center_size(transform.translation, node.size()))
}

fn ancestors(world: &World, entity: Entity) -> impl Iterator<Item = Entity> {
    std::iter::successors(world.get::<ChildOf>(entity).map(ChildOf::parent), |&parent| {
        world.get::<ChildOf>(parent).map(ChildOf::parent)
    })
}

mod of_itself {
    use fulcrum::app::theme::{Adjust, Build, Size};

    use super::*;
    use crate::ui::controls::on_page;
    use crate::ui::harness::Stage;

    #[test]
    fn finds_text_outside_of_the_window() {
        let mut player = on_page(Stage::default(), |page| {
            page.text(Size::Body, "far away").node(|node| node.left = px(1250));
        });
        assert_eq!(player.faults().len(), 1);
    }

    #[test]
    fn finds_text_cut_by_its_surroundings() {
        let mut player = on_page(Stage::default(), |page| {
            page.column(0.0, |narrow| {
                narrow.text(Size::Body, "incomprehensibilities");
            })
            .node(|node| {
                node.width = px(80);
                node.overflow = Overflow::clip();
            });
        });
        assert!(!player.faults().is_empty());
    }

    #[test]
    fn finds_texts_that_lie_on_each_other() {
        let mut player = on_page(Stage::default(), |page| {
            page.text(Size::Body, "one");
            page.text(Size::Body, "other").node(|node| node.top = px(-20));
        });
        assert_eq!(player.faults().len(), 1);
    }
}
