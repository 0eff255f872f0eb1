//! Fulcrum: a game about running a growing start-up, where each turn leans to *vision* (lead) or to *process* (manage).
//!
//! The map of the house; dependencies point one way, from bottom to top:
//!
//! | layer | what it holds |
//! |---|---|
//! | [`scenario`] | what an author writes: as authored, checked, then resolved |
//! | [`sim`] | the rules: pure, deterministic, no input or output, no clock |
//! | [`session`] | one run as a journal: decisions in, snapshots out |
//! | [`analysis`] | what a run means: the debrief's findings |
//! | `app` | the window, in Bevy (feature `gui`) |
//! | [`lsp`] | what editors are told: a language server for scenarios |
//! | [`cli`] | one file for each subcommand |
//!
//! [`text`] holds the words of the interface, [`csv`] reads and writes tables. The model is explained to a trainer in `docs/design.md`.

pub mod analysis;
#[cfg(feature = "gui")]
pub mod app;
pub mod cli;
pub mod csv;
pub mod lsp;
pub mod report;
pub mod scenario;
#[cfg(feature = "host")]
pub mod server;
pub mod session;
pub mod sim;
pub mod text;
