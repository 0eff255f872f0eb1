//! Which scenarios there are: those in the executable, a folder beside it that overrides them, and any path.

use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Loaded;
use super::diagnostic::closest;
use super::files::{Files, Folder, Memory, Shipped, bounded};

/// The file of a scenario that is a folder.
pub const MAIN: &str = "scenario.ron";

/// Those in the executable: bare name, and names and texts of the files; the first is the scenario, the others are included.
pub const SHIPPED: &[(&str, &[(&str, &str)])] = &[
    ("first-week", &[("first-week.ron", include_str!("../../scenarios/first-week.ron"))]),
    ("crisis-quarter", &[("crisis-quarter.ron", include_str!("../../scenarios/crisis-quarter.ron"))]),
    ("garage-to-growth", &[("garage-to-growth.ron", include_str!("../../scenarios/garage-to-growth.ron"))]),
];

/// A scenario's file, read but not looked into.
#[derive(Clone)]
pub struct Found {
    /// As shown: a path, or the name of a shipped scenario.
    pub name: String,
    id: String,
    main: String,
    bytes: Vec<u8>,
    files: Arc<dyn Files>,
}

impl Found {
    /// A text that is kept nowhere and has nothing beside it.
    #[must_use]
    pub fn text(name: &str, bytes: &[u8]) -> Self {
        let name = name.to_owned();
        Self { id: bare(&name), main: name.clone(), name, bytes: bytes.to_vec(), files: Arc::new(Memory::default()) }
    }

    /// A file among others, and the bare name that its scenario shall have.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn among(files: Arc<dyn Files>, main: &str, id: &str) -> Result<Self, NotFound> {
        let name = files.shown(main);
        let unreadable = |reason| NotFound::File { path: name.clone(), reason };
        let bytes = files.read(main).map_err(|error| unreadable(error.to_string()))?;
        Ok(Self { id: id.to_owned(), main: main.to_owned(), name, bytes, files })
    }

    /// Whether it lies on a disk, where it may change.
    #[must_use]
    pub fn is_on_disk(&self) -> bool {
        Path::new(&self.name).exists()
    }

    /// Reads all of it and checks it.
    #[must_use]
    pub fn load(&self) -> Loaded {
        super::load_from(&*self.files, &self.main, &self.bytes, &self.id, true)
    }

    /// The same without the pictures and translations that lie beside it.
    #[must_use]
    pub fn load_alone(&self) -> Loaded {
        super::load_from(&*self.files, &self.main, &self.bytes, &self.id, false)
    }

    /// What lies beside it under this name, such as `texts/de.csv`; nothing, if it is no folder of its own.
    #[must_use]
    pub fn beside(&self, name: &str) -> Option<String> {
        (self.main == MAIN).then(|| self.files.shown(name))
    }
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Found").field("name", &self.name).field("id", &self.id).finish_non_exhaustive()
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
    /// The folder holds no scenario.
    Empty {
        /// Its path.
        path: String,
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
            NotFound::Empty { path } => write!(f, "there is no scenario in {path}: no {MAIN} and no other .ron file"),
        }
    }
}

impl std::error::Error for NotFound {}

/// The bare names that can be asked for: the shipped ones, then those of the folder `scenarios` beside the executable.
#[must_use]
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect();
    let beside = folder_beside().map(|folder| files_in(&folder).unwrap_or_default()).unwrap_or_default();
    names.extend(beside.iter().filter_map(|path| path.to_str().map(bare)));
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// Finds a scenario by its bare name, by the path of its file, or by that of its folder.
///
/// # Errors
/// If there is none, or its file cannot be read.
pub fn resolve(name_or_path: &str) -> Result<Found, NotFound> {
    let path = Path::new(name_or_path);
    if name_or_path.contains(['/', '\\']) || path.extension().is_some_and(|end| end == "ron") {
        return if path.is_dir() { in_folder(path) } else { read(path) };
    }
    if let Some(beside) = folder_beside() {
        let (file, folder) = (beside.join(format!("{name_or_path}.ron")), beside.join(name_or_path));
        if file.is_file() {
            return read(&file);
        }
        if folder.join(MAIN).is_file() {
            return in_folder(&folder);
        }
    }
    if let Some((name, files)) = SHIPPED.iter().find(|(name, _)| *name == name_or_path) {
        let main = files.first().map_or("", |(main, _)| main);
        return Found::among(Arc::new(Shipped { name, files }), main, name);
    }
    if path.is_dir() {
        return in_folder(path);
    }
    let names = names();
    let meant = closest(name_or_path, names.iter().map(String::as_str)).map(str::to_owned);
    Err(NotFound::Name { name: name_or_path.to_owned(), meant })
}

/// Every scenario that a path or a bare name leads to: one, or all of a folder. What others include is none.
///
/// # Errors
/// If there is none, or a file cannot be read.
pub fn resolve_all(name_or_path: &str) -> Result<Vec<Found>, NotFound> {
    let folder = Path::new(name_or_path);
    if !folder.is_dir() || folder.join(MAIN).is_file() {
        return resolve(name_or_path).map(|found| vec![found]);
    }
    let inside = files_in(folder)?;
    if inside.is_empty() {
        return resolve(name_or_path).map(|found| vec![found]);
    }
    inside.iter().map(|file| read(file)).collect()
}

/// The scenarios of a folder, in the order of their names: the files in it, less those that others of them include, and
/// the folders in it that are one.
///
/// # Errors
/// If the folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, NotFound> {
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut found = Vec::new();
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && path.extension().is_some_and(|end| end == "ron") && path.is_file() {
            found.push(path);
        } else if !hidden && path.join(MAIN).is_file() {
            found.push(path.join(MAIN));
        }
    }
    found.sort();
    let parts = parts_of(&found);
    found.retain(|path| !parts.contains(path));
    Ok(found)
}

/// Whatever these files include.
fn parts_of(files: &[PathBuf]) -> HashSet<PathBuf> {
    let mut parts = HashSet::new();
    for file in files.iter().filter_map(|file| read(file).ok()) {
        // Looking into a file is dear; most include nothing.
        if file.bytes.windows(7).any(|word| word == b"include") {
            parts.extend(file.load().files.iter().skip(1).map(|part| PathBuf::from(&part.name)));
        }
    }
    parts
}

/// Reads a file from a disk.
///
/// # Errors
/// If it cannot be read.
pub fn read(path: &Path) -> Result<Found, NotFound> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let main = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = bounded(path).map_err(|error| unreadable(path, &error))?;
    let of_folder = || std::path::absolute(folder).ok()?.file_name()?.to_str().map(str::to_owned);
    let id = if main == MAIN { of_folder() } else { None }.unwrap_or_else(|| bare(&main));
    Ok(Found { name: path.display().to_string(), id, main, bytes, files: Arc::new(Folder::at(folder)) })
}

/// The scenario that a folder is.
fn in_folder(folder: &Path) -> Result<Found, NotFound> {
    let main = folder.join(MAIN);
    if main.is_file() { read(&main) } else { Err(NotFound::Empty { path: folder.display().to_string() }) }
}

/// The bare name: the file's without its ending, or the folder's.
fn bare(path: &str) -> String {
    let mut parts = path.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or(path);
    let folder = parts.next().filter(|folder| file == MAIN && !folder.is_empty() && !folder.starts_with('.'));
    folder.unwrap_or_else(|| file.strip_suffix(".ron").unwrap_or(file)).to_owned()
}

fn unreadable(path: &Path, error: &io::Error) -> NotFound {
    NotFound::File { path: path.display().to_string(), reason: error.to_string() }
}

fn folder_beside() -> Option<PathBuf> {
    let executable = std::env::current_exe().ok()?;
    Some(executable.parent()?.join("scenarios")).filter(|folder| folder.is_dir())
}
