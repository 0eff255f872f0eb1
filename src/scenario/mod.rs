//! What an author writes: text → tree with places → as authored → checked and resolved.
//!
//! | step | where |
//! |---|---|
//! | which scenarios there are, and their text | [`library`] |
//! | text to tree | `syntax` |
//! | tree to what the author wrote, field by field | [`raw`] |
//! | names, numbers, defaults: the [`Scenario`] that the rules use | `check` |
//! | the format as data: for the reference, and for editors | [`schema`] |
//! | a file of an older format, brought forward | [`migrate`] |
//! | what is wrong, as data and written out | [`diagnostic`], [`render`] |

mod check;
pub mod diagnostic;
pub mod library;
pub mod migrate;
pub mod model;
pub mod raw;
pub mod render;
pub mod schema;
pub mod source;
mod syntax;
pub mod text;

use diagnostic::{Code, Diagnostic, Report, Severity};
use model::Scenario;
use source::{Source, Span};

/// A scenario, if it can be played, and everything that was found in its file.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// There is one only if no diagnostic is an error.
    pub scenario: Option<Scenario>,
    /// In the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// How many diagnostics are this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }
}

/// Reads a scenario from a text. The name is a path or a bare name; its last part, without its ending, is the scenario's id.
#[must_use]
pub fn load(name: &str, source: &str) -> Loaded {
    let source = Source::new(name, source.strip_prefix('\u{feff}').unwrap_or(source));
    let mut report = Report::new(&source);
    let authored = syntax::parse(&mut report).and_then(|node| raw::read(&node, &mut report));
    let scenario = authored.map(|authored| check::check(&authored, bare(name), &mut report));
    let playable = !report.has_errors();
    Loaded { scenario: scenario.filter(|_| playable), diagnostics: report.finish() }
}

/// The same for the bytes of a file, which may not be text at all.
#[must_use]
pub fn load_bytes(name: &str, bytes: &[u8]) -> Loaded {
    match std::str::from_utf8(bytes) {
        Ok(text) => load(name, text),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let source = Source::new(name, &good);
            let mut report = Report::new(&source);
            let end = Span::new(good.len(), good.len());
            report.add(Code::NotText, end, "the file is not UTF-8 text").help("save it with the encoding UTF-8");
            Loaded { scenario: None, diagnostics: report.finish() }
        }
    }
}

fn bare(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ron").unwrap_or(file)
}
