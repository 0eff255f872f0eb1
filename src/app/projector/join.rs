//! The way in: a code to scan, an address to type, four letters.

use bevy::asset::RenderAssetUsages;
use bevy::image::ImageSampler;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::wall::Join;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::text::{say, say_with};

/// Light modules around the code, without which no camera finds it.
const QUIET: usize = 4;

/// The code as a picture, one pixel for each module.
pub(super) fn picture(qr: &[Vec<bool>]) -> Image {
    let modules = qr.len() + 2 * QUIET;
    let module = |row: usize, column: usize| {
        let at = |place: usize| place.checked_sub(QUIET);
        let dark = at(row).zip(at(column)).and_then(|(row, column)| qr.get(row)?.get(column)).copied();
        if dark == Some(true) { [0, 0, 0, 255] } else { [255, 255, 255, 255] }
    };
    let pixels = (0..modules * modules).flat_map(|n| module(n / modules, n % modules)).collect();
    let across = u32::try_from(modules).unwrap_or(1);
    let extent = Extent3d { width: across, height: across, depth_or_array_layers: 1 };
    let mut image =
        Image::new(extent, TextureDimension::D2, pixels, TextureFormat::Rgba8UnormSrgb, RenderAssetUsages::RENDER_WORLD);
    image.sampler = ImageSampler::nearest();
    image
}

/// The code to scan, `side` units wide; `image` is its [`picture`].
pub(super) fn code<'a>(inside: &'a mut ChildSpawnerCommands, join: &Join, side: f32, image: Handle<Image>) -> EntityCommands<'a> {
    inside.spawn((
        Name::new("the code to scan"),
        AccessibleLabel::new(say_with("wall-qr", &[("url", join.url.clone().into())])),
        ImageNode::new(image),
        Node { width: px(side), height: px(side), border_radius: BorderRadius::all(px(14)), flex_shrink: 0.0, ..default() },
    ))
}

/// How wide the four letters are: wide ones among them, and set apart.
pub(super) fn code_width(letters: &str, size: f32) -> f32 {
    letters.chars().map(|letter| if matches!(letter, 'M' | 'W') { 1.35 } else { 1.08 } * size).sum()
}

/// What one types who does not scan; the sizes are those of the address and of the code.
pub(super) fn words(inside: &mut ChildSpawnerCommands, join: &Join, letters: &str, sizes: [u8; 2]) {
    inside.column(0.0, |address| {
        address.tinted(Size::WallStrong(22), palette::INK_SOFT, say("wall-address"));
        address.text(Size::WallStrong(sizes[0]), join.short.clone());
    });
    inside
        .column(0.0, |code| {
            code.tinted(Size::WallStrong(22), palette::INK_SOFT, say("wall-code"));
            // A thin space between letters: they are read out one by one.
            let spaced: Vec<String> = letters.chars().map(String::from).collect();
            code.text(Size::WallTitle(sizes[1]), spaced.join("\u{2009}"))
                .insert((TextLayout::no_wrap(), AccessibleLabel::new(spaced.join(" "))));
        })
        .node(|node| node.flex_shrink = 0.0);
}
