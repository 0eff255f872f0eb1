//! The debrief of a workshop: for the wall step by step, for each person alone, and as files for the facilitator.

mod csv;
mod export;
mod json;
mod keeper;
mod personal;
mod wall;

pub use export::{Export, exports};
pub use keeper::Keeper;
pub use personal::personal;
pub use wall::wall;

use super::chart::Chart;
use super::doc::{Doc, Part, Section};
use crate::text::say;

/// With one more section, if there is anything in it.
fn with(mut doc: Doc, title: String, parts: Vec<Part>) -> Doc {
    if !parts.is_empty() {
        doc.sections.push(Section { title, parts });
    }
    doc
}

/// A table whose columns are called by these texts.
fn table(head: &[&str], rows: Vec<Vec<String>>) -> Part {
    Part::Table { behind: None, head: head.iter().map(|id| say(id)).collect(), rows }
}

fn chart(chart: Chart) -> Part {
    Part::Chart { svg: chart.svg, alt: format!("{}. {}", chart.title, chart.description) }
}
