//! A thousand pages in one process: sockets over tokio, spoken by tungstenite.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tungstenite::protocol::{Role, WebSocketConfig};
use tungstenite::{Error, Message, WebSocket};

/// Nothing takes so long.
const LONG: Duration = Duration::from_mins(1);

/// A stream that never waits, and counts what comes.
pub struct Counted {
    stream: TcpStream,
    bytes: u64,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.try_read(into)?;
        self.bytes += read as u64;
        Ok(read)
    }
}

impl Write for Counted {
    fn write(&mut self, from: &[u8]) -> io::Result<usize> {
        self.stream.try_write(from)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A page.
pub struct Page {
    socket: WebSocket<Counted>,
    n: u64,
    /// The phase that it shows.
    pub phase: String,
    /// What it was shown last.
    pub see: Value,
    /// How many messages came.
    pub messages: u64,
}

impl Page {
    pub async fn open(at: SocketAddr, path: &str) -> Self {
        let mut stream = TcpStream::connect(at).await.expect("it listens");
        stream.set_nodelay(true).expect("no delay");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        write_all(&mut stream, request.as_bytes()).await;
        let mut head = Vec::new();
        let end = loop {
            stream.readable().await.expect("a stream");
            match stream.try_read_buf(&mut head) {
                Ok(0) => panic!("no socket: {}", String::from_utf8_lossy(&head)),
                Err(e) if e.kind() != io::ErrorKind::WouldBlock => panic!("no socket: {e}"),
                _ => {}
            }
            if let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        assert!(head.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&head));
        let counted = Counted { stream, bytes: head.len() as u64 };
        let small = WebSocketConfig::default().read_buffer_size(4096).write_buffer_size(0);
        let socket = WebSocket::from_partially_read(counted, head.split_off(end), Role::Client, Some(small));
        Self { socket, n: 0, phase: String::new(), see: Value::Null, messages: 0 }
    }

    /// Bytes that came so far.
    pub fn bytes(&self) -> u64 {
        self.socket.get_ref().bytes
    }

    /// The next text, as it came.
    pub async fn hear(&mut self) -> String {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    self.messages += 1;
                    return text.as_str().to_owned();
                }
                Ok(_) => {}
                Err(Error::Io(e)) if e.kind() == io::ErrorKind::WouldBlock => {
                    let stream = &self.socket.get_ref().stream;
                    timeout(LONG, stream.readable()).await.expect("it says something").expect("a stream");
                }
                Err(e) => panic!("the socket has gone: {e}"),
            }
        }
    }

    /// Hears one text and keeps what it shows. The phase is looked for without reading all of it: this process shares its cores.
    async fn look(&mut self) -> String {
        let text = self.hear().await;
        if text.starts_with(r#"{"see":{"shown":{"phase":""#) {
            text.split('"').nth(7).unwrap_or_default().clone_into(&mut self.phase);
        } else if text.starts_with(r#"{"see""#) {
            self.see = serde_json::from_str::<Value>(&text).expect("JSON")["see"].take();
        }
        text
    }

    pub fn say(&mut self, text: String) {
        match self.socket.send(Message::text(text)) {
            Ok(()) => {}
            Err(e) => panic!("it could not be said: {e}"),
        }
    }

    /// Asks, and waits until it is done.
    pub async fn done(&mut self, ask: &Value) -> Value {
        self.n += 1;
        let n = self.n;
        self.say(json!({"n": n, "ask": ask}).to_string());
        loop {
            let text = self.look().await;
            if !text.starts_with(r#"{"see""#) {
                let said: Value = serde_json::from_str(&text).expect("JSON");
                assert!(said.get("refused").is_none(), "{ask}: {said}");
                if said["n"] == n {
                    return said["done"].clone();
                }
            }
        }
    }

    /// Until it shows this phase.
    pub async fn until(&mut self, phase: &str) -> Instant {
        while self.phase != phase {
            self.look().await;
        }
        Instant::now()
    }

    /// As a facilitator: until the picture is so.
    pub async fn picture(&mut self, is: impl Fn(&Value) -> bool) {
        while !is(&self.see) {
            self.look().await;
        }
    }
}

async fn write_all(stream: &mut TcpStream, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        stream.writable().await.expect("a stream");
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(e) => assert_eq!(e.kind(), io::ErrorKind::WouldBlock, "{e}"),
        }
    }
}
