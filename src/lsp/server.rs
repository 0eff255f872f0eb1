//! Begins, listens, checks when the author pauses, and ends.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument,
    Notification as _, PublishDiagnostics,
};
use lsp_types::{Diagnostic, InitializeParams, PublishDiagnosticsParams, Uri};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::answers::{capabilities, refuse};
use super::client::Client;
use super::documents::Documents;
use super::home::Homes;
use super::project::Project;
use super::wire::{self, Came};
use super::{diagnostics, uri};
use crate::scenario::places::Sort;

/// A file is checked when nothing was typed for so long,
const QUIET: Duration = Duration::from_millis(60);
/// or at the latest after so long.
const PATIENCE: Duration = Duration::from_millis(500);

/// How it ended.
#[derive(Debug)]
pub enum End {
    /// As an editor should end it.
    Well,
    /// The editor went away without a word.
    Abrupt,
    /// What came was no message, and nobody knows where the next one begins.
    Broken(String),
}

/// Serves an editor until it says good-bye.
///
/// # Errors
/// If nothing can be written to it.
pub fn serve(mut input: impl BufRead + Send + 'static, out: &mut dyn Write) -> io::Result<End> {
    let (tell, came) = channel();
    // Reading waits for the editor; meanwhile what has changed is checked.
    std::thread::spawn(move || {
        loop {
            let next = wire::read(&mut input);
            let last = match &next {
                Came::Message(Message::Notification(said)) => said.method == "exit",
                Came::End | Came::Broken(_) => true,
                _ => false,
            };
            if tell.send(next).is_err() || last {
                return;
            }
        }
    });
    Server::new(out).run(&came)
}

/// How far the conversation is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Open,
    ShutDown,
}

/// When to check.
#[derive(Clone, Copy)]
struct Due {
    soon: Instant,
    at_last: Instant,
}

/// What an editor was last told of a file.
type Told = (Option<i32>, Vec<Diagnostic>);

pub(super) struct Server<'o> {
    out: &'o mut dyn Write,
    phase: Phase,
    pub(super) client: Client,
    pub(super) documents: Documents,
    pub(super) projects: Vec<Project>,
    homes: Homes,
    /// What has changed since the last check; nothing is known of files that are not open.
    changed: BTreeSet<PathBuf>,
    everything: bool,
    due: Option<Due>,
    told: BTreeMap<String, Told>,
}

impl<'o> Server<'o> {
    fn new(out: &'o mut dyn Write) -> Self {
        Self {
            out,
            phase: Phase::New,
            client: Client::default(),
            documents: Documents::default(),
            projects: Vec::new(),
            homes: Homes::default(),
            changed: BTreeSet::new(),
            everything: false,
            due: None,
            told: BTreeMap::new(),
        }
    }

    fn run(&mut self, came: &Receiver<Came>) -> io::Result<End> {
        loop {
            let now = Instant::now();
            let next = match self.due {
                Some(due) if now >= due.at_last => Err(RecvTimeoutError::Timeout),
                Some(due) => came.recv_timeout(due.soon.saturating_duration_since(now)),
                None => came.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Err(RecvTimeoutError::Timeout) => self.check()?,
                Ok(Came::Message(Message::Notification(said))) if said.method == "exit" => return Ok(self.end()),
                Err(RecvTimeoutError::Disconnected) | Ok(Came::End) => return Ok(self.end()),
                Ok(Came::Broken(why)) => return Ok(End::Broken(why)),
                Ok(Came::Odd(id, code, why)) => self.odd(id, code, &why)?,
                Ok(Came::Message(Message::Request(request))) => self.request(request)?,
                Ok(Came::Message(Message::Notification(said))) => self.hear(said)?,
                Ok(Came::Message(Message::Response(_))) => {}
            }
        }
    }

    fn end(&self) -> End {
        if self.phase == Phase::ShutDown { End::Well } else { End::Abrupt }
    }

    fn send(&mut self, message: Message) -> io::Result<()> {
        message.write(&mut self.out)
    }

    /// Answers something that is no message; an id that cannot be told is none.
    fn odd(&mut self, id: Option<RequestId>, code: ErrorCode, why: &str) -> io::Result<()> {
        if let Some(id) = id {
            return self.send(refuse(id, code, why).into());
        }
        let body = json!({"jsonrpc": "2.0", "id": null, "error": {"code": code as i32, "message": why}}).to_string();
        write!(self.out, "Content-Length: {}\r\n\r\n{body}", body.len())?;
        self.out.flush()
    }

    fn request(&mut self, request: Request) -> io::Result<()> {
        let Request { id, method, params } = request;
        let response = match (self.phase, method.as_str()) {
            (Phase::New, "initialize") => self.initialize(id, params),
            (Phase::New, _) => refuse(id, ErrorCode::ServerNotInitialized, "the first request is `initialize`"),
            (_, "initialize") => refuse(id, ErrorCode::InvalidRequest, "this server is initialised already"),
            (Phase::ShutDown, _) => refuse(id, ErrorCode::InvalidRequest, "this server is shut down; only `exit` follows"),
            (Phase::Open, "shutdown") => {
                self.phase = Phase::ShutDown;
                self.due = None;
                Response { id, result: Some(serde_json::Value::Null), error: None }
            }
            (Phase::Open, _) => self.answer(id, &method, params)?,
        };
        self.send(response.into())
    }

    fn initialize(&mut self, id: RequestId, params: serde_json::Value) -> Response {
        let params: InitializeParams = match serde_json::from_value(params) {
            Ok(params) => params,
            Err(error) => return refuse(id, ErrorCode::InvalidParams, &error.to_string()),
        };
        self.client = Client::of(&params);
        self.phase = Phase::Open;
        let server = json!({"name": "fulcrum", "version": env!("CARGO_PKG_VERSION")});
        let result = json!({"capabilities": capabilities(self.client), "serverInfo": server});
        Response { id, result: Some(result), error: None }
    }

    /// Takes in what the editor tells; what it does not know is none of its business.
    fn hear(&mut self, said: Notification) -> io::Result<()> {
        if self.phase != Phase::Open {
            return Ok(());
        }
        match said.method.as_str() {
            "initialized" => self.watch_files(),
            DidOpenTextDocument::METHOD => {
                let Some(opened) = params::<lsp_types::DidOpenTextDocumentParams>(said) else { return Ok(()) };
                let document = opened.text_document;
                let path = self.documents.open(document.uri, document.version, &document.text);
                self.homes.forget();
                self.changed.insert(path);
                self.check_in(Duration::ZERO);
                Ok(())
            }
            DidChangeTextDocument::METHOD => {
                let Some(change) = params::<lsp_types::DidChangeTextDocumentParams>(said) else { return Ok(()) };
                let (path, version) = (uri::path(&change.text_document.uri), change.text_document.version);
                if self.documents.change(&path, version, change.content_changes, self.client.encoding) {
                    self.changed.insert(path);
                    self.check_in(QUIET);
                }
                Ok(())
            }
            DidCloseTextDocument::METHOD => {
                let Some(closed) = params::<lsp_types::DidCloseTextDocumentParams>(said) else { return Ok(()) };
                if self.documents.close(&uri::path(&closed.text_document.uri)) {
                    self.look_again();
                }
                Ok(())
            }
            DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => {
                self.look_again();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Something may have changed on the disk.
    fn look_again(&mut self) {
        self.homes.forget();
        self.everything = true;
        self.check_in(QUIET);
    }

    fn check_in(&mut self, time: Duration) {
        let now = Instant::now();
        let at_last = self.due.map_or(now + PATIENCE, |due| due.at_last);
        self.due = Some(Due { soon: now + time, at_last });
    }

    /// Asks to be told of files that change on the disk, if the editor can tell.
    fn watch_files(&mut self) -> io::Result<()> {
        if !self.client.watches {
            return Ok(());
        }
        let options = json!({"watchers": [{"globPattern": "**/*.ron"}]});
        let registration = json!({"id": "files", "method": DidChangeWatchedFiles::METHOD, "registerOptions": options});
        let params = json!({"registrations": [registration]});
        self.send(Request { id: "files".to_owned().into(), method: "client/registerCapability".to_owned(), params }.into())
    }

    /// Reads everything anew, and checks it.
    pub(super) fn check_all(&mut self) -> io::Result<()> {
        self.everything = true;
        self.check()
    }

    /// Checks what has changed, if anything has.
    pub(super) fn catch_up(&mut self) -> io::Result<()> {
        if self.due.is_some() { self.check() } else { Ok(()) }
    }

    /// Checks every open scenario that has changed, and tells the editor.
    fn check(&mut self) -> io::Result<()> {
        self.due = None;
        let (changed, everything) = (std::mem::take(&mut self.changed), std::mem::take(&mut self.everything));
        let touched = |project: &Project| everything || changed.iter().any(|path| project.holds(path));
        let mut old: Vec<Project> = std::mem::take(&mut self.projects);
        old.retain(|project| !touched(project));
        // Scenarios first, so that parts find them.
        let open: Vec<PathBuf> = self.documents.iter().map(|(path, _)| path.clone()).collect();
        for whole in [true, false] {
            for path in &open {
                let Some(document) = self.documents.get(path) else { continue };
                if whole != (document.sort() == Sort::Whole) {
                    continue;
                }
                let home = self.homes.find(path, document, &self.documents, &self.projects);
                let Some(main) = home else { continue };
                if self.projects.iter().any(|project| project.main == main) {
                    continue;
                }
                let kept = old.iter().position(|project| project.main == main).map(|at| old.swap_remove(at));
                self.projects.extend(kept.or_else(|| Project::load(&main, &self.documents)));
            }
        }
        self.tell()
    }

    /// Tells the editor what is wrong, where that has changed.
    fn tell(&mut self) -> io::Result<()> {
        let mut now: BTreeMap<String, (Uri, Told)> = BTreeMap::new();
        for project in &self.projects {
            for file in &project.loaded.files {
                let path = Path::new(&file.name);
                let Some(uri) = self.documents.uri(path) else { continue };
                let found = diagnostics::of_file(&project.loaded, file, &self.documents, self.client);
                let version = self.documents.get(path).map(|document| document.version);
                let (_, (_, all)) = now.entry(uri.as_str().to_owned()).or_insert((uri, (version, Vec::new())));
                // A file may be part of two scenarios.
                let new: Vec<Diagnostic> = found.into_iter().filter(|found| !all.contains(found)).collect();
                all.extend(new);
            }
        }
        let gone: Vec<String> = self.told.keys().filter(|uri| !now.contains_key(*uri)).cloned().collect();
        for uri in gone {
            self.told.remove(&uri);
            if let Ok(uri) = uri.parse() {
                self.publish(uri, (None, Vec::new()))?;
            }
        }
        for (address, (uri, told)) in now {
            // What is not open and always was in order is not worth a word.
            let known = self.told.get(&address).map_or(told == (None, Vec::new()), |before| *before == told);
            if !known {
                self.publish(uri, told.clone())?;
            }
            self.told.insert(address, told);
        }
        Ok(())
    }

    fn publish(&mut self, uri: Uri, (version, diagnostics): Told) -> io::Result<()> {
        let params = PublishDiagnosticsParams { uri, diagnostics, version };
        self.send(Notification::new(PublishDiagnostics::METHOD.to_owned(), params).into())
    }
}

/// What a notification says; nothing if that cannot be read.
fn params<T: DeserializeOwned>(said: Notification) -> Option<T> {
    serde_json::from_value(said.params).ok()
}
