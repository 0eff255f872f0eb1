//! Pictures: SVG (an author's own may be PNG), drawn at exactly the pixels that they cover on the screen, and drawn again when that changes.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, futures::check_ready};
use bevy::text::RemSize;
use bevy::ui::UiSystems;
use bevy::ui::widget::NodeImageMode;
use bevy::window::RequestRedraw;

use super::theme::BODY_PIXELS;
use crate::scenario::model::{Art, OwnPicture};
use crate::session::view;

mod embedded;
mod raster;

pub use embedded::{NAMES, svg};
pub use raster::{Fit, draw};

/// A picture on the screen. Give its node a size; the drawing follows it.
#[derive(Component, Clone, Debug, PartialEq, Eq, Hash)]
#[require(Node, ImageNode = blank())]
pub struct Picture {
    source: Source,
    fit: Fit,
    without: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Source {
    /// One of those in `assets/pictures`.
    Named(&'static str),
    /// Drawn by the program, such as a chart.
    Drawn(String),
    /// An author's own.
    Own(OwnPicture),
}

impl Picture {
    /// A picture from `assets/pictures`, by its file name without `.svg`, wholly visible.
    #[must_use]
    pub fn named(name: &'static str) -> Picture {
        Picture::new(Source::Named(name))
    }

    /// An SVG made at run time. Text in it is set in the window's own fonts.
    #[must_use]
    pub fn from_svg(svg: String) -> Picture {
        Picture::new(Source::Drawn(svg))
    }

    /// Whatever the view says. Nothing if it names a picture that there is not.
    #[must_use]
    pub fn of(picture: &view::Picture) -> Option<Picture> {
        match picture {
            view::Picture::BuiltIn(name) => find(name).map(Picture::named),
            view::Picture::Own(own) => Some(Picture::new(Source::Own(own.clone()))),
        }
    }

    /// The same for a face, which fills a round node; an author's own is cut to that shape.
    #[must_use]
    pub fn of_face(picture: &view::Picture) -> Option<Picture> {
        Picture::of(picture).map(|face| match face.source {
            Source::Own(_) => Picture { fit: Fit::Face, ..face },
            _ => face,
        })
    }

    /// A square icon that keeps its size in a row: `side` units wide at normal text size, growing with the reader's.
    #[must_use]
    pub fn icon(name: &'static str, side: f32) -> impl Bundle {
        (Picture::named(name), Icon(side), Node { flex_shrink: 0.0, ..default() })
    }

    fn new(source: Source) -> Picture {
        Picture { source, fit: Fit::Contain, without: Vec::new() }
    }

    /// Fills the whole node; what does not fit its shape is cut off evenly.
    #[must_use]
    pub fn filling(mut self) -> Picture {
        self.fit = Fit::Cover;
        self
    }

    /// Leaves out the groups with these ids.
    #[must_use]
    pub fn without(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Picture {
        self.without.extend(ids.into_iter().map(Into::into));
        self
    }

    fn draw(&self, size: UVec2) -> Option<Image> {
        let text = match &self.source {
            Source::Named(name) => svg(name).unwrap_or_default(),
            Source::Drawn(svg) => svg,
            Source::Own(own) => match own.art() {
                Art::Svg(svg) => svg,
                Art::Png(png) => return raster::draw_png(png, self.fit, size),
            },
        };
        raster::draw(text, self.fit, &self.without, size)
    }

    fn key(&self, size: UVec2) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self, size.x, size.y).hash(&mut hasher);
        hasher.finish()
    }
}

/// The side of an icon in units, at normal text size.
#[derive(Component)]
struct Icon(f32);

/// Icons stay in proportion to the text beside them.
fn size_icons(rem: Res<RemSize>, mut icons: Query<(Ref<Icon>, &mut Node)>) {
    for (icon, mut node) in &mut icons {
        if icon.is_added() || rem.is_changed() {
            let side = px(icon.0 * rem.0 / BODY_PIXELS);
            (node.width, node.height) = (side, side);
        }
    }
}

/// The embedded picture of this name, if there is one.
fn find(name: &str) -> Option<&'static str> {
    NAMES.iter().copied().find(|known| *known == name)
}

fn blank() -> ImageNode {
    ImageNode::default().with_mode(NodeImageMode::Stretch)
}

/// What was drawn already. Small drawings are kept; large ones only as long as they are shown.
#[derive(Resource, Default)]
struct Drawn {
    ids: HashMap<u64, AssetId<Image>>,
    kept: Vec<Handle<Image>>,
}

/// What a picture shows, or will when its drawing is done.
#[derive(Component)]
struct Shows(u64);

/// A large drawing that is being made in the background; the old one stays until it is done.
#[derive(Component)]
pub struct Drawing(Task<Option<Image>>);

/// Up to so many pixels are drawn at once (about 2 ms), more in the background.
const SMALL: u32 = 160_000;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawn>()
        .add_systems(PostUpdate, (start, finish).chain().after(UiSystems::Layout).before(UiSystems::PostLayout))
        .add_systems(PostUpdate, size_icons.before(UiSystems::Prepare))
        .add_systems(Last, tell_screen_readers);
}

/// A picture without a label is decoration; Bevy forgets the label of one that has it whenever its image changes.
fn tell_screen_readers(
    mut pictures: Query<(&mut AccessibilityNode, Option<&AccessibleLabel>), (With<Picture>, Changed<AccessibilityNode>)>,
) {
    for (mut told, label) in &mut pictures {
        match label {
            Some(label) => told.bypass_change_detection().set_label(label.0.as_str()),
            None => told.bypass_change_detection().set_hidden(),
        }
    }
}

fn start(
    mut pictures: Query<
        (Entity, &Picture, &ComputedNode, Option<&Shows>, &mut ImageNode),
        Or<(Changed<Picture>, Changed<ComputedNode>)>,
    >,
    mut drawn: ResMut<Drawn>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
) {
    for (entity, picture, node, shows, mut image) in &mut pictures {
        let size = node.size().round().as_uvec2();
        let key = picture.key(size);
        if size.min_element() == 0 || shows.is_some_and(|shows| shows.0 == key) {
            continue;
        }
        let mut entity = commands.entity(entity);
        entity.insert(Shows(key)).remove::<Drawing>();
        let known = drawn.ids.get(&key);
        if let Some(handle) = known.and_then(|&id| images.get_strong_handle(id)) {
            image.image = handle;
        } else if size.element_product() <= SMALL {
            let picture = picture.draw(size);
            show(picture, key, size, &mut image, &mut drawn, &mut images);
        } else {
            let picture = picture.clone();
            let task = AsyncComputeTaskPool::get().spawn(async move { picture.draw(size) });
            entity.insert(Drawing(task));
        }
    }
}

fn finish(
    mut pictures: Query<(Entity, &mut Drawing, &Shows, &ComputedNode, &mut ImageNode)>,
    mut drawn: ResMut<Drawn>,
    mut images: ResMut<Assets<Image>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, mut drawing, shows, node, mut image) in &mut pictures {
        // Whether it is done or not, the next frame has something to look at.
        redraw.write(RequestRedraw);
        if let Some(picture) = check_ready(&mut drawing.0) {
            let size = node.size().round().as_uvec2();
            show(picture, shows.0, size, &mut image, &mut drawn, &mut images);
            commands.entity(entity).remove::<Drawing>();
        }
    }
}

fn show(picture: Option<Image>, key: u64, size: UVec2, node: &mut ImageNode, drawn: &mut Drawn, images: &mut Assets<Image>) {
    let Some(picture) = picture else {
        node.image = blank().image;
        return;
    };
    let handle = images.add(picture);
    drawn.ids.insert(key, handle.id());
    if size.element_product() <= SMALL / 4 {
        drawn.kept.push(handle.clone());
    }
    node.image = handle;
}
