//! Findings and debrief written out.

pub mod chart;
pub mod graph;
