//! A scenario as a picture: stages, situations, what leads to what, endings; with the shares of simulated games, if there are any.
//!
//! | step | where |
//! |---|---|
//! | what is in the picture, and in which words | `model` |
//! | where each thing lies: columns, rows, wires | `layout` |
//! | written out | `svg`, `dot`, `mermaid` |

mod counts;
mod dot;
pub mod layout;
mod mermaid;
mod model;
mod svg;

pub use counts::Share;
pub use model::Graph;

/// A language that pictures are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// A finished picture that needs nothing from elsewhere.
    Svg,
    /// For graphviz.
    Dot,
    /// A mermaid flowchart, for pages that draw it.
    Mermaid,
}

impl Language {
    /// Writes the picture out, a line break at its end.
    #[must_use]
    pub fn write(self, graph: &Graph<'_>) -> String {
        match self {
            Language::Svg => svg::write(graph),
            Language::Dot => dot::write(graph),
            Language::Mermaid => mermaid::write(graph),
        }
    }
}
