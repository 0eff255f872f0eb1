//! Findings and debrief written out.

pub mod chart;
mod html;
pub mod simulation;
mod words;
