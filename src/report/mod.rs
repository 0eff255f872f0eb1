//! Findings and debrief written out.

pub mod chart;
pub mod claims;
pub mod debrief;
pub mod graph;
mod html;
pub mod print;
pub mod simulation;
mod words;
