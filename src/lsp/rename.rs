//! Another id for something: everywhere it stands, in all files.

use std::ops::Range;
use std::sync::Arc;

use super::names::{Spot, everywhere, id_at, introduced};
use super::project::{File, declared};
use crate::scenario::places::{Id, mended, well_formed};
use crate::scenario::schema::Thing;

/// The id at a place that can have another name, and where it stands; or why there is none.
pub(super) fn prepare<'f>(file: &'f File, offset: usize, files: &[Arc<File>]) -> Result<(&'f Id, Range<usize>), String> {
    let Some((id, at)) = id_at(file, offset) else {
        return Err("there is no id here: only ids that you have introduced can be renamed".to_owned());
    };
    if !introduced(files, id).is_empty() {
        return Ok((id, at));
    }
    let what = id.thing.what();
    let built_in = id.thing.built_in().into_iter().chain(id.thing.by_default()).any(|known| known.id == id.id);
    Err(if built_in {
        format!("`{}` is {what} that is built in, and keeps its name", id.id)
    } else {
        format!("`{}` is introduced nowhere as {what}: mend that first", id.id)
    })
}

/// Every place where the new id has to be written; or why it cannot be.
pub(super) fn rename<'f>(file: &File, offset: usize, new: &str, files: &'f [Arc<File>]) -> Result<Vec<Spot<'f>>, String> {
    let (id, _) = prepare(file, offset, files)?;
    if !well_formed(new) {
        let better = Some(mended(new)).filter(|better| well_formed(better));
        let help = better.map_or_else(String::new, |better| format!("; write `{better}`"));
        let rule = "an id has lower-case letters, digits and hyphens, and begins with a letter";
        return Err(format!("`{new}` is no id: {rule}{help}"));
    }
    let what = id.thing.what();
    if declared(files, id.thing).any(|(_, found)| found.id == new && found.id != id.id) {
        return Err(format!("there is {what} `{new}` already"));
    }
    // A meter can stand wherever a skill can.
    let others = if id.thing == Thing::Meter { Thing::Skill.built_in() } else { Vec::new() };
    if id.thing.built_in().into_iter().chain(others).any(|known| known.id == new) {
        return Err(format!("`{new}` is built in already"));
    }
    if let Some(guessed) = files.iter().find(|file| file.outline.guessed) {
        let name = guessed.path.file_name().unwrap_or_default().to_string_lossy();
        return Err(format!("brackets or quotes are missing in {name}, so some places may not be found: mend them first"));
    }
    Ok(everywhere(files, id, true))
}
