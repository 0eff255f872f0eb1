//! What the wall shows. Nothing in it is private: before the reveal it tells who has answered, never what.

use serde::Serialize;

use super::company::{CompanyView, SituationView};
use super::split::Split;
use super::{outcome, phase_name, phone, when};
use crate::session::room::{Mode, Phase, Snapshot};
use crate::session::view::OutcomeView;
use crate::text::say;

/// Somebody, as the wall shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// Their name.
    pub name: String,
    /// Whether they have answered in this turn.
    pub answered: bool,
    /// Whether their page is open.
    pub here: bool,
}

/// A team, as the wall shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScreenTeam {
    /// Its name.
    pub name: String,
    /// Who plays for it, in the order of coming in.
    pub people: Vec<Sitting>,
    /// How many of them can answer in this turn.
    pub voters: usize,
    /// How many of those have.
    pub answered: usize,
    /// Its company, once it is founded.
    pub company: Option<CompanyView>,
    /// What lies on its desk.
    pub situation: Option<SituationView>,
    /// How its answers fell, once that is revealed.
    pub split: Option<Split>,
    /// What followed, and the lesson once it is told.
    pub outcome: Option<OutcomeView>,
    /// Whether its game ended in an earlier turn.
    pub over: bool,
}

/// What the wall shows.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Screen {
    /// The phase's id, as in [`super::Shown`].
    pub phase: &'static str,
    /// What the phase is called.
    pub phase_name: String,
    /// The scenario's title.
    pub scenario: String,
    /// 0 in the lobby.
    pub turn: u8,
    /// "Month 3, 3 of 8".
    pub when: Option<String>,
    /// What people type in to join.
    pub code: String,
    /// Whether people may come in.
    pub door: bool,
    /// Whether the clock stands still.
    pub paused: bool,
    /// Whether a company for each team plays.
    pub several: bool,
    /// One, or as many as play side by side.
    pub teams: Vec<ScreenTeam>,
    /// How ties and silence are settled, while people talk and answer.
    pub rule: Option<String>,
    /// The one situation, where all teams have the same.
    pub shared: bool,
    /// A line for the wall: what people are to do.
    pub hint: String,
}

impl Screen {
    /// What the wall shows of a room.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let room = &snapshot.room;
        let mut teams: Vec<_> = (0u8..).zip(&room.teams).map(|(n, _)| team(snapshot, n)).collect();
        for seat in room.people() {
            let Some(team) = teams.get_mut(usize::from(seat.team)) else { continue };
            let answered = seat.vote(room.turn).is_some();
            team.people.push(Sitting { name: seat.name.as_str().to_owned(), answered, here: snapshot.is_here(seat.id) });
            if room.may_vote(seat) {
                team.voters += 1;
                team.answered += usize::from(answered);
            }
        }
        let desks: Vec<_> = room.teams.iter().filter(|team| !team.is_over()).map(|team| team.run.company.desk).collect();
        Self {
            phase: room.phase.id(),
            phase_name: phase_name(room.phase),
            scenario: room.scenario.title.clone(),
            turn: room.turn,
            when: when(room),
            code: room.opening.code.as_str().to_owned(),
            door: room.door,
            paused: room.clock.is_paused(),
            several: room.opening.mode == Mode::Teams,
            teams,
            rule: matches!(room.phase, Phase::Discuss | Phase::Vote).then(|| phone::rule(room)),
            shared: desks.windows(2).all(|pair| pair[0] == pair[1]),
            hint: say(&format!("room-wall-{}", room.phase.id())),
        }
    }
}

fn team(snapshot: &Snapshot, n: u8) -> ScreenTeam {
    let room = &snapshot.room;
    let at = &room.teams[usize::from(n)];
    ScreenTeam {
        name: at.name.as_str().to_owned(),
        people: Vec::new(),
        voters: 0,
        answered: 0,
        company: (room.turn > 0).then(|| CompanyView::of(&at.run)),
        situation: SituationView::of(room, &at.run),
        split: matches!(room.phase, Phase::Reveal | Phase::Outcome).then(|| Split::of(room, n)).flatten(),
        outcome: outcome(room, at),
        over: at.is_over() && at.decided(room.turn).is_none(),
    }
}
