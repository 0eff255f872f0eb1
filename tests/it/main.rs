//! Integration tests.

mod analysis;
mod cli;
mod games;
mod lsp;
mod maps;
mod report;
mod scenario;
mod session;
mod sim;
mod texts;
#[cfg(feature = "gui")]
mod ui;
mod web;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod window;
