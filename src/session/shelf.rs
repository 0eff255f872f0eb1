//! Where journals and settings are kept: the one gate between the session and the machine's files.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};
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
    /// What the machine says, or that it is shorter than that.
    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>>;
    /// The same, if nobody else has opened it so: where several write, none of them can keep its word.
    ///
    /// # Errors
    /// What the machine says, or that somebody has.
    fn open_alone(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        self.open(name, keep)
    }
    /// Removes it.
    ///
    /// # Errors
    /// What the machine says.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// Where people find it.
    fn whereabouts(&self, name: &str) -> String {
        name.to_owned()
    }
}

/// A text that grows by lines.
pub trait Lines: Send {
    /// Adds a line; when this returns, it is kept for good.
    ///
    /// # Errors
    /// What the machine says. Then nothing of the line counts, and the next one begins where this one would have.
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

    /// Where something of this name is kept: in this folder and nowhere else, whatever the name says.
    fn place(&self, name: &str) -> io::Result<PathBuf> {
        let mut parts = Path::new(name).components();
        match (parts.next(), parts.next()) {
            (Some(Component::Normal(part)), None) if part == name => Ok(self.0.join(name)),
            _ => Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{name:?} is not the name of a file"))),
        }
    }

    /// Opened for writing; made if it is not there.
    fn file(&self, name: &str) -> io::Result<File> {
        let place = self.place(name)?;
        std::fs::create_dir_all(&self.0)?;
        // Windows lets nobody cut a file that is open for appending only.
        let mut options = OpenOptions::new();
        options.create(true).write(true).truncate(false);
        // What people said is for nobody else on this machine.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(place)
    }

    /// Cut to its first `keep` bytes, for lines to be added.
    fn grow(&self, file: File, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        let length = keep as u64;
        if file.metadata()?.len() < length {
            return Err(io::Error::other(format!("{name} has become shorter since it was read")));
        }
        let mut lines = Growing { file, length, torn: false };
        lines.cut()?;
        lines.file.sync_all()?;
        self.settle();
        Ok(Box::new(lines))
    }

    /// Makes a new or renamed file outlast a loss of power. Not every system can do that, or needs to.
    fn settle(&self) {
        if cfg!(unix) {
            let _ = File::open(&self.0).and_then(|folder| folder.sync_all());
        }
    }
}

impl Shelf for Folder {
    fn whereabouts(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

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
                let about = std::fs::metadata(entry.path()).ok().filter(std::fs::Metadata::is_file)?;
                Some((about.modified().ok()?, name))
            })
            .collect();
        found.sort();
        Ok(found.into_iter().rev().map(|(_, name)| name).collect())
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.place(name)?)
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let (new, old) = (self.place(&format!("{name}.new"))?, self.place(name)?);
        std::fs::create_dir_all(&self.0)?;
        let replaced = File::create(&new)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&new, old));
        if replaced.is_err() {
            // It may be there or not; either way it is of no use.
            let _ = std::fs::remove_file(new);
        }
        self.settle();
        replaced
    }

    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        self.grow(self.file(name)?, name, keep)
    }

    fn open_alone(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        let file = self.file(name)?;
        // The system lets go of it when the program ends, however it ends. Elsewhere such a lock keeps readers out as well.
        if cfg!(unix) && matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(io::Error::other(format!("another program has {name} open")));
        }
        self.grow(file, name, keep)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        std::fs::remove_file(self.place(name)?)
    }
}

struct Growing {
    file: File,
    /// All of it that is kept.
    length: u64,
    /// Whether something that does not count may follow.
    torn: bool,
}

impl Growing {
    fn cut(&mut self) -> io::Result<()> {
        self.file.set_len(self.length)?;
        self.file.seek(SeekFrom::Start(self.length)).map(drop)
    }
}

impl Lines for Growing {
    fn add(&mut self, line: &str) -> io::Result<()> {
        if self.torn {
            // Half a line must not stand before the next one.
            self.cut()?;
            self.torn = false;
        }
        if self.file.metadata()?.len() != self.length {
            return Err(io::Error::other("another program writes to it as well"));
        }
        if let Err(e) = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data()) {
            self.torn = self.cut().is_err();
            return Err(e);
        }
        self.length += line.len() as u64;
        Ok(())
    }
}

/// Keeps things as long as the program runs: for tests, and where there is no folder to write to.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Texts>>);

#[derive(Debug, Default)]
struct Texts {
    /// Each with the time of its last change.
    kept: BTreeMap<String, (u64, Vec<u8>)>,
    /// Counts the changes.
    time: u64,
}

impl Texts {
    fn change(&mut self, name: &str) -> &mut Vec<u8> {
        self.time += 1;
        let (time, text) = self.kept.entry(name.to_owned()).or_default();
        *time = self.time;
        text
    }
}

impl Memory {
    /// Lines that are kept nowhere else.
    #[must_use]
    pub fn lines() -> Box<dyn Lines> {
        Box::new(Remembering(Self::default(), String::new()))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Texts) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf for Memory {
    fn list(&self, ending: &str) -> io::Result<Vec<String>> {
        Ok(self.with(|texts| {
            let mut found: Vec<_> = texts.kept.iter().filter(|(name, _)| name.ends_with(ending)).collect();
            found.sort_by_key(|(_, (time, _))| std::cmp::Reverse(*time));
            found.into_iter().map(|(name, _)| name.clone()).collect()
        }))
    }
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.with(|texts| texts.kept.get(name).map(|(_, text)| text.clone())).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        self.with(|texts| text.as_bytes().clone_into(texts.change(name)));
        Ok(())
    }
    fn open(&self, name: &str, keep: usize) -> io::Result<Box<dyn Lines>> {
        self.with(|texts| texts.change(name).truncate(keep));
        Ok(Box::new(Remembering(self.clone(), name.to_owned())))
    }
    fn remove(&self, name: &str) -> io::Result<()> {
        self.with(|texts| texts.kept.remove(name)).map(drop).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

struct Remembering(Memory, String);

impl Lines for Remembering {
    fn add(&mut self, line: &str) -> io::Result<()> {
        self.0.with(|texts| texts.change(&self.1).extend_from_slice(line.as_bytes()));
        Ok(())
    }
}
