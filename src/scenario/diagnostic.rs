//! What is wrong with a file, as data: a stable code, a place, a sentence, and what to do. [`super::render`] writes it out.

use serde::Serialize;

use super::source::{Place, Source, Span};

/// How bad it is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, but probably not as meant.
    Warning,
    /// It could be better.
    Hint,
}

macro_rules! codes {
    ($($severity:ident { $($name:ident $id:literal $about:literal,)* })*) => {
        /// Every kind of problem there is; its id never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $about] $name,)*)* }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &'static [Code] = &[$($(Code::$name,)*)*];

            /// As written in messages, such as `unknown-id`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($(Code::$name => $id,)*)* }
            }

            /// One line that says what it is about.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $($(Code::$name => $about,)*)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $($(Code::$name => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    Error {
        TooLarge "too-large" "The file is larger than any scenario needs to be.",
        NotText "not-text" "The file is not UTF-8 text.",
        TooDeep "too-deep" "Brackets stand inside brackets beyond all need.",
        Unclosed "unclosed" "A bracket, text or comment is opened and never closed, or closed by the wrong bracket.",
        Syntax "syntax" "The file is not well-formed RON.",
        WrongType "wrong-type" "Something else was expected here.",
        UnknownField "unknown-field" "There is no field of this name here.",
        DuplicateField "duplicate-field" "A field is given twice.",
        MissingField "missing-field" "A field that has no default is left out.",
        UnknownVariant "unknown-variant" "The word is none of those that may stand here.",
        WrongArguments "wrong-arguments" "There are too many or too few values in the brackets.",
        UnknownFormat "unknown-format" "The file is written for another version of the format.",
        BadId "bad-id" "An id holds lower-case letters, digits and hyphens, and begins with a letter.",
        DuplicateId "duplicate-id" "Two things of one kind have the same id.",
        UnknownId "unknown-id" "Something is referred to that does not exist.",
        UnknownPlaceholder "unknown-placeholder" "A text holds braces around a word that is not replaced.",
        EmptyText "empty-text" "A text is needed here.",
        OutOfRange "out-of-range" "A number is too small or too large.",
        BadChances "bad-chances" "The chances of a choice's outcomes do not add up to 100.",
        TooFew "too-few" "There are not enough of them.",
        TooMany "too-many" "There are too many of them.",
        BadEffect "bad-effect" "An effect is put together in a way that has no meaning.",
        BadSupport "bad-support" "Odds rest on skills, stocks and gauges, not on numbers without a top.",
        BadExpectation "bad-expectation" "An expectation states nothing that could be measured.",
        LastEnding "last-ending" "The last ending is the one that always holds, after the last turn.",
    }
    Warning {
        LongText "long-text" "A text is longer than people will read in a room.",
        ShortText "short-text" "A situation is too short to be seen before one's eyes.",
        UnusedText "unused-text" "A text is never shown.",
        UnusedFlag "unused-flag" "A flag is declared and never used.",
        UnreadFlag "unread-flag" "A flag is set, and nothing depends on it.",
        UnsetFlag "unset-flag" "Something depends on a flag that nothing sets.",
        UnusedPerson "unused-person" "Nobody ever hires this person.",
        UnusedMeter "unused-meter" "Nothing changes a meter of the author's own.",
        NeverUp "never-up" "A situation can never come up.",
        NeverReached "never-reached" "An ending or a condition can never come true.",
        SameTurn "same-turn" "Two situations are set for the same turn.",
        EmptyStage "empty-stage" "A stage in which no situation can come up.",
        OpenStage "open-stage" "A stage with the wrong sort of entry: the first has none, each later one some.",
        OneSided "one-sided" "All choices of a situation lean the same way.",
        NoWayOut "no-way-out" "Every choice of a situation has conditions: there may be none left to take.",
    }
    Hint {
        MissingNotes "missing-notes" "A facilitator would be glad of notes.",
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A second place that belongs to the problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Also {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is there, in a few words.
    pub label: String,
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of problem it is.
    pub code: Code,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Where else to look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Also>,
}

impl Diagnostic {
    pub(super) fn new(code: Code, place: Place, message: String) -> Self {
        Self { severity: code.severity(), code, place, message, help: None, also: None }
    }
}

/// Collects the problems of one file.
pub(super) struct Report<'s> {
    pub(super) source: &'s Source<'s>,
    found: Vec<Diagnostic>,
    /// Swallows what is only a consequence of something that was reported already.
    consequence: Option<Diagnostic>,
}

impl<'s> Report<'s> {
    pub(super) fn new(source: &'s Source<'s>) -> Self {
        Self { source, found: Vec::new(), consequence: None }
    }

    /// Reports a problem, unless it is about a stand-in for something that could not be read: that was reported before.
    pub(super) fn add(&mut self, code: Code, span: Span, message: impl Into<String>) -> Note<'_> {
        let new = Diagnostic::new(code, self.source.place(span), message.into());
        let diagnostic = if span == Span::BROKEN {
            self.consequence.insert(new)
        } else {
            self.found.push(new);
            let last = self.found.len() - 1;
            &mut self.found[last]
        };
        Note { diagnostic, source: self.source }
    }

    pub(super) fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// All of them, in the order of the file.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.place, found.code));
        self.found.dedup();
        self.found
    }
}

/// A problem that was just reported, to say more about it.
pub(super) struct Note<'r> {
    diagnostic: &'r mut Diagnostic,
    source: &'r Source<'r>,
}

impl Note<'_> {
    pub(super) fn help(self, help: impl Into<String>) -> Self {
        self.diagnostic.help = Some(help.into());
        self
    }

    /// Suggests the name that was probably meant, or else lists those that there are.
    pub(super) fn suggest<'n>(self, written: &str, names: impl IntoIterator<Item = &'n str>) -> Self {
        match suggestion(written, names) {
            Some(help) => self.help(help),
            None => self,
        }
    }

    pub(super) fn also(self, span: Span, label: &str) -> Self {
        if span != Span::BROKEN {
            self.diagnostic.also = Some(Also { place: self.source.place(span), label: label.to_owned() });
        }
        self
    }
}

/// The name that was probably meant.
pub(crate) fn closest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let written = written.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= 1 + written.len().max(name.len()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// "did you mean", or the whole choice where it is short.
fn suggestion<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let mut names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    if let Some(name) = closest(written, names.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    names.sort_unstable();
    names.dedup();
    match names.as_slice() {
        [] => None,
        [only] => Some(format!("there is only `{only}`")),
        few if few.len() <= 16 => Some(format!("there are {}", list(few, "and"))),
        _ => None,
    }
}

/// `a`, `b` and `c`.
pub(super) fn list(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [start @ .., end] => {
            let start: Vec<String> = start.iter().map(|name| format!("`{name}`")).collect();
            format!("{} {last} `{end}`", start.join(", "))
        }
    }
}
