//! `fulcrum check --watch`: checks again on each save.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{CheckArgs, CheckFormat, Checked};
use crate::cli::{Failure, Status};
use crate::scenario::watch::Watch;

/// Goes on until the program is ended, or nobody reads what it writes.
pub(super) fn run(args: &CheckArgs, colour: bool, terminal: bool, out: &mut dyn Write) -> Result<Status, Failure> {
    let cannot = |reason: String| Failure::new(format!("files cannot be watched: {reason}"), "check without --watch");
    let mut watch = Watch::new().map_err(cannot)?;
    let asked: BTreeSet<PathBuf> = args.paths.iter().map(PathBuf::from).filter(|path| path.exists()).collect();
    let mut checked = Checked::all(&args.paths).map_err(|missing| Failure::new(missing, ""))?;
    if asked.is_empty() {
        return Err(Failure::new("shipped scenarios do not change", "give the path of a file or folder to watch"));
    }
    let mut why = "the first time".to_owned();
    loop {
        // Before anything is read by a person, so that no save is missed.
        let count = watch.follow(asked.iter().cloned().chain(read(&checked))).map_err(cannot)?;
        tell(args, &checked, &why, count, (colour, terminal), out)?;
        loop {
            let saved = watch.wait().map_err(cannot)?;
            why = format!("{} saved", names(&saved));
            match Checked::all(&args.paths) {
                Ok(again) => {
                    checked = again;
                    break;
                }
                // Some editors take a file away before they put the new one there.
                Err(missing) if args.format == CheckFormat::Human => {
                    writeln!(out, "{}: {missing}", time())?;
                    out.flush()?;
                }
                Err(_) => {}
            }
        }
    }
}

/// The files that were read, and those that should have been; shipped scenarios are on no disk.
fn read(checked: &Checked) -> impl Iterator<Item = PathBuf> {
    checked.0.iter().flat_map(|(found, loaded)| {
        let on_disk = found.is_on_disk();
        let names = loaded.files.iter().map(|file| &file.name).chain(&loaded.missing).chain(&loaded.folders);
        names.filter(move |_| on_disk).map(PathBuf::from)
    })
}

fn tell(
    args: &CheckArgs,
    checked: &Checked,
    why: &str,
    count: usize,
    (colour, terminal): (bool, bool),
    out: &mut dyn Write,
) -> Result<(), Failure> {
    match args.format {
        CheckFormat::Json => {
            serde_json::to_writer(&mut *out, &checked.document()).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        format => {
            if terminal {
                write!(out, "\x1b[2J\x1b[H")?;
            }
            writeln!(out, "== {}, {why}", time())?;
            checked.write(format, colour, out)?;
            let files = if count == 1 { "one folder is".to_owned() } else { format!("{count} folders are") };
            writeln!(out, "{files} watched; Ctrl-C ends\n")?;
        }
    }
    Ok(out.flush()?)
}

/// `people.ron and garage.ron`.
fn names(paths: &[PathBuf]) -> String {
    let name = |path: &PathBuf| path.file_name().unwrap_or(Path::new("a file").as_os_str()).to_string_lossy().into_owned();
    let names: BTreeSet<String> = paths.iter().map(name).collect();
    names.into_iter().collect::<Vec<_>>().join(" and ")
}

/// The time of day; the standard library does not know where on Earth it is.
fn time() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (hours, minutes) = (seconds / 3_600 % 24, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02} UTC", seconds % 60)
}
