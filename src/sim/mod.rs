//! The rules: pure, deterministic, without input, output or clock.
//!
//! Two stocks, [`Direction`](crate::scenario::model::Meter::DIRECTION) and [`Order`](crate::scenario::model::Meter::ORDER), fade by
//! themselves, are fed by choices and people, and compete for one attention budget. What a company gets done is their
//! weighted harmonic mean under the [demand](moment::demand) of the moment. Everything else follows from that, turn by turn:
//! see [`turn::play`]. `docs/design.md` tells it in words.

mod arith;
pub mod cause;
pub mod company;
mod decision;
pub mod desk;
pub mod dice;
mod initiatives;
pub mod moment;
mod month;
pub mod origin;
pub mod params;
pub mod plan;
mod promises;
mod tick;
pub mod turn;

pub use arith::FULL;
pub use decision::touched;
