//! Integration tests.

mod analysis;
mod scenario;
#[cfg(feature = "gui")]
mod ui;
