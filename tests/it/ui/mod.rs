//! The window, played without one: see [`harness`].
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::cast_precision_loss, reason = "pixels are few")]

mod author;
mod beside;
mod checks;
mod compare;
mod controls;
mod game;
pub mod harness;
mod keyboard;
mod pictures;
mod projector;
mod screens;
mod screenshots;
mod title;
