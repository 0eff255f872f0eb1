//! Pictures are drawn at exactly the pixels they cover.

use bevy::prelude::*;
use fulcrum::app::pictures::{Fit, NAMES, Picture, svg};
use fulcrum::app::theme::Build;

use super::controls::on_page;
use super::harness::{Player, Stage};

/// The size in pixels of what the picture with this name shows.
fn drawn(player: &mut Player) -> UVec2 {
    let world = player.app.world_mut();
    let image = world.query_filtered::<&ImageNode, With<Picture>>().single(world).unwrap().image.clone();
    let images = world.resource::<Assets<Image>>();
    images.get(&image).unwrap().size()
}

fn with_picture(picture: impl Bundle) -> Player {
    on_page(Stage::default(), |page| {
        page.column(0.0, |column| {
            column.spawn(picture);
        });
    })
}

#[test]
fn a_picture_follows_its_node_and_the_window() {
    let mut player = with_picture(Picture::icon("icon-vision", 24.0));
    assert_eq!(drawn(&mut player), UVec2::splat(24));
    player.resize(3840, 2160);
    assert_eq!(drawn(&mut player), UVec2::splat(72));
}

#[test]
fn a_large_picture_is_drawn_in_the_background() {
    let mut player = with_picture((
        Picture::named("scene-garage").filling().without(["person-1"]),
        Node { width: px(1200), height: px(400), ..default() },
    ));
    assert_eq!(drawn(&mut player), UVec2::new(1200, 400));
}

#[test]
fn every_picture_can_be_drawn() {
    for name in NAMES {
        let text = svg(name).unwrap();
        let tree = resvg::usvg::Tree::from_str(text, &resvg::usvg::Options::default());
        assert!(tree.is_ok(), "{name}: {:?}", tree.err());
    }
}

#[test]
fn a_picture_is_drawn_in_good_time() {
    for (name, size) in [("title", (1920, 1080)), ("scene-garage", (1280, 416)), ("icon-vision", (24, 24))] {
        let start = std::time::Instant::now();
        let drawn = fulcrum::app::pictures::draw(svg(name).unwrap(), Fit::Cover, &[], UVec2::from(size));
        eprintln!("{name} at {size:?}: {:?}", start.elapsed());
        assert!(drawn.is_some());
    }
}

#[test]
fn every_file_of_a_picture_is_embedded() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/pictures");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(NAMES.contains(&name.as_str()), "add {name} to src/app/pictures/embedded.rs");
    }
}
