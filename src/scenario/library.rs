//! Which scenarios there are: those in the executable, a folder beside it that overrides them, and any path.

use std::fmt;
use std::path::{Path, PathBuf};

use super::diagnostic::closest;
use super::{Loaded, load_bytes};

/// Those in the executable: bare name and text.
pub const SHIPPED: &[(&str, &str)] = &[
    ("first-week", include_str!("../../scenarios/first-week.ron")),
    ("garage-to-growth", include_str!("../../scenarios/garage-to-growth.ron")),
];

/// A scenario's file, read but not looked into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// As shown: a path, or the name of a shipped scenario.
    pub name: String,
    /// What is in it; may be anything.
    pub bytes: Vec<u8>,
}

impl Found {
    /// Reads it.
    #[must_use]
    pub fn load(&self) -> Loaded {
        load_bytes(&self.name, &self.bytes)
    }

    /// Its text, with anything that is none replaced.
    #[must_use]
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// Why there is no such scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// No scenario has this name; perhaps another one was meant.
    Name {
        /// As asked for.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// The file could not be read.
    File {
        /// Its path.
        path: String,
        /// The system's reason.
        reason: String,
    },
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotFound::Name { name, meant } => {
                write!(f, "there is no scenario `{name}`")?;
                match meant {
                    Some(meant) => write!(f, "; did you mean `{meant}`?"),
                    None => write!(f, "; there are {}, or give a path that ends in .ron", names().join(", ")),
                }
            }
            NotFound::File { path, reason } => write!(f, "cannot read {path}: {reason}"),
        }
    }
}

impl std::error::Error for NotFound {}

/// The bare names that can be asked for: the shipped ones, then those of the folder `scenarios` beside the executable.
#[must_use]
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect();
    let beside = folder_beside().map(|folder| files_in(&folder).unwrap_or_default()).unwrap_or_default();
    names.extend(beside.iter().filter_map(|path| path.file_stem()?.to_str().map(str::to_owned)));
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// Finds a scenario by its bare name or by the path of its file.
///
/// # Errors
/// If there is none, or its file cannot be read.
pub fn resolve(name_or_path: &str) -> Result<Found, NotFound> {
    let is_path = name_or_path.contains(['/', '\\']) || Path::new(name_or_path).extension().is_some_and(|end| end == "ron");
    if is_path {
        return read(Path::new(name_or_path));
    }
    let beside = folder_beside().map(|folder| folder.join(format!("{name_or_path}.ron"))).filter(|path| path.is_file());
    if let Some(path) = beside {
        return read(&path);
    }
    if let Some((name, text)) = SHIPPED.iter().find(|(name, _)| *name == name_or_path) {
        return Ok(Found { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() });
    }
    let names = names();
    let meant = closest(name_or_path, names.iter().map(String::as_str)).map(str::to_owned);
    Err(NotFound::Name { name: name_or_path.to_owned(), meant })
}

/// The scenario files of a folder, in the order of their names.
///
/// # Errors
/// If the folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, NotFound> {
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "ron")).collect();
    files.sort();
    Ok(files)
}

/// Reads a file: the one gate through which scenarios come from a disk.
///
/// # Errors
/// If it cannot be read.
pub fn read(path: &Path) -> Result<Found, NotFound> {
    use std::io::Read;
    // One byte more than is allowed is enough to see that it is too large.
    let most = super::syntax::MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    Ok(Found { name: path.display().to_string(), bytes })
}

fn unreadable(path: &Path, error: &std::io::Error) -> NotFound {
    NotFound::File { path: path.display().to_string(), reason: error.to_string() }
}

fn folder_beside() -> Option<PathBuf> {
    let executable = std::env::current_exe().ok()?;
    Some(executable.parent()?.join("scenarios")).filter(|folder| folder.is_dir())
}
