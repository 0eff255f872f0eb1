//! A slip of the pen: what is not well formed, kept until it is clear that it is one.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::source::Span;

/// More of them in one file are not told; it is then something quite different.
pub(super) const MOST: usize = 50;

#[derive(Debug)]
pub(super) struct Slip {
    code: Code,
    pub(super) span: Span,
    what: String,
    help: String,
    instead: Option<&'static str>,
    also: Option<(Span, &'static str)>,
}

impl Slip {
    pub(super) fn new(code: Code, span: Span, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, span, what: what.into(), help: help.into(), instead: None, also: None }
    }

    pub(super) fn syntax(span: Span, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Code::Syntax, span, what, help)
    }

    /// What to write there instead.
    pub(super) fn instead(self, new: &'static str) -> Self {
        Self { instead: Some(new), ..self }
    }

    pub(super) fn also(self, span: Span, label: &'static str) -> Self {
        Self { also: Some((span, label)), ..self }
    }

    pub(super) fn tell(self, report: &mut Report) {
        let mut said = report.add(self.code, self.span, self.what).help(self.help);
        if let Some(new) = self.instead {
            said = said.instead(new);
        }
        if let Some((span, label)) = self.also {
            said.also(span, label);
        }
    }
}
