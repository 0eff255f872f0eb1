//! A socket to a page: texts in, texts out, and neither silence nor chatter without end.

use std::time::{Duration, Instant};

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Interval, MissedTickBehavior, interval, timeout};

use super::rates::{Allowance, MESSAGES};

/// How often a silent page is asked whether it is there.
const PING: Duration = Duration::from_secs(15);
/// After so long a silence it is not.
const SILENCE: Duration = Duration::from_secs(45);
/// How long a page may take to receive what it is sent.
const SLOW: Duration = Duration::from_secs(30);
/// What is kept for reading, in bytes: messages are short.
const READING: usize = 2 * 1024;

/// What a page asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// By which the answer is known.
    pub n: u64,
    /// What.
    pub ask: Value,
}

/// The other side has gone, or was sent away.
#[derive(Clone, Copy, Debug)]
pub struct Gone;

/// A socket to a page.
pub struct Line {
    socket: WebSocket,
    ping: Interval,
    heard: Instant,
    messages: Allowance,
}

/// Prepares a socket whose messages have at most so many bytes.
pub fn small(upgrade: WebSocketUpgrade, longest: usize) -> WebSocketUpgrade {
    upgrade.read_buffer_size(READING).write_buffer_size(0).max_message_size(longest).max_frame_size(longest)
}

impl Line {
    /// A line over a socket.
    #[must_use]
    pub fn new(socket: WebSocket) -> Self {
        let mut ping = interval(PING);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ping.reset();
        let now = Instant::now();
        Self { socket, ping, heard: now, messages: Allowance::full(MESSAGES, now) }
    }

    /// What the page says next; `None` for what needs no answer. It can be given up at any time: nothing that was said is lost.
    ///
    /// # Errors
    /// If the page has gone, or was silent for too long.
    pub async fn hear(&mut self) -> Result<Option<Utf8Bytes>, Gone> {
        loop {
            tokio::select! {
                message = self.socket.recv() => {
                    self.heard = Instant::now();
                    return match message {
                        Some(Ok(Message::Text(text))) => Ok(Some(text)),
                        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(None),
                        _ => Err(Gone),
                    };
                }
                _ = self.ping.tick() => {
                    if self.heard.elapsed() > SILENCE {
                        return Err(Gone);
                    }
                    self.send(Message::Ping(axum::body::Bytes::new())).await?;
                }
            }
        }
    }

    /// Waits for as long as whoever says too much has to wait. To be called after each [`Line::hear`].
    pub async fn breathe(&mut self) {
        let wait = self.messages.wait(Instant::now());
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
    }

    /// Tells something.
    ///
    /// # Errors
    /// If the page has gone, or takes too long to receive it.
    pub async fn tell(&mut self, text: String) -> Result<(), Gone> {
        self.send(Message::Text(text.into())).await
    }

    async fn send(&mut self, message: Message) -> Result<(), Gone> {
        match timeout(SLOW, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Gone),
        }
    }

    /// Says that something is done; `what` is what comes of it.
    ///
    /// # Errors
    /// If the page has gone.
    pub async fn done(&mut self, n: u64, what: &Value) -> Result<(), Gone> {
        self.tell(json!({"n": n, "done": what}).to_string()).await
    }

    /// Says that something is not done, and why; `gone` if the seat or the room is no more.
    ///
    /// # Errors
    /// If the page has gone.
    pub async fn refused(&mut self, n: Option<u64>, why: &str, gone: bool) -> Result<(), Gone> {
        let mut said = json!({"refused": why});
        if let Some(n) = n {
            said["n"] = n.into();
        }
        if gone {
            said["gone"] = true.into();
        }
        self.tell(said.to_string()).await
    }

    /// Says that the workshop is no more: there is nothing to come back to.
    ///
    /// # Errors
    /// If the page has gone.
    pub async fn over(&mut self, why: &str) -> Result<(), Gone> {
        self.tell(json!({"refused": why, "gone": true, "over": true}).to_string()).await
    }

    /// Ends it in good order: the page may come back.
    pub async fn close(mut self) {
        let frame = CloseFrame { code: 1001, reason: Utf8Bytes::default() };
        let _ = self.send(Message::Close(Some(frame))).await;
    }
}

/// What a text asks for; none if it is nothing that a page of ours would say.
#[must_use]
pub fn read(text: &str) -> Option<Asked> {
    serde_json::from_str(text).ok()
}
