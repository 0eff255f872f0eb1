//! Collects the problems of a scenario's files while they are read and checked.

use std::sync::Arc;

use super::suggest::{choice, closest};
use super::{Also, Code, Diagnostic, Severity};
use crate::scenario::source::{Finger, Place, Source, Span};

/// As many problems are kept; nobody reads more, and a file of rubbish holds millions.
const MOST: usize = 500;
/// As many characters of a message are kept: a name may be as long as its file.
const LONGEST: usize = 600;

/// A problem that was found.
struct Found {
    code: Code,
    span: Span,
    message: String,
    help: Option<String>,
    /// A part of what stands there, or nothing for all of it; and what to write for it.
    instead: Option<(String, String)>,
    also: Option<(Span, String)>,
}

/// An author's word that a kind of problem is meant to be so.
#[derive(Clone, Copy, Debug)]
pub(in crate::scenario) struct Silence {
    /// The kind of problem.
    pub(in crate::scenario) code: Code,
    /// Where it counts; nothing for everywhere.
    pub(in crate::scenario) area: Option<Span>,
    /// Where it stands.
    pub(in crate::scenario) span: Span,
}

/// Collects the problems of all files of a scenario.
pub(in crate::scenario) struct Report {
    sources: Vec<Arc<Source>>,
    found: Vec<Found>,
    /// How many were found beyond [`MOST`].
    more: usize,
    errors: bool,
    /// Takes what is not to be told: consequences of what was told already.
    swallowed: Found,
    doubtful: Vec<Span>,
    silences: Vec<Silence>,
}

/// What came of it.
pub(in crate::scenario) struct Finished {
    pub(in crate::scenario) diagnostics: Vec<Diagnostic>,
    pub(in crate::scenario) more: usize,
    pub(in crate::scenario) allowed: usize,
    pub(in crate::scenario) sources: Vec<Arc<Source>>,
}

impl Report {
    pub(in crate::scenario) fn new() -> Self {
        let swallowed =
            Found { code: Code::Syntax, span: Span::BROKEN, message: String::new(), help: None, instead: None, also: None };
        Self {
            sources: Vec::new(),
            found: Vec::new(),
            more: 0,
            errors: false,
            swallowed,
            doubtful: Vec::new(),
            silences: Vec::new(),
        }
    }

    /// Takes in another file; its number is that of its spans.
    pub(in crate::scenario) fn add_source(&mut self, source: Source) -> u16 {
        self.sources.push(Arc::new(source));
        u16::try_from(self.sources.len() - 1).unwrap_or(u16::MAX - 1)
    }

    pub(in crate::scenario) fn source(&self, file: u16) -> Arc<Source> {
        Arc::clone(&self.sources[usize::from(file)])
    }

    /// What stands there; nothing where something could not be read.
    pub(in crate::scenario) fn slice(&self, span: Span) -> &str {
        self.sources.get(usize::from(span.file)).map_or("", |source| source.slice(span))
    }

    /// Reports a problem, unless it is a mere consequence: it is about a stand-in for something that could not be read, or
    /// has to do with what brackets or quotes that had to be guessed enclose.
    pub(in crate::scenario) fn add(&mut self, code: Code, span: Span, message: impl Into<String>) -> Note<'_> {
        if span == Span::BROKEN || self.doubtful.iter().any(|doubtful| doubtful.overlaps(span)) {
            return Note { found: &mut self.swallowed, kept: false };
        }
        self.errors |= code.severity() == Severity::Error;
        if self.found.len() == MOST {
            self.more += 1;
            return Note { found: &mut self.swallowed, kept: false };
        }
        self.found.push(Found { code, span, message: cut(message.into()), help: None, instead: None, also: None });
        let last = self.found.len() - 1;
        Note { found: &mut self.found[last], kept: true }
    }

    /// What is found from now on that has to do with this is not to be told.
    pub(in crate::scenario) fn doubt(&mut self, span: Span) {
        self.doubtful.push(span);
    }

    pub(in crate::scenario) fn has_errors(&self) -> bool {
        self.errors
    }

    /// Whether so much is wrong that no more of it need be told.
    pub(in crate::scenario) fn is_full(&self) -> bool {
        self.found.len() == MOST
    }

    /// The errors so far: what kind, and where.
    pub(in crate::scenario) fn errors(&self) -> impl Iterator<Item = (Code, Span)> + '_ {
        self.found.iter().filter(|found| found.code.severity() == Severity::Error).map(|found| (found.code, found.span))
    }

    pub(in crate::scenario) fn silence(&mut self, silence: Silence) {
        self.silences.push(silence);
    }

    /// All that is left once the author's silences are heard, in the order of the files.
    pub(in crate::scenario) fn finish(mut self) -> Finished {
        let before = self.found.len();
        self.hush();
        let allowed = before - self.found.len();
        self.tell_unused();
        self.found.sort_by_key(|found| (found.span, found.code));
        self.found.dedup_by(|b, a| (a.span, a.code, &a.message) == (b.span, b.code, &b.message));
        let mut places = Places { sources: &self.sources, from: Finger::default(), to: Finger::default(), file: 0 };
        let diagnostics = self.found.into_iter().map(|found| places.diagnostic(found)).collect();
        Finished { diagnostics, more: self.more, allowed, sources: self.sources }
    }

    /// Leaves out what is silenced; silences that were of use are dropped as well. Those of a smaller area come first.
    fn hush(&mut self) {
        let area = |silence: &Silence| silence.area.map_or(u32::MAX, |area| area.end - area.start);
        self.silences.sort_by_key(area);
        let mut useful = vec![false; self.silences.len()];
        self.found.retain(|found| {
            let silenced = found.code.severity() != Severity::Error;
            let by = self
                .silences
                .iter()
                .position(|silence| silence.code == found.code && silence.area.is_none_or(|area| area.contains(found.span)));
            let by = by.filter(|_| silenced);
            by.map(|by| useful[by] = true).is_none()
        });
        let mut useful = useful.into_iter();
        self.silences.retain(|_| !useful.next().unwrap_or(true));
    }

    /// Where errors hide what a silence may be about, nothing can be said of it.
    fn tell_unused(&mut self) {
        if self.errors || self.more > 0 {
            return;
        }
        for silence in std::mem::take(&mut self.silences) {
            let where_ = if silence.area.is_some() { "here" } else { "in this scenario" };
            let message = format!("nothing {where_} needs `{}` to be allowed", silence.code.id());
            self.add(Code::UnusedAllow, silence.span, message).help("remove it: what it was for has been mended");
        }
    }
}

struct Places<'s> {
    sources: &'s [Arc<Source>],
    from: Finger,
    to: Finger,
    file: u16,
}

impl Places<'_> {
    fn diagnostic(&mut self, found: Found) -> Diagnostic {
        if found.span.file != self.file {
            (self.from, self.to, self.file) = (Finger::default(), Finger::default(), found.span.file);
        }
        let source = &self.sources[usize::from(self.file)];
        let (from, to) = (&mut self.from, &mut self.to);
        let also = found.also.map(|(span, label)| {
            let source = &self.sources[usize::from(span.file)];
            let place = place(source, span, &mut Finger::default(), &mut Finger::default());
            Also { file: source.name.clone(), place, label }
        });
        Diagnostic {
            severity: found.code.severity(),
            code: found.code,
            file: source.name.clone(),
            place: place(source, found.span, from, to),
            message: found.message,
            help: found.help,
            instead: found.instead.and_then(|(part, new)| replaced(source.slice(found.span), &part, new)),
            also,
        }
    }
}

/// What stands there with this part of it replaced; all of it, if no part is named.
fn replaced(written: &str, part: &str, new: String) -> Option<String> {
    if part.is_empty() { Some(new) } else { written.contains(part).then(|| written.replacen(part, &new, 1)) }
}

fn place(source: &Source, span: Span, from: &mut Finger, to: &mut Finger) -> Place {
    let (line, column) = from.find(source, span.start as usize);
    let (end_line, end_column) = to.find(source, span.end as usize);
    Place { line, column, end_line, end_column }
}

fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// A problem that was just reported, to say more about it.
pub(in crate::scenario) struct Note<'r> {
    found: &'r mut Found,
    kept: bool,
}

impl Note<'_> {
    pub(in crate::scenario) fn help(self, help: impl Into<String>) -> Self {
        self.found.help = Some(cut(help.into()));
        self
    }

    /// Suggests the name that was probably meant, or else lists those that there are.
    pub(in crate::scenario) fn suggest<'n>(self, written: &str, names: impl IntoIterator<Item = &'n str>) -> Self {
        if !self.kept {
            return self;
        }
        let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        match closest(written, names.iter().copied()) {
            Some(meant) => self.meant(written, meant),
            None => self.help(choice(names)),
        }
    }

    /// Suggests the name that was probably meant.
    pub(in crate::scenario) fn meant(self, written: &str, meant: &str) -> Self {
        let said = self.help(format!("did you mean `{meant}`?"));
        said.found.instead = Some((cut(written.to_owned()), cut(meant.to_owned())));
        said
    }

    /// Says what to write in this place instead of all that stands there.
    pub(in crate::scenario) fn instead(self, new: impl Into<String>) -> Self {
        self.found.instead = Some((String::new(), new.into()));
        self
    }

    pub(in crate::scenario) fn also(self, span: Span, label: impl Into<String>) -> Self {
        if span != Span::BROKEN {
            self.found.also = Some((span, label.into()));
        }
        self
    }
}
