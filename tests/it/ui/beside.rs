//! What lies beside a scenario: an author's own pictures, and translations.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use fulcrum::app::author::Author;
use fulcrum::app::game::{Asked, Game, Kept};
use fulcrum::app::settings::Settings;
use fulcrum::scenario::library::resolve;
use fulcrum::scenario::model::Tag;
use fulcrum::scenario::translate::update;
use fulcrum::session::shelf::{Memory, Shelf};

use super::harness::{Player, Stage};
use super::screenshots::looks_like;

const TUTORIAL: &str = include_str!("../../../scenarios/first-week.ron");
const GARAGE: &str = include_str!("beside/garage.svg");
const MAREN: &str = include_str!("beside/maren.svg");
/// What the author has translated so far.
const GERMAN: [(&str, &str); 5] = [
    ("title", "Die erste Woche"),
    ("stages/garage/name", "Die Garage"),
    ("founders/maren/about", "Sieht, was sein könnte, und hat davon schon erzählt, bevor jemand gefragt hat."),
    ("situations/monday-what-are-we-doing/title", "Was machen wir hier?"),
    ("situations/monday-what-are-we-doing/choices/1/text", "Allen erzählen, wie die Bäckerei in einem Jahr klingt."),
];

/// A scenario's folder.
struct Desk {
    folder: tempfile::TempDir,
    shelf: Memory,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), shelf: Memory::default() };
        desk.save("scenario.ron", TUTORIAL);
        desk
    }

    fn save(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.folder.path().join("week").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn painted(self) -> Self {
        self.save("pictures/stages/garage.svg", GARAGE);
        self.save("pictures/founders/maren.svg", MAREN);
        self
    }

    /// With some texts in German, the first of them as given.
    fn translated(self, title: &str) -> Self {
        self.save("texts/de.csv", german(self.folder.path(), title));
        self
    }

    /// The game as `fulcrum play week/` begins it.
    fn game(&self, language: Option<&str>) -> impl Fn(&mut App) + Send + Sync + 'static {
        let (path, kept) = (self.folder.path().join("week/").to_str().unwrap().to_owned(), self.shelf.clone());
        let language = language.and_then(Tag::parse);
        move |app| {
            let mut loaded = resolve(&path).unwrap().load();
            let scenario = Arc::new(loaded.scenario.take().unwrap());
            app.insert_resource(Author { problems: Vec::new(), ..Author::of(&path, &loaded) });
            let scenario = Some((path.clone(), scenario));
            app.insert_resource(Asked { scenario, seed: Some(7), language: language.clone(), ..default() });
            app.insert_resource(Kept(Arc::new(kept.clone())));
            fulcrum::app::plugin(app);
        }
    }

    fn player(&self) -> Player {
        Player::on(Stage::default(), self.game(None))
    }
}

fn german(folder: &Path, title: &str) -> String {
    let found = resolve(folder.join("week/").to_str().unwrap()).unwrap();
    let empty = update(&found.load_alone().scenario.unwrap(), "de.csv", None, ',').unwrap().text;
    let line = |line: &str| {
        let place = line.split(',').next().unwrap_or_default();
        let words = GERMAN.iter().find(|(known, _)| *known == place).map_or("", |(_, words)| words);
        let words = if place == "title" { title } else { words };
        format!("{}\"{words}\",\n", line.strip_suffix(",").unwrap_or(line))
    };
    let mut lines = empty.lines();
    let head = format!("{}\n", lines.next().unwrap());
    head + &lines.map(line).collect::<String>()
}

/// The colours of what has this name, at these parts of its width and height.
fn colour(player: &mut Player, name: &str, at: [f32; 2]) -> [u8; 3] {
    let node = player.part::<ImageNode>(name).unwrap();
    let image = player.app.world().resource::<Assets<Image>>().get(&node.image).unwrap();
    let at = (image.size().as_vec2() * Vec2::from(at)).as_uvec2();
    let [red, green, blue, _] = image.get_color_at(at.x, at.y).unwrap().to_srgba().to_u8_array();
    [red, green, blue]
}

const EARTH: [u8; 3] = [0xc9, 0xa7, 0x7c];

#[test]
fn a_stage_is_the_authors_own_picture_and_so_are_faces() {
    let desk = Desk::new().painted();
    let mut player = desk.player();
    player.click("Open the door");
    assert_eq!(colour(&mut player, "scene", [0.02, 0.95]), EARTH);
    player.click("go in");
    assert_eq!(colour(&mut player, "scene", [0.02, 0.95]), EARTH);
    let face = player.app.world().resource::<Game>().run().unwrap().founding.founder.clone() + ", Founder";
    assert_eq!(colour(&mut player, &face, [0.5, 0.95]), [0x5e, 0x7f, 0x4e], "her green jumper");
}

#[test]
fn groups_of_people_and_moods_are_left_out_as_in_the_built_in_pictures() {
    let desk = Desk::new().painted();
    let mut player = desk.player();
    player.click("Open the door").click("go in");
    // A company of three: the fourth, in violet, is not there yet.
    let run = player.app.world().resource::<Game>().run().unwrap();
    assert_eq!(run.company.get(fulcrum::scenario::model::Meter::TEAM), 3_000);
    let mut seen = |violet: [u8; 3]| (0..400_u16).any(|x| colour(&mut player, "scene", [f32::from(x) / 400.0, 0.75]) == violet);
    assert!(seen([0x5e, 0x7f, 0x4e]) && !seen([0x8a, 0x5a, 0x83]));
}

#[test]
fn a_png_is_drawn_as_well_and_at_any_size() {
    let mut png = Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(2_400, 1_000, image::Rgba([10, 120, 200, 255]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let desk = Desk::new();
    desk.save("pictures/stages/garage.png", png.get_ref());
    desk.save("pictures/founders/maren.png", png.get_ref());
    let mut player = desk.player();
    player.click("Open the door").click("go in");
    for at in [[0.02, 0.03], [0.5, 0.5], [0.97, 0.97]] {
        assert_eq!(colour(&mut player, "The garage", at), [10, 120, 200]);
        assert_eq!(colour(&mut player, "Maren Holt, Founder", at), [10, 120, 200]);
    }
}

fn shows(player: &mut Player, text: &'static str) {
    player.update_until(text, move |world| world.query::<&Text>().iter(world).any(|found| found.0.contains(text)));
    player.settles();
}

#[test]
fn a_picture_that_is_saved_is_seen_at_once_even_in_folders_that_were_not_there() {
    let desk = Desk::new();
    let mut player = desk.player();
    player.click("Open the door").click("go in").chooses(1).goes_on();
    assert_ne!(colour(&mut player, "scene", [0.02, 0.95]), EARTH);
    desk.save("pictures/stages/garage.svg", GARAGE);
    shows(&mut player, "Reloaded");
    assert_eq!(colour(&mut player, "scene", [0.02, 0.95]), EARTH);
    desk.save("pictures/stages/garage.svg", GARAGE.replace("#C9A77C", "#102030"));
    player.update_until("it is painted over", |world| {
        let pictures = world.resource::<Game>().run().unwrap().scenario.pictures.clone();
        format!("{:?}", pictures.of(fulcrum::scenario::model::Shows::Stage, "garage").unwrap().art()).contains("102030")
    });
    player.settles();
    assert_eq!(colour(&mut player, "scene", [0.02, 0.95]), [0x10, 0x20, 0x30]);
    desk.save("pictures/stages/garage.svg", GARAGE.replace("<text", "<script"));
    shows(&mut player, "bad-picture");
    player.sees("A picture runs no script");
}

#[test]
fn the_languages_of_a_scenario_are_offered_and_the_choice_is_remembered() {
    let desk = Desk::new().translated("Die erste Woche");
    let mut player = desk.player();
    player.sees("The First Week").sees("Original").sees("Deutsch");
    player.click("Deutsch").sees("Die erste Woche").sees("Sieht, was sein könnte");
    assert_eq!(player.app.world().resource::<Settings>().language.as_deref(), Some("de"));
    // Whoever chooses with the keyboard stays there.
    let focused = |player: &Player| player.app.world().resource::<InputFocus>().get().map(|entity| player.describe(entity));
    player.press(KeyCode::ArrowLeft).sees("The First Week").sees_no("Die erste Woche");
    assert_eq!(focused(&player).as_deref(), Some("Language"));
    player.press(KeyCode::ArrowRight).sees("Die erste Woche");
    assert_eq!(focused(&player).as_deref(), Some("Language"));
    player.click("Open the door").sees("Die Garage").click("go in").sees("Was machen wir hier?");
    player.sees("wie die Bäckerei in einem Jahr klingt").chooses(1).goes_on();
    // What is not translated stays in the original.
    player.sees("Four hundred rolls");
    assert!(String::from_utf8(desk.shelf.read("settings.ron").unwrap()).unwrap().contains("\"de\""));
    let mut later = desk.player();
    later.sees("Die erste Woche").press(KeyCode::Escape);
    let resume = later.controls().into_iter().find(|label| label.starts_with("Continue")).unwrap();
    later.click(&resume).sees("Die Garage");
}

#[test]
fn a_language_that_was_asked_for_is_spoken_until_another_is_chosen() {
    let desk = Desk::new().translated("Die erste Woche");
    let mut player = Player::on(Stage::default(), desk.game(Some("de-CH")));
    player.sees("Die erste Woche").click("Original").sees("The First Week");
    assert_eq!(player.app.world().resource::<Settings>().language, None);
}

#[test]
fn a_scenario_without_translations_offers_no_language() {
    Desk::new().player().sees_no("Original").sees_no("Deutsch");
}

#[test]
fn a_translation_that_is_saved_is_spoken_at_once() {
    let desk = Desk::new().translated("Die erste Woche");
    let mut player = desk.player();
    player.click("Deutsch").click("Open the door").click("go in");
    desk.save("texts/de.csv", german(desk.folder.path(), "Woche eins").replace("Was machen wir hier?", "Was tun wir?"));
    shows(&mut player, "Was tun wir?");
    player.sees("Reloaded");
}

#[test]
fn languages_fit_everywhere() {
    let desk = Desk::new().translated("Die erste Woche");
    for language in ["fr", "nl", "pt-BR"] {
        desk.save(&format!("texts/{language}.csv"), "place,original,translation\n");
    }
    let game = Arc::new(desk.game(None));
    Player::everywhere(|stage| {
        let game = Arc::clone(&game);
        let mut player = Player::on(stage, move |app: &mut App| game(app));
        player.nothing_is_cut();
    });
}

#[test]
fn a_scene_and_a_face_of_an_authors_own() {
    let desk = Desk::new().painted().translated("Die erste Woche");
    looks_like("own-pictures", Stage::default(), steady(desk.game(Some("de"))), |player| {
        player.click("Open the door").click("go in");
    });
}

#[test]
fn the_founder_screen_with_languages() {
    let desk = Desk::new().painted().translated("Die erste Woche");
    looks_like("founder-languages", Stage::default(), steady(desk.game(None)), |player| {
        player.click("Deutsch");
    });
}

/// Without the author's strip, in which the path of a folder stands that is another one each time.
fn steady(game: impl Fn(&mut App) + Send + Sync + 'static) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        game(app);
        app.world_mut().remove_resource::<Author>();
    }
}
