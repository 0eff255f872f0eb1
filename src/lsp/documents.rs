//! The files that are open in the editor, and how they lie over those on the disk.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{TextDocumentContentChangeEvent, Uri};

use super::position::Encoding;
use super::uri;
use crate::scenario::files::{Files, Folder, MAX_BYTES, Unreadable};
use crate::scenario::places::{Sort, sort};
use crate::scenario::source::Source;

/// A file that is open, as it stands in the editor.
#[derive(Clone)]
pub(super) struct Document {
    pub(super) uri: Uri,
    pub(super) version: i32,
    pub(super) source: Arc<Source>,
    sort: OnceCell<Sort>,
    /// It was a scenario, and remains one however broken it is.
    was_whole: bool,
}

impl Document {
    fn new(uri: Uri, version: i32, source: Source) -> Self {
        Self { uri, version, source: Arc::new(source), sort: OnceCell::new(), was_whole: false }
    }

    /// What it seems to be.
    pub(super) fn sort(&self) -> Sort {
        *self.sort.get_or_init(|| if self.was_whole { Sort::Whole } else { sort(&self.source) })
    }
}

/// All that are open, by their paths.
#[derive(Default)]
pub(super) struct Documents(BTreeMap<PathBuf, Document>);

impl Documents {
    pub(super) fn open(&mut self, uri: Uri, version: i32, text: &str) -> PathBuf {
        let path = uri::path(&uri);
        let source = Source::new(path.display().to_string(), text);
        self.0.insert(path.clone(), Document::new(uri, version, source));
        path
    }

    /// Takes changes in; those of an older version than the one that is here are left aside.
    pub(super) fn change(
        &mut self,
        path: &Path,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> bool {
        let Some(document) = self.0.get_mut(path).filter(|document| version > document.version) else { return false };
        for TextDocumentContentChangeEvent { range, text, .. } in changes {
            let old = &document.source;
            let whole = match range {
                None => text,
                Some(range) => {
                    let at = encoding.bytes(old, range);
                    [&old.text[..at.start], &text, &old.text[at.end..]].concat()
                }
            };
            document.source = Arc::new(Source::new(old.name.clone(), &whole));
        }
        document.was_whole |= document.sort.take() == Some(Sort::Whole);
        document.version = version;
        true
    }

    pub(super) fn close(&mut self, path: &Path) -> bool {
        self.0.remove(path).is_some()
    }

    pub(super) fn get(&self, path: &Path) -> Option<&Document> {
        self.0.get(path)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&PathBuf, &Document)> {
        self.0.iter()
    }

    /// The address of a file: the editor's own, if it has opened it.
    pub(super) fn uri(&self, path: &Path) -> Option<Uri> {
        self.0.get(path).map(|document| document.uri.clone()).or_else(|| uri::of(path))
    }

    /// A folder as the editor sees it.
    pub(super) fn overlay(&self, folder: &Path, on_disk: bool) -> Overlay {
        let open = self.0.iter().map(|(path, document)| (path.clone(), Arc::clone(&document.source))).collect();
        Overlay { disk: on_disk.then(|| Folder::at(folder)), folder: folder.to_owned(), open }
    }
}

/// A folder, with the unsaved texts of the editor over what is on the disk.
pub(super) struct Overlay {
    folder: PathBuf,
    disk: Option<Folder>,
    open: HashMap<PathBuf, Arc<Source>>,
}

impl Overlay {
    pub(super) fn path(&self, name: &str) -> PathBuf {
        // Joined part by part, so that it is written as this system does.
        name.split('/').fold(self.folder.clone(), |path, part| path.join(part))
    }
}

impl Files for Overlay {
    fn read(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        match (self.open.get(&self.path(name)), &self.disk) {
            (Some(source), _) => Ok(source.text.as_bytes()[..source.text.len().min(MAX_BYTES + 1)].to_vec()),
            (None, Some(disk)) => disk.read(name),
            (None, None) => Err(Unreadable::Missing),
        }
    }

    fn names(&self) -> Vec<String> {
        self.disk.as_ref().map(Folder::names).unwrap_or_default()
    }

    fn shown(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }
}
