//! What a run means: bots that play as somebody would, futures of roads not taken, and the debrief's findings.
//!
//! Everything here is pure: a run goes in, findings in words and numbers come out.

pub mod debrief;
pub mod expect;
pub mod futures;
pub mod game;
pub mod group;
pub mod links;
pub mod many;
pub mod policy;
pub mod roads;
mod sight;
pub mod traffic;
