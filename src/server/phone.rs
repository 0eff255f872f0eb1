//! A phone's socket. It can ask for a seat and for what a seat can do, and for nothing else.

use std::sync::Arc;

use axum::extract::ws::WebSocket;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::docs::step;
use super::door::Pass;
use super::floor::Floor;
use super::hub::{self, News};
use super::secrets;
use super::socket::{Asked, Gone, Line, read};
use crate::session::room::view::Mine;
use crate::session::room::{Handle, Mode, Refused, Room, SeatAsk, SeatId, Secret, Snapshot, Wish, now};
use crate::text::say;

/// What a phone's messages may have in bytes.
pub const LONGEST: usize = 8 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Join {
    code: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    team: Option<u8>,
    /// What will give the seat back, made by the phone: who asks again because an answer was lost gets the same seat.
    #[serde(default)]
    token: Option<Secret>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Back {
    token: String,
}

/// What a phone can ask for.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Ask {
    /// Are you there?
    Here,
    Join(Join),
    Back(Back),
}

/// A page of somebody's is open, as long as this is there.
struct Here(Handle, SeatId);

impl Here {
    fn at(room: &Handle, seat: SeatId) -> Self {
        room.here(seat, true);
        Self(room.clone(), seat)
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.0.here(self.1, false);
    }
}

/// A seat whose page this is.
struct Taken {
    here: Here,
    news: News,
    /// The stamp of what was sent last; none if nothing was.
    sent: Option<u64>,
    /// Whether its debrief was still being made then.
    pending: bool,
    report: Report,
}

impl Taken {
    fn seat(&self) -> SeatId {
        self.here.1
    }
}

/// What one person sees of themselves at the end.
#[derive(Default)]
enum Report {
    #[default]
    NotBegun,
    Making(JoinHandle<Option<String>>),
    Made {
        words: Option<String>,
        sent: bool,
    },
}

struct Phone {
    floor: Arc<Floor>,
    pass: Arc<Pass>,
    line: Line,
    taken: Option<Taken>,
}

/// Talks with a phone until it goes.
pub async fn talk(floor: Arc<Floor>, pass: Arc<Pass>, socket: WebSocket) {
    let mut phone = Phone { floor, pass, line: Line::new(socket), taken: None };
    // Whoever has gone needs no answer.
    if phone.work().await.is_ok() {
        phone.line.close().await;
    }
}

impl Phone {
    async fn work(&mut self) -> Result<(), Gone> {
        let mut over = self.floor.over();
        loop {
            tokio::select! {
                heard = self.line.hear() => {
                    let heard = heard?;
                    self.line.breathe().await;
                    if let Some(text) = heard {
                        let asked = read(&text).ok_or(Gone)?;
                        self.asked(asked).await?;
                    }
                }
                () = news(self.taken.as_mut()) => {}
                () = self.pass.sent_away(), if self.taken.is_none() => return Ok(()),
                Ok(()) = over.changed() => {
                    return self.line.over(&Refused::Gone.words()).await;
                }
            }
            if self.floor.hub.latest().stopped {
                return if self.floor.is_over() { self.line.over(&Refused::Gone.words()).await } else { Ok(()) };
            }
            self.tell().await?;
        }
    }

    async fn asked(&mut self, Asked { n, ask }: Asked) -> Result<(), Gone> {
        let refused = match serde_json::from_value::<Ask>(ask.clone()) {
            Ok(Ask::Here) => return self.line.done(n, &json!({})).await,
            Ok(Ask::Join(join)) => self.join(n, join).await?,
            Ok(Ask::Back(back)) => return self.back(n, &back.token).await,
            Err(_) => self.seat_asks(n, ask).await?,
        };
        match refused {
            None => Ok(()),
            Some(why) => self.line.refused(Some(n), &why, false).await,
        }
    }

    /// Why not, if not.
    async fn join(&mut self, n: u64, join: Join) -> Result<Option<String>, Gone> {
        let (rates, ip, snapshot) = (&self.floor.rates, self.pass.ip(), self.floor.hub.latest());
        if self.seat_in(&snapshot.room).is_some() {
            return Ok(Some(say("server-refused-seated")));
        }
        if !rates.may_try(ip) {
            return Ok(Some(say("server-refused-often")));
        }
        if !snapshot.room.opening.code.is(&join.code) {
            rates.was_wrong(ip);
            return Ok(Some(say("server-refused-code")));
        }
        // One person plays alone, whichever window they open.
        if snapshot.room.opening.mode == Mode::Solo
            && let Some(only) = snapshot.room.people().next()
        {
            self.take(only.id);
            return self.line.done(n, &json!({"token": only.token.as_str()})).await.map(|()| None);
        }
        if !rates.may_join(ip) {
            return Ok(Some(say("server-refused-joins")));
        }
        let Ok(token) = join.token.map_or_else(secrets::secret, Ok) else { return Ok(Some(say("server-refused-chance"))) };
        let (tell, told) = oneshot::channel();
        let wish = Wish { name: join.name, team: join.team };
        self.floor.room.join(wish, token.clone(), move |done| drop(tell.send(done)));
        match told.await.unwrap_or(Err(Refused::Gone)) {
            Ok(seat) => {
                self.take(seat);
                self.line.done(n, &json!({"token": token.as_str()})).await.map(|()| None)
            }
            Err(refused) => Ok(Some(refused.words())),
        }
    }

    async fn back(&mut self, n: u64, token: &str) -> Result<(), Gone> {
        let snapshot = self.floor.hub.latest();
        match snapshot.room.seat_of(token).filter(|seat| !seat.removed) {
            Some(seat) => {
                self.take(seat.id);
                self.line.done(n, &json!({"token": token})).await
            }
            None => self.line.refused(Some(n), &Refused::NoSeat.words(), true).await,
        }
    }

    async fn seat_asks(&mut self, n: u64, ask: Value) -> Result<Option<String>, Gone> {
        let Some(taken) = &self.taken else { return Ok(Some(say("server-refused-first"))) };
        let Ok(ask) = serde_json::from_value::<SeatAsk>(ask) else { return Ok(Some(say("server-refused-unknown"))) };
        let (tell, told) = oneshot::channel();
        self.floor.room.seat(taken.seat(), ask, move |done| drop(tell.send(done)));
        match told.await.unwrap_or(Err(Refused::Gone)) {
            Ok(()) => self.line.done(n, &json!({})).await.map(|()| None),
            Err(refused @ Refused::NoSeat) => self.line.refused(Some(n), &refused.words(), true).await.map(|()| None),
            Err(refused) => Ok(Some(refused.words())),
        }
    }

    fn take(&mut self, seat: SeatId) {
        self.pass.is_known();
        let (here, news) = (Here::at(&self.floor.room, seat), self.floor.hub.news(seat));
        self.taken = Some(Taken { here, news, sent: None, pending: false, report: Report::default() });
    }

    /// The seat, unless it was taken away.
    fn seat_in(&self, room: &Room) -> Option<SeatId> {
        self.taken.as_ref().map(Taken::seat).filter(|seat| room.person(*seat).is_ok())
    }

    /// Tells what is new, if anything is.
    async fn tell(&mut self) -> Result<(), Gone> {
        let Some(taken) = &mut self.taken else { return Ok(()) };
        let snapshot = self.floor.hub.latest();
        let room = &snapshot.room;
        let Some(seat) = room.seats.get(taken.seat().index()) else { return Ok(()) };
        let newest = Some(room.shown.max(seat.stamp));
        let is_new = taken.sent != newest;
        if seat.removed {
            taken.sent = newest;
            return if is_new { self.line.refused(None, &Refused::NoSeat.words(), true).await } else { Ok(()) };
        }
        let group = self.floor.desk.group(&snapshot);
        let made = taken.pending && !group.pending;
        let reported = taken.report.follow(&self.floor, &snapshot, seat.id);
        if !(is_new || made || reported) {
            return Ok(());
        }
        (taken.sent, taken.pending) = (newest, group.pending);
        let (shown, mine) = (self.floor.hub.shown(room, seat.team, seat.role), hub::json(&Mine::of(room, seat)));
        let left = hub::json(&room.left(now()));
        let (debrief, report) = (group.debrief.as_deref().unwrap_or("null"), taken.report.words());
        let see = format!(r#"{{"see":{{"shown":{shown},"mine":{mine},"left":{left},"debrief":{debrief},"report":{report}}}}}"#);
        self.line.tell(see).await
    }
}

/// Until there is something new for this seat; for ever where there is none.
async fn news(taken: Option<&mut Taken>) {
    let Some(taken) = taken else { return std::future::pending().await };
    let Report::Making(making) = &mut taken.report else { return taken.news.wait().await };
    tokio::select! {
        made = making => taken.report = Report::Made { words: made.ok().flatten(), sent: false },
        () = taken.news.wait() => {}
    }
}

impl Report {
    /// Has it made once the debrief has begun; tells whether there is one that was not sent yet.
    fn follow(&mut self, floor: &Floor, snapshot: &Arc<Snapshot>, seat: SeatId) -> bool {
        match self {
            _ if step(snapshot).is_none() => *self = Self::NotBegun,
            Self::NotBegun => *self = floor.desk.personal(snapshot, seat).map_or(Self::NotBegun, Self::Making),
            _ => {}
        }
        matches!(self, Self::Made { words: Some(_), sent: false })
    }

    fn words(&mut self) -> &str {
        match self {
            Self::Made { words: Some(words), sent } => {
                *sent = true;
                words
            }
            _ => "null",
        }
    }
}
