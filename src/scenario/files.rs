//! Where the files of a scenario are read from: the one gate between the loader and a disk, the executable, or memory.
//!
//! Names are relative to the scenario's folder, their parts parted by `/`; no part is `..`.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The largest file that is looked into, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// How many files are looked at, and how deep in folders, to find one that was meant.
const LOOKED_AT: (usize, usize) = (1_000, 4);

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none of this name.
    Missing,
    /// It lies outside of the scenario's folder, whatever its name says.
    Outside,
    /// The system's reason.
    Reason(String),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => write!(f, "there is no such file"),
            Self::Outside => write!(f, "it lies outside of the scenario's folder"),
            Self::Reason(reason) => write!(f, "{reason}"),
        }
    }
}

/// A folder with the files of a scenario.
pub trait Files: Send + Sync {
    /// What is in a file; of one that is larger than [`MAX_BYTES`], at least one byte more than that.
    ///
    /// # Errors
    /// If it cannot be read.
    fn read(&self, name: &str) -> Result<Vec<u8>, Unreadable>;

    /// The names of the files that are there, as far as they are easily found.
    fn names(&self) -> Vec<String>;

    /// Those that may hold a scenario or a part of one.
    fn ron_names(&self) -> Vec<String> {
        self.names().into_iter().filter(|name| Path::new(name).extension().is_some_and(|end| end == "ron")).collect()
    }

    /// A file's name as people know it.
    fn shown(&self, name: &str) -> String {
        name.to_owned()
    }
}

/// Files in memory: for tests, and for an editor with changes that are not saved yet.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Files for Memory {
    fn read(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        self.0.get(name).cloned().ok_or(Unreadable::Missing)
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}

/// Files of a scenario that came with the executable.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// The scenario's bare name.
    pub name: &'static str,
    /// Names and texts; the first is the scenario, the others are what it includes.
    pub files: &'static [(&'static str, &'static str)],
}

impl Files for Shipped {
    fn read(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let found = self.files.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.as_bytes().to_vec()).ok_or(Unreadable::Missing)
    }

    fn names(&self) -> Vec<String> {
        self.files.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    fn shown(&self, name: &str) -> String {
        let main = self.files.first().is_some_and(|(main, _)| *main == name);
        if main { self.name.to_owned() } else { format!("{}/{name}", self.name) }
    }
}

/// A folder on a disk; nothing outside of it is read, not even through a link.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// This folder.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    fn place(&self, name: &str) -> io::Result<Option<PathBuf>> {
        let folder = if self.0.as_os_str().is_empty() { Path::new(".") } else { &self.0 };
        let place = folder.join(name).canonicalize()?;
        Ok(place.starts_with(folder.canonicalize()?).then_some(place))
    }
}

impl Files for Folder {
    fn read(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let place = self.place(name).map_err(reason)?.ok_or(Unreadable::Outside)?;
        // Opening anything else, a pipe for one, may never return.
        if !place.metadata().map_err(reason)?.is_file() {
            return Err(Unreadable::Reason("it is not a file".to_owned()));
        }
        bounded(&place).map_err(reason)
    }

    fn names(&self) -> Vec<String> {
        let (mut names, mut left) = (Vec::new(), LOOKED_AT.0);
        list(&self.0, "", LOOKED_AT.1, &mut left, &mut names);
        names.sort();
        names
    }

    fn shown(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

/// A file as far as it is looked into.
pub(super) fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    let length = file.metadata().map_or(0, |about| about.len());
    // One byte more than is allowed is enough to see that it is too large.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0).min(MAX_BYTES) + 1);
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn reason(error: io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Unreadable::Missing,
        _ => Unreadable::Reason(error.to_string()),
    }
}

fn list(folder: &Path, before: &str, deeper: usize, left: &mut usize, names: &mut Vec<String>) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if *left == 0 {
            return;
        }
        *left -= 1;
        let Some(name) = entry.file_name().into_string().ok().filter(|name| !name.starts_with('.')) else { continue };
        // Links to folders are not followed: they may lead in a circle.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && deeper > 0 => {
                list(&entry.path(), &format!("{before}{name}/"), deeper - 1, left, names);
            }
            // That of a file leads nowhere else; where it leads is looked at when it is read.
            Ok(kind) if kind.is_file() || kind.is_symlink() && entry.path().is_file() => names.push(format!("{before}{name}")),
            _ => {}
        }
    }
}
