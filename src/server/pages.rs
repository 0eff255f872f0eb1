//! The pages, as they lie in `assets/web`, with their words filled in once.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Response, StatusCode};

use crate::text::say;

/// Every file of `assets/web`: its name and what is in it.
pub const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/web.rs"));

struct Page {
    bytes: Bytes,
    mime: HeaderValue,
    /// Changes with what is in it.
    tag: HeaderValue,
}

/// The pages, ready to be sent.
pub struct Pages(HashMap<&'static str, Page>);

impl Pages {
    /// All of them.
    #[must_use]
    pub fn new() -> Self {
        Self(FILES.iter().map(|(name, bytes)| (*name, page(name, bytes))).collect())
    }

    /// The page of this name; `asked` may say that the browser has it already.
    #[must_use]
    pub fn get(&self, name: &str, asked: &HeaderMap) -> Response<Body> {
        let Some(page) = self.0.get(name) else { return super::console::status(StatusCode::NOT_FOUND) };
        let known = asked.get(header::IF_NONE_MATCH) == Some(&page.tag);
        let mut answer =
            if known { super::console::status(StatusCode::NOT_MODIFIED) } else { Response::new(page.bytes.clone().into()) };
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, page.mime.clone());
        headers.insert(header::ETAG, page.tag.clone());
        // It is asked for each time, and seldom sent: another program may answer at this address tomorrow.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        answer
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

fn page(name: &str, bytes: &'static [u8]) -> Page {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let bytes = match (ending, std::str::from_utf8(bytes)) {
        ("html", Ok(text)) => Bytes::from(filled(text)),
        _ => Bytes::from_static(bytes),
    };
    let mime = match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    // Hexadecimal digits always make a good header.
    let tag = HeaderValue::from_str(&format!("\"{:016x}\"", hasher.finish())).unwrap_or(HeaderValue::from_static("\"\""));
    Page { bytes, mime: HeaderValue::from_static(mime), tag }
}

/// The page with each `{{id}}` replaced by the text of that id.
#[must_use]
pub fn filled(page: &str) -> String {
    let mut parts = page.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once("}}").unwrap_or((part, ""));
        filled.push_str(&escaped(&say(id.trim())));
        filled.push_str(rest);
    }
    filled
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
