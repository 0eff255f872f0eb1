//! Instructions, counted by callgrind: the same on a busy machine as on a quiet one.

use std::process::Command;

/// What two runs count whose difference is what playing costs: the set-up is the same in both.
const RUNS: [u64; 2] = [100_000, 200_000];

/// How many instructions a decision takes in this program started with such an argument, or why that cannot be told.
pub fn for_each_decision(argument: &str) -> Result<u64, String> {
    let [few, many] = RUNS.map(|decisions| run(argument, decisions));
    let ((few, counted_few), (many, counted_many)) = (few?, many?);
    Ok((counted_many - counted_few) / (many - few).max(1))
}

/// The decisions that were taken and the instructions that it took.
fn run(argument: &str, decisions: u64) -> Result<(u64, u64), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([argument, &decisions.to_string()])
        .output()
        .map_err(|error| format!("valgrind cannot be started ({error}); install it to count them"))?;
    let (said, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let counted = told.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    let taken = said.trim().parse().ok();
    taken.zip(counted).ok_or_else(|| format!("valgrind did not count: {}", told.lines().last().unwrap_or_default()))
}
