//! A real browser without a screen. Where there is none the tests say so and pass, unless `FULCRUM_REQUIRE_BROWSER` is set.
#![allow(clippy::expect_used, reason = "these are tests")]

use std::path::PathBuf;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Nothing is looked up anywhere, nothing is remembered.
pub const ALONE: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
];

/// Nothing, and why, if there is none and none is required.
pub fn or_skip<T>(found: Option<T>, what: &str, required: bool) -> Option<T> {
    assert!(found.is_some() || !required, "{what} is required and not there");
    if found.is_none() {
        eprintln!("SKIPPED: there is no {what} here");
    }
    found
}

/// Where the browser is.
pub fn browser() -> Option<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&paths).collect();
    let named = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    or_skip(named.into_iter().find(|path| path.is_file()), "browser", std::env::var_os("FULCRUM_REQUIRE_BROWSER").is_some())
}

/// axe-core, which looks for what keeps people out.
pub fn axe() -> Option<String> {
    let path = std::env::var_os("FULCRUM_AXE").map(PathBuf::from);
    let script = path.map(|path| std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())));
    or_skip(script, "axe-core (FULCRUM_AXE)", false)
}
