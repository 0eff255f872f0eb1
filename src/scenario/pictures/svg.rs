//! Whether an SVG can be drawn as it is meant: well formed, without scripts, with nothing from outside, in fonts that we have.

use std::ops::Range;

use super::Fault;
use super::png;
use super::xml::{Attribute, Piece, Pieces, local};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
/// The families of the fonts that text in a picture can be set in.
const FONTS: [&str; 6] = ["atkinson hyperlegible next", "fraunces", "sans-serif", "serif", "system-ui", "inherit"];
/// How deep groups may stand in groups.
const MAX_DEPTH: usize = 256;
const PLAIN: &str = "save it as plain SVG, without scripts and links";

/// The text of an SVG; its name said that it is one.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim_start().starts_with('<') => Ok(text),
        _ if png::kind(bytes) == "something else" => {
            Err(Fault::new(0..0, "the file is not SVG in UTF-8", "save it as plain SVG, with the encoding UTF-8"))
        }
        _ => {
            let what = format!("its name ends in .svg, but it is {}", png::kind(bytes));
            Err(Fault::new(0..0, what, "save it as SVG, or as a .png"))
        }
    }
}

/// Looks at the whole of it; where the window is built in, the one that draws reads it as well.
pub(super) fn check(text: &str) -> Result<(), Fault> {
    let mut open: Vec<(&str, Range<usize>)> = Vec::new();
    let (mut begun, mut letters, mut font) = (false, false, None);
    for piece in Pieces::of(text) {
        let (place, piece) =
            piece.map_err(|at| Fault::new(first_of(text, at), "this is never closed", "save the picture again"))?;
        match piece {
            Piece::Instruction(inside) if inside.starts_with("xml-stylesheet") => return Err(outside(place)),
            Piece::Doctype(inside) if inside.contains("<!ENTITY") => {
                return Err(Fault::new(place, "the picture declares abbreviations, which could hide anything", PLAIN));
            }
            Piece::Instruction(_) | Piece::Doctype(_) => {}
            Piece::Text(words) => {
                if open.last().is_some_and(|(name, _)| local(name) == "style") {
                    style(words, offset(text, words), &mut font)?;
                }
            }
            Piece::Close { name } => match open.pop() {
                Some((opened, _)) if opened == name => {}
                Some((opened, at)) => {
                    let what = format!("`</{name}>` stands where `<{opened}>` is to be closed");
                    return Err(Fault::new(if name.is_empty() { at } else { place }, what, "save the picture again"));
                }
                None => return Err(Fault::new(place, format!("`</{name}>` closes nothing"), "save the picture again")),
            },
            Piece::Open { name, attributes, closed } => {
                if !begun {
                    root(name, &attributes, &place)?;
                } else if open.is_empty() {
                    return Err(Fault::new(place, "the picture has ended, and another begins", "keep one of them"));
                }
                begun = true;
                letters |= local(name) == "text";
                element(name, &attributes, &place, &mut font)?;
                if !closed {
                    open.push((name, first_of(text, place.start)));
                }
                if open.len() > MAX_DEPTH {
                    return Err(Fault::new(place, "groups stand in groups beyond all need", PLAIN));
                }
            }
        }
    }
    if let Some((name, at)) = open.pop() {
        return Err(Fault::new(at, format!("`<{name}>` is never closed"), "save the picture again: its end is missing"));
    }
    if let Some((name, at)) = font.filter(|_| letters) {
        let what = format!("the game has no font `{name}`");
        let help = "turn the words into paths, or set them in `Atkinson Hyperlegible Next`, `Fraunces` or `sans-serif`";
        return Err(Fault::new(at, what, help));
    }
    draw(text)
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// The first line of what begins here, at most.
fn first_of(text: &str, at: usize) -> Range<usize> {
    let rest = &text[at..];
    at..at + rest.find(['\n', '>']).map_or(rest.len(), |end| end + usize::from(rest.as_bytes()[end] == b'>'))
}

fn root(name: &str, attributes: &[Attribute], place: &Range<usize>) -> Result<(), Fault> {
    if local(name) != "svg" {
        let what = format!("the picture begins with `<{name}>`, not with `<svg>`");
        return Err(Fault::new(place.clone(), what, "save it as plain SVG"));
    }
    let is = |wanted: &str| attributes.iter().any(|attribute| attribute.name == wanted);
    if !attributes.iter().any(|attribute| attribute.name.starts_with("xmlns") && attribute.value == NAMESPACE) {
        let help = format!("add `xmlns=\"{NAMESPACE}\"`");
        return Err(Fault::new(place.clone(), "the picture does not say that it is SVG", help));
    }
    if !(is("viewBox") || is("width") && is("height")) {
        let help = "add, for example, `viewBox=\"0 0 1600 520\"`";
        return Err(Fault::new(place.clone(), "the picture does not say how large it is", help));
    }
    Ok(())
}

type Font = Option<(String, Range<usize>)>;

fn element(name: &str, attributes: &[Attribute], place: &Range<usize>, font: &mut Font) -> Result<(), Fault> {
    match local(name) {
        "script" => return Err(Fault::new(place.clone(), "a picture runs no script", PLAIN)),
        "image" => {
            let help = "draw it with shapes, or save all of it as a .png";
            return Err(Fault::new(place.clone(), "a picture inside a picture is not drawn", help));
        }
        "foreignObject" => {
            let help = "turn it into shapes and paths";
            return Err(Fault::new(place.clone(), "a web page inside a picture is not drawn", help));
        }
        _ => {}
    }
    for attribute in attributes {
        let Attribute { name: called, value, at } = *attribute;
        let whole = at..at + value.len();
        match local(called) {
            on if on.len() > 2 && on.starts_with("on") && !called.contains(':') => {
                return Err(Fault::new(whole, "a picture runs no script", PLAIN));
            }
            // A link that one could click fetches nothing.
            "href" if local(name) != "a" && !value.trim_start().starts_with('#') => return Err(outside(whole)),
            "style" => style(value, at, font)?,
            "font-family" => family(value, at, font),
            _ => reaches(value, at)?,
        }
    }
    Ok(())
}

/// A style sheet, or the style of one element.
fn style(written: &str, at: usize, font: &mut Font) -> Result<(), Fault> {
    if let Some(import) = written.find("@import") {
        return Err(outside(at + import..at + import + "@import".len()));
    }
    reaches(written, at)?;
    for (found, _) in written.match_indices("font-family") {
        let rest = &written[found + "font-family".len()..];
        if let Some(value) = rest.trim_start().strip_prefix(':') {
            let value = &value[..value.find([';', '}']).unwrap_or(value.len())];
            family(value, at + offset(written, value), font);
        }
    }
    Ok(())
}

/// Keeps the first font that we have nothing for.
fn family(list: &str, at: usize, font: &mut Font) {
    let plain = |name: &str| name.trim().trim_matches(['"', '\'']).replace("&quot;", "").trim().to_lowercase();
    if font.is_none() && !list.split(',').any(|name| FONTS.contains(&plain(name).as_str())) {
        let first = list.split(',').next().unwrap_or(list).trim().trim_matches(['"', '\'']).replace("&quot;", "");
        *font = Some((first, at..at + list.len()));
    }
}

/// `url(…)` may name only what is in the picture.
fn reaches(written: &str, at: usize) -> Result<(), Fault> {
    for (found, _) in written.match_indices("url(") {
        let inside = written[found + 4..].trim_start().trim_start_matches(['"', '\'']).trim_start_matches("&quot;");
        if !inside.starts_with('#') {
            let end = written[found..].find(')').map_or(written.len(), |end| found + end + 1);
            return Err(outside(at + found..at + end));
        }
    }
    Ok(())
}

fn outside(at: Range<usize>) -> Fault {
    Fault::new(at, "this refers to something outside of the picture", "put what it needs into the picture itself")
}

#[cfg(feature = "gui")]
fn draw(text: &str) -> Result<(), Fault> {
    use resvg::usvg::{Error, ImageHrefResolver, Options, Tree};

    let image_href_resolver = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver, ..Options::default() };
    Tree::from_str(text, &options).map(drop).map_err(|error| {
        let at = match &error {
            Error::ParsingFailed(error) => {
                let place = error.pos();
                let line = text.split_inclusive('\n').take(place.row.saturating_sub(1) as usize).map(str::len).sum::<usize>();
                let inside = text[line..].char_indices().nth(place.col.saturating_sub(1) as usize).map_or(0, |(at, _)| at);
                first_of(text, line + inside)
            }
            _ => 0..0,
        };
        Fault::new(at, format!("the picture cannot be drawn: {error}"), "save it again, as plain SVG")
    })
}

#[cfg(not(feature = "gui"))]
#[expect(clippy::unnecessary_wraps, reason = "as the one with the window")]
fn draw(_: &str) -> Result<(), Fault> {
    Ok(())
}
