//! What can be written at a place.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, InsertTextFormat, InsertTextMode, MarkupContent,
    MarkupKind, TextEdit,
};

use super::client::Client;
use super::hover;
use super::project::{File, declared};
use crate::scenario::files::{Files, Folder};
use crate::scenario::places::{Cursor, Wants, cursor};
use crate::scenario::schema::{Field, OneOf, Record, Says, Shape, Thing, claims};

/// What the texts that people read may hold between braces.
const PLACEHOLDERS: [(&str, &str); 3] = [
    ("company", "The name that the player gave the company."),
    ("product", "What the company makes."),
    ("founder", "Whom the player chose to be."),
];

/// One of the things that can be written.
struct Offer {
    label: String,
    kind: CompletionItemKind,
    detail: String,
    about: String,
    /// What is written.
    plain: String,
    /// The same with places to fill in.
    snippet: Option<String>,
}

/// Where something is to be completed.
pub(super) struct Place<'p> {
    pub(super) file: &'p File,
    pub(super) offset: usize,
    /// All files of the scenario.
    pub(super) files: &'p [Arc<File>],
    /// Whether nobody asked, but a space was typed.
    pub(super) idle: bool,
    /// The folder of the scenario; nothing if it lies on no disk.
    pub(super) folder: Option<&'p Path>,
}

/// Everything that can be written at a place, what is needed first.
pub(super) fn at(place: &Place, client: Client) -> Vec<CompletionItem> {
    let source = &place.file.source;
    let Some(Cursor { typed, wants }) = cursor(source, place.offset, place.file.included) else { return Vec::new() };
    // Spaces also stand before names that somebody knows by heart.
    if place.idle && !matches!(wants, Wants::Value { .. }) {
        return Vec::new();
    }
    let (typed, offers) = match wants {
        Wants::File(record) => (typed, vec![whole(record)]),
        Wants::Name { fields, given, valued } => (typed, names(fields, &given, valued, &source.text, place.offset)),
        Wants::Value { field, shape } => (typed, values(field, shape, place)),
        Wants::Text { field, closed } => texts(field, typed, closed, place),
    };
    offers.into_iter().enumerate().map(|(order, offer)| item(order, offer, &typed, place, client)).collect()
}

fn item(order: usize, offer: Offer, typed: &Range<usize>, place: &Place, client: Client) -> CompletionItem {
    let snippet = offer.snippet.filter(|_| client.snippets);
    let format = if snippet.is_some() { InsertTextFormat::SNIPPET } else { InsertTextFormat::PLAIN_TEXT };
    let new_text = snippet.unwrap_or(offer.plain);
    let range = client.encoding.range(&place.file.source, typed);
    let kind = if client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let about = MarkupContent { kind, value: offer.about };
    CompletionItem {
        sort_text: Some(format!("{order:04}")),
        filter_text: Some(offer.label.clone()),
        label: offer.label,
        kind: Some(offer.kind),
        detail: Some(offer.detail).filter(|detail| !detail.is_empty()),
        documentation: Some(about).filter(|about| !about.value.is_empty()).map(Documentation::MarkupContent),
        insert_text_format: Some(format),
        insert_text_mode: Some(InsertTextMode::ADJUST_INDENTATION),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text })),
        ..CompletionItem::default()
    }
}

fn whole(record: &'static Record) -> Offer {
    Offer {
        label: record.what.to_owned(),
        kind: CompletionItemKind::SNIPPET,
        detail: "all that it needs".to_owned(),
        about: record.doc.trim().to_owned(),
        plain: record.example(),
        snippet: Some(record.snippet()),
    }
}

/// The fields that are not there yet, those that are needed first.
fn names(fields: &'static [Field], given: &[String], valued: bool, text: &str, offset: usize) -> Vec<Offer> {
    let missing = |field: &&'static Field| !given.iter().any(|given| given == field.name);
    let mut missing: Vec<&'static Field> = fields.iter().filter(missing).collect();
    missing.sort_by_key(|field| !field.is_required());
    // A comma is there already, or nothing follows on this line that it would part.
    let comma = if text[offset..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').starts_with(',') {
        ""
    } else {
        ","
    };
    let offers = missing.into_iter().map(|field| {
        let needed = if field.is_required() { "; needed" } else { "" };
        Offer {
            label: field.name.to_owned(),
            kind: CompletionItemKind::FIELD,
            detail: format!("{}{needed}", field.reference().kind()),
            about: hover::field(field),
            plain: if valued { field.name.to_owned() } else { format!("{}: ", field.name) },
            snippet: (!valued).then(|| format!("{}: {}{comma}", field.name, field.snippet())),
        }
    });
    offers.collect()
}

/// What may stand as the value of a field, or as an item of it.
fn values(field: &'static Field, shape: Shape, place: &Place) -> Vec<Offer> {
    match shape {
        Shape::OneOf(one_of) => words(one_of),
        Shape::Truth => ["true", "false"].map(|word| plain(word, CompletionItemKind::KEYWORD, "", "")).into(),
        Shape::Claim => {
            claims().iter().map(|claim| plain(&claim.id, CompletionItemKind::CONSTANT, &claim.about, &claim.about)).collect()
        }
        Shape::Record(record) => vec![whole(record)],
        Shape::Text => {
            let quoted = |mut offer: Offer| {
                offer.plain = format!("\"{}\"", offer.plain);
                offer
            };
            ids(field, place).into_iter().map(quoted).collect()
        }
        Shape::List(_) => vec![Offer {
            label: "[…]".to_owned(),
            kind: CompletionItemKind::SNIPPET,
            detail: field.reference().kind(),
            about: hover::field(field),
            plain: "[]".to_owned(),
            snippet: Some(field.snippet()),
        }],
        Shape::Whole => Vec::new(),
    }
}

fn words(one_of: &'static OneOf) -> Vec<Offer> {
    let offers = one_of.variants.iter().map(|variant| Offer {
        label: variant.name.to_owned(),
        kind: CompletionItemKind::ENUM_MEMBER,
        detail: one_of.what.to_owned(),
        about: hover::word(one_of, variant),
        plain: variant.example(),
        snippet: (!variant.fields().is_empty()).then(|| variant.snippet()),
    });
    offers.collect()
}

/// What may stand between the quotes, and which stretch it replaces.
fn texts(field: &'static Field, typed: Range<usize>, closed: bool, place: &Place) -> (Range<usize>, Vec<Offer>) {
    let quote = if closed { "" } else { "\"" };
    let ended = |mut offer: Offer| {
        offer.plain.push_str(quote);
        offer
    };
    let offers: Vec<Offer> = ids(field, place).into_iter().map(ended).collect();
    if !offers.is_empty() || field.says() != Some(Says::Prose) {
        return (typed, offers);
    }
    let written = &place.file.source.text[typed.start.min(place.offset)..place.offset];
    let Some(brace) = written.rfind('{').filter(|at| written[at + 1..].bytes().all(|byte| byte.is_ascii_lowercase())) else {
        return (typed, Vec::new());
    };
    let end = if place.file.source.text[place.offset..].starts_with('}') { "" } else { "}" };
    let offers = PLACEHOLDERS.map(|(name, about)| {
        let offer = plain(name, CompletionItemKind::VARIABLE, "", about);
        Offer { plain: format!("{name}{end}"), ..offer }
    });
    (typed.start + brace + 1..place.offset, offers.into())
}

fn plain(label: &str, kind: CompletionItemKind, detail: &str, about: &str) -> Offer {
    let (label, detail, about) = (label.to_owned(), detail.to_owned(), about.to_owned());
    Offer { plain: label.clone(), label, kind, detail, about, snippet: None }
}

/// The names that a text may be.
fn ids(field: &'static Field, place: &Place) -> Vec<Offer> {
    match field.says() {
        Some(Says::Names(thing)) => {
            let own = own(thing, place);
            let known = if own.is_empty() { thing.by_default() } else { Vec::new() };
            let known = field.built_in().into_iter().chain(known);
            let known = known.map(|known| plain(&known.id, CompletionItemKind::CONSTANT, &known.about, &known.about));
            own.into_iter().chain(known).collect()
        }
        Some(Says::File) => files(place),
        _ => Vec::new(),
    }
}

/// What the author has declared.
fn own(thing: Thing, place: &Place) -> Vec<Offer> {
    let offers = |thing: Thing, before: &'static str| {
        let declared = declared(place.files, thing).filter(|(_, declared)| !declared.id.is_empty());
        declared.map(move |(_, declared)| {
            let label = format!("{before}{}", declared.id);
            plain(&label, CompletionItemKind::REFERENCE, declared.title().unwrap_or_default(), &hover::thing(declared))
        })
    };
    match thing {
        Thing::Support => offers(Thing::Meter, "").collect(),
        Thing::Measure => offers(Thing::Meter, "").chain(offers(Thing::Ending, "ends-")).collect(),
        other => offers(other, "").collect(),
    }
}

/// The files beside this one that are not yet part of the scenario.
fn files(place: &Place) -> Vec<Offer> {
    let Some(folder) = place.folder else { return Vec::new() };
    let taken = |name: &str| {
        let path = name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
        place.files.iter().any(|file| file.path == path)
    };
    // Named as they are found from the file that includes them.
    let here = place.file.path.parent().and_then(|here| here.strip_prefix(folder).ok());
    let here: Vec<String> =
        here.into_iter().flat_map(Path::components).map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let named = |name: &str| {
        let parts: Vec<&str> = name.split('/').collect();
        let same = here.iter().zip(&parts).take_while(|(here, part)| here.as_str() == **part).count();
        let up = "../".repeat(here.len() - same);
        format!("{up}{}", parts[same..].join("/"))
    };
    let beside = Folder::at(folder).names().into_iter().filter(|name| !taken(name));
    beside.map(|name| plain(&named(&name), CompletionItemKind::FILE, "", "")).collect()
}
