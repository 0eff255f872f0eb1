//! The real program in a real window on a real (if invisible) display, with real pixels.
//!
//! Needs Xvfb, `import` (imagemagick) and xdotool; where one of them is missing the test is skipped and says so, unless
//! `FULCRUM_REQUIRE_WINDOW` is set: then it fails.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A display that nobody looks at. Both it and whatever is started on it end with the test.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Option<Self> {
        let missing: Vec<_> = ["Xvfb", "import", "xdotool"].into_iter().filter(|tool| !installed(tool)).collect();
        if !missing.is_empty() {
            assert!(std::env::var_os("FULCRUM_REQUIRE_WINDOW").is_none(), "missing: {}", missing.join(", "));
            eprintln!("SKIPPED: the window test needs {}", missing.join(", "));
            return None;
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x720x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Some(Self { server, name: format!(":{}", number.trim()) })
    }

    fn start(&self, home: &Path) -> Game {
        self.start_with(home, &[])
    }

    fn start_with(&self, home: &Path, args: &[&str]) -> Game {
        let mut command = self.command(env!("CARGO_BIN_EXE_fulcrum"));
        Game(command.args(args).env("FULCRUM_HOME", home).stderr(Stdio::null()).spawn().unwrap())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY").env("WGPU_BACKEND", "vulkan");
        command
    }

    /// What is on the screen.
    fn picture(&self, folder: &Path) -> image::RgbaImage {
        let file = folder.join("screen.png");
        let done = self.command("import").args(["-window", "root"]).arg(&file).status().unwrap();
        assert!(done.success());
        image::open(file).unwrap().to_rgba8()
    }

    /// Looks until something is so.
    fn wait_for(&self, what: &str, folder: &Path, is_so: impl Fn(&image::RgbaImage) -> bool) -> image::RgbaImage {
        for _ in 0..240 {
            let picture = self.picture(folder);
            if is_so(&picture) {
                return picture;
            }
            sleep(Duration::from_millis(500));
        }
        panic!("waited in vain until {what}");
    }

    fn key(&self, key: &str) {
        // There is no window manager here to give the window the focus.
        let _ = self.command("xdotool").args(["search", "--name", "Fulcrum", "windowfocus", "--sync"]).status();
        assert!(self.command("xdotool").args(["key", key]).status().unwrap().success());
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

struct Game(Child);

impl Drop for Game {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn installed(tool: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(tool).is_file())
}

fn colours(picture: &image::RgbaImage) -> usize {
    picture.pixels().collect::<HashSet<_>>().len()
}

#[test]
fn the_window_opens_draws_and_is_played() {
    let Some(display) = Display::open() else { return };
    let home = tempfile::tempdir().unwrap();
    let _game = display.start(home.path());
    // The sunrise on the title screen alone has hundreds of colours.
    let title = display.wait_for("the title is drawn", home.path(), |picture| colours(picture) > 500);
    sleep(Duration::from_secs(1));
    display.key("Return");
    let founder = display.wait_for("another screen is drawn", home.path(), |picture| *picture != title && colours(picture) > 50);
    display.key("Return");
    display.wait_for("the company is drawn", home.path(), |picture| *picture != founder && colours(picture) > 500);
    let journals = std::fs::read_dir(home.path()).unwrap().filter_map(Result::ok);
    assert!(journals.into_iter().any(|file| file.file_name().to_string_lossy().ends_with(".journal")), "the game is kept");
}

#[test]
fn a_file_that_is_saved_is_played_on_at_once() {
    let Some(display) = Display::open() else { return };
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("week.ron");
    let text = include_str!("../../scenarios/first-week.ron");
    std::fs::write(&file, text).unwrap();
    let _game = display.start_with(home.path(), &["play", file.to_str().unwrap()]);
    let founder = display.wait_for("the founders are drawn", home.path(), |picture| colours(picture) > 50);
    sleep(Duration::from_secs(1));
    display.key("Return");
    let stage = display.wait_for("the stage is drawn", home.path(), |picture| *picture != founder && colours(picture) > 500);
    display.key("Return");
    let desk = display.wait_for("the desk is drawn", home.path(), |picture| *picture != stage && colours(picture) > 500);
    sleep(Duration::from_secs(1));
    // A broken file covers the game with what is wrong with it; a good one lets it be played on.
    std::fs::write(&file, text.replacen("kind: ", "knid: ", 1)).unwrap();
    let dark = |picture: &image::RgbaImage| picture.get_pixel(4, 400).0[..3].iter().all(|&part| part < 180);
    assert!(!dark(&desk));
    display.wait_for("the problems lie over the game", home.path(), dark);
    std::fs::write(&file, text.replacen("title: ", "title: /* mended */ ", 1)).unwrap();
    display.wait_for("the game is back", home.path(), |picture| !dark(picture) && colours(picture) > 500);
    display.key("2");
    display.key("Return");
    let journal = || {
        let names = std::fs::read_dir(home.path()).unwrap().filter_map(Result::ok).map(|file| file.path());
        names
            .filter(|path| path.extension().is_some_and(|end| end == "journal"))
            .find_map(|path| std::fs::read_to_string(path).ok())
    };
    for _ in 0..60 {
        if journal().is_some_and(|text| text.contains("\"decide\"")) {
            return;
        }
        sleep(Duration::from_millis(500));
    }
    panic!("no decision was kept: {:?}", journal());
}

#[test]
fn without_a_graphics_adapter_one_sentence_says_so() {
    let Some(display) = Display::open() else { return };
    let nowhere = "/nowhere/at-all.json";
    let done = display
        .command(env!("CARGO_BIN_EXE_fulcrum"))
        .envs([("VK_DRIVER_FILES", nowhere), ("VK_ICD_FILENAMES", nowhere)])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(2), "{said}");
    assert!(said.contains("no graphics adapter"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}
