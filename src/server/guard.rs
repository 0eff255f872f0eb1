//! What every request must be, and what every answer says. A page of another site must reach nothing here, not even by a name of its
//! own that leads to this machine (DNS rebinding).

use std::net::IpAddr;

use axum::body::Body;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, Request, Response, StatusCode};

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is meant for somebody else.
    Host,
    /// It comes from a page of somebody else.
    Origin,
    /// Only reading is possible here.
    Method,
    /// Nothing is taken here but by sockets.
    Body,
}

/// The host as it was asked for, if the request is meant for this server; `local` is the address that it came to, `is_name` knows the
/// names that it goes by.
///
/// # Errors
/// Why it is not answered.
pub fn admit<B>(request: &Request<B>, local: IpAddr, is_name: impl Fn(&str) -> bool) -> Result<HeaderValue, Refusal> {
    let headers = request.headers();
    let host = single(headers, header::HOST).ok_or(Refusal::Host)?;
    if !host.to_str().is_ok_and(|host| is_ours(host, local, is_name)) {
        return Err(Refusal::Host);
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Refusal::Method);
    }
    let empty = single(headers, header::CONTENT_LENGTH).is_none_or(|length| length == "0");
    if !empty || headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(Refusal::Body);
    }
    // A browser always says from which page a socket is opened.
    let socket = headers.contains_key(header::UPGRADE);
    if socket && !single(headers, header::ORIGIN).is_some_and(|origin| is_of(origin, host)) {
        return Err(Refusal::Origin);
    }
    Ok(host.clone())
}

/// A name of another site's, wherever it leads, is not among these.
fn is_ours(host: &str, local: IpAddr, is_name: impl Fn(&str) -> bool) -> bool {
    let Some(name) = without_port(host) else { return false };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let here = |ip: IpAddr| ip.to_canonical() == local.to_canonical() || ip.is_loopback();
    is_name(name) || address.map_or_else(|_| name.eq_ignore_ascii_case("localhost"), here)
}

/// A header that is there once.
fn single(headers: &HeaderMap, name: HeaderName) -> Option<&HeaderValue> {
    let mut all = headers.get_all(name).iter();
    all.next().filter(|_| all.next().is_none())
}

/// `example.org` of `example.org:8080`, `[::1]` of `[::1]:8080`; none if it is neither.
#[must_use]
pub fn without_port(host: &str) -> Option<&str> {
    let end = if host.starts_with('[') { host.find(']')? + 1 } else { host.find(':').unwrap_or(host.len()) };
    let (name, port) = host.split_at(end);
    let good = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    (good && !name.is_empty() && name.chars().all(plain)).then_some(name)
}

fn is_of(origin: &HeaderValue, host: &HeaderValue) -> bool {
    let (Ok(origin), Ok(host)) = (origin.to_str(), host.to_str()) else { return false };
    let page = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    page.is_some_and(|page| page.eq_ignore_ascii_case(host))
}

impl Refusal {
    /// As an answer.
    #[must_use]
    pub fn answer(self) -> Response<Body> {
        let (status, why) = match self {
            Self::Host => (StatusCode::MISDIRECTED_REQUEST, "This server does not go by that name.\n"),
            Self::Origin => (StatusCode::FORBIDDEN, "This page is not of this server.\n"),
            Self::Method => (StatusCode::METHOD_NOT_ALLOWED, "There is nothing here but pages to read.\n"),
            Self::Body => (StatusCode::PAYLOAD_TOO_LARGE, "Nothing can be sent here.\n"),
        };
        let mut answer = Response::new(Body::from(why));
        *answer.status_mut() = status;
        // Whatever else it sends is not looked at.
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        dress(&mut answer, None);
        answer
    }
}

/// Says in an answer what browsers may do with it; `host` as it was admitted.
pub fn dress(answer: &mut Response<Body>, host: Option<&HeaderValue>) {
    let host = host.and_then(|host| host.to_str().ok());
    let socket = host.map(|host| format!(" ws://{host} wss://{host}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{socket}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let headers = answer.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}
