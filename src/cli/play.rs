//! `fulcrum play`: the game in its window, or in a browser on this machine.

use std::io::Write;

use clap::Args;

use super::language::LanguageArgs;
use super::{Failure, Status};

/// What `fulcrum play` takes.
#[derive(Args, Debug, Default)]
pub struct PlayArgs {
    /// A path to a .ron file or a scenario's folder, or the name of a shipped scenario; without it one chooses in the window.
    /// A file or folder is followed as it is saved, and F1 opens its author's panel.
    pub(super) scenario: Option<String>,
    /// The luck; the same number gives the same situations and dice.
    #[arg(long)]
    pub(super) seed: Option<u64>,
    #[command(flatten)]
    pub(super) language: LanguageArgs,
    /// Go on with the last game.
    #[arg(long, conflicts_with = "scenario")]
    pub(super) resume: bool,
    /// In a browser on this machine, without a window.
    #[cfg(feature = "host")]
    #[arg(long)]
    browser: bool,
}

/// Plays where one asked for.
///
/// # Errors
/// If the scenario cannot be played, or there is nothing to play it in.
pub fn run(args: &PlayArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    #[cfg(feature = "host")]
    if args.browser {
        return super::browser::play(args, out);
    }
    open_window(args, out)
}

/// Opens the window.
///
/// # Errors
/// If the scenario cannot be played, or there is no display or graphics adapter.
#[cfg(feature = "gui")]
fn open_window(args: &PlayArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    #[cfg(feature = "host")]
    use std::io::IsTerminal;

    use crate::app::{self, AppError, author::Author, game};

    let (mut scenario, mut author) = (None, None);
    if let Some(name) = &args.scenario {
        let found = super::resolve(name)?;
        let (played, loaded) = super::load(&found)?;
        scenario = Some((name.clone(), args.language.of(&played, name)?));
        // What came with the program does not change while it is played.
        author = found.is_on_disk().then(|| Author::of(name, &loaded));
    }
    let asked = game::Asked { scenario, seed: args.seed, resume: args.resume, language: args.language.wished()? };
    let prepare = |app: &mut bevy::app::App| {
        app.insert_resource(asked);
        if let Some(author) = author {
            app.insert_resource(author);
        }
        #[cfg(feature = "host")]
        app.insert_resource(app::projector::Hosting(app::hosting::host));
    };
    match app::run(prepare) {
        Ok(()) => Ok(Status::Well),
        // Where somebody sits at a terminal, a browser may be at hand.
        #[cfg(feature = "host")]
        Err(why @ (AppError::NoDisplay | AppError::NoAdapter)) if std::io::stdout().is_terminal() => {
            writeln!(out, "{why}\nThe game is in the browser instead:")?;
            super::browser::play(args, out)
        }
        Err(why) => Err(Failure::new(why.to_string(), "")),
    }
}

/// Without the window there is nothing to open.
///
/// # Errors
/// Always.
#[cfg(not(feature = "gui"))]
fn open_window(args: &PlayArgs, _: &mut dyn Write) -> Result<Status, Failure> {
    let _ = (&args.scenario, args.seed, args.resume, args.language.wished()?);
    Err(Failure::new(
        "this Fulcrum was built without its window",
        "build it with the feature `gui`, or use the other commands: fulcrum --help",
    ))
}
