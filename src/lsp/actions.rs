//! What can be done about a problem with one press.

use std::sync::Arc;

use super::project::File;
use crate::scenario::Loaded;
use crate::scenario::allow::silence;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::edit::Edit;

/// Something to do about a problem.
pub(super) struct Action<'l> {
    pub(super) title: String,
    /// The problem.
    pub(super) about: &'l Diagnostic,
    pub(super) edits: Vec<Edit>,
    /// Whether it mends the problem, rather than allowing it.
    pub(super) mends: bool,
}

/// All that can be done about the problems in a stretch of a file.
pub(super) fn at<'l>(file: &Arc<File>, loaded: &'l Loaded, stretch: &std::ops::Range<usize>) -> Vec<Action<'l>> {
    let name = file.source.name.as_str();
    let here = loaded.diagnostics.iter().filter(|found| found.file == name);
    let touched = here.filter(|found| {
        let at = file.source.range(&found.place);
        at.start <= stretch.end && stretch.start <= at.end
    });
    touched.flat_map(|found| [mend(found, file), allow(found, file)].into_iter().flatten()).collect()
}

/// What was probably meant.
fn mend<'l>(found: &'l Diagnostic, file: &File) -> Option<Action<'l>> {
    let new = found.instead.clone()?;
    let at = file.source.range(&found.place);
    let title = match (at.is_empty(), new.is_empty()) {
        (true, _) => format!("Insert `{new}`"),
        (_, true) => format!("Remove `{}`", &file.source.text[at.clone()]),
        _ => format!("Write `{new}`"),
    };
    Some(Action { title, about: found, edits: vec![Edit { at, new }], mends: true })
}

/// The author's word that it is meant to be so.
fn allow<'l>(found: &'l Diagnostic, file: &File) -> Option<Action<'l>> {
    let silence = silence(&file.source, &file.source.range(&found.place), found.code)?;
    let title = format!("Allow `{}` in {}, with a reason", found.code.id(), silence.area);
    Some(Action { title, about: found, edits: silence.edits, mends: false })
}
