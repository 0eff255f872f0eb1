//! Findings and debrief written out.

pub mod chart;
pub mod claims;
pub mod debrief;
pub mod doc;
pub mod graph;
mod html;
pub mod print;
mod signs;
pub mod simulation;
mod words;
pub mod workshop;
