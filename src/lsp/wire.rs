//! Messages as they come over the wire: a head that says how long the body is, and the body, one JSON document.
//!
//! The types are those of `lsp-server`; its own reader takes any length at its word and ends at the first odd body.

use std::io::{self, BufRead, Read};

use lsp_server::{ErrorCode, Message, RequestId};
use serde_json::Value;

/// The longest line of a head, in bytes.
const MAX_LINE: u64 = 4 * 1024;
/// The longest body, in bytes: many times the largest scenario.
const MAX_BODY: usize = 64 * 1024 * 1024;

/// What came.
pub(super) enum Came {
    /// A message.
    Message(Message),
    /// Something that is none, to be answered with an error; to whom, if that can be told.
    Odd(Option<RequestId>, ErrorCode, String),
    /// The end, as it should be.
    End,
    /// Nobody knows any more where a message begins.
    Broken(String),
}

/// Reads the next message.
pub(super) fn read(input: &mut impl BufRead) -> Came {
    let length = match head(input) {
        Ok(Some(length)) => length,
        Ok(None) => return Came::End,
        Err(error) => return Came::Broken(error.to_string()),
    };
    let mut body = Vec::new();
    match input.take(length as u64).read_to_end(&mut body) {
        Err(error) => Came::Broken(error.to_string()),
        Ok(read) if read < length => Came::Broken(format!("a message of {length} bytes ends after {read}")),
        Ok(_) => message(&body),
    }
}

fn message(body: &[u8]) -> Came {
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(error) => return Came::Odd(None, ErrorCode::ParseError, format!("not JSON: {error}")),
    };
    let id = value.get("id").cloned().and_then(|id| serde_json::from_value(id).ok());
    match serde_json::from_value(value) {
        Ok(message) => Came::Message(message),
        Err(_) => Came::Odd(id, ErrorCode::InvalidRequest, "neither a request nor a notification nor a response".to_owned()),
    }
}

/// The length of the body that follows; nothing at the end.
fn head(input: &mut impl BufRead) -> io::Result<Option<usize>> {
    let mut length = None;
    let mut first = true;
    loop {
        let Some(line) = line(input)? else {
            return if first { Ok(None) } else { Err(odd("the input ends inside the head of a message")) };
        };
        first = false;
        if line.is_empty() {
            return length.map(Some).ok_or_else(|| odd("a message does not say its Content-Length"));
        }
        let Some((name, value)) = line.split_once(':') else {
            return Err(odd(&format!("this is no head of a message: {line:?}")));
        };
        if name.eq_ignore_ascii_case("content-length") {
            let known: Option<usize> = value.trim().parse().ok();
            length = known.filter(|length| *length <= MAX_BODY);
            if length.is_none() {
                return Err(odd(&format!("this is no length of a message: {:?}", value.trim())));
            }
        }
    }
}

/// A line without its end; nothing at the end of the input.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    input.take(MAX_LINE).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    if !line.ends_with(b"\n") {
        return Err(odd("the head of a message does not end"));
    }
    Ok(Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned()))
}

fn odd(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}
