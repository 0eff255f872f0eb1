//! What the facilitator takes along: files, with or without names.

use super::{csv, json, wall};
use crate::analysis::group::Group;
use crate::report::chart::escaped;
use crate::report::doc::{Doc, Part};
use crate::report::html::{MARK, each, inline, page, table};
use crate::session::room::{Room, Seat, Step};
use crate::text::{say, say_with};

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is, in words.
    pub name: String,
    /// The file's name.
    pub file: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// How people are called in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// As they called themselves.
    Shown,
    /// By numbers that tell nothing, neither who came first nor who sat where.
    Hidden,
}

impl Names {
    /// What each of these people is called, in their order.
    pub(super) fn of(self, people: &[std::sync::Arc<Seat>]) -> Vec<String> {
        if self == Self::Shown {
            return people.iter().map(|seat| seat.name.as_str().to_owned()).collect();
        }
        // By their tokens, which nobody knows: an order that cannot be told from outside, and stays.
        let mut order: Vec<usize> = (0..people.len()).collect();
        order.sort_by_key(|&n| people[n].token.as_str().to_owned());
        let mut names = vec![String::new(); people.len()];
        for (number, n) in (1usize..).zip(order) {
            names[n] = say_with("export-person", &[("number", number.into())]);
        }
        names
    }
}

/// All files.
#[must_use]
pub fn exports(room: &Room, group: &Group) -> Vec<Export> {
    let code = room.opening.code.as_str().to_lowercase();
    let file = |name: &str, what: &str, mime: &'static str, text: String| Export {
        name: say(name),
        file: format!("workshop-{code}-{what}"),
        mime,
        text,
    };
    vec![
        file("export-page", "report.html", "text/html; charset=utf-8", html(room, group)),
        file("export-csv", "answers.csv", "text/csv; charset=utf-8", csv::answers(room, group, Names::Shown)),
        file("export-csv-hidden", "answers-anonymous.csv", "text/csv; charset=utf-8", csv::answers(room, group, Names::Hidden)),
        file("export-json", "workshop.json", "application/json", json::document(room, group, Names::Shown)),
        file("export-json-hidden", "workshop-anonymous.json", "application/json", json::document(room, group, Names::Hidden)),
    ]
}

/// The group's debrief as a page to print: what the wall told, nobody's own answers.
fn html(room: &Room, group: &Group) -> String {
    let title = say_with("export-title", &[("scenario", room.scenario.title.clone().into())]);
    let people = say_with("export-about", &[("people", group.people.len().into()), ("teams", group.teams.len().into())]);
    let body = format!(
        "<header class=\"top\">\n<p class=\"kind\">{}{}</p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n</header>\n<main class=\"debrief\">\n{}</main>\n",
        inline(MARK.trim()).replacen("<svg ", "<svg aria-hidden=\"true\" ", 1),
        escaped(&say("export-kind")),
        escaped(&title),
        escaped(&people),
        each(Step::ALL, |step| section(step, &wall(group, step)))
    );
    page(&title, &body)
}

fn section(step: Step, doc: &Doc) -> String {
    let id = step.id();
    let parts = each(&doc.sections, |section| {
        format!(
            "<h3 class=\"head\">{}</h3>\n{}",
            escaped(&section.title),
            each(&section.parts, |part| written(part, &section.title))
        )
    });
    format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{parts}</section>\n", escaped(&doc.title))
}

fn written(part: &Part, caption: &str) -> String {
    match part {
        Part::Text(text) => format!("<p>{}</p>\n", escaped(text)),
        Part::List(lines) => {
            format!("<ul class=\"short\">\n{}</ul>\n", each(lines, |line| format!("<li>{}</li>\n", escaped(line))))
        }
        Part::Table { head, rows, .. } => {
            let all: Vec<_> = std::iter::once(head.clone()).chain(rows.iter().cloned()).collect();
            table(&all, caption)
        }
        Part::Chart { svg, .. } => format!("<figure>{}</figure>\n", inline(svg)),
    }
}
