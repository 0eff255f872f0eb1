//! What nobody can guess, from the system's own source of chance.

use std::io;

use crate::session::room::{Code, Secret};

fn chance<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| io::Error::other(e.to_string()))?;
    Ok(bytes)
}

/// A new secret of 128 bits.
///
/// # Errors
/// If the system has no chance to give.
pub fn secret() -> io::Result<Secret> {
    chance().map(Secret::from_chance)
}

/// A new code to join by.
///
/// # Errors
/// If the system has no chance to give.
pub fn code() -> io::Result<Code> {
    chance().map(Code::from_chance)
}
