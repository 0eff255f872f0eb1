//! What is wrong, as an editor shows it.

use std::path::Path;

use lsp_types::{Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString};

use super::client::Client;
use super::documents::Documents;
use crate::scenario::Loaded;
use crate::scenario::diagnostic::{self, Code, Severity};
use crate::scenario::source::{Place, Source};

/// Who says it.
const SOURCE: &str = "fulcrum";

/// What is wrong with one of the files of a scenario.
pub(super) fn of_file(loaded: &Loaded, file: &Source, documents: &Documents, client: Client) -> Vec<Diagnostic> {
    let here = loaded.diagnostics.iter().filter(|found| found.file == file.name);
    here.map(|found| told(found, file, loaded, documents, client)).collect()
}

fn told(found: &diagnostic::Diagnostic, file: &Source, loaded: &Loaded, documents: &Documents, client: Client) -> Diagnostic {
    let mut message = found.message.clone();
    if let Some(help) = &found.help {
        message = format!("{message}\n{help}");
    }
    let mut related = None;
    if let Some(also) = &found.also {
        if client.related {
            related = located(&also.file, &also.place, loaded, documents, client)
                .map(|location| vec![DiagnosticRelatedInformation { location, message: also.label.clone() }]);
        } else {
            message = format!("{message}\nline {}: {}", also.place.line, also.label);
        }
    }
    Diagnostic {
        range: range(file, &found.place, client),
        severity: Some(severity(found.severity)),
        code: Some(NumberOrString::String(found.code.id().to_owned())),
        source: Some(SOURCE.to_owned()),
        message,
        related_information: related,
        tags: is_idle(found.code).then(|| vec![DiagnosticTag::UNNECESSARY]),
        ..Diagnostic::default()
    }
}

fn range(file: &Source, place: &Place, client: Client) -> lsp_types::Range {
    client.encoding.range(file, &file.range(place))
}

fn located(name: &str, place: &Place, loaded: &Loaded, documents: &Documents, client: Client) -> Option<Location> {
    let file = loaded.files.iter().find(|file| file.name == name)?;
    Some(Location { uri: documents.uri(Path::new(name))?, range: range(file, place, client) })
}

/// Editors keep what they call a hint out of their lists, and ours are to be read.
fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Hint => DiagnosticSeverity::INFORMATION,
    }
}

/// Whether it is about something that could as well be left out.
fn is_idle(code: Code) -> bool {
    use Code::{IncludedTwice, UnusedAllow, UnusedFlag, UnusedMeter, UnusedPerson, UnusedText};
    matches!(code, IncludedTwice | UnusedAllow | UnusedFlag | UnusedMeter | UnusedPerson | UnusedText)
}
