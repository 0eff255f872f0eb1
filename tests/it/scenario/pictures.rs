//! Pictures of an author's own, beside a scenario.

use std::collections::BTreeMap;
use std::sync::Arc;

use fulcrum::scenario::Loaded;
use fulcrum::scenario::files::Memory;
use fulcrum::scenario::library::Found;
use fulcrum::scenario::model::{Art, Shows};
use proptest::prelude::*;

use super::GOOD;

const SVG: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 5"><rect width="16" height="5" fill="#FAD5A2"/></svg>"##;

fn load_with(main: &str, scenario: &str, pictures: &[(&str, &[u8])]) -> Loaded {
    let mut files: BTreeMap<String, Vec<u8>> =
        pictures.iter().map(|(name, bytes)| (format!("pictures/{name}"), bytes.to_vec())).collect();
    files.insert(main.to_owned(), scenario.as_bytes().to_vec());
    Found::among(Arc::new(Memory(files)), main, "mine").expect("the main file").load()
}

fn load(pictures: &[(&str, &[u8])]) -> Loaded {
    load_with("scenario.ron", GOOD, pictures)
}

fn codes(loaded: &Loaded) -> Vec<&str> {
    loaded.diagnostics.iter().map(|found| found.code.id()).collect()
}

/// What is said of this SVG, and the line and column at which.
fn said_of(svg: &str) -> Option<(String, usize, usize)> {
    let loaded = load(&[("stages/garage.svg", svg.as_bytes())]);
    let found = loaded.diagnostics.first()?;
    assert_eq!((found.code.id(), found.file.as_str()), ("bad-picture", "pictures/stages/garage.svg"));
    assert!(loaded.scenario.is_none());
    Some((found.message.clone(), found.place.line, found.place.column))
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(width, height, image::Rgba([200, 130, 70, 255]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a picture");
    bytes.into_inner()
}

#[test]
fn a_picture_belongs_to_whatever_has_its_name_and_changes_no_rule() {
    let png = png(4, 4);
    let loaded =
        load(&[("stages/garage.svg", SVG.as_bytes()), ("people/tomasz.png", &png), ("founders/maren.svg", SVG.as_bytes())]);
    assert_eq!(codes(&loaded), [""; 0]);
    let scenario = loaded.scenario.expect("it is good");
    let art = |shows, id| scenario.pictures.of(shows, id).map(|own| own.art().clone());
    assert!(matches!(art(Shows::Stage, "garage"), Some(Art::Svg(text)) if &*text == SVG));
    assert!(matches!(art(Shows::Person, "tomasz"), Some(Art::Png(bytes)) if *bytes == *png));
    assert!(art(Shows::Founder, "maren").is_some() && art(Shows::Founder, "tomasz").is_none());
    assert_eq!(scenario.fingerprint, load(&[]).scenario.expect("it is good").fingerprint);
}

#[test]
fn founders_that_come_with_the_game_can_have_other_faces() {
    let without = GOOD.lines().filter(|line| !line.contains("founders:")).collect::<Vec<_>>().join("\n");
    let loaded = load_with("scenario.ron", &without, &[("founders/amara.svg", SVG.as_bytes())]);
    assert_eq!(codes(&loaded), [""; 0]);
    assert!(loaded.pictures.of(Shows::Founder, "amara").is_some());
}

#[test]
fn beside_a_file_that_is_no_folder_of_its_own_nothing_is_looked_for() {
    let loaded = load_with("mine.ron", GOOD, &[("stages/garage.svg", b"no picture"), ("holiday.jpg", b"")]);
    assert_eq!(codes(&loaded), [""; 0]);
    assert!(loaded.pictures.of(Shows::Stage, "garage").is_none() && loaded.folders.is_empty());
}

#[test]
fn what_shows_nothing_is_told_with_what_was_probably_meant() {
    let svg = SVG.as_bytes();
    for (name, message, help) in [
        ("people/tomas.svg", "no person has the id `tomas`", "did you mean `tomasz.svg`?"),
        ("stages/cellar.svg", "no stage has the id `cellar`", "there are `garage`"),
        ("persons/tomasz.svg", "nothing is looked for in the folder `pictures/persons`", "pictures lie in the folders"),
        ("stage/garage.svg", "nothing is looked for in the folder `pictures/stage`", "did you mean `pictures/stages`?"),
        ("garage.svg", "`pictures/garage.svg` shows nothing", "put it into the folder `stages`, `people` or `founders`"),
        ("stages/garage.jpg", "`garage.jpg` is neither an .svg nor a .png", "save it as `garage.svg` or `garage.png`"),
        ("stages/old/garage.svg", "shows nothing", "did you mean `pictures/stages`?"),
    ] {
        let loaded = load(&[(name, svg)]);
        assert_eq!(codes(&loaded), ["unused-picture"], "{name}");
        let found = &loaded.diagnostics[0];
        assert_eq!((found.file.clone(), found.place.line, found.place.column), (format!("pictures/{name}"), 1, 1));
        assert!(found.message.contains(message), "{}", found.message);
        assert!(found.help.as_ref().is_some_and(|said| said.contains(help)), "{name}: {:?}", found.help);
        assert!(loaded.scenario.is_some(), "it can be played");
    }
    let loaded = load(&[("stages/garage.png", &png(1, 1)), ("stages/garage.svg", svg)]);
    assert_eq!(loaded.diagnostics[0].message, "`garage.svg` is never shown, since there is `garage.png`");
}

#[test]
fn of_a_scenario_that_is_broken_no_picture_is_called_useless() {
    let loaded = load_with("scenario.ron", &GOOD.replace("id: \"tomasz\"", "id: 7"), &[("people/tomasz.svg", SVG.as_bytes())]);
    assert!(!codes(&loaded).contains(&"unused-picture"), "{:?}", codes(&loaded));
}

#[test]
fn a_picture_may_have_all_that_drawing_programs_write() {
    let svg = r##"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Made <with> love & care -->
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="160mm" height="52mm" font-family="Arial">
  <svg:style><![CDATA[ .sky { fill: url(#sky); } ]]></svg:style>
  <svg:defs><svg:linearGradient id="sky"><svg:stop offset="1"/></svg:linearGradient></svg:defs>
  <svg:a xlink:href="https://example.org/who-drew-this"><svg:rect class="sky" width="9" height='9' style="fill: url( '#sky' )"/></svg:a>
  <svg:use xlink:href="#sky" />
</svg:svg>"##;
    assert_eq!(said_of(svg), None);
    let words = |family: &str| {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text font-family="{family}">Open</text></svg>"#)
    };
    for family in ["Arial, sans-serif", "Fraunces", "&quot;Atkinson Hyperlegible Next&quot;"] {
        assert_eq!(said_of(&words(family)), None, "{family}");
    }
    assert_eq!(said_of(&words("Comic Sans MS")).map(|said| said.0).as_deref(), Some("the game has no font `Comic Sans MS`"));
    let marked = format!("\u{feff}{SVG}");
    assert_eq!(said_of(&marked), None, "a byte order mark is no part of it");
}

#[test]
fn nothing_in_a_picture_runs_or_reaches_outside() {
    let with = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n  {inside}\n</svg>");
    for (inside, column) in [
        (r#"<use href="other.svg#a"/>"#, 14),
        (r#"<rect fill="url(https://example.org/a.svg#b)"/>"#, 15),
        (r#"<rect style="fill: red; filter: url('../a.svg#b')"/>"#, 35),
        (r"<style>@import 'a.css';</style>", 10),
        (r#"<feImage href="file:///etc/passwd"/>"#, 18),
        (r#"<?xml-stylesheet href="a.css"?>"#, 3),
    ] {
        assert_eq!(
            said_of(&with(inside)),
            Some(("this refers to something outside of the picture".to_owned(), 2, column)),
            "{inside}"
        );
    }
    for inside in ["<script>alert(1)</script>", r#"<rect onclick="alert(1)"/>"#] {
        assert_eq!(said_of(&with(inside)).map(|said| said.0).as_deref(), Some("a picture runs no script"), "{inside}");
    }
    for (inside, what) in [
        (r#"<image href="data:image/png;base64,AA"/>"#, "a picture inside a picture is not drawn"),
        ("<foreignObject/>", "a web page inside a picture is not drawn"),
    ] {
        assert_eq!(said_of(&with(inside)), Some((what.to_owned(), 2, 3)));
    }
    let laughs = format!("<!DOCTYPE svg [<!ENTITY a \"{}\">]>{SVG}", "ha".repeat(9));
    assert!(said_of(&laughs).is_some_and(|said| said.0.contains("abbreviations")));
}

#[test]
fn an_svg_that_is_torn_is_told_with_the_place() {
    for (svg, what, line, column) in [
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<g>\n</svg>", "`</svg>` stands where `<g>`", 3, 1),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<g>", "`<g>` is never closed", 2, 1),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<rect fill=\"re", "this is never closed", 2, 1),
        ("<svg viewBox=\"0 0 9 9\"/>", "does not say that it is SVG", 1, 1),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "does not say how large it is", 1, 1),
        ("<html/>", "begins with `<html>`", 1, 1),
        (&format!("{SVG}\n<g/>"), "the picture has ended", 2, 1),
        ("Dear designer,", "it is something else", 1, 1),
        ("", "it is empty", 1, 1),
    ] {
        let said = said_of(svg).unwrap_or_else(|| panic!("{svg} passes"));
        assert!(said.0.contains(what) || said.0.contains("not SVG in UTF-8"), "{svg}: {said:?}");
        assert_eq!((said.1, said.2), (line, column), "{svg}");
    }
}

#[test]
fn a_png_is_whole_and_what_it_says_or_it_is_told() {
    let said = |bytes: &[u8]| {
        let loaded = load(&[("stages/garage.png", bytes)]);
        loaded.diagnostics.first().map(|found| {
            assert_eq!(found.code.id(), "bad-picture");
            found.message.clone()
        })
    };
    let good = png(16, 5);
    assert_eq!(said(&good), None);
    let mut damaged = good.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    for bytes in [&good[..good.len() - 9], &good[..20], &damaged] {
        assert_eq!(said(bytes).as_deref(), Some("the picture is damaged or cut off"));
    }
    assert_eq!(said(b"\xff\xd8\xff\xe0JFIF").as_deref(), Some("its name ends in .png, but it is a JPEG"));
    assert_eq!(said(SVG.as_bytes()).as_deref(), Some("its name ends in .png, but it is an SVG or a web page"));
    assert_eq!(said(&png(5000, 1)).as_deref(), Some("the picture has 5000 × 1 pixels; 4096 on a side are the most"));
    let named_wrongly = load(&[("stages/garage.svg", &good)]);
    assert_eq!(named_wrongly.diagnostics[0].message, "its name ends in .svg, but it is a PNG");
}

#[test]
fn pictures_have_room_but_not_without_end() {
    let padded = |bytes: usize| format!("{SVG}<!--{}-->", " ".repeat(bytes)).into_bytes();
    let loaded = load(&[("stages/garage.svg", &padded(2 * 1024 * 1024))]);
    assert_eq!(loaded.diagnostics[0].message, "the picture is larger than 2 MiB");
    let person = r#"(id: "tomasz", name: "Tomasz", role: "Operations", about: "Quiet.", lead: 20, manage: 75, salary: 6)"#;
    let many: Vec<String> = (0..20).map(|n| person.replace("tomasz", &format!("person-{n:02}"))).collect();
    let scenario = GOOD.replacen(person, &format!("{person}, {}", many.join(", ")), 1);
    let names: Vec<String> = (0..20).map(|n| format!("people/person-{n:02}.svg")).collect();
    let large = padded(2 * 1024 * 1024 - 300);
    let pictures: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), large.as_slice())).collect();
    let loaded = load_with("scenario.ron", &scenario, &pictures);
    let refused: Vec<&str> =
        loaded.diagnostics.iter().filter(|found| found.code.id() == "bad-picture").map(|found| found.file.as_str()).collect();
    assert_eq!(refused.first().copied(), Some("pictures/people/person-16.svg"), "sixteen of them fit");
    assert_eq!(refused.len(), 4);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_refused() {
    let (folder, outside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let stages = folder.path().join("mine/pictures/stages");
    std::fs::create_dir_all(&stages).expect("it can be made");
    std::fs::write(folder.path().join("mine/scenario.ron"), GOOD).expect("a file");
    std::fs::write(outside.path().join("garage.svg"), SVG).expect("a file");
    std::os::unix::fs::symlink(outside.path().join("garage.svg"), stages.join("garage.svg")).expect("a link");
    let load = || fulcrum::scenario::library::resolve(folder.path().join("mine/").to_str().expect("a path")).expect("it").load();
    let loaded = load();
    assert_eq!(codes(&loaded), ["bad-picture"]);
    assert!(loaded.diagnostics[0].message.contains("outside of the scenario's folder"));
    std::fs::remove_file(stages.join("garage.svg")).expect("it can go");
    std::fs::write(stages.join("garage.svg"), SVG).expect("a file");
    assert_eq!(codes(&load()), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_picture_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        ending in prop::sample::select(vec!["svg", "png"]),
    ) {
        let whole = if ending == "svg" { SVG.repeat(2).into_bytes() } else { png(9, 9) };
        let mut bytes = whole[..=cut.index(whole.len())].to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let loaded = load(&[(&format!("stages/garage.{ending}"), &bytes)]);
        let wrong = loaded.diagnostics.iter().any(|found| found.code.id() == "bad-picture");
        prop_assert_eq!(wrong, loaded.scenario.is_none());
    }

    #[test]
    fn no_pieces_make_a_picture_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "<", ">", "</", "/>", "<svg", " xmlns=\"http://www.w3.org/2000/svg\"", " viewBox=\"0 0 9 9\"", "<g>", "</g>", "</svg>", "<!--", "-->",
        "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE", "[", "]", "\"", "'", "=", "é", " ", "\n", "url(", "#", "href", "style", "font-family:",
    ]), 0..24)) {
        let text = pieces.concat();
        let _ = load(&[("stages/garage.svg", text.as_bytes())]);
    }
}
