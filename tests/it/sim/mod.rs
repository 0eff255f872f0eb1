//! The rules: what holds in every game, and one sentence for each mechanism.
#![allow(clippy::expect_used, reason = "these are tests")]

mod always;
mod change;
mod conditions;
mod drawing;
mod firm;
mod founder;
mod manner;
mod memory;
mod moment;
mod money;
mod month;
mod people;
mod promises;
mod stocks;
