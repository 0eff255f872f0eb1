//! Ids: unique, well formed, and found again, with the one that was probably meant if not.

use std::collections::HashMap;

use crate::scenario::diagnostic::{Code, Report, closest};
use crate::scenario::model::{MAX_FLAGS, MAX_METERS, MAX_PEOPLE, MAX_ROLES, MAX_SITUATIONS, Meter, Skill};
use crate::scenario::raw;
use crate::scenario::source::Span;

/// The most stages: one bit for each in a word.
pub(super) const MAX_STAGES: usize = 32;
/// The most shocks and the most endings.
const MAX_OTHERS: usize = 64;
/// The most founders.
const MAX_FOUNDERS: usize = 16;

/// Everything that can be referred to.
pub(super) struct Names<'a> {
    pub(super) meters: Index<'a>,
    pub(super) flags: Index<'a>,
    pub(super) people: Index<'a>,
    pub(super) roles: Index<'a>,
    pub(super) stages: Index<'a>,
    pub(super) situations: Index<'a>,
    pub(super) endings: Index<'a>,
}

impl<'a> Names<'a> {
    pub(super) fn collect(raw: &'a raw::Scenario, report: &mut Report) -> Self {
        // These are not referred to, but their ids are unique as well.
        Index::new("founder").fill(&raw.founders, |founder| &founder.id, MAX_FOUNDERS, report);
        Index::new("shock").fill(&raw.shocks, |shock| &shock.id, MAX_OTHERS, report);
        let mut meters = Index::new("meter");
        for (index, name) in Meter::NAMES.iter().enumerate() {
            meters.places.insert(name, (index, None));
        }
        meters.names.extend(Meter::NAMES);
        for meter in raw.meters.iter().filter(|meter| Skill::ALL.iter().any(|skill| skill.name() == meter.id.value)) {
            let message = format!("`{}` is a skill already", meter.id.value);
            report.add(Code::DuplicateId, meter.id.span, message).help("give the meter another id");
        }
        Self {
            meters: meters.fill(&raw.meters, |meter| &meter.id, MAX_METERS - Meter::BUILT_IN, report),
            flags: Index::new("flag").fill(&raw.flags, |flag| flag, MAX_FLAGS, report),
            people: Index::new("person").fill(&raw.people, |person| &person.id, MAX_PEOPLE, report),
            roles: Index::new("role").fill(&raw.roles, |role| &role.id, MAX_ROLES, report),
            stages: Index::new("stage").fill(&raw.stages, |stage| &stage.id, MAX_STAGES, report),
            situations: Index::new("situation").fill(&raw.situations, |situation| &situation.id, MAX_SITUATIONS, report),
            endings: Index::new("ending").fill(&raw.endings, |ending| &ending.id, MAX_OTHERS, report),
        }
    }
}

/// The ids of one kind of thing.
pub(super) struct Index<'a> {
    what: &'static str,
    names: Vec<&'a str>,
    places: HashMap<&'a str, (usize, Option<Span>)>,
    /// Whether every id could be read; otherwise a missing one may be among those.
    complete: bool,
}

impl<'a> Index<'a> {
    fn new(what: &'static str) -> Self {
        Self { what, names: Vec::new(), places: HashMap::new(), complete: true }
    }

    fn fill<T>(mut self, list: &'a raw::List<T>, id: impl Fn(&'a T) -> &'a raw::Id, most: usize, report: &mut Report) -> Self {
        let what = self.what;
        if list.items.len() > most {
            let plural = if what == "person" { "people".to_owned() } else { format!("{what}s") };
            let message = format!("{} {plural}; {most} are the most", list.items.len());
            report.add(Code::TooMany, list.span, message).help("leave some out");
        }
        self.complete = list.span != Span::BROKEN;
        for id in list.items.iter().map(id) {
            self.complete &= id.span != Span::BROKEN;
            if id.span == Span::BROKEN {
                self.names.push("");
                continue;
            }
            if !well_formed(&id.value) {
                let message = format!(
                    "`{}` is no id: an id has lower-case letters, digits and hyphens, and begins with a letter",
                    id.value
                );
                let said = report.add(Code::BadId, id.span, message);
                let better = mended(&id.value);
                if well_formed(&better) {
                    said.help(format!("write \"{better}\"")).instead(format!("\"{better}\""));
                } else {
                    said.help("write something like \"first-yes\"");
                }
            }
            let index = self.names.len();
            match self.places.get(id.value.as_str()) {
                Some((_, first)) => {
                    let message = match first {
                        Some(_) => format!("there are two {what}s with the id `{}`", id.value).replace("persons", "people"),
                        None => format!("`{}` is built in already", id.value),
                    };
                    let said = report.add(Code::DuplicateId, id.span, message).help("give one of them another id");
                    if let Some(first) = first {
                        said.also(*first, "the first is here");
                    }
                }
                None => {
                    self.places.insert(&id.value, (index, Some(id.span)));
                }
            }
            self.names.push(&id.value);
        }
        self
    }

    /// The place in the list of the thing with this id; if there is none, that is reported, and the one that was probably
    /// meant stands in.
    pub(super) fn find(&self, id: &raw::Id, report: &mut Report) -> Option<usize> {
        let found = self.get(&id.value);
        if found.is_some() || !self.complete {
            return found;
        }
        // Where nothing more is told, no more need be looked for.
        let names = if report.is_full() { &[] } else { self.names.as_slice() };
        let said = report.add(Code::UnknownId, id.span, format!("there is no {} `{}`", self.what, id.value));
        if self.names.is_empty() {
            said.help(format!("no {} is declared", self.what));
        } else {
            said.suggest(&id.value, names.iter().copied());
        }
        closest(&id.value, names.iter().copied()).and_then(|name| self.get(name))
    }

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.places.get(id).map(|(index, _)| *index)
    }

    pub(super) fn names(&self) -> &[&'a str] {
        &self.names
    }
}

/// Whether an id is as it should be: lower-case letters, digits and hyphens, a letter first.
#[must_use]
pub fn well_formed(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The id that an author probably meant; not always one as it should be.
#[must_use]
pub fn mended(id: &str) -> String {
    let hyphened: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    hyphened.trim_matches('-').to_owned()
}
