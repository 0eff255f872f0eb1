//! `fulcrum play --browser`: one person plays in a browser on this machine.

use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::host::{among_games, newest, trouble};
use super::play::PlayArgs;
use super::{Failure, Status, playable};
use crate::server::workshop::{Game, Kept};
use crate::server::{Alone, Place, Workshop};
use crate::session::fresh_seed;
use crate::session::room::Mode;

/// What is played where nobody says what.
const USUAL: &str = "garage-to-growth";

/// Serves one game to this machine's browser until the program is told to end.
///
/// # Errors
/// If the scenario cannot be played, or the game cannot be kept or served.
pub fn play(args: &PlayArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    let kept = among_games()?;
    let (game, kept) = if args.resume { last(args, kept)? } else { (new(args)?, kept) };
    let place = Place { bind: Ipv4Addr::LOCALHOST.into(), ..Place::default() };
    let workshop = Workshop::open(game, &kept, place, None, Arc::new(Alone::default()), |_| {}).map_err(trouble)?;
    let links = workshop.server().links();
    // Who opens it plays at once.
    let link = format!("{}#play", links.join_at(&links.local()));
    writeln!(out, "Play at: {link}")?;
    writeln!(out, "Ctrl-C ends it; to go on later: fulcrum play --browser --resume")?;
    out.flush()?;
    show(&link);
    workshop.server().wait();
    Ok(Status::Well)
}

fn new(args: &PlayArgs) -> Result<Game, Failure> {
    let name = args.scenario.clone().unwrap_or_else(|| USUAL.to_owned());
    let scenario = args.language.of(&playable(&name)?, &name)?;
    Ok(Game::New { scenario, name, seed: args.seed.unwrap_or_else(fresh_seed), mode: Mode::Solo, teams: 1 })
}

/// The last game that was played in a browser.
fn last(args: &PlayArgs, kept: Kept) -> Result<(Game, Kept), Failure> {
    let nothing = || Failure::new("there is no game in a browser to go on with", "begin one: fulcrum play --browser");
    let (found, kept) = newest(kept, |mode| mode == Mode::Solo)?.ok_or_else(nothing)?;
    let (played, begun) = (&found.opening().scenario, found.opening().language.as_ref());
    let scenario = args.language.of_begun(&playable(played)?, played, begun)?;
    Ok((Game::Old { found: Box::new(found), scenario }, kept))
}

/// Opens the page, if something here can. Whoever has no browser here has the link.
fn show(link: &str) {
    let program: &[&str] = if cfg!(windows) {
        &["cmd", "/c", "start", ""]
    } else if cfg!(target_os = "macos") {
        &["open"]
    } else {
        &["xdg-open"]
    };
    let silent: io::Result<_> = Command::new(program[0])
        .args(&program[1..])
        .arg(link)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    drop(silent);
}
