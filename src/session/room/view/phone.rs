//! What one person's phone shows: what all of a team and role see alike, and what is their own.

use serde::Serialize;

use super::company::{CompanyView, SituationView};
use super::split::Split;
use super::{outcome, phase_name, when};
use crate::scenario::model::RoleId;
use crate::session::room::{Mode, Phase, Room, Seat};
use crate::session::view::{self, OutcomeView};
use crate::text::{say, say_with};

/// A role and what it knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleView {
    /// Its name.
    pub name: String,
    /// Who that is.
    pub brief: String,
    /// What it is after.
    pub goal: String,
    /// What only it knows of the situation on the desk.
    pub knows: Option<String>,
}

/// What everybody of a team and a role sees alike. It does not grow with the number of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Whether one person plays, without a facilitator.
    pub alone: bool,
    /// The phase's id: lobby, brief, discuss, vote, locked, reveal, outcome, lesson, happened, why, so-what, now-what, closed.
    pub phase: &'static str,
    /// The phase, to be sent back with "next" in solo play.
    pub at: Phase,
    /// What the phase is called.
    pub phase_name: String,
    /// What there is to do now, in a sentence.
    pub hint: String,
    /// 0 in the lobby.
    pub turn: u8,
    /// "Month 3, 3 of 8".
    pub when: Option<String>,
    /// The scenario's title.
    pub scenario: String,
    /// The team's name, where there are several.
    pub team: Option<String>,
    /// All teams' names, in the lobby, where there are several.
    pub teams: Vec<String>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// What one plays, where there are roles.
    pub role: Option<RoleView>,
    /// The company, once it is founded.
    pub company: Option<CompanyView>,
    /// What lies on the desk.
    pub situation: Option<SituationView>,
    /// How the answers fell, once that is revealed.
    pub split: Option<Split>,
    /// What followed, and the lesson once it is told.
    pub outcome: Option<OutcomeView>,
    /// How ties and silence are settled, while people answer.
    pub rule: Option<String>,
    /// Whether the debrief has begun: personal reports can be had.
    pub debrief: bool,
}

impl Shown {
    /// What the people of this team and role see.
    #[must_use]
    pub fn of(room: &Room, team: u8, role: Option<u8>) -> Option<Self> {
        let at = room.teams.get(usize::from(team))?;
        let several = room.opening.mode == Mode::Teams;
        let over = at.is_over() && at.decided(room.turn).is_none();
        Some(Self {
            alone: room.is_solo(),
            phase: room.phase.id(),
            at: room.phase,
            phase_name: phase_name(room.phase),
            hint: hint(room, over),
            turn: room.turn,
            when: when(room),
            scenario: room.scenario.title.clone(),
            team: several.then(|| at.name.as_str().to_owned()),
            teams: if several && room.phase == Phase::Lobby { names(room) } else { Vec::new() },
            paused: room.clock.is_paused(),
            role: role.and_then(|role| role_view(room, team, role)),
            company: (room.turn > 0).then(|| CompanyView::of(&at.run)),
            situation: SituationView::of(room, &at.run),
            split: matches!(room.phase, Phase::Reveal).then(|| Split::of(room, team)).flatten(),
            outcome: outcome(room, at),
            rule: matches!(room.phase, Phase::Discuss | Phase::Vote).then(|| rule(room)),
            debrief: matches!(room.phase, Phase::Debrief(_) | Phase::Closed),
        })
    }
}

fn names(room: &Room) -> Vec<String> {
    room.teams.iter().map(|team| team.name.as_str().to_owned()).collect()
}

/// How ties and silence are settled.
pub(super) fn rule(room: &Room) -> String {
    say(if room.is_solo() { "room-rule-solo" } else { "room-rule" })
}

fn hint(room: &Room, over: bool) -> String {
    let id = room.phase.id();
    if over && room.phase.is_in_turn() {
        return say("room-hint-over");
    }
    if room.is_solo() && crate::text::exists(&format!("room-hint-solo-{id}")) {
        return say(&format!("room-hint-solo-{id}"));
    }
    say(&format!("room-hint-{id}"))
}

fn role_view(room: &Room, team: u8, role: u8) -> Option<RoleView> {
    let authored = room.scenario.roles.get(usize::from(role))?;
    let run = &room.teams.get(usize::from(team))?.run;
    let knows = room.phase.is_before_outcome().then(|| run.situation().brief(RoleId(role))).flatten();
    let filled = |text: &str| view::words::filled(run, text);
    Some(RoleView {
        name: authored.name.clone(),
        brief: filled(&authored.brief),
        goal: filled(&authored.goal),
        knows: knows.map(filled),
    })
}

/// What is one person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mine {
    /// What others see.
    pub name: String,
    /// The place of the team.
    pub team: u8,
    /// What was answered in this turn: the place of the choice.
    pub vote: Option<u8>,
    /// Whether this person can answer now.
    pub may_vote: bool,
    /// Whether this person observes.
    pub observes: bool,
    /// What this person means to do.
    pub commitment: Option<String>,
    /// What the button says that goes on, in solo play.
    pub next: Option<String>,
}

impl Mine {
    /// What is this person's own.
    #[must_use]
    pub fn of(room: &Room, seat: &Seat) -> Self {
        let votes = room.may_vote(seat);
        Self {
            name: seat.name.as_str().to_owned(),
            team: seat.team,
            vote: seat.vote(room.turn),
            may_vote: room.phase == Phase::Vote && votes,
            observes: room.observes(seat),
            commitment: seat.commitment.as_deref().map(str::to_owned),
            next: room.is_solo().then(|| next(room)).flatten(),
        }
    }
}

/// What the button says that goes on, in solo play; the answer itself goes on from the vote.
fn next(room: &Room) -> Option<String> {
    match room.phase {
        Phase::Vote | Phase::Closed => None,
        Phase::Outcome => view::outcome(&room.teams.first()?.run).map(|outcome| outcome.go_on),
        _ => room.next().map(|to| say_with("room-next", &[("phase", phase_name(to).into())])),
    }
}
