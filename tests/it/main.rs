//! Integration tests.

mod analysis;
mod browser;
mod cli;
mod games;
mod lsp;
mod maps;
mod report;
mod room;
mod scenario;
#[cfg(feature = "host")]
mod server;
mod session;
mod sim;
mod texts;
#[cfg(feature = "gui")]
mod ui;
mod web;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod window;
