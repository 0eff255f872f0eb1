//! `fulcrum lsp`: help in an author's editor.

use std::io::{self, BufReader, IsTerminal, Write};

use clap::Args;

use super::{Failure, Status};
use crate::lsp::{End, serve};

/// What `fulcrum lsp` takes.
#[derive(Args, Debug)]
pub struct LspArgs {
    /// Nothing else is spoken; many editors say it all the same
    #[arg(long)]
    stdio: bool,
}

/// Serves until the editor ends it; that it went away without a word is a finding.
///
/// # Errors
/// If a person started it, or what comes is no message of the protocol.
pub fn run(_: &LspArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    if io::stdin().is_terminal() {
        let help = "how to set one up is told in docs/editors.md; for a terminal there is `fulcrum check FILE --watch`";
        return Err(Failure::new("an editor starts this command, and speaks with it", help));
    }
    match serve(BufReader::new(io::stdin()), out)? {
        End::Well => Ok(Status::Well),
        End::Abrupt => Ok(Status::Findings),
        End::Broken(why) => Err(Failure::new(
            format!("the editor's messages cannot be read: {why}"),
            "they must be those of the language server protocol",
        )),
    }
}
