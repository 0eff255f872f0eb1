//! What the facilitator sees and can do.

use serde::Serialize;

use super::feed::{FeedLine, feed};
use super::screen::Screen;
use super::split::Split;
use super::{phase_name, phone};
use crate::scenario::model::{Role, RoleId, Scenario, Situation};
use crate::session::Run;
use crate::session::room::{Pace, Phase, Snapshot, Times};
use crate::session::view::words;

/// Somebody, as the facilitator sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Their seat.
    pub seat: u32,
    /// Their name.
    pub name: String,
    /// The place of their team.
    pub team: u8,
    /// The place of their role.
    pub role: Option<u8>,
    /// Whether they have answered in this turn.
    pub answered: bool,
    /// Whether their page is open.
    pub here: bool,
    /// Whether their seat was taken away.
    pub removed: bool,
}

/// A team, as the facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsoleTeam {
    /// How its answers fell so far: from the moment they are locked.
    pub split: Option<Split>,
    /// What the facilitator has decided for it.
    pub ruled: Option<u8>,
    /// Presenter notes of what lies on its desk, or lay there last.
    pub notes: Option<String>,
    /// Questions to discuss.
    pub questions: Vec<String>,
    /// What only one role knows of the situation: the role, and that.
    pub briefs: Vec<(String, String)>,
}

/// A situation that can be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SituationName {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether some team has had it.
    pub played: bool,
}

/// What the facilitator sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Console {
    /// What the wall shows.
    pub screen: Screen,
    /// As [`Screen::teams`], in the same order.
    pub teams: Vec<ConsoleTeam>,
    /// All who ever came in.
    pub people: Vec<Person>,
    /// The roles' names.
    pub roles: Vec<String>,
    /// The phase, to be sent back with "next" and "back".
    pub at: Phase,
    /// Where going on leads, in words.
    pub next: Option<String>,
    /// Where going back leads, in words.
    pub back: Option<String>,
    /// Whether a turn is being played or looked back upon.
    pub in_turn: bool,
    /// What moves the room on.
    pub pace: Pace,
    /// How long people talk and answer.
    pub times: Times,
    /// How ties and silence are settled.
    pub rule: String,
    /// What can be brought in.
    pub situations: Vec<SituationName>,
    /// What the scenario is about, before it begins.
    pub summary: Option<String>,
    /// Notes on the scenario as a whole.
    pub notes: Option<String>,
    /// Who did what, the newest first.
    pub feed: Vec<FeedLine>,
}

impl Console {
    /// What the facilitator sees of a room.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let room = &snapshot.room;
        let looks = matches!(room.phase, Phase::Locked | Phase::Reveal | Phase::Outcome);
        let teams = (0u8..).zip(&room.teams).map(|(n, team)| {
            let run = &team.run;
            let told = matches!(room.phase, Phase::Outcome | Phase::Lesson).then(|| run.turns.last()).flatten();
            let situation = told.map_or_else(|| run.situation(), |played| run.decided(played).0);
            let shown = room.phase.is_in_turn();
            ConsoleTeam {
                split: looks.then(|| Split::of(room, n)).flatten(),
                ruled: team.ruled,
                notes: (shown && !situation.notes.is_empty()).then(|| words::filled(run, &situation.notes)),
                briefs: if shown { briefs(&room.scenario, situation, run) } else { Vec::new() },
                questions: if shown { situation.questions.iter().map(|q| words::filled(run, q)).collect() } else { Vec::new() },
            }
        });
        let people = room.seats.iter().map(|seat| Person {
            seat: seat.id.0,
            name: seat.name.as_str().to_owned(),
            team: seat.team,
            role: seat.role,
            answered: seat.vote(room.turn).is_some(),
            here: snapshot.is_here(seat.id),
            removed: seat.removed,
        });
        let had = |place: usize| room.teams.iter().any(|team| team.run.company.seen.get(place).is_some_and(|turn| *turn > 0));
        let mut situations: Vec<SituationName> = (0..)
            .zip(&room.scenario.situations)
            .map(|(place, s)| SituationName { id: s.id.clone(), title: s.title.clone(), played: had(place) })
            .collect();
        // What has been played is hardly wanted again.
        situations.sort_by_key(|situation| situation.played);
        Self {
            screen: Screen::of(snapshot),
            teams: teams.collect(),
            people: people.collect(),
            roles: room.scenario.roles.iter().map(|role| role.name.clone()).collect(),
            at: room.phase,
            next: room.next().map(phase_name),
            back: room.before().map(phase_name),
            in_turn: room.phase.is_in_turn(),
            pace: room.pace,
            times: room.times,
            rule: phone::rule(room),
            situations,
            summary: (room.turn == 0 && !room.scenario.summary.is_empty()).then(|| room.scenario.summary.clone()),
            notes: (!room.scenario.notes.is_empty()).then(|| room.scenario.notes.clone()),
            feed: feed(room),
        }
    }
}

/// In the order of the roles; nothing of those who know no more than all.
fn briefs(scenario: &Scenario, situation: &Situation, run: &Run) -> Vec<(String, String)> {
    let knows = |(n, role): (u8, &Role)| Some((role.name.clone(), words::filled(run, situation.brief(RoleId(n))?)));
    (0u8..).zip(&scenario.roles).filter_map(knows).collect()
}
