//! What an author writes: text → tree with places → as authored → checked and resolved.
//!
//! | step | where |
//! |---|---|
//! | which scenarios there are | [`library`] |
//! | where their files are read from: the one gate | [`files`] |
//! | a scenario's file and all that it includes | `include` |
//! | text to tree | `syntax` |
//! | tree to what the author wrote, field by field | [`raw`] |
//! | names, numbers, defaults: the [`Scenario`] that the rules use; then what makes no sense | `check` |
//! | the pictures and translations that lie beside it | `pictures`, [`translate`] |
//! | the format as data: for the reference, and for editors | [`schema`] |
//! | a file of an older format, brought forward | [`migrate`] |
//! | what stands where, for an editor | [`places`] |
//! | what is wrong, as data and written out | [`diagnostic`], [`render`] |
//! | when a file is saved | [`watch`] |

pub mod allow;
mod check;
pub mod diagnostic;
pub mod edit;
pub mod files;
mod include;
pub mod library;
pub mod migrate;
pub mod model;
mod pictures;
pub mod places;
pub mod raw;
pub mod render;
pub mod schema;
pub mod source;
mod syntax;
pub mod text;
pub mod translate;
pub mod watch;

use std::sync::Arc;

use diagnostic::{Diagnostic, Report, Severity};
use files::Files;
use library::Found;
use model::{Pictures, Scenario};
use source::Source;

/// A scenario, if it can be played, and everything that was found in its files.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// There is one only if no diagnostic is an error.
    pub scenario: Option<Scenario>,
    /// File by file, in the order of each.
    pub diagnostics: Vec<Diagnostic>,
    /// How many problems there are beyond those.
    pub more: usize,
    /// How many warnings and hints the author allowed.
    pub allowed: usize,
    /// Every file that was read; the scenario's own first, then what it includes.
    pub files: Vec<Arc<Source>>,
    /// Files that it includes and that are not there, as shown.
    pub missing: Vec<String>,
    /// The author's own pictures, whether or not it can be played.
    pub pictures: Pictures,
    /// Folders whose files belong to it, there or not, as shown.
    pub folders: Vec<String>,
}

impl Loaded {
    /// How many diagnostics are this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }
}

/// Reads a scenario from a text with nothing beside it. The name is a path or a bare name; its last part, without its
/// ending, is the scenario's id.
#[must_use]
pub fn load(name: &str, text: &str) -> Loaded {
    load_bytes(name, text.as_bytes())
}

/// The same for the bytes of a file, which may not be text at all.
#[must_use]
pub fn load_bytes(name: &str, bytes: &[u8]) -> Loaded {
    Found::text(name, bytes).load()
}

/// Reads a scenario from its file, which is known already, the files beside it and, if it is a folder and these are asked
/// for, its pictures and translations.
fn load_from(files: &dyn Files, main: &str, bytes: &[u8], id: &str, all: bool) -> Loaded {
    let mut report = Report::new();
    let include::Gathered { authored, missing } = include::gather(files, main, bytes, &mut report);
    let mut scenario = authored.map(|authored| check::check(&authored, id, &mut report));
    let mut folders = Vec::new();
    if all && main == library::MAIN {
        folders.extend(pictures::folders().chain(translate::folders()).map(|folder| files.shown(&folder)));
        if let Some(scenario) = &mut scenario {
            let names = files.names();
            scenario.pictures = pictures::gather(files, &names, scenario, &mut report);
            scenario.languages = translate::gather(files, &names, scenario, &mut report);
        }
    }
    let playable = !report.has_errors();
    let finished = report.finish();
    Loaded {
        pictures: scenario.as_ref().map(|scenario| scenario.pictures.clone()).unwrap_or_default(),
        scenario: scenario.filter(|_| playable),
        diagnostics: finished.diagnostics,
        more: finished.more,
        allowed: finished.allowed,
        files: finished.sources,
        missing,
        folders,
    }
}
