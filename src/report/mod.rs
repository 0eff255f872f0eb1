//! Findings and debrief written out.

pub mod chart;
pub mod claims;
pub mod debrief;
pub mod doc;
pub mod graph;
mod html;
pub mod simulation;
mod words;
