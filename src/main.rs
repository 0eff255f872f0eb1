//! Parse, dispatch, map an error to an exit status.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = fulcrum::cli::Cli::parse();
    let mut out = std::io::stdout().lock();
    match fulcrum::cli::run(cli, &mut out) {
        Ok(status) => status.into(),
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("fulcrum: {failure}");
            ExitCode::from(2)
        }
    }
}
