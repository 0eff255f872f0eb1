//! Follows the file: whatever is saved is read at once; what is good is played on, what is not is told.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::{Author, panel};
use crate::app::Screen;
use crate::app::game::{Table, Wake, connect_wake, follow};
use crate::scenario::library::resolve;
use crate::scenario::model::Pictures;
use crate::scenario::source::Source;
use crate::scenario::watch::Watch;
use crate::scenario::{Loaded, library};
use crate::text::{say, say_with};

/// What the one who watches the files has to tell.
enum News {
    /// They were saved, and this is what was found.
    Saved(Box<Loaded>),
    /// They cannot be read or watched, and why.
    Trouble(String),
}

#[derive(Resource)]
struct Inbox(Mutex<Receiver<News>>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, begin.after(connect_wake).run_if(resource_exists::<Author>))
        .add_systems(PreUpdate, take_news.before(follow).run_if(resource_exists::<Inbox>));
}

fn begin(author: Res<Author>, wake: Res<Wake>, mut commands: Commands) {
    let (tell, inbox) = channel();
    let (path, known, wake) = (author.path.clone(), Known::of(&author), wake.clone());
    std::thread::spawn(move || {
        if let Err(reason) = watch(&path, known, &tell, &wake) {
            let about = [("file", path.into()), ("why", reason.into())];
            let _ = tell.send(News::Trouble(say_with("author-unwatched", &about)));
            wake.now();
        }
    });
    commands.insert_resource(Inbox(Mutex::new(inbox)));
}

/// What was read last.
struct Known {
    files: Vec<Arc<Source>>,
    pictures: Pictures,
    missing: Vec<String>,
    folders: Vec<String>,
}

impl Known {
    /// Files that are not there cannot be played from, so none was missing.
    fn of(author: &Author) -> Self {
        Self { files: author.files.clone(), pictures: author.pictures.clone(), missing: Vec::new(), folders: Vec::new() }
    }

    fn is(&self, loaded: &Loaded) -> bool {
        let same = |(one, other): (&Arc<Source>, &Arc<Source>)| one.name == other.name && one.text == other.text;
        let files = self.files.len() == loaded.files.len() && self.files.iter().zip(&loaded.files).all(same);
        files && self.pictures == loaded.pictures && self.missing == loaded.missing
    }

    /// Where there may be something new: the files, whether they are there or not, and whole folders.
    fn places(&self) -> impl Iterator<Item = PathBuf> {
        let files = self.files.iter().map(|file| &file.name);
        files.chain(&self.missing).chain(&self.folders).map(PathBuf::from)
    }
}

/// Reads the files whenever they are saved, and tells of them if they say anything new, until nobody listens.
fn watch(path: &str, mut known: Known, tell: &Sender<News>, wake: &Wake) -> Result<(), String> {
    let mut watch = Watch::new()?;
    loop {
        // Before they are read, so that no save is missed.
        watch.follow(std::iter::once(path.into()).chain(known.places()))?;
        match resolve(path).map(|found| found.load()) {
            Ok(loaded) if known.is(&loaded) && known.folders == loaded.folders => {}
            Ok(loaded) => {
                let Loaded { files, pictures, missing, folders, .. } = loaded.clone();
                let new = !known.is(&loaded);
                known = Known { files, pictures, missing, folders };
                if new {
                    if tell.send(News::Saved(Box::new(loaded))).is_err() {
                        return Ok(());
                    }
                    wake.now();
                }
                // It may include other files now.
                continue;
            }
            // Some editors take a file away before they put the new one there; then the next save tells.
            Err(library::NotFound::File { .. } | library::NotFound::Empty { .. } | library::NotFound::Name { .. }) => {}
        }
        watch.wait()?;
    }
}

/// A good file is played on from where one stands; of a broken one, the problems lie over the game as it was.
fn take_news(
    inbox: Res<Inbox>,
    mut author: ResMut<Author>,
    mut table: Table,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    let news: Vec<News> = inbox.0.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect();
    // Only the last one counts.
    let Some(news) = news.into_iter().next_back() else { return };
    redraw.write(RequestRedraw);
    let loaded = match news {
        News::Saved(loaded) => *loaded,
        News::Trouble(why) => {
            author.said = why;
            return;
        }
    };
    author.problems = loaded.diagnostics;
    author.files = loaded.files;
    author.pictures = loaded.pictures;
    author.behind = loaded.scenario.is_none();
    let Some(scenario) = loaded.scenario else {
        author.said = say("author-broken");
        panel::show_problems(&mut commands);
        return;
    };
    let stopped = table.play_on(&Arc::new(scenario));
    // What a founder can be is chosen from what the file said before.
    if matches!(screen.get(), Screen::Founder | Screen::Assessment) {
        next.set(Screen::Founder);
    }
    author.said = match stopped {
        Some(turn) => say_with("author-stopped", &[("turn", i32::from(turn).into())]),
        None => say("author-reloaded"),
    };
    panel::close_problems(&mut commands);
}
