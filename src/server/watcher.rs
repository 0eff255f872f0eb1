//! Who looks at the whole room: first the key, then news at a pace that the eye can follow.

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::door::Pass;
use super::floor::Floor;
use super::socket::{Gone, Line, read};
use crate::session::room::{Refused, Secret, Snapshot};
use crate::text::say;

/// The time between two pictures.
const PACE: Duration = Duration::from_millis(250);
/// How long a key may take.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    key: String,
}

/// Waits for the key. `true` if it is right.
///
/// # Errors
/// If the page has gone.
pub async fn admitted(floor: &Floor, pass: &Pass, line: &mut Line, key: Option<&Secret>) -> Result<bool, Gone> {
    let first = async {
        loop {
            let heard = line.hear().await?;
            line.breathe().await;
            if let Some(text) = heard {
                return read(&text).ok_or(Gone);
            }
        }
    };
    let asked = tokio::select! {
        asked = first => asked?,
        () = pass.sent_away() => return Err(Gone),
        () = tokio::time::sleep(PATIENCE) => return Err(Gone),
    };
    let said = serde_json::from_value::<Key>(asked.ask).ok();
    let right = said.zip(key).is_some_and(|(said, key)| floor.rates.may_try(pass.ip()) && key.is(&said.key));
    if right {
        pass.is_known();
        line.done(asked.n, &serde_json::json!({})).await?;
    } else {
        floor.rates.was_wrong(pass.ip());
        line.refused(Some(asked.n), &say("server-refused-key"), true).await?;
    }
    Ok(right)
}

/// When to show a new picture.
pub struct Eye {
    floor: Arc<Floor>,
    latest: watch::Receiver<Arc<Snapshot>>,
    docs: watch::Receiver<u64>,
    over: watch::Receiver<bool>,
    fresh: bool,
    next: Instant,
}

impl Eye {
    /// One that has seen nothing yet.
    #[must_use]
    pub fn new(floor: &Arc<Floor>) -> Self {
        let (latest, docs, over) = (floor.hub.follow(), floor.hub.nudges(), floor.over());
        Self { floor: Arc::clone(floor), latest, docs, over, fresh: true, next: Instant::now() }
    }

    /// The next picture, once there is one and the time has come. It can be given up at any time.
    ///
    /// # Errors
    /// The reason for the person who looks, or none if they may come back, once there is nothing to see any more.
    pub async fn look(&mut self) -> Result<Arc<Snapshot>, Option<String>> {
        loop {
            if *self.over.borrow() {
                return Err(Some(Refused::Gone.words()));
            }
            tokio::select! {
                _ = self.latest.changed(), if !self.fresh => self.fresh = true,
                _ = self.docs.changed(), if !self.fresh => self.fresh = true,
                _ = self.over.changed() => {}
                () = sleep_until(self.next), if self.fresh => {
                    (self.fresh, self.next) = (false, Instant::now() + PACE);
                    self.docs.mark_unchanged();
                    let snapshot = Arc::clone(&self.latest.borrow_and_update());
                    if snapshot.stopped {
                        return Err(self.floor.is_over().then(|| Refused::Gone.words()));
                    }
                    return Ok(snapshot);
                }
            }
        }
    }
}
