//! Which scenario an open file belongs to.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::documents::{Document, Documents};
use super::project::Project;
use super::uri;
use crate::scenario::library::MAIN;
use crate::scenario::places::Sort;

/// How many folders above a part are looked at, and how many files in each.
const LOOKED_AT: (usize, usize) = (4, 200);

/// Remembers where scenarios were found.
#[derive(Default)]
pub(super) struct Homes(HashMap<PathBuf, Option<PathBuf>>);

impl Homes {
    /// Files have come or gone: it must be looked again.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// The file of the scenario that a file belongs to; nothing if it has to do with none. `known` are the scenarios that
    /// are open.
    pub(super) fn find(&mut self, path: &Path, document: &Document, documents: &Documents, known: &[Project]) -> Option<PathBuf> {
        let sort = document.sort();
        if sort == Sort::Whole {
            return Some(path.to_owned());
        }
        if let Some(project) = known.iter().find(|project| project.holds(path)) {
            return Some(project.main.clone());
        }
        if !uri::is_file(&document.uri) {
            return None;
        }
        let found = self.0.entry(path.to_owned()).or_insert_with(|| search(path, documents)).clone();
        // A part that nothing includes is told so, if it is clearly one.
        found.or_else(|| (sort == Sort::Part && document.source.text.contains("situations")).then(|| path.to_owned()))
    }
}

/// The scenario that includes a file: in its folder, or in one above.
fn search(path: &Path, documents: &Documents) -> Option<PathBuf> {
    let folders = path.ancestors().skip(1).take(1 + LOOKED_AT.0).filter(|folder| !folder.as_os_str().is_empty());
    folders.into_iter().find_map(|folder| includers(folder, path).find(|main| includes(main, path, documents)))
}

/// The files of a folder that may include another one, the likeliest first.
fn includers(folder: &Path, other: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let ron = entries.filter(|path| path.extension().is_some_and(|end| end == "ron"));
    let other = other.to_owned();
    let mut files: Vec<PathBuf> = ron.take(LOOKED_AT.1).filter(|path| *path != other).collect();
    files.sort_by_key(|path| (path.file_name().is_none_or(|name| name != MAIN), path.clone()));
    files.into_iter()
}

fn includes(main: &Path, path: &Path, documents: &Documents) -> bool {
    let text = || documents.get(main).map(|open| open.source.text.clone()).or_else(|| std::fs::read_to_string(main).ok());
    // Looking into a file is dear; most include nothing.
    text().is_some_and(|text| text.contains("include"))
        && Project::load(main, documents).is_some_and(|project| project.main != path && project.holds(path))
}
