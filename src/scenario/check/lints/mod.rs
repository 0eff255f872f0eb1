//! Warnings and hints: what can be played, but hardly as it was meant. Where something is broken, nothing is said of what it
//! may have to do with, so that no warning is a mere consequence of an error.

mod arcs;
mod money;
mod possible;
mod reach;
mod situations;
mod uses;
mod world;

use super::Checker;
use crate::scenario::diagnostic::{Code, list};
use crate::scenario::model::{Scenario, Situation};
use crate::scenario::raw;
use crate::scenario::source::Span;

impl Checker<'_> {
    pub(super) fn lint(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        if self.report.is_full() {
            return;
        }
        let errors: Vec<(Code, Span)> = self.report.errors().collect();
        let words_only = errors.iter().all(|(code, _)| is_about_words(*code));
        let nothing_hidden = !self.uses.unknown && errors.iter().all(|(code, _)| is_about_words(*code) || hides_no_name(*code));
        self.lint_notes(raw);
        let mut broken: Vec<Span> = errors.into_iter().map(|(_, span)| span).collect();
        broken.sort_unstable();
        for (written, situation) in raw.situations.iter().zip(&scenario.situations) {
            let next = broken.partition_point(|span| *span < written.whole);
            if written.whole != Span::BROKEN && !broken.get(next).is_some_and(|span| written.whole.contains(*span)) {
                self.lint_situation(written, situation, scenario);
            }
        }
        let blamed = if words_only { self.lint_reach(raw, scenario) } else { reach::Blamed::default() };
        if nothing_hidden {
            self.lint_uses(raw, &blamed);
        }
        if words_only {
            self.lint_turns(raw, scenario);
            self.lint_stages(raw, scenario);
        }
    }

    fn lint_notes(&mut self, raw: &raw::Scenario) {
        if raw.notes.is_none() {
            let said = self.report.add(Code::MissingNotes, raw.title.span, "there are no notes for the facilitator");
            said.help("add `notes: \"…\"`: how to open, what to watch for, what to ask");
        }
        let without: Vec<&raw::Situation> = raw.situations.iter().filter(|situation| situation.notes.is_none()).collect();
        // Where none has any, the scenario's own are enough.
        if let (Some(first), true) = (without.first(), without.len() < raw.situations.items.len()) {
            let ids: Vec<&str> = without.iter().take(5).map(|situation| situation.id.value.as_str()).collect();
            let (count, more) = (without.len(), if without.len() > ids.len() { " and others" } else { "" });
            let has = if count == 1 { "one situation has".to_owned() } else { format!("{count} situations have") };
            let message = format!("{has} no notes for the facilitator, while others do: {}{more}", list(&ids, "and"));
            self.report
                .add(Code::MissingNotes, first.id.span, message)
                .help("add `notes: \"…\"`: what to watch for, what to ask");
        }
    }

    fn lint_turns(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        let mut taken: [Option<usize>; 1 + crate::scenario::model::MAX_TURNS as usize] = [None; 61];
        for (index, (written, situation)) in raw.situations.iter().zip(&scenario.situations).enumerate() {
            let (Some(turn), Some(at)) = (situation.at, &written.at) else { continue };
            let place = &mut taken[usize::from(turn)];
            let Some(first) = *place else {
                *place = Some(index);
                continue;
            };
            let (one, other) = (&scenario.situations[first].id, &situation.id);
            let message = format!("`{one}` and `{other}` are both set for turn {turn}");
            let said = self.report.add(Code::SameTurn, at.span, message);
            let said = said.help("only the first of them comes; give one of them another turn");
            if let Some(first) = &raw.situations.items[first].at {
                said.also(first.span, "the first is here");
            }
        }
    }

    fn lint_stages(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        for (index, stage) in raw.stages.iter().enumerate() {
            let bit = 1_u32 << index;
            if !scenario.situations.iter().any(|situation| drawn(situation) && situation.stages & bit != 0) {
                let message =
                    format!("in `{}` no situation can come up by itself: their weights add up to nothing", stage.id.value);
                self.report
                    .add(Code::EmptyStage, stage.id.span, message)
                    .help("add situations for this stage, or give one a weight");
            }
        }
    }
}

/// Errors that change nothing but words.
fn is_about_words(code: Code) -> bool {
    matches!(
        code,
        Code::EmptyText
            | Code::DuplicateBrief
            | Code::UnknownPlaceholder
            | Code::BadId
            | Code::BadExpectation
            | Code::BadChances
            | Code::UnknownFormat
    )
}

/// Errors behind which no use of a flag, a person or a meter can hide.
fn hides_no_name(code: Code) -> bool {
    use Code::{BadSupport, DuplicateId, LastEnding, OutOfRange, TooFew, TooMany, UnknownId};
    matches!(code, BadSupport | DuplicateId | LastEnding | OutOfRange | TooFew | TooMany | UnknownId)
}

/// Whether it comes up without being followed up.
fn drawn(situation: &Situation) -> bool {
    situation.weight > 0 || situation.at.is_some()
}
