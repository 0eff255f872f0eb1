//! Pictures that lie beside a scenario: `pictures/stages/ID.svg`, `pictures/people/ID.svg`, `pictures/founders/ID.svg`, or `.png`.
//!
//! | what is found wrong | where |
//! |---|---|
//! | names, sizes, what is for nothing | here |
//! | scripts, what lies outside, fonts, brackets | `svg` |
//! | what is cut off or damaged | `png` |
//!
//! All of it is found without the engine; in a build with the window, the one that draws has the last word.

mod png;
mod svg;
mod xml;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::diagnostic::{Code, Report, closest, list};
use super::files::{Files, Unreadable};
use super::model::{Art, OwnPicture, Pictures, Scenario, Shows};
use super::source::{Source, Span};

/// The folder that they lie in.
pub const FOLDER: &str = "pictures";
/// The folders in it.
const INSIDE: [(&str, Shows); 3] = [("stages", Shows::Stage), ("people", Shows::Person), ("founders", Shows::Founder)];
/// The endings that a picture may have.
const ENDINGS: [&str; 2] = ["svg", "png"];
/// The largest picture, in bytes.
const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The most bytes of all pictures of a scenario.
const MAX_TOTAL: usize = 16 * MAX_BYTES;

/// What is wrong with a picture: the bytes of its text that it is about, what it is, and what helps.
struct Fault {
    at: Range<usize>,
    what: String,
    help: String,
}

impl Fault {
    fn new(at: Range<usize>, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at, what: what.into(), help: help.into() }
    }
}

/// The folders in which pictures of a scenario may lie, there or not.
pub(super) fn folders() -> impl Iterator<Item = String> {
    let inside = INSIDE.iter().map(|(folder, _)| format!("{FOLDER}/{folder}"));
    std::iter::once(FOLDER.to_owned()).chain(inside)
}

/// Reads all of them. What is for nothing can be told only if the scenario itself is well.
pub(super) fn gather(files: &dyn Files, names: &[String], scenario: &Scenario, report: &mut Report) -> Pictures {
    let well = !report.has_errors();
    let mut gathering = Gathering { files, scenario, well, report, bytes: 0, found: BTreeMap::new() };
    for name in names.iter().filter(|name| name.starts_with("pictures/")) {
        gathering.picture(name);
    }
    gathering.found.into_iter().map(|(what, (_, picture))| (what, picture)).collect()
}

struct Gathering<'a> {
    files: &'a dyn Files,
    scenario: &'a Scenario,
    well: bool,
    report: &'a mut Report,
    bytes: usize,
    found: BTreeMap<(Shows, String), (String, OwnPicture)>,
}

impl Gathering<'_> {
    fn picture(&mut self, name: &str) {
        let parts: Vec<&str> = name.split('/').skip(1).collect();
        let &[folder, file] = parts.as_slice() else {
            let (first, folders) = (parts[0], INSIDE.map(|(folder, _)| folder));
            let help = match (parts.len(), closest(first, folders)) {
                (1, _) => format!("put it into the folder {}", list(&folders, "or")),
                (_, Some(meant)) => format!("did you mean `{FOLDER}/{meant}`?"),
                _ => "nothing lies deeper than in a folder of `pictures`".to_owned(),
            };
            return self.unused(name, format!("`{name}` shows nothing of this scenario"), help);
        };
        let Some((_, shows)) = INSIDE.into_iter().find(|(known, _)| *known == folder) else {
            let folders = INSIDE.map(|(folder, _)| folder);
            let help = match closest(folder, folders) {
                Some(meant) => format!("did you mean `{FOLDER}/{meant}`?"),
                None => format!("pictures lie in the folders {} of `{FOLDER}`", list(&folders, "and")),
            };
            return self.unused(name, format!("nothing is looked for in the folder `{FOLDER}/{folder}`"), help);
        };
        let (id, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        if !ENDINGS.contains(&ending) {
            let help = format!("save it as `{id}.svg` or `{id}.png`");
            return self.unused(name, format!("`{file}` is neither an .svg nor a .png"), help);
        }
        let ids = ids(self.scenario, shows);
        if !ids.contains(&id) {
            let help = match closest(id, ids.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}.{ending}`?"),
                None if ids.is_empty() => format!("the scenario has no {folder}"),
                None if ids.len() <= 16 => format!("there are {}", list(&ids, "and")),
                None => format!("there are {}, such as {}", ids.len(), list(&ids[..3], "and")),
            };
            return self.unused(name, format!("no {} has the id `{id}`", word(shows)), help);
        }
        if let Some((first, _)) = self.found.get(&(shows, id.to_owned())) {
            let message = format!("`{file}` is never shown, since there is `{first}`");
            return self.unused(name, message, "keep one of the two".to_owned());
        }
        if let Some(picture) = self.read(name, ending) {
            self.found.insert((shows, id.to_owned()), (file.to_owned(), picture));
        }
    }

    fn read(&mut self, name: &str, ending: &str) -> Option<OwnPicture> {
        let bytes = match self.files.read(name) {
            Ok(bytes) => bytes,
            Err(why) => {
                let help = match why {
                    Unreadable::Outside => "copy the picture itself into the folder",
                    _ => "is it a file, and may you read it?",
                };
                return self.bad(name, "", Fault::new(0..0, format!("the picture cannot be read: {why}"), help));
            }
        };
        if bytes.len() > MAX_BYTES {
            let what = format!("the picture is larger than {} MiB", MAX_BYTES / 1024 / 1024);
            return self.bad(
                name,
                "",
                Fault::new(0..0, what, "save it smaller: 1,600 pixels are wide enough for a stage, 240 for a face"),
            );
        }
        self.bytes += bytes.len();
        if self.bytes > MAX_TOTAL {
            let what = format!("with it the pictures of this scenario are larger than {} MiB", MAX_TOTAL / 1024 / 1024);
            return self.bad(name, "", Fault::new(0..0, what, "save them smaller"));
        }
        if ending == "png" {
            return match png::check(&bytes) {
                Ok(()) => Some(OwnPicture::new(Art::Png(bytes.into()))),
                Err(fault) => self.bad(name, "", fault),
            };
        }
        let text = match svg::text(&bytes) {
            Ok(text) => text,
            Err(fault) => return self.bad(name, "", fault),
        };
        match svg::check(text) {
            Ok(()) => Some(OwnPicture::new(Art::Svg(Arc::from(text)))),
            Err(fault) => self.bad(name, text, fault),
        }
    }

    fn unused(&mut self, name: &str, what: String, help: String) {
        if self.well {
            self.tell(Code::UnusedPicture, name, "", Fault::new(0..0, what, help));
        }
    }

    fn bad(&mut self, name: &str, text: &str, fault: Fault) -> Option<OwnPicture> {
        self.tell(Code::BadPicture, name, text, fault);
        None
    }

    fn tell(&mut self, code: Code, name: &str, text: &str, fault: Fault) {
        let file = self.report.add_source(Source::new(self.files.shown(name), text));
        self.report.add(code, Span::new(file, fault.at.start, fault.at.end), fault.what).help(fault.help);
    }
}

fn word(shows: Shows) -> &'static str {
    match shows {
        Shows::Stage => "stage",
        Shows::Person => "person",
        Shows::Founder => "founder",
    }
}

fn ids(scenario: &Scenario, shows: Shows) -> Vec<&str> {
    match shows {
        Shows::Stage => scenario.stages.iter().map(|stage| stage.id.as_str()).collect(),
        Shows::Person => scenario.people.iter().map(|person| person.id.as_str()).collect(),
        Shows::Founder => scenario.founders.iter().map(|founder| founder.id.as_str()).collect(),
    }
}
