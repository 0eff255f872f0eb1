//! What something means: the reference, and what an id names.

use std::ops::Range;
use std::sync::Arc;

use super::project::{File, declared};
use crate::scenario::places::{Declared, Id, What};
use crate::scenario::schema::{Field, OneOf, Shape, Thing, Variant, claims, parameters};

/// What is to be said of a place, as Markdown, and the stretch that it is about.
pub(super) fn at(file: &File, offset: usize, files: &[Arc<File>]) -> Option<(String, Range<usize>)> {
    let mark = file.outline.at(offset)?;
    let said = match &mark.what {
        What::Field(field) => self::field(field),
        What::Value(field) => value(field, &file.source.text[mark.at.clone()]),
        What::Word(one_of, variant) => word(one_of, variant),
        What::Claim(id) => claim(id)?,
        What::Id(id) => self::id(id, files)?,
        What::File(written) => format!("**`{written}`**\n\nA file whose lists come behind those that stand here."),
    };
    Some((said, mark.at.clone()))
}

/// A field: what it is, what it means, what holds without it, an example.
pub(super) fn field(field: &'static Field) -> String {
    let needed = if field.is_required() { "; needed" } else { "" };
    let field = field.reference();
    let mut said = format!("**`{}`**: {}{needed}\n\n{}", field.name, field.kind(), field.meaning());
    let left_out = field.left_out();
    if !left_out.is_empty() {
        said = format!("{said}\n\n{left_out}");
    }
    if matches!(field.shape().item(), Shape::Record(_)) {
        return said;
    }
    format!("{said}\n\n```ron\n{}: {}\n```", field.name, field.example())
}

/// The value of a field; of a text for people, how long it is.
fn value(field: &'static Field, written: &str) -> String {
    let said = self::field(field);
    match (field.reference().bounds, field.shape().item()) {
        (Some(_), Shape::Text) => format!("{said}\n\nThis one has {} words.", written.split_whitespace().count()),
        _ => said,
    }
}

/// A word of the format.
pub(super) fn word(one_of: &OneOf, variant: &Variant) -> String {
    let mut said = format!("**`{}`**: {}\n\n{}", variant.name, one_of.what, variant.doc.trim());
    for field in variant.fields() {
        said = format!("{said}\n- `{}`: {}. {}", field.name, field.kind(), field.meaning());
    }
    if variant.fields().is_empty() { said } else { format!("{said}\n\n```ron\n{}\n```", variant.example()) }
}

/// A claim: its sentence.
fn claim(id: &str) -> Option<String> {
    claims().into_iter().find(|claim| claim.id == id).map(|claim| format!("**{id}**: {}", claim.about))
}

/// What an id names.
pub(super) fn id(id: &Id, files: &[Arc<File>]) -> Option<String> {
    if let Some((_, found)) = declared(files, id.thing).find(|(_, found)| found.id == id.id) {
        return Some(thing(found));
    }
    let known = id.thing.built_in().into_iter().chain(id.thing.by_default()).find(|known| known.id == id.id)?;
    let mut said = format!("**`{}`**: {}\n\n{}", known.id, id.thing.what(), known.about);
    if id.thing == Thing::Parameter
        && let Some((_, default, range)) = parameters().into_iter().find(|(parameter, ..)| parameter.id == id.id)
    {
        said = format!("{said}\n\nDefault: {default}, from {} to {}.", range.start(), range.end());
    }
    Some(said)
}

/// Something that the author has declared.
pub(super) fn thing(found: &Declared) -> String {
    let title = found.title().map_or_else(|| format!("`{}`", found.id), str::to_owned);
    let parts = [found.says("kind"), found.says("role"), found.says("stages")];
    let parts = [Some(found.thing.what())].into_iter().chain(parts).flatten().filter(|part| !part.is_empty());
    let about = found.says("about").or_else(|| found.says("text")).unwrap_or_default();
    format!("**{title}**: {}\n\n{about}", parts.collect::<Vec<_>>().join(", ")).trim_end().to_owned()
}
