//! Which question is answered where.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use lsp_server::{ErrorCode, RequestId, Response};
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentHighlightRequest, DocumentSymbolRequest, GotoDefinition, HoverRequest,
    PrepareRenameRequest, References, Rename, Request,
};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOptions, CodeActionOrCommand, CodeActionProviderCapability, CompletionOptions,
    DocumentHighlight, GotoDefinitionResponse, Hover, HoverContents, HoverProviderCapability, Location, MarkupContent,
    MarkupKind, OneOf, OptionalVersionedTextDocumentIdentifier, Position, PrepareRenameResponse, RenameOptions, SaveOptions,
    ServerCapabilities, TextDocumentEdit, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, TextEdit, Uri, WorkDoneProgressOptions, WorkspaceEdit,
};
use serde_json::Value;

use super::client::Client;
use super::names::{self, Spot};
use super::project::File;
use super::server::Server;
use super::{actions, completion, hover, rename, symbols, uri};
use crate::scenario::edit::Edit;
use crate::scenario::places::Sort;

/// What this server can do for an editor.
pub(super) fn capabilities(client: Client) -> ServerCapabilities {
    let signs = ["\"", "(", "[", "{", " "].map(str::to_owned).to_vec();
    let kinds = Some(vec![CodeActionKind::QUICKFIX]);
    ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions { trigger_characters: Some(signs), ..CompletionOptions::default() }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: kinds,
            ..CodeActionOptions::default()
        })),
        rename_provider: Some(if client.prepares {
            let work_done_progress_options = WorkDoneProgressOptions::default();
            OneOf::Right(RenameOptions { prepare_provider: Some(true), work_done_progress_options })
        } else {
            OneOf::Left(true)
        }),
        ..ServerCapabilities::default()
    }
}

pub(super) fn refuse(id: RequestId, code: ErrorCode, why: &str) -> Response {
    Response::new_err(id, code as i32, why.to_owned())
}

/// Why a question has no answer.
enum Refused {
    Params(String),
    /// It cannot be done; why, for whoever asked.
    Said(String),
    Output(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

type Answer<R> = Result<<R as Request>::Result, Refused>;

/// An open file, and all files of its scenario as they stand just now.
struct View {
    file: Arc<File>,
    files: Vec<Arc<File>>,
    /// The scenario, by its place in the list; nothing for a file that is none yet.
    project: Option<usize>,
}

impl Server<'_> {
    /// Answers a question.
    ///
    /// # Errors
    /// If nothing can be written.
    pub(super) fn answer(&mut self, id: RequestId, method: &str, params: Value) -> io::Result<Response> {
        let answered = match method {
            Completion::METHOD => self.to::<Completion>(params, Self::completion),
            HoverRequest::METHOD => self.to::<HoverRequest>(params, Self::hover),
            GotoDefinition::METHOD => self.to::<GotoDefinition>(params, Self::definition),
            References::METHOD => self.to::<References>(params, Self::references),
            DocumentHighlightRequest::METHOD => self.to::<DocumentHighlightRequest>(params, Self::highlights),
            DocumentSymbolRequest::METHOD => self.to::<DocumentSymbolRequest>(params, Self::symbols),
            CodeActionRequest::METHOD => self.to::<CodeActionRequest>(params, Self::actions),
            PrepareRenameRequest::METHOD => self.to::<PrepareRenameRequest>(params, Self::prepare_rename),
            Rename::METHOD => self.to::<Rename>(params, Self::rename),
            _ => {
                return Ok(refuse(id, ErrorCode::MethodNotFound, &format!("this server does not know `{method}`")));
            }
        };
        match answered {
            Ok(value) => Ok(Response { id, result: Some(value), error: None }),
            Err(Refused::Params(why)) => Ok(refuse(id, ErrorCode::InvalidParams, &why)),
            Err(Refused::Said(why)) => Ok(refuse(id, ErrorCode::RequestFailed, &why)),
            Err(Refused::Output(error)) => Err(error),
        }
    }

    fn to<R: Request>(&mut self, params: Value, answer: fn(&mut Self, R::Params) -> Answer<R>) -> Result<Value, Refused> {
        let params = serde_json::from_value(params).map_err(|error| Refused::Params(error.to_string()))?;
        let answer = answer(self, params)?;
        serde_json::to_value(answer).map_err(|error| Refused::Said(error.to_string()))
    }

    /// An open file and its scenario; nothing if it has to do with none.
    fn view(&mut self, uri: &Uri) -> Result<Option<View>, Refused> {
        let path = uri::path(uri);
        if !self.projects.iter().any(|project| project.holds(&path)) {
            self.catch_up()?;
        }
        let Some(document) = self.documents.get(&path) else { return Ok(None) };
        for (index, project) in self.projects.iter_mut().enumerate() {
            let files = project.files(&self.documents);
            if let Some(file) = files.iter().find(|file| file.path == path).cloned() {
                return Ok(Some(View { file, files, project: Some(index) }));
            }
        }
        // Somebody may have just begun it.
        if !matches!(document.sort(), Sort::Empty | Sort::Part) {
            return Ok(None);
        }
        let file = Arc::new(File::new(path, &document.source, document.sort() == Sort::Part));
        Ok(Some(View { files: vec![Arc::clone(&file)], file, project: None }))
    }

    fn offset(&self, view: &View, position: Position) -> usize {
        self.client.encoding.offset(&view.file.source, position)
    }

    fn location(&self, spot: &Spot) -> Option<Location> {
        Some(Location {
            uri: self.documents.uri(&spot.file.path)?,
            range: self.client.encoding.range(&spot.file.source, &spot.at),
        })
    }

    fn completion(&mut self, params: lsp_types::CompletionParams) -> Answer<Completion> {
        let at = params.text_document_position;
        let typed = params.context.and_then(|context| context.trigger_character);
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let offset = self.offset(&view, at.position);
        let project = view.project.map(|index| &self.projects[index]);
        let main = project.map_or(view.file.path.as_path(), |project| &project.main);
        let place = completion::Place {
            file: &view.file,
            offset,
            files: &view.files,
            idle: typed.is_some_and(|typed| typed == " "),
            folder: main.parent().filter(|_| uri::is_file(&at.text_document.uri)),
        };
        Ok(Some(completion::at(&place, self.client).into()))
    }

    fn hover(&mut self, params: lsp_types::HoverParams) -> Answer<HoverRequest> {
        let at = params.text_document_position_params;
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let said = hover::at(&view.file, self.offset(&view, at.position), &view.files);
        let kind = if self.client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
        Ok(said.map(|(value, stretch)| Hover {
            contents: HoverContents::Markup(MarkupContent { kind, value }),
            range: Some(self.client.encoding.range(&view.file.source, &stretch)),
        }))
    }

    fn definition(&mut self, params: lsp_types::GotoDefinitionParams) -> Answer<GotoDefinition> {
        let at = params.text_document_position_params;
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let offset = self.offset(&view, at.position);
        if let Some(path) = names::file_at(&view.file, offset) {
            let uri = self.documents.uri(&path).filter(|_| path.is_file() || self.documents.get(&path).is_some());
            let range = lsp_types::Range::default();
            return Ok(uri.map(|uri| GotoDefinitionResponse::Scalar(Location { uri, range })));
        }
        let Some((id, _)) = names::id_at(&view.file, offset) else { return Ok(None) };
        let spots = names::introduced(&view.files, id);
        Ok(Some(GotoDefinitionResponse::Array(spots.iter().filter_map(|spot| self.location(spot)).collect())))
    }

    fn references(&mut self, params: lsp_types::ReferenceParams) -> Answer<References> {
        let at = params.text_document_position;
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let Some((id, _)) = names::id_at(&view.file, self.offset(&view, at.position)) else { return Ok(None) };
        let spots = names::everywhere(&view.files, id, params.context.include_declaration);
        Ok(Some(spots.iter().filter_map(|spot| self.location(spot)).collect()))
    }

    fn highlights(&mut self, params: lsp_types::DocumentHighlightParams) -> Answer<DocumentHighlightRequest> {
        let at = params.text_document_position_params;
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let Some((id, _)) = names::id_at(&view.file, self.offset(&view, at.position)) else { return Ok(None) };
        let here = [Arc::clone(&view.file)];
        let spots = names::everywhere(&here, id, true);
        let ranges = spots.iter().map(|spot| self.client.encoding.range(&spot.file.source, &spot.at));
        Ok(Some(ranges.map(|range| DocumentHighlight { range, kind: None }).collect()))
    }

    fn symbols(&mut self, params: lsp_types::DocumentSymbolParams) -> Answer<DocumentSymbolRequest> {
        let uri = params.text_document.uri;
        Ok(self.view(&uri)?.map(|view| symbols::of(&view.file, &uri, self.client)))
    }

    fn actions(&mut self, params: lsp_types::CodeActionParams) -> Answer<CodeActionRequest> {
        // They belong to what was last told.
        self.catch_up()?;
        if !self.client.actions {
            return Ok(None);
        }
        let wanted =
            params.context.only.as_ref().is_none_or(|only| only.iter().any(|kind| "quickfix".starts_with(kind.as_str())));
        let Some(view) = self.view(&params.text_document.uri)?.filter(|_| wanted) else { return Ok(None) };
        let Some(project) = view.project.map(|index| &self.projects[index]) else { return Ok(None) };
        let stretch = self.client.encoding.bytes(&view.file.source, params.range);
        let actions = actions::at(&view.file, &project.loaded, &stretch).into_iter().map(|action| {
            let range = self.client.encoding.range(&view.file.source, &view.file.source.range(&action.about.place));
            let about = params.context.diagnostics.iter().filter(|told| {
                told.range == range && told.code == Some(lsp_types::NumberOrString::String(action.about.code.id().to_owned()))
            });
            CodeActionOrCommand::CodeAction(CodeAction {
                title: action.title,
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(about.cloned().collect()),
                edit: Some(self.changes([(&*view.file, action.edits)])),
                is_preferred: action.mends.then_some(true),
                ..CodeAction::default()
            })
        });
        Ok(Some(actions.collect()))
    }

    fn prepare_rename(&mut self, at: lsp_types::TextDocumentPositionParams) -> Answer<PrepareRenameRequest> {
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let prepared = rename::prepare(&view.file, self.offset(&view, at.position), &view.files).map_err(Refused::Said)?;
        let range = self.client.encoding.range(&view.file.source, &prepared.1);
        Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: prepared.0.id.clone() }))
    }

    fn rename(&mut self, params: lsp_types::RenameParams) -> Answer<Rename> {
        // What changed on the disk would be missed otherwise.
        self.check_all()?;
        let at = params.text_document_position;
        let Some(view) = self.view(&at.text_document.uri)? else { return Ok(None) };
        let offset = self.offset(&view, at.position);
        let spots = rename::rename(&view.file, offset, &params.new_name, &view.files).map_err(Refused::Said)?;
        let of_file = |file: &Arc<File>| {
            let here = spots.iter().filter(|spot| spot.file.path == file.path);
            here.map(|spot| Edit { at: spot.at.clone(), new: params.new_name.clone() }).collect::<Vec<_>>()
        };
        let edits = view.files.iter().map(|file| (&**file, of_file(file))).filter(|(_, edits)| !edits.is_empty());
        Ok(Some(self.changes(edits)))
    }

    /// Changes to some files, as the editor takes them.
    fn changes<'f>(&self, edits: impl IntoIterator<Item = (&'f File, Vec<Edit>)>) -> WorkspaceEdit {
        let edits = edits.into_iter().filter_map(|(file, edits)| {
            let text = |edit: Edit| TextEdit { range: self.client.encoding.range(&file.source, &edit.at), new_text: edit.new };
            Some((self.documents.uri(&file.path)?, file, edits.into_iter().map(text).collect::<Vec<_>>()))
        });
        if !self.client.versions {
            #[allow(clippy::mutable_key_type, reason = "the type of the protocol; what changes inside is no part of the key")]
            let changes: HashMap<Uri, Vec<TextEdit>> = edits.map(|(uri, _, edits)| (uri, edits)).collect();
            return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
        }
        let changes = edits.map(|(uri, file, edits)| TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                uri,
                version: self.documents.get(&file.path).map(|document| document.version),
            },
            edits: edits.into_iter().map(OneOf::Left).collect(),
        });
        WorkspaceEdit { document_changes: Some(lsp_types::DocumentChanges::Edits(changes.collect())), ..WorkspaceEdit::default() }
    }
}
