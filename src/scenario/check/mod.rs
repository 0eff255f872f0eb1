//! From what is authored to what can be played: looks up every name, bounds every number, fills in every default.
//!
//! It never stops at a mistake. What it makes of a broken file is thrown away; what it says about it is kept.

mod company;
mod defaults;
mod endings;
mod expectations;
mod fingerprint;
pub(super) mod length;
mod lints;
mod names;
mod numbers;
mod roles;
mod situations;
mod terms;

use std::collections::{HashMap, HashSet};

use super::diagnostic::{Code, Report};
use super::model::{Effect, Languages, MAX_TURNS, Period, Pictures, Scenario};
use super::source::Span;
use super::{migrate, raw, text};
use crate::sim::plan::Plan;
pub(super) use defaults::endings as endings_by_default;
use names::Names;
pub use names::{mended, well_formed};

/// The most goals, questions, effects of one choice and other small lists.
const MAX_SMALL: usize = 16;

struct Checker<'a> {
    report: &'a mut Report,
    names: Names<'a>,
    turns: u8,
    effects: Vec<Effect>,
    uses: Uses,
}

/// What is used, by its place in its list, and where it is used first; for the lints.
#[derive(Default)]
struct Uses {
    flags_set: Places,
    flags_cleared: Places,
    flags_read: Places,
    hired: Places,
    asked: Places,
    changed: Places,
    measured: Places,
    briefed: HashSet<usize>,
    /// Whether a name is none, and nobody can tell which was meant.
    unknown: bool,
}

/// Where something stands first, by its place in its list.
type Places = HashMap<usize, Span>;

/// Checks a scenario; what comes back is whole only if no error was reported.
pub(super) fn check(raw: &raw::Scenario, id: &str, report: &mut Report) -> Scenario {
    if raw.format.value != migrate::CURRENT {
        migrate::report_other(&raw.format, report);
    }
    let names = Names::collect(raw, report);
    let mut checker = Checker { report, names, turns: MAX_TURNS, effects: Vec::new(), uses: Uses::default() };
    let turns = checker.whole(&raw.turns, 1..=i32::from(MAX_TURNS), "the number of turns");
    checker.turns = u8::try_from(turns).unwrap_or(MAX_TURNS);
    let own_meters = checker.own_meters(raw);
    checker.length(&raw.title, length::TITLE);
    checker.length(&raw.summary, length::SUMMARY);
    checker.lengths(&raw.goals, length::ITEM);
    checker.lengths(&raw.questions, length::ITEM);
    let scenario = Scenario {
        id: id.to_owned(),
        title: checker.needed(&raw.title),
        summary: checker.needed(&raw.summary),
        audience: optional(raw.audience.as_ref()),
        minutes: checker.minutes(raw),
        turns: checker.turns,
        period: raw.period.as_ref().map_or(Period::Month, |period| period.value),
        goals: checker.texts(&raw.goals),
        notes: optional(raw.notes.as_ref()),
        product: checker.product(raw),
        start: checker.start(raw),
        own_meters,
        flags: raw.flags.iter().map(|flag| flag.value.clone()).collect(),
        founders: checker.founders(raw),
        people: checker.people(raw),
        roles: checker.roles(raw),
        stages: checker.stages(raw),
        situations: checker.situations(raw),
        shocks: checker.shocks(raw),
        endings: checker.endings(raw),
        questions: checker.texts(&raw.questions),
        expectations: checker.expectations(raw),
        params: checker.params(raw),
        effects: std::mem::take(&mut checker.effects),
        plan: Plan::default(),
        // They lie beside it, and are read later.
        pictures: Pictures::default(),
        languages: Languages::default(),
        fingerprint: 0,
    };
    checker.lint(raw, &scenario);
    let fingerprint = fingerprint::of(&scenario);
    // A broken file may have more of everything than there is room for.
    let plan = if checker.report.has_errors() { Plan::default() } else { Plan::of(&scenario) };
    Scenario { plan, fingerprint, ..scenario }
}

fn optional(written: Option<&raw::Text>) -> String {
    written.map_or_else(String::new, |written| text::tidy(&written.value))
}

impl Checker<'_> {
    /// A text that may not be empty.
    fn needed(&mut self, written: &raw::Text) -> String {
        let tidied = text::tidy(&written.value);
        if tidied.is_empty() {
            self.report.add(Code::EmptyText, written.span, "a text is needed here").help("write at least a few words");
        }
        tidied
    }

    /// A text that a player reads: its placeholders are replaced, so they must be known.
    fn prose(&mut self, written: &raw::Text) -> String {
        const KNOWN: [&str; 3] = ["company", "product", "founder"];
        let tidied = self.needed(written);
        for name in text::placeholders(&tidied).filter(|name| !KNOWN.contains(name)) {
            let message = format!("`{{{name}}}` is not replaced by anything");
            let span = self.within(written, &format!("{{{name}}}"));
            self.report.add(Code::UnknownPlaceholder, span, message).suggest(name, KNOWN);
        }
        tidied
    }

    fn prose_or_nothing(&mut self, written: Option<&raw::Text>) -> String {
        written.map_or_else(String::new, |written| self.prose(written))
    }

    /// Where a part of a text stands; the whole text if that cannot be told.
    fn within(&self, written: &raw::Text, part: &str) -> Span {
        let found = self.report.slice(written.span).find(part);
        found.map_or(written.span, |at| {
            let start = written.span.start as usize + at;
            Span::new(written.span.file, start, start + part.len())
        })
    }

    fn texts(&mut self, list: &raw::List<raw::Text>) -> Vec<String> {
        self.at_most(list, MAX_SMALL, "texts");
        list.iter().map(|written| self.needed(written)).collect()
    }

    fn minutes(&mut self, raw: &raw::Scenario) -> u16 {
        let default = 2 * i32::from(self.turns);
        let minutes = self.whole_or(raw.minutes.as_ref(), default, 1..=600, "the minutes");
        u16::try_from(minutes).unwrap_or(u16::MAX)
    }
}
