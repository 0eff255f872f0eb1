//! Who did what, in sentences. What somebody answered is never among it.

use serde::Serialize;

use super::phase_name;
use crate::session::room::{Event, Millis, Name, Room, SeatId};
use crate::text::say_with;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedLine {
    /// When.
    pub at: Millis,
    /// What.
    pub words: String,
}

/// The last things that happened, the newest first.
pub(super) fn feed(room: &Room) -> Vec<FeedLine> {
    room.feed.iter().rev().map(|entry| FeedLine { at: entry.at, words: told(room, &entry.event) }).collect()
}

fn told(room: &Room, event: &Event) -> String {
    let who = |seat: &SeatId| room.seats.get(seat.index()).map_or_else(String::new, |seat| seat.name.as_str().to_owned());
    let team = |team: &u8| room.teams.get(usize::from(*team)).map_or_else(String::new, |team| team.name.as_str().to_owned());
    let named = |name: &Name| name.as_str().to_owned();
    let (id, a, b) = match event {
        Event::Join { name, team: n, .. } => ("feed-join", named(name), team(n)),
        Event::Rename { seat, .. } => ("feed-rename", who(seat), String::new()),
        Event::Move { seat, team: n } => ("feed-move", who(seat), team(n)),
        Event::Recast { seat, role } => {
            let role = role.and_then(|role| room.scenario.roles.get(usize::from(role)));
            let id = if role.is_some() { "feed-recast" } else { "feed-observes" };
            (id, who(seat), role.map_or_else(String::new, |role| role.name.clone()))
        }
        Event::Remove { seat, removed: true } => ("feed-removed", who(seat), String::new()),
        Event::Remove { seat, removed: false } => ("feed-restored", who(seat), String::new()),
        Event::Vote { seat, .. } => ("feed-vote", who(seat), String::new()),
        Event::Commit { seat, .. } => ("feed-commit", who(seat), String::new()),
        Event::Go { to, .. } => ("feed-go", phase_name(*to), String::new()),
        Event::Back => ("feed-back", String::new(), String::new()),
        Event::Again => ("feed-again", String::new(), String::new()),
        Event::Rule { team: n, choice: Some(choice) } => ("feed-rule", team(n), (choice + 1).to_string()),
        Event::Rule { team: n, choice: None } => ("feed-unrule", team(n), String::new()),
        Event::Bring { situation } => ("feed-bring", title(room, situation), String::new()),
        Event::Pause(true) => ("feed-pause", String::new(), String::new()),
        Event::Pause(false) => ("feed-unpause", String::new(), String::new()),
        Event::Extend(more) => ("feed-extend", (more / 1_000).to_string(), String::new()),
        Event::Pace(_) => ("feed-pace", String::new(), String::new()),
        Event::Times(_) => ("feed-times", String::new(), String::new()),
        Event::Door(true) => ("feed-door-open", String::new(), String::new()),
        Event::Door(false) => ("feed-door-closed", String::new(), String::new()),
        Event::Call { name, .. } => ("feed-call", named(name), String::new()),
        Event::Resumed => ("feed-resumed", String::new(), String::new()),
    };
    say_with(id, &[("a", a.into()), ("b", b.into())])
}

fn title(room: &Room, id: &str) -> String {
    let found = room.scenario.situations.iter().find(|situation| situation.id == id);
    found.map_or_else(|| id.to_owned(), |situation| situation.title.clone())
}
