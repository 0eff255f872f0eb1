//! From SVG to pixels.

use std::sync::{Arc, LazyLock};

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, PremultipliedColorU8, Transform as Placing};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, Options, Tree, roxmltree};

use crate::app::theme::fonts;

/// How a picture fills its node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// Wholly visible, centred.
    Contain,
    /// Without empty edges; the surplus is cut off, less of it below, where the people stand.
    Cover,
    /// Without empty edges; the surplus is cut off, less of it above, where the head is.
    Face,
}

/// The window's own fonts, for text inside pictures.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [fonts::BODY, fonts::BOLD, fonts::HEADING] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(fonts::BODY_FAMILY);
    fonts.set_serif_family(fonts::HEADING_FAMILY);
    Arc::new(fonts)
});

/// Draws `svg` without the groups named in `without`. Nothing if it is not a picture, which is logged.
pub fn draw(svg: &str, fit: Fit, without: &[String], size: UVec2) -> Option<Image> {
    match try_draw(svg, fit, without, size) {
        Ok(image) => Some(image),
        Err(error) => {
            error!("a picture could not be drawn: {error}");
            None
        }
    }
}

fn try_draw(svg: &str, fit: Fit, without: &[String], size: UVec2) -> Result<Image, String> {
    let options = Options {
        font_family: fonts::BODY_FAMILY.to_owned(),
        fontdb: FONTS.clone(),
        // An author's picture may come from anybody: it reads no file.
        image_href_resolver: ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) },
        ..Options::default()
    };
    let kept = leave_out(svg, without).map_err(|error| error.to_string())?;
    let tree = Tree::from_str(&kept, &options).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(size.x, size.y).ok_or(NO_SIZE)?;
    let (scale, corner) = fit.place(Vec2::new(tree.size().width(), tree.size().height()), size.as_vec2());
    let placing = Placing::from_scale(scale, scale).post_translate(corner.x, corner.y);
    resvg::render(&tree, placing, &mut pixels.as_mut());
    Ok(to_image(pixels, size))
}

const NO_SIZE: &str = "it has no size";

/// Draws a PNG. Nothing if it cannot be decoded, which is logged.
pub fn draw_png(png: &[u8], fit: Fit, size: UVec2) -> Option<Image> {
    match try_draw_png(png, fit, size) {
        Ok(image) => Some(image),
        Err(error) => {
            error!("a picture could not be drawn: {error}");
            None
        }
    }
}

fn try_draw_png(png: &[u8], fit: Fit, size: UVec2) -> Result<Image, String> {
    let mut picture = Pixmap::decode_png(png).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(size.x, size.y).ok_or(NO_SIZE)?;
    let sides = |picture: &Pixmap| UVec2::new(picture.width(), picture.height());
    // A filter sees only neighbours: what is to become much smaller is halved first, or it would flicker.
    while fit.place(sides(&picture).as_vec2(), size.as_vec2()).0 <= 0.5 && sides(&picture).min_element() > 1 {
        picture = halved(&picture).ok_or(NO_SIZE)?;
    }
    let (scale, corner) = fit.place(sides(&picture).as_vec2(), size.as_vec2());
    let placing = Placing::from_scale(scale, scale).post_translate(corner.x, corner.y);
    let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..default() };
    pixels.draw_pixmap(0, 0, picture.as_ref(), &paint, placing, None);
    Ok(to_image(pixels, size))
}

/// Half as wide and half as high: each pixel is the mean of four.
fn halved(picture: &Pixmap) -> Option<Pixmap> {
    let (wide, width, height) = (picture.width() as usize, picture.width() / 2, picture.height() / 2);
    let mut half = Pixmap::new(width, height)?;
    for (n, pixel) in half.pixels_mut().iter_mut().enumerate() {
        let (x, y) = (n % width as usize * 2, n / width as usize * 2);
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| picture.pixels()[(y + down) * wide + x + right]);
        let mean = |part: fn(PremultipliedColorU8) -> u8| {
            u8::try_from(four.iter().map(|&pixel| u32::from(part(pixel))).sum::<u32>() / 4).unwrap_or(u8::MAX)
        };
        let [red, green, blue] = [PremultipliedColorU8::red, PremultipliedColorU8::green, PremultipliedColorU8::blue].map(mean);
        *pixel = PremultipliedColorU8::from_rgba(red, green, blue, mean(PremultipliedColorU8::alpha))?;
    }
    Some(half)
}

impl Fit {
    /// How much larger a picture becomes in a node, and where its corner comes to lie.
    fn place(self, picture: Vec2, node: Vec2) -> (f32, Vec2) {
        let ratio = node / picture;
        let (scale, above) = match self {
            Fit::Contain => (ratio.min_element(), 0.5),
            Fit::Cover => (ratio.max_element(), 0.8),
            Fit::Face => (ratio.max_element(), 0.2),
        };
        (scale, (node - picture * scale) * Vec2::new(0.5, above))
    }
}

/// The text of the picture without the groups of these ids.
fn leave_out(svg: &str, ids: &[String]) -> Result<String, roxmltree::Error> {
    let mut kept = svg.to_owned();
    if ids.is_empty() {
        return Ok(kept);
    }
    let document = roxmltree::Document::parse(svg)?;
    let mut cuts: Vec<_> = document
        .descendants()
        .filter(|node| node.attribute("id").is_some_and(|id| ids.iter().any(|left_out| left_out == id)))
        .map(|node| node.range())
        .collect();
    // A group inside another that goes, goes with it.
    let all = cuts.clone();
    cuts.retain(|cut| !all.iter().any(|other| other.start < cut.start && cut.end < other.end));
    // From the end, so that the places of the others stay what they are.
    for cut in cuts.into_iter().rev() {
        kept.replace_range(cut, "");
    }
    Ok(kept)
}

fn to_image(pixels: Pixmap, size: UVec2) -> Image {
    Image::new(
        Extent3d { width: size.x, height: size.y, depth_or_array_layers: 1 },
        TextureDimension::D2,
        pixels.take_demultiplied(),
        TextureFormat::Rgba8UnormSrgb,
        // Only the graphics card needs it once it is there.
        RenderAssetUsages::RENDER_WORLD,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
        <rect width="40" height="20" fill="#ff0000"/>
        <g id="person-1"><g id="hat"><path d="M0 0"/></g><rect width="40" height="20" fill="#0000ff"/></g>
        <g id="person-2"><rect x="20" width="20" height="20" fill="#00ff00"/></g>
    </svg>"##;

    fn pixel(image: &Image, x: u32, y: u32) -> [u8; 4] {
        let at = ((y * image.width() + x) * 4) as usize;
        let data = image.data.as_ref().unwrap();
        [data[at], data[at + 1], data[at + 2], data[at + 3]]
    }

    fn without(ids: &[&str], fit: Fit, size: UVec2) -> Image {
        let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
        try_draw(SVG, fit, &ids, size).unwrap()
    }

    #[test]
    fn groups_are_left_out_by_their_id() {
        let all = without(&[], Fit::Contain, UVec2::new(40, 20));
        assert_eq!(pixel(&all, 5, 5), [0, 0, 255, 255]);
        assert_eq!(pixel(&all, 30, 5), [0, 255, 0, 255]);
        let nobody = without(&["person-1", "person-2", "hat"], Fit::Contain, UVec2::new(40, 20));
        assert_eq!(pixel(&nobody, 5, 5), [255, 0, 0, 255]);
        assert_eq!(pixel(&nobody, 30, 5), [255, 0, 0, 255]);
    }

    #[test]
    fn a_picture_is_contained_or_covers() {
        let contained = without(&[], Fit::Contain, UVec2::new(40, 40));
        assert_eq!(pixel(&contained, 5, 2)[3], 0);
        assert_eq!(pixel(&contained, 5, 20)[3], 255);
        let covering = without(&[], Fit::Cover, UVec2::new(40, 40));
        assert_eq!(pixel(&covering, 5, 2)[3], 255);
    }

    #[test]
    fn text_is_set_in_our_fonts() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 30"><text x="5" y="20" font-size="18">Order</text></svg>"#;
        let image = try_draw(svg, Fit::Contain, &[], UVec2::new(100, 30)).unwrap();
        assert!(image.data.unwrap().iter().any(|&byte| byte != 0));
    }

    #[test]
    fn what_is_no_picture_is_no_picture() {
        assert!(try_draw("", Fit::Contain, &[], UVec2::ONE).is_err());
    }
}
