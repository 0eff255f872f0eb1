//! Integration tests.

mod analysis;
mod scenario;
mod session;
#[cfg(feature = "gui")]
mod ui;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod window;
