//! The game that is being played, as the window knows it: it sends commands to the owner of the run and looks at snapshots.

use std::sync::{Arc, OnceLock};

use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::settings::Settings;
use crate::scenario::library;
use crate::scenario::model::{Scenario, Tag};
use crate::session::Run;
use crate::session::actor::{Actor, Command, Snapshot, Trouble};
use crate::session::journal::{Founding, Journal, line};
use crate::session::shelf::{Lines, Memory, Shelf};
use crate::text::{say, say_with};

/// How journals end.
const JOURNAL: &str = ".journal";

/// What "New game" plays.
const USUAL: &str = "garage-to-growth";

/// Where games and settings are kept. Insert it before the plugin; else nothing outlives the program.
#[derive(Resource, Clone)]
pub struct Kept(pub Arc<dyn Shelf>);

impl Default for Kept {
    fn default() -> Self {
        Self(Arc::new(Memory::default()))
    }
}

/// What was asked for on the command line.
#[derive(Resource, Clone, Debug, Default)]
pub struct Asked {
    /// A scenario, by the name it was asked for with.
    pub scenario: Option<(String, Arc<Scenario>)>,
    /// The luck.
    pub seed: Option<u64>,
    /// Whether to go on with the last game.
    pub resume: bool,
    /// The language to play in; until another one is chosen, it counts for more than the one in the settings.
    pub language: Option<Tag>,
}

/// The game. At most one is played at a time; [`Game::run`] is where it stands.
#[derive(Resource, Default)]
pub struct Game {
    actor: Option<Actor>,
    snapshot: Option<Arc<Snapshot>>,
    /// Its name on the shelf.
    name: String,
    /// Why this game will not outlive the program, if it will not.
    unkept: Option<String>,
    /// How many games there have been.
    seated: u64,
    /// The scenario that a new game will be founded in, by the name that finds it again.
    pub next: Option<(String, Arc<Scenario>)>,
}

/// The run has changed.
#[derive(Message, Clone, Copy, Debug)]
pub struct Moved;

/// Wakes the window from another thread; does nothing without one, or before there is one.
#[derive(Resource, Clone, Default)]
pub struct Wake(Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>);

impl Wake {
    /// Does it.
    pub fn now(&self) {
        if let Some(wake) = self.0.get() {
            wake();
        }
    }
}

/// A game that can be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name on the shelf.
    pub name: String,
    /// "Lumen, turn 3 of 22".
    pub label: String,
    /// What of it cannot be gone on with, if it is damaged.
    pub note: Option<String>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Kept>()
        .init_resource::<Asked>()
        .init_resource::<Game>()
        .init_resource::<Wake>()
        .add_message::<Moved>()
        .add_systems(Startup, (connect_wake, begin_as_asked).chain())
        .add_systems(PreUpdate, follow);
}

pub(super) fn connect_wake(proxy: Option<Res<EventLoopProxyWrapper>>, wake: Res<Wake>) {
    if let Some(proxy) = proxy {
        let proxy = (**proxy).clone();
        // If the window is gone, nobody is left to wake.
        let wakes = move || {
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        };
        wake.0.get_or_init(|| Box::new(wakes));
    }
}

/// Whoever named a scenario or the last game on the command line need not choose it again.
fn begin_as_asked(mut table: Table, mut next: ResMut<NextState<super::Screen>>) {
    if table.asked.resume
        && let Some(Ok(saved)) = table.last()
        && table.resume(&saved.name).is_ok()
    {
        next.set(super::Screen::Turn);
    } else if table.asked.scenario.is_some() && table.choose_usual() {
        next.set(super::Screen::Founder);
    }
}

/// Takes over the newest snapshot.
pub(super) fn follow(mut game: ResMut<Game>, mut moved: MessageWriter<Moved>, mut redraw: MessageWriter<RequestRedraw>) {
    let Some(latest) = game.actor.as_ref().map(Actor::snapshot) else { return };
    if game.snapshot.as_ref().is_none_or(|shown| shown.version != latest.version) {
        game.snapshot = Some(latest);
        moved.write(Moved);
        redraw.write(RequestRedraw);
    }
}

impl Game {
    /// Where the game stands, if one is played.
    #[must_use]
    pub fn run(&self) -> Option<&Run> {
        self.snapshot.as_ref().map(|snapshot| &snapshot.run)
    }

    /// Changes whenever there is something new to show.
    #[must_use]
    pub fn version(&self) -> Option<(u64, u64)> {
        self.snapshot.as_ref().map(|snapshot| (self.seated, snapshot.version))
    }

    /// What went wrong with the last command, in words.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let not_kept = match self.snapshot.as_ref()?.trouble.as_ref() {
            Some(Trouble::NotKept(why)) => Some(why),
            // A choice that cannot be taken is shown so; one that was refused all the same changes nothing.
            Some(Trouble::Refused(_)) | None => self.unkept.as_ref(),
        }?;
        Some(format!(
            "{} {}",
            say_with("error-cannot-write", &[("folder", not_kept.clone().into())]),
            say("error-cannot-write-help")
        ))
    }

    /// Whether every command has been answered.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.actor.as_ref().is_none_or(|actor| {
            actor.settled() && self.snapshot.as_ref().is_some_and(|shown| shown.version == actor.snapshot().version)
        })
    }

    /// Asks something of the run.
    pub fn send(&mut self, command: Command) {
        if let Some(actor) = &mut self.actor {
            actor.send(command);
        }
    }

    /// Leaves the game; it stays on the shelf.
    pub fn leave(&mut self) {
        self.actor = None;
        self.snapshot = None;
    }
}

/// Founding and resuming need the shelf and the window's wake as well.
#[derive(bevy::ecs::system::SystemParam)]
pub struct Table<'w> {
    /// The game.
    pub game: ResMut<'w, Game>,
    kept: Res<'w, Kept>,
    wake: Res<'w, Wake>,
    asked: ResMut<'w, Asked>,
    settings: ResMut<'w, Settings>,
}

impl Table<'_> {
    /// The seed for a new game.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.asked.seed.unwrap_or_else(crate::session::fresh_seed)
    }

    /// A scenario in the language that one plays in, as far as it is translated.
    #[must_use]
    pub fn spoken(&self, scenario: &Arc<Scenario>) -> Arc<Scenario> {
        let settled = || self.settings.language.as_deref().and_then(Tag::parse);
        scenario.in_language(self.asked.language.clone().or_else(settled).as_ref())
    }

    /// Plays in this language from now on, in this game and in later ones; without one, in the original.
    pub fn speak(&mut self, language: Option<&Tag>) {
        self.asked.language = None;
        self.settings.language = language.map(ToString::to_string);
        if let Some((name, scenario)) = self.game.next.take() {
            self.game.next = Some((name, self.spoken(&scenario)));
        }
    }

    /// Sets the scenario that a new game is founded in: the one asked for, else the usual one. Whether there is one.
    pub fn choose_usual(&mut self) -> bool {
        let usual = || {
            let found = library::resolve(USUAL).ok()?;
            Some((USUAL.to_owned(), Arc::new(found.load().scenario?)))
        };
        let chosen = self.asked.scenario.clone().or_else(usual);
        self.game.next = chosen.map(|(name, scenario)| (name, self.spoken(&scenario)));
        self.game.next.is_some()
    }

    /// Founds a company and begins. A game whose journal cannot be begun is played all the same; [`Game::trouble`] tells.
    pub fn found(&mut self, scenario: Arc<Scenario>, founding: Founding) {
        let name = self.fresh_name(&founding);
        let run = Run::begin(scenario, founding);
        let begun = self.kept.0.open(&name, 0).and_then(|mut lines| lines.add(&line(&run.founding)).map(|()| lines));
        self.seat_in_any_case(run, &name, begun);
    }

    /// Plays on under another version of the scenario that was asked for, from the same place, as far as there is one. Gives back the
    /// turn whose decision could not be taken again, if there was one.
    pub fn play_on(&mut self, scenario: &Arc<Scenario>) -> Option<u8> {
        let scenario = self.spoken(scenario);
        if let Some((asked, old)) = &mut self.asked.scenario {
            if let Some((next, chosen)) = &mut self.game.next
                && next == asked
            {
                chosen.clone_from(&scenario);
            }
            old.clone_from(&scenario);
        }
        if self.game.run().is_none_or(|run| run.scenario.id != scenario.id) {
            return None;
        }
        let carried = self.game.actor.take()?.finish().run.under(scenario);
        let (name, text) = (self.game.name.clone(), carried.run.journal().write());
        let lines = self.kept.0.write(&name, &text).and_then(|()| self.kept.0.open(&name, text.len()));
        self.seat_in_any_case(carried.run, &name, lines);
        carried.stopped_at
    }

    /// Goes on from a turn of this game along another road, in a game of its own; this one stays on the shelf as it is. Whether
    /// there is such a road.
    pub fn take_other_road(&mut self, turn: u8, choice: usize) -> bool {
        let Some(mut run) = self.game.run().and_then(|run| run.branch(turn)) else { return false };
        if run.decide(choice).is_err() {
            return false;
        }
        let (name, text) = (self.fresh_name(&run.founding), run.journal().write());
        let lines = self.kept.0.write(&name, &text).and_then(|()| self.kept.0.open(&name, text.len()));
        self.seat_in_any_case(run, &name, lines);
        true
    }

    /// Keeps a page about this game beside its journal. Where it is, or a sentence that says why it is not.
    ///
    /// # Errors
    /// A sentence.
    pub fn keep_page(&self, page: &str) -> Result<String, String> {
        let name = format!("{}.html", self.game.name.trim_end_matches(JOURNAL));
        let place = self.kept.0.whereabouts(&name);
        let failed = |e: std::io::Error| {
            let folder = format!("{place} ({e})");
            format!("{} {}", say_with("error-cannot-write", &[("folder", folder.into())]), say("error-cannot-write-help"))
        };
        self.kept.0.write(&name, page).map(|()| place.clone()).map_err(failed)
    }

    /// A game that cannot be kept is played all the same, and says so.
    fn seat_in_any_case(&mut self, run: Run, name: &str, lines: std::io::Result<Box<dyn Lines>>) {
        let (lines, unkept) = match lines {
            Ok(lines) => (lines, None),
            Err(why) => (Memory::lines(), Some(why.to_string())),
        };
        self.seat(run, name, lines);
        self.game.unkept = unkept;
    }

    /// Goes on with a game from the shelf. A damaged one is left as it is and gone on with, before the damage, under a new name.
    ///
    /// # Errors
    /// A sentence, if nothing of it can be read.
    pub fn resume(&mut self, name: &str) -> Result<(), String> {
        let kept = Arc::clone(&self.kept.0);
        let (run, follows) = read(&*kept, name, |scenario| self.spoken(&scenario))?;
        let (kept_as, lines) = match follows {
            Rest::Whole(bytes) => (name.to_owned(), kept.open(name, bytes)),
            Rest::Damaged(_) => {
                let (name, text) = (self.fresh_name(&run.founding), run.journal().write());
                let lines = kept.write(&name, &text).and_then(|()| kept.open(&name, text.len()));
                (name, lines)
            }
        };
        self.seat(run, &kept_as, lines.map_err(|e| unreadable(name, &e.to_string()))?);
        Ok(())
    }

    /// A name for a journal that nothing on the shelf has yet.
    fn fresh_name(&self, founding: &Founding) -> String {
        let taken = self.kept.0.list(JOURNAL).unwrap_or_default();
        let mut n = 1;
        while taken.contains(&journal_name(founding, n)) {
            n += 1;
        }
        journal_name(founding, n)
    }

    fn seat(&mut self, run: Run, name: &str, lines: Box<dyn Lines>) {
        let wake = self.wake.clone();
        let actor = Actor::start(run, lines, move || wake.now());
        self.game.snapshot = Some(actor.snapshot());
        self.game.actor = Some(actor);
        name.clone_into(&mut self.game.name);
        self.game.unkept = None;
        self.game.seated += 1;
    }

    /// The game last played, if it can be gone on with, or why it cannot.
    #[must_use]
    pub fn last(&self) -> Option<Result<Saved, String>> {
        let names = self.kept.0.list(JOURNAL).unwrap_or_default();
        let name = names.into_iter().next()?;
        let saved = |(run, rest): (Run, Rest)| Saved {
            label: say_with(
                "title-continue-about",
                &[
                    ("company", run.founding.company.clone().into()),
                    ("turn", i32::from(run.company.turn).into()),
                    ("turns", i32::from(run.scenario.turns).into()),
                ],
            ),
            name: name.clone(),
            note: match rest {
                Rest::Whole(_) => None,
                Rest::Damaged(why) => Some(say_with("error-save-damaged", &[("file", name.clone().into()), ("why", why.into())])),
            },
        };
        Some(read(&*self.kept.0, &name, |scenario| scenario).map(saved))
    }
}

/// What follows the part of a journal that was read.
enum Rest {
    /// Nothing but, perhaps, half a line: so many bytes count.
    Whole(usize),
    /// Something that cannot be read or does not fit, and why.
    Damaged(String),
}

/// Folds a journal from the shelf, as far as it goes well.
fn read(shelf: &dyn Shelf, name: &str, spoken: impl FnOnce(Arc<Scenario>) -> Arc<Scenario>) -> Result<(Run, Rest), String> {
    let bytes = shelf.read(name).map_err(|e| unreadable(name, &e.to_string()))?;
    let (journal, damage) = Journal::salvage(&bytes).map_err(|e| unreadable(name, &e.to_string()))?;
    let whole = journal.whole;
    let found = library::resolve(&journal.founding.scenario).map_err(|e| unreadable(name, &e.to_string()))?;
    let scenario = found.load().scenario.ok_or_else(|| unreadable(name, &found.name))?;
    let (run, broken) = match Run::fold(spoken(Arc::new(scenario)), journal) {
        Ok(run) => (run, None),
        Err(partly) => (partly.0, Some(partly.1.to_string())),
    };
    let why = broken.or(damage.map(|damage| damage.to_string()));
    Ok((run, why.map_or(Rest::Whole(whole), Rest::Damaged)))
}

fn unreadable(name: &str, why: &str) -> String {
    format!("{} ({why})", say_with("error-save-unreadable", &[("file", name.into())]))
}

/// A name that sorts by time, tells the company, and suits every file system; `n` tells apart those of one second.
fn journal_name(founding: &Founding, n: u32) -> String {
    let company: String =
        founding.company.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let company: String = company.trim_matches('-').chars().take(32).collect();
    let again = if n > 1 { format!("-{n}") } else { String::new() };
    format!("{:010}-{company}{again}{JOURNAL}", crate::session::seconds_now())
}
