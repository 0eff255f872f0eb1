//! `fulcrum host`: a workshop on this machine, for whoever is in its network.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::language::LanguageArgs;
use super::{Failure, Status, journal, playable};
use crate::scenario::library;
use crate::server::workshop::{Game, Kept, Trouble};
use crate::server::{Place, Told, Workshop, guard};
use crate::session::fresh_seed;
use crate::session::room::open::{ENDING, Found, Note};
use crate::session::room::{Mode, Opening};
use crate::session::shelf::{Folder, Shelf};

/// What is played in workshops, and what else if that is not there.
const USUAL: [&str; 2] = ["crisis-quarter", "garage-to-growth"];

/// Who plays together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Together {
    /// One company, and everybody votes.
    Room,
    /// A company for each team, all under the same luck.
    Teams,
}

/// What `fulcrum host` takes.
#[derive(Args, Debug)]
pub struct HostArgs {
    /// A path to a .ron file or a scenario's folder, or the name of a shipped scenario; without it, the one made for workshops.
    scenario: Option<String>,
    /// One company for all, or one for each team.
    #[arg(long, value_enum, value_name = "room|teams")]
    mode: Option<Together>,
    /// How many teams, 2 to 12; 2 if it is not said.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=i64::from(Opening::MOST_TEAMS)))]
    teams: Option<u8>,
    /// At which port phones arrive, and no other; without it 8080, or the next that is free.
    #[arg(long, value_name = "P")]
    port: Option<u16>,
    /// On which of this machine's addresses; without it on all of them.
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::UNSPECIFIED))]
    bind: IpAddr,
    /// Under which name or address others find this machine, if it is not one of its own; with a port if that differs.
    #[arg(long, value_name = "ADDR", value_parser = host_name)]
    advertise: Option<String>,
    /// The luck; the same number gives the same situations and dice.
    #[arg(long)]
    seed: Option<u64>,
    /// No window: the wall is shown by a browser.
    #[arg(long)]
    headless: bool,
    /// Where to keep the workshop; the file must not exist yet. Without it, among your games.
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// Go on with the workshop of this file, or with the last one: same code, same seats, every answer.
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with_all = ["scenario", "mode", "teams", "seed", "journal"])]
    #[allow(clippy::option_option, reason = "asked for or not, with a file or without")]
    resume: Option<Option<PathBuf>>,
    #[command(flatten)]
    language: LanguageArgs,
}

/// A name or an address, with a port or without.
fn host_name(said: &str) -> Result<String, String> {
    let said = said.trim();
    let help = || "name a host such as 192.168.1.7, workshop.local or 192.168.1.7:80, without http://".to_owned();
    guard::without_port(said).map(|_| said.to_owned()).ok_or_else(help)
}

/// Opens a workshop and stays until it is told to end.
///
/// # Errors
/// If it cannot be opened.
pub fn run(args: &HostArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    if !args.headless && cfg!(not(feature = "gui")) {
        return Err(Failure::new(
            "this Fulcrum was built without its window",
            "add --headless and let a browser show the wall, or build it with the feature `gui`",
        ));
    }
    let (game, kept) = asked(args)?;
    let wished = match &game {
        Game::Old { found, .. } => found.opening().port,
        Game::New { .. } => None,
    };
    let place = Place { bind: args.bind, port: args.port, ..Place::default() };
    #[cfg(feature = "gui")]
    if !args.headless {
        return in_window(args, game, &kept, place, wished, out);
    }
    let docs = Arc::new(Told::default());
    let workshop = Workshop::open(game, &kept, place, args.advertise.clone(), docs, |_| {}).map_err(trouble)?;
    begun(&workshop, wished, true, out)?;
    until_ended(workshop, out)
}

/// Shows the wall in the window until that is closed. Where there is none, a browser shows it.
#[cfg(feature = "gui")]
fn in_window(
    args: &HostArgs,
    game: Game,
    kept: &Kept,
    place: Place,
    wished: Option<u16>,
    out: &mut dyn Write,
) -> Result<Status, Failure> {
    use crate::app::{self, AppError, game::Wake, hosting::Shown};

    let wake = Wake::default();
    let shown = Shown::open(game, kept, place, args.advertise.clone(), wake.clone()).map_err(trouble)?;
    begun(shown.workshop(), wished, false, out)?;
    let journal = shown.workshop().journal.clone();
    let mut shown = Some(shown);
    let prepare = |app: &mut bevy::app::App| {
        app.insert_resource(wake);
        if let Some(shown) = shown.take() {
            app.insert_resource(shown.wall());
        }
    };
    match app::run(prepare) {
        Ok(()) => {
            ended(!journal.exists(), &journal, out)?;
            Ok(Status::Well)
        }
        Err(why @ (AppError::NoDisplay | AppError::NoAdapter)) => {
            let Some(shown) = shown else { return Err(Failure::new(why.to_string(), "")) };
            let workshop = shown.without_wall();
            writeln!(out, "Note: {why}\nA browser can show the wall instead:")?;
            if let Some(link) = workshop.server().links().wall_at(&workshop.server().links().local()) {
                writeln!(out, "  Wall:         {link}  (for the projector)")?;
            }
            out.flush()?;
            until_ended(workshop, out)
        }
        Err(why @ AppError::Failed) => {
            let help = format!("the workshop is kept: fulcrum host --resume {}", journal.display());
            Err(Failure::new(why.to_string(), help))
        }
    }
}

/// What whoever opened it should know.
fn begun(workshop: &Workshop, wished: Option<u16>, wall: bool, out: &mut dyn Write) -> io::Result<()> {
    for note in &workshop.notes {
        writeln!(out, "Note: {}", told(note, &workshop.journal))?;
    }
    tell(workshop, wished, wall, out)
}

/// Stays until it is told to end.
fn until_ended(workshop: Workshop, out: &mut dyn Write) -> Result<Status, Failure> {
    workshop.server().wait();
    let (erased, journal) = (workshop.server().is_erased(), workshop.journal.clone());
    drop(workshop);
    ended(erased, &journal, out)?;
    Ok(Status::Well)
}

fn ended(erased: bool, journal: &Path, out: &mut dyn Write) -> io::Result<()> {
    if erased {
        return writeln!(out, "The workshop was erased.");
    }
    writeln!(out, "The workshop is kept. To go on with it: fulcrum host --resume {}", journal.display())
}

/// What is to be played, and where it is kept.
fn asked(args: &HostArgs) -> Result<(Game, Kept), Failure> {
    if let Some(file) = &args.resume {
        let (found, kept) = match file {
            Some(file) => {
                let wrong = |e| Failure::new(format!("{}: {e}", file.display()), "name the file of a workshop");
                (Kept::at(file).find().map_err(wrong)?, Kept::at(file))
            }
            None => newest(among_games()?, |mode| mode != Mode::Solo)?
                .ok_or_else(|| Failure::new("there is no workshop to go on with", "name its file: fulcrum host --resume FILE"))?,
        };
        let file = kept.folder.join(kept.name.as_deref().unwrap_or_default());
        let name = journal::whereabouts(&file, &found.opening().scenario);
        let scenario = args.language.of_begun(&playable(&name)?, &name, found.opening().language.as_ref())?;
        return Ok((Game::Old { found: Box::new(found), scenario }, kept));
    }
    let (mode, teams) = match (args.mode, args.teams) {
        (Some(Together::Room), Some(_)) => {
            return Err(Failure::new("in the mode `room` there are no teams", "leave --teams out, or say --mode teams"));
        }
        (Some(Together::Teams), teams) => (Mode::Teams, teams.unwrap_or(2)),
        (None, Some(teams)) => (Mode::Teams, teams),
        _ => (Mode::Room, 1),
    };
    let name = args.scenario.clone().unwrap_or_else(usual);
    let scenario = args.language.of(&playable(&name)?, &name)?;
    let kept = match &args.journal {
        Some(file) if file.exists() => {
            let help = format!("choose another name, or go on with it: fulcrum host --resume {}", file.display());
            return Err(Failure::new(format!("{} exists already", file.display()), help));
        }
        Some(file) => Kept::at(file),
        None => among_games()?,
    };
    Ok((Game::New { scenario, name, seed: args.seed.unwrap_or_else(fresh_seed), mode, teams }, kept))
}

/// The newest that is kept here of those in such a mode, if there is one.
pub(super) fn newest(kept: Kept, is: impl Fn(Mode) -> bool) -> Result<Option<(Found, Kept)>, Failure> {
    let folder = Folder::at(&kept.folder);
    let names = folder.list(ENDING).map_err(|e| Failure::new(format!("your games cannot be looked through: {e}"), ""))?;
    let readable = |name: String| Some((Found::read(&folder, &name).ok()?, name));
    let found = names.into_iter().filter_map(readable).find(|(found, _)| is(found.opening().mode));
    Ok(found.map(|(found, name)| (found, Kept { name: Some(name), ..kept })))
}

/// The scenario for workshops.
fn usual() -> String {
    let names = library::names();
    USUAL.into_iter().find(|usual| names.iter().any(|name| name == usual)).unwrap_or(USUAL[0]).to_owned()
}

/// Where games are kept.
pub(super) fn among_games() -> Result<Kept, Failure> {
    let nowhere = || Failure::new("this system has no folder for your games", "name a file: --journal FILE, or set FULCRUM_HOME");
    Kept::among_games().ok_or_else(nowhere)
}

/// Why a workshop could not be opened, and what to do.
pub(super) fn trouble(trouble: Trouble) -> Failure {
    let help = match &trouble {
        Trouble::Place(Some(_), e) if e.kind() == io::ErrorKind::AddrInUse => {
            "leave --port out to take the next that is free, or end the other program"
        }
        Trouble::Place(_, e) if e.kind() == io::ErrorKind::PermissionDenied => "choose a port from 1024 up, such as --port 8080",
        Trouble::Place(_, e) if e.kind() == io::ErrorKind::AddrNotAvailable => {
            "--bind takes one of this machine's own addresses: fulcrum doctor lists them"
        }
        Trouble::Place(..) => "look at what this machine offers: fulcrum doctor",
        Trouble::Chance(_) => "",
        Trouble::Journal(_) => "name another file: --journal FILE, or set FULCRUM_HOME to a folder that you may write to",
    };
    Failure::new(trouble.to_string(), help)
}

fn told(note: &Note, journal: &Path) -> String {
    match note {
        Note::Torn(bytes) => {
            format!("the last {bytes} bytes were half a line, of nothing that had been confirmed; they are gone.")
        }
        Note::Damaged { line, why } => {
            let kept = journal.display();
            format!(
                "line {line} is damaged ({why}). The workshop goes on from before it, in {kept}; the old file was left alone."
            )
        }
        Note::Edited => {
            "the scenario has been edited since the workshop began; its texts may differ from what people saw.".to_owned()
        }
    }
}

/// Where people find it.
fn tell(workshop: &Workshop, wished: Option<u16>, wall: bool, out: &mut dyn Write) -> io::Result<()> {
    let links = workshop.server().links();
    let snapshot = workshop.room().snapshot();
    let (opening, join) = (&snapshot.room.opening, links.join(None));
    writeln!(out, "{}", snapshot.room.scenario.title)?;
    if let Some(wished) = wished.filter(|port| *port != links.at().port()) {
        writeln!(out, "Note: port {wished} is taken by another program: phones that were here must open the new address.")?;
    }
    writeln!(out, "  Join:         {}  with the code {}", join.short, opening.code.as_str())?;
    writeln!(out, "                {}", join.url)?;
    for way in links.ways(None).iter().filter(|way| !way.shown) {
        writeln!(out, "  Or at:        {}  ({})", links.join_at(&way.host), way.interface)?;
    }
    writeln!(out, "  Facilitator:  {}  (here)", links.console_at(&links.local()))?;
    writeln!(out, "                {}  (private: whoever has it leads the workshop)", links.console_at(&join.short))?;
    if wall && let Some(link) = links.wall_at(&links.local()) {
        writeln!(out, "  Wall:         {link}  (for the projector)")?;
    }
    writeln!(out, "  Kept in:      {}", workshop.journal.display())?;
    writeln!(out, "Ctrl-C ends it.")?;
    out.flush()
}
