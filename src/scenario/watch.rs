//! Tells when files of scenarios are saved.
//!
//! Folders are watched rather than files: many editors put a new file in the place of the old one, and then nobody would hear
//! of the new one any more.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// A save is over when nothing has happened for so long: editors write in several steps.
const QUIET: Duration = Duration::from_millis(150);
/// A program that never stops writing is not waited for.
const MOST: u32 = 20;

/// Watches folders in which scenarios lie.
pub struct Watch {
    watcher: RecommendedWatcher,
    saved: Receiver<PathBuf>,
    folders: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches nothing yet.
    ///
    /// # Errors
    /// The system's reason why it cannot watch.
    pub fn new() -> Result<Self, String> {
        let (tell, saved) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            for path in event.into_iter().filter(|event| is_save(event.kind)).flat_map(|event| event.paths) {
                // Whoever listened may be gone.
                let _ = tell.send(path);
            }
        });
        Ok(Self { watcher: watcher.map_err(|error| error.to_string())?, saved, folders: BTreeSet::new() })
    }

    /// Watches the folders of these files, there or not, and folders that are named themselves; no others any more. How many
    /// folders there are.
    ///
    /// # Errors
    /// The system's reason why it cannot watch one of them.
    pub fn follow(&mut self, files: impl IntoIterator<Item = PathBuf>) -> Result<usize, String> {
        // Of a file that is not there yet, the nearest folder that is: in it the next one appears.
        let folder = |path: PathBuf| {
            let path = if path.is_relative() { Path::new(".").join(path) } else { path };
            path.ancestors().find(|above| above.is_dir())?.canonicalize().ok()
        };
        let folders: BTreeSet<PathBuf> = files.into_iter().filter_map(folder).collect();
        for gone in self.folders.difference(&folders) {
            // It may not be there any more.
            let _ = self.watcher.unwatch(gone);
        }
        for new in folders.difference(&self.folders) {
            let watched = self.watcher.watch(new, RecursiveMode::NonRecursive);
            // Whatever has just been removed need not be watched.
            watched.or_else(|error| if new.is_dir() { Err(format!("{}: {error}", new.display())) } else { Ok(()) })?;
        }
        self.folders = folders;
        Ok(self.folders.len())
    }

    /// Waits until files were saved, and says which.
    ///
    /// # Errors
    /// If the system has stopped telling.
    pub fn wait(&self) -> Result<Vec<PathBuf>, String> {
        let stopped = || "the system has stopped telling of changes".to_owned();
        loop {
            let mut paths = vec![self.saved.recv().map_err(|_| stopped())?];
            for _ in 0..MOST {
                match self.saved.recv_timeout(QUIET) {
                    Ok(path) => paths.push(path),
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return Err(stopped()),
                }
            }
            paths.retain(|path| concerns(path));
            if !paths.is_empty() {
                return Ok(paths);
            }
        }
    }
}

/// Reading a file, which checking does, is no save.
fn is_save(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(kind) => !matches!(kind, ModifyKind::Metadata(_)),
        _ => true,
    }
}

/// Whether a scenario may depend on it: a file of one, a picture, a translation, or a folder that came or went.
fn concerns(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_none_or(|end| ["ron", "svg", "png", "csv"].iter().any(|known| end == OsStr::new(known)))
}
