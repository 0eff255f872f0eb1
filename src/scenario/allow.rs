//! What an author means to be so: warnings and hints that are silenced in the file, by code and with a reason.

use super::diagnostic::{Code, Report, Severity, Silence};
use super::raw::{Allow, List};
use super::source::Span;

/// Takes the exceptions that stand in a group and count in this area; everywhere, if none is given.
pub(super) fn hear(list: &List<Allow>, area: Option<Span>, report: &mut Report) {
    for allow in list {
        if allow.because.value.trim().is_empty() {
            let said = report.add(Code::EmptyText, allow.because.span, "an exception needs its reason");
            said.help("say why it is meant to be so: whoever reads the file next will ask");
        }
        let (code, span) = (&allow.code.value, allow.code.span);
        match Code::from_id(code) {
            None => {
                let known = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
                let said = report.add(Code::UnknownId, span, format!("no warning or hint has the code `{code}`"));
                said.suggest(code, known.map(|code| code.id()));
            }
            Some(code) if code.severity() == Severity::Error => {
                let message = format!("`{}` is an error, and an error cannot be allowed", code.id());
                report.add(Code::CannotAllow, span, message).help("mend what it says, and remove this");
            }
            Some(code) => report.silence(Silence { code, area, span }),
        }
    }
}
