//! A text with tables and charts that a wall or a phone draws without knowing what it says.

use serde::Serialize;

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Doc {
    /// What it is called.
    pub title: String,
    /// One after the other.
    pub sections: Vec<Section>,
}

/// A part of a document that is looked at by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What it is called; may be empty.
    pub title: String,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// Points, one below the other.
    List(Vec<String>),
    /// Rows and columns.
    Table {
        /// What it is called, if it is only what stands behind something else: a page shows it to whoever opens it.
        behind: Option<String>,
        /// What the columns are called.
        head: Vec<String>,
        /// As many cells each.
        rows: Vec<Vec<String>>,
    },
    /// A chart.
    Chart {
        /// As drawn by [`super::chart`].
        svg: String,
        /// What it shows, for those who cannot see it.
        alt: String,
    },
}
