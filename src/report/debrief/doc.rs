//! As documents that a page shows step by step: what a game in a browser ends with.

use super::Game;
use super::parts::{self, Block, Card, Group, Table};
use crate::analysis::debrief::Debrief;
use crate::report::doc::{Doc, Part, Section};
use crate::session::Run;
use crate::session::room::Step;
use crate::text::{say, say_with};

/// A step of the debrief. Room to write is left out.
#[must_use]
pub fn step(run: &Run, debrief: &Debrief, step: Step) -> Doc {
    let mut doc = Doc { title: say(&format!("room-phase-{}", step.id())), sections: Vec::new() };
    for block in parts::step(&Game { run, debrief, problem: None }, step) {
        match block {
            Block::Heading(title) => doc.sections.push(Section { title, parts: Vec::new() }),
            Block::Text(text) | Block::Quote(text) => add(&mut doc, Part::Text(text)),
            Block::List(points) => add(&mut doc, Part::List(points)),
            Block::Facts(facts) => add(&mut doc, Part::List(facts.into_iter().map(fact).collect())),
            Block::Chart { narrow, tables, .. } => {
                add(&mut doc, Part::Chart { svg: narrow.svg, alt: narrow.title });
                for one in tables {
                    table(&mut doc, one);
                }
            }
            Block::Table(one) => table(&mut doc, one),
            Block::Cards(cards) => doc.sections.extend(cards.into_iter().map(card)),
            Block::Groups { name, head, groups } => add(&mut doc, grouped(name, head, groups)),
            Block::Lines(_) => {}
        }
    }
    doc
}

fn add(doc: &mut Doc, part: Part) {
    match doc.sections.last_mut() {
        Some(section) => section.parts.push(part),
        None => doc.sections.push(Section { title: String::new(), parts: vec![part] }),
    }
}

fn fact((name, value): (String, String)) -> String {
    say_with("report-pair", &[("name", name.into()), ("value", value.into())])
}

fn table(doc: &mut Doc, table: Table) {
    let mut rows = table.rows.into_iter();
    let Some(head) = rows.next() else { return };
    add(doc, Part::Table { behind: Some(table.caption), head, rows: rows.collect() });
}

/// One table of all groups; what a row belongs to stands before it.
fn grouped(name: String, head: Vec<String>, groups: Vec<Group>) -> Part {
    let rows = groups.into_iter().flat_map(|Group { title, rows, .. }| {
        rows.into_iter().map(move |row| std::iter::once(title.clone()).chain(row.cells).collect())
    });
    Part::Table { behind: Some(name), head: std::iter::once(say("chart-turn")).chain(head).collect(), rows: rows.collect() }
}

fn card(card: Card) -> Section {
    let badge = card.badge.map_or_else(String::new, |badge| format!(" ({badge})"));
    let texts = card.text.into_iter().chain(card.foot);
    Section { title: card.title + &badge, parts: texts.map(Part::Text).collect() }
}
