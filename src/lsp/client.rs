//! What the editor at the other end can do.

use lsp_types::{ClientCapabilities, InitializeParams, MarkupKind};

use super::position::Encoding;

#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "what one editor can do says nothing about the rest")]
pub(super) struct Client {
    pub(super) encoding: Encoding,
    /// It fills in fragments place by place.
    pub(super) snippets: bool,
    /// It shows Markdown where something is explained.
    pub(super) markdown: bool,
    /// It shows a second place of a problem.
    pub(super) related: bool,
    /// It takes the versions of the files that are changed.
    pub(super) versions: bool,
    /// It shows what stands inside what.
    pub(super) nested: bool,
    /// It asks what is renamed before it asks for the new name.
    pub(super) prepares: bool,
    /// It takes actions that are more than a command.
    pub(super) actions: bool,
    /// It can be asked to tell of files that change on the disk.
    pub(super) watches: bool,
}

impl Client {
    pub(super) fn of(params: &InitializeParams) -> Self {
        Self::able(&params.capabilities)
    }

    fn able(can: &ClientCapabilities) -> Self {
        let general = can.general.as_ref();
        let offered = general.and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
        let text = can.text_document.clone().unwrap_or_default();
        let workspace = can.workspace.clone().unwrap_or_default();
        let item = text.completion.and_then(|completion| completion.completion_item);
        let hover = text.hover.and_then(|hover| hover.content_format);
        let symbols = text.document_symbol.and_then(|symbols| symbols.hierarchical_document_symbol_support);
        let changes = workspace.workspace_edit.and_then(|edit| edit.document_changes);
        Self {
            encoding: Encoding::of(offered),
            snippets: item.and_then(|item| item.snippet_support).unwrap_or(false),
            markdown: hover.is_none_or(|formats| formats.contains(&MarkupKind::Markdown)),
            related: text.publish_diagnostics.and_then(|diagnostics| diagnostics.related_information).unwrap_or(false),
            versions: changes.unwrap_or(false),
            nested: symbols.unwrap_or(false),
            prepares: text.rename.and_then(|rename| rename.prepare_support).unwrap_or(false),
            actions: text.code_action.and_then(|action| action.code_action_literal_support).is_some(),
            watches: workspace.did_change_watched_files.and_then(|watch| watch.dynamic_registration).unwrap_or(false),
        }
    }
}
