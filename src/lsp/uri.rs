//! Paths as addresses, and back.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

/// The path that an address leads to. What lies on no disk, such as a file that was never saved, is called by its address.
pub(super) fn path(uri: &Uri) -> PathBuf {
    let whole = uri.as_str();
    let Some(rest) = whole.strip_prefix("file://") else { return PathBuf::from(whole) };
    // The name of a machine may come first; it is this one.
    let path = &rest[rest.find('/').unwrap_or(rest.len())..];
    let path = decoded(path.split(['?', '#']).next().unwrap_or(path));
    let drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    PathBuf::from(if drive { &path[1..] } else { &path })
}

/// Whether it lies on a disk.
pub(super) fn is_file(uri: &Uri) -> bool {
    uri.as_str().starts_with("file:")
}

/// The address of a file.
pub(super) fn of(path: &Path) -> Option<Uri> {
    let path = path.to_str()?;
    let path = if cfg!(windows) { format!("/{}", path.replace('\\', "/")) } else { path.to_owned() };
    let mut address = String::from("file://");
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => address.push(char::from(byte)),
            // Writing into a text cannot fail.
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    Uri::from_str(&address).ok()
}

fn decoded(text: &str) -> String {
    let digit =
        |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
    let (bytes, mut at) = (text.as_bytes(), 0);
    let mut path = Vec::with_capacity(bytes.len());
    while let Some(byte) = bytes.get(at) {
        let (high, low) = (digit(bytes.get(at + 1)), digit(bytes.get(at + 2)));
        if let (b'%', Some(high), Some(low)) = (byte, high, low) {
            path.push(16 * high + low);
            at += 3;
        } else {
            path.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&path).into_owned()
}
