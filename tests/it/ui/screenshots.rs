//! What the screens look like: drawn by a software renderer, compared with the pictures in `tests/screens`.
//!
//! `UPDATE_SNAPSHOTS=1` writes them anew. A difference leaves `.new.png` and `.diff.png` beside the picture. Without a software Vulkan driver
//! (lavapipe, package mesa-vulkan-drivers) these tests are skipped and say so; with `FULCRUM_REQUIRE_RENDER=1` that is a failure.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::asset::RenderAssetUsages;
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_resource::{Extent3d, PollType, TextureDimension, TextureFormat, TextureUsages};
use bevy::render::renderer::{RenderDevice, initialize_renderer};
use bevy::render::settings::{Backends, RenderCreation, RenderResources, WgpuSettings};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::tasks::block_on;
use bevy::time::TimeUpdateStrategy;
use fulcrum::app::settings::Settings;
use image::RgbaImage;

use super::compare::{Difference, compare};
use super::harness::{Player, Stage, plugins};

/// Only one at a time: the software renderer takes all processors as it is.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Plays `play` on a stage that is really drawn, and compares the result with the picture of this name.
pub fn looks_like<M>(name: &str, stage: Stage, add: impl bevy::app::Plugins<M>, play: impl FnOnce(&mut Player)) {
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(renderer) = software_renderer() else {
        let reason = "there is no software Vulkan driver (lavapipe)";
        assert!(std::env::var_os("FULCRUM_REQUIRE_RENDER").is_none(), "{name}: {reason}, and FULCRUM_REQUIRE_RENDER is set");
        eprintln!("SKIPPED: {name}: {reason}");
        return;
    };
    let mut player = start(&stage, renderer, add);
    play(&mut player);
    let picture = capture(&mut player, stage.size);
    check(name, &picture);
}

fn software_renderer() -> Option<RenderResources> {
    let settings = WgpuSettings { backends: Some(Backends::VULKAN), force_fallback_adapter: true, ..default() };
    let attempt = || block_on(initialize_renderer(Backends::VULKAN, None, &settings));
    // Bevy panics where there is no adapter.
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(attempt)).ok()?;
    let cpu = format!("{:?}", found.2.device_type) == "Cpu";
    cpu.then_some(found)
}

fn start<M>(stage: &Stage, renderer: RenderResources, add: impl bevy::app::Plugins<M>) -> Player {
    let mut app = App::new();
    app.add_plugins(plugins(stage.size).disable::<PipelinedRenderingPlugin>().set(RenderPlugin {
        render_creation: RenderCreation::Manual(renderer),
        synchronous_pipeline_compilation: true,
        ..default()
    }));
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(16)))
        .insert_resource(stage.kept.clone())
        .add_plugins(add);
    app.finish();
    app.cleanup();
    let mut player = Player { app };
    {
        let mut settings = player.app.world_mut().resource_mut::<Settings>();
        settings.text_size = stage.text_size;
        settings.still = true;
    }
    player.settles();
    player
}

/// Lets the camera draw on a picture instead of the window. Only now: a pointer finds nothing but what is in the window.
fn point_camera_at_image(player: &mut Player, (width, height): (u32, u32)) -> Handle<Image> {
    let mut canvas = Image::new_uninit(
        Extent3d { width, height, depth_or_array_layers: 1 },
        TextureDimension::D2,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    );
    canvas.texture_descriptor.usage |= TextureUsages::RENDER_ATTACHMENT;
    let world = player.app.world_mut();
    let canvas = world.resource_mut::<Assets<Image>>().add(canvas);
    let camera = world.query_filtered::<Entity, With<Camera>>().single(world).expect("the game has one camera");
    world.entity_mut(camera).insert(RenderTarget::from(canvas.clone()));
    canvas
}

fn capture(player: &mut Player, size: (u32, u32)) -> RgbaImage {
    let caught: Arc<Mutex<Option<Image>>> = Arc::default();
    let canvas = point_camera_at_image(player, size);
    // Pictures and glyphs reach the renderer a frame after they are made.
    for _ in 0..3 {
        frame(player);
    }
    let world = player.app.world_mut();
    let into = caught.clone();
    world.spawn(Screenshot::image(canvas)).observe(move |shot: On<ScreenshotCaptured>| {
        if let Ok(mut caught) = into.lock() {
            *caught = Some(shot.image.clone());
        }
    });
    for _ in 0..20 {
        frame(player);
        if let Some(image) = caught.lock().ok().and_then(|mut caught| caught.take()) {
            return image.try_into_dynamic().expect("a screenshot is a picture").to_rgba8();
        }
    }
    panic!("no screenshot came");
}

fn frame(player: &mut Player) {
    player.update();
    player
        .app
        .world()
        .resource::<RenderDevice>()
        .wgpu_device()
        .poll(PollType::Wait { submission_index: None, timeout: None })
        .expect("the software renderer draws");
}

fn check(name: &str, picture: &RgbaImage) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/screens");
    std::fs::create_dir_all(&folder).expect("tests/screens can be made");
    let golden = folder.join(format!("{name}.png"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        picture.save(&golden).expect("the picture can be written");
        return;
    }
    let Ok(known) = image::open(&golden) else {
        panic!("{name} has no picture yet; write it with UPDATE_SNAPSHOTS=1");
    };
    let fault = match compare(&known.to_rgba8(), picture) {
        Difference::None => return,
        Difference::Size => "has another size".to_owned(),
        Difference::Pixels { share, marked } => {
            let diff = folder.join(format!("{name}.diff.png"));
            marked.save(diff).expect("the difference can be written");
            format!("differs in {:.3} % of its pixels", share * 100.0)
        }
    };
    let new = folder.join(format!("{name}.new.png"));
    picture.save(&new).expect("the picture can be written");
    panic!("{name} {fault}; see {}", new.display());
}

mod of_controls {
    use super::*;
    use crate::ui::controls::gallery_page;

    #[test]
    fn gallery() {
        looks_like("controls", Stage::default(), fulcrum::app::foundation, |player| {
            gallery_page(player);
            player.press_times(KeyCode::Tab, 2);
        });
    }
}

mod of_title {
    use super::*;

    #[test]
    fn title() {
        looks_like("title", Stage::default(), fulcrum::app::plugin, |_| {});
    }

    #[test]
    fn settings() {
        looks_like("settings", Stage::default(), fulcrum::app::plugin, |player| {
            player.press(KeyCode::Tab).click("Settings");
        });
    }
}
