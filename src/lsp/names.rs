//! Where ids are introduced, and where they are named.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use super::project::{File, declared};
use crate::scenario::places::{Id, What};

/// A stretch of a file, in bytes.
pub(super) struct Spot<'f> {
    pub(super) file: &'f File,
    pub(super) at: Range<usize>,
}

/// The id at a place, and where it stands.
pub(super) fn id_at(file: &File, offset: usize) -> Option<(&Id, Range<usize>)> {
    let mark = file.outline.at(offset)?;
    if let What::Id(id) = &mark.what { Some((id, mark.at.clone())) } else { None }
}

/// Where the id is introduced; more than once, if there is a mistake.
pub(super) fn introduced<'f>(files: &'f [Arc<File>], id: &Id) -> Vec<Spot<'f>> {
    let here = declared(files, id.thing).filter(|(_, declared)| declared.id == id.id);
    here.map(|(file, declared)| Spot { file, at: declared.at.clone() }).collect()
}

/// Everywhere the id stands, in the order of the files.
pub(super) fn everywhere<'f>(files: &'f [Arc<File>], id: &Id, with_declaration: bool) -> Vec<Spot<'f>> {
    let same = |what: &What| {
        let What::Id(found) = what else { return false };
        (found.thing, &found.id) == (id.thing, &id.id) && (with_declaration || !found.new)
    };
    let spots = files.iter().flat_map(|file| {
        let marks = file.outline.marks.iter().filter(|mark| same(&mark.what));
        marks.map(|mark| Spot { file, at: mark.at.clone() })
    });
    spots.collect()
}

/// The file that is named at a place.
pub(super) fn file_at(file: &File, offset: usize) -> Option<PathBuf> {
    let What::File(written) = &file.outline.at(offset)?.what else { return None };
    let folder = file.path.parent()?.to_owned();
    let steps = written.split('/').filter(|part| !part.is_empty() && *part != ".");
    let path = steps
        .fold(folder, |path, part| if part == ".." { path.parent().map(PathBuf::from).unwrap_or(path) } else { path.join(part) });
    Some(path)
}
