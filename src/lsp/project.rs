//! A scenario that somebody works at: all its files, as they stand in the editor or on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::documents::Documents;
use crate::scenario::Loaded;
use crate::scenario::library::Found;
use crate::scenario::places::{Declared, Outline, Sort, sort};
use crate::scenario::schema::Thing;
use crate::scenario::source::Source;

/// A scenario, when it was last checked.
pub(super) struct Project {
    /// The file that includes the others.
    pub(super) main: PathBuf,
    pub(super) loaded: Loaded,
    outlines: Vec<Arc<File>>,
}

/// One of its files, and what is in it.
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) source: Arc<Source>,
    pub(super) outline: Outline,
    /// Whether another file includes it.
    pub(super) included: bool,
}

impl Project {
    /// Reads and checks all of it; nothing if its file is not there.
    pub(super) fn load(main: &Path, documents: &Documents) -> Option<Self> {
        let (folder, name) = (main.parent()?, main.file_name()?.to_str()?);
        let on_disk = documents.get(main).is_none_or(|document| super::uri::is_file(&document.uri));
        let files = documents.overlay(folder, on_disk);
        let found = Found::among(Arc::new(files), name, "draft").ok()?;
        Some(Self { main: main.to_owned(), loaded: found.load(), outlines: Vec::new() })
    }

    /// Whether it holds this file, or would if it were there.
    pub(super) fn holds(&self, path: &Path) -> bool {
        let named = |name: &str| Path::new(name) == path;
        self.main == path
            || self.loaded.files.iter().any(|file| named(&file.name))
            || self.loaded.missing.iter().any(|name| named(name))
    }

    /// What is in its files just now; only those are looked into again that have changed.
    pub(super) fn files(&mut self, documents: &Documents) -> Vec<Arc<File>> {
        let mut files = Vec::with_capacity(self.loaded.files.len());
        for (index, checked) in self.loaded.files.iter().enumerate() {
            let path = PathBuf::from(&checked.name);
            let source = documents.get(&path).map_or(checked, |document| &document.source);
            let known = self.outlines.iter().find(|file| file.path == path && Arc::ptr_eq(&file.source, source));
            files.push(
                known.map_or_else(|| Arc::new(File::new(path, source, index > 0 || sort(source) == Sort::Part)), Arc::clone),
            );
        }
        self.outlines.clone_from(&files);
        files
    }
}

impl File {
    pub(super) fn new(path: PathBuf, source: &Arc<Source>, included: bool) -> Self {
        Self { path, source: Arc::clone(source), outline: Outline::of(source, included), included }
    }
}

/// Whatever of a kind the author has declared, in which file.
pub(super) fn declared(files: &[Arc<File>], thing: Thing) -> impl Iterator<Item = (&File, &Declared)> {
    files.iter().flat_map(move |file| {
        file.outline.things.iter().filter(move |declared| declared.thing == thing).map(move |declared| (&**file, declared))
    })
}
