//! The wall in a browser: it looks, and cannot ask for anything but whether somebody is there.

use std::sync::Arc;

use axum::extract::ws::WebSocket;
use serde_json::json;

use super::door::Pass;
use super::floor::Floor;
use super::hub;
use super::socket::{Gone, Line, read};
use super::watcher::{Eye, admitted};
use crate::session::room::view::Screen;
use crate::session::room::{Snapshot, now};

/// What its messages may have in bytes.
pub const LONGEST: usize = 1024;

/// Talks with a wall until it goes.
pub async fn talk(floor: Arc<Floor>, pass: Arc<Pass>, socket: WebSocket) {
    let mut line = Line::new(socket);
    if work(&floor, &pass, &mut line).await.is_ok() {
        line.close().await;
    }
}

async fn work(floor: &Arc<Floor>, pass: &Pass, line: &mut Line) -> Result<(), Gone> {
    if !admitted(floor, pass, line, floor.opening.wall.as_ref()).await? {
        return Ok(());
    }
    let mut eye = Eye::new(floor);
    loop {
        tokio::select! {
            heard = line.hear() => {
                let heard = heard?;
                line.breathe().await;
                if let Some(text) = heard {
                    // Whatever it is, it only shows that somebody is there.
                    line.done(read(&text).ok_or(Gone)?.n, &json!({})).await?;
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

fn see(floor: &Arc<Floor>, snapshot: &Arc<Snapshot>) -> String {
    let screen = hub::json(&Screen::of(snapshot));
    let (left, join) = (hub::json(&snapshot.room.left(now())), hub::json(&floor.links.join(snapshot.found_at.as_deref())));
    let group = floor.desk.group(snapshot);
    let debrief = group.debrief.as_deref().unwrap_or("null");
    format!(r#"{{"see":{{"screen":{screen},"left":{left},"join":{join},"debrief":{debrief}}}}}"#)
}
