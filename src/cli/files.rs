//! An author's files: written whole or not at all. Reports: tried before the work begins.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;

/// Writes a file that must not be there yet.
///
/// # Errors
/// What the system says; then nothing has changed.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // A link never takes the place of something that has come there in the meantime.
    beside(path, text, |written| match fs::hard_link(written, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => fs::rename(written, path),
        linked => linked,
    })
}

/// Replaces a file, and keeps the old one beside it under this ending, or under that and a number; tells which.
///
/// # Errors
/// What the system says; then the file is as it was.
pub fn replace(path: &Path, text: &str, ending: &str) -> io::Result<PathBuf> {
    // What a link leads to is replaced, not the link.
    let path = path.canonicalize()?;
    let mode = fs::metadata(&path)?.permissions();
    let kept = keep(&path, ending)?;
    let replaced = beside(&path, text, |written| {
        fs::set_permissions(written, mode)?;
        fs::rename(written, &path)
    });
    if replaced.is_err() {
        let _ = fs::remove_file(&kept);
    }
    replaced.map(|()| kept)
}

/// Replaces a file and keeps nothing of the old one.
///
/// # Errors
/// What the system says; then the file is as it was.
pub fn overwrite(path: &Path, text: &str) -> io::Result<()> {
    // What a link leads to is replaced, not the link.
    let path = path.canonicalize()?;
    let mode = fs::metadata(&path)?.permissions();
    beside(&path, text, |written| {
        fs::set_permissions(written, mode)?;
        fs::rename(written, &path)
    })
}

/// Another name for what is there now.
fn keep(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let names = (1..).map(|number| if number == 1 { ending.to_owned() } else { format!("{ending}.{number}") });
    for name in names {
        let kept = with_ending(path, &name);
        if fs::symlink_metadata(&kept).is_ok() {
            continue;
        }
        return match fs::hard_link(path, &kept) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            // Not every disk knows links.
            Err(_) => fs::copy(path, &kept).map(|_| kept),
            Ok(()) => Ok(kept),
        };
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Writes a text beside a file and, once it is safe, lets something be made of it.
fn beside(path: &Path, text: &str, done: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let written = with_ending(path, &format!("{}.new", std::process::id()));
    let result = File::create_new(&written)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| done(&written));
    // It may be there or not; either way it is of no more use.
    let _ = fs::remove_file(written);
    result
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// Tried before the work begins; a file that is there keeps what is in it until then.
///
/// # Errors
/// If it cannot be.
pub fn can_be_written(path: &Path) -> Result<(), Failure> {
    let tried = OpenOptions::new().write(true).create(true).truncate(false).open(path);
    tried.map(drop).map_err(|e| unwritable(path, &e))
}

/// That a report could not be written, and why.
pub fn unwritable(path: &Path, reason: &io::Error) -> Failure {
    let what = format!("the report cannot be written to {}: {reason}", path.display());
    Failure::new(what, "name a file in a folder that exists and that you may write to")
}
