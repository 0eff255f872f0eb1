//! The facilitator's socket, and the files that only the facilitator gets.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::ws::WebSocket;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Response, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::door::Pass;
use super::floor::Floor;
use super::hub;
use super::socket::{Asked, Gone, Line, read};
use super::watcher::{Eye, admitted};
use crate::session::room::view::Console;
use crate::session::room::{HostAsk, Refused, Snapshot, now};
use crate::text::{say, say_with};

/// What its messages may have in bytes.
pub const LONGEST: usize = 16 * 1024;
/// What a facilitator asks of the server and not of the room.
const ERASE: &str = "erase";
/// Whether somebody is there.
const HERE: &str = "here";

/// The same: which way in is shown.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct FoundAt {
    found_at: String,
}

/// Talks with a console until it goes.
pub async fn talk(floor: Arc<Floor>, pass: Arc<Pass>, socket: WebSocket) {
    let mut line = Line::new(socket);
    if work(&floor, &pass, &mut line).await.is_ok() {
        line.close().await;
    }
}

async fn work(floor: &Arc<Floor>, pass: &Pass, line: &mut Line) -> Result<(), Gone> {
    if !admitted(floor, pass, line, Some(&floor.opening.key)).await? {
        return Ok(());
    }
    let mut eye = Eye::new(floor);
    loop {
        tokio::select! {
            heard = line.hear() => {
                let heard = heard?;
                line.breathe().await;
                if let Some(text) = heard {
                    let Asked { n, ask } = read(&text).ok_or(Gone)?;
                    if ask == ERASE {
                        return erase(floor, line, n).await;
                    }
                    match asked(floor, ask).await {
                        Ok(()) => line.done(n, &json!({})).await?,
                        Err(why) => line.refused(Some(n), &why, false).await?,
                    }
                }
            }
            seen = eye.look() => match seen {
                Ok(snapshot) => line.tell(see(floor, &snapshot)).await?,
                Err(None) => return Ok(()),
                Err(Some(why)) => return line.over(&why).await,
            }
        }
    }
}

async fn asked(floor: &Floor, ask: Value) -> Result<(), String> {
    if ask == HERE {
        return Ok(());
    }
    if let Ok(FoundAt { found_at }) = FoundAt::deserialize(&ask) {
        if !floor.links.ways(None).iter().any(|way| way.host == found_at) {
            return Err(say("server-refused-address"));
        }
        floor.room.found_at(&found_at);
        return Ok(());
    }
    let ask: HostAsk = serde_json::from_value(ask).map_err(|_| say("server-refused-unknown"))?;
    let (tell, told) = oneshot::channel();
    floor.room.host(ask, move |done| drop(tell.send(done)));
    told.await.unwrap_or(Err(Refused::Gone)).map_err(|refused| refused.words())
}

async fn erase(floor: &Arc<Floor>, line: &mut Line, n: u64) -> Result<(), Gone> {
    let told = match floor.erase().await {
        Ok(()) => line.done(n, &json!({})).await,
        Err(why) => line.refused(Some(n), &say_with("server-refused-erase", &[("why", why.into())]), true).await,
    };
    floor.tell_erased();
    told
}

fn see(floor: &Arc<Floor>, snapshot: &Arc<Snapshot>) -> String {
    let console = hub::json(&Console::of(snapshot));
    let (left, chosen) = (hub::json(&snapshot.room.left(now())), snapshot.found_at.as_deref());
    let (join, ways) = (hub::json(&floor.links.join(chosen)), hub::json(&floor.links.ways(chosen)));
    let group = floor.desk.group(snapshot);
    let debrief = group.debrief.as_deref().unwrap_or("null");
    let exports = group.exports.iter().map(|(name, file)| json!({"name": name, "path": format!("/host/export/{file}")}));
    let exports: Value = exports.collect();
    format!(
        r#"{{"see":{{"console":{console},"left":{left},"join":{join},"ways":{ways},"debrief":{debrief},"exports":{exports}}}}}"#
    )
}

/// A file, for whoever has the key.
pub async fn export(floor: Arc<Floor>, pass: &Pass, headers: &HeaderMap, file: String) -> Response<Body> {
    let said =
        headers.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok()).and_then(|said| said.strip_prefix("Bearer "));
    let right = said.is_some_and(|key| floor.rates.may_try(pass.ip()) && floor.opening.key.is(key));
    if !right {
        floor.rates.was_wrong(pass.ip());
        return status(StatusCode::FORBIDDEN);
    }
    let Some(export) = floor.desk.export(floor.hub.latest(), file).await else { return status(StatusCode::NOT_FOUND) };
    let mut answer = Response::new(Body::from(export.bytes));
    let mime = HeaderValue::from_str(&export.mime).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    answer.headers_mut().insert(header::CONTENT_TYPE, mime);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// An answer without words.
pub fn status(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}
