//! What is in a file, for an editor's outline: its lists, and in each of them whatever has an id.

use lsp_types::{DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind, Uri};

use super::client::Client;
use super::project::File;
use crate::scenario::places::{Declared, Section};
use crate::scenario::schema::Thing;

pub(super) fn of(file: &File, uri: &Uri, client: Client) -> DocumentSymbolResponse {
    let sections: Vec<DocumentSymbol> =
        file.outline.sections.iter().map(|section| self::section(section, file, client)).collect();
    if client.nested {
        return DocumentSymbolResponse::Nested(sections);
    }
    DocumentSymbolResponse::Flat(sections.into_iter().flat_map(|section| flat(section, uri)).collect())
}

fn section(section: &Section, file: &File, client: Client) -> DocumentSymbol {
    let inside = |declared: &&Declared| section.whole.start <= declared.whole.start && declared.whole.end <= section.whole.end;
    let children = file.outline.things.iter().filter(inside).map(|declared| thing(declared, file, client));
    let range = client.encoding.range(&file.source, &section.whole);
    let selection = client.encoding.range(&file.source, &section.at);
    symbol(section.name.to_owned(), None, SymbolKind::FIELD, range, selection, children.collect())
}

fn thing(declared: &Declared, file: &File, client: Client) -> DocumentSymbol {
    let parts = [declared.title(), declared.says("kind"), declared.says("role"), declared.says("stages")];
    let detail: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let range = client.encoding.range(&file.source, &declared.whole);
    let selection = client.encoding.range(&file.source, &declared.at);
    // An editor refuses a symbol without a name.
    let name = if declared.id.is_empty() { "(no id)".to_owned() } else { declared.id.clone() };
    let detail = Some(detail.join(" · ")).filter(|detail| !detail.is_empty());
    symbol(name, detail, kind(declared.thing), range, selection, Vec::new())
}

fn kind(thing: Thing) -> SymbolKind {
    match thing {
        Thing::Stage => SymbolKind::NAMESPACE,
        Thing::Situation => SymbolKind::EVENT,
        Thing::Person | Thing::Founder | Thing::Role => SymbolKind::CLASS,
        Thing::Ending => SymbolKind::ENUM_MEMBER,
        Thing::Flag => SymbolKind::BOOLEAN,
        Thing::Meter => SymbolKind::NUMBER,
        _ => SymbolKind::OBJECT,
    }
}

#[allow(deprecated, reason = "the old field has no default")]
fn symbol(
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    range: lsp_types::Range,
    selection_range: lsp_types::Range,
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    let children = Some(children).filter(|children| !children.is_empty());
    DocumentSymbol { name, detail, kind, range, selection_range, children, tags: None, deprecated: None }
}

/// For editors that show a list.
#[allow(deprecated, reason = "the old field has no default")]
fn flat(section: DocumentSymbol, uri: &Uri) -> Vec<SymbolInformation> {
    let DocumentSymbol { name: container, children, .. } = section;
    let children = children.unwrap_or_default().into_iter().map(|symbol| SymbolInformation {
        name: symbol.name,
        kind: symbol.kind,
        location: Location { uri: uri.clone(), range: symbol.range },
        container_name: Some(container.clone()),
        tags: None,
        deprecated: None,
    });
    children.collect()
}
