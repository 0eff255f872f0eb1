//! One run as a journal: scenario + seed + decisions. Saving, resuming, undoing, branching and verifying are all the same
//! thing: fold the journal again.

pub mod actor;
mod carry;
pub mod change;
pub mod journal;
pub mod room;
pub mod run;
pub mod shelf;
pub mod view;

pub use carry::Carried;
pub use run::Run;

/// A seed that was not used before: for games whose luck nobody chose.
#[must_use]
pub fn fresh_seed() -> u64 {
    // Short enough to be read out and typed in again.
    u64::from(sim_dice(seconds_now()) % 1_000_000)
}

fn sim_dice(seconds: u64) -> u32 {
    crate::sim::dice::Dice::new(seconds).below(0, crate::sim::dice::Purpose::Mind(255), u32::MAX)
}

/// Seconds since 1970, by the machine's clock: for names of files and fresh luck, never for the rules.
#[must_use]
pub fn seconds_now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
