//! Where journals and settings are kept: the one gate between the session and the machine's files.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Something that keeps named texts and lets lines be added to them for good.
pub trait Shelf: Send + Sync {
    /// The names of all that is kept with this ending, the one last written to first.
    ///
    /// # Errors
    /// What the machine says.
    fn list(&self, ending: &str) -> io::Result<Vec<String>>;
    /// The whole of it.
    ///
    /// # Errors
    /// What the machine says.
    fn read(&self, name: &str) -> io::Result<Vec<u8>>;
    /// Replaces the whole of it; afterwards either the old or the new is there, never half of one.
    ///
    /// # Errors
    /// What the machine says.
    fn write(&self, name: &str, text: &str) -> io::Result<()>;
    /// Opens it, cut to its first `keep` bytes, for lines to be added.
    ///
    /// # Errors
    /// What the machine says.
    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>>;
    /// Removes it.
    ///
    /// # Errors
    /// What the machine says.
    fn remove(&self, name: &str) -> io::Result<()>;
}

/// A text that grows by lines.
pub trait Lines: Send {
    /// Adds a line; when this returns, it is kept for good.
    ///
    /// # Errors
    /// What the machine says; the line may then be missing or cut.
    fn add(&mut self, line: &str) -> io::Result<()>;
}

/// A folder of files.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// This folder; made when first written to.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Where this system keeps a program's data. `FULCRUM_HOME` overrides it.
    #[must_use]
    pub fn of_the_user() -> Option<Self> {
        if let Some(home) = std::env::var_os("FULCRUM_HOME").filter(|home| !home.is_empty()) {
            return Some(Self(home.into()));
        }
        directories::ProjectDirs::from("", "", "fulcrum").map(|dirs| Self(dirs.data_dir().to_path_buf()))
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Shelf for Folder {
    fn list(&self, ending: &str) -> io::Result<Vec<String>> {
        let entries = match std::fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(e),
        };
        let mut found: Vec<_> = entries
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name().into_string().ok().filter(|name| name.ends_with(ending))?;
                Some((entry.metadata().ok()?.modified().ok()?, name))
            })
            .collect();
        found.sort();
        Ok(found.into_iter().rev().map(|(_, name)| name).collect())
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.0.join(name))
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        std::fs::create_dir_all(&self.0)?;
        let (new, old) = (self.0.join(format!("{name}.new")), self.0.join(name));
        let mut file = File::create(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(new, old)
    }

    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        std::fs::create_dir_all(&self.0)?;
        let file = OpenOptions::new().create(true).append(true).open(self.0.join(name))?;
        let length = keep as u64;
        file.set_len(length)?;
        Ok(Box::new(Appending { file, length }))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        std::fs::remove_file(self.0.join(name))
    }
}

struct Appending {
    file: File,
    length: u64,
}

impl Lines for Appending {
    fn add(&mut self, line: &str) -> io::Result<()> {
        if let Err(e) = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data()) {
            // Half a line must not stand before the next one. If even this fails, the reader drops the torn line.
            let _ = self.file.set_len(self.length);
            return Err(e);
        }
        self.length += line.len() as u64;
        Ok(())
    }
}

/// Keeps things as long as the program runs: for tests, and where there is no folder to write to.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Memory {
    fn with<T>(&self, work: impl FnOnce(&mut BTreeMap<String, Vec<u8>>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf for Memory {
    fn list(&self, ending: &str) -> io::Result<Vec<String>> {
        Ok(self.with(|kept| kept.keys().rev().filter(|name| name.ends_with(ending)).cloned().collect()))
    }
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.with(|kept| kept.get(name).cloned()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        self.with(|kept| kept.insert(name.to_owned(), text.as_bytes().to_vec()));
        Ok(())
    }
    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        self.with(|kept| kept.entry(name.to_owned()).or_default().truncate(keep));
        Ok(Box::new(Remembering(self.clone(), name.to_owned())))
    }
    fn remove(&self, name: &str) -> io::Result<()> {
        self.with(|kept| kept.remove(name)).map(drop).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

struct Remembering(Memory, String);

impl Lines for Remembering {
    fn add(&mut self, line: &str) -> io::Result<()> {
        self.0.with(|kept| kept.entry(self.1.clone()).or_default().extend_from_slice(line.as_bytes()));
        Ok(())
    }
}
